"""Akuntabel: performance accountability (SAKIP) from raw rows to a signed report.

Read the rooms from the bottom up: `domain` (the words and the rules), `pedoman` and `paket` (dated figures
and ready-made sets), `intake` (files in), `reports` (documents out), `cli` (the terminal door).
"""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("akuntabel")
except PackageNotFoundError:  # running from a source tree that was never installed
    __version__ = "0"
