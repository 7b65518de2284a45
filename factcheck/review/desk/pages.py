"""The pages of the desk: templates with everything escaped, a style and a script named by their hashes."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from factcheck.report.html.names import who
from factcheck.report.html.page import page_of
from factcheck.report.html.render import asset, environment, render_page
from factcheck.report.words import decision_note, state_of
from factcheck.review.desk.queue import digest
from factcheck.review.desk.scene import scene
from factcheck.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.findings import Finding
    from factcheck.review.desk.changes import Change
    from factcheck.review.desk.desk import Look
    from factcheck.review.desk.queue import Queue

PACKAGE = "factcheck.review.desk"
SHOWN = {"open": "undecided", "decided": "decided", "all": "all"}
_REASONS = 30
_MANY = 500


@dataclass(frozen=True, slots=True)
class Visit:
    """Who looks: the token of their session, their name, their last change, and what the page is to tell them."""

    token: str
    by: str = ""
    last: Change | None = None
    done: str = ""
    error: str = ""
    overtaken: bool = False
    fields: defaultdict[str, str] = field(default_factory=lambda: defaultdict(str))
    can_edit: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """One finding in the list."""

    found: Finding
    label: str
    sides: tuple[str, ...]
    state: str
    note: str
    stand: str


def finding_page(look: Look, found: Finding, visit: Visit) -> str:
    """Return the page on which one finding is decided."""
    return _page("finding.html", look, visit, scene=scene(look.queue, found), reasons=_reasons(look.queue))


def list_page(look: Look, visit: Visit, show: str, words: str) -> str:
    """Return the list of findings: those that are open, those decided on, or all; with some words in them."""
    names = {source.id: who(source, source.id) for source in look.report.sources}
    lines = [_line(each, names) for each in look.queue.all if show == "all" or _is_shown(each, show)]
    said = " ".join(words.casefold().split())
    lines = [each for each in lines if said in _text(each)]
    told = {"lines": lines[:_MANY], "more": max(0, len(lines) - _MANY), "show": show, "words": words, "choices": SHOWN}
    return _page("list.html", look, visit, reasons=_reasons(look.queue), **told)


def report_page(look: Look, visit: Visit) -> str:
    """Return the whole report, each discrepancy with the way to its decision."""
    slots = {"pair": "decide-pair.html", "check": "decide-check.html"}
    told = _told(look, visit) | {"package": PACKAGE, "slots": slots, "style": _style(), "script": _script()}
    return render_page(page_of(look.report), **told)


def message_page(look: Look, visit: Visit, heading: str) -> str:
    """Return a page that says one thing, and leads on."""
    return _page("message.html", look, visit, heading=heading)


def policy() -> str:
    """Return the content-security policy of every page: our style, our script, our own address, nothing else."""
    return (
        f"default-src 'none'; style-src '{_hash(_style())}'; script-src '{_hash(_script())}'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


def name_of(found: Finding) -> str:
    """Return a finding in a few words: the two values, or what does not fit."""
    if found.pair is None or found.fact is None:
        return clean(found.check.text) if found.check else ""
    sides = (found.fact.classes[number].display for number in found.pair.classes)
    return " against ".join(clean(side) for side in sides)


def _page(template: str, look: Look, visit: Visit, **more: object) -> str:
    ours = {"style": Markup(_style()), "script": Markup(_script())}
    return environment(PACKAGE).get_template(template).render(_told(look, visit) | ours | more)


def _told(look: Look, visit: Visit) -> dict[str, Any]:
    """Return what every page shows."""
    case, ahead = look.report.case or "What the sources say", look.queue.next_open()
    return {"look": look, "visit": visit, "queue": look.queue, "case": case, "next": ahead}


def _line(each: Finding, names: Mapping[str, str]) -> Line:
    label = each.fact.label if each.fact else names.get(each.subject, each.subject)
    sides = tuple(each.fact.classes[n].display for n in each.pair.classes) if each.fact and each.pair else ()
    note = decision_note(each.decision)
    return Line(each, label, sides or (name_of(each),), state_of(each.what), note, digest(each.decision))


def _is_shown(each: Finding, show: str) -> bool:
    return each.is_open if show == "open" else each.state == "known"


def _text(line: Line) -> str:
    return " ".join((line.label, *line.sides, line.state, line.note, line.found.subject)).casefold()


def _reasons(queue: Queue) -> list[str]:
    """Return the reasons given before, the commonest first."""
    seen = Counter(each.decision.reason for each in queue.all if each.decision and each.decision.reason)
    return sorted(seen, key=lambda reason: (-seen[reason], reason))[:_REASONS]


@cache
def _style() -> str:
    return asset("page.css") + _own("desk.css")


@cache
def _script() -> str:
    return asset("page.js") + _own("desk.js")


def _own(name: str) -> str:
    return files(PACKAGE).joinpath("templates", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
