"""The search client in Chromium, on small made-up indexes: over http, from a disk, and with files that do not fit."""

import os
import sys

import pytest

sys.path.insert(0, os.path.dirname(__file__))

from join_client import joined  # noqa: E402 (the path above comes first)
from made_index import MadeIndex, coded_lines, number  # noqa: E402

SITE = "http://handbook.test/"
HEAD = (
    "<!doctype html><meta charset=utf-8>"
    "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src 'self'\">"
    "<script src=client.js></script>")
PAGES = [
    {"address": "fr/services/trieste/", "title": "Trieste", "summary": "Un réseau public de centres ouverts.",
     "kind": "service", "countries": ["it"], "sections": [
         ("costs", "Coûts", "Le réseau dépense 1\u202f520\u202f000 euros, moins que l’hôpital."),
         ("doors", "Portes", "Les portes ouvertes et la prise de décision sans contention.")]},
    {"address": "fr/services/tupu-ake/", "title": "Tupu Ake", "summary": "Un service de rétablissement.",
     "kind": "service", "countries": ["nz"], "sections": [
         ("what", "Ce que c’est", "Les décisions se prennent ensemble, portes jamais ouvertes en hiver.")]},
    {"address": "fr/principes/retablissement/", "title": "Rétablissement", "summary": "Ce que la personne veut.",
     "kind": "principle", "sections": [
         ("meaning", "Sens", "Le rétablissement, aujourd’hui, avec constructor et les pairs de la personne.")]},
    {"address": "fr/services/keyring/", "title": "KeyRing", "summary": "Peer support networks.", "kind": "service",
     "countries": ["gb", "it"], "only": True},
]
FAMILIES = [["decision", "decisions"], ["ouverts", "ouvertes"], ["reseau", "reseaux"]]
BRIDGE = [["rétablissement", ["guérison"], ["recovery", "recovery approach"]]]
RULES = "ir>e e>ir ement> x>"


def made(sharded, **options):
    return MadeIndex(PAGES, families=FAMILIES, bridge=BRIDGE, rules=RULES, sharded=sharded, **options)


class Search:
    """A page with the client and an index."""

    def __init__(self, page, base):
        self.page = page
        self.base = base
        self.requests = []
        self.errors = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda message: self.errors.append(message.text))

    def open(self, language="fr"):
        return self.page.evaluate(
            """([base, language]) => new Promise(resolve => handbookSearch.open(base, language, (index, problem) => {
              window.index = index;
              resolve(problem || null);
            }))""", [self.base, language])

    def __call__(self, text, **options):
        """The result, with excerpts and marked titles; the problem, if there is none."""
        return self.page.evaluate(
            """([text, options]) => new Promise(resolve => index.search(text, options, (result, problem) => {
              if (!result) return resolve(problem);
              index.excerpts(result, 0, 10, excerpts => {
                const { total, results, corrected, bridged, missing, counts } = result;
                const marked = results.map(found => index.mark(found.title, result));
                resolve({ total, results, corrected, bridged, missing, counts, excerpts, marked });
              });
            }))""", [text, options])

    def titles(self, text, **options):
        return [found["title"] for found in self(text, **options)["results"]]


def serve(page, files):
    """Answers every request for the site from a dictionary, which may change."""
    def answer(route):
        name = route.request.url.removeprefix(SITE).split("?")[0]
        if name in files:
            kind = "text/javascript" if name.endswith(".js") else "text/html"
            route.fulfill(body=files[name], content_type=kind + "; charset=utf-8")
        else:
            route.fulfill(status=404, body="")
    page.route("**/*", answer)
    page.goto(SITE)


@pytest.fixture(scope="module")
def page_maker(browser):
    context = browser.new_context()
    yield context.new_page
    context.close()


@pytest.fixture(scope="module", params=["small", "sharded"])
def search(request, page_maker):
    page = page_maker()
    index = made(request.param == "sharded")
    found = Search(page, SITE + "search/")
    serve(page, {"": HEAD, "client.js": joined(), **{"search/" + name: text for name, text in index.files.items()}})
    assert found.open() is None
    yield found
    assert found.errors == []
    page.close()


