// The comparison: filters that combine, and services ticked to stand side by side. What is chosen stands
// in the address (`?package=outreach&s=trieste,keyring`), so that it can be kept, sent and come back to.
"use strict";

(function () {
  const form = document.querySelector("form[data-filters]");
  const table = form && document.getElementById(form.dataset.filters);
  if (!table) return;

  // What is chosen stands in the address: loading the page anew is the way to a new table.
  document.addEventListener("handbook:replacing", event => event.preventDefault());

  const region = table.parentElement;
  const status = form.querySelector("[role=status]");
  const only = form.elements.selected;
  const selects = [...form.querySelectorAll("select")];
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const rows = [...table.tBodies[0].rows].map(function (row) {
    return { row, id: row.id, head: row.querySelector("th"), facets: row.dataset.facets.split(" ") };
  });
  const ticked = new Set();
  let beside = null;

  /** A checkbox that ticks a service; where it stands in sight is its word. */
  function tick(entry) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    const words = document.createElement("span");
    box.type = "checkbox";
    box.value = entry.id;
    box.checked = ticked.has(entry.id);
    words.className = "visually-hidden";
    words.textContent = table.dataset.select.replace("{title}", entry.head.textContent.trim());
    label.className = "tick scripted";
    label.append(box, words);
    return label;
  }

  function cell(name, role, ...contents) {
    const element = document.createElement(name);
    element.setAttribute("role", role);
    if (name === "th") element.scope = role === "rowheader" ? "row" : "col";
    element.append(...contents);
    return element;
  }

  function line(...cells) {
    const row = document.createElement("tr");
    row.setAttribute("role", "row");
    row.append(...cells);
    return row;
  }

  function copies(element) {
    return [...element.cloneNode(true).childNodes];
  }

  /** The same cells turned round: a row for each field that one of them fills, a column for each service. */
  function sideBySide(shown) {
    const turned = document.createElement("table");
    const head = document.createElement("thead");
    const body = document.createElement("tbody");
    head.setAttribute("role", "rowgroup");
    body.setAttribute("role", "rowgroup");
    head.append(line(cell("td", "cell"), ...shown.map(entry =>
      cell("th", "columnheader", tick(entry), ...copies(entry.head)))));
    [...table.tHead.rows[0].cells].forEach(function (field, index) {
      const cells = shown.map(entry => entry.row.cells[index]);
      if (field.tagName !== "TH" || cells.every(cell => cell.matches(".empty"))) return;
      body.append(line(cell("th", "rowheader", field.textContent),
        ...cells.map(original => cell("td", "cell", ...copies(original)))));
    });
    turned.className = "beside scripted";
    turned.setAttribute("role", "table");
    turned.style.setProperty("--columns", shown.length);
    turned.append(table.caption.cloneNode(true), head, body);
    return turned;
  }

  function matches(entry) {
    return selects.every(select => !select.value || entry.facets.includes(select.name + "=" + select.value))
      && (!only.checked || ticked.has(entry.id));
  }

  function show() {
    only.disabled = !ticked.size;
    if (!ticked.size) only.checked = false;
    const shown = rows.filter(matches);
    const isBeside = only.checked && shown.length > 1 && shown.length < 5;
    for (const entry of rows) entry.row.hidden = !shown.includes(entry);
    if (beside) beside.remove();
    beside = isBeside ? sideBySide(shown) : null;
    if (beside) region.prepend(beside);
    table.hidden = isBeside;
    region.hidden = !shown.length;
    for (const box of table.querySelectorAll(".tick input")) box.checked = ticked.has(box.value);
    const words = status.dataset[shown.length ? plural.select(shown.length) : "none"] || status.dataset.other;
    const text = words.replace("{count}", shown.length);
    if (status.textContent !== text) status.textContent = text;
  }

  /** The address's choice; what it names and the page has not is passed over. */
  function read() {
    const query = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = query.get(select.name) || "";
      select.value = [...select.options].some(option => option.value === value) ? value : "";
    }
    ticked.clear();
    for (const id of (query.get("s") || "").split(",")) if (rows.some(entry => entry.id === id)) ticked.add(id);
    only.checked = ticked.size > 0 && query.get("selected") !== "0";
    show();
    keep();
  }

  /** The query that says what is chosen, ticks in the order of the table. */
  function query() {
    const query = new URLSearchParams();
    for (const select of selects) if (select.value) query.set(select.name, select.value);
    if (ticked.size) query.set("s", rows.filter(entry => ticked.has(entry.id)).map(entry => entry.id).join(","));
    if (ticked.size && !only.checked) query.set("selected", "0");
    return query.toString().replace(/%2C/g, ",");
  }

  /** The other languages know the same ids: their links take the choice along. */
  function keep() {
    const search = query();
    for (const link of document.querySelectorAll(".switcher a")) if (link.search.slice(1) !== search) link.search = search;
  }

  function choose() {
    const focused = document.activeElement;
    show();
    const search = query();
    try {
      history.replaceState(history.state, "", location.pathname + (search && "?" + search) + location.hash);
    } catch (error) {
      // A browser may refuse on file://; the filters work all the same.
    }
    keep();
    // The focus does not get lost with the checkbox that had it.
    if (focused.isConnected && focused.checkVisibility()) return;
    const same = region.querySelector('.tick input[value="' + focused.value + '"]');
    (same && same.checkVisibility() ? same : only.disabled ? region : only).focus();
  }

  const corner = cell("td", "cell");
  corner.className = "tick-cell scripted";
  table.tHead.rows[0].prepend(corner);
  for (const entry of rows) {
    const place = cell("td", "cell", tick(entry));
    place.className = "tick-cell scripted";
    entry.row.prepend(place);
  }
  table.classList.add("ticks");
  form.hidden = false;

  form.addEventListener("change", choose);
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", function (event) {
    event.preventDefault();
    for (const select of selects) select.value = "";
    ticked.clear();
    choose();
  });
  region.addEventListener("change", function (event) {
    if (event.target.checked) ticked.add(event.target.value);
    else ticked.delete(event.target.value);
    choose();
  });
  window.addEventListener("popstate", read);
  read();
})();
