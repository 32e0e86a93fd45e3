"""A page per unit: its NKO through the year, its IKU, its problems."""

from collections.abc import Iterator

from akuntabel.domain.kosakata import kosakata_of
from akuntabel.domain.penulisan import TANDA_KOSONG
from akuntabel.domain.periode import ROMAWI, Triwulan
from akuntabel.domain.pohon.hasil import HasilUnit
from akuntabel.reports.lakin.unsur import Kolom, baris, kapital, kosong, paragraf, sel, tabel
from akuntabel.reports.tree import Blok, Daftar, Judul, Tabel, Teks
from akuntabel.reports.tulisan import kata_status, tulis_besaran, tulis_indeks
from akuntabel.reports.wilayah.kata import keadaan_unit, status_unit, tulis_nko

MASALAH_SEUNIT = 8
"""How many problems a unit's page names before it only counts them."""


def halaman_unit(hasil: HasilUnit, nomor: int) -> Iterator[Blok]:
    """The page of one unit."""
    kode = hasil.unit.alamat.replace("/", "--") or "puncak"
    yield Judul(2, hasil.nama, f"{nomor}.", f"unit-{kode}")
    if not hasil.unit.berkantor:
        yield paragraf("Kelompok unit tanpa perjanjian kinerja sendiri.")
    elif not hasil.terhitung:
        yield kosong("Data unit ini belum dapat dihitung; masalahnya disebut di bawah.")
    else:
        nko = f"NKO {tulis_nko(hasil)}, status {status_unit(hasil).lower()}, " if hasil.dinilai else ""
        yield paragraf(
            f"{kapital(nko + keadaan_unit(hasil))}. "
            f"Kode unit {hasil.unit.alamat or hasil.unit.kode}; sidik data {hasil.sidik or TANDA_KOSONG}."
        )
        if hasil.dinilai:
            yield _tabel_nko(hasil, kode)
        yield tabel_iku(hasil, kode)
    yield from _masalah(hasil)


def tabel_iku(hasil: HasilUnit, kode: str) -> Tabel:
    """The IKU of a unit with target, realisasi, indeks and status."""
    kolom: tuple[Kolom, ...] = (
        ("Kode", "kiri", 0.8),
        (kosakata_of(ber_nko=hasil.dinilai).awal, "kiri", 3.2),
        ("Target", "kanan", 1.1),
        ("Realisasi", "kanan", 1.2),
        ("Indeks", "kanan", 0.9),
        ("Status", "tengah", 1.1),
    )
    isi = [
        baris(
            n.kode,
            n.ciri.nama,
            tulis_besaran(n.target, n.ciri.satuan),
            tulis_besaran(n.realisasi, n.ciri.satuan),
            TANDA_KOSONG if n.indeks is None else tulis_indeks(n.indeks),
            sel(kata_status(n.status), status=n.status.value),
        )
        for n in hasil.iku
    ]
    return tabel(f"unit-iku-{kode}", f"{kosakata_of(ber_nko=hasil.dinilai).awal} {hasil.nama}", kolom, isi, padat=True)


def _tabel_nko(hasil: HasilUnit, kode: str) -> Tabel:
    kolom: tuple[Kolom, ...] = tuple(
        (f"Triwulan {ROMAWI[t.value]}", "tengah", 1.0) for t in Triwulan if t <= len(hasil.triwulan)
    )
    isi = [
        sel(f"{TANDA_KOSONG if n.nko is None else tulis_indeks(n.nko)} {n.status.value}", status=n.status.value)
        for n in hasil.triwulan
    ]
    return tabel(f"unit-nko-{kode}", f"NKO {hasil.nama} per triwulan", kolom, [baris(*isi)], bernomor=False, padat=True)


def _masalah(hasil: HasilUnit) -> Iterator[Blok]:
    if not hasil.problems:
        yield paragraf("Tidak ada masalah data yang diketahui.")
        return
    yield Daftar(tuple((Teks(f"{p.where}: {p.what}"),) for p in hasil.problems[:MASALAH_SEUNIT]), "titik")
    if len(hasil.problems) > MASALAH_SEUNIT:
        yield paragraf(f"dan {len(hasil.problems) - MASALAH_SEUNIT} masalah lain.")
