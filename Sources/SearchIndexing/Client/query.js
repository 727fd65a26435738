// What a query says.

// The words of a query, its phrases and what it excludes. All of it keeps its place in the text, for corrections.
function parse(edition, text, isTyping) {
  const excluded = [];
  const phrases = [];
  // Longer ones are pasted by mistake.
  const plain = text.slice(0, 200).replace(/[«»“”„‟‹›]/g, '"');
  function exclude(all, words) {
    excluded.push(...edition.forms(words));
    return " ".repeat(all.length);
  }
  const wanted = plain.replace(/(-?)"([^"]*)("?)/g, function (all, minus, words, end) {
    const forms = edition.tokens(words).map(token => token.form);
    // The last word of a phrase without its end may be half a word.
    if (!end && isTyping && !minus) forms.pop();
    if (forms.length) phrases.push({ forms, isExcluded: !!minus });
    return minus ? " ".repeat(all.length) : all;
  }).replace(/(?:^|\s)-(\p{L}\S*)/gu, exclude);

  const tokens = edition.tokens(wanted);
  const telling = tokens.filter(token => !edition.stops.has(token.form));
  const words = (telling.length ? telling : tokens).slice(0, 12);
  words.forEach(word => word.isPrefix = isTyping && word.end === text.length);
  return { words, phrases, excluded };
}

function includesAt(list, part) {
  for (let start = 0; start + part.length <= list.length; start++) {
    if (part.every((item, place) => item === list[start + place])) return start;
  }
  return -1;
}

// Other ways to read the query, each with the words it replaces: by what the glossary knows under another name, in
// this language or another; by two words as one; by numbers whose groups are parted in another way.
function readings(edition, text, words) {
  const forms = words.map(word => word.form);
  const others = [];
  function replace(start, count, to, term) {
    const added = to.map(form => ({ form }));
    others.push({
      term, replaced: words.slice(start, start + count),
      words: [...words.slice(0, start), ...added, ...words.slice(start + count)],
    });
  }

  for (const { term, to, from } of edition.bridges) {
    for (const part of from) {
      const start = part.length ? includesAt(forms, part) : -1;
      if (start >= 0 && part.join() !== to.join()) replace(start, part.length, to, term);
    }
  }
  others.sort((one, other) => other.replaced.length - one.replaced.length).splice(3);

  forms.forEach(function (form, place) {
    const next = forms[place + 1];
    if (next && edition.wordsWith(form + next)) replace(place, 2, [form + next]);
  });
  const joined = text.replace(/(\d)[ .,'’\u00a0\u2009\u202f-]+(?=\d)/g, "$1");
  if (joined !== text) {
    const isNumber = word => /\d/.test(word.form);
    others.push({
      replaced: words.filter(isNumber),
      words: edition.tokens(joined).map(token => words.find(word => word.form === token.form) || token),
    });
  }
  return others;
}
