"""The search in the field of every page: what it loads, the keyboard, what is shown and said."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import expect
from readers import DESKTOP, Visit
from searching import SELECTED, ask, field, options, query, titles


# ---- What is loaded, and when


def test_nothing_is_loaded_before_the_field_has_the_focus(visit, home):
    loaded = []
    visit.page.on("request", lambda request: loaded.append(urlsplit(request.url).path))
    page = visit.open(home)
    page.wait_for_timeout(300)
    index = [path for path in loaded if "/search/" in path or "search-box" in path or "search-page" in path]
    assert index == []
    page.keyboard.press("/")
    page.keyboard.type("a")
    options(page).first.wait_for()
    index = [path for path in loaded if "/search/" in path]
    assert any(re.search(r"/search/client\.\w+\.js$", path) for path in index)
    assert any(path.endswith(f"/search/{home[:-1]}.js") for path in index)
    assert len(index) == len(set(index)), "something was loaded twice"


def test_words_typed_while_it_loads_are_searched_when_it_has(visit, home, title):
    visit.page.route("**/search/client.*.js", lambda route: (visit.page.wait_for_timeout(400), route.continue_()))
    page = visit.open(home)
    ask(page, title)
    expect(options(page).first).to_contain_text(title)


def test_a_search_that_cannot_be_loaded_says_so_and_tries_again(browser, address, home, title):
    visit = Visit(browser, address, viewport=DESKTOP)
    page = visit.open(home)
    page.route("**/search/client.*.js", lambda route: route.abort())
    field(page).focus()
    page.keyboard.type(title[:3])
    expect(page.locator(".search-popup")).to_have_text(field(page).evaluate("i => i.form.dataset.failed"))
    page.unroute("**/search/client.*.js")
    page.keyboard.type(title[3:])
    options(page).first.wait_for()
    visit.context.close()


# ---- The keyboard


def test_a_slash_leads_to_the_field_and_escape_back(visit, home):
    page = visit.open(home)
    link = page.locator("main a[href]").nth(8)
    link.focus()
    place = page.evaluate("scrollY")
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    assert field(page).input_value() == ""
    page.keyboard.press("/")
    assert field(page).input_value() == "/", "within the field it is a letter"
    page.keyboard.press("Backspace")
    page.keyboard.press("Escape")
    expect(link).to_be_focused()
    assert page.evaluate("scrollY") == place
    page.keyboard.press("Control+/")
    expect(link).to_be_focused()


def test_arrows_choose_and_enter_follows(visit, home, title):
    page = visit.open(home)
    page.keyboard.press("/")
    page.keyboard.type(title)
    options(page).first.wait_for()
    assert field(page).get_attribute("aria-expanded") == "true"
    assert field(page).get_attribute("aria-activedescendant") is None, "nothing is chosen by itself"
    page.keyboard.press("ArrowDown")
    chosen = page.locator(SELECTED)
    assert field(page).get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    assert chosen.locator(".title").inner_text() == title
    expect(field(page)).to_be_focused()
    # Up leaves the list for the field, up once more comes to its end; Home and End stay in the words.
    page.keyboard.press("ArrowUp")
    assert field(page).get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowUp")
    assert page.locator(SELECTED).get_attribute("class") == "all"
    page.keyboard.press("Home")
    assert field(page).evaluate("input => input.selectionStart") == 0
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(title)


def test_enter_leads_to_the_page_of_results(visit, home, page_of_results, title):
    page = visit.open(home)
    ask(page, title)
    page.keyboard.press("Enter")
    page.wait_for_url("**?q=*")
    assert urlsplit(page.url).path == "/" + page_of_results.address
    assert query(page) == {"q": [title]}
    assert titles(page)[0] == title
    assert page.title().startswith(title)


def test_escape_closes_then_clears_and_tab_leaves(visit, home, title):
    page = visit.open(home)
    ask(page, title)
    page.keyboard.press("Escape")
    expect(page.locator(".search-popup")).to_be_hidden()
    assert field(page).input_value() == title
    assert field(page).get_attribute("aria-expanded") == "false"
    page.keyboard.press("ArrowDown")
    options(page).first.wait_for()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert field(page).input_value() == ""
    page.keyboard.type(title)
    options(page).first.wait_for()
    page.keyboard.press("Tab")
    expect(page.locator(".search-popup")).to_be_hidden()
    expect(field(page)).not_to_be_focused()
    assert page.locator(".search-popup [tabindex='0']").count() == 0


def test_keys_that_compose_a_letter_choose_nothing(visit, home, title):
    page = visit.open(home)
    ask(page, title)
    field(page).evaluate("""input => {
      for (const key of ["ArrowDown", "Enter", "Escape"]) {
        input.dispatchEvent(new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true }));
      }
    }""")
    assert page.locator(SELECTED).count() == 0
    assert options(page).first.is_visible()
    assert page.url.endswith(home)


# ---- What is shown and said


def test_results_come_as_one_types_and_stay_while_they_are_the_same(visit, home, title):
    page = visit.open(home)
    ask(page, title[:-2])
    page.keyboard.press("ArrowDown")
    first = options(page).first.element_handle()
    page.keyboard.type(title[-2:])
    expect(options(page).first.locator("mark").first).to_have_text(title)
    assert first.evaluate("option => option.isConnected && option.ariaSelected") == "true"


def test_the_excerpt_comes_without_moving_anything(visit, home, title):
    visit.page.route(re.compile(r"/search/.*(texts|/t\d+)\.js"), lambda route: (
        visit.page.wait_for_timeout(500), route.continue_()))
    page = visit.open(home)
    ask(page, title)
    before = page.locator(".search-options > *").evaluate_all("all => all.map(e => e.getBoundingClientRect().top)")
    expect(options(page).first.locator(".excerpt")).not_to_be_empty()
    after = page.locator(".search-options > *").evaluate_all("all => all.map(e => e.getBoundingClientRect().top)")
    assert after == before


def test_what_was_found_is_said_once_the_fingers_rest(visit, home, title):
    page = visit.open(home)
    ask(page, title)
    status = page.locator(".search [role=status]")
    expect(status).to_contain_text(re.compile(r"\d"))
    assert re.search(r"\d+", status.inner_text())[0] in page.locator(".search-options .all").inner_text()


def test_a_typing_error_is_understood(visit, home, title):
    wrong = title[:4] + title[5] + title[4] + title[6:]
    page = visit.open(home)
    ask(page, wrong + " ")
    proposal = page.locator(".search-options .proposal")
    expect(proposal.locator("b")).to_have_text(re.compile(title, re.IGNORECASE))
    expect(options(page).first).to_contain_text(title)
    proposal.click()
    expect(field(page)).to_have_value(re.compile(title, re.IGNORECASE))
    expect(field(page)).to_be_focused()


def test_what_is_nowhere_is_named(visit, home):
    page = visit.open(home)
    field(page).focus()
    page.keyboard.type("xqzvkw")
    expect(page.locator(".search-notes")).to_contain_text("xqzvkw")
    assert page.locator("[role=option]").count() == 0
    assert field(page).get_attribute("aria-expanded") == "false"


def test_recent_searches_are_those_that_led_somewhere(visit, home, title):
    page = visit.open(home)
    ask(page, "abc"[:1])
    page = visit.open(home)
    field(page).focus()
    page.wait_for_timeout(300)
    expect(page.locator(".search-popup")).to_be_hidden()
    for words in [title, *(f"{title} {n}" for n in range(8))]:
        page = visit.open(home)
        ask(page, words)
        page.keyboard.press("Enter")
        page.wait_for_url("**?q=*")
    page = visit.open(home)
    field(page).focus()
    recent = page.locator(".search-options .recent")
    recent.first.wait_for()
    assert recent.all_inner_texts() == [f"{title} {n}" for n in reversed(range(8))]
    recent.last.click()
    expect(field(page)).to_have_value(f"{title} 0")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowDown")
    page.locator(".search-options .clear").click()
    expect(page.locator(".search-popup")).to_be_hidden()
    assert page.evaluate("Object.values(localStorage).join()").find(title) < 0


# ---- What cannot be had


def test_excerpts_that_cannot_be_loaded_are_told_and_come_later(browser, address, home, title):
    visit = Visit(browser, address, viewport=DESKTOP)
    page = visit.open(home)
    texts = re.compile(r"/search/.*(texts|/t\w+)\.js")
    page.route(texts, lambda route: route.abort())
    ask(page, title[:-1])
    failed = field(page).evaluate("i => i.form.dataset.failed")
    expect(page.locator(".search-notes")).to_contain_text(failed)
    assert options(page).count() > 0, "the results stay"
    page.unroute(texts)
    page.keyboard.type(title[-1])
    expect(options(page).first.locator(".excerpt")).not_to_be_empty()
    expect(page.locator(".search-notes")).not_to_contain_text(failed)
    assert [trouble for trouble in visit.trouble if trouble.startswith("script")] == []
    visit.context.close()


def test_an_index_of_another_version_is_told(browser, address, home, page_of_results, title):
    visit = Visit(browser, address, viewport=DESKTOP)
    page = visit.open(home)
    page.route(f"**/search/{home[:-1]}.js*", of_another_version)
    field(page).focus()
    page.keyboard.type(title)
    other_version = field(page).evaluate("i => i.form.dataset.otherVersion")
    expect(page.locator(".search-popup")).to_have_text(other_version)
    visit.open(f"{page_of_results.address}?q={title}")
    expect(page.locator(".search-notes")).to_have_text(other_version)
    assert visit.trouble == []
    visit.context.close()


def of_another_version(route):
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace('"format":1', '"format":2', 1))
