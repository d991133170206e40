#!/usr/bin/env python3
"""Times sentence boundaries: beside other segmenters on prose, and on text made of one thing over and over."""

import argparse
import resource
import subprocess
import tempfile
import time
from pathlib import Path

import sentence_peers
from common import (
    ROOT, build_c, command_line, markdown_table, read_jsonl, require_program, write_jsonl,
    write_plain_records)

MEGABYTE = 1_000_000
# Text that a careless rule would read again and again.
SHAPES = {
    "((((": "(", ". . .": ". ", '""""': '"', "one word": "a", "word after word": "a ", "....": ".",
    "?!?!": "?!", "A. A.": "A. ", "1. 1.": "1. ", "[1][1]": "[1]", "a://a://": "a://", "====": "=",
    "<a@a>": "<a@a> ", "।।": "।", "。（": "。（",
}


def children_cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def cost_of(command: list[str], rounds: int) -> float:
    """The least processor time of a command, start-up included, in seconds."""
    costs = []
    for _ in range(rounds):
        start = children_cpu()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        costs.append(children_cpu() - start)
    return min(costs)


def call_cost(split: sentence_peers.Peer, records: list[dict]) -> float:
    """The processor time of a peer's own calls: no process, no JSON, nothing put to its place in the text."""
    start = time.process_time()
    for record in records:
        split(record)
    return time.process_time() - start


def size(records: list[dict]) -> int:
    return sum(len(record["text"].encode()) for record in records)


def repeated(records: list[dict], wanted: int) -> list[dict]:
    """The records over and over, cut off at `wanted` bytes; always one at least."""
    result, total = [], 0
    while total < wanted:
        for record in records:
            result.append({"id": str(len(result)), "lang": record["lang"], "text": record["text"]})
            total += size([record])
            if total >= wanted:
                break
    return result


def saransh_command(saransh: Path, source: Path) -> list[str]:
    # The shapes are longer than what the limits let through.
    limits = ["--max-record-size", "1g", "--max-sentences", "100000000"]
    return [
        str(saransh), "sentences", "--format", "jsonl", "--quiet", "--jobs", "1", *limits, str(source)]


def prose_table(saransh: Path, records: list[dict], options: argparse.Namespace, folder: Path) -> str:
    source, plain = folder / "prose.jsonl", folder / "prose.records"
    texts = repeated(records, int(options.megabytes * MEGABYTE))
    write_jsonl(source, texts)
    write_plain_records(plain, texts)
    icu = build_c("icu-sentences/icu_sentences.c", ("icu-uc", "icu-i18n"))
    megabytes = size(texts) / MEGABYTE
    costs = {
        "saransh sentences": (megabytes, cost_of(saransh_command(saransh, source), options.rounds)),
        "ICU": (megabytes, cost_of([str(icu), str(plain), ""], options.rounds)),
        "ICU + suppressions":
            (megabytes, cost_of([str(icu), str(plain), "@ss=standard"], options.rounds)),
    }
    wanted = [name for name in options.peers.split(",") if name]
    for name, split in sentence_peers.available(wanted).items():
        few = repeated(records, int(options.peer_megabytes * MEGABYTE))
        split(few[0])
        costs[name] = (size(few) / MEGABYTE, min(call_cost(split, few) for _ in range(options.rounds)))
    rows = [[name, f"{amount:.1f}", f"{cost:.2f}", f"{amount / cost:.2f}"]
            for name, (amount, cost) in costs.items()]
    return markdown_table(["Prose", "MB", "CPU s", "MB a CPU second"], rows)


def shape_table(saransh: Path, records: list[dict], options: argparse.Namespace, folder: Path) -> str:
    """One record, one line each, whose cost by the byte is compared with that of prose."""
    wanted = int(options.megabytes * MEGABYTE)
    line = " ".join(" ".join(record["text"].split()) for record in repeated(records, wanted))
    texts = {"prose": line}
    for name, unit in SHAPES.items():
        texts[name] = unit * (wanted // len(unit.encode()))
    start_up = folder / "empty.jsonl"
    write_jsonl(start_up, [{"id": "0", "lang": "en", "text": "A."}])
    idle = cost_of(saransh_command(saransh, start_up), options.rounds)
    rows, prose = [], 0.0
    for name, text in texts.items():
        source = folder / "shape.jsonl"
        write_jsonl(source, [{"id": "0", "lang": "en", "text": text}])
        cost = (cost_of(saransh_command(saransh, source), options.rounds) - idle) / len(text.encode())
        prose = prose or cost
        rows.append([name, f"{cost * 1e9:.1f}", f"{cost / prose:.2f}"])
    return markdown_table(
        [f"One line of {options.megabytes:g} MB", "ns a byte", "times prose"], rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("input", type=Path, nargs="+", help="JSONL of {lang, text}: the prose")
    parser.add_argument("--saransh", type=Path, default=ROOT / ".build" / "release" / "saransh")
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument(
        "--peer-megabytes", type=float, default=0.3, help="for segmenters that run in Python")
    parser.add_argument("--peers", metavar="NAMES", default=",".join(sentence_peers.MAKERS))
    parser.add_argument("--rounds", type=int, default=3, help="the least of which counts")
    parser.add_argument("--table", choices=["prose", "shapes", "both"], default="both")
    options = parser.parse_args()
    saransh = require_program(options.saransh)
    records = [record for path in options.input for record in read_jsonl(path)]
    print(f"Made by `{command_line()}`.\n")
    with tempfile.TemporaryDirectory() as folder:
        if options.table != "shapes":
            print(prose_table(saransh, records, options, Path(folder)) + "\n")
        if options.table != "prose":
            print(shape_table(saransh, records, options, Path(folder)))


if __name__ == "__main__":
    main()
