"""The books: what EPUBCheck says, what they say of themselves, and that they are read without a fault."""

import shutil
import subprocess
import zipfile
from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin
from xml.etree import ElementTree

import pytest
from making import only
from reading import reading
from test_every_page import BROKEN, TOO_WIDE

CHECKER = "/usr/share/java/epubcheck.jar"
NAMES = {
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "ocf": "urn:oasis:names:tc:opendocument:xmlns:container",
    "h": "http://www.w3.org/1999/xhtml",
    "epub": "http://www.idpf.org/2007/ops",
}
TYPE = f"{{{NAMES['epub']}}}type"
NOTES = """
A[^first] and *B[^second]*, and A again[^first].

[^first]: One.

    - an item
[^second]: Two.
"""
# A small e-reader, and a phone with a larger type.
SCREENS = {"reader": {"width": 320, "height": 480}, "phone": {"width": 390, "height": 844}}


class Book:
    """An EPUB as its readers open it: by the container, then the package, then what that lists."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as file:
            self.entries = file.infolist()
            self.files = {entry.filename: file.read(entry) for entry in self.entries}
        container = ElementTree.fromstring(self.files["META-INF/container.xml"])
        self.root = container.find(".//ocf:rootfile", NAMES).get("full-path")
        self.package = ElementTree.fromstring(self.files[self.root])
        self.items = {item.get("id"): item for item in self.package.iterfind("opf:manifest/opf:item", NAMES)}
        self.spine = [ref.get("idref") for ref in self.package.iterfind("opf:spine/opf:itemref", NAMES)]
        nav = next(item for item in self.items.values() if "nav" in item.get("properties", "").split())
        self.nav_path = urljoin(self.root, nav.get("href"))
        self.navigation = ElementTree.fromstring(self.files[self.nav_path])

    def path(self, item):
        return urljoin(self.root, unquote(self.items[item].get("href")))

    def texts(self, name):
        return [element.text for element in self.package.iterfind(f"opf:metadata/dc:{name}", NAMES)]

    def properties(self, name):
        return [meta.text for meta in self.package.iterfind("opf:metadata/opf:meta", NAMES)
                if meta.get("property") == name]

    def contents(self):
        """Links of the table of contents: path within the book, place, words."""
        toc = next(nav for nav in self.navigation.iter(f"{{{NAMES['h']}}}nav") if nav.get(TYPE) == "toc")
        for link in toc.iter(f"{{{NAMES['h']}}}a"):
            path, _, place = urljoin(self.nav_path, link.get("href")).partition("#")
            yield unquote(path), place, "".join(link.itertext())

    def ids(self, path):
        return [element.get("id") for element in ElementTree.fromstring(self.files[path]).iter() if element.get("id")]


@pytest.fixture(scope="module")
def books(bundles):
    return {language: Book(only(bundles, f"*-{language}.epub")) for language in ("fr", "en")}


@pytest.fixture(scope="module")
def noted(program, tmp_path_factory):
    """The book of a handbook that was just started, with footnotes."""
    folder = tmp_path_factory.mktemp("noted")
    text = program.start(folder / "small") / "services/north-garden/en.md"
    text.write_text(f"{text.read_text()}{NOTES}")
    program.bundle(folder / "small/Content", folder / "made", "--format", "epub", "--language", "en")
    return only(folder / "made", "*.epub")


@pytest.fixture
def book(books, language):
    return books[language]


def test_epubcheck_finds_nothing(bundles, noted, program, tmp_path):
    """All books in one process each, those of a handbook that was just started too."""
    if not shutil.which("java"):
        pytest.fail("no java is installed: run .ci/setup test")
    program.bundle(program.start(tmp_path / "small"), tmp_path / "made", "--format", "epub")
    paths = sorted(bundles.glob("*.epub")) + sorted((tmp_path / "made").glob("*.epub"))
    paths.append(noted)
    assert len(paths) == 5
    running = [subprocess.Popen(
        ["java", "-XX:+UseSerialGC", "-jar", CHECKER, "--failonwarnings", str(path)], encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT) for path in paths]
    for path, process in zip(paths, running, strict=True):
        said = process.communicate(timeout=300)[0]
        assert process.returncode == 0, f"{path.name}:\n{said}"
        assert "0 fatals / 0 errors / 0 warnings" in said, said


def test_what_kind_of_archive_it_is_comes_first_and_as_it_is(bundles, language):
    with open(only(bundles, f"*-{language}.epub"), "rb") as file:
        # The place that the specification of the container names.
        assert file.read(58)[30:] == b"mimetypeapplication/epub+zip"


def test_nothing_in_the_archive_is_of_the_machine(book):
    assert book.entries[0].compress_type == zipfile.ZIP_STORED
    assert {entry.date_time for entry in book.entries} == {(2026, 11, 22, 0, 0, 0)}
    assert all(not entry.extra for entry in book.entries)
    assert all(PurePosixPath(name).parts[0] in ("mimetype", "META-INF", "EPUB") and name.isascii()
               for name in book.files)


def test_it_says_what_it_is(book, language):
    assert book.texts("language") == [language]
    assert book.package.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    assert all(len(book.texts(name)) == 1 for name in ("title", "identifier", "rights", "date", "description"))
    assert "creativecommons.org" in book.texts("rights")[0]
    assert book.properties("schema:version") == ["2026-1"]
    assert book.properties("dcterms:modified") == ["2026-11-22T00:00:00Z"]


def test_it_says_how_accessible_it_is(book):
    assert set(book.properties("schema:accessMode")) == {"textual", "visual"}
    assert book.properties("schema:accessModeSufficient") == ["textual"]
    assert {"structuralNavigation", "tableOfContents", "alternativeText", "readingOrder"} <= set(
        book.properties("schema:accessibilityFeature"))
    assert book.properties("schema:accessibilityHazard") == ["none"]
    assert len(book.properties("schema:accessibilitySummary")[0]) > 40


def test_every_chapter_stands_in_the_contents_in_the_order_of_reading(book):
    listed = [path for path, place, _ in book.contents() if not place]
    read = [book.path(item) for item in book.spine if book.path(item) not in (book.nav_path, "EPUB/title.xhtml")]
    assert listed == read
    assert len(read) > 50
    assert all(words.strip() for _, _, words in book.contents())


def test_every_file_is_listed_and_every_listed_file_there(book):
    listed = {book.path(item) for item in book.items}
    assert listed == set(book.files) - {"mimetype", "META-INF/container.xml", book.root}
    assert {book.path(item) for item in book.spine} == {path for path in listed if path.endswith(".xhtml")}


def test_every_link_leads_to_a_file_and_a_place(book):
    pages = {path: ElementTree.fromstring(bytes) for path, bytes in book.files.items() if path.endswith(".xhtml")}
    ids = {path: {element.get("id") for element in page.iter()} for path, page in pages.items()}
    faults = []
    for path, page in pages.items():
        for element in page.iter():
            for address in (element.get("href"), element.get("src")):
                if address is None or address.startswith(("http:", "https:", "mailto:")):
                    continue
                target, _, place = urljoin(path, address).partition("#")
                if target not in book.files or place and place not in ids[target]:
                    faults.append(f"{path}: {address}")
    assert faults == []


def test_a_note_says_that_it_is_one_and_so_do_the_ways_there_and_back(noted):
    """By its type a reader shows it where it is referred to."""
    book = Book(noted)
    pages = [ElementTree.fromstring(bytes) for path, bytes in book.files.items() if path.endswith(".xhtml")]
    page = next(page for page in pages if page.find(f".//*[@{TYPE}]", NAMES) is not None
                and any(element.get(TYPE) == "noteref" for element in page.iter()))
    typed = [(element.tag.split("}")[1], element.get(TYPE)) for element in page.iter() if element.get(TYPE)]
    assert [pair for pair in typed if pair[1] != "chapter"] == [
        ("a", "noteref"), ("a", "noteref"), ("a", "noteref"), ("section", "footnotes"), ("li", "footnote"),
        ("a", "backlink"), ("a", "backlink"), ("li", "footnote"), ("a", "backlink")]
    ids = {element.get("id"): element.get(TYPE) for element in page.iter()}
    for element in page.iter():
        if element.get(TYPE) == "noteref":
            assert ids[element.get("href")[1:]] == "footnote"
        if element.get(TYPE) == "backlink":
            assert ids[element.get("href")[1:]] == "noteref"


def test_the_contents_are_called_contents(book, language):
    """Of a page the site says “On this page”; a book is more than that."""
    heading = book.navigation.find(".//h:nav/h:h1", NAMES)
    assert heading.text == {"fr": "Sommaire", "en": "Contents"}[language]


@pytest.mark.parametrize("screen", SCREENS)
def test_pages_fit_the_screen(browser, book, language, screen, tmp_path):
    for path, bytes in book.files.items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(bytes)
    paths = sorted((path for path in book.files if path.endswith(".xhtml")), key=lambda path: -len(book.files[path]))
    scheme = "dark" if language == "fr" else "light"
    options = {"viewport": SCREENS[screen], "device_scale_factor": 2, "color_scheme": scheme}
    with reading(browser, tmp_path.as_uri(), java_script_enabled=False, **options) as visit:
        for path in [*paths[:8], book.nav_path, "EPUB/title.xhtml"]:
            page = visit.open(path)
            assert page.evaluate(TOO_WIDE) == [], path
            # No text lies under another's: explanations of terms stay away, and so does what only scripts show.
            assert page.locator(".tip:visible, .permalink:visible, .scripted:visible, [hidden]:visible").count() == 0


def test_pictures_are_shown(browser, book, tmp_path):
    with_pictures = [path for path, bytes in book.files.items() if path.endswith(".xhtml") and b"<img" in bytes]
    assert with_pictures
    for path, bytes in book.files.items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(bytes)
    with reading(browser, tmp_path.as_uri(), viewport=SCREENS["phone"]) as visit:
        for path in with_pictures:
            page = visit.open(path)
            assert page.evaluate(BROKEN) == []
            assert page.locator("img:not([alt])").count() == 0
