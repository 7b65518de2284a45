"""The languages: one data file each, and what is built from it for the readers of figures.

:func:`load_language` gives a :class:`Language`: look-up tables over the words of one language, from its data
file, from the signs that all languages share, and from CLDR (through Babel).
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache, cached_property
from importlib import resources
from typing import Any, Literal

from factcheck.datafile import read_datafile
from factcheck.language.calendarwords import CalendarWords
from factcheck.language.moneywords import MoneyWords
from factcheck.language.numberwords import NumberWords
from factcheck.language.phrases import Phrases
from factcheck.language.remembered import Remembered

_CLOSING = frozenset(",;:)!?")  # signs that end an amount
_POWERS = frozenset("ex")  # 12e+14, 1.3x10^6
_SHORTEST_TAIL = 3  # letters of a unit that is looked for at the end of a longer word
UNDETERMINED = "und"  # ISO 639-2


@cache
def read_data(name: str) -> Mapping[str, Any]:
    """Return the data file ``name.yaml`` of this package: nested dictionaries, lists and strings."""
    data: Mapping[str, Any] = read_datafile("factcheck.language", f"{name}.yaml")
    return data


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of all languages that have a data file."""
    shared = {"units", "currencies", "schema", "zones"}
    names = (entry.name.removesuffix(".yaml") for entry in resources.files(__package__).iterdir())
    return tuple(sorted(n for n in names if len(n) == 2 and n not in shared))


def load_language(code: str | None) -> Language:
    """Return the tables of the language `code`; of English where the language has no data file.

    `UNDETERMINED` gives English words with figures that are read by their shape alone.
    """
    return _load(code if code in languages() or code == UNDETERMINED else "en")


@cache
def _load(code: str) -> Language:
    if code == UNDETERMINED:
        english = read_data("en")
        return Language({**english, "script": {**english["script"], "decimal": ""}})
    return Language(read_data(code))


