"""Codes of the problems that only a workbook can have, each with one sentence for the documentation."""

BUKU_TIDAK_TERBACA = "BUKU_TIDAK_TERBACA"
LEMBAR_TIDAK_DIKENAL = "LEMBAR_TIDAK_DIKENAL"
LEMBAR_KEMBAR = "LEMBAR_KEMBAR"
LEMBAR_BERNAMA_LAIN = "LEMBAR_BERNAMA_LAIN"
JUDUL_TIDAK_ADA = "JUDUL_TIDAK_ADA"
KOLOM_TANPA_JUDUL = "KOLOM_TANPA_JUDUL"
BARIS_JUDUL = "BARIS_JUDUL"
TERSEMBUNYI = "TERSEMBUNYI"
SEL_GABUNG = "SEL_GABUNG"
RUMUS_DIBACA = "RUMUS_DIBACA"
RUMUS_TANPA_NILAI = "RUMUS_TANPA_NILAI"
RUMUS_GALAT = "RUMUS_GALAT"
ANGKA_TERPOTONG = "ANGKA_TERPOTONG"
PERSEN_DIBACA = "PERSEN_DIBACA"
WAKTU_TERBUANG = "WAKTU_TERBUANG"
NAMA_TIDAK_SAH = "NAMA_TIDAK_SAH"
NAMA_GANDA = "NAMA_GANDA"
INDUK_TIDAK_ADA = "INDUK_TIDAK_ADA"
BAGIAN_FORMULIR = "BAGIAN_FORMULIR"
JALUR_SALAH = "JALUR_SALAH"
SEL_TERLALU_PANJANG = "SEL_TERLALU_PANJANG"
TIDAK_IKUT = "TIDAK_IKUT"

ARTI: dict[str, str] = {
    BUKU_TIDAK_TERBACA: "Buku kerja rusak, berkata sandi, atau bukan buku kerja Excel.",
    LEMBAR_TIDAK_DIKENAL: "Lembar ini tidak dikenal, sehingga tidak dibaca.",
    LEMBAR_KEMBAR: "Dua lembar berisi hal yang sama; hanya yang pertama dibaca.",
    LEMBAR_BERNAMA_LAIN: "Lembar berganti nama dan dikenali dari baris judulnya.",
    JUDUL_TIDAK_ADA: "Baris judul kolom tidak ditemukan pada lembar.",
    KOLOM_TANPA_JUDUL: "Kolom berisi data tetapi tidak berjudul, sehingga tidak dibaca.",
    BARIS_JUDUL: "Baris berupa satu sel gabung di tengah tabel dianggap judul dan tidak dibaca.",
    TERSEMBUNYI: "Lembar, baris, atau kolom tersembunyi tetap dibaca.",
    SEL_GABUNG: "Nilai sel gabung dibaca untuk setiap sel yang dicakupnya.",
    RUMUS_DIBACA: "Sel berisi rumus; yang dipakai nilai tersimpannya.",
    RUMUS_TANPA_NILAI: "Rumus belum mempunyai nilai tersimpan.",
    RUMUS_GALAT: "Sel berisi galat rumus Excel, misalnya #DIV/0!.",
    ANGKA_TERPOTONG: "Angka 16 digit atau lebih sudah dibulatkan Excel sehingga digitnya hilang.",
    PERSEN_DIBACA: "Sel berformat persen dibaca seperti tampilannya: 0,85 yang tampil 85% dibaca 85.",
    WAKTU_TERBUANG: "Tanggal pada sel memuat jam, yang tidak dibaca.",
    NAMA_TIDAK_SAH: "Nama kosong, atau memuat tanda yang tidak boleh ada pada nama.",
    NAMA_GANDA: "Nama tabel dipakai pada lebih dari satu baris.",
    INDUK_TIDAK_ADA: "Baris merujuk kode yang tidak ada pada lembar induknya.",
    BAGIAN_FORMULIR: "Bagian pada lembar Isian tidak dikenal.",
    JALUR_SALAH: "Nama isian pada lembar Isian tidak dapat dipakai.",
    TIDAK_IKUT: "Isi folder yang tidak termasuk satu kantor tidak ikut ke buku kerja.",
    SEL_TERLALU_PANJANG: "Teks lebih panjang daripada yang dapat disimpan satu sel Excel.",
}
"""One sentence per code, as the documentation prints it."""
