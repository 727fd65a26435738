"""Typography of running text: code, addresses and attributes are left alone. Rules yield (line, message)."""

import re

ADDRESS = re.compile(r"\S*(://|www\.|@)\S*|\S+\.(md|yml|svg|css|js|html)\b")
# An ordinary space, tab or line end where French has a no-break space.
ORDINARY_SPACE_BEFORE = re.compile(r"[ \t\n]+[;:!?»%€](?![-)(DP/])")
ORDINARY_SPACE_AFTER = re.compile(r"«[ \t\n]")
SPLIT_NUMBER = re.compile(r"(?<!\d)\d{1,3}[ \t\n]\d{3}(?!\d)")
STRAIGHT_QUOTE = re.compile(r"[\"']")


def around(text, match):
    start, end = max(0, match.start() - 20), match.end() + 12
    return " ".join(text[start:end].split())


def prose(page):
    for block in page.blocks:
        yield block, ADDRESS.sub(lambda match: "\ufffc" * len(match[0]), block.text)


def has_no_straight_quotes(page):
    for block, text in prose(page):
        for match in STRAIGHT_QUOTE.finditer(text):
            yield block.line, f"a straight {match[0]} in text: …{around(text, match)}…"


def has_french_spaces(page):
    for block, text in prose(page):
        if block.language.split("-")[0] != "fr":
            continue
        for match in ORDINARY_SPACE_BEFORE.finditer(text):
            yield block.line, f"an ordinary space before '{match[0].strip()}': …{around(text, match)}…"
        for match in ORDINARY_SPACE_AFTER.finditer(text):
            yield block.line, f"an ordinary space after '«': …{around(text, match)}…"
        for match in SPLIT_NUMBER.finditer(text):
            yield block.line, f"an ordinary space within a number: …{around(text, match)}…"


def has_no_doubled_spaces(page):
    """A no-break space beside another space: one was added where one should have been replaced."""
    for block, text in prose(page):
        for match in re.finditer(r"[\u00a0\u202f][ \u00a0\u202f]|[ ][\u00a0\u202f]", text):
            yield block.line, f"two spaces, one of them no-break: …{around(text, match)}…"


TEXT_RULES = [has_no_straight_quotes, has_french_spaces, has_no_doubled_spaces]
