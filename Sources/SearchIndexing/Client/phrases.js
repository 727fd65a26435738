// Words that have to stand side by side.

// The sections that may hold a phrase, as far as postings say: null for any. Frequent words have no positions in a
// sharded index, in a small one none has; stop words are not even counted in running text.
function sectionsWith(edition, forms) {
  let found = null;
  let isSure = true;
  forms.forEach(function (form, offset) {
    const words = edition.wordsWith(form);
    const isPlaced = words && words.placed[words.number(form)];
    if (edition.stops.has(form) || !isPlaced) isSure = false;
    if (edition.stops.has(form) || words && edition.isSharded && !isPlaced) return;
    const next = new Map();
    edition.each(form, function (section, count, mask, positions = [offset]) {
      const starts = positions.map(position => position - offset)
        .filter(start => !found || (found.get(section) || []).includes(start));
      if (starts.length) next.set(section, starts);
    });
    found = next;
  });
  return { found, isSure };
}

// Whether the words stand side by side in a section whose text is there.
function holds(edition, section, forms) {
  if (!edition.phrases[section]) {
    const page = edition.pageOf[section];
    const title = section === edition.firstSections[page] ? edition.titles[page] || "" : "";
    edition.phrases[section] = [title, edition.headings[section], edition.texts[section]].map(text => (
      " " + edition.tokens(text).map(token => token.form).join(" ") + " ")).join("|");
  }
  return edition.phrases[section].includes(" " + forms.join(" ") + " ");
}

// Drops the pages without a phrase, or with one that is excluded. In a sharded index texts are read for the best
// pages only; the rest is not found.
async function keepPhrases(edition, { scores, answers }, phrases, failures) {
  for (const { forms, isExcluded } of phrases) {
    const { found, isSure } = sectionsWith(edition, forms);
    const holding = new Map();
    let pages = pagesByScore(scores, isSure ? null : failures);
    const sectionsOf = page => {
      const sections = [];
      for (let section = edition.firstSections[page]; section < edition.firstSections[page + 1]; section++) {
        if (!found || found.has(section)) sections.push(section);
      }
      return sections;
    };
    if (!isSure) {
      pages = pages.filter(page => sectionsOf(page).length);
      if (edition.isSharded) pages = pages.slice(0, 30);
      await loadTexts(edition, pages);
    }
    for (const page of pages) {
      const section = sectionsOf(page).find(section => isSure || holds(edition, section, forms));
      if (section !== undefined) holding.set(page, section);
    }
    scores.forEach(function (score, page) {
      if (holding.has(page) === isExcluded) scores[page] = 0;
      else if (!isExcluded) answers[page] = holding.get(page);
    });
  }
}
