// Switching language keeps the reader's place. Headings have the same ids in every language, so the
// links of the switcher take on the section that was being read. The switcher stands at the top of
// the page: what counts is where the reader last rested before coming back up to it.
"use strict";

(function () {
  const switcher = document.querySelector(".switcher");
  if (!switcher) return;

  const headings = document.querySelectorAll("main :is(h2, h3, h4, h5)[id]");
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
})();
