// Notes what goes wrong from a page's first script on, for engines that tell it to nobody. Stands first in the
// head of each page of a copy of the site. Notes are kept for the next page of the window, where that is allowed.
"use strict";

window.readersTrouble = (function () {
  const key = "readers-trouble";
  let notes = [];
  let isListening = true;

  function keep() {
    try {
      sessionStorage.setItem(key, JSON.stringify(notes));
    } catch {
      // No storage: the notes of this page alone.
    }
  }

  function note(text) {
    if (!isListening) return;
    notes.push(text);
    keep();
  }

  try {
    notes = JSON.parse(sessionStorage.getItem(key) || "[]");
  } catch {
    // As above.
  }
  document.addEventListener("securitypolicyviolation", event =>
    note("violation: " + event.violatedDirective + " " + event.blockedURI + " in " + document.URL));
  window.addEventListener("unhandledrejection", event => note("rejected: " + event.reason));
  window.addEventListener("error", function (event) {
    if (event.target === window) note("script: " + event.message + " " + event.filename + ":" + event.lineno);
    else note("failed: " + (event.target.src || event.target.href || event.target.tagName));
  }, true);
  for (const name of ["error", "warn"]) {
    const original = console[name];
    console[name] = function (...words) {
      note("console: " + words.join(" "));
      original.apply(console, words);
    };
  }

  return {
    list: () => notes,
    /** Forgets everything; what the page still has to say while it is left is nobody's trouble. */
    forget: function () {
      isListening = false;
      notes = [];
      keep();
    },
  };
})();
