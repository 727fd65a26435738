// What is known of one edition of an index. Its files were written together and fit no other edition's.

class Edition {
  constructor(core, base) {
    const { settings } = core;
    this.core = core;
    this.base = base;
    this.isSharded = !!core.shards;
    this.files = new Map();
    this.tokens = tokenizer(settings);
    // What is left of an elision typed without its apostrophe says as little as the other stop words.
    this.stops = new Set(settings.stop.concat(settings.elide));

    // Sections are numbered through all pages.
    this.firstSections = [];
    this.pageOf = [];
    numbersOf(core.counts).forEach((count, page) => {
      this.firstSections.push(this.pageOf.length);
      while (count--) this.pageOf.push(page);
    });
    const pages = this.pageCount = this.firstSections.length;
    const sections = this.pageOf.length;
    this.firstSections.push(sections);
    // The longer a page, the less a word on it says.
    this.norms = Float64Array.from(core.lengths, symbol => 2 / (1 + 16 * 2 ** (valueAt(symbol, 0) / 4) / core.average));
    // For ranking. Of pages: the share of the query they have, how many terms are in the title, how much the best form of
    // one weighs there; of sections: how many
    // terms they have, their share, and how much they say of them; of one term: its use, fields and sections.
    this.scratch = {
      matched: new Float64Array(pages), titled: new Float64Array(pages), inTitle: new Float64Array(pages), kinds: new Uint8Array(sections),
      shares: new Float64Array(sections), strengths: new Float64Array(sections),
      uses: new Float64Array(pages), fields: new Uint8Array(pages), sections: new Float64Array(sections),
    };

    this.facets = core.facets.map(([name, label, values, labels, runs]) => ({
      name, label, values: values.map((value, place) => {
        const list = pagesOf(runs[place]);
        return { value, label: labels[place], pages: list.length, list };
      }),
    }));
    this.kinds = [];
    for (const { label, list } of this.facets[0].values) for (const page of list) this.kinds[page] = label;
    this.languages = [];
    for (const [code, name, runs] of core.foreign) for (const page of pagesOf(runs)) this.languages[page] = { code, name };

    // For each ending, those it may be exchanged for.
    this.endings = new Map(core.rules.split(" ").map(rule => rule.split(/[>,]/)).map(([from, ...to]) => [from, to]));
    this.bridges = core.bridge.map(([term, forms, foreign]) => ({
      term, to: this.telling(term), from: forms.concat(foreign).map(form => this.telling(form)),
    }));

    this.titles = [];
    this.titleForms = [];
    this.addresses = [];
    this.ids = [];
    this.headings = [];
    this.texts = [];
    this.shards = [];
    // For each section its words, where they were needed.
    this.tokensOf = [];
    if (this.isSharded) {
      this.lexicon = linesOf(core.lexicon);
      this.shardStarts = wordsOf(core.shards).map(fold);
      let start = 0;
      this.textStarts = numbersOf(core.firsts).map(step => start += step);
      return;
    }
    this.titles = core.titles.split("\n");
    this.addresses = linesOf(core.addresses);
    this.shards = [new Words([...core.words, core.postings])];
  }

  forms(text) {
    return this.tokens(text).map(({ form }) => form);
  }

  // The words that count; all, if none does.
  telling(text) {
    const forms = this.forms(text);
    const telling = forms.filter(form => !this.stops.has(form));
    return telling.length ? telling : forms;
  }

  // The loaded words that have a form, with its number among them; undefined if none has.
  find(form) {
    const words = this.shards[shardOf(this, form)];
    const number = words ? words.place(form) : 0;
    return words && words.forms[number] === form ? { words, number } : undefined;
  }

  // Calls for each section with a form.
  each(form, visit) {
    const found = this.find(form);
    if (found) found.words.each(found.number, visit);
  }

  // Takes in numbers, titles and addresses of some pages. An address may leave its end to be made of the title.
  addPages([steps, titles, tails]) {
    const names = titles.split("\n");
    const addresses = linesOf(tails);
    let page = -1;
    numbersOf(steps).forEach((step, place) => {
      const slug = fold(names[place]).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
      page += step + 1;
      this.titles[page] = names[place];
      this.addresses[page] = addresses[place].replace(/(^|\/)$/, "$1" + slug) + "/";
    });
  }
}
