"""Read the address of a page strictly: what browsers and resolvers may read in two ways is refused.

The rule for numbers is that of the URL standard (https://url.spec.whatwg.org, "ends in a number"): a host whose last
label is a number is an IPv4 address, and of its many spellings only the plain one, four decimal numbers, is taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import quote, urljoin, urlsplit

from factcheck.errors import FactcheckError

PORTS = {"http": 80, "https": 443}
_MORE_PORTS = frozenset({8080, 8443})
_LONGEST = 4000
_ODD = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029]")
_NAME = re.compile(
    r"(?=.{1,253}\Z)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)+"
)
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_SAFE_PATH = "/:@!$&'()*+,;=-._~%"


class FetchError(FactcheckError):
    """A page that cannot be fetched, or that must not be."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a page is: `host` in ASCII and lower case, `target` what is asked of it, without any fragment."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """The host as a URL writes it, with the port where it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"


def read_address(text: str) -> Address:
    """Read an http or https URL; raises FetchError."""
    text = text.strip(" \t\r\n")
    if len(text) > _LONGEST:
        raise FetchError(f"{text[:80]}…", "this address is too long", "Give the page's own address.")
    if _ODD.search(text):
        raise FetchError(text, "this address holds spaces, backslashes or control characters", "Write them as %20.")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise FetchError(text, "this is not the address of a page", "Copy it from the browser.") from None
    scheme = parts.scheme.lower()
    if scheme not in PORTS or not parts.netloc:
        raise FetchError(text, "only pages at http:// or https:// can be fetched", "Copy the address from the browser.")
    if "@" in parts.netloc:
        raise FetchError(f"{scheme}://…", "this address holds a name or a password", "Take out what stands before @.")
    port = PORTS[scheme] if port is None else port
    if port not in PORTS.values() and port not in _MORE_PORTS:
        raise FetchError(text, f"port {port} is not one of the web", "Pages are at 80, 443, 8080 and 8443.")
    path = quote(parts.path, safe=_SAFE_PATH) or "/"
    query = "?" + quote(parts.query, safe=f"{_SAFE_PATH}?[]") if parts.query else ""
    return Address(scheme, _host(parts.netloc, text), port, path + query)


def redirected(source: Address, location: str) -> Address:
    """Read where a page at `source` sends its reader; raises FetchError."""
    location = location.strip().replace(" ", "%20")
    target = read_address(location if _SCHEME.match(location) else urljoin(str(source), location))
    if source.scheme == "https" and target.scheme == "http":
        raise FetchError(str(source), f"leads to {target}, which anyone on the way could change", "")
    return target


def _host(netloc: str, text: str) -> str:
    """Return the host in its one spelling."""
    if netloc.startswith("["):
        return _ipv6(netloc[1:].partition("]")[0], text)
    name = netloc.partition(":")[0]
    name = (name if name.isascii() else _ascii(name, text)).lower().removesuffix(".")
    if _NUMBER.fullmatch(name.rpartition(".")[2]):
        return _ipv4(name, text)
    if not _NAME.fullmatch(name):
        raise FetchError(text, f"'{name}' is not the name of a public site", "Copy the address from the browser.")
    return name


def _ascii(name: str, text: str) -> str:
    import idna

    try:
        return idna.encode(name, uts46=True).decode("ascii")
    except idna.IDNAError:
        raise FetchError(text, f"'{name}' is not the name of a site", "Copy the address from the browser.") from None


def _ipv4(name: str, text: str) -> str:
    try:
        return str(IPv4Address(name))
    except AddressValueError:
        hint = "Write four decimal numbers, or the name of the site."
        raise FetchError(text, f"'{name}' is an odd way to write an address", hint) from None


def _ipv6(inner: str, text: str) -> str:
    try:
        if "%" in inner:
            raise AddressValueError(inner)
        return str(IPv6Address(inner))
    except AddressValueError:
        raise FetchError(text, f"'[{inner}]' is not an address", "Write the name of the site.") from None
