"""What authors save is seen where it stands, and what they were doing goes on."""

import re

from playwright.sync_api import expect
from previewing import eventually

FRENCH = "Content/services/keyring/fr.md"
ENGLISH = "Content/services/keyring/en.md"
ADDRESS = "/fr/services/keyring/"
OLD, NEW = "en réponse à un refus", "en réponse à un très long refus"


def visit(page, preview, address=ADDRESS):
    """Opens a page, and leaves a mark that is gone when the page is loaded anew."""
    with page.expect_response(lambda answer: "/_preview/events" in answer.url):
        page.goto(preview.address + address)
    page.evaluate("window.mark = true")
    return page


def is_same(page):
    return page.evaluate("window.mark === true")


def test_a_changed_text_is_seen_without_a_reload(page, preview):
    visit(page, preview)
    start = preview.replace(FRENCH, OLD, NEW)
    expect(page.locator("main")).to_contain_text(NEW)
    assert is_same(page)
    preview.wait_for(r"rebuilt in \d+ ms: 1 file changed", start)


def test_a_page_that_shows_none_of_it_is_left_alone(page, preview):
    visit(page, preview, "/en/services/trieste/")
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    start = preview.replace(FRENCH, OLD, NEW)
    preview.wait_for("rebuilt in", start)
    page.wait_for_timeout(300)
    assert requests == [] and is_same(page)


def test_scroll_details_and_focus_stay(page, preview):
    visit(page, preview)
    page.evaluate("document.getElementById('costs').scrollIntoView({block: 'start'})")
    page.evaluate("for (const part of document.querySelectorAll('main details')) part.open = !part.open")
    page.evaluate("[...document.querySelectorAll('main section a')].find(a => a.getBoundingClientRect().top > 0).focus()")
    state = """() => ({
      top: Math.round(document.getElementById('costs').getBoundingClientRect().top),
      focus: document.activeElement.outerHTML,
      details: [...document.querySelectorAll('main details')].map(part => part.open).join(),
    })"""
    before = page.evaluate(state)
    # Above what is read: the page grows, what is read stays.
    preview.replace(FRENCH, OLD, NEW + ". " + "Encore une phrase. " * 60)
    expect(page.locator("main")).to_contain_text(NEW)
    after = page.evaluate(state)
    assert abs(after.pop("top") - before.pop("top")) <= 2
    assert after == before and is_same(page)


def test_what_is_typed_into_the_search_stays(page, preview):
    visit(page, preview)
    field = page.locator("header input[type=search]")
    field.click()
    field.press_sequentially("logement")
    expect(page.locator("header [role=listbox] [role=option]").first).to_be_visible()
    page.evaluate("document.querySelector('header input[type=search]').setSelectionRange(2, 4)")
    preview.replace(FRENCH, OLD, NEW)
    expect(page.locator("main")).to_contain_text(NEW)
    caret = page.evaluate("(({selectionStart, selectionEnd}) => [selectionStart, selectionEnd])(document.activeElement)")
    assert caret == [2, 4] and field.input_value() == "logement"
    expect(page.locator("header [role=listbox] [role=option]").first).to_be_visible()
    assert is_same(page)


def test_the_titles_change_everywhere(page, preview):
    visit(page, preview, "/fr/services/")
    preview.replace(FRENCH, "title: KeyRing Living Support Networks", "title: KeyRing, des réseaux")
    expect(page.locator("main")).to_contain_text("KeyRing, des réseaux")
    visit(page, preview)
    preview.replace(FRENCH, "title: KeyRing, des réseaux", "title: Réseaux KeyRing")
    expect(page).to_have_title(re.compile("^Réseaux KeyRing"))
    assert is_same(page)


def test_the_theme_s_scripts_work_on_the_new_part(page, preview):
    visit(page, preview)
    buttons = page.locator(".cite button").count()
    assert buttons > 0
    preview.replace(FRENCH, OLD, NEW)
    expect(page.locator("main")).to_contain_text(NEW)
    assert page.locator(".cite button").count() == buttons
    visit(page, preview, "/fr/glossaire/")
    letters = page.locator("nav.letters.scripted a").count()
    start = preview.replace("Content/glossary.yml", "fr:", "fr: ")
    preview.wait_for("rebuilt in", start)
    preview.write("Content/glossary.yml", re.sub(r"(definition:\s*\n?\s*fr: +[\"']?)", r"\1Nouveau. ", preview.text("Content/glossary.yml"), count=1))
    page.wait_for_timeout(500)
    expect(page.locator("nav.letters.scripted a")).to_have_count(letters)


def test_a_page_whose_script_cannot_go_on_is_loaded_anew(page, preview):
    visit(page, preview, "/fr/comparer/")
    page.locator("form[data-filters] select").first.select_option(index=1)
    query = page.url
    preview.replace(FRENCH, "title: KeyRing Living Support Networks", "title: KeyRing, des réseaux")
    assert eventually(lambda: not is_same(page))
    expect(page.locator("main table").first).to_contain_text("KeyRing, des réseaux")
    assert page.url == query and page.locator(".tick input").count() > 0


