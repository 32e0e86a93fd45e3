"""Sheets whose rows are lists in YAML files, YAML files of their own, or parts of Markdown files."""

from enum import StrEnum

from akuntabel.domain.kantor import JenisPerubahanOrganisasi
from akuntabel.domain.manual import (
    Kendali,
    KonsolidasiLokasi,
    KonsolidasiPeriode,
    PeriodePelaporan,
    Polarisasi,
    Satuan,
    Validitas,
)
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.sanggahan import KeadaanSanggahan
from akuntabel.domain.tabel import JenisKolom
from akuntabel.intake.buku.lembar import Jenis, Kolom, Lembar, pilihan, teks
from akuntabel.intake.buku.lembar_csv import KODE_IKU
from akuntabel.intake.naskah import BAGIAN_ANALISIS, BAGIAN_NARASI

_YA = ("ya", "tidak")
_PERIODE = tuple(t.kode for t in Triwulan)
_ISI = Kolom("isi", Jenis.TEKS, "Teksnya. Angka diikat dengan {{ … }}, tidak diketik ulang.", 110)


def _nilai(jenis: type[StrEnum]) -> tuple[str, ...]:
    return tuple(satu.value for satu in jenis)


LEMBAR_YAML = (
    Lembar(
        "Perspektif",
        "peta.yaml",
        (
            Kolom("kode", Jenis.KODE, "Kunci bobot pada rezim: stakeholder, customer, …", 20, wajib=True),
            teks("nama", "Nama perspektif.", 40),
        ),
        "Perspektif pada peta strategi.",
        jalur="perspektif",
    ),
    Lembar(
        "Sasaran",
        "peta.yaml",
        (
            Kolom("perspektif", Jenis.KODE, "Kode perspektif pada lembar Perspektif.", 20, wajib=True),
            Kolom("kode", Jenis.KODE, "Kode sasaran, misalnya 1.", 9, wajib=True),
            teks("nama", "Nama sasaran strategis.", 50, wajib=True),
            teks("pernyataan", "Pernyataan sasaran.", 50),
            Kolom("iku", Jenis.DAFTAR_KODE, "Kode IKU sasaran ini, dipisah koma.", 26),
            Kolom("mendukung", Jenis.DAFTAR_KODE, "Kode sasaran yang didukung, dipisah koma.", 16),
        ),
        "Sasaran strategis dengan IKU-nya.",
        jalur="sasaran",
        induk="Perspektif",
        kunci=(("perspektif", "kode"),),
    ),
    Lembar(
        "Manual",
        "manual/*.yaml",
        (
            KODE_IKU,
            teks("nama", "Nama IKU.", 44, wajib=True),
            teks("definisi", "Apa yang diukur.", 50),
            teks("tujuan", "Untuk apa diukur.", 40),
            pilihan("satuan", _nilai(Satuan), "Satuan target dan realisasi."),
            pilihan("polarisasi", _nilai(Polarisasi), "Makin tinggi, makin rendah, atau tepat sasaran yang baik."),
            pilihan("konsolidasi_periode", _nilai(KonsolidasiPeriode), "Cara triwulan digabung."),
            pilihan("konsolidasi_lokasi", _nilai(KonsolidasiLokasi), "Cara sub-unit digabung."),
            pilihan("validitas", _nilai(Validitas), "Seberapa langsung IKU mengukur sasaran."),
            pilihan("kendali", _nilai(Kendali), "Tingkat kendali kantor."),
            teks("formula", "Formula atas kode komponen, misalnya NETTO / TARGET * 100.", 44),
            teks("label", 'Satuan skala: [{"nama": "Tinggi", "nilai": 3}, …].', 30),
            teks("skala", "Hanya stabilize: [[0, 0], [90, 100], [100, 120]].", 30),
            Kolom("batas_atas", Jenis.ANGKA, "Indeks tertinggi; kosong = batas rezim.", 11),
            pilihan("konversi_120", _YA, "Apakah indeks menjadi batas atas bila target maksimum tercapai."),
            Kolom("realisasi_terburuk", Jenis.ANGKA, "Hanya minimize dengan target nol.", 11),
            teks("penanggung_jawab", "Unit penanggung jawab."),
            teks("penyedia_data", "Unit penyedia data."),
            teks("sumber_data", "Sistem asal data."),
            teks("aspek_target", "Kuantitas, kualitas, waktu, atau biaya.", 14),
            teks("rujukan", "Dari mana isi manual ini.", 44),
            Kolom("keyakinan", Jenis.PASANGAN, "Seberapa yakin setiap isian, misalnya formula: tinggi.", 40),
            teks("catatan", "Catatan.", 60),
            Kolom("nilai_terbaik", Jenis.ANGKA, "Nilai terbaik yang mungkin.", 11),
            pilihan("periode_pelaporan", _nilai(PeriodePelaporan), "Seberapa sering dilaporkan."),
            teks("penguji_data", "Siapa yang menguji data."),
            teks("aturan_data_kosong", "Apa yang berlaku bila data tidak ada."),
            teks("verifikasi_data", "Cara data diverifikasi."),
            teks("ketelitian_data", "Ketelitian data."),
            teks("keterbatasan_data", "Keterbatasan data."),
            teks("kompensasi_data", "Cara mengatasi keterbatasan."),
            Kolom("pengecualian", Jenis.PASANGAN, "Kode pemeriksaan manual yang tidak berlaku: alasannya.", 40),
            pilihan("wajib", _YA, "IKU wajib menurut peraturan."),
            pilihan("target_peraturan", _YA, "Target ditetapkan peraturan."),
        ),
        "Manual IKU: satu baris per IKU; mengganti manual paket dengan kode yang sama.",
    ),
    Lembar(
        "Komponen",
        "manual/*.yaml",
        (
            Kolom("iku", Jenis.KODE, "Kode IKU pada lembar Manual.", 11, wajib=True),
            Kolom("kode", Jenis.KODE, "Kode komponen seperti pada formula.", 15, wajib=True),
            teks("nama", "Nama komponen.", 50),
            pilihan("satuan", _nilai(Satuan), "Satuan komponen."),
            teks("sumber_data", "Sistem asal data."),
        ),
        "Komponen formula setiap IKU.",
        jalur="komponen",
        induk="Manual",
        kunci=(("iku", "kode"),),
    ),
    Lembar(
        "Analisis",
        "analisis/*.md",
        (KODE_IKU, pilihan("bagian", tuple(b.capitalize() for b in BAGIAN_ANALISIS), "Bagian analisis."), _ISI),
        "Analisis per IKU; Kendala dan Tindakan berupa daftar: satu baris per butir, diawali tanda -.",
    ),
    Lembar(
        "Narasi",
        "narasi/*.md",
        (pilihan("bagian", BAGIAN_NARASI, "Bagian laporan."), _ISI),
        "Teks laporan di luar analisis IKU.",
    ),
    Lembar(
        "Struktur",
        "kantor.yaml",
        (
            teks("nama", "Nama unit.", 44, wajib=True),
            teks("jenis", "seksi, subbagian, atau kelompok.", 14),
            teks("tugas", "Tugas unit.", 60),
            Kolom("pegawai", Jenis.BULAT, "Banyaknya pegawai.", 10),
        ),
        "Unit di dalam kantor.",
        jalur="kantor.struktur",
    ),
    Lembar(
        "Riwayat organisasi",
        "kantor.yaml",
        (
            Kolom("tanggal", Jenis.TANGGAL, "Hari perubahan organisasi berlaku.", 14, wajib=True),
            pilihan("jenis", tuple(j.value for j in JenisPerubahanOrganisasi), "Jenis perubahan.", wajib=True),
            Kolom("dari", Jenis.DAFTAR, "Kantor asal, dipisah titik koma.", 44),
            Kolom("menjadi", Jenis.DAFTAR, "Kantor sesudahnya, dipisah titik koma.", 44),
            teks("dokumen", "Peraturan atau keputusannya.", 40),
        ),
        "Pemecahan, penggabungan, pemindahan, dan penggantian nama kantor.",
        jalur="kantor.riwayat_organisasi",
    ),
    Lembar(
        "Dasar hukum",
        "kantor.yaml",
        (
            teks("jenis", "Jenis peraturan.", 34, wajib=True),
            teks("nomor", "Nomor peraturan.", 22, wajib=True),
            Kolom("tanggal", Jenis.TANGGAL, "Tanggal penetapan.", 14),
            teks("tentang", "Tentang apa.", 70),
            teks("untuk", "Bagian rencana yang didasarinya, misalnya renstra.", 20),
            Kolom("iku", Jenis.DAFTAR_KODE, "Kode IKU yang didasarinya, dipisah koma.", 20),
            Kolom("dicabut", Jenis.TANGGAL, "Tanggal dicabut atau diganti; kosong bila masih berlaku.", 14),
            teks("dicabut_oleh", "Peraturan yang mencabutnya.", 40),
        ),
        "Peraturan yang mendasari laporan.",
        jalur="kantor.dasar_hukum",
    ),
    Lembar(
        "Tujuan",
        "renstra.yaml",
        (
            Kolom("kode", Jenis.KODE, "Kode tujuan.", 9),
            teks("nama", "Nama tujuan.", 60, wajib=True),
            Kolom("sasaran", Jenis.DAFTAR_KODE, "Kode sasaran, dipisah koma.", 20),
        ),
        "Tujuan pada rencana strategis.",
        jalur="tujuan",
    ),
    Lembar(
        "Sanggahan",
        "sanggahan.yaml",
        (
            KODE_IKU,
            pilihan("periode", _PERIODE, "Kosong = T4."),
            pilihan("keadaan", _nilai(KeadaanSanggahan), "Keadaan sanggahan.", wajib=True),
            Kolom("klaim", Jenis.PASANGAN, "Nilai menurut kantor, misalnya K2: 117,77 atau realisasi: 99,5.", 26),
            Kolom("tercetak", Jenis.DAFTAR, "Angka yang dicetak kantor, dipisah titik koma.", 16),
            teks("alasan", "Alasan sanggahan.", 50),
            Kolom("tenggat", Jenis.TANGGAL, "Batas waktu jawaban.", 14),
            Kolom("putusan.tanggal", Jenis.TANGGAL, "Tanggal putusan.", 14),
            teks("putusan.nomor", "Nomor putusan.", 20),
            teks("putusan.uraian", "Isi putusan."),
        ),
        "Nilai resmi yang disanggah kantor.",
        jalur="sanggahan",
    ),
    Lembar(
        "Surat",
        "sanggahan.yaml",
        (
            Kolom("iku", Jenis.KODE, "Kode IKU pada lembar Sanggahan.", 11, wajib=True),
            pilihan("periode", _PERIODE, "Periode pada lembar Sanggahan."),
            teks("nomor", "Nomor surat.", 26, wajib=True),
            Kolom("tanggal", Jenis.TANGGAL, "Tanggal surat.", 14),
            teks("dari", "Pengirim."),
            teks("kepada", "Penerima."),
            teks("perihal", "Perihal.", 40),
        ),
        "Surat setiap sanggahan.",
        jalur="surat",
        induk="Sanggahan",
        kunci=(("iku", "kode"), ("periode", "periode")),
    ),
    Lembar(
        "Adendum",
        "adendum.yaml",
        (
            teks("nomor", "Nomor dokumen yang mengubah target.", 26, wajib=True),
            Kolom("tanggal", Jenis.TANGGAL, "Tanggal dokumen.", 14),
            Kolom("berlaku", Jenis.TANGGAL, "Berlaku sejak; kosong = tanggal dokumen.", 14),
            Kolom("diketahui", Jenis.TANGGAL, "Diketahui kantor sejak; kosong = tanggal dokumen.", 14),
            teks("alasan", "Alasan perubahan.", 50),
            teks("dasar", "Surat atau keputusan yang mendasari.", 26),
            teks("tempat", "Tempat penandatanganan.", 20),
            Kolom("iku", Jenis.DAFTAR_KODE, "IKU yang targetnya berubah tetapi angkanya tidak diketahui.", 20),
            teks("pihak_pertama.nama", "Kosong = pihak Perjanjian Kinerja."),
            teks("pihak_pertama.jabatan", "Jabatan pihak pertama."),
            teks("pihak_kedua.nama", "Kosong = pihak Perjanjian Kinerja."),
            teks("pihak_kedua.jabatan", "Jabatan pihak kedua."),
            pilihan("rancangan", _YA, "ya = belum ditandatangani, sehingga belum mengubah target."),
        ),
        "Dokumen yang mengubah target; targetnya pada lembar Perubahan target.",
        jalur="adendum",
    ),
    Lembar(
        "Tabel",
        "tabel/*.yaml",
        (
            Kolom("nama", Jenis.KODE, "Nama pendek tabel; isinya pada lembar «Tabel …».", 18, wajib=True),
            teks("judul", "Judul tabel.", 50, wajib=True),
            teks("bagian", "Tempatnya: bagian laporan, kode IKU, atau ss.<kode sasaran>.", 16, wajib=True),
            teks("kelompok", "Kolom pengelompok.", 14),
            Kolom("jumlah", Jenis.DAFTAR_KODE, "Kolom yang baris jumlahnya diperiksa, dipisah koma.", 24),
            teks("sumber", "Sumber tabel.", 34),
        ),
        "Tabel pendukung.",
    ),
    Lembar(
        "Kolom tabel",
        "tabel/*.yaml",
        (
            Kolom("tabel", Jenis.KODE, "Nama tabel pada lembar Tabel.", 18, wajib=True),
            Kolom("kode", Jenis.KODE, "Kode kolom.", 18, wajib=True),
            teks("judul", "Judul kolom seperti tercetak.", 34),
            pilihan("jenis", _nilai(JenisKolom), "Isi kolom."),
            teks("rumus", "Rumus atas kode kolom lain.", 34),
        ),
        "Kolom setiap tabel pendukung.",
        jalur="kolom",
        induk="Tabel",
        kunci=(("tabel", "nama"),),
    ),
)
"""One sheet per list, and per pattern of files, in the order of the workbook."""
