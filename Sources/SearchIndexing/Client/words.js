// Words and where they stand: all of a small site, or one shard of a large one.

class Words {
  constructor([vocabulary, links, postings], isSharded) {
    this.spellings = wordsOf(vocabulary);
    this.forms = this.spellings.map(fold);
    // For each form, all forms of its stem.
    this.families = [];
    numbersOf(links).forEach((step, form) => {
      const family = this.families[form] = step ? this.families[form - step] : [];
      family.push(form);
    });
    // Taken apart once: the same words are asked for with every letter.
    const numbers = this.numbers = numbersOf(postings);
    // For each form: in how many sections it stands, whether positions are given, and where its postings begin.
    this.counts = [];
    this.placed = [];
    this.starts = [];
    let place = 0;
    for (const form of this.forms.keys()) {
      const count = numbers[place++];
      this.counts.push(isSharded ? count >> 1 : count);
      this.placed.push(isSharded && count & 1);
      this.starts.push(place);
      place = this.each(form, () => {});
    }
  }

  // The first form that is not before a text.
  place(text) {
    let low = 0;
    let high = this.forms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.forms[middle] < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // Calls with section, count, mask of fields and, if positions are known, where they begin; tells where all end.
  each(form, visit) {
    const { numbers } = this;
    const isPlaced = this.placed[form];
    let section = -1;
    let place = this.starts[form];
    for (let left = this.counts[form]; left; left--) {
      const step = numbers[place++];
      let count = 1;
      let mask = 0;
      section += (step >> 1) + 1;
      if (step & 1) {
        const fields = numbers[place++];
        mask = fields >> 3;
        count = (fields & 7) + 1;
        if (count > 7) count += numbers[place++];
      }
      visit(section, count, mask, isPlaced ? place : -1);
      if (isPlaced) place += count;
    }
    return place;
  }

  // So many positions that begin at a place.
  positions(place, count) {
    let position = -1;
    return this.numbers.slice(place, place + count).map(step => position += step + 1);
  }
}
