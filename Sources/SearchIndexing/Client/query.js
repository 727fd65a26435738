// What a query says.

// Its words, phrases and what it excludes. Words keep their places in the text, for corrections.
function parse(edition, text, typing) {
  const phrases = [];
  const excluded = [];
  const blank = part => " ".repeat(part.length);
  // Longer ones are pasted by mistake.
  const wanted = text.slice(0, 200).replace(/[«»“”„‟‹›]/g, '"').replace(/(-?)"([^"]*)("?)/g, (all, minus, words, end) => {
    const forms = edition.forms(words);
    // The last word of a phrase without its end may be half a word.
    if (!end && typing) forms.pop();
    if (forms.length) phrases.push({ forms, isExcluded: !!minus });
    return minus ? blank(all) : all;
  }).replace(/(^|\s)-(\p{L}\S*)/gu, (all, space, words) => {
    excluded.push(...edition.telling(words));
    return blank(all);
  });
  const tokens = edition.tokens(wanted);
  const telling = tokens.filter(({ form }) => !edition.stops.has(form));
  const words = (telling.length ? telling : tokens).slice(0, 12);
  for (const word of words) word.isPrefix = typing && word.end === text.length;
  return { words, phrases, excluded };
}

// Other ways to read the query, with the words each replaces: by what the glossary knows under another name, in this
// language or another; by two words as one; by numbers whose groups are parted in another way.
function readings(edition, text, words) {
  const forms = words.map(({ form }) => form);
  const others = [];
  const replace = (start, count, to, term) => others.push({
    term, replaced: words.slice(start, start + count),
    words: [...words.slice(0, start), ...to.map(form => ({ form })), ...words.slice(start + count)],
  });

  for (const { term, to, from } of edition.bridges) for (const part of from) {
    if (!forms.includes(part[0])) continue;
    const start = forms.findIndex((form, start) => part.every((form, place) => form === forms[start + place]));
    if (start >= 0 && part.join() !== to.join()) replace(start, part.length, to, term);
  }
  others.sort((one, other) => other.replaced.length - one.replaced.length).splice(3);

  forms.slice(1).forEach((form, place) => {
    const both = forms[place] + form;
    if (edition.find(both)) replace(place, 2, [both]);
  });
  const joined = text.replace(/(\d)[ .,'’\u00a0\u2009\u202f-]+(?=\d)/g, "$1");
  if (joined !== text) others.push({
    replaced: words.filter(({ form }) => /\d/.test(form)),
    words: parse(edition, joined).words.map(token => words.find(({ form }) => form === token.form) || token),
  });
  return others;
}
