"""One program for a task, fed with parts of the task's rows."""

from __future__ import annotations

import queue
from typing import TYPE_CHECKING, Self

from saransh import ProgramError
from saransh._worker import Worker
from saransh_spark._shipping import program_on_executor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from types import TracebackType


class TaskWorker:
    """A program that a task's own thread feeds and reads.

    Rows are taken from Spark in the task's thread alone, since what comes from above may not be
    read in another one, and what fails there has to fail the task. The feeding thread gets ready
    lines.
    """

    def __init__(self, arguments: Sequence[str], program: str | None) -> None:
        """Start the program with its arguments: the one of a path, or the one that is found."""
        self._chunks: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        chunks = iter(self._chunks.get, None)
        self._worker = Worker(arguments, chunks, program=program or program_on_executor())
        self._answers = self._worker.answers()

    def __enter__(self) -> Self:
        """Return the worker, to be closed at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End the program and its threads, whatever happened."""
        self._chunks.put(None)
        self._worker.close()

    def send(self, chunks: Iterable[bytes]) -> None:
        """Hand lines over to the feeding thread."""
        for chunk in chunks:
            self._chunks.put(chunk)

    def receive(self, count: int) -> Iterator[bytes]:
        """Yield the answers to the next lines.

        Raises:
            ProgramError: The program died.

        """
        for number in range(count):
            answer = next(self._answers, None)
            if answer is None:
                raise ProgramError(f"saransh left {count - number} of {count} records out")
            yield answer

    def finish(self) -> None:
        """Wait for the program's own end.

        Raises:
            ProgramError: It says more than was asked, or ends otherwise than well.

        """
        self._chunks.put(None)
        if next(self._answers, None) is not None:
            raise ProgramError("saransh gave more records than it got")
