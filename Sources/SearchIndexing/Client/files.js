// The files of an index beside its core: each is loaded and taken in once.

// `place` is that of the file's check among the checks.
function loadFile(edition, name, place, take) {
  if (!edition.files.has(name)) {
    const check = edition.core.checks.substr(place * 2, 2);
    // Over the network the check keeps files of other editions, stored by browsers or on the way, apart.
    const suffix = /^http/.test(location.protocol) ? "?" + encodeURIComponent(check) : "";
    const loading = load(edition.base + edition.core.language + name + ".js" + suffix).then(file => {
      if (file.check !== check) throw "edition";
      take(file.value);
    });
    // What failed is tried again when it is next needed.
    loading.catch(() => edition.files.delete(name));
    edition.files.set(name, loading);
  }
  return edition.files.get(name);
}

// The last of some sorted starts that is not after a key.
function lastStart(starts, key) {
  let last = 0;
  for (let step = 1 << 20; step; step >>= 1) if (starts[last + step] <= key) last += step;
  return last;
}

// The number of the shard that would have a form.
function shardOf(edition, form) {
  return edition.isSharded ? lastStart(edition.shardStarts, form) : 0;
}

function loadWords(edition, forms) {
  return Promise.all(forms.map(form => {
    const number = shardOf(edition, form);
    return edition.shards[number] || loadFile(edition, "/w" + number, 1 + number, value => {
      edition.shards[number] = new Words(value, true);
      edition.addPages(value.slice(3));
    });
  }));
}

function loadTitles(edition, pages) {
  return Promise.all(pages.map(page => {
    const number = Math.floor(page / edition.core.block);
    return page in edition.titles || loadFile(edition, "/d" + number, 1 + numbersOf(edition.core.names)[0] + number,
      value => edition.addPages(value));
  }));
}

// The spellings of a large site's words, the frequent ones first; and how many those are.
function loadSpellings(edition) {
  return loadFile(edition, "/x", 0, ([frequent, others]) => {
    edition.spellings = [...linesOf(frequent), ...linesOf(others)];
    edition.frequent = frequent.split("\n").length;
  });
}

// Anchors, headings and texts of sections: all of a small site, those of a few pages of a large one in codes.
async function loadTexts(edition, pages) {
  const take = (page, [ids, headings, texts, added]) => {
    const lexicon = edition.isSharded && edition.lexicon.concat(linesOf(added));
    const decode = text => lexicon ? textOf(text, lexicon) : text;
    linesOf(ids).forEach((id, place) => {
      const section = edition.firstSections[page] + place;
      edition.ids[section] = id;
      edition.headings[section] = decode(headings[place]);
      edition.texts[section] = decode(texts[place]);
    });
  };
  if (!edition.isSharded) return loadFile(edition, ".texts", 0, value => take(0, value));
  const [words, blocks] = numbersOf(edition.core.names);
  return Promise.all(pages.map(page => {
    const number = lastStart(edition.textStarts, page);
    return loadFile(edition, "/t" + number, 1 + words + blocks + number, value => (
      take(edition.textStarts[number], value)));
  }));
}

// The words of a section whose text is there.
function tokensOf(edition, section) {
  return edition.tokensOf[section] = edition.tokensOf[section] || edition.tokens(edition.texts[section]);
}
