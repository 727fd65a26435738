"""The built site's search answers what readers ask (queries.tsv), in each language."""

import os

import answers
import pytest
import queries
from serving import Recorder

ASKED = queries.read()
LANGUAGES = queries.languages(ASKED)
FEWEST = 60  # queries of a language
KINDS = "title topic typo accents inflection elision phrase number cross fact negation".split()


@pytest.fixture(scope="module", params=[True, False], ids=["in the list", "on the page of results"])
def score(request, site, browser):
    with Recorder(site, pages=answers.blank_pages(site, LANGUAGES)) as recorder:
        return answers.ours(browser, recorder.address, ASKED, typing=request.param)


def told(score, language):
    lines = (
        f"{miss.kind}: {miss.text!r} gives {first}, not {' or '.join(miss.expected)}"
        for miss, place, first in score.misses
        if miss.language == language and (place is None or place > 2)
    )
    return "\n".join(["not among the first three:", *lines])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_right_page_comes_first(score, language):
    assert score.share(score.first, language) >= 90, told(score, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_right_page_is_among_the_first_three(score, language):
    assert score.share(score.three, language) >= 98, told(score, language)


def test_every_page_of_the_list_exists(site):
    missing = {
        address
        for query in ASKED
        for address in query.expected
        if not os.path.isfile(os.path.join(site, address, "index.html"))
    }
    assert not missing


def test_a_page_of_the_list_is_of_the_language_of_its_query():
    assert all(address.startswith(f"{query.language}/") for query in ASKED for address in query.expected)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_asks_in_every_way(language):
    own = [query for query in ASKED if query.language == language]
    assert len(own) >= FEWEST
    assert {query.kind for query in own} == set(KINDS)
    assert len({query.text for query in own}) == len(own)
