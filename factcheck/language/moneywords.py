"""The words and signs for money in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.language.phrases import Phrases


class MoneyWords:
    """Look-up tables over the words of one language for money; a part of :class:`factcheck.language.Language`."""

    data: Mapping[str, Any]
    elision: bool

    def _build_currencies(self, own: Mapping[str, Any], names: Iterator[tuple[str, str]]) -> None:
        from factcheck.language import read_data

        shared = read_data("currencies")
        words = ((w, code) for code, spelled in own["words"].items() for w in spelled)
        self.currency_words: Phrases[str] = Phrases([*words, *names], self.elision)
        signs = [(s, code) for code, spelled in shared["signs"].items() for s in spelled]
        codes = [(code, code) for code in shared["codes"]]
        lower = [(code, code.upper()) for code in shared["lower"]]
        dollars = [(form + "$", code) for code in shared["dollars"] for form in (code, code.lower())]
        self.currency_signs = Phrases([*signs, *codes, *lower, *dollars], self.elision, exact=True)
        self.weak_signs = frozenset(shared["weak"])
        self.weak_letters = frozenset(sign for sign in self.weak_signs if len(sign) < 3)
        self.prefix_letters = frozenset(shared["prefixes"])
        scaled = shared["scaled"]
        self.scaled_codes = {
            p + c.upper(): (c.upper(), int(n)) for c in shared["lower"] for p, n in scaled["before"].items()
        }
        self.scaled_codes |= {
            c.upper() + p: (c.upper(), int(n)) for c in shared["lower"] for p, n in scaled["behind"].items()
        }
        self.subunits = {w: _part(p) for p, words in own["subunits"].items() for w in words}
        self.sums = {w: _part(sum_) for sum_, words in own["sums"].items() for w in words}
        self.money_cues = frozenset(own["cues"])
        self.leading_currencies = frozenset(own["leading"])
        self.weight_cues = frozenset(self.data["weight_cues"])
        self.home_currency: str = own["home"]


def _part(spelled: str) -> tuple[int, str]:
    """Return (how many make one, currency) of a part such as ``GBP/100``; (power of ten, currency) of ``EUR/5``."""
    currency, parts = spelled.split("/")
    return int(parts), currency
