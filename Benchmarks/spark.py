#!/usr/bin/env python3
"""Rows a second on Apache Spark: two executors and one thread, beside the bare program.

    .build/python/bin/python Benchmarks/spark.py --program .build/release/saransh

All read the same records, the sample corpus over and over: the program from JSONL to JSONL with one
worker, Spark from Parquet, through `saransh_spark.summarize`, to a count of the characters of all
summaries. Each is run once to warm up, then measured `--rounds` times; start-up of Spark is not counted.
"""

from __future__ import annotations

import argparse
import itertools
import json
import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "python/src"), str(ROOT / "integrations/spark/src")]

import saransh_spark  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402
from pyspark.sql import functions as f  # noqa: E402

MASTERS = ("local[1]", "local-cluster[2,1,1024]")


def records(count: int) -> list[tuple[str, str]]:
    """Return ids and texts: the sample corpus, over and over."""
    samples = (ROOT / "samples/wire.jsonl").read_text().splitlines()
    texts = itertools.cycle([json.loads(line)["text"] for line in samples])
    return [(str(number), text) for number, text in enumerate(itertools.islice(texts, count))]


def apart(function: Callable[..., float], *arguments: object) -> float:
    """Call a function in a process of its own: each master needs a Java machine of its own."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(function, *arguments).result()


def seconds(run: Callable[[], object], rounds: int) -> float:
    """Return the median time of some runs after one that does not count."""
    times = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def measure_program(program: str, rows: list[tuple[str, str]], rounds: int) -> float:
    """Return the seconds of the bare program on the records."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.writelines(json.dumps({"id": id_, "text": text}) + "\n" for id_, text in rows)
        file.flush()
        command = [program, "summarize", "--format", "jsonl", "--jobs", "1", file.name]
        return seconds(
            lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=True), rounds
        )


def measure_spark(
    master: str, program: str, parquet: Path, rows: list[tuple[str, str]], rounds: int
) -> float:
    """Return the seconds of Spark on the records."""
    spark = (
        SparkSession.builder.master(master)
        .config("spark.ui.enabled", "false")
        .config("spark.log.level", "ERROR")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    saransh_spark.ship(spark, program)
    if not parquet.exists():
        # Four parts, so that two executors are done at about the same time.
        spark.createDataFrame(rows, "id string, text string").repartition(4).write.parquet(
            str(parquet)
        )
    table = spark.read.parquet(str(parquet))

    def run() -> object:
        summaries = saransh_spark.summarize(table).select(f.sum(f.length("summary.text")))
        return summaries.collect()

    try:
        return seconds(run, rounds)
    finally:
        spark.stop()


def main() -> None:
    """Measure, and print a table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--program", default=str(ROOT / ".build/release/saransh"))
    options.add_argument("--rows", type=int, default=40_000)
    options.add_argument("--rounds", type=int, default=3)
    given = options.parse_args()
    program = str(Path(given.program).resolve())
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    rows = records(given.rows)
    megabytes = sum(len(text.encode()) for _, text in rows) / 1e6
    print(f"{given.rows} records, {megabytes:.1f} MB of text, median of {given.rounds} rounds\n")
    print("| | seconds | rows a second | times the bare program |\n|---|---|---|---|")
    bare = measure_program(program, rows, given.rounds)
    print(line("saransh summarize --jobs 1", given.rows, bare, bare), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for master in MASTERS:
            parquet = Path(folder, "records")
            took = apart(measure_spark, master, program, parquet, rows, given.rounds)
            print(line(master, given.rows, took, bare), flush=True)


def line(name: str, rows: int, took: float, bare: float) -> str:
    """Return a line of the table."""
    return f"| `{name}` | {took:.2f} | {rows / took:,.0f} | {took / bare:.2f} |"


if __name__ == "__main__":
    main()
