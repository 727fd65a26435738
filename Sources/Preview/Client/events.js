// What the preview tells, as server-sent events.
//
// A browser has few connections to one server, so a page that is not seen does not keep one. When it is seen again it
// says what it shows, and is told what it has missed.

let source = null;
let retry = 0;
let failures = 0;

function connect() {
  disconnect();
  if (document.hidden) return;
  const query = new URLSearchParams({
    page: page.path, fingerprint: page.fingerprint, language: document.documentElement.lang,
  });
  source = new EventSource("/_preview/events?" + query);
  const listen = (name, action) => source.addEventListener(name, event => action(JSON.parse(event.data)));
  listen("hello", greet);
  listen("problems", showProblems);
  listen("site", expireSearch);
  listen("page", function (target) {
    showNotice("");
    show(target);
  });
  listen("gone", function () {
    if (!isMissing()) showNotice(texts.gone);
  });
  source.addEventListener("error", connectLater);
}

/** The site's page for what is not there: that it is not there is what it says itself. */
const isMissing = () => "missing" in script.dataset;

function greet(hello) {
  ({ token, texts, editor: hasEditor } = hello);
  failures = 0;
  showNotice("");
  expireSearch();
}

/** What a search has loaded of the site is that of an earlier state. */
function expireSearch() {
  if (window.handbookSearch && window.handbookSearch.expire) window.handbookSearch.expire();
}

function disconnect() {
  clearTimeout(retry);
  if (source) source.close();
  source = null;
}

/** The preview may have ended, to be started again. */
function connectLater() {
  disconnect();
  failures++;
  if (failures > 3 && texts.lost) showNotice(texts.lost);
  retry = setTimeout(connect, Math.min(2000, 200 * failures));
}

document.addEventListener("visibilitychange", () => document.hidden ? disconnect() : connect());
addEventListener("pagehide", disconnect);
addEventListener("pageshow", event => event.persisted && connect());
rememberServed();
connect();