def test_a_search_that_is_loaded_finds_what_was_written_since(page, preview):
    visit(page, preview)
    field = page.locator("header input[type=search]")
    options = page.locator("header [role=option]")
    field.fill("keyring")
    expect(options.first).to_contain_text("KeyRing")
    field.fill("")
    # Another page changes: this one is told nothing but that the site is another.
    start = preview.replace("Content/services/atmiyata/fr.md", "title: Atmiyata", "title: Qwertzuiop")
    preview.wait_for("rebuilt in", start)
    page.wait_for_timeout(500)
    field.fill("qwertzuiop")
    expect(options.first).to_contain_text("Qwertzuiop")
    assert is_same(page)


def test_a_style_changes_without_a_reload(page, preview):
    visit(page, preview)
    preview.write("theme/assets/style.css", preview.text("theme/assets/style.css") + "\nh1 { color: rgb(1, 2, 3); }\n")
    expect(page.locator("h1")).to_have_css("color", "rgb(1, 2, 3)")
    assert is_same(page)
    assert eventually(lambda: page.locator("link[rel=stylesheet]:not([href^='/_preview/'])").count() == 1)


def test_a_script_of_the_theme_changes_with_a_reload(page, preview):
    visit(page, preview)
    preview.write("theme/assets/reading.js", preview.text("theme/assets/reading.js") + "\nwindow.added = 1;\n")
    assert eventually(lambda: page.evaluate("window.added === 1"))


def test_a_template_changes_what_is_around_the_text(page, preview):
    visit(page, preview)
    page.locator("header input[type=search]").fill("abc")
    preview.replace("theme/templates/footer.mustache", "{{t.licence_label}}", "§ {{t.licence_label}}")
    expect(page.locator("footer.site-footer")).to_contain_text("§")
    assert is_same(page) and page.locator("header input[type=search]").input_value() == "abc"


def test_a_renamed_page_is_followed(page, preview):
    visit(page, preview, ADDRESS + "#costs")
    text = preview.text(FRENCH)
    preview.write(FRENCH, text.replace("---\n", "---\nslug: reseaux-keyring\n", 1).replace(OLD, NEW))
    expect(page).to_have_url(re.compile(r"/fr/services/reseaux-keyring/#costs$"))
    expect(page.locator("main")).to_contain_text(NEW)
    assert is_same(page)


def add_page(preview, words):
    preview.write("Content/pages/essai/facts.yml", "order: 99\n")
    preview.write("Content/pages/essai/en.md", "---\ntitle: Trial\nsummary: A trial.\n---\n\nText.\n")
    preview.write("Content/pages/essai/fr.md", f"---\ntitle: Essai\nsummary: Un essai.\n---\n\n{words}\n")


def test_a_page_that_is_gone_says_so_and_comes_back(page, preview):
    add_page(preview, "Texte.")
    assert eventually(lambda: page.goto(preview.address + "/fr/essai/").status == 200)
    page.wait_for_timeout(300)
    preview.remove_folder("Content/pages/essai")
    expect(page.locator(".handbook-preview-notice")).to_have_text("Cette page ne fait plus partie du guide.")
    add_page(preview, "De retour.")
    expect(page.locator("main")).to_contain_text("De retour.")
    expect(page.locator(".handbook-preview-notice")).to_be_hidden()


def test_a_page_that_is_waited_for_appears(page, preview):
    assert page.goto(preview.address + "/fr/essai/").status == 404
    add_page(preview, "Texte.")
    expect(page.locator("h1")).to_have_text("Essai")


def test_a_draft_is_marked_with_its_file(page, preview):
    visit(page, preview)
    expect(page.locator(".handbook-preview-draft")).to_have_count(0)
    preview.replace(FRENCH, "---\n", "---\ndraft: true\n")
    mark = page.locator(".handbook-preview-draft")
    expect(mark).to_have_text("Brouillon, visible dans l’aperçu seulement. " + FRENCH)
    assert is_same(page)
    preview.replace(FRENCH, "draft: true\n", "")
    expect(mark).to_have_count(0)


def test_a_burst_of_changes_is_one_rebuild(preview):
    start = len(preview.lines)
    for number in range(1000):
        preview.write(f"theme/assets/made-{number}.txt", "x")
    preview.wait_for("rebuilt in", start)
    assert not eventually(lambda: sum("rebuilt in" in line for line in preview.lines[start:]) > 1, seconds=1)


def test_search_finds_and_leads_there(page, preview):
    visit(page, preview, "/fr/")
    page.locator("header input[type=search]").fill("trieste")
    page.locator("header [role=listbox] [role=option]").first.click()
    expect(page).to_have_url(re.compile("/fr/.*trieste"))


def test_a_page_that_is_not_seen_keeps_no_connection(page, preview):
    visit(page, preview)
    page.evaluate("""() => {
      Object.defineProperty(document, 'hidden', { get: () => window.away, configurable: true });
      window.away = true;
      document.dispatchEvent(new Event('visibilitychange'));
    }""")
    start = preview.replace(FRENCH, OLD, NEW)
    preview.wait_for("rebuilt in", start)
    page.wait_for_timeout(300)
    expect(page.locator("main")).not_to_contain_text(NEW)
    page.evaluate("window.away = false; document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("main")).to_contain_text(NEW)


def test_a_preview_that_is_started_again_is_found(page, preview):
    visit(page, preview)
    assert preview.stop() == 0
    preview.write(FRENCH, preview.text(FRENCH).replace(OLD, NEW))
    preview.start()
    expect(page.locator("main")).to_contain_text(NEW)
    assert is_same(page)
