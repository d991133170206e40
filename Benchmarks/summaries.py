"""Summaries of Saransh beside those of other tools, at one budget of words: the table of docs/summaries.md.

    pip install sumy summa
    python3 Benchmarks/summaries.py FOLDER                 # prints the table
    python3 Benchmarks/summaries.py FOLDER --write         # and puts it into docs/summaries.md

FOLDER holds JSONL of {id, lang, text, summaries[], title?}. Of each file --records (100) records are taken, evenly
spread; 0 takes all. Every method gets the sentences and words that Saransh finds, and as many words as the references
have on average; sumy and summa rank the sentences, and the best that fit are taken. ROUGE is `saransh evaluate`'s. The
last column of the second table counts what a processor second makes: of the ranking alone for the peers, of the whole
command, JSON and all, for Saransh.
"""

import argparse
import json
import resource
import subprocess
import tempfile
from pathlib import Path

import common
import summary_peers

PAGE = common.ROOT / "docs" / "summaries.md"
BEGIN, END = "<!-- peers: made by Benchmarks/summaries.py -->", "<!-- peers: end -->"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--records", type=int, default=100)
    parser.add_argument("--peers", default=",".join(summary_peers.MAKERS), help="names with commas")
    parser.add_argument("--write", action="store_true", help="into docs/summaries.md")
    parser.add_argument("--saransh", type=Path, default=common.ROOT / ".build/release/saransh")
    options = parser.parse_args()
    program = str(common.require_program(options.saransh))
    peers = summary_peers.available([name for name in options.peers.split(",") if name])
    with tempfile.TemporaryDirectory() as folder:
        files, seconds, documents = [], dict.fromkeys(peers, 0.0), 0
        for path in sorted(options.folder.glob("*.jsonl")):
            records = sampled(common.read_jsonl(path), options.records)
            documents += len(records)
            summarize(program, records, peers, seconds)
            files.append(Path(folder) / path.name)
            common.write_jsonl(files[-1], records)
        own = cpu_seconds([program, "summarize", "--jobs", "1", "--format", "jsonl", *map(str, files)])
        rows = evaluated(program, files, list(peers))
    speeds = {name: documents / spent for name, spent in seconds.items() if spent > 0}
    speeds["rules"] = documents / own
    text = "\n\n".join([f"`{common.command_line()}`:", scores_table(rows), means_table(rows, speeds)])
    print(text)
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        before, _, rest = page.partition(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n{text}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def sampled(records: list[dict], count: int) -> list[dict]:
    """So many records, evenly spread."""
    if count and count < len(records):
        records = [records[index * len(records) // count] for index in range(count)]
    return [
        {**record, "id": str(number)}
        for number, record in enumerate(records) if record["summaries"]]


def summarize(program: str, records: list[dict], peers: dict, seconds: dict[str, float]) -> None:
    """Puts each peer's summary into each record, under the peer's name."""
    articles = read_articles(program, records)
    for record, article in zip(records, articles):
        for name, rank in peers.items():
            started = process_seconds()
            scores = rank(article)
            seconds[name] += process_seconds() - started
            record[name] = [article.sentences[index] for index in fill(scores, article)]


def fill(scores: list[float], article: summary_peers.Article) -> list[int]:
    """The best that fit the budget, in the order of the text."""
    chosen, left = [], article.budget
    for index in sorted(range(len(scores)), key=lambda index: (-scores[index], index)):
        if article.counts[index] <= left:
            chosen.append(index)
            left -= article.counts[index]
    return sorted(chosen)


def read_articles(program: str, records: list[dict]) -> list[summary_peers.Article]:
    text = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)

    def lines(*command: str) -> list[dict]:
        done = subprocess.run(
            [program, *command, "--input-format", "jsonl", "-"], input=text, text=True,
            stdout=subprocess.PIPE, check=True)
        return [json.loads(line) for line in done.stdout.splitlines()]

    explained = lines("explain", "--format", "json")
    words = lines("words", "--format", "jsonl")
    scored = lines("evaluate", "--records", "--methods", "lead")
    return [
        summary_peers.Article(record, sentences["sentences"], tokens["words"], score["referenceWords"])
        for record, sentences, tokens, score in zip(records, explained, words, scored)]


def evaluated(program: str, files: list[Path], peers: list[str]) -> list[dict]:
    candidates = [option for name in peers for option in ("--candidate", name)]
    lines = common.output(
        program, "evaluate", "--format", "jsonl", *candidates, *map(str, files)).splitlines()
    return [json.loads(line) for line in lines]


def scores_table(rows: list[dict]) -> str:
    """ROUGE-1 / ROUGE-2 by method and set; the best but the oracle in bold."""
    sets = list(dict.fromkeys(row["set"] for row in rows))
    methods = list(dict.fromkeys(row["method"] for row in rows))
    cells = {(row["set"], row["method"]): row for row in rows}

    def value(name: str | None, method: str) -> float:
        return cells[name, method]["rouge1"] + cells[name, method]["rouge2"]

    table = []
    for method in methods:
        line = [method]
        for name in sets:
            row = cells[name, method]
            text = f"{row['rouge1']:.1f} / {row['rouge2']:.1f}"
            best = max((value(name, other), other) for other in methods if other != "oracle")[1]
            line.append(f"**{text}**" if method == best else text)
        table.append(line)
    names = [f"{Path(name).stem} ({cells[name, methods[0]]['records']})" if name else "mean" for name in sets]
    return common.markdown_table(["R-1 / R-2", *names], table)


def means_table(rows: list[dict], speeds: dict[str, float]) -> str:
    """What the mean of the sets says of each method, its interval among it."""
    last = [row for row in rows if row["set"] is None] or rows
    table = []
    for row in last:
        cells = [row["method"]]
        for kind in ["rouge1", "rouge2", "rougeL"]:
            low, high = row[kind + "Interval"]
            cells.append(f"{row[kind]:.1f} ({low:.1f}–{high:.1f})")
        way = row["wayToOracle"]
        speed = speeds.get(row["method"])
        table.append(cells + [
            f"{row['words']:.0f}", "" if way is None else f"{way:.0f} %", f"{speed:.0f}" if speed else ""])
    return common.markdown_table(
        ["mean of the sets", "R-1", "R-2", "R-L", "words", "way to oracle", "articles a second"], table)


def process_seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def cpu_seconds(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


main()
