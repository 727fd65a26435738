"""Words to ask for, drawn from a handbook's texts: the same for the same texts and seed."""

import os
import random
import re
from collections import Counter

WORD = re.compile(r"\b[^\W\d_]{3,}\b")
# What is for the program and not for readers: front matter, addresses, names of entries, sources and figures.
NOT_READ = re.compile(r"\A---\n.*?\n---\n|\]\([^)]*\)|<[^>\n]*>|\[[\^@][^\]]*\]|\{[^}\n]*\}|https?://\S+", re.DOTALL)
SAMPLE = 600  # texts that are read; enough to tell frequent words from rare ones
SEED = 20261122


def texts(content, language):
    """Paths of the texts of a language, spread evenly over the handbook."""
    found = sorted(
        os.path.join(place, name) for place, _, names in os.walk(content) for name in names if name == f"{language}.md"
    )
    step = max(1, len(found) // SAMPLE)
    return found[::step]


def strata(content, language):
    """Words on many texts (one in ten or more), on some (one in a hundred or more), and on few."""
    paths = texts(content, language)
    counts = Counter()
    for path in paths:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        counts.update(set(WORD.findall(NOT_READ.sub(" ", text).lower())))
    many, some = max(2, len(paths) / 10), max(1, len(paths) / 100)
    groups = [[], [], []]
    for word in sorted(counts):
        groups[0 if counts[word] >= many else 1 if counts[word] > some else 2].append(word)
    return [group for group in groups if group]


def draw(content, languages, words, count):
    """Queries of so many words as (language, text): languages take turns, frequent and rare words too."""
    chance = random.Random(f"{SEED} {words}")
    groups = {language: strata(content, language) for language in languages}
    queries = []
    for number in range(count):
        language = languages[number % len(languages)]
        own = groups[language]
        turn = number // len(languages)
        drawn = [chance.choice(own[(turn + n * (turn // 3)) % len(own)]) for n in range(words)]
        queries.append((language, " ".join(drawn)))
    return queries
