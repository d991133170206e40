"""A real cluster: a master and two workers with a processor each, and nothing installed on them."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pyspark import cloudpickle
from pyspark.sql import SparkSession

import saransh_spark
from saransh._program import find_program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PROGRAM = find_program()
# The executors would find it by that, and not by what they were sent.
os.environ.pop("SARANSH_PROGRAM", None)
os.environ["PYSPARK_PYTHON"] = sys.executable

SENTENCES = (
    "The council approved a new bridge on Monday.",
    "It will cost Rs 2.5 crore and take two years.",
    "Residents of the old town had asked for it since the flood.",
    "The mayor said that work begins in June.",
    "😀 नया पुल जून में बनेगा।",
)


def article(number: int) -> str:
    """Return a text of four sentences, not the same for each number."""
    first = number % len(SENTENCES)
    return " ".join((*SENTENCES[first:], *SENTENCES[: first - 1], f"This is number {number}."))


@pytest.fixture(scope="session")
def spark() -> Iterator[SparkSession]:
    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .appName("saransh tests")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "50")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    saransh_spark.ship(session, PROGRAM)
    # The executors do not have the tests: their functions are sent as they are.
    for name in ("conftest", "test_cluster", "test_lines", "test_table"):
        if name in sys.modules:
            cloudpickle.register_pickle_by_value(sys.modules[name])  # type: ignore[no-untyped-call]
    yield session
    session.stop()


def programs_running() -> set[str]:
    """Return the processes of this machine whose program lies in a folder of Spark's workers."""
    running = set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            target = str((process / "exe").readlink())
        except OSError:
            continue  # gone meanwhile, or not ours to look at
        if target.endswith("/saransh-program/saransh/bin/saransh"):
            running.add(process.name)
    return running


def wait_until(condition: Callable[[], bool], seconds: float = 30) -> bool:
    """Return whether a condition comes true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return condition()
