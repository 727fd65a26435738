"""The same content gives the same bytes, wherever, whenever and by whomever bundles are made."""

import os
import shutil

import pytest
from making import contents, tree

ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "C", "HOME": "/nonexistent", "USER": "nobody"}
# Days as the copies of a small handbook write them.
EDITION = {"fr": "22 novembre 2026", "en": "22 November 2026"}
MADE = {"fr": "3 mars 2027", "en": "3 March 2027"}


def test_another_place_time_and_user_make_the_same(program, content, bundles, tmp_path):
    other = tmp_path / "Un autre dossier" / "Content"
    shutil.copytree(content, other, copy_function=shutil.copyfile)
    for number, path in enumerate(sorted(other.rglob("*"))):
        os.utime(path, (10 ** 9 + number, 10 ** 9 + number))
    program.bundle(other, tmp_path / "made", environment=ELSEWHERE, umask=0o077)
    ours, theirs = tree(bundles), tree(tmp_path / "made")
    assert sorted(ours) == sorted(theirs)
    assert [path for path in ours if ours[path] != theirs[path]] == []


def test_two_runs_into_one_folder_leave_what_was_there(program, small, tmp_path):
    program.bundle(small, tmp_path / "made")
    (tmp_path / "made/note.txt").write_text("mine")
    before = tree(tmp_path / "made")
    program.bundle(small, tmp_path / "made")
    assert tree(tmp_path / "made") == before


@pytest.fixture
def made_later(program, small, tmp_path):
    """Bundles of the same edition, made on its day and some months later (2027-03-03 in all time zones)."""
    for name, seconds in (("early", None), ("late", "1804075200")):
        environment = {"SOURCE_DATE_EPOCH": seconds} if seconds else {}
        program.bundle(small, tmp_path / name, environment=environment)
    return tmp_path / "early", tmp_path / "late"


def without_day(bytes, language):
    for days in (EDITION, MADE):
        bytes = bytes.replace(days[language].encode(), b"DAY")
    return bytes.replace(b"2027-03-03", b"2026-11-22")


def differing(early, late):
    """Paths of files that differ, and of those that still differ when the day is the same."""
    assert sorted(early) == sorted(late)
    other = [path for path in early if early[path] != late[path]]
    left = [path for path in other
            if all(without_day(early[path], language) != without_day(late[path], language) for language in EDITION)]
    return other, left


def test_the_day_it_was_made_changes_that_day_alone(made_later):
    early, late = made_later
    for old, new in zip(sorted(early.glob("*.html")), sorted(late.glob("*.html")), strict=True):
        assert differing({"": old.read_bytes()}, {"": new.read_bytes()}) == ([""], [])
    (old,), (new,) = early.glob("*.zip"), late.glob("*.zip")
    other, left = differing(contents(old), contents(new))
    assert other and [path.rpartition("/")[2] for path in left] == ["sha256sums.txt"]
    for old, new in zip(sorted(early.glob("*.epub")), sorted(late.glob("*.epub")), strict=True):
        other, left = differing(contents(old), contents(new))
        assert other == ["EPUB/title.xhtml"] and left == []


@pytest.mark.parametrize("seconds", ["yesterday", "-1e3", "12 ", "9" * 30])
def test_a_day_that_is_none_is_refused(program, small, tmp_path, seconds):
    said = program.bundle(small, tmp_path / "made", code=2, environment={"SOURCE_DATE_EPOCH": seconds})
    assert "SOURCE_DATE_EPOCH" in said
    assert not (tmp_path / "made").exists()
