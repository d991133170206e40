"""Where the NumberModel of Recognizers-Text follows another convention than Saransh, told by rules.

A rule looks at the text, at what the set wants there and at what was read; none knows a single case. What
each class is and why Saransh does otherwise is in docs/numbers.md.
"""

import re
from dataclasses import dataclass

# A number of a number, as the languages say it.
OUT_OF = re.compile(r"\bout of\b|\bin every\b|में से", re.IGNORECASE)
# Digits in one piece with at least two of the marks of dates, telephone numbers and lists.
JOINED = re.compile(r"\+?\d+(?:[-/,.]\d+){2,}")
DIGITS = re.compile(r"\d+(?:[.,]\d+)+")
LETTER_SCALE = re.compile(r"\d\s+[A-Za-z]$")


@dataclass
class Difference:
    """A place where the wanted numbers and the found ones are not the same; ends are exclusive."""

    text: str
    start: int
    end: int
    missed: list[dict]
    added: list[dict]


def differences(text: str, missed: list[dict], added: list[dict]) -> list[Difference]:
    """Missed and added numbers, those that overlap or touch in one difference."""
    spans = [(*span_of(result, text), result, True) for result in missed]
    spans += [(mention["start"], mention["end"], mention, False) for mention in added]
    found: list[Difference] = []
    for start, end, number, is_missed in sorted(spans, key=lambda span: span[:2]):
        if not found or re.search(r"[^\s\-]", text[found[-1].end:start]):
            found.append(Difference(text, start, end, [], []))
        last = found[-1]
        last.end = max(last.end, end)
        (last.missed if is_missed else last.added).append(number)
    return found


def span_of(result: dict, text: str) -> tuple[int, int]:
    """Where a wanted number stands; the set does not always say, nor whether its `end` is exclusive."""
    start = result["start"]
    if start is None:
        start = max(0, text.casefold().find(result["text"]))
    return start, start + len(result["text"])


def convention(difference: Difference, ordinals: list[dict], refuses) -> str | None:
    """The class of a difference; None where it is none of convention.

    ordinals -- what was read as ordinals in the text, which the set counts apart.
    refuses(text) -- whether `numbers parse` takes the text for no number.
    """
    text, missed, added = difference.text, difference.missed, difference.added
    if not missed:
        return "unit" if all(is_before_letter(text, mention) for mention in added) else None
    wanted = [result["text"] for result in missed]
    if any(OUT_OF.search(one) for one in wanted):
        return "out of"
    if any("^" in one for one in wanted):
        return "power"
    if any(one["start"] < difference.end and difference.start < one["end"] for one in ordinals):
        return "ordinal" if not added else None
    if all(is_inside_token(text, result) for result in missed):
        return "part of a token" if not added else None
    if all(DIGITS.fullmatch(one) and refuses(one) for one in wanted):
        return "foreign separator" if not added else None
    if all(LETTER_SCALE.search(one) for one in wanted):
        return "letter behind a blank"
    if added:
        return None
    if len(missed) > 1 and not any(char.isdigit() for char in "".join(wanted)):
        return "words side by side"
    return "lone one" if all(is_word(r["text"]) and r["value"] == "1" for r in missed) else None


def is_word(text: str) -> bool:
    """A single word, with the marks that scripts of India write it with."""
    return not re.search(r"[\s\d]", text)


def is_before_letter(text: str, mention: dict) -> bool:
    """Whether a letter touches the number: the unit of a measure, for which the set wants no number."""
    end = mention["end"]
    touches = end < len(text) and text[end].isalpha()
    return touches or bool(mention.get("unit")) and mention["text"].endswith(mention["unit"])


def is_inside_token(text: str, result: dict) -> bool:
    """Whether the number is a part of digits that dates, telephone numbers and lists are made of."""
    start, end = span_of(result, text)
    return any(
        token.start() <= start and end <= token.end() and token.end() - token.start() > end - start
        for token in JOINED.finditer(text))
