"""The desk on the web: what each address answers. Everything is asked of :class:`Desk`, which makes every change."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from factcheck.errors import FactcheckError
from factcheck.report.words import counted
from factcheck.review.desk import pages, rereading
from factcheck.review.desk.desk import GONE, OvertakenError
from factcheck.review.desk.guard import Guard
from factcheck.review.desk.queue import digest
from factcheck.review.desk.told import Told, read

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.types import ASGIApp

    from factcheck.findings import Finding
    from factcheck.review.desk.changes import Change
    from factcheck.review.desk.desk import Desk, Look
    from factcheck.review.desk.guard import Keys

_KEPT = ("status", "reason", "by", "expires", "scope", "label", "reads", "other", "claim", "source")


@dataclass(slots=True)
class Server:
    """Answers the requests that the guard lets through."""

    desk: Desk
    keys: Keys
    by: str = ""

    def app(self) -> ASGIApp:
        """Return the application, guarded."""
        looks: dict[str, Callable[[Request], Response]] = {
            "/": self.begin,
            "/list": self.list,
            "/report": self.report,
            "/finding/{fingerprint}": self.finding,
            "/state": self.state,
            "/reads": self.reads,
        }
        routes = [Route(path, look, methods=["GET"]) for path, look in looks.items()]
        routes.append(Route("/{action}", self.change, methods=["POST"]))
        return Guard(Starlette(routes=routes), self.keys)

    def begin(self, request: Request) -> Response:  # noqa: ARG002
        """Lead to where one stopped: the first finding that is undecided."""
        ahead = self.desk.refresh().queue.next_open()
        return RedirectResponse(f"/finding/{ahead.fingerprint}" if ahead else "/list?show=all", 303)

    def list(self, request: Request) -> Response:
        """Show all findings of a state."""
        query = request.query_params
        show = query.get("show", "") if query.get("show") in pages.SHOWN else "open"
        return _html(pages.list_page(self.desk.refresh(), self._visit(request), show, query.get("words", "")))

    def report(self, request: Request) -> Response:
        """Show the whole report."""
        return _html(pages.report_page(self.desk.refresh(), self._visit(request)))

    def finding(self, request: Request) -> Response:
        """Show one finding."""
        look = self.desk.refresh()
        found = look.queue.find(request.path_params["fingerprint"])
        if found is None:
            return _html(pages.message_page(look, self._visit(request, error=GONE), "No longer there"), 404)
        return _html(pages.finding_page(look, found, self._visit(request)))

    def state(self, request: Request) -> Response:  # noqa: ARG002
        """Tell which version of things is the present one."""
        look = self.desk.refresh()
        said = {"version": look.version, "decided": look.queue.decided, "asked": len(look.queue.asked)}
        return JSONResponse(said)

    def reads(self, request: Request) -> Response:
        """Tell how some words would be read in the place of a claim."""
        query = request.query_params
        try:
            said = rereading.value_of(self.desk.look.report, query.get("claim", ""), query.get("words", "")[:500])
        except FactcheckError:
            said = ""
        return JSONResponse({"value": said})

    async def change(self, request: Request) -> Response:
        """Make a change that a page of ours asks for."""
        body = await request.body()
        return await run_in_threadpool(self._changed, request, body)

    def _changed(self, request: Request, body: bytes) -> Response:
        kind = request.headers["content-type"]
        told, is_json = Told({}), kind.startswith("application/json")
        action = _ACTIONS.get(request.path_params["action"])
        session = request.scope["session"]
        try:
            told = read(body, kind)
            token = request.headers.get("x-factcheck-token") or ("" if is_json else told.text("token"))
            if action is None or not self.keys.is_token(session, token):
                return self._stranger(request, is_json)
            made = action(self, session, told)
        except OvertakenError as error:
            return self._overtaken(request, told, error, is_json)
        except FactcheckError as error:
            return self._refused(request, told, error, is_json)
        return self._done(told, made, is_json)

    def _decide(self, session: str, told: Told) -> Change:
        stands = told.stands()
        decision = told.decision(self.desk.sight.today())
        return self.desk.decide(session, decision, stands)

    def _undo(self, session: str, told: Told) -> Change:  # noqa: ARG002
        return self.desk.undo(told.text("change"))

    def _split(self, session: str, told: Told) -> Change:
        label = told.needed("label", "say what the claim speaks of: a label for its own fact")
        what, claim = f"Split off as “{label}”", told.words("claim")
        return self._case(session, what, told, lambda file, report: rereading.split_off(file, report, claim, label))

    def _merge(self, session: str, told: Told) -> Change:
        told.needed("other", "choose the fact to merge with")
        one, other = told.words("fact"), told.words("other")
        what = f"Merged with {other}"
        return self._case(session, what, told, lambda file, report: rereading.put_together(file, report, one, other))

    def _correct(self, session: str, told: Told) -> Change:
        reads = told.needed("reads", "write what the words mean, or: nothing")
        what, claim = f"Read as “{reads}”", told.words("claim")
        return self._case(session, what, told, lambda file, report: rereading.reread(file, report, claim, reads))

    def _leave_out(self, session: str, told: Told) -> Change:
        why, source = told.needed("reason", "say why the source is left out"), told.words("source")
        what = f"Left out {source}"
        return self._case(session, what, told, lambda file, report: rereading.left_out(file, report, source, why))

    def _case(self, session: str, what: str, told: Told, edit: Callable[..., object]) -> Change:
        def made(file: object, report: object) -> None:
            edit(file, report)

        return self.desk.change_case(session, what, told.text("fingerprint"), made)

    def _done(self, told: Told, made: Change, is_json: bool) -> Response:
        look = self.desk.look
        if is_json:
            return JSONResponse({"saved": made.id, "version": look.version})
        answer = RedirectResponse(self._where(look, told, made), 303)
        if told.text("by"):
            answer.set_cookie(self._by_cookie(), quote(told.text("by")), httponly=True, samesite="strict")
        return answer

    def _where(self, look: Look, told: Told, made: Change) -> str:
        """Return where to go on: at what was undone or read anew, in the list if one was there, else with the next."""
        undone = made not in self.desk.log.changes
        mark = "undone=1" if undone else f"done={made.id}"
        if told.text("from") == "list":
            return f"/list?{mark}"
        if undone or made.is_of_case:
            at = look.queue.find(made.at) or self._of_same_fact(look, told) or look.queue.next_open()
        else:
            at = look.queue.next_open(made.at)
        return f"/finding/{at.fingerprint}?{mark}" if at else f"/list?show=all&{mark}"

    def _of_same_fact(self, look: Look, told: Told) -> Finding | None:
        name = told.words("fact")
        return next((each for each in look.queue.all if each.fact is not None and each.fact.id == name), None)

    def _overtaken(self, request: Request, told: Told, error: OvertakenError, is_json: bool) -> Response:
        """Tell that someone else decided meanwhile, and what."""
        look, first = self.desk.look, error.found[0]
        if is_json:
            stands = {each.fingerprint: digest(each.decision) for each in error.found}
            said = {each.fingerprint: _said(each) for each in error.found}
            return JSONResponse({"error": str(error), "stands": stands, "decisions": said}, 409)
        told_them = self._visit(request, overtaken=True, fields=_kept(told))
        return _html(pages.finding_page(look, first, told_them), 409)

    def _refused(self, request: Request, told: Told, error: FactcheckError, is_json: bool) -> Response:
        """Say why a change was not made, with what was filled in kept."""
        problem = error.problems[0]
        place = f"{problem.place}: " if problem.place else ""
        text = f"{place}{problem.text}." + (f" {problem.hint}" if problem.hint else "")
        if is_json:
            return JSONResponse({"error": text}, 422)
        look = self.desk.refresh()
        found = look.queue.find(told.fields.get("fingerprint", [""])[0])
        visit = self._visit(request, error=text[0].upper() + text[1:], fields=_kept(told))
        if told.fields.get("from") == ["list"]:
            return _html(pages.list_page(look, visit, "open", ""), 422)
        page = pages.finding_page(look, found, visit) if found else pages.message_page(look, visit, "Not done")
        return _html(page, 422)

    def _stranger(self, request: Request, is_json: bool) -> Response:
        """Turn away a request that brings no token of ours; nothing was changed."""
        text = "Nothing was saved: this page is of an earlier run of the review."
        if is_json:
            return JSONResponse({"error": text}, 403)
        return _html(pages.message_page(self.desk.look, self._visit(request, error=text), "Open it anew"), 403)

    def _visit(
        self,
        request: Request,
        error: str = "",
        overtaken: bool = False,
        fields: defaultdict[str, str] | None = None,
    ) -> pages.Visit:
        session = request.scope["session"]
        last = self.desk.log.last(session)
        return pages.Visit(
            token=self.keys.token(session),
            by=unquote(request.cookies.get(self._by_cookie(), "")) or self.by,
            last=last,
            done="Taken back" if request.query_params.get("undone") else self._told_done(request),
            error=error,
            overtaken=overtaken,
            fields=fields or defaultdict(str),
            can_edit=self.desk.sight.claims is not None,
        )

    def _told_done(self, request: Request) -> str:
        """Return what a change did, in words, for the page that comes after it."""
        name = request.query_params.get("done", "")
        made = next((each for each in self.desk.log.changes if each.id == name), None)
        if made is None:
            return ""
        if made.is_of_case:
            return made.what
        found = self.desk.look.queue.find(made.at)
        what = made.what.replace("-", " ").capitalize()
        if len(made.turned) > 1:
            return f"{what}: {counted(len(made.turned), 'discrepancy', 'discrepancies')}"
        return f"{what}: {pages.name_of(found)}" if found else what

    def _by_cookie(self) -> str:
        return f"factcheck-by-{self.keys.port}"


_ACTIONS: dict[str, Callable[[Server, str, Told], Change]] = {
    "decide": Server._decide,
    "undo": Server._undo,
    "split": Server._split,
    "merge": Server._merge,
    "correct": Server._correct,
    "leave-out": Server._leave_out,
}


def _html(page: str, code: int = 200) -> Response:
    return HTMLResponse(page, code, headers={"Content-Security-Policy": pages.policy()})


def _kept(told: Told) -> defaultdict[str, str]:
    """Return what was filled in, so that nobody types it twice."""
    return defaultdict(str, {name: told.fields[name][0][:2000] for name in _KEPT if told.fields.get(name)})


def _said(found: Finding) -> dict[str, str]:
    decision = found.decision
    if decision is None:
        return {}
    return {"status": decision.status, "reason": decision.reason, "by": decision.by}
