"""The search without scripts, from a disk, on a phone, to everybody."""

import os
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from readers import DESKTOP, PHONE, Visit
from searching import ask, field, options, titles, visiting
from test_accessibility import assert_accessible


def test_without_scripts_the_form_leads_to_the_index(without_scripts, home, page_of_results, title):
    page = without_scripts.open(home)
    field(page).fill(title)
    field(page).press("Enter")
    page.wait_for_url("**?q=*")
    assert urlsplit(page.url).path == "/" + page_of_results.address
    assert page.locator("noscript p").is_visible()
    page.locator(".search-index li a", has_text=title).first.click()
    page.wait_for_load_state("load")
    assert title.lower() in page.locator("main").inner_text().lower()


def test_the_index_has_every_letter_once(site, page_of_results):
    ids = [e.get("id") for e in page_of_results.elements if e.get("id").startswith("letter-")]
    assert ids and len(ids) == len(set(ids))
    targets = [e.get("href")[1:] for e in page_of_results.all("a") if e.get("href").startswith("#letter-")]
    assert targets == ids


def test_from_a_disk_it_is_the_same(browser, site, home, page_of_results, title):
    with visiting(browser, "file://" + os.path.abspath(site.folder), viewport=DESKTOP) as disk:
        page = disk.open(home + "index.html")
        ask(page, title)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text(title)
        ask(page, title)
        page.keyboard.press("Enter")
        assert titles(page)[0] == title
        assert page.url.split("?")[0].endswith(page_of_results.path)
        page.locator(".search-facets input:enabled").first.check()
        expect(page.locator(".search-facets :checked")).to_have_count(1)
        first = titles(page)[0]
        page.locator(".search-list a").first.click()
        expect(page.locator("h1")).to_have_text(first)


def test_on_a_phone_it_fits_and_is_large_enough(browser, address, home, title):
    with visiting(browser, address, viewport=PHONE, has_touch=True, is_mobile=True) as phone:
        page = phone.open(home)
        field(page).tap()
        page.keyboard.type(title)
        options(page).first.wait_for()
        box = page.locator(".search-popup").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
        assert box["y"] + box["height"] <= PHONE["height"], "the list scrolls by itself"
        small = page.locator(".search input:visible, .search button:visible, [role=option]").evaluate_all(
            "all => all.filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 80))")
        assert small == []
        options(page).first.tap()
        expect(page.locator("h1")).to_have_text(title)


@pytest.mark.parametrize("screen, scheme", [(DESKTOP, "dark"), (PHONE, "light")], ids=["desktop", "phone"])
def test_open_it_has_no_violations(browser, address, home, page_of_results, title, screen, scheme):
    visit = Visit(browser, address, viewport=screen, color_scheme=scheme)
    page = visit.open(home)
    ask(page, title[:3])
    page.keyboard.press("ArrowDown")
    expect(options(page).first.locator(".excerpt")).not_to_be_empty()
    assert_accessible(page)
    page = visit.open(f"{page_of_results.address}?q={title[:3]}")
    titles(page)
    page.locator(".search-filters").evaluate("filters => { filters.open = true; }")
    assert_accessible(page)
    page = visit.open(f"{page_of_results.address}?q=xqzvkw")
    expect(page.locator(".search-notes")).to_contain_text("xqzvkw")
    assert_accessible(page)
    visit.context.close()
