"""The reader's habits in several engines: the same tests in each, over http and from a disk, in each language.

An engine is a class in a file of its own, which says how to drive a browser in the words of `engine.py`. To add one:
write the class, put it into ENGINES, add its Debian packages to `.ci/setup` and its Python tools to
`requirements.txt`. If it does not tell errors and policy violations, let `tells` be False: then its pages are those
of a copy of the site in which each page has one more script, which listens for them. Tests say nothing of engines:
they take `visit` (and `language`), and run once for each engine, scheme and language; with `its_language` instead, once
for each engine and scheme. What readers carry about, they take as `copy_visit`: the unpacked ZIP, from a disk.

Each engine starts once, on its first test; if that fails it is tried once more. Every browser has a home, a profile and
a port of its own, and its processes end with the tests, even if those are killed. What failed leaves a picture in
`.build/engines`. One engine alone: `-k firefox`; one test in all: `-k tooltip`.
"""

import os
import pathlib
import sys
import tempfile
import zipfile

import pytest
from xdist.scheduler import LoadScopeScheduling

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "Browser"), os.path.join(HERE, "..", "Site")]

from chromium import Chromium  # noqa: E402
from firefox import Firefox  # noqa: E402
from pages import Site  # noqa: E402
from visit import SCHEMES, Places, Visit, languages  # noqa: E402
from webkit import WebKit  # noqa: E402

ENGINES = {engine.name: engine for engine in (WebKit, Firefox, Chromium)}
PICTURES = os.path.join(HERE, "..", "..", ".build", "engines")


def pytest_addoption(parser):
    parser.addoption("--site", default="Output/site", help="the folder of the built site")
    parser.addoption("--bundles", default="Output/bundles", help="the folder of the bundles made of it")


def pytest_configure(config):
    folder = config.getoption("--site")
    if not os.path.isfile(os.path.join(folder, "index.html")):
        raise pytest.UsageError(f"{folder}: no built site is there; run `make site`")
    config.site = Site(folder)
    config.bundles = pathlib.Path(config.getoption("--bundles")).resolve()
    if not any(config.bundles.glob("*.zip")):
        raise pytest.UsageError(f"{config.bundles}: no bundles are there; run `make bundle`")


def pytest_generate_tests(metafunc):
    if "visit" in metafunc.fixturenames:
        visits = [pytest.param((name, scheme), id=f"{name}-{scheme}") for name in ENGINES for scheme in SCHEMES]
        metafunc.parametrize("visit", visits, indirect=True, scope="session")
    if "copy_visit" in metafunc.fixturenames:
        copies = [pytest.param(name, id=f"{name}-copy") for name in ENGINES]
        metafunc.parametrize("copy_visit", copies, indirect=True, scope="session")
    if "language" in metafunc.fixturenames:
        metafunc.parametrize("language", languages(metafunc.config.site), scope="session")


@pytest.fixture(scope="session")
def its_language(visit, site):
    """For what no language has a part in: one over http, another from a disk."""
    codes = languages(site)
    return codes[SCHEMES.index(visit.scheme) % len(codes)]


class OneProcessEach(LoadScopeScheduling):
    """With `-n 3`: all tests of an engine go to the same process, which has the browser."""

    def _split_scope(self, nodeid):
        return nodeid.partition("[")[2].partition("-")[0]


def pytest_xdist_make_scheduler(config, log):
    return OneProcessEach(config, log)


class Browsers:
    """The engines that were started, or why they could not be."""

    def __init__(self):
        self.started = {}

    def __getitem__(self, name):
        if name not in self.started:
            try:
                self.started[name] = self.start(name)
            except Exception as first:
                try:
                    self.started[name] = self.start(name)
                except Exception as second:
                    self.started[name] = RuntimeError(f"{name} does not start: {first!r}; then: {second!r}")
        if isinstance(self.started[name], Exception):
            raise self.started[name]
        return self.started[name][0]

    def start(self, name):
        scratch = tempfile.TemporaryDirectory(prefix=f"{name}-", ignore_cleanup_errors=True)
        engine = ENGINES[name]()
        try:
            engine.start(scratch.name)
        except BaseException:
            end(engine, scratch)
            raise
        return engine, scratch

    def stop(self):
        for started in self.started.values():
            if not isinstance(started, Exception):
                end(*started)


def end(engine, scratch):
    try:
        engine.stop()
    except Exception as error:
        print(f"{engine.name}: {error!r}", file=sys.stderr)
    scratch.cleanup()


@pytest.fixture(scope="session")
def browsers():
    browsers = Browsers()
    yield browsers
    browsers.stop()


@pytest.fixture(scope="session")
def places(site):
    places = Places(site.folder)
    yield places
    places.close()


@pytest.fixture(scope="session")
def site(pytestconfig):
    return pytestconfig.site


@pytest.fixture(scope="session")
def visit(request, browsers, places):
    name, scheme = request.param
    engine = browsers[name]
    return Visit(engine, scheme, places.base(engine.tells, scheme))


@pytest.fixture(scope="session")
def copies(pytestconfig):
    """The unpacked ZIP, as on a stick that somebody named."""
    with tempfile.TemporaryDirectory(prefix="Clé USB – ") as stick:
        with zipfile.ZipFile(max(pytestconfig.bundles.glob("*.zip"), key=os.path.getsize)) as file:
            file.extractall(stick)
        places = Places(next(os.scandir(stick)).path)
        yield places
        places.close()


@pytest.fixture(scope="session")
def copy_site(copies):
    return Site(copies.folder)


@pytest.fixture(scope="session")
def copy_visit(request, browsers, copies):
    engine = browsers[request.param]
    return Visit(engine, "file", copies.base(engine.tells, "file"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """A failed test says where the reader was and what had gone wrong by then, and leaves a picture."""
    report = yield
    visit = getattr(item, "funcargs", {}).get("visit") or getattr(item, "funcargs", {}).get("copy_visit")
    if report.when == "call" and report.failed and visit:
        try:
            os.makedirs(PICTURES, exist_ok=True)
            picture = os.path.join(os.path.normpath(PICTURES), f"{item.name}.png".replace("/", "-"))
            visit.engine.screenshot(picture)
            words = [visit.engine.evaluate("location.href"), *visit.trouble(), picture]
        except (Exception, pytest.fail.Exception) as error:
            words = [f"no more to say: {error!r}"]
        report.sections.append(("The visit", "\n".join(words)))
    return report
