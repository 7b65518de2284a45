from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from factcheck.model import Interval
from factcheck.report.html.plot import EDGE, LEFT, RIGHT, STACK, plot
from factcheck.report.index import Index
from tests.helpers.build import claim, fact, parish_report, source, value_class
from tests.helpers.many import many_facts


def drawn(figures, published=(), hedges=(), **more):
    """Return the plot of one claim a figure, each from a source of its own, each a class of its own."""
    days = [*published, *[None] * len(figures)]
    said = [*hedges, *["exact"] * len(figures)]
    sources = [source(f"s{at}", days[at], publisher=f"Paper {at}") for at in range(len(figures))]
    claims = [
        replace(claim(f"c{at}", f"s{at}", f"{{{number} boats}}", number, said[at], unit="boat"), **more)
        for at, number in enumerate(figures)
    ]
    made = fact("boats", "Boats", "contradiction", [value_class(f"{c.value.point} boats", [c]) for c in claims])
    report = replace(parish_report(), sources=tuple(sources), claims=tuple(claims), facts=(made,))
    return plot(made, Index(report))


def percent(text: str) -> float:
    return float(text.removesuffix("%"))


def test_values_of_several_days_stand_over_time():
    made = drawn(["10", "20"], ["2024-01-01", "2024-03-01"])
    assert made.over_time
    assert [tick.text for tick in made.ticks if tick.end] == ["1 Jan 2024", "1 Mar 2024"]
    assert [percent(dot.x) for dot in made.dots] == [LEFT, RIGHT]
    assert float(made.dots[0].y) > float(made.dots[1].y)  # more is higher


def test_values_without_days_stand_on_a_line():
    made = drawn(["10", "20"])
    assert not made.over_time
    assert [percent(dot.x) for dot in made.dots] == [LEFT, RIGHT]
    assert made.title == "2 values on a line"


def test_powers_of_ten_are_told():
    assert "log" in drawn(["10", "2000"]).notes
    assert "log" not in drawn(["10", "20"]).notes


def test_what_is_foreseen_is_hollow():
    made = drawn(["10", "20"], modality="planned")
    assert all(dot.hollow for dot in made.dots)
    assert "hollow" in made.notes


def test_a_hedge_is_a_bar_over_what_a_reader_takes_it_for():
    made = drawn(["10", "40"], hedges=["over"])
    (bar,) = made.bars
    assert percent(bar.x) == LEFT
    assert 20 < percent(bar.width) < 40  # from 10 to 20, on a scale from 10 to 40
    assert "bar" in made.notes


def test_an_open_interval_reaches_the_edge():
    claims = [claim(f"c{at}", "s", "{x}", str(at + 1), "over") for at in range(2)]
    wide = replace(claims[0].value, likely=Interval(Decimal(1), None, low_open=True))
    claims[0] = replace(claims[0], value=wide)
    made = fact("f", "F", "contradiction", [value_class("x", [each]) for each in claims])
    report = replace(parish_report(), sources=(source("s"),), claims=tuple(claims), facts=(made,))
    assert percent(plot(made, Index(report)).bars[0].width) == RIGHT - LEFT


def test_dots_on_one_another_stand_side_by_side():
    report = many_facts(1)
    days = tuple(replace(each, published=date(2024, 1, 1 + (each.id == "s10"))) for each in report.sources)
    made = plot(report.facts[0], Index(replace(report, sources=days)))
    assert [dot.shift for dot in made.dots if percent(dot.x) < 100 * EDGE] == [0, STACK]


def test_only_in_a_contradiction_does_a_dot_stand_apart():
    report = many_facts(2)
    wrong, changed = (plot(replace(each, supported=0), Index(report)) for each in report.facts)
    assert [dot.apart for dot in wrong.dots] == [False, False, True]
    assert not any(dot.apart for dot in changed.dots)


def test_names_are_moved_apart_and_stay_in_the_picture():
    made = drawn(["100", "101", "102", "103"], ["2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04"])
    heights = sorted(float(guide.name_y) for guide in made.guides)
    assert all(b - a >= 14.9 for a, b in pairwise(heights))
    assert heights[-1] < made.height


def test_one_value_alone_has_no_picture():
    assert drawn(["10"]) is None
    assert drawn(["10", "10"]) is None


def test_the_picture_is_told_to_those_who_hear_it():
    made = drawn(["10", "20"], ["2024-01-01", "2024-03-01"])
    assert made.description == "A, 10 boats: 1 claim, 1 Jan 2024; B, 20 boats: 1 claim, 1 Mar 2024."
    assert [dot.source for dot in made.dots] == [1, 2]
