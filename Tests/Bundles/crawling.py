"""Visits every page of a copy in the browser and keeps what the DOM says of it."""

import os
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from test_every_page import BROKEN  # noqa: F401 (of Tests/Browser)

# Everything a page refers to, as the browser resolves it; links in drawings, which it leaves as they are, too.
FACTS = """() => ({
  links: [...document.querySelectorAll("a[href]")]
    .map(a => a.href.baseVal ? new URL(a.href.baseVal, a.baseURI).href : a.href),
  ids: [...document.querySelectorAll("[id]")].map(e => e.id),
  styled: document.styleSheets.length > 0 && getComputedStyle(document.body).margin !== "8px",
  widths: [...document.images].map(image => [image.src, image.naturalWidth]),
  violations: window.violations,
})"""


@dataclass
class Facts:
    links: list
    ids: list
    styled: bool
    widths: list
    violations: list
    broken: list
    trouble: list


def crawl(visit, paths):
    """Path → what the DOM of the page says."""
    found = {}
    for path in paths:
        page = visit.open(path, afresh=True)
        broken = page.evaluate(BROKEN)
        found[path] = Facts(**page.evaluate(FACTS), broken=broken, trouble=list(visit.trouble))
    visit.trouble.clear()
    return found


def dead_links(copy, found):
    """Links to files that are not there, to folders, or to places that their page does not have."""
    faults = []
    base = copy.as_uri() + "/"
    for path, facts in found.items():
        for link in sorted(set(facts.links)):
            if urlsplit(link).scheme in ("http", "https", "mailto"):
                continue
            address, _, fragment = link.partition("#")
            if not address.startswith(base):
                faults.append(f"{path}: {link} leads out of the copy")
                continue
            target = unquote(address[len(base):].partition("?")[0])
            if not os.path.isfile(copy / target):
                faults.append(f"{path}: {link}: no such file")
            elif fragment and unquote(fragment) not in found[target].ids:
                faults.append(f"{path}: {link}: no such place")
    return faults
