"""A Report as Markdown for a pull request: the verdict, what fails, what else is open, what was decided and why.

A comment on GitHub holds 65,536 characters: what is too long is cut by whole facts, and the last line says so.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.report.account import Account, Told, accounts, decided
from factcheck.report.gate import sentence
from factcheck.report.index import Index
from factcheck.report.tablewords import mute
from factcheck.report.tablewords import told as told_of
from factcheck.report.words import CHECKS, DRAFTED, counted, draft_summary
from factcheck.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.model import Draft, Drafted, Problem, Report, TableSummary

LONGEST = 60_000  # bytes, with room for what a bot writes around it
_MARKS = re.compile(r"([\\`*_{}\[\]()|~!])")
_JOINER = "\N{WORD JOINER}"


def render(report: Report) -> str:
    """Return the report as GitHub-flavoured Markdown."""
    return within(report, LONGEST)


def within(report: Report, limit: int) -> str:
    """Return the report as Markdown of at most `limit` bytes, cut by whole facts."""
    blocks = list(_blocks(report))
    head = f"## factcheck: {shown(report.case or 'what the sources say')}\n\n{shown(sentence(report))}\n"
    spare = limit - len(head.encode()) - 200
    kept: list[str] = []
    for number, block in enumerate(blocks):
        spare -= len(block.encode()) + 1
        if spare < 0:
            kept.append(f"_and {len(blocks) - number} more, which this page has no room for_\n")
            break
        kept.append(block)
    return "\n".join([head, *kept])


def _blocks(report: Report) -> Iterator[str]:
    """Yield what the page says piece by piece: what was not read, each subject's findings, stale decisions."""
    if report.problems:
        yield "\n".join(["### Not read", "", *(_problem(each) for each in report.problems), ""])
    if report.draft:
        yield _draft(report.draft, Index(report))
    if report.tables:
        yield "\n".join(["### Tables", "", *(_table(each) for each in report.tables), ""])
    told = accounts(report)
    still_open = [each for each in told if _is_loud(each, report)]
    quiet = [each for each in told if not _is_loud(each, report)]
    for _, found in groupby(sorted(still_open, key=_subject_order(still_open)), key=lambda each: each.finding.subject):
        yield _section(list(found), report)
    changed = [each for each in quiet if each.finding.decision is None]
    if changed:
        yield "### Figures that changed with time\n"
    yield from (f"- {shown(each.message)}\n" for each in changed)
    known = [each for each in quiet if each.finding.decision is not None]
    if known:
        yield f"### Decided\n\n{counted(len(known), 'finding')} known; nothing to do.\n"
    yield from (_decided(each) for each in known)
    if report.stale:
        yield "### Decided, and no longer there\n\n`factcheck baseline prune` drops these.\n"
    for each in report.stale:
        yield f"- {shown(each.subject)}: {shown(' against '.join(each.values))} ({shown(each.decision.status)})\n"


def _table(each: TableSummary) -> str:
    """Return what became of a table whose rows are claims."""
    silent = f" ({mute(each)})" if each.unread else ""
    return f"- {shown(each.path)}: {shown(told_of(each) + silent)}"


def _draft(draft: Draft, index: Index) -> str:
    """Return what needs a look in the draft, as a table with the sources' words beside it."""
    lines = [f"### The draft: {shown(draft.source.path)}", "", shown(draft_summary(draft)), ""]
    rows = [_drafted(each, index) for each in draft.figures if each.status != "supported"]
    if rows:
        lines += ["| draft | sources | |", "| --- | --- | --- |", *rows, ""]
    lines += [f"- {shown(CHECKS[check.kind])}: {shown(check.text)}" for check in draft.checks]
    return "\n".join([*lines, ""])


def _drafted(each: Drafted, index: Index) -> str:
    def said(name: str) -> str:
        claim = index.claims[name]
        return f"“{shown(claim.quote)}” {_code(index.place(claim))}"

    strength = f", {each.strength}" if each.strength else ""
    mine, theirs = said(each.claims[0]), "<br>".join(said(name) for name in each.beside[:5])
    return f"| {mine} | {theirs} | {DRAFTED[each.status]}{strength}: {shown(each.why)} |"


def _is_loud(each: Account, report: Report) -> bool:
    return each.finding.fails(report.policy) or each.finding.is_open


def _subject_order(told: list[Account]) -> Callable[[Account], int]:
    """Return what sorts findings by subject, the subject with the worst finding first."""
    order = list(dict.fromkeys(each.finding.subject for each in told))
    return lambda each: order.index(each.finding.subject)


def _section(found: list[Account], report: Report) -> str:
    """Return the findings of one subject."""
    first = found[0]
    fails = any(each.finding.fails(report.policy) for each in found)
    title = first.title if first.sides else first.finding.subject
    lines = [f"### {'✗' if fails else '○'} {shown(title)}", ""]
    for each in found:
        lines += _finding(each)
    return "\n".join(lines)


def _finding(account: Account) -> list[str]:
    """Return one finding as a table of its values."""
    finding = account.finding
    state = [finding.state, *([finding.strength, finding.sort] if finding.pair else [])]
    lines = [f"{shown(account.message)} ({', '.join(state)})", ""]
    if account.sides:
        lines += ["| figure | words | where |", "| --- | --- | --- |", *(_row(side) for side in account.sides), ""]
    else:
        lines += [f"{_code(account.spot.place)}", ""]
    lines += [f"_{shown(reason)}_  " for reason in account.why[:1]]
    lines += [f"Decided: {shown(decided(account))}  "] if finding.decision else []
    return [*lines, _code(finding.fingerprint), ""]


def _row(side: Told) -> str:
    places = [_code(spot.place) for spot in side.spots[:5]]
    places += [f"and {len(side.spots) - 5} more"] if len(side.spots) > 5 else []
    return f"| {shown(side.shown)} | “{shown(side.spots[0].quote)}” | {'; '.join(places)} |"


def _decided(account: Account) -> str:
    return f"- {shown(account.message)}: {shown(decided(account))}\n"


def _problem(each: Problem) -> str:
    return f"- {_code(each.place)}: {shown(each.text)}. {shown(each.hint)}"


def shown(text: str) -> str:
    """Return text that Markdown shows as it is: no markup, element, link, mention, reference, emoji or formula."""
    text = clean(text).strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _MARKS.sub(r"\\\1", text)
    text = re.sub(r"([@#])", rf"\1{_JOINER}", text)
    text = re.sub(r":(?=[\w+/:-])", f":{_JOINER}", text)
    text = re.sub(r"(?i)\b(www)\.", rf"\1{_JOINER}.", text)
    return text.replace("$", "<span>$</span>")


def _code(text: str) -> str:
    """Return text as code, in which nothing but the element itself means anything."""
    text = clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _MARKS.sub(lambda match: f"&#{ord(match[1])};", text)
    return f"<code>{text.replace('##', f'#{_JOINER}#').replace('$', '&#36;')}</code>"
