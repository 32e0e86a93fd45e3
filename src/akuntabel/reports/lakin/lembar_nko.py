"""Lampiran 2: the sheet that computes the NKO, with weights of quality and weighted weights."""

from collections.abc import Iterator
from decimal import Decimal

from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_ringkas
from akuntabel.domain.rezim import CaraBobot
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin.kualitas import DESIMAL_K3, tabel_k3
from akuntabel.reports.lakin.unsur import (
    Kolom,
    baris,
    catatan,
    pita,
    sel,
    sel_status,
    tabel,
    teks_capaian,
    teks_indeks,
    teks_indeks_iku,
    teks_realisasi,
    teks_target,
)
from akuntabel.reports.tree import BarisTabel, Blok, GantiHalaman, Judul
from akuntabel.reports.tulisan import kata_status, tulis_persen

_ASAL_BOBOT = {
    CaraBobot.VALIDITAS_KENDALI: "berasal dari validitas dan tingkat kendali",
    CaraBobot.K3: "adalah K3, rata-rata kualitas IKU dan kualitas target",
    CaraBobot.SAMA: "sama pada setiap sasaran",
}


def lampiran_nko(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """The full scorecard on pages in landscape."""
    kolom: tuple[Kolom, ...] = (
        ("Kode", "kiri", 0.8),
        ("Sasaran strategis / IKU", "kiri", 3.4),
        ("Validitas", "tengah", 0.9),
        ("Kendali", "tengah", 1.0),
        ("Target", "kanan", 1.0),
        ("Realisasi", "kanan", 1.1),
        ("Capaian", "kanan", 1.0),
        ("Indeks", "kanan", 0.9),
        ("Bobot", "kanan", 0.9),
        ("Bobot tertimbang", "kanan", 1.1),
        ("Status", "tengah", 1.1),
    )  # fmt: skip
    judul = f"Lembar hitung NKO tahun {bahan.tahun.tahun}"
    return (
        GantiHalaman("mendatar"),
        Judul(1, "Lembar Hitung NKO", "Lampiran 2", "lampiran-nko"),
        catatan(
            f"Rezim {bahan.rezim.kode} ({bahan.rezim.nama}). Bobot IKU {_ASAL_BOBOT[bahan.rezim.cara_bobot.nilai]}; "
            "bobot tertimbang dihitung di antara IKU satu sasaran yang bernilai. NSS adalah rata-rata tertimbang "
            "indeks IKU; nilai perspektif diambil dari NSS; NKO adalah rata-rata tertimbang nilai perspektif."
        ),
        tabel("lembar-nko", judul, kolom, _baris(bahan, len(kolom)), padat=True),
        *tabel_k3(bahan),
    )


def _baris(bahan: BahanLaporan, lebar: int) -> Iterator[BarisTabel]:
    for perspektif in bahan.akhir.perspektif:
        yield pita(lebar, bahan.perspektif(perspektif.kode).nama)
        for sasaran in perspektif.sasaran:
            for nilai in sasaran.iku:
                yield _baris_iku(bahan, nilai)
            nss = sel(teks_indeks(sasaran.nss, f"ss.{sasaran.kode}"), tebal=True)
            nama = f"NSS {sasaran.kode} {bahan.sasaran(sasaran.kode).nama}"
            yield baris(
                sel(nama, tebal=True, rentang=7),
                nss,
                "",
                "",
                sel_status(bahan.akhir, sasaran, tebal=True),
            )
        yield baris(
            sel(f"Nilai {bahan.perspektif(perspektif.kode).nama}", tebal=True, rentang=7),
            sel(teks_indeks(perspektif.nilai, f"perspektif.{perspektif.kode}"), tebal=True),
            sel(tulis_persen(perspektif.bobot), tebal=True),
            sel(_persen(perspektif.bobot_tertimbang), tebal=True),
            sel(kata_status(perspektif.status), tebal=True, status=perspektif.status.value),
            jenis="total",
        )
    kartu = bahan.akhir
    yield baris(
        sel(bahan.istilah_nko, tebal=True, rentang=7),
        sel(teks_indeks(kartu.nko, "nko"), tebal=True),
        "",
        "",
        sel(kata_status(kartu.status), tebal=True, status=kartu.status.value),
        jenis="total",
    )


def _baris_iku(bahan: BahanLaporan, nilai: NilaiIKU) -> BarisTabel:
    manual = bahan.manual(nilai.kode)
    return baris(
        nilai.kode,
        manual.nama,
        manual.validitas.value,
        manual.kendali.value,
        sel(teks_target(bahan, nilai)),
        sel(teks_realisasi(bahan, nilai)),
        sel(teks_capaian(nilai)),
        sel(teks_indeks_iku(nilai)),
        _bobot(bahan, nilai.bobot),
        _persen(nilai.bobot_tertimbang),
        sel_status(bahan.akhir, nilai),
    )


def _bobot(bahan: BahanLaporan, nilai: Decimal | None) -> str:
    """A weight in percent, or as the plain number that K3 and equal weights are."""
    if nilai is None or bahan.rezim.cara_bobot.nilai is CaraBobot.VALIDITAS_KENDALI:
        return _persen(nilai)
    return tulis_ringkas(nilai, DESIMAL_K3)


def _persen(nilai: Decimal | None) -> str:
    return TANDA_KOSONG if nilai is None else tulis_persen(nilai)
