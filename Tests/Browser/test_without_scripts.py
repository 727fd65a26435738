"""Everything is there to read without JavaScript."""

# What scripts make or show – filters, letters – carries this class: it adds, and nothing depends on it.
HIDE_SCRIPTED = "() => { for (const e of document.querySelectorAll('.scripted, noscript')) e.remove(); }"
READ = "() => document.body.innerText.replace(/\\s+/g, ' ').trim()"
LINKS = "() => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"


def test_the_text_and_the_links_are_the_same(desktop, without_scripts, path):
    with_scripts = desktop.open(path)
    with_scripts.evaluate(HIDE_SCRIPTED)
    text, links = with_scripts.evaluate(READ), with_scripts.evaluate(LINKS)
    # The debugger may look at a page that may not run scripts itself.
    plain = without_scripts.open(path)
    plain.evaluate(HIDE_SCRIPTED)
    assert plain.evaluate(READ) == text
    assert plain.evaluate(LINKS) == links
    assert text and links
