#!/usr/bin/env python3
"""Measures Saransh against a bare ICU pass over the same texts; see README.md in this folder."""

import argparse
import csv
import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from common import (
    ROOT, build_c, command_line, markdown_table, output, read_jsonl, require_program, write_jsonl,
    write_plain_records)

BASELINE = "bare-icu"
SHORT_ARTICLE = ROOT / "samples" / "text" / "txt-web-security.txt"


@dataclass
class Corpus:
    """One language's texts, as JSONL for Saransh and as plain records for the baseline."""

    name: str
    jsonl: Path
    plain: Path
    records: int
    megabytes: float
    repeats: int
    source: list[dict]


@dataclass
class Runs:
    """What the runs of one program over one corpus cost."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    peak_mib: float = 0

    def add(self, result: dict) -> None:
        self.cpu.append(result["cpu"])
        self.wall.append(result["wall"])
        self.peak_mib = max(self.peak_mib, result["peak_kib"] / 1024)


class Bench:
    def __init__(self, options: argparse.Namespace, folder: Path):
        self.options = options
        self.folder = folder
        self.saransh = require_program(options.saransh)
        self.bare_icu = build_c("bare-icu/bare_icu.c", ("icu-uc", "icu-i18n"))
        self.measure_program = build_c("measure/measure.c")
        self.all_processors = sorted(os.sched_getaffinity(0))

    def measure(self, command: list[str], result_file: Path | None = None) -> dict:
        """Runs a command; its output goes to a file, as it would in use."""
        report = self.folder / "measure.json"
        with open(result_file or self.folder / "output", "wb") as out:
            subprocess.run([str(self.measure_program), str(report), *command], stdout=out, check=True)
        result = json.loads(report.read_text())
        if result["status"] != 0:
            sys.exit(f"status {result['status']}: {' '.join(command)}")
        return result

    def saransh_command(self, source: Path, method: str | None = None, jobs: int = 1) -> list[str]:
        command = [str(self.saransh), "summarize", "--format", "jsonl", "--jobs", str(jobs), "--quiet"]
        return command + (["--method", method] if method else []) + [str(source)]

    def programs(self, corpus: Corpus) -> dict[str, list[str]]:
        return {
            BASELINE: [str(self.bare_icu), str(corpus.plain)],
            "saransh": self.saransh_command(corpus.jsonl),
            "saransh --method lead": self.saransh_command(corpus.jsonl, "lead"),
        }

    def pin(self) -> str:
        """Keeps this process and its children on one processor."""
        processor = self.all_processors[-1]
        try:
            os.sched_setaffinity(0, {processor})
            return f"pinned to processor {processor}"
        except OSError:
            return "not pinned"

    def unpin(self) -> None:
        os.sched_setaffinity(0, self.all_processors)

    def compare(self, corpus: Corpus) -> dict[str, Runs]:
        """Runs the programs in turn, so that a busy moment hits all of them."""
        programs = self.programs(corpus)
        runs = {name: Runs() for name in programs}
        for _ in range(self.options.rounds):
            for name, command in programs.items():
                runs[name].add(self.measure(command))
        self.check_output(corpus)
        return runs

    def check_output(self, corpus: Corpus) -> None:
        """A fast answer that is not one must not pass for speed."""
        result = self.folder / "output.jsonl"
        self.measure(self.saransh_command(corpus.jsonl), result)
        records = read_jsonl(result)
        bad = sum("summary" not in record for record in records)
        if len(records) != corpus.records or bad:
            sys.exit(f"{corpus.name}: {len(records)} of {corpus.records} records, {bad} without a summary")

    def compare_peers(self, corpus: Corpus) -> tuple[dict[str, Runs], list[str]]:
        """Other summarizers once each on one corpus, and the names of those that are not there."""
        programs, missing = {BASELINE: [str(self.bare_icu), str(corpus.plain)]}, []
        programs["saransh"] = self.saransh_command(corpus.jsonl)
        try:
            ots = build_c("ots/ots_records.c", ("libots-1",))
            programs["ots"] = [str(ots), str(corpus.plain)]
        except (subprocess.CalledProcessError, SystemExit):
            missing.append("ots (Debian's libots-dev and libglib2.0-dev)")
        python = self.options.peer_python
        if subprocess.run([python, "-c", "import numpy, sumy"], stderr=subprocess.DEVNULL).returncode == 0:
            script = str(ROOT / "Benchmarks" / "sumy_records.py")
            for method in ("lexrank", "textrank"):
                programs[f"sumy {method}"] = [python, script, method, str(corpus.plain)]
        else:
            missing.append("sumy (pip install sumy numpy)")
        runs = {name: Runs() for name in programs}
        for name, command in programs.items():
            runs[name].add(self.measure(command))
        return runs, missing

    def start_up(self) -> dict[str, Runs]:
        plain = self.folder / "short.records"
        write_plain_records(plain, [{"lang": "en", "text": SHORT_ARTICLE.read_text("utf-8-sig")}])
        programs = {BASELINE: [str(self.bare_icu), str(plain)],
                    "saransh": self.saransh_command(SHORT_ARTICLE)}
        runs = {name: Runs() for name in programs}
        for _ in range(self.options.rounds * 6):
            for name, command in programs.items():
                runs[name].add(self.measure(command))
        return runs

    def workers(self, corpus: Corpus) -> dict[int, Runs]:
        """One and two workers in turn, on enough text that the start does not count."""
        corpus = make_corpus("workers", corpus.source, corpus.megabytes * 5, self.folder)
        runs = {1: Runs(), 2: Runs()}
        for _ in range(self.options.rounds):
            for jobs, result in runs.items():
                result.add(self.measure(self.saransh_command(corpus.jsonl, jobs=jobs)))
        return runs


# Corpora


def sample_records() -> list[dict]:
    """The sample articles whose record names their language."""
    records = read_jsonl(ROOT / "samples" / "wire.jsonl")
    with open(ROOT / "samples" / "regional.csv", encoding="utf-8", newline="") as file:
        records += list(csv.DictReader(file))
    return [record for record in records if record.get("lang")]


def by_language(records: list[dict]) -> dict[str, list[dict]]:
    groups: dict[str, list[dict]] = {}
    for record in records:
        groups.setdefault(record["lang"].split("-")[0], []).append(record)
    return dict(sorted(groups.items()))


def make_corpus(name: str, records: list[dict], megabytes: float, folder: Path) -> Corpus:
    """Repeats the records, under new ids, until their texts have the size wanted."""
    size = sum(len(record["text"].encode("utf-8")) for record in records)
    repeats = max(1, round(megabytes * 1e6 / size))
    kept = ("lang", "title", "text")
    corpus = [
        {"id": f"{number}-{index}"} | {key: record[key] for key in kept if record.get(key)}
        for number in range(repeats) for index, record in enumerate(records)]
    stem = name.replace(" ", "-")
    jsonl, plain = folder / f"{stem}.jsonl", folder / f"{stem}.records"
    write_jsonl(jsonl, corpus)
    write_plain_records(plain, corpus)
    return Corpus(name, jsonl, plain, len(corpus), size * repeats / 1e6, repeats, records)


def make_corpora(options: argparse.Namespace, folder: Path) -> list[Corpus]:
    files = list(options.input)
    if options.eval:
        files += sorted((options.eval / "summ").glob("*.jsonl")) or sys.exit(
            f"no summ/*.jsonl in {options.eval}")
    if files:
        groups = {f"{lang} {file.stem}": records for file in files
                  for lang, records in by_language(read_jsonl(file)).items()}
    else:
        groups = {f"{lang} samples": records for lang, records in by_language(sample_records()).items()}
    languages = options.languages.split(",") if options.languages else None
    return [make_corpus(name, records, options.megabytes, folder) for name, records in groups.items()
            if languages is None or name.split()[0] in languages]


# Report


def per_megabyte(seconds: float, corpus: Corpus) -> str:
    return f"{seconds * 1000 / corpus.megabytes:.1f}"


def cost_rows(corpus: Corpus, runs: dict[str, Runs]) -> list[list[str]]:
    baseline = statistics.median(runs[BASELINE].cpu)
    return [[
        corpus.name, name, per_megabyte(statistics.median(run.cpu), corpus),
        per_megabyte(min(run.cpu), corpus), f"{statistics.median(run.cpu) / baseline:.2f}",
        per_megabyte(statistics.median(run.wall), corpus), f"{run.peak_mib:.1f}",
    ] for name, run in runs.items()]


def start_up_rows(runs: dict[str, Runs]) -> list[list[str]]:
    return [[name, f"{statistics.median(run.cpu) * 1000:.1f}", f"{min(run.cpu) * 1000:.1f}",
             f"{statistics.median(run.wall) * 1000:.1f}", f"{run.peak_mib:.1f}"]
            for name, run in runs.items()]


def worker_rows(runs: dict[int, Runs]) -> list[list[str]]:
    one = statistics.median(runs[1].wall)
    return [[f"{jobs}", f"{statistics.median(run.wall):.2f}", f"{one / statistics.median(run.wall):.2f}",
             f"{statistics.median(run.cpu):.2f}", f"{run.peak_mib:.1f}"] for jobs, run in runs.items()]


def first_match(path: str, key: str) -> str:
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith(key):
                return line.split(":" if ":" in line else "=", 1)[1].strip().strip('"')
    return "unknown"


def machine() -> str:
    memory = int(first_match("/proc/meminfo", "MemTotal").split()[0]) / 2**20
    return (f"{first_match('/proc/cpuinfo', 'model name')}, {len(os.sched_getaffinity(0))} processors, "
            f"{memory:.0f} GiB, {first_match('/etc/os-release', 'PRETTY_NAME')}, "
            f"Linux {platform.release()}")


def commit() -> str:
    changed = output("git", "status", "--porcelain", "--untracked-files=no").strip()
    return output("git", "rev-parse", "--short", "HEAD").strip() + ("+changes" if changed else "")


def report(bench: Bench) -> str:
    options = bench.options
    where = machine()
    corpora = make_corpora(options, bench.folder)
    pinned = bench.pin()
    rows = []
    for corpus in corpora:
        print(f"measuring {corpus.name} …", file=sys.stderr)
        rows += cost_rows(corpus, bench.compare(corpus))
    start = bench.start_up()
    english = next((corpus for corpus in corpora if corpus.name.split()[0] == "en"), None)
    if english and options.peer_megabytes > 0:
        english = make_corpus("peers", english.source, options.peer_megabytes, bench.folder)
        peers, missing = bench.compare_peers(english)
        english.name = f"en, {english.megabytes:.2f} MB"
    bench.unpin()
    largest = max(corpora, key=lambda corpus: corpus.megabytes)
    parts = [
        f"# Benchmark of {datetime.date.today()}, commit {commit()}",
        f"Made by `{command_line()}`, medians of {options.rounds} "
        "runs in turn, " + pinned + ".",
        f"- Machine: {where}; load {os.getloadavg()[0]:.1f} at the end\n"
        f"- Versions: ICU {output(str(bench.bare_icu), '--version').strip()}, "
        f"{output('swift', '--version').splitlines()[0]}, "
        f"{output('cc', '--version').splitlines()[0]}",
        f"## Cost per megabyte of text, against `{BASELINE}`",
        markdown_table(
            ["Corpus", "Program", "CPU ms/MB", "least", f"× {BASELINE}", "wall ms/MB", "peak MiB"], rows),
        "Texts: " + "; ".join(
            f"{corpus.name} {corpus.megabytes:.1f} MB, {corpus.records} records, "
            f"repeated {corpus.repeats} times" for corpus in corpora) + ".",
        "## Start-up: one short article",
        markdown_table(["Program", "CPU ms", "least", "wall ms", "peak MiB"], start_up_rows(start)),
    ]
    if len(bench.all_processors) > 1:
        parts += [
            f"## Workers, on five times {largest.name}",
            markdown_table(
                ["Workers", "wall s", "times one", "CPU s", "peak MiB"],
                worker_rows(bench.workers(largest)))]
    if english and options.peer_megabytes > 0:
        parts += [
            "## Other summarizers, one run each",
            markdown_table(
                ["Corpus", "Program", "CPU ms/MB", "least", f"× {BASELINE}", "wall ms/MB", "peak MiB"],
                cost_rows(english, peers))]
        if missing:
            parts.append("Not there and not measured: " + "; ".join(missing) + ".")
    return "\n\n".join(parts) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--eval", type=Path, metavar="DIR", help="measure on DIR/summ/*.jsonl")
    parser.add_argument("--input", type=Path, action="append", default=[], metavar="FILE",
                        help="measure on this JSONL of {lang, text}; may be repeated")
    parser.add_argument("--languages", metavar="TAGS", help="only these, such as en,hi")
    parser.add_argument("--megabytes", type=float, default=8, help="text a corpus (default: 8)")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each program (default: 5)")
    parser.add_argument("--peer-megabytes", type=float, default=1,
                        help="English text for sumy and ots; 0 leaves them out (default: 1)")
    parser.add_argument("--peer-python", default=sys.executable, metavar="PROGRAM",
                        help="a Python that has sumy (default: this one)")
    parser.add_argument("--saransh", type=Path, default=ROOT / ".build" / "release" / "saransh")
    parser.add_argument("--name", help="name of the report after its date (default: the commit)")
    parser.add_argument("--no-report", action="store_true", help="only print")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        text = report(Bench(options, Path(folder)))
    print(text)
    if not options.no_report:
        file = ROOT / "Benchmarks" / "runs" / f"{datetime.date.today()}-{options.name or commit()}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
        print(f"written to {file.relative_to(ROOT)}", file=sys.stderr)


if __name__ == "__main__":
    main()
