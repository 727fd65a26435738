// Words of a text, exactly as the index was made: docs/search.md, "Words".

const LIGATURES = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" };

// Capitals, accents, ligatures, short vowels of Arabic: what does not count.
function fold(word) {
  word = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word.replace(/[œæßøłđðþıς]/g, letter => LIGATURES[letter]).normalize("NFD")
    .replace(/[\u0300-\u036f\u064b-\u0652\u0640\u0670]/g, "");
}

// A function that cuts texts of a language into words: folded, and where they stand.
function tokenizer(settings) {
  const word = /[\p{L}\p{M}\p{N}]+(?:['’ʼ‘][\p{L}\p{M}\p{N}]+)*/gu;
  const groups = "[" + settings.group + "]";
  const number = new RegExp("(\\d{1,3}(?:" + groups + "\\d{3})+(?!\\d)(?:[" + settings.decimal + "]\\d+)?)" +
    "|\\d+(?:-\\d+){3,}|\\d+(?:[.,]\\d+)+", "y");
  const group = new RegExp(groups, "g");
  const elisions = new Set(settings.elide);
  const whole = new Set(settings.whole);

  return function (text) {
    const tokens = [];
    function add(part, start, end) {
      const form = fold(part);
      if (form) tokens.push({ form, start, end });
    }
    let found;
    word.lastIndex = 0;
    while ((found = word.exec(text))) {
      const start = number.lastIndex = found.index;
      const end = word.lastIndex;
      const joined = /\d/.test(text[start]) && number.exec(text);
      if (joined && !/^[\p{L}\p{M}\p{N}]/u.test(text.substr(number.lastIndex, 2))) {
        const digits = joined[1] ? joined[1].replace(group, "") : joined[0];
        add(digits.replace(/,/g, ".").replace(/-/g, ""), start, word.lastIndex = number.lastIndex);
        continue;
      }
      const parts = found[0].split(/['’ʼ‘]/);
      const forms = parts.map(fold);
      const last = parts.length - 1;
      const isPossessive = settings.possessive && last && forms[last] === "s";
      if (last && (whole.has(forms.join("'")) || settings.possessive && !isPossessive)) {
        add(parts.join(""), start, end);
        continue;
      }
      let place = start;
      parts.forEach(function (part, count) {
        if (count < last ? !elisions.has(forms[count]) : !isPossessive) add(part, place, place + part.length);
        place += part.length + 1;
      });
    }
    return tokens;
  };
}
