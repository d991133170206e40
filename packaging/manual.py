#!/usr/bin/env python3
"""Writes the manual pages, from what the commands say of themselves.

    saransh --experimental-dump-help | python3 packaging/manual.py VERSION FOLDER

A page for `saransh` and one for each of its commands. Exit codes come from docs/errors.md. The date is that
of SOURCE_DATE_EPOCH, so that the same sources give the same pages.
"""

import datetime
import json
import os
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def escape(text):
    """Text as roff takes it: no line or word of it is a request."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.MULTILINE)


def prose(text):
    """Paragraphs; what is indented is an example, kept line by line."""
    lines = []
    for block in re.split(r"\n\s*\n", text.strip("\n")):
        is_example = False
        lines.append(".PP")
        for line in block.split("\n"):
            if line.startswith("  ") != is_example:
                lines.append(".RE\n.EE" if is_example else ".EX\n.RS 4")
                is_example = not is_example
            lines.append(escape(line.strip()))
        if is_example:
            lines.append(".RE\n.EE")
    return lines


def option_names(argument):
    names = []
    for name in argument.get("names", []):
        dashes = "--" if name["kind"] == "long" else "-"
        names.append(f"\\fB{escape(dashes + name['name'])}\\fR")
    if not names:
        return f"\\fI{escape(argument['valueName'])}\\fR"
    text = ", ".join(names)
    return text if argument["kind"] == "flag" else f"{text} \\fI{escape(argument['valueName'])}\\fR"


def shown(command):
    return [argument for argument in command.get("arguments", []) if argument["shouldDisplay"]]


def subcommands(command):
    return [child for child in command.get("subcommands", []) if child["commandName"] != "help"]


def synopsis(command):
    line = f".B {escape(full_name(command))}"
    parts = []
    if subcommands(command):
        parts.append("\\fIcommand\\fR")
    if any(argument["kind"] != "positional" for argument in shown(command)):
        parts.append("[\\fIoptions\\fR]")
    for argument in shown(command):
        if argument["kind"] == "positional":
            name = option_names(argument) + (" ..." if argument["isRepeating"] else "")
            parts.append(f"[{name}]" if argument["isOptional"] else name)
    return [line, " ".join(parts)]


def options(command):
    lines = []
    for argument in shown(command):
        text = " ".join(argument.get("abstract", "").split())
        default = argument.get("defaultValue")
        if default:
            text += f" (default: {default})"
        lines += [".TP", option_names(argument), escape(text)]
    return lines


def full_name(command):
    return " ".join(command.get("superCommands", []) + [command["commandName"]])


def page_name(command):
    return full_name(command).replace(" ", "-")


def exit_codes():
    table = (ROOT / "docs/errors.md").read_text(encoding="utf-8").split("## Exit codes")[1]
    lines = []
    for code, meaning in re.findall(r"^\| (\d+) \| (.*) \|$", table, re.MULTILINE):
        lines += [".TP", f".B {code}", escape(meaning)]
    return lines


def page(command, version, date, commands):
    name = page_name(command)
    lines = [
        f'.TH {escape(name).upper()} 1 "{date}" "saransh {version}" "User Commands"',
        ".SH NAME",
        f"{escape(name)} \\- {escape(command['abstract'].rstrip('.'))}",
        ".SH SYNOPSIS",
        *synopsis(command),
        ".SH DESCRIPTION",
        *prose(command.get("discussion") or command["abstract"]),
    ]
    if name == "saransh":
        lines.append(".SH COMMANDS")
        for child in commands:
            lines += [".TP", f".BR {escape(page_name(child))} (1)", escape(child["abstract"])]
    else:
        for child in subcommands(command):
            lines += [f".SH {escape(full_name(child)).upper()}", *synopsis(child)]
            lines += prose(child.get("discussion") or child["abstract"]) + options(child)
    if shown(command):
        lines += [".SH OPTIONS", *options(command)]
    lines += [".SH EXIT STATUS", *exit_codes(), ".SH SEE ALSO"]
    others = [page_name(child) for child in commands if child is not command]
    if name != "saransh":
        others.insert(0, "saransh")
    lines.append(",\n".join(f".BR {escape(other)} (1)" for other in others))
    return "\n".join(lines) + "\n"


def main():
    version, folder = sys.argv[1:]
    root = json.load(sys.stdin)["command"]
    moment = datetime.datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), datetime.timezone.utc)
    commands = subcommands(root)
    for command in [root, *commands]:
        text = page(command, version, moment.strftime("%Y-%m-%d"), commands)
        (pathlib.Path(folder) / f"{page_name(command)}.1").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
