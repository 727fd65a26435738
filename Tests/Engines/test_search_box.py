"""The search on every page: loaded with the first focus, used from the keyboard, in the words that readers have."""

import re

from searching import (ASKED, ASKED_FOR, CORRECTED, FIELD, LISTED, NOWHERE, OPTION, PROPOSED, SELECTED, ask, first_is,
                       home, propose, results_page)

OF_THE_SEARCH = re.compile(r"/search/[^/?]+\.js|/assets/search-(box|page)\.")
EXPANDED = f"{FIELD}.getAttribute('aria-expanded')"


def parts_of_the_search(visit):
    return [address for address in visit.loaded() if OF_THE_SEARCH.search(address)]


def test_nothing_of_it_is_loaded_before_the_focus_and_all_with_it(visit, language):
    engine = visit.open(home(language))
    assert parts_of_the_search(visit) == []
    assert engine.evaluate("typeof handbookSearch") == "undefined"
    propose(visit, *ASKED[language]["plain"])
    assert engine.evaluate(f"{FIELD}.value") == ASKED[language]["plain"][0], "the key that opens it writes nothing"
    loaded = parts_of_the_search(visit)
    assert any("/search/client." in address for address in loaded)
    # From a disk only the elements tell, and the client removes its own.
    if visit.scheme == "http":
        assert any(f"/search/{language}.js" in address for address in loaded)
        assert len(loaded) == len(set(loaded)), "loaded twice"
    assert_results_show(visit, ASKED[language]["plain"][0])
    assert visit.trouble() == []


def assert_results_show(visit, words):
    """The list under the field has marks and excerpts, and is told to those who do not see it."""
    engine = visit.engine
    folded = "text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase()"
    assert engine.evaluate(f"""words => [...document.querySelectorAll('{OPTION} .title mark')]
      .some(({{ textContent: text }}) => {folded} === words)""", words.lower())
    engine.wait(f"[...document.querySelectorAll('{OPTION}')].every(option =>"
                " option.querySelector('.excerpt').textContent.length > 20)")
    assert engine.evaluate(f"document.querySelectorAll('{OPTION} .excerpt mark').length") > 0
    assert engine.evaluate(f"[{FIELD}.getAttribute('role'), {EXPANDED},"
                           f" document.getElementById({FIELD}.getAttribute('aria-controls')).getAttribute('role')]"
                           ) == ["combobox", "true", "listbox"]
    engine.wait("/\\d/.test(document.querySelector('form.search [role=status]').textContent)")


def test_arrows_and_enter_lead_to_the_section(visit, language):
    engine = visit.open(home(language))
    propose(visit, *ASKED[language]["phrase"])
    # The excerpts bring the section along.
    target = engine.wait(f"({PROPOSED}).find(address => address.includes('#'))")
    assert engine.evaluate(f"{FIELD}.getAttribute('aria-activedescendant')") is None
    number = engine.evaluate(f"target => ({PROPOSED}).indexOf(target)", target)
    engine.press("ArrowDown")
    engine.press("ArrowDown")
    engine.press("ArrowUp")
    for _ in range(number):
        engine.press("ArrowDown")
    assert engine.evaluate(f"[document.querySelector('{SELECTED}').href, document.querySelector('{SELECTED}').id]"
                           ) == [target, engine.evaluate(f"{FIELD}.getAttribute('aria-activedescendant')")]
    engine.press("Enter")
    engine.wait("target => location.href === target && document.readyState === 'complete'", target)
    engine.wait("""(() => { const top = document.getElementById(location.hash.slice(1)).getBoundingClientRect().top;
      return top > -5 && top < innerHeight; })()""")
    assert visit.trouble() == []


def test_escape_closes_then_clears_and_tab_leaves(visit, language):
    engine = visit.open(home(language))
    words, path = ASKED[language]["plain"]
    propose(visit, words, path)
    engine.press("Escape")
    engine.wait(f"{EXPANDED} === 'false'")
    assert engine.evaluate(f"{FIELD}.value") == words
    engine.press("ArrowDown")
    engine.wait(f"{EXPANDED} === 'true'")
    engine.press("Escape")
    engine.press("Escape")
    engine.wait(f"{FIELD}.value === ''")
    propose(visit, words, path)
    engine.press("Tab")
    engine.wait(f"document.activeElement !== {FIELD} && {EXPANDED} === 'false'")
    assert visit.trouble() == []


def test_what_readers_type_is_understood(visit, language):
    engine = visit.open(home(language))
    for kind, (words, path) in ASKED[language].items():
        propose(visit, words, path)
        if kind == "typo":
            engine.wait("word => document.querySelector('form.search .proposal').textContent.includes(word)",
                        CORRECTED[language])
    # In quotes the order counts; that there is nothing is said.
    ask(visit, NOWHERE[language])
    engine.wait(f"({PROPOSED}).length === 0 && document.querySelector('form.search .search-notes').textContent")
    assert visit.trouble() == []


def test_enter_leads_to_the_page_of_results(visit, site, language):
    engine = visit.open(home(language))
    words, path = ASKED[language]["plain"]
    propose(visit, words, path)
    engine.press("Enter")
    engine.wait("address => location.href.split('?')[0] === address && document.readyState === 'complete'",
                visit.address(results_page(site, language)))
    engine.wait(first_is(LISTED), visit.address(path))
    assert engine.evaluate(ASKED_FOR) == [["q", words]]
    # What led somewhere is proposed again, where nothing is typed yet.
    engine = visit.open(home(language))
    engine.press("/")
    engine.wait("words => document.querySelector('form.search .recent')?.textContent === words", words)
    assert visit.trouble() == []
