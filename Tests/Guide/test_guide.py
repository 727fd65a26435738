"""Follows the guide for authors as a reader would, from its first chapter to its last, in one folder."""

import pathlib

import pytest

from steps import blocks, matches


def test_the_guide_is_itself_without_a_fault(program):
    for command in ("check --strict", "coverage --limit sections-stale=0"):
        exit, printed = program.run(f"handbook {command} --content Guide", None)
        assert exit == 0, printed


def test_both_languages_show_the_same_files_and_commands(chapter):
    french, english = ([(block.word, block.attributes, block.path, block.text) for block in blocks(chapter / page)]
                       for page in ("fr.md", "en.md"))
    assert french == english


def test_a_chapter_can_be_followed(chapter, program, folder):
    faults = []
    for block in blocks(chapter / "fr.md"):
        place = f"{chapter}/fr.md:{block.line}"
        if block.path and (fault := block.write(folder)):
            faults.append(f"{place}: {fault}")
        for text, expected in block.commands:
            exit, printed = program.run(text, folder)
            if exit != block.exit or (expected and not matches(expected, printed)):
                faults.append(f"{place}: `{text}` ended with {exit} and printed\n{printed}\n"
                              f"The guide has {block.exit} and\n{expected}")
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def test_who_follows_the_guide_ends_with_its_example(folder):
    made, shown = ({file.name: file.read_bytes() for file in (top / "services/harbour-house").iterdir()}
                   for top in (folder / "Content", pathlib.Path("Guide")))
    assert made == shown
