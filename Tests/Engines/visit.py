"""A visit to the site: one engine, over http or from a disk."""

import os
import pathlib
import tempfile
from contextlib import ExitStack
from urllib.parse import urlsplit

from listening import listening_copy
from server import SiteServer

SCHEMES = ("http", "file")

# Everything a page loaded, as far as the engine tells; from a disk that is what its elements ask for.
LOADED = """location.protocol === 'file:'
  ? [...document.querySelectorAll('script[src], link[rel=stylesheet], img[src]')].map(e => e.src || e.href)
  : performance.getEntriesByType('resource').map(entry => entry.name)"""


def languages(site):
    return sorted({page.language for page in site.pages.values() if not page.is_not_found})


class Places:
    """Where the site stands: the folder itself and a copy that listens, each over http and on disk."""

    def __init__(self, folder):
        self.folder = os.path.abspath(folder)
        self.stack = ExitStack()
        self.bases = {}

    def base(self, tells, scheme):
        """The address of the top of the site, with its `/`."""
        key = (tells, scheme)
        if key not in self.bases:
            folder = self.folder if tells else self.copy()
            place = pathlib.Path(folder).as_uri() if scheme == "file" else self.stack.enter_context(SiteServer(folder))
            self.bases[key] = place + "/"
        return self.bases[key]

    def copy(self):
        if "copy" not in self.bases:
            target = os.path.join(self.stack.enter_context(tempfile.TemporaryDirectory()), "site")
            listening_copy(self.folder, target)
            self.bases["copy"] = target
        return self.bases["copy"]

    def close(self):
        self.stack.close()


class Visit:
    """What a test does with the site. Paths are from the top of the site, folders end in `/`."""

    def __init__(self, engine, scheme, base):
        self.engine = engine
        self.scheme = scheme
        self.base = base

    def address(self, path):
        """`fr/services/?q=x#y`; on a disk a folder has no page of its own, and `index.html` is named."""
        ending = min((path.find(mark) for mark in "?#" if mark in path), default=len(path))
        place, rest = path[:ending], path[ending:]
        if self.scheme == "file" and (not place or place.endswith("/")):
            place += "index.html"
        return self.base + place + rest

    def open(self, path):
        self.engine.open(self.address(path))
        return self.engine

    def path(self):
        """Where the reader is, from the top of the site, without query and section; `index.html` is left out."""
        address = self.engine.evaluate("location.href")
        assert address.startswith(self.base), f"outside the site: {address}"
        return urlsplit(address)._replace(scheme="", netloc="", query="", fragment="").geturl()[
            len(urlsplit(self.base).path):].removesuffix("index.html")

    def wait_for(self, path, section=""):
        """Waits until the reader has come to a page, and to a section of it."""
        self.engine.wait("(address, hash) => location.href.split(/[?#]/)[0] === address && location.hash === hash"
                         " && document.readyState === 'complete'",
                         self.address(path), f"#{section}" if section else "")

    def loaded(self):
        return self.engine.evaluate(LOADED)

    def trouble(self):
        """Errors, policy violations, failed requests and requests to elsewhere since `open`."""
        outside = [address for address in [*self.loaded(), *self.engine.requests()]
                   if not address.startswith((self.base, "data:", "blob:"))]
        return self.engine.trouble() + [f"request outside the site: {address}" for address in outside]
