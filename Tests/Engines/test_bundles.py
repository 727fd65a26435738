"""The copies that readers carry about, in each engine from a disk: the unpacked ZIP and the single HTML file."""

import pytest
from searching import ASKED, LISTED, first_is, home, propose, results_page

SHOWN = "[...document.querySelectorAll('.comparison tbody tr')].filter(row => !row.hidden).map(row => row.id)"


def test_the_search_of_a_copy_leads_to_the_page(copy_visit, language):
    words, path = ASKED[language]["plain"]
    engine = copy_visit.open(home(language))
    propose(copy_visit, words, path)
    engine.press("ArrowDown")
    engine.press("Enter")
    engine.wait("address => location.href.split('#')[0] === address && document.readyState === 'complete'",
                copy_visit.address(path))
    assert engine.evaluate("document.documentElement.lang") == language
    assert copy_visit.trouble() == []


def test_the_page_of_results_of_a_copy_answers(copy_visit, copy_site, language):
    words, path = ASKED[language]["typo"]
    engine = copy_visit.open(results_page(copy_site, language) + f"?q={words}")
    engine.wait(first_is(LISTED), copy_visit.address(path))
    engine.click(".search-list a")
    engine.wait("address => location.href.split('#')[0] === address", copy_visit.address(path))
    assert copy_visit.trouble() == []


def test_the_switcher_of_a_copy_leads_to_the_same_page(copy_visit, language):
    other = {"fr": "en", "en": "fr"}[language]
    engine = copy_visit.open(ASKED[language]["plain"][1])
    engine.click(f'.switcher a[hreflang="{other}"]')
    copy_visit.wait_for(ASKED[other]["plain"][1])
    assert engine.evaluate("document.documentElement.lang") == other
    assert copy_visit.trouble() == []


def test_a_filter_of_a_copy_narrows_and_comes_back(copy_visit, copy_site, language):
    comparison = next(page.address for page in copy_site.pages.values()
                      if page.language == language and 'id="comparison-table"' in page.source)
    engine = copy_visit.open(comparison)
    everything = engine.evaluate(SHOWN)
    name, value = engine.evaluate("""[...document.querySelectorAll('.filters select')]
      .map(select => [select.name, select.options[1].value])[0]""")
    engine.choose(f"#filter-{name}", value)
    engine.wait(f"count => ({SHOWN}).length < count", len(everything))
    some = engine.evaluate(SHOWN)
    engine.click(f'[id="{some[0]}"] th a')
    engine.wait("!document.querySelector('.comparison') && document.readyState === 'complete'")
    engine.back()
    engine.wait(f"list => document.querySelector('.comparison') && ({SHOWN}).join() === list", ",".join(some))
    assert copy_visit.trouble() == []


WORDS = {"fr": ("retablissement", "Rétablissement"), "en": ("recovery", "Recovery")}


def test_a_single_file_is_searched(document, language):
    engine, path = document
    engine.open(path(language).as_uri())
    words, title = WORDS[language]
    engine.evaluate("document.querySelector('form.find input').focus()")
    engine.type(words)
    engine.wait("title => [...document.querySelectorAll('form.find ol a')].slice(0, 3)"
                ".some(link => link.textContent === title)", title)
    engine.click("form.find ol a")
    engine.wait("location.hash.length > 1")
    engine.wait("""(() => { const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const top = place.getBoundingClientRect().top; return top > -5 && top < innerHeight; })()""")
    assert engine.evaluate("document.querySelectorAll('main > .chapter').length") > 50
    assert engine.evaluate("performance.getEntriesByType('resource')"
                           ".map(entry => entry.name).filter(name => !name.startsWith('data:'))") == []
    # Its policy has no room for what listens where an engine tells nothing.
    if engine.tells:
        assert engine.trouble() == []


@pytest.fixture
def document(copy_visit, pytestconfig):
    """The engine, and the path of the single file in a language."""
    folder = pytestconfig.bundles

    def path(language):
        found = sorted(folder.glob(f"*-{language}.html"))
        assert len(found) == 1, found
        return found[0]

    return copy_visit.engine, path
