"""Puts the list of queries to a search in Chromium, and counts how often the right page comes first."""

import glob
import os

import queries

# A page that has the client and nothing else: no policy that would keep Pagefind's WebAssembly out.
BLANK = '<!DOCTYPE html><html lang="%s"><meta charset="utf-8"><title>search</title><script src="/%s"></script>'

# As the list under the field does it, and as the page of results does.
OURS = """([base, language, texts, typing]) => new Promise((resolve, reject) => {
  handbookSearch.open(base, language, async (index, problem) => {
    if (!index) return reject(new Error(problem));
    const ask = text => new Promise(answer => index.search(text, { typing, limit: 10 }, answer));
    const answers = [];
    for (const text of texts) {
      const result = await ask(text);
      answers.push(result ? result.results.map(found => found.address) : []);
    }
    resolve(answers);
  });
})"""

PAGEFIND = """async ([base, language, texts]) => {
  const pagefind = await import(base + "pagefind.js");
  await pagefind.options({ baseUrl: "/" });
  await pagefind.init();
  const answers = [];
  for (const text of texts) {
    const found = (await pagefind.search(text)).results.slice(0, 10);
    const pages = await Promise.all(found.map(one => one.data()));
    answers.push(pages.map(page => page.url.replace(/^\\//, "").replace(/index\\.html$/, "")));
  }
  return answers;
}"""


def blank_pages(site, languages):
    """For each language a page at /blank/LANGUAGE, to search from."""
    clients = glob.glob(os.path.join(glob.escape(site), "search", "client.*.js"))
    if len(clients) != 1:
        raise FileNotFoundError(f"{site} has {len(clients)} search clients")
    client = os.path.relpath(clients[0], site)
    return {f"/blank/{language}": BLANK % (language, client) for language in languages}


def ask(browser, address, asked, script, base, *more):
    """The score of all queries; `script` searches for those of one language, on a page of that language."""
    score = queries.Score()
    for language in queries.languages(asked):
        own = [query for query in asked if query.language == language]
        context = browser.new_context()
        try:
            page = context.new_page()
            page.goto(f"{address}/blank/{language}")
            answers = page.evaluate(script, [f"{address}/{base}/", language, [query.text for query in own], *more])
        finally:
            context.close()
        for query, addresses in zip(own, answers, strict=True):
            score.add(query, addresses)
    return score


def ours(browser, address, asked, typing):
    return ask(browser, address, asked, OURS, "search", typing)


def pagefind(browser, address, asked):
    return ask(browser, address, asked, PAGEFIND, "pagefind")
