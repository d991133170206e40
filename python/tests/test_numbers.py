"""Numbers: exact both ways."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import saransh
from saransh import numbers


def test_a_number_is_read_whole() -> None:
    number = numbers.parse("Rs 2.5 lakh crore")
    assert number.value == Decimal(2_500_000_000_000)
    assert (number.currency, number.unit, number.kind) == ("INR", "lakh crore", "currency")
    assert (number.start, number.end) == (0, 17)


def test_a_range_has_two_values_and_a_fraction_its_ratio() -> None:
    lakhs = numbers.parse("2-3 lakh")
    assert (lakhs.value, lakhs.upper) == (Decimal(200_000), Decimal(300_000))
    (third,) = numbers.extract("Two thirds of them left.", locale="en")
    assert third.ratio == Fraction(2, 3)


def test_what_is_no_number_is_refused_with_its_place() -> None:
    with pytest.raises(saransh.NotANumberError, match="character 5") as caught:
        numbers.parse("12,34,5")
    assert (caught.value.text, caught.value.position) == ("12,34,5", 5)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("text", ["", "1\n2", "1\r2", "\ud800", "-", "--5", "\x00", "--help"])
def test_strings_that_could_break_the_stream_are_refused(text: str) -> None:
    before, refused, after = numbers.parse_all(["1", text, "2"])
    assert isinstance(before, saransh.Number)
    assert isinstance(after, saransh.Number)
    assert [before.value, after.value] == [Decimal(1), Decimal(2)]
    assert isinstance(refused, saransh.NotANumberError)


def test_blanks_around_a_number_do_not_count() -> None:
    assert [numbers.parse(text).value for text in ["12 ", " 12", "12\n", "\r\n12"]] == [12] * 4


def test_lenient_and_locale_reach_the_program() -> None:
    assert numbers.parse("1,0,0000", lenient=True).value == 100_000
    assert numbers.parse("1.234,5", locale="de").value == Decimal("1234.5")


def test_a_locale_that_is_none_is_said() -> None:
    with pytest.raises(saransh.ProgramError, match="language tag"):
        numbers.parse("1", locale="!")


def test_numbers_are_written_by_style() -> None:
    assert numbers.format(1234567) == "12,34,567"
    assert numbers.format(1234567, style="western") == "1,234,567"
    assert numbers.format(10**12, style="scale") == "1 lakh crore"
    assert numbers.format(123456, style="words", locale="en-IN").startswith("one lakh twenty-three")
    assert numbers.format(1234567, digits="native", locale="hi") == "१२,३४,५६७"
    assert numbers.format(Decimal("2.345"), precision=2) == "2.35"
    assert numbers.format("Rs 1234567") == "₹12,34,567"


def test_a_value_is_not_read_by_the_locale() -> None:
    assert numbers.format(Decimal("1.234"), locale="de") == "1,234"
    assert numbers.format("1.234", locale="de") == "1.234"
    assert numbers.format(-5) == "-5"
    assert numbers.format(Decimal("1E+20"), style="western") == "100,000,000,000,000,000,000"


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_what_is_no_value_is_refused(value: str) -> None:
    with pytest.raises(saransh.NotANumberError):
        numbers.format(Decimal(value))


@settings(max_examples=15)
@given(st.lists(st.decimals(allow_nan=False, allow_infinity=False, places=3), min_size=1))
def test_what_is_written_plainly_is_read_exactly(values: list[Decimal]) -> None:
    texts = [f"{value:f}" for value in values]
    for value, number in zip(values, numbers.parse_all(texts, locale="en"), strict=True):
        assert isinstance(number, saransh.Number)
        assert number.value == value


@settings(max_examples=10)
@given(st.integers(-(10**30), 10**30))
def test_what_is_written_is_read_back(value: int) -> None:
    assert numbers.parse(numbers.format(value)).value == value
    assert numbers.parse(numbers.format(value, locale="de"), locale="de").value == value