@pytest.mark.parametrize("text", [
    "retablissement", "RÉTABLISSEMENT", "re\u0301tablissement", "rétablissment", "retabl", "recovery",
    "recovery approach", "guérison", "qu'est-ce que le rétablissement",
])
def test_a_page_is_found_as_people_type_its_title(search, text):
    assert search.titles(text)[0] == "Rétablissement"


@pytest.mark.parametrize("text, title", [
    ("Tupu Ake", "Tupu Ake"), ("tupu ake", "Tupu Ake"), ("tupuake", "Tupu Ake"), ("key ring", "KeyRing"),
    ("coûts trieste", "Trieste"), ("l'hopital", "Trieste"), ("1 520 000", "Trieste"), ("1520000", "Trieste"),
    ("1,520,000", "Trieste"), ("reseaux", "Trieste"), ("aujourd hui", "Rétablissement"),
    ("constructor", "Rétablissement"), ("peer", "KeyRing"),
])
def test_other_words_lead_there_too(search, text, title):
    assert search.titles(text)[0] == title


def test_results_say_where_they_lead(search):
    result = search("coûts")
    found = result["results"][0]
    assert (found["address"], found["id"], found["heading"]) == ("fr/services/trieste/", "costs", "Coûts")
    assert found["kind"] == "Service" and found["language"] is None
    assert search("keyring")["results"][0]["language"] == {"code": "en", "name": "English"}


def test_marks_stand_in_titles_and_excerpts(search):
    result = search("reseau trieste")
    assert result["marked"][0] == ["", "Trieste", ""]
    assert result["excerpts"][0]["pieces"][1] == "réseau"


def test_a_phrase_is_kept_together(search):
    assert search.titles("portes ouvertes") == ["Trieste", "Tupu Ake"]
    for text in ('"portes ouvertes"', "«\u00a0portes ouvertes\u00a0»", "„portes ouvertes“", '"portes ouvertes'):
        assert search.titles(text, typing=False) == ["Trieste"], text
    assert search.titles('"prise de décision"') == ["Trieste"]
    assert search.titles('"prise décision"') == []
    assert search.titles('portes -"portes ouvertes"') == ["Tupu Ake"]
    pieces = search('"prise de décision"')["excerpts"][0]["pieces"]
    assert "prise de décision" in pieces[1::2]


def test_excluded_words_are_kept_away_with_their_stem(search):
    assert search.titles("portes -réseaux") == ["Tupu Ake"]


def test_a_correction_is_given_when_it_finds_something(search):
    result = search("Tupo rétablissement", typing=False)
    assert result["corrected"] == "tupu rétablissement"
    assert result["results"]
    assert search("xyzzyx")["corrected"] is None


def test_unknown_words_are_told(search):
    result = search("trieste zzyzx")
    assert result["missing"] == ["zzyzx"]
    assert result["results"][0]["title"] == "Trieste"
    assert search("recovery")["missing"] == []
    assert search("recovery")["bridged"] == ["rétablissement"]


def test_filters_combine_and_counts_leave_their_own_facet_out(search):
    result = search("", filter={"kind": ["service"], "country": ["it"]})
    assert [found["title"] for found in result["results"]] == ["Trieste", "KeyRing"]
    assert result["counts"] == {
        "kind": {"principle": 0, "service": 2}, "country": {"gb": 1, "it": 2, "nz": 1}}
    assert search.titles("", filter={"country": ["nz", "gb"]}) == ["Tupu Ake", "KeyRing"]
    assert search.titles("portes", filter={"country": ["nz"]}) == ["Tupu Ake"]
    assert search("", filter={"country": ["nowhere"], "__proto__": ["x"]})["total"] == 0


def test_more_results_come_when_asked_for(search):
    assert search.page.evaluate(
        """new Promise(resolve => index.search("", { filter: { kind: ["service"] }, limit: 1 }, result => {
          const before = result.results.length;
          index.more(result, 3, () => resolve([result.total, before, result.results.map(found => found.title)]));
        }))""") == [3, 1, ["Trieste", "Tupu Ake", "KeyRing"]]


def test_a_newer_search_silences_older_ones(search):
    assert search.page.evaluate(
        """new Promise(resolve => {
          const heard = [];
          index.search("trieste", {}, () => heard.push("older"));
          index.search("tupu", {}, () => heard.push("newer"));
          setTimeout(() => resolve(heard), 300);
        })""") == ["newer"]


