"""What-if results as JSON values, in the manner of `bentuk_json.py`."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from akuntabel import __version__
from akuntabel.domain.andai import Andai, Gerak, Ubahan, nilai_iku
from akuntabel.domain.angka import bulatkan
from akuntabel.domain.kartu import Kartu
from akuntabel.domain.marginal import Marginal, jumlah_terbuang
from akuntabel.domain.penilaian import Penilaian
from akuntabel.domain.problem import Problem
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.domain.seratus import UntukSeratus
from akuntabel.reports.bentuk.kartu import angka2, angka_penuh, masalah_json

Isi = dict[str, Any]


def andai_json(penilaian: Penilaian, ubahan: Sequence[Ubahan], andai: Andai) -> Isi:
    """The object of `akuntabel andai --ubah … --format json`."""
    rentang = andai.rentang
    return {
        **_kepala(penilaian),
        "ubahan": [{"kode": u.kode, "bagian": u.bagian.value, "nilai": angka_penuh(u.nilai)} for u in ubahan],
        "semula": _kartu(andai.semula),
        "menjadi": _kartu(andai.menjadi),
        "nko_rentang": None if rentang is None else [angka2(rentang[0]), angka2(rentang[1])],
        "iku": [{"kode": baru.kode, "semula": _iku(lama), "menjadi": _iku(baru)} for lama, baru in andai.iku],
        "gerak": [_gerak(satu) for satu in andai.gerak],
    }


def marginal_json(
    penilaian: Penilaian,
    marginal: Sequence[Marginal],
    seratus: Mapping[str, UntukSeratus],
    temuan: Sequence[Problem],
) -> Isi:
    """The object of `akuntabel andai --format json` without changes."""
    nilai = nilai_iku(penilaian.kartu)
    return {
        **_kepala(penilaian),
        **_kartu(penilaian.kartu),
        "terbuang_nko": _empat(jumlah_terbuang(marginal)),
        "iku": [_marginal(penilaian, nilai[m.kode], m, seratus.get(m.kode)) for m in marginal],
        "temuan": [masalah_json(p) for p in temuan],
    }


def _kepala(penilaian: Penilaian) -> Isi:
    return {
        "versi": __version__,
        "kantor": penilaian.tahun.kantor.nama,
        "tahun": penilaian.tahun.tahun,
        "triwulan": penilaian.triwulan.kode,
        "rezim": penilaian.rezim.kode,
    }


def _kartu(kartu: Kartu) -> Isi:
    return {
        "nko": angka2(kartu.nko),
        "nko_penuh": angka_penuh(kartu.nko),
        "nko_lengkap": kartu.lengkap,
        "status": kartu.status.value,
    }


def _iku(n: NilaiIKU) -> Isi:
    return {
        "realisasi": angka_penuh(n.realisasi),
        "capaian": angka2(n.capaian),
        "indeks": angka2(n.indeks),
        "status": n.status.value,
        "sebab": {"kode": n.sebab.kode, "alasan": n.sebab.alasan} if n.sebab else None,
    }


def _gerak(gerak: Gerak) -> Isi:
    return {
        "alamat": gerak.alamat,
        "semula": angka2(gerak.semula),
        "menjadi": angka2(gerak.menjadi),
        "selisih": angka2(gerak.selisih),
        "selisih_penuh": angka_penuh(gerak.selisih),
        "status_semula": gerak.status_semula.value,
        "status_menjadi": gerak.status_menjadi.value,
    }


def _marginal(penilaian: Penilaian, n: NilaiIKU, m: Marginal, seratus: UntukSeratus | None) -> Isi:
    manual = penilaian.tahun.manual.get(n.kode)
    return {
        "kode": n.kode,
        "nama": manual.nama if manual else n.kode,
        "satuan": manual.satuan.value if manual else None,
        "indeks": angka2(n.indeks),
        "pangsa": angka2(m.pangsa),
        "per_indeks": angka_penuh(m.per_indeks),
        "per_satuan": angka_penuh(m.per_satuan),
        "tertahan": m.tertahan,
        "terbuang": angka2(m.terbuang),
        "terbuang_nko": _empat(m.terbuang_nko),
        "untuk_seratus": None if seratus is None else _seratus(seratus),
    }


def _seratus(satu: UntukSeratus) -> Isi:
    return {
        "jawaban": satu.jawaban.value,
        "indeks": angka_penuh(satu.indeks),
        "realisasi": angka_penuh(satu.realisasi),
        "nko_terbaik": angka2(satu.nko_terbaik),
    }


def _empat(nilai: Decimal | None) -> str | None:
    return None if nilai is None else f"{bulatkan(nilai, 4):f}"
