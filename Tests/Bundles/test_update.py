"""An update turns an older copy into the newer one, if readers do what it says; what is no older copy is refused."""

import shutil
import zipfile

import pytest
from making import contents, only, tree, unpack

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
ENTRY = '---\ntitle: "{}"\nsummary: "{}"\n---\n\n{}\n'


def add(small, name, words):
    """A page of its own, with a picture."""
    folder = small / "pages" / name
    folder.mkdir()
    (folder / "facts.yml").write_text("order: 9\nreviewed: 2026-11-22\n")
    (folder / "plan.svg").write_text(PICTURE)
    for language in ("fr", "en"):
        (folder / f"{language}.md").write_text(ENTRY.format(words, words, f"![{words}](plan.svg)"))


@pytest.fixture
def old(program, small, tmp_path):
    """A ZIP of the handbook with a page that the next edition will not have."""
    add(small, "going", "Going")
    program.bundle(small, tmp_path / "old", "--format", "zip")
    return only(tmp_path / "old", "*.zip")


@pytest.fixture
def new(program, small, old, tmp_path):
    """The folder of the next edition's bundles: the whole ZIP and the update."""
    shutil.rmtree(small / "pages/going")
    text = small / "pages/about/en.md"
    text.write_text(text.read_text() + "\nOne sentence more.\n")
    said = program.bundle(small, tmp_path / "new", "--format", "zip", "--since", old)
    assert "update" in said
    return tmp_path / "new"


def updates(folder):
    return only(folder, "*update*.zip")


def whole(folder):
    return next(path for path in sorted(folder.glob("*.zip")) if path != updates(folder))


def follow(folder, update):
    """What its readme says: unpack over the copy, remove what is listed, throw away the two files beside it."""
    unpack(update, folder)
    listed = folder / "update-removed.txt"
    for line in listed.read_text().splitlines() if listed.exists() else []:
        (folder / line).unlink()
    listed.unlink(missing_ok=True)
    (folder / "update-readme.txt").unlink()


def test_an_updated_copy_is_the_new_one(old, new, tmp_path):
    unpack(old, tmp_path / "copy")
    follow(tmp_path / "copy", updates(new))
    unpack(whole(new), tmp_path / "expected")
    assert tree(tmp_path / "copy") == tree(tmp_path / "expected")


def test_what_goes_is_listed_and_what_stays_is_not_in_it(old, new):
    update, before, after = contents(updates(new)), contents(old), contents(whole(new))
    listed = update["update-removed.txt"].decode().splitlines()
    assert listed == sorted(set(before) - set(after))
    assert any(path.endswith(".svg") for path in listed) and any("/going/" in path for path in listed)
    assert {path for path in update if "/" in path} == {
        path for path in after if before.get(path) != after[path]}
    assert updates(new).stat().st_size < whole(new).stat().st_size


def test_its_readme_says_in_both_languages_what_to_do(new):
    text = contents(updates(new))["update-readme.txt"].decode()
    for words in ("update-removed.txt", "acceptez de remplacer", "agree to replace", "handbook"):
        assert words in text


def test_with_nothing_to_remove_there_is_no_list(program, small, old, tmp_path):
    add(small, "coming", "Coming")
    program.bundle(small, tmp_path / "new", "--format", "zip", "--since", old)
    update = contents(updates(tmp_path / "new"))
    assert "update-removed.txt" not in update
    assert "update-removed.txt" not in update["update-readme.txt"].decode()
    unpack(old, tmp_path / "copy")
    follow(tmp_path / "copy", updates(tmp_path / "new"))
    unpack(whole(tmp_path / "new"), tmp_path / "expected")
    assert tree(tmp_path / "copy") == tree(tmp_path / "expected")


def test_a_copy_that_is_up_to_date_stays_as_it_is(program, small, old, tmp_path):
    program.bundle(small, tmp_path / "new", "--format", "zip", "--since", old)
    assert set(contents(updates(tmp_path / "new"))) == {"update-readme.txt"}


def damaged(old, target, change):
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for path, bytes in change(contents(old)).items():
            file.writestr(path, bytes)
    return target


def changed_home(files):
    return {path: bytes + b" " if path.endswith("fr/index.html") else bytes for path, bytes in files.items()}


def without_home(files):
    return {path: bytes for path, bytes in files.items() if not path.endswith("fr/index.html")}


def without_sums(files):
    return {path: bytes for path, bytes in files.items() if not path.endswith("sha256sums.txt")}


def elsewhere(files):
    return {"other-" + path: bytes for path, bytes in files.items()}


@pytest.mark.parametrize("change, word", [
    (changed_home, "fr/index.html"), (without_home, "fr/index.html"), (without_sums, "sha256sums.txt"),
    (elsewhere, "folder")])
def test_an_archive_that_is_not_as_it_was_made_is_refused(program, small, old, tmp_path, change, word):
    archive = damaged(old, tmp_path / "damaged.zip", change)
    assert word in refused(program, small, archive, tmp_path)


@pytest.mark.parametrize("bytes", [b"", b"PK\x03\x04", b"no archive at all" * 99], ids=["empty", "cut", "text"])
def test_what_is_no_archive_is_refused(program, small, tmp_path, bytes):
    path = tmp_path / "old.zip"
    path.write_bytes(bytes)
    assert "old.zip" in refused(program, small, path, tmp_path)


def test_an_archive_cut_short_or_turned_over_is_refused(program, small, old, tmp_path):
    bytes = old.read_bytes()
    for name, spoiled in {"short": bytes[: len(bytes) // 2], "byte": spoil(bytes)}.items():
        (tmp_path / f"{name}.zip").write_bytes(spoiled)
        assert f"{name}.zip" in refused(program, small, tmp_path / f"{name}.zip", tmp_path)


def spoil(bytes):
    spoiled = bytearray(bytes)
    spoiled[len(bytes) // 3] ^= 0x55
    return spoiled


@pytest.mark.parametrize("name", ["nowhere.zip", "."])
def test_what_is_no_file_is_refused(program, small, tmp_path, name):
    assert refused(program, small, tmp_path / name, tmp_path)


def refused(program, small, archive, tmp_path):
    said = program.bundle(small, tmp_path / "refused", "--format", "zip", "--since", archive, code=2)
    assert said.startswith("handbook: ") and said.count("\n") == 1, said
    assert not (tmp_path / "refused").exists()
    return said


def test_an_update_of_other_formats_is_refused(program, small, old, tmp_path):
    said = program.bundle(small, tmp_path / "made", "--format", "epub", "--since", old, code=2)
    assert "--format zip" in said
