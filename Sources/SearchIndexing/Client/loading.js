// Index files are scripts, so that they load from a disk as well as from a server.

// Resolves to what the script calls handbookSearch with. One that is not there, or does not call, is "missing".
function load(address) {
  return new Promise(function (resolve, reject) {
    const script = document.createElement("script");
    script.src = address;
    script.receive = resolve;
    script.onload = script.onerror = function () {
      script.remove();
      reject("missing");
    };
    document.head.append(script);
  });
}

// The current edition of an index; the suffix, if any, gets its core past what browsers have stored.
async function loadEdition(base, language, suffix) {
  const core = (await load(base + language + ".js" + suffix)).value;
  if (core.format !== 1) throw "format";
  return new Edition(core, base);
}
