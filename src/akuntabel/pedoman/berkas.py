"""The YAML files of this room, read as plain text values: no floats, no dates, no guessing."""

from importlib.resources import files
from typing import Any

Peta = dict[str, Any]
"""A YAML mapping whose leaves are text."""


def baca_yaml(nama: str) -> Any:
    """The content of a file of this room; every scalar is text."""
    import yaml

    teks = files("akuntabel.pedoman").joinpath(nama).read_text(encoding="utf-8")
    return yaml.load(teks, Loader=yaml.BaseLoader)
