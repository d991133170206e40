"""Finds the weights of the rules on a folder of references, and says what each rule is worth.

    python3 Benchmarks/tune.py FOLDER                      # what the weights of locales/und.yaml are worth
    python3 Benchmarks/tune.py FOLDER --without            # and what is lost without each of them
    python3 Benchmarks/tune.py FOLDER --search             # weights anew, checked on what they were not found on
    python3 Benchmarks/tune.py FOLDER --files a.jsonl b.jsonl

FOLDER holds JSONL of `{id, lang, text, title?, summaries[]}`; each file counts the same, however large. A set of
weights is worth what `saransh evaluate` says: the share of the way from `lead` to the oracle, by ROUGE-1 plus
ROUGE-2, at the number of words of the references. Needs no more than Python 3 and a release build, has no random
numbers, and gives the same answer every time.

The search goes along one weight after another, up and down by a step, keeps what is better, and halves the steps
when nothing is. It does so on all the records, and then for the checks: on the records of even number, judged on
the odd ones, and the other way round; and on all files but one, judged on that one. A change must be worth more
than `--toll` in points for every unit that the weight moves away from where it began, so that noise moves nothing.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
LONG = ".long"


class Evaluation:
    """Scores of weights by record, each set of weights measured once."""

    def __init__(self, binary, files):
        self.binary, self.files = binary, files
        self.known = {}
        self.bounds = [self._run(path, "lead,oracle", {}) for path in files]

    def _run(self, path, methods, weights):
        """ROUGE-1 plus ROUGE-2 in percent by method, a list over the records."""
        command = [self.binary, "evaluate", "--records", "--methods", methods, str(path)]
        for name, value in sorted(weights.items()):
            command += ["--weights", f"{name}={value:g}"]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"tune: {' '.join(command)}: {done.stderr.strip()}")
        scores = {method: [] for method in methods.split(",")}
        for line in done.stdout.splitlines():
            record = json.loads(line)
            for method, score in record["methods"].items():
                scores[method].append(score["rouge1"] + score["rouge2"])
        return scores

    def records(self, weights):
        """The scores of some weights: a list over the files of lists over the records."""
        key = tuple(sorted(weights.items()))
        if key not in self.known:
            self.known[key] = [self._run(path, "rules", weights)["rules"] for path in self.files]
        return self.known[key]

    def shares(self, weights, chosen=lambda file, record: True):
        """Per file, how much of the way from lead to the oracle some weights go, in percent; nan where
        no record is chosen."""
        shares = []
        for file, (scores, bounds) in enumerate(zip(self.records(weights), self.bounds)):
            kept = [record for record in range(len(scores)) if chosen(file, record)]
            rules, lead, oracle = (
                sum(column[record] for record in kept)
                for column in (scores, bounds["lead"], bounds["oracle"])
            )
            shares.append(100 * (rules - lead) / (oracle - lead) if kept else float("nan"))
        return shares

    def worth(self, weights, chosen=lambda file, record: True):
        """The mean of the shares over the files with a chosen record."""
        shares = [share for share in self.shares(weights, chosen) if share == share]
        return sum(shares) / len(shares)


def search(evaluation, start, chosen, toll, rounds):
    """Weights that are worth more on the chosen records."""

    def value(weights):
        moved = sum(abs(weights[name] - start[name]) for name in start)
        return evaluation.worth(weights, chosen) - toll * moved

    best, weights = value(start), dict(start)
    steps = {name: max(0.1, abs(weight) / 2) for name, weight in start.items()}
    for _ in range(rounds):
        for name in start:
            for sign in (1, -1):
                trial = dict(weights)
                trial[name] = round(weights[name] + sign * steps[name], 3)
                if (reached := value(trial)) > best + 1e-9:
                    best, weights = reached, trial
                    break
            else:
                steps[name] /= 2
    return weights


def default_weights():
    """The weights of locales/und.yaml; a rule without one for long summaries has one for all."""
    weights, inside = {}, False
    for line in (REPOSITORY / "locales/und.yaml").read_text().splitlines():
        if line.startswith("weights:"):
            inside = True
        elif inside and line.startswith("  ") and ":" in line and not line.strip().startswith("#"):
            name, value = line.split("#")[0].split(":")
            weights[name.strip()] = float(value)
        elif inside and line and not line.startswith(" "):
            inside = False
    # Nothing in a folder of references asks.
    weights.pop("query", None)
    return weights


def table(title, files, rows):
    print(f"\n{title}\n\n| | {' | '.join(path.stem for path in files)} | mean |")
    print("|---|" + "---|" * (len(files) + 1))
    for name, shares in rows:
        cells = [f"{share:.1f}" for share in [*shares, sum(shares) / len(shares)]]
        print(f"| {name} | {' | '.join(cells)} |")


def without(weights, rule):
    left = {name: value for name, value in weights.items() if name != rule + LONG}
    left[rule] = 0
    if rule + LONG in weights:
        left[rule + LONG] = 0
    return left


def held_out(evaluation, start, toll, rounds, files):
    """Rows of what found weights are worth on records they were not found on."""
    halves = []
    for parity in (0, 1):
        found = search(evaluation, start, lambda _, record: record % 2 != parity, toll, rounds)
        halves.append(evaluation.shares(found, lambda _, record: record % 2 == parity))
    yield "the other half", [sum(pair) / 2 for pair in zip(*halves)]
    if len(files) > 1:
        shares = []
        for left_out in range(len(files)):
            found = search(evaluation, start, lambda file, _: file != left_out, toll, rounds)
            shares.append(evaluation.shares(found)[left_out])
        yield "the other files", shares


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", nargs="*", help="names in the folder (the default: all JSONL)")
    parser.add_argument("--binary", default=str(REPOSITORY / ".build/release/saransh"))
    parser.add_argument("--without", action="store_true", help="leave each rule out in turn")
    parser.add_argument("--search", action="store_true", help="find weights anew")
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--toll", type=float, default=0.3)
    options = parser.parse_args()
    files = (
        [options.folder / name for name in options.files]
        if options.files
        else sorted(options.folder.glob("*.jsonl"))
    )
    if not files or not all(path.is_file() for path in files):
        sys.exit(f"tune: no references in {options.folder}")
    evaluation, weights = Evaluation(options.binary, files), default_weights()
    rows = [("all rules", evaluation.shares(weights))]
    rows += [
        (f"records of {name} number", evaluation.shares(weights, lambda _, record: record % 2 == parity))
        for parity, name in ((0, "even"), (1, "odd"))
    ]
    table("Percent of the way from lead to the oracle", files, rows)
    if options.without:
        rules = [name for name in weights if not name.endswith(LONG)]
        rows = [(f"without {rule}", evaluation.shares(without(weights, rule))) for rule in rules]
        table("What is left without a rule", files, rows)
    if options.search:
        found = search(evaluation, weights, lambda *_: True, options.toll, options.rounds)
        table("Weights found anew", files, [
            ("judged on what they were found on", evaluation.shares(found)),
            *((f"found on {name}", shares) for name, shares in
              held_out(evaluation, weights, options.toll, options.rounds, files)),
        ])
        print()
        for name, value in found.items():
            print(f"  {name}: {value:g}")


if __name__ == "__main__":
    main()
