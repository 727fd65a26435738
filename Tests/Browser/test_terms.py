"""The explanations of terms, as WCAG 1.4.13 wants them; the glossary; reviews that are overdue; the matrix's legend."""

import re
from datetime import date, timedelta

import pytest

INSIDE = """tip => { const box = tip.getBoundingClientRect();
  return box.width > 100 && box.left >= 0 && box.right <= document.documentElement.clientWidth; }"""
# The middle of the bottom of a word's last line.
LAST_LINE = "a => { const box = [...a.getClientRects()].pop(); return [box.left + box.width / 2, box.bottom]; }"
# Nothing covers or clips it: at its corners and in its middle stands the explanation itself.
ON_TOP = """tip => { tip.scrollIntoView({block: "center"}); const box = tip.getBoundingClientRect();
  return [[0.02, 0.1], [0.5, 0.5], [0.98, 0.9]].every(([x, y]) =>
    document.elementFromPoint(box.left + box.width * x, box.top + box.height * y) === tip); }"""


@pytest.fixture(scope="session")
def with_terms(site):
    """The pages with the most terms, one of each language, and one with terms in a list."""
    def count(page):
        return page.source.count('class="term"')

    languages = sorted({page.language for page in site.pages.values() if count(page)})
    pages = [max((p for p in site.pages.values() if p.language == code), key=count) for code in languages]
    pages += [page for page in site.pages.values() if re.search(r'<li>[^\n]*class="term"', page.source)][:1]
    if not pages:
        pytest.skip("no page explains a term")
    return [page.path for page in pages]


def first_term(visit, path):
    page = visit.open(path)
    term = page.locator(".term").first
    term.scroll_into_view_if_needed()
    return page, term.locator("a"), term.locator(".tip")


def test_the_pointer_shows_an_explanation_and_may_rest_on_it(desktop, with_terms):
    for path in with_terms:
        page, word, tip = first_term(desktop, path)
        before = page.evaluate("document.documentElement.scrollHeight")
        assert not tip.is_visible()
        word.hover()
        assert tip.is_visible()
        assert tip.evaluate(INSIDE)
        assert page.evaluate("document.documentElement.scrollHeight") == before, "the text moved"
        # From the last line of the word straight down into the explanation.
        x, y = word.evaluate(LAST_LINE)
        end = tip.bounding_box()["y"] + 10
        page.mouse.move(x, y - 2)
        while y < end:
            page.mouse.move(x, y)
            assert tip.is_visible(), "it closed on the way to it"
            y += 2
        page.mouse.move(0, 0)
        assert not tip.is_visible()


def test_the_focus_shows_an_explanation_and_escape_puts_it_away(desktop, with_terms):
    for path in with_terms:
        page, word, tip = first_term(desktop, path)
        page.mouse.move(0, 0)
        word.focus()
        assert tip.is_visible()
        page.keyboard.press("Escape")
        assert not tip.is_visible()
        assert word.evaluate("a => a === document.activeElement"), "Escape took the focus away"
        page.keyboard.press("Tab")
        assert not tip.is_visible()
        page.keyboard.press("Shift+Tab")
        page.wait_for_timeout(50)
        word.evaluate("a => a.blur()")
        word.focus()
        assert tip.is_visible(), "it does not come back"


def test_escape_puts_away_what_the_pointer_shows(desktop, with_terms):
    page, word, tip = first_term(desktop, with_terms[0])
    word.hover()
    assert tip.is_visible()
    page.keyboard.press("Escape")
    assert not tip.is_visible()
    page.mouse.move(0, 0)
    word.hover()
    assert tip.is_visible()


