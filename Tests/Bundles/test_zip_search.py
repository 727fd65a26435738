"""The search, the switcher and the filters of the copy, from a disk."""

import re

from making import tree
from playwright.sync_api import expect
from reading import is_in_sight, within

# Words as readers type them, the page that answers, and one section that has the words in quotes.
ASKED = {
    "fr": ("retablissement", "fr/principes/retablissement/index.html", '"banc de bois"'),
    "en": ("legal capacity", "en/principles/legal-capacity/index.html", '"wooden bench"'),
}
COMPARISON = {"fr": "fr/comparer/index.html", "en": "en/compare/index.html"}
RESULTS = {"fr": "fr/recherche/index.html", "en": "en/search/index.html"}
PROPOSED = ".search-popup [role=option].found"
SHOWN = "() => [...document.querySelectorAll('.comparison tbody tr')].filter(r => r.checkVisibility()).map(r => r.id)"


def ask(page, words):
    page.locator(".search:visible input").first.click()
    page.keyboard.type(words)
    page.locator(PROPOSED).first.wait_for()


def address(visit, path):
    return f"{visit.address}/{path}"


def test_what_is_proposed_opens_the_page(desktop, language):
    words, path, _ = ASKED[language]
    page = desktop.open(f"{language}/index.html")
    ask(page, words)
    first = page.locator(PROPOSED).first
    expect(first).to_have_attribute("href", re.compile(re.escape(path)))
    assert first.evaluate("link => link.href").startswith(address(desktop, path))
    first.click()
    page.wait_for_url(re.compile(re.escape(path)))
    assert page.locator("html").get_attribute("lang") == language


def test_a_phrase_leads_to_its_section(desktop, language):
    page = desktop.open(f"{language}/index.html")
    ask(page, ASKED[language][2])
    # The excerpts bring the section along.
    page.locator(f"{PROPOSED}[href*='#']").first.wait_for()
    page.locator(f"{PROPOSED}[href*='#']").first.click()
    page.wait_for_url("**/friendship-bench/index.html#*")
    section = page.evaluate("decodeURIComponent(location.hash)")
    assert is_in_sight(page, section)


def test_enter_leads_to_the_page_of_results_and_a_result_to_its_page(desktop, language):
    words, path, _ = ASKED[language]
    page = desktop.open(f"{language}/index.html")
    ask(page, words)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{RESULTS[language]}?q=*")
    row = page.locator(".search-list > li").first
    expect(row.locator("a").first).to_be_visible()
    assert row.locator("a").first.evaluate("link => link.href").split("#")[0] == address(desktop, path)
    row.locator("a").first.click()
    page.wait_for_url(re.compile(re.escape(path)))
    page.go_back()
    expect(page.locator(".search-list > li").first).to_be_visible()


def test_filters_of_the_results_come_back(desktop, language):
    page = desktop.open(RESULTS[language])
    page.locator(".search-filters summary").click()
    page.locator(".search-facets fieldset").first.wait_for()
    boxes = page.locator(".search-facets fieldset").first.locator("input:enabled")
    boxes.first.check()
    expect(page.locator(".search-notes .number")).to_be_visible()
    found = page.locator(".search-notes .number").inner_text()
    boxes.nth(1).check()
    expect(page.locator(".search-notes .number")).not_to_have_text(found)
    page.go_back()
    expect(page.locator(".search-notes .number")).to_have_text(found)
    expect(page.locator(".search-facets :checked")).to_have_count(1)
    page.go_forward()
    expect(page.locator(".search-facets :checked")).to_have_count(2)


def test_the_switcher_stays_on_the_page(desktop, language):
    other = {"fr": "en", "en": "fr"}[language]
    _, path, _ = ASKED[language]
    page = desktop.open(path)
    there = page.locator(f'.switcher a[hreflang="{other}"]')
    target = there.evaluate("link => link.href")
    there.click()
    page.wait_for_url(target)
    assert page.locator("html").get_attribute("lang") == other
    page.locator(f'.switcher a[hreflang="{language}"]').click()
    page.wait_for_url(address(desktop, path))


def test_filters_of_the_comparison_come_back_and_cross_the_language(desktop, language):
    page = desktop.open(COMPARISON[language])
    everything = page.evaluate(SHOWN)
    select = page.locator(".filters select").first
    select.select_option(index=1)
    some = page.evaluate(SHOWN)
    assert 0 < len(some) < len(everything)
    page.locator(f'[id="{some[0]}"] th a').click()
    page.wait_for_load_state("load")
    page.go_back(wait_until="load")
    assert page.evaluate(SHOWN) == some
    page.go_forward(wait_until="load")
    assert within(desktop) != COMPARISON[language]
    page.go_back(wait_until="load")
    page.locator(".switcher a:not([aria-current])").click()
    page.wait_for_load_state("load")
    assert sorted(page.evaluate(SHOWN)) == sorted(some)


def test_data_and_citations_are_files_of_the_copy(desktop, copy, language):
    page = desktop.open({"fr": "fr/donnees/index.html", "en": "en/data/index.html"}[language])
    files = {path for path in tree(copy) if path.startswith("data/") or path.endswith((".bib", ".ris"))}
    links = page.locator("main a[href]").evaluate_all("links => links.map(link => link.href)")
    offered = {link.removeprefix(desktop.address + "/") for link in links} & files
    assert any(path.endswith(".csv") for path in offered) and any(path.endswith(".json") for path in offered), links
    for path in offered:
        assert (copy / path).stat().st_size > 0


def test_citations_of_an_entry_can_be_saved(desktop, language):
    page = desktop.open(ASKED[language][1])
    page.locator("details.cite > summary").click()
    names = set()
    for button in page.locator(".cite button[id$='-download']").all():
        with page.expect_download() as waiting:
            button.click()
        names.add(waiting.value.suggested_filename.rpartition(".")[2])
    assert names >= {"bib", "ris"}
