"""The key `table` of a source, and what is said of its slips."""

from __future__ import annotations

import pytest

from factcheck.casefile import read_case
from factcheck.yamlfile import ConfigError


def refused(text: str) -> list[tuple[str, str, str]]:
    with pytest.raises(ConfigError) as caught:
        read_case(f"sources:\n  figures: {text}\n")
    return [(problem.place, problem.text, problem.hint) for problem in caught.value.problems]


def test_columns_are_read_with_their_places():
    told = "      columns: {subject: Region, value: Dead}\n      unit: person"
    text = f"sources:\n  figures:\n    path: a.csv\n    table:\n{told}"
    [source] = read_case(text).sources
    assert (source.table.value.heading, source.table.value.place) == ("Dead", "claims.yaml:5:41")
    assert (source.table.subject.heading, source.table.unit, source.table.fact) == ("Region", "person", None)


def test_a_slip_is_told_with_the_nearest_key():
    [(place, text, hint)] = refused("{path: a.csv, table: {columns: {fact: A, value: B, unti: C}}}")
    assert place == "claims.yaml:2:63"
    assert text == "unknown key 'unti' in `columns` of the table of source 'figures'"
    assert hint.startswith("Did you mean 'unit'?")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{table: {columns: {fact: A, value: B}}}", "the table of source 'figures' has no path"),
        ("{path: a.csv, table: {unit: EUR}}", "the table of source 'figures' has no columns"),
        ("{path: a.csv, table: {columns: {fact: A}}}", "`columns` of the table of source 'figures' has no value"),
        ("{path: a.csv, table: {columns: {value: A}}}", "names neither fact nor subject"),
        ("{path: a.csv, table: {columns: {fact: A, value: B, unit: C}, unit: EUR}}", "gives its unit twice"),
        ("{path: a.csv, table: {columns: {fact: A, value: B}, kind: mony}}", "'mony' is no kind"),
        ("{path: a.csv, table: yes}", "must be keys with values"),
    ],
)
def test_what_a_mapping_lacks_is_told(text, said):
    assert said in " ".join(text for _, text, _ in refused(text))
