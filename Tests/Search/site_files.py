"""The files of a built site's search, told apart by name, and what they weigh."""

import gzip
import os
import re

import brotli

CLIENT = re.compile(r"/search/client\.[^/]+\.js$")
CORE = re.compile(r"/search/[a-z]{2,3}(-[A-Za-z0-9]+)*\.js$")
BOX = re.compile(r"/assets/search-box[^/]*\.js$")


def kind(path):
    """client, core, box, texts (of excerpts, with their lexicon), words, pages; nothing for other files."""
    for name, pattern in (("client", CLIENT), ("core", CORE), ("box", BOX)):
        if pattern.search("/" + path.lstrip("/")):
            return name
    match = re.search(r"(?:^|/)search/[^/]+(?:\.texts|/(?:([wd])\d+|t\d+|x))\.js$", path)
    return {"w": "words", "d": "pages", None: "texts"}[match.group(1)] if match else None


def listing(folder):
    """Every file below a folder, as paths from it, in order."""
    return sorted(
        os.path.relpath(os.path.join(place, name), folder) for place, _, names in os.walk(folder) for name in names
    )


def weight(folder, paths):
    """How many bytes some files of a folder have together: as they are, by gzip -9, by brotli."""
    plain = zipped = packed = 0
    for path in paths:
        with open(os.path.join(folder, path), "rb") as file:
            contents = file.read()
        plain += len(contents)
        zipped += len(gzip.compress(contents, 9))
        packed += len(brotli.compress(contents))
    return plain, zipped, packed


class SearchFiles:
    """What the search of a built site is made of."""

    def __init__(self, site):
        self.site = site
        folder = os.path.join(site, "search")
        if not os.path.isdir(folder):
            raise FileNotFoundError(f"{site} has no folder 'search'")
        self.paths = [os.path.join("search", path) for path in listing(folder)]
        self.bytes = sum(os.path.getsize(os.path.join(site, path)) for path in self.paths)
        clients = [path for path in self.paths if kind(path) == "client"]
        if len(clients) != 1:
            raise FileNotFoundError(f"{folder} has {len(clients)} clients")
        self.client = clients[0]

    def first(self, language):
        """What has to be there for the first list: client, the scripts of the field, core."""
        assets = [os.path.join("assets", path) for path in listing(os.path.join(self.site, "assets"))]
        boxes = [path for path in assets if kind(path) == "box"]
        return [self.client, *boxes, f"search/{language}.js"]

    def texts(self, language):
        starts = (f"search/{language}.", f"search/{language}/")
        return [path for path in self.paths if path.startswith(starts) and kind(path) == "texts"]

    def pages(self):
        """How many pages the site has."""
        return sum(path.endswith(".html") for path in listing(self.site))
