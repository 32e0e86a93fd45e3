"""K3 of every IKU: quality of the IKU and of its target, with last year's figures that the target was judged by."""

from collections.abc import Iterator
from decimal import Decimal

from akuntabel.domain.jejak_k3 import NAMA_KEDUDUKAN
from akuntabel.domain.k3 import K3, k3_of, sebutan_kualitas
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_ringkas
from akuntabel.domain.problem import TakTerhitung
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin.unsur import Kolom, baris, catatan, kapital, tabel
from akuntabel.reports.tree import BarisTabel, Blok
from akuntabel.reports.tulisan import tulis_besaran

DESIMAL_K3 = 4
"""Decimals with which a K3 is printed: the mean of two figures of two decimals needs no more."""


def tabel_k3(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """The table under the sheet of the NKO; nothing where the regime does not weigh by K3."""
    k3 = k3_of(bahan.tahun, bahan.rezim)
    if not k3:
        return ()
    tahun, figur = bahan.tahun.tahun, bahan.rezim.kualitas_target
    kolom: tuple[Kolom, ...] = (
        ("Kode", "kiri", 0.8),
        ("IKU", "kiri", 3.0),
        ("Kualitas IKU", "kanan", 0.9),
        (f"Target {tahun}", "kanan", 1.1),
        (f"Target {tahun - 1}", "kanan", 1.1),
        (f"Realisasi {tahun - 1}", "kanan", 1.1),
        ("Kedudukan target", "kiri", 2.4),
        ("Kualitas target", "kanan", 0.9),
        ("K3", "kanan", 0.8),
        ("Sebutan", "kiri", 1.4),
    )  # fmt: skip
    return (
        tabel("k3", f"Kualitas kontrak kinerja (K3) tahun {tahun}", kolom, _baris(bahan, k3), padat=True),
        catatan(
            "K3 adalah rata-rata kualitas IKU (validitas dan tingkat kendali) dan kualitas target (terhadap target dan "
            f"realisasi tahun lalu). Sumber: {figur.rujukan if figur else TANDA_KOSONG}."
        ),
    )


def _baris(bahan: BahanLaporan, k3: dict[str, K3]) -> Iterator[BarisTabel]:
    for kode, satu in k3.items():
        manual = bahan.manual(kode)
        yield baris(
            kode,
            manual.nama,
            _angka(satu.kualitas_iku),
            tulis_besaran(satu.target, manual.satuan),
            tulis_besaran(satu.target_lalu, manual.satuan),
            tulis_besaran(satu.realisasi_lalu, manual.satuan),
            kapital(NAMA_KEDUDUKAN[satu.kedudukan]),
            _angka(satu.kualitas_target),
            _angka(satu.nilai),
            TANDA_KOSONG if isinstance(satu.nilai, TakTerhitung) else sebutan_kualitas(satu.nilai),
        )


def _angka(nilai: object) -> str:
    return tulis_ringkas(nilai, DESIMAL_K3) if isinstance(nilai, Decimal) else TANDA_KOSONG
