"""Options of the tests of the guide, and the folder in which a reader would follow it."""

import pathlib
import shutil

import pytest

from program import Program

CHAPTERS = pathlib.Path("Guide/resources")


def pytest_addoption(parser):
    parser.addoption("--handbook", default=".build/release/handbook", help="the program")


def order(chapter):
    return next(int(line.split()[1]) for line in (chapter / "facts.yml").open() if line.startswith("order:"))


def pytest_generate_tests(metafunc):
    if "chapter" in metafunc.fixturenames:
        metafunc.parametrize("chapter", sorted(CHAPTERS.iterdir(), key=order), ids=lambda chapter: chapter.name)


@pytest.fixture(scope="session")
def program(pytestconfig):
    return Program(str(pathlib.Path(pytestconfig.getoption("--handbook")).resolve()))


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """An empty folder beside the program's own, which the guide calls `handbook`. All chapters share it."""
    top = tmp_path_factory.mktemp("guide")
    shutil.copytree("Themes", top / "handbook/Themes")
    shutil.copytree("Content/data", top / "handbook/Content/data")
    (top / "work").mkdir()
    return top / "work"
