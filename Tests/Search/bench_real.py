"""Rows of the real handbook."""

import os
import shutil

import answers
import loading
import painting
import queries
import rows
import site_files
import vocabulary
from pagefind_index import pagefind_of
from playwright.sync_api import sync_playwright
from readers import chromium
from serving import Recorder
from table import attempt, missing

QUERIES = 20  # of one word, and as many of two: with one file to load they hardly differ


def real_handbook(chosen, folder, progress):
    """The rows, and lines on what was missed."""
    if not os.path.isfile(os.path.join(chosen.site, "index.html")):
        return [missing("the real handbook", f"{chosen.site} is no built site; run `make site`")], []
    try:
        files = site_files.SearchFiles(chosen.site)
    except FileNotFoundError as error:
        return [missing("the real handbook", str(error))], []
    # In memory, like the made-up one: the disk is not what is measured.
    site = os.path.join(folder, "real")
    shutil.copytree(chosen.site, site)
    asked = queries.read()
    languages = queries.languages(asked)
    found = []
    for language in languages:
        found += attempt("client, field and core", lambda: [rows.client_and_core(site, language)])
        found += attempt("texts for excerpts", lambda: [rows.texts(site, language)])
    pagefind = pagefind_of(site, os.path.join(folder, "real-pagefind"), chosen, progress)
    found += attempt("whole index on disk", lambda: [rows.on_disk(files, pagefind)])
    misses = []
    mounts = {} if isinstance(pagefind, str) else {"pagefind": pagefind.folder}
    with Recorder(site, mounts, answers.blank_pages(site, languages)) as recorder, sync_playwright() as playwright:
        with chromium(playwright) as browser:
            found += attempt("first list", lambda: first_lists(browser, recorder, chosen, languages, progress))
            found += attempt("answers", lambda: answered(browser, recorder, asked, pagefind, misses, progress))
            progress("queries typed")
            lists = [(query.language, query.text) for query in asked[::4]]
            found += attempt("query to painted results", lambda: painted(browser, recorder, lists))
    return found, misses


def first_lists(browser, recorder, chosen, languages, progress):
    found = []
    for words in (1, 2):
        progress(f"first lists of {QUERIES} queries of {words} words")
        drawn = vocabulary.draw(chosen.content, languages, words, QUERIES)
        found += rows.first_lists(loading.first_lists(browser, recorder, drawn), words, QUERIES)
    drawn = vocabulary.draw(chosen.content, languages, 1, QUERIES)
    return found + [rows.excerpts(loading.excerpts(browser, recorder, drawn))]


def answered(browser, recorder, asked, pagefind, misses, progress):
    recorder.delay = 0
    progress(f"answers to {len(asked)} queries")
    typed, entered = (answers.ours(browser, recorder.address, asked, typing) for typing in (True, False))
    if not isinstance(pagefind, str):
        progress("Pagefind's answers")
        try:
            pagefind = answers.pagefind(browser, recorder.address, asked)
        except Exception as error:
            pagefind = str(error).splitlines()[0]
    for name, score in (("in the list under the field", typed), ("on the page of results", entered)):
        misses += [f"\nnot first {name}:", *map(miss, score.misses)]
    return rows.answers(asked, typed, entered, pagefind)


def miss(missed):
    query, place, first = missed
    where = "not among ten" if place is None else f"number {place + 1}"
    return "\t".join([query.language, query.kind, query.text, "|".join(query.expected), where, *first])


def painted(browser, recorder, typed):
    return [rows.painted(*painting.times(browser, recorder, typed))]
