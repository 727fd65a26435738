"""What the tests of the schemas share: the program, its schemas, and YAML as editors read it."""

import json
import os
import re
import subprocess

import pytest
import yaml
from jsonschema import Draft7Validator


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2's core schema, as editors read it: no dates, and `no` and `on` are words."""

    yaml_implicit_resolvers = {}


for tag, pattern, starts in (
    ("null", r"^(~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", list("-+.0123456789")),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), starts)
# Digits with a nought in front are no octal number.
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node), 10))


def pytest_addoption(parser):
    parser.addoption("--handbook", default=".build/debug/handbook", help="the program")


class Program:
    def __init__(self, path):
        self.path = os.path.abspath(path)
        assert os.access(self.path, os.X_OK), f"{self.path}: there is no program; run `swift build`"

    def __call__(self, *arguments, code=0):
        run = subprocess.run([self.path, *arguments], capture_output=True, text=True, check=False)
        assert code is None or run.returncode == code, run.stderr
        return run.stdout

    def schema(self, name, content=None):
        schema = json.loads(self("schema", name, *(["--content", content] if content else [])))
        Draft7Validator.check_schema(schema)
        return Draft7Validator(schema)

    def diagnostics(self, content, theme):
        return json.loads(self("check", "--content", content, "--theme", theme, "--drafts", "--format", "json", code=None))


@pytest.fixture(scope="session")
def handbook(pytestconfig):
    return Program(pytestconfig.getoption("--handbook"))


def parse(text):
    return yaml.load(text, CoreLoader)


def front_matter(text):
    return text.split("---\n", 2)[1]
