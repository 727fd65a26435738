"""Writes the manual page from what the program says of itself.

    handbook --experimental-dump-help | python3 Packaging/manual.py --version 0.1.0 --date 2026-01-31

reads the JSON of swift-argument-parser and prints roff with the macros of man(7). Commands, options, examples and
exit codes are the program's own words, so the page has them all as long as `--help` has.
"""

import argparse
import json
import re
import sys

# What every command has is told once, under OPTIONS.
SHARED_OPTIONS = ("version", "help")
# `handbook help COMMAND` says what `handbook COMMAND --help` says.
LEFT_OUT_COMMANDS = ("help",)

SPECIAL = {"\\": r"\e", "-": r"\-", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti", '"': r"\(dq"}


def text(words):
    """Words as roff prints them: nothing in them is a request or an escape, and the page is ASCII."""
    escaped = "".join(SPECIAL.get(c, c if c.isascii() else f"\\[u{ord(c):04X}]") for c in words)
    return r"\&" + escaped if escaped.startswith(".") else escaped


def bold(words):
    return rf"\fB{text(words)}\fR"


def italic(words):
    return rf"\fI{text(words)}\fR"


def blocks(discussion):
    """The parts of a discussion that blank lines separate, each with its heading, which is None without one."""
    for part in re.split(r"\n\s*\n", (discussion or "").strip("\n")):
        lines = part.split("\n")
        heading = re.fullmatch(r"([A-Z][A-Z ]+):", lines[0].strip())
        if heading:
            yield heading[1], lines[1:]
        elif part.strip():
            yield None, lines


def is_list(lines):
    """Whether each line is a word and what it means, in columns."""
    return all(re.fullmatch(r"\s+\S+\s{2,}\S.*", line) for line in lines)


def block(lines):
    """Columns become a list, other indented lines stay as they are, and the rest is running text."""
    if not all(line.startswith(" ") for line in lines):
        return [".PP", *(text(line.strip()) for line in lines)]
    if is_list(lines):
        pairs = [re.fullmatch(r"\s+(\S+)\s{2,}(\S.*)", line).groups() for line in lines]
        return [line for word, meaning in pairs for line in (".TP", bold(word), text(meaning))]
    return [".PP", ".RS 4", ".nf", *(text(line[2:]) for line in lines), ".fi", ".RE"]


def option_name(name):
    return ("-" if name["kind"] == "short" else "--") + name["name"]


def is_shown(argument):
    return argument["shouldDisplay"] and argument["valueName"] not in SHARED_OPTIONS


def usage(argument):
    """An argument as the synopsis has it: brackets for what may be left out, dots for what may be given again."""
    if argument["kind"] == "positional":
        words = italic(argument["valueName"])
    else:
        words = bold(option_name(argument["preferredName"]))
        if argument["kind"] == "option":
            words += " " + italic(argument["valueName"])
    if argument["isOptional"]:
        words = f"[{words}]"
    return words + (" ..." if argument["isRepeating"] else "")


def described(argument):
    """An argument with its meaning, the values it takes and the one it has when it is left out."""
    if argument["kind"] == "positional":
        tag = italic(argument["valueName"])
    else:
        tag = ", ".join(bold(option_name(name)) for name in argument["names"])
        if argument["kind"] == "option":
            tag += " " + italic(argument["valueName"])
    lines = [".TP", tag, text(argument.get("abstract") or argument["valueName"])]
    if argument.get("discussion"):
        lines.append(text(" ".join(argument["discussion"].split())))
    if argument.get("allValues"):
        lines.append("Values: " + ", ".join(bold(value) for value in argument["allValues"]) + ".")
    if argument.get("defaultValue"):
        lines.append(f"Default: {bold(argument['defaultValue'])}.")
    return lines


def commands(command, path):
    """Each command below this one with its words, in the order of `--help`."""
    for child in command.get("subcommands", []):
        if child["commandName"] not in LEFT_OUT_COMMANDS and child.get("shouldDisplay", True):
            words = path + [child["commandName"]]
            yield words, child
            yield from commands(child, words)


def command_section(words, command):
    name = " ".join(words)
    shown = [argument for argument in command.get("arguments", []) if is_shown(argument)]
    # What is given by its place stands last, as in the examples.
    shown.sort(key=lambda argument: argument["kind"] == "positional")
    # Arguments go into quotes, in which a quote would end them: text() has none.
    lines = [f'.SS "{text(name)}"']
    synopsis = bold(name)
    if command.get("subcommands"):
        default = command.get("defaultSubcommand")
        synopsis += f" [{italic('command')}]" if default else " " + italic("command")
    lines += [".PP", " ".join([synopsis, *map(usage, shown)]), ".PP", text(command.get("abstract") or name)]
    examples = []
    for heading, body in blocks(command.get("discussion")):
        if heading == "EXAMPLES":
            examples = [".PP", "Examples:", *block(body)]
        else:
            lines += ([".PP", text(heading.capitalize()) + ":"] if heading else []) + block(body)
    for argument in shown:
        lines += described(argument)
    return lines + examples


def page(command, version, date):
    name = command["commandName"]
    headed = list(blocks(command.get("discussion")))
    lines = [
        f'.TH {name.upper()} 1 "{text(date)}" "{text(name)} {text(version)}" "User Commands"',
        # No hyphenation and a ragged margin: commands can be copied as they stand.
        ".nh", ".ad l",
        ".SH NAME", f"{name} \\- {text(plain_abstract(command))}",
        ".SH SYNOPSIS", f"{bold(name)} {italic('command')} [{italic('option')} ...]",
        ".SH DESCRIPTION", ".PP", text(command["abstract"]),
    ]  # fmt: skip
    for heading, body in headed:
        if heading is None:
            lines += block(body)
    lines += [".SH COMMANDS"]
    for words, child in commands(command, [name]):
        lines += command_section(words, child)
    lines += [".SH OPTIONS", "Every command takes these."]
    for argument in command["arguments"]:
        lines += described(argument)
    titles = {"EXIT CODES": "EXIT STATUS"}
    for heading, body in headed:
        if heading:
            lines += [f'.SH "{text(titles.get(heading, heading))}"', *block(body)]
    return "\n".join(lines) + "\n"


def plain_abstract(command):
    """The line that whatis(1) shows: a phrase, not a sentence."""
    abstract = command["abstract"].rstrip(".")
    return abstract[0].lower() + abstract[1:]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--version", required=True, help="version of the program")
    parser.add_argument("--date", required=True, help="date of the page, YYYY-MM-DD")
    options = parser.parse_args()
    sys.stdout.write(page(json.load(sys.stdin)["command"], options.version, options.date))


if __name__ == "__main__":
    main()
