"""The page of results: its address, steps back and forth, filters, and what is chosen there."""

import re

from playwright.sync_api import expect
from searching import count_of, field, number, query, titles


def test_typing_changes_the_address_and_enter_makes_a_step(visit, page_of_results, title):
    page = visit.open(page_of_results.address)
    steps = page.evaluate("history.length")
    field(page).click()
    page.keyboard.type(title)
    assert titles(page)[0] == title
    assert query(page) == {"q": [title]}
    assert page.evaluate("history.length") == steps
    page.keyboard.press("Enter")
    assert page.evaluate("history.length") == steps + 1
    page.keyboard.press("Enter")
    assert page.evaluate("history.length") == steps + 1, "the same search is no step"
    page.go_back()
    expect(page.locator(".search-list")).to_be_hidden()
    assert field(page).input_value() == "" and query(page) == {}
    assert page.locator(".search-index").get_attribute("open") is not None
    page.go_forward()
    assert titles(page)[0] == title
    assert field(page).input_value() == title
    assert page.title().startswith(title)


def test_filters_count_what_they_leave_and_combine(visit, page_of_results):
    page = visit.open(page_of_results.address)
    page.locator(".search-filters summary").click()
    page.locator(".search-facets fieldset").first.wait_for()
    # The last facet is one that entries of several kinds have.
    box = page.locator(".search-facets fieldset").last.locator("input:enabled").first
    count = count_of(box)
    box.check()
    expect(page.locator(".search-notes .number")).to_be_visible()
    assert number(page) == count, "without any words"
    first = query(page)
    assert len(first) == 1
    # Another facet narrows it.
    other = page.locator("fieldset").first.locator("input:enabled").first
    count = count_of(other)
    other.check()
    expect(page.locator(".search-notes .number")).to_have_text(re.compile(rf"\b{count}\b"))
    both = query(page)
    assert len(both) == 2
    assert re.search(r"\(2\)", page.locator(".search-filters summary").inner_text())
    for box in page.locator(".search-facets label:has(.count:text-is('0')) input").all():
        assert box.is_disabled() or box.is_checked()
    page.go_back()
    expect(other).not_to_be_checked()
    assert query(page) == first
    page.go_forward()
    expect(other).to_be_checked()
    page.locator(".search-filters .button").click()
    expect(page.locator(".search-facets :checked")).to_have_count(0)
    assert query(page) == {}


def test_an_address_is_taken_at_its_word_and_the_unknown_passed_over(visit, page_of_results, title):
    page = visit.open(f"{page_of_results.address}?q={title}")
    everything = titles(page)
    page = visit.open(f"{page_of_results.address}?q={title}&kind=nothing&kind=%3Cb%3E&country=ZZ&what=ever")
    assert titles(page) == everything
    assert query(page) == {"q": [title]}


def test_several_values_of_a_filter_stand_in_the_address(visit, page_of_results):
    page = visit.open(page_of_results.address)
    page.locator(".search-filters summary").click()
    boxes = page.locator(".search-facets fieldset").first.locator("input")
    boxes.first.wait_for()
    boxes.nth(0).check()
    boxes.nth(1).check()
    expect(page.locator(".search-notes .number")).to_be_visible()
    found, names = number(page), query(page)
    assert [len(values) for values in names.values()] == [2]
    visit.open(page.url[len(visit.address) + 1:], afresh=True)
    expect(page.locator(".search-facets :checked")).to_have_count(2)
    assert number(page) == found


def test_more_results_come_where_the_reader_is(visit, page_of_results):
    page = visit.open(page_of_results.address)
    page.locator(".search-filters summary").click()
    page.locator(".search-facets fieldset").first.wait_for()
    max(page.locator(".search-facets input").all(), key=count_of).check()
    rows = page.locator(".search-list > li")
    expect(rows).to_have_count(10)
    page.locator(".search-results > .button").focus()
    page.keyboard.press("Enter")
    expect(rows.nth(10).locator("a")).to_be_focused()
    shown = rows.count()
    assert shown == min(20, number(page))
    # Coming back from a result, the reader is where they were.
    page.wait_for_timeout(400)
    place = page.evaluate("scrollY")
    rows.nth(12).locator("a").click()
    page.wait_for_load_state("load")
    page.go_back()
    expect(rows).to_have_count(shown)
    page.wait_for_timeout(300)
    assert abs(page.evaluate("scrollY") - place) < 50


def test_the_other_language_takes_the_search_along(visit, site, page_of_results, title):
    page = visit.open(f"{page_of_results.address}?q={title}")
    titles(page)
    page.locator(".search-facets input:enabled").first.check()
    wanted = query(page)
    page.locator(".switcher a:not([aria-current])").first.click()
    page.wait_for_load_state("load")
    assert page.evaluate("document.documentElement.lang") != page_of_results.language
    page.locator(".search-facets fieldset").first.wait_for()
    assert query(page) == wanted
    expect(page.locator(".search-facets :checked")).to_have_count(1)


def test_the_slash_can_be_switched_off(visit, home, page_of_results):
    """WCAG 2.1.4: a shortcut of one character can be turned off."""
    page = visit.open(page_of_results.address)
    page.locator(".search-filters summary").click()
    page.locator(".search-facets fieldset").first.wait_for()
    page.locator(".search-shortcut input").uncheck()
    page = visit.open(home)
    page.keyboard.press("/")
    expect(field(page)).not_to_be_focused()
    page = visit.open(page_of_results.address)
    page.locator(".search-filters summary").click()
    page.locator(".search-facets fieldset").first.wait_for()
    page.locator(".search-shortcut input").check()
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
