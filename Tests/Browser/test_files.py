"""Pages opened from a disk (`file://`) read as they do from a server."""

import os

import pytest
from readers import DESKTOP, Visit, switchable


@pytest.fixture(scope="module")
def disk(browser, site):
    visit = Visit(browser, "file://" + os.path.abspath(site.folder), viewport=DESKTOP)
    yield visit
    visit.context.close()


def test_style_and_script_come_from_disk(disk, site, some_path):
    if site.pages[some_path].is_not_found:
        return  # its links begin at the root of a server
    page = disk.open(some_path, afresh=True)
    assert disk.trouble == []
    assert page.evaluate("document.styleSheets.length") > 0
    assert page.evaluate("getComputedStyle(document.body).margin") != "8px"
    assert page.locator("h1").count() == 1


def test_the_switcher_keeps_the_section_on_disk(disk, site):
    here, there = switchable(site)
    page = disk.open(here.path + "#costs")
    link = page.locator(f'nav.switcher a[hreflang="{there.language}"]')
    link.focus()
    # A folder's address has no page on a disk; what counts is where the link points by now.
    assert link.evaluate("a => new URL(a.href).hash") == "#costs"
