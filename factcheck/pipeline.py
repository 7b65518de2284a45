"""The order of the stages: read → extract → normalize → group → reconcile. The one place that knows it."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.casefile import Case, load_case
from factcheck.corrections import correct
from factcheck.extract import extract_mentions
from factcheck.group import group_claims
from factcheck.held import put_by_hand
from factcheck.language.detect import detect_language
from factcheck.model import Draft, Problem
from factcheck.normalize import When, valued
from factcheck.normalize.claims import build_claims
from factcheck.plugins import Plugins
from factcheck.plugins import load as load_plugins
from factcheck.read import read_sources
from factcheck.read.files import find_files
from factcheck.reconcile import case_of, reconcile
from factcheck.reconcile.checks import check_sources
from factcheck.reconcile.draft import Sources, judge
from factcheck.reconcile.origins import mark_copies
from factcheck.report.frame import Report
from factcheck.stated import stated_claims
from factcheck.suggested import suggested_claims
from factcheck.tables import Mapped

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from factcheck.casefile import SourceSettings
    from factcheck.memo import Memo
    from factcheck.model import Claim, Mention, Refused, Source
    from factcheck.read.page import ReadPages
    from factcheck.tables.rows import TellRow

    Progress = Callable[[str, int, int], None]
    Names = str | Path


def check(
    paths: Sequence[Names],
    claims: Names | None = None,
    published: Mapping[str, date] | None = None,
    *,
    exclude: Sequence[str] = (),
    draft: Names | None = None,
    today: date | None = None,
    progress: Progress | None = None,
    read_claims: Callable[[Source], list[Claim]] = build_claims,
    read_guarded: ReadPages | None = None,
    plugin_settings: Mapping[str, Mapping[str, str]] | None = None,
    tell_row: TellRow | None = None,
    memo: Memo | None = None,
) -> Report:
    """Read files and folders and report what they disagree about.

    `claims` is the claims.yaml of the case; `published` gives sources, by name, the day they appeared; `exclude`
    names sources to leave out; `draft` is a text to set beside the sources, itself none of them; a source dated after
    `today`, where given, is a problem; `progress` is told what is being done, how much of it is, and of how much;
    `read_claims` may remember the claims of a source, `read_guarded` the pages of a file; `plugin_settings` are those
    of the plug-ins that claims.yaml asks for, by their names; `tell_row` hears every row of the facts that contradict
    in large tables, of which the report shows the worst alone; what `memo` holds of an earlier run is not worked out
    again, where nothing that it hangs on has changed.

    Raises ConfigError where claims.yaml does not say what it should. What cannot be read is in the report.
    """
    case = load_case(Path(claims)) if claims is not None else None
    tell = progress or _silent
    tell("Reading sources", 0, 1)
    settings = _settings(case, Path(claims)) if case and claims is not None else ()
    plugins = load_plugins(case.plugins, plugin_settings or {}) if case and case.plugins else Plugins()
    sources, problems = read_sources(
        [*paths, *([draft] if draft is not None else [])],
        exclude=exclude,
        published=published,
        settings=settings,
        plugins=plugins.readers,
        read_guarded=read_guarded,
        memo=memo,
    )
    problems += _from_the_future(sources, today)
    text, sources = _apart(draft, sources)
    told = _told(case, sources, _figures(sources, tell, read_claims, memo), plugins)
    sources = list(mark_copies(told.sources, told.claims, memo))
    tables = _tables(case, settings, sources, tell_row)
    sources, found = [*sources, *tables.sources], [*told.claims, *tables.claims]
    tell("Grouping figures", 0, 1)
    groups, missed = group_claims(found, sources, case, memo)
    groups, found = [*groups, *tables.groups], [*found, *(one for group in tables.groups for one in group.claims)]
    tell("Comparing figures", 0, 1)
    facts = reconcile(groups, sources, found, currency=case.currency if case else None, memo=memo)
    return Report(
        case=case.title if case else None,
        sources=tuple(sources),
        claims=tuple(found),
        facts=tuple(facts),
        checks=tuple(check_sources(sources, found, facts, memo)),
        missed=tuple(missed),
        problems=(*problems, *told.problems, *tables.problems),
        renamed=tuple((old, fact.id) for fact in case.facts for old in fact.was) if case else (),
        refused=tuple(told.refused),
        tables=tuple(tables.summaries),
        draft=_judged(text, Sources(facts, groups, found), sources, case) if text else None,
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """All claims of a case before they are grouped, the sources they are of, and what was wrong on the way."""

    sources: list[Source]
    claims: list[Claim]
    problems: list[Problem]
    refused: list[Refused]


def _told(case: Case | None, sources: list[Source], found: list[Claim], plugins: Plugins) -> _Told:
    """Return what was found, with what plug-ins suggest, and what the case says by hand."""
    claims, refused, problems = suggested_claims(sources, found, plugins.extractors)
    if case:
        sources, claims, problems = _by_hand(case, sources, claims, problems)
    return _Told(sources, claims, problems, refused)


def _tables(
    case: Case | None, settings: Sequence[SourceSettings], sources: Sequence[Source], tell_row: TellRow | None
) -> Mapped:
    """Read the tables whose columns the case explains, if there are any."""
    if case is None or not any(one.table for one in settings):
        return Mapped()
    from factcheck.tables.read import read_tables

    return read_tables(case, settings, sources, tell_row)


def _apart(draft: Names | None, sources: Sequence[Source]) -> tuple[Source | None, list[Source]]:
    """Return the draft, if it was read, and the sources without it."""
    shown = {file.shown for file in find_files([draft], Path())[0]} if draft is not None else set()
    mine = [source for source in sources if source.path in shown]
    return (mine[0] if mine else None), [source for source in sources if source.path not in shown]


def _judged(draft: Source, beside: Sources, sources: Sequence[Source], case: Case | None) -> Draft:
    """Set a draft beside its sources: grouped with their claims, and none of them."""
    said = build_claims(draft)
    joint, _ = group_claims([*beside.claims, *said], [*sources, draft], case)
    shared = case_of(sources, beside.claims, case.currency if case else None)
    return Draft(draft, tuple(said), judge(draft, said, joint, beside, shared), tuple(check_sources([draft], said)))


def read_figures(paths: Sequence[Names], language: str | None = None, published: date | None = None) -> Report:
    """Read every figure of some files and compare nothing; `language` and `published` hold for all, where given."""
    sources, problems = read_sources(paths)
    if language:
        sources = [replace(source, language=language) for source in sources]
    if published:
        sources = [replace(source, published=published, published_how="stated") for source in sources]
    claims = tuple(_figures(sources, _silent))
    return Report(case=None, sources=tuple(sources), claims=claims, facts=(), problems=tuple(problems))


def extract(text: str, language: str | None = None, published: date | None = None) -> list[Mention]:
    """Find every figure in `text`, with its exact place and its value.

    `language` is an ISO 639-1 code, guessed where it is not given; `published` is the day the text appeared,
    without which *yesterday* has no value. Offsets count code points.
    """
    language = language or detect_language(text)
    when = When(published, language)
    return [valued(mention, when) for mention in extract_mentions(text, language)]


def _figures(
    sources: Sequence[Source],
    tell: Progress,
    read_claims: Callable[[Source], list[Claim]] = build_claims,
    memo: Memo | None = None,
) -> list[Claim]:
    """Return the claims of all sources, and tell the memo which are whose."""
    found = []
    for done, source in enumerate(sources):
        tell("Reading figures", done, len(sources))
        claims = read_claims(source)
        found += claims
        if memo is not None:
            memo.tell(claims, memo.source(source))
    return found


def _by_hand(
    case: Case, sources: list[Source], found: list[Claim], problems: list[Problem]
) -> tuple[list[Source], list[Claim], list[Problem]]:
    """Add what the case says by hand: corrections, which fact claims belong to, and claims of its own."""
    left_out = {one.id for one in case.sources if one.exclude}
    found, unmet = correct(found, sources, [one for one in case.corrections if one.source not in left_out])
    more, stated, unread = stated_claims(case, {source.id for source in sources})
    put, unheld = put_by_hand(found, sources, case.facts)
    return sources + more, put + stated, problems + unmet + unheld + unread


def _settings(case: Case, claims: Path) -> Sequence[SourceSettings]:
    """Return the case's settings of sources, their paths relative to the current folder."""
    folder = claims.parent
    if folder == Path():
        return case.sources
    return [
        replace(one, path=Path(os.path.relpath(folder / one.path)).as_posix()) if one.path else one
        for one in case.sources
    ]


def _from_the_future(sources: Sequence[Source], today: date | None) -> list[Problem]:
    """Return a problem for each source dated after today; a day's grace is for those east of here."""
    if today is None:
        return []
    hint = "Correct its date: words such as 'yesterday' are read against it."
    late = (source for source in sources if source.published and source.published - today > timedelta(days=1))
    return [Problem(source.path, f"is dated {source.published}, after today, {today}", hint) for source in late]


def _silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""
