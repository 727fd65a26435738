// The page as the preview served it last, and how it is fetched again.

const script = document.currentScript;
const page = {
  path: script.dataset.page,
  fingerprint: script.dataset.fingerprint,
  // What the server sent, untouched by scripts: what differs between it and what is sent next has to be changed.
  served: null,
};
const isOwn = () => document.body.matches(".handbook-preview-own");

async function fetchPage(address) {
  const response = await fetch(address, { cache: "no-store" });
  const served = new DOMParser().parseFromString(await response.text(), "text/html");
  const tag = served.querySelector("script[data-fingerprint]");
  return tag && { served, path: tag.dataset.page, fingerprint: tag.dataset.fingerprint };
}

/** Remembers what was served at first. What has changed since then is told anyway. */
async function rememberServed() {
  try {
    const fetched = await fetchPage(location.pathname);
    if (fetched && fetched.fingerprint === page.fingerprint && !page.served) page.served = fetched.served;
  } catch {
    // The preview went away; without this the page is loaded anew when it changes.
  }
}

/** The browser keeps the scroll position by itself. */
function reload() {
  location.reload();
}

let wanted = null;

/** Shows a state of the page, and the newest alone when several are told in a row. */
async function show(target) {
  const isRunning = wanted !== null;
  wanted = target;
  if (isRunning) return;
  try {
    for (let current = null; current !== wanted;) {
      current = wanted;
      if (current.page !== page.path) history.replaceState(history.state, "", current.address + location.hash);
      const fetched = await fetchPage(current.address);
      if (!fetched || !page.served || isOwn()) return reload();
      if (current === wanted) exchange(page.served, fetched);
    }
  } catch {
    connectLater();
  } finally {
    wanted = null;
  }
}
