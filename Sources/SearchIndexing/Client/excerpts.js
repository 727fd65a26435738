// Excerpts, with the words of the query marked.

const EXCERPT_LENGTH = 220;
// As many characters of it stand before the first mark.
const LEAD_LENGTH = 50;

// For each token of a text the number of the term it is marked for, below zero for a phrase; undefined for none.
function marksOf(tokens, { terms, phrases }) {
  const marks = tokens.map(({ form }) => terms.get(form));
  phrases.forEach(({ forms, isExcluded }, phrase) => tokens.forEach((token, start) => {
    const isHere = forms.every((form, place) => (tokens[start + place] || {}).form === form);
    if (isHere && !isExcluded) marks.fill(-1 - phrase, start, start + forms.length);
  }));
  return marks;
}

// Part of a text in pieces, every other one marked. Marks with one character between them are one.
function piecesOf(text, tokens, marks, start, end) {
  const pieces = [];
  tokens.forEach((token, number) => {
    if (marks[number] === undefined || token.start < start || token.end > end) return;
    const between = text.slice(start, token.start);
    const word = text.slice(token.start, token.end);
    if (pieces.length && /^.?$/.test(between)) pieces[pieces.length - 1] += between + word;
    else pieces.push(between, word);
    start = token.end;
  });
  pieces.push(text.slice(start, end));
  return pieces;
}

// The part of a text with the most terms, phrases before all.
function excerpt(text, tokens, marks) {
  let best = 0;
  let start = 0;
  tokens.forEach((token, first) => {
    if (marks[first] === undefined) return;
    const terms = new Set();
    for (let next = first; next < tokens.length && tokens[next].end < token.start + EXCERPT_LENGTH - LEAD_LENGTH; next++) {
      terms.add(marks[next]);
    }
    const worth = [...terms].reduce((sum, term) => sum + (term < 0 ? 99 : 1), 0);
    if (worth > best) {
      best = worth;
      start = token.start - LEAD_LENGTH;
    }
  });
  start = start > 0 ? text.indexOf(" ", start) + 1 : 0;
  let end = start + EXCERPT_LENGTH;
  end = end < text.length ? text.lastIndexOf(" ", end) : text.length;
  const pieces = piecesOf(text, tokens, marks, start, end);
  if (start) pieces[0] = "… " + pieces[0];
  if (end < text.length) pieces[pieces.length - 1] += " …";
  return pieces;
}

async function excerptsOf(edition, result, start, end) {
  const results = result.results.slice(start, end);
  await loadTexts(edition, results.map(({ page }) => page));
  return results.map(found => {
    const { section } = found;
    const tokens = tokensOf(edition, section);
    const heading = found.heading = edition.headings[section];
    const id = found.id = edition.ids[section];
    return { heading, id, pieces: excerpt(edition.texts[section], tokens, marksOf(tokens, result)) };
  });
}
