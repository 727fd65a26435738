"""A built site as the rules see it: its files, and each page's elements, ids, links and text."""

import os
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
# Elements whose text is not running text of a language.
NOT_PROSE = frozenset("code pre kbd samp script style math svg".split())
# Elements that stand within a line: whatever else begins or ends cuts the text into blocks.
INLINE = frozenset(
    "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var".split()
)
# What stands in the text for code: typography looks at what surrounds it, not at the code itself.
OBJECT = "\ufffc"


@dataclass
class Fault:
    """Something wrong, with the place to look at."""

    file: str
    line: int
    message: str

    def __str__(self):
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.message}"


@dataclass
class Element:
    """A start tag. `text` is what scripts, style sheets, titles and headings hold."""

    tag: str
    attributes: dict
    line: int
    language: str
    text: str = ""

    def get(self, name, default=""):
        value = self.attributes.get(name, default)
        return "" if value is None else value


@dataclass
class Block:
    """A run of text that is read in one go, in one language. Code in it stands as OBJECT."""

    text: str
    line: int
    language: str


@dataclass
class Page:
    """One HTML file."""

    path: str  # in the site, with slashes
    source: str
    elements: list = field(default_factory=list)
    blocks: list = field(default_factory=list)

    @property
    def is_not_found(self):
        return self.path == "404.html"

    @property
    def address(self):
        """The page's path as it stands in an address: `index.html` left out."""
        return self.path[: -len("index.html")] if self.path.endswith("index.html") else self.path

    def all(self, *tags):
        return [element for element in self.elements if element.tag in tags]

    def metas(self, name):
        return [e for e in self.all("meta") if e.get("name", e.get("property")).lower() == name]

    def links(self, rel):
        return [e for e in self.all("link") if rel in e.get("rel").lower().split()]

    @cached_property
    def language(self):
        roots = self.all("html")
        return roots[0].get("lang") if roots else ""

    @cached_property
    def is_indexable(self):
        return not any("noindex" in e.get("content") for e in self.metas("robots"))

    @cached_property
    def canonical(self):
        links = self.links("canonical")
        return links[0].get("href") if links else ""

    @cached_property
    def alternates(self):
        """What hreflang says: (language, address) pairs."""
        return [(e.get("hreflang"), e.get("href")) for e in self.links("alternate") if e.get("hreflang")]

    @cached_property
    def ids(self):
        return {e.get("id") for e in self.elements if "id" in e.attributes}


class PageParser(HTMLParser):
    """Fills a page. Forgiving about end tags: whether the HTML is valid, the Nu checker says."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.page = page
        self.open = []
        self.text = ""
        self.text_line = 1
        self.text_language = ""

    def handle_starttag(self, tag, attributes):
        line = self.getpos()[0]
        values = {}
        for name, value in attributes:
            values.setdefault(name, value)
        language = values.get("lang") or (self.open[-1].language if self.open else "")
        # A drawing has a title of its own, which is not the page's.
        name = "svg:title" if tag == "title" and any(e.tag == "svg" for e in self.open) else tag
        element = Element(name, values, line, language)
        self.page.elements.append(element)
        if tag == "br":
            self.text += "\n"
        elif tag not in INLINE or language != self.text_language:
            self.end_block()
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self.end_block()
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index].tag in (tag, f"svg:{tag}"):
                closed = self.open[index]
                del self.open[index:]
                outside = self.open[-1].language if self.open else ""
                if closed.language != outside:
                    self.end_block()
                return

    def handle_data(self, data):
        for element in self.open:
            if element.tag in ("script", "style", "title", "h1", "h2", "h3", "h4", "h5", "h6", "a", "button"):
                element.text += data
        if any(element.tag in NOT_PROSE for element in self.open):
            data = OBJECT if data.strip() else ""
        if not self.text.strip():
            self.text_line = self.getpos()[0] + len(data) - len(data.lstrip("\n"))
            self.text_language = self.open[-1].language if self.open else ""
        self.text += data

    def end_block(self):
        if self.text.strip(f" \n\t{OBJECT}"):
            self.page.blocks.append(Block(self.text.strip(" \n\t"), self.text_line, self.text_language))
        self.text = ""
        self.text_language = self.open[-1].language if self.open else ""


class Site:
    """A folder with a built site."""

    def __init__(self, folder):
        self.folder = folder
        self.files = set()
        for parent, folders, names in os.walk(folder):
            folders[:] = sorted(folders)
            relative = os.path.relpath(parent, folder)
            for name in names:
                self.files.add(name if relative == "." else f"{relative}/{name}")
        self.pages = {}
        for path in sorted(f for f in self.files if f.endswith(".html")):
            self.pages[path] = self.parse(path)

    def read(self, path):
        with open(os.path.join(self.folder, path), encoding="utf-8") as file:
            return file.read()

    def parse(self, path):
        page = Page(path, self.read(path))
        parser = PageParser(page)
        parser.feed(page.source)
        parser.close()
        parser.end_block()
        return page

    @cached_property
    def base(self):
        """The site's address, as the canonical link of its first page has it."""
        root = self.pages.get("index.html")
        return root.canonical if root else ""

    def page_at(self, address):
        """The page at an absolute address of this site, or none."""
        if not self.base or not address.startswith(self.base):
            return None
        return self.pages.get(self.file_at(urlsplit(address[len(self.base) :]).path))

    def file_at(self, path):
        """The file a web server gives for a path: `…/` gives `…/index.html`."""
        path = unquote(path)
        return path + "index.html" if path == "" or path.endswith("/") else path

    def resolve(self, path, reference):
        """A relative reference found in the file `path` → (file or none when it leaves the site, fragment)."""
        parts = urlsplit(reference)
        if parts.path.startswith("/"):
            return self.file_at(parts.path[1:]), unquote(parts.fragment)
        # urljoin would silently stop at the root.
        if leaves(path.count("/"), parts.path):
            return None, ""
        if not parts.path:
            return path, unquote(parts.fragment)
        joined = urlsplit(urljoin(f"http://site/{path}", parts.path)).path[1:]
        return self.file_at(joined), unquote(parts.fragment)


def leaves(depth, path):
    """Whether a relative path climbs above the root, from a file that is `depth` folders down."""
    for part in path.split("/"):
        if part == "..":
            depth -= 1
        elif part not in ("", "."):
            depth += 1  # the last part is a file, but nothing comes after it
        if depth < 0:
            return True
    return False
