#!/usr/bin/env python3
"""Writes the documents that follow from the sources, so that they cannot differ from them.

    python3 scripts/generate_docs.py          writes them
    python3 scripts/generate_docs.py --check  names those that are out of date, and fails

Made are docs/errors.md (from the comments of `Diagnostic.Code` and `ExitStatus`), the table of rules in
docs/rules.md, and an article of the library's documentation for each rule (from the rule's comment and the
weights in locales/und.yaml).
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
RULES = ROOT / "Sources/Summarization/Rules"
RULE_ARTICLES = ROOT / "Sources/Saransh/Saransh.docc/Rules"


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def paragraphs(comment):
    """The paragraphs of a `///` comment, each on one line."""
    lines = [line.strip().removeprefix("///").strip() for line in comment.strip().splitlines()]
    return [" ".join(part.split()) for part in "\n".join(lines).split("\n\n") if part.strip()]


def cases(path):
    """The documented cases of an enumeration with raw values: (comment's paragraphs, raw value)."""
    pattern = re.compile(r'((?: *///.*\n)+) *case \w+ = "?([\w-]+)"?\n')
    return [(paragraphs(comment), value) for comment, value in pattern.findall(read(path))]


def exit_code(code):
    """What a run ends with where nothing but this error happened."""
    return "66" if code == "input-missing" else "65"


def errors_page():
    lines = [
        "# Errors and exit codes",
        "",
        "This page is made from the sources by `python3 scripts/generate_docs.py`.",
        "",
        "A record that cannot be used is named on standard error in one line; in JSON lines it is a record",
        '`{"id": …, "error": {"code", "message", "source"}}` in its place, and with `--output` it is kept in the',
        "file of errors with the record as it came, for `saransh retry`. The others go on. The exit code is 1",
        "where some records failed, and the one in the table where all of them did.",
        "",
        "| Code | What is wrong | What to do | Exit code |",
        "|---|---|---|---|",
    ]
    for (wrong, advice), code in cases("Sources/ArticleModel/Diagnostic.swift"):
        lines.append(f"| `{code}` | {wrong} | {advice} | 1, or {exit_code(code)} |")
    lines += [
        "",
        "Why `numbers parse` refuses a string is told in [numbers](numbers.md#what-is-refused-and-why).",
        "",
        "## Exit codes",
        "",
        "| Code | Meaning |",
        "|---|---|",
    ]
    for (meaning,), code in cases("Sources/SaranshCommand/ExitStatus.swift"):
        lines.append(f"| {code} | {meaning} |")
    return "\n".join(lines) + "\n"


class Rule:
    def __init__(self, name, source, weights):
        self.name = name
        self.title = name.replace("-", " ").capitalize()
        comment = re.search(r"((?:///.*\n)+)struct \w+: SentenceRule", source).group(1)
        # A DocC link to a type that is not public leads nowhere.
        self.paragraphs = [re.sub(r"``(\w+)``", r"`\1`", part) for part in paragraphs(comment)]
        self.source = ""
        if self.paragraphs[-1].startswith("Source: "):
            source = self.paragraphs.pop().removeprefix("Source: ")
            self.source = source[0].upper() + source[1:]
        self.weight = weights.get(name, "0")
        self.long_weight = weights.get(f"{name}.long", self.weight)

    @property
    def weights(self):
        if self.long_weight == self.weight:
            return self.weight
        return f"{self.weight}, long {self.long_weight}"

    @property
    def file_stem(self):
        return "".join(part.capitalize() for part in self.name.split("-")) + "Rule"

    def article(self):
        lines = [f"# Rule: {self.title}", "", self.paragraphs[0], "", "## Overview", ""]
        for paragraph in self.paragraphs[1:]:
            lines += [paragraph, ""]
        lines += [f"Its name in weight files and explanations is `{self.name}`; its weight is {self.weights}.", ""]
        if self.source:
            lines += [f"Source: {self.source}", ""]
        lines += ["<!-- Made by scripts/generate_docs.py from the rule's own comment. -->", ""]
        return "\n".join(lines)


def rules():
    """The rules, in the order of the registry."""
    block = read("locales/und.yaml").split("\nweights:\n")[1]
    weights = dict(re.findall(r"^  ([\w.-]+): (\S+)", block, re.MULTILINE))
    sources = {path.stem: path.read_text(encoding="utf-8") for path in RULES.glob("*.swift")}
    names = re.findall(r"^    (\w+Rule)\(\),", read("Sources/Summarization/SentenceRule.swift"), re.MULTILINE)
    for name in names:
        rule_name = re.search(r'let name = "([\w-]+)"', sources[name]).group(1)
        yield Rule(rule_name, sources[name], weights)


def rules_page(page):
    """docs/rules.md with the table between its two marks made anew."""
    lines = ["| Rule | What it looks at | Weight | Source |", "|---|---|---|---|"]
    for rule in rules():
        lines.append(f"| `{rule.name}` | {' '.join(rule.paragraphs)} | {rule.weights} | {rule.source} |")
    start, end = "<!-- rules: made by scripts/generate_docs.py -->\n", "<!-- end of rules -->\n"
    before, rest = page.split(start)
    return before + start + "\n".join(lines) + "\n" + end + rest.split(end)[1]


def rule_list():
    lines = [
        "# The rules",
        "",
        "What makes a sentence a good one, and how much each reason counts.",
        "",
        "## Overview",
        "",
        "A rule gives each sentence a value from 0 to 1; the score is the sum of the values, each times its",
        "weight. A rule of weight 0 costs nothing and is there for explanations and for those who want it. A second,",
        "long weight counts where the summary may take two fifths of the text or more.",
        "",
        "<!-- Made by scripts/generate_docs.py. -->",
        "",
        "## Topics",
        "",
        "### Rules",
        "",
    ]
    return "\n".join(lines + [f"- <doc:{rule.file_stem}>" for rule in rules()]) + "\n"


def documents():
    yield ROOT / "docs/errors.md", errors_page()
    yield ROOT / "docs/rules.md", rules_page(read("docs/rules.md"))
    yield RULE_ARTICLES / "Rules.md", rule_list()
    for rule in rules():
        yield RULE_ARTICLES / f"{rule.file_stem}.md", rule.article()


def main():
    checks = sys.argv[1:] == ["--check"]
    made = dict(documents())
    forgotten = [path for path in RULE_ARTICLES.glob("*.md") if path not in made]
    stale = [path for path, text in made.items() if not path.exists() or path.read_text("utf-8") != text]
    if checks:
        for path in stale + forgotten:
            print(f"{path.relative_to(ROOT)} does not follow from the sources; run scripts/generate_docs.py")
        return 1 if stale or forgotten else 0
    for path in forgotten:
        path.unlink()
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made[path], encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
