"""What the tests of the search share: the built site on a server, and one Chromium."""

import os
import sys

import pytest
from playwright.sync_api import sync_playwright

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "Browser"))

from readers import chromium  # noqa: E402 (the path above comes first)


def pytest_addoption(parser):
    parser.addoption("--site", default="Output/site", help="the folder of the built site")


@pytest.fixture(scope="session")
def site(pytestconfig):
    folder = os.path.abspath(pytestconfig.getoption("--site"))
    assert os.path.isfile(os.path.join(folder, "index.html")), f"{folder}: no built site is there; run `make site`"
    return folder


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright, chromium(playwright) as browser:
        yield browser
