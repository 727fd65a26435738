"""How the client cuts texts into words, beside how the index was made: the same table for both, and the built site.

`Tests/SearchIndexingTests/WordTests.swift` holds the program to `Tests/Fixtures/search-words.tsv`; here the client is.
"""

import json
import os
import pathlib
import re
import sys

import pytest

sys.path.insert(0, os.path.dirname(__file__))

from join_client import joined  # noqa: E402 (the path above comes first)

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The client keeps all but one name to itself: for these tests, it hands out what it reads texts with.
END = "})();\n"
OPENED = joined().removesuffix(END) + "window.inside = { fold, tokenizer, wordsOf, linesOf, textOf, numbersOf };\n" + END


def cases():
    for line in (ROOT / "Tests" / "Fixtures" / "search-words.tsv").read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("# "):
            language, text, forms = line.split("\t")
            yield language, json.loads(f'"{text}"'), json.loads(f'"{forms}"')


def settings(language):
    """What the core of an index tells the client of a language, from its file in the theme."""
    text = (ROOT / "Themes" / "handbook" / "languages" / f"{language}.yml").read_text(encoding="utf-8")
    block = text[text.index("\nsearch:"):]

    def field(name):
        return (re.search(rf"^  {name}: (.*(?:\n    .*)*)", block, re.M) or [None, ""])[1]

    def words(name):
        return [word.strip(' "\n') for word in field(name).strip("[]\n ").split(",") if word.strip()]
    return {
        "elide": words("elisions"), "whole": words("whole_words"),
        "possessive": int(field("drops_possessive") == "true"), "group": json.loads(field("digit_groups")),
        "decimal": json.loads(re.search(r"^  decimal: (\".*?\")", text, re.M)[1]), "stop": words("stop_words"),
    }


@pytest.fixture(scope="module")
def page(browser):
    page = browser.new_page()
    page.evaluate(OPENED)
    yield page
    page.close()


def forms_of(page, settings, texts):
    return page.evaluate(
        """([settings, texts]) => {
          const tokens = inside.tokenizer(settings);
          return texts.map(text => tokens(text).map(({ form }) => form));
        }""", [settings, texts])


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_text_has_the_forms_that_the_table_says(page, language):
    table = [(text, forms) for code, text, forms in cases() if code == language]
    assert len(table) > 30
    found = forms_of(page, settings(language), [text for text, _ in table])
    for (text, forms), found in zip(table, found):
        assert " ".join(found) == forms, text


def test_tokens_say_where_they_stand(page):
    for language in ("fr", "en"):
        texts = [text for code, text, _ in cases() if code == language]
        assert page.evaluate(
            """([settings, texts]) => {
              const tokens = inside.tokenizer(settings);
              return texts.filter(text => tokens(text).some(({ start, end }, place, all) => (
                start >= end || end > text.length || place && start < all[place - 1].end)));
            }""", [settings(language), texts]) == []


def test_folding_twice_is_folding_once(page):
    assert page.evaluate(
        """() => {
          const wrong = [];
          for (let code = 32; code < 0x30000; code++) {
            if (code === 0xD800) code = 0xE000;
            const once = inside.fold(String.fromCodePoint(code));
            if (inside.fold(once) !== once) wrong.push(code);
          }
          return wrong;
        }""") == []


def test_rows_of_numbers_take_no_long_time(page):
    seconds = page.evaluate(
        """settings => {
          const tokens = inside.tokenizer(settings);
          const start = performance.now();
          tokens("1.".repeat(50000) + "x");
          tokens("1 000 ".repeat(20000) + "x");
          tokens("ab'".repeat(50000));
          return (performance.now() - start) / 1000;
        }""", settings("fr"))
    assert seconds < 10


def files_of(site, language):
    folder = pathlib.Path(site) / "search"
    names = [folder / f"{language}.js", folder / f"{language}.texts.js", *folder.glob(f"{language}/*.js")]
    files = {}
    for name in names:
        if name.is_file():
            text = name.read_text(encoding="utf-8").removeprefix("handbookSearch(").removesuffix(")\n")
            _, key, _, value = json.loads("[" + text + "]")
            files[key.removeprefix(language)] = value
    return files


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_word_that_the_client_cuts_from_the_site_is_in_its_index(page, site, language):
    files = files_of(site, language)
    core = files[""]
    shards = [core["words"]] if "words" in core else [value for key, value in files.items() if key.startswith("/w")]
    texts = [value for key, value in files.items() if key == ".texts" or key.startswith("/t")]
    titles = [core["titles"]] if "titles" in core else [value[1] for key, value in files.items() if key.startswith("/d")]
    result = page.evaluate(
        """([settings, lexicon, shards, files, titles]) => {
          const { fold, linesOf, textOf, tokenizer, wordsOf } = inside;
          const vocabulary = new Set(shards.flatMap(([words]) => wordsOf(words).map(fold)));
          const texts = files.flatMap(([ids, headings, texts, added]) => {
            const words = lexicon && linesOf(lexicon).concat(linesOf(added));
            return [...headings, ...texts].map(text => words ? textOf(text, words) : text);
          }).concat(titles);
          const tokens = tokenizer(settings);
          const forms = new Set(texts.flatMap(text => tokens(text).map(({ form }) => form)));
          const stops = new Set(settings.stop);
          return {
            known: vocabulary.size, cut: forms.size,
            missing: [...forms].filter(form => !vocabulary.has(form) && !stops.has(form)),
          };
        }""", [core["settings"], core.get("lexicon"), shards, texts, titles])
    assert result["missing"] == []
    # The rest is in keywords and facts only, which are no part of the texts.
    assert result["cut"] > 0.9 * result["known"] > 900
