// What is known of one edition of an index. Its files were written together and fit no other edition's.

class Edition {
  constructor(core, base) {
    const settings = core.settings;
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
    this.pageCount = this.firstSections.length;
    this.firstSections.push(this.pageOf.length);
    // The longer a page, the less a word on it says.
    this.norms = Float32Array.from(core.lengths, symbol => (
      1 / (0.5 + 0.5 * 16 * 2 ** (valueAt(symbol, 0) / 4) / core.average)));

    this.facets = core.facets.map(([name, label, values, labels, runs]) => ({
      name, label, values: values.map((value, place) => ({ value, label: labels[place], list: pagesOf(runs[place]) })),
    }));
    this.kinds = [];
    for (const kind of this.facets[0].values) for (const page of kind.list) this.kinds[page] = kind.label;
    this.languages = [];
    for (const [code, name, runs] of core.foreign) {
      for (const page of pagesOf(runs)) this.languages[page] = { code, name };
    }

    // For each ending, those it may be exchanged for.
    this.endings = new Map(core.rules.split(" ").map(rule => rule.split(/[>,]/)).map(([from, ...to]) => [from, to]));
    this.bridges = core.bridge.map(([term, forms, foreign]) => ({
      term, to: this.forms(term), from: forms.concat(foreign).map(form => this.forms(form)),
    }));

    this.titles = [];
    this.titleForms = [];
    this.addresses = [];
    this.texts = [];
    this.phrases = [];
    if (this.isSharded) {
      this.names = numbersOf(core.names);
      this.shards = [];
      this.shardStarts = wordsOf(core.shards).map(fold);
      this.textStarts = [];
      numbersOf(core.firsts).reduce((page, step) => (this.textStarts.push(page += step), page), 0);
      this.ids = [];
      this.headings = [];
    } else {
      const addresses = linesOf(core.addresses);
      core.titles.split("\n").forEach((title, page) => this.addPage(page, title, addresses[page]));
      this.ids = linesOf(core.sections[0]);
      this.headings = core.sections[1].split("\n");
      this.shards = [new Words([...core.words, core.postings], false)];
    }
  }

  // The words of a text that count; all, if none does.
  forms(text) {
    const forms = this.tokens(text).map(token => token.form);
    const telling = forms.filter(form => !this.stops.has(form));
    return telling.length ? telling : forms;
  }

  // The words that have a form, if they are loaded and it is among them.
  wordsWith(form) {
    const words = this.shards[shardOf(this, form)];
    return words && words.number(form) < 0 ? undefined : words;
  }

  // Calls for each section with a form, or with any of its stem.
  each(form, visit, isFamily) {
    const words = this.wordsWith(form);
    if (!words) return;
    const number = words.number(form);
    for (const member of isFamily ? words.family(number) : [number]) words.each(member, visit);
  }

  addPage(page, title, address) {
    this.titles[page] = title;
    this.titleForms[page] = this.forms(title);
    this.addresses[page] = address;
  }

  // Numbers, titles and addresses of some pages. An address may leave its end to be made of the title.
  addPages([steps, titles, tails]) {
    const names = titles.split("\n");
    let page = -1;
    const addresses = linesOf(tails);
    numbersOf(steps).forEach((step, place) => {
      const tail = addresses[place];
      const slug = fold(names[place]).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
      page += step + 1;
      this.addPage(page, names[place], (/(^|\/)$/.test(tail) ? tail + slug : tail) + "/");
    });
  }
}
