"""The state of a review and every change of it, one at a time: on disk first, told after."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from secrets import token_hex
from threading import Lock
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError
from factcheck.review.desk.changes import Change, Kept, Log, Turned, is_untouched, put_back
from factcheck.review.desk.journal import Journal
from factcheck.review.desk.queue import Queue, digest
from factcheck.review.making import decide, subject_of
from factcheck.review.match import with_states
from factcheck.review.store import load, stamps

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping
    from datetime import date
    from pathlib import Path

    from factcheck.casefile.write import CaseFile
    from factcheck.findings import Finding
    from factcheck.model import Decision, Report
    from factcheck.review.store import Store

_TRIES = 3
GONE = "this is no longer there: what the sources say, or how they are read, has changed"


class OvertakenError(Exception):
    """Someone else decided meanwhile; `found` are the findings as they stand now."""

    def __init__(self, found: tuple[Finding, ...]) -> None:
        super().__init__("someone else decided on this meanwhile")
        self.found = found


@dataclass(frozen=True)
class Look:
    """What there is to see at one moment; `trouble` says what keeps it from being up to date.

    What the decisions leave each finding as is worked out when it is asked for.
    """

    version: int
    found: Report
    decisions: Store
    today: date
    trouble: str = ""

    @cached_property
    def report(self) -> Report:
        """The report with the state of each finding."""
        return with_states(self.found, self.decisions, self.today)

    @cached_property
    def queue(self) -> Queue:
        """The findings in their order."""
        return Queue(self.report)


@dataclass(frozen=True, slots=True)
class Sight:
    """What a review works on: the check, what it reads, the day it is, and where decisions and claims.yaml are.

    At `journal` changes are remembered for undo, where that is wanted.
    """

    check: Callable[[], Report]
    inputs: Callable[[], Hashable]
    today: Callable[[], date]
    decisions: Path
    claims: Path | None = None
    journal: Path | None = None


class Desk:
    """One review. Any thread may look; changes are made one after another."""

    def __init__(self, sight: Sight) -> None:
        """Check once; raises FactcheckError where that or the decisions cannot be read."""
        self.sight = sight
        self.journal = Journal(sight.journal, sight.decisions, sight.claims)
        self.log = Log(self.journal.changes())
        self._lock = Lock()
        self._inputs = sight.inputs()
        self._trouble: dict[str, str] = {}
        self._check()
        self._store = load(sight.decisions)
        self._taken_in = self._store.stamps
        self.look = self._seen(1)

    def refresh(self) -> Look:
        """Return how things stand, taking in what changed on disk; while someone else does, how they stood."""
        if self._lock.acquire(blocking=False):
            try:
                self._catch_up()
            finally:
                self._lock.release()
        return self.look

    def decide(self, owner: str, decision: Decision, stands: Mapping[str, str]) -> Change:
        """Put one decision on findings, each with the digest of the decision that was shown on it.

        Raises OvertakenError where another decision stands on one of them, FactcheckError where one is gone.
        """
        with self._lock:
            for _ in range(_TRIES):
                self._catch_up()
                found = self._wanted(stands)
                try:
                    return self._decided(owner, decision, found)
                except FactcheckError:
                    if stamps(self.sight.decisions) == self._taken_in:  # nobody else wrote: a fault that will stay
                        self._reload()
                        raise
            raise FactcheckError("", "the decisions are being changed by others all the time", "Try again.")

    def change_case(self, owner: str, what: str, at: str, edit: Callable[[CaseFile, Report], None]) -> Change:
        """Change claims.yaml and check again; raises FactcheckError where that cannot be done."""
        from factcheck.casefile.write import open_case

        if self.sight.claims is None:
            hint = "Start factcheck review with --claims FILE, or in the folder of the case."
            raise FactcheckError("", "there is no claims.yaml to change", hint)
        with self._lock:
            file = open_case(self.sight.claims)
            before = file.before
            edit(file, self.look.report)
            file.save()
            change = self._logged(Change("", owner, what, at, (Kept(file.path, before, file.before),)))
            self._catch_up()
            return change

    def undo(self, name: str) -> Change:
        """Take a change back; raises FactcheckError or OvertakenError where others have built on it."""
        with self._lock:
            change = self.log.find(name)
            if is_untouched(change):
                put_back(change)
            elif change.is_of_case:
                raise FactcheckError("claims.yaml", "was changed since", "Take the change out by hand.")
            else:
                self._turn_back(change)
            self.log.changes.remove(change)
            self.journal.drop(change)
            self._catch_up()
            return change

    def _decided(self, owner: str, decision: Decision, found: list[Finding]) -> Change:
        held = {(subject.id, entry.fingerprint): entry for subject, entry in self._store.entries()}
        texts = {file.path: file.text for file in self._store.files}
        decide(self._store, self._found, found, decision)
        written = self._store.save()
        now = {(subject.id, entry.fingerprint): entry for subject, entry in self._store.entries()}
        keys = [(subject_of(each), each.fingerprint) for each in found]
        turned = tuple(
            Turned(subject, name, held.get((subject.id, name)), now[subject.id, name]) for subject, name in keys
        )
        after = {file.path: file.text for file in self._store.files}
        files = tuple(Kept(path, texts.get(path), after.get(path)) for path in written)
        self._taken_in = self._store.stamps
        self.look = self._seen(self.look.version + 1)
        return self._logged(Change("", owner, decision.status, found[0].fingerprint, files, turned))

    def _turn_back(self, change: Change) -> None:
        """Take decisions back in files that were changed since; the others in them stay."""
        self._catch_up()
        now = {entry.fingerprint: entry.said for _, entry in self._store.entries()}
        moved = [each.fingerprint for each in change.turned if now.get(each.fingerprint) != each.after.said]
        if moved:
            raise OvertakenError(tuple(found for name in moved if (found := self.look.queue.find(name))))
        for each in change.turned:
            self._store.remove([each.fingerprint])
            if each.before:
                self._store.put(each.subject, [each.before])
        self._store.save()

    def _wanted(self, stands: Mapping[str, str]) -> list[Finding]:
        """Return the findings meant, as nobody has decided on them since they were shown."""
        found = [self._plain.find(name) for name in stands]
        here = [each for each in found if each is not None]
        if len(here) < len(found) or not here:
            raise FactcheckError("", GONE, "Go on with the next.")
        here = self._as_decided(here)
        others = tuple(each for each in here if digest(each.decision) != stands[each.fingerprint])
        if others:
            raise OvertakenError(others)
        return here

    def _as_decided(self, found: list[Finding]) -> list[Finding]:
        """Return findings as the decisions leave them, without working out all others."""
        names = {each.fact.id for each in found if each.fact}
        names |= {old for old, new in self._found.renamed if new in names}  # what a fact was may be there still
        facts = tuple(each for each in self._found.facts if each.id in names)
        checks = tuple(each.check for each in found if each.check)
        part = replace(self._found, facts=facts, checks=checks)
        queue = Queue(with_states(part, self._store, self.sight.today(), part_of=self._found))
        return [queue.all[queue.places[each.fingerprint]] for each in found]

    def _logged(self, change: Change) -> Change:
        change = replace(change, id=token_hex(8))
        self.log.changes.append(change)
        self.journal.add(change)
        return change

    def _catch_up(self) -> None:
        """Take in what changed on disk: decisions at once, sources and claims.yaml by checking again."""
        inputs, now = self.sight.inputs(), stamps(self.sight.decisions)
        if inputs == self._inputs and now == self._taken_in:
            return
        if inputs != self._inputs:
            self._inputs = inputs
            self._trouble["check"] = self._tried(self._check)
        self._taken_in = now
        self._trouble["decisions"] = self._tried(self._reload)
        self.look = self._seen(self.look.version + 1)

    def _tried(self, step: Callable[[], None]) -> str:
        """Return what went wrong in a step; what was known before then stays."""
        try:
            step()
        except FactcheckError as error:
            return str(error)
        return ""

    def _check(self) -> None:
        self._found = self.sight.check()
        self._plain = Queue(self._found)

    def _reload(self) -> None:
        """Read the decisions that were written since, and forget what was not written here."""
        self._store = load(self.sight.decisions, self._store)

    def _seen(self, version: int) -> Look:
        held = replace(self._store, files=list(self._store.files), changed={})
        trouble = " ".join(filter(None, self._trouble.values()))
        return Look(version, self._found, held, self.sight.today(), trouble)
