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
    assert label.startswith("penalty per day")


def test_a_name_is_shown_whole_and_once() -> None:
    (label,) = labels("On its stand the regulator saw the Bank of Marvona lose 12 million euros.")
    assert "Bank of Marvona" in label
    assert label.count("Marvona") == 1


def test_the_month_of_march_is_no_protest() -> None:
    (label,) = labels("It was in March 2019, at the Lorvik yard.")
    assert "protest" not in label


def test_an_age_is_called_so() -> None:
    (label,) = labels("The 34-year-old captain Ada Veldkamp stayed on board.")
    assert label.startswith("age")
