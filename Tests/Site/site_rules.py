"""What holds between pages: addresses, languages, sitemap, feeds. Rules yield (file, line, message)."""

import re
import xml.etree.ElementTree as XML
from collections import Counter
from urllib.parse import quote

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
DATE = re.compile(r"^\d{4}-\d\d-\d\d$")
MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")


def addresses_are_canonical(site):
    if not re.match(r"^https?://[^/]+/(.*/)?$", site.base):
        yield "index.html", 0, f"the canonical address of the first page, '{site.base}', is no base address"
        return
    for page in site.pages.values():
        if page.is_indexable and page.canonical != site.base + quote(page.address):
            yield page.path, 0, f"the canonical link says {page.canonical}, not {site.base + quote(page.address)}"


def titles_differ(site):
    """But for the first page, which may be called what the whole is called."""
    pages = [page for page in site.pages.values() if page.is_indexable and page.path != "index.html"]
    counts = Counter((page.language, title_of(page)) for page in pages)
    for page in pages:
        if counts[page.language, title_of(page)] > 1:
            yield page.path, 0, f"another page in this language has the title '{title_of(page)}' too"


def title_of(page):
    return "".join(e.text for e in page.all("title")[:1]).strip()


def languages_answer_each_other(site):
    for page in site.pages.values():
        languages = Counter(language for language, _ in page.alternates)
        for language, count in languages.items():
            if count > 1:
                yield page.path, 0, f"{count} alternates with hreflang {language}"
        if not page.alternates:
            continue
        if "x-default" not in languages:
            yield page.path, 0, "alternates without x-default"
        # The first page lets one choose: it is in no language, so it may stand as x-default alone.
        own = {language for language, address in page.alternates if address == page.canonical}
        if page.language not in own and not (page.path == "index.html" and own):
            yield page.path, 0, "the page is not among its own alternates"
        for language, address in page.alternates:
            yield from judge_alternate(site, page, language, address)


def judge_alternate(site, page, language, address):
    target = site.page_at(address)
    if target is None:
        yield page.path, 0, f"hreflang {language} leads to {address}, which is no page of this site"
        return
    if not target.is_indexable:
        yield page.path, 0, f"hreflang {language} leads to {target.path}, which is not to be indexed"
    if language == "x-default":
        return
    if target.language != language:
        yield page.path, 0, f"hreflang {language} leads to {target.path}, whose language is {target.language}"
    if sorted(target.alternates) != sorted(page.alternates):
        yield page.path, 0, f"{target.path} does not have the same alternates: hreflang must be mutual"


def pages_can_be_switched(site):
    """Each alternate is also a link that a reader can click."""
    for page in site.pages.values():
        clickable = {e.get("hreflang") for e in page.all("a")}
        for language, _ in page.alternates:
            if language not in ("x-default", page.language) and language not in clickable:
                yield page.path, 0, f"no link to the same page in '{language}'"


def pages_can_be_reached(site):
    """By following links from the first page."""
    reached, waiting = set(), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in reached or path not in site.pages:
            continue
        reached.add(path)
        for link in site.pages[path].all("a"):
            address = link.get("href")
            if ":" not in address.split("/")[0] and not address.startswith("/"):
                waiting.append(site.resolve(path, address)[0])
    for page in site.pages.values():
        if page.path not in reached and not page.is_not_found:
            yield page.path, 0, "no chain of links leads here from the first page"


def files_are_expected(site):
    for path in ("index.html", "404.html", "sitemap.xml", "robots.txt"):
        if path not in site.files:
            yield path, 0, "the file is missing"
    if "404.html" in site.pages and site.pages["404.html"].is_indexable:
        yield "404.html", 0, "the page may be indexed (no <meta name=robots content=noindex>)"


def parse_xml(site, path):
    try:
        return XML.fromstring(site.read(path).encode()), None
    except XML.ParseError as error:
        return None, (path, error.position[0], f"not well-formed: {error}")


