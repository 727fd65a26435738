// The whole of one search.

// For each page a bit for each facet whose chosen values it has none of; null if nothing is chosen.
function failuresOf(edition, filter) {
  let failures = null;
  edition.facets.forEach(function ({ name, values }, facet) {
    const wanted = [].concat(filter[name]);
    const chosen = values.filter(({ value }) => wanted.includes(value));
    if (!chosen.length) return;
    const passing = new Set(chosen.flatMap(({ list }) => list));
    failures = failures || new Int32Array(edition.pageCount);
    for (let page = 0; page < edition.pageCount; page++) if (!passing.has(page)) failures[page] |= 1 << facet;
  });
  return failures;
}

// For each value of each facet, how many of the found pages have it that pass the other facets.
function countsOf(edition, scores, failures) {
  return Object.fromEntries(edition.facets.map(({ name, values }, facet) => [
    name,
    Object.fromEntries(values.map(({ value, list }) => [
      value, list.filter(page => scores[page] > 0 && !(failures && failures[page] & ~(1 << facet))).length,
    ])),
  ]));
}

function pagesByScore(scores, failures) {
  const pages = [...scores.keys()].filter(page => scores[page] > 0 && !(failures && failures[page]));
  return pages.sort((one, other) => scores[other] - scores[one] || one - other);
}

// Scores and sections of all pages, each by the reading of the query that suits it best.
function rankReadings(edition, terms) {
  const [best, ...others] = terms.map(terms => rank(edition, terms));
  for (const { scores, answers } of others) {
    scores.forEach(function (score, page) {
      if (score * 0.97 <= best.scores[page]) return;
      best.scores[page] = score * 0.97;
      best.answers[page] = answers[page];
    });
  }
  return best;
}

// Results as pages are told of them; in a sharded index, excerpts fill in anchor and heading.
async function describe(edition, { pages, answers, results }, end) {
  const added = pages.slice(results.length, end);
  await loadTitles(edition, added);
  for (const page of added) {
    const section = answers[page];
    const { [section]: id = null } = edition.ids;
    const { [section]: heading = null } = edition.headings;
    results.push({
      page, section, id, heading, title: edition.titles[page], address: edition.addresses[page],
      kind: edition.kinds[page], language: edition.languages[page] || null,
    });
  }
}

async function find(edition, text, { filter, typing, limit }) {
  const { words, phrases, excluded } = parse(edition, text, typing);
  await loadWords(edition, [...words.map(word => word.form), ...excluded]);
  const others = readings(edition, text, words);
  await loadWords(edition, others.flatMap(reading => reading.words).map(word => word.form));

  // What another reading explains is not taken for a mistake.
  const explained = new Set(others.flatMap(reading => reading.replaced));
  const meanings = new Map();
  for (const word of words.concat(others.flatMap(reading => reading.words))) {
    if (!meanings.has(word)) {
      meanings.set(word, await expand(edition, word, words.includes(word) && !explained.has(word)));
    }
  }
  const used = others.filter(reading => reading.words.every(word => meanings.get(word).terms.length));
  const termsOf = reading => reading.words.flatMap(word => {
    const { terms } = meanings.get(word);
    return terms.length ? terms : [new Map()];
  });
  const terms = [{ words }, ...used].map(termsOf);

  const understood = new Set(used.flatMap(reading => reading.replaced));
  const missing = words.filter(word => !meanings.get(word).terms.length && !understood.has(word));
  const wrong = words.filter(word => meanings.get(word).correction);
  const meant = new Map(wrong.map(word => [word.form, fold(meanings.get(word).correction)]));
  const corrected = wrong.reduceRight((text, word) => (
    text.slice(0, word.start) + meanings.get(word).correction + text.slice(word.end)), text);
  for (const phrase of phrases) phrase.forms = phrase.forms.map(form => meant.get(form) || form);

  const failures = failuresOf(edition, filter);
  let found;
  let pages;
  for (;;) {
    found = words.length ? rankReadings(edition, terms) : wholeSite(edition, failures);
    for (const form of excluded) edition.each(form, section => found.scores[edition.pageOf[section]] = 0, true);
    await keepPhrases(edition, found, phrases, failures);
    const least = Math.max(...found.scores) * 0.02;
    found.scores.forEach((score, page) => score > least || (found.scores[page] = 0));
    pages = pagesByScore(found.scores, failures);
    // Titles that were not known change the order.
    const untitled = pages.slice(0, limit).filter(page => !(page in edition.titles));
    if (!untitled.length) break;
    await loadTitles(edition, untitled);
  }

  const result = {
    text, edition, pages, terms: terms.flat(), phrases, answers: found.answers, results: [], total: pages.length,
    corrected: wrong.length && pages.length ? corrected : null,
    bridged: [...new Set(used.map(reading => reading.term).filter(Boolean))],
    missing: missing.map(word => text.slice(word.start, word.end)),
    counts: countsOf(edition, found.scores, failures),
  };
  await describe(edition, result, limit);
  return result;
}

// All pages in their order, where something is chosen and nothing asked.
function wholeSite(edition, failures) {
  const { pageCount, firstSections } = edition;
  return { scores: new Float64Array(pageCount).fill(failures ? 1 : 0), answers: firstSections.slice() };
}
