// What a word of the query stands for: forms of the index, each with a weight.

const MOST_FORMS = 24;
const MOST_POSTINGS = 20000;

// The terms a word of the query stands for, each a map from forms to weights: one; two, if it is two words written as
// one; none, if it is unknown.
async function expand(edition, { form, isPrefix }, mayGuess) {
  const weights = new Map();
  const shard = edition.shards[shardOf(edition, form)];

  function add(other, weight) {
    if (!(weights.get(other) >= weight)) weights.set(other, weight);
  }

  // In a sharded index all forms of a stem weigh the same: that is how its build knows the best pages of a word.
  function addFamily(known, weight) {
    const words = edition.wordsWith(known);
    if (words) for (const member of words.family(words.number(known))) {
      const other = words.forms[member];
      add(other, other === known || edition.isSharded ? weight : weight * 0.8);
    }
    return !!words;
  }

  function addLonger(weight) {
    const longer = [];
    for (let place = shard.place(form); place < shard.forms.length && shard.forms[place].startsWith(form); place++) {
      longer.push(place);
    }
    longer.sort((one, other) => shard.counts[other] - shard.counts[one]);
    let left = MOST_POSTINGS;
    for (const place of longer.slice(0, MOST_FORMS)) {
      left -= shard.counts[place];
      if (left > 0) add(shard.forms[place], weight * Math.max(0.4, form.length / shard.forms[place].length));
      else left += shard.counts[place];
    }
  }

  const isKnown = addFamily(form, 1);
  if (!isKnown) for (const [from, to] of edition.core.settings.spell) {
    const place = form.lastIndexOf(from);
    if (place > 1) addFamily(form.slice(0, place) + to + form.slice(place + from.length), 0.95);
  }
  if (isPrefix) addLonger(weights.size ? 0.35 : 0.7);
  // An inflection that no page has: the longest stem that another ending makes a word of.
  for (let cut = form.length; !weights.size && cut > 2; cut--) {
    for (const ending of edition.endings.get(form.slice(cut)) || []) addFamily(form.slice(0, cut) + ending, 0.75);
  }
  if (!weights.size && form.length > 2) addLonger(0.7);
  if (weights.size || !mayGuess) return { terms: weights.size ? [weights] : [] };

  const near = await nearWords(edition, form);
  await loadWords(edition, near.map(word => word.form));
  near.forEach((word, rank) => addFamily(word.form, rank ? 0.45 : 0.55));
  if (weights.size) return { terms: [weights], correction: near[0].spelling };

  for (let cut = 1; cut < form.length; cut++) {
    const parts = [form.slice(0, cut), form.slice(cut)];
    if (cut < 3 && parts[1].length < 5 || !parts.every(part => edition.wordsWith(part))) continue;
    const [first, second] = await Promise.all(parts.map(part => expand(edition, { form: part })));
    return { terms: first.terms.concat(second.terms) };
  }
  return { terms: [] };
}
