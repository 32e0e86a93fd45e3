"""The sheet «Isian»: the single values of all YAML files as a form of rows, one value each."""

from akuntabel.intake.buku.lembar import Jenis, Kolom, Lembar

NAMA_FORMULIR = "Isian"
FORMULIR = Lembar(
    NAMA_FORMULIR,
    "kantor.yaml",
    (
        Kolom("bagian", Jenis.KODE, "Dokumen yang diisi.", 20, wajib=True),
        Kolom("isian", Jenis.KODE, "Nama isian; butir daftar bernomor [1], [2], …", 32, wajib=True),
        Kolom("nilai", Jenis.TEKS, "Isilah kolom ini.", 70),
        Kolom("keterangan", Jenis.TEKS, "Untuk pembaca; tidak dibaca program.", 60),
    ),
    "Keterangan kantor, perjanjian, rencana strategis, dan jumlah anggaran: satu nilai per baris.",
)

BAGIAN: dict[str, str] = {
    "kantor.yaml": "Kantor",
    "perjanjian.yaml": "Perjanjian",
    "peta.yaml": "Peta strategi",
    "renstra.yaml": "Renstra",
    "anggaran.yaml": "Anggaran",
    "sanggahan.yaml": "Sanggahan",
    "adendum.yaml": "Adendum",
    "wilayah.yaml": "Wilayah",
}
"""Name of each YAML file in the form."""

ISIAN: dict[str, tuple[tuple[str, str], ...]] = {
    "kantor.yaml": (
        ("tahun", "Tahun kinerja, misalnya 2024. Wajib."),
        ("rezim", "Pedoman penilaian yang berlaku, misalnya kmk-300-2022. Wajib."),
        ("paket", "Paket siap pakai; kosongkan bila peta dan manual diisi sendiri."),
        ("pilihan.bobot_perspektif", "Pilihan bobot menurut rezim; kosong = bawaan."),
        ("kantor.nama", "Nama lengkap kantor. Wajib."),
        ("kantor.nama_singkat", "Nama singkat untuk kepala halaman."),
        ("kantor.jenis", "Misalnya KPP Pratama."),
        ("kantor.jenjang", "Misalnya eselon-3."),
        ("kantor.pemilik_peta", "ya bila kantor mempunyai peta strategi sendiri; tidak bila tidak."),
        ("kantor.kementerian", "Kementerian atau lembaga induk."),
        ("kantor.instansi_induk", "Misalnya Direktorat Jenderal Pajak."),
        ("kantor.kantor_wilayah", "Kantor wilayah atasan."),
        ("kantor.alamat", "Alamat kantor."),
        ("kantor.kota", "Kota."),
        ("kantor.telepon", "Nomor telepon."),
        ("kantor.surel", "Alamat surel."),
        ("kantor.laman", "Alamat laman."),
        ("kantor.kode_surat", "Kode surat kantor."),
        ("kantor.tugas", "Tugas kantor, dalam satu kalimat."),
        ("kantor.fungsi[1]", "Fungsi kantor; tambah baris [2], [3], … untuk fungsi berikutnya."),
        ("kantor.wilayah_kerja[1]", "Wilayah kerja; tambah baris untuk yang berikutnya."),
        ("kantor.isu_strategis[1]", "Isu strategis; tambah baris untuk yang berikutnya."),
        ("kantor.aspek_strategis[1]", "Aspek strategis; tambah baris untuk yang berikutnya."),
        ("kantor.pimpinan.nama", "Nama kepala kantor."),
        ("kantor.pimpinan.jabatan", "Jabatan kepala kantor."),
        ("kantor.pimpinan.nip", "NIP, ditulis sebagai teks."),
        ("kantor.atasan.nama", "Nama atasan."),
        ("kantor.atasan.jabatan", "Jabatan atasan."),
        ("laporan.nomor", "Nomor laporan."),
        ("laporan.tempat", "Tempat penandatanganan."),
        ("laporan.tanggal", "Tanggal laporan, misalnya 2025-01-24."),
        ("laporan.penanda_tangan.nama", "Kosong = kepala kantor."),
        ("laporan.penanda_tangan.jabatan", "Jabatan penanda tangan."),
        ("laporan.cara_tanda_tangan", "Misalnya: Ditandatangani secara elektronik."),
    ),
    "perjanjian.yaml": (
        ("nomor", "Nomor Perjanjian Kinerja."),
        ("tempat", "Tempat penandatanganan."),
        ("tanggal", "Tanggal perjanjian, misalnya 2024-01-31."),
        ("pihak_pertama.nama", "Nama pihak pertama (yang berjanji)."),
        ("pihak_pertama.jabatan", "Jabatan pihak pertama."),
        ("pihak_kedua.nama", "Nama pihak kedua (atasan)."),
        ("pihak_kedua.jabatan", "Jabatan pihak kedua."),
    ),
    "peta.yaml": (
        ("nama", "Nama peta strategi; kosong bila memakai peta paket."),
        ("catatan", "Catatan peta strategi."),
    ),
    "renstra.yaml": (
        ("nama", "Nama rencana strategis."),
        ("dasar", "Keputusan yang menetapkannya."),
        ("tahun_awal", "Tahun pertama, misalnya 2020."),
        ("tahun_akhir", "Tahun terakhir, misalnya 2024."),
        ("visi", "Visi."),
        ("misi[1]", "Misi; tambah baris [2], [3], … untuk misi berikutnya."),
    ),
    "anggaran.yaml": (
        ("pagu", "Jumlah pagu yang dinyatakan kantor (rupiah)."),
        ("realisasi", "Jumlah realisasi yang dinyatakan kantor (rupiah)."),
        ("sumber", "Asal kedua jumlah itu."),
    ),
}
"""Known values of each file with their meaning, in the order of the form. Others travel as rows of their own."""
