"""The comparison: filters combine, stand in the address and come back; ticked services stand side by side."""

import os
import re

import pytest
from readers import DESKTOP, Visit
from urllib.parse import parse_qs, urlsplit

SHOWN = "() => [...document.querySelectorAll('.comparison tbody tr')].filter(r => r.checkVisibility()).map(r => r.id)"
FACETS = "() => [...document.querySelectorAll('.comparison tbody tr')].map(r => [r.id, r.dataset.facets.split(' ')])"
COLUMNS = "() => [...document.querySelectorAll('.beside thead a')].map(a => a.getAttribute('href'))"


@pytest.fixture(params=["default", "other"])
def comparison(site, request):
    """The page that compares, in each of two languages."""
    pages = sorted(path for path, page in site.pages.items() if 'id="comparison-table"' in page.source)
    if len(pages) < 2:
        pytest.skip("the site compares nothing")
    return site.pages[pages[0 if request.param == "default" else 1]].address


def query(page):
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def status(page):
    return page.locator(".filters [role=status]").inner_text()


def tick(page, name):
    page.locator(f'.comparison .tick input[value="{name}"]').check()


def common_pair(page):
    """Two facets of one service that others have only one of, so that each of them narrows."""
    rows = page.evaluate(FACETS)
    for _, facets in rows:
        for one in facets:
            for other in facets:
                if one.split("=")[0] >= other.split("=")[0]:
                    continue
                with_one = [name for name, has in rows if one in has]
                with_other = [name for name, has in rows if other in has]
                both = [name for name in with_one if name in with_other]
                if len(both) < min(len(with_one), len(with_other)):
                    return one.split("="), other.split("="), with_one, both
    raise AssertionError("no two facets narrow each other")


def test_filters_combine_and_stand_in_the_address(desktop, comparison):
    page = desktop.open(comparison, afresh=True)
    everything = page.evaluate(SHOWN)
    assert status(page).startswith(str(len(everything)))
    one, other, with_one, both = common_pair(page)
    page.select_option(f"#filter-{one[0]}", one[1])
    assert page.evaluate(SHOWN) == with_one
    page.select_option(f"#filter-{other[0]}", other[1])
    assert page.evaluate(SHOWN) == both
    assert re.match(rf"{len(both)}\b", status(page))
    assert query(page) == dict([one, other])
    page.get_by_role("button").and_(page.locator("[type=reset]")).click()
    assert page.evaluate(SHOWN) == everything
    assert query(page) == {}
    assert desktop.trouble == []


def test_a_filter_counts_what_it_shows(desktop, comparison):
    page = desktop.open(comparison)
    for select in page.locator(".filters select").all():
        for option in select.locator("option").all()[1:]:
            select.select_option(option.get_attribute("value"))
            count = int(re.search(r"\((\d+)\)$", option.inner_text().strip())[1])
            assert len(page.evaluate(SHOWN)) == count, option.inner_text()
        select.select_option("")


def test_back_leads_to_the_same_choice(desktop, comparison):
    page = desktop.open(comparison, afresh=True)
    one, _, with_one, _ = common_pair(page)
    page.select_option(f"#filter-{one[0]}", one[1])
    tick(page, with_one[0])
    page.locator(f'[id="{with_one[0]}"] th a').click()
    page.wait_for_load_state("load")
    page.go_back(wait_until="load")
    assert page.evaluate(SHOWN) == with_one
    assert page.input_value(f"#filter-{one[0]}") == one[1]
    assert page.locator(f'.comparison .tick input[value="{with_one[0]}"]').is_checked()
    # What was chosen made no steps of its own: once more back is where the reader came from.
    page.go_back()
    assert page.url == "about:blank"


def test_an_address_chooses_and_what_it_does_not_know_is_passed_over(desktop, comparison):
    page = desktop.open(comparison)
    everything = page.evaluate(SHOWN)
    one, _, with_one, _ = common_pair(page)
    page = desktop.open(f"{comparison}?{one[0]}={one[1]}&country=XX&nothing=here&s=nowhere")
    assert page.evaluate(SHOWN) == with_one
    page = desktop.open(f"{comparison}?package=%3Cb%3E&s=,,")
    assert page.evaluate(SHOWN) == everything
    assert desktop.trouble == []


def test_nothing_found_is_said(desktop, comparison):
    page = desktop.open(comparison)
    rows = page.evaluate(FACETS)
    countries = [facet.split("=")[1] for facet in rows[0][1] if facet.startswith("country=")]
    stranger = next(name for name, facets in rows if f"country={countries[0]}" not in facets)
    page = desktop.open(f"{comparison}?country={countries[0]}&s={stranger}")
    assert page.evaluate(SHOWN) == []
    assert status(page) == page.locator(".filters [role=status]").get_attribute("data-none")
    assert not page.locator(".comparison-scroll").is_visible()


