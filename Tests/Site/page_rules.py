"""What every page must have and must not have, looked at alone. Each rule yields (line, message)."""

import json
import re
from collections import Counter

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Attributes that name other elements of the page.
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "for")
LANGUAGE_TAG = re.compile(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
CODE = re.compile(r"<code\b.*?</code>", re.DOTALL)


def has_language_and_direction(page):
    for element in page.all("html"):
        if not LANGUAGE_TAG.match(element.get("lang")):
            yield element.line, f"lang is '{element.get('lang')}', no language tag"
        if element.get("dir") not in ("ltr", "rtl"):
            yield element.line, "the html element says no direction (dir)"
    if len(page.all("html")) != 1:
        yield 0, "there is not exactly one html element"


def has_a_head(page):
    if not page.source.lower().startswith("<!doctype html>"):
        yield 1, "the first line is not <!doctype html>"
    if not any(e.get("charset").lower() == "utf-8" for e in page.all("meta")):
        yield 0, "no <meta charset=utf-8>"
    if not page.metas("viewport"):
        yield 0, "no viewport"
    for meta in page.metas("viewport"):
        if re.search(r"user-scalable\s*=\s*no|maximum-scale", meta.get("content")):
            yield meta.line, "the viewport forbids zooming"


def has_title_and_description(page):
    titles = [e for e in page.all("title") if e.text.strip()]
    if len(titles) != 1:
        yield 0, f"{len(titles)} titles with text, not one"
    if not page.is_indexable:
        return
    descriptions = [e for e in page.metas("description") if e.get("content").strip()]
    if len(descriptions) != 1:
        yield 0, f"{len(descriptions)} descriptions with text, not one"
    if len(page.links("canonical")) != 1:
        yield 0, f"{len(page.links('canonical'))} canonical links, not one"
    for name in ("og:title", "og:type", "og:url", "og:locale", "og:site_name", "og:description"):
        if len([e for e in page.metas(name) if e.get("content").strip()]) != 1:
            yield 0, f"not exactly one {name}"
    for meta in page.metas("og:url"):
        if meta.get("content") != page.canonical:
            yield meta.line, f"og:url is {meta.get('content')}, the canonical link {page.canonical}"


def has_one_first_heading(page):
    first = page.all("h1")
    if len(first) != 1:
        yield 0, f"{len(first)} h1, not one"
    level = 0
    for heading in page.all(*HEADINGS):
        depth = int(heading.tag[1])
        if not heading.text.strip():
            yield heading.line, f"an empty {heading.tag}"
        if depth > level + 1:
            yield heading.line, f"{heading.tag} '{heading.text.strip()}' follows h{level}: a level is left out"
        level = depth


def has_a_strict_policy(page):
    policies = [e for e in page.all("meta") if e.get("http-equiv").lower() == "content-security-policy"]
    if len(policies) != 1:
        yield 0, f"{len(policies)} Content-Security-Policies, not one"
    for policy in policies:
        parts = [part.split() for part in policy.get("content").split(";") if part.strip()]
        directives = {part[0]: part[1:] for part in parts}
        if directives.get("default-src") != ["'none'"]:
            yield policy.line, "the policy has no default-src 'none'"
        for name in ("base-uri", "form-action"):
            if name not in directives:
                yield policy.line, f"the policy does not say {name}, which default-src does not cover"
        for name, values in directives.items():
            for value in values:
                if value not in ("'none'", "'self'"):
                    yield policy.line, f"the policy allows {name} {value}"
        for element in page.all("script", "link", "style"):
            if page.elements.index(element) < page.elements.index(policy):
                yield element.line, f"<{element.tag}> stands before the policy, so that it is not held by it"


def has_no_inline_code(page):
    for element in page.elements:
        if element.tag == "script" and "src" not in element.attributes:
            if element.get("type") != "application/ld+json":
                yield element.line, "an inline script"
        if element.tag == "style":
            yield element.line, "an inline style sheet"
        if element.tag in ("base", "iframe", "object", "embed", "frame"):
            yield element.line, f"<{element.tag}>"
        for name, value in element.attributes.items():
            if name == "style":
                yield element.line, f"a style attribute on <{element.tag}>"
            if name.startswith("on"):
                yield element.line, f"a handler {name} on <{element.tag}>"
            if re.match(r"[\s\x00-\x1f]*(javascript|vbscript|data)\s*:", value or "", re.IGNORECASE):
                yield element.line, f"{name}=\"{value[:40]}\" on <{element.tag}>"


def has_unique_ids(page):
    counts = Counter(e.get("id") for e in page.elements if "id" in e.attributes)
    for element in page.elements:
        if "id" in element.attributes:
            name = element.get("id")
            if not name or re.search(r"\s", name):
                yield element.line, f"id '{name}' is empty or has a space"
            if counts[name] > 1:
                yield element.line, f"id '{name}' stands {counts[name]} times"
                counts[name] = 0
    for element in page.elements:
        for attribute in REFERENCES:
            for name in element.get(attribute).split():
                if name not in page.ids:
                    yield element.line, f"{attribute} names '{name}', which is no id of this page"


def has_described_pictures(page):
    for picture in page.all("img"):
        name = picture.get("src")
        if "alt" not in picture.attributes:
            yield picture.line, f"picture {name} has no alt"
        elif not picture.get("alt").strip() and picture.get("role") != "presentation":
            yield picture.line, f"picture {name} has an empty alt"
        for side in ("width", "height"):
            if not picture.get(side).isdigit():
                yield picture.line, f"picture {name} has no {side}: the text jumps when it comes"


def has_no_template_left(page):
    # Examples of code may have braces of their own.
    text = CODE.sub(lambda code: "\n" * code[0].count("\n"), page.source)
    for number, line in enumerate(text.split("\n"), 1):
        for mark in ("{{", "}}"):
            # JSON may end with two braces: there the opening ones tell.
            if mark in line and not (mark == "}}" and "application/ld+json" in line):
                yield number, f"'{mark}' is left of a template"


def has_sound_tables(page):
    for cell in page.all("th"):
        if cell.get("scope") not in ("col", "row", "colgroup", "rowgroup"):
            yield cell.line, "a header cell without scope"


def has_structured_data(page):
    blocks = [e for e in page.all("script") if e.get("type") == "application/ld+json"]
    if page.is_indexable and page.path != "index.html" and not blocks:
        yield 0, "no JSON-LD"
    for block in blocks:
        try:
            data = json.loads(block.text, parse_constant=lambda name: float("nan"))
        except ValueError as error:
            yield block.line, f"JSON-LD: {error}"
            continue
        for item in data if isinstance(data, list) else [data]:
            if not isinstance(item, dict) or "schema.org" not in str(item.get("@context", "")):
                yield block.line, "JSON-LD without @context schema.org"
            elif "@graph" not in item and "@type" not in item:
                yield block.line, "JSON-LD without @type"


PAGE_RULES = [
    has_language_and_direction,
    has_a_head,
    has_title_and_description,
    has_one_first_heading,
    has_a_strict_policy,
    has_no_inline_code,
    has_unique_ids,
    has_described_pictures,
    has_no_template_left,
    has_sound_tables,
    has_structured_data,
]
