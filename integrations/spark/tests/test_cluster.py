"""What is sent to the executors, and how they find it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pyspark
from conftest import PROGRAM
from pyspark import SparkFiles

import saransh
import saransh_spark
from saransh_spark import _shipping

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest
    from pyspark.sql import SparkSession


def _facts(_: Iterable[int]) -> Iterable[tuple[str, str, bool, str]]:
    time.sleep(1)  # so that the other executor takes the other partition
    program = _shipping.program_on_executor()
    yield str(Path.cwd()), program, os.access(program, os.X_OK), saransh.__file__


def test_both_executors_have_the_program_and_the_code_they_were_sent(spark: SparkSession) -> None:
    facts = spark.sparkContext.parallelize(range(2), 2).mapPartitions(_facts).collect()
    assert len({folder for folder, _, _, _ in facts}) == 2
    for folder, program, is_executable, code in facts:
        assert program.startswith(folder)
        assert is_executable
        assert "saransh-python.zip" in code


def test_a_file_that_was_added_may_lack_its_execute_bit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = tmp_path / "saransh"
    sent.write_text("#!/bin/sh\n")
    sent.chmod(0o644)
    monkeypatch.setattr(SparkFiles, "getRootDirectory", lambda: str(tmp_path))
    assert _shipping.program_on_executor() == str(sent)
    assert os.access(sent, os.X_OK)


def test_add_file_sends_a_program_that_runs(spark: SparkSession, tmp_path: Path) -> None:
    plain = tmp_path / "plain-program"
    plain.write_text("#!/bin/sh\necho runs\n")
    plain.chmod(0o644)
    spark.sparkContext.addFile(str(plain))

    def run(_: int) -> str:
        path = _shipping._made_executable(Path(SparkFiles.get("plain-program")))
        return subprocess.run([str(path)], capture_output=True, text=True, check=True).stdout

    assert spark.sparkContext.parallelize(range(2), 2).map(run).collect() == ["runs\n"] * 2


JOB = """
import saransh_spark
from pyspark.sql import SparkSession
spark = SparkSession.builder.config("spark.ui.enabled", "false").getOrCreate()
table = spark.createDataFrame([("One day. Another day.",)] * 4, "text string").repartition(2)
rows = saransh_spark.summarize(table, sentences=1).collect()
print("summaries:", [row.summary.text for row in rows])
"""


def test_spark_submit_takes_what_pack_writes(tmp_path: Path) -> None:
    archive, code = saransh_spark.pack(tmp_path, PROGRAM)
    job = tmp_path / "job.py"
    job.write_text(JOB)
    submit = Path(pyspark.__file__).parent / "bin" / "spark-submit"
    options = ["--master", "local-cluster[2,1,1024]", "--conf", "spark.log.level=OFF"]
    sent = ["--archives", f"{archive}#saransh-program", "--py-files", str(code)]
    done = subprocess.run(
        [str(submit), *options, *sent, str(job)],
        env=os.environ | {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "summaries: ['One day.', 'One day.', 'One day.', 'One day.']" in done.stdout, done.stderr
