"""Codes of the outcomes that stand in place of a number, with what they mean."""

TIDAK_DIUKUR = "TIDAK_DIUKUR"
REALISASI_KOSONG = "REALISASI_KOSONG"
KOMPONEN_KOSONG = "KOMPONEN_KOSONG"
TARGET_NOL = "TARGET_NOL"
TARGET_NEGATIF = "TARGET_NEGATIF"
PEMBAGI_NOL = "PEMBAGI_NOL"
TERLAMBAT_TANPA_SKALA = "TERLAMBAT_TANPA_SKALA"
TEKS_TIDAK_TERCAPAI = "TEKS_TIDAK_TERCAPAI"
CAPAIAN_JADI = "CAPAIAN_JADI"
CAPAIAN_TERPOTONG = "CAPAIAN_TERPOTONG"
TERCETAK_BERBEDA = "TERCETAK_BERBEDA"
CAPAIAN_JANGGAL = "CAPAIAN_JANGGAL"
RIWAYAT_BERBEDA = "RIWAYAT_BERBEDA"
RIWAYAT_TAHUN_SALAH = "RIWAYAT_TAHUN_SALAH"
IKU_TERLARANG = "IKU_TERLARANG"
BOBOT_TIDAK_DITETAPKAN = "BOBOT_TIDAK_DITETAPKAN"
JUMLAH_IKU_BERLEBIH = "JUMLAH_IKU_BERLEBIH"
KUALITAS_TARGET_TANPA_RIWAYAT = "KUALITAS_TARGET_TANPA_RIWAYAT"
PERSPEKTIF_TANPA_BOBOT = "PERSPEKTIF_TANPA_BOBOT"
PERSPEKTIF_KOSONG = "PERSPEKTIF_KOSONG"
NKO_SEMENTARA = "NKO_SEMENTARA"
FORMULA_SALAH = "FORMULA_SALAH"
PEMBANDING_TIDAK_POSITIF = "PEMBANDING_TIDAK_POSITIF"
SANGGAHAN_BERTENTANGAN = "SANGGAHAN_BERTENTANGAN"
SANGGAHAN_LEWAT_TENGGAT = "SANGGAHAN_LEWAT_TENGGAT"
SANGGAHAN_PUTUSAN_KEMUDIAN = "SANGGAHAN_PUTUSAN_KEMUDIAN"
SANGGAHAN_BELUM_DIPUTUS = "SANGGAHAN_BELUM_DIPUTUS"
SANGGAHAN_TERCETAK_BERBEDA = "SANGGAHAN_TERCETAK_BERBEDA"
SANGGAHAN_KLAIM_TAK_TERHITUNG = "SANGGAHAN_KLAIM_TAK_TERHITUNG"
SANGGAHAN_TANPA_RENTANG = "SANGGAHAN_TANPA_RENTANG"
SISA_TARGET_HABIS = "SISA_TARGET_HABIS"
KOMPLEMEN_TAK_TERPISAH = "KOMPLEMEN_TAK_TERPISAH"
MANUAL_BERGANTI = "MANUAL_BERGANTI"
SATUAN_BERGANTI = "SATUAN_BERGANTI"

