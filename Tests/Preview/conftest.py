"""The preview as authors use it: the real program on a copy of the content, files edited on the disk, Chromium beside it."""

import os
import shutil
import sys

import pytest
from playwright.sync_api import expect, sync_playwright

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "Browser")]

from previewing import PATIENCE, ROOT, Preview  # noqa: E402
from readers import DESKTOP, chromium  # noqa: E402


def pytest_addoption(parser):
    parser.addoption("--handbook", default=".build/release/handbook", help="the program")


# How long a busy machine may take; what fails takes as long, what passes does not.
expect.set_options(timeout=PATIENCE * 1000)


@pytest.fixture(scope="session")
def program(pytestconfig):
    path = os.path.abspath(pytestconfig.getoption("--handbook"))
    if not os.access(path, os.X_OK):
        raise pytest.UsageError(f"{path}: no program is there; run `make program`")
    return path


@pytest.fixture(scope="session")
def editor(tmp_path_factory):
    """An editor that writes down what it was asked for."""
    folder = tmp_path_factory.mktemp("editor")
    path = folder / "my editor"
    path.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{folder}/asked"\n')
    path.chmod(0o755)
    return path


@pytest.fixture(scope="session")
def shared_preview(program, editor, tmp_path_factory):
    """One preview for all tests that put back what they change."""
    folder = tmp_path_factory.mktemp("handbook")
    shutil.copytree(os.path.join(ROOT, "Content"), folder / "Content")
    shutil.copytree(os.path.join(ROOT, "Themes", "handbook"), folder / "theme")
    with Preview(program, folder, "--editor", f"'{editor}' {{file}}:{{line}}:{{column}}") as preview:
        yield preview


@pytest.fixture
def preview(shared_preview):
    yield shared_preview
    shared_preview.put_back()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright, chromium(playwright) as browser:
        yield browser


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport=DESKTOP, color_scheme="light")
    context.set_default_timeout(PATIENCE * 1000)
    page = context.new_page()
    page.trouble = []
    page.on("pageerror", lambda error: page.trouble.append(f"script: {error}"))
    page.on("console", lambda message: message.type == "error" and page.trouble.append(f"console: {message.text}"))
    yield page
    context.close()
    trouble = [words for words in page.trouble if "404" not in words and "503" not in words]
    trouble = [words for words in trouble if "ERR_CONNECTION_REFUSED" not in words and "ERR_INCOMPLETE" not in words]
    assert not trouble
