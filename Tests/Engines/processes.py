"""Processes that end with the tests, however the tests end."""

import os
import signal
import socket
import subprocess
import time


class Process:
    """A program in a group of its own. It is killed by `end`, and by the system if the tests themselves die."""

    def __init__(self, *command, environment, output, **options):
        # Inherited by no shell, so that the output is whole when the process has ended.
        self.output = output
        with open(output, "ab") as log:
            self.process = subprocess.Popen(
                DIES_WITH_ITS_PARENT + list(command), env=environment, stdin=subprocess.DEVNULL, stdout=log,
                stderr=subprocess.STDOUT, start_new_session=True, **options)

    def said(self):
        with open(self.output, encoding="utf-8", errors="replace") as log:
            return log.read()

    def wait(self, ready, seconds):
        """What `ready` gives as soon as it gives something."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.process.poll() is None:
            value = ready()
            if value:
                return value
            time.sleep(0.05)
        raise RuntimeError(f"{self.process.args[3]} did not start in {seconds} seconds:\n{self.said()[-2000:]}")

    def end(self):
        for number, seconds in ((signal.SIGTERM, 3), (signal.SIGKILL, 3)):
            try:
                os.killpg(self.process.pid, number)
            except ProcessLookupError:
                break
            end = time.monotonic() + seconds
            while time.monotonic() < end and group_lives(self.process):
                time.sleep(0.05)
        self.process.wait(5)


DIES_WITH_ITS_PARENT = ["setpriv", "--pdeathsig", "KILL"]


def group_lives(process):
    process.poll()
    try:
        os.killpg(process.pid, 0)
    except ProcessLookupError:
        return False
    return True


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port):
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True


def environment(home, **more):
    """An environment with nothing of whoever runs the tests: a home of its own, and no desktop to talk to."""
    folders = {f"XDG_{kind}_HOME": os.path.join(home, kind.lower()) for kind in ("CONFIG", "CACHE", "DATA")}
    return {
        "HOME": home, "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TMPDIR": home, "NO_AT_BRIDGE": "1",
        "GSETTINGS_BACKEND": "memory", "LIBGL_ALWAYS_SOFTWARE": "1", **folders, **more,
    }
