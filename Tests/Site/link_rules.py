"""Where references lead: to a file and an id of this site, and to no other host unless the reader clicks."""

import re
import xml.etree.ElementTree as XML
from urllib.parse import urlsplit

# Attributes with addresses. Of these only what a reader follows may leave the site.
LOADED = {
    ("img", "src"), ("script", "src"), ("source", "src"), ("video", "src"), ("video", "poster"), ("audio", "src"),
    ("track", "src"), ("input", "src"), ("image", "href"), ("image", "xlink:href"), ("use", "href"), ("use", "xlink:href"),
}
FOLLOWED = {("a", "href"), ("area", "href"), ("form", "action"), ("blockquote", "cite"), ("q", "cite")}
SETS = {("img", "srcset"), ("source", "srcset"), ("link", "imagesrcset")}
# Links in the head that load nothing and are absolute by nature.
ABSOLUTE_RELATIONS = {"canonical", "license"}
FINGERPRINT = re.compile(r"[.-][0-9a-zA-Z_-]{8,64}\.[a-z0-9]+$")
CSS_REFERENCE = re.compile(r"url\(\s*[\"']?([^\"')]*)[\"']?\s*\)|@import\s+[\"']([^\"']*)[\"']")
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# Names of XML vocabularies look like addresses and load nothing.
NAMESPACE = re.compile(r"https?://www\.w3\.org/[0-9A-Za-z/#-]*")


def references(page):
    """Every address of a page as (element, address, is it loaded without a click)."""
    for element in page.elements:
        for name, value in element.attributes.items():
            key = (element.tag, name)
            value = (value or "").strip()
            if key in SETS:
                for candidate in value.split(","):
                    yield element, candidate.split()[0] if candidate.split() else "", True
            elif key in LOADED:
                yield element, value, True
            elif key in FOLLOWED:
                yield element, value, False
            elif key == ("link", "href"):
                relations = set(element.get("rel").lower().split())
                absolute = relations & ABSOLUTE_RELATIONS or "hreflang" in element.attributes
                if not absolute:
                    yield element, value, not relations & {"alternate", "prev", "next", "help", "author", "search"}


def has_sound_links(site, page):
    for element, address, loaded in references(page):
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            yield from judge_outside(site, element, address, loaded)
        elif not address:
            yield element.line, f"an empty address on <{element.tag}>"
        elif address.startswith("/") and not page.is_not_found:
            yield element.line, f"{address} is root-absolute: it breaks in a folder and offline"
        elif page.is_not_found and not address.startswith(("/", "#")):
            yield element.line, f"{address} is relative, but 404.html is shown at any address"
        else:
            yield from judge_inside(site, page, element, address)


def judge_outside(site, element, address, loaded):
    parts = urlsplit(address)
    if loaded:
        yield element.line, f"<{element.tag}> loads {address} from another host"
    elif not parts.scheme:
        yield element.line, f"{address} has no scheme"
    elif parts.scheme == "http" or parts.scheme == "https":
        if site.base and address.startswith(site.base):
            yield element.line, f"{address} is a page of this site: the link should be relative"
        elif not re.match(r"^[A-Za-z0-9.-]+\.[A-Za-z]{2,}(:\d+)?$", parts.netloc):
            yield element.line, f"{address} has no sound host"
    elif parts.scheme not in ("mailto", "tel"):
        yield element.line, f"{address} has the scheme {parts.scheme}"


def judge_inside(site, page, element, address):
    file, fragment = site.resolve(page.path, address)
    if file is None:
        yield element.line, f"{address} leaves the site"
    elif file not in site.files:
        hint = ": a folder, its address ends with /" if f"{file}/index.html" in site.files else ""
        yield element.line, f"{address} leads to {file}, which is not there{hint}"
    elif fragment and file in site.pages:
        if fragment not in site.pages[file].ids:
            yield element.line, f"{address} leads to the id '{fragment}', which {file} does not have"
    elif address.endswith("#"):
        yield element.line, f"{address} has an empty fragment"
    target = site.pages.get(file)
    language = element.get("hreflang")
    if target and element.tag == "a" and language and target.language != language:
        yield element.line, f"hreflang {language} on a link to {file}, whose language is {target.language}"


def has_fingerprinted_assets(site, page):
    """So that a server may let them be kept for ever."""
    for element in page.all("script", "link"):
        relations = element.get("rel").lower().split()
        address = element.get("src") if element.tag == "script" else element.get("href")
        if element.tag == "link" and not {"stylesheet", "icon", "preload"} & set(relations):
            continue
        if address and not FINGERPRINT.search(address):
            yield element.line, f"{address} has no fingerprint in its name"


def style_sheets_stay(site, path):
    text = CSS_COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), site.read(path))
    for match in CSS_REFERENCE.finditer(text):
        address = match[1] or match[2] or ""
        line = text.count("\n", 0, match.start()) + 1
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or address.startswith("/"):
            yield line, f"{address[:60]} is not relative to the style sheet"
        elif not address.startswith("#"):
            file, _ = site.resolve(path, address)
            if file not in site.files:
                yield line, f"{address} leads to {file or 'outside the site'}, which is not there"


def scripts_stay(site, path):
    # The files of the search index are data, and may quote the addresses that a text speaks of.
    if site.read(path).startswith('handbookSearch("'):
        return
    for number, line in enumerate(site.read(path).split("\n"), 1):
        for match in re.finditer(r"(?:https?:)?//[a-z0-9-]+\.[a-z0-9.-]+[^\s\"'`)]*|\beval\(|new Function\(", NAMESPACE.sub("", line)):
            if not line.lstrip().startswith(("//", "*", "/*")):
                yield number, f"the script says {match[0]}"


def pictures_stay(site, path):
    text = site.read(path)
    try:
        root = XML.fromstring(text.encode())
    except XML.ParseError as error:
        yield error.position[0], f"the picture is not well-formed: {error}"
        return
    ids = {element.get("id") for element in root.iter()}
    for attribute in ("aria-labelledby", "aria-describedby"):
        for name in set(root.get(attribute, "").split()) - ids:
            yield 0, f"{attribute} names '{name}', which is no id of the picture"
    if re.search(r"<script|\son\w+\s*=|<foreignObject|javascript:", text, re.IGNORECASE):
        yield 0, "the picture has a script in it"
    for match in re.finditer(r"(?:href|src)\s*=\s*[\"']([^\"'#][^\"']*)|url\(\s*[\"']?([^\"')#][^\"')]*)|@import", text):
        yield text.count("\n", 0, match.start()) + 1, f"the picture loads {match[1] or match[2] or 'a style sheet'}"


LINK_RULES = [has_sound_links, has_fingerprinted_assets]
FILE_RULES = {".css": style_sheets_stay, ".js": scripts_stay, ".svg": pictures_stay}
