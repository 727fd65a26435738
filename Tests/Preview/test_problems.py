"""What is wrong stands over the page, in the page's language, and goes away when it is mended."""

import os
import shutil
from importlib.resources import files

import pytest
from playwright.sync_api import expect
from previewing import ROOT, Preview, eventually

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
TEXT = "Content/services/keyring/{}.md"
LINK = "[perdu](../nowhere/fr.md)"


def spoil(preview, language="fr"):
    name = TEXT.format(language)
    preview.write(name, preview.text(name).replace(" {#what-it-is}\n\n", " {#what-it-is}\n\n" + LINK + " ", 1))


def visit(page, preview, language):
    with page.expect_response(lambda answer: "/_preview/events" in answer.url):
        page.goto(f"{preview.address}/{language}/services/keyring/")
    return page.locator("aside.handbook-preview")


def violations(page):
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document).then(result => result.violations)")
    return [(rule["id"], node["html"]) for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("language, title, label", [("fr", "1\u00a0erreur", "Aperçu"), ("en", "1 error", "Preview")])
def test_the_list_of_problems(page, preview, language, title, label):
    panel = visit(page, preview, language)
    expect(panel).to_have_count(0)
    shown = page.locator("main").inner_text()
    spoil(preview)
    expect(panel).to_be_visible()
    expect(panel).to_have_attribute("aria-label", label)
    expect(panel.get_by_role("button")).to_contain_text(title)
    entry = panel.locator("li").first
    expect(entry.locator(".place")).to_have_text(TEXT.format("fr") + ":9:9")
    expect(entry.locator("pre")).to_contain_text(LINK)
    expect(entry.locator(".caret")).to_contain_text("^^^")
    expect(entry.locator(".explain")).to_contain_text("handbook explain dead-link")
    assert page.locator("main").inner_text() == shown
    preview.put_back()
    expect(panel).to_be_hidden()


@pytest.mark.parametrize("language, message, help", [
    ("fr", "Il n’y a pas de fichier «\u00a0../nowhere/fr.md\u00a0»", "vérifiez le chemin, ou liez par l’identifiant\u00a0:"),
    ("en", "There is no file '../nowhere/fr.md'", "check the path, or link by id:"),
])
def test_a_mistake_is_told_in_the_language_of_the_page(page, preview, language, message, help):
    panel = visit(page, preview, language)
    spoil(preview)
    entry = panel.locator("li").first
    expect(entry.locator(".message")).to_contain_text(message)
    expect(entry).to_contain_text(help)
    expect(entry.locator(".message span")).to_have_attribute("lang", language)
    assert "error: There is no file '../nowhere/fr.md'" in "".join(preview.lines)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(360, 740), (1280, 900)])
def test_accessibility(page, preview, size, scheme):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.emulate_media(color_scheme=scheme)
    panel = visit(page, preview, "fr")
    spoil(preview)
    preview.replace(TEXT.format("en"), "---\n", "---\ndraft: true\n")
    expect(panel).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    assert violations(page) == []


def test_it_is_folded_by_escape_and_reached_by_keys(page, preview):
    panel = visit(page, preview, "en")
    spoil(preview)
    button = panel.get_by_role("button")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(panel.locator("ol")).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")
    # Folded, it leaves the page free but for its button.
    assert panel.bounding_box()["width"] < 300 and panel.bounding_box()["height"] < 60
    button.focus()
    page.keyboard.press("Enter")
    expect(panel.locator("ol")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_the_foot_of_the_page_can_be_seen(page, preview):
    panel = visit(page, preview, "en")
    spoil(preview)
    expect(panel).to_be_visible()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    page.wait_for_timeout(200)
    foot = page.locator("footer.site-footer p").last.bounding_box()
    assert foot["y"] + foot["height"] <= panel.bounding_box()["y"] + 1


def test_the_place_leads_to_the_editor(page, preview, editor):
    panel = visit(page, preview, "en")
    spoil(preview)
    asked = editor.parent / "asked"
    panel.locator(".place a").first.click()
    assert eventually(lambda: asked.exists() and asked.read_text()) == TEXT.format("fr") + ":9:9\n"
    asked.unlink()
    link = panel.locator(".place a").first.get_attribute("href")
    # Another site's page, a link in a mail, a program that does not know the secret.
    assert page.request.get(preview.address + link, headers={"Sec-Fetch-Site": "cross-site"}).status == 403
    assert page.request.get(preview.address + link, headers={"Origin": "http://example.org"}).status == 403
    guess = link[: link.index("token=")] + "token=guess"
    assert page.request.get(preview.address + guess, headers={"Sec-Fetch-Site": "same-origin"}).status == 403
    page.wait_for_timeout(200)
    assert not asked.exists()


def test_without_a_site_there_is_a_page_of_its_own(page, program, tmp_path):
    (tmp_path / "Content").mkdir()
    shutil.copytree(os.path.join(ROOT, "Themes", "handbook"), tmp_path / "theme")
    with Preview(program, tmp_path) as preview:
        assert page.goto(preview.address + "/fr/").status == 503
        expect(page.locator("html")).to_have_attribute("lang", "fr")
        problem = page.locator("aside.handbook-preview li")
        expect(problem).to_contain_text("Il n’y a pas de handbook.yml dans le dossier du contenu")
        expect(problem).to_contain_text("handbook explain missing-handbook-file")
        assert violations(page) == []

