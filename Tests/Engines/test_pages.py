"""Every kind of page loads: style and scripts come, nothing goes wrong, nothing is asked for elsewhere."""

from visit import SCHEMES, languages


def one_of_each_kind(site, language):
    """A page of every kind that the language has, in an order of the kinds; the body's class tells them."""
    kinds = {}
    for path in sorted(site.pages):
        page = site.pages[path]
        if page.language == language and not page.is_not_found:
            kinds.setdefault(next((e.get("class") for e in page.all("body")), ""), page.address)
    return [kinds[kind] for kind in sorted(kinds)]


def test_pages_load_without_trouble(visit, site, language):
    # Half of the kinds over http and half from a disk; in the next language it is the other way round.
    turn = SCHEMES.index(visit.scheme) + languages(site).index(language)
    addresses = one_of_each_kind(site, language)[turn % 2::2]
    assert len(addresses) > 3
    faults = {}
    for address in addresses:
        engine = visit.open(address)
        shown = engine.evaluate("[document.documentElement.lang, document.querySelectorAll('h1').length,"
                                " getComputedStyle(document.body).margin !== '8px']")
        if shown != [language, 1, True]:
            faults[address] = shown
        if visit.trouble():
            faults.setdefault(address, []).extend(visit.trouble())
    assert faults == {}


def test_the_first_page_leads_to_each_language(visit, site):
    engine = visit.open("")
    assert visit.trouble() == []
    targets = engine.evaluate("[...document.querySelectorAll('main a[hreflang]')]"
                              ".map(link => link.href.split('index.')[0])")
    assert set(targets) == {visit.base + f"{language}/" for language in languages(site)}
