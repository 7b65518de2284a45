"""One page: what is sent, what is taken, and where it ends."""

import gzip
import itertools
import time
import zlib

import pytest

from factcheck.fetch.address import FetchError
from factcheck.fetch.doors import Doors
from factcheck.fetch.page import Limits, fetch

TEXT = b"<p>The fine is 30.5 million euros.</p>" * 40
HERE = "http://news.example/"


def test_a_page_comes_with_what_its_server_tells(doors, server):
    server.pages["/a?b=%C3%A9"] = (200, {"Content-Type": "text/html; charset=utf-8"}, TEXT)
    page = fetch("http://News.example:80/a?b=é#part", doors)
    assert (page.data, page.content_type) == (TEXT, "text/html; charset=utf-8")
    assert str(page.asked) == str(page.found) == "http://news.example/a?b=%C3%A9"
    assert page.served.endswith("GMT")


def test_it_says_who_asks_and_keeps_no_cookie(doors, server):
    server.pages["/"] = (302, {"Location": "/b", "Set-Cookie": "who=me"}, b"")
    server.pages["/b"] = (200, {}, TEXT)
    assert str(fetch(HERE, doors).found) == "http://news.example/b"
    assert all(headers["User-Agent"].startswith("factcheck/") for _, headers in server.asked)
    assert not any("Cookie" in headers for _, headers in server.asked)


@pytest.mark.parametrize(("coding", "packed"), [
    ("gzip", gzip.compress(TEXT, mtime=0)),
    ("deflate", zlib.compress(TEXT)),
    ("deflate", zlib.compress(TEXT)[2:-4]),
    ("identity", TEXT),
])  # fmt: skip
def test_packed_pages_are_unpacked(doors, server, coding, packed):
    server.pages["/"] = (200, {"Content-Encoding": coding}, packed)
    assert fetch(HERE, doors).data == TEXT


@pytest.mark.parametrize(("headers", "body", "told"), [
    ({"Content-Encoding": "gzip"}, gzip.compress(b"0" * 19_000_000), "100 times"),
    ({"Content-Encoding": "gzip"}, gzip.compress(TEXT, mtime=0)[:-12], "ends too early"),
    ({"Content-Encoding": "gzip"}, b"no gzip at all", "does not unpack"),
    ({"Content-Encoding": "br"}, TEXT, "not asked for"),
    ({}, b"0" * 2_100_000, "larger than 2 MB"),
    ({"Content-Length": "99000000"}, b"", "larger than 2 MB"),
    ({"Content-Length": "5000"}, b"short", "breaks off"),
    ({}, b"  \n", "empty page"),
])  # fmt: skip
def test_what_is_too_large_or_broken_is_told(doors, server, headers, body, told):
    server.pages["/"] = (200, headers, body)
    with pytest.raises(FetchError, match=told):
        fetch(HERE, doors, limits=Limits(size=2_000_000))


@pytest.mark.parametrize("status", [204, 304, 401, 404, 500, 799])
def test_only_a_page_is_a_page(doors, server, status):
    server.pages["/"] = (status, {}, b"")
    with pytest.raises(FetchError, match=f"answers {status}"):
        fetch(HERE, doors)


def test_a_circle_of_redirects_ends(doors, server):
    server.pages |= {f"/{n}": (302, {"Location": f"/{n + 1}"}, b"") for n in range(9)}
    with pytest.raises(FetchError, match="more than 5 times"):
        fetch(HERE + "0", doors)
    assert server.connections == 6


def test_a_site_that_wants_cookies_first_is_told(doors, server):
    server.pages["/"] = (302, {"Location": "/check", "Set-Cookie": "seen=1"}, b"")
    server.pages["/check"] = (302, {"Location": "/"}, b"")
    with pytest.raises(FetchError, match="ask for cookies first"):
        fetch(HERE, doors)
    assert server.connections == 2


def test_a_redirect_from_https_to_http_is_refused():
    from factcheck.fetch.address import read_address, redirected

    with pytest.raises(FetchError, match="anyone on the way"):
        redirected(read_address("https://news.example/"), "http://news.example/")


def test_a_server_that_drips_is_left_when_the_time_is_up(server, funnel):
    ticks = itertools.count()
    doors = Doors(lambda: float(next(ticks)), resolve=lambda *_: ["93.184.215.14"], behind=funnel)
    server.pages["/"] = (200, {}, itertools.repeat(b"a"))
    with pytest.raises(FetchError, match="within 30 seconds"):
        fetch(HERE, doors)


def test_a_name_that_is_never_resolved_is_left_when_the_time_is_up(funnel):
    doors = Doors(time.monotonic, resolve=lambda *_: time.sleep(5), behind=funnel)
    with pytest.raises(FetchError, match="does not answer"):
        fetch(HERE, doors, limits=Limits(seconds=0.05))


def test_a_name_nobody_has_is_told(funnel):
    def unknown(host, port):
        raise OSError("Name or service not known")

    with pytest.raises(FetchError, match="no site has this name"):
        fetch(HERE, Doors(time.monotonic, resolve=unknown, behind=funnel))
