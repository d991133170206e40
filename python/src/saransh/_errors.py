"""What can go wrong, as types."""

from __future__ import annotations


class SaranshError(Exception):
    """Anything that goes wrong here."""


class RecordError(SaranshError):
    """One text that could not be used; the others are not touched by it.

    Attributes:
        code: What is wrong, in a word that stays the same: ``empty-text``, ``invalid-utf8``, …
        message: What is wrong and what to do, in a line for people.
        id: The record's id, as far as it was read.

    """

    def __init__(self, code: str, message: str, id: str | None) -> None:  # noqa: A002
        """Take the three parts of an error record."""
        super().__init__(code, message, id)
        self.code = code
        self.message = message
        self.id = id

    def __str__(self) -> str:
        """One line with everything."""
        return f"{self.message} ({self.code}, id {self.id!r})"


class NotANumberError(SaranshError, ValueError):
    """A string that is no well-formed number.

    Attributes:
        text: The string.
        message: Why it is refused, with the place.
        position: The place, in characters from its start.

    """

    def __init__(self, text: str, message: str, position: int) -> None:
        """Take the string, and what is wrong where."""
        super().__init__(text, message, position)
        self.text = text
        self.message = message
        self.position = position

    def __str__(self) -> str:
        """One line with everything."""
        return f"{self.text!r} is not a number: {self.message}"


class ProgramError(SaranshError):
    """The program itself failed: it is missing, refused its options, or died.

    Attributes:
        exit_code: As ``subprocess`` has it, negative for a signal; None where it never ran.

    """

    def __init__(self, message: str, exit_code: int | None = None) -> None:
        """Take what happened, and how the program ended."""
        super().__init__(message, exit_code)
        self.message = message
        self.exit_code = exit_code

    def __str__(self) -> str:
        """Say what happened."""
        return self.message
