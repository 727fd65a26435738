"""Pictures of a built site, to look at: `screenshots.py SITE OUT`.

Phone and desktop, each language, light, dark and on paper: home, a service, a principle, the overviews, the
first page, 404.
"""

import os
import sys

from playwright.sync_api import sync_playwright
from readers import DESKTOP, PHONE, Site, chromium
from server import SiteServer

SCREENS = {
    "phone": {"viewport": PHONE, "is_mobile": True, "has_touch": True, "device_scale_factor": 2},
    "desktop": {"viewport": DESKTOP},
}
# Which pages are wanted: the kind that the body's class names, or the file.
OVERVIEWS = ("matrix", "comparison", "costs", "map", "timeline", "glossary", "data", "list", "sources")
KINDS = ("home", "service", "principle", "missing", *OVERVIEWS)
FILES = {"root": "index.html", "404": "404.html"}


def wanted(site):
    """Name of the picture → path: the longest page of each kind and language, since it shows the most."""
    chosen = {}
    for page in sorted(site.pages.values(), key=lambda page: (-len(page.source), page.path)):
        body = next((e.get("class").split() for e in page.all("body")), [])
        for kind in KINDS:
            if f"page-{kind}" in body or kind in body:
                chosen.setdefault(f"{kind}-{page.language}", page.path)
    chosen.update((name, path) for name, path in FILES.items() if path in site.pages)
    return chosen


def take(browser, address, pages, folder):
    for screen, options in SCREENS.items():
        for scheme in ("light", "dark", "print"):
            context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light", **options)
            page = context.new_page()
            if scheme == "print":
                page.emulate_media(media="print")
            for name, path in pages.items():
                # 404.html is seen where it is shown: at an address that is nowhere.
                page.goto(f"{address}/no/such/page/" if path == "404.html" else f"{address}/{path}")
                page.screenshot(path=os.path.join(folder, f"{name}-{screen}-{scheme}.png"), full_page=True)
            context.close()
            print(f"{screen}, {scheme}: {len(pages)} pictures")


def main(arguments):
    if len(arguments) != 2:
        print("usage: screenshots.py SITE OUT, the folder of a built site and one for the pictures", file=sys.stderr)
        return 2
    site = Site(arguments[0])
    os.makedirs(arguments[1], exist_ok=True)
    with SiteServer(os.path.abspath(arguments[0])) as address, sync_playwright() as playwright:
        with chromium(playwright) as browser:
            take(browser, address, wanted(site), arguments[1])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
