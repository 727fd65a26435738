"""A small, faultless site written by hand: what the rules and the browser tests are tried on.

`sample_site.py FOLDER` writes it.
"""

import json
import os
import sys

BASE = "https://handbook.example.org/"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
STYLE = "assets/style.0123456789abcdef.css"
SCRIPT = "assets/handbook.0123456789abcdef.js"
ICON = "assets/favicon.0123456789abcdef.svg"
INDEX = "search/fr.texts.js"
PATHS = {
    "home": {"fr": "fr/", "en": "en/"},
    "recovery": {"fr": "fr/principes/retablissement/", "en": "en/principles/recovery/"},
}
TITLES = {
    "home": {"fr": "Manuel", "en": "Handbook"},
    "recovery": {"fr": "Rétablissement", "en": "Recovery"},
}
NAMES = {"fr": "Français", "en": "English"}
SKIP = {"fr": "Aller au contenu", "en": "Skip to content"}
TEXT = {
    "fr": "Deux étages\u00a0: «\u00a0l’écoute\u00a0» et le soin. Combien\u202f? 1\u202f157\u202f375\u00a0£, ou <code>{{a : b}}</code>.",
    "en": "Two tiers: “listening” and care. How much? £1,157,375, or <code>'a'</code>.",
}
CSS = """
/* A comment may say url(https://example.org/x). */
:root { color-scheme: light dark; }
body { font: 1rem/1.5 sans-serif; margin: 0 auto; max-width: 40rem; padding: 1rem; color: CanvasText; background: Canvas; }
a { display: inline-block; min-height: 24px; color: LinkText; }
:focus-visible { outline: 3px solid #b35900; }
.skip-link { position: absolute; left: -99rem; }
.skip-link:focus { left: 0; }
.table-scroll { overflow-x: auto; }
.table-scroll table { min-width: 60rem; }
section { min-height: 40rem; }
@media print { body { color: #000; background: #fff; } nav, .skip-link { display: none; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
"""
JS = """
// Keeps the section when the language is switched.
for (const type of ["pointerdown", "focusin", "click"]) {
  addEventListener(type, function (event) {
    const link = event.target.closest("nav.switcher a");
    if (link && location.hash) link.hash = location.hash;
  });
}
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>A dot</title><circle r="4"/></svg>\n'


def head(title, language, up, canonical, alternates, extra=""):
    """`canonical` is the page's path; a page that is not to be indexed has none."""
    links = "".join(f'<link rel="alternate" hreflang="{l}" href="{BASE}{p}">\n' for l, p in alternates)
    seen = "" if canonical is None else f"""<meta name="description" content="About {title}">
<meta property="og:title" content="{title}">
<meta property="og:type" content="website">
<meta property="og:url" content="{BASE}{canonical}">
<meta property="og:locale" content="{language}">
<meta property="og:site_name" content="Handbook">
<meta property="og:description" content="About {title}">
<link rel="canonical" href="{BASE}{canonical}">
{links}<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@type": "WebPage"})}</script>
"""
    return f"""<!doctype html>
<html lang="{language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – {NAMES[language]}</title>
{seen}{extra}<link rel="icon" href="{up}{ICON}">
<link rel="stylesheet" href="{up}{STYLE}">
<script src="{up}{SCRIPT}" defer></script>
</head>
"""


def page(name, language):
    path, title = PATHS[name][language], TITLES[name][language]
    up = "../" * path.count("/")
    alternates = [*PATHS[name].items(), ("x-default", PATHS[name]["fr"])]
    switcher = " ".join(
        f'<a href="{up}{target}" hreflang="{code}" lang="{code}">{NAMES[code]}</a>' for code, target in PATHS[name].items()
    )
    feed = f'<link rel="alternate" type="application/atom+xml" href="{up}{language}/feed.xml">\n'
    return head(title, language, up, path, alternates, feed) + f"""<body class="page-{name}">
<a class="skip-link" href="#page-content">{SKIP[language]}</a>
<header><nav class="switcher" aria-label="{NAMES[language]}">{switcher}</nav>
<nav aria-label="{title}"><a href="{up}{PATHS["recovery"][language]}">{TITLES["recovery"][language]}</a></nav></header>
<main id="page-content">
<h1>{title}</h1>
<p>{TEXT[language]}</p>
<p><a href="https://www.who.int/">{"OMS" if language == "fr" else "WHO"}</a> <a href="#costs">42</a></p>
<section><h2 id="what-it-is">1</h2><img src="{up}{ICON}" alt="{title}" width="9" height="9"></section>
<section><h2 id="costs">2</h2>
<div class="table-scroll" role="region" aria-label="2" tabindex="0"><table><thead><tr><th scope="col">3</th></tr></thead>
<tbody><tr><td>4</td></tr></tbody></table></div></section>
</main>
</body>
</html>
"""


def chooser(up, extra, canonical):
    alternates = [*PATHS["home"].items(), ("x-default", "")] if canonical is not None else []
    links = " ".join(f'<a href="{up}{code}/" hreflang="{code}" lang="{code}">{NAMES[code]}</a>' for code in NAMES)
    title = "Langue" if canonical is not None else "404"
    top = head(title, "fr", up, canonical, alternates, extra)
    kind = "root" if canonical is not None else "not-found"
    return f'{top}<body class="page-{kind}">\n<main>\n<h1>{title}</h1>\n<p>{links}</p>\n</main>\n</body>\n</html>\n'


def sitemap():
    def urls():
        home = [*PATHS["home"].items(), ("x-default", "")]
        yield "", home
        for name, paths in PATHS.items():
            for path in paths.values():
                yield path, home if name == "home" else [*paths.items(), ("x-default", paths["fr"])]

    entries = ""
    for path, alternates in urls():
        links = "".join(f'<xhtml:link rel="alternate" hreflang="{l}" href="{BASE}{p}"/>' for l, p in alternates)
        entries += f"<url><loc>{BASE}{path}</loc>{links}</url>\n"
    names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {names}>\n{entries}</urlset>\n'


def feed(language):
    own, target = f"{BASE}{language}/feed.xml", BASE + PATHS["recovery"][language]
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">
<id>{own}</id><title>{TITLES["home"][language]}</title><updated>2026-01-02T00:00:00Z</updated>
<author><name>Handbook</name></author><link rel="self" href="{own}"/>
<entry><id>{target}</id><title>{TITLES["recovery"][language]}</title><updated>2026-01-02T00:00:00Z</updated>
<link href="{target}"/></entry>
</feed>
"""


def files():
    """The site as path → text."""
    result = {
        STYLE: CSS, SCRIPT: JS, ICON: SVG, INDEX: 'handbookSearch("texts","fr.texts","ab",["https://example.org"])\n',
        "index.html": chooser("", "", ""),
        "404.html": chooser("/", '<meta name="robots" content="noindex">\n', None),
        "sitemap.xml": sitemap(),
        "robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {BASE}sitemap.xml\n",
    }
    for language in NAMES:
        result[f"{language}/feed.xml"] = feed(language)
        for name in PATHS:
            result[PATHS[name][language] + "index.html"] = page(name, language)
    # The first page is what x-default of the homes means: it lets one choose.
    for language in NAMES:
        home = f"{language}/index.html"
        result[home] = result[home].replace(f'hreflang="x-default" href="{BASE}fr/"', f'hreflang="x-default" href="{BASE}"')
    return result


def write(folder, contents):
    for path, text in contents.items():
        target = os.path.join(folder, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    write(sys.argv[1], files())
