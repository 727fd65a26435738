"""Chromium as readers use it: screens, a page that notes what goes wrong, and what a site has to read."""

import os
import shutil
import sys
from contextlib import contextmanager

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "Site"))

from pages import Site  # noqa: E402, F401 (the path above comes first)

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 640}


@contextmanager
def chromium(playwright):
    """The system's Chromium: nothing is downloaded for the tests."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not path:
        raise SystemExit("no Chromium is installed: run .ci/setup test")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    browser = playwright.chromium.launch(executable_path=path, args=arguments)
    try:
        yield browser
    finally:
        browser.close()


class Visit:
    """A browser page of one kind of reader, and the trouble it met since `open`."""

    def __init__(self, browser, address, **options):
        self.address = address
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.trouble = []
        self.page.on("console", self.note_console)
        self.page.on("pageerror", lambda error: self.trouble.append(f"script: {error}"))
        self.page.on("requestfailed", self.note_failure)
        self.page.on("request", self.note_request)
        self.page.on("response", self.note_response)

    def note_console(self, message):
        if message.type in ("error", "warning"):
            self.trouble.append(f"console: {message.text}")

    def note_failure(self, request):
        # A page that is left before its icon or a script of the search came: the browser drops what is still under
        # way, and nobody misses it. What cannot be had fails otherwise.
        if request.failure == "net::ERR_ABORTED":
            return
        self.trouble.append(f"failed: {request.url} {request.failure}")

    def note_request(self, request):
        if not request.url.startswith(self.address + "/"):
            self.trouble.append(f"request outside the site: {request.url}")

    def note_response(self, response):
        if response.status >= 400:
            self.trouble.append(f"{response.status}: {response.url}")

    def open(self, path, afresh=False):
        """Opens a page. Afresh: so that what the page before still has to say is not this page's trouble."""
        if afresh:
            self.page.goto("about:blank")
        self.trouble.clear()
        self.page.goto(f"{self.address}/{path}", wait_until="load")
        return self.page


def switchable(site):
    """A page with text in several languages and a section `costs`, and the path of its translation."""
    for page in site.pages.values():
        if "costs" in page.ids:
            for language, address in page.alternates:
                target = site.page_at(address)
                if language not in ("x-default", page.language) and target and "costs" in target.ids:
                    return page, target
    return None


def sample(site):
    """One page of every kind, which the body's class tells, with the languages taking turns."""
    languages = sorted({page.language for page in site.pages.values()})
    kinds = {}
    for page in site.pages.values():
        body = next((e.get("class") for e in page.all("body")), "")
        kinds.setdefault(body, []).append(page)
    chosen = []
    for turn, pages in enumerate(kinds.values()):
        wanted = languages[turn % len(languages)]
        chosen.append(next((page for page in pages if page.language == wanted), pages[0]).path)
    return sorted(chosen)
