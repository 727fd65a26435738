"""The rules themselves: nothing is said of a faultless site, and each fault put into it is found."""

import pytest
import sample_site
from check_site import outcomes
from pages import Site

FR, EN = "fr/principes/retablissement/index.html", "en/principles/recovery/index.html"


def faults(folder, contents):
    sample_site.write(folder, contents)
    return [str(fault) for found in outcomes(Site(folder)) for fault in found]


def test_a_faultless_site_has_no_faults(tmp_path):
    assert faults(tmp_path, sample_site.files()) == []


# What is said, the file, what stands there, what comes instead (`None`: the file is taken away).
FAULTS = [
    ("no language tag", FR, 'lang="fr" dir', 'lang="" dir'),
    ("says no direction", FR, ' dir="ltr"', ""),
    ("<!doctype html>", FR, "<!doctype html>\n", ""),
    ("charset", FR, '<meta charset="utf-8">', ""),
    ("no viewport", FR, 'name="viewport"', 'name="viewpoint"'),
    ("forbids zooming", FR, "initial-scale=1", "user-scalable=no"),
    ("0 titles", FR, "<title>Rétablissement – Français</title>", "<title> </title>"),
    ("0 descriptions", FR, 'name="description" content="About Rétablissement"', 'name="description" content=""'),
    ("0 canonical links", FR, 'rel="canonical"', 'rel="canon"'),
    ("not exactly one og:type", FR, "og:type", "og:kind"),
    ("og:url is", FR, 'og:url" content="', 'og:url" content="x'),
    ("2 h1", FR, "</h1>", "</h1><h1>Encore</h1>"),
    ("0 h1", FR, "h1>", "h2>"),
    ("a level is left out", FR, '<h2 id="costs">2</h2>', '<h4 id="costs">2</h4>'),
    ("an empty h2", FR, '<h2 id="costs">2</h2>', '<h2 id="costs"> </h2>'),
    ("0 Content-Security-Policies", EN, "Content-Security-Policy", "X-Policy"),
    ("allows script-src 'unsafe-inline'", EN, "script-src 'self'", "script-src 'self' 'unsafe-inline'"),
    ("no default-src 'none'", EN, "default-src 'none'", "default-src 'self'"),
    ("does not say base-uri", EN, "base-uri 'none'; ", ""),
    ("before the policy", EN, '<meta charset="utf-8">', f'<meta charset="utf-8"><link rel="icon" href="../../../{sample_site.ICON}">'),
    ("an inline script", FR, "</main>", "<script>1</script></main>"),
    ("an inline style sheet", FR, "</main>", "<style>p{}</style></main>"),
    ("a style attribute", FR, "<h1>", '<h1 style="color:red">'),
    ("a handler onclick", FR, "<h1>", '<h1 onclick="x()">'),
    ("<iframe>", FR, "</main>", "<iframe></iframe></main>"),
    ('href="javascript:', FR, 'href="#costs"', 'href="javascript:x()"'),
    ("stands 2 times", FR, 'id="what-it-is"', 'id="costs"'),
    ("has a space", FR, 'id="what-it-is"', 'id="what it"'),
    ("aria-labelledby names 'gone'", FR, "<main ", '<main aria-labelledby="gone" '),
    ("has no alt", FR, 'alt="Rétablissement"', ""),
    ("has an empty alt", FR, 'alt="Rétablissement"', 'alt=""'),
    ("has no width", FR, 'width="9"', ""),
    ("left of a template", FR, "</h1>", "{{title}}</h1>"),
    ("without scope", FR, '<th scope="col">', "<th>"),
    ("no JSON-LD", FR, "application/ld+json", "application/json"),
    ("JSON-LD: ", FR, '{"@context"', '{{"@context"'),
    ("without @context", FR, "https://schema.org", "https://example.org"),
    ("without @type", FR, "@type", "type"),
    ("a straight '", FR, "l’écoute", "l'écoute"),
    ('a straight "', EN, "“listening”", '"listening"'),
    ("space before ':'", FR, "étages\u00a0:", "étages :"),
    ("space before '?'", FR, "Combien\u202f?", "<em>Combien</em> ?"),
    ("space before '»'", FR, "\u00a0»", " »"),
    ("space after '«'", FR, "«\u00a0", "« "),
    ("space within a number", FR, "1\u202f157", "1 157"),
    ("two spaces", FR, "étages\u00a0:", "étages \u00a0:"),
    ("which is not there", FR, 'href="../../../en/principles/recovery/" hreflang', 'href="../../../en/xx/" hreflang'),
    ("its address ends with /", EN, 'href="../../../en/principles/recovery/">', 'href="../../../en/principles/recovery">'),
    ("leads to the id 'gone'", FR, 'href="#costs"', 'href="#gone"'),
    ("leads to the id 'gone'", FR, 'href="#costs"', 'href="../../../en/principles/recovery/#gone"'),
    ("has an empty fragment", FR, 'href="#costs"', 'href="#"'),
    ("an empty address", FR, 'href="#costs"', 'href=""'),
    ("leaves the site", FR, 'href="#costs"', 'href="../../../../x"'),
    ("is root-absolute", FR, 'href="#costs"', 'href="/fr/"'),
    ("is relative, but 404", "404.html", 'href="/fr/"', 'href="fr/"'),
    ("from another host", FR, 'src="../../../assets/favicon', 'src="https://example.org/assets/favicon'),
    ("from another host", FR, '<img ', '<img srcset="//example.org/x.png 2x" '),
    ("from another host", FR, 'rel="stylesheet" href="../../../', 'rel="stylesheet" href="https://example.org/'),
    ("has no scheme", FR, "https://www.who.int/", "//www.who.int/"),
    ("no sound host", FR, "https://www.who.int/", "https://who/"),
    ("has the scheme ftp", FR, "https://www.who.int/", "ftp://www.who.int/"),
    ("should be relative", FR, "https://www.who.int/", sample_site.BASE + "fr/"),
    ("whose language is en", FR, 'en/principles/recovery/" hreflang="en" lang', 'en/principles/recovery/" hreflang="fr" lang'),
    ("no fingerprint", FR, sample_site.STYLE, "assets/style.css"),
    ("not relative to the style sheet", sample_site.STYLE, "max-width", "background: url(https://example.org/x.png); max-width"),
    ("not relative to the style sheet", sample_site.STYLE, "\n:root", '\n@import "//example.org/x.css";\n:root'),
    ("which is not there", sample_site.STYLE, "max-width", "background: url('x.png'); max-width"),
    ("the script says", sample_site.SCRIPT, "const link", 'fetch("https://example.org/x"); const link'),
    ("the script says", sample_site.SCRIPT, "const link", 'eval("1"); const link'),
    ("has a script in it", sample_site.ICON, "<circle", "<script/><circle"),
    ("the picture loads", sample_site.ICON, "<circle", '<image href="https://example.org/x.png"/><circle'),
    ("the file is missing", "robots.txt", None, None),
    ("may be indexed", "404.html", 'content="noindex"', 'content="all"'),
    ("the canonical link says", FR, 'rel="canonical" href="', 'rel="canonical" href="x'),
    ("no base address", "index.html", f'rel="canonical" href="{sample_site.BASE}"', 'rel="canonical" href="x"'),
    ("another page in this language", FR, "<title>Rétablissement", "<title>Manuel"),
    ("2 alternates with hreflang", FR, 'hreflang="x-default"', 'hreflang="en"'),
    ("without x-default", FR, f'<link rel="alternate" hreflang="x-default" href="{sample_site.BASE}fr/principes/retablissement/">', ""),
    ("not among its own", FR, f'<link rel="alternate" hreflang="fr" href="{sample_site.BASE}fr/principes/retablissement/">', ""),
    ("not among its own", "index.html", f'hreflang="x-default" href="{sample_site.BASE}"', f'hreflang="x-default" href="{sample_site.BASE}fr/"'),
    ("the picture is not well-formed", sample_site.ICON, "</svg>", ""),
    ("which is no id of the picture", sample_site.ICON, "<svg ", '<svg aria-labelledby="gone" '),
    ("no page of this site", FR, f'hreflang="en" href="{sample_site.BASE}en/', f'hreflang="en" href="{sample_site.BASE}xx/'),
    ("hreflang must be mutual", EN, f'<link rel="alternate" hreflang="fr" href="{sample_site.BASE}fr/principes/retablissement/">', ""),
    ("which is not to be indexed", EN, "<title>", '<meta name="robots" content="noindex"><title>'),
    ("no link to the same page in 'en'", FR, ' hreflang="en" lang', " lang"),
    ("no chain of links", "fr/autre/index.html", "", "<!doctype html>"),
    ("no page of this site", "sitemap.xml", "<loc>https://handbook.example.org/fr/<", "<loc>https://handbook.example.org/xx/<"),
    ("stands 0 times", "sitemap.xml", "<loc>https://handbook.example.org/fr/<", "<loc>https://handbook.example.org/xx/<"),
    ("other alternates", "sitemap.xml", 'hreflang="en"', 'hreflang="de"'),
    ("not well-formed", "sitemap.xml", "</urlset>", ""),
    ("is no date", "sitemap.xml", "</loc>", "</loc><lastmod>yesterday</lastmod>"),
    ("no User-agent", "robots.txt", "User-agent: *", ""),
    ("no line 'Sitemap", "robots.txt", "Sitemap:", "Map:"),
    ("the whole site is forbidden", "robots.txt", "Allow: /", "Disallow: /"),
    ("not well-formed", "fr/feed.xml", "</feed>", ""),
    ("xml:lang is en", "fr/feed.xml", 'xml:lang="fr"', 'xml:lang="en"'),
    ("no link rel=self", "fr/feed.xml", 'rel="self" href="', 'rel="self" href="x'),
    ("not exactly one updated", "fr/feed.xml", "<updated>2026-01-02T00:00:00Z</updated>", ""),
    ("no RFC 3339 time", "fr/feed.xml", "2026-01-02T00:00:00Z", "2026-01-02"),
    ("no author", "fr/feed.xml", "<author><name>Handbook</name></author>", ""),
    ("no page of this site in 'fr'", "fr/feed.xml", "<link href=", '<link rel="via" href='),
    ("a feed without entries", "fr/feed.xml", "entry>", "item>"),
    ("links a feed", FR, "atom+xml", "rss+xml"),
]


@pytest.mark.parametrize(("said", "path", "old", "new"), FAULTS, ids=[f"{n}: {f[0]}" for n, f in enumerate(FAULTS, 1)])
def test_each_fault_is_found(tmp_path, said, path, old, new):
    contents = sample_site.files()
    if old is None:
        del contents[path]
    else:
        assert old in contents.get(path, "")
        contents[path] = contents.get(path, "").replace(old, new) or new
    if said == "links a feed":
        contents["fr/index.html"] = contents["fr/index.html"].replace(old, new)
    found = faults(tmp_path, contents)
    assert any(said in fault for fault in found), found
