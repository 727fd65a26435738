// The files of an index beside its core: each is loaded and taken in once.

function loadFile(edition, name, place, take) {
  if (!edition.files.has(name)) {
    const check = edition.core.checks.substr(place * 2, 2);
    // Over the network the check keeps files of other editions, stored by browsers or on the way, apart.
    const suffix = /^http/.test(location.protocol) ? "?" + encodeURIComponent(check) : "";
    const loading = load(edition.base + edition.core.language + name + ".js" + suffix).then(function (file) {
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
  let last = starts.length - 1;
  while (last > 0 && starts[last] > key) last--;
  return last;
}

// The number of the shard that would have a form.
function shardOf(edition, form) {
  return edition.isSharded ? lastStart(edition.shardStarts, form) : 0;
}

function loadWords(edition, forms) {
  return Promise.all(forms.map(function (form) {
    const number = shardOf(edition, form);
    return edition.shards[number] || loadFile(edition, "/w" + number, 1 + number, function (value) {
      edition.shards[number] = new Words(value, true);
      edition.addPages(value.slice(3));
    });
  }));
}

function loadTitles(edition, pages) {
  return Promise.all(pages.map(function (page) {
    const number = Math.floor(page / edition.core.block);
    return page in edition.titles || loadFile(edition, "/d" + number, 1 + edition.names[0] + number, function (value) {
      edition.addPages(value);
    });
  }));
}

function loadLexicon(edition) {
  return loadFile(edition, "/x", 0, function ([first, second, third]) {
    edition.lexicon = first.concat(linesOf(second), linesOf(third));
  });
}

async function loadTexts(edition, pages) {
  if (!edition.isSharded) return loadFile(edition, ".texts", 0, texts => edition.texts = texts);
  await loadLexicon(edition);
  return Promise.all(pages.map(function (page) {
    const number = lastStart(edition.textStarts, page);
    const [words, blocks] = edition.names;
    return loadFile(edition, "/t" + number, 1 + words + blocks + number, function ([ids, headings, texts]) {
      const first = edition.firstSections[edition.textStarts[number]];
      linesOf(ids).forEach(function (id, place) {
        edition.ids[first + place] = id;
        edition.headings[first + place] = textOf(headings[place], edition.lexicon);
        edition.texts[first + place] = textOf(texts[place], edition.lexicon);
      });
    });
  }));
}
