"""Makes bundles with the real program, and unpacks them as a reader does."""

import fcntl
import os
import pathlib
import subprocess
import zipfile

# As on a stick that somebody named: everything in it that an address has to escape.
STICK = "Clé USB – été 2026"


class Program:
    """The program at a path. Unless a test says otherwise, it must succeed."""

    def __init__(self, path, theme):
        self.path = path
        self.theme = theme

    def run(self, *arguments, code=0, environment=None, umask=-1):
        surroundings = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
        done = subprocess.run(
            [self.path, *map(str, arguments)], env={**surroundings, **(environment or {})}, umask=umask,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", timeout=500)
        assert done.returncode == code, f"exit code {done.returncode}, not {code}:\n{done.stdout}"
        return done.stdout

    def bundle(self, content, output, *arguments, **options):
        """What it printed; the bundles are in `output`."""
        return self.run(
            "bundle", "--content", content, "--theme", self.theme, "--output", output, *arguments, **options)

    def start(self, folder):
        """Starts a handbook and returns its content folder."""
        self.run("init", folder, "--theme", self.theme)
        return folder / "Content"


class Workshop:
    """Makes what several tests read, once, whichever process comes first."""

    def __init__(self, folder, program, content):
        self.folder = pathlib.Path(folder)
        self.program = program
        self.content = content

    def bundles(self):
        return self.once("bundles", lambda folder: self.program.bundle(self.content, folder))

    def copy(self, language=None):
        """The folder that the ZIP holds; with a language, that of the ZIP in this one alone."""
        if language:
            zips = self.once(f"zip-{language}", lambda folder: self.program.bundle(
                self.content, folder, "--format", "zip", "--language", language))
        else:
            zips = self.bundles()
        place = self.once(f"copy-{language or 'whole'}", lambda folder: unpack(only(zips, "*.zip"), folder / STICK))
        return only(place / STICK, "*")

    def once(self, name, make):
        target = self.folder / name
        with open(self.folder / f"{name}.lock", "w", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not target.exists():
                making = self.folder / f"{name}.making"
                making.mkdir(exist_ok=True)
                make(making)
                making.rename(target)
        return target


def only(folder, pattern):
    """The one file or folder that there is."""
    found = sorted(folder.glob(pattern))
    assert len(found) == 1, f"{folder}: {[path.name for path in found]} for {pattern}"
    return found[0]


def unpack(archive, folder):
    """Unpacks over what is there, as readers do who agree to replace files."""
    with zipfile.ZipFile(archive) as file:
        file.extractall(folder)


def contents(archive):
    """Path → bytes of an archive's files."""
    with zipfile.ZipFile(archive) as file:
        return {entry.filename: file.read(entry) for entry in file.infolist() if not entry.is_dir()}


def tree(folder):
    """Path → bytes of a folder's files."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
