"""The worker against programs that behave and programs that do not."""

from __future__ import annotations

import itertools
import signal
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from conftest import children, wait_until

from saransh import ProgramError
from saransh._worker import Worker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ECHO = """
import sys
for line in sys.stdin.buffer:
    sys.stdout.buffer.write(line)
    sys.stdout.flush()
"""
NOISY_ECHO = """
import sys
for line in sys.stdin:
    sys.stderr.write("x" * 200_000)
    print(line, end="", flush=True)
"""
ANSWERS_ONE = """
import sys
print(sys.stdin.readline(), end="", flush=True)
"""
KILLED_AFTER_ONE = (
    ANSWERS_ONE
    + """
import os, signal
os.kill(os.getpid(), signal.SIGKILL)
"""
)
READS_ALL_AFTER_ONE = (
    ANSWERS_ONE
    + """
sys.stdin.read()
"""
)
REFUSES = """
import sys
print("saransh: there is no such option", file=sys.stderr)
sys.exit(64)
"""


def worker(script: str, chunks: Iterable[bytes]) -> Worker:
    return Worker(["-c", script], chunks, program=sys.executable)


def run(script: str, chunks: Iterable[bytes]) -> list[bytes]:
    with worker(script, chunks) as running:
        return list(running.answers())


def endless(count: list[int]) -> Iterator[bytes]:
    for number in itertools.count():
        count.append(number)
        yield b"%d\n" % number


def test_answers_come_in_order() -> None:
    lines = [b"%d\n" % number for number in range(1000)]
    assert run(ECHO, lines) == lines


def test_a_chunk_may_hold_many_lines() -> None:
    assert run(ECHO, [b"a\nb\n", b"c\n"]) == [b"a\n", b"b\n", b"c\n"]


def test_nothing_in_nothing_out() -> None:
    assert run(ECHO, []) == []


def test_lines_larger_than_every_pipe_pass_both_ways() -> None:
    lines = [bytes([65 + number]) * 3_000_000 + b"\n" for number in range(8)]
    assert run(ECHO, lines) == lines


def test_messages_do_not_fill_their_pipe() -> None:
    assert len(run(NOISY_ECHO, [b"a\n"] * 20)) == 20


def test_a_caller_that_stops_reading_stops_the_producer() -> None:
    count: list[int] = []
    with worker(ECHO, (b"x" * 1000 + line for line in endless(count))) as running:
        next(running.answers())
        previous = -1
        while previous != len(count):
            previous = len(count)
            threading.Event().wait(0.3)
    assert len(count) < 1000  # some pipes and buffers full of a kilobyte each


def test_a_producer_may_wait_for_an_answer() -> None:
    answered = threading.Event()

    def chunks() -> Iterator[bytes]:
        yield b"question\n"
        assert answered.wait(10)
        yield b"next\n"

    with worker(ECHO, chunks()) as running:
        answers = running.answers()
        assert next(answers) == b"question\n"
        answered.set()
        assert list(answers) == [b"next\n"]


def test_what_the_producer_raises_comes_after_the_answers_before_it() -> None:
    def chunks() -> Iterator[bytes]:
        yield b"a\n"
        raise LookupError("the producer's own")

    answers = []
    with worker(ECHO, chunks()) as running, pytest.raises(LookupError, match="producer's own"):  # noqa: PT012
        for answer in running.answers():
            answers.append(answer)  # noqa: PERF402
    assert answers == [b"a\n"]


def test_a_program_that_is_killed_is_told_of_with_its_signal() -> None:
    with pytest.raises(ProgramError, match="signal 9 after 1 of") as caught:
        run(KILLED_AFTER_ONE, [b"a\n", b"b\n"])
    assert caught.value.exit_code == -signal.SIGKILL


def test_a_program_that_gives_up_says_why() -> None:
    with pytest.raises(ProgramError, match=r"^there is no such option$") as caught:
        run(REFUSES, [b"a\n"])
    assert caught.value.exit_code == 64


@pytest.mark.parametrize("exit_code", [0, 1, 65])
def test_records_left_out_are_an_error_whatever_the_exit_code(exit_code: int) -> None:
    with pytest.raises(ProgramError, match="1 of 3 records"):
        run(f"{READS_ALL_AFTER_ONE}\nsys.exit({exit_code})", [b"a\n", b"b\n", b"c\n"])


def test_half_an_answer_is_none() -> None:
    with pytest.raises(ProgramError, match="0 of 1 records"):
        run("import sys; sys.stdin.read(); sys.stdout.write('half')", [b"a\n"])


def test_a_dead_program_is_noticed_while_the_producer_waits() -> None:
    release = threading.Event()

    def chunks() -> Iterator[bytes]:
        yield b"a\n"
        release.wait(60)

    with pytest.raises(ProgramError, match="exit code 0 after 1 of 1"):
        run(ANSWERS_ONE, chunks())
    release.set()


def test_a_program_that_does_not_read_does_not_hang_the_writer() -> None:
    with pytest.raises(ProgramError, match="exit code 0 after 0 of"):
        run("", [b"x" * 1_000_000 + b"\n"] * 4)


def test_a_missing_program_is_an_error() -> None:
    with pytest.raises(ProgramError, match="cannot be started"):
        Worker([], [], program="/nowhere/saransh")


def test_closing_ends_the_program_and_the_writer() -> None:
    before = children()
    running = worker(ECHO, endless([]))
    assert next(running.answers()) == b"0\n"
    assert children() > before
    running.close()
    assert children() == before
    assert wait_until(
        lambda: "saransh-writer" not in {thread.name for thread in threading.enumerate()}
    )
