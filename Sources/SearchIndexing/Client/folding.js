// Words of a text, exactly as the index was made: docs/search.md, "Words".

// The longest number that is joined: longer ones are rows of numbers.
const LONGEST_NUMBER = 40;

const LIGATURES = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" };

// Capitals, accents, ligatures, short vowels of Arabic: what does not count.
function fold(word) {
  word = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(word)) return word;
  // Ligatures with an accent are taken apart first, so that folding twice is folding once.
  return word.normalize("NFD").replace(/[œæßøłđðþıς]/g, letter => LIGATURES[letter])
    .replace(/[\u0300-\u036f\u064b-\u0652\u0640\u0670]/g, "");
}

// A function that cuts texts of a language into words: folded, and where they stand.
function tokenizer(settings) {
  const word = /[\p{L}\p{M}\p{N}]+(?:['’‘][\p{L}\p{M}\p{N}]+)*/gu;
  const groups = "[" + settings.group + "]";
  const number = new RegExp("^(?:(\\d{1,3}(?:" + groups + "\\d{3})+(?!\\d)(?:[" + settings.decimal + "]\\d+)?)" +
    "|\\d+(?:-\\d+){3,}|\\d+(?:[.,]\\d+)+)");
  const group = new RegExp(groups, "g");
  const elisions = new Set(settings.elide);
  const whole = new Set(settings.whole);

  return function (text) {
    // To regular expressions this apostrophe is a letter.
    text = text.replace(/ʼ/g, "’");
    const tokens = [];
    function add(part, start, end) {
      const form = fold(part);
      if (form) tokens.push({ form, start, end });
    }
    let found;
    word.lastIndex = 0;
    while ((found = word.exec(text))) {
      const start = found.index;
      // A group more than the longest number is looked at, to know whether it goes on.
      const joined = /\d/.test(text[start]) && number.exec(text.substr(start, LONGEST_NUMBER + 8));
      const next = joined && start + joined[0].length;
      if (joined && joined[0].length <= LONGEST_NUMBER && !/^[\p{L}\p{M}\p{N}]/u.test(text.substr(next, 2))) {
        const digits = joined[1] ? joined[1].replace(group, "") : joined[0];
        add(digits.replace(/-/g, "").replace(/\D/g, "."), start, word.lastIndex = next);
        continue;
      }
      const parts = found[0].split(/['’‘]/);
      const forms = parts.map(fold);
      const last = parts.length - 1;
      const isPossessive = settings.possessive && last && forms[last] === "s";
      const isWhole = last && whole.has(forms.join("'"));
      if (isWhole || settings.possessive && last) {
        const kept = isPossessive && !isWhole ? parts.slice(0, last) : parts;
        add(kept.join(""), start, start + kept.join("'").length);
        continue;
      }
      let place = start;
      parts.forEach(function (part, count) {
        if (count === last || !elisions.has(forms[count])) add(part, place, place + part.length);
        place += part.length + 1;
      });
    }
    return tokens;
  };
}
