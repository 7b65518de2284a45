"""A review served for a test: findings without sources on disk, in this process or in one that can be killed."""

from __future__ import annotations

import http.client
import json
import re
import socket
import sys
import threading
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from factcheck.reconcile.fingerprint import of_discrepancy
from tests.helpers.build import claim, discrepancy, fact, source, value_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.model import Report

TODAY = date(2024, 6, 1)


def streets(count: int, pairs: int = 1) -> Report:
    """Return a report on so many facts, each with so many contradictions."""
    from factcheck.model import Report

    sources = [source(f"paper-{n}", "2024-05-01", text="") for n in range(pairs + 1)]
    claims, facts = [], []
    for n in range(count):
        said = [
            claim(
                f"c{n}-{k}", f"paper-{k}", f"In street {n}, {{{10 * k + 20} trees}} fell.", f"{10 * k + 20}", line=n + 1
            )
            for k in range(pairs + 1)
        ]
        claims += said
        classes = [
            replace(value_class(f"{10 * k + 20} trees", [said[k]]), canonical=f"{10 * k + 20}")
            for k in range(pairs + 1)
        ]
        name = f"street-{n}"
        found = tuple(
            replace(discrepancy(0, k), fingerprint=of_discrepancy(name, "count", ("20", f"{10 * k + 20}")))
            for k in range(1, pairs + 1)
        )
        facts.append(fact(name, f"Trees in street {n}", "contradiction", classes, strength="hard", discrepancies=found))
    return Report("The storm", tuple(sources), tuple(claims), tuple(facts))


def sight(report: Report, folder: Path, **more: Any) -> Any:
    """Return what a desk works on: a report that stays as it is, decisions in `folder`."""
    from factcheck.review.desk.desk import Sight

    told = {"check": lambda: report, "inputs": lambda: 0, "today": lambda: TODAY, "decisions": folder, **more}
    return Sight(**told)


@contextmanager
def served(seen: Any, by: str = "") -> Iterator[Client]:
    """Serve a review from a thread, and yield a client that has its key."""
    import uvicorn

    from factcheck.review.desk.app import Server
    from factcheck.review.desk.desk import Desk
    from factcheck.review.desk.guard import Keys

    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        opened.listen()
        keys = Keys(opened.getsockname()[1])
        desk = Desk(seen)
        config = uvicorn.Config(
            Server(desk, keys, by).app(), log_level="error", lifespan="off", ws="none", proxy_headers=False
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [opened]})
        thread.start()
        try:
            yield Client(keys.address, desk)
        finally:
            server.should_exit = server.force_exit = True
            thread.join()


class Client:
    """Asks a review as a browser would, without one."""

    def __init__(self, address: str, desk: Any = None) -> None:
        self.address, self.desk = address, desk
        self.port = int(re.search(r":(\d+)/", address)[1])
        self.base = f"http://127.0.0.1:{self.port}"
        self.cookie = self._ask("GET", address.removeprefix(self.base))[1]["set-cookie"].partition(";")[0]
        first = self._ask("GET", "/", cookie=self.cookie)[1]["location"]
        token = re.search(r'name="token" value="([0-9a-f]+)"', self.get(first)[1])
        self.token = token[1] if token else ""

    def _ask(
        self, method: str, path: str, body: str | None = None, **headers: str
    ) -> tuple[int, Mapping[str, str], str]:
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        with closing(line):
            line.request(method, path, body, {name.replace("_", "-"): said for name, said in headers.items()})
            answer = line.getresponse()
            return answer.status, answer.headers, answer.read().decode()

    def get(self, path: str) -> tuple[int, str]:
        """Return the status and the text of a page."""
        code, _, text = self._ask("GET", path, cookie=self.cookie)
        return code, text

    def send(self, action: str, **said: str | list[str]) -> tuple[int, dict[str, Any]]:
        """Make a change as a program does, and return the status and the answer."""
        headers = {"cookie": self.cookie, "origin": self.base, "x_factcheck_token": self.token}
        code, _, text = self._ask("POST", f"/{action}", json.dumps(said), content_type="application/json", **headers)
        return code, json.loads(text)

    def post(self, action: str, **said: str | list[str]) -> tuple[int, str, str]:
        """Make a change as a form does, and return the status, where it leads, and the page."""
        body = urlencode({"token": self.token, **said}, doseq=True)
        kind = "application/x-www-form-urlencoded"
        code, head, text = self._ask(
            "POST", f"/{action}", body, cookie=self.cookie, origin=self.base, content_type=kind
        )
        return code, head.get("location", ""), text


if __name__ == "__main__":  # a review of its own process: python -m tests.helpers.desk FOLDER FACTS PAIRS
    from factcheck.cli.serving import listen, serve

    with listen(0) as opened:
        serve(opened, sight(streets(int(sys.argv[2]), int(sys.argv[3])), Path(sys.argv[1])), "", opens=False)
