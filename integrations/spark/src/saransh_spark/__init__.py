"""Saransh on Apache Spark: summaries of a column, and of lines.

Each task keeps one program running and streams its rows through it. The program and this package
are installed on every node, or sent there by :func:`ship`.
"""

from saransh_spark._lines import summarize_lines
from saransh_spark._shipping import pack, ship
from saransh_spark._table import summarize

__all__ = ["pack", "ship", "summarize", "summarize_lines"]