ARTI: dict[str, str] = {
    TIDAK_DIUKUR: "IKU tidak bertarget sampai triwulan ini, sehingga tidak ikut dihitung.",
    REALISASI_KOSONG: "IKU bertarget tetapi realisasinya belum ada; hasilnya belum lengkap, bukan nol.",
    KOMPONEN_KOSONG: "Komponen yang diperlukan formula manual IKU belum ada.",
    TARGET_NOL: "Target nol: tidak ada aturan yang memberi indeks; pakai bentuk target lain.",
    TARGET_NEGATIF: "Target negatif pada polarisasi ini: tidak ada aturan yang memberi indeks.",
    TERLAMBAT_TANPA_SKALA: "Lewat dari tanggal target, dan manual tidak menetapkan berapa nilai keterlambatan itu.",
    TEKS_TIDAK_TERCAPAI: "Target berupa kata-kata tidak tercapai; tidak ada aturan yang memberi angka.",
    PEMBAGI_NOL: "Pembagi dalam formula bernilai nol.",
    CAPAIAN_JADI: "Hanya capaian jadi yang diketahui; realisasinya tidak dilaporkan.",
    CAPAIAN_TERPOTONG: "Capaian jadi tepat pada batas atas; nilai sebelum dibatasi tidak diketahui.",
    TERCETAK_BERBEDA: "Capaian yang tercetak di tempat lain berbeda dari hasil hitung.",
    CAPAIAN_JANGGAL: "Capaian sangat rendah atau sangat tinggi: satuan atau angkanya mungkin keliru.",
    RIWAYAT_BERBEDA: "Capaian tahun lalu berbeda dari hasil hitung target dan realisasinya.",
    RIWAYAT_TAHUN_SALAH: "Riwayat memuat tahun laporan atau tahun sesudahnya.",
    IKU_TERLARANG: "Pasangan validitas dan tingkat kendali IKU tidak diperbolehkan.",
    BOBOT_TIDAK_DITETAPKAN: "Sumber tidak menetapkan bobot bagi pasangan validitas dan kendali ini.",
    JUMLAH_IKU_BERLEBIH: "Jumlah IKU melebihi batas untuk jenjang ini.",
    KUALITAS_TARGET_TANPA_RIWAYAT: "Target atau realisasi tahun lalu kosong, sehingga kualitas target tidak dinilai.",
    PERSPEKTIF_TANPA_BOBOT: "Rezim tidak menetapkan bobot bagi perspektif ini.",
    PERSPEKTIF_KOSONG: "Perspektif tanpa sasaran yang terukur; bobotnya mengikuti kebijakan rezim.",
    NKO_SEMENTARA: "NKO belum lengkap: ada IKU yang diukur tetapi belum bernilai.",
    FORMULA_SALAH: "Formula manual IKU tidak dapat dibaca.",
    PEMBANDING_TIDAK_POSITIF: "Nilai pembanding nol atau negatif, sehingga persentase terhadapnya tidak bermakna.",
    SANGGAHAN_BERTENTANGAN: "Keadaan, surat, tenggat, dan putusan suatu sanggahan saling bertentangan.",
    SANGGAHAN_LEWAT_TENGGAT: "Tenggat sanggahan lewat, tetapi putusannya belum ada pada tanggal laporan.",
    SANGGAHAN_PUTUSAN_KEMUDIAN: "Putusan sanggahan sesudah tanggal laporan, sehingga belum berlaku pada laporan itu.",
    SANGGAHAN_BELUM_DIPUTUS: "Ada sanggahan yang belum diputus; nilai resmi yang dihitung.",
    SANGGAHAN_TERCETAK_BERBEDA: "Angka yang tercetak untuk klaim tidak dihasilkan nilai resmi maupun klaim kantor.",
    SANGGAHAN_KLAIM_TAK_TERHITUNG: "Klaim kantor dalam sanggahan tidak menghasilkan capaian.",
    SANGGAHAN_TANPA_RENTANG: "Rentang NKO atas semua kemungkinan putusan sanggahan tidak dihitung.",
    SISA_TARGET_HABIS: "Pendahulu sudah mencapai target setahun, sehingga tidak ada sisa target bagi penggantinya.",
    KOMPLEMEN_TAK_TERPISAH: "Data sejak pejabat baru mulai tidak dapat dipisahkan dari data pendahulunya.",
    MANUAL_BERGANTI: "Nilai IKU menggabungkan triwulan yang diukur menurut manual yang berbeda.",
    SATUAN_BERGANTI: "Satuan IKU berganti di tengah tahun, sehingga nilai sebelumnya tidak dapat digabung.",
}
"""One sentence per code, as the documentation and the doors print it."""
