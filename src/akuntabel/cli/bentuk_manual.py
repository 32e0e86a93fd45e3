"""The quality of manuals as JSON."""

from typing import Any

from akuntabel.domain.angka import bulatkan
from akuntabel.domain.mutu_manual import HasilMutu, JenisTemuan, TemuanManual
from akuntabel.domain.tahun_kinerja import TahunKinerja


def mutu_json(folder: str, tahun: TahunKinerja, hasil: HasilMutu) -> dict[str, Any]:
    """Every finding, the explained ones with their reason, and the share of checks that each manual passed."""
    return {
        "folder": folder,
        "kantor": tahun.kantor.nama,
        "tahun": tahun.tahun,
        "lulus": not any(t.jenis is JenisTemuan.GALAT for t in hasil.terbuka),
        "manual": [
            {
                "kode": m.kode_iku,
                "nama": tahun.manual[m.kode_iku].nama,
                "berlaku": m.berlaku,
                "lulus": m.lulus,
                "dijelaskan": m.dijelaskan,
                "nilai_mutu": None if m.nilai is None else str(bulatkan(m.nilai)),
            }
            for m in hasil.manual
        ],
        "temuan": [_temuan(t) for t in hasil.temuan],
    }


def _temuan(temuan: TemuanManual) -> dict[str, Any]:
    return {
        "kode": temuan.kode,
        "segi": temuan.segi.value,
        "jenis": temuan.jenis.value,
        "kepastian": temuan.kepastian.value,
        "iku": temuan.kode_iku,
        "letak": {"berkas": temuan.where.berkas, "baris": temuan.where.baris or None, "kolom": temuan.where.kolom},
        "uraian": temuan.what,
        "ditemukan": temuan.found,
        "seharusnya": temuan.expected,
        "perbaikan": temuan.remedy,
        "dasar": str(temuan.dasar.rujukan),
        "keyakinan": temuan.dasar.keyakinan.value,
        "alasan": temuan.alasan or None,
    }
