"""The version, which is that of the program the package carries."""

__version__ = "0.1.0"
