"""axe-core finds nothing: on every page, and on one page of every kind on a phone and a desktop, light and dark.

Languages share their templates: the pages of one are read on a desktop, those of the others on a phone.
"""

from importlib.resources import files

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
# WCAG 2.2 A and AA, and what axe recommends beyond: every rule that it runs by itself, and these.
OPTIONS = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}, "focus-order-semantics": {"enabled": True}},
}


def violations(page):
    # Asked through the debugger, so that the page's Content-Security-Policy stays as it is.
    page.evaluate(AXE)
    return page.evaluate("options => axe.run(document, options).then(result => result.violations)", OPTIONS)


def readable(violations):
    lines = []
    for violation in violations:
        lines.append(f"{violation['id']} ({violation['impact']}): {violation['help']}")
        for node in violation["nodes"][:5]:
            why = " ".join((node.get("failureSummary") or "").split())
            lines.append(f"    {' '.join(map(str, node['target']))}: {node['html'][:160]}\n        {why[:300]}")
        if len(violation["nodes"]) > 5:
            lines.append(f"    … and {len(violation['nodes']) - 5} more")
    return "\n".join(lines)


def assert_accessible(page):
    found = violations(page)
    assert not found, "\n" + readable(found)


def test_every_page_has_no_violations(site, phone, desktop, path):
    first = min(page.language for page in site.pages.values())
    screen = desktop if site.pages[path].language == first else phone
    assert_accessible(screen.open(path))


def test_a_phone_has_no_violations(phone, some_path):
    assert_accessible(phone.open(some_path))


def test_a_desktop_has_no_violations(desktop, some_path):
    assert_accessible(desktop.open(some_path))


def test_a_dark_phone_has_no_violations(dark_phone, some_path):
    assert_accessible(dark_phone.open(some_path))


def test_a_dark_desktop_has_no_violations(dark_desktop, some_path):
    assert_accessible(dark_desktop.open(some_path))
