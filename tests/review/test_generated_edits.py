"""Edits a newsroom makes all day: none of them makes an old finding new, and a changed figure makes just its own.

The number of edits is FACTCHECK_EDITS; the full proof is 10,000.
"""

import os
import random
from datetime import date
from functools import cache

import pytest

from factcheck.findings import findings
from factcheck.model import Decision
from factcheck.normalize.claims import build_claims
from factcheck.pipeline import check
from factcheck.review.making import decide
from factcheck.review.match import with_states
from factcheck.review.store import load

EDITS = int(os.environ.get("FACTCHECK_EDITS", "40"))
TODAY = date(2024, 6, 1)
CLAIMS = """\
version: 1
facts:
  - {id: houses, label: Houses under water, kind: count, cues: [houses], about: [Marlow]}
  - {id: repairs, label: Cost of the repairs, kind: money, cues: [repairs, repair], about: [Marlow]}
  - {id: deadline, label: Time to repair the dyke, kind: duration, cues: [dyke]}
"""
# Each paragraph in several wordings; the figure stands in braces.
STORY = {
    "herald": [
        ("The flood in Marlow damaged {120 houses}.", "In Marlow, {120 houses} were damaged by the flood."),
        ("Marlow expects repairs of {€2.5 million}.", "For repairs Marlow sets {€2.5 million} aside."),
        ("The dyke must be closed {within 30 days}.", "The council wants the dyke closed {within 30 days}."),
    ],
    "courant": [
        ("Marlow counts {180 houses} under water.", "Under water in Marlow are {180 houses}, says the mayor."),
        ("The repairs will cost Marlow {€2.5 million}.", "Marlow will pay {€2.5 million} for repairs."),
    ],
    "minutes": [
        ("In Marlow {120 houses} were hit.", "The council of Marlow notes that {120 houses} were hit."),
        ("Repairs in Marlow come to {€4 million}.", "Marlow puts the repairs at {€4 million}."),
        ("Work on the dyke ends {within 90 days}.", "The dyke is to be mended {within 90 days}."),
    ],
    "radio": [
        (
            "Rescuers brought {45 people} from the roofs of Marlow.",
            "From the roofs of Marlow rescuers fetched {45 people}.",
        ),
    ],
    "agency": [
        (
            "Rescuers brought {70 people} from the roofs of Marlow.",
            "From the roofs of Marlow rescuers fetched {70 people}.",
        ),
    ],
}  # fmt: skip
PLAIN = ["Nobody slept that night.", "The church bells rang.", "Volunteers made soup.", "More rain was forecast."]
UNRELATED = [
    "The bakery in Dunmore sold {n} loaves on Sunday.",
    "A match in Kirkby was watched by {n} fans.",
    "A lorry lost {n} crates of apples near Kessel.",
]


class Folder:
    """The sources as an editor changes them."""

    def __init__(self, rng):
        self.rng = rng
        self.files = {name: [[wordings, 0] for wordings in said] for name, said in STORY.items()}
        self.names = {name: f"{name}.txt" for name in STORY}
        self.plain = {name: [] for name in STORY}
        self.eol = dict.fromkeys(STORY, "\n")
        self.unrelated = {}

    def edit(self):
        """Make one edit that says nothing new."""
        name = self.rng.choice(sorted(self.files))
        kind = self.rng.randrange(6)
        if kind == 0:
            self.rng.shuffle(self.files[name])
        elif kind == 1:
            self.plain[name].append(self.rng.choice(PLAIN))
        elif kind == 2:
            self.names[name] = f"{self.rng.choice('abcxyz')}-{name}-{self.rng.randrange(1000)}.txt"
        elif kind == 3:
            paragraph = self.rng.choice(self.files[name])
            paragraph[1] = 1 - paragraph[1]
        elif kind == 4:
            self.eol[name] = self.rng.choice(["\n", "\r\n"])
        else:
            said = self.rng.choice(UNRELATED)
            self.unrelated[said] = said.format(n=self.rng.randrange(200, 900))

    def change(self, name, old, new):
        """Change a figure wherever a file says it."""
        for paragraph in self.files[name]:
            paragraph[0] = tuple(text.replace(old, new) for text in paragraph[0])

    def write(self, folder):
        for old in folder.glob("*.txt"):
            old.unlink()
        for name, paragraphs in self.files.items():
            said = [wordings[which].replace("{", "").replace("}", "") for wordings, which in paragraphs]
            text = "\n\n".join([*self.plain[name], *said]) + "\n"
            (folder / self.names[name]).write_bytes(text.replace("\n", self.eol[name]).encode())
        for number, text in enumerate(self.unrelated.values()):
            (folder / f"zz-{number}.txt").write_text(text + "\n")


@pytest.fixture
def case(tmp_path, monkeypatch):
    """Return a folder, and what checks it against decisions that accept all there was at first."""
    monkeypatch.chdir(tmp_path)
    sources = tmp_path / "sources"
    sources.mkdir()
    (tmp_path / "claims.yaml").write_text(CLAIMS)
    read = cache(build_claims)
    store = load(tmp_path / "decisions")

    def run(folder):
        folder.write(sources)
        report = check(["sources"], "claims.yaml", read_claims=lambda source: list(read(source)))
        return with_states(report, store, TODAY)

    def begin(folder):
        report = run(folder)
        assert len(findings(report)) >= 4
        decide(store, report, findings(report), Decision("known", "there at first", decided=TODAY))
        return run(folder)

    return begin, run


def new(report):
    return {each.fingerprint for each in findings(report) if each.state == "new"}


def shown(report):
    return {
        frozenset(each.fact.classes[number].canonical for number in each.pair.classes)
        for each in findings(report)
        if each.state == "new" and each.fact
    }


def test_edits_that_say_nothing_new_find_nothing_new(case):
    begin, run = case
    folder = Folder(random.Random(11))
    assert new(begin(folder)) == set()
    for _ in range(EDITS):
        folder.edit()
        assert new(run(folder)) == set()


def test_a_changed_figure_finds_just_its_own_pairs(case):
    begin, run = case
    folder = Folder(random.Random(12))
    begin(folder)
    for number in range(max(3, EDITS // 20)):
        folder.edit()
        other = 200 + number
        folder.change("courant", f"{180 if number == 0 else other - 1} houses", f"{other} houses")
        assert shown(run(folder)) == {frozenset({"120", str(other)})}


def test_one_fixed_and_one_added_are_both_seen(case):
    begin, run = case
    folder = Folder(random.Random(13))
    begin(folder)
    folder.change("courant", "180 houses", "120 houses")
    folder.change("courant", "€2.5 million", "€9 million")
    report = run(folder)
    assert shown(report) == {frozenset({"2500000 EUR", "9000000 EUR"}), frozenset({"4000000 EUR", "9000000 EUR"})}
    assert [stale.subject for stale in report.stale] == ["houses"]
