"""Codes of what can keep a report from being read, each with one sentence for the documentation."""

REVIU_JENIS_TIDAK_DIKENAL = "REVIU_JENIS_TIDAK_DIKENAL"
REVIU_BERKAS_RUSAK = "REVIU_BERKAS_RUSAK"
REVIU_BERSANDI = "REVIU_BERSANDI"
REVIU_TERLALU_BESAR = "REVIU_TERLALU_BESAR"
REVIU_TANPA_TEKS = "REVIU_TANPA_TEKS"

ARTI: dict[str, str] = {
    REVIU_JENIS_TIDAK_DIKENAL: "Jenis berkas laporan tidak dikenal; yang dibaca: PDF, DOCX, dan teks.",
    REVIU_BERKAS_RUSAK: "Berkas laporan rusak, sehingga isinya tidak dapat dibaca.",
    REVIU_BERSANDI: "Berkas laporan terkunci kata sandi.",
    REVIU_TERLALU_BESAR: "Berkas laporan melebihi batas ukuran, halaman, atau isi.",
    REVIU_TANPA_TEKS: "Berkas laporan tidak memuat teks, misalnya hasil pindai.",
}
"""One sentence per code."""
