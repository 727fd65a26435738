"""What the tests of the PDFs share: the program, the printers, a small handbook, and a PDF as readers see it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest

PRINTERS = ["weasyprint", "chromium"]
ROOT = Path(__file__).resolve().parents[2]
ROWS = 90
NOTES = """
First callmark[^first] here, *second callmark[^second]*, and the first callmark again[^first].

> Third callmark[^third].

[^first]: First notemark, see `paths`.

    After the first notemark:

    - an itemmark
    - another one

[^second]: Second notemark[^inner].
[^inner]: Inner notemark.
[^third]: > Third notemark.
"""
PUBLISHER = "Société des jardins (Liège)"


def pytest_addoption(parser):
    parser.addoption("--handbook", default=".build/debug/handbook", help="the program")


class Program:
    """The program, with the printers of the tests' own tools on its path."""

    def __init__(self, path):
        self.path = os.path.abspath(path)
        assert os.access(self.path, os.X_OK), f"{self.path}: there is no program; run `swift build`"

    def __call__(self, *arguments, folder=".", code=0, timeout=600, **variables):
        path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
        environment = {**os.environ, "PATH": path, "LC_ALL": "C.UTF-8", **variables}
        run = subprocess.run(
            [self.path, *map(str, arguments)], cwd=folder, env=environment, capture_output=True, text=True,
            timeout=timeout, check=False)
        assert run.returncode == code, f"{arguments}: exit code {run.returncode}\n{run.stdout}{run.stderr}"
        return run

    def bundle(self, content, output, *arguments, **options):
        return self("bundle", "--content", content, "--theme", ROOT / "Themes/handbook", "--output", output,
                    "--format", "pdf", *arguments, **options)


class Print:
    """A PDF: its pages as text, and what it says of itself."""

    def __init__(self, path, printer=None):
        self.printer = printer
        self.bytes = path.read_bytes()
        self.reader = pypdf.PdfReader(path)
        self.catalog = self.reader.trailer["/Root"]

    @property
    def texts(self):
        if not hasattr(self, "_texts"):
            # Ligatures and soft hyphens are how words are set, not how they are written.
            self._texts = [page.extract_text().replace("\u00ad", "") for page in self.reader.pages]
        return self._texts

    def outline(self, items=None, level=0):
        """Level, title and page of every bookmark."""
        found = []
        for item in self.reader.outline if items is None else items:
            if isinstance(item, list):
                found += self.outline(item, level + 1)
            else:
                found.append((level, item.title, self.reader.get_destination_page_number(item) + 1))
        return found

    def links(self):
        """Of every page, where its links lead: an address, or the number of a page."""
        return [[self._target(note.get_object()) for note in page.get("/Annots", [])] for page in self.reader.pages]

    def _target(self, note):
        action = note.get("/A", {})
        if "/URI" in action:
            return str(action["/URI"])
        place = note.get("/Dest", action.get("/D"))
        if isinstance(place, str):
            # Chromium has them in a dictionary, which knows of names with the slash that they are written with.
            places = self.reader.named_destinations
            return self.reader.get_destination_page_number(places.get(place) or places[place.lstrip("/")]) + 1
        return self.reader.get_page_number(place[0].get_object()) + 1

    def contents(self):
        """Title and printed page number of each line of the contents, which stand before the first chapter."""
        found, page = [], 2
        while not found or page < found[0][1]:
            lines = self.reader.pages[page - 1].extract_text(extraction_mode="layout").splitlines()
            matches = [re.fullmatch(r"(.*?\D)\s*(\d+)", line.strip()) for line in lines]
            found += [(" ".join(match[1].split()), int(match[2])) for match in matches if match]
            page += 1
        return found


@pytest.fixture(scope="session")
def program(pytestconfig):
    return Program(pytestconfig.getoption("handbook"))


@pytest.fixture(scope="session")
def garden(program, tmp_path_factory):
    """The example that handbooks start from, in both languages, with a table that no page holds, and footnotes."""
    folder = tmp_path_factory.mktemp("garden") / "garden"
    program("init", folder, "--language", "en", "--language", "fr")
    settings = folder / "Content/handbook.yml"
    settings.write_text(f"{settings.read_text()}\npublisher:\n  en: {PUBLISHER}\n  fr: {PUBLISHER}\n")
    for language in ["en", "fr"]:
        text = folder / f"Content/services/north-garden/{language}.md"
        table = "".join(f"| Bed {number} | rowmark{number:03} |\n" for number in range(1, ROWS + 1))
        text.write_text(f"{text.read_text()}\n| Headmark | Rows |\n| --- | --- |\n{table}")
        text = folder / f"Content/services/south-garden/{language}.md"
        filler = "".join(f"\nFillmark {number}.\n" for number in range(1, ROWS + 1))
        text.write_text(f"{text.read_text()}{NOTES}{filler}")
    return folder / "Content"


@pytest.fixture(scope="session", params=PRINTERS)
def printed(request, program, garden, tmp_path_factory):
    """The PDF of each language, by each printer."""
    output = tmp_path_factory.mktemp(request.param)
    program.bundle(garden, output, "--printer", request.param)
    return {path.stem[-2:]: Print(path, request.param) for path in sorted(output.glob("*.pdf"))}


@pytest.fixture(params=["en", "fr"])
def pdf(request, printed):
    return printed[request.param]
