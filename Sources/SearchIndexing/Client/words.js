// Words and where they stand: all of a small site, or one shard of a large one.

class Words {
  constructor([vocabulary, links, postings], isSharded) {
    this.spellings = wordsOf(vocabulary);
    this.forms = this.spellings.map(fold);
    // For each form the first of its stem, and for each of these all forms.
    this.stems = [];
    this.members = [];
    numbersOf(links).forEach((step, form) => {
      const stem = this.stems[form] = step ? this.stems[form - step] : form;
      (this.members[stem] = this.members[stem] || []).push(form);
    });
    this.postings = new Numbers(postings);
    this.isSharded = isSharded;
    // For each form: in how many sections it stands, whether with positions, and where its postings begin.
    this.counts = [];
    this.placed = [];
    this.starts = [];
    this.forms.forEach((form, number) => {
      const count = this.postings.next();
      this.counts.push(isSharded ? count >> 1 : count);
      this.placed.push(isSharded && count & 1);
      this.starts.push(this.postings.place);
      this.each(number, () => {});
    });
  }

  // The first form that is not before this one.
  place(form) {
    let low = 0;
    let high = this.forms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.forms[middle] < form) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // The number of a form, or -1.
  number(form) {
    const place = this.place(form);
    return this.forms[place] === form ? place : -1;
  }

  // All forms with the stem of one.
  family(number) {
    return this.members[this.stems[number]];
  }

  // Calls with section, count, mask of fields and positions, if there are any.
  each(number, visit) {
    const postings = this.postings;
    const isPlaced = this.placed[number];
    let section = -1;
    postings.place = this.starts[number];
    for (let left = this.counts[number]; left; left--) {
      const step = postings.next();
      let count = 1;
      let mask = 0;
      let positions;
      section += (step >> 1) + 1;
      if (step & 1) {
        const fields = postings.next();
        mask = fields >> 3;
        count = (fields & 7) + 1;
        if (count > 7) count += postings.next();
      }
      if (isPlaced) {
        let position = -1;
        positions = [];
        for (let more = count; more; more--) positions.push(position += postings.next() + 1);
      }
      visit(section, count, mask, positions);
    }
  }
}
