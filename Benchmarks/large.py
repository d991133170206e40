"""Memory, time and output on one large JSONL file, at several numbers of workers.

    python3 Benchmarks/large.py                       # 1 GB, with 1, 2 and 7 workers: about five minutes
    python3 Benchmarks/large.py --gigabytes 0.1 --jobs 1,2

The file is made of the sample articles over and over, each under an id of its own. Exit code 1 where the peak memory is over 64 MiB and 32 MiB a worker, or an output differs.
"""

import argparse
import datetime
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from common import ROOT, build_c, command_line, markdown_table, require_program
from run import commit, machine, sample_records


def write_corpus(path: Path, size: int) -> int:
    """Writes records until the file has the size; how many they are."""
    records = [
        json.dumps({key: record[key] for key in ("lang", "title", "text") if record.get(key)},
                   ensure_ascii=False)[1:] for record in sample_records()]
    written = number = 0
    with open(path, "wb") as file:
        while written < size:
            line = f'{{"id": "{number}", {records[number % len(records)]}\n'.encode()
            written += file.write(line)
            number += 1
    return number


def limit_mib(jobs: int) -> int:
    return 64 + 32 * jobs


def measure(program: Path, measure_program: Path, source: Path, jobs: int, folder: Path) -> tuple[dict, str]:
    result, out = folder / "measure.json", folder / "output.jsonl"
    with open(out, "wb") as target:
        subprocess.run(
            [str(measure_program), str(result), str(program), "summarize", "--format", "jsonl",
             "--jobs", str(jobs), "--quiet", str(source)], stdout=target, check=True)
    found = json.loads(result.read_text())
    if found["status"] != 0:
        sys.exit(f"--jobs {jobs} ended with status {found['status']}")
    with open(out, "rb") as written:
        digest = hashlib.file_digest(written, "sha256").hexdigest()
    return found, digest


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gigabytes", type=float, default=1, help="size of the file (default: 1)")
    parser.add_argument("--jobs", default="1,2,7", help="numbers of workers (default: 1,2,7)")
    parser.add_argument("--saransh", type=Path, default=ROOT / ".build" / "release" / "saransh")
    parser.add_argument("--folder", type=Path, help="where the file and the output go (default: a temporary one)")
    parser.add_argument("--no-report", action="store_true", help="only print")
    options = parser.parse_args()
    program, measure_program = require_program(options.saransh), build_c("measure/measure.c")
    rows, digests, is_small = [], set(), True
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        folder = Path(name)
        source = folder / "large.jsonl"
        count = write_corpus(source, int(options.gigabytes * 1e9))
        megabytes = source.stat().st_size / 1e6
        for jobs in map(int, options.jobs.split(",")):
            found, digest = measure(program, measure_program, source, jobs, folder)
            peak = found["peak_kib"] / 1024
            is_small = is_small and peak <= limit_mib(jobs)
            digests.add(digest)
            rows.append([f"{jobs}", f"{found['wall']:.1f}", f"{found['cpu']:.1f}",
                         f"{megabytes / found['wall']:.1f}", f"{peak:.1f}", f"{limit_mib(jobs)}"])
    same = "the same bytes at all numbers of workers" if len(digests) == 1 else "DIFFERENT outputs"
    text = "\n\n".join([
        f"# One large file, {datetime.date.today()}, commit {commit()}",
        f"Made by `{command_line()}`: {megabytes:.0f} MB of JSONL, {count} records; {same}.",
        f"- Machine: {machine()}",
        markdown_table(["Workers", "wall s", "CPU s", "MB/s", "peak MiB", "limit MiB"], rows)]) + "\n"
    print(text)
    if not options.no_report:
        file = ROOT / "Benchmarks" / "runs" / f"{datetime.date.today()}-large-{commit()}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    if len(digests) != 1 or not is_small:
        sys.exit(1)


if __name__ == "__main__":
    main()
