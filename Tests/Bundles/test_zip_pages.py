"""Every page of the copy, opened from a disk: whole, asking for nothing elsewhere, with links that lead somewhere."""

from urllib.parse import urlsplit

import pytest
from crawling import crawl, dead_links
from making import tree
from readers import DESKTOP, PHONE, sample
from reading import reading
from test_every_page import TOO_WIDE


@pytest.fixture(scope="module")
def found(browser, copy, site):
    with reading(browser, copy.as_uri(), viewport=DESKTOP) as visit:
        return crawl(visit, sorted(site.pages))


def test_the_pages_are_those_of_the_folder(copy, found):
    assert set(found) == {path for path in tree(copy) if path.endswith(".html")}
    assert len(found) > 100


def test_nothing_goes_wrong_on_any_page(found):
    assert {path: facts.trouble + facts.violations for path, facts in found.items()
            if facts.trouble or facts.violations} == {}
    assert [path for path, facts in found.items() if not facts.styled] == []


def test_every_picture_is_shown(found):
    assert {path: facts.broken for path, facts in found.items() if facts.broken} == {}
    widths = [width for facts in found.values() for width in facts.widths]
    assert widths, "the handbook has a picture"
    assert [source for source, width in widths if not width] == []


def test_every_link_leads_to_a_file_and_a_place(copy, found):
    assert dead_links(copy, found) == []


def test_no_place_has_a_namesake_on_its_page(found):
    assert {path: sorted({name for name in facts.ids if facts.ids.count(name) > 1})
            for path, facts in found.items() if len(set(facts.ids)) < len(facts.ids)} == {}


def test_every_page_can_be_reached_from_the_first(copy, found):
    base = copy.as_uri() + "/"
    reached, open_ends = {"index.html"}, ["index.html"]
    while open_ends:
        for link in found[open_ends.pop()].links:
            path = urlsplit(link)._replace(query="", fragment="").geturl().removeprefix(base)
            if path in found and path not in reached:
                reached.add(path)
                open_ends.append(path)
    assert set(found) - reached == set()


def test_a_phone_shows_every_kind_of_page(browser, copy, site):
    """What axe says of them, it says of the built site: the copy's pages are made by the same templates."""
    with reading(browser, copy.as_uri(), viewport=PHONE, is_mobile=True, has_touch=True, color_scheme="dark") as visit:
        for path in sample(site):
            page = visit.open(path, afresh=True)
            assert page.evaluate(TOO_WIDE) == [], path
            assert visit.trouble == [], path


def test_without_scripts_the_first_page_leads_to_each_language(browser, copy):
    with reading(browser, copy.as_uri(), viewport=PHONE, java_script_enabled=False) as visit:
        for language in ("fr", "en"):
            page = visit.open("index.html")
            page.locator(f'main a[hreflang="{language}"]').click()
            page.wait_for_url(f"**/{language}/index.html")
            assert page.locator("html").get_attribute("lang") == language
            # From there to an entry, with nothing but links, and from its field to the page that lists everything.
            page.locator(".site-nav summary").click()
            page.locator(".site-nav li a").first.click()
            page.locator("main li a").first.click()
            assert page.locator("h1").inner_text()
            assert page.locator(".scripted:visible").count() == 0
            page.locator(".search input").fill("x")
            page.locator(".search input").press("Enter")
            page.wait_for_url("**/index.html?q=x")
            assert page.locator(".search-index li a:visible").count() > 50
