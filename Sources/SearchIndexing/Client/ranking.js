// How well pages answer a query: BM25 over the words, and more for words that stand together or make up the title.

// What a word is worth in a title (1), in summary, keywords or facts (2), in a heading (4), and in several of them.
const FIELD_WORTH = [0, 6, 2.2, 8.2, 2.2, 8.2, 4.4, 10.4];

// How near each other words stand in a section: 1 if no other word is between them.
function nearness(places) {
  places.sort((one, other) => one[0] - other[0]);
  const kinds = new Set(places.map(place => place[1])).size;
  const counts = new Map();
  let shortest = Infinity;
  let start = 0;
  for (const [position, term] of places) {
    counts.set(term, (counts.get(term) || 0) + 1);
    while (counts.size === kinds) {
      const [first, leaving] = places[start++];
      shortest = Math.min(shortest, position - first + 1);
      if (counts.get(leaving) > 1) counts.set(leaving, counts.get(leaving) - 1);
      else counts.delete(leaving);
    }
  }
  return kinds / Math.max(kinds, shortest);
}

// What it is worth that the title has words of the query, as a share of all the query could be worth.
function titleWorth(forms, terms) {
  const found = forms.map(() => 0);
  let used = 0;
  for (const weights of terms) {
    let best = 0;
    forms.forEach(function (form, place) {
      const weight = weights.get(form) || 0;
      found[place] = Math.max(found[place], weight);
      best = Math.max(best, weight);
    });
    used += best / terms.length;
  }
  const covered = found.reduce((sum, weight) => sum + weight, 0) / forms.length;
  return covered * used * (covered > 0.7 && used > 0.7 ? 2.4 : 1.6);
}

// For each page its score, 0 for none, and the section that answers best.
function rank(edition, terms) {
  const { pageCount, pageOf, firstSections, norms } = edition;
  const scores = new Float64Array(pageCount);
  const matched = new Float64Array(pageCount);
  const titled = new Uint8Array(pageCount);
  const answers = new Int32Array(pageCount);
  // For each section: how many terms it has, their share of the query, how much it says of them, where they stand.
  const kinds = new Uint8Array(pageOf.length);
  const shares = new Float64Array(pageOf.length);
  const strengths = new Float64Array(pageOf.length);
  const places = new Map();
  let total = 0;

  terms.forEach(function (weights, term) {
    const uses = new Float64Array(pageCount);
    const fields = new Uint8Array(pageCount);
    const sections = new Float64Array(pageOf.length);
    weights.forEach((weight, form) => edition.each(form, function (section, count, mask, positions) {
      const page = pageOf[section];
      uses[page] += weight * (count * norms[page] + FIELD_WORTH[mask & ~fields[page]]);
      fields[page] |= mask;
      sections[section] += Math.log(1 + weight * (count + (mask & 4)));
      if (positions && terms.length > 1) {
        const list = places.get(section) || [];
        for (const position of positions) list.push([position, term]);
        places.set(section, list);
      }
    }));
    const pages = uses.reduce((sum, use) => sum + (use > 0), 0);
    const rarity = Math.log(1 + (pageCount - pages + 0.5) / (pages + 0.5)) + 0.15;
    total += rarity;
    uses.forEach(function (use, page) {
      if (!use) return;
      scores[page] += rarity * use * 2.4 / (use + 1.4);
      matched[page] += rarity;
      titled[page] += fields[page] & 1;
    });
    sections.forEach(function (strength, section) {
      if (!strength) return;
      kinds[section]++;
      shares[section] += rarity;
      strengths[section] += rarity * (2 + strength);
    });
  });

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
        near = Math.max(near, shares[section] / total * (list ? 0.4 + 0.6 * nearness(list) : 1));
      }
    }
    const title = edition.titleForms[page];
    // A page whose title has not come yet, but is known to have words of the query, may be among the best.
    const worth = title ? titleWorth(title, terms) : titled[page] > 1 ? titled[page] ** 2 / terms.length / 3 : 0;
    if (worth > 2.3) answers[page] = firstSections[page];
    scores[page] = (scores[page] * (matched[page] / total) ** 2 + total * (0.8 * near + worth)) *
      (0.5 + valueAt(edition.core.priors, page) / 100);
  }
  return { scores, answers };
}
