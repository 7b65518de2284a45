"""Labels of discovered facts."""

from tests.group.case import facts, source


def labels(text: str) -> list[str]:
    return [group.label for group in facts(source("a", text))]


def test_what_is_counted_and_what_happened() -> None:
    assert labels("On Monday the Lorvik ferry crew said 31 people were injured.")[-1].startswith("people injured")


def test_a_fine_and_who_sets_it() -> None:
    (label,) = labels("Marvona said the Dutch regulator had fined it 4 million euros.")
    assert label.startswith("fine")
    assert "Dutch" in label


def test_a_rate_says_so() -> None:
    (label,) = labels("The court added a penalty of €50,000 per day.")
    assert label.startswith("fine per day")
