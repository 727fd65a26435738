"""“Check this copy”: the page reads its own folder and names each file that is not as it was."""

import shutil

import pytest
from playwright.sync_api import expect
from readers import DESKTOP, PHONE
from reading import assert_accessible, reading
from test_every_page import TOO_WIDE

PAGES = {"fr": "fr/copy/index.html", "en": "en/copy/index.html"}
WORDS = {
    "fr": {"whole": "La copie est intacte", "faulty": "La copie n’est pas intacte", "changed": "modifié",
           "missing": "manque", "foreign": "étranger à la copie", "absent": "Ce dossier n’a pas",
           "overdue": "La date de révision est passée"},
    "en": {"whole": "The copy is whole", "faulty": "The copy is not whole", "changed": "changed",
           "missing": "missing", "foreign": "not part of the copy", "absent": "This folder has no",
           "overdue": "The review date has passed"},
}


@pytest.fixture
def other_copy(copy, tmp_path):
    """A copy to spoil, in a folder of the same name."""
    return shutil.copytree(copy, tmp_path / "à gâter" / copy.name)


def check(visit, language, folder, expected):
    page = visit.open(PAGES[language])
    page.set_input_files(".copy-check input", str(folder))
    result = page.locator(".copy-result")
    expect(result).to_contain_text(WORDS[language][expected], timeout=60_000)
    return result.inner_text(), page.locator(".copy-faults li").all_inner_texts()


def test_an_intact_copy_is_said_to_be_so(desktop, copy, language):
    said, faults = check(desktop, language, copy, "whole")
    assert faults == []
    assert str(len((copy / "sha256sums.txt").read_text().splitlines())) in said


def test_every_fault_is_named(desktop, other_copy, language):
    with open(other_copy / "fr/index.html", "ab") as file:
        file.write(b" ")
    (other_copy / "readme.txt").unlink()
    (other_copy / "en/Été.html").write_text("<p>")
    # What systems leave behind is nobody's fault.
    (other_copy / "Thumbs.db").write_text("")
    (other_copy / ".DS_Store").write_text("")
    said, faults = check(desktop, language, other_copy, "faulty")
    words = WORDS[language]
    assert sorted(faults) == sorted([f"fr/index.html – {words['changed']}", f"readme.txt – {words['missing']}",
                                     f"en/Été.html – {words['foreign']}"])
    assert "3" in said


def test_a_byte_turned_over_is_noticed(desktop, other_copy):
    path = max((other_copy / "search").rglob("*.*"), key=lambda path: path.stat().st_size)
    bytes = bytearray(path.read_bytes())
    bytes[len(bytes) // 2] ^= 1
    path.write_bytes(bytes)
    _, faults = check(desktop, "en", other_copy, "faulty")
    assert faults == [f"{path.relative_to(other_copy)} – changed"]


def test_another_folder_is_told_from_a_copy(desktop, tmp_path, language):
    (tmp_path / "Photos").mkdir()
    (tmp_path / "Photos/été.txt").write_text("")
    _, faults = check(desktop, language, tmp_path / "Photos", "absent")
    assert faults == []


@pytest.mark.parametrize("day, is_overdue", [("2027-11-21", False), ("2027-11-22", False), ("2027-11-24", True)])
def test_past_its_review_date_a_copy_says_so(browser, copy, language, day, is_overdue):
    with reading(browser, copy.as_uri(), viewport=DESKTOP, timezone_id="Europe/Paris") as visit:
        visit.page.clock.set_fixed_time(f"{day}T12:00:00")
        for path in (PAGES[language], f"{language}/index.html"):
            page = visit.open(path)
            note = page.locator(".copy-note .overdue").first
            assert note.is_visible() == is_overdue, path
            if is_overdue:
                assert note.inner_text().startswith(WORDS[language]["overdue"])


def test_without_scripts_there_are_the_commands_alone(browser, copy, language):
    with reading(browser, copy.as_uri(), viewport=DESKTOP, java_script_enabled=False) as visit:
        page = visit.open(PAGES[language])
        assert not page.locator(".copy-check").is_visible()
        assert "sha256sum --check sha256sums.txt" in page.locator(".copy-commands").inner_text()


def test_it_is_linked_fits_and_is_accessible(browser, copy, language):
    for scheme in ("light", "dark"):
        with reading(browser, copy.as_uri(), viewport=PHONE, is_mobile=True, color_scheme=scheme) as visit:
            page = visit.open(f"{language}/index.html")
            page.locator(".copy-note a").first.click()
            page.wait_for_url(f"**/{PAGES[language]}")
            assert page.evaluate(TOO_WIDE) == []
            assert_accessible(visit)
