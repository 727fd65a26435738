"""What a chapter of the guide asks of its readers: files to write, lines to change, commands to run.

A fenced block after a paragraph that is nothing but a path in backquotes is about that file. `diff` says which lines
change. With `…` in it, a block is a part of the file; else it is the whole of a new file, or the new end of one.
A block `console` holds commands, each with what the program prints: `…` stands for what is left out, in a line or as
a line of its own. `console exit=1` says that they end with 1. Every other block is only there to be read.
"""

import re
from dataclasses import dataclass

FENCE = re.compile(r"^```(\w*) ?(.*)\n((?:.*\n)*?)```$", re.M)
PATH = re.compile(r"(?:^|\n)`([\w./-]+)`\n\n\Z")


@dataclass
class Block:
    line: int
    word: str
    attributes: str
    path: str
    text: str

    @property
    def commands(self):
        """(command, lines it prints) for each command of a block `console`."""
        parts = re.split(r"^\$ (.*)\n", self.text, flags=re.M)[1:] if self.word == "console" else []
        return list(zip(parts[::2], parts[1::2]))

    @property
    def exit(self):
        return int(self.attributes.removeprefix("exit=") or 0)

    def write(self, folder):
        """Does to its file what the guide says. Gives what is wrong if the file is not as the guide has it."""
        path = folder / self.path
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        if self.word == "diff":
            taken, put = ("".join(line[2:] + "\n" for line in self.text.splitlines() if line[0] == sign) for sign in "-+")
            if ("\n" + old).count("\n" + taken) != 1:
                return f"{self.path} does not have these lines once:\n{taken}"
            new = ("\n" + old).replace("\n" + taken, "\n" + put)[1:]
        elif "…\n" in self.text:
            return None if matches(f"…\n{self.text}…\n", old) else f"{self.path} does not have this part:\n{self.text}"
        else:
            new = old + ("\n" if old and path.suffix == ".md" else "") + self.text
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(new, encoding="utf-8")
        return None


def blocks(page):
    """The fenced blocks of a page, in order."""
    text = page.read_text(encoding="utf-8")
    for fence in FENCE.finditer(text):
        path = PATH.search(text, 0, fence.start())
        yield Block(text.count("\n", 0, fence.start()) + 1, fence[1], fence[2], path[1] if path else "", fence[3])


def matches(expected, actual):
    """Whether lines are as they are pasted; `…` stands for anything."""
    lines = (line.rstrip() for line in expected.splitlines())
    pattern = "".join(r"(?:.*\n)*?" if line == "…" else re.escape(line).replace("…", ".*") + r" *\n" for line in lines)
    return re.fullmatch(pattern, actual) is not None
