"""Unicode normalization."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack, overload

from saransh._results import text_of
from saransh._stream import Errors, Stream, TextOptions, answers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from saransh._articles import Article
    from saransh._errors import RecordError

Form = Literal["nfc", "nfd", "nfkc", "nfkd", "nfkc-casefold"]


class NormalizeOptions(TextOptions, total=False):
    """How texts are normalized.

    Attributes:
        form: The form; NFC by default.

    """

    form: Form


def normalize(text: str, **options: Unpack[NormalizeOptions]) -> str:
    """Return a text in a normalization form. Many at once: :func:`normalize_all`."""
    return next(normalize_all([text], **options))


@overload
def normalize_all(
    texts: Iterable[Article], *, errors: Literal["raise"] = ..., **options: Unpack[NormalizeOptions]
) -> Stream[str]: ...
@overload
def normalize_all(
    texts: Iterable[Article], *, errors: Literal["return"], **options: Unpack[NormalizeOptions]
) -> Stream[str | RecordError]: ...
def normalize_all(
    texts: Iterable[Article], *, errors: Errors = "raise", **options: Unpack[NormalizeOptions]
) -> Stream[str | RecordError]:
    """Yield each text in a normalization form. See :func:`saransh.summarize`."""
    return answers(["normalize"], texts, text_of, errors, options)
