"""Joins the parts of the search client as the program does (Sources/SearchIndexing/SearchClient.swift).

Run it to have the script printed.
"""
import pathlib
import re
import sys

SOURCES = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "SearchIndexing"


def parts():
    """The names of the parts in order, as the program lists them."""
    source = (SOURCES / "SearchClient.swift").read_text(encoding="utf-8")
    return [name + ".js" for name in re.findall(r"PackageResources\.(\w+)_js", source)]


def joined():
    """The script, without lines of comment and indentation."""
    lines = "".join((SOURCES / "Client" / name).read_text(encoding="utf-8") for name in parts()).split("\n")
    code = [line.lstrip(" ") for line in lines]
    code = [line for line in code if line and not line.startswith("//")]
    return "\n".join(['(function () {', '"use strict";', *code, "})();", ""])


if __name__ == "__main__":
    sys.stdout.write(joined())
