"""Names in the source, cut into words, and the glossary that settles them."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

AKAR = Path(__file__).parents[2]
SUMBER = AKAR / "src" / "akuntabel"
_KATA = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


@dataclass(frozen=True)
class Nama:
    """A name that the source introduces, with its place."""

    nama: str
    berkas: str
    baris: int

    @property
    def kata(self) -> tuple[str, ...]:
        return kata_of(self.nama)


def kata_of(nama: str) -> tuple[str, ...]:
    """The words of a name in either style: `nilai_iku`, `NilaiIKU`."""
    return tuple(kata.lower() for kata in _KATA.findall(nama))


def berkas_python() -> list[Path]:
    """Every file of the source but the migrations and settings, whose names are Django's."""
    return sorted(p for p in SUMBER.rglob("*.py") if p.parent.name != "migrations" and p.name != "settings.py")


@cache
def pohon(berkas: Path) -> ast.Module:
    return ast.parse(berkas.read_text(encoding="utf-8"))


def nama_dalam(berkas: str, teks: ast.Module) -> Iterator[Nama]:
    """Every name that a module introduces: its own, of functions, classes, parameters, variables and attributes."""
    yield Nama(Path(berkas).stem, berkas, 1)
    for simpul in ast.walk(teks):
        match simpul:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield Nama(simpul.name, berkas, simpul.lineno)
            case ast.arg():
                yield Nama(simpul.arg, berkas, simpul.lineno)
            case ast.Name(ctx=ast.Store()):
                yield Nama(simpul.id, berkas, simpul.lineno)
            case ast.Attribute(ctx=ast.Store()):
                yield Nama(simpul.attr, berkas, simpul.lineno)


@cache
def semua_nama() -> tuple[Nama, ...]:
    return tuple(
        nama for berkas in berkas_python() for nama in nama_dalam(berkas.relative_to(AKAR).as_posix(), pohon(berkas))
    )


@cache
def kamus() -> tuple[dict[str, Any], ...]:
    return tuple(yaml.safe_load((SUMBER / "domain" / "glossary.yaml").read_text(encoding="utf-8")))


def pengganti() -> dict[str, str]:
    """Each word that we do not use, with the one that we use."""
    return {str(jangan): str(baris["id"]) for baris in kamus() for jangan in baris["jangan"]}


def pelanggaran(nama: Nama) -> str | None:
    """What is wrong with a name, with the right word; None where nothing is."""
    for kata in nama.kata:
        if kata in pengganti():
            return f"{nama.berkas}:{nama.baris}: «{nama.nama}»: say «{pengganti()[kata]}», not «{kata}»"
    return None
