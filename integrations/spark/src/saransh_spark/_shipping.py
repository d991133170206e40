"""Sending the program and the Python code to the executors, and finding them there."""

from __future__ import annotations

import os
import stat
import tarfile
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from pyspark import SparkFiles

import saransh
from saransh._program import PROGRAM_VARIABLE, find_program

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

#: What the unpacked archive is called where the executors have it.
ARCHIVE_NAME = "saransh-program"
#: A single file, added with ``addFile``.
FILE_NAME = "saransh"
_PROGRAM_IN_ARCHIVE = Path("saransh", "bin", "saransh")


def ship(spark: SparkSession, program: str | None = None) -> None:
    """Send the program, its libraries and the Python packages to all executors, also later ones.

    Not needed where the wheels are installed on every node.

    Args:
        spark: The session to send them by.
        program: Another program than the one of the installed ``saransh``.

    """
    # Spark removes this folder when the session ends.
    archive, code = pack(tempfile.mkdtemp(dir=SparkFiles.getRootDirectory()), program)
    spark.sparkContext.addArchive(f"{archive}#{ARCHIVE_NAME}")
    spark.sparkContext.addPyFile(str(code))


def pack(folder: str | os.PathLike[str], program: str | None = None) -> tuple[Path, Path]:
    """Write what :func:`ship` sends, for ``spark-submit``, and return the two paths.

    They go with ``--archives saransh-program.tar.gz#saransh-program`` and ``--py-files
    saransh-python.zip``. A tar archive keeps the execute bit.

    Args:
        folder: Where to.
        program: Another program than the one of the installed ``saransh``.

    """
    archive, code = Path(folder, f"{ARCHIVE_NAME}.tar.gz"), Path(folder, "saransh-python.zip")
    source = Path(program or find_program()).absolute()
    with tarfile.open(archive, "w:gz", compresslevel=1) as packed:
        packed.add(source, _PROGRAM_IN_ARCHIVE, filter=_executable)
        # A wheel has the libraries beside its package, where the program looks for them.
        libraries = source.parent.parent.parent / "saransh.libs"
        if libraries.is_dir():
            packed.add(libraries, "saransh.libs")
    with zipfile.ZipFile(code, "w") as packed_code:
        for package in (Path(saransh.__file__).parent, Path(__file__).parent):
            for module in sorted(package.rglob("*.py")):
                packed_code.write(module, module.relative_to(package.parent))
    return archive, code


def _executable(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.mode |= stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH
    return entry


def program_on_executor() -> str:
    """Return the path of the program: what was sent comes before what is installed.

    Raises:
        saransh.ProgramError: There is none.

    """
    if os.environ.get(PROGRAM_VARIABLE):
        return find_program()
    # Spark unpacks below its own root; a cluster manager that unpacks, in the working folder.
    for root in (Path(SparkFiles.getRootDirectory()), Path.cwd()):
        for sent in (root / ARCHIVE_NAME / _PROGRAM_IN_ARCHIVE, root / FILE_NAME):
            if sent.is_file():
                return str(_made_executable(sent.absolute()))
    return find_program()


def _made_executable(program: Path) -> Path:
    """Return the program, with the execute bit that some ways of sending lose."""
    if not os.access(program, os.X_OK):
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program
