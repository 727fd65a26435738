// Switching language keeps the reader's place. Headings have the same ids in every language, so the
// links of the switcher take on the section that was being read. The switcher stands at the top of
// the page: what counts is where the reader last rested before coming back up to it.
//
// `handbook:replaced` on the document, here and in other scripts: the main part is a new one (docs/preview.md).
"use strict";

(function () {
  const switcher = document.querySelector(".switcher");
  if (!switcher) return;

  let headings = [];
  let place = location.hash;
  let rest;

  function isOnScreen(element) {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < window.innerHeight;
  }

  /** The address's own target while it is in view, otherwise the last heading in the upper quarter or above. */
  function placeInView() {
    const target = document.getElementById(location.hash.slice(1));
    if (target && !target.matches("main") && isOnScreen(target)) return location.hash;
    let section = "";
    for (const heading of headings) {
      if (heading.getBoundingClientRect().top > window.innerHeight / 4) break;
      section = "#" + heading.id;
    }
    return section;
  }

  function findHeadings() {
    headings = document.querySelectorAll("main :is(h2, h3, h4, h5)[id]");
  }

  function remember() {
    if (!isOnScreen(switcher)) place = placeInView();
  }

  function keepPlace(event) {
    const link = event.target.closest("a");
    if (link) link.hash = place;
  }

  window.addEventListener("scroll", function () {
    clearTimeout(rest);
    rest = setTimeout(remember, 500);
  }, { passive: true });
  window.addEventListener("hashchange", function () { place = location.hash; });

  // Before the browser reads the address, so that a new tab or a copied link has the place too.
  for (const type of ["pointerdown", "focusin", "click"]) switcher.addEventListener(type, keepPlace);
  document.addEventListener("handbook:replaced", findHeadings);
  findHeadings();
})();

// Copying and downloading a page's citation. The buttons are made here: without a script there are none,
// and the text can be selected all the same. Their words come from the page.
(function () {
  function addButtons() {
    for (const box of document.querySelectorAll(".cite")) fill(box);
  }

  function fill(box) {
    const status = document.createElement("p");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    box.append(status);

    for (const text of box.querySelectorAll("[data-copy]")) {
      const row = document.createElement("p");
      row.className = "cite-buttons";
      row.append(button(box.dataset.copyLabel, "copy", text, function () { copy(text, box, status); }));
      if (text.dataset.download) {
        const action = function () { download(text); say(status, box.dataset.downloaded); };
        row.append(" ", button(box.dataset.downloadLabel, "download", text, action));
      }
      text.after(row);
    }
  }

  function button(label, suffix, text, action) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = label;
    // Several buttons say the same: what each is for stands in the label of its text.
    const name = text.getAttribute("aria-labelledby");
    if (name) {
      button.id = name + "-" + suffix;
      button.setAttribute("aria-labelledby", button.id + " " + name);
    }
    button.addEventListener("click", action);
    return button;
  }

  /** The words again even if they are the same, so that they are read out each time. */
  function say(status, words) {
    status.textContent = "";
    setTimeout(function () { status.textContent = words; }, 50);
  }

  function content(text) {
    return "crlf" in text.dataset ? text.textContent.replace(/\r?\n/g, "\r\n") : text.textContent;
  }

  function copy(text, box, status) {
    const done = function () { say(status, box.dataset.copied); };
    const otherwise = function () { say(status, copySelected(text) ? box.dataset.copied : box.dataset.notCopied); };
    // Browsers have a clipboard for scripts on secure pages only.
    if (navigator.clipboard) navigator.clipboard.writeText(text.textContent).then(done, otherwise);
    else otherwise();
  }

  /** Leaves the text selected, so that readers can copy it themselves where this fails. */
  function copySelected(text) {
    getSelection().selectAllChildren(text);
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    }
  }

  function download(text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content(text)], { type: text.dataset.type }));
    link.download = text.dataset.download;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  }

  document.addEventListener("handbook:replaced", addButtons);
  addButtons();
})();
