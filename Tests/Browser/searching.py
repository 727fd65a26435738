"""What the tests of the search share: its page in two languages, a reader, and what that one sees."""

import re
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import pytest
from readers import DESKTOP, Visit

# Violations of the page's policy, counted on every page of a visit.
COUNT_VIOLATIONS = """window.violations = 0;
document.addEventListener("securitypolicyviolation", () => { window.violations += 1; });"""
SELECTED = "[role=option][aria-selected=true]"


@pytest.fixture(params=["default", "other"])
def page_of_results(site, request):
    """The page of results in each of two languages."""
    found = sorted(path for path, page in site.pages.items() if 'class="search-page"' in page.source)
    if len(found) < 2:
        pytest.skip("the site has no search")
    return site.pages[found[0 if request.param == "default" else 1]]


@pytest.fixture
def home(site, page_of_results):
    return page_of_results.path.split("/")[0] + "/"


@pytest.fixture
def title(page_of_results):
    """The longest title of one word that an entry has: found by itself, and long enough for a typing error."""
    index = re.findall(r'<li><a href="([^"#]*)">([^\W\d_]{9,})</a>',
                       page_of_results.source.split('class="search-index"')[1])
    return max((title for _, title in index), key=lambda title: (len(title), title))


@contextmanager
def visiting(browser, address, **options):
    """A reader whose browser remembers nothing, and whose pages broke no rule when they leave."""
    visit = Visit(browser, address, color_scheme="light", **options)
    visit.page.add_init_script(COUNT_VIOLATIONS)
    visit.page.set_default_timeout(10_000)
    try:
        yield visit
        assert visit.page.evaluate("window.violations") == 0
        assert visit.trouble == []
    finally:
        visit.context.close()


@pytest.fixture
def visit(browser, address):
    with visiting(browser, address, viewport=DESKTOP) as visit:
        yield visit


def field(page):
    return page.locator(".search:visible input")


def options(page):
    return page.locator(".search-popup [role=option].found")


def ask(page, words):
    """Types into the field of the header and waits for the list."""
    field(page).focus()
    page.keyboard.type(words)
    options(page).first.wait_for()


def titles(page):
    page.locator(".search-list li").first.wait_for()
    return page.locator(".search-list h2").all_inner_texts()


def number(page):
    return int(re.sub(r"\D", "", page.locator(".search-notes .number").inner_text()))


def query(page):
    return parse_qs(urlsplit(page.url).query)


def count_of(box):
    """What a filter says it would leave."""
    return int(re.sub(r"\D", "", box.locator("xpath=..").locator(".count").inner_text()))
