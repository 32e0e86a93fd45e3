"""Inputs of reports for tests: the two example offices, the small year, and ways to walk through what they print."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from akuntabel.domain.anggaran import Anggaran, Kegiatan
from akuntabel.domain.problem import Problem
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake import read_folder
from akuntabel.pedoman import load_rezim
from akuntabel.reports.bahan import BahanLaporan, bahan_of
from akuntabel.reports.tree import (
    Acuan,
    AngkaKunci,
    Blok,
    Daftar,
    Dokumen,
    Gambar,
    Judul,
    Kotak,
    Paragraf,
    Runs,
    Tabel,
    TandaTangan,
    Teks,
)
from tests.domain.tahun_kecil import tahun_kecil

CONTOH = Path(__file__).parents[2] / "contoh"


@cache
def tahun_contoh(nama: str) -> TahunKinerja:
    """The year of an example office, without errors."""
    bacaan = read_folder(CONTOH / nama)
    assert bacaan.tahun is not None
    assert not bacaan.galat
    return bacaan.tahun


def bahan(tahun: TahunKinerja, problems: tuple[Problem, ...] = ()) -> BahanLaporan:
    """The input of a report of any year."""
    rezim = load_rezim(tahun.rezim, tahun.pilihan, date(tahun.tahun, 12, 31))
    return bahan_of(tahun, rezim, problems, "1.0")


@cache
def utuh() -> BahanLaporan:
    """The complete example office."""
    return bahan(tahun_contoh("kpp-contoh-2024"))


@cache
def nyata() -> BahanLaporan:
    """The real office, with what its own report left out."""
    return bahan(tahun_contoh("kpp-balikpapan-barat-2024"), read_folder(CONTOH / "kpp-balikpapan-barat-2024").problems)


def bahan_kecil(**ganti: Any) -> BahanLaporan:
    """The small year as input of a report; arguments as for `tahun_kecil`."""
    return bahan(tahun_kecil(**ganti))


def anggaran_kecil(*kegiatan: Kegiatan, pagu: int | None = 1000, realisasi: int | None = 900) -> Anggaran:
    """A budget of whole rupiah with the given activities."""
    return Anggaran(kegiatan, pagu, realisasi)


def iku(bahan: BahanLaporan, kode: str, **ganti: str | None) -> NilaiIKU:
    """The year's result of an IKU with some of its numbers replaced."""
    isi: dict[str, Any] = {k: None if n is None else Decimal(n) for k, n in ganti.items()}
    return bahan.akhir.iku_of(kode)._replace(**isi)


def semua_blok(blok: Iterable[Blok]) -> Iterator[Blok]:
    """Blocks in reading order, those inside boxes and twins of figures included."""
    for satu in blok:
        yield satu
        if isinstance(satu, Kotak):
            yield from semua_blok(satu.isi)
        elif isinstance(satu, Gambar) and satu.kembaran is not None:
            yield satu.kembaran


def semua_runs(blok: Iterable[Blok]) -> Iterator[Runs]:
    """Every sequence of runs that blocks print."""
    for satu in semua_blok(blok):
        match satu:
            case Paragraf():
                yield satu.isi
            case Daftar():
                yield from satu.butir
            case Tabel():
                yield from (sel.isi for baris in satu.baris for sel in baris.sel)
                yield satu.catatan


def teks_runs(runs: Runs) -> str:
    """The text of runs; a cross-reference as its id in angle brackets."""
    return "".join(r.isi if isinstance(r, Teks) else f"<{r.id}>" for r in runs)


def teks_blok(blok: Iterable[Blok]) -> str:
    """All that blocks print, line after line."""
    baris: list[str] = []
    for satu in semua_blok(blok):
        match satu:
            case Judul():
                baris.append(f"{satu.nomor} {satu.teks}".strip())
            case Kotak():
                baris.append(satu.judul)
            case Gambar():
                baris += [satu.judul, satu.alt]
            case AngkaKunci():
                baris += [" | ".join(butir) for butir in satu.butir]
            case TandaTangan():
                baris += [" ".join((*atas, *bawah)) for atas, bawah in satu.blok]
            case Tabel():
                baris += [satu.judul, " | ".join(k.judul for k in satu.kolom), satu.sumber]
                baris += [" | ".join(teks_runs(sel.isi) for sel in b.sel) for b in satu.baris]
                baris.append(teks_runs(satu.catatan))
            case Paragraf() | Daftar():
                baris += [teks_runs(runs) for runs in semua_runs((satu,))]
    return "\n".join(baris)


def kosong_dalam(blok: Iterable[Blok]) -> tuple[str, ...]:
    """The sentences that name something as missing."""
    return tuple(teks_runs(b.isi) for b in semua_blok(blok) if isinstance(b, Paragraf) and b.gaya == "kosong")


def tabel_dalam(blok: Iterable[Blok], kode: str) -> list[list[str]]:
    """The rows of the table with an id, as texts of their cells."""
    tabel = next(b for b in semua_blok(blok) if isinstance(b, Tabel) and b.id == f"tabel-{kode}")
    return [[teks_runs(sel.isi) for sel in baris.sel] for baris in tabel.baris]


def bagian(blok: Iterable[Blok], id_judul: str) -> tuple[Blok, ...]:
    """The blocks under the heading with an id, up to the next heading of its level or above."""
    hasil: list[Blok] = []
    tingkat = 0
    for satu in blok:
        if isinstance(satu, Judul):
            if satu.id == id_judul:
                tingkat = satu.tingkat
                continue
            if tingkat and satu.tingkat <= tingkat:
                break
        if tingkat:
            hasil.append(satu)
    assert tingkat, id_judul
    return tuple(hasil)


def acuan_dalam(blok: Iterable[Blok]) -> tuple[str, ...]:
    """The ids that cross-references name."""
    return tuple(r.id for runs in semua_runs(blok) for r in runs if isinstance(r, Acuan))


def jejak_dalam(blok: Iterable[Blok]) -> tuple[Teks, ...]:
    """The runs that carry the address of a trace."""
    return tuple(r for runs in semua_runs(blok) for r in runs if isinstance(r, Teks) and r.jejak)


def isi_dokumen(dokumen: Dokumen) -> tuple[Blok, ...]:
    """Front matter and body."""
    return (*dokumen.awal, *dokumen.isi)
