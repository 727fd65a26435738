"""A copy in one language has nothing of the other, and does not promise it."""

import csv
import json

import pytest
from crawling import crawl, dead_links
from making import contents, only, tree
from pages import Site
from readers import DESKTOP
from reading import reading


@pytest.fixture(scope="module")
def one(copy_in_one_language):
    return copy_in_one_language


@pytest.fixture(scope="module")
def found(browser, one):
    with reading(browser, one.as_uri(), viewport=DESKTOP) as visit:
        return crawl(visit, sorted(Site(str(one)).pages))


def test_no_file_is_of_the_other_language(one):
    files = tree(one)
    assert len(files) > 100
    assert [path for path in files if path.split("/")[0] == "en" or "/en" in path or "-en." in path] == []
    # What the other language's pages and search index say stands in no file of texts.
    assert [path for path, bytes in files.items() if b'lang="en" dir=' in bytes] == []


def test_its_name_says_which_language_it_is_of(workshop):
    assert only(workshop.folder / "zip-fr", "*.zip").name.endswith("-fr.zip")


def test_every_page_is_whole_and_every_link_leads_somewhere(one, found):
    assert {path: facts.trouble for path, facts in found.items() if facts.trouble} == {}
    assert dead_links(one, found) == []


def test_no_page_offers_to_switch_the_language(browser, one, found):
    with reading(browser, one.as_uri(), viewport=DESKTOP) as visit:
        for path in found:
            if path == "index.html":
                continue
            page = visit.open(path)
            offered = page.locator(".switcher a:visible").evaluate_all("links => links.map(link => link.hreflang)")
            assert offered in ([], ["fr"]), path
            alternates = page.locator("link[rel=alternate][hreflang]").evaluate_all(
                "links => links.map(link => link.href)")
            assert [link for link in alternates if link.startswith("file:") and "/en/" in link] == [], path


def test_the_search_answers(browser, one):
    with reading(browser, one.as_uri(), viewport=DESKTOP) as visit:
        page = visit.open("fr/index.html")
        page.locator(".search:visible input").first.click()
        page.keyboard.type("retablissement")
        option = page.locator(".search-popup [role=option].found").first
        option.wait_for()
        option.click()
        page.wait_for_url("**/fr/principes/retablissement/index.html*")
        # What the other language calls it finds it too: readers know both words.
        page = visit.open("fr/recherche/index.html?q=recovery")
        page.locator(".search-list > li").first.wait_for()
        assert "/fr/" in page.locator(".search-list > li a").first.evaluate("link => link.href")


def test_it_is_smaller(bundles, workshop):
    whole = only(bundles, "*.zip")
    one = only(workshop.folder / "zip-fr", "*.zip")
    assert one.stat().st_size < 0.7 * whole.stat().st_size
    assert len(contents(one)) < 0.7 * len(contents(whole))


def test_its_data_are_in_that_language(one):
    data = json.loads((one / "data/handbook.json").read_text())
    assert data["languages"] == ["fr"]
    assert {tuple(entry["languages"]) for entry in data["entries"]} == {("fr",)}
    assert all(set(entry["titles"]) == {"fr"} for entry in data["entries"])
    with open(one / "data/services.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["languages"] for row in rows} == {"fr"}
    assert [name for name in rows[0] if name.endswith("_en")] == []