def test_every_explanation_fits_a_narrow_screen(narrow, with_terms):
    for path in with_terms:
        page = narrow.open(path)
        for term in page.locator(".term").all():
            term.locator("a").focus()
            tip = term.locator(".tip")
            assert tip.evaluate(INSIDE), tip.inner_text()
            assert tip.evaluate(ON_TOP), f"{tip.inner_text()}: covered or cut off"
            assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_every_explanation_fits_at_400_percent(zoomed, with_terms):
    page = zoomed.open(with_terms[0])
    for term in page.locator(".term").all():
        term.locator("a").focus()
        tip = term.locator(".tip")
        assert tip.evaluate(INSIDE), tip.inner_text()
        assert tip.evaluate("tip => tip.getBoundingClientRect().height <= innerHeight"), tip.inner_text()


def test_an_open_explanation_is_accessible(desktop, with_terms):
    from test_accessibility import assert_accessible

    page, word, tip = first_term(desktop, with_terms[0])
    word.focus()
    assert tip.is_visible()
    assert word.get_attribute("aria-describedby") == tip.get_attribute("id")
    assert_accessible(page)


def test_without_scripts_the_focus_shows_it_too(without_scripts, with_terms):
    _, word, tip = first_term(without_scripts, with_terms[0])
    word.focus()
    assert tip.is_visible()


def test_paper_has_no_explanations(desktop, with_terms):
    page, word, tip = first_term(desktop, with_terms[0])
    word.focus()
    page.emulate_media(media="print")
    try:
        assert not tip.is_visible()
    finally:
        page.emulate_media(media="screen")


def test_the_letters_lead_to_every_part_of_the_glossary(desktop, site):
    for path, source in ((path, page.source) for path, page in site.pages.items()):
        if 'class="glossary"' not in source:
            continue
        page = desktop.open(path)
        letters = page.locator("nav.letters a").all_inner_texts()
        assert letters and len(set(letters)) == len(letters)
        page.locator("nav.letters a").last.click()
        assert page.evaluate("document.querySelector(':target dt').textContent.normalize('NFD')[0].toUpperCase()") == letters[-1]


@pytest.fixture(scope="session")
def reviewed(site):
    for page in site.pages.values():
        due = re.search(r'class="due" datetime="(\d{4}-\d\d-\d\d)"', page.source)
        if due:
            return page.path, due[1]
    pytest.skip("no page says when its review is due")


# Not close to midnight: the clocks' summer time may be an hour off the zones' usual.
DAYS = {"2000-01-01T12:00:00": False, "{due}T02:00:00": False, "{due}T22:00:00": False, "{next}T02:00:00": True}


@pytest.mark.parametrize("day, overdue", DAYS.items())
def test_a_review_is_overdue_the_day_after(browser, address, reviewed, day, overdue):
    path, due = reviewed
    # Far from Greenwich, where the day of the world's clock is not the reader's.
    for zone in ("Pacific/Auckland", "America/Los_Angeles"):
        context = browser.new_context(timezone_id=zone)
        try:
            page = context.new_page()
            offset = {"Pacific/Auckland": "+13:00", "America/Los_Angeles": "-08:00"}[zone]
            page.clock.set_fixed_time(day.format(due=due, next=date.fromisoformat(due) + timedelta(days=1)) + offset)
            page.goto(f"{address}/{path}")
            word = page.locator(".overdue")
            assert word.is_visible() == overdue
            assert page.locator(".review time.due").is_visible()
        finally:
            context.close()


def test_the_legend_explains_every_mark_of_the_matrix(desktop, without_scripts, site):
    found = 0
    for path, source in ((path, page.source) for path, page in site.pages.items()):
        if 'class="levels"' not in source:
            continue
        for visit in (desktop, without_scripts):
            page = visit.open(path)
            legend = page.locator(".levels dt").all_inner_texts()
            words = page.locator(".levels dd").all_inner_texts()
            assert len(set(legend)) == len(legend) == len(words) and all(words)
            marks = {mark for mark in page.locator(".matrix td :is(.mark, .silent)").all_inner_texts() if mark}
            assert marks <= set(legend)
            # Not by the mark alone: each cell says the level in words too.
            spoken = page.locator(".matrix td .visually-hidden").all_inner_texts()
            assert len(spoken) == page.locator(".matrix tbody td").count() and all(spoken)
        found += 1
    if not found:
        pytest.skip("the site has no levels")
