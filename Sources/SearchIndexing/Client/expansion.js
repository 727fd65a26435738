// What a word of the query stands for: forms of the index, each with a weight.

// No more forms for a beginning, and none once they stand in this many sections.
const MOST_FORMS = 24;
const MOST_SECTIONS = 10000;

// The terms of a word, each a map from forms to weights: one; two, if it is two words written as one; none, if it is
// unknown.
async function expand(edition, { form, isPrefix }, mayGuess) {
  const weights = new Map();
  const shard = edition.shards[shardOf(edition, form)];

  function add(other, weight) {
    if (!(weights.get(other) >= weight)) weights.set(other, weight);
  }

  // In a sharded index all forms of a stem weigh the same: that is how its build knows the best pages of a word.
  function addFamily(known, weight) {
    const found = edition.find(known);
    if (found) for (const number of found.words.families[found.number]) {
      const other = found.words.forms[number];
      add(other, other === known || edition.isSharded ? weight : weight * 0.8);
    }
  }

  function addLonger(weight) {
    const { forms, counts } = shard;
    const longer = [];
    for (let number = shard.place(form); number < forms.length && forms[number].startsWith(form); number++) {
      longer.push(number);
    }
    let sections = 0;
    for (const number of longer.sort((one, other) => counts[other] - counts[one]).slice(0, MOST_FORMS)) {
      if (sections < MOST_SECTIONS) add(forms[number], weight * Math.max(0.4, form.length / forms[number].length));
      sections += counts[number];
    }
  }

  addFamily(form, 1);
  if (!weights.size) for (const [from, to] of edition.core.settings.spell) {
    const place = form.lastIndexOf(from);
    if (place > 1) addFamily(form.slice(0, place) + to + form.slice(place + from.length), 0.95);
  }
  if (isPrefix) addLonger(weights.size ? 0.35 : 0.7);
  // An inflection that no page has: the longest stem that another ending makes a word of.
  for (let cut = form.length; !weights.size && cut > 2; cut--) {
    for (const ending of edition.endings.get(form.slice(cut)) || []) addFamily(form.slice(0, cut) + ending, 0.75);
  }
  if (!weights.size && form.length > 2) addLonger(0.7);

  let correction;
  if (!weights.size && mayGuess) {
    const near = await nearWords(edition, form);
    await loadWords(edition, near.map(({ form }) => form));
    near.forEach(({ form }, rank) => addFamily(form, rank ? 0.45 : 0.55));
    if (weights.size) correction = near[0].spelling;
    else for (let cut = 1; cut < form.length; cut++) {
      const parts = [form.slice(0, cut), form.slice(cut)];
      if ((cut > 2 || parts[1].length > 4) && parts.every(part => edition.find(part))) {
        const [one, other] = await Promise.all(parts.map(part => expand(edition, { form: part })));
        return { terms: [...one.terms, ...other.terms] };
      }
    }
  }
  return { terms: weights.size ? [weights] : [], correction };
}