def sitemap_lists_the_pages(site):
    if "sitemap.xml" not in site.files:
        return
    root, fault = parse_xml(site, "sitemap.xml")
    if fault:
        yield fault
        return
    if root.tag != SITEMAP + "urlset":
        yield "sitemap.xml", 0, f"the root element is {root.tag}"
    listed = Counter()
    for url in root.iter(SITEMAP + "url"):
        address = (url.findtext(SITEMAP + "loc") or "").strip()
        listed[address] += 1
        page = site.page_at(address)
        links = [(e.get("hreflang"), e.get("href")) for e in url.findall(XHTML + "link")]
        if page is None:
            yield "sitemap.xml", 0, f"{address} is no page of this site"
        elif not page.is_indexable:
            yield "sitemap.xml", 0, f"{address} is not to be indexed"
        elif sorted(links) != sorted(page.alternates):
            yield "sitemap.xml", 0, f"{address} has other alternates than {page.path} itself"
        for changed in url.findall(SITEMAP + "lastmod"):
            if not DATE.match(changed.text or "") and not MOMENT.match(changed.text or ""):
                yield "sitemap.xml", 0, f"{address}: lastmod {changed.text} is no date"
    for page in site.pages.values():
        if page.is_indexable and listed[page.canonical] != 1:
            yield "sitemap.xml", 0, f"{page.canonical or page.path} stands {listed[page.canonical]} times, not once"


def robots_are_told(site):
    if "robots.txt" not in site.files:
        return
    lines = [line.strip() for line in site.read("robots.txt").split("\n")]
    if not any(line.lower().startswith("user-agent:") for line in lines):
        yield "robots.txt", 0, "no User-agent"
    if f"Sitemap: {site.base}sitemap.xml" not in lines:
        yield "robots.txt", 0, f"no line 'Sitemap: {site.base}sitemap.xml'"
    if "Disallow: /" in lines:
        yield "robots.txt", lines.index("Disallow: /") + 1, "the whole site is forbidden"


def feeds_are_sound(site):
    linked = {}
    for page in site.pages.values():
        for link in page.links("alternate"):
            if link.get("type") == "application/atom+xml":
                linked.setdefault(site.resolve(page.path, link.get("href"))[0], page)
    languages = {page.language for page in site.pages.values() if page.alternates}
    for language in sorted(languages - {page.language for page in linked.values()}):
        yield "", 0, f"no page in '{language}' links a feed"
    for path, page in linked.items():
        if path in site.files:
            root, fault = parse_xml(site, path)
            yield from [fault] if fault else judge_feed(site, path, root, page.language)


def judge_feed(site, path, feed, language):
    if feed.tag != ATOM + "feed":
        yield path, 0, f"the root element is {feed.tag}"
    if feed.get(XML_LANGUAGE) != language:
        yield path, 0, f"xml:lang is {feed.get(XML_LANGUAGE)}, the page that links it is in {language}"
    if [e.get("href") for e in feed.findall(ATOM + "link") if e.get("rel") == "self"] != [site.base + quote(path)]:
        yield path, 0, f"no link rel=self to {site.base + quote(path)}"
    has_author = feed.find(f"{ATOM}author/{ATOM}name") is not None
    entries = feed.findall(ATOM + "entry")
    if not entries:
        yield path, 0, "a feed without entries"
    names = Counter(e.findtext(ATOM + "id") for e in entries)
    for item in [feed, *entries]:
        name = item.findtext(ATOM + "title") or "an entry"
        for part in ("id", "title", "updated"):
            if len(item.findall(ATOM + part)) != 1 or not (item.findtext(ATOM + part) or "").strip():
                yield path, 0, f"{name}: not exactly one {part}"
        if not MOMENT.match(item.findtext(ATOM + "updated") or ""):
            yield path, 0, f"{name}: updated is {item.findtext(ATOM + 'updated')}, no RFC 3339 time"
        if not has_author and item is not feed and item.find(f"{ATOM}author/{ATOM}name") is None:
            yield path, 0, f"{name}: no author, and the feed has none either"
    for entry in entries:
        name = entry.findtext(ATOM + "title")
        if names[entry.findtext(ATOM + "id")] > 1:
            yield path, 0, f"{name}: another entry has the same id"
        links = [e.get("href") for e in entry.findall(ATOM + "link") if e.get("rel", "alternate") == "alternate"]
        target = site.page_at(links[0]) if len(links) == 1 else None
        if target is None or target.language != language:
            yield path, 0, f"{name}: its link {links} is no page of this site in '{language}'"


SITE_RULES = [
    files_are_expected,
    addresses_are_canonical,
    titles_differ,
    languages_answer_each_other,
    pages_can_be_switched,
    pages_can_be_reached,
    sitemap_lists_the_pages,
    robots_are_told,
    feeds_are_sound,
]
