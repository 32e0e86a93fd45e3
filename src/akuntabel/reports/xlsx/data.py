"""Sheets of rows: quarters, raw rows, problems, assumptions, and the figures of the regime with their sources."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from akuntabel.domain.baris_sanggahan import baris_berlaku
from akuntabel.domain.dasar_ukur import nilai_triwulan
from akuntabel.domain.manual import TANPA_HITUNGAN, ManualIKU
from akuntabel.domain.penulisan import tulis_ringkas
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.rezim import Batas, Predikat, Rezim
from akuntabel.domain.scorecard import Scorecard
from akuntabel.domain.tahun_kinerja import KOMPONEN_REALISASI, TahunKinerja
from akuntabel.pedoman import figur_rezim, load_sources
from akuntabel.reports.tulisan import target_janji
from akuntabel.reports.xlsx.gaya import BULAT
from akuntabel.reports.xlsx.lembar import KolomLembar, Lembar, pola_angka

KOLOM_REALISASI = (
    KolomLembar("Kode", 10),
    KolomLembar("Nama", 44),
    KolomLembar("Periode", 9),
    KolomLembar("Unit", 20),
    KolomLembar("Komponen", 14),
    KolomLembar("Nilai", 22),
    KolomLembar("Sumber", 36),
    KolomLembar("Bukti", 36),
    KolomLembar("Berkas", 18),
    KolomLembar("Baris", 8),
)
KOLOM_MASALAH = tuple(
    KolomLembar(j, n)
    for j, n in (
        ("Tingkat", 12), ("Kode masalah", 24), ("IKU", 10), ("Tempat", 28), ("Masalah", 60), ("Ditemukan", 24),
        ("Diharapkan", 30), ("Saran", 50),
    )
)  # fmt: skip
KOLOM_ASUMSI = tuple(
    KolomLembar(j, n)
    for j, n in (("Kode", 34), ("Asumsi", 70), ("Keyakinan", 12), ("Berlaku untuk", 40), ("Dasar", 50))
)
KOLOM_SUMBER = tuple(
    KolomLembar(j, n)
    for j, n in (
        ("Figur", 44), ("Nilai", 44), ("Keyakinan", 12), ("Dasar", 40), ("Judul sumber", 50), ("Sejak", 12),
        ("Sampai", 12), ("Catatan", 60),
    )
)  # fmt: skip


def kolom_triwulan(kartu: Mapping[Triwulan, Scorecard]) -> tuple[KolomLembar, ...]:
    """Columns of the sheet `Triwulan`: four for each quarter that was scored."""
    isi = (("target", 20), ("realisasi", 20), ("indeks", 10), ("status", 13))
    return (
        KolomLembar("Kode", 10),
        KolomLembar("Nama", 44),
        KolomLembar("Satuan", 9),
        *(KolomLembar(f"{t.kode} {nama}", lebar) for t in sorted(kartu) for nama, lebar in isi),
    )


def tulis_triwulan(lembar: Lembar, tahun: TahunKinerja, kartu: Mapping[Triwulan, Scorecard]) -> None:
    """Target, realisasi, indeks and status of every IKU up to each quarter."""
    lembar.judul(
        f"Target, realisasi, dan indeks per triwulan tahun {tahun.tahun}",
        ("Setiap nilai bersifat sampai dengan triwulan itu, menurut cara konsolidasi IKU.",),
    )
    kepala = lembar.kepala(beku=2)
    for kode in tahun.peta.kode_iku:
        manual = _manual(tahun, kode)
        for letak, isi in enumerate((kode, manual.nama, manual.satuan.value)):
            lembar.teks(letak, isi)
        for urut, triwulan in enumerate(sorted(kartu)):
            nilai, letak = nilai_triwulan(tahun, kartu[triwulan], kode), 3 + 4 * urut
            lembar.besaran(letak, target_janji(tahun, nilai, triwulan), manual.ukuran)
            lembar.besaran(letak + 1, nilai.realisasi, manual.ukuran)
            lembar.angka(letak + 2, nilai.indeks)
            lembar.status(letak + 3, nilai.status)
        lembar.maju()
    lembar.saring(kepala)


def tulis_realisasi(lembar: Lembar, tahun: TahunKinerja) -> None:
    """The raw rows as they were read, each with its file and row."""
    lembar.judul(f"Baris realisasi tahun {tahun.tahun}")
    kepala = lembar.kepala(beku=1)
    for baris in baris_berlaku(tahun):
        nama = _manual(tahun, baris.kode_iku).nama
        for letak, isi in enumerate((baris.kode_iku, nama, baris.periode.kode, baris.unit, baris.komponen)):
            lembar.teks(letak, isi)
        if baris.komponen == KOMPONEN_REALISASI and _manual(tahun, baris.kode_iku).satuan in TANPA_HITUNGAN:
            lembar.besaran(5, baris.nilai, _manual(tahun, baris.kode_iku).ukuran)
        else:
            lembar.angka(5, baris.nilai, pola_angka(baris.nilai))
        lembar.teks(6, baris.sumber)
        lembar.teks(7, baris.bukti)
        lembar.teks(8, baris.asal.berkas if baris.asal else "")
        lembar.angka(9, baris.asal.baris if baris.asal and baris.asal.baris else None, BULAT)
        lembar.maju()
    lembar.saring(kepala)


def tulis_masalah(lembar: Lembar, kartu: Scorecard) -> None:
    """What must be read beside the figures of the last quarter."""
    isi = [
        (p.tingkat.value, p.code, p.kode_iku, str(p.where), p.what, p.found, p.expected, p.remedy)
        for p in kartu.masalah
    ]
    _teks(lembar, f"Masalah sampai dengan {kartu.triwulan.nama}", isi, "Tidak ada masalah.")


def tulis_asumsi(lembar: Lembar, kartu: Scorecard) -> None:
    """The assumptions that decided a number of the last quarter."""
    isi = [(a.kode, a.pernyataan, a.keyakinan.value, ", ".join(a.berlaku_untuk), a.rujukan) for a in kartu.asumsi]
    _teks(lembar, "Asumsi yang menentukan angka", isi, "Tidak ada asumsi.")


def tulis_sumber(lembar: Lembar, rezim: Rezim) -> None:
    """Every figure of the regime with its citation and confidence."""
    sumber = load_sources()
    isi = []
    for figur in figur_rezim(rezim):
        dasar = sumber.get(figur.rujukan.sumber)
        isi.append(
            (
                figur.kode,
                _tulis_figur(figur.nilai),
                figur.keyakinan.value,
                str(figur.rujukan),
                str(dasar) if dasar else "",
                figur.sejak.isoformat(),
                figur.sampai.isoformat() if isinstance(figur.sampai, date) else "",
                figur.catatan,
            )
        )
    _teks(lembar, f"Figur rezim {rezim.kode}: {rezim.nama}", isi, "Tidak ada figur.")


def _teks(lembar: Lembar, judul: str, isi: Sequence[tuple[str, ...]], kosong: str) -> None:
    lembar.judul(judul)
    kepala = lembar.kepala(beku=1)
    for baris in isi or [(kosong, *("",) * (len(lembar.kolom) - 1))]:
        for letak, teks in enumerate(baris):
            lembar.teks(letak, teks)
        lembar.maju()
    lembar.saring(kepala)


def _tulis_figur(nilai: Any) -> str:
    """A figure in words: numbers as Indonesians write them, pairs and lists one after another."""
    match nilai:
        case Batas():
            return str(nilai)
        case Predikat():
            return _tulis_figur(nilai.sebutan)
        case dict():
            return "; ".join(f"{_tulis_figur(k)}: {_tulis_figur(v)}" for k, v in nilai.items())
        case tuple():
            if len(nilai) == 2 and not any(isinstance(n, tuple) for n in nilai):
                return f"{_tulis_figur(nilai[0])} → {_tulis_figur(nilai[1])}"
            return "; ".join(map(_tulis_figur, nilai))
        case Decimal():
            return tulis_ringkas(nilai, 6)
        case Enum():
            return str(nilai.value)
        case None:
            return "terlarang"
    return str(nilai)


def _manual(tahun: TahunKinerja, kode: str) -> ManualIKU:
    return tahun.manual.get(kode) or ManualIKU(kode, nama=kode)
