"""Bab I: the organisation, its strategic aspects, and the issues that it faces."""

from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin.gambar import gambar_struktur
from akuntabel.reports.lakin.tabel_pendukung import tabel_bagian
from akuntabel.reports.lakin.unsur import (
    Kolom,
    baris,
    kosong,
    narasi,
    narasi_atau,
    paragraf,
    runs,
    sel,
    tabel,
)
from akuntabel.reports.tree import Acuan, Blok, Daftar, Judul


def _bab(bahan: BahanLaporan) -> tuple[tuple[str, str], ...]:
    lembar = "lembar hitung nilai" if bahan.tahun.peta.pohon else "lembar hitung NKO"
    return (
        (
            "Bab I Pendahuluan",
            "gambaran umum, tugas dan fungsi, struktur organisasi, aspek strategis, dan isu strategis",
        ),
        ("Bab II Perencanaan Kinerja", "ringkasan Rencana Strategis dan Perjanjian Kinerja"),
        ("Bab III Akuntabilitas Kinerja", f"tujuh analisis per {bahan.iku}, dan realisasi anggaran"),
        ("Bab IV Penutup", "simpulan dan langkah perbaikan"),
        ("Lampiran", f"Perjanjian Kinerja, {lembar}, jejak angka, asumsi, masalah data, dan sumber"),
    )


