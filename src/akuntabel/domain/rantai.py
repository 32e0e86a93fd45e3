"""The chain of audit entries: what an entry's fingerprint covers, and whether a chain is whole."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

PANGKAL = "0" * 64
"""The fingerprint that the first entry follows."""


@dataclass(frozen=True, slots=True)
class MataRantai:
    """One entry as it is kept: its number, its canonical text, the fingerprint before it, and its own.

    `kolom` are the columns that repeat parts of the text for searching, by name; they must agree with it.
    """

    nomor: int
    isi: str
    sebelum: str
    sidik: str
    kolom: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Putus:
    """A place where the chain does not hold: the entry's number and what is wrong there."""

    nomor: int
    sebab: str


def teks_baku(isi: Mapping[str, object]) -> str:
    """The one way to write an entry's content: JSON with sorted keys and nothing between."""
    return json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sidik_mata(nomor: int, isi: str, sebelum: str) -> str:
    """SHA-256 of an entry: of its number, the fingerprint before it, and its text."""
    return sha256(f"{nomor}\n{sebelum}\n{isi}".encode()).hexdigest()


def periksa_rantai(mata: Iterable[MataRantai], *, sampai: int | None = None, segel: str = "") -> Iterator[Putus]:
    """Every place where a chain, given in the order of numbers, was edited, cut or reordered; none where it is whole.

    `sampai` is the number at which the chain must end; `segel` the fingerprint that entry had when it was noted down
    outside of the database: only this finds a chain that was written anew from some place to its end.
    """
    nomor, sebelum = 0, PANGKAL
    for satu in mata:
        if satu.nomor != nomor + 1:
            hilang = f"{nomor + 1}" if satu.nomor == nomor + 2 else f"{nomor + 1} sampai {satu.nomor - 1}"
            sebab = f"entri {hilang} hilang" if satu.nomor > nomor else f"entri {satu.nomor} berulang"
            yield Putus(satu.nomor, sebab)
        if satu.sebelum != sebelum:
            yield Putus(satu.nomor, "tidak menyambung entri sebelumnya")
        if sidik_mata(satu.nomor, satu.isi, satu.sebelum) != satu.sidik:
            yield Putus(satu.nomor, "isi tidak cocok dengan sidiknya")
        beda = _kolom_beda(satu)
        if beda:
            yield Putus(satu.nomor, f"kolom {beda} tidak cocok dengan isi yang disidik")
        if segel and satu.nomor == sampai and satu.sidik != segel:
            yield Putus(satu.nomor, "sidik tidak sama dengan segel yang dicatat di luar")
        nomor, sebelum = satu.nomor, satu.sidik
    if sampai is not None and nomor < sampai:
        yield Putus(nomor + 1, f"rantai berakhir pada entri {nomor}, seharusnya sampai entri {sampai}")


def _kolom_beda(mata: MataRantai) -> str:
    try:
        isi = json.loads(mata.isi)
    except ValueError:
        return ""
    if not isinstance(isi, dict):
        return ""
    return ", ".join(nama for nama, nilai in sorted(mata.kolom.items()) if isi.get(nama) != nilai)
