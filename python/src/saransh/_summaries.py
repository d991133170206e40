"""Summaries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack, overload

from saransh._results import Summary, summary_of
from saransh._stream import Errors, Stream, TextOptions, answers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from saransh._articles import Article
    from saransh._errors import RecordError

Method = Literal["rules", "lead", "random", "textrank", "lexrank", "luhn", "edmundson", "sumbasic"]
NumberDisplay = Literal["as-written", "indian", "western", "both"]


class SummaryOptions(TextOptions, total=False):
    """What a summary is to be. One of the four limits at most; three sentences by default.

    Attributes:
        sentences: At most this many sentences.
        words: At most this many words.
        characters: At most this many characters.
        ratio: At most this share of the article's words, 0 to 1.
        query: Prefers sentences that share words with this.
        method: ``rules``, or another to compare with.
        weights: Changes what rules count: ``{"title": 0.5}``.
        numbers: How numbers are shown: ``both`` gives 1,00,000 [100,000].
        numbers_in_quotes: Shows those of quotations so, too.
        trim: Leaves out remarks in brackets and *, police said* at the end.
        keyphrases: Adds the phrases each article comes back to.

    """

    sentences: int
    words: int
    characters: int
    ratio: float
    query: str
    method: Method
    weights: Mapping[str, float]
    numbers: NumberDisplay
    numbers_in_quotes: bool
    trim: bool
    keyphrases: bool


@overload
def summarize(
    texts: Iterable[Article], *, errors: Literal["raise"] = ..., **options: Unpack[SummaryOptions]
) -> Stream[Summary]: ...
@overload
def summarize(
    texts: Iterable[Article], *, errors: Literal["return"], **options: Unpack[SummaryOptions]
) -> Stream[Summary | RecordError]: ...
def summarize(
    texts: Iterable[Article], *, errors: Errors = "raise", **options: Unpack[SummaryOptions]
) -> Stream[Summary | RecordError]:
    """Yield the summary of each text, in order, as soon as it is made.

    Args:
        texts: Texts, or records with a ``text`` and what else they have of ``id``, ``title``,
            ``date``, ``lang``, ``url``, ``source`` and ``section``. They may be without end, and
            are taken in a thread of their own.
        errors: ``"return"`` yields the error of a text that cannot be used in its place; raising
            it, as by default, ends the stream.
        options: See :class:`SummaryOptions`.

    Raises:
        RecordError: A text cannot be used.
        ProgramError: An option is refused, or the program died.

    """
    return answers(["summarize"], texts, summary_of, errors, options)
