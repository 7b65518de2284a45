"""Save bridge.html as Chromium saves pages: the document after its scripts ran, and all of it as MHTML.

    python tests/read/make_fixtures/pages.py

The page is served from this machine alone, and what it links to elsewhere goes nowhere.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

HERE = Path(__file__).parent
FIXTURES = HERE.parent / "fixtures"
OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-extensions",
    "--host-resolver-rules=MAP * 127.0.0.1",
)


class Quiet(SimpleHTTPRequestHandler):
    """Serves this folder and tells nobody."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def chromium() -> str:
    """Return the path of Chromium."""
    return shutil.which("chromium") or "/usr/bin/chromium"


def dump(url: str, profile: str) -> bytes:
    """Return the document as it stands once the page has loaded."""
    command = [chromium(), *OPTIONS, f"--user-data-dir={profile}", "--virtual-time-budget=2000", "--dump-dom", url]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, timeout=60).stdout


class Browser:
    """Chromium driven through two pipes, a JSON text ended by NUL for each message."""

    def __init__(self, profile: str) -> None:
        to_read, self.write = os.pipe()
        self.read, to_write = os.pipe()
        pipes = f"exec 3<&{to_read} 4>&{to_write}; exec " + " ".join(
            f"'{part}'" for part in (chromium(), *OPTIONS, "--remote-debugging-pipe", f"--user-data-dir={profile}")
        )
        self.process = subprocess.Popen(["bash", "-c", pipes], pass_fds=(to_read, to_write), stderr=subprocess.DEVNULL)
        self.held, self.number = b"", 0

    def ask(self, method: str, session: str | None = None, **params: Any) -> Any:
        """Send a command and return its result."""
        self.number += 1
        told = {"id": self.number, "method": method, "params": params} | ({"sessionId": session} if session else {})
        os.write(self.write, json.dumps(told).encode() + b"\0")
        return self.wait(lambda answer: answer.get("id") == self.number)["result"]

    def wait(self, wanted: Any) -> Any:
        """Return the first message that is wanted."""
        while True:
            while b"\0" not in self.held:
                self.held += os.read(self.read, 1 << 16)
            text, _, self.held = self.held.partition(b"\0")
            if wanted(answer := json.loads(text)):
                return answer


def mhtml(url: str, profile: str) -> str:
    """Return the page as MHTML."""
    browser = Browser(profile)
    target = browser.ask("Target.createTarget", url="about:blank")["targetId"]
    session = browser.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    browser.ask("Page.enable", session)
    browser.ask("Page.navigate", session, url=url)
    browser.wait(lambda answer: answer.get("method") == "Page.loadEventFired")
    told: str = browser.ask("Page.captureSnapshot", session, format="mhtml")["data"]
    browser.process.kill()
    return told


def main() -> None:
    """Write the fixtures."""
    server = ThreadingHTTPServer(("127.0.0.1", 8731), partial(Quiet, directory=str(HERE)))
    Thread(target=server.serve_forever, daemon=True).start()
    url = "http://127.0.0.1:8731/bridge.html"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        (FIXTURES / "bridge.html").write_bytes(dump(url, profile))
        (FIXTURES / "bridge.mhtml").write_bytes(mhtml(url, profile).encode("latin-1"))


if __name__ == "__main__":
    main()