def bab_pendahuluan(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """Bab I Pendahuluan."""
    kantor = bahan.tahun.kantor
    bagian = (
        ("Gambaran Umum", _gambaran_umum(bahan)),
        ("Sejarah Singkat", _sejarah(bahan)),
        ("Tugas dan Fungsi", _tugas(bahan)),
        ("Struktur Organisasi", _struktur(bahan)),
        ("Aspek Strategis", _butir(kantor.aspek_strategis, "Aspek strategis")),
        ("Isu Strategis", _butir(kantor.isu_strategis, "Isu strategis")),
        ("Dasar Hukum", _dasar_hukum(bahan)),
        ("Sistematika Laporan", _sistematika(bahan)),
    )
    isi: list[Blok] = [Judul(1, "Pendahuluan", "BAB I", "bab-1", halaman_baru=True)]
    for huruf, (judul, blok) in zip("ABCDEFGH", bagian, strict=True):
        isi += [Judul(2, judul, f"{huruf}.", f"bab-1-{huruf.lower()}"), *blok]
    return tuple(isi)


def _gambaran_umum(bahan: BahanLaporan) -> tuple[Blok, ...]:
    kantor = bahan.tahun.kantor
    induk = " dan ".join(filter(None, (kantor.kantor_wilayah, kantor.instansi_induk)))
    lingkungan = ", ".join(filter(None, (induk, kantor.kementerian)))
    jenis = (bahan.tahun.peta.pohon and kantor.jenis.lower()) or "unit kerja"
    pembuka = f"{kantor.nama} adalah {jenis} di lingkungan {lingkungan}."
    letak = f" Kantor beralamat di {kantor.alamat}." if kantor.alamat else ""
    blok: list[Blok] = [paragraf(pembuka + letak)]
    if kantor.wilayah_kerja:
        blok.append(paragraf("Wilayah kerja kantor meliputi:"))
        blok.append(Daftar(tuple(runs(w) for w in kantor.wilayah_kerja), "titik"))
    else:
        blok.append(kosong("Wilayah kerja tidak tersedia: kantor tidak melaporkannya."))
    tulisan = bahan.tahun.laporan.narasi.get("pendahuluan", "")
    return (*blok, *narasi(bahan, tulisan), *tabel_bagian(bahan, "pendahuluan"))


def _sejarah(bahan: BahanLaporan) -> tuple[Blok, ...]:
    tulisan = bahan.tahun.laporan.narasi.get("sejarah", "")
    kantor = bahan.tahun.kantor
    if not kantor.riwayat_organisasi:
        return narasi_atau(bahan, tulisan, "Sejarah kantor tidak tersedia: kantor tidak melaporkannya.")
    kolom: tuple[Kolom, ...] = (
        ("Tanggal", "kiri", 1.2),
        ("Perubahan", "kiri", 1.2),
        ("Dari", "kiri", 2.0),
        ("Menjadi", "kiri", 2.0),
        ("Dokumen", "kiri", 1.6),
    )  # fmt: skip
    isi = [
        baris(tulis_tanggal(p.tanggal), p.jenis.value, "; ".join(p.dari), "; ".join(p.menjadi), p.dokumen)
        for p in kantor.riwayat_organisasi
    ]
    return (
        *narasi(bahan, tulisan),
        tabel("riwayat-organisasi", f"Riwayat organisasi {kantor.nama_singkat or kantor.nama}", kolom, isi, padat=True),
    )


def _tugas(bahan: BahanLaporan) -> tuple[Blok, ...]:
    kantor = bahan.tahun.kantor
    blok: list[Blok] = []
    if kantor.tugas:
        tugas = kantor.tugas[:1].lower() + kantor.tugas[1:]
        blok.append(paragraf(f"{kantor.nama} mempunyai tugas {tugas.removeprefix('mempunyai tugas ').rstrip('.')}."))
    else:
        blok.append(kosong("Uraian tugas tidak tersedia: kantor tidak melaporkannya."))
    if kantor.fungsi:
        blok.append(paragraf("Dalam melaksanakan tugas tersebut, kantor menyelenggarakan fungsi:"))
        blok.append(Daftar(tuple(runs(f) for f in kantor.fungsi), "huruf"))
    else:
        blok.append(kosong("Uraian fungsi tidak tersedia: kantor tidak melaporkannya."))
    return tuple(blok)


def _struktur(bahan: BahanLaporan) -> tuple[Blok, ...]:
    kantor = bahan.tahun.kantor
    if not kantor.struktur:
        return (kosong("Struktur organisasi tidak tersedia: kantor tidak melaporkannya."),)
    kolom: tuple[Kolom, ...] = (
        ("No.", "tengah", 0.4),
        ("Unit", "kiri", 2.2),
        ("Tugas", "kiri", 3.6),
        ("Pegawai", "kanan", 0.8),
    )  # fmt: skip
    isi = [
        baris(f"{n}.", u.nama, u.tugas, "" if u.pegawai is None else str(u.pegawai))
        for n, u in enumerate(kantor.struktur, start=1)
    ]
    diketahui = [u.pegawai for u in kantor.struktur if u.pegawai is not None]
    catatan = kosong("Jumlah pegawai per unit tidak tersedia: kantor tidak melaporkannya.")
    if len(diketahui) == len(kantor.struktur):
        jumlah = sel(str(sum(diketahui)), tebal=True)
        isi.append(baris(sel("Jumlah", tebal=True, rentang=3), jumlah, jenis="total"))
    return (
        paragraf(
            f"Susunan organisasi {kantor.nama_singkat or kantor.nama} terdiri atas {len(kantor.struktur)} unit, "
            "sebagaimana ", Acuan("gambar-struktur"), " dan ", Acuan("tabel-struktur"), ".",
        ),
        gambar_struktur(kantor),
        tabel("struktur", f"Unit organisasi {kantor.nama_singkat or kantor.nama}", kolom, isi),
        *(() if len(diketahui) == len(kantor.struktur) else (catatan,)),
    )  # fmt: skip


def _butir(butir: tuple[str, ...], nama: str) -> tuple[Blok, ...]:
    if not butir:
        return (kosong(f"{nama} tidak tersedia: kantor tidak melaporkannya."),)
    return (
        paragraf(f"{nama} kantor pada tahun laporan adalah sebagai berikut."),
        Daftar(tuple(runs(isi) for isi in butir)),
    )


def _dasar_hukum(bahan: BahanLaporan) -> tuple[Blok, ...]:
    dasar = bahan.tahun.kantor.dasar_hukum
    if not dasar:
        return (kosong("Daftar dasar hukum tidak tersedia: kantor tidak melaporkannya."),)
    return (
        paragraf("Laporan Kinerja ini disusun berdasarkan:"),
        Daftar(tuple(runs(f"{d}{';' if d is not dasar[-1] else '.'}") for d in dasar)),
    )


def _sistematika(bahan: BahanLaporan) -> tuple[Blok, ...]:
    return (
        paragraf(
            "Sistematika laporan mengikuti Anak Lampiran II/1 Peraturan Menteri Pendayagunaan Aparatur Negara dan "
            "Reformasi Birokrasi Nomor 53 Tahun 2014:"
        ),
        Daftar(tuple(runs(f"{judul}: {isi}.") for judul, isi in _bab(bahan)), "titik"),
    )
