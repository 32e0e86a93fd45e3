"""Which sheet of a workbook is which, and where its head stands: by name, else by the columns that it has."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from akuntabel.bungkus.buku_mentah import LembarMentah
from akuntabel.intake.buku.lembar import Kolom, Lembar
from akuntabel.intake.buku.tata_letak import AWALAN_TABEL, SEMUA_LEMBAR

BARIS_KEPALA_MAKS = 60
"""Rows among which the head is looked for."""
_JUDUL_TABEL = re.compile(r"Isi tabel «(.+)»")
_BUKAN_KATA = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Kepala:
    """The head of a sheet: its row, and what stands over each column (number from 1): a known column or a text."""

    baris: int
    kolom: dict[int, str]
    dikenal: int

    @property
    def rapat(self) -> float:
        """Which share of the head is known."""
        return self.dikenal / len(self.kolom) if self.kolom else 0


def normal(teks: str) -> str:
    """A name without case, spaces and signs, for comparison."""
    return _BUKAN_KATA.sub(" ", teks.lower()).strip()


def lembar_bernama(nama: str) -> Lembar | None:
    """The sheet of the format that bears this name."""
    return next((satu for satu in SEMUA_LEMBAR if normal(satu.nama) == normal(nama)), None)


def lembar_berkepala(mentah: LembarMentah, belum: Iterable[Lembar]) -> Lembar | None:
    """The sheet of the format whose columns a sheet has: all that must be filled in, and most of its head known."""
    calon = []
    for satu in belum:
        kepala = cari_kepala(mentah, satu.kolom)
        if kepala is None:
            continue
        ada = set(kepala.kolom.values())
        if kepala.dikenal >= 2 and all(k.kode in ada for k in satu.kolom if k.wajib) and kepala.rapat >= 0.6:
            calon.append((kepala.rapat, kepala.dikenal, satu))
    return max(calon, key=lambda c: c[:2])[2] if calon else None


def cari_kepala(mentah: LembarMentah, kolom: Sequence[Kolom]) -> Kepala | None:
    """The row that names the most known columns; None where no row names two of them (or the only one there is)."""
    arti = {normal(sebutan): k.kode for k in kolom for sebutan in (k.kode, *k.sebutan)}
    terbaik: Kepala | None = None
    for nomor in sorted(mentah.sel)[:BARIS_KEPALA_MAKS]:
        judul = {letak: " ".join(sel.teks.split()) for letak, sel in mentah.sel[nomor].items() if sel.jenis == "s"}
        isi = {letak: arti.get(normal(teks), teks) for letak, teks in judul.items() if teks}
        dikenal = len(set(isi.values()) & set(arti.values()))
        if dikenal and (terbaik is None or dikenal > terbaik.dikenal):
            terbaik = Kepala(nomor, isi, dikenal)
    cukup = min(2, len(kolom))
    return terbaik if terbaik is not None and terbaik.dikenal >= cukup else None


def nama_tabel(mentah: LembarMentah, dikenal: Iterable[str]) -> str:
    """The supporting table whose rows a sheet holds: what its title says, else what its name says; empty for none."""
    for nomor in sorted(mentah.sel)[:BARIS_KEPALA_MAKS]:
        for sel in mentah.sel[nomor].values():
            cocok = _JUDUL_TABEL.fullmatch(sel.teks.strip()) if sel.jenis == "s" else None
            if cocok:
                return cocok[1]
    if not mentah.nama.lower().startswith(AWALAN_TABEL.lower()):
        return ""
    sisa = mentah.nama[len(AWALAN_TABEL) :].strip()
    return next((nama for nama in dikenal if normal(nama) == normal(sisa)), sisa)
