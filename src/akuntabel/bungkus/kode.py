"""Codes of a workbook's gate with one sentence each, and the limits that it keeps."""

BUKAN_XLSX = "BUKAN_XLSX"
BUKU_TERKUNCI = "BUKU_TERKUNCI"
BUKU_RUSAK = "BUKU_RUSAK"
BUKU_TERLALU_BESAR = "BUKU_TERLALU_BESAR"
BUKU_BERBAHAYA = "BUKU_BERBAHAYA"
MAKRO_DITOLAK = "MAKRO_DITOLAK"
TAUTAN_LUAR_DITOLAK = "TAUTAN_LUAR_DITOLAK"
ISI_TERTANAM = "ISI_TERTANAM"

ARTI: dict[str, str] = {
    BUKAN_XLSX: "Berkas bukan buku kerja Excel (.xlsx), apa pun namanya.",
    BUKU_TERKUNCI: "Buku kerja bersandi, sehingga isinya tidak dapat dibaca.",
    BUKU_RUSAK: "Buku kerja rusak: isinya tidak cocok dengan daftar isinya sendiri, atau bukan XML yang benar.",
    BUKU_TERLALU_BESAR: "Buku kerja melampaui batas yang dibaca: ukuran, baris, sel, atau sel gabungan.",
    BUKU_BERBAHAYA: "Buku kerja memuat akal-akalan yang tidak pernah dibuat Excel: bom zip, nama tipuan, DTD.",
    MAKRO_DITOLAK: "Buku kerja memuat makro; makro tidak pernah dijalankan dan berkasnya tidak dibaca.",
    TAUTAN_LUAR_DITOLAK: "Buku kerja mengambil angka dari berkas lain; tautan tidak pernah diikuti.",
    ISI_TERTANAM: "Buku kerja memuat objek, arsip, atau sambungan data yang tidak dibuka.",
}
"""One sentence per code, as the documentation prints it."""

BITA_MAKS = 10_000_000
"""Largest workbook, in bytes as it lies on the disk."""
ENTRI_MAKS = 2_000
"""Most files inside the workbook."""
NYATA_MAKS = 100_000_000
"""Most bytes of all files inside it, inflated; the inflation stops there whatever the headers say."""
RASIO_MAKS = 250
"""Greatest ratio of inflated to packed size of one file inside it; sheets that Excel writes stay under 60."""
RASIO_SEJAK = 1_000_000
"""Inflated size from which the ratio is judged: small files may be very regular."""
DALAM_MAKS = 100
"""Deepest nesting of XML elements."""
ELEMEN_MAKS = 4_000_000
"""Most XML elements of all parts."""
BARIS_MAKS = 100_000
"""Most rows of one sheet, counted one by one; a row that is only formatted counts too."""
SEL_MAKS = 1_000_000
"""Most cells of all sheets."""
LUAS_MAKS = 5_000_000
"""Greatest rows × columns up to the farthest cell of a sheet: readers hold that rectangle in memory."""
GABUNG_MAKS = 1_000_000
"""Most cells of all merged ranges and hyperlinks: readers make one object for each of them."""
TEKS_MAKS = 100_000_000
"""Most characters of all cells with shared texts, each text counted as often as it is used."""
