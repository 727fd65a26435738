// What is served now takes the place of what was served before, and nothing else is touched.
//
// A theme's scripts are told on `document`: `handbook:replacing` before the main part is replaced, with
// `event.detail.main`, the new one; a script that cannot go on with a new main part calls `preventDefault()`, and the
// page is loaded anew. `handbook:replaced` afterwards, for scripts to do again what they did to the old one.

const draftMark = ".handbook-preview-draft";

function exchange(old, fetched) {
  const fresh = fetched.served;
  if (!haveSame(old, fresh, scriptKeys) || !haveSame(bare(old), bare(fresh), bodyKeys)) return reload();
  exchangeHead(old, fresh);
  exchangeStyles(fresh);
  const places = [...document.body.children].filter(child => !child.matches(draftMark));
  const [before, after] = [bare(old), bare(fresh)].map(body => [...body.children]);
  let isReplaced = true;
  before.forEach(function (child, number) {
    if (child.tagName === "MAIN") isReplaced = child.isEqualNode(after[number]) || replaceMain(places[number], after[number]);
    else exchangeTree(places[number], child, after[number]);
  });
  if (!isReplaced) return reload();
  exchangeDraftMark(fresh);
  Object.assign(page, fetched);
}

/** The body without the preview's mark, which comes and goes. */
function bare(served) {
  const body = served.body.cloneNode(true);
  for (const mark of body.querySelectorAll(draftMark)) mark.remove();
  return body;
}

function haveSame(old, fresh, keys) {
  return keys(old).join("\n") === keys(fresh).join("\n");
}

const absolute = address => new URL(address, location.href).href;
const isPreviews = element => (element.getAttribute("src") || element.getAttribute("href") || "").startsWith("/_preview/");
const scriptKeys = served => [...served.querySelectorAll("script[src]")].filter(script => !isPreviews(script))
  .map(script => absolute(script.getAttribute("src")));
const bodyKeys = body => [...body.children].map(child => child.tagName);

// ---- The head

function exchangeHead(old, fresh) {
  document.title = fresh.title;
  exchangeAttributes(document.documentElement, old.documentElement, fresh.documentElement);
  exchangeAttributes(document.body, old.body, fresh.body);
  const kinds = "meta[name], meta[property], link:not([rel=stylesheet]), script[type='application/ld+json']";
  const [before, after] = [old, fresh].map(served => [...served.head.querySelectorAll(kinds)]);
  if (before.map(element => element.outerHTML).join() === after.map(element => element.outerHTML).join()) return;
  for (const element of document.head.querySelectorAll(kinds)) element.remove();
  document.head.append(...after.map(element => document.importNode(element, true)));
}

/** The old style sheets stay until the new ones are there, so that the page is never seen without. */
function exchangeStyles(fresh) {
  const kind = "link[rel=stylesheet]";
  const present = [...document.querySelectorAll(kind)].filter(link => !isPreviews(link));
  const wanted = [...fresh.querySelectorAll(kind)].filter(link => !isPreviews(link));
  const addresses = wanted.map(link => absolute(link.getAttribute("href")));
  const missing = wanted.filter((link, number) => !present.some(other => other.href === addresses[number]));
  const removed = present.filter(link => !addresses.includes(link.href));
  let loading = missing.length;
  const settle = () => --loading > 0 || removed.forEach(link => link.remove());
  if (!loading) settle();
  for (const link of missing) {
    const added = document.importNode(link, true);
    added.onload = added.onerror = settle;
    if (present.length) present[present.length - 1].after(added);
    else document.head.append(added);
  }
}

// ---- The body

function exchangeAttributes(element, old, fresh) {
  for (const { name } of old.attributes) if (!fresh.hasAttribute(name)) element.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Changes what differs between old and fresh; what scripts have put behind it or set on it stays. */
function exchangeTree(element, old, fresh) {
  if (old.isEqualNode(fresh)) return;
  const [before, after] = [[...old.childNodes], [...fresh.childNodes]];
  const isAlike = before.length === after.length && element.childNodes.length >= before.length
    && before.every((child, number) => child.nodeName === after[number].nodeName
      && child.nodeName === element.childNodes[number].nodeName);
  exchangeAttributes(element, old, fresh);
  if (!isAlike) return element.replaceChildren(...after.map(child => document.importNode(child, true)));
  const present = [...element.childNodes];
  before.forEach(function (child, number) {
    if (child.nodeType === Node.ELEMENT_NODE) exchangeTree(present[number], child, after[number]);
    else if (child.data !== after[number].data) present[number].data = after[number].data;
  });
}

function exchangeDraftMark(fresh) {
  for (const mark of document.querySelectorAll(draftMark)) mark.remove();
  const mark = fresh.querySelector(draftMark);
  const main = document.querySelector("main");
  if (mark && main) main.before(document.importNode(mark, true));
}

/** False when a script of the theme asks for the page to be loaded anew. */
function replaceMain(old, fresh) {
  const main = document.importNode(fresh, true);
  const tell = (name, cancelable) => document.dispatchEvent(new CustomEvent(name, { cancelable, detail: { main } }));
  if (!tell("handbook:replacing", true)) return false;
  const restore = [keepDetails(old), keepFocus(old), keepPlace(old)];
  old.replaceWith(main);
  restore[0](main);
  tell("handbook:replaced", false);
  restore[1](main);
  restore[2](main);
  return true;
}

// ---- What the reader has done

/** What is the same element in the new main part: the one with its id, or else the one as far down among its like. */
function counterpart(element, old) {
  if (element === old) return main => main;
  if (element.id) return main => main.querySelector("#" + CSS.escape(element.id));
  const number = [...old.querySelectorAll(element.tagName)].indexOf(element);
  return main => main.querySelectorAll(element.tagName)[number];
}

function keepDetails(old) {
  const name = details => (details.querySelector("summary") || details).textContent.trim();
  const states = new Map();
  for (const details of old.querySelectorAll("details")) states.set(name(details), details.open);
  return function (main) {
    for (const details of main.querySelectorAll("details")) {
      if (states.has(name(details))) details.open = states.get(name(details));
    }
  };
}

function keepFocus(old) {
  const focused = document.activeElement;
  if (!focused || !old.contains(focused)) return () => {};
  const find = counterpart(focused, old);
  const hadIndex = focused.getAttribute("tabindex");
  return function (main) {
    const element = find(main) || main;
    if (hadIndex !== null && !element.hasAttribute("tabindex")) element.setAttribute("tabindex", hadIndex);
    if (element === main && !main.hasAttribute("tabindex")) main.setAttribute("tabindex", "-1");
    element.focus({ preventScroll: true });
  };
}

/** What is read stays where it is on the screen: the last heading above the upper quarter, or the position itself. */
function keepPlace(old) {
  const [left, top] = [scrollX, scrollY];
  const headings = [...old.querySelectorAll(":is(h1, h2, h3, h4)[id], section[id]")];
  const heading = top > 0 && headings.filter(element => element.getBoundingClientRect().top < innerHeight / 4).pop();
  const offset = heading && heading.getBoundingClientRect().top;
  return function (main) {
    scrollTo({ left, top, behavior: "instant" });
    const same = heading && main.querySelector("#" + CSS.escape(heading.id));
    if (same) scrollBy({ top: same.getBoundingClientRect().top - offset, behavior: "instant" });
  };
}
