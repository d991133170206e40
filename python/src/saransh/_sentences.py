"""Sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack, overload

from saransh._results import Sentence, sentences_of
from saransh._stream import Errors, Stream, TextOptions, answers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from saransh._articles import Article
    from saransh._errors import RecordError


def sentences(text: str, **options: Unpack[TextOptions]) -> list[Sentence]:
    """Return the sentences of a text. Many at once: :func:`sentences_all`."""
    return next(sentences_all([text], **options))


@overload
def sentences_all(
    texts: Iterable[Article], *, errors: Literal["raise"] = ..., **options: Unpack[TextOptions]
) -> Stream[list[Sentence]]: ...
@overload
def sentences_all(
    texts: Iterable[Article], *, errors: Literal["return"], **options: Unpack[TextOptions]
) -> Stream[list[Sentence] | RecordError]: ...
def sentences_all(
    texts: Iterable[Article], *, errors: Errors = "raise", **options: Unpack[TextOptions]
) -> Stream[list[Sentence] | RecordError]:
    """Yield the sentences of each text. See :func:`saransh.summarize`."""
    return answers(["sentences"], texts, sentences_of, errors, options)
