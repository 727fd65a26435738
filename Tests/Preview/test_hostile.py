"""What other programs and other sites' pages may try."""

import os
import socket
import time

import pytest
from previewing import eventually


def ask(preview, request, patience=15):
    """The status of the answer to raw bytes, and the whole answer; 0 for a connection that is closed without one."""
    with socket.create_connection(("127.0.0.1", preview.port), timeout=patience) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        while piece := connection.recv(1 << 16):
            answer += piece
    return int(answer.split(b" ", 2)[1]) if answer else 0, answer


def get(preview, target, method="GET", host=None, more=""):
    host = host or f"127.0.0.1:{preview.port}"
    head = f"{method} {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{more}\r\n"
    return ask(preview, head.encode())


def is_alive(preview):
    return preview.process.poll() is None and get(preview, "/fr/")[0] == 200


@pytest.mark.parametrize("target", [
    "/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/fr/..%2f..%2fetc/passwd", "/fr/%00", "/fr/%5c..%5c",
    "/..\\..\\etc", "//etc/passwd", "/%252e%252e/etc/passwd", "/%2525252e/", "/etc/passwd", "/handbook.yml",
    "/Content/handbook.yml", "/.git/config", "/_preview/../../etc/passwd", "/_preview/%2e%2e/x", "/%", "/%ff%fe",
    "http://127.0.0.1/etc/passwd", "*", "/fr/index.html/", "/fr/?" + "a" * 200,
])
def test_only_files_of_the_site_are_served(preview, target):
    status, answer = get(preview, target)
    assert status in ((200,) if "?" in target else (0, 400, 404)), answer[:200]
    assert b"root:" not in answer and b"base_url" not in answer
    assert is_alive(preview)


def test_a_link_in_the_content_is_not_followed(preview):
    path = preview.path("Content/services/keyring/secret.svg")
    start = len(preview.lines)
    os.symlink("/etc/passwd", path)
    preview.wait_for("rebuilt in", start)
    assert get(preview, "/media/service-keyring/secret.svg")[0] == 404
    start = len(preview.lines)
    os.remove(path)
    preview.wait_for("rebuilt in", start)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT"])
def test_only_reading_is_allowed(preview, method):
    status, answer = get(preview, "/fr/", method)
    assert status == 405 and b"\r\nAllow: GET, HEAD\r\n" in answer


@pytest.mark.parametrize("host", ["example.org", "localhost:1", "127.0.0.1.example.org", "", "localhost:{port}.example.org"])
def test_other_names_are_refused(preview, host):
    head = f"GET /fr/ HTTP/1.1\r\nHost: {host.format(port=preview.port)}\r\nConnection: close\r\n\r\n"
    assert ask(preview, head.encode())[0] == 403


def test_head_has_no_body(preview):
    status, answer = get(preview, "/fr/", "HEAD")
    assert status == 200 and answer.endswith(b"\r\n\r\n") and b"Content-Length: 0" not in answer


def test_a_body_is_not_the_next_request(preview):
    inner = f"GET /robots.txt HTTP/1.1\r\nHost: localhost:{preview.port}\r\n\r\n".encode()
    for size in (len(inner), 30_000, 300_000):
        body = b"x" * (size - len(inner)) + inner
        head = f"POST / HTTP/1.1\r\nHost: localhost:{preview.port}\r\nContent-Length: {size}\r\n\r\n".encode()
        try:
            _, answer = ask(preview, head + body)
        except ConnectionError:
            continue  # too much for a head or a body that nobody wants: the connection was shut
        assert b"Sitemap" not in answer
    assert is_alive(preview)


def test_a_long_address_is_refused(preview):
    assert get(preview, "/" + "a" * 65_536)[0] in (0, 414)
    assert is_alive(preview)


def test_a_head_without_end_is_cut_off(preview):
    with socket.create_connection(("127.0.0.1", preview.port), timeout=20) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nX: ")
        with pytest.raises(ConnectionError):
            for _ in range(2_000):
                connection.sendall(b"a" * 65_536)
    assert is_alive(preview)
    assert memory(preview) < 1_500


def test_a_slow_client_is_cut_off(preview):
    with socket.create_connection(("127.0.0.1", preview.port), timeout=30) as connection:
        start = time.monotonic()
        connection.sendall(b"GET / HTTP/1.1\r\n")
        assert connection.recv(1) == b""
        assert 5 < time.monotonic() - start < 25


def test_five_hundred_connections_at_once(preview):
    before = descriptors(preview)
    connections = [socket.create_connection(("127.0.0.1", preview.port), timeout=30) for _ in range(500)]
    head = f"GET /robots.txt HTTP/1.1\r\nHost: localhost:{preview.port}\r\nConnection: close\r\n\r\n".encode()
    for connection in connections:
        connection.sendall(head)
    for connection in connections:
        assert connection.recv(15).startswith(b"HTTP/1.1 200")
        connection.close()
    assert eventually(lambda: descriptors(preview) <= before + 5, 20)
    assert is_alive(preview)


def test_listeners_that_go_away_are_forgotten(preview):
    before = descriptors(preview)
    head = f"GET /_preview/events?page=x HTTP/1.1\r\nHost: localhost:{preview.port}\r\n\r\n".encode()
    connections = []
    for _ in range(100):
        connection = socket.create_connection(("127.0.0.1", preview.port), timeout=30)
        connection.sendall(head)
        connections.append(connection)
    for connection in connections:
        assert connection.recv(15).startswith(b"HTTP/1.1 200")
        connection.close()
    assert eventually(lambda: descriptors(preview) <= before + 5, 20)
    assert is_alive(preview)


def descriptors(preview):
    return len(os.listdir(f"/proc/{preview.process.pid}/fd"))


def memory(preview):
    """In MB."""
    with open(f"/proc/{preview.process.pid}/status", encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS")) / 1000
