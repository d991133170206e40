"""Puts the program into the wheel: the one that the variable SARANSH_PROGRAM names."""

from __future__ import annotations

import os
import sysconfig
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CarryProgram(BuildHookInterface[Any]):
    """Makes the wheel one for this platform; any Python 3 can use it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the program to what is built. An editable install goes without one."""
        if version == "editable":
            return
        program = os.environ.get("SARANSH_PROGRAM")
        if not program or not Path(program).is_file():
            raise FileNotFoundError("SARANSH_PROGRAM must name what to carry: use make wheel")
        platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{platform}"
        build_data["force_include"][program] = "saransh/bin/saransh"