def test_ticked_services_stand_side_by_side(desktop, comparison):
    page = desktop.open(comparison, afresh=True)
    chosen = page.evaluate(SHOWN)[:3]
    links = page.evaluate("ids => ids.map(id => document.querySelector(`[id='${id}'] th a`).getAttribute('href'))", chosen)
    only = page.locator("[name=selected]")
    assert only.is_disabled(), "there is nothing to show alone yet"
    for name in chosen[:2]:
        tick(page, name)
    assert query(page) == {"s": ",".join(chosen[:2]), "selected": "0"}
    only.check()
    assert query(page) == {"s": ",".join(chosen[:2])}
    assert not page.locator(".comparison").is_visible()
    assert page.evaluate(COLUMNS) == links[:2]
    # The third comes in from the whole table.
    only.uncheck()
    tick(page, chosen[2])
    only.check()
    assert page.evaluate(COLUMNS) == links
    # Unticking is possible here too, and the focus stays on something.
    page.locator(f'.beside .tick input[value="{chosen[2]}"]').click()
    assert page.evaluate(COLUMNS) == links[:2]
    assert page.evaluate("document.activeElement.matches('input, .table-scroll')")
    # One alone is a row of the table again.
    page.locator(f'.beside .tick input[value="{chosen[1]}"]').click()
    assert page.locator(".beside").count() == 0
    assert page.evaluate(SHOWN) == chosen[:1]
    page.locator(f'.comparison .tick input[value="{chosen[0]}"]').click()
    assert len(page.evaluate(SHOWN)) > 3 and query(page) == {}
    assert desktop.trouble == []


def test_the_columns_say_what_the_rows_said(desktop, comparison):
    page = desktop.open(comparison)
    chosen = page.evaluate(SHOWN)[:4]
    page = desktop.open(f"{comparison}?s={','.join(chosen)}")
    beside = page.evaluate("""() => Object.fromEntries([...document.querySelectorAll('.beside tbody tr')].map(row =>
      [row.cells[0].textContent, [...row.cells].slice(1).map(cell => cell.innerHTML)]))""")
    for index, name in enumerate(chosen):
        cells = page.evaluate("""id => [...document.getElementById(id).cells].filter(c => c.dataset.label)
          .map(cell => [cell.dataset.label, cell.innerHTML, cell.matches('.empty')])""", name)
        for label, html, empty in cells:
            assert label in beside or empty, f"{label} of {name} got lost"
            if label in beside:
                assert beside[label][index] == html
    # More than four do not stand side by side, but alone all the same.
    rows = page.evaluate(FACETS)
    many = [name for name, _ in rows[:5]]
    page = desktop.open(f"{comparison}?s={','.join(many)}")
    assert page.locator(".beside").count() == 0
    assert page.evaluate(SHOWN) == many


def test_the_other_language_shows_the_same(desktop, comparison):
    page = desktop.open(comparison)
    one, _, with_one, _ = common_pair(page)
    page.select_option(f"#filter-{one[0]}", one[1])
    page.locator("nav.switcher a:not([aria-current])").first.click()
    page.wait_for_load_state("load")
    assert query(page) == dict([one])
    assert sorted(page.evaluate(SHOWN)) == sorted(with_one)


def test_paper_has_what_is_shown_and_no_controls(desktop, comparison):
    page = desktop.open(comparison)
    one, _, with_one, _ = common_pair(page)
    page.select_option(f"#filter-{one[0]}", one[1])
    page.emulate_media(media="print")
    try:
        assert page.evaluate(SHOWN) == with_one
        assert page.locator("main :is(select, button, input)").filter(visible=True).count() == 0
        assert page.locator(".filters [role=status]").is_visible()
    finally:
        page.emulate_media(media="screen")


def test_filters_work_from_a_disk(browser, site, comparison):
    visit = Visit(browser, "file://" + os.path.abspath(site.folder), viewport=DESKTOP)
    try:
        page = visit.open(comparison + "index.html")
        one, _, with_one, _ = common_pair(page)
        page.select_option(f"#filter-{one[0]}", one[1])
        assert page.evaluate(SHOWN) == with_one
        assert query(page) == dict([one])
        assert visit.trouble == []
        page.reload()
        assert page.evaluate(SHOWN) == with_one
    finally:
        visit.context.close()


def test_services_side_by_side_fit_and_are_accessible(phone, desktop, narrow, comparison):
    from test_accessibility import assert_accessible
    from test_every_page import TOO_WIDE

    chosen = desktop.open(comparison).evaluate(SHOWN)[:2]
    for visit in (phone, desktop):
        assert_accessible(visit.open(f"{comparison}?s={','.join(chosen)}"))
    assert narrow.open(f"{comparison}?s={','.join(chosen)}").evaluate(TOO_WIDE) == []
    region = narrow.page.locator(".comparison-scroll")
    assert region.evaluate("e => e.scrollWidth <= e.clientWidth"), "two services do not fit beside each other"


def test_without_scripts_all_is_shown_and_no_filter(without_scripts, comparison):
    page = without_scripts.open(comparison)
    assert not page.locator(".filters").is_visible()
    assert page.locator(".comparison tbody tr").count() == page.locator(".comparison tbody tr").filter(visible=True).count()
