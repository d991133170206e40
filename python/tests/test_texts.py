"""The functions on texts, against the real program."""

from __future__ import annotations

import datetime
import itertools
import os
import queue
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from conftest import children, wait_until

import saransh

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARTICLE = (
    "The council of Hartmere approved a new bridge on Monday. It will cost Rs 2.5 crore and take "
    "two years to build. Residents of the old town had asked for it since the flood. The mayor "
    "said that work begins in June. A second bridge may follow."
)


def test_a_summary_has_the_articles_own_sentences() -> None:
    (summary,) = saransh.summarize([ARTICLE], sentences=2)
    assert len(summary.sentences) == 2
    assert all(ARTICLE[one.start : one.end] == one.text for one in summary.sentences)
    assert str(summary) == " ".join(one.text for one in summary.sentences)
    assert summary.id == "0"
    assert summary.locale.startswith("en")
    assert summary.statistics.sentences == 5


def test_records_keep_their_id_and_their_fields() -> None:
    record = {"id": 7, "body": ARTICLE, "title": "A bridge", "date": datetime.date(2026, 3, 2)}
    (summary,) = saransh.summarize([record], fields={"text": "body"})
    assert (summary.id, summary.title, summary.date) == ("7", "A bridge", "2026-03-02")
    assert not summary.title_is_chosen


@pytest.mark.parametrize("missing", [{}, {"id": None}, {"id": ""}])
def test_a_record_without_an_id_is_named_by_its_place(missing: dict[str, object]) -> None:
    records: list[saransh.Article] = [ARTICLE, {"text": ARTICLE, "other": object()} | missing]
    assert [one.id for one in saransh.summarize(records)] == ["0", "1"]


def test_options_reach_the_program() -> None:
    options: list[saransh.SummaryOptions] = [
        {"words": 20},
        {"characters": 90},
        {"ratio": 0.3, "locale": "en-IN"},
        {"sentences": 1, "query": "-mayor June"},
        {"sentences": 1, "method": "lead", "weights": {"title": 0.5, "query": 2}, "jobs": 1},
    ]
    texts = [next(saransh.summarize([ARTICLE], **given)).text for given in options]
    assert len(texts[0].split()) <= 20
    assert len(texts[1]) <= 90
    assert 0 < len(texts[2].split()) <= 0.3 * len(ARTICLE.split()) + 1
    assert "mayor" in texts[3]
    assert texts[4] == ARTICLE.partition(". ")[0] + "."


def test_a_sentence_that_was_cut_says_so() -> None:
    (summary,) = saransh.summarize([ARTICLE], characters=20)
    assert summary.sentences[0].truncated
    assert str(summary) == summary.sentences[0].text + "…"
    assert len(str(summary)) <= 20


def test_what_is_shown_is_beside_the_text() -> None:
    text = "The bridge (the third one) will cost Rs 2.5 crore to build, police said on Monday."
    (summary,) = saransh.summarize([text], trim=True, numbers="both", keyphrases=True)
    (sentence,) = summary.sentences
    assert sentence.text == text
    assert "million" in str(sentence)
    start, end = sentence.cuts[0]
    assert text[start:end].strip() == "(the third one)"


def test_numbers_of_a_summary_are_exact() -> None:
    (summary,) = saransh.summarize([ARTICLE], locale="en-IN")
    number = summary.numbers[0]
    assert (number.text, number.currency) == ("Rs 2.5 crore", "INR")
    assert number.value == Decimal(25_000_000)


def test_a_text_that_cannot_be_used_raises_its_error() -> None:
    with pytest.raises(saransh.RecordError, match="empty-text") as caught:
        list(saransh.summarize([ARTICLE, {"id": "b", "text": ""}]))
    assert (caught.value.code, caught.value.id) == ("empty-text", "b")


def test_errors_can_be_returned_in_place() -> None:
    texts = [ARTICLE, "", "\ud800 no text", ARTICLE]
    results = list(saransh.summarize(texts, errors="return"))
    codes = [one.code if isinstance(one, saransh.RecordError) else "" for one in results]
    assert codes == ["", "empty-text", "invalid-utf8", ""]


def test_all_texts_failing_is_no_failure_of_the_program() -> None:
    results = list(saransh.summarize(["", ""], errors="return"))
    assert all(isinstance(one, saransh.RecordError) for one in results)
    assert len(results) == 2


