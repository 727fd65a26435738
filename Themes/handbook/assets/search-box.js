// The search field proposes results as one types, after the combobox pattern of the ARIA Authoring Practices: the
// focus stays in the field, the arrows go through a list of links. The page of results shares what is handed out.
"use strict";

const handbookSearchBox = (function () {
  const form = [...document.querySelectorAll("form.search")].pop();
  const input = form.elements.q;
  const language = document.documentElement.lang;
  const numbers = new Intl.NumberFormat(language + "-u-nu-latn");
  const status = make("p", { class: "visually-hidden scripted", role: "status" });
  const box = {
    form, input, numbers, index: null, excuse, make, write, arrange, fillRows, fillExcerpts, describe, say, recent,
    addRecent,
  };
  const written = new WeakMap();
  let trouble = ""; // "loading", "missing" or "format" when something is not there
  let speaking;

  function set(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  }

  function make(name, attributes, ...contents) {
    const element = set(document.createElement(name), attributes);
    element.append(...contents);
    return element;
  }

  const paragraph = text => make("p", {}, text);
  const markSecond = (text, place) => place % 2 ? make("mark", {}, text) : text;

  /** Pieces of text, plain and marked in turn. Those that stand there already are not laid out again. */
  function write(element, pieces, wrap = markSecond) {
    const text = pieces.join("\0");
    if (written.get(element) === text) return;
    written.set(element, text);
    element.replaceChildren(...pieces.map(wrap));
  }

  /** Children that are in place already are left alone: what is under a pointer or read out does not notice. */
  function arrange(parent, children) {
    children.forEach(function (child, place) {
      if (parent.children[place] !== child) parent.insertBefore(child, parent.children[place] || null);
    });
    while (parent.children.length > children.length) parent.lastChild.remove();
  }

  // ---- The index

  /** Asks for the index, again when it could not be had. The form is told when it is there, and when it cannot be. */
  function connect() {
    if (box.index || trouble === "loading" || trouble === "format") return;
    trouble = "loading";
    if (window.handbookSearch) window.handbookSearch.open(form.dataset.index, language, connected);
    else connected(null, "missing");
  }

  function connected(index, problem) {
    box.index = index;
    trouble = problem || "";
    form.dispatchEvent(new Event("connected"));
  }

  /** What is said of something that is not there. */
  function excuse(problem = trouble) {
    trouble = problem;
    return form.dataset[{ loading: "loading", missing: "failed", format: "otherVersion" }[trouble]];
  }

  // ---- Results

  function place(row, found, { id, heading }) {
    const file = location.protocol === "file:" ? "index.html" : "";
    const language = found.language && box.index.texts.search_only_in.replace("{language}", found.language.name);
    row.link.href = form.dataset.index + "../" + found.address + file + (id ? "#" + id : "");
    write(row.meta, [[found.kind, heading, language].filter(Boolean).join(" · ")]);
  }

  /** A row for each result from a number on: its own as it was, that of a result which is gone, or a new one. */
  function fillRows(rows, result, from, makeRow) {
    const keys = result.results.map(found => found.page + " " + found.section);
    const isSpare = ([key, { link }]) => !keys.includes(key) && !link.matches("[aria-selected=true]");
    const spare = [...rows].filter(isSpare).map(([key]) => key);
    return result.results.slice(from).map(function (found, number) {
      const key = keys[from + number];
      const old = rows.has(key) ? key : spare.shift();
      const row = rows.get(old) || makeRow();
      rows.delete(old);
      rows.set(key, row);
      write(row.title, box.index.mark(found.title, result));
      if (old === key) return row;
      row.title.lang = found.language ? found.language.code : language;
      place(row, found, found);
      write(row.excerpt, []);
      return row;
    });
  }

  /** Once the list is painted. `change` is told when excerpts fail, and when they come again. */
  function fillExcerpts(rows, result, from, isCurrent, change) {
    const fill = (excerpts, problem) => {
      if (!isCurrent()) return;
      if (excerpts) excerpts.forEach(function (excerpt, number) {
        place(rows[number], result.results[from + number], excerpt);
        write(rows[number].excerpt, excerpt.pieces);
      });
      if ((problem || "") === trouble) return;
      trouble = problem || "";
      change();
    };
    const ask = () => isCurrent() && box.index.excerpts(result, from, from + rows.length, fill);
    requestAnimationFrame(() => setTimeout(ask));
  }

  /** Said when the fingers rest, not with each letter. */
  function say(words) {
    clearTimeout(speaking);
    speaking = setTimeout(function () { status.textContent = words; }, 500);
  }

  /** What stands beside the rows: that there are none, what was searched besides, what is nowhere. It is said, too. */
  function describe(result) {
    const texts = box.index.texts;
    const words = trouble ? [excuse()] : [];
    if (!result.total) words.push(texts.search_none);
    if (result.bridged.length) words.push(texts.search_also.replace("{terms}", result.bridged.join(", ")));
    if (result.missing.length) words.push(texts.search_missing.replace("{words}", result.missing.join(", ")));
    const number = result.total ? [box.index.counted("search_results", result.total)] : [];
    const proposal = result.corrected ? [texts.search_did_you_mean + " " + result.corrected] : [];
    say([...number, ...words, ...proposal].join(". "));
    return words;
  }

  // ---- Searches that led somewhere, kept by this browser and told to nobody

  function recent(list) {
    return [].concat(handbookRemember("search-recent " + new URL(form.action).pathname, list) || []);
  }

  function addRecent() {
    const text = input.value.trim();
    if (text) recent([text, ...recent().filter(other => other !== text)].slice(0, 8));
  }

  // ---- The list under the field

  function combobox() {
    const notes = make("div", { class: "search-notes" });
    const list = make("div", { class: "search-options", id: "search-options", role: "listbox" });
    const popup = make("div", { class: "search-popup scripted" }, notes, list);
    const name = input.labels[0].textContent.trim();
    const rows = new Map();
    let count = 0;
    const all = makeOption("all");
    let active = null;
    let current = null;
    let isWanted = false;

    function makeOption(className, ...contents) {
      const id = "search-option-" + ++count;
      return make("a", { class: className, id, tabindex: -1, role: "option", "aria-selected": false }, ...contents);
    }

    /** The excerpt is read after the name, to those who wait for it. */
    function makeRow() {
      const [title, meta, excerpt] = ["title", "meta", "excerpt"].map(name => make("span", { class: name }));
      set(excerpt, { id: "search-excerpt-" + (count + 1), "aria-hidden": true });
      const link = set(makeOption("found", title, " ", meta, excerpt), { "aria-describedby": excerpt.id });
      return { link, title, meta, excerpt };
    }

    /** An option that puts other words into the field. */
    function makeProposal(className, label, text) {
      return set(makeOption(className, label, make("b", { dir: "auto" }, text)), { "data-text": text });
    }

    function choose(option) {
      if (active) active.setAttribute("aria-selected", "false");
      active = option;
      if (!option) return input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }

    /** As high as the window has room, less what a keyboard on the screen takes. */
    function fit() {
      popup.style.maxBlockSize = Math.max(160, visualViewport.height - form.getBoundingClientRect().bottom - 12) + "px";
    }

    /** What stays as it was is not touched, and the layout not asked for: the popup is fitted when it opens. */
    function display(words, options, label = name) {
      if (popup.hidden) fit();
      write(notes, words, paragraph);
      arrange(list, options);
      list.hidden = !options.length;
      popup.hidden = list.hidden && !words.length;
      set(list, { "aria-label": label });
      set(input, { "aria-expanded": !list.hidden });
      if (!options.includes(active)) choose(null);
    }

    function close() {
      isWanted = false;
      current = null;
      say("");
      display([], []);
    }

    function show(result, problem) {
      if (!isWanted) return;
      current = result;
      if (!result) return display([excuse(problem)], []);
      const found = fillRows(rows, result, 0, makeRow);
      const options = found.map(row => row.link);
      const { search_did_you_mean, search_all } = box.index.texts;
      if (result.corrected) options.unshift(makeProposal("proposal", search_did_you_mean + " ", result.corrected));
      if (result.total) options.push(all);
      all.href = form.action + "?q=" + encodeURIComponent(input.value.trim());
      write(all, [search_all + " (" + numbers.format(result.total) + ")"]);
      display(describe(result), options);
      fillExcerpts(found, result, 0, () => current === result, () => write(notes, describe(result), paragraph));
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
        recent([]);
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
      const stops = [null, ...list.children]; // between the last and the first comes the field itself
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === "Enter" && active) {
        active.click();
      } else if (event.key === "Escape") {
        if (popup.hidden) input.value = "";
        close();
      } else if (step) {
        if (event.altKey && step < 0) close();
        else if (event.altKey || list.hidden) search();
        else choose(stops[(stops.indexOf(active) + step + stops.length) % stops.length]);
      } else {
        return;
      }
      event.preventDefault();
    }

    form.append(popup);
    set(input, { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id });
    close();

    form.addEventListener("connected", () => document.activeElement === input && search());
    for (const type of ["focus", "click"]) input.addEventListener(type, () => popup.hidden && search());
    input.addEventListener("input", search);
    input.addEventListener("keydown", press);
    list.addEventListener("click", follow);
    popup.addEventListener("mousedown", event => event.preventDefault()); // the focus stays in the field
    for (const type of ["focusin", "pointerdown"]) document.addEventListener(type, function (event) {
      if (!form.contains(event.target)) close();
    });
    visualViewport.addEventListener("resize", fit);
    form.addEventListener("submit", addRecent);
  }

  form.append(status);
  form.addEventListener("loaded", connect);
  if (!document.querySelector(".search-page")) combobox();
  return box;
})();
