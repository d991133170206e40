"""What the drivers of this folder share. Python's standard library is all they need."""

import json
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / ".build" / "benchmarks"


def build_c(source: str, packages: tuple[str, ...] = ()) -> Path:
    """Compiles a program of this folder and returns its path."""
    BUILD.mkdir(parents=True, exist_ok=True)
    path = ROOT / "Benchmarks" / source
    program = BUILD / path.stem
    flags: list[str] = []
    if packages:
        flags = output("pkg-config", "--cflags", "--libs", *packages).split()
    run("cc", "-O2", "-o", str(program), str(path), *flags)
    return program


def run(*command: str) -> None:
    """Runs a command that has to succeed."""
    if subprocess.run(command, cwd=ROOT).returncode != 0:
        sys.exit(f"failed: {shlex.join(command)}")


def output(*command: str) -> str:
    """The standard output of a command that has to succeed."""
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"failed: {shlex.join(command)}")
    return done.stdout


def read_jsonl(path: Path) -> list[dict]:
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def write_jsonl(path: Path, records: list[dict]) -> None:
    with open(path, "w", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def write_plain_records(path: Path, records: list[dict]) -> None:
    """The same texts for the C programs, which are not to parse JSON; see records.h."""
    with open(path, "wb") as file:
        for record in records:
            text = record["text"].encode("utf-8")
            file.write(f"{record['lang']} {len(text)}\n".encode() + text + b"\n")


def require_program(path: Path) -> Path:
    if not path.exists():
        sys.exit(f"{path} is missing; `make release` builds it")
    return path.resolve()


def markdown_table(header: list[str], rows: list[list[str]]) -> str:
    """A table whose first column is text and whose others are numbers."""
    rules = ["---"] + ["---:"] * (len(header) - 1)
    return "\n".join("| " + " | ".join(row) + " |" for row in [header, rules, *rows])


def command_line() -> str:
    """The command that is running; of a path outside the project only the last part."""
    words = []
    for word in sys.argv[1:]:
        option, equals, value = word.partition("=") if word.startswith("--") else ("", "", word)
        words.append(option + equals + (Path(value).name if Path(value).is_absolute() else value))
    return shlex.join(["python3", f"Benchmarks/{Path(sys.argv[0]).name}", *words])
