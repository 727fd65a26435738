// The search as every page has it: "/" leads to the field. What searches comes with the first focus, never before.
"use strict";

(function () {
  const form = [...document.querySelectorAll("form.search")].pop();
  if (!form) return;

  const input = form.elements.q;
  const page = document.querySelector(".search-page");
  const missing = new Set([form.dataset.client, form.dataset.box]);
  let loading = 0;
  let back;

  /** Those that failed are asked for again with the next focus or key; those that are there are told of it. */
  function load() {
    if (loading) return;
    if (!missing.size) form.dispatchEvent(new Event("loaded"));
    for (const address of missing) {
      const script = document.createElement("script");
      const settle = () => --loading || form.dispatchEvent(new Event("loaded"));
      loading++;
      script.src = address;
      script.async = false;
      script.onload = () => settle(missing.delete(address));
      script.onerror = () => settle(script.remove());
      document.head.append(script);
    }
  }

  /** What this browser is to keep and nobody else; without a value, what it has kept. It may keep nothing. */
  window.handbookRemember = function (key, value) {
    try {
      if (value !== undefined) localStorage.setItem(key, JSON.stringify(value));
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  };

  // Whoever does not want a single key to do something says so on the page of results.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    if (window.handbookRemember("search-slash-off")) return;
    event.preventDefault();
    back = [document.activeElement, scrollY];
    input.select();
    input.focus();
  });

  // Escape in the empty field leads back to where "/" was pressed.
  input.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || input.value || !back) return;
    input.blur();
    back[0].focus({ preventScroll: true });
    scrollTo(scrollX, back[1]);
    back = null;
  });

  if (location.protocol === "file:") {
    // A site that was built for a server leads to folders; a copy leads to files already.
    if (form.action.endsWith("/")) form.action += "index.html";
    document.addEventListener("submit", function (event) {
      if (event.target !== form || event.defaultPrevented) return;
      event.preventDefault();
      location.href = form.action + "?q=" + encodeURIComponent(input.value);
    });
  }

  if (page) {
    // The field and the results are in the main part: with another one, the page is loaded anew.
    document.addEventListener("handbook:replacing", event => event.preventDefault());
    const filters = page.querySelector(".search-filters");
    missing.add(page.dataset.script);
    for (const part of document.querySelectorAll("main > .scripted, .search-filters")) part.hidden = false;
    for (const type of ["focusin", "click"]) filters.addEventListener(type, load);
    input.value = new URLSearchParams(location.search).get("q") || input.value;
    if (location.search) load();
  }
  input.setAttribute("aria-keyshortcuts", "/");
  for (const type of ["focus", "input"]) input.addEventListener(type, load);
  if (document.activeElement === input) load();
})();
