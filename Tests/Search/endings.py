"""Learns the `endings` of a language file from a word list: which endings do the forms of one word exchange?

    python3 Tests/Search/endings.py french /usr/share/dict/french
    python3 Tests/Search/endings.py english /usr/share/dict/british-english --least 100

Prints the lines that belong under `endings: >-`; for the 346,000 forms of the French list that takes minutes. Debian's packages `wfrench` and `wbritish` hold these two lists.
libstemmer says which words of the list belong together. A rule is kept when at least LEAST pairs of words show it and
when, wherever it leads from one word of the list to another, it is right more than four times as often as wrong.
"""
import argparse
import collections
import ctypes
import ctypes.util
import itertools
import os.path
import textwrap
import unicodedata

LIGATURES = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
SHORTEST_WORD = 4
SHORTEST_START = 3
# Groups beyond this are several words that the stemmer mixed up.
LARGEST_GROUP = 60


def stemmer(algorithm):
    """A function from a word to its stem."""
    library = ctypes.CDLL(ctypes.util.find_library("stemmer"))
    library.sb_stemmer_new.restype = ctypes.c_void_p
    library.sb_stemmer_new.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
    library.sb_stemmer_stem.restype = ctypes.c_char_p
    library.sb_stemmer_stem.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    handle = library.sb_stemmer_new(algorithm.encode(), b"UTF_8")
    if not handle:
        raise SystemExit(f"libstemmer has no stemmer '{algorithm}'")

    def stem(word):
        typed = word.encode()
        return library.sb_stemmer_stem(handle, typed, len(typed)).decode()

    return stem


def fold(word):
    """The word as the search knows it: without accents."""
    letters = unicodedata.normalize("NFD", word.translate(LIGATURES))
    return "".join(letter for letter in letters if not "\u0300" <= letter <= "\u036f")


def count_exchanges(words):
    """How many pairs of words with one stem show each exchange of endings."""
    groups = collections.defaultdict(set)
    for word, stem in words:
        groups[stem].add(word)
    counts = collections.Counter()
    for group in groups.values():
        if len(group) <= LARGEST_GROUP:
            for one, other in itertools.combinations(sorted(group), 2):
                same = len(os.path.commonprefix([one, other]))
                if same >= SHORTEST_START:
                    counts[one[same:], other[same:]] += 1
                    counts[other[same:], one[same:]] += 1
    return counts


def learn(spellings, stem, least):
    """The rules, as `from>to,to` in alphabetical order."""
    usable = {word for word in spellings if len(word) >= SHORTEST_WORD and word.isalpha() and word == word.lower()}
    words = [(fold(word), stem(word)) for word in sorted(usable)]
    # Of words that differ in accents only, the last one tells the stem.
    stems = dict(words)
    frequent = [pair for pair, count in count_exchanges(words).items() if count >= least]
    wanted = {ending for ending, _ in frequent}
    starts = collections.defaultdict(list)
    for word in stems:
        for cut in range(SHORTEST_START, len(word) + 1):
            if word[cut:] in wanted:
                starts[word[cut:]].append(word[:cut])
    rules = collections.defaultdict(list)
    for ending, other in sorted(frequent):
        known = [start for start in starts[ending] if start + other in stems]
        right = sum(stems[start + ending] == stems[start + other] for start in known)
        if right > 4 * (len(known) - right):
            rules[ending].append(other)
    return [f"{ending}>{','.join(others)}" for ending, others in rules.items()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stemmer", help="as under `search: stemmer:`")
    parser.add_argument("words", help="a file with one word a line, with as many inflected forms as can be had")
    parser.add_argument("--least", type=int, default=300, help="pairs that have to show a rule (300)")
    options = parser.parse_args()
    with open(options.words, encoding="utf-8") as file:
        rules = learn(file.read().split("\n"), stemmer(options.stemmer), options.least)
    # A line may end after a comma: the space that YAML puts there is not part of the rule.
    text = " ".join(rules).replace(",", ", ")
    for line in textwrap.wrap(text, 106, break_long_words=False, break_on_hyphens=False):
        print("    " + line.replace(", ", ","))


if __name__ == "__main__":
    main()
