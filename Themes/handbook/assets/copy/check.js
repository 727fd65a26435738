// Checks a copy against its list of checksums. Readers point to its folder, and their browser reads it: a page from a
// disk may not read its neighbours by itself. The words come from the page.
"use strict";

(function () {
  const box = document.querySelector(".copy-check");
  const [input, result, faults] = ["input", ".copy-result", ".copy-faults"].map(name => box.querySelector(name));

  // FIPS 180-4: the first 32 bits of the fractional parts of the roots of the first primes.
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every(prime => n % prime)) primes.push(n);
  const fraction = root => Math.floor((root - Math.floor(root)) * 2 ** 32);
  const constants = primes.map(prime => fraction(Math.cbrt(prime)));
  const start = primes.slice(0, 8).map(prime => fraction(Math.sqrt(prime)));
  const turned = (word, count) => word >>> count | word << 32 - count;

  /** Ends with a one, noughts and the length in bits, so that it is a multiple of 64 bytes long. */
  function padded(bytes) {
    const all = new Uint8Array(bytes.length + 72 - (bytes.length + 8) % 64);
    all.set(bytes);
    all[bytes.length] = 128;
    const view = new DataView(all.buffer);
    view.setUint32(all.length - 8, Math.floor(bytes.length / 2 ** 29));
    view.setUint32(all.length - 4, bytes.length << 3);
    return view;
  }

  function sha256(bytes) {
    const view = padded(bytes);
    const state = Int32Array.from(start);
    const words = new Int32Array(64);
    for (let block = 0; block < view.byteLength; block += 64) {
      for (let i = 0; i < 16; i++) words[i] = view.getInt32(block + 4 * i);
      for (let i = 16; i < 64; i++) {
        const [early, late] = [words[i - 15], words[i - 2]];
        words[i] = words[i - 16] + words[i - 7]
          + (turned(early, 7) ^ turned(early, 18) ^ early >>> 3) + (turned(late, 17) ^ turned(late, 19) ^ late >>> 10);
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 64; i++) {
        const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + (e & f ^ ~e & g) + constants[i] + words[i] | 0;
        const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
        [a, b, c, d, e, f, g, h] = [one + two | 0, a, b, c, d + one | 0, e, f, g];
      }
      [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] += word; });
    }
    return [...state].map(word => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  /** Paths and checksums of the list, one line each: the sum, two spaces, the path. */
  function sums(text) {
    const lines = text.split(/\r?\n/).map(line => /^([0-9a-f]{64})  (.+)$/.exec(line)).filter(Boolean);
    return new Map(lines.map(([, sum, path]) => [path, sum]));
  }

  // What systems leave on a stick without being asked is no fault of the copy.
  const isOfTheSystem = path => /(^|\/)(\.|Thumbs\.db$|desktop\.ini$|System Volume Information\/)/i.test(path);

  async function check(files) {
    const paths = new Map(files.map(file => [file.webkitRelativePath.split("/").slice(1).join("/"), file]));
    const list = paths.get(box.dataset.manifest);
    if (!list) return say(box.dataset.absent, []);
    const expected = sums(await list.text());
    const found = [];
    for (const [path, sum] of expected) {
      const file = paths.get(path);
      if (!file) found.push([path, box.dataset.missing]);
      else if (sha256(new Uint8Array(await file.arrayBuffer())) !== sum) found.push([path, box.dataset.changed]);
    }
    for (const path of paths.keys()) {
      if (expected.has(path) || path === box.dataset.manifest || isOfTheSystem(path)) continue;
      found.push([path, box.dataset.foreign]);
    }
    const words = found.length ? box.dataset.faulty : box.dataset.whole;
    say(words.replace("{count}", found.length || expected.size), found);
  }

  function say(words, found) {
    result.textContent = words;
    faults.replaceChildren(...found.map(function ([path, what]) {
      const item = document.createElement("li");
      const name = document.createElement("code");
      name.textContent = path;
      item.append(name, " – " + what);
      return item;
    }));
  }

  input.addEventListener("change", function () {
    if (!input.files.length) return;
    say(box.dataset.busy, []);
    setTimeout(check, 50, [...input.files]);
  });
  box.hidden = false;
})();
