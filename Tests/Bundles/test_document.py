"""A single HTML file has everything in it: text, style, script, pictures and a search."""

import pathlib
import re

import pytest
from making import only
from playwright.sync_api import expect
from readers import DESKTOP
from reading import assert_accessible, is_in_sight, reading
from test_every_page import BROKEN, TOO_WIDE

PHONE = {"width": 390, "height": 844}
# What is typed, and a chapter that must be among the first found.
ASKED = {
    "fr": {"rétablissement": "Rétablissement", "retablissement": "Rétablissement",
           "SOUTIEN par les pairs": "Soutien par les pairs"},
    "en": {"recovery": "Recovery", "peer support": "Peer support", "Peer  SUPPORT": "Peer support"},
}
LOADED = "() => performance.getEntriesByType('resource').map(entry => entry.name)"
DEAD = """() => [...document.querySelectorAll("a[href^='#']")].map(a => a.getAttribute("href"))
  .filter(href => href !== "#" && !document.getElementById(decodeURIComponent(href.slice(1))))"""
DUPLICATES = """() => { const ids = [...document.querySelectorAll("[id]")].map(e => e.id);
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))]; }"""
# Links that are neither of the file nor of the web cannot be followed from a file that stands alone.
RELATIVE = """() => [...document.querySelectorAll("[href], [src]")]
  .map(e => e.getAttribute("href") ?? e.getAttribute("src"))
  .filter(address => !/^(#|https?:|data:|mailto:)/.test(address))"""


@pytest.fixture
def whole(bundles, language):
    return only(bundles, f"*-{language}.html")


@pytest.fixture
def entry(bundles, language):
    return bundles / f"community-mental-health-2026-1-{language}/services-atmiyata.html"


@pytest.fixture(params=["whole", "entry"])
def document(request, whole, entry):
    return {"whole": whole, "entry": entry}[request.param]


def phone(browser, document, **options):
    return reading(browser, document.parent.as_uri(), viewport=PHONE, is_mobile=True, has_touch=True, **options)


def opened(visit, document):
    requests = []
    visit.page.on("request", lambda request: requests.append(request.url))
    page = visit.open(document.name, afresh=True)
    page.wait_for_timeout(200)
    assert [url for url in requests if not url.startswith("data:")] == [document.as_uri()]
    assert page.evaluate(LOADED) == [] or all(url.startswith("data:") for url in page.evaluate(LOADED))
    return page


def test_it_asks_for_nothing_and_nothing_leads_astray(browser, document):
    with phone(browser, document) as visit:
        page = opened(visit, document)
        assert page.evaluate(DUPLICATES) == []
        assert page.evaluate(DEAD) == []
        assert page.evaluate(RELATIVE) == []
        assert page.locator("h1").count() > 0


def test_it_fits_and_is_accessible(browser, document, language):
    # axe takes its time for a whole handbook: one language is read in the light, the other in the dark.
    scheme = {"fr": "light", "en": "dark"}[language]
    with phone(browser, document, color_scheme=scheme) as visit:
        page = opened(visit, document)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert page.evaluate(TOO_WIDE) == []
        assert page.evaluate(BROKEN) == []
        light = int(re.search(r"\d+", page.evaluate("getComputedStyle(document.body).backgroundColor"))[0]) > 127
        assert light == (scheme == "light")
        assert_accessible(visit)


def test_pictures_are_in_it(browser, entry):
    with phone(browser, entry) as visit:
        page = opened(visit, entry)
        picture = page.locator("main img").first
        # It waits until the reader is near, as on the site; decoded, it is there.
        picture.scroll_into_view_if_needed()
        assert picture.evaluate("async image => { await image.decode(); return image.naturalWidth; }") > 0
        assert picture.get_attribute("alt")


def test_the_search_finds_and_leads_there(browser, whole, language):
    with phone(browser, whole) as visit:
        page = opened(visit, whole)
        for words, title in ASKED[language].items():
            page.locator("form.find input").fill(words)
            assert title in page.locator("form.find ol a").all_inner_texts()[:6], words
            assert re.search(r"\d|One|Un", page.locator("form.find [role=status]").inner_text())
        link = page.locator("form.find ol a", has_text=title).first
        place = link.get_attribute("href")
        link.click()
        page.wait_for_url("**" + place)
        assert is_in_sight(page, place)
        page.locator("form.find input").fill("qzxwv")
        expect(page.locator("form.find ol li")).to_have_count(0)
        assert page.locator("form.find [role=status]").inner_text()
        page.locator("form.find input").press("Enter")
        assert page.url.split("#")[0] == whole.as_uri()


def test_what_is_typed_is_never_markup(browser, whole):
    with phone(browser, whole) as visit:
        page = opened(visit, whole)
        for words in ("<img src=x onerror=alert(1)>", "(", "\\", "a" * 200, "*", " "):
            page.locator("form.find input").fill(words)
        assert page.locator("form.find img").count() == 0


def test_the_contents_lead_to_every_chapter(browser, whole):
    with reading(browser, whole.parent.as_uri(), viewport=DESKTOP) as visit:
        page = opened(visit, whole)
        listed = page.locator(".book-contents a").evaluate_all("links => links.map(link => link.hash.slice(1))")
        chapters = page.locator("main > .chapter").evaluate_all("sections => sections.map(section => section.id)")
        assert listed == chapters and len(chapters) > 50
        assert page.locator("main > .chapter h1").count() == len(chapters)


def test_a_desktop_gives_the_text_the_whole_column(browser, entry):
    """The site's pages have their contents beside the text; here they would leave a gap."""
    with reading(browser, entry.parent.as_uri(), viewport=DESKTOP) as visit:
        page = opened(visit, entry)
        widths = page.evaluate("['main', '.entry-body'].map(e => document.querySelector(e).offsetWidth)")
        assert widths[0] == widths[1]


def test_past_its_review_date_it_says_so(browser, document):
    for day, is_overdue in (("2027-11-20", False), ("2027-11-25", True)):
        with phone(browser, document) as visit:
            visit.page.clock.set_fixed_time(f"{day}T12:00:00")
            page = visit.open(document.name)
            assert page.locator(".copy-note .overdue").first.is_visible() == is_overdue


def test_without_scripts_it_is_read_and_the_search_is_not_there(browser, whole):
    with phone(browser, whole, java_script_enabled=False) as visit:
        page = visit.open(whole.name)
        assert not page.locator("form.find").is_visible()
        link = page.locator(".book-contents a").nth(5)
        place = link.get_attribute("href")
        link.click()
        assert page.url.endswith(place)
        assert page.locator(place).is_visible()


def test_it_can_stand_in_any_folder_under_any_name(browser, whole, tmp_path):
    """As an attachment is saved: with what mail programs and readers call it."""
    other = tmp_path / "Pièces jointes" / "manuel (1) – été.html"
    other.parent.mkdir()
    other.write_bytes(pathlib.Path(whole).read_bytes())
    with phone(browser, other) as visit:
        page = visit.open("manuel%20(1)%20%E2%80%93%20%C3%A9t%C3%A9.html")
        page.locator(".book-contents a").nth(3).click()
        assert page.evaluate("document.querySelector(location.hash) !== null")
