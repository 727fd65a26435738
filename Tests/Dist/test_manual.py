"""The manual page says all that the program says of itself, and roff reads it without complaint."""

import importlib.util
import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "Packaging" / "manual.py"
SPEC = importlib.util.spec_from_file_location("manual", SCRIPT)
manual = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(manual)


def name(words, kind="long"):
    return {"kind": kind, "name": words}


def argument(kind, value, **more):
    names = [] if kind == "positional" else [name(value)]
    return {
        "kind": kind, "valueName": value, "names": names, "preferredName": name(value), "abstract": f"About {value}.",
        "isOptional": True, "isRepeating": False, "shouldDisplay": True, **more,
    }  # fmt: skip


HELP = argument("flag", "help", names=[name("h", "short"), name("help")])
PROGRAM = {
    "commandName": "loom",
    "abstract": "Weaves.",
    "discussion": "EXAMPLES:\n  loom weave --width 2\n\nEXIT CODES:\n  0  done\n  1  torn",
    "arguments": [HELP],
    "subcommands": [
        {
            "commandName": "weave",
            "abstract": "Weave 'cloth'.",
            "discussion": ".5 is a width, C:\\loom a folder, £2 a price.\n\n  warp      along\n  weft      across\n\n"
            "EXAMPLES:\n  loom weave 'a b' --width ~/w",
            "arguments": [
                argument("positional", "pattern", isOptional=False),
                argument("option", "width", defaultValue="1", allValues=["1", "2"], isRepeating=True),
                argument("flag", "tight"),
                argument("flag", "secret", shouldDisplay=False),
                HELP,
            ],
            "subcommands": [{"commandName": "plain", "abstract": "Weave plainly.", "arguments": [HELP]}],
        },
        {"commandName": "unravel", "abstract": "Undo.", "shouldDisplay": False, "arguments": []},
        {"commandName": "help", "abstract": "Show help.", "arguments": []},
    ],
}
PAGE = manual.page(PROGRAM, "1.2", "2026-01-31")


def rendered(width=100):
    if not shutil.which("groff"):
        pytest.skip("groff is not there")
    done = subprocess.run(
        ["groff", "-ww", "-man", "-Tutf8", "-P-c", "-P-b", "-P-u", f"-rLL={width}n"],
        input=PAGE, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout, done.stderr


def test_roff_finds_nothing_to_warn_of():
    assert rendered()[1] == ""


def test_the_page_is_ascii():
    assert PAGE.isascii()


@pytest.mark.parametrize(
    "words",
    [
        "loom - weaves",
        "loom 1.2",
        "2026-01-31",
        "loom weave command [--width width] ... [--tight] pattern",
        "Weave 'cloth'.",
        ".5 is a width, C:\\loom a folder, £2 a price.",
        "About width.  Values: 1, 2.  Default: 1.",
        "    loom weave 'a b' --width ~/w",
        "loom weave plain",
        "-h, --help",
        "    loom weave --width 2",
    ],
)
def test_the_page_has_the_words_of_the_program_as_they_are(words):
    assert words in rendered()[0]


def test_columns_become_lists():
    assert "       warp   along\n\n       weft   across\n" in rendered()[0]


def test_exit_codes_have_the_section_that_manual_pages_have():
    assert "EXIT STATUS\n       0      done\n\n       1      torn\n" in rendered()[0]


def test_what_the_program_hides_the_page_hides():
    assert "secret" not in PAGE and "unravel" not in PAGE and '.SS "loom help"' not in PAGE


def test_what_every_command_takes_is_told_once():
    assert PAGE.count("About help.") == 1


def test_no_line_of_text_is_taken_for_a_request():
    assert r"\&.5 is a width" in PAGE