def test_a_text_over_the_limit_is_an_error_of_its_own() -> None:
    texts = ["x. " * 1000, ARTICLE]
    large, small = saransh.summarize(texts, max_record_size=1000, errors="return")
    assert isinstance(large, saransh.RecordError)
    assert large.code == "too-large"
    assert isinstance(small, saransh.Summary)


def test_one_text_is_not_taken_for_many() -> None:
    with pytest.raises(TypeError, match=r"\[text\]"):
        saransh.summarize(ARTICLE)


def test_what_is_no_article_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="not bytes"):
        list(saransh.summarize([ARTICLE.encode()]))  # type: ignore[list-item]


def test_an_option_that_is_refused_is_said() -> None:
    with pytest.raises(saransh.ProgramError, match="limit above 0") as caught:
        list(saransh.summarize([ARTICLE], sentences=0))
    assert caught.value.exit_code == 64


def test_settings_of_the_command_line_do_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "saransh.yaml").write_text("output: elsewhere.jsonl\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SARANSH_SENTENCES", "1")
    (summary,) = saransh.summarize([ARTICLE])
    assert len(summary.sentences) == 3


def test_locale_files_are_found_from_the_callers_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "own").mkdir()
    monkeypatch.chdir(tmp_path)
    assert len(saransh.sentences("One. Two.", locales="own")) == 2


def test_a_stream_without_end_is_answered_as_it_goes() -> None:
    results = saransh.summarize(itertools.repeat(ARTICLE), jobs=2)
    assert [one.id for one in itertools.islice(results, 500)] == [str(n) for n in range(500)]


def test_a_producer_may_wait_for_the_result_before() -> None:
    wanted: queue.Queue[str | None] = queue.Queue()
    results = saransh.summarize(iter(wanted.get, None))
    for _ in range(3):
        wanted.put(ARTICLE)
        assert next(results).sentences
    wanted.put(None)
    assert list(results) == []


def test_what_the_producer_raises_reaches_the_caller() -> None:
    def texts() -> Iterator[str]:
        yield ARTICLE
        raise KeyError("database")

    results = saransh.summarize(texts())
    assert next(results).sentences
    with pytest.raises(KeyError, match="database"):
        next(results)


def test_letting_a_stream_go_ends_the_program() -> None:
    results = saransh.summarize(itertools.repeat(ARTICLE))
    next(results)
    assert children()
    del results
    assert wait_until(lambda: not children())


def test_many_threads_at_once() -> None:
    def ids(number: int) -> list[str]:
        records = ({"id": f"{number}-{index}", "text": ARTICLE} for index in range(100))
        return [one.id for one in saransh.summarize(records, jobs=1)]

    with ThreadPoolExecutor(8) as pool:
        for number, result in enumerate(pool.map(ids, range(16))):
            assert result == [f"{number}-{index}" for index in range(100)]


INTERRUPTED = """
import itertools, os, pathlib, saransh
results = saransh.summarize(itertools.repeat("One day. Another day."))
next(results)
print(pathlib.Path(f"/proc/self/task/{os.getpid()}/children").read_text(), flush=True)
for result in results:
    pass
"""


def interruptible(script: str) -> subprocess.Popen[str]:
    """Start Python as from a terminal: in the background, Ctrl-C would be ignored from birth."""
    listen = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    return subprocess.Popen(
        [sys.executable, "-c", listen + script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
    )


def test_ctrl_c_ends_caller_and_program() -> None:
    with interruptible(INTERRUPTED) as caller:
        assert caller.stdout is not None
        program = int(caller.stdout.readline())
        caller.send_signal(signal.SIGINT)
        _, said = caller.communicate(timeout=30)
    assert "KeyboardInterrupt" in said
    assert wait_until(lambda: not _runs(program))


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_threads_do_not_keep_the_interpreter() -> None:
    script = "import saransh, threading as t; next(saransh.summarize(iter(t.Event().wait, 1)))"
    with interruptible(script) as caller:
        threading.Event().wait(0.5)
        caller.send_signal(signal.SIGINT)
        _, said = caller.communicate(timeout=30)
    assert "KeyboardInterrupt" in said
