"""The list of what readers ask, and how well results answer it."""

import os
from collections import Counter
from dataclasses import dataclass

LIST = os.path.join(os.path.dirname(os.path.abspath(__file__)), "queries.tsv")


@dataclass(frozen=True)
class Query:
    language: str
    text: str
    kind: str
    expected: tuple  # addresses from the top of the site


def read(path=LIST):
    """The queries of a file; a line that is not one of four filled columns is a fault of the list."""
    queries = []
    with open(path, encoding="utf-8", newline="\n") as file:
        for number, line in enumerate(file, 1):
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if len(cells) != 4 or not all(cell and cell == cell.strip() for cell in cells):
                raise ValueError(f"{path}:{number}: not four filled columns")
            queries.append(Query(*cells[:3], tuple(cells[3].split("|"))))
    return queries


def languages(queries):
    """In the order of the list."""
    return list(dict.fromkeys(query.language for query in queries))


class Score:
    """How often the right page came first, and how often among the first three."""

    def __init__(self):
        self.asked, self.first, self.three = Counter(), Counter(), Counter()
        self.misses = []

    def add(self, query, addresses):
        """Notes the addresses that a search gave, the best one first."""
        place = next((n for n, address in enumerate(addresses[:10]) if address in query.expected), None)
        for group in ((query.language, None), (query.language, query.kind)):
            self.asked[group] += 1
            self.first[group] += place == 0
            self.three[group] += place is not None and place < 3
        if place != 0:
            self.misses.append((query, place, addresses[:3]))

    def share(self, counter, language, kind=None):
        """In percent."""
        asked = self.asked[language, kind]
        return 100 * counter[language, kind] / asked if asked else 0.0

    def kinds(self, language):
        return [kind for asked, kind in self.asked if asked == language and kind]
