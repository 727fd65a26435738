"""Everything is there to read without JavaScript."""

READ = "() => document.body.innerText.replace(/\\s+/g, ' ').trim()"
LINKS = "() => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"


def test_the_text_and_the_links_are_the_same(desktop, without_scripts, path):
    with_scripts = desktop.open(path)
    text, links = with_scripts.evaluate(READ), with_scripts.evaluate(LINKS)
    # The debugger may look at a page that may not run scripts itself.
    plain = without_scripts.open(path)
    assert plain.evaluate(READ) == text
    assert plain.evaluate(LINKS) == links
    assert text and links
