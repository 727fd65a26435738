"""404.html at an address deep down that is nowhere: it is styled, and leads on in every language."""


def test_an_unknown_address_shows_the_page_in_full(desktop, site):
    page = desktop.page
    page.goto("about:blank")
    desktop.trouble.clear()
    response = page.goto(f"{desktop.address}/no/such/page/anywhere/", wait_until="load")
    assert response.status == 404
    # The browser's own word on the answer is the only one.
    assert [line for line in desktop.trouble if "/no/such/page/" not in line and "404 (" not in line] == []
    assert page.evaluate("[...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0)") > 5
    links = page.evaluate("[...document.querySelectorAll('main a[hreflang]')].map(a => [a.hreflang, a.href])")
    assert {language for language, _ in links} == {p.language for p in site.pages.values() if not p.is_not_found}
    for language, link in links:
        assert page.goto(link, wait_until="load").status == 200, link
        assert page.evaluate("document.documentElement.lang") == language
