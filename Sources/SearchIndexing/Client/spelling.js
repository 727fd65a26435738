// Typing errors.

// How many edits make one word of another; neighbours exchanged are one. Anything above `most` may come out as more.
function edits(one, other, most, place = 0, otherPlace = 0) {
  while (place < one.length && one[place] === other[otherPlace]) {
    place++;
    otherPlace++;
  }
  const left = one.length - place;
  const otherLeft = other.length - otherPlace;
  if (!left || !otherLeft) return left + otherLeft;
  if (!most) return Infinity;
  const after = (step, otherStep) => edits(one, other, most - 1, place + step, otherPlace + otherStep);
  const isExchanged = one[place] === other[otherPlace + 1] && one[place + 1] === other[otherPlace];
  return 1 + Math.min(after(1, 1), after(1, 0), after(0, 1), isExchanged ? after(2, 2) : Infinity);
}

// A bit for each letter, to tell words that cannot be near without counting edits.
function lettersOf(form) {
  let letters = 0;
  for (let place = 0; place < form.length; place++) letters |= 1 << (form.charCodeAt(place) % 31);
  return letters;
}

function bitCount(bits) {
  let count = 0;
  for (; bits; bits &= bits - 1) count++;
  return count;
}

// The words nearest to one that is unknown: one edit away, or two from eight letters; most frequent first.
async function nearWords(edition, form) {
  const near = new Map();
  const most = /\d/.test(form) || form.length < 4 ? 0 : form.length > 7 ? 2 : 1;
  const letters = lettersOf(form);

  function gather(pool) {
    pool.letters = pool.letters || pool.forms.map(lettersOf);
    pool.forms.forEach((other, place) => {
      const theirs = pool.letters[place];
      if (Math.abs(other.length - form.length) > most || bitCount(letters & ~theirs) > most ||
        bitCount(theirs & ~letters) > most) return;
      let cost = edits(form, other, most);
      if (cost > most) return;
      // Few mistype the first letter.
      if (other[0] !== form[0]) cost += 0.5;
      near.set(other, { form: other, spelling: pool.spellings[place], cost, count: pool.counts[place] });
    });
  }

  if (!most) return [];
  if (edition.isSharded) gather(await wholePool(edition));
  gather(edition.shards[shardOf(edition, form)]);
  const words = [...near.values()].sort((one, other) => one.cost - other.cost || other.count - one.count);
  return words.filter(word => word.cost < words[0].cost + 0.5).slice(0, 5);
}

// All words of a sharded index, but for those used once.
async function wholePool(edition) {
  await loadSpellings(edition);
  if (!edition.pool) {
    const isWord = word => /^[\p{L}\p{M}\p{N}]+$/u.test(word);
    const counts = edition.spellings.map((word, place) => [word, place < edition.frequent]).filter(([word]) => isWord(word));
    const spellings = counts.map(([word]) => word);
    edition.pool = { spellings, forms: spellings.map(fold), counts: counts.map(([, isFrequent]) => isFrequent) };
  }
  return edition.pool;
}
