// How well pages answer a query: BM25 over the words, and more for words that stand together or make up the title.

// What a word is worth in a title (1), in summary, keywords or facts (2), in a heading (4), and in several of them.
const FIELD_WORTH = [0, 6, 2.2, 8.2, 2.2, 8.2, 4.4, 10.4];

// How near each other words stand in a section, of which there are positions times the number of terms, plus the term: 1
// if no other word is between them.
function nearness(places, termCount) {
  const kinds = new Set(places.map(place => place % termCount)).size;
  const last = new Map();
  let shortest = Infinity;
  for (const place of places.sort((one, other) => one - other)) {
    const position = Math.floor(place / termCount);
    last.set(place % termCount, position);
    if (last.size === kinds) shortest = Math.min(shortest, position - Math.min(...last.values()) + 1);
  }
  return kinds / shortest;
}

// For sections that have several terms, the places of all words in them whose positions are known.
function placesOf(edition, terms, kinds) {
  const places = new Map();
  if (terms.length > 1) terms.forEach((weights, term) => weights.forEach((weight, form) => {
    const { words, number } = edition.find(form) || {};
    if (words && words.placed[number]) words.each(number, (section, count, mask, place) => {
      if (kinds[section] < 2) return;
      if (!places.has(section)) places.set(section, []);
      for (const position of words.positions(place, count)) places.get(section).push(position * terms.length + term);
    });
  }));
  return places;
}

function titleForms(edition, page) {
  return edition.titleForms[page] = edition.titleForms[page] || edition.telling(edition.titles[page]);
}

// The more of a title is asked for, and the more of the query is in it, the more it is worth; most, if nearly all.
function worthOf(covered, used) {
  return covered * used * (Math.min(covered, used) > 0.7 ? 2.4 : 1.6);
}

// What it is worth that a title has words of the query, as a share of all the query could be worth.
function titleWorth(forms, terms) {
  const most = weights => Math.max(0, ...weights);
  const mean = numbers => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const weight = (form, weights) => weights.get(form) || 0;
  const covered = mean(forms.map(form => most(terms.map(weights => weight(form, weights)))));
  const used = mean(terms.map(weights => most(forms.map(form => weight(form, weights)))));
  return worthOf(covered, used);
}

// The same by the number of its words, so that no title has to be known for the order of pages.
function titleWorthByLength(weight, length, terms) {
  return worthOf(Math.min(1, weight / length), weight / terms.length);
}

// For each page its score, 0 for none, and the section that answers best.
function rank(edition, terms) {
  const { pageCount, pageOf, firstSections, norms } = edition;
  const scores = new Float64Array(pageCount);
  const answers = new Int32Array(pageCount);
  // Large arrays that every search needs anew are made only once.
  for (const array of Object.values(edition.scratch)) array.fill(0);
  const { matched, titled, inTitle, kinds, shares, strengths, uses, fields, sections } = edition.scratch;
  let total = 0;

  terms.forEach(function (weights) {
    let pages = 0;
    weights.forEach((weight, form) => edition.each(form, function (section, count, mask) {
      const page = pageOf[section];
      if (!uses[page]) pages++;
      uses[page] += weight * (count * norms[page] + FIELD_WORTH[mask & ~fields[page]]);
      if (mask & 1 && weight > inTitle[page]) inTitle[page] = weight;
      fields[page] |= mask;
      sections[section] += Math.log(1 + weight * (count + (mask & 4)));
    }));
    const rarity = Math.log(1 + (pageCount - pages + 0.5) / (pages + 0.5)) + 0.15;
    total += rarity;
    for (let page = 0; page < pageCount; page++) {
      if (!uses[page]) continue;
      scores[page] += rarity * uses[page] * 2.4 / (uses[page] + 1.4);
      matched[page] += rarity;
      titled[page] += inTitle[page];
      for (let section = firstSections[page]; section < firstSections[page + 1]; section++) {
        if (!sections[section]) continue;
        kinds[section]++;
        shares[section] += rarity;
        strengths[section] += rarity * (2 + sections[section]);
        sections[section] = 0;
      }
      uses[page] = fields[page] = inTitle[page] = 0;
    }
  });

  const places = placesOf(edition, terms, kinds);
  for (let page = 0; page < pageCount; page++) {
    if (!scores[page]) continue;
    let best = 0;
    let near = 0;
    for (let section = firstSections[page]; section < firstSections[page + 1]; section++) {
      if (strengths[section] > best) {
        best = strengths[section];
        answers[page] = section;
      }
      if (kinds[section] > 1) {
        const list = places.get(section);
        near = Math.max(near, shares[section] / total * (list ? 0.4 + 0.6 * nearness(list, terms.length) : 1));
      }
    }
    let worth = 0;
    if (titled[page]) {
      worth = edition.isSharded
        ? titleWorthByLength(titled[page], valueAt(edition.core.titleLengths, page), terms)
        : titleWorth(titleForms(edition, page), terms);
    }
    if (worth > 2.3) answers[page] = firstSections[page];
    scores[page] = (scores[page] * (matched[page] / total) ** 2 + total * (0.8 * near + worth)) *
      (0.5 + valueAt(edition.core.priors, page) / 100);
  }
  return { scores, answers };
}
