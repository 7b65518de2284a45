"""What tells facts of one label apart."""

from tests.group.case import facts, source


def labels(*texts: str) -> list[str]:
    return [group.label for group in facts(*(source(str(k), text) for k, text in enumerate(texts)))]


def test_a_role_tells_two_counts_apart() -> None:
    found = labels("At Lorvik 40 people were injured. On the way to Lorvik an additional 12 people were injured.")
    assert any(label.startswith("further people injured") for label in found)


def test_words_beside_a_bare_figure_name_it() -> None:
    (label,) = labels("The norm says 110.")
    assert label == "number, norm"


def test_what_nothing_tells_apart_keeps_one_label() -> None:
    assert len(set(labels("They were 27 and 44."))) == 1
