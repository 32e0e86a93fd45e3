"""What a year should have and this one lacks, and dates that do not fit it: named, never a reason to stop."""

from collections import defaultdict
from datetime import date

from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import SourceRef, Tingkat
from akuntabel.domain.tahun_kinerja import KOMPONEN_TERCETAK, TahunKinerja
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat

_TENGGAT_TERJAUH = 5
"""Years after the report within which a plan of action is expected to end."""


def periksa_kelengkapan(tahun: TahunKinerja, ada_perjanjian: bool, catat: Pencatat) -> None:
    """Report gaps in targets, realisasi and documents, and dates outside the year that they belong to."""
    _triwulan(tahun, catat)
    _tanggal(tahun, catat)
    _paket(tahun, catat)
    if not ada_perjanjian:
        catat.catat(
            kode.PERJANJIAN_TIDAK_ADA,
            SourceRef("perjanjian.yaml"),
            "Berkas perjanjian.yaml tidak ada, sehingga nomor, tanggal, dan pihak Perjanjian Kinerja tidak tercetak.",
            found="tidak ada",
            expected="nomor, tanggal, pihak pertama, dan pihak kedua",
            remedy="Buat berkas itu; contohnya ada pada folder contoh/.",
            tingkat=Tingkat.PERINGATAN,
        )


def _triwulan(tahun: TahunKinerja, catat: Pencatat) -> None:
    terisi: dict[str, dict[Triwulan, SourceRef]] = defaultdict(dict)
    for baris in tahun.baris:
        if baris.komponen != KOMPONEN_TERCETAK and baris.nilai is not None:
            terisi[baris.kode_iku].setdefault(baris.periode, baris.asal or SourceRef("realisasi.csv"))
    for kode_iku in tahun.peta.kode_iku:
        perjanjian = tahun.perjanjian.target.get(kode_iku)
        target = perjanjian.target if perjanjian else {}
        asal = perjanjian.asal if perjanjian and perjanjian.asal else SourceRef("target.csv")
        if target and Triwulan.T4 not in target:
            catat.catat(
                kode.TARGET_AKHIR_TIDAK_ADA,
                asal,
                f"IKU {kode_iku} bertarget sampai {max(target).nama}, tetapi tidak pada triwulan IV; hasil setahunnya "
                f"adalah hasil {max(target).nama}.",
                found="N/A pada triwulan IV",
                expected="target triwulan IV, yaitu target tahunan",
                remedy="Isi target triwulan IV, kecuali bila IKU ini memang tidak diukur pada akhir tahun.",
                tingkat=Tingkat.PERINGATAN,
                kode_iku=kode_iku,
            )
        isi = terisi.get(kode_iku, {})
        for triwulan, tempat in sorted(isi.items()):
            if target and triwulan not in target:
                catat.catat(
                    kode.REALISASI_TANPA_TARGET,
                    tempat,
                    f"IKU {kode_iku}: ada realisasi {triwulan.nama}, tetapi tidak ada target, sehingga tidak dihitung.",
                    found=f"realisasi {triwulan.nama}",
                    expected=f"target {triwulan.nama} pada target.csv",
                    remedy="Isi targetnya, atau hapus realisasinya bila IKU tidak diukur pada triwulan itu.",
                    tingkat=Tingkat.PERINGATAN,
                    kode_iku=kode_iku,
                )
        for triwulan in sorted(target):
            if isi and min(isi) < triwulan < max(isi) and triwulan not in isi:
                catat.catat(
                    kode.REALISASI_BERLUBANG,
                    isi[max(isi)],
                    f"IKU {kode_iku}: realisasi {triwulan.nama} kosong di antara triwulan yang terisi.",
                    found="kosong",
                    expected=f"realisasi {triwulan.nama}",
                    remedy="Isi realisasi triwulan itu.",
                    tingkat=Tingkat.PERINGATAN,
                    kode_iku=kode_iku,
                )


def _tanggal(tahun: TahunKinerja, catat: Pencatat) -> None:
    tutup = date(tahun.tahun, 12, 31)
    tanggal = tahun.laporan.tanggal
    if tanggal is not None and not tahun.tahun <= tanggal.year <= tahun.tahun + 2:
        _janggal(
            catat, SourceRef("kantor.yaml", 0, "tanggal"), "Tanggal laporan", tanggal, f"sesudah {tulis_tanggal(tutup)}"
        )
    tanggal = tahun.perjanjian.tanggal
    if tanggal is not None and not date(tahun.tahun - 1, 10, 1) <= tanggal <= tutup:
        _janggal(
            catat,
            SourceRef("perjanjian.yaml", 0, "tanggal"),
            "Tanggal perjanjian",
            tanggal,
            f"awal tahun {tahun.tahun}",
        )
    for rencana in tahun.rencana_aksi:
        if rencana.tenggat is not None and rencana.tenggat.year > tahun.tahun + _TENGGAT_TERJAUH:
            asal = rencana.asal or SourceRef("rencana-aksi.csv")
            tempat = SourceRef(asal.berkas, asal.baris, "tenggat")
            batas = f"paling lambat tahun {tahun.tahun + _TENGGAT_TERJAUH}"
            _janggal(catat, tempat, f"Tenggat rencana aksi IKU {rencana.kode_iku}", rencana.tenggat, batas)


def _janggal(catat: Pencatat, asal: SourceRef, sebutan: str, tanggal: date, harapan: str) -> None:
    catat.catat(
        kode.TANGGAL_JANGGAL,
        asal,
        f"{sebutan} tidak sesuai dengan tahun laporan.",
        found=tulis_tanggal(tanggal),
        expected=harapan,
        remedy="Periksa tahunnya.",
        tingkat=Tingkat.PERINGATAN,
    )


def _paket(tahun: TahunKinerja, catat: Pencatat) -> None:
    """A set is made for one performance year: the last part of its code."""
    tahun_paket = tahun.paket.rpartition("/")[2]
    if tahun_paket.isdigit() and int(tahun_paket) != tahun.tahun:
        catat.catat(
            kode.PAKET_TAHUN_LAIN,
            SourceRef("kantor.yaml", 0, "paket"),
            f"Paket «{tahun.paket}» disusun untuk tahun {tahun_paket}, bukan tahun {tahun.tahun}.",
            found=tahun_paket,
            expected=str(tahun.tahun),
            remedy="Pakai paket tahun itu, atau pastikan peta, manual, dan targetnya masih berlaku.",
            tingkat=Tingkat.PERINGATAN,
        )
