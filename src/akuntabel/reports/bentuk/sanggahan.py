"""Disputed values as JSON: `sanggahan` of `akuntabel hitung --format json`, present where something is disputed."""

from datetime import date
from decimal import Decimal
from typing import Any

from akuntabel.domain.angka import bulatkan
from akuntabel.domain.hasil_sanggahan import HasilSanggahan, RingkasanSanggahan
from akuntabel.domain.sanggahan import Sanggahan
from akuntabel.domain.scorecard import NilaiIKU

Isi = dict[str, Any]


def sanggahan_json(ringkasan: RingkasanSanggahan) -> Isi:
    """All sanggahan with both values, and the range of the NKO over every outcome."""
    rentang = ringkasan.rentang
    return {
        "nko_rentang": None if rentang is None else [_angka2(n) for n in rentang],
        "butir": [_hasil(h) for h in ringkasan.hasil],
    }


def _hasil(hasil: HasilSanggahan) -> Isi:
    satu = hasil.sanggahan
    return {
        "kode": satu.kode,
        "iku": satu.kode_iku,
        "periode": satu.periode.kode,
        "keadaan": satu.keadaan.value,
        "terbuka": hasil.terbuka,
        "berlaku": hasil.berlaku.value,
        "resmi": _nilai(hasil.resmi, hasil.nko_resmi),
        "klaim": {**_nilai(hasil.klaim, hasil.nko_klaim), "isi": _klaim(satu)},
        "tercetak": [f"{n:f}" for n in satu.tercetak],
        "alasan": satu.alasan,
        "tenggat": _tanggal(satu.tenggat),
        "surat": [
            {
                "nomor": s.nomor,
                "tanggal": _tanggal(s.tanggal),
                "dari": s.dari,
                "kepada": s.kepada,
                "perihal": s.perihal,
            }
            for s in satu.surat
        ],
        "putusan": satu.putusan
        and {"tanggal": _tanggal(satu.putusan.tanggal), "nomor": satu.putusan.nomor, "uraian": satu.putusan.uraian},
    }


def _klaim(satu: Sanggahan) -> Isi:
    versi = {"versi_target": satu.versi_target} if satu.versi_target else {}
    return {**{k: f"{n:f}" for k, n in satu.klaim.items()}, **versi}


def _nilai(nilai: NilaiIKU, nko: Decimal | None) -> Isi:
    return {
        "realisasi": _angka2(nilai.realisasi),
        "capaian": _angka2(nilai.capaian),
        "indeks": _angka2(nilai.indeks),
        "nko": _angka2(nko),
        "nko_penuh": None if nko is None else f"{nko:f}",
    }


def _tanggal(tanggal: date | None) -> str | None:
    return tanggal.isoformat() if tanggal else None


def _angka2(nilai: Decimal | None) -> str | None:
    return None if nilai is None else f"{bulatkan(nilai):f}"
