"""Sites as they are: what servers send besides plain pages, byte for byte, and what becomes of it."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from contextlib import suppress

import pytest

from factcheck.fetch.address import FetchError
from factcheck.fetch.doors import Doors
from factcheck.fetch.page import Limits, fetch
from tests.helpers.web import PUBLIC, Funnel

TEXT = b"<html><body><p>The bridge will cost 30.5 million euros.</p></body></html>"
PAGE = b"Content-Type: text/html\r\n"


class Script:
    """A server that answers each connection with the next bytes of its own, a piece at a time."""

    def __init__(self, answers: tuple[bytes | list[bytes], ...], pause: float) -> None:
        self.answers, self.pause, self.asked = answers, pause, []
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    def serve(self) -> None:
        with suppress(OSError):  # the reader left, or the test is over
            for answer in self.answers:
                taken, _ = self.socket.accept()
                with taken:
                    self.asked.append(taken.recv(65_536))
                    for piece in answer if isinstance(answer, list) else [answer]:
                        time.sleep(self.pause)
                        taken.sendall(piece)

    def fetch(self, inner: str = PUBLIC, **limits: float):
        def resolve(host: str, _: int) -> list[str]:
            return [inner if host == "in.example" else PUBLIC]

        doors = Doors(time.monotonic, resolve=resolve, behind=Funnel(self.socket.getsockname()[1]))
        return fetch("http://news.example/a", doors, limits=Limits(**limits))

    def end(self) -> None:
        with suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()
        self.thread.join(5)


@pytest.fixture
def site():
    made = []

    def make(*answers, pause=0.0):
        made.append(Script(answers, pause))
        return made[-1]

    yield make
    for each in made:
        each.end()


def ok(head: bytes, body: bytes, version: bytes = b"1.1") -> bytes:
    return b"HTTP/" + version + b" 200 OK\r\n" + PAGE + head + b"\r\n" + body


def chunked(body: bytes, size: int = 7) -> bytes:
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x;x=1\r\n%s\r\n" % (len(each), each) for each in pieces) + b"0\r\nX-Sum: 1\r\n\r\n"


PACKED = gzip.compress(TEXT, mtime=0)


@pytest.mark.parametrize(
    "answer",
    [
        ok(b"Content-Length: %d\r\n" % len(TEXT), TEXT),
        ok(b"", TEXT),  # until the connection closes
        ok(b"", TEXT, b"1.0"),
        ok(b"Transfer-Encoding: chunked\r\n", chunked(TEXT)),
        ok(b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked(PACKED, 3)),
        ok(b"Content-Encoding: gzip\r\n", gzip.compress(TEXT[:30], mtime=0) + gzip.compress(TEXT[30:], mtime=0)),
        ok(b"Content-Encoding: gzip\r\n", PACKED + b"\0" * 20),
        ok(b"Content-Encoding: utf-8\r\n", TEXT),
        ok(b"Content-Length: %d\r\n" % len(TEXT), TEXT + b"more than was told"),
        b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n" + ok(b"", TEXT),
        ok(b"Set-Cookie: a=1\r\nSet-Cookie: b=2\r\nX-Long: " + b"x" * 9_000 + b"\r\n", TEXT),
        [ok(b"", b"")[:-2], b"\r\n", *(bytes([each]) for each in TEXT)],
    ],
)  # fmt: skip
def test_a_page_comes_however_it_is_sent(site, answer):
    assert site(answer).fetch().data == TEXT


@pytest.mark.parametrize(
    ("status", "head", "told"),
    [
        (b"403 Forbidden", b"", "lets no programs in: open the page in a browser"),
        (b"402 Payment Required", b"", "for subscribers"),
        (b"404 Not Found", b"", "an archive of the web"),
        (b"429 Too Many Requests", b"Retry-After: 120\r\n", "try again after 120 seconds"),
        (b"429 Too Many Requests", b"", "try again later"),
        (b"503 Busy", b"Retry-After: Tue, 03 Sep 2024 12:00:00 GMT\r\n", "after 2024-09-03 12:00 UTC"),
        (b"503 Busy", b"Retry-After: soon\x1b[31m\r\n", "try again later"),
        (b"418 Teapot", b"", "Check the address in a browser"),
    ],
)
def test_a_site_that_does_not_answer_is_told_with_what_to_do(site, status, head, told):
    with pytest.raises(FetchError) as caught:
        site(b"HTTP/1.1 " + status + b"\r\n" + head + b"\r\n<p>no</p>").fetch()
    assert told in caught.value.hint


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (ok(b"Content-Length: 900\r\n", TEXT), "breaks off"),
        (ok(b"Transfer-Encoding: chunked\r\n", b"zz\r\nno\r\n"), "breaks off"),
        (ok(b"Content-Encoding: br\r\n", b"\x0b\x02\x80"), "packed as 'br'"),
        (ok(b"Content-Encoding: zstd\r\n", b"\x28\xb5\x2f\xfd"), "packed as 'zstd'"),
        (ok(b"X-Long: " + b"x" * 200_000 + b"\r\n", TEXT), "breaks off"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "breaks off"),
        (b"", "breaks off"),
    ],
)  # fmt: skip
def test_what_is_no_page_is_told(site, answer, told):
    with pytest.raises(FetchError, match=told):
        site(answer).fetch()


def test_headers_that_drip_are_left_when_the_time_is_up(site):
    with pytest.raises(FetchError, match="does not answer within"):
        site([b"X"] * 40, pause=0.02).fetch(seconds=0.2)


REFRESH = b'<html><head><meta http-equiv="refresh" content="%s"></head><body>%s</body></html>'


@pytest.mark.parametrize(
    "content", [b"0;url=/b?x=1&amp;y=2", b"0; URL='/b?x=1&amp;y=2'", b"1, /b?x=1&amp;y=2", b"0;/b?x=1&amp;y=2"]
)
def test_a_page_that_only_leads_elsewhere_is_followed(site, content):
    asked = site(ok(b"", REFRESH % (content, b"Wait.")), ok(b"", TEXT))
    page = asked.fetch()
    assert (page.data, str(page.found)) == (TEXT, "http://news.example/b?x=1&y=2")


@pytest.mark.parametrize(
    "markup",
    [
        REFRESH % (b"900", TEXT),
        REFRESH % (b"0;url=/a", TEXT),  # itself
        REFRESH % (b"300;url=/b", TEXT),
        REFRESH % (b"0;url=javascript:alert(1)", TEXT),
        b"<noscript>" + REFRESH % (b"0;url=/plain", b"") + b"</noscript>" + TEXT,
        b"<!-- " + REFRESH % (b"0;url=/plain", b"") + b" -->" + TEXT,
    ],
)
def test_a_page_that_loads_itself_anew_is_the_page(site, markup):
    assert site(ok(b"", markup)).fetch().data == markup


def test_a_page_may_not_lead_inside(site):
    inward = site(ok(b"", REFRESH % (b"0;url=http://in.example/", b"")))
    with pytest.raises(FetchError, match="not fetched from"):
        inward.fetch(inner="10.0.0.7")
    assert len(inward.asked) == 1


@pytest.mark.parametrize("location", [b"/b", b"//news.example/b", b"/b#part", b"b", b" /b "])
def test_redirects_are_read_as_browsers_read_them(site, location):
    asked = site(b"HTTP/1.1 302 Found\r\nLocation: " + location + b"\r\n\r\n", ok(b"", TEXT))
    assert str(asked.fetch().found) == "http://news.example/b"


def test_a_redirect_may_hold_letters_and_blanks(site):
    asked = site("HTTP/1.1 301 Moved\r\nLocation: /événement du jour\r\n\r\n".encode(), ok(b"", TEXT))
    assert str(asked.fetch().found) == "http://news.example/%C3%A9v%C3%A9nement%20du%20jour"
    assert asked.asked[1].startswith(b"GET /%C3%A9v%C3%A9nement%20du%20jour HTTP/1.1\r\n")
