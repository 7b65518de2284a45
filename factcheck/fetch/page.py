"""Fetch one page: follow where it leads a few times, looking anew at each step, within limits of size and time."""

from __future__ import annotations

import ssl
from contextlib import closing
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

import httpcore

from factcheck import __version__
from factcheck.fetch.address import Address, FetchError, read_address, redirected
from factcheck.fetch.answers import leads_to, what_to_do
from factcheck.fetch.inflate import CODINGS, GarbledError, TooLargeError, inflate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.fetch.doors import Doors

    Headers = Sequence[tuple[bytes, bytes]]

AGENT = f"factcheck/{__version__} (keeps a copy of a page for checking its figures)"
_ASKED = (
    ("User-Agent", AGENT),
    ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"),
    ("Accept-Encoding", CODINGS),
    ("Connection", "close"),
)
_BY_HAND = "Open it in a browser and save it into sources/."
_LEADS_ON = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a page may take: bytes once unpacked, seconds in all, and how often it may lead elsewhere."""

    size: int = 20_000_000
    seconds: float = 30.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it was sent: `asked` is its address, `found` where that led, `served` the server's own date."""

    asked: Address
    found: Address
    data: bytes
    content_type: str | None
    served: str | None


def fetch(url: str, doors: Doors, trust: ssl.SSLContext | None = None, limits: Limits | None = None) -> Fetched:
    """Fetch the page at `url`; `trust` says whose certificates are believed, the usual authorities' if it is None.

    No cookie is kept, no proxy used, no script run. Raises FetchError where the page cannot be had, or must not be.
    """
    limits = limits or Limits()
    asked = at = read_address(url)
    seen = [at]
    doors.start(limits.seconds)
    with httpcore.ConnectionPool(ssl_context=trust, network_backend=doors, max_connections=1) as pool:
        try:
            for _ in range(limits.redirects + 1):
                answer = _ask(pool, at, limits)
                if isinstance(answer, _Answer):
                    return Fetched(asked, at, answer.data, *answer.told)
                at = redirected(at, answer)
                if at in seen:
                    raise FetchError(str(at), "leads back to itself, as sites do that ask for cookies first", _BY_HAND)
                seen.append(at)
        except FetchError as error:
            if error.place == str(asked):
                raise
            raise FetchError(str(asked), f"leads to {error.place}: {error.message}", error.hint) from None
    raise FetchError(str(asked), f"leads elsewhere more than {limits.redirects} times", "Give the page's own address.")


@dataclass(frozen=True, slots=True)
class _Answer:
    """The page itself, with what its headers tell: its type and its date."""

    data: bytes
    told: tuple[str | None, str | None]


def _ask(pool: httpcore.ConnectionPool, at: Address, limits: Limits) -> _Answer | str:
    """Return the page at an address, or where it leads; raises FetchError."""
    try:
        request = httpcore.Request("GET", _url(at), headers=[("Host", at.authority), *_ASKED])
        response = pool.handle_request(request)
        with closing(response):
            return _read(response, at, limits)
    except FetchError as error:
        raise error if error.place == str(at) else FetchError(str(at), error.message, error.hint) from None
    except httpcore.TimeoutException:
        told = f"does not answer within {limits.seconds:g} seconds"
        raise FetchError(str(at), told, "Try again later, or save the page by hand into sources/.") from None
    except (TooLargeError, GarbledError) as error:
        raise FetchError(str(at), str(error), "Save the page by hand into sources/.") from None
    except (httpcore.NetworkError, httpcore.ProtocolError, ssl.SSLError, OSError) as error:
        raise _failed(at, error) from None


def _read(response: httpcore.Response, at: Address, limits: Limits) -> _Answer | str:
    """Return what was answered: a page, or where it leads."""
    status, headers = response.status, response.headers
    location = _text(headers, "location")
    if status in _LEADS_ON and location:
        return location
    if status != HTTPStatus.OK:
        hint = what_to_do(status, _text(headers, "retry-after"))
        raise FetchError(str(at), f"answers {_named(status)}", hint)
    length = _text(headers, "content-length")
    if length and length.isdecimal() and int(length[:20]) > limits.size:
        raise TooLargeError(f"is larger than {limits.size // 1_000_000} MB")
    coding = _text(headers, "content-encoding") or ""
    data = inflate(response.iter_stream(), coding, limits.size)
    if not data.strip():
        raise FetchError(str(at), "answers with an empty page", "Check the address in a browser.")
    kind = _text(headers, "content-type")
    onward = leads_to(data) if "html" in (kind or "html").lower() else None
    if onward and _is_elsewhere(at, onward):
        return onward
    return _Answer(data, (kind, _text(headers, "date")))


def _is_elsewhere(at: Address, onward: str) -> bool:
    """Say whether a page leads to another that may be fetched; one that loads itself anew is the page."""
    try:
        return redirected(at, onward) != at
    except FetchError:
        return False


def _url(at: Address) -> httpcore.URL:
    """Return an address as the client takes it, in parts, so that nothing is read a second time."""
    scheme, host, target = (part.encode("ascii") for part in (at.scheme, at.host, at.target))
    return httpcore.URL(scheme=scheme, host=host, port=at.port, target=target)


def _text(headers: Headers, name: str) -> str | None:
    """Return the first header of a name as text."""
    found = (value for key, value in headers if key.lower() == name.encode())
    value = next(found, None)
    return value.decode("utf-8", "replace").strip()[:4000] if value is not None else None


def _named(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def _failed(at: Address, error: Exception) -> FetchError:
    """Return a word for a connection that failed."""
    cause = error.__cause__ or error.__context__ or error
    if isinstance(cause, ssl.SSLCertVerificationError):
        told = f"cannot prove that it is {at.host}: {cause.verify_message}"
        return FetchError(str(at), told, "Someone may stand in between; nothing was fetched.")
    if isinstance(error, httpcore.ConnectError):
        return FetchError(str(at), f"cannot be reached: {cause}"[:300], "Check the address, and that you are online.")
    told = f"breaks off: {error}"[:300].removesuffix(": ")
    return FetchError(str(at), told, "Try again later, or save the page by hand into sources/.")
