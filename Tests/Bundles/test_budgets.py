"""What bundles may weigh: the handbook's own budget, and that a limit is told or held."""

import pytest
from making import only

LINES = {"zip": "*.zip", "html": "*.html", "epub": "*.epub"}


def limit(content, text):
    path = content / "handbook.yml"
    path.write_text(path.read_text() + f"\nbundles:\n  budgets:\n    {text}\n")


def test_the_whole_handbook_fits_on_anything(bundles):
    """3 MB: less than a minute on a slow line, and any stick has it left."""
    zipped = only(bundles, "*.zip").stat().st_size
    assert 500_000 < zipped <= 3_000_000
    assert all(path.stat().st_size <= 2_500_000 for path in bundles.glob("*.html"))
    assert all(path.stat().st_size <= 2_000_000 for path in bundles.glob("*.epub"))


@pytest.mark.parametrize("format", LINES)
def test_over_the_first_limit_there_is_a_warning(program, small, tmp_path, format):
    limit(small, f"{format}: {{warn: 1, fail: 100000}}")
    said = program.bundle(small, tmp_path / "made", "--format", format)
    assert "[large-bundle]" in said and "handbook.yml:" in said
    assert list((tmp_path / "made").glob(LINES[format]))


@pytest.mark.parametrize("format", LINES)
def test_over_the_second_limit_nothing_is_written(program, small, tmp_path, format):
    limit(small, f"{format}: {{warn: 1, fail: 2}}")
    said = program.bundle(small, tmp_path / "made", code=1)
    assert "[bundle-too-large]" in said and "nothing written" in said
    assert not (tmp_path / "made").exists()


def test_what_was_written_before_stays_when_a_limit_is_passed(program, small, tmp_path):
    program.bundle(small, tmp_path / "made", "--format", "zip")
    before = only(tmp_path / "made", "*.zip").read_bytes()
    limit(small, "zip: {warn: 1, fail: 2}")
    program.bundle(small, tmp_path / "made", "--format", "zip", code=1)
    assert only(tmp_path / "made", "*.zip").read_bytes() == before


def test_strictly_a_warning_is_an_error(program, small, tmp_path):
    limit(small, "zip: {warn: 1, fail: 100000}")
    program.bundle(small, tmp_path / "made", "--format", "zip", "--strict", code=1)
    assert not (tmp_path / "made").exists()


def test_a_limit_of_another_format_is_of_no_account(program, small, tmp_path):
    limit(small, "zip: {warn: 1, fail: 2}")
    assert "0 errors, 0 warnings" in program.bundle(small, tmp_path / "made", "--format", "epub")


@pytest.mark.parametrize(
    "text", ["zip: {warn: -1, fail: 2}", "zip: {warn: many, fail: 2}", "floppy: {warn: 1, fail: 2}"])
def test_a_limit_that_is_none_is_an_error_of_the_content(program, small, tmp_path, text):
    limit(small, text)
    said = program.bundle(small, tmp_path / "made", code=1)
    assert "handbook.yml:" in said
