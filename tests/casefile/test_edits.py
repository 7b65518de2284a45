"""claims.yaml is changed where it must be, and nowhere else: comments, order and layout are people's own."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.casefile import Correction, DeclaredFact, Holding, read_case
from factcheck.casefile.edits import EMPTY, correct, declare, hold, leave_out, merge, rename, split
from factcheck.errors import FactcheckError
from factcheck.yamlmarks import Marked

CASE = """\
# Kept by the night desk.
version: 1
sources:
  minutes: {path: sources/minutes.md, primary: true}  # of the council
  herald:
    path: sources/herald.md

facts:
  # The trees, park and quay alike.
  - id: trees
    label: Trees felled      # by the storm
    kind: count
    about: [quay,
      park]
    holds:
      - {source: herald, quote: 120 trees}

  - {id: poplars, kind: count, cues: [poplar], was: [old-trees]}

claims:
  - fact: trees   # from the mayor
    source: {id: radio, title: Morning programme}
    quote: some 130 trees
# The end.
"""
SAID = Holding("radio", "some 130 trees")


def lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def added(old: str, new: str) -> str:
    """Return the lines that are new, after making sure that none of the old is gone or moved."""
    rest, found = iter(lines(new)), []
    for line in lines(old):
        for other in rest:
            if other == line:
                break
            found.append(other)
        else:
            pytest.fail(f"gone: {line}")
    return "".join([*found, *rest]).strip("\n") + "\n"


def test_a_fact_is_declared_behind_the_others():
    fact = DeclaredFact("boats", "Boats sunk: all", "count", about=("quay",), holds=(Holding("herald", "3 boats"),))
    assert added(CASE, declare(CASE, fact)) == (
        '  - id: boats\n    label: "Boats sunk: all"\n    kind: count\n    about: [quay]\n    holds:\n'
        '      - {source: herald, quote: "3 boats"}\n'
    )


def test_a_file_that_says_nothing_yet_gets_its_first_fact():
    assert declare(EMPTY, DeclaredFact("boats", "Boats")) == "version: 1\nfacts:\n  - id: boats\n    label: Boats\n"


def test_a_fact_renamed_remembers_its_id_and_takes_its_claims_along():
    text = rename(CASE, "trees", "trunks", "Trunks: felled")
    assert "  - id: trunks\n    was: [trees]\n" in text
    assert '    label: "Trunks: felled"      # by the storm\n' in text
    assert "  - fact: trunks   # from the mayor\n" in text
    assert rename(rename(CASE, "trees", "trunks"), "trunks", "trees").count("was: [trunks]") == 1


def test_two_facts_become_one_that_knows_the_ids_of_both():
    text = merge(CASE, "trees", "poplars", [Holding("minutes", "40 poplars")])
    kept = read_case(text).facts[0]
    assert (kept.was, kept.cues, len(read_case(text).facts)) == (("poplars", "old-trees"), (), 1)
    assert kept.holds[1].quote == "40 poplars"


def test_a_discovered_fact_can_be_put_into_a_declared_one():
    fact = read_case(merge(CASE, "trees", "count-tree-storm", [Holding("minutes", "99 trees")])).facts[0]
    assert fact.was == ("count-tree-storm",)


def test_facts_of_two_kinds_stay_apart():
    text = declare(CASE, DeclaredFact("cost", "Cost", "money"))
    with pytest.raises(FactcheckError, match="'trees' is a count and 'cost' a money"):
        merge(text, "trees", "cost", [])


def test_a_claim_split_off_leaves_the_fact_that_held_it():
    text = split(CASE, DeclaredFact("quay", "Trees on the quay", "count"), [Holding("herald", "120 trees"), SAID])
    trees, _, quay = read_case(text).facts
    assert (trees.holds, [one.quote for one in quay.holds]) == ((), ["120 trees"])
    assert read_case(text).claims[0].fact == "quay"


def test_a_correction_gives_way_to_a_later_one_of_the_same_words():
    text = correct(CASE, Correction("herald", "Article 14", None))
    assert added(CASE, text) == "corrections:\n  - {source: herald, quote: Article 14, reads: nothing}\n"
    again = correct(text, Correction("herald", "Article 14", "14 articles"))
    assert again == text.replace("reads: nothing", 'reads: "14 articles"')


@pytest.mark.parametrize(
    ("source", "path", "line"),
    [
        ("minutes", "sources/minutes.md", "/minutes.md, primary: true, exclude: true}  # of the"),
        ("herald", "sources/herald.md", "    path: sources/herald.md\n    exclude: true  # a copy\n"),
        ("courant", "sources/courant.md", "  courant: {path: sources/courant.md, exclude: true}  # a copy\n"),
    ],
)
def test_a_source_is_left_out_with_the_reason_beside_it(source, path, line):
    assert line in leave_out(CASE, source, path, "a copy")


WORDS = ('1 "x"\n of 2', "# 3 boats", "a: b, [c] {d} & *e !f %", "3\u2028\u00a0boats", "no", "- 1")


@pytest.mark.parametrize("quote", WORDS)
def test_any_words_of_a_source_come_back_as_they_were(quote):
    assert read_case(correct(EMPTY, Correction("s", quote, "3 boats"))).corrections[0].quote == quote
    assert read_case(hold(CASE, "poplars", [Holding("s", quote)])).facts[1].holds[0].quote == quote


def test_what_yaml_cannot_hold_is_refused_and_nothing_changed():
    with pytest.raises(FactcheckError, match="cannot correct"):
        correct(CASE, Correction("s", "3 \x1b boats", None))


LAYOUTS = {
    "flow": "facts: [{id: trees, kind: count}, {id: poplars, kind: count}]  # all\n",
    "flow, folded": "facts: [  # one\n  {id: trees, kind: count},  # two\n  {id: poplars, kind: count},\n]\n",
    "no indent": "facts:\n- id: trees  # one\n  kind: count\n- kind: count\n  # two\n  id: poplars\n",
    "quoted": "facts:\n  - id: 'trees'\n    'kind': \"count\"\n  - \"id\": poplars # one\n    kind: count\n    was:\n",
    "folded text": "facts:\n  - label: >\n      Trees,\n      felled\n    # one\n    id: trees\n"
    "  - id: poplars\n    label: |\n      x\n",
}


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_every_layout_can_be_changed(layout, ending):
    text = layout.replace("\n", ending)
    for change in CHANGES:
        changed = change(text, random.Random(1))
        assert comments(text) <= comments(changed)
        assert "\n" not in changed.replace(ending, "")


def comments(text: str) -> set[str]:
    return set(re.findall(r"# ([a-z0-9 ]+)\r?$", text, re.MULTILINE))


def a_name(rng: random.Random) -> str:
    return f"{rng.choice(['mast', 'ferry', 'levee'])}-{rng.randrange(10**6)}"


def one_of(text: str, rng: random.Random) -> str:
    return rng.choice(read_case(text).facts).id


def two_of(text: str, rng: random.Random) -> list[str]:
    known = [fact.id for fact in read_case(text).facts]
    return rng.sample(known, 2) if len(known) > 1 else [known[0], a_name(rng)]


CHANGES = (
    lambda text, rng: declare(text, DeclaredFact(a_name(rng), "A mast", "count", cues=("mast", "a: b"))),
    lambda text, rng: rename(text, one_of(text, rng), a_name(rng), rng.choice([None, "Masts, all"])),
    lambda text, rng: merge(text, *two_of(text, rng), [Holding("herald", f"{rng.randrange(99)} masts")]),
    lambda text, rng: split(text, DeclaredFact(a_name(rng), "Off"), [Holding("h", f"{rng.randrange(9)} masts")]),
    lambda text, rng: hold(text, one_of(text, rng), [Holding("h", f"{rng.randrange(9)} masts")]),
    lambda text, rng: correct(text, Correction("h", f"{rng.randrange(10**6)} lines", rng.choice([None, "3 lines"]))),
    lambda text, rng: leave_out(text, name := rng.choice("abc"), f"sources/{name}.md", "seen"),
)


@st.composite
def cases(draw):
    """Draw a claims.yaml with comments in all places where people put them."""
    said = draw(st.integers(0, 10**9))
    rng = random.Random(said)
    number = iter(range(1000))
    rows = ["version: 1"]
    if rng.random() < 0.5:
        rows += ["sources:", *(f"  {name}: {{path: sources/{name}.md}}" for name in "ab")]
    rows += ["", "facts:"]
    gap = rng.choice([[], [""]])
    dash = rng.choice(["", "  "])
    for name in [f"fact-{n}" for n in range(rng.randint(1, 4))]:
        more = rng.sample(["label: A mast", "cues: [mast, line]", "about:\n    - quay"], 2)
        keys = [f"id: {name}", "kind: count", *more]
        rng.shuffle(keys)
        body = [row for key in keys for row in key.split("\n")]
        rows += [f"{dash}- {body[0]}", *(f"{dash}  {row}" for row in body[1:]), *gap]
    if rng.random() < 0.5:
        rows += ["claims:", "  - {fact: fact-0, source: r, quote: 5 masts}", "  - source: r", "    quote: 6 masts"]
    for at in sorted(rng.sample(range(len(rows)), min(6, len(rows))), reverse=True):
        if rng.random() < 0.5:
            rows.insert(at, " " * rng.choice([0, 2]) + f"# note {next(number)}")
        elif rows[at] and not rows[at].strip().startswith("#"):
            rows[at] += f"  # note {next(number)}"
    ending = rng.choice(["\n", "\r\n"])
    return rng.choice(["", "\ufeff"]) + ending.join(rows) + rng.choice(["", ending]), rng


@settings(max_examples=100, deadline=None)
@given(cases())
def test_no_change_loses_a_comment_or_a_line_of_another_entry(drawn):
    text, rng = drawn
    for _ in range(4):
        before, change = text, rng.choice(CHANGES)
        text = change(text, rng)
        assert comments(before) <= comments(text)
        after = iter(text.splitlines())
        assert [line for line in untouched(before, text) if line not in after] == []


def untouched(before: str, after: str) -> list[str]:
    """Return the lines of all that both texts say alike."""
    old, new = read_case(before), {fact.id: fact for fact in read_case(after).facts}
    marked, kept = Marked(before), before.splitlines()
    for number, fact in enumerate(old.facts):
        node = marked.node(("facts", number))
        same = new.get(fact.id)
        if not same or (same.was, same.label, len(same.holds)) != (fact.was, fact.label, len(fact.holds)):
            first, last = (before.count("\n", 0, at) for at in (marked.start(node), marked.end(node)))
            kept[first : last + 1] = [""] * (last + 1 - first)
    return [line for line in kept if line.strip() and not re.search("fact: |path: ", line)]
