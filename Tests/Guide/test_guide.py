"""Follows the guide for authors as a reader would, from its first chapter to its last, in one folder."""

import pathlib

import pytest

from steps import blocks, matches

EXAMPLE = "services/harbour-house"


def test_the_guide_is_itself_without_a_fault(program):
    exit, printed = program.run("handbook check --content Guide --strict", None)
    assert exit == 0, printed
    exit, printed = program.run("handbook coverage --content Guide --limit sections-stale=0", None)
    assert exit == 0, printed


def test_both_languages_show_the_same_files_and_commands(chapter):
    french, english = ([(block.word, block.attributes, block.path, block.text) for block in blocks(chapter / page)]
                       for page in ("fr.md", "en.md"))
    assert french == english


def test_a_chapter_can_be_followed(chapter, program, folder):
    lacking = []
    for block in blocks(chapter / "fr.md"):
        place = f"{chapter}/fr.md:{block.line}"
        try:
            if block.path:
                block.write(folder)
            lacking += run(block, place, program, folder)
        except AssertionError as fault:
            pytest.fail(f"{place}: {fault}", pytrace=False)
    if lacking:
        pytest.skip("not in this program yet, so not tried: " + ", ".join(lacking))


def run(block, place, program, folder):
    """Runs the commands of a block; gives the place of the first that the program lacks, with which the rest falls."""
    for text, expected in block.commands:
        if text.startswith("handbook ") and (name := program.lacks(text)):
            return [f"{name} ({place})"]
        exit, printed = program.run(text, folder)
        told = f"`{text}` ended with {exit} and printed\n{printed}\n"
        assert exit == block.exit, f"{told}The guide says that it ends with {block.exit}"
        assert not expected or matches(expected, printed), f"{told}The guide says\n{expected}"
    return []


def test_who_follows_the_guide_ends_with_its_example(folder):
    made, shown = ({file.name: file.read_bytes() for file in (top / EXAMPLE).iterdir()}
                   for top in (folder / "Content", pathlib.Path("Guide")))
    assert made == shown
