"""Finding the program, and the command that hands over to it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import saransh
from saransh import _program

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def no_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the path, and no program anywhere."""
    monkeypatch.delenv(_program.PROGRAM_VARIABLE, raising=False)
    monkeypatch.setattr(_program, "__file__", str(tmp_path / "package" / "_program.py"))
    (tmp_path / "scripts").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "scripts"))
    return tmp_path


def _executable(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return str(path)


def test_a_missing_program_is_said_with_what_to_do(no_program: Path) -> None:
    assert no_program.is_dir()
    with pytest.raises(saransh.ProgramError, match="install the wheel"):
        _program.find_program()


def test_the_packages_own_comes_before_the_paths(no_program: Path) -> None:
    installed = _executable(no_program / "scripts" / "saransh")
    assert _program.find_program() == installed
    carried = _executable(no_program / "package" / "bin" / "saransh")
    assert _program.find_program() == carried


def test_the_variable_comes_first(no_program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _executable(no_program / "package" / "bin" / "saransh")
    monkeypatch.setenv(_program.PROGRAM_VARIABLE, "/elsewhere/saransh")
    assert _program.find_program() == "/elsewhere/saransh"


def test_the_command_does_not_find_itself(
    no_program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = _executable(no_program / "scripts" / "saransh")
    monkeypatch.setattr(sys, "argv", [own])
    with pytest.raises(SystemExit, match="there is no saransh program"):
        _program.main()


def test_the_command_is_the_program() -> None:
    said = subprocess.run(
        [sys.executable, "-c", "from saransh._program import main; main()", "--version"],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == saransh.__version__
