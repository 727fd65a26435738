// What pages use: docs/search.md, "The client".

class Index {
  constructor(base, edition) {
    this.base = base;
    this.use(edition);
    this.newest = 0;
  }

  use(edition) {
    const { language, texts, direction } = edition.core;
    Object.assign(this, { edition, language, texts, direction });
    this.facets = edition.facets.map(({ name, label, values }) => ({
      name, label, values: values.map(({ value, label, list }) => ({ value, label, pages: list.length })),
    }));
  }

  // A text of the interface with a number in it.
  counted(name, count) {
    const { plural, group } = this.edition.core;
    const isOne = plural.exactly ? plural.exactly.includes(count) : count < plural.below;
    const number = String(count).replace(/\B(?=(\d{3})+$)/g, () => group);
    return this.texts[name + (isOne ? "_one" : "_other")].replace("{count}", () => number);
  }

  // options: { filter: { facet: [values] }, typing, limit }.
  search(text, options, callback) {
    this.newest++;
    this.answer(() => find(this.edition, String(text), { filter: {}, typing: true, limit: 10, ...options }), callback);
  }

  excerpts(result, start, end, callback) {
    this.answer(() => excerptsOf(this.known(result), result, start, end), callback);
  }

  // Adds results up to a number.
  more(result, end, callback) {
    this.answer(() => describe(this.known(result), result, end).then(() => result), callback);
  }

  // The text in pieces, every other one marked.
  mark(text, result) {
    const tokens = this.edition.tokens(text);
    return piecesOf(text, tokens, marksOf(tokens, result), 0, text.length);
  }

  // The edition, if it is still that of a result.
  known(result) {
    if (result.edition !== this.edition) throw "missing";
    return this.edition;
  }

  // Hands out what comes of some work, unless another search began: `callback(null, problem)` if it cannot be done.
  answer(work, callback) {
    const number = this.newest;
    this.attempt(work).then(value => [value], problem => [null, problem === "format" ? problem : "missing"])
      .then(answer => number === this.newest && callback(...answer));
  }

  // Does some work; once more if files of another edition came in between.
  async attempt(work) {
    try {
      return await work();
    } catch (problem) {
      if (problem !== "edition") throw problem;
      this.use(await loadEdition(this.base, this.language, "?" + Date.now()));
      return work();
    }
  }
}

const indexes = new Map();

window.handbookSearch = function (kind, name, check, value) {
  document.currentScript.receive({ check, value });
};

window.handbookSearch.open = function (base, language, callback) {
  const key = base + language;
  if (!indexes.has(key)) {
    indexes.set(key, loadEdition(base, language, "").then(edition => new Index(base, edition)));
    indexes.get(key).catch(() => indexes.delete(key));
  }
  indexes.get(key).then(callback, problem => callback(null, problem === "format" ? problem : "missing"));
};
