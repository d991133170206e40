"""Offsets slice Python strings, whatever the text is made of."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

import saransh

# Each is apt to be counted otherwise than Python counts, to end a sentence, or to be a number.
# fmt: off
PIECES = st.sampled_from([
    "😀", "👩‍👩‍👧", "🇮🇳", "e\u0301", "क्षत्रिय", "नई", "한국어", "日本語。", "ไทย", "𝒳", "\0",
    "\u2028", "\u200d", "\ufeff", "१,००,०००", "ढाई लाख", "२.५ करोड़", "Rs 2.5 crore", "12.5%",
    "Dr. Rao", "।", ". ", "? ", "! ", "\r\n", "\n\n", "\t", " ", "“quoted”", "(in brackets)",
    "and", "The",
])
# fmt: on
TEXTS = st.lists(
    st.one_of(
        st.lists(PIECES, min_size=1, max_size=30).map("".join),
        st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200),
    ),
    min_size=1,
    max_size=40,
)


@settings(max_examples=40)
@given(TEXTS)
def test_sentences_slice_their_text(texts: list[str]) -> None:
    results = saransh.sentences_all(texts, errors="return")
    for text, result in zip(texts, results, strict=True):
        if isinstance(result, saransh.RecordError):
            assert result.code == "empty-text"
            continue
        assert all(text[one.start : one.end] == one.text for one in result)
        ends = [0] + [one.end for one in result]
        assert all(end <= one.start for end, one in zip(ends, result, strict=False))


@settings(max_examples=40)
@given(TEXTS)
def test_numbers_slice_their_text(texts: list[str]) -> None:
    results = saransh.numbers.extract_all(texts, errors="return", locale="hi")
    for text, result in zip(texts, results, strict=True):
        if not isinstance(result, saransh.RecordError):
            assert all(text[one.start : one.end] == one.text for one in result)


@settings(max_examples=40)
@given(TEXTS)
def test_summaries_slice_their_text(texts: list[str]) -> None:
    results = saransh.summarize(texts, errors="return", trim=True)
    for text, result in zip(texts, results, strict=True):
        if isinstance(result, saransh.RecordError):
            continue
        assert all(text[one.start : one.end] == one.text for one in result.sentences)
        assert all(text[one.start : one.end] == one.text for one in result.numbers)
        for sentence in result.sentences:
            places = [
                sentence.start,
                *(place for cut in sentence.cuts for place in cut),
                sentence.end,
            ]
            assert places == sorted(places)


@settings(max_examples=20)
@given(TEXTS)
def test_normalization_agrees_with_pythons_own(texts: list[str]) -> None:
    # Python and the program may know different versions of Unicode.
    texts = [text for text in texts if all(unicodedata.category(one) != "Cn" for one in text)]
    results = saransh.normalize_all(texts, form="nfkd", errors="return")
    for text, result in zip(texts, results, strict=True):
        if not isinstance(result, saransh.RecordError):
            assert result == unicodedata.normalize("NFKD", text)
