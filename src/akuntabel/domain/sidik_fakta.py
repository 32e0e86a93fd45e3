"""The fingerprint of facts: the same for the same facts, in whatever order and place they were written down."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from hashlib import sha256

from akuntabel.domain.problem import SourceRef


def sidik_fakta(fakta: Iterable[object]) -> str:
    """SHA-256 over the facts, sorted; the place in a file is no part of a fact."""
    return sha256("\n".join(sorted(map(_tulis, fakta))).encode()).hexdigest()


def _tulis(nilai: object) -> str:
    match nilai:
        case None | SourceRef():
            return ""
        case Enum():
            return nilai.name
        case Mapping():
            return "{" + ",".join(sorted(f"{_tulis(k)}={_tulis(n)}" for k, n in nilai.items())) + "}"
        case tuple() | list():
            return "[" + ",".join(map(_tulis, nilai)) + "]"
    if is_dataclass(nilai):
        isi = ((f.name, getattr(nilai, f.name)) for f in fields(nilai))
        return "(" + ",".join(f"{nama}={_tulis(n)!r}" for nama, n in isi) + ")"
    return str(nilai)
