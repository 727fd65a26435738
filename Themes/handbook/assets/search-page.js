// The page of results. What is searched and chosen stands in the address (`?q=coûts&package=crisis&country=FR`):
// typing changes it in place, Enter and the filters make steps that Back undoes.
"use strict";

(function () {
  const box = handbookSearchBox;
  const { form, input, make } = box;
  const page = document.querySelector(".search-page");
  const filters = page.querySelector(".search-filters");
  const letters = page.querySelector(".search-index");
  const slash = page.querySelector(".search-shortcut input");
  const notes = make("div", { class: "search-notes scripted" });
  const list = make("ol", { class: "entry-list search-list scripted" });
  const facets = make("div", { class: "search-facets" });
  const more = makeButton(showMore);
  const reset = makeButton(clearFilters);
  const summary = filters.querySelector("summary");
  const filtersName = summary.textContent;
  const title = document.title;
  const ticks = []; // one for each value: { name, value, box, label, count, pages }
  const rows = new Map();
  let current = null;
  let shown = 10;
  let isSearched = null;
  let settled = here();
  let resting;

  function makeButton(action, words) {
    const button = make("button", { class: "button", type: "button" }, words || "");
    button.hidden = !words;
    button.addEventListener("click", action);
    return button;
  }

  // ---- The address

  function here() {
    return location.pathname + location.search;
  }

  function chosen() {
    const filter = {};
    for (const tick of ticks) if (tick.box.checked) (filter[tick.name] = filter[tick.name] || []).push(tick.value);
    return filter;
  }

  function query(text) {
    const query = new URLSearchParams(text.trim() && { q: text.trim() });
    for (const [name, values] of Object.entries(chosen())) for (const value of values) query.append(name, value);
    return query.toString() && "?" + query;
  }

  function write(method, address) {
    try {
      history[method]({ shown, top: Math.round(scrollY) }, "", address);
    } catch {
      // A browser may refuse on file://, or when there are too many; the search works all the same.
    }
  }

  /** Makes a step of what is searched and chosen. What was typed before it took the place of the last step. */
  function settle() {
    for (const address of [here(), location.pathname + query(input.value)]) {
      if (address === settled) continue;
      write("replaceState", settled);
      write("pushState", address);
      settled = address;
    }
  }

  /** Takes over what the address says but for the words; what it names and the index has not is passed over. */
  function read() {
    const given = new URLSearchParams(location.search);
    const state = history.state || { shown: 10, top: 0 };
    clearTimeout(resting);
    for (const tick of ticks) tick.box.checked = given.getAll(tick.name).includes(tick.value);
    shown = state.shown;
    settled = location.pathname + query(given.get("q") || "");
    search(function () {
      if (!location.hash) scrollTo(scrollX, state.top);
      write("replaceState", location.pathname + query(input.value) + location.hash);
    });
  }

  // ---- Filters

  function makeFilters() {
    for (const facet of box.index.facets) {
      const set = make("fieldset", {}, make("legend", {}, facet.label));
      for (const { value, label, pages } of facet.values) {
        const checkbox = make("input", { type: "checkbox" });
        const tick = { name: facet.name, value, pages, box: checkbox, count: make("span", { class: "count" }) };
        tick.label = make("label", {}, tick.box, make("span", {}, label, " "), tick.count);
        ticks.push(tick);
        set.append(tick.label);
      }
      facets.append(set);
    }
    reset.textContent = box.index.texts.search_reset;
    more.textContent = box.index.texts.search_more;
  }

  /** What nothing would come of cannot be chosen; what is chosen can always be taken back. */
  function count(counts) {
    const number = ticks.filter(tick => tick.box.checked).length;
    for (const tick of ticks) {
      const pages = counts ? counts[tick.name][tick.value] || 0 : tick.pages;
      tick.count.textContent = box.numbers.format(pages);
      tick.box.disabled = !pages && !tick.box.checked && tick.box !== document.activeElement;
    }
    reset.hidden = !number;
    summary.textContent = filtersName + (number ? " (" + box.numbers.format(number) + ")" : "");
  }

  function change() {
    shown = 10;
    settle();
    search();
  }

  function clearFilters() {
    for (const tick of ticks) tick.box.checked = false;
    change();
    summary.focus(); // the button is gone
  }

  // ---- Results

  function makeRow() {
    const link = make("a", {});
    const row = { link, title: link, meta: make("p", { class: "meta" }), excerpt: make("p", { class: "excerpt" }) };
    row.item = make("li", {}, make("h2", {}, link), row.meta, row.excerpt);
    return row;
  }

  /** A link that searches other words, with the filters as they are. */
  function makeProposal(text) {
    const link = make("a", {}, text);
    link.href = query(text);
    link.dir = "auto";
    link.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      input.value = text;
      input.focus();
      change();
    });
    return link;
  }

  function search(then) {
    const filter = chosen();
    const isSearch = Boolean(input.value.trim() || Object.keys(filter).length);
    document.title = (input.value.trim() && input.value.trim() + " – ") + title;
    // The other languages know the same values: their links take the search along.
    for (const link of document.querySelectorAll(".switcher a")) link.search = query(input.value);
    if (isSearch !== isSearched) {
      letters.open = !isSearch;
      filters.open = filters.open || isSearch && matchMedia("(min-width: 64em)").matches;
    }
    isSearched = isSearch;
    if (!box.index) return notes.replaceChildren(make("p", {}, box.excuse()));
    const asked = current = {};
    const answer = function (result, problem) {
      if (current !== asked) return;
      show(result, problem);
      if (then) then();
    };
    if (isSearch) box.index.search(input.value, { filter, typing: true, limit: shown }, answer);
    else answer(null);
  }

  function show(result, problem) {
    const found = result ? box.fillRows(rows, result, 0, makeRow) : [];
    current = result;
    box.arrange(list, found.map(row => row.item));
    list.hidden = !found.length;
    more.hidden = !result || found.length === result.total;
    count(result && result.counts);
    if (problem) return notes.replaceChildren(make("p", {}, box.excuse(problem)));
    if (!result) return showRecent();
    describe(result);
    fillExcerpts(found, result, 0);
  }

  /** What is said above the results. */
  function describe(result) {
    notes.replaceChildren(...box.describe(result).map(text => make("p", {}, text)));
    if (result.total) notes.prepend(make("p", { class: "number" }, box.index.counted("search_results", result.total)));
    if (result.corrected) {
      notes.append(make("p", {}, box.index.texts.search_did_you_mean, " ", makeProposal(result.corrected)));
    }
    if (!result.total && !reset.hidden) notes.append(makeButton(clearFilters, reset.textContent));
  }

  function fillExcerpts(found, result, from) {
    box.fillExcerpts(found, result, from, () => current === result, () => describe(result));
  }

  function showRecent() {
    const { search_recent, search_clear_recent } = box.index.texts;
    const items = box.recent().map(text => make("li", {}, makeProposal(text)));
    const clear = makeButton(clearRecent, search_clear_recent);
    box.say("");
    notes.replaceChildren();
    if (!items.length) return;
    notes.append(make("h2", {}, search_recent), make("ul", { class: "search-recent" }, ...items), clear);
  }

  function clearRecent() {
    box.recent([]);
    showRecent();
    input.focus();
  }

  function showMore() {
    const result = current;
    const from = result.results.length;
    shown = from + 10;
    box.index.more(result, shown, function (whole, problem) {
      if (current !== result) return;
      if (!whole) return notes.append(make("p", {}, box.excuse(problem)));
      const added = box.fillRows(rows, result, from, makeRow);
      list.append(...added.map(row => row.item));
      more.hidden = list.children.length === result.total;
      added[0].link.focus();
      write("replaceState", here());
      fillExcerpts(added, result, from);
    });
  }

  // ---- What the reader does

  page.querySelector(".search-results").append(notes, list, more);
  summary.after(reset, facets);
  slash.checked = !handbookRemember("search-slash-off");
  history.scrollRestoration = "manual";

  form.addEventListener("connected", function () {
    if (box.index && !ticks.length) makeFilters();
    read();
  });
  input.addEventListener("input", function () {
    shown = 10;
    search();
    if (box.index) write("replaceState", location.pathname + query(input.value));
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    box.addRecent();
    settle();
    search();
  });
  facets.addEventListener("change", change);
  slash.addEventListener("change", () => handbookRemember("search-slash-off", !slash.checked));
  list.addEventListener("click", event => event.target.closest("a") && box.addRecent());
  window.addEventListener("popstate", function () {
    input.value = new URLSearchParams(location.search).get("q") || "";
    read();
  });
  window.addEventListener("pageshow", function (event) {
    // WebKit empties a field without autocompletion right after it shows a page again that it had kept.
    if (event.persisted) setTimeout(() => { input.value = new URLSearchParams(location.search).get("q") || ""; });
  });
  window.addEventListener("scroll", function () {
    clearTimeout(resting);
    resting = setTimeout(() => write("replaceState", here() + location.hash), 200);
  }, { passive: true });
})();
