"""The keyboard reaches everything, in order, and one sees where one is."""

# What a key press should reach: each link and control that shows, and what scrolls by itself.
REACHABLE = """() => [...document.querySelectorAll("a[href], button, input:not([disabled]), select, textarea, summary, [tabindex='0']")]
  .filter(element => element.checkVisibility({visibilityProperty: true}) && element.tabIndex >= 0)
  .map((element, index) => { element.dataset.order = index; return element.outerHTML.slice(0, 80); })"""
FOCUSED = """() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    order: Number(element.dataset.order ?? -1),
    shown: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
      && style.opacity !== "0",
    html: element.outerHTML.slice(0, 80),
  };
}"""

# Polled by hand: the page's policy forbids what Playwright's own waiting does.
SCROLLS = """element => new Promise(done => {
  let turns = 60;
  const look = () => element.scrollLeft > 0 ? done(true) : turns-- ? setTimeout(look, 50) : done(false);
  look();
})"""


def test_tab_reaches_everything_in_order_and_shows_where_it_is(calm, some_path):
    page = calm.open(some_path)
    expected = page.evaluate(REACHABLE)
    assert expected
    for index in range(len(expected)):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        assert focused["order"] == index, f"after {index} of {len(expected)}: {focused['html']}, not {expected[index]}"
        assert focused["shown"], f"no outline of 2 pixels on {focused['html']}"
        assert focused["seen"], f"out of sight: {focused['html']}"


def test_the_skip_link_comes_first_and_leads_to_the_text(desktop, site, some_path):
    page = desktop.open(some_path)
    if not page.locator("nav").count():
        return  # nothing to skip
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert link.get_attribute("href") == "#page-content"
    box = link.bounding_box()
    assert box["x"] >= 0 and box["y"] >= 0, "the skip link does not show when it has the focus"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#page-content"
    page.keyboard.press("Tab")
    inside = "document.querySelector('main').contains(document.activeElement)"
    after = "document.querySelector('main').compareDocumentPosition(document.activeElement) & 4"
    assert page.evaluate(inside) or page.evaluate(after), "Tab goes on before the text"


def test_tables_that_scroll_do_so_by_keyboard(narrow, site):
    for path in sorted(site.pages):
        if "table-scroll" not in site.pages[path].source:
            continue
        page = narrow.open(path)
        region = page.locator(".table-scroll").first
        if region.evaluate("e => e.scrollWidth > e.clientWidth"):
            region.focus()
            page.keyboard.press("ArrowRight")
            assert region.evaluate(SCROLLS), f"{path}: the arrow keys do not scroll the table"
            return
