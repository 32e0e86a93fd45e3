"""Versions of targets as JSON: `versi_target` of `akuntabel hitung --format json`."""

from datetime import date
from typing import Any

from akuntabel.domain.dasar_ukur import perubahan_berlaku
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.riwayat_target import riwayat_target
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.domain.target import Rentang, Target, Ungkapan


def versi_json(tahun: TahunKinerja) -> list[dict[str, Any]]:
    """Every known version with its document and days, and what it changed; the first is the agreement."""
    pk, semua = tahun.perjanjian, riwayat_target(tahun)
    awal = {"versi": 1, "nomor": pk.nomor, "tanggal": _tanggal(pk.tanggal), "berlaku": f"{tahun.tahun}-01-01"}
    hasil: list[dict[str, Any]] = [
        {**awal, "diketahui": _tanggal(pk.tanggal), "alasan": "", "dasar": "", "perubahan": []}
    ]
    for versi, satu in enumerate(pk.adendum, 2):
        perubahan = [
            {
                "iku": p.kode_iku,
                "semula": {t.kode: target_json(n) for t, n in p.semula.items()},
                "menjadi": {t.kode: target_json(n) for t, n in p.menjadi.items()},
            }
            for p in semua
            if p.versi == versi
        ]
        hasil.append(
            {
                "versi": versi,
                "nomor": satu.nomor,
                "tanggal": _tanggal(satu.tanggal),
                "berlaku": _tanggal(satu.berlaku),
                "diketahui": _tanggal(satu.diketahui),
                "alasan": satu.alasan,
                "dasar": satu.dasar,
                "perubahan": perubahan,
            }
        )
    return hasil


def perubahan_json(tahun: TahunKinerja, triwulan: Triwulan) -> list[dict[str, Any]]:
    """Every known change to files of the office, and whether the result up to a quarter contains it."""
    return [
        {
            "nomor": satu.nomor,
            "tanggal": _tanggal(satu.tanggal),
            "alasan": satu.alasan,
            "berlaku": _tanggal(satu.berlaku),
            "diketahui": _tanggal(satu.diketahui),
            "berkas": list(satu.berkas),
            "baru": sorted(satu.baru),
            "dihapus": sorted(satu.dihapus),
            "belum_berlaku": list(belum),
        }
        for satu, belum in perubahan_berlaku(tahun, triwulan)
    ]


def _tanggal(tanggal: date | None) -> str | None:
    return tanggal.isoformat() if tanggal else None


def target_json(nilai: Target | None) -> str | None:
    """A target: its number, the ends of a range as `80..90`, or its words."""
    match nilai:
        case None:
            return None
        case Rentang():
            return f"{nilai.bawah:f}..{nilai.atas:f}"
        case Ungkapan():
            return nilai.isi
    return f"{nilai:f}"
