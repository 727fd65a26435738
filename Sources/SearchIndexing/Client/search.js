// The whole of one search.

// For each page a bit for each facet of whose chosen values it has none; and whether any value is chosen.
function failuresOf(edition, filter) {
  const failures = new Int32Array(edition.pageCount);
  let isFiltered = false;
  edition.facets.forEach(({ name, values }, facet) => {
    const chosen = values.filter(({ value }) => [].concat(filter[name]).includes(value));
    if (!chosen.length) return;
    isFiltered = true;
    const passing = new Set(chosen.flatMap(({ list }) => list));
    for (let page = 0; page < failures.length; page++) if (!passing.has(page)) failures[page] |= 1 << facet;
  });
  return { failures, isFiltered };
}

// For each value of each facet, how many of the found pages have it that pass the other facets.
function countsOf(edition, scores, failures) {
  const counts = {};
  edition.facets.forEach(({ name, values }, facet) => {
    const own = counts[name] = {};
    for (const { value, list } of values) {
      let count = 0;
      for (const page of list) if (scores[page] && !(failures[page] & ~(1 << facet))) count++;
      own[value] = count;
    }
  });
  return counts;
}

// Pages with a score that do not fail, the best first; of equals, the one that comes first on the site.
function pagesByScore(scores, failures) {
  // One number for both, because numbers alone are sorted several times as fast.
  const { length } = scores;
  const keys = new Float64Array(length);
  let found = 0;
  for (let page = 0; page < length; page++) {
    if (scores[page] && !failures[page]) keys[found++] = Math.round(scores[page] * 1e6) * length + length - 1 - page;
  }
  const pages = [];
  for (const key of keys.subarray(0, found).sort()) pages.push(length - 1 - key % length);
  return pages.reverse();
}

// Scores and sections of all pages, each by the reading of the query that suits it best.
function rankReadings(edition, readings) {
  const [best, ...others] = readings.map(terms => rank(edition, terms));
  for (const { scores, answers } of others) for (let page = 0; page < scores.length; page++) {
    if (scores[page] * 0.97 <= best.scores[page]) continue;
    best.scores[page] = scores[page] * 0.97;
    best.answers[page] = answers[page];
  }
  return best;
}

// Adds results up to a number. Their anchors and headings come with the first excerpts.
async function addResults(edition, result, end) {
  const { pages, answers, results } = result;
  const added = pages.slice(results.length, end);
  await loadTitles(edition, added);
  for (const page of added) {
    const section = answers[page];
    const { [section]: id = null } = edition.ids;
    const { [section]: heading = null } = edition.headings;
    const { [page]: language = null } = edition.languages;
    results.push({
      page, section, id, heading, language,
      title: edition.titles[page], address: edition.addresses[page], kind: edition.kinds[page],
    });
  }
  return result;
}

async function search(edition, text, { filter, typing, limit }) {
  const { words, phrases, excluded } = parse(edition, text, typing);
  await loadWords(edition, [...words.map(({ form }) => form), ...excluded]);
  const others = readings(edition, text, words);
  const otherWords = others.flatMap(reading => reading.words);
  await loadWords(edition, otherWords.map(({ form }) => form));

  // What another reading explains is not taken for a mistake.
  const explained = readings => readings.flatMap(({ replaced }) => replaced);
  const meanings = new Map();
  for (const word of new Set([...words, ...otherWords])) {
    meanings.set(word, await expand(edition, word, words.includes(word) && !explained(others).includes(word)));
  }
  const isKnown = word => meanings.get(word).terms.length > 0;
  const used = others.filter(reading => reading.words.every(isKnown));
  const terms = [{ words }, ...used].map(reading => reading.words.flatMap(word => (
    isKnown(word) ? meanings.get(word).terms : [new Map()])));

  let corrected = text;
  for (const { form, start, end, correction } of words.map(word => ({ ...word, ...meanings.get(word) })).reverse()) {
    if (!correction) continue;
    corrected = corrected.slice(0, start) + correction + corrected.slice(end);
    for (const { forms } of phrases) if (forms.includes(form)) forms.splice(forms.indexOf(form), 1, fold(correction));
  }

  const refused = await Promise.all(excluded.map(form => expand(edition, { form })));
  const unwanted = refused.flatMap(({ terms }) => terms.flatMap(weights => [...weights.keys()]));
  const { failures, isFiltered } = failuresOf(edition, filter);
  const ranked = words.length ? rankReadings(edition, terms) : {
    scores: new Float64Array(edition.pageCount).fill(isFiltered), answers: edition.firstSections,
  };
  const { scores } = ranked;
  for (const form of unwanted) edition.each(form, section => scores[edition.pageOf[section]] = 0);
  await keepPhrases(edition, ranked, phrases, failures);
  let most = 0;
  for (const score of scores) if (score > most) most = score;
  for (let page = 0; page < scores.length; page++) if (scores[page] < most * 0.02) scores[page] = 0;
  const pages = pagesByScore(scores, failures);
  await loadTitles(edition, pages.slice(0, limit).filter(page => !(page in edition.titles)));

  return addResults(edition, {
    text, edition, pages, phrases, answers: ranked.answers, results: [], total: pages.length,
    // For marks: the number of each form's term.
    terms: new Map(terms.flat().flatMap((weights, term) => [...weights.keys()].map(form => [form, term]))),
    corrected: pages.length && corrected !== text ? corrected : null,
    bridged: [...new Set(used.flatMap(({ term = [] }) => term))],
    missing: words.filter(word => !isKnown(word) && !explained(used).includes(word))
      .map(({ start, end }) => text.slice(start, end)),
    counts: countsOf(edition, ranked.scores, failures),
  }, limit);
}
