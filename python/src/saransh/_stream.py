"""From articles to results: the program's commands that answer a record with a record."""

from __future__ import annotations

import json
import os
from collections.abc import Generator, Mapping
from typing import TYPE_CHECKING, Literal, TypedDict, TypeVar

from saransh._articles import article_lines
from saransh._errors import RecordError
from saransh._worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from saransh._articles import Article
    from saransh._results import Record

Result = TypeVar("Result")
#: Results as they come. Closing it, or letting it go, ends the program.
Stream = Generator[Result, None, None]

#: What to do with a text that cannot be used: raise its error, or return it in the text's place.
Errors = Literal["raise", "return"]


class TextOptions(TypedDict, total=False):
    """How texts are read.

    Attributes:
        locale: A language tag for all of them; by default each record's own, or the one found.
        locales: A folder of locale files over the built-in ones.
        fields: What a field is called in the records: ``{"text": "body"}``.
        jobs: How many texts are worked on side by side; by default one for each processor.
        max_record_size: The largest text, in bytes; 16 MiB by default.

    """

    locale: str
    locales: str | os.PathLike[str]
    fields: Mapping[str, str]
    jobs: int
    max_record_size: int


def answers(
    command: Sequence[str],
    articles: Iterable[Article],
    decode: Callable[[Record], Result],
    errors: Errors,
    options: Mapping[str, object],
) -> Stream[Result | RecordError]:
    """Run a command over articles, and yield what it makes of each.

    Args:
        command: The words that name it.
        articles: What to feed it.
        decode: Makes a result of a record.
        errors: What to do with a record that failed.
        options: Its options, by their names in Python.

    """
    if isinstance(articles, str | Mapping):
        raise TypeError("give a list of texts: [text] for a single one")
    names = options.get("fields")
    lines = article_lines(articles, names if isinstance(names, Mapping) else {})
    return _results([*command, *RECORD_ARGUMENTS, *arguments(options)], lines, decode, errors)


def _results(
    command: Sequence[str],
    lines: Iterable[bytes],
    decode: Callable[[Record], Result],
    errors: Errors,
) -> Stream[Result | RecordError]:
    with Worker(command, lines) as worker:
        for line in worker.answers():
            record = json.loads(line)
            error = error_of(record)
            if error is None:
                yield decode(record)
            elif errors == "raise":
                raise error
            else:
                yield error


#: One record in, one record out, each as soon as it is done.
RECORD_ARGUMENTS = ("--input-format=jsonl", "--format=jsonl", "--offsets=scalar", "--follow")


def error_of(record: Record) -> RecordError | None:
    """Return the error of a record that failed, or None."""
    error = record.get("error")
    return None if error is None else RecordError(error["code"], error["message"], record["id"])


def arguments(options: Mapping[str, object]) -> list[str]:
    """Return options as the program takes them. None and False leave one out."""
    result = []
    for name, value in options.items():
        if value is None or value is False or name == "fields":
            continue
        flag = "--" + name.replace("_", "-")
        result.append(flag if value is True else f"{flag}={_text(name, value)}")
    return result


def _text(name: str, value: object) -> str:
    if isinstance(value, Mapping):
        return ",".join(f"{key}={number}" for key, number in value.items())
    # The program runs in a folder of its own.
    return os.path.abspath(str(value)) if name == "locales" else str(value)  # noqa: PTH100
