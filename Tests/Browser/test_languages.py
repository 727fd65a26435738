"""The switcher leads to the same page and the same section in the other language, with scripts and without."""

import pytest
from readers import switchable
from urllib.parse import urlsplit


@pytest.fixture
def pair(site):
    found = switchable(site)
    assert found, "no page has a section 'costs' in two languages"
    return found


def switch(page, language):
    page.locator(f'nav.switcher a[hreflang="{language}"]').click()
    page.wait_for_load_state("load")


def is_in_view(page, name):
    return page.evaluate(
        "id => { const box = document.getElementById(id).getBoundingClientRect();"
        " return box.bottom > 0 && box.top < innerHeight; }",
        name,
    )


def test_the_section_in_the_address_is_kept(desktop, pair):
    here, there = pair
    page = desktop.open(here.address + "#costs", afresh=True)
    # The header is out of view, where the keyboard reaches it all the same.
    page.locator(f'nav.switcher a[hreflang="{there.language}"]').focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{there.address}*")
    assert urlsplit(page.url).path == "/" + there.address
    assert urlsplit(page.url).fragment == "costs"
    assert is_in_view(page, "costs")
    assert page.evaluate("document.documentElement.lang") == there.language
    assert desktop.trouble == []


def test_the_section_is_kept_on_a_phone_by_touch(phone, pair):
    here, there = pair
    page = phone.open(here.address + "#costs")
    page.locator(f'nav.switcher a[hreflang="{there.language}"]').tap()
    page.wait_for_url(f"**/{there.address}*")
    assert (urlsplit(page.url).path, urlsplit(page.url).fragment) == ("/" + there.address, "costs")


def test_there_and_back_is_where_one_was(desktop, pair):
    here, there = pair
    page = desktop.open(here.address + "#costs")
    page.locator(f'nav.switcher a[hreflang="{there.language}"]').click()
    page.wait_for_url(f"**/{there.address}*")
    page.locator(f'nav.switcher a[hreflang="{here.language}"]').click()
    page.wait_for_url(f"**/{here.address}*")
    assert (urlsplit(page.url).path, urlsplit(page.url).fragment) == ("/" + here.address, "costs")


def test_without_scripts_the_same_page_is_reached(without_scripts, pair):
    here, there = pair
    page = without_scripts.open(here.address)
    switch(page, there.language)
    assert urlsplit(page.url).path == "/" + there.address


def test_the_first_page_leads_to_each_language(desktop, site):
    page = desktop.open("")
    languages = page.evaluate("[...document.querySelectorAll('main a[hreflang]')].map(a => a.hreflang)")
    assert set(languages) == {p.language for p in site.pages.values() if not p.is_not_found}
    for language in languages:
        page = desktop.open("")
        page.locator(f'main a[hreflang="{language}"]').first.click()
        page.wait_for_load_state("load")
        assert page.evaluate("document.documentElement.lang") == language
