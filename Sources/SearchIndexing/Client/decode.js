// Numbers and lists of strings as the index writes them: docs/search.md, "Numbers and strings".

// For each character code, the value of the symbol: the printable ASCII characters in order, without " and \.
const VALUES = new Uint8Array(128);
for (let code = 32, value = 0; code < 127; code++) {
  if (code !== 34 && code !== 92) VALUES[code] = value++;
}

function valueAt(text, place) {
  return VALUES[text.charCodeAt(place)];
}

class Numbers {
  constructor(text) {
    this.text = text;
    this.place = 0;
  }

  next() {
    const value = valueAt(this.text, this.place++);
    if (value < 76) return value;
    if (value < 90) return (value - 76) * 93 + 76 + valueAt(this.text, this.place++);
    if (value < 92) return (value - 90) * 8649 + 1378 + this.digits(2);
    return 18676 + this.digits(4);
  }

  digits(count) {
    let number = 0;
    while (count--) number = number * 93 + valueAt(this.text, this.place++);
    return number;
  }
}

function numbersOf(text) {
  const numbers = new Numbers(text);
  const list = [];
  while (numbers.place < text.length) list.push(numbers.next());
  return list;
}

// Pages as runs: the step to the first, and how many follow it.
function pagesOf(runs) {
  const pages = [];
  let page = -1;
  numbersOf(runs).forEach(function (number, place) {
    if (place % 2) while (number--) pages.push(++page);
    else pages.push(page += number + 1);
  });
  return pages;
}

// Words, each after a capital that says how many letters it shares with the one before.
function wordsOf(text) {
  let word = "";
  return (text.match(/[A-Z][^A-Z]*/g) || []).map(function (coded) {
    return word = word.slice(0, coded.charCodeAt() - 65) + coded.slice(1);
  });
}

// Lines, each after a symbol that says the same.
function linesOf(text) {
  let line = "";
  return text.split("\n").map(function (coded) {
    return line = line.slice(0, valueAt(coded, 0)) + coded.slice(1);
  });
}

// A text of which the lexicon has most words.
function textOf(coded, lexicon) {
  const numbers = new Numbers(coded);
  let text = "";
  let space = "";
  let isCapital = false;
  while (numbers.place < coded.length) {
    const value = numbers.digits(1);
    let word;
    if (value < 34) word = lexicon[value];
    else if (value < 84) word = lexicon[34 + (value - 34) * 93 + numbers.digits(1)];
    else if (value < 88) {
      const length = numbers.digits(1);
      word = coded.substr(numbers.place, length);
      numbers.place += length;
    } else if (value < 89) isCapital = true;
    else {
      text += [", ", ". ", "\n", ""][value - 89];
      space = "";
    }
    if (!word) continue;
    text += space + (isCapital ? word[0].toUpperCase() + word.slice(1) : word);
    isCapital = false;
    space = " ";
  }
  return text;
}
