"""Findings about targets that no longer pull: an IKU held by the upper bound three years running, and a target set
below what was already reached last year.

They are questions for the next agreement and change no score.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from akuntabel.domain.andai import nilai_iku, rencana_iku
from akuntabel.domain.capaian_khusus import capaian_menurut_satuan
from akuntabel.domain.kartu import RencanaIKU
from akuntabel.domain.konsolidasi import konsolidasi_periode
from akuntabel.domain.manual import ManualIKU, Satuan
from akuntabel.domain.penilaian import Penilaian
from akuntabel.domain.penulisan import tulis_desimal, tulis_nilai
from akuntabel.domain.perbandingan import selisih_terhadap_target
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import Problem, SourceRef, TakTerhitung, Tingkat
from akuntabel.domain.tahun_kinerja import Riwayat
from akuntabel.domain.target import batas_bawah

TIGA_TAHUN_DI_BATAS = "TIGA_TAHUN_DI_BATAS"
TARGET_DI_BAWAH_REALISASI = "TARGET_DI_BAWAH_REALISASI"
TARGET_TETAP_TERLAMPAUI = "TARGET_TETAP_TERLAMPAUI"

ARTI: dict[str, str] = {
    TIGA_TAHUN_DI_BATAS: "Capaian IKU mencapai batas atas tiga tahun berturut-turut; targetnya tidak lagi menantang.",
    TARGET_DI_BAWAH_REALISASI: "Target tahun ini lebih ringan daripada realisasi tahun lalu, menurut polarisasi IKU.",
    TARGET_TETAP_TERLAMPAUI: "Target sama dengan tahun lalu dan sudah terlampaui tahun lalu; wajar bila target itu "
    "perbandingan, misalnya 100% dari rencana.",
}
"""One sentence per code, as the documentation and the doors print it."""


def temuan_target(penilaian: Penilaian) -> tuple[Problem, ...]:
    """The findings, in the order of the map; nothing is said about what the history does not tell."""
    riwayat = {(r.kode_iku, r.tahun): r for r in penilaian.tahun.riwayat}
    temuan: list[Problem] = []
    for iku in rencana_iku(penilaian.rencana).values():
        temuan += _tiga_tahun(penilaian, iku, riwayat)
        temuan += _target(penilaian, iku, riwayat.get((iku.kode, penilaian.tahun.tahun - 1)))
    return tuple(temuan)


def _tiga_tahun(penilaian: Penilaian, iku: RencanaIKU, riwayat: Mapping[tuple[str, int], Riwayat]) -> Iterator[Problem]:
    tahun, kini = penilaian.tahun.tahun, nilai_iku(penilaian.kartu)[iku.kode]
    lama = [riwayat.get((iku.kode, tahun - mundur)) for mundur in (2, 1)]
    if kini.indeks is None or kini.indeks < iku.batas.atas or not all(_di_batas(iku, satu) for satu in lama):
        return
    yield Problem(
        TIGA_TAHUN_DI_BATAS,
        _asal_target(penilaian, iku.kode),
        f"IKU {iku.kode}: capaian di batas atas pada {tahun - 2}, {tahun - 1}, dan {tahun} sampai "
        f"{penilaian.triwulan.nama}.",
        found=f"indeks {tulis_desimal(kini.indeks)} tiga tahun berturut-turut",
        expected="target yang masih menantang",
        remedy="Naikkan target atau ganti IKU pada perjanjian berikutnya.",
        tingkat=Tingkat.PERINGATAN,
        kode_iku=iku.kode,
    )


def _di_batas(iku: RencanaIKU, riwayat: Riwayat | None) -> bool:
    """Whether an earlier year reached the bound; a capaian that was not published follows from its target."""
    if riwayat is None:
        return False
    capaian = riwayat.capaian
    if capaian is None and riwayat.target is not None and riwayat.realisasi is not None:
        hasil = capaian_menurut_satuan(
            riwayat.realisasi,
            riwayat.target,
            iku.satuan,
            iku.polarisasi,
            iku.skala,
            iku.terburuk,
            iku.skala_terlambat,
        )
        capaian = None if isinstance(hasil, TakTerhitung) else hasil
    return capaian is not None and capaian >= iku.batas.atas


def _target(penilaian: Penilaian, iku: RencanaIKU, lalu: Riwayat | None) -> Iterator[Problem]:
    """The target of the whole year against last year's realisasi; stabilize has no lighter side."""
    perjanjian = penilaian.tahun.perjanjian.target.get(iku.kode)
    if perjanjian is None or lalu is None or lalu.realisasi is None:
        return
    if any(not isinstance(t, Decimal) for t in perjanjian.target.values()):
        return
    target, _ = konsolidasi_periode(
        [(batas_bawah(perjanjian.target[t]) if t in perjanjian.target else None, None) for t in Triwulan], iku.cara
    )
    # A date falls into its own year, so that last year's is earlier by nature.
    if target is None or iku.satuan is Satuan.TANGGAL:
        return
    if selisih_terhadap_target(lalu.realisasi, target, iku.polarisasi) <= 0:
        return
    ukuran = (penilaian.tahun.manual.get(iku.kode) or ManualIKU(iku.kode, nama=iku.kode)).ukuran
    tetap = lalu.target == target
    yield Problem(
        TARGET_TETAP_TERLAMPAUI if tetap else TARGET_DI_BAWAH_REALISASI,
        _asal_target(penilaian, iku.kode),
        f"IKU {iku.kode}: target {penilaian.tahun.tahun} {'sama dengan tahun lalu dan ' if tetap else ''}"
        f"lebih ringan daripada realisasi {lalu.tahun}.",
        found=f"target {tulis_nilai(target, ukuran)}, realisasi {lalu.tahun} {tulis_nilai(lalu.realisasi, ukuran)}",
        expected="target yang tidak di bawah yang sudah tercapai, atau alasan tertulis",
        remedy="Bicarakan pada perjanjian berikutnya; bila targetnya memang perbandingan tetap, biarkan."
        if tetap
        else "Naikkan target pada perjanjian berikutnya, atau tulis alasannya.",
        tingkat=Tingkat.CATATAN if tetap else Tingkat.PERINGATAN,
        kode_iku=iku.kode,
    )


def _asal_target(penilaian: Penilaian, kode: str) -> SourceRef:
    perjanjian = penilaian.tahun.perjanjian.target.get(kode)
    return (perjanjian.asal if perjanjian else None) or SourceRef("target.csv")
