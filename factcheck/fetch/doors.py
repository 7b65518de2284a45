"""What a snapshot may connect to: a name is resolved once, and only what was looked at is connected to.

Every connection, of the first address and of each it leads to, goes through :meth:`Doors.connect_tcp`. A name with even
one address that is not public is refused whole. The connection is then made to the very address that was looked at, so
that a name which answers differently the second time gains nothing; TLS still asks for, and checks, the name.
"""

from __future__ import annotations

import queue
import socket
import threading
from collections.abc import Callable, Iterable
from functools import cache
from importlib import resources
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TYPE_CHECKING, Any

import httpcore

from factcheck.fetch.address import FetchError

if TYPE_CHECKING:
    import ssl

Resolve = Callable[[str, int], list[str]]
_PUBLIC_IPV6 = IPv6Network("2000::/3")


class Doors(httpcore.NetworkBackend):
    """Opens connections to public addresses alone, and lets no single wait outlast the whole time there is.

    `clock` counts seconds. `resolve` answers with the addresses of a name, `behind` connects to the one it is given.
    """

    def __init__(
        self,
        clock: Callable[[], float],
        *,
        resolve: Resolve | None = None,
        behind: httpcore.NetworkBackend | None = None,
    ) -> None:
        self._clock = clock
        self._resolve = resolve or _resolve
        self._behind = behind or httpcore.SyncBackend()
        self._until = float("inf")

    def start(self, seconds: float) -> None:
        """Give everything that follows `seconds` from now."""
        self._until = self._clock() + seconds

    def left(self) -> float:
        """Return the seconds that are left; raises httpcore.TimeoutException where none are."""
        left = self._until - self._clock()
        if left <= 0:
            raise httpcore.ReadTimeout
        return left

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - what is left of the whole time counts
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to `host` where all its addresses are public; raises FetchError where one is not."""
        addresses = self._looked_up(host, port)
        for number, address in enumerate(addresses):
            try:
                stream = self._behind.connect_tcp(address, port, self.left(), local_address, socket_options)
            except httpcore.ConnectError:
                if number == len(addresses) - 1:
                    raise
            else:
                return _Timed(stream, self)
        raise httpcore.ConnectError

    def _looked_up(self, host: str, port: int) -> list[str]:
        """Return the addresses of `host`, every one of them looked at."""
        addresses = self._in_time(lambda: self._resolve(host, port))
        for address in addresses:
            if what := closed(address):
                hint = "A snapshot is of a public page; save an inner one by hand into sources/."
                told = f"{host} is at {address}, {what}" if address != host else f"this is {what}"
                raise FetchError(host, f"{told}, which is not fetched from", hint)
        return list(dict.fromkeys(addresses))

    def _in_time(self, ask: Callable[[], list[str]]) -> list[str]:
        """Return the answer of a look-up that cannot be told how long it may take."""
        answers: queue.SimpleQueue[list[str] | Exception] = queue.SimpleQueue()

        def run() -> None:
            try:
                answers.put(ask())
            except Exception as error:
                answers.put(error)

        threading.Thread(target=run, daemon=True).start()
        try:
            answer = answers.get(timeout=self.left())
        except queue.Empty:
            raise httpcore.ConnectTimeout from None
        if isinstance(answer, Exception):
            raise httpcore.ConnectError("no site has this name") from answer
        return answer


class _Timed(httpcore.NetworkStream):
    """A connection of which each wait ends when the whole time does."""

    def __init__(self, stream: httpcore.NetworkStream, doors: Doors) -> None:
        self._stream = stream
        self._doors = doors

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        return self._stream.read(max_bytes, self._doors.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._stream.write(buffer, self._doors.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, self._doors.left()), self._doors)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def closed(address: str) -> str | None:
    """Return what kind of network `address` is in where it is none to fetch from; ``None`` where it is public."""
    try:
        found = ip_address(address)
    except ValueError:
        return "no address at all"
    for network, what in _closed_networks():
        if found.version == network.version and found in network:
            return what
    if isinstance(found, IPv6Address) and (found.scope_id or found not in _PUBLIC_IPV6):
        return "outside the public part of IPv6"
    return None


@cache
def _closed_networks() -> tuple[tuple[IPv4Network | IPv6Network, str], ...]:
    """Return the networks of closed.txt, each with what it is."""
    lines = resources.files("factcheck.fetch").joinpath("closed.txt").read_text("utf-8").splitlines()
    told = (line.split(maxsplit=1) for line in lines if line and not line.startswith("#"))
    return tuple((ip_network(network), what) for network, what in told)


def _resolve(host: str, port: int) -> list[str]:
    """Return the addresses of `host`, in the order in which the system would try them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(each[4][0]) for each in found]
