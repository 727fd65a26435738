"""Every page loads whole and from here alone, and fits a narrow screen."""

# Widths of everything that sticks out of the window, but for what may scroll by itself.
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > width) found.push(`the page: ${document.documentElement.scrollWidth}`);
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest(".table-scroll, .skip-link, .visually-hidden, pre, thead")) continue;
    const box = element.getBoundingClientRect();
    if (box.width > 1 && box.height > 1 && (box.right > width + 1 || box.left < -1)) {
      const name = element.tagName.toLowerCase() + (element.className ? "." + element.className : "");
      found.push(`${name} from ${Math.round(box.left)} to ${Math.round(box.right)}: ${element.textContent.trim().slice(0, 40)}`);
    }
  }
  return found;
}"""


# Pictures that do not load, those included that wait until they are near the window.
BROKEN = """() => Promise.all([...document.images].map(image => {
  image.loading = "eager";
  return image.decode().then(() => [], () => [image.src]);
})).then(broken => broken.flat())"""


def test_nothing_goes_wrong(desktop, path):
    page = desktop.open(path, afresh=True)
    assert desktop.trouble == []
    # The style sheet came: without it a body has its margin.
    assert page.evaluate("document.styleSheets.length") > 0
    assert page.evaluate(BROKEN) == []
    assert desktop.trouble == []


def test_nothing_sticks_out_at_320_pixels(narrow, path):
    found = narrow.open(path).evaluate(TOO_WIDE)
    assert found == [], "\n" + "\n".join(found)


def test_nothing_sticks_out_at_400_percent(zoomed, some_path):
    found = zoomed.open(some_path).evaluate(TOO_WIDE)
    assert found == [], "\n" + "\n".join(found)


def test_text_spacing_of_readers_loses_nothing(narrow, some_path):
    """WCAG 1.4.12: a reader may space lines, paragraphs, letters and words out."""
    page = narrow.open(some_path)
    page.evaluate("""() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
        + " p { margin-block-end: 2em !important }");
      document.adoptedStyleSheets = [sheet];
    }""")
    found = page.evaluate(TOO_WIDE)
    assert found == [], "\n" + "\n".join(found)
