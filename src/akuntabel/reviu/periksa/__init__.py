"""The checks: each a small function in a register, with code, kind, certainty, authority and example.

Enters: `Fakta`. Leaves: findings (`Temuan`) and what could not be tested (`TakTeruji`), in the order of reading.
A check is added by one function under `@pemeriksaan(...)` in a module of this folder, named in `MODUL`; its page in the
documentation comes out of the register. Read next: `register.py`, `rasio.py`, `asal.py` (the search for the origin of a
wrong figure).
"""

from collections.abc import Iterable

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.hasil import TakTeruji, Temuan
from akuntabel.reviu.periksa import (
    arah,
    banyak_nama,
    banyak_sasaran,
    bobot,
    cacah_iku,
    cacah_tabel,
    data_kantor,
    gabungan,
    hubungan,
    hubungan_persen,
    identitas,
    jumlah,
    jumlah_kalimat,
    kekuatan,
    kelengkapan,
    kelengkapan_iku,
    klaim,
    klaim_banyak,
    klaim_iku,
    kode_ganda,
    kode_iku,
    komponen,
    nama_instansi,
    nama_unit,
    nilai_ganda,
    penanda_tangan,
    pengulangan,
    penomoran,
    peringkat,
    persen_kalimat,
    perubahan,
    polarisasi,
    predikat,
    predikat_jenjang,
    rasio,
    realisasi_iku,
    rerata,
    rincian,
    ringkasan,
    rujukan,
    rujukan_hukum,
    satuan_judul,
    sebut_gagal,
    sebutan,
    status_tabel,
    tahun_lalu,
    tahun_sejajar,
    tanggal,
    tanpa_kode,
    terbilang,
    turunan,
    waktu,
)
from akuntabel.reviu.periksa.register import DAFTAR, Pemeriksaan

MODUL = (
    rasio, jumlah, rerata, rincian, turunan, hubungan, perubahan, kekuatan, komponen, bobot, terbilang, nilai_ganda,
    realisasi_iku, sebutan, identitas, kode_iku, nama_unit, tanpa_kode, waktu, tahun_sejajar, tanggal, klaim,
    banyak_sasaran, klaim_iku, klaim_banyak, predikat, ringkasan, rujukan, penomoran, kelengkapan, kelengkapan_iku,
    pengulangan, data_kantor, tahun_lalu, polarisasi, banyak_nama, nama_instansi, kode_ganda, status_tabel,
    cacah_iku, persen_kalimat, satuan_judul, sebut_gagal, hubungan_persen, arah, jumlah_kalimat, predikat_jenjang,
    penanda_tangan, rujukan_hukum, peringkat, gabungan, cacah_tabel,
)  # fmt: skip
"""The modules whose checks are filed."""


def periksa(fakta: Fakta) -> tuple[tuple[Temuan, ...], tuple[TakTeruji, ...]]:
    """Everything that the checks find, and everything that they cannot settle."""
    semua = [satu for pemeriksaan in DAFTAR.values() for satu in pemeriksaan.fungsi(fakta)]
    temuan = _sekali(s for s in semua if isinstance(s, Temuan))
    takteruji = sorted((s for s in semua if isinstance(s, TakTeruji)), key=lambda s: (s.letak.urutan, s.kode))
    return tuple(temuan), tuple(takteruji)


def _sekali(temuan: Iterable[Temuan]) -> list[Temuan]:
    """Each finding once, in the order of reading."""
    return sorted(dict.fromkeys(temuan), key=lambda t: t.urutan)


__all__ = ["DAFTAR", "MODUL", "Pemeriksaan", "periksa"]
