// The search of a document that has everything in it: what it searches is the document itself, so there is no index.
"use strict";

(function () {
  const form = document.querySelector("form.find");
  if (!form) return;

  const most = 40;
  const input = form.elements.q;
  const [status, list] = [form.querySelector("[role=status]"), form.querySelector("ol")];
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  let passages;

  /** Without accents, capitals and ligatures, and as long as before: places in one are places in the other. */
  const fold = text => text.replace(/[^\0-\x7F]/g, function (letter) {
    const bare = letter.normalize("NFD").charAt(0).toLowerCase();
    return { "’": "'", "\u00A0": " ", "\u202F": " " }[letter] || (bare.length === letter.length ? bare : letter);
  }).toLowerCase();

  const inline = /^(A|ABBR|B|CITE|CODE|EM|I|MARK|SMALL|SPAN|STRONG|SUB|SUP|TIME)$/;
  /** Not the signs that lead to a heading itself, nor the first heading, whose words the chapter has as its title. */
  const isText = node => node.nodeType === Node.ELEMENT_NODE && node.matches(".permalink, h1")
    ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;

  function words(heading) {
    const copy = heading.cloneNode(true);
    for (const sign of copy.querySelectorAll(".permalink")) sign.remove();
    return copy.textContent.trim();
  }

  /** What stands between a heading and the next one, under the heading's words. */
  function collect() {
    const found = [];
    for (const chapter of document.querySelectorAll("main > .chapter")) {
      const chapterTitle = chapter.querySelector("h1")?.textContent.trim() || "";
      let passage = { place: chapter.id, title: chapterTitle, chapter: "", text: "" };
      found.push(passage);
      const walker = document.createTreeWalker(chapter, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, isText);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.nodeType === Node.TEXT_NODE) passage.text += node.data;
        else if (/^H[2-4]$/.test(node.tagName) && node.id) {
          passage = { place: node.id, title: words(node), chapter: chapterTitle, text: "" };
          found.push(passage);
          while (walker.lastChild());
        } else if (!inline.test(node.tagName)) passage.text += " ";
      }
    }
    for (const passage of found) {
      passage.text = passage.text.replace(/\s+/g, " ").trim();
      passage.folded = " " + fold(passage.text);
      passage.foldedTitle = " " + fold(passage.title);
      passage.foldedChapter = " " + fold(passage.chapter);
    }
    return found;
  }

  /** Where a word begins as the query does; −1 for nowhere. */
  function find(text, word) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at;
    }
    return -1;
  }

  function search(words) {
    const found = [];
    for (const passage of passages) {
      let score = 0;
      let at = -1;
      for (const word of words) {
        const inText = find(passage.folded, word);
        const [inTitle, inChapter] = [find(passage.foldedTitle, word), find(passage.foldedChapter, word)];
        if (inText < 0 && inTitle < 0 && inChapter < 0) { score = 0; break; }
        // A chapter's own title says more than that of a part of it.
        score += (inTitle >= 0 ? passage.chapter ? 10 : 20 : inChapter >= 0 ? 5 : 0) + (inText >= 0 ? 1 : 0);
        if (at < 0) at = inText - 1;
      }
      if (score) found.push({ passage, score, at: Math.max(at, 0) });
    }
    return found.sort((one, other) => other.score - one.score);
  }

  function excerpt({ passage, at }) {
    const start = at < 60 ? 0 : passage.text.lastIndexOf(" ", at - 40) + 1;
    const end = passage.text.indexOf(" ", start + 160);
    return (start ? "… " : "") + passage.text.slice(start, end < 0 ? undefined : end) + (end < 0 ? "" : " …");
  }

  function show(found) {
    list.replaceChildren(...found.slice(0, most).map(function (result) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = "#" + result.passage.place;
      link.textContent = result.passage.title;
      const words = document.createElement("small");
      words.textContent = [result.passage.chapter, excerpt(result)].filter(Boolean).join(" – ");
      item.append(link, " ", words);
      return item;
    }));
  }

  function answer() {
    const words = fold(input.value).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    passages ||= collect();
    const found = words.length ? search(words) : [];
    show(found);
    const { none, one, many } = form.dataset;
    const count = found.length > 1 ? many.replace("{count}", numbers.format(found.length)) : found.length ? one : none;
    status.textContent = words.length ? count : "";
  }

  input.addEventListener("input", answer);
  form.addEventListener("submit", event => event.preventDefault());
  form.hidden = false;
})();
