"""One running program: a thread feeds it, the caller reads what it answers."""

from __future__ import annotations

import contextlib
import subprocess
import threading
from collections import deque
from typing import TYPE_CHECKING, Self

from saransh._errors import ProgramError
from saransh._program import clean_environment, find_program

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from types import TracebackType
    from typing import IO

#: All well, some records failed, all of them failed: in each case every record has its line.
_COMPLETE = frozenset({0, 1, 65})
_REMEMBERED_MESSAGES = 20


class Worker:
    """A program that answers each line it is given with one line, in order.

    The caller's thread reads; a second one writes, so that neither waits for the other when a pipe
    is full; a third one keeps the messages from filling theirs. Nothing is queued: a caller that
    stops reading stops the program, and that stops the writing.
    """

    def __init__(
        self, arguments: Sequence[str], chunks: Iterable[bytes], *, program: str | None = None
    ) -> None:
        """Start the program.

        Args:
            arguments: Its arguments.
            chunks: What to feed it, each one or more whole lines. Taken in the writing thread, one
                at a time, as fast as the program reads.
            program: Another program than the package's own.

        """
        self._process = _start([program or find_program(), *arguments])
        self._chunks = chunks
        self._sent = 0
        self._is_fed = threading.Event()
        self._failure: BaseException | None = None
        self._is_closed = False
        self._messages: deque[bytes] = deque(maxlen=_REMEMBERED_MESSAGES)
        self._writer = threading.Thread(target=self._write, name="saransh-writer", daemon=True)
        self._listener = threading.Thread(target=self._listen, name="saransh-listener", daemon=True)
        self._writer.start()
        self._listener.start()

    def __enter__(self) -> Self:
        """Return the worker, to be closed at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End the program, whatever happened."""
        self.close()

    def answers(self) -> Iterator[bytes]:
        """Yield a line for each line sent.

        Raises:
            ProgramError: If the program ended before it answered all.
            BaseException: Whatever taking from the lines raised, once those before are answered.

        """
        received = 0
        for line in _stream(self._process.stdout):
            if not line.endswith(b"\n"):
                break  # a line cut short by the end of the program
            received += 1
            yield line
        exit_code = self._process.wait()
        # Where not all is fed, the writing thread may wait for the caller's next line for ever.
        is_fed = self._is_fed.is_set()
        if is_fed and self._failure is not None:
            raise self._failure
        if not is_fed or received != self._sent or exit_code not in _COMPLETE:
            self._listener.join()
            raise ProgramError(self._description(exit_code, received), exit_code)

    def close(self) -> None:
        """End the program at once if it still runs, and let its pipes go."""
        self._is_closed = True
        self._process.kill()
        self._process.wait()
        # The writing thread is not waited for: it may wait for the caller's next chunk.
        self._listener.join()
        _stream(self._process.stdout).close()

    def _write(self) -> None:
        stdin = _stream(self._process.stdin)
        try:
            for chunk in self._chunks:
                if self._is_closed:
                    break
                self._sent += chunk.count(b"\n")
                stdin.write(chunk)
                stdin.flush()
        except BrokenPipeError:
            pass  # the program died; the reading side finds out how
        except BaseException as error:  # noqa: BLE001  # raised again by the reading side
            self._failure = error
        finally:
            self._is_fed.set()
            _close_quietly(stdin)

    def _listen(self) -> None:
        with _stream(self._process.stderr) as stderr:
            self._messages.extend(stderr)

    def _description(self, exit_code: int, received: int) -> str:
        said = b"".join(self._messages).decode(errors="replace").strip().removeprefix("saransh: ")
        if exit_code in _COMPLETE or exit_code < 0 or not said:
            ending = f"signal {-exit_code}" if exit_code < 0 else f"exit code {exit_code}"
            return f"saransh ended with {ending} after {received} of {self._sent} records; {said}"
        return said


def _start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            # No saransh.yaml of the folder the caller happens to be in.
            cwd="/",
            env=clean_environment(),
            # Ctrl-C is for the caller, which ends the program when it lets the results go.
            process_group=0,
        )
    except OSError as error:
        raise ProgramError(f"saransh cannot be started: {error}") from error


def _stream(pipe: IO[bytes] | None) -> IO[bytes]:
    """Return a pipe of a process that was started with it."""
    if pipe is None:
        raise ValueError("the process has no such pipe")
    return pipe


def _close_quietly(pipe: IO[bytes]) -> None:
    """Close a pipe, though what was still to be written may have no reader any more."""
    with contextlib.suppress(BrokenPipeError):
        pipe.close()
