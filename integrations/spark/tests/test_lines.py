"""Summaries of lines, and the recipe with Spark's own pipe."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import PROGRAM, article, programs_running, wait_until
from pyspark.errors import PySparkException

from saransh_spark import summarize_lines

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import SparkSession


def records(spark: SparkSession, count: int, partitions: int) -> RDD[str]:
    lines = [json.dumps({"id": str(number), "text": article(number)}) for number in range(count)]
    return spark.sparkContext.parallelize(lines, partitions)


def decoded(lines: RDD[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines.collect()]


def test_each_line_is_answered_in_its_place(spark: SparkSession) -> None:
    answers = decoded(summarize_lines(records(spark, 2000, 3), sentences=1))
    assert [answer["id"] for answer in answers] == [str(number) for number in range(2000)]
    assert all(len(answer["summary"]) == 1 for answer in answers)


def test_lines_that_are_no_record_are_answered_too(spark: SparkSession) -> None:
    pretty = json.dumps({"id": "a", "text": "One day.\nTwo days."}, indent=2)
    lines = [pretty, "", "{", "null", '{"id": "b"}', "\ud800", json.dumps({"id": "c", "text": "x"})]
    answers = decoded(summarize_lines(spark.sparkContext.parallelize(lines, 1)))
    codes = [answer.get("error", {}).get("code") for answer in answers]
    assert (codes[0], codes[4], codes[6]) == (None, "missing-text", None)
    assert all(codes[1:6])
    assert answers[0]["summary"][1]["text"] == "Two days."


def test_fields_may_have_other_names(spark: SparkSession) -> None:
    lines = spark.sparkContext.parallelize([json.dumps({"key": "k", "body": article(0)})], 4)
    (answer,) = decoded(summarize_lines(lines, fields={"id": "key", "text": "body"}))
    assert answer["id"] == "k"


def test_what_fails_above_fails_the_job_and_does_not_hang(spark: SparkSession) -> None:
    def failing(line: str) -> str:
        if json.loads(line)["id"] == "700":
            raise ValueError("line 700 cannot be read")
        return line

    with pytest.raises(PySparkException, match="line 700 cannot be read"):
        summarize_lines(records(spark, 1000, 2).map(failing)).collect()
    assert wait_until(lambda: not programs_running())


def test_taking_a_few_leaves_no_program(spark: SparkSession) -> None:
    assert len(summarize_lines(records(spark, 5000, 1)).take(3)) == 3
    assert wait_until(lambda: not programs_running())


def recipe(lines: RDD[str], program: str) -> RDD[str]:
    """Return what the recipe of the README makes of lines."""
    readme = Path(__file__).parents[1].joinpath("README.md").read_text()
    (code,) = re.findall(r"```python\n(command = .*?)```", readme, re.DOTALL)
    names: dict[str, Any] = {"program": shlex.quote(program), "lines": lines}
    exec(code, names)  # the README's own
    answers: RDD[str] = names["answers"]
    return answers


def test_the_recipe_answers_like_the_function(spark: SparkSession) -> None:
    lines = records(spark, 200, 3).map(lambda line: line.replace('"id"', '\n"id"'))
    assert recipe(lines, PROGRAM).collect() == summarize_lines(lines).collect()


def test_the_recipe_takes_failed_records_and_empty_partitions(spark: SparkSession) -> None:
    lines = spark.sparkContext.parallelize(['{"id": "a", "text": ""}'], 3)
    (answer,) = decoded(recipe(lines, PROGRAM))
    assert answer["error"]["code"] == "empty-text"


def test_the_recipe_notices_a_death(spark: SparkSession, tmp_path: Path) -> None:
    dying = tmp_path / "dies"
    dying.write_text("#!/bin/sh\nhead -n 3\nkill -9 $$\n")
    dying.chmod(0o755)
    with pytest.raises(PySparkException, match=r"137|-9|PIPE_FUNCTION_EXITED"):
        recipe(records(spark, 100, 1), str(dying)).collect()
