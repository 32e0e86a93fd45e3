"""A table of fields over a CSV file: its columns, its rows as fields, and every problem at its cell."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from akuntabel.domain.problem import Problem
from akuntabel.domain.sunting_bersama import Bentrok
from akuntabel.intake.sunting_csv import baris_csv
from akuntabel.web.bahasa import dwi

_TANGGAL = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PENDEK = 20
TAMBAHAN = 3
"""Empty rows at the end of a table, for what is to be added."""
BARIS_MAKS = 200


class KolomIsian(NamedTuple):
    """A column: its name in the file, what it is called, how it is typed (`teks`, `angka`, `tanggal`, `pilihan`), and
    how wide it is."""

    kode: str
    sebutan: tuple[str, str]
    jenis: str = "teks"
    pilihan: tuple[str, ...] = ()
    lebar: int = 12

    @property
    def kelas(self) -> str:
        """How wide it is and on which side it stands."""
        if self.jenis == "angka":
            return "angka"
        return "lebar" if self.lebar > _PENDEK else "pendek"

    @property
    def judul(self) -> str:
        """What it is called, in the language of the page."""
        return dwi(*self.sebutan)


@dataclass(frozen=True, slots=True)
class SelIsian:
    """One field: its name in the form, its content, what is wrong with it, what somebody else saved meanwhile."""

    nama: str
    kolom: KolomIsian
    nilai: str
    masalah: tuple[Problem, ...]
    bentrok: Bentrok | None

    @property
    def tanggal(self) -> bool:
        """Whether the browser's own field of dates can show it: it would lose what is written in another form."""
        return self.kolom.jenis == "tanggal" and jenis_tanggal(self.nilai) == "tanggal"

    @property
    def pilihan(self) -> tuple[str, ...]:
        """What can be chosen, with what is written now."""
        lain = () if not self.nilai or self.nilai in self.kolom.pilihan else (self.nilai,)
        return (*self.kolom.pilihan, *lain)


@dataclass(frozen=True, slots=True)
class BarisIsian:
    """One row: how it is called for those who do not see the table, its fields, problems of the row as a whole."""

    kunci: str
    sebutan: str
    sel: tuple[SelIsian, ...]
    masalah: tuple[Problem, ...]

    @property
    def bersalah(self) -> bool:
        """Whether anything is wrong in the row."""
        return bool(self.masalah) or any(s.masalah for s in self.sel)


def jenis_tanggal(nilai: str) -> str:
    """How a date is typed: in the browser's own field, unless something stands there that it could not show."""
    return "tanggal" if not nilai or _TANGGAL.fullmatch(nilai) else "teks"


def isian_urut(teks: str, kolom: Sequence[KolomIsian]) -> dict[str, str]:
    """The fields of a file whose rows are known by their place: `0.nama`."""
    return {f"{ke}.{k.kode}": baris.get(k.kode, "") for ke, (_, baris) in enumerate(baris_csv(teks)) for k in kolom}


def baris_urut(isian: Mapping[str, str], kolom: Sequence[KolomIsian]) -> list[dict[str, str]]:
    """The rows that the fields make, in order; rows between that no field names are empty ones."""
    nomor = [int(n.partition(".")[0]) for n in isian if n.partition(".")[0].isdigit()]
    banyak = min(max(nomor, default=-1) + 1, BARIS_MAKS)
    return [{k.kode: isian.get(f"{ke}.{k.kode}", "") for k in kolom} for ke in range(banyak)]


def tabel_isian(
    baris: Iterable[tuple[str, str]],
    kolom: Sequence[KolomIsian],
    isian: Mapping[str, str],
    bentrok: Mapping[str, Bentrok],
    masalah: Mapping[str, Sequence[Problem]],
) -> tuple[BarisIsian, ...]:
    """The rows (key and name of each) with their fields; `masalah` are the problems by key of the row."""
    hasil = []
    for kunci, sebutan in baris:
        sisa = list(masalah.get(kunci, ()))
        sel = []
        for satu in kolom:
            nama = f"{kunci}.{satu.kode}"
            milik = tuple(p for p in sisa if p.where.kolom.lower() == satu.kode)
            sisa = [p for p in sisa if p not in milik]
            sel.append(SelIsian(nama, satu, isian.get(nama, ""), milik, bentrok.get(nama)))
        hasil.append(BarisIsian(kunci, sebutan, tuple(sel), tuple(sisa)))
    return tuple(hasil)


def masalah_per_baris(
    problems: Iterable[Problem], berkas: str, kunci_baris: Mapping[int, str]
) -> tuple[dict[str, list[Problem]], tuple[Problem, ...]]:
    """The problems of a file by key of the row that they stand on, and those of the file as a whole."""
    hasil: dict[str, list[Problem]] = {}
    lain = []
    for satu in problems:
        if satu.where.berkas != berkas:
            continue
        kunci = kunci_baris.get(satu.where.baris) or (satu.kode_iku if satu.where.baris == 0 else "")
        if kunci:
            hasil.setdefault(kunci, []).append(satu)
        else:
            lain.append(satu)
    return hasil, tuple(lain)
