"""What comes back. ``start`` and ``end`` slice the text it was made of: ``text[start:end]``."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NumberKind = Literal["cardinal", "ordinal", "percent", "currency", "range", "fraction"]
NumberGrouping = Literal["indian", "western", "none", "malformed"]

#: One decoded JSON object; its members are checked by the program's own tests.
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a text.

    Attributes:
        text: The piece itself.
        start: Where it starts.
        end: Where it ends.

    """

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence of a text."""


@dataclass(frozen=True, slots=True)
class ChosenSentence(Sentence):
    """A sentence of a summary.

    Attributes:
        index: Which of the article's sentences it is, from 0.
        score: What the rules gave it.
        display: What to show where that is not the text: trimmed, numbers written another way.
        cuts: The places left out of ``display``, as pairs of start and end.
        truncated: Whether it was cut at a word, because not one whole sentence fits.

    """

    index: int
    score: float
    display: str | None = None
    cuts: tuple[tuple[int, int], ...] = ()
    truncated: bool = False

    def __str__(self) -> str:
        """Return what to show."""
        shown = self.text if self.display is None else self.display
        return shown + "…" if self.truncated else shown


@dataclass(frozen=True, slots=True)
class Number(Span):
    """A number of a text, and how it reads.

    Attributes:
        value: Its exact value; of a range the lower one.
        upper: The upper value of a range.
        ratio: The exact value where ``value`` is rounded, since it has no end as a decimal.
        kind: What kind of number; None in summaries, which do not tell.
        unit: The scale as written (``lakh crore``), or the unit of a measure.
        currency: Its ISO 4217 code.
        grouping: How its digits are grouped.
        confidence: How sure the reading is, 0 to 1; None in summaries.

    """

    value: Decimal
    upper: Decimal | None
    ratio: Fraction | None
    kind: NumberKind | None
    unit: str | None
    currency: str | None
    grouping: NumberGrouping
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Statistics:
    """How long the article is, in sentences and words."""

    sentences: int
    words: int


@dataclass(frozen=True, slots=True)
class Summary:
    """A summary of one article, of its own sentences.

    ``str(summary)`` is its text.

    Attributes:
        id: The article's id; its place in the input from 0 where it had none.
        locale: The tag of the rules it was read by.
        date: As the record or the text gives it.
        title: The record's, the text's, or one chosen from its words.
        title_is_chosen: Whether it was chosen, because neither record nor text has one.
        sentences: The chosen sentences, in the order of the article.
        numbers: The numbers of the article.
        keyphrases: The phrases it comes back to, if asked for.
        statistics: How long the article is.

    """

    id: str
    locale: str
    date: str | None
    title: str | None
    title_is_chosen: bool
    sentences: tuple[ChosenSentence, ...]
    numbers: tuple[Number, ...]
    keyphrases: tuple[str, ...]
    statistics: Statistics = field(repr=False)

    @property
    def text(self) -> str:
        """The sentences as they are shown, with a blank between."""
        return " ".join(map(str, self.sentences))

    def __str__(self) -> str:
        """Return the text."""
        return self.text


def summary_of(record: Record) -> Summary:
    """Return the summary of a record of ``saransh summarize``."""
    return Summary(
        id=record["id"],
        locale=record["locale"],
        date=record["date"],
        title=record["title"],
        title_is_chosen=record.get("titleSource") == "chosen",
        sentences=tuple(_chosen_sentence(sentence) for sentence in record["summary"]),
        numbers=tuple(number_of(number) for number in record["numbers"]),
        keyphrases=tuple(record.get("keyphrases", ())),
        statistics=Statistics(**record["statistics"]),
    )


def sentences_of(record: Record) -> list[Sentence]:
    """Return the sentences of a record of ``saransh sentences``."""
    return [Sentence(**sentence) for sentence in record["sentences"]]


def numbers_of(record: Record) -> list[Number]:
    """Return the numbers of a record of ``saransh numbers extract``."""
    return [number_of(number) for number in record["numbers"]]


def text_of(record: Record) -> str:
    """Return the text of a record of ``saransh normalize``."""
    text: str = record["text"]
    return text


def number_of(record: Record) -> Number:
    """Return the number of one object of ``numbers``."""
    upper, ratio = record.get("upper"), record.get("ratio")
    return Number(
        text=record["text"],
        start=record["start"],
        end=record["end"],
        value=Decimal(record["value"]),
        upper=None if upper is None else Decimal(upper),
        ratio=None if ratio is None else Fraction(ratio),
        kind=record.get("kind"),
        unit=record["unit"],
        currency=record["currency"],
        grouping=record["grouping"],
        confidence=record.get("confidence"),
    )


def _chosen_sentence(record: Record) -> ChosenSentence:
    return ChosenSentence(
        text=record["text"],
        start=record["start"],
        end=record["end"],
        index=record["sentence"],
        score=float(record["score"]),
        display=record.get("display"),
        cuts=_pairs(record.get("cuts", ())),
        truncated=record.get("truncated", False),
    )


def _pairs(cuts: Sequence[Mapping[str, int]]) -> tuple[tuple[int, int], ...]:
    return tuple((cut["start"], cut["end"]) for cut in cuts)