class Language(MoneyWords):
    """Look-up tables over the words of one language; built once, never changed."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Build the tables from the language's data file."""
        self.data = data
        self.begins = Remembered(self._begins)
        self.starts_number = self.begins.__getitem__  # whether a number may begin with a word
        self.opens = Remembered(self._opens)
        self.seconds = Remembered(self.number_seconds)
        self.follows_article = Remembered(self._follows_article)
        self.goes_on = Remembered(self._goes_on)
        self.says_more = Remembered(self._says_more)
        self.leads_sum = Remembered(self._leads_sum)
        self.code: str = data["code"]
        script = data["script"]
        self.elision: bool = script["elision"] == "true"
        self.decimal: str = script["decimal"]  # empty where either sign may stand before the decimals
        self.grouping: frozenset[str] = frozenset(script["grouping"])
        self.date_order: str = script["date_order"]
        self.ordinal_stop: bool = script["ordinal_stop"] == "true"
        self.abbreviations: tuple[str, ...] = tuple(script["abbreviations"])
        self.nouns_capitalised: bool = script["nouns_capitalised"] == "true"
        self.noun_before_adjective: bool = script["noun_before_adjective"] == "true"
        self.numbers = NumberWords(data["numerals"], self.code)
        self._build_hedges(data["hedges"], data["ranges"], data["direction"])
        self._build_units(data)
        self._build_nouns(data["nouns"])
        self._build_unnamed(data["attribution"], data["unnamed"])

    def _build_hedges(self, hedges: Mapping[str, Any], ranges: Mapping[str, Any], direction: Mapping[str, Any]) -> None:
        kinds = ("about", "over", "at_least", "under", "up_to", "nearly")
        self.hedges_before = self.phrases((w, k) for k in kinds for w in hedges[k])
        self.hedges_after = self.phrases((w, k) for k in kinds for w in hedges["after"][k])
        self.limits = self.phrases((w, True) for w in hedges["limit"])
        self.negation = frozenset(hedges["negation"])
        self.definite = frozenset(hedges["articles"])
        self.hedge_ends = self.hedges_before.ends | self.limits.ends | self.definite | self.numbers.articles
        self.during = frozenset(hedges["during"])
        self.range_open = frozenset(ranges["open"])
        self.between = frozenset(ranges["between"])
        self.range_joiners = frozenset(ranges["joiners"])
        self.range_including = self.phrases((w, True) for w in ranges["including"])
        self.range_alternatives = frozenset(ranges["alternatives"])
        self.contrasts = frozenset(ranges["contrasts"])
        self.comparisons = self.phrases((w, True) for w in ranges["comparisons"])
        self.arrivals = frozenset(ranges["arrivals"])
        self.changes = frozenset(ranges["changes"])
        self.direction: dict[str, Literal["up", "down"]] = dict.fromkeys(direction["down"], "down")
        self.direction |= dict.fromkeys(direction["up"], "up")
        self.vague = self.phrases((w, k) for k, words in self.data["numerals"]["vague"].items() for w in words)

    def _build_units(self, data: Mapping[str, Any]) -> None:
        from factcheck.language import cldr

        shared = read_data("units")
        own_units = ((w, unit) for unit, words in data["units"].items() for w in words)
        never = frozenset(data["unit_words"]["never"])
        numbers = self.numbers  # a quart is a number first where it also means a quarter
        cldr_units = (
            (w, unit)
            for w, unit in cldr.unit_names(self.code, shared["cldr"])
            if w not in never and not numbers.pieces(w) and w not in numbers.fractions
        )
        self.units = self.phrases([*own_units, *cldr_units])
        self.below_zero = self.phrases((w, u) for u, words in data["numerals"]["below_zero"].items() for w in words)
        self.unit_signs = Phrases(
            ((w, unit) for unit, words in shared["symbols"].items() for w in words), self.elision, exact=True
        )
        self.unit_parts = {u: {p: Decimal(n) for p, n in parts.items()} for u, parts in shared["parts"].items()}
        self.period_signs = {w: p for p, words in shared["periods"].items() for w in words}
        extra = data["unit_words"]
        self.units_after: dict[str, str] = dict(extra["after"])
        self.unit_adjectives = frozenset(extra["adjectives"])
        self.power_words = {w: n for n, words in extra["powers"].items() for w in words}
        self.periods = self.phrases((w, p) for p, words in data["periods"].items() for w in words)
        self.ages_after = self.phrases((w, True) for w in data["ages"]["after"])
        self.ages_before = self.phrases((w, True) for w in data["ages"]["before"])
        self.magnitudes_before = self.phrases((w, True) for w in data["magnitudes"]["before"])
        self.magnitudes_after = self.phrases((w, True) for w in data["magnitudes"]["after"])
        self.single_periods = frozenset(words[0] for words in data["periods"].values() if words)
        self.ages_told = self.phrases((w, True) for w in data["ages"]["told"])
        self.age_words = frozenset(data["ages"]["compounds"])
        self.people = frozenset(data["ages"]["people"])
        joined = data["numerals"]["compound"] == "true" and bool(self.age_words)  # a number and its unit are one word
        whole = [w for words in data["periods"].values() for w in words] if joined else []
        scales = [w for words in data["numerals"]["scales"].values() for w in words] if whole else []
        self.tails = tuple(w for w in (*whole, *scales, *self.age_words) if len(w) >= _SHORTEST_TAIL and w.isalpha())
        named = data["calendar"]["clock"]["named"]
        self.uncut = frozenset((*self.tails, *(w for words in named.values() for w in words)))  # mezzogiorno is noon
        percent = data["percent"]
        self.percent = self.phrases((w, k) for k in ("point", "percent", "basis", "thousandth") for w in percent[k])
        lone = data["lone_units"]
        self.lone_before = self.phrases((w, True) for w in lone["before"])
        self.lone_never = frozenset(lone["never"])
        self.share = self.phrases((w, True) for w in percent["share"])
        self.percent_before = self.phrases((w, True) for w in percent["before"])
        self.share_in = self.phrases((w, True) for w in percent["one_in"])
        self.share_every = frozenset(percent["one_in_every"])
        self.every = frozenset(percent["every"])
        rates = data["rates"]
        self.rate_before = self.phrases((w, True) for w in rates["before"])
        self.rate_units = self.phrases((w, u) for u, words in rates["units"].items() for w in words)
        self.rate_stops = frozenset(rates["stops"])
        self.rate_adverbs = self.phrases((w, u) for u, words in rates["adverbs"].items() for w in words)
        self.rate_starts = self.rate_before.starts | self.rate_adverbs.starts | self.unit_adjectives
        self._build_currencies(data["currencies"], cldr.currency_names(self.code))

    def _build_nouns(self, nouns: Mapping[str, Any]) -> None:
        self.function_words = frozenset(nouns["function"])
        self.ranked = self.phrases((w, w) for w in nouns["ranked"])
        self.plural_exceptions = tuple(nouns["plural_exceptions"])
        self.furniture = frozenset(nouns["furniture"])
        self.irregular_plurals = frozenset(nouns["irregular_plurals"])
        self.over = frozenset(self.data["numerals"]["over"])
        self.exactly = frozenset(self.data["numerals"]["exactly"])
        self.pronouns = frozenset(self.data["numerals"]["pronouns"])
        multiples = self.data["numerals"]["multiples"]
        self.multiples = self.phrases((w, int(n)) for n, words in multiples.items() for w in words)
        self.labels = self.phrases((w, True) for w in nouns["labels"])
        self.linkers = self.phrases((w, True) for w in nouns["linkers"])
        self.streets = frozenset(nouns["streets"])
        self.casualties = frozenset(nouns["casualties"])
        self.casualties_after = self.phrases((w, True) for w in nouns["casualties_after"])
        self.casualties_before = self.phrases((w, True) for w in nouns["casualties_before"])
        self.plural_endings = tuple(nouns["plural"])
        forms = ("", *self.plural_endings)
        named = [(w, c) for c, words in self.data["concepts"].items() for w in words]
        self.concepts = self.phrases((w.lower() + form, c) for w, c in named for form in forms)

    def _build_unnamed(self, attribution: Mapping[str, Any], unnamed: Mapping[str, Any]) -> None:
        self.saying = frozenset(unnamed["say"])
        self.according = self.phrases((w, True) for w in attribution["according"])
        self.unnamed = frozenset(unnamed["people"])
        self.close = self.phrases((w, True) for w in unnamed["close"])

    def _begins(self, word: str) -> bool:
        return self._spells_number(word) or word in self.vague or word in self.multiples

    def _opens(self, word: str) -> bool:
        """Say whether a number or an article that may stand for one begins with `word`."""
        return self.begins[word] or word in self.numbers.articles

    def _follows_article(self, word: str) -> bool:
        """Say whether an article before `word` may stand for a number: *an hour*, *a hundred*."""
        return word != "" and (self.begins[word] or word in self.lone_unit_starts)

    def _goes_on(self, word: str) -> bool:
        """Say whether a number may go on with `word`: any number word or sign, *and*, *point*, an ending of a rank."""
        if not word.isalpha():
            return word not in _CLOSING
        numbers = self.numbers
        joins = word in numbers.half_joiners or word in numbers.joiners or word in numbers.point
        return (
            joins
            or word in numbers.loose_point
            or word in numbers.suffixes
            or word in _POWERS
            or numbers.part_of(word) is not None
            or bool(numbers.pieces(word))
        )

    def _leads_sum(self, raw: str) -> bool:
        """Say whether the token before a number may be the end of a currency, or the hyphen behind one."""
        signs = raw == "-" or raw in self.currency_signs.ends or raw in self.scaled_codes
        return signs or raw.lower() in self.leading_currencies

    def _says_more(self, raw: str) -> bool:
        """Say whether the token behind a number may belong to its amount: a unit, a part, *over*, *below zero*."""
        word = raw.lower()
        if not word.isalpha() or raw in self.unit_starts or word in self.unit_starts or self.goes_on[word]:
            return word not in _CLOSING
        return word in self.over or word in self.below_zero or word in self.numbers.articles or raw in self.scaled_codes

    def number_seconds(self, word: str) -> frozenset[str] | None:
        """Return what must follow `word` where a number begins with it: *few* after *a*; None where anything may."""
        seconds = self.vague.seconds(word) | self.multiples.seconds(word)
        return None if self._spells_number(word) or "" in seconds else seconds

    def _spells_number(self, word: str) -> bool:
        return "0" <= word[0] <= "9" or word in self.numbers.fractions or bool(self.numbers.pieces(word))

    @cached_property
    def unit_starts(self) -> frozenset[str]:
        """The words with which a unit may begin, as printed or in small letters; no other is looked at twice."""
        tables = (
            self.percent,
            self.unit_signs,
            self.currency_signs,
            self.periods,
            self.currency_words,
            self.units,
            self.linkers,
        )
        starts = frozenset().union(*(table.starts for table in tables))
        return starts | self.unit_adjectives | frozenset(self.units_after)

    @cached_property
    def lone_unit_starts(self) -> frozenset[str]:
        """The words with which a unit may begin that an article makes an amount of: *an hour*."""
        return self.unit_starts - self.lone_never if self.lone_before else frozenset()

    @cached_property
    def label_ends(self) -> frozenset[str]:
        """The words and signs just before a number that only names something, or before the next such number."""
        between = self.numbers.joiners | self.range_joiners | self.linkers.starts
        return self.labels.ends | between | {"§", "№", "n°", "nº", "°", "º", ",", "/"}

    @cached_property
    def counted_starts(self) -> frozenset[str]:
        """The words with which a known noun, a period or a unit may begin: what a number before them counts."""
        return self.concepts.starts | self.periods.starts | self.units.starts

    @cached_property
    def period_starts(self) -> frozenset[str]:
        """The words with which a unit of time may begin."""
        return self.periods.starts

    @cached_property
    def calendar(self) -> CalendarWords:
        """The words for dates and times; built when the first text is read."""
        data = self.data
        return CalendarWords(data["calendar"], self.code, self.elision, data["periods"], data["numerals"]["cardinals"])

    def cut(self, word: str) -> int:
        """Return where the unit begins in a word that is a number and its unit (*drei|tägige*), 0 in any other."""
        if not word.endswith(self.tails) or word in self.uncut or self.numbers.pieces(word):
            return 0
        heads = (len(word) - len(tail) for tail in self.tails if word.endswith(tail))
        return next((at for at in sorted(heads) if at > 1 and self.starts_number(word[:at])), 0)

    def phrases(self, entries: Any) -> Phrases[Any]:
        """Return a table of phrases, cut as this language cuts its words."""
        return Phrases(entries, self.elision)
