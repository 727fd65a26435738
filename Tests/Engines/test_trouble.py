"""What goes wrong on a page is noticed in every engine: without this the other tests would say nothing."""

import re
import time

MADE = """(function () {
  const append = (name, set) => document.head.append(Object.assign(document.createElement(name), set));
  append("script", { textContent: "window.inline = true" });
  append("script", { src: "missing-on-purpose.js" });
  append("img", { src: "http://elsewhere.invalid/on-purpose.png" });
  setTimeout(function () { throw new Error("thrown on purpose"); });
  console.error("said on purpose");
})()"""
# From a disk WebKit keeps to itself what an error says, as if the script were another site's.
SIGNS = [re.compile(sign) for sign in (
    "script-src", "missing-on-purpose.js", "img-src", "thrown on purpose|script: Script error", "said on purpose")]


def test_trouble_is_noticed_and_forgotten(visit, its_language):
    engine = visit.open(f"{its_language}/")
    assert visit.trouble() == []
    engine.evaluate(MADE)
    end = time.monotonic() + 10
    while missing_signs(visit) and time.monotonic() < end:
        time.sleep(0.1)
    assert missing_signs(visit) == []
    assert engine.evaluate("typeof inline") == "undefined"
    visit.open(f"{its_language}/")
    assert visit.trouble() == []


def missing_signs(visit):
    told = "\n".join(visit.trouble())
    return [sign.pattern for sign in SIGNS if not sign.search(told)]
