// Words that have to stand side by side.

// The sections that may hold a phrase, as far as postings say: undefined for any. Frequent words have no positions in
// a sharded index, in a small one none has; stop words are not even counted in running text.
function sectionsWith(edition, forms) {
  let sections;
  let isSure = true;
  forms.forEach((form, offset) => {
    const isStop = edition.stops.has(form);
    const { words, number } = edition.find(form) || {};
    const isPlaced = words && words.placed[number] && !isStop;
    if (!isPlaced) isSure = false;
    if (isStop || words && edition.isSharded && !isPlaced) return;
    const next = new Map();
    if (words) words.each(number, (section, count, mask, place) => {
      const positions = place < 0 ? [offset] : words.positions(place, count);
      const starts = positions.map(position => position - offset).filter(start => (
        !sections || (sections.get(section) || []).includes(start)));
      if (starts.length) next.set(section, starts);
    });
    sections = next;
  });
  return { sections, isSure };
}

// Whether words stand side by side in a section whose text is there.
function holds(edition, section, forms) {
  const page = edition.pageOf[section];
  const title = section === edition.firstSections[page] ? edition.titles[page] || "" : "";
  const places = [edition.forms(title), edition.forms(edition.headings[section])];
  places.push(tokensOf(edition, section).map(({ form }) => form));
  return places.some(place => (" " + place.join(" ") + " ").includes(" " + forms.join(" ") + " "));
}

// Drops the pages without a phrase, or with one that is excluded. In a sharded index texts are read for the best
// pages only; the rest is not found.
async function keepPhrases(edition, { scores, answers }, phrases, failures) {
  for (const { forms, isExcluded } of phrases) {
    const { sections, isSure } = sectionsWith(edition, forms);
    const sectionsOf = page => {
      const list = [];
      for (let section = edition.firstSections[page]; section < edition.firstSections[page + 1]; section++) {
        if (!sections || sections.has(section)) list.push(section);
      }
      return list;
    };
    let pages = pagesByScore(scores, isSure ? [] : failures).filter(page => sectionsOf(page).length);
    if (!isSure) {
      if (edition.isSharded) pages = pages.slice(0, 30);
      await loadTexts(edition, pages);
    }
    const found = new Map();
    for (const page of pages) {
      const section = sectionsOf(page).find(section => isSure || holds(edition, section, forms));
      if (section >= 0) found.set(page, section);
    }
    scores.forEach((score, page) => {
      if (found.has(page) === isExcluded) scores[page] = 0;
      else if (!isExcluded) answers[page] = found.get(page);
    });
  }
}
