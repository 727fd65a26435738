"""Runs the commands that stand in the guide."""

import os
import re
import shlex
import signal
import subprocess
import threading
import time

SYSTEM = ("cp", "mkdir")  # no part of the program; the guide lays out folders with them


class Program:
    """The program at a path."""

    def __init__(self, path):
        self.path = path

    def run(self, text, folder):
        """The exit code of a command in a folder, and what it printed. A preview is ended as readers end it."""
        words = shlex.split(text)
        assert words[0] == "handbook" or words[0] in SYSTEM, f"`{text}` is not to be run: begin its block with ```sh"
        is_preview = words[:2] == ["handbook", "preview"]
        words[0] = self.path if words[0] == "handbook" else words[0]
        process = subprocess.Popen([word for word in words if word != "--open"], cwd=folder, encoding="utf-8",
                                   env={**os.environ, "LC_ALL": "C.UTF-8"}, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        limit = threading.Timer(300, process.kill)
        limit.start()
        printed = ""
        for line in process.stdout:
            # A step that takes long says so.
            printed += "" if re.fullmatch(r"\w+…\n", line) else line
            if is_preview and "http://" in line:
                is_preview = False  # it prints more than one address, and is ended once
                time.sleep(0.5)
                process.send_signal(signal.SIGINT)
        limit.cancel()
        return process.wait(), printed
