"""Codes of the problems that reading a folder can find, each with one sentence for the documentation."""

from akuntabel.domain.bacaan_angka import ANGKA_BERMAKNA_GANDA, ANGKA_TIDAK_BULAT, ANGKA_TIDAK_TERBACA
from akuntabel.domain.bacaan_besaran import (
    HASIL_TIDAK_TERBACA,
    LABEL_TIDAK_DIKENAL,
    RENTANG_TERBALIK,
    TANGGAL_TIDAK_TERBACA,
)

FOLDER_TIDAK_ADA = "FOLDER_TIDAK_ADA"
BERKAS_TIDAK_ADA = "BERKAS_TIDAK_ADA"
BERKAS_TIDAK_DIKENAL = "BERKAS_TIDAK_DIKENAL"
BERKAS_TIDAK_TERBACA = "BERKAS_TIDAK_TERBACA"
TAUTAN_SIMBOLIK = "TAUTAN_SIMBOLIK"
NAMA_BERKAS_SALAH = "NAMA_BERKAS_SALAH"
TERLALU_BANYAK = "TERLALU_BANYAK"
KARAKTER_GAIB = "KARAKTER_GAIB"
YAML_SALAH = "YAML_SALAH"
KUNCI_TIDAK_DIKENAL = "KUNCI_TIDAK_DIKENAL"
KUNCI_GANDA = "KUNCI_GANDA"
BENTUK_SALAH = "BENTUK_SALAH"
ISIAN_WAJIB = "ISIAN_WAJIB"
NILAI_DI_LUAR_PILIHAN = "NILAI_DI_LUAR_PILIHAN"
KOLOM_TIDAK_ADA = "KOLOM_TIDAK_ADA"
KOLOM_TIDAK_DIKENAL = "KOLOM_TIDAK_DIKENAL"
SEL_BERLEBIH = "SEL_BERLEBIH"
KUTIP_SALAH = "KUTIP_SALAH"
BARIS_GANDA = "BARIS_GANDA"
KODE_TIDAK_DIKENAL = "KODE_TIDAK_DIKENAL"
KODE_GANDA = "KODE_GANDA"
KOMPONEN_TIDAK_DIKENAL = "KOMPONEN_TIDAK_DIKENAL"
CARA_BERCAMPUR = "CARA_BERCAMPUR"
NILAI_NEGATIF = "NILAI_NEGATIF"
TARGET_TIDAK_ADA = "TARGET_TIDAK_ADA"
TARGET_MUNDUR = "TARGET_MUNDUR"
TARGET_KOSONG = "TARGET_KOSONG"
TARGET_AKHIR_TIDAK_ADA = "TARGET_AKHIR_TIDAK_ADA"
TARGET_DARI_PAKET = "TARGET_DARI_PAKET"
REALISASI_TANPA_TARGET = "REALISASI_TANPA_TARGET"
REALISASI_BERLUBANG = "REALISASI_BERLUBANG"
PAKET_TAHUN_LAIN = "PAKET_TAHUN_LAIN"
TANGGAL_JANGGAL = "TANGGAL_JANGGAL"
INISIATIF_TIDAK_DIKENAL = "INISIATIF_TIDAK_DIKENAL"
BOBOT_TIDAK_SERATUS = "BOBOT_TIDAK_SERATUS"
BAGIAN_CASCADING_SALAH = "BAGIAN_CASCADING_SALAH"
PERJANJIAN_TIDAK_ADA = "PERJANJIAN_TIDAK_ADA"
PEMISAH_BERBEDA = "PEMISAH_BERBEDA"
PEGAWAI_TIDAK_DIKENAL = "PEGAWAI_TIDAK_DIKENAL"
PEGAWAI_TANPA_IKU = "PEGAWAI_TANPA_IKU"
PEGAWAI_DI_LUAR_RENTANG = "PEGAWAI_DI_LUAR_RENTANG"
JAWABAN_TIDAK_LENGKAP = "JAWABAN_TIDAK_LENGKAP"
JUDUL_KOLOM_JAWABAN = "JUDUL_KOLOM_JAWABAN"
MANUAL_TIDAK_ADA = "MANUAL_TIDAK_ADA"
PAKET_TIDAK_DIKENAL = "PAKET_TIDAK_DIKENAL"
PAKET_LETAK_DITOLAK = "PAKET_LETAK_DITOLAK"
REZIM_TIDAK_DIKENAL = "REZIM_TIDAK_DIKENAL"
REZIM_TIDAK_BERLAKU = "REZIM_TIDAK_BERLAKU"
PEMBAGIAN_SASARAN = "PEMBAGIAN_SASARAN"
BAGIAN_TIDAK_DIKENAL = "BAGIAN_TIDAK_DIKENAL"
SKALA_SALAH = "SKALA_SALAH"
ADENDUM_TIDAK_DIKENAL = "ADENDUM_TIDAK_DIKENAL"
ADENDUM_TANPA_PERUBAHAN = "ADENDUM_TANPA_PERUBAHAN"
ADENDUM_TANPA_ANGKA = "ADENDUM_TANPA_ANGKA"
ADENDUM_BERSAMAAN = "ADENDUM_BERSAMAAN"
PER_SEBELUM_PERJANJIAN = "PER_SEBELUM_PERJANJIAN"
VERSI_TARGET_TIDAK_DIKENAL = "VERSI_TARGET_TIDAK_DIKENAL"
RIWAYAT_TANPA_VERSI = "RIWAYAT_TANPA_VERSI"
RIWAYAT_TANPA_BERKAS = "RIWAYAT_TANPA_BERKAS"
RIWAYAT_BERKAS_SALAH = "RIWAYAT_BERKAS_SALAH"
RIWAYAT_BERSAMAAN = "RIWAYAT_BERSAMAAN"
RIWAYAT_TANPA_BEDA = "RIWAYAT_TANPA_BEDA"
RIWAYAT_BERLAKU_LEWAT = "RIWAYAT_BERLAKU_LEWAT"
RIWAYAT_TAHUN_LAIN = "RIWAYAT_TAHUN_LAIN"
IKU_DI_LUAR_PETA = "IKU_DI_LUAR_PETA"
LABEL_SALAH = "LABEL_SALAH"
SATUAN_TANPA_HITUNGAN = "SATUAN_TANPA_HITUNGAN"
POLARISASI_TIDAK_DITULIS = "POLARISASI_TIDAK_DITULIS"

