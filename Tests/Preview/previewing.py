"""A running preview, and what tests do to its folders."""

import os
import re
import shutil
import signal
import socket
import subprocess
import threading
import time

from playwright.sync_api import Error

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
PATIENCE = 60


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Preview:
    """`with Preview(program, folder) as preview`: shows `folder/Content` with `folder/theme`."""

    def __init__(self, program, folder, *options, port=None):
        self.program, self.folder, self.options = program, folder, options
        self.port = port or free_port()
        self.kept = {}
        self.lines = []
        self.arrived = threading.Condition()

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()

    def start(self):
        arguments = ["preview", "--content", "Content", "--theme", "theme", "--port", str(self.port), *self.options]
        self.process = subprocess.Popen(
            [self.program, *arguments], cwd=self.folder, text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT)
        threading.Thread(target=self.read, args=[self.process.stdout], daemon=True).start()
        line = self.wait_for(r"preview: (http:\S+)/ ")
        self.address = line.group(1)

    def stop(self):
        """Ends it as Ctrl-C does."""
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(PATIENCE)
        with self.arrived:
            self.lines.clear()
        return code

    def read(self, stream):
        for line in stream:
            with self.arrived:
                self.lines.append(line)
                self.arrived.notify_all()

    def wait_for(self, pattern, start=0):
        """The first line, from a number on, that matches."""
        def found():
            matches = (re.search(pattern, line) for line in self.lines[start:])
            return next((match for match in matches if match), None)

        with self.arrived:
            line = self.arrived.wait_for(found, PATIENCE)
        assert line, f"no line like {pattern!r} in:\n{''.join(self.lines)[-3000:]}"
        return line

    # ---- Folders

    def path(self, name):
        return os.path.join(self.folder, name)

    def text(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return file.read()

    def keep(self, name):
        if name not in self.kept:
            self.kept[name] = self.text(name) if os.path.exists(self.path(name)) else None

    def write(self, name, text):
        """Saves a file as careful editors do: written aside and put in its place."""
        self.keep(name)
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        aside = os.path.join(os.path.dirname(self.path(name)), ".aside")
        with open(aside, "w", encoding="utf-8") as file:
            file.write(text)
        os.rename(aside, self.path(name))

    def replace(self, name, old, new):
        text = self.text(name)
        assert old in text, f"{old!r} is not in {name}"
        start = len(self.lines)
        self.write(name, text.replace(old, new, 1))
        return start

    def remove(self, name):
        self.keep(name)
        os.remove(self.path(name))

    def remove_folder(self, name):
        for folder, _, files in os.walk(self.path(name)):
            for file in files:
                self.keep(os.path.relpath(os.path.join(folder, file), self.folder))
        shutil.rmtree(self.path(name))

    def put_back(self):
        start, kept = len(self.lines), self.kept
        self.kept = {}
        if not kept:
            return
        for name, text in kept.items():
            if text is None:
                os.path.exists(self.path(name)) and os.remove(self.path(name))
            else:
                self.write(name, text)
        self.kept = {}
        self.wait_for(r"rebuilt in", start)
        # What was written after the first of several rebuilds comes in the next.
        time.sleep(0.3)


def eventually(condition, seconds=PATIENCE):
    """Waits until a condition holds, and says what it gave last. A page that is being left cannot say."""
    end = time.monotonic() + seconds
    while True:
        try:
            value = condition()
        except Error as error:
            if "context was destroyed" not in str(error):
                raise
            value = None
        if value or time.monotonic() > end:
            return value
        time.sleep(0.05)
