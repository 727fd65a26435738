"""The schemas and the program agree: what one accepts the other does, what one refuses the other refuses.

Run by `pytest Tests/Schema --handbook .build/release/handbook`.
"""

import glob
import os
import shutil

import pytest
from conftest import front_matter, parse
from faults import FAULTS, GOOD

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
THEME = os.path.join(ROOT, "Themes", "handbook")
HANDBOOKS = [path for path in (os.path.join(ROOT, name) for name in ("Content", "Guide", "Tests/Fixtures/GoldenSite/Content"))
             if os.path.isdir(path)]


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def value(name, text):
    return parse(front_matter(text) if name == "front-matter" else text)


def files_of(content, settings):
    """Every file of a handbook with the name of its schema."""
    for name in ("handbook", "sources", "glossary"):
        if os.path.exists(path := os.path.join(content, f"{name}.yml")):
            yield name, path
    for kind, setting in settings["kinds"].items():
        for path in sorted(glob.glob(os.path.join(content, setting["folder"], "*", "facts.yml"))):
            yield f"facts-{kind}", path
        for path in sorted(glob.glob(os.path.join(content, setting["folder"], "*", "*.md"))):
            yield "front-matter", path


@pytest.mark.parametrize("knows", [True, False], ids=["with its handbook", "in general"])
@pytest.mark.parametrize("content", HANDBOOKS, ids=lambda path: os.path.relpath(path, ROOT))
def test_every_file_is_valid(handbook, content, knows):
    schemas = {}
    wrong = []
    for name, path in files_of(content, parse(read(os.path.join(content, "handbook.yml")))):
        if name not in schemas:
            schemas[name] = handbook.schema(name, content if knows else None)
        wrong += [f"{path}: {error.json_path}: {error.message[:200]}" for error in schemas[name].iter_errors(value(name, read(path)))]
    assert not wrong, "\n".join(wrong)
    assert len(schemas) > 4


def test_every_language_of_the_theme_is_valid(handbook):
    paths = glob.glob(os.path.join(THEME, "languages", "*.yml")) + glob.glob(os.path.join(ROOT, "Tests/Fixtures/GoldenSite/languages/*.yml"))
    assert len(paths) > 2
    schema = handbook.schema("language")
    assert not [error.message for path in paths for error in schema.iter_errors(parse(read(path)))]


@pytest.fixture(scope="module")
def example(handbook, tmp_path_factory):
    folder = tmp_path_factory.mktemp("handbook")
    handbook("init", str(folder))
    shutil.copytree(THEME, folder / "Theme")
    return folder


def changed(example, path, old, new):
    """Where the file is, what it says, and what it would say."""
    folder = example / ("Theme" if path.startswith("languages/") else "Content")
    text = read(folder / path)
    assert not old or old in text, f"{path} does not say {old!r}"
    return folder / path, text, text.replace(old, new, 1) if old else text + new


def names_of(case):
    return f"{case[0]}: {case[3].strip() or 'without ' + case[2].strip()}".replace("\n", " ")


def verdicts(handbook, example, case):
    """What the schema and the program say against a file."""
    name, path, old, new = case
    file, before, after = changed(example, path, old, new)
    schema = handbook.schema(name, None if name == "language" else str(example / "Content"))
    assert schema.is_valid(value(name, before))
    by_schema = [error.message for error in schema.iter_errors(value(name, after))]
    file.write_text(after, encoding="utf-8")
    try:
        told = handbook.diagnostics(str(example / "Content"), str(example / "Theme"))
    finally:
        file.write_text(before, encoding="utf-8")
    return by_schema, [problem["message"] for problem in told if problem["file"] == str(file)]


@pytest.mark.parametrize("case", FAULTS, ids=names_of)
def test_both_refuse_a_fault(handbook, example, case):
    by_schema, by_program = verdicts(handbook, example, case)
    assert by_program, "the program accepts it"
    assert by_schema, f"the schema accepts it; the program says: {by_program}"


@pytest.mark.parametrize("case", GOOD, ids=names_of)
def test_both_accept_what_is_good(handbook, example, case):
    assert verdicts(handbook, example, case) == ([], [])
