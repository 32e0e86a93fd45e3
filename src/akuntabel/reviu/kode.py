"""Codes of what can go wrong with a report or a file of answers, each with one sentence for the documentation."""

REVIU_JENIS_TIDAK_DIKENAL = "REVIU_JENIS_TIDAK_DIKENAL"
REVIU_BERKAS_RUSAK = "REVIU_BERKAS_RUSAK"
REVIU_BERSANDI = "REVIU_BERSANDI"
REVIU_TERLALU_BESAR = "REVIU_TERLALU_BESAR"
REVIU_TANPA_TEKS = "REVIU_TANPA_TEKS"
REVIU_TEMUAN_LAMA_RUSAK = "REVIU_TEMUAN_LAMA_RUSAK"
REVIU_JAWABAN_TAK_DIKENAL = "REVIU_JAWABAN_TAK_DIKENAL"
REVIU_JAWABAN_USANG = "REVIU_JAWABAN_USANG"
REVIU_TAK_DAPAT_DITANDAI = "REVIU_TAK_DAPAT_DITANDAI"
REVIU_PERNYATAAN_DITOLAK = "REVIU_PERNYATAAN_DITOLAK"

ARTI: dict[str, str] = {
    REVIU_JENIS_TIDAK_DIKENAL: "Jenis berkas laporan tidak dikenal; yang dibaca: PDF, DOCX, XLSX, HTML, dan teks.",
    REVIU_BERKAS_RUSAK: "Berkas laporan rusak, sehingga isinya tidak dapat dibaca.",
    REVIU_BERSANDI: "Berkas laporan terkunci kata sandi.",
    REVIU_TERLALU_BESAR: "Berkas laporan melebihi batas ukuran, halaman, atau isi.",
    REVIU_TANPA_TEKS: "Berkas laporan tidak memuat teks, misalnya hasil pindai.",
    REVIU_TEMUAN_LAMA_RUSAK: "Berkas pada --bandingkan bukan berkas temuan dari reviu sebelumnya.",
    REVIU_JAWABAN_TAK_DIKENAL: "Jawaban menyebut temuan yang tidak ada pada laporan ini.",
    REVIU_JAWABAN_USANG: "Jawaban menyebut temuan yang sudah tidak ada sejak versi laporan sebelumnya.",
    REVIU_TAK_DAPAT_DITANDAI: "Laporan terbaca, tetapi salinan bertandanya tidak dapat dibuat.",
    REVIU_PERNYATAAN_DITOLAK: "Pernyataan Telah Direviu diminta selagi ada temuan pasti yang belum dijawab.",
}
"""One sentence per code."""
