"""The search: from the keyboard and by touch, kept in the address, told to screen readers, from a disk, without scripts."""

import os
import re
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect
from readers import DESKTOP, PHONE, Visit
from test_accessibility import assert_accessible

# Violations of the page's policy, counted on every page of a visit.
COUNT_VIOLATIONS = """window.violations = 0;
document.addEventListener("securitypolicyviolation", () => { window.violations += 1; });"""
SELECTED = "[role=option][aria-selected=true]"


@pytest.fixture(params=["default", "other"])
def page_of_results(site, request):
    """The page of results in each of two languages."""
    found = sorted(path for path, page in site.pages.items() if 'class="search-page"' in page.source)
    if len(found) < 2:
        pytest.skip("the site has no search")
    return site.pages[found[0 if request.param == "default" else 1]]


@pytest.fixture
def home(site, page_of_results):
    return page_of_results.path.split("/")[0] + "/"


@pytest.fixture
def title(page_of_results):
    """The longest title of one word that an entry has: found by itself, and long enough for a typing error."""
    index = re.findall(r'<li><a href="([^"#]*)">([^\W\d_]{9,})</a>',
                       page_of_results.source.split('class="search-index"')[1])
    return max((title for _, title in index), key=lambda title: (len(title), title))


@contextmanager
def visiting(browser, address, **options):
    """A reader whose browser remembers nothing, and whose pages broke no rule when they leave."""
    visit = Visit(browser, address, color_scheme="light", **options)
    visit.page.add_init_script(COUNT_VIOLATIONS)
    visit.page.set_default_timeout(10_000)
    try:
        yield visit
        assert visit.page.evaluate("window.violations") == 0
        assert visit.trouble == []
    finally:
        visit.context.close()


@pytest.fixture
def visit(browser, address):
    with visiting(browser, address, viewport=DESKTOP) as visit:
        yield visit


def field(page):
    return page.locator(".search:visible input")


def options(page):
    return page.locator(".search-popup [role=option].found")


def ask(page, words):
    """Types into the field of the header and waits for the list."""
    field(page).focus()
    page.keyboard.type(words)
    options(page).first.wait_for()


def titles(page):
    page.locator(".search-list li").first.wait_for()
    return page.locator(".search-list h2").all_inner_texts()


def number(page):
    return int(re.sub(r"\D", "", page.locator(".search-notes .number").inner_text()))


def query(page):
    return parse_qs(urlsplit(page.url).query)


def count_of(box):
    """What a filter says it would leave."""
    return int(re.sub(r"\D", "", box.locator("xpath=..").locator(".count").inner_text()))


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


# ---- The page of results


def test_typing_changes_the_address_and_enter_makes_a_step(visit, page_of_results, title):
    page = visit.open(page_of_results.address)
    steps = page.evaluate("history.length")
    field(page).click()
    page.keyboard.type(title)
    assert titles(page)[0] == title
    assert query(page) == {"q": [title]}
    assert page.evaluate("history.length") == steps
    page.keyboard.press("Enter")
    assert page.evaluate("history.length") == steps + 1
    page.keyboard.press("Enter")
    assert page.evaluate("history.length") == steps + 1, "the same search is no step"
    page.go_back()
    expect(page.locator(".search-list")).to_be_hidden()
    assert field(page).input_value() == "" and query(page) == {}
    assert page.locator(".search-index").get_attribute("open") is not None
    page.go_forward()
    assert titles(page)[0] == title
    assert field(page).input_value() == title
    assert page.title().startswith(title)


def test_filters_count_what_they_leave_and_combine(visit, page_of_results):
    page = visit.open(page_of_results.address)
    page.locator(".search-filters summary").click()
    page.locator(".search-facets fieldset").first.wait_for()
    # The last facet is one that entries of several kinds have.
    box = page.locator(".search-facets fieldset").last.locator("input:enabled").first
    count = count_of(box)
    box.check()
    expect(page.locator(".search-notes .number")).to_be_visible()
    assert number(page) == count, "without any words"
    first = query(page)
    assert len(first) == 1
    # Another facet narrows it.
    other = page.locator("fieldset").first.locator("input:enabled").first
    count = count_of(other)
    other.check()
    expect(page.locator(".search-notes .number")).to_have_text(re.compile(rf"\b{count}\b"))
    both = query(page)
    assert len(both) == 2
    assert re.search(r"\(2\)", page.locator(".search-filters summary").inner_text())
    for box in page.locator(".search-facets label:has(.count:text-is('0')) input").all():
        assert box.is_disabled() or box.is_checked()
    page.go_back()
    expect(other).not_to_be_checked()
    assert query(page) == first
    page.go_forward()
    expect(other).to_be_checked()
    page.locator(".search-filters .button").click()
    expect(page.locator(".search-facets :checked")).to_have_count(0)
    assert query(page) == {}


def test_an_address_is_taken_at_its_word_and_the_unknown_passed_over(visit, page_of_results, title):
    page = visit.open(f"{page_of_results.address}?q={title}")
    everything = titles(page)
    page = visit.open(f"{page_of_results.address}?q={title}&kind=nothing&kind=%3Cb%3E&country=ZZ&what=ever")
    assert titles(page) == everything
    assert query(page) == {"q": [title]}


def test_several_values_of_a_filter_stand_in_the_address(visit, page_of_results):
    page = visit.open(page_of_results.address)
    page.locator(".search-filters summary").click()
    boxes = page.locator(".search-facets fieldset").first.locator("input")
    boxes.first.wait_for()
    boxes.nth(0).check()
    boxes.nth(1).check()
    expect(page.locator(".search-notes .number")).to_be_visible()
    found, names = number(page), query(page)
    assert [len(values) for values in names.values()] == [2]
    visit.open(page.url[len(visit.address) + 1:], afresh=True)
    expect(page.locator(".search-facets :checked")).to_have_count(2)
    assert number(page) == found