ARTI: dict[str, str] = {
    FOLDER_TIDAK_ADA: "Folder kantor tidak ditemukan.",
    BERKAS_TIDAK_ADA: "Berkas yang wajib tidak ada.",
    BERKAS_TIDAK_DIKENAL: "Berkas ini tidak dikenal formatnya, sehingga tidak dibaca.",
    BERKAS_TIDAK_TERBACA: "Berkas tidak dapat dibaca: bukan UTF-8, terlalu besar, atau tidak boleh dibuka.",
    TAUTAN_SIMBOLIK: "Tautan simbolik di dalam folder kantor; tautan tidak diikuti.",
    NAMA_BERKAS_SALAH: "Nama berkas memuat karakter yang tidak tampak, atau kembar dengan nama lain.",
    TERLALU_BANYAK: "Isi folder, baris, kolom, atau masalah melampaui batas yang dibaca.",
    KARAKTER_GAIB: "Teks memuat karakter yang tidak tampak; karakter itu dibuang.",
    YAML_SALAH: "Berkas YAML tidak dapat diuraikan.",
    KUNCI_TIDAK_DIKENAL: "Kunci YAML tidak dikenal; isinya tidak dipakai.",
    KUNCI_GANDA: "Kunci YAML ditulis dua kali.",
    BENTUK_SALAH: "Isi berbentuk lain daripada yang diharapkan (teks, daftar, atau pasangan kunci dan nilai).",
    ISIAN_WAJIB: "Isian yang wajib kosong.",
    NILAI_DI_LUAR_PILIHAN: "Nilai tidak termasuk pilihan yang ada.",
    TANGGAL_TIDAK_TERBACA: "Tanggal tidak terbaca; bentuknya tahun-bulan-hari, misalnya 2025-03-31.",
    KOLOM_TIDAK_ADA: "Kolom yang wajib tidak ada pada baris judul.",
    KOLOM_TIDAK_DIKENAL: "Kolom tidak dikenal; isinya tidak dipakai.",
    SEL_BERLEBIH: "Baris berisi lebih banyak sel daripada baris judul.",
    KUTIP_SALAH: "Tanda kutip ganda pada baris CSV tidak berpasangan.",
    BARIS_GANDA: "Baris yang sama tertulis dua kali.",
    KODE_TIDAK_DIKENAL: "Kode IKU atau sasaran tidak ada pada peta strategi.",
    KODE_GANDA: "Kode dipakai lebih dari sekali.",
    KOMPONEN_TIDAK_DIKENAL: "Komponen tidak dikenal manual IKU.",
    CARA_BERCAMPUR: "Nilai satu IKU dan periode diberikan dengan lebih dari satu cara.",
    NILAI_NEGATIF: "Nilai negatif pada kolom yang tidak boleh negatif.",
    TARGET_TIDAK_ADA: "IKU pada peta strategi tidak mempunyai target pada satu triwulan pun.",
    TARGET_MUNDUR: "Target kumulatif turun dari satu triwulan ke triwulan berikutnya.",
    TARGET_KOSONG: "Target suatu triwulan kosong; tulis N/A bila IKU tidak diukur pada triwulan itu.",
    TARGET_AKHIR_TIDAK_ADA: "IKU bertarget pada triwulan sebelumnya, tetapi tidak pada triwulan IV.",
    TARGET_DARI_PAKET: "IKU tidak disebut pada target.csv, sehingga memakai target paket.",
    REALISASI_TANPA_TARGET: "Ada realisasi pada triwulan yang tidak bertarget, sehingga tidak dihitung.",
    REALISASI_BERLUBANG: "Realisasi suatu triwulan kosong di antara triwulan yang terisi.",
    PAKET_TAHUN_LAIN: "Paket disusun untuk tahun kinerja lain.",
    BOBOT_TIDAK_SERATUS: "Bobot perspektif yang ditetapkan kantor sendiri tidak berjumlah 100.",
    BAGIAN_CASCADING_SALAH: "Bagian pada cascading di luar 0 sampai 100 persen, atau jumlahnya melebihi 100 persen.",
    INISIATIF_TIDAK_DIKENAL: "Tonggak menyebut inisiatif strategis yang tidak ada.",
    TANGGAL_JANGGAL: "Tanggal dokumen tidak sesuai dengan tahun laporan.",
    PERJANJIAN_TIDAK_ADA: "Berkas perjanjian.yaml tidak ada: Perjanjian Kinerja tercetak tanpa nomor dan pihak.",
    PEGAWAI_TIDAK_DIKENAL: "Kode pegawai pada pegawai-iku.csv tidak ada pada pegawai.csv.",
    PEGAWAI_TANPA_IKU: "Pegawai tidak mempunyai satu IKU pun, sehingga hasil kerjanya tidak dapat dihitung.",
    PEGAWAI_DI_LUAR_RENTANG: "Nilai, K3, hari, bonus, atau koreksi pegawai di luar rentangnya.",
    JAWABAN_TIDAK_LENGKAP: "Jawaban atas temuan reviu tanpa alasan, pereviu, atau tanggal, sehingga belum dipakai.",
    JUDUL_KOLOM_JAWABAN: "Buku kerja jawaban tanpa kolom pengenal dan sikap, sehingga tidak dapat dibaca.",
    PEMISAH_BERBEDA: "Baris CSV memakai pemisah lain daripada baris judul.",
    MANUAL_TIDAK_ADA: "IKU pada peta strategi tidak mempunyai manual.",
    PAKET_TIDAK_DIKENAL: "Paket yang disebut kantor tidak ada.",
    PAKET_LETAK_DITOLAK: "Paket milik kantor hanya dibaca dari subfolder kantor itu sendiri.",
    REZIM_TIDAK_DIKENAL: "Rezim yang disebut kantor tidak ada.",
    REZIM_TIDAK_BERLAKU: "Rezim tidak berlaku pada tahun laporan.",
    PEMBAGIAN_SASARAN: "Pembagian anggaran kegiatan ke sasaran tidak berjumlah 100 persen.",
    BAGIAN_TIDAK_DIKENAL: "Judul bagian pada analisis tidak dikenal.",
    SKALA_SALAH: "Skala stabilize tidak naik atau kurang dari dua titik.",
    ADENDUM_TIDAK_DIKENAL: "Perubahan target menyebut dokumen yang tidak ada pada adendum.yaml.",
    ADENDUM_TANPA_PERUBAHAN: "Adendum tidak mengubah target satu IKU pun.",
    ADENDUM_TANPA_ANGKA: "Target diubah dengan dokumen ini, tetapi angkanya tidak diketahui, sehingga tidak dihitung.",
    ADENDUM_BERSAMAAN: "Dua dokumen bertanggal sama mengubah target yang sama.",
    VERSI_TARGET_TIDAK_DIKENAL: "Sanggahan menyebut versi target yang tidak ada dokumennya.",
    PER_SEBELUM_PERJANJIAN: "Pada hari yang diminta Perjanjian Kinerja belum diketahui, sehingga belum ada target.",
    RIWAYAT_TANPA_VERSI: "Folder perubahan pada riwayat tidak mempunyai versi.yaml.",
    RIWAYAT_TANPA_BERKAS: "Perubahan pada riwayat tidak memuat satu berkas pun.",
    RIWAYAT_BERKAS_SALAH: "Berkas pada riwayat tidak cocok dengan berkas kantor sebelum atau sesudah perubahannya.",
    RIWAYAT_BERSAMAAN: "Dua perubahan berkas yang sama diketahui pada hari yang sama.",
    RIWAYAT_TANPA_BEDA: "Isi berkas sebelum dan sesudah perubahannya sama.",
    RIWAYAT_BERLAKU_LEWAT: "Perubahan berkas baru berlaku sesudah tahun kinerja berakhir.",
    RIWAYAT_TAHUN_LAIN: "Berkas kantor.yaml sebelum perubahan memuat tahun yang lain.",
    IKU_DI_LUAR_PETA: "IKU bertarget pada triwulan yang petanya tidak memuat IKU itu.",
    LABEL_SALAH: "Skala berlabel pada manual tidak dapat dipakai.",
    SATUAN_TANPA_HITUNGAN: "Nilai dengan satuan ini tidak dapat dijumlahkan, dirata-ratakan, atau dihitung formula.",
    POLARISASI_TIDAK_DITULIS: "Polarisasi tidak ditulis pada manual; arah yang baik tidak ditebak.",
    LABEL_TIDAK_DIKENAL: "Nilai tidak ada pada skala berlabel indikator itu, misalnya WTP atau BB.",
    HASIL_TIDAK_TERBACA: "Realisasi bagi target berupa kata-kata hanya tercapai atau belum tercapai.",
    RENTANG_TERBALIK: "Ujung bawah target rentang melebihi ujung atasnya.",
    ANGKA_TIDAK_TERBACA: "Teks tidak terbaca sebagai angka.",
    ANGKA_BERMAKNA_GANDA: "Angka dapat berarti dua hal, misalnya 1.234.",
    ANGKA_TIDAK_BULAT: "Angka pada kolom rupiah atau jumlah bukan bilangan bulat.",
}
"""One sentence per code, as the documentation prints it."""
