"""The whole Laporan Kinerja, part after part, in the outline of PermenPANRB 53/2014, anak lampiran II/1."""

from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.identitas import keadaan_per, kop_of, sidik_of
from akuntabel.reports.lakin.anggaran import realisasi_anggaran
from akuntabel.reports.lakin.capaian import capaian_organisasi
from akuntabel.reports.lakin.ikhtisar import ikhtisar_eksekutif
from akuntabel.reports.lakin.lampiran_jejak import lampiran_jejak
from akuntabel.reports.lakin.lampiran_lain import (
    lampiran_asumsi,
    lampiran_masalah,
    lampiran_perjanjian,
    lampiran_sumber,
)
from akuntabel.reports.lakin.lembar_nko import lampiran_nko
from akuntabel.reports.lakin.pendahuluan import bab_pendahuluan
from akuntabel.reports.lakin.pengantar import kata_pengantar
from akuntabel.reports.lakin.penutup import bab_penutup
from akuntabel.reports.lakin.perencanaan import bab_perencanaan
from akuntabel.reports.lakin.pohon import capaian_pohon, lampiran_nilai
from akuntabel.reports.lakin.sanggahan import lampiran_sanggahan
from akuntabel.reports.lakin.sasaran import capaian_sasaran
from akuntabel.reports.tree import Blok, DaftarIsi, Dokumen, Judul


def build_laporan(bahan: BahanLaporan) -> Dokumen:
    """The Laporan Kinerja of an office and year as a document tree; the same input gives the same tree."""
    tahun, kantor = bahan.tahun, bahan.tahun.kantor
    laporan = tahun.laporan
    return Dokumen(
        judul=f"Laporan Kinerja Tahun {tahun.tahun}",
        subjudul="; ".join(filter(None, (f"Nomor {laporan.nomor}" if laporan.nomor else "", keadaan_per(tahun)))),
        kantor=kantor.nama,
        kop=kop_of(kantor),
        tahun=tahun.tahun,
        tanggal=laporan.tanggal.isoformat() if laporan.tanggal else f"{tahun.tahun}-12-31",
        penulis=kantor.nama,
        awal=bagian_awal(bahan),
        isi=bagian_isi(bahan),
        kata_kunci=("laporan kinerja", *bahan.kata.singkatan, kantor.nama, str(tahun.tahun)),
        sidik=sidik_of(tahun),
    )


def bagian_awal(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """Front matter: foreword, executive summary, generated lists."""
    return (
        *kata_pengantar(bahan),
        *ikhtisar_eksekutif(bahan),
        Judul(1, "Daftar Isi", id="daftar-isi", halaman_baru=True, dalam_daftar=False),
        DaftarIsi("isi"),
        Judul(1, "Daftar Tabel", id="daftar-tabel", halaman_baru=True, dalam_daftar=False),
        DaftarIsi("tabel"),
        Judul(1, "Daftar Gambar", id="daftar-gambar", halaman_baru=True, dalam_daftar=False),
        DaftarIsi("gambar"),
    )


def bagian_isi(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """The four chapters and the annexes."""
    return (
        *bab_pendahuluan(bahan),
        *bab_perencanaan(bahan),
        Judul(1, "Akuntabilitas Kinerja", "BAB III", "bab-3", halaman_baru=True),
        Judul(2, "Capaian Kinerja Organisasi", "A.", "bab-3-a"),
        *(capaian_pohon(bahan) if bahan.tahun.peta.pohon else capaian_organisasi(bahan)),
        *capaian_sasaran(bahan),
        *realisasi_anggaran(bahan),
        *bab_penutup(bahan),
        *lampiran_perjanjian(bahan),
        *(lampiran_nilai(bahan) if bahan.tahun.peta.pohon else lampiran_nko(bahan)),
        *lampiran_jejak(bahan),
        *lampiran_asumsi(bahan),
        *lampiran_masalah(bahan),
        *lampiran_sumber(bahan),
        *lampiran_sanggahan(bahan),
    )
