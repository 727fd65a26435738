"""A server on this machine that gzips like a host on the web and writes down what it sent, and when."""

import gzip
import mimetypes
import os
import sys
import threading
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}


@dataclass
class Sent:
    """One answer: its path, seconds since 1970 when it was asked for, the bytes of its body on the wire."""

    path: str
    asked: float
    bytes: int = 0


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_GET(self):
        recorder = self.server.recorder
        path = unquote(urlsplit(self.path).path)
        sent = Sent(path, time.time())
        recorder.log.append(sent)
        if recorder.delay:
            time.sleep(recorder.delay)
        found = recorder.body(path)
        body, encoding, kind = found or (b"", None, "text/plain")
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        sent.bytes = len(body)
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, address):
        """A browser may leave a connection at any time; anything else is a fault of ours."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, address)


class Recorder:
    """`with Recorder(site) as recorder`: the site stands at `recorder.address`.

    Folders of `mounts` stand at their names; `pages` are texts of pages that are in no folder. Every answer
    waits for `delay` seconds.
    """

    def __init__(self, site, mounts=None, pages=None):
        self.roots = [(f"/{name}/", folder) for name, folder in (mounts or {}).items()] + [("/", site)]
        self.pages = pages or {}
        self.log = []
        self.delay = 0.0
        self.kept = {}
        self.server = Server(("127.0.0.1", 0), Handler)
        self.server.recorder = self
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *error):
        self.server.shutdown()
        self.server.server_close()

    def body(self, path):
        """What is sent for a path: its bytes, their encoding, their type; nothing when there is no such file."""
        if path not in self.kept:
            found = self.read(path)
            if found is None:
                return None
            contents, ending = found
            kind = mimetypes.types_map.get(ending, "application/octet-stream")
            if kind.startswith("text/"):
                kind += "; charset=utf-8"
            if ending in COMPRESSED:
                self.kept[path] = gzip.compress(contents, 9), "gzip", kind
            else:
                self.kept[path] = contents, None, kind
        return self.kept[path]

    def read(self, path):
        if path in self.pages:
            return self.pages[path].encode(), ".html"
        prefix, folder = next(root for root in self.roots if path.startswith(root[0]))
        file = os.path.normpath(os.path.join(folder, path[len(prefix):]))
        if file != os.path.normpath(folder) and not file.startswith(os.path.normpath(folder) + os.sep):
            return None
        if os.path.isdir(file):
            file = os.path.join(file, "index.html")
        if not os.path.isfile(file):
            return None
        with open(file, "rb") as opened:
            return opened.read(), os.path.splitext(file)[1]
