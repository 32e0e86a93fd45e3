"""What an office did not report is named in its Laporan Kinerja: one part after the other is taken away."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.reports.lakin import build_laporan
from akuntabel.reports.tree import Kotak
from tests.reports.bahan_uji import bahan, isi_dokumen, kosong_dalam, semua_blok, tahun_contoh, teks_blok, utuh


def _tanpa(tahun: TahunKinerja, **ganti: Any) -> TahunKinerja:
    return replace(tahun, **ganti)


def _tanpa_kantor(bidang: str) -> Callable[[TahunKinerja], TahunKinerja]:
    return lambda t: replace(t, kantor=replace(t.kantor, **{bidang: type(getattr(t.kantor, bidang))()}))


def _tanpa_renstra(bidang: str) -> Callable[[TahunKinerja], TahunKinerja]:
    def ganti(t: TahunKinerja) -> TahunKinerja:
        assert t.renstra is not None
        return replace(t, renstra=replace(t.renstra, **{bidang: type(getattr(t.renstra, bidang))()}))

    return ganti


def _tanpa_analisis(bidang: str) -> Callable[[TahunKinerja], TahunKinerja]:
    def ganti(t: TahunKinerja) -> TahunKinerja:
        lama = t.analisis["1a-CP"]
        baru = replace(lama, **{bidang: type(getattr(lama, bidang))()})
        return replace(t, analisis={**t.analisis, "1a-CP": baru})

    return ganti


def _tanpa_anggaran(**isi: Any) -> Callable[[TahunKinerja], TahunKinerja]:
    def ganti(t: TahunKinerja) -> TahunKinerja:
        assert t.anggaran is not None
        return replace(t, anggaran=replace(t.anggaran, **isi))

    return ganti


def _kegiatan(**isi: Any) -> Callable[[TahunKinerja], TahunKinerja]:
    def ganti(t: TahunKinerja) -> TahunKinerja:
        assert t.anggaran is not None
        return _tanpa_anggaran(kegiatan=tuple(replace(k, **isi) for k in t.anggaran.kegiatan))(t)

    return ganti


def _tanpa_narasi(nama: str) -> Callable[[TahunKinerja], TahunKinerja]:
    return lambda t: replace(
        t, laporan=replace(t.laporan, narasi={k: n for k, n in t.laporan.narasi.items() if k != nama})
    )


def _tanpa_baris(t: TahunKinerja) -> TahunKinerja:
    return replace(t, baris=tuple(b for b in t.baris if b.kode_iku != "1a-CP"))


def _tanpa_iku(bidang: str) -> Callable[[TahunKinerja], TahunKinerja]:
    def ganti(t: TahunKinerja) -> TahunKinerja:
        isi: dict[str, Any] = {bidang: tuple(b for b in getattr(t, bidang) if b.kode_iku != "1a-CP")}
        return replace(t, **isi)

    return ganti


def _tanpa_penanda(t: TahunKinerja) -> TahunKinerja:
    return replace(t, kantor=replace(t.kantor, pimpinan=None), laporan=replace(t.laporan, penanda_tangan=None))


HILANG: tuple[tuple[str, Callable[[TahunKinerja], TahunKinerja], tuple[str, ...]], ...] = (
    (
        "renstra",
        lambda t: _tanpa(t, renstra=None),
        ("Rencana Strategis tidak tersedia", "Target jangka menengah IKU ini"),
    ),
    ("visi", _tanpa_renstra("visi"), ("Visi tidak tersedia",)),
    ("misi", _tanpa_renstra("misi"), ("Misi tidak tersedia",)),
    ("tujuan", _tanpa_renstra("tujuan"), ("Tujuan Rencana Strategis tidak tersedia",)),
    ("target renstra", _tanpa_renstra("target"), ("Target jangka menengah per IKU tidak tersedia", "tidak memuatnya")),
    (
        "patokan",
        lambda t: _tanpa_analisis("standar_nasional")(_tanpa_renstra("patokan")(t)),
        ("Standar nasional bagi IKU ini tidak tersedia",),
    ),
    ("riwayat", lambda t: _tanpa(t, riwayat=()), ("NKO tahun 2023 tidak tersedia", "Data tahun 2023 tidak tersedia")),
    ("riwayat iku", _tanpa_iku("riwayat"), ("Data tahun 2022 tidak tersedia", "Data tahun 2023 tidak tersedia")),
    ("rencana aksi", _tanpa_iku("rencana_aksi"), ("Rencana aksi IKU 1a-CP tidak tersedia",)),
    ("sumber daya", _tanpa_iku("sumber_daya"), ("Data sumber daya IKU ini tidak tersedia",)),
    ("penyebab", _tanpa_analisis("penyebab"), ("Analisis penyebab tidak tersedia",)),
    ("kendala", _tanpa_analisis("kendala"), ("Kendala tidak tersedia",)),
    ("tindakan", _tanpa_analisis("tindakan"), ("Tindakan yang telah dilaksanakan tidak tersedia",)),
    ("efisiensi", _tanpa_analisis("efisiensi"), ("Uraian efisiensi tidak tersedia",)),
    ("program", _tanpa_analisis("program"), ("Analisis program/kegiatan tidak tersedia",)),
    (
        "anggaran",
        lambda t: _tanpa(t, anggaran=None),
        ("Data anggaran tidak tersedia", "Anggaran yang dipetakan ke sasaran strategis 1 tidak tersedia"),
    ),
    ("pagu", _tanpa_anggaran(pagu=None), ("Pagu anggaran tidak tersedia",)),
    ("realisasi anggaran", _tanpa_anggaran(realisasi=None), ("Jumlah realisasi anggaran tahun 2024 tidak tersedia",)),
    ("kegiatan", _tanpa_anggaran(kegiatan=()), ("Rincian anggaran per kegiatan tidak tersedia",)),
    ("pagu kegiatan", _kegiatan(pagu=None), ("Pagu semua", "tidak dapat dihitung: pagu tidak tersedia")),
    ("pemetaan", _kegiatan(sasaran={}), ("tidak dipetakan ke sasaran strategis", "Efisiensi per sasaran tidak dapat")),
    ("rencana bulanan", _kegiatan(rencana=()), ("Rencana anggaran bulanan tidak tersedia",)),
    ("realisasi bulanan", _kegiatan(realisasi_bulan=()), ("Realisasi anggaran bulanan tidak tersedia",)),
    ("baris", _tanpa_baris, ("Realisasi IKU 1a-CP s.d.", "IKU 1a-CP (", "tidak tersedia")),
    (
        "perjanjian",
        lambda t: _tanpa(
            t, perjanjian=replace(t.perjanjian, nomor="", tanggal=None, pihak_pertama=None, pihak_kedua=None)
        ),
        ("Data Perjanjian Kinerja yang tidak tersedia: nomor, tanggal, pihak pertama, dan pihak kedua",),
    ),
    ("sejarah", _tanpa_narasi("sejarah"), ("Sejarah kantor tidak tersedia",)),
    ("penutup", _tanpa_narasi("penutup"), ("Simpulan dari pimpinan kantor tidak tersedia",)),
    ("tugas", _tanpa_kantor("tugas"), ("Uraian tugas tidak tersedia",)),
    ("fungsi", _tanpa_kantor("fungsi"), ("Uraian fungsi tidak tersedia",)),
    ("wilayah kerja", _tanpa_kantor("wilayah_kerja"), ("Wilayah kerja tidak tersedia",)),
    ("struktur", _tanpa_kantor("struktur"), ("Struktur organisasi tidak tersedia",)),
    ("aspek", _tanpa_kantor("aspek_strategis"), ("Aspek strategis tidak tersedia",)),
    ("isu", _tanpa_kantor("isu_strategis"), ("Isu strategis tidak tersedia",)),
    ("dasar hukum", _tanpa_kantor("dasar_hukum"), ("Daftar dasar hukum tidak tersedia", "Dasar hukum tidak tersedia")),
    ("penanda tangan", _tanpa_penanda, ("Nama pejabat penanda tangan tidak tersedia",)),
    ("sidik", lambda t: _tanpa(t, sidik={}), ("Sidik berkas data tidak tersedia",)),
)


@pytest.mark.parametrize(("hilangkan", "sebutan"), [h[1:] for h in HILANG], ids=[h[0] for h in HILANG])
def test_each_part_that_is_absent_is_named(
    hilangkan: Callable[[TahunKinerja], TahunKinerja], sebutan: tuple[str, ...]
) -> None:
    assert kosong_dalam(isi_dokumen(build_laporan(utuh()))) == ()
    isi = isi_dokumen(build_laporan(bahan(hilangkan(tahun_contoh("kpp-contoh-2024")))))
    semua = "\n".join((*kosong_dalam(isi), *(teks_blok((b,)) for b in semua_blok(isi) if isinstance(b, Kotak))))
    assert [s for s in sebutan if s not in semua] == []
