"""Reading from a disk: pages whose trouble is noted, requests of any kind among it."""

from contextlib import contextmanager

import test_accessibility
from readers import Visit

COUNT_VIOLATIONS = """window.violations = [];
document.addEventListener("securitypolicyviolation", event => { window.violations.push(event.violatedDirective); });"""


@contextmanager
def reading(browser, address, **options):
    """A reader of the folder or file at an address, `file:` and all. Nothing may have gone wrong when they leave."""
    visit = Visit(browser, address, **{"color_scheme": "light", "locale": "en-GB", **options})
    visit.page.set_default_timeout(20_000)
    visit.page.add_init_script(COUNT_VIOLATIONS)
    try:
        yield visit
        if options.get("java_script_enabled", True):
            assert visit.page.evaluate("window.violations") == []
        assert visit.trouble == []
    finally:
        visit.context.close()


def assert_accessible(visit):
    """axe finds nothing. It asks for the style sheets in a way that pages from a disk may not: that is its own affair."""
    assert visit.trouble == []
    test_accessibility.assert_accessible(visit.page)
    visit.page.evaluate("window.violations = []")
    visit.trouble.clear()


def within(visit):
    """Where the reader is, from the top of the copy."""
    address = visit.page.url
    assert address.startswith(visit.address + "/"), address
    return address[len(visit.address) + 1:]


def is_in_sight(page, selector):
    """Has the reader come to this place?"""
    return page.locator(selector).first.evaluate(
        "e => { const top = e.getBoundingClientRect().top; return top > -5 && top < innerHeight; }")
