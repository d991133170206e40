"""Summaries of a column of a table."""

from __future__ import annotations

import io
import itertools
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Unpack

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import json
from pyspark.sql.types import DataType, StructType

from saransh._articles import FIELDS, article_lines
from saransh._stream import RECORD_ARGUMENTS, arguments
from saransh_spark._worker import TaskWorker

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pyspark.sql import DataFrame

    from saransh import SummaryOptions

#: The column of a summary. ``error`` is null where all is well, the rest where it is not.
SUMMARY_TYPE = (
    "struct<text:string,"
    "sentences:array<struct<text:string,start:bigint,end:bigint,sentence:bigint,score:double>>,"
    "numbers:array<struct<text:string,start:bigint,end:bigint,value:string,unit:string,currency:string>>,"
    "keyphrases:array<string>,title:string,locale:string,error:struct<code:string,message:string>>"
)
_PLACE = [("text", pa.string()), ("start", pa.int64()), ("end", pa.int64())]
_SHOWN = [("display", pa.string()), ("truncated", pa.bool_())]
_JUDGED = [*_PLACE, ("sentence", pa.int64()), ("score", pa.float64())]
_SENTENCE = pa.struct(_JUDGED)
_NUMBER = pa.struct(
    [*_PLACE, ("value", pa.string()), ("unit", pa.string()), ("currency", pa.string())]
)
_ANSWER = pa.schema(
    [
        ("summary", pa.list_(pa.struct([*_JUDGED, *_SHOWN]))),
        ("numbers", pa.list_(_NUMBER)),
        ("keyphrases", pa.list_(pa.string())),
        ("title", pa.string()),
        ("locale", pa.string()),
        ("error", pa.struct([("code", pa.string()), ("message", pa.string())])),
    ]
)
#: The id of a record is its row: the ids of the table may be of any type, missing or not unique.
_ROW = "saransh row"
#: Lines handed to the program at once: enough to pay for the call, few enough to start soon.
_ROWS_A_CHUNK = 64


def summarize(
    df: DataFrame,
    text: str = "text",
    *,
    keep: Sequence[str] | None = None,
    into: str = "summary",
    program: str | None = None,
    **options: Unpack[SummaryOptions],
) -> DataFrame:
    """Add the summary of a column of texts.

    A row that cannot be summarized, as one without a text, comes back with its ``summary.error``;
    no row is left out, and none fails the job.

    Args:
        df: The table. Columns called ``title``, ``date``, ``lang``, ``locale``, ``url``,
            ``source`` and ``section`` are used as such; ``fields`` among the options says what
            yours are called.
        text: The column with the texts.
        keep: The columns that come back as they are; by default all but the texts.
        into: The name of the new column.
        program: Where the program is on every node, if it was neither sent nor installed with the
            package.
        options: Those of :func:`saransh.summarize`.

    """
    kept = [name for name in df.columns if name != text] if keep is None else list(keep)
    names = {**options.get("fields", {}), "text": text, "id": _ROW}
    command = ["summarize", *RECORD_ARGUMENTS, *arguments({"jobs": 1} | options)]
    schema = StructType(df.select(kept).schema.fields).add(into, DataType.fromDDL(SUMMARY_TYPE))
    return df.mapInArrow(_Task(command, program, names, kept, into), schema)


@dataclass(frozen=True)
class _Task:
    """What an executor does with the batches of a partition."""

    command: Sequence[str]
    program: str | None
    names: Mapping[str, str]
    kept: Sequence[str]
    into: str

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Yield each batch with its summaries. An empty partition starts no program."""
        filled = (batch for batch in batches if batch.num_rows)
        first = next(filled, None)
        if first is None:
            return
        with TaskWorker(self.command, self.program) as worker:
            worker.send(self._lines(first))
            waiting = deque([first])
            for batch in filled:
                # One batch ahead, so that the program has work while Spark fetches the next.
                worker.send(self._lines(batch))
                waiting.append(batch)
                yield self._result(waiting.popleft(), worker)
            yield self._result(waiting.popleft(), worker)
            worker.finish()

    def _lines(self, batch: pa.RecordBatch) -> Iterator[bytes]:
        used = {self.names.get(field, field) for field in FIELDS}
        columns = {
            name: batch.column(name).to_pylist() for name in batch.schema.names if name in used
        }
        columns[_ROW] = list(range(batch.num_rows))
        rows = zip(*columns.values(), strict=True)
        records = (dict(zip(columns, row, strict=True)) for row in rows)
        lines = article_lines(records, self.names)
        while chunk := b"".join(itertools.islice(lines, _ROWS_A_CHUNK)):
            yield chunk

    def _result(self, batch: pa.RecordBatch, worker: TaskWorker) -> pa.RecordBatch:
        answers = _read(b"".join(worker.receive(batch.num_rows)))
        columns = [batch.column(name) for name in self.kept]
        return pa.RecordBatch.from_arrays([*columns, _summaries(answers)], [*self.kept, self.into])


def _read(lines: bytes) -> pa.Table:
    """Read the program's answers, all in one block: a line must not lie across two."""
    return json.read_json(
        io.BytesIO(lines),
        read_options=json.ReadOptions(use_threads=False, block_size=len(lines) + 1),
        parse_options=json.ParseOptions(
            explicit_schema=_ANSWER, unexpected_field_behavior="ignore"
        ),
    )


def _summaries(answers: pa.Table) -> pa.StructArray:
    columns = {name: answers[name].combine_chunks() for name in _ANSWER.names}
    chosen = columns["summary"]
    parts = {
        field.name: pc.struct_field(chosen.values, field.name) for field in chosen.type.value_type
    }
    sentences = pa.StructArray.from_arrays(
        [parts[field.name] for field in _SENTENCE], fields=list(_SENTENCE)
    )
    shown = pc.coalesce(parts["display"], parts["text"])
    cut = pc.coalesce(parts["truncated"], pa.scalar(False))
    shown = pc.if_else(cut, pc.binary_join_element_wise(shown, "…", ""), shown)
    fields = {
        "text": pc.binary_join(_listed(chosen, shown), " "),
        "sentences": _listed(chosen, sentences),
        **{name: columns[name] for name in ("numbers", "keyphrases", "title", "locale", "error")},
    }
    return pa.StructArray.from_arrays(list(fields.values()), list(fields))


def _listed(like: pa.ListArray, values: pa.Array) -> pa.ListArray:
    """Return other values in the lists of an array, and null where it is null."""
    return pa.ListArray.from_arrays(like.offsets, values, mask=like.is_null())
