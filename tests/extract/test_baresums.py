from __future__ import annotations

import factcheck


def kinds(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    return [(m.kind, m.unit) for m in factcheck.extract(text, language)]


def test_a_sum_behind_a_word_for_money_has_the_currency_of_its_text() -> None:
    text = "The mill took in €2.4 billion (£2 billion). It made a loss of 182 million for the year."
    assert kinds(text) == [("money", "EUR"), ("money", "GBP"), ("money", "EUR")]


def test_a_sum_told_twice_is_one_though_its_currency_stands_once() -> None:
    text = "Multa da 14,6 milioni al porto. La sanzione di 14,6 milioni di euro arriva dopo."
    assert kinds(text, "it") == [("money", "EUR"), ("money", "EUR")]


def test_two_currencies_leave_a_bare_sum_open() -> None:
    text = "It owes $3 million in Perth and €5 million in Graz. A loss of 9 million is expected."
    assert kinds(text)[2] == ("number", None)


def test_a_bare_number_without_a_word_for_money_is_no_sum() -> None:
    assert kinds("It raised €40 million. The town grew to 2 million in a decade.")[1] == ("number", None)


def test_what_is_counted_is_no_sum() -> None:
    assert kinds("It raised €40 million and paid 3 million farmers.")[1] == ("count", "farmer")


def test_pounds_with_another_currency_in_brackets_are_money() -> None:
    assert kinds("The goat weighed much; its pen cost 40,000 pounds ($51,000).")[0] == ("money", "GBP")
