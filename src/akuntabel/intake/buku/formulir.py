"""The sheet «Isian»: the single values of all YAML files as a form of rows, one value each."""

from akuntabel.intake.buku.lembar import Jenis, Kolom, Lembar

NAMA_FORMULIR = "Isian"
KUNCI = "kunci"
"""The column by which the program knows a value again, whatever its label was made to say."""
FORMULIR = Lembar(
    NAMA_FORMULIR,
    "kantor.yaml",
    (
        Kolom("bagian", Jenis.KODE, "Dokumen yang diisi.", 20, wajib=True),
        Kolom("isian", Jenis.TEKS, "Yang ditanyakan; butir daftar bernomor 1, 2, …", 34, wajib=True),
        Kolom("nilai", Jenis.TEKS, "Isilah kolom ini.", 64),
        Kolom("keterangan", Jenis.TEKS, "Untuk pembaca; tidak dibaca program.", 56),
        Kolom(KUNCI, Jenis.KODE, "Tanda pengenal baris bagi program; biarkan, atau kosongkan pada baris baru.", 22),
    ),
    "Keterangan kantor, perjanjian, rencana strategis, dan jumlah anggaran: satu nilai per baris.",
)

TANDA_WAJIB = "Wajib."
"""How the meaning of a value ends that no office can do without."""
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

ISIAN: dict[str, tuple[tuple[str, str, str], ...]] = {
    "kantor.yaml": (
        ("tahun", "Tahun kinerja", "Tahun kinerja, misalnya 2024. Wajib."),
        ("rezim", "Pedoman penilaian", "Pedoman penilaian yang berlaku, misalnya kmk-300-2022. Wajib."),
        ("paket", "Paket", "Paket siap pakai; kosongkan bila peta dan manual diisi sendiri."),
        ("pilihan.bobot_perspektif", "Pilihan bobot perspektif", "Pilihan bobot menurut rezim; kosong = bawaan."),
        ("kantor.nama", "Nama kantor", "Nama lengkap kantor, misalnya KPP Pratama Contoh. Wajib."),
        ("kantor.nama_singkat", "Nama singkat kantor", "Untuk kepala halaman, misalnya KPP Contoh."),
        ("kantor.jenis", "Jenis kantor", "Misalnya KPP Pratama."),
        ("kantor.jenjang", "Jenjang kantor", "Misalnya eselon-3."),
        (
            "kantor.pemilik_peta",
            "Punya peta strategi sendiri",
            "ya atau tidak.",
        ),
        ("kantor.kementerian", "Kementerian atau lembaga", "Kementerian atau lembaga induk."),
        ("kantor.instansi_induk", "Instansi induk", "Misalnya Direktorat Jenderal Pajak."),
        ("kantor.kantor_wilayah", "Kantor wilayah", "Kantor wilayah atasan."),
        ("kantor.alamat", "Alamat kantor", "Alamat kantor."),
        ("kantor.kota", "Kota", "Kota."),
        ("kantor.telepon", "Nomor telepon", "Nomor telepon."),
        ("kantor.surel", "Alamat surel", "Alamat surel."),
        ("kantor.laman", "Alamat laman", "Alamat laman."),
        ("kantor.kode_surat", "Kode surat", "Kode surat kantor."),
        ("kantor.tugas", "Tugas kantor", "Tugas kantor, dalam satu kalimat."),
        ("kantor.fungsi[1]", "Fungsi kantor", "Satu fungsi per baris; sisipkan baris baru untuk fungsi berikutnya."),
        ("kantor.wilayah_kerja[1]", "Wilayah kerja", "Satu wilayah per baris; sisipkan baris untuk yang berikutnya."),
        ("kantor.isu_strategis[1]", "Isu strategis", "Satu isu per baris; sisipkan baris untuk yang berikutnya."),
        ("kantor.aspek_strategis[1]", "Aspek strategis", "Satu aspek per baris; sisipkan baris untuk yang berikutnya."),
        ("kantor.pimpinan.nama", "Nama kepala kantor", "Nama kepala kantor."),
        ("kantor.pimpinan.jabatan", "Jabatan kepala kantor", "Jabatan kepala kantor."),
        ("kantor.pimpinan.nip", "NIP kepala kantor", "18 digit, misalnya 198001012005011001; ditulis sebagai teks."),
        ("kantor.atasan.nama", "Nama atasan", "Nama atasan."),
        ("kantor.atasan.jabatan", "Jabatan atasan", "Jabatan atasan."),
        ("laporan.nomor", "Nomor laporan", "Nomor laporan."),
        ("laporan.tempat", "Tempat penandatanganan laporan", "Kota penandatanganan."),
        ("laporan.tanggal", "Tanggal laporan", "Tanggal laporan, misalnya 2025-01-24."),
        ("laporan.penanda_tangan.nama", "Nama penanda tangan laporan", "Kosong = kepala kantor."),
        ("laporan.penanda_tangan.jabatan", "Jabatan penanda tangan laporan", "Jabatan penanda tangan."),
        ("laporan.cara_tanda_tangan", "Cara penandatanganan", "Misalnya: Ditandatangani secara elektronik."),
    ),
    "perjanjian.yaml": (
        ("nomor", "Nomor perjanjian", "Nomor Perjanjian Kinerja, misalnya PK-1/2024."),
        ("tempat", "Tempat penandatanganan", "Kota penandatanganan."),
        ("tanggal", "Tanggal perjanjian", "Tanggal perjanjian, misalnya 2024-01-31."),
        ("pihak_pertama.nama", "Nama pihak pertama", "Nama pihak pertama (yang berjanji)."),
        ("pihak_pertama.jabatan", "Jabatan pihak pertama", "Jabatan pihak pertama."),
        ("pihak_kedua.nama", "Nama pihak kedua", "Nama pihak kedua (atasan)."),
        ("pihak_kedua.jabatan", "Jabatan pihak kedua", "Jabatan pihak kedua."),
    ),
    "peta.yaml": (
        ("nama", "Nama peta strategi", "Nama peta strategi; kosong bila memakai peta paket."),
        ("catatan", "Catatan peta strategi", "Catatan peta strategi."),
    ),
    "renstra.yaml": (
        ("nama", "Nama rencana strategis", "Nama rencana strategis."),
        ("dasar", "Dasar penetapan", "Keputusan yang menetapkannya."),
        ("tahun_awal", "Tahun pertama", "Tahun pertama, misalnya 2020."),
        ("tahun_akhir", "Tahun terakhir", "Tahun terakhir, misalnya 2024."),
        ("visi", "Visi", "Visi."),
        ("misi[1]", "Misi", "Satu misi per baris; sisipkan baris baru untuk misi berikutnya."),
    ),
    "anggaran.yaml": (
        ("pagu", "Jumlah pagu", "Pagu yang dinyatakan kantor dalam rupiah, misalnya 6964600000."),
        ("realisasi", "Jumlah realisasi", "Jumlah realisasi yang dinyatakan kantor (rupiah)."),
        ("sumber", "Sumber jumlah anggaran", "Asal kedua jumlah itu."),
    ),
}
"""Known values of each file: path, label and meaning, in the order of the form. Others travel as rows of their own."""
