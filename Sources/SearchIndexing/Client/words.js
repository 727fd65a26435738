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
    this.numbers = new Numbers(postings);
    // For each form: in how many sections it stands, whether positions are given, and where its postings begin.
    this.counts = [];
    this.placed = [];
    this.starts = [];
    for (const form of this.forms.keys()) {
      const count = this.numbers.next();
      this.counts.push(isSharded ? count >> 1 : count);
      this.placed.push(isSharded && count & 1);
      this.starts.push(this.numbers.place);
      this.each(form, () => {});
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

  // Calls with section, count, mask of fields and, if asked for and known, positions.
  each(form, visit, isPlaced) {
    const numbers = this.numbers;
    let section = -1;
    numbers.place = this.starts[form];
    for (let left = this.counts[form]; left; left--) {
      const step = numbers.next();
      let count = 1;
      let mask = 0;
      let positions;
      section += (step >> 1) + 1;
      if (step & 1) {
        const fields = numbers.next();
        mask = fields >> 3;
        count = (fields & 7) + 1;
        if (count > 7) count += numbers.next();
      }
      if (this.placed[form]) {
        let position = -1;
        positions = isPlaced && [];
        for (let more = count; more; more--) {
          position += numbers.next() + 1;
          if (isPlaced) positions.push(position);
        }
      }
      visit(section, count, mask, positions);
    }
  }
}
