"""What the tests of the bundles share: the bundles of the handbook, made once for all processes, and a browser.

What is asked of the program itself – options, updates, budgets – is asked of a small handbook, as `handbook init`
starts one; what readers see, of the handbook in `--content`.
"""

import os
import sys

import pytest
from playwright.sync_api import sync_playwright

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "Browser"), os.path.join(HERE, "..", "Site")]
pytest.register_assert_rewrite("reading", "making")

from making import Program, Workshop  # noqa: E402
from pages import Site  # noqa: E402
from readers import DESKTOP, chromium  # noqa: E402
from reading import reading  # noqa: E402


def pytest_addoption(parser):
    parser.addoption("--handbook", default=".build/release/handbook", help="the program")
    parser.addoption("--content", default="Content", help="the folder of the content")
    parser.addoption("--theme", default="Themes/handbook", help="the folder of the theme")


@pytest.fixture(scope="session")
def program(pytestconfig):
    path = os.path.abspath(pytestconfig.getoption("--handbook"))
    if not os.access(path, os.X_OK):
        raise pytest.UsageError(f"{path}: no program is there; run `make program`")
    return Program(path, os.path.abspath(pytestconfig.getoption("--theme")))


@pytest.fixture(scope="session")
def content(pytestconfig):
    return os.path.abspath(pytestconfig.getoption("--content"))


@pytest.fixture(scope="session")
def workshop(program, content, tmp_path_factory):
    """Bundles that several tests read. Processes of pytest-xdist have one folder above their own in common."""
    base = tmp_path_factory.getbasetemp()
    return Workshop(base.parent if "PYTEST_XDIST_WORKER" in os.environ else base, program, content)


@pytest.fixture(scope="session")
def bundles(workshop):
    """The folder of the bundles: all formats, all languages."""
    return workshop.bundles()


@pytest.fixture(scope="session")
def copy(workshop):
    """The unpacked ZIP, in a folder with spaces and accents in its name."""
    return workshop.copy()


@pytest.fixture(scope="session")
def copy_in_one_language(workshop):
    return workshop.copy("fr")


@pytest.fixture(scope="session")
def site(copy):
    return Site(str(copy))


@pytest.fixture(params=["fr", "en"])
def language(request):
    return request.param


@pytest.fixture
def small(program, tmp_path):
    """The content folder of a handbook that was just started."""
    return program.start(tmp_path / "small")


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright, chromium(playwright) as browser:
        yield browser


@pytest.fixture
def desktop(browser, copy):
    with reading(browser, copy.as_uri(), viewport=DESKTOP) as visit:
        yield visit