def test_more_results_come_where_the_reader_is(visit, page_of_results):
    page = visit.open(page_of_results.address)
    page.locator(".search-filters summary").click()
    page.locator(".search-facets fieldset").first.wait_for()
    max(page.locator(".search-facets input").all(), key=count_of).check()
    rows = page.locator(".search-list > li")
    expect(rows).to_have_count(10)
    page.locator(".search-results > .button").focus()
    page.keyboard.press("Enter")
    expect(rows.nth(10).locator("a")).to_be_focused()
    shown = rows.count()
    assert shown == min(20, number(page))
    # Coming back from a result, the reader is where they were.
    page.wait_for_timeout(400)
    place = page.evaluate("scrollY")
    rows.nth(12).locator("a").click()
    page.wait_for_load_state("load")
    page.go_back()
    expect(rows).to_have_count(shown)
    page.wait_for_timeout(300)
    assert abs(page.evaluate("scrollY") - place) < 50


def test_the_other_language_takes_the_search_along(visit, site, page_of_results, title):
    page = visit.open(f"{page_of_results.address}?q={title}")
    titles(page)
    page.locator(".search-facets input:enabled").first.check()
    wanted = query(page)
    page.locator(".switcher a:not([aria-current])").first.click()
    page.wait_for_load_state("load")
    assert page.evaluate("document.documentElement.lang") != page_of_results.language
    page.locator(".search-facets fieldset").first.wait_for()
    assert query(page) == wanted
    expect(page.locator(".search-facets :checked")).to_have_count(1)


def test_the_slash_can_be_switched_off(visit, home, page_of_results):
    """WCAG 2.1.4: a shortcut of one character can be turned off."""
    page = visit.open(page_of_results.address)
    page.locator(".search-filters summary").click()
    page.locator(".search-facets fieldset").first.wait_for()
    page.locator(".search-shortcut input").uncheck()
    page = visit.open(home)
    page.keyboard.press("/")
    expect(field(page)).not_to_be_focused()
    page = visit.open(page_of_results.address)
    page.locator(".search-filters summary").click()
    page.locator(".search-facets fieldset").first.wait_for()
    page.locator(".search-shortcut input").check()
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()


# ---- Without scripts, from a disk, on a phone, to everybody


def test_without_scripts_the_form_leads_to_the_index(without_scripts, home, page_of_results, title):
    page = without_scripts.open(home)
    field(page).fill(title)
    field(page).press("Enter")
    page.wait_for_url("**?q=*")
    assert urlsplit(page.url).path == "/" + page_of_results.address
    assert page.locator("noscript p").is_visible()
    page.locator(".search-index li a", has_text=title).first.click()
    page.wait_for_load_state("load")
    assert title.lower() in page.locator("main").inner_text().lower()


def test_the_index_has_every_letter_once(site, page_of_results):
    ids = [e.get("id") for e in page_of_results.elements if e.get("id").startswith("letter-")]
    assert ids and len(ids) == len(set(ids))
    targets = [e.get("href")[1:] for e in page_of_results.all("a") if e.get("href").startswith("#letter-")]
    assert targets == ids


def test_from_a_disk_it_is_the_same(browser, site, home, page_of_results, title):
    with visiting(browser, "file://" + os.path.abspath(site.folder), viewport=DESKTOP) as disk:
        page = disk.open(home + "index.html")
        ask(page, title)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text(title)
        ask(page, title)
        page.keyboard.press("Enter")
        assert titles(page)[0] == title
        assert page.url.split("?")[0].endswith(page_of_results.path)
        page.locator(".search-facets input:enabled").first.check()
        expect(page.locator(".search-facets :checked")).to_have_count(1)
        first = titles(page)[0]
        page.locator(".search-list a").first.click()
        expect(page.locator("h1")).to_have_text(first)


def test_on_a_phone_it_fits_and_is_large_enough(browser, address, home, title):
    with visiting(browser, address, viewport=PHONE, has_touch=True, is_mobile=True) as phone:
        page = phone.open(home)
        field(page).tap()
        page.keyboard.type(title)
        options(page).first.wait_for()
        box = page.locator(".search-popup").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
        assert box["y"] + box["height"] <= PHONE["height"], "the list scrolls by itself"
        small = page.locator(".search input:visible, .search button:visible, [role=option]").evaluate_all(
            "all => all.filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 80))")
        assert small == []
        options(page).first.tap()
        expect(page.locator("h1")).to_have_text(title)


@pytest.mark.parametrize("screen, scheme", [(DESKTOP, "dark"), (PHONE, "light")], ids=["desktop", "phone"])
def test_open_it_has_no_violations(browser, address, home, page_of_results, title, screen, scheme):
    visit = Visit(browser, address, viewport=screen, color_scheme=scheme)
    page = visit.open(home)
    ask(page, title[:3])
    page.keyboard.press("ArrowDown")
    expect(options(page).first.locator(".excerpt")).not_to_be_empty()
    assert_accessible(page)
    page = visit.open(f"{page_of_results.address}?q={title[:3]}")
    titles(page)
    page.locator(".search-filters").evaluate("filters => { filters.open = true; }")
    assert_accessible(page)
    page = visit.open(f"{page_of_results.address}?q=xqzvkw")
    expect(page.locator(".search-notes")).to_contain_text("xqzvkw")
    assert_accessible(page)
    visit.context.close()
