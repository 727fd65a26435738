"""Rows of the made-up handbook, which is as large as the search has to bear."""

import os

import answers
import loading
import rows
import running
import site_files
import vocabulary
from bench_real import painted
from pagefind_index import pagefind_of
from playwright.sync_api import sync_playwright
from readers import chromium
from serving import Recorder
from table import attempt, missing

LANGUAGES = ["fr", "en"]
COLD = 100  # queries of one word, and as many of two
EXCERPTS = 20
TYPED = 80


def made_up_handbook(chosen, folder, progress):
    for program in (chosen.handbook, chosen.bench):
        if not os.access(program, os.X_OK):
            return [missing("the made-up handbook", f"there is no {program}; run `make bench-search`")]
    handbooks = running.Handbooks(chosen.handbook, chosen.bench, chosen.theme, folder)
    site = os.path.join(folder, "site")
    progress(f"a handbook of {chosen.pages:,} pages")
    try:
        with_search, without = handbooks.search_costs(chosen.pages, site, chosen.runs, progress)
        files = site_files.SearchFiles(site)
        content = handbooks.content(chosen.pages, True)
    except (running.Failed, FileNotFoundError) as error:
        return [missing("the made-up handbook", str(error))]
    found = attempt("first list", lambda: in_browser(site, content, progress))
    pagefind = pagefind_of(site, os.path.join(folder, "pagefind"), chosen, progress)
    found += attempt("whole index on disk", lambda: [rows.on_disk(files, pagefind)])
    found += attempt("processor time", lambda: [rows.processor_time(with_search, without, pagefind)])
    return found


def in_browser(site, content, progress):
    found = []
    pages = answers.blank_pages(site, LANGUAGES)
    with Recorder(site, pages=pages) as recorder, sync_playwright() as playwright:
        with chromium(playwright) as browser:
            for words in (1, 2):
                progress(f"first lists of {COLD} queries of {words} words")
                drawn = vocabulary.draw(content, LANGUAGES, words, COLD)
                colds = loading.first_lists(browser, recorder, drawn)
                found += rows.first_lists(colds, words, COLD)
            progress(f"excerpts of {EXCERPTS} queries")
            drawn = vocabulary.draw(content, LANGUAGES, 1, EXCERPTS)
            found += attempt("excerpts", lambda: [rows.excerpts(loading.excerpts(browser, recorder, drawn))])
            progress(f"{TYPED} queries typed")
            drawn = [query for words in (1, 2) for query in vocabulary.draw(content, LANGUAGES, words, TYPED // 2)]
            found += attempt("query to painted results", lambda: painted(browser, recorder, drawn))
    return found
