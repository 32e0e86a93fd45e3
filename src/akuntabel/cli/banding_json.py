"""The comparison of regimes as JSON."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from akuntabel import __version__
from akuntabel.domain.banding import Banding, BedaAngka, asumsi_penilaian, berlaku_pada
from akuntabel.domain.banding_aturan import BedaAturan, SisiAturan
from akuntabel.domain.keyakinan import Asumsi
from akuntabel.domain.rezim import Rezim
from akuntabel.reports.bentuk.kartu import angka2, angka_penuh, masalah_json

Isi = dict[str, Any]


def banding_json(hasil: Sequence[Banding], rezim: Sequence[tuple[Rezim, tuple[str, ...]]]) -> Isi:
    """The object of `akuntabel banding --format json`."""
    penilaian = hasil[0].dasar
    return {
        "versi": __version__,
        "kantor": penilaian.tahun.kantor.nama,
        "tahun": penilaian.tahun.tahun,
        "triwulan": penilaian.triwulan.kode,
        "rezim": [_rezim(satu, tanpa, penilaian.tahun.tahun) for satu, tanpa in rezim],
        "banding": [_banding(satu) for satu in hasil],
    }


def _rezim(rezim: Rezim, tanpa: tuple[str, ...], tahun: int) -> Isi:
    return {
        "kode": rezim.kode,
        "nama": rezim.nama,
        "sejak": rezim.sejak.isoformat(),
        "sampai": rezim.sampai.isoformat() if rezim.sampai else None,
        "berlaku": berlaku_pada(rezim, tahun),
        "pilihan_tidak_ditawarkan": list(tanpa),
    }


def _banding(satu: Banding) -> Isi:
    return {
        "dasar": satu.dasar.rezim.kode,
        "lain": satu.lain.rezim.kode,
        "nko_dasar": angka2(satu.dasar.kartu.nko),
        "nko_lain": angka2(satu.lain.kartu.nko),
        "selisih_nko": angka2(satu.selisih_nko),
        "selisih_nko_penuh": angka_penuh(satu.selisih_nko),
        "sumbangan": [{"unsur": s.unsur.value, "nko": angka_penuh(s.nko)} for s in satu.sumbangan],
        "interaksi": angka_penuh(satu.interaksi),
        "angka": [_angka(a) for a in satu.angka],
        "aturan": [_aturan(a) for a in satu.aturan],
        "asumsi_dasar": [_asumsi(a) for a in asumsi_penilaian(satu.dasar)],
        "asumsi_lain": [_asumsi(a) for a in asumsi_penilaian(satu.lain)],
        "masalah_dasar": [masalah_json(p) for p in satu.masalah_dasar],
        "masalah_lain": [masalah_json(p) for p in satu.masalah_lain],
    }


def _angka(a: BedaAngka) -> Isi:
    return {
        "alamat": a.alamat,
        "bagian": a.bagian.value,
        "dasar": _isi(a.dasar),
        "lain": _isi(a.lain),
        "selisih": angka_penuh(a.selisih),
        "unsur": [u.value for u in a.unsur],
    }


def _asumsi(a: Asumsi) -> Isi:
    return {"kode": a.kode, "pernyataan": a.pernyataan, "rujukan": a.rujukan, "keyakinan": a.keyakinan.value}


def _isi(nilai: object) -> object:
    return angka_penuh(nilai) if isinstance(nilai, Decimal) else nilai


def _aturan(a: BedaAturan) -> Isi:
    return {"unsur": a.unsur.value, "nama": a.nama, "dasar": _sisi(a.dasar), "lain": _sisi(a.lain)}


def _sisi(sisi: SisiAturan | None) -> Isi | None:
    if sisi is None:
        return None
    return {
        "isi": sisi.isi,
        "rujukan": sisi.rujukan,
        "keyakinan": sisi.keyakinan.value,
        "catatan": sisi.catatan,
    }
