"""The page of results: it can be linked, narrowed, gone back to, and taken along to the other language."""

from searching import (ASKED, ASKED_FOR, FIELD, FILTERS, LISTED, NUMBER, TICKED, ask, first_is, open_filters,
                       results_page, tick)


def test_an_address_searches(visit, site, language):
    words, path = ASKED[language]["plain"]
    engine = visit.open(results_page(site, language) + f"?q={words}")
    engine.wait(first_is(LISTED), visit.address(path))
    assert engine.evaluate(f"{FIELD}.value") == words
    assert engine.evaluate("document.title").startswith(words)
    assert engine.evaluate(NUMBER) > 1
    engine.wait("document.querySelector('.search-list .excerpt').textContent.length > 20")
    assert visit.trouble() == []


def test_typing_searches_and_the_first_result_is_followed(visit, site, language):
    words, path = ASKED[language]["foreign"]
    engine = visit.open(results_page(site, language))
    ask(visit, words)
    engine.wait(first_is(LISTED), visit.address(path))
    assert engine.evaluate(ASKED_FOR) == [["q", words]]
    target = engine.evaluate(LISTED)[0]
    engine.click(".search-list a")
    engine.wait("target => location.href === target && document.readyState === 'complete'", target)
    engine.back()
    engine.wait(first_is(LISTED), visit.address(path))
    assert engine.evaluate(f"{FIELD}.value") == words
    assert visit.trouble() == []


def test_filters_narrow_stand_in_the_address_and_back_undoes_them(visit, site, language):
    engine = visit.open(results_page(site, language))
    open_filters(visit)
    # Alone, without a word typed; then one of another facet, which says before to how many it narrows.
    first = max(engine.evaluate(FILTERS)[5:], key=lambda filter: filter["pages"])
    number, pages = first["number"], first["pages"]
    tick(visit, number)
    engine.wait(f"pages => {NUMBER} === pages", pages)
    one = engine.evaluate(ASKED_FOR)
    assert len(one) == 1
    second = next(filter for filter in engine.evaluate(FILTERS)
                  if filter["facet"] != first["facet"] and 0 < filter["pages"] < pages)
    other, left = second["number"], second["pages"]
    tick(visit, other)
    engine.wait(f"left => {NUMBER} === left", left)
    both = engine.evaluate(ASKED_FOR)
    assert len(both) == 2
    assert len(engine.evaluate(LISTED)) == min(left, 10)
    assert not any(filter["free"] for filter in engine.evaluate(FILTERS) if filter["pages"] == 0)
    engine.back()
    engine.wait(f"pages => {NUMBER} === pages", pages)
    assert [engine.evaluate(ASKED_FOR), engine.evaluate(TICKED)] == [one, [number]]
    engine.forward()
    engine.wait(f"left => {NUMBER} === left", left)
    assert [engine.evaluate(ASKED_FOR), engine.evaluate(TICKED)] == [both, sorted([number, other])]
    # The address alone gives the same.
    query = engine.evaluate("location.search")
    engine = visit.open(results_page(site, language) + query)
    engine.wait(f"left => {NUMBER} === left", left)
    assert engine.evaluate(TICKED) == sorted([number, other])
    assert visit.trouble() == []


def test_the_other_language_takes_the_search_along(visit, site, language):
    words, path = ASKED[language]["plain"]
    engine = visit.open(results_page(site, language) + f"?q={words}")
    engine.wait(first_is(LISTED), visit.address(path))
    assert engine.evaluate("document.querySelector('.switcher a:not([aria-current])').search") == f"?q={words}"
    assert visit.trouble() == []
