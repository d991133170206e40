"""Summaries of lines of JSON: what ``RDD.pipe`` is for, without its traps."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Unpack

from saransh._stream import RECORD_ARGUMENTS, arguments
from saransh_spark._worker import TaskWorker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyspark import RDD

    from saransh import SummaryOptions

#: Lines that are on their way at once, so that memory stays small.
_AHEAD = 256


def summarize_lines(
    lines: RDD[str], *, program: str | None = None, **options: Unpack[SummaryOptions]
) -> RDD[str]:
    """Answer each line of JSON with the record that ``saransh summarize`` writes.

    A record has ``id`` and ``text``; ``fields`` among the options says what they are called. One
    that cannot be used is answered with ``{"id": …, "error": {"code", "message", "source"}}``.

    Args:
        lines: A record each.
        program: Where the program is on every node, if it was neither sent nor installed with the
            package.
        options: Those of :func:`saransh.summarize`.

    """
    fields = [f"--field={name}={own}" for name, own in options.get("fields", {}).items()]
    command = ["summarize", *RECORD_ARGUMENTS, *fields, *arguments({"jobs": 1} | options)]
    return lines.mapPartitions(lambda part: _answers(iter(part), command, program))


def _answers(lines: Iterator[str], command: list[str], program: str | None) -> Iterator[str]:
    """Yield an answer for each line. An empty partition starts no program."""
    first = list(itertools.islice(lines, _AHEAD))
    if not first:
        return
    with TaskWorker(command, program) as worker:
        worker.send(map(_one_line, first))
        for line in lines:
            worker.send([_one_line(line)])
            yield from _texts(worker.receive(1))
        yield from _texts(worker.receive(len(first)))
        worker.finish()


def _one_line(record: str) -> bytes:
    """Return a record on one line.

    Between the members of JSON a line break is as good as a blank, and inside a string there is
    none. A blank record would be passed over, so it becomes one that is refused.
    """
    line = record.replace("\n", " ").replace("\r", " ").strip() or "null"
    return line.encode(errors="surrogatepass") + b"\n"


def _texts(answers: Iterator[bytes]) -> Iterator[str]:
    return (answer.decode().rstrip("\n") for answer in answers)
