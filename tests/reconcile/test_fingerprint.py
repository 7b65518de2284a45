from __future__ import annotations

from factcheck.reconcile.fingerprint import of_check, of_discrepancy


def test_the_order_of_two_values_is_nothing() -> None:
    assert of_discrepancy("fine", "money", ("5 EUR", "6 EUR")) == of_discrepancy("fine", "money", ("6 EUR", "5 EUR"))


def test_fact_kind_and_values_all_count() -> None:
    made = {
        of_discrepancy("fine", "money", ("5", "6")),
        of_discrepancy("toll", "money", ("5", "6")),
        of_discrepancy("fine", "count", ("5", "6")),
        of_discrepancy("fine", "money", ("5", "7")),
        of_check("sum", "fine", ("5", "6")),
    }
    assert len(made) == 5


def test_a_fingerprint_is_pinned() -> None:
    assert of_discrepancy("fine", "money", ("5 EUR", "6 EUR")) == "887db6b3a6c42b4b9560"
