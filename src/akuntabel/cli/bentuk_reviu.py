"""A review as JSON values. The shape is documented in `docs/rujukan/keluaran-reviu.md`."""

from typing import Any

from akuntabel import __version__
from akuntabel.domain.jawaban import Jawaban
from akuntabel.domain.lembar_reviu import CatatanReviu, KeadaanTemuan, LembarReviu, TemuanLama
from akuntabel.reviu import HasilReviu
from akuntabel.reviu.fakta.bagian import BagianIKU
from akuntabel.reviu.fakta.bilangan import Bilangan
from akuntabel.reviu.fakta.daftar_bagian import daftar_bagian
from akuntabel.reviu.fakta.jumlahan import FaktaJumlah
from akuntabel.reviu.fakta.pernyataan import Pernyataan
from akuntabel.reviu.fakta.rasio import FaktaRasio
from akuntabel.reviu.fakta.tabel import TabelFakta
from akuntabel.reviu.hasil import Kepastian, TakTeruji, Temuan
from akuntabel.reviu.letak import Letak

Isi = dict[str, Any]


def reviu_json(hasil: HasilReviu, lembar: LembarReviu) -> Isi:
    """The object of `akuntabel reviu --format json`, and of the findings file."""
    return {
        "versi": __version__,
        "berkas": hasil.naskah.nama,
        "jenis": hasil.naskah.jenis,
        "sidik": hasil.sidik,
        "halaman": hasil.naskah.halaman or None,
        "ringkasan": {k.value: hasil.jumlah(k) for k in Kepastian} | {"tak_teruji": len(hasil.tak_teruji)},
        "temuan": [temuan_json(t, c) for t, c in zip(hasil.temuan, lembar.catatan, strict=True)],
        "diperbaiki": [_diperbaiki(t) for t in lembar.diperbaiki] if lembar.dibandingkan else None,
        "tak_teruji": [_tak_teruji(t) for t in hasil.tak_teruji],
        "fakta": {
            "tabel": [_tabel(t) for t in hasil.fakta.tabel],
            "pernyataan": [_pernyataan(p) for p in hasil.fakta.pernyataan if any(a.peran for a in p.angka)],
            "rasio": [_rasio(r) for r in hasil.fakta.rasio],
            "jumlah": [_jumlah(j) for j in hasil.fakta.jumlah],
            "uraian_iku": [_uraian(hasil, b) for b in hasil.fakta.bagian],
        },
        "catatan_bacaan": list(hasil.naskah.catatan),
        "gambar_tidak_dibaca": [letak_json(g) for g in hasil.naskah.gambar],
    }


def temuan_json(temuan: Temuan, catatan: CatatanReviu) -> Isi:
    """One finding, with the name that it keeps, its state and its answer."""
    return {
        "pengenal": catatan.pengenal,
        "kode": temuan.kode,
        "jenis": temuan.jenis.value,
        "kepastian": temuan.kepastian.value,
        "lokasi": letak_json(temuan.letak) | {"kutipan": temuan.kutipan},
        "tercetak": temuan.tercetak,
        "dihitung": temuan.dihitung,
        "penjelasan": temuan.penjelasan,
        "saran": temuan.saran,
        "terkait": [letak_json(satu) for satu in temuan.terkait],
        "keadaan": None if catatan.keadaan is KeadaanTemuan.BELUM_DIBANDINGKAN else catatan.keadaan.value,
        "jawaban": None if catatan.jawaban is None else _jawaban(catatan.jawaban),
    }


def _jawaban(jawaban: Jawaban) -> Isi:
    return {
        "sikap": jawaban.sikap.value,
        "alasan": jawaban.alasan,
        "pereviu": jawaban.pereviu,
        "tanggal": jawaban.tanggal.isoformat(),
    }


def _diperbaiki(satu: TemuanLama) -> Isi:
    return {
        "pengenal": satu.pengenal,
        "kode": satu.kode,
        "kepastian": satu.kepastian,
        "letak_semula": satu.letak,
        "kutipan": satu.kutipan,
        "tercetak": satu.tercetak,
        "dihitung": satu.dihitung,
    }


def letak_json(letak: Letak) -> Isi:
    """One place: the keys that the kind of file has; a paragraph is also the line, where there is neither page nor
    line."""
    isi: Isi = {"bab": letak.bab or None}
    isi |= {
        nama: nilai
        for nama, nilai in (
            ("halaman", letak.halaman),
            ("paragraf", letak.paragraf),
            ("baris", letak.baris or (None if letak.halaman else letak.paragraf)),
            ("sel", letak.sel),
        )
        if nilai
    }
    if letak.kotak is not None:
        isi["kotak"] = list(letak.kotak)
    return isi


def _tak_teruji(satu: TakTeruji) -> Isi:
    return {"kode": satu.kode, "lokasi": letak_json(satu.letak) | {"kutipan": satu.kutipan}, "alasan": satu.alasan}


def _bilangan(bilangan: Bilangan) -> Isi:
    return {
        "tercetak": bilangan.teks,
        "nilai": f"{bilangan.penuh:f}",
        "jenis": bilangan.jenis.value,
        "cara_baca": bilangan.cara_baca.value,
    }


def _tabel(tabel: TabelFakta) -> Isi:
    return {
        "lokasi": letak_json(tabel.letak),
        "judul": tabel.judul[-200:],
        "kolom": [
            {"kolom": k, "kepala": v.teks, "peran": v.peran.value, "tahun": v.tahun} for k, v in tabel.kolom.items()
        ],
        "baris": [
            {
                "lokasi": letak_json(b.letak),
                "label": b.label,
                "jumlah": b.total,
                "angka": {str(k): _bilangan(v) for k, v in sorted(b.angka.items())},
            }
            for b in tabel.baris
        ],
    }


def _pernyataan(satu: Pernyataan) -> Isi:
    angka = [
        _bilangan(a.bilangan) | {"peran": a.peran.value if a.peran else None, "tahun": a.tahun} for a in satu.angka
    ]
    return {"lokasi": letak_json(satu.letak), "kalimat": satu.teks, "angka": angka}


def _uraian(hasil: HasilReviu, satu: BagianIKU) -> Isi:
    daftar = daftar_bagian(hasil.fakta.blok, satu)
    return {
        "lokasi": letak_json(satu.letak),
        "kode": satu.kode,
        "judul": satu.judul,
        "kendala": list(daftar.kendala),
        "tindakan": list(daftar.tindakan),
        "rencana": list(daftar.rencana),
    }


def _rasio(satu: FaktaRasio) -> Isi:
    return {
        "lokasi": letak_json(satu.letak),
        "capaian": _bilangan(satu.capaian),
        "pasangan": [{"realisasi": _bilangan(r), "target": _bilangan(t)} for r, t in satu.pasangan],
        "tersurat": satu.tersurat,
    }


def _jumlah(satu: FaktaJumlah) -> Isi:
    return {
        "lokasi": letak_json(satu.letak),
        "kolom": satu.kolom,
        "jumlah": _bilangan(satu.total),
        "rincian": [{"label": label, **_bilangan(b)} for label, b in satu.susunan[0]] if satu.susunan else [],
    }
