#!/usr/bin/env python3
"""A large corpus from end to end: time, memory, and the same output at any number of jobs.

Makes a JSONL file of --records records or --megabytes MB (whichever comes first) out of samples/, runs
`saransh summarize` over it with and without a manifest, and compares the outputs.
"""

import argparse
import filecmp
import itertools
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def sample_texts():
    """The texts of the sample corpus, whatever file each is in."""
    for path in sorted((ROOT / "samples").rglob("*")):
        if path.suffix in {".txt", ".md"}:
            yield path.read_text(encoding="utf-8")
        elif path.suffix == ".jsonl":
            for line in path.read_text(encoding="utf-8").splitlines():
                yield json.loads(line)["text"]


def make_corpus(path, records, size):
    """Writes the corpus; each record has an id and a first sentence of its own."""
    texts = list(sample_texts())
    if not texts:
        sys.exit("samples/ has no texts")
    with open(path, "w", encoding="utf-8") as file:
        for number, text in enumerate(itertools.cycle(texts)):
            if number >= records or file.tell() >= size:
                return number
            record = {"id": f"r{number}", "text": f"Report {number} came in.\n\n{text}"}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return records


def run(label, command):
    """Runs a command and prints what it took."""
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    messages = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{label}: {messages}")
    processor = usage.ru_utime + usage.ru_stime
    print(
        f"| {label} | {wall:.1f} | {processor:.1f} | {usage.ru_maxrss / 1024:.0f} |", flush=True
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--megabytes", type=float, default=1000)
    parser.add_argument("--jobs", default="1,2,7")
    parser.add_argument("--saransh", default=str(ROOT / ".build/release/saransh"))
    options = parser.parse_args()

    folder = pathlib.Path(tempfile.mkdtemp(prefix="saransh-batch-"))
    try:
        corpus = folder / "corpus.jsonl"
        count = make_corpus(corpus, options.records, options.megabytes * 1e6)
        print(f"{count} records, {corpus.stat().st_size / 1e6:.0f} MB, {os.cpu_count()} processors\n")
        print("| run | wall s | processor s | peak MiB |\n|---|---|---|---|")
        command = [options.saransh, "summarize", "--quiet", "--format", "jsonl"]
        first = None
        for jobs in options.jobs.split(","):
            plain = command + ["--jobs", jobs, str(corpus)]
            run(f"standard output, {jobs} jobs", plain)
            output = folder / f"out{jobs}.jsonl"
            kept = plain + ["--output", str(output)]
            run(f"file and manifest, {jobs} jobs", kept)
            if first is None:
                first = output
                run("the same again", kept)
            elif not filecmp.cmp(first, output, shallow=False):
                sys.exit(f"--jobs {jobs} writes something else")
        print("\nThe outputs are the same.")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
