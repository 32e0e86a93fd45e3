"""The findings file of an earlier review (`temuan.json`), read back to be compared with."""

import json

from akuntabel.domain.lembar_reviu import TemuanLama
from akuntabel.domain.problem import Problem, SourceRef
from akuntabel.reviu import kode

BITA_MAKS = 50_000_000
"""Largest findings file that is read, in bytes."""
_ISI = ("pengenal", "kode", "kepastian", "letak", "kutipan", "tercetak", "dihitung")


def baca_temuan_lama(nama: str, isi: bytes) -> tuple[TemuanLama, ...] | Problem:
    """The findings in a findings file, or why it is none."""
    if len(isi) > BITA_MAKS:
        return _bukan(nama, f"{len(isi) // 1_000_000} MB")
    try:
        akar = json.loads(isi)
    except (ValueError, RecursionError):
        return _bukan(nama, "bukan JSON")
    daftar = akar.get("temuan") if isinstance(akar, dict) else None
    if not isinstance(daftar, list):
        return _bukan(nama, "tanpa daftar «temuan»")
    hasil = [_satu(satu) for satu in daftar]
    if None in hasil:
        return _bukan(nama, f"temuan ke-{hasil.index(None) + 1} tanpa «pengenal»")
    return tuple(satu for satu in hasil if satu is not None)


def _satu(isi: object) -> TemuanLama | None:
    if not isinstance(isi, dict) or not isinstance(isi.get("pengenal"), str):
        return None
    lokasi = isi.get("lokasi")
    lokasi = lokasi if isinstance(lokasi, dict) else {}
    bagian = [f"{k} {lokasi[k]}" for k in ("halaman", "paragraf", "baris") if isinstance(lokasi.get(k), int)]
    semua = isi | {"letak": ", ".join(bagian), "kutipan": lokasi.get("kutipan")}
    return TemuanLama(*(str(semua.get(k) or "") for k in _ISI))


def _bukan(nama: str, ditemukan: str) -> Problem:
    return Problem(
        kode.REVIU_TEMUAN_LAMA_RUSAK,
        SourceRef(nama),
        "Berkas ini bukan berkas temuan dari reviu sebelumnya.",
        found=ditemukan,
        expected="berkas …-temuan.json yang ditulis «akuntabel reviu BERKAS -o FOLDER»",
        remedy="Pakai berkas temuan yang asli, atau jalankan tanpa --bandingkan.",
    )
