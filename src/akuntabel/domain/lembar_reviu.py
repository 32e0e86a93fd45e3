"""A review as plain values, ready to be shown: the report as it was read, and what was found at each place."""

from dataclasses import dataclass
from enum import StrEnum

from akuntabel.domain.jawaban import Jawaban, Sikap

PASTI = "pasti"
"""The word for a finding that is wrong under every reading of what is printed."""


class KeadaanTemuan(StrEnum):
    """What became of a finding since an earlier version of the report; `belum_dibandingkan` where none was given."""

    BARU = "baru"
    TETAP = "tetap"
    DIPERBAIKI = "diperbaiki"
    BELUM_DIBANDINGKAN = "belum_dibandingkan"


@dataclass(frozen=True, slots=True)
class TemuanLama:
    """A finding of an earlier version, as its findings file keeps it."""

    pengenal: str
    kode: str
    kepastian: str
    letak: str
    kutipan: str
    tercetak: str
    dihitung: str


@dataclass(frozen=True, slots=True)
class CatatanReviu:
    """A finding with its answer and its state; `blok` is the index of the block of the report that it stands at.

    `jenis` and `kepastian` are the words that the review uses, `judul` the title of the check, `letak` the place in
    words.
    """

    pengenal: str
    kode: str
    judul: str
    jenis: str
    kepastian: str
    bab: str
    letak: str
    kutipan: str
    tercetak: str
    dihitung: str
    penjelasan: str
    saran: str
    blok: int
    keadaan: KeadaanTemuan
    jawaban: Jawaban | None = None


@dataclass(frozen=True, slots=True)
class BlokReviu:
    """One block of the reviewed report: `jenis` is `judul`, `paragraf`, `butir` or `baris_tabel`.

    `sel` holds text, first column and width of every cell of a row; rows with the same `tabel` are one table;
    `halaman` is 0 where pages are not known.
    """

    jenis: str
    teks: str
    letak: str
    halaman: int = 0
    penanda: str = ""
    tingkat: int = 0
    tabel: int = 0
    sel: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class BarisUji:
    """Something that was recomputed, or a fact that was read: where, what, its figures in words."""

    letak: str
    bab: str
    apa: str
    tercetak: str
    dasar: str
    hasil: str


@dataclass(frozen=True, slots=True)
class LembarReviu:
    """The whole review of one report. `halaman` is 0 where pages are not known; `diperbaiki` are findings of the
    earlier version that are gone; `tak_dibaca` what was not read, one sentence each."""

    nama: str
    jenis: str
    sidik: str
    halaman: int
    blok: tuple[BlokReviu, ...]
    catatan: tuple[CatatanReviu, ...]
    diperbaiki: tuple[TemuanLama, ...] = ()
    dibandingkan: bool = False
    uji: tuple[BarisUji, ...] = ()
    fakta: tuple[BarisUji, ...] = ()
    tak_teruji: tuple[BarisUji, ...] = ()
    tak_dibaca: tuple[str, ...] = ()

    def tanpa_jawaban(self, kepastian: str) -> tuple[CatatanReviu, ...]:
        """The findings of one certainty that no reviewer has answered."""
        return tuple(c for c in self.catatan if c.kepastian == kepastian and c.jawaban is None)

    @property
    def berdiri(self) -> tuple[CatatanReviu, ...]:
        """The certain findings that the report still has to be mended for: not answered, or accepted."""
        return tuple(
            c for c in self.catatan if c.kepastian == PASTI and (c.jawaban is None or c.jawaban.sikap is Sikap.DITERIMA)
        )
