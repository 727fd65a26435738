// Small services to readers on many pages. Without them everything is there to read.
"use strict";

// The explanation of a term shows by style alone; Escape puts it away until the pointer or the focus has left.
document.addEventListener("keydown", function (event) {
  if (event.key !== "Escape") return;
  for (const term of document.querySelectorAll(".term:hover, .term:focus-within")) {
    term.classList.add("dismissed");
    const back = function () {
      if (term.matches(":hover, :focus-within")) return;
      term.classList.remove("dismissed");
      term.removeEventListener("pointerleave", later);
      term.removeEventListener("focusout", later);
    };
    // While the event is told, Firefox still counts the pointer in.
    const later = () => setTimeout(back);
    term.addEventListener("pointerleave", later);
    term.addEventListener("focusout", later);
  }
});

(function () {
  // A review is overdue when the reader's own day is past the day it was due.
  function tellOverdueReviews() {
    for (const due of document.querySelectorAll(".review time.due")) {
      const now = new Date();
      const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
      const today = parts.map(n => String(n).padStart(2, "0")).join("-");
      const word = due.parentElement.querySelector(".overdue");
      if (word && today.slice(0, due.dateTime.length) > due.dateTime) word.hidden = false;
    }
  }

  // Letters above the glossary: each leads to the first term that begins with it.
  function addLetters() {
    const letters = document.querySelector("nav.letters.scripted");
    if (!letters) return;
    const list = document.createElement("ul");
    let last = "";
    for (const entry of document.querySelectorAll(".glossary > [id]")) {
      const letter = entry.querySelector("dt").textContent.trim().normalize("NFD").charAt(0).toLocaleUpperCase();
      if (letter === last) continue;
      last = letter;
      const link = document.createElement("a");
      link.href = "#" + entry.id;
      link.textContent = letter;
      list.appendChild(document.createElement("li")).append(link);
    }
    letters.append(list);
    letters.hidden = false;
  }

  for (const service of [tellOverdueReviews, addLetters]) {
    document.addEventListener("handbook:replaced", service);
    service();
  }
})();
