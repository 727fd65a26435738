"""Small indexes for the tests of the search client, written straight from docs/search.md.

A page is a dictionary: address, title, and optionally summary, kind, countries, only ("en": its text is in English
alone) and sections, a list of (id, heading, text). Words are cut at spaces and folded by dropping accents; the texts
of the tests need no more.
"""

import json
import re
import unicodedata

SYMBOLS = [chr(code) for code in range(0x20, 0x7F) if chr(code) not in '"\\']
STOPS = ["le", "la", "de", "est", "ce", "que"]
SETTINGS = {
    "elide": ["l", "d", "qu"], "whole": ["aujourd'hui"], "possessive": 0, "group": "\u00a0\u202f ", "decimal": ",",
    "spell": [["iz", "is"]], "stop": STOPS,
}
TEXTS = {"search_results_one": "{count} résultat", "search_results_other": "{count} résultats"}


def number(value):
    if value < 76:
        return SYMBOLS[value]
    value -= 76
    if value < 14 * 93:
        return SYMBOLS[76 + value // 93] + SYMBOLS[value % 93]
    value -= 14 * 93
    if value < 2 * 8649:
        return SYMBOLS[90 + value // 8649] + SYMBOLS[value // 93 % 93] + SYMBOLS[value % 93]
    value -= 2 * 8649
    return "~" + "".join(SYMBOLS[value // 93**power % 93] for power in (3, 2, 1, 0))


def shared(one, other, most):
    length = 0
    while length < min(len(one), len(other), most) and one[length] == other[length]:
        length += 1
    return length


def coded_words(words):
    before = [""] + words[:-1]
    return "".join(chr(65 + shared(a, b, 25)) + b[shared(a, b, 25):] for a, b in zip(before, words))


def coded_lines(lines):
    before = [""] + lines[:-1]
    return "\n".join(SYMBOLS[shared(a, b, 60)] + b[shared(a, b, 60):] for a, b in zip(before, lines))


def steps(numbers):
    before = [-1] + numbers[:-1]
    return "".join(number(b - a - 1) for a, b in zip(before, numbers))


def runs(pages):
    return "".join(number(b - a - 1) + number(0) for a, b in zip([-1] + pages[:-1], pages))


def check(value):
    sum64 = 0xCBF29CE484222325
    for byte in value.encode():
        sum64 = (sum64 ^ byte) * 0x100000001B3 % 2**64
    return SYMBOLS[sum64 % 8649 // 93] + SYMBOLS[sum64 % 8649 % 93]


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def words_of(text):
    return re.findall(r"[^\W_]+", text.replace("l’", "").replace("\u202f", ""))


class MadeIndex:
    """The files of an index, by name."""

    def __init__(self, pages, language="fr", families=(), bridge=(), rules="", sharded=False, format=1):
        self.pages = pages
        self.language = language
        self.families = families
        self.files = {}
        self.checks = []
        self.sections = [
            (page, place, section) for page, entry in enumerate(pages)
            for place, section in enumerate([("", "", entry.get("summary", "")), *entry.get("sections", [])])]
        core = self.core(bridge, rules, format)
        (self.add_shards if sharded else self.add_whole)(core)
        self.add("core", "", dict(core, checks="".join(self.checks)), "")

    def add(self, kind, name, value, file):
        text = json.dumps(value, ensure_ascii=False)
        arguments = [json.dumps(part) for part in (kind, self.language + name, check(text))]
        self.files[self.language + file + ".js"] = f"handbookSearch({','.join(arguments)},{text})\n"
        self.checks.append(check(text))

    def core(self, bridge, rules, format):
        pages = range(len(self.pages))
        kinds = sorted({entry.get("kind", "page") for entry in self.pages})
        countries = sorted({country for entry in self.pages for country in entry.get("countries", [])})
        return {
            "format": format, "language": self.language, "direction": "ltr", "settings": SETTINGS, "texts": TEXTS,
            "plural": {"below": 2}, "group": "\u202f",
            "counts": "".join(number(1 + len(entry.get("sections", []))) for entry in self.pages),
            "lengths": "0" * len(pages), "average": 100, "priors": "R" * len(pages), "rules": rules, "bridge": bridge,
            "foreign": [["en", "English", runs([n for n in pages if self.pages[n].get("only")])]],
            "facets": [
                ["kind", "Genre", kinds, [kind.title() for kind in kinds], [
                    runs([n for n in pages if self.pages[n].get("kind", "page") == kind]) for kind in kinds]],
                ["country", "Pays", countries, [country.upper() for country in countries], [
                    runs([n for n in pages if country in self.pages[n].get("countries", [])])
                    for country in countries]]],
        }

    def postings(self):
        """form -> {section: [count, mask, positions]}, and form -> spelling."""
        found, spellings = {}, {}
        for section, (page, place, (_, heading, text)) in enumerate(self.sections):
            zones = [(heading, 4), (text, 0)]
            if not place:
                zones = [(self.pages[page]["title"], 1), (text, 2)]
            position = 0
            for zone, mask in zones:
                for word in words_of(zone):
                    form = fold(word)
                    spellings[form] = word.lower()
                    if mask & 5 or form not in STOPS:
                        entry = found.setdefault(form, {}).setdefault(section, [0, 0, []])
                        entry[0] += 1
                        entry[1] |= mask
                        entry[2].append(position)
                    position += 1
                position += 3
        return found, spellings

    def words(self, forms, found, spellings, with_positions):
        links = []
        for place, form in enumerate(forms):
            family = next((family for family in self.families if form in family), [form])
            before = [n for n in range(place) if forms[n] in family]
            links.append(place - before[-1] if before else 0)
        coded = ""
        for form in forms:
            is_placed = with_positions and form not in STOPS
            coded += number(len(found[form]) * 2 + is_placed if with_positions else len(found[form]))
            last = -1
            for section, (count, mask, positions) in sorted(found[form].items()):
                is_plain = count == 1 and not mask
                coded += number(2 * (section - last - 1) + (not is_plain))
                if not is_plain:
                    coded += number(8 * mask + min(count, 8) - 1) + (number(count - 8) if count >= 8 else "")
                if is_placed:
                    coded += steps(positions)
                last = section
        return [coded_words([spellings[form] for form in forms]), "".join(map(number, links)), coded]

    def add_whole(self, core):
        found, spellings = self.postings()
        forms = sorted(found)
        self.add("texts", ".texts", [
            coded_lines([name for _, _, (name, _, _) in self.sections]),
            [heading for _, _, (_, heading, _) in self.sections], [text for _, _, (_, _, text) in self.sections]],
            ".texts")
        *words, postings = self.words(forms, found, spellings, False)
        core.update(
            words=words, postings=postings, titles="\n".join(page["title"] for page in self.pages),
            addresses=coded_lines([page["address"] for page in self.pages]))

    def cards(self, pages):
        return [
            steps(pages), "\n".join(self.pages[page]["title"] for page in pages),
            coded_lines([self.pages[page]["address"].rstrip("/") for page in pages])]

    def add_shards(self, core):
        """Two shards of words, blocks of two pages, a file of texts for each page."""
        found, spellings = self.postings()
        forms = sorted(found)
        middle = len(forms) // 2
        self.add("spellings", "/x", [coded_lines(sorted(spellings.values())), " "], "/x")
        for shard, part in enumerate((forms[:middle], forms[middle:])):
            cards = sorted({self.sections[s][0] for form in part for s in found[form]})[:2]
            self.add("words", f"/w{shard}", self.words(part, found, spellings, True) + self.cards(cards), f"/w{shard}")
        blocks = range(0, len(self.pages), 2)
        for block in blocks:
            pages = list(range(block, min(block + 2, len(self.pages))))
            self.add("pages", f"/d{block // 2}", self.cards(pages), f"/d{block // 2}")
        for page in range(len(self.pages)):
            sections = [section for number, _, section in self.sections if number == page]
            self.add("texts", f"/t{page}", [
                coded_lines([name for name, _, _ in sections]), [coded_text(heading) for _, heading, _ in sections],
                [coded_text(text) for _, _, text in sections], " "], f"/t{page}")
        core.update(
            shards=coded_words(["", forms[middle]]), block=2, lexicon=coded_lines(["et"]),
            titleLengths="".join(SYMBOLS[max(1, len(page["title"].split()))] for page in self.pages),
            names=number(2) + number(len(blocks)) + number(len(self.pages)),
            firsts="".join(number(int(page > 0)) for page in range(len(self.pages))))


def coded_text(text):
    """Every word in full."""
    return "".join(SYMBOLS[87] + SYMBOLS[len(word)] + word for word in text.split(" ") if word)
