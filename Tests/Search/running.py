"""Running programs to their end, and what of the processor they took."""

import os
import statistics
import subprocess
import tempfile


class Failed(Exception):
    """A program that did not end well, with its last lines."""


def run(command):
    """Seconds of processor time, of user and system, of a program and those it waited for."""
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            log.seek(0)
            lines = log.read().decode(errors="replace").strip().splitlines()
            errors = [line for line in lines if "error" in line] or lines[-1:] or ["no word"]
            raise Failed(f"{os.path.basename(command[0])} {command[1]} failed: {errors[0][:160]}")
    return usage.ru_utime + usage.ru_stime


def work_folder():
    """A temporary folder, in memory where there is room: a busy disk is nobody's merit or fault."""
    shared = "/dev/shm"
    if os.path.isdir(shared):
        room = os.statvfs(shared)
        if room.f_bavail * room.f_frsize > 3_000_000_000:
            return tempfile.TemporaryDirectory(prefix="bench-search-", dir=shared)
    return tempfile.TemporaryDirectory(prefix="bench-search-")


class Handbooks:
    """Made-up handbooks and their sites, with a search and without."""

    def __init__(self, handbook, bench, theme, folder):
        self.handbook, self.bench, self.theme, self.folder = handbook, bench, theme, folder

    def content(self, pages, search):
        """The folder of a handbook; both are the same but for the search."""
        folder = os.path.join(self.folder, f"content-{'with' if search else 'without'}")
        if not os.path.isdir(folder):
            flag = [] if search else ["--no-search"]
            run([self.bench, "synth", "--entries", str(pages // 2), "--output", folder, *flag])
        return folder

    def build(self, content, site):
        """Processor seconds of a build from nothing."""
        if os.path.isdir(site):
            subprocess.run(["rm", "-rf", site], check=True)
        return run([self.handbook, "build", "--content", content, "--theme", self.theme, "--output", site])

    def search_costs(self, pages, site, runs, progress):
        """Processor seconds of builds with and without a search, in turn; `site` is left with one."""
        seconds = {False: [], True: []}
        for number in range(runs):
            for search in (False, True):
                progress(f"build {number + 1} of {runs} {'with' if search else 'without'} a search")
                seconds[search].append(self.build(self.content(pages, search), site))
        return seconds[True], seconds[False]


def difference(with_search, without):
    """What the search adds: between the middle ones."""
    return statistics.median(with_search) - statistics.median(without)
