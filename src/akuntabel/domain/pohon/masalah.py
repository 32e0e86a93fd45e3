"""Codes of the problems between units of a tree, each with one sentence for the documentation."""

UNIT_TIDAK_ADA = "UNIT_TIDAK_ADA"
UNIT_TIDAK_TERDAFTAR = "UNIT_TIDAK_TERDAFTAR"
UNIT_TAUTAN = "UNIT_TAUTAN"
UNIT_GANDA = "UNIT_GANDA"
TAHUN_BERBEDA = "TAHUN_BERBEDA"
BAWAHAN_TANPA_NILAI = "BAWAHAN_TANPA_NILAI"
KONSOLIDASI_BERBEDA = "KONSOLIDASI_BERBEDA"
KONSOLIDASI_TIDAK_DAPAT = "KONSOLIDASI_TIDAK_DAPAT"
CASCADING_YATIM = "CASCADING_YATIM"
CASCADING_TIDAK_TURUN = "CASCADING_TIDAK_TURUN"
CASCADING_TIDAK_DITERIMA = "CASCADING_TIDAK_DITERIMA"
CASCADING_LAWAN_KODE = "CASCADING_LAWAN_KODE"
TARGET_TIDAK_BERJUMLAH = "TARGET_TIDAK_BERJUMLAH"
TARGET_BERBEDA = "TARGET_BERBEDA"
CIRI_BERBEDA = "CIRI_BERBEDA"
PENANGGUNG_JAWAB_KOSONG = "PENANGGUNG_JAWAB_KOSONG"

ARTI: dict[str, str] = {
    UNIT_TIDAK_ADA: "Unit bawahan yang disebut tidak ada foldernya pada `bawahan/`.",
    UNIT_TIDAK_TERDAFTAR: "Folder pada `bawahan/` tidak disebut pada daftar unit `wilayah.yaml`.",
    UNIT_TAUTAN: "Folder unit berupa tautan (symlink), sehingga tidak diikuti.",
    UNIT_GANDA: "Satu kode unit dipakai folder dan buku kerja, atau dua buku kerja, pada `bawahan/`.",
    TAHUN_BERBEDA: "Unit bawahan memuat tahun kinerja lain daripada unit di atasnya.",
    BAWAHAN_TANPA_NILAI: "Unit bawahan yang ikut membentuk suatu IKU belum memberi nilai.",
    KONSOLIDASI_BERBEDA: "Nilai sendiri suatu unit berbeda dari gabungan unit bawahannya.",
    KONSOLIDASI_TIDAK_DAPAT: "Cara konsolidasi lokasi pada manual IKU tidak dapat diterapkan atas unit bawahan.",
    CASCADING_YATIM: "IKU berkode cascading (`-CP`, `-C`) tidak turun dari IKU unit di atasnya.",
    CASCADING_TIDAK_TURUN: "IKU unit atas tidak turun ke satu unit bawahan pun.",
    CASCADING_TIDAK_DITERIMA: "IKU diturunkan ke suatu unit, tetapi peta unit itu tidak memuatnya.",
    CASCADING_LAWAN_KODE: "`cascading.csv` bertentangan dengan akhiran kode IKU bawahan (`-CP`, `-C`, `-N`).",
    TARGET_TIDAK_BERJUMLAH: "Target unit bawahan bersama-sama tidak dapat memenuhi target unit atas.",
    TARGET_BERBEDA: "Target IKU yang sama berbeda antarunit bawahan.",
    CIRI_BERBEDA: "Satuan, polarisasi, konsolidasi, atau formula suatu IKU tidak sama di semua unit.",
    PENANGGUNG_JAWAB_KOSONG: "Manual IKU suatu unit tidak menyebut penanggung jawab.",
}
"""One sentence per code, as the documentation prints it."""
