// The search field proposes results as one types, after the combobox pattern of the ARIA Authoring Practices: the
// focus stays in the field, the arrows go through a list of links. What the page of results (search-page.js) has
// in common with it is handed out at the end. Words come from the index, before it is there from the form.
"use strict";

const handbookSearchBox = (function () {
  const form = [...document.querySelectorAll("form.search")].pop();
  const input = form.elements.q;
  const language = document.documentElement.lang;
  const numbers = new Intl.NumberFormat(language + "-u-nu-latn");
  const status = make("p", "visually-hidden scripted");
  const box = {
    form, input, numbers, index: null, retry, excuse, make, arrange, fillRows, fillExcerpts, remarks, announce, say,
    recall, keep, recent, addRecent, clearRecent,
  };
  let trouble = ""; // "loading", "missing" or "format" when there is no index
  let speaking;

  function make(name, className, ...contents) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...contents);
    return element;
  }

  /** Children that are in place already are left alone: what is under a pointer or read out does not notice. */
  function arrange(parent, children) {
    const there = parent.children;
    if (there.length === children.length && children.every((child, place) => child === there[place])) return;
    parent.replaceChildren(...children);
  }

  // ---- The index

  /** Asks for the index; the form is told when it is there, and when it cannot be had. */
  function connect() {
    if (box.index || trouble === "loading") return;
    trouble = "loading";
    if (window.handbookSearch) window.handbookSearch.open(form.dataset.index, language, connected);
    else connected(null, "missing");
  }

  function connected(index, problem) {
    box.index = index;
    trouble = index ? "" : problem;
    form.dispatchEvent(new Event("connected"));
  }

  /** Whoever types on tries once more. Without a client it is the loader that does so. */
  function retry() {
    if (trouble === "missing" && window.handbookSearch) connect();
  }

  /** What is said while there is no index. */
  function excuse() {
    const { loading, failed, otherVersion } = form.dataset;
    return trouble === "format" ? otherVersion : trouble === "missing" ? failed : loading;
  }

  // ---- Results

  /** Plain and marked pieces in turn. */
  function mark(element, pieces) {
    element.replaceChildren(...pieces.map((text, place) => place % 2 ? make("mark", "", text) : text));
  }

  function place(row, found) {
    const file = location.protocol === "file:" ? "index.html" : "";
    const parts = [found.kind, found.heading];
    if (found.language) parts.push(box.index.texts.search_only_in.replace("{language}", found.language.name));
    row.link.href = form.dataset.index + "../" + found.address + file + (found.id ? "#" + found.id : "");
    row.meta.textContent = parts.filter(Boolean).join(" · ");
  }

  /** A row for each result from a number on. One that was there stays, with its excerpt until another comes. */
  function fillRows(rows, result, from, makeRow) {
    return result.results.slice(from).map(function (found) {
      const key = found.page + " " + found.section;
      const row = rows.get(key) || makeRow();
      rows.set(key, row);
      mark(row.title, box.index.mark(found.title, result));
      if (found.language) row.title.lang = found.language.code;
      place(row, found);
      return row;
    });
  }

  function fillExcerpts(rows, result, from, isCurrent) {
    box.index.excerpts(result, from, from + rows.length, function (excerpts) {
      if (excerpts && isCurrent()) excerpts.forEach(function (excerpt, number) {
        const { id, heading } = excerpt;
        place(rows[number], { ...result.results[from + number], id, heading });
        mark(rows[number].excerpt, excerpt.pieces);
      });
    });
  }

  /** What is to be said beside the rows: that there are none, what was searched besides, what is nowhere. */
  function remarks(result) {
    const texts = box.index.texts;
    const words = [];
    if (!result.total) words.push(texts.search_none);
    if (result.bridged.length) words.push(texts.search_also.replace("{terms}", result.bridged.join(", ")));
    if (result.missing.length) words.push(texts.search_missing.replace("{words}", result.missing.join(", ")));
    return words;
  }

  /** Said when the fingers rest, not with each letter. */
  function say(words) {
    clearTimeout(speaking);
    speaking = setTimeout(function () { status.textContent = words; }, 500);
  }

  function announce(result) {
    const words = remarks(result);
    if (result.total) words.unshift(box.index.counted("search_results", result.total));
    if (result.corrected) words.push(box.index.texts.search_did_you_mean + " " + result.corrected);
    say(words.join(". "));
  }

  // ---- What this browser keeps, and nobody else: choices, and searches that led somewhere

  function recall(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  function keep(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // A browser may keep nothing; then nothing is recalled.
    }
  }

  const recentKey = "search-recent " + new URL(form.action).pathname;

  function recent() {
    const list = recall(recentKey);
    return Array.isArray(list) ? list.filter(text => typeof text === "string") : [];
  }

  function addRecent() {
    const text = input.value.trim();
    if (text) keep(recentKey, [text, ...recent().filter(other => other !== text)].slice(0, 8));
  }

  function clearRecent() {
    keep(recentKey, []);
  }

  // ---- The list under the field

  function combobox() {
    const popup = make("div", "search-popup scripted");
    const notes = make("div", "search-notes");
    const list = make("div", "search-options");
    const all = makeOption("all");
    let rows = new Map();
    let active = null;
    let current = null;
    let isWanted = false;

    function makeOption(className, ...contents) {
      const option = make("a", className, ...contents);
      makeOption.count = (makeOption.count || 0) + 1;
      option.id = "search-option-" + makeOption.count;
      option.tabIndex = -1;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      return option;
    }

    function makeRow() {
      const row = { title: make("span", "title"), meta: make("span", "meta"), excerpt: make("span", "excerpt") };
      row.link = makeOption("found", row.title, " ", row.meta, row.excerpt);
      // The excerpt is read after the name, to those who wait for it.
      row.excerpt.id = row.link.id + "-excerpt";
      row.excerpt.setAttribute("aria-hidden", "true");
      row.link.setAttribute("aria-describedby", row.excerpt.id);
      return row;
    }

    /** An option that puts other words into the field. */
    function makeProposal(className, label, text) {
      const words = make("b", "", text);
      const option = makeOption(className, label, words);
      words.dir = "auto";
      option.dataset.text = text;
      return option;
    }

    function choose(option) {
      if (active) active.setAttribute("aria-selected", "false");
      active = option;
      if (!option) return input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }

    /** Round through the options; between the last and the first comes the field itself. */
    function move(step) {
      const stops = [null, ...list.children];
      choose(stops[(stops.indexOf(active) + step + stops.length) % stops.length]);
    }

    /** As high as the window has room, less what a keyboard on the screen takes. */
    function fit() {
      const height = window.visualViewport ? visualViewport.height : innerHeight;
      popup.style.maxBlockSize = Math.max(160, height - form.getBoundingClientRect().bottom - 12) + "px";
    }

    function display(words, options, label) {
      notes.replaceChildren(...words.map(text => make("p", "", text)));
      arrange(list, options);
      list.setAttribute("aria-label", label || input.labels[0].textContent.trim());
      list.hidden = !options.length;
      popup.hidden = list.hidden && !words.length;
      input.setAttribute("aria-expanded", !list.hidden);
      if (!options.includes(active)) choose(null);
      fit();
    }

    function close() {
      isWanted = false;
      current = null;
      say("");
      display([], []);
    }

    function show(result) {
      if (!isWanted) return;
      current = result;
      if (!result) return display([form.dataset.failed], []);
      const found = fillRows(rows, result, 0, makeRow);
      const options = found.map(row => row.link);
      rows = new Map([...rows].filter(([, row]) => found.includes(row)));
      if (result.corrected) {
        options.unshift(makeProposal("proposal", box.index.texts.search_did_you_mean + " ", result.corrected));
      }
      if (result.total) options.push(all);
      all.href = form.action + "?q=" + encodeURIComponent(input.value.trim());
      all.textContent = box.index.texts.search_all + " (" + numbers.format(result.total) + ")";
      display(remarks(result), options);
      announce(result);
      fillExcerpts(found, result, 0, () => current === result);
    }

    function showRecent() {
      const { search_recent, search_clear_recent } = box.index.texts;
      const options = recent().map(text => makeProposal("recent", "", text));
      current = null;
      if (!options.length) return close();
      display([search_recent], [...options, makeOption("clear", search_clear_recent)], search_recent);
    }

    function search() {
      isWanted = true;
      if (!input.value.trim()) return box.index ? showRecent() : close();
      if (box.index) box.index.search(input.value, { typing: true, limit: 8 }, show);
      else display([excuse()], []);
    }

    function follow(event) {
      const option = event.target.closest("[role=option]");
      if (!option) return;
      if ("text" in option.dataset) {
        input.value = option.dataset.text;
        return search();
      }
      if (option.matches(".clear")) {
        clearRecent();
        return close();
      }
      addRecent();
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      close();
      input.blur(); // the section may be on this very page
    }

    function press(event) {
      if (event.isComposing || event.ctrlKey || event.metaKey) return;
      if (event.key === "Tab") return close();
      if (event.key === "Enter") {
        if (!active) return;
        active.click();
      } else if (event.key === "Escape") {
        if (popup.hidden) input.value = "";
        close();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (event.altKey && event.key === "ArrowUp") close();
        else if (event.altKey || list.hidden) search();
        else move(event.key === "ArrowDown" ? 1 : -1);
      } else {
        return;
      }
      event.preventDefault();
    }

    list.id = "search-options";
    list.setAttribute("role", "listbox");
    popup.append(notes, list);
    form.append(popup);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    close();

    form.addEventListener("connected", function () {
      if (document.activeElement === input) search();
    });
    for (const type of ["focus", "click"]) input.addEventListener(type, () => popup.hidden && search());
    input.addEventListener("input", function () {
      retry();
      search();
    });
    input.addEventListener("keydown", press);
    list.addEventListener("click", follow);
    popup.addEventListener("mousedown", event => event.preventDefault()); // the focus stays in the field
    for (const type of ["focusin", "pointerdown"]) document.addEventListener(type, function (event) {
      if (!form.contains(event.target)) close();
    });
    for (const view of [window, window.visualViewport || window]) view.addEventListener("resize", fit);
    form.addEventListener("submit", addRecent);
  }

  status.setAttribute("role", "status");
  form.append(status);
  form.addEventListener("loaded", connect);
  if (!document.querySelector(".search-page")) combobox();
  return box;
})();
