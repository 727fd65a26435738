// What pages use: docs/search.md, "The client".

class Index {
  constructor(base, edition) {
    this.base = base;
    this.newest = 0;
    this.use(edition);
  }

  use(edition) {
    const { facets, core: { language, texts, direction } } = edition;
    Object.assign(this, { edition, facets, language, texts, direction });
  }

  // A text of the interface with a number in it.
  counted(name, count) {
    const { plural, group } = this.edition.core;
    const isOne = plural.exactly ? plural.exactly.includes(count) : count < plural.below;
    return this.texts[name + (isOne ? "_one" : "_other")].replace("{count}", () => (
      String(count).replace(/\B(?=(\d{3})+$)/g, () => group)));
  }

  // options: { filter: { facet: [values] }, typing, limit }.
  search(text, options, callback) {
    this.newest++;
    const all = { filter: {}, typing: true, limit: 10, ...options };
    this.answer(async () => search(await this.current(), String(text), all), callback);
  }

  // The edition; once it is said to be old, the one that is there now.
  async current() {
    if (this.isOld) {
      this.use(await loadEdition(this.base, this.language, "?" + Date.now()));
      this.isOld = false;
    }
    return this.edition;
  }

  excerpts(result, start, end, callback) {
    this.answer(() => excerptsOf(this.editionOf(result), result, start, end), callback);
  }

  more(result, end, callback) {
    this.answer(() => addResults(this.editionOf(result), result, end), callback);
  }

  // A text in pieces, every other one marked.
  mark(text, result) {
    const tokens = this.edition.tokens(text);
    return piecesOf(text, tokens, marksOf(tokens, result), 0, text.length);
  }

  // Numbers in a result are those of its edition.
  editionOf(result) {
    if (result.edition !== this.edition) throw "missing";
    return this.edition;
  }

  // Hands out what comes of some work, unless another search began.
  answer(work, callback) {
    const number = this.newest;
    handOut(this.attempt(work), (...answer) => number === this.newest && callback(...answer));
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

// Calls with what comes, or with null and what is wrong: "format" or "missing".
function handOut(promise, callback) {
  promise.then(value => [value], problem => [null, problem === "format" ? problem : "missing"])
    .then(answer => callback(...answer));
}

const indexes = new Map();

window.handbookSearch = (kind, name, check, value) => document.currentScript.receive({ check, value });

window.handbookSearch.open = (base, language, callback) => {
  const key = base + language;
  if (!indexes.has(key)) {
    indexes.set(key, loadEdition(base, language, "").then(edition => new Index(base, edition)));
    indexes.get(key).catch(() => indexes.delete(key));
  }
  handOut(indexes.get(key), callback);
};

// For a site that is being written: the next search of each index reads it again.
window.handbookSearch.expire = () => {
  for (const opened of indexes.values()) opened.then(index => { index.isOld = true; }, () => {});
};
