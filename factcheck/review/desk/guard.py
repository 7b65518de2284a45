"""Who may ask: the one browser that was given the token, on this machine, from the desk's own pages.

A page of another site, or of another server on this machine, can make a browser send requests here. What keeps them
out: the Host must be ours (a name that was rebound to the loopback is not), a change must come from our origin with a
form or JSON of ours and the token that only our pages hold, and the cookie is not sent with other sites' requests.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from secrets import token_urlsafe
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

MAX_BODY = 1_000_000
_KINDS = ("application/json", "application/x-www-form-urlencoded")
_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_NONE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_STRANGER = "This page belongs to a review. Open it by the address that factcheck review printed when it started.\n"


@dataclass(slots=True)
class Keys:
    """The secrets of one run: the key that opens the desk, and a session for each browser that had it.

    A browser is started with a key that opens once: everyone on the machine can see what it was started with.
    """

    port: int
    opening: str = field(default_factory=token_urlsafe)
    secret: bytes = field(default_factory=lambda: token_urlsafe().encode())
    sessions: set[str] = field(default_factory=set)
    once: set[str] = field(default_factory=set)

    @property
    def cookie(self) -> str:
        """The name of the cookie; the port keeps two reviews apart, which cookies do not."""
        return f"factcheck-{self.port}"

    @property
    def hosts(self) -> tuple[str, str]:
        """The names under which the desk answers."""
        return f"127.0.0.1:{self.port}", f"localhost:{self.port}"

    @property
    def address(self) -> str:
        """The address that opens the desk."""
        return f"http://{self.hosts[0]}/?token={self.opening}"

    def address_once(self) -> str:
        """Return an address that opens the desk a single time."""
        key = token_urlsafe()
        self.once.add(key)
        return f"http://{self.hosts[0]}/?token={key}"

    def opened(self, said: str) -> str | None:
        """Return a new session for who has a key that opens, ``None`` for anyone else."""
        if said in self.once:
            self.once.discard(said)
        elif not hmac.compare_digest(said.encode(), self.opening.encode()):
            return None
        session = token_urlsafe()
        self.sessions.add(session)
        return session

    def session(self, headers: Headers) -> str | None:
        """Return the session that a request's cookie names."""
        try:
            held = SimpleCookie(headers.get("cookie", "")).get(self.cookie)
        except CookieError:
            return None
        return held.value if held is not None and held.value in self.sessions else None

    def token(self, session: str) -> str:
        """Return what a page of this session sends along with every change."""
        return hmac.new(self.secret, session.encode(), sha256).hexdigest()

    def is_token(self, session: str, said: str) -> bool:
        """Say whether a token is the session's."""
        return hmac.compare_digest(self.token(session).encode(), said.encode())


class Guard:
    """Lets in what may come in, and says on every answer what a browser may do with it."""

    def __init__(self, app: ASGIApp, keys: Keys) -> None:
        self.app = app
        self.keys = keys

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        headers = Headers(scope=scope)
        answer = self._refusal(scope, headers) or self._opening(scope, headers)

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                said = MutableHeaders(scope=message)
                for name, value in {"Content-Security-Policy": _NONE, **_ALWAYS}.items():
                    said.setdefault(name, value)
            await send(message)

        await (answer or self.app)(scope, receive, sent)

    def _refusal(self, scope: Scope, headers: Headers) -> Response | None:
        """Return the answer to a request that nobody's own page sends."""
        if headers.getlist("host") not in [[host] for host in self.keys.hosts]:
            return _no(421, "This address is not served here.")
        if scope["method"] in ("GET", "HEAD"):
            return None
        if scope["method"] != "POST":
            return _no(405, "Only GET and POST are answered.")
        if headers.getlist("origin") != [f"http://{headers['host']}"]:
            return _no(403, "A change must come from the review's own page.")
        if headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return _no(403, "A change must come from the review's own page.")
        if headers.getlist("content-type") not in [[each] for each in _accepted()]:
            return _no(415, f"Send {' or '.join(_KINDS)}.")
        length = headers.get("content-length", "")
        if "transfer-encoding" in headers or not length.isdecimal() or int(length[:9]) > MAX_BODY or len(length) > 9:
            return _no(413, "Say how long it is; at most 1 MB.")
        return None

    def _opening(self, scope: Scope, headers: Headers) -> Response | None:
        """Give a session to who brings the key; turn away who has neither."""
        query = dict(part.partition("=")[::2] for part in scope["query_string"].decode("latin-1").split("&"))
        session = self.keys.session(headers)
        if scope["path"] == "/" and scope["method"] == "GET" and "token" in query:
            opened = self.keys.opened(query["token"])
            if opened is None:
                return _no(403, _STRANGER)
            answer = RedirectResponse("/", status_code=303)
            answer.set_cookie(self.keys.cookie, session or opened, httponly=True, samesite="strict")
            return answer
        if session is None:
            return _no(403, _STRANGER)
        scope["session"] = session
        return None


def _accepted() -> tuple[str, ...]:
    return tuple(each for kind in _KINDS for each in (kind, f"{kind};charset=UTF-8", f"{kind}; charset=utf-8"))


def _no(code: int, why: str) -> Response:
    return PlainTextResponse(why.rstrip() + "\n", status_code=code)
