"""The report as a page that follows the case: served on this machine, it loads itself anew when there is news.

The page is the one ``--format html`` writes, with a few lines of script that ask now and then which version is the
present one. It is let out as the review page is: to this machine's own browser, by an address that holds a key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from factcheck.report.html.page import page_of
from factcheck.report.html.render import asset, policy, render_page
from factcheck.review.desk.guard import Guard

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp

    from factcheck.model import Report
    from factcheck.review.desk.guard import Keys

_OURS = "'self'"
_FOLLOW = """
(function follow() {
  setTimeout(async () => {
    try {
      const told = await fetch("/state", { cache: "no-store" });
      if (told.ok && (await told.json()).version !== VERSION) return location.reload();
    } catch (gone) { /* the watch has ended; the page stays as it is */ }
    follow();
  }, 1000);
})();
"""


class Live:
    """The newest report, and what answers those who look at it."""

    def __init__(self, keys: Keys) -> None:
        self.keys = keys
        self.version = 0
        self.report: Report | None = None

    def show(self, report: Report) -> None:
        """Take a report for the newest; pages that are open load it."""
        self.report = report
        self.version += 1

    def app(self) -> ASGIApp:
        """Return the application, guarded."""
        routes = [Route("/", self.page, methods=["GET"]), Route("/state", self.state, methods=["GET"])]
        return Guard(Starlette(routes=routes), self.keys)

    def state(self, request: Request) -> Response:  # noqa: ARG002
        """Tell which version is the present one."""
        return JSONResponse({"version": self.version})

    def page(self, request: Request) -> Response:  # noqa: ARG002
        """Return the newest report; a page asked for before the first waits for it by itself."""
        version, report = self.version, self.report
        if report is None:
            return HTMLResponse("<!doctype html><title>factcheck</title><p>Checking…", headers={"Refresh": "1"})
        script = asset("page.js") + _FOLLOW.replace("VERSION", str(version))
        html = render_page(page_of(report), script=script, connect=_OURS)
        allowed = f"{policy(asset('page.css'), script, _OURS)}; frame-ancestors 'none'"
        return HTMLResponse(html, headers={"Content-Security-Policy": allowed})
