"""What readers do on the pages: change the language, look up a term, narrow the comparison, go by keyboard."""

from readers import switchable

SHOWN = "[...document.querySelectorAll('.comparison tbody tr')].filter(row => !row.hidden).map(row => row.id)"
WITH = """facet => [...document.querySelectorAll('.comparison tbody tr')]
  .filter(row => row.dataset.facets.split(' ').includes(facet)).map(row => row.id)"""


def test_the_switcher_keeps_the_place(visit, site, language):
    here, there = switchable(site)
    if here.language != language:
        here, there = there, here
    engine = visit.open(here.address + "#costs")
    link = f'nav.switcher a[hreflang="{there.language}"]'
    engine.evaluate(f"document.querySelector('{link}').focus()")
    # From a disk the address of a folder shows no page: what counts there is where the link leads.
    if visit.scheme == "file":
        assert engine.evaluate(f"document.querySelector('{link}').href") == visit.base + there.address + "#costs"
    else:
        engine.press("Enter")
        visit.wait_for(there.address, "costs")
        assert engine.evaluate("document.documentElement.lang") == there.language
        engine.wait("Math.abs(document.getElementById('costs').getBoundingClientRect().top) < innerHeight")
        engine.back()
        visit.wait_for(here.address, "costs")
    assert visit.trouble() == []


def test_a_filter_narrows_the_comparison(visit, site, language):
    engine = visit.open(comparison(site, language))
    everything = engine.evaluate(SHOWN)
    name, value = engine.evaluate("""[...document.querySelectorAll('.filters select')]
      .map(select => [select.name, select.options[1].value])[0]""")
    expected = engine.evaluate(WITH, f"{name}={value}")
    assert 0 < len(expected) < len(everything)
    engine.choose(f"#filter-{name}", value)
    engine.wait(f"list => ({SHOWN}).join() === list", ",".join(expected))
    assert engine.evaluate("location.search") == f"?{name}={value}"
    engine.click(".filters [type=reset]")
    engine.wait(f"list => ({SHOWN}).join() === list", ",".join(everything))
    assert visit.trouble() == []


def test_an_address_narrows_the_comparison(visit, site, its_language):
    engine = visit.open(comparison(site, its_language))
    chosen = engine.evaluate(SHOWN)[:2]
    engine = visit.open(comparison(site, its_language) + f"?s={','.join(chosen)}")
    assert len(engine.evaluate("[...document.querySelectorAll('.beside thead a')].map(link => link.href)")) == 2
    assert visit.trouble() == []


def comparison(site, language):
    return next(page.address for page in site.pages.values()
                if page.language == language and 'id="comparison-table"' in page.source)


def test_a_tooltip_explains_a_term(visit, site, language):
    page = max((page for page in site.pages.values() if page.language == language),
               key=lambda page: page.source.count('class="term"'))
    engine = visit.open(page.address)
    shown = "getComputedStyle(document.querySelector('.term .tip')).visibility === 'visible'" \
            " && document.querySelector('.term .tip').getBoundingClientRect().height > 10"
    assert not engine.evaluate(shown)
    engine.hover(".term a")
    engine.wait(shown)
    engine.press("Escape")
    engine.wait(f"!({shown})")
    engine.hover("h1")
    engine.evaluate("document.querySelector('.term a').focus()")
    engine.wait(shown)
    assert visit.trouble() == []


def test_the_skip_link_leads_to_the_text(visit, site, its_language):
    engine = visit.open(comparison(site, its_language))
    engine.press("Tab")
    assert engine.evaluate("document.activeElement.getAttribute('href')") == "#page-content"
    engine.press("Enter")
    engine.wait("location.hash === '#page-content'")
    assert visit.trouble() == []
