"""TLS asks for the name and checks it, though the connection is made to a number."""

import ssl
import threading
import time

import httpcore
import pytest

from factcheck.fetch.address import FetchError
from factcheck.fetch.doors import Doors
from factcheck.fetch.page import fetch
from tests.helpers.web import PUBLIC, Funnel, Server

trustme = pytest.importorskip("trustme", reason="makes the certificates")


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture
def named(authority):
    """A server that proves to be news.example, and the names it was asked for."""
    made, asked = Server(), []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("news.example").configure_cert(context)
    context.sni_callback = lambda _socket, name, _context: asked.append(name)
    made.socket = context.wrap_socket(made.socket, server_side=True, do_handshake_on_connect=False)
    made.pages["/"] = (200, {}, b"The board fined the company 20 million euros.")
    threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield made, asked
    made.shutdown()
    made.server_close()


def trusting(authority):
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def doors(server):
    return Doors(time.monotonic, resolve=lambda *_: [PUBLIC], behind=Funnel(server.server_address[1]))


def test_the_name_is_asked_for_and_proved(named, authority):
    server, asked = named
    assert fetch("https://news.example/", doors(server), trusting(authority)).data.endswith(b"euros.")
    assert asked == ["news.example"]


def test_another_name_is_refused_before_anything_is_asked(named, authority):
    server, _ = named
    with pytest.raises(FetchError, match=r"cannot prove that it is other\.example"):
        fetch("https://other.example/", doors(server), trusting(authority))
    assert server.asked == []


def test_an_authority_nobody_knows_is_refused(named):
    server, _ = named
    with pytest.raises(FetchError, match="cannot prove"):
        fetch("https://news.example/", doors(server), httpcore.default_ssl_context())
    assert server.asked == []
