"""Summaries of a column on a cluster."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest
from conftest import PROGRAM, article, programs_running, wait_until
from pyspark.errors import PySparkException
from pyspark.sql import functions as f

import saransh
from saransh_spark import summarize

if TYPE_CHECKING:
    from pathlib import Path

    from pyspark.sql import DataFrame, SparkSession


def table(spark: SparkSession, rows: int, partitions: int) -> DataFrame:
    records = [(number, article(number)) for number in range(rows)]
    return spark.createDataFrame(records, "id int, text string").repartition(partitions, "id")


def texts(result: DataFrame) -> dict[int, str]:
    return {row.id: row.summary.text for row in result.select("id", "summary").collect()}


def test_summaries_are_those_of_the_package(
    spark: SparkSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SARANSH_PROGRAM", PROGRAM)
    rows = summarize(table(spark, 300, 3), sentences=2, keyphrases=True).collect()
    assert sorted(row.id for row in rows) == list(range(300))
    by_id = {row.id: row.summary for row in rows}
    expected = saransh.summarize(map(article, range(300)), sentences=2, keyphrases=True)
    for number, own in enumerate(expected):
        found = by_id[number]
        assert found.error is None
        assert (found.text, found.title, found.locale) == (own.text, own.title, own.locale)
        assert tuple(found.keyphrases or ()) == own.keyphrases
        assert [one.value for one in found.numbers] == [str(one.value) for one in own.numbers]
        assert [one.score for one in found.sentences] == [one.score for one in own.sentences]
        for one in [*found.sentences, *found.numbers]:
            assert article(number)[one.start : one.end] == one.text


@pytest.mark.parametrize("partitions", [1, 2, 7])
def test_rows_do_not_depend_on_partitions(spark: SparkSession, partitions: int) -> None:
    expected = texts(summarize(table(spark, 120, 3)))
    assert texts(summarize(table(spark, 120, partitions))) == expected


def test_every_row_comes_back_whatever_is_in_it(spark: SparkSession) -> None:
    strange = ["", None, " \n", "One\nline.\r\nTwo\u2028lines.\n\nThree.", "\0", '"}\n{"id":', "😀"]
    rows = list(enumerate(strange))
    result = summarize(spark.createDataFrame(rows, "id int, text string").coalesce(1))
    by_id = {row.id: row for row in result.collect()}
    assert set(by_id) == set(range(len(strange)))
    codes = {key: row.summary.error and row.summary.error.code for key, row in by_id.items()}
    assert (codes[0], codes[1], codes[3]) == ("empty-text", "missing-text", None)
    assert by_id[0].summary.text is None
    broken = strange[3] or ""
    sentences = by_id[3].summary.sentences
    assert [broken[one.start : one.end] for one in sentences] == [one.text for one in sentences]


def test_columns_are_kept_and_named_as_asked(spark: SparkSession) -> None:
    rows = [("x", "A bridge", article(1), 1.5)]
    df = spark.createDataFrame(rows, "key string, headline string, body string, weight double")
    given = summarize(df, text="body", fields={"title": "headline"}, into="digest")
    assert given.columns == ["key", "headline", "weight", "digest"]
    row = given.collect()[0]
    assert (row.key, row.weight, row.digest.title) == ("x", 1.5, "A bridge")
    assert summarize(df, text="body", keep=["body"]).collect()[0].body == article(1)


def test_a_sentence_that_was_cut_ends_in_an_ellipsis(spark: SparkSession) -> None:
    row = summarize(table(spark, 1, 1), characters=20).collect()[0]
    assert row.summary.text == row.summary.sentences[0].text + "…"


def test_empty_partitions_start_no_program(spark: SparkSession) -> None:
    nothing = table(spark, 3, 8).where("id < 0")
    assert summarize(nothing, program="/nowhere/saransh").collect() == []
    assert len(texts(summarize(table(spark, 3, 16)))) == 3


def test_a_skewed_partition_and_texts_larger_than_every_pipe(spark: SparkSession) -> None:
    sizes = [2_000_000 if number % 100 == 0 else 1 for number in range(301)]
    rows = [(number, "A day passed. " * (size // 14 + 1)) for number, size in enumerate(sizes)]
    df = spark.createDataFrame(rows, "id int, text string")
    # All the large ones in one partition, beside empty ones.
    skewed = df.repartition(6, f.col("id") % 100 == 0)
    assert set(texts(summarize(skewed, sentences=1))) == set(range(301))


def program_that_dies(folder: Path, *, every_time: bool) -> str:
    """Write a program that is killed after a few records, the first time or each time."""
    first = "true" if every_time else f"mkdir {shlex.quote(str(folder / 'died'))} 2>/dev/null"
    script = folder / "dies"
    script.write_text(
        f'#!/bin/sh\nif {first}; then head -n 5 | {shlex.quote(PROGRAM)} "$@"; kill -9 $$; fi\n'
        f'exec {shlex.quote(PROGRAM)} "$@"\n'
    )
    script.chmod(0o755)
    return str(script)


def test_a_retry_after_a_death_gives_the_same_rows(spark: SparkSession, tmp_path: Path) -> None:
    expected = texts(summarize(table(spark, 200, 2)))
    dying = program_that_dies(tmp_path, every_time=False)
    assert texts(summarize(table(spark, 200, 2), program=dying)) == expected
    assert (tmp_path / "died").is_dir()


def test_a_program_that_always_dies_fails_the_job_with_the_reason(
    spark: SparkSession, tmp_path: Path
) -> None:
    dying = program_that_dies(tmp_path, every_time=True)
    with pytest.raises(PySparkException, match="saransh ended with signal 9"):
        summarize(table(spark, 200, 2), program=dying).collect()


def test_an_option_that_is_refused_fails_the_job_with_the_reason(spark: SparkSession) -> None:
    with pytest.raises(PySparkException, match="a summary needs a limit above 0"):
        summarize(table(spark, 3, 1), sentences=0).collect()


def test_what_fails_above_fails_the_job_and_leaves_no_program(spark: SparkSession) -> None:
    @f.udf("string")
    def failing(number: int) -> str:
        if number == 150:
            raise ValueError("row 150 cannot be read")
        return article(number)

    df = spark.range(0, 200, 1, 1).withColumn("text", failing("id"))
    with pytest.raises(PySparkException, match="row 150 cannot be read"):
        summarize(df).collect()
    assert wait_until(lambda: not programs_running())


def test_a_limit_leaves_no_program(spark: SparkSession) -> None:
    endless = spark.range(0, 200_000, 1, 2).withColumn("text", f.lit(article(0)))
    assert len(summarize(endless).limit(3).collect()) == 3
    assert wait_until(lambda: not programs_running())
