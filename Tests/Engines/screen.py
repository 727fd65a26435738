"""A screen that nobody sees (Xvfb), and what is on it."""

import os
import struct
import zlib

from processes import Process, environment


class Screen:
    """An X server on the first display that is free. Its memory is a file, so that pictures need no program."""

    def __init__(self, scratch):
        self.memory = os.path.join(scratch, "Xvfb_screen0")
        reading, writing = os.pipe()
        self.process = Process(
            "Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x960x24", "-nolisten", "tcp", "-noreset",
            "-fbdir", scratch, environment=environment(scratch), output=os.path.join(scratch, "screen.log"),
            pass_fds=[writing])
        os.close(writing)
        os.set_blocking(reading, False)
        try:
            self.display = ":" + self.process.wait(lambda: number(reading), 15)
        except BaseException:
            self.process.end()
            raise
        finally:
            os.close(reading)

    def save(self, path):
        """Writes what is on the screen as PNG."""
        with open(self.memory, "rb") as file:
            dump = file.read()
        # An X window dump: numbers of four bytes each, a name, colours of twelve bytes each, lines of pixels.
        header = struct.unpack(">25I", dump[:100])
        size, width, height, line, colours = header[0], header[4], header[5], header[12], header[19]
        pixels = dump[size + 12 * colours:]
        rows = bytearray()
        for start in range(0, line * height, line):
            row = bytearray(3 * width)
            for target, source in enumerate((2, 1, 0)):
                row[target::3] = pixels[start + source:start + 4 * width:4]
            rows += b"\0" + row
        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n")
            file.write(chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)))
            file.write(chunk(b"IDAT", zlib.compress(rows, 6)) + chunk(b"IEND", b""))


def chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def number(pipe):
    try:
        return os.read(pipe, 20).decode().strip()
    except BlockingIOError:
        return None