def test_facets_and_numbers_are_told(search):
    assert search.page.evaluate("index.facets.map(({ name, values }) => [name, values.map(({ pages }) => pages)])") == [
        ["kind", [1, 3]], ["country", [1, 2, 1]]]
    assert search.page.evaluate("[0, 1, 2, 12345].map(count => index.counted('search_results', count))") == [
        "0 résultat", "1 résultat", "2 résultats", "12\u202f345 résultats"]


@pytest.mark.parametrize("text", [
    "", " ", "-", '"', '""', '-"', "???", "__proto__", "hasOwnProperty", "(", "[a-", "\\", "$&", "\ud800", "\udc00\ud800",
    "\u0301", "👩🏽‍⚕️", "\0", "a" * 5000, "portes " * 100, '"' * 300, "l’", "1-1-1-1", "1.", "مرحبا", "-" + "x" * 300,
])
def test_nothing_throws(search, text):
    result = search(text)
    assert isinstance(result, dict) and len(result["results"]) == min(10, result["total"])


def test_files_are_asked_for_once_and_with_their_check(search):
    files = [request for request in search.requests if "/search/" in request]
    assert len(files) == len(set(files))
    assert all("?" in request for request in files if not request.endswith("/fr.js"))


def test_a_word_costs_one_request(page_maker):
    page = page_maker()
    search = Search(page, SITE + "search/")
    files = {"search/" + name: text for name, text in made(True).files.items()}
    serve(page, {"": HEAD, "client.js": joined(), **files})
    search.open()
    before = len(search.requests)
    page.evaluate("new Promise(resolve => index.search('trieste ', {}, resolve))")
    assert len(search.requests) == before + 1
    page.close()


def test_from_a_disk(page_maker, tmp_path):
    (tmp_path / "search" / "fr").mkdir(parents=True)
    for name, text in {"page.html": HEAD, "client.js": joined()}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for name, text in made(True).files.items():
        (tmp_path / "search" / name).write_text(text, encoding="utf-8")
    page = page_maker()
    page.goto((tmp_path / "page.html").as_uri())
    search = Search(page, (tmp_path / "search").as_uri() + "/")
    assert search.open() is None
    assert search.titles("recovery")[0] == "Rétablissement"
    assert not any("?" in request for request in search.requests)
    assert search.errors == []
    page.close()


def test_files_of_another_edition_start_the_search_over(page_maker):
    page = page_maker()
    files = {"": HEAD, "client.js": joined()}
    files.update({"search/" + name: text for name, text in made(True).files.items()})
    search = Search(page, SITE + "search/")
    serve(page, files)
    assert search.open() is None
    renamed = MadeIndex([{**entry, "title": "Nouveau " + entry["title"]} for entry in PAGES], sharded=True)
    files.update({"search/" + name: text for name, text in renamed.files.items()})
    assert search.titles("trieste") == ["Nouveau Trieste"]
    # Words of one edition under a core of another, for good: told, and no endless circle.
    files.update({"search/" + name: text for name, text in made(True).files.items() if "/w" in name})
    search.page.reload()
    search.open()
    assert search("trieste") == "missing"
    page.close()


def test_what_cannot_be_used_is_told(page_maker):
    page = page_maker()
    files = {"": HEAD, "client.js": joined(), "search/en.js": "<!doctype html>"}
    files["search/fr.js"] = made(False, format=2).files["fr.js"]
    search = Search(page, SITE + "search/")
    serve(page, files)
    assert search.open() == "format"
    assert search.open("en") == "missing"
    assert search.open("de") == "missing"
    files.update({"search/" + name: text for name, text in made(True).files.items()})
    words = files.pop("search/fr/w1.js")
    assert search.open() is None
    assert search("trieste") == "missing"
    files["search/fr/w1.js"] = words
    assert search.titles("trieste") == ["Trieste"]
    page.close()


def test_large_numbers_and_long_lines():
    assert [len(number(value)) for value in (75, 76, 1377, 1378, 18675, 18676)] == [1, 2, 2, 3, 3, 5]
    assert coded_lines(["a", "ab", "b"]) == " a\n!b\n b"
