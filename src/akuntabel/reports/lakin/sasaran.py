"""Bab III huruf A, the body: each sasaran strategis and, under it, each of its IKU with the seven analyses."""

from collections.abc import Iterator

from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.domain.scorecard import NilaiIKU, NilaiSasaran
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin.analisis import tujuh_analisis
from akuntabel.reports.lakin.pohon import pelaksanaan
from akuntabel.reports.lakin.sanggahan import kotak_sanggahan
from akuntabel.reports.lakin.tabel_pendukung import tabel_bagian
from akuntabel.reports.lakin.unsur import (
    Bagian,
    Kolom,
    baris,
    kosong,
    paragraf,
    rangkai,
    sel,
    sel_status,
    tabel,
    teks_capaian,
    teks_indeks,
    teks_indeks_iku,
    teks_realisasi,
    teks_target,
    ungkapan_status,
)
from akuntabel.reports.tree import Blok, Judul, Tabel
from akuntabel.reports.tulisan import NAMA_KONSOLIDASI, NAMA_POLARISASI

NOMOR_AWAL = 3
"""The first sasaran follows the two opening sections of Bab III huruf A."""


def capaian_sasaran(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """Sections of all sasaran, in the order of the map."""
    isi: list[Blok] = []
    awal = 2 if bahan.tahun.peta.pohon else NOMOR_AWAL
    for nomor, sasaran in enumerate(bahan.hasil, start=awal):
        isi += _satu_sasaran(bahan, sasaran, nomor)
    if bahan.tahun.peta.pohon:
        isi += pelaksanaan(bahan, awal + len(bahan.hasil))
    return tuple(isi)


def _satu_sasaran(bahan: BahanLaporan, sasaran: NilaiSasaran, nomor: int) -> Iterator[Blok]:
    peta = bahan.sasaran(sasaran.kode)
    yield Judul(3, f"{_kepala(bahan, sasaran.kode)}: {peta.nama}", f"{nomor}.", f"ss-{sasaran.kode}")
    if peta.pernyataan:
        yield paragraf(peta.pernyataan)
    yield paragraf(*_kalimat_nss(bahan, sasaran))
    yield from tabel_bagian(bahan, f"ss.{sasaran.kode}")
    for ke, nilai in enumerate(sasaran.iku, start=1):
        yield from iku(bahan, nilai, f"{nomor}.{ke}")


def _kepala(bahan: BahanLaporan, kode: str) -> str:
    return bahan.sebutan(kode) if bahan.tahun.peta.pohon else f"Sasaran Strategis {kode}"


def _kalimat_nss(bahan: BahanLaporan, sasaran: NilaiSasaran) -> tuple[Bagian, ...]:
    kode = rangkai([n.kode for n in sasaran.iku])
    apa = bahan.tahun.peta.jenjang_of(sasaran.kode).nama if bahan.tahun.peta.pohon else "Sasaran"
    awal = f"{apa} ini diukur dengan {len(sasaran.iku)} {bahan.iku}, yaitu {kode}. "
    if sasaran.nss is None:
        return (awal, f"{bahan.kata.nilai_simpul} belum dapat dihitung.")
    nss = teks_indeks(sasaran.nss, f"ss.{sasaran.kode}")
    if sasaran.lengkap:
        return (awal, f"{bahan.kata.nilai_simpul} adalah ", nss, f" dengan {ungkapan_status(bahan.akhir, sasaran)}.")
    belum = rangkai([n.kode for n in sasaran.iku if n.diukur and n.indeks is None])
    return (awal, f"{bahan.kata.nilai_simpul} sementara adalah ", nss, f", karena {bahan.iku} {belum} belum bernilai.")


def iku(bahan: BahanLaporan, nilai: NilaiIKU, nomor: str) -> tuple[Blok, ...]:
    """The section of one IKU: identity, seven analyses, supporting tables, plan of action."""
    nama = bahan.manual(nilai.kode).nama
    return (
        Judul(4, f"{bahan.iku_awal} {nilai.kode}: {nama}", nomor, f"iku-{nilai.kode}"),
        *_definisi(bahan, nilai.kode),
        _identitas(bahan, nilai),
        *kotak_sanggahan(bahan, nilai.kode),
        *tujuh_analisis(bahan, nilai),
        *tabel_bagian(bahan, nilai.kode),
        *_rencana_aksi(bahan, nilai.kode),
    )


def _definisi(bahan: BahanLaporan, kode: str) -> tuple[Blok, ...]:
    definisi = bahan.manual(kode).definisi
    tidak_ada = f"Definisi {bahan.iku} {kode} tidak tersedia pada manual {bahan.iku}."
    return (paragraf(definisi),) if definisi else (kosong(tidak_ada),)


def _identitas(bahan: BahanLaporan, nilai: NilaiIKU) -> Tabel:
    manual = bahan.manual(nilai.kode)
    kolom: tuple[Kolom, ...] = (
        ("Target", "kanan", 1.0),
        ("Realisasi", "kanan", 1.1),
        ("Capaian", "kanan", 1.0),
        ("Indeks", "kanan", 0.9),
        ("Status", "tengah", 1.1),
        ("Polarisasi", "tengah", 1.1),
        ("Konsolidasi periode", "tengah", 1.7),
    )
    isi = baris(
        sel(teks_target(bahan, nilai)),
        sel(teks_realisasi(bahan, nilai)),
        sel(teks_capaian(nilai)),
        sel(teks_indeks_iku(nilai), tebal=True),
        sel_status(bahan.akhir, nilai),
        NAMA_POLARISASI[manual.polarisasi],
        NAMA_KONSOLIDASI[manual.konsolidasi_periode],
    )
    judul = f"Hasil {bahan.iku} {nilai.kode} tahun {bahan.tahun.tahun}"
    return tabel(f"identitas-{nilai.kode}", judul, kolom, (isi,), bernomor=False, padat=True)


def _rencana_aksi(bahan: BahanLaporan, kode: str) -> tuple[Blok, ...]:
    rencana = bahan.rencana_aksi(kode)
    if not rencana:
        return (kosong(f"Rencana aksi {bahan.iku} {kode} tidak tersedia: kantor tidak melaporkannya."),)
    kolom: tuple[Kolom, ...] = (
        ("No.", "tengah", 0.4),
        ("Rencana aksi", "kiri", 3.6),
        ("Penanggung jawab", "kiri", 1.7),
        ("Tenggat", "kiri", 1.3),
        ("Status", "tengah", 0.9),
    )
    isi = [
        baris(
            f"{n}.",
            r.uraian,
            r.penanggung_jawab,
            tulis_tanggal(r.tenggat) if r.tenggat else "",
            r.status,
        )
        for n, r in enumerate(rencana, start=1)
    ]
    return (tabel(f"rencana-{kode}", f"Rencana aksi {bahan.iku} {kode}", kolom, isi, padat=True),)
