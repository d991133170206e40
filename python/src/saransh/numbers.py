"""Numbers: read whole, found in running text, and written."""

from __future__ import annotations

import contextlib
import json
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, TypeVar, Unpack, overload

from saransh._errors import NotANumberError
from saransh._results import Number, number_of, numbers_of
from saransh._stream import Errors, Stream, TextOptions, answers, arguments
from saransh._worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from saransh._articles import Article
    from saransh._errors import RecordError
    from saransh._results import Record

Reply = TypeVar("Reply")
Style = Literal["indian", "western", "scale", "words"]
Digits = Literal["latin", "native"]


def extract(text: str, **options: Unpack[TextOptions]) -> list[Number]:
    """Return the numbers of a text. Many at once: :func:`extract_all`."""
    return next(extract_all([text], **options))


@overload
def extract_all(
    texts: Iterable[Article], *, errors: Literal["raise"] = ..., **options: Unpack[TextOptions]
) -> Stream[list[Number]]: ...
@overload
def extract_all(
    texts: Iterable[Article], *, errors: Literal["return"], **options: Unpack[TextOptions]
) -> Stream[list[Number] | RecordError]: ...
def extract_all(
    texts: Iterable[Article], *, errors: Errors = "raise", **options: Unpack[TextOptions]
) -> Stream[list[Number] | RecordError]:
    """Yield the numbers of each text. See :func:`saransh.summarize`."""
    return answers(["numbers", "extract"], texts, numbers_of, errors, options)


def parse(text: str, *, locale: str = "en-IN", lenient: bool = False) -> Number:
    """Read one string as one number, whole or not at all.

    Args:
        text: The number, as it is written in the locale.
        locale: Whose way of writing numbers.
        lenient: Accepts odd grouping.

    Raises:
        NotANumberError: It is none.

    """
    return _only(parse_all([text], locale=locale, lenient=lenient))


def parse_all(
    texts: Iterable[str], *, locale: str = "en-IN", lenient: bool = False
) -> Stream[Number | NotANumberError]:
    """Yield the number of each string, or why it is none. See :func:`parse`."""
    command = ["numbers", "parse", *arguments({"locale": locale, "lenient": lenient})]
    return _replies(command, texts, number_of)


def format(  # noqa: A001  # read with its module: numbers.format
    number: Decimal | int | str,
    *,
    style: Style | None = None,
    precision: int | None = None,
    digits: Digits | None = None,
    locale: str = "en-IN",
) -> str:
    """Write a number another way.

    Args:
        number: Its value, or how it is written in the locale, with currency or per cent sign.
        style: By default digits, grouped as in the locale.
        precision: Decimals to keep, the rest rounded half away from zero; by default all are kept.
        digits: ``"native"`` writes those of the locale.
        locale: Whose way of writing numbers.

    Raises:
        NotANumberError: It is none, or a Decimal that is infinite.

    """
    is_written = isinstance(number, str)
    text = number if isinstance(number, str) else f"{Decimal(number):f}"
    options = {
        "plain": not is_written,
        "style": style,
        "precision": precision,
        "digits": digits,
        "locale": locale,
    }
    return _only(_replies(["numbers", "format", *arguments(options)], [text], _written))


def _written(record: Record) -> str:
    text: str = record["written"]
    return text


def _replies(
    command: Iterable[str], texts: Iterable[str], decode: Callable[[Record], Reply]
) -> Stream[Reply | NotANumberError]:
    with Worker([*command, "--format=json", "--lines=-"], map(_line, texts)) as worker:
        for line in worker.answers():
            record = json.loads(line)
            error = record.get("error")
            if error is None:
                yield decode(record)
            else:
                yield NotANumberError(record["text"], error["message"], error["position"])


#: A line break would make two texts of one. No number has one, and none has what stands for it.
_ONE_LINE = str.maketrans("\n\r", "\u2028\u2028")


def _line(text: str) -> bytes:
    return text.translate(_ONE_LINE).encode(errors="surrogatepass") + b"\n"


def _only(replies: Stream[Reply | NotANumberError]) -> Reply:
    with contextlib.closing(replies):
        reply = next(replies)
    if isinstance(reply, NotANumberError):
        raise reply
    return reply
