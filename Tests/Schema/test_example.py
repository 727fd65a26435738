"""What `handbook init` makes is a site without a fault, in each language and in both."""

import os
import subprocess
import sys

import pytest
from test_schemas import ROOT, THEME


@pytest.mark.parametrize("languages", [["fr", "en"], ["fr"], ["en"]], ids="+".join)
def test_the_example_is_a_good_site(handbook, tmp_path, languages):
    handbook("init", str(tmp_path / "garden"), *(option for code in languages for option in ("--language", code)))
    site = tmp_path / "site"
    handbook("build", "--strict", "--content", str(tmp_path / "garden" / "Content"), "--theme", THEME, "--output", str(site))
    checker = os.path.join(ROOT, "Tests", "Site", "check_site.py")
    check = subprocess.run([sys.executable, checker, str(site)], capture_output=True, text=True, check=False)
    assert check.returncode == 0, check.stdout
    assert ", 0 failed" in check.stdout
