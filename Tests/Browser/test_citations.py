"""How a page is cited: copied and downloaded with the buttons that the script makes, readable without it."""

import pytest


def cited(site):
    """The first page with a citation, or none."""
    return next((path for path in sorted(site.pages) if 'class="cite"' in site.pages[path].source), None)


@pytest.fixture
def cited_path(site):
    return cited(site) or pytest.skip("no page of this site is cited")


def open_citation(page):
    page.locator(".cite > summary").click()
    return page.locator(".cite")


def test_each_form_can_be_copied(desktop, address, cited_path):
    desktop.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
    page = desktop.open(cited_path, afresh=True)
    box = open_citation(page)
    texts = box.locator("[data-copy]")
    assert texts.count() == 4
    for number in range(texts.count()):
        text = texts.nth(number)
        page.evaluate("document.querySelector('.cite [role=status]').textContent = ''")
        text.locator("xpath=following-sibling::p[1]").get_by_role("button").first.click()
        page.wait_for_function("words => document.querySelector('.cite [role=status]').textContent === words", arg=box.get_attribute("data-copied"))
        assert page.evaluate("navigator.clipboard.readText()") == text.text_content()
    assert desktop.trouble == []


def test_each_format_can_be_downloaded(desktop, cited_path):
    page = desktop.open(cited_path, afresh=True)
    box = open_citation(page)
    formats = box.locator("[data-download]")
    for number in range(formats.count()):
        text = formats.nth(number)
        with page.expect_download() as waiting:
            text.locator("xpath=following-sibling::p[1]").get_by_role("button").last.click()
        assert waiting.value.suggested_filename == text.get_attribute("data-download")
        with open(waiting.value.path(), encoding="utf-8", newline="") as file:
            content = file.read()
        assert content.replace("\r\n", "\n") == text.text_content()
        assert ("\r\n" in content) == content.startswith("TY  - ")
    assert desktop.trouble == []


def test_buttons_say_what_they_are_for(desktop, cited_path):
    page = desktop.open(cited_path, afresh=True)
    names = [button.evaluate("b => b.getAttribute('aria-labelledby')?.split(' ').map(i => document.getElementById(i).textContent).join(' ') || b.textContent")
             for button in open_citation(page).get_by_role("button").all()]
    assert len(names) == 7 and len(set(names)) == 7


def test_without_scripts_the_citation_is_there_and_no_button(without_scripts, cited_path):
    page = without_scripts.open(cited_path, afresh=True)
    box = open_citation(page)
    assert box.locator("pre").first.is_visible()
    assert box.get_by_role("button").count() == 0
