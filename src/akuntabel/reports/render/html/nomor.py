"""Ids, numbers and targets of references, settled once before anything is written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, cast

from akuntabel.reports.render.alamat import AWALAN_JEJAK, calon_jejak
from akuntabel.reports.tree import Blok, Dokumen, Gambar, Judul, Kotak, Tabel


@dataclass(frozen=True, slots=True)
class Butir:
    """An entry of a generated list: where it leads, its number (`BAB I`, `Tabel 3`), its text, its level."""

    id: str
    nomor: str
    teks: str
    tingkat: int = 1


@dataclass(frozen=True, slots=True)
class Penomoran:
    """What references print and where they lead. `label` has the text and target by the id that the tree uses,
    `nomor` the printed number of a table or figure by its id in the page."""

    label: Mapping[str, tuple[str, str]]
    nomor: Mapping[str, str]
    judul: tuple[Butir, ...]
    tabel: tuple[Butir, ...]
    gambar: tuple[Butir, ...]
    jejak: Mapping[str, str]

    def acuan(self, kode: str) -> tuple[str, str]:
        """Text and target id of a cross-reference; KeyError where the tree has no such block."""
        return self.label[kode]

    def sasaran_jejak(self, alamat: str) -> str:
        """Id of the annex table with the trace of a figure; empty where the document prints none for it."""
        return next((self.jejak[c] for c in calon_jejak(alamat) if c in self.jejak), "")


def nomori(dokumen: Dokumen) -> tuple[Dokumen, Penomoran]:
    """The document with an id on every heading, table and figure, each used once, and the numbers of them all."""
    penomor = _Penomor()
    awal, isi = penomor.semua(dokumen.awal), penomor.semua(dokumen.isi)
    hasil = Penomoran(
        penomor.label,
        penomor.nomor,
        tuple(penomor.judul),
        tuple(penomor.tabel),
        tuple(penomor.gambar),
        penomor.jejak,
    )
    return replace(dokumen, awal=awal, isi=isi), hasil


class _Penomor:
    """Walks a document in reading order and keeps count."""

    def __init__(self) -> None:
        self.label: dict[str, tuple[str, str]] = {}
        self.nomor: dict[str, str] = {}
        self.judul: list[Butir] = []
        self.tabel: list[Butir] = []
        self.gambar: list[Butir] = []
        self.jejak: dict[str, str] = {}
        self._terpakai: set[str] = {"isi-utama", "daftar-isi-utama", "atas"}
        self._tingkat = 0

    def semua(self, blok: tuple[Blok, ...]) -> tuple[Blok, ...]:
        return tuple(self._satu(b) for b in blok)

    def _satu(self, blok: Blok) -> Blok:
        match blok:
            case Judul():
                return self._judul(blok)
            case Tabel():
                return self._tabel(blok)
            case Gambar():
                return self._gambar(blok)
            case Kotak():
                return replace(blok, isi=self.semua(blok.isi))
        return blok

    def _judul(self, blok: Judul) -> Judul:
        self._tingkat = min(blok.tingkat, self._tingkat + 1)
        tingkat = cast(Literal[1, 2, 3, 4, 5], self._tingkat)
        baru = replace(blok, id=self._id(blok.id, "judul"), tingkat=tingkat)
        nomor = blok.nomor.rstrip(".")
        label = nomor if tingkat == 1 and nomor else f"bagian «{blok.teks}»"
        self.label.setdefault(blok.id, (label, baru.id))
        if blok.dalam_daftar:
            self.judul.append(Butir(baru.id, blok.nomor, blok.teks, tingkat))
        return baru

    def _tabel(self, blok: Tabel, *, kembaran: bool = False) -> Tabel:
        baru = replace(blok, id=self._id(blok.id, "tabel"))
        label = f"tabel «{blok.judul}»" if blok.judul else "tabel"
        if blok.bernomor and not kembaran:
            label = f"Tabel {len(self.tabel) + 1}"
            self.nomor[baru.id] = label
            self.tabel.append(Butir(baru.id, label, blok.judul))
        self.label.setdefault(blok.id, (label, baru.id))
        if blok.id.startswith(AWALAN_JEJAK):
            self.jejak.setdefault(blok.id.removeprefix(AWALAN_JEJAK), baru.id)
        return baru

    def _gambar(self, blok: Gambar) -> Gambar:
        label = f"Gambar {len(self.gambar) + 1}"
        baru = replace(
            blok,
            id=self._id(blok.id, "gambar"),
            kembaran=self._tabel(blok.kembaran, kembaran=True) if blok.kembaran else None,
        )
        self.nomor[baru.id] = label
        self.label.setdefault(blok.id, (label, baru.id))
        self.gambar.append(Butir(baru.id, label, blok.judul))
        return baru

    def _id(self, usul: str, jenis: str) -> str:
        """An id that HTML allows and that nothing else has."""
        bersih = re.sub(r"\s+", "-", usul.strip())
        hasil, urut = bersih or f"{jenis}-1", 1
        while hasil in self._terpakai:
            urut += 1
            hasil = f"{bersih or jenis}-{urut}"
        self._terpakai.add(hasil)
        return hasil
