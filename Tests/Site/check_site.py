"""Checks a built site: `check_site.py Output/site`.

Prints every fault as `file:line: message`, then `N passed, N failed`; what passes or fails is one rule on one file.
Needs nothing but Python. The rules stand in the modules beside this one.
"""

import os
import sys
import time

from link_rules import FILE_RULES, LINK_RULES
from page_rules import PAGE_RULES
from pages import Fault, Site
from site_rules import SITE_RULES
from text_rules import TEXT_RULES


def outcomes(site):
    """Applies every rule to every file it speaks of, and gives the faults of each time."""
    for page in site.pages.values():
        for rule in PAGE_RULES + TEXT_RULES:
            yield [Fault(page.path, line, message) for line, message in rule(page)]
        for rule in LINK_RULES:
            yield [Fault(page.path, line, message) for line, message in rule(site, page)]
    for path in sorted(site.files):
        rule = FILE_RULES.get(os.path.splitext(path)[1])
        if rule:
            yield [Fault(path, line, message) for line, message in rule(site, path)]
    for rule in SITE_RULES:
        yield [Fault(*fault) for fault in rule(site)]


def main(arguments):
    if len(arguments) != 1 or not os.path.isdir(arguments[0]):
        print("usage: check_site.py FOLDER, the folder of a built site", file=sys.stderr)
        return 2
    start = time.monotonic()
    site = Site(arguments[0])
    if not site.pages:
        print(f"{arguments[0]}: there is no page in this folder", file=sys.stderr)
        return 1
    results = list(outcomes(site))
    failed = sum(1 for faults in results if faults)
    for fault in sorted((fault for faults in results for fault in faults), key=lambda f: (f.file, f.line, f.message)):
        print(fault)
    seconds = time.monotonic() - start
    print(f"site: {len(site.pages)} pages in {seconds:.1f} s: {len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
