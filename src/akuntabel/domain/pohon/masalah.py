"""Codes of the problems between units of a tree, each with one sentence for the documentation."""

UNIT_TIDAK_ADA = "UNIT_TIDAK_ADA"
UNIT_TIDAK_TERDAFTAR = "UNIT_TIDAK_TERDAFTAR"
UNIT_TAUTAN = "UNIT_TAUTAN"
TAHUN_BERBEDA = "TAHUN_BERBEDA"
BAWAHAN_TANPA_NILAI = "BAWAHAN_TANPA_NILAI"
KONSOLIDASI_BERBEDA = "KONSOLIDASI_BERBEDA"
KONSOLIDASI_TIDAK_DAPAT = "KONSOLIDASI_TIDAK_DAPAT"

ARTI: dict[str, str] = {
    UNIT_TIDAK_ADA: "Unit bawahan yang disebut tidak ada foldernya pada `bawahan/`.",
    UNIT_TIDAK_TERDAFTAR: "Folder pada `bawahan/` tidak disebut pada daftar unit `wilayah.yaml`.",
    UNIT_TAUTAN: "Folder unit berupa tautan (symlink), sehingga tidak diikuti.",
    TAHUN_BERBEDA: "Unit bawahan memuat tahun kinerja lain daripada unit di atasnya.",
    BAWAHAN_TANPA_NILAI: "Unit bawahan yang ikut membentuk suatu IKU belum memberi nilai.",
    KONSOLIDASI_BERBEDA: "Nilai sendiri suatu unit berbeda dari gabungan unit bawahannya.",
    KONSOLIDASI_TIDAK_DAPAT: "Cara konsolidasi lokasi pada manual IKU tidak dapat diterapkan atas unit bawahan.",
}
"""One sentence per code, as the documentation prints it."""
