"""A server of the tests' own, and a network in which every connection ends at it, whatever address it is made to."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpcore
import pytest

from factcheck.fetch.doors import Doors

PUBLIC = "93.184.215.14"


class Server(ThreadingHTTPServer):
    """Serves `pages`, path to (status, headers, body), and counts who connects."""

    daemon_threads = True

    def __init__(self):
        self.pages = {}
        self.asked = []
        self.posted = []
        self.connections = 0
        super().__init__(("127.0.0.1", 0), Handler)

    def get_request(self):
        self.connections += 1
        return super().get_request()

    def handle_error(self, request, client_address):
        """Say nothing of a reader that left."""


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        status, headers, body = self.server.pages.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers and "Transfer-Encoding" not in headers:
            self.send_header("Connection", "close")
        self.end_headers()
        for part in [body] if isinstance(body, bytes) else body:
            self.wfile.write(part)
            self.wfile.flush()

    def do_POST(self):
        self.server.posted.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.do_GET()

    def log_message(self, format, *args):  # noqa: A002
        """Print nothing."""


class Funnel(httpcore.SyncBackend):
    """Connects to the server, whatever address is asked for, and notes which."""

    def __init__(self, port):
        self.port = port
        self.to = []

    def connect_tcp(self, host, port, timeout=None, *_, **__):
        self.to.append((host, port))
        return super().connect_tcp("127.0.0.1", self.port, timeout)


@pytest.fixture
def server():
    made = Server()
    threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


@pytest.fixture
def funnel(server):
    return Funnel(server.server_address[1])


@pytest.fixture
def names():
    """What each name resolves to: one list of addresses for each time it is asked."""
    return {}


@pytest.fixture
def doors(funnel, names):
    """Return doors of which every connection ends at the server; a name not in `names` is at a public address."""

    def resolve(host, port):
        if host not in names:
            return [host if host.replace(".", "").isdigit() or ":" in host else PUBLIC]
        return names[host].pop(0)

    return Doors(time.monotonic, resolve=resolve, behind=funnel)
