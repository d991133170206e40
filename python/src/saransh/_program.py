"""Where the program is, and the command that hands over to it."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import NoReturn

from saransh._errors import ProgramError

#: Names another program than the one in the package.
PROGRAM_VARIABLE = "SARANSH_PROGRAM"


def find_program() -> str:
    """Return the path of the program: the variable's, the package's own, or one on the path.

    Raises:
        ProgramError: If there is none.

    """
    named = os.environ.get(PROGRAM_VARIABLE)
    if named:
        return str(Path(named).absolute())
    carried = Path(__file__).with_name("bin") / "saransh"
    if carried.is_file():
        return str(carried)
    installed = shutil.which("saransh", path=_path_without_scripts())
    if installed is None:
        raise ProgramError(
            "there is no saransh program: install the wheel that carries it, put one on the PATH, "
            f"or name one in {PROGRAM_VARIABLE}"
        )
    return installed


def _path_without_scripts() -> str:
    """Return the search path without the folder of this package's own command.

    That command looks for the program: finding itself, it would start itself without end.
    """
    own = Path(sys.argv[0]).parent.absolute()
    folders = os.environ.get("PATH", os.defpath).split(os.pathsep)
    return os.pathsep.join(folder for folder in folders if Path(folder).absolute() != own)


def clean_environment() -> dict[str, str]:
    """Return the environment without the settings meant for the command line.

    A function gives what its arguments say, whatever ``SARANSH_SENTENCES`` is set to.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith("SARANSH_")}


def main() -> NoReturn:
    """Be the command ``saransh``: become the program."""
    try:
        program = find_program()
    except ProgramError as error:
        sys.exit(f"saransh: {error}")
    os.execv(program, ["saransh", *sys.argv[1:]])
