"""What the browser tests share: one server, one Chromium, one window for each kind of reader."""

import os
import sys

import pytest
from playwright.sync_api import sync_playwright

sys.path.insert(0, os.path.dirname(__file__))

# So that what a reader's visit met is printed when it is not nothing.
pytest.register_assert_rewrite("searching")

from readers import DESKTOP, NARROW, PHONE, Site, Visit, chromium, sample  # noqa: E402
from searching import home, page_of_results, title, visit  # noqa: E402, F401 (fixtures)
from server import SiteServer  # noqa: E402


def pytest_addoption(parser):
    parser.addoption("--site", default="Output/site", help="the folder of the built site")


def pytest_configure(config):
    folder = config.getoption("--site")
    if not os.path.isfile(os.path.join(folder, "index.html")):
        raise pytest.UsageError(f"{folder}: no built site is there; run `make site`")
    config.site = Site(folder)


def pytest_generate_tests(metafunc):
    """A test that takes `path` runs on every page; one that takes `some_path`, on one page of every kind."""
    if "path" in metafunc.fixturenames:
        metafunc.parametrize("path", sorted(metafunc.config.site.pages))
    if "some_path" in metafunc.fixturenames:
        metafunc.parametrize("some_path", sample(metafunc.config.site))


@pytest.fixture(scope="session")
def site(pytestconfig):
    return pytestconfig.site


@pytest.fixture(scope="session")
def address(site):
    with SiteServer(os.path.abspath(site.folder)) as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright, chromium(playwright) as browser:
        yield browser


def reader(**options):
    """A fixture: a visit of one kind of reader, kept for the whole run."""

    @pytest.fixture(scope="session")
    def visit(browser, address):
        visit = Visit(browser, address, **options)
        yield visit
        visit.context.close()

    return visit


phone = reader(viewport=PHONE, has_touch=True, is_mobile=True, color_scheme="light")
desktop = reader(viewport=DESKTOP, color_scheme="light")
dark_phone = reader(viewport=PHONE, has_touch=True, is_mobile=True, color_scheme="dark")
dark_desktop = reader(viewport=DESKTOP, color_scheme="dark")
narrow = reader(viewport=NARROW, color_scheme="light")
# 1280 pixels at 400 %: the width that WCAG 1.4.10 speaks of, at four device pixels each.
zoomed = reader(viewport={"width": 320, "height": 225}, device_scale_factor=4, color_scheme="light")
without_scripts = reader(viewport=DESKTOP, java_script_enabled=False, color_scheme="light")
calm = reader(viewport=DESKTOP, reduced_motion="reduce", color_scheme="light")
high_contrast = reader(viewport=DESKTOP, forced_colors="active", color_scheme="light")
