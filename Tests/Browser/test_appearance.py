"""Paper, calm, forced colours, light and dark: each gets what it asked for."""

# Relative luminance of a colour as the browser computes it.
LUMINANCE = """property => {
  const [r, g, b] = getComputedStyle(document.body)[property].match(/[\\d.]+/g).map(Number)
    .map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}"""
SHOWN = """selector => [...document.querySelectorAll(selector)]
  .filter(element => element.checkVisibility()).map(element => element.outerHTML.slice(0, 80))"""


def test_paper_has_the_text_and_no_navigation(desktop, some_path):
    page = desktop.open(some_path)
    page.emulate_media(media="print")
    try:
        assert page.evaluate(SHOWN, "nav, .skip-link") == []
        assert page.evaluate(SHOWN, "h1") or page.locator("h1.visually-hidden").count()
        assert page.evaluate(LUMINANCE, "color") < 0.05, "the text is not dark on paper"
    finally:
        page.emulate_media(media="screen")


def test_paper_is_light_for_readers_who_like_it_dark(dark_desktop, some_path):
    page = dark_desktop.open(some_path)
    page.emulate_media(media="print")
    try:
        assert page.evaluate(LUMINANCE, "color") < 0.05, "the text is light on paper"
    finally:
        page.emulate_media(media="screen")


def test_a_page_can_be_printed(desktop, site):
    path = max(site.pages, key=lambda path: len(site.pages[path].source))
    assert desktop.open(path).pdf(format="A4", prefer_css_page_size=True).startswith(b"%PDF-")


def test_light_is_light_and_dark_is_dark(desktop, dark_desktop, some_path):
    page = desktop.open(some_path)
    assert page.evaluate(LUMINANCE, "backgroundColor") > 0.8
    page = dark_desktop.open(some_path)
    assert page.evaluate(LUMINANCE, "backgroundColor") < 0.1


def test_nothing_moves_for_readers_who_ask_for_calm(calm, some_path):
    moving = calm.open(some_path).evaluate("""() => [...document.querySelectorAll("*")].filter(element => {
      const style = getComputedStyle(element);
      const lasts = times => times.split(",").some(time => parseFloat(time) > 0.01);
      return lasts(style.animationDuration) && style.animationName !== "none" || lasts(style.transitionDuration)
        || style.scrollBehavior === "smooth";
    }).map(element => element.outerHTML.slice(0, 80))""")
    assert moving == []


def test_forced_colours_leave_links_recognisable(high_contrast, some_path):
    page = high_contrast.open(some_path)
    plain = page.evaluate("""() => [...document.querySelectorAll("main p a[href]:not(.button)")].filter(link =>
      getComputedStyle(link).color === getComputedStyle(link.parentElement).color).map(a => a.outerHTML.slice(0, 80))""")
    assert plain == []
