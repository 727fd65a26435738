"""What comes over the network until the first list stands, and then until its excerpts do.

Each time as a visitor who has nothing kept: the home page is opened, the field gets the focus and the whole query at
once. Whatever the server was asked for from the focus until the list stood counts, needed or not.
"""

from contextlib import contextmanager
from dataclasses import dataclass

import site_files

FIELD = "form.search input[type=search]"
PATIENCE = 5_000  # milliseconds
# Seconds that every answer waits, as on a network: what is asked for together is all asked for before one has come.
DELAY = 0.03
AFTER_CORE = ("words", "pages", "texts")

# When the list came, what was loaded by then, and what was only asked for after it, though in the same breath.
WATCH = """milliseconds => {
  window.listed = new Promise(resolve => {
    const isOption = node => node.matches && (node.matches("[role=option]") || node.querySelector("[role=option]"));
    const look = changes => {
      if (!document.querySelector("form.search [role=option]")) return;
      observer.disconnect();
      const first = changes.findIndex(change => [...change.addedNodes].some(isOption));
      const later = changes.slice(first + 1).flatMap(change => [...change.addedNodes]).filter(node => node.src);
      const loads = performance.getEntriesByType("resource");
      resolve({
        time: (performance.timeOrigin + performance.now()) / 1000,
        loads: loads.map(load => [new URL(load.name).pathname, load.startTime, load.responseEnd]),
        later: later.map(node => new URL(node.src).pathname),
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true, attributes: true });
    setTimeout(resolve, milliseconds, null);
  });
}"""

SEARCH = """([base, language, text]) => new Promise((resolve, reject) => {
  const show = index => index.search(text, { limit: 10 }, result => {
    window.found = [index, result];
    result ? resolve(result.results.length) : reject(new Error("the search failed"));
  });
  handbookSearch.open(base, language, (index, problem) => index ? show(index) : reject(new Error(problem)));
})"""

EXCERPTS = """() => new Promise(resolve => {
  const [index, result] = window.found;
  index.excerpts(result, 0, result.results.length, list => resolve(list.filter(one => one.pieces.length).length));
})"""


@dataclass
class Cold:
    """The first list of one query."""

    query: tuple
    log: list  # what the server was asked for
    trips: int  # after the core

    @property
    def bytes(self):
        """Of all that was asked for, also of what still came when the list stood."""
        return sum(sent.bytes for sent in self.log)

    @property
    def kinds(self):
        return [site_files.kind(sent.path) for sent in self.log]

    @property
    def requests(self):
        """After the core."""
        return sum(kind in AFTER_CORE for kind in self.kinds)


@dataclass
class Excerpts:
    """Those of the best results of one query."""

    query: tuple
    results: int
    filled: int
    requests: int
    bytes: int


@contextmanager
def visitor(browser):
    """A page whose browser keeps nothing from one visit to the next."""
    context = browser.new_context()
    try:
        page = context.new_page()
        context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
        page.add_init_script(f"({WATCH})({PATIENCE})")
        yield page
    finally:
        context.close()


def first_lists(browser, recorder, queries):
    """What the first list of each query took; queries that brought none are left out."""
    found = []
    with visitor(browser) as page:
        for query in queries:
            cold = first_list(page, recorder, query)
            if cold:
                found.append(cold)
    return found


def first_list(page, recorder, query):
    language, text = query
    recorder.delay = 0
    page.goto(f"{recorder.address}/{language}/", wait_until="load")
    recorder.delay = DELAY
    before = len(recorder.log)
    page.focus(FIELD)
    page.fill(FIELD, text)
    listed = page.evaluate("window.listed")
    if listed is None:
        return None
    log = [sent for sent in recorder.log[before:] if sent.asked < listed["time"] and sent.path not in listed["later"]]
    # The browser asks for the page's icon when it likes.
    log = [sent for sent in log if "favicon" not in sent.path]
    trips = round_trips((start, end) for path, start, end in listed["loads"] if site_files.kind(path) in AFTER_CORE)
    return Cold(query, log, trips)


def round_trips(loads):
    """How many loads had to be waited for one after the other: what starts once one has ended is a trip more."""
    trips, first_end = 0, 0.0
    for start, end in sorted(loads):
        if start >= first_end:
            trips, first_end = trips + 1, end
        first_end = min(first_end, end)
    return trips


def excerpts(browser, recorder, queries):
    """Requests and bytes for the excerpts of the ten best: texts and lexicon, whenever they were asked for."""
    found = []
    with visitor(browser) as page:
        for language, text in queries:
            recorder.delay = 0
            page.goto(f"{recorder.address}/blank/{language}")
            before = len(recorder.log)
            shown = page.evaluate(SEARCH, [f"{recorder.address}/search/", language, text])
            filled = page.evaluate(EXCERPTS)
            log = [sent for sent in recorder.log[before:] if site_files.kind(sent.path) == "texts"]
            found.append(Excerpts((language, text), shown, filled, len(log), sum(sent.bytes for sent in log)))
    return found
