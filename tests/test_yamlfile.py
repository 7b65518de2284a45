from __future__ import annotations

from contextlib import suppress

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.yamlfile import MAX_DEPTH, ConfigError, Mapping, Scalar, Sequence, load_plain, load_yaml, read_yaml


def refusal(text: str) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        load_yaml(text, "case.yaml")
    return caught.value


HOSTILE = {
    "brackets without end": "[" * 100_000,
    "braces without end": "{a: " * 50_000,
    "dashes without end": "- " * 50_000,
    "questions without end": "? " * 50_000,
    "nested by indentation": "\n".join(" " * level + "k:" for level in range(200)),
    "brackets in a value": "facts: " + "[" * 5_000,
    "deep and closed": "[" * 33 + "]" * 33,
    "alias bomb": "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
    "alias alone": "a: *nobody",
    "anchor alone": "a: &here 1",
    "anchor on a key": "&here a: 1",
    "recursive alias": "a: &a [*a]",
    "tag of python": "a: !!python/object/apply:os.system ['true']",
    "tag of a type": "a: !!int '3'",
    "tag of our own": "a: !money 3",
    "tag on a mapping": "!!map {a: 1}",
    "tag by directive": "%TAG !e! tag:example.org,2000:\n---\n!e!x a",
    "key twice": "facts: []\nclaims: []\nfacts: []",
    "key twice inside": "a:\n  b: 1\n  b: 2",
    "key twice in braces": "a: {b: 1, b: 2}",
    "key twice, quoted": "a: 1\n'a': 2",
    "key that is a list": "? [a, b]\n: c",
    "key that is a mapping": "{a: 1}: b",
    "no key": "? \n: b",
    "second document": "a: 1\n---\nb: 2",
    "second document after an end": "a: 1\n...\n---\nb: 2",
    "version of the future": "%YAML 9.9\n---\na: 1",
    "NUL": "a: b\0c",
    "escape character": "a: \x1b[2J",
    "C1 control": "a: \x9b31m",
    "lone surrogate": "a: \ud800",
    "non-character": "a: \ufffe",
    "escaped escape": 'a: "\\e[31m"',
    "escaped NUL": 'a: "\\0"',
    "open single quote": "a: 'b\nc: d",
    "open double quote": 'a: "b\nc: d',
    "open bracket": "a: [1, 2\nb: 3",
    "open brace": "a: {b: c\nd: e",
    "tab as indentation": "a:\n\tb: c",
    "colon in a value": "title: Fine: the sequel",
    "at sign": "author: @someone",
    "percentage first": "tolerance: %5",
    "stray indentation": "a: 1\n  b: 2\n c: 3",
    "list and mapping mixed": "- a\nb: c",
    "text after a quote": "a: 'b' c",
    "bracket too many": "a: [b]]",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_yaml_is_refused_with_its_place(text: str) -> None:
    error = refusal(text)
    name, line, column = error.place.split(":")
    assert (name, int(line) >= 1, int(column) >= 1) == ("case.yaml", True, True)
    assert error.message
    assert error.hint


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_yaml_is_refused_by_the_slow_parser_too(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader")
    refusal(text)


def test_forty_hostile_files_are_tried() -> None:
    assert len(HOSTILE) >= 40


def test_every_scalar_stays_as_it_is_written() -> None:
    values = "country: NO\nlap: 1:30\nrate: 1.10\nsize: 3e9\nday: 2024-09-03\nyes: on"
    assert load_plain(values, "x") == {
        "country": "NO", "lap": "1:30", "rate": "1.10", "size": "3e9", "day": "2024-09-03", "yes": "on",
    }  # fmt: skip


def test_each_node_knows_its_place() -> None:
    node = load_yaml("facts:\n  - id: été\n    cues: [a, b]", "x")
    assert isinstance(node, Mapping)
    facts = node.items["facts"]
    assert isinstance(facts, Sequence)
    fact = facts.items[0]
    assert isinstance(fact, Mapping)
    assert (fact.items["id"].line, fact.items["id"].column) == (2, 9)
    assert (fact.keys["cues"].line, fact.keys["cues"].column) == (3, 5)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n", "null", "~"])
def test_a_document_without_content_is_empty(text: str) -> None:
    node = load_yaml(text, "x")
    assert isinstance(node, Scalar)
    assert node.empty


def test_a_quoted_empty_text_is_not_empty() -> None:
    node = load_yaml("''", "x")
    assert isinstance(node, Scalar)
    assert not node.empty


def test_a_duplicate_key_names_both_lines() -> None:
    error = refusal("a: 1\nb: 2\na: 3")
    assert error.place == "case.yaml:3:1"
    assert "line 1" in error.hint


def test_an_open_quote_is_reported_where_it_opens() -> None:
    assert refusal("a: 1\nb: 'never\nc: 2\n").place == "case.yaml:2:4"


def test_the_deepest_allowed_nesting_is_read() -> None:
    load_yaml("[" * MAX_DEPTH + "]" * MAX_DEPTH, "x")


def test_lines_count_on_from_where_the_block_begins() -> None:
    with pytest.raises(ConfigError, match=r"note\.md:4:1"):
        load_yaml("a: 1\n\na: 2", "note.md", first_line=2)


def test_a_file_of_more_than_five_megabytes_is_refused(tmp_path) -> None:
    path = tmp_path / "big.yaml"
    path.write_bytes(b"a: " + b"x" * 5_000_000)
    with pytest.raises(ConfigError, match="larger than 5 MB"):
        read_yaml(path, "big.yaml")


def test_a_file_in_another_encoding_is_refused_with_the_byte(tmp_path) -> None:
    path = tmp_path / "old.yaml"
    path.write_bytes("a: 1\ntitle: Café".encode("cp1252"))
    with pytest.raises(ConfigError, match=r"old\.yaml:2:11: byte 0xe9 is not UTF-8"):
        read_yaml(path, "old.yaml")


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path) -> None:
    path = tmp_path / "bom.yaml"
    path.write_bytes("\ufeffa: 1".encode())
    assert isinstance(read_yaml(path, "bom.yaml"), Mapping)


def test_a_missing_file_is_a_clear_error(tmp_path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: No such file"):
        read_yaml(tmp_path / "none.yaml", "none.yaml")


@pytest.mark.parametrize("name", ["alias bomb", "brackets without end"])
def test_what_would_grow_without_end_is_refused_where_it_begins(name) -> None:
    assert refusal(HOSTILE[name])


@given(st.text(alphabet="ab:-[]{}'\"&*!|>#%@?,\n\t \\0\x00\x1b\ud800é", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(ConfigError):
        load_yaml(text, "x")
