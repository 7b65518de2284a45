"""What the sieve lets pass is what comparing would have found to agree: both ways give the same verdicts."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.reconcile import reconcile
from factcheck.tables import read as reading
from tests.helpers.tables import mapped, write

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


@settings(max_examples=80, deadline=None)
@given(ROWS)
def test_sifting_changes_no_verdict(rows):
    lines = ["item,amount,unit,day,by", *(",".join(row) for row in rows)]
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder), "\n".join(lines) + "\n")
        whole = mapped(path)
        in_full, reading.IN_FULL = reading.IN_FULL, -1
        try:
            sifted = mapped(path)
        finally:
            reading.IN_FULL = in_full
    facts = reconcile(whole.groups, whole.sources)
    [told] = sifted.summaries
    assert Counter(fact.verdict for fact in facts) == Counter(dict(told.verdicts))
    assert told.facts == len(facts)
    worst = reconcile(sifted.groups, sifted.sources)
    contradicting = {fact.id: [each.canonical for each in fact.classes] for fact in facts if fact.discrepancies}
    assert {fact.id for fact in worst} == {fact.id for fact in facts if fact.verdict == "contradiction"}
    assert all(contradicting[fact.id] == [each.canonical for each in fact.classes] for fact in worst)
