"""What is settled as words or numbers is what comparing would have found: all ways give the same verdicts."""

from __future__ import annotations

import csv
import tempfile
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.casefile import read_case
from factcheck.cli import main
from factcheck.reconcile import reconcile
from factcheck.tables import judge as judging
from factcheck.tables import read as reading
from factcheck.tables.read import read_tables
from tests.helpers.tables import ALL, MAPPING, mapped, settings_of, write

AMOUNTS = st.sampled_from(
    ["59", "60", "2700", "2750", "30.5", "31", "about 30", "over 30", "30.50", "30.5 million", "31 million", "n/a", "",
     "4 May 2021", "May 2021", "nearly 31", "up to 60", "1e3", "-5"]
)  # fmt: skip
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["cost", "dead", "share"]),
        AMOUNTS,
        st.sampled_from(["EUR", "USD", "people", "%", ""]),
        st.sampled_from(["2021-05-04", "2024-09-03", ""]),
        st.sampled_from(["Council", "Engineers", "Newsletter"]),
    ),
    max_size=30,
)


@contextmanager
def as_large(shown=200):
    """Take any table for a large one, of which so many facts are shown."""
    before = reading.IN_FULL, reading.SHOWN
    reading.IN_FULL, reading.SHOWN = -1, shown
    try:
        yield
    finally:
        reading.IN_FULL, reading.SHOWN = before


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_sifting_changes_no_verdict(rows):
    lines = ["item,amount,unit,day,by", *(",".join(row) for row in rows)]
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder), "\n".join(lines) + "\n")
        whole = mapped(path)
        with as_large():
            sifted = mapped(path)
    facts = reconcile(whole.groups, whole.sources)
    [told] = sifted.summaries
    assert Counter(fact.verdict for fact in facts) == Counter(dict(told.verdicts))
    assert told.facts == len(facts)
    worst = reconcile(sifted.groups, sifted.sources)
    contradicting = {fact.id: [each.canonical for each in fact.classes] for fact in facts if fact.discrepancies}
    assert {fact.id for fact in worst} == {fact.id for fact in facts if fact.verdict == "contradiction"}
    assert all(contradicting[fact.id] == [each.canonical for each in fact.classes] for fact in worst)


NUMBERS = st.sampled_from(
    ["59", "60", "600", "2700", "2750", "2800", "2695", "30.5", "30.46", "30.50", "30.55", "31", "-4.5", "-4.55", "0"]
)
IN_UNITS = st.sampled_from(["EUR", "people", "%", "tonnes", "million EUR", "USD", "", "°C", "EUR per day", "years"])
DAYS = st.sampled_from(["2021-05-04", "2021-05-05", "2021-05-07", "2024-09-03"])


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.tuples(IN_UNITS, st.lists(st.tuples(NUMBERS, DAYS, st.sampled_from("ABC")), max_size=7)),
        min_size=1,
        max_size=12,
    ),
    st.sampled_from(["", "\ncurrency: EUR"]),
)
def test_facts_settled_as_numbers_have_the_verdicts_of_all_others(facts, extra):
    lines = ["item,amount,unit,day,by"]
    for number, (unit, rows) in enumerate(facts):
        lines += [f"thing {number},{amount},{unit},{day},{by}" for amount, day, by in rows]
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder), "\n".join(lines) + "\n")
        whole = mapped(path, extra=extra)
        with as_large(shown=0):
            [told] = mapped(path, extra=extra).summaries
    compared = reconcile(whole.groups, whole.sources, currency="EUR" if extra else None)
    assert +Counter(dict(told.verdicts)) == Counter(fact.verdict for fact in compared)


def disputed(facts: int) -> str:
    rows = [
        f"thing {n},{n + 7 + k * (n + 50)},people,2024-09-0{k + 1},{by}"
        for n in range(facts)
        for k, by in enumerate("AB")
    ]
    return "item,amount,unit,day,by\n" + "\n".join(rows) + "\n"


def test_of_a_table_in_which_all_differs_the_worst_alone_are_compared(tmp_path, monkeypatch):
    compared = []
    monkeypatch.setattr(judging, "reconcile", lambda groups, *_, **__: compared.extend(groups) or [])
    with as_large(shown=5):
        mapped(write(tmp_path, disputed(400)))
    assert len(compared) == 5


def test_every_row_that_contradicts_is_told_when_asked(tmp_path):
    path, told = write(tmp_path, disputed(30) + "quiet,5,people,2024-09-01,A\nquiet,5,people,2024-09-01,B\n"), []
    case = read_case(MAPPING.format(path=path.name, table=ALL))
    with as_large(shown=5):
        read_tables(case, settings_of(case, path), (), told.append)
    assert len(told) == 60
    assert told[1][1:] == ("3", "B3", "thing 0", "57", "people", "2024-09-02", "B")


def test_the_rows_go_to_a_file_in_which_nothing_is_a_formula(tmp_path, monkeypatch):
    path = write(tmp_path, disputed(20).replace("thing 7,", "=cmd,"))
    (tmp_path / "claims.yaml").write_text(MAPPING.format(path=path.name, table=ALL))
    monkeypatch.chdir(tmp_path)
    path.with_name("note.txt").write_text("Nothing.")
    with as_large(shown=2):
        main(["check", "note.txt", "--claims", "claims.yaml", "--rows", "out/rows.csv", "--format", "json:r.json"])
    rows = list(csv.reader(Path("out/rows.csv").read_text().splitlines()))
    assert rows[0][:4] == ["table", "row", "cell", "fact"]
    assert (len(rows), rows[15][3]) == (41, "'=cmd")
