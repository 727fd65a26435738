"""What the search tests ask, and how they read what the search shows."""

# Words as readers type them, and the page that answers.
ASKED = {
    "fr": {
        "plain": ("retablissement", "fr/principes/retablissement/"),
        "typo": ("rétablisement", "fr/principes/retablissement/"),
        "inflected": ("capacités juridiques", "fr/principes/capacite-juridique/"),
        "foreign": ("recovery", "fr/principes/retablissement/"),
        "without": ("psychose -Finlande", "fr/services/soteria-berne/"),
        "phrase": ('"banc de bois"', "fr/services/friendship-bench/"),
    },
    "en": {
        "plain": ("Recovery", "en/principles/recovery/"),
        "typo": ("recovry", "en/principles/recovery/"),
        "inflected": ("Lebanon's", "en/services/lebanon/"),
        "foreign": ("rétablissement", "en/principles/recovery/"),
        "without": ("psychosis -Finland", "en/services/soteria-berne/"),
        "phrase": ('"wooden bench"', "en/services/friendship-bench/"),
    },
}
# The phrase in another order, which nobody wrote.
NOWHERE = {"fr": '"bois de banc"', "en": '"bench wooden"'}
CORRECTED = {"fr": "rétablissement", "en": "recovery"}

# The page of results has a form of its own, which comes after the header's if that is there too.
FIELD = "[...document.querySelectorAll('form.search')].pop().elements.q"
OPTION = "form.search [role=option].found"
SELECTED = "form.search [role=option][aria-selected=true]"
# Addresses of what is proposed under the field, and of what the page of results lists, without the section.
PROPOSED = f"[...document.querySelectorAll('{OPTION}')].map(option => option.href)"
LISTED = "[...document.querySelectorAll('.search-list > li')].map(item => item.querySelector('a').href)"
# What is searched and chosen, as the address has it: [[name, value], …].
ASKED_FOR = "[...new URLSearchParams(location.search)]"
# A filter's checkboxes: {number among all of them, facet, pages it would leave, can it be ticked}.
FILTERS = """[...document.querySelectorAll('.search-facets input')].map((box, number) => ({
  number, facet: box.closest('fieldset').querySelector('legend').textContent, free: !box.disabled,
  pages: Number(box.closest('label').querySelector('.count').textContent.replace(/\\D/g, '')) }))"""
TICKED = "[...document.querySelectorAll('.search-facets input')].flatMap((box, n) => box.checked ? [n] : [])"
NUMBER = "Number((document.querySelector('.search-notes .number')?.textContent || '').replace(/\\D/g, ''))"


def results_page(site, language):
    """The address of the page of results, from the top of the site."""
    return next(page.address for page in site.pages.values()
                if page.language == language and 'class="search-page"' in page.source)


def home(language):
    return f"{language}/"


def first_is(addresses):
    """An expression: does the first of these addresses lead to the page given?"""
    return f"address => ({addresses})[0]?.split('#')[0] === address"


def ask(visit, words):
    """Goes into the field by its key and types; what was typed before is overwritten."""
    engine = visit.engine
    if not engine.evaluate(f"document.activeElement === {FIELD}"):
        engine.press("/")
        engine.wait(f"document.activeElement === {FIELD}")
    engine.evaluate(f"{FIELD}.select()")
    engine.type(words)


def propose(visit, words, path):
    """Asks, and waits until the first that is proposed is the page at a path."""
    ask(visit, words)
    visit.engine.wait(first_is(PROPOSED), visit.address(path))


def tick(visit, number):
    """Ticks or unticks a filter by its number, and waits until the results follow."""
    engine = visit.engine
    engine.evaluate("number => document.querySelectorAll('.search-facets input')[number].focus()", number)
    engine.press(" ")


def open_filters(visit):
    engine = visit.engine
    if not engine.evaluate("document.querySelector('.search-filters').open"):
        engine.click(".search-filters > summary")
    engine.wait(FILTERS + ".length > 5")
