"""Small pieces of the document tree that every part of the report uses."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Literal

from akuntabel.domain.penulisan import TANDA_KOSONG
from akuntabel.domain.scorecard import NilaiIKU, NilaiSasaran, Scorecard
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.ikatan import pengikat
from akuntabel.reports.narasi import blok_narasi
from akuntabel.reports.tree import BarisTabel, Blok, Inline, KolomTabel, Paragraf, Runs, Sel, Tabel, Teks
from akuntabel.reports.tulisan import kata_status, tulis_besaran, tulis_capaian, tulis_indeks, tulis_janji

Bagian = str | Inline
Rata = Literal["kiri", "kanan", "tengah"]
Kolom = tuple[str, Rata, float]
"""A table column in short: head, alignment, relative width."""


def runs(*bagian: Bagian) -> Runs:
    """Runs of a sentence from plain strings and marked figures; empty strings fall away."""
    return tuple(Teks(b) if isinstance(b, str) else b for b in bagian if b)


def paragraf(*bagian: Bagian) -> Paragraf:
    """A body paragraph."""
    return Paragraf(runs(*bagian))


def catatan(*bagian: Bagian) -> Paragraf:
    """A note in small print."""
    return Paragraf(runs(*bagian), gaya="kecil")


def kosong(kalimat: str) -> Paragraf:
    """Something that is missing, named as missing."""
    return Paragraf((Teks(kalimat),), gaya="kosong")


def sel(*bagian: Bagian, status: str = "", tebal: bool = False, rentang: int = 1) -> Sel:
    """A table cell; one without content shows the sign for nothing."""
    return Sel(runs(*bagian) or (Teks(TANDA_KOSONG),), tebal, rentang, status)


def sel_status(kartu: Scorecard, nilai: NilaiIKU | NilaiSasaran, *, tebal: bool = False) -> Sel:
    """The cell that says how an IKU or a sasaran stands: its predicate where the regime has one, else its status."""
    return sel(kartu.predikat_of(nilai) or kata_status(nilai.status), status=nilai.status.value, tebal=tebal)


def ungkapan_status(kartu: Scorecard, nilai: NilaiIKU | NilaiSasaran) -> str:
    """The same within a sentence: `predikat Sangat Tinggi`, `status hijau`."""
    predikat = kartu.predikat_of(nilai)
    return f"predikat {predikat}" if predikat else f"status {nilai.status.value}"


def baris(*isi: Sel | str, jenis: Literal["isi", "kelompok", "total"] = "isi") -> BarisTabel:
    """A table row from cells and plain strings."""
    return BarisTabel(tuple(sel(i) if isinstance(i, str) else i for i in isi), jenis)


def pita(rentang: int, *bagian: Bagian) -> BarisTabel:
    """A band over the whole width of a table that names the group of the rows below it."""
    return BarisTabel((sel(*bagian, tebal=True, rentang=rentang),), "kelompok")


def tabel(
    kode: str,
    judul: str,
    kolom: Sequence[Kolom],
    isi: Iterable[BarisTabel],
    *,
    sumber: str = "",
    keterangan: Runs = (),
    bernomor: bool = True,
    padat: bool = False,
) -> Tabel:
    """A table whose `id` starts with `tabel-`."""
    kepala = tuple(KolomTabel(*k) for k in kolom)
    return Tabel(f"tabel-{kode}", judul, kepala, tuple(isi), keterangan, sumber, bernomor, padat)


def narasi(bahan: BahanLaporan, markdown: str) -> tuple[Blok, ...]:
    """Blocks of an office's narrative with its bound figures filled in."""
    return blok_narasi(markdown, pengikat(bahan))


def narasi_atau(bahan: BahanLaporan, markdown: str, tidak_ada: str) -> tuple[Blok, ...]:
    """Blocks of a narrative, or the sentence that names it as missing."""
    return narasi(bahan, markdown) if markdown.strip() else (kosong(tidak_ada),)


def rangkai(kata: Sequence[str]) -> str:
    """An enumeration in a sentence: `a`, `a dan b`, `a, b, dan c`."""
    if len(kata) < 3:
        return " dan ".join(kata)
    return f"{', '.join(kata[:-1])}, dan {kata[-1]}"


def kapital(kalimat: str) -> str:
    """The sentence with a capital first letter, the rest untouched."""
    return kalimat[:1].upper() + kalimat[1:]


def teks_indeks(nilai: Decimal | None, jejak: str) -> Teks:
    """An index, NSS, nilai perspektif or NKO with the address of its trace."""
    return Teks(TANDA_KOSONG) if nilai is None else Teks(tulis_indeks(nilai), jejak=jejak)


def teks_capaian(nilai: NilaiIKU) -> Teks:
    """The year's capaian of an IKU with the address of its trace."""
    if nilai.capaian is None:
        return Teks(TANDA_KOSONG)
    return Teks(tulis_capaian(nilai.capaian), jejak=f"iku.{nilai.kode}.capaian")


def teks_indeks_iku(nilai: NilaiIKU) -> Teks:
    """The year's indeks capaian of an IKU with the address of its trace."""
    return teks_indeks(nilai.indeks, f"iku.{nilai.kode}.indeks")


def teks_target(bahan: BahanLaporan, nilai: NilaiIKU) -> Teks:
    """The year's target of an IKU in its unit, with the address of its trace."""
    if nilai.target is None:
        return Teks(TANDA_KOSONG)
    return Teks(tulis_janji(bahan.tahun, nilai, max(bahan.kartu)), jejak=f"iku.{nilai.kode}.target")


def teks_realisasi(bahan: BahanLaporan, nilai: NilaiIKU) -> Teks:
    """The year's realisasi of an IKU in its unit, with the address of its trace."""
    if nilai.realisasi is None:
        return Teks(TANDA_KOSONG)
    return Teks(tulis_besaran(nilai.realisasi, bahan.satuan(nilai.kode)), jejak=f"iku.{nilai.kode}.realisasi")
