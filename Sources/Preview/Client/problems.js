// What is wrong, over the foot of the page: a button with the number of problems, and the list that it folds.

const memory = "handbook-preview-folded";
let texts = {};
let token = "";
let hasEditor = false;
let problems = { refused: false, language: "en", errors: 0, warnings: 0, list: [] };
let notice = "";
let panel = null;

function make(name, attributes, ...contents) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...contents);
  return element;
}

function remember(isFolded) {
  try {
    if (isFolded === undefined) return sessionStorage.getItem(memory) === "1";
    if (isFolded) sessionStorage.setItem(memory, "1");
    else sessionStorage.removeItem(memory);
  } catch {
    // A browser that keeps nothing.
  }
  return false;
}

function counted(count, name) {
  return count ? texts[name + (count === 1 ? ".one" : ".other")].replace("{count}", count) : "";
}

// ---- The panel

function makePanel() {
  const button = make("button", { type: "button", class: "handbook-preview-button", "aria-controls": "handbook-preview-list" });
  const region = make("div", { id: "handbook-preview-list", class: "handbook-preview-list", role: "group", tabindex: "0" });
  const status = make("p", { class: "handbook-preview-status", role: "status" });
  const words = make("p", { class: "handbook-preview-notice" });
  const element = make("aside", { class: "handbook-preview" }, status, words, button, region);
  button.addEventListener("click", () => fold(button.getAttribute("aria-expanded") === "true"));
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || event.defaultPrevented || region.hidden || element.hidden) return;
    const isInside = element.contains(document.activeElement);
    fold(true);
    if (isInside) button.focus();
  });
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--handbook-preview-height", element.offsetHeight + "px");
    for (const line of region.querySelectorAll("pre")) line.toggleAttribute("tabindex", false);
    for (const line of region.querySelectorAll("pre")) if (line.scrollWidth > line.clientWidth) line.tabIndex = 0;
  }).observe(element);
  document.body.append(element);
  return { element, button, region, status, words };
}

function fold(isFolded) {
  remember(isFolded);
  panel.region.hidden = isFolded;
  panel.button.setAttribute("aria-expanded", !isFolded);
  panel.button.title = texts[isFolded ? "unfold" : "fold"];
}

function say(words) {
  if (panel.status.textContent !== words) panel.status.textContent = words;
}

function showPanel() {
  const isNeeded = problems.errors + problems.warnings > 0 || notice;
  if (!panel && !isNeeded) return;
  panel = panel || makePanel();
  const title = [counted(problems.errors, "errors"), counted(problems.warnings, "warnings")].filter(Boolean).join(", ");
  for (const [name, value] of [["lang", texts.code], ["dir", texts.direction], ["aria-label", texts.label]]) {
    panel.element.setAttribute(name, value);
  }
  panel.element.hidden = !isNeeded;
  document.documentElement.classList.toggle("handbook-preview-open", Boolean(isNeeded));
  panel.element.classList.toggle("has-errors", problems.errors > 0);
  panel.words.textContent = notice;
  panel.words.hidden = !notice;
  panel.button.textContent = title;
  panel.button.hidden = !title;
  panel.region.setAttribute("aria-label", texts.list);
  say([title, notice].filter(Boolean).join(" "));
}

function showProblems(next) {
  // Folded for these problems, not for ever; warnings alone wait behind the button.
  if (!next.errors) remember(false);
  problems = next;
  showPanel();
  if (!panel) return;
  panel.region.replaceChildren(...listed());
  fold(!problems.list.length || (problems.errors ? remember() : true));
  if (!problems.errors) remember(false);
}

function showNotice(words) {
  if (notice === words) return;
  notice = words;
  showPanel();
}

// ---- The list

function listed() {
  const rest = problems.errors + problems.warnings - problems.list.length;
  const state = problems.refused && !isOwn() ? [make("p", {}, texts.refused)] : [];
  const more = rest > 0 ? [make("p", {}, texts.more.replace("{count}", rest))] : [];
  return [...state, make("ol", {}, ...problems.list.map(item)), ...more];
}

function item(problem) {
  const worded = { lang: problems.language, dir: "ltr" };
  const contents = [
    make("p", { class: "place" }, place(problem)),
    make("p", { class: "message" },
      make("strong", { class: problem.severity }, texts[problem.severity]), " ", make("span", worded, problem.message)),
  ];
  if (problem.source !== undefined) {
    const label = { "aria-label": texts.source, role: "group", dir: "ltr" };
    const caret = make("span", { class: "caret", "aria-hidden": "true" }, problem.caret);
    contents.push(make("pre", label, problem.source + "\n", caret));
  }
  if (problem.suggestion) contents.push(make("p", {}, texts.help + " ", make("span", worded, problem.suggestion)));
  contents.push(make("p", { class: "explain" }, texts.explain + " ", make("code", { dir: "ltr" }, "handbook explain " + problem.id)));
  return make("li", {}, ...contents);
}

/** Where the problem stands: a link to the editor, or words to be copied. */
function place(problem) {
  const { file, line, column } = problem;
  const words = line ? `${file}:${line}:${column}` : file;
  if (!hasEditor) return make("code", { dir: "ltr" }, words);
  const query = new URLSearchParams({ file, line: line || 1, column: column || 1, token });
  const link = make("a", { href: "/_preview/open?" + query, title: texts.open, dir: "ltr" }, words);
  link.addEventListener("click", async function (event) {
    event.preventDefault();
    try {
      const answer = await fetch(link.getAttribute("href"));
      say(answer.ok ? "" : texts.failed);
      link.classList.toggle("failed", !answer.ok);
    } catch {
      say(texts.failed);
    }
  });
  return link;
}
