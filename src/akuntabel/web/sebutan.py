"""Roles, rights and statuses in words, in both languages."""

from akuntabel.domain.hak import Hak, Peran
from akuntabel.domain.inisiatif import KeadaanTonggak
from akuntabel.domain.rezim import Status
from akuntabel.domain.workflow import Keadaan, Langkah

SEBUTAN_STATUS: dict[str, tuple[str, str]] = {
    Status.HIJAU.value: ("tercapai", "on target"),
    Status.KUNING.value: ("perlu perhatian", "needs attention"),
    Status.MERAH.value: ("tidak tercapai", "off target"),
    Status.BELUM_LENGKAP.value: ("belum lengkap", "incomplete"),
    Status.TIDAK_DIUKUR.value: ("tidak diukur", "not measured"),
    Status.TIDAK_DINILAI.value: ("tidak dinilai", "not valued"),
}
SEBUTAN_PERAN: dict[Peran, tuple[str, str]] = {
    Peran.PENGELOLA_KINERJA: ("Pengelola kinerja", "Performance manager"),
    Peran.PENYEDIA_DATA: ("Penyedia data", "Data provider"),
    Peran.VALIDATOR_DATA: ("Validator data", "Data validator"),
    Peran.KEPALA_SEKSI: ("Kepala seksi", "Section head"),
    Peran.KEPALA: ("Kepala kantor", "Head of office"),
    Peran.REVIEWER_WILAYAH: ("Pereviu wilayah", "Regional reviewer"),
    Peran.REVIEWER_PUSAT: ("Pereviu pusat", "Central reviewer"),
    Peran.APIP: ("APIP", "Internal auditor (APIP)"),
    Peran.EVALUATOR: ("Evaluator", "Evaluator"),
    Peran.ADMINISTRATOR: ("Administrator", "Administrator"),
    Peran.PUBLIK: ("Publik", "Public"),
}
SEBUTAN_HAK: dict[Hak, tuple[str, str]] = {
    Hak.LIHAT_KINERJA: ("Melihat kartu kinerja", "See the scorecard"),
    Hak.LIHAT_DATA: ("Melihat data dan jejak angka", "See data and traces of figures"),
    Hak.LIHAT_PEGAWAI: ("Melihat nilai pegawai", "See values of employees"),
    Hak.UNDUH_LAPORAN: ("Mengunduh laporan", "Download reports"),
    Hak.IMPOR_FOLDER: ("Mengimpor folder", "Import folders"),
    Hak.EKSPOR_FOLDER: ("Mengekspor folder", "Export folders"),
    Hak.SUSUN_RENCANA: ("Menyusun rencana", "Write the plan"),
    Hak.USULKAN_PERJANJIAN: ("Mengusulkan Perjanjian Kinerja", "Propose the performance agreement"),
    Hak.SEPAKATI_PERJANJIAN: ("Menyepakati Perjanjian Kinerja", "Agree to the performance agreement"),
    Hak.TANDA_TANGANI_PERJANJIAN: ("Menandatangani Perjanjian Kinerja", "Sign the performance agreement"),
    Hak.KELOLA_PENGGUNA: ("Mengelola pengguna", "Manage people"),
    Hak.KELOLA_PERAN: ("Mengelola peran", "Manage roles"),
    Hak.KELOLA_ORGANISASI: ("Mengelola organisasi", "Manage the organisation"),
    Hak.LIHAT_AUDIT: ("Melihat jejak audit", "See the audit trail"),
    Hak.LIHAT_HAK: ("Melihat hak orang lain", "See the rights of others"),
}
SEBUTAN_KEADAAN: dict[Keadaan, tuple[str, str]] = {
    Keadaan.DRAF: ("Draf", "Draft"),
    Keadaan.DIUSULKAN: ("Diusulkan", "Proposed"),
    Keadaan.DISEPAKATI: ("Disepakati", "Agreed"),
    Keadaan.DITANDATANGANI: ("Ditandatangani", "Signed"),
    Keadaan.DIUBAH: ("Diubah dengan adendum", "Amended"),
    Keadaan.DIGANTI: ("Diganti", "Replaced"),
    Keadaan.DITARIK: ("Dibatalkan", "Cancelled"),
}
SEBUTAN_LANGKAH: dict[Langkah, tuple[str, str]] = {
    Langkah.USULKAN: ("Usulkan", "Propose"),
    Langkah.TARIK: ("Tarik kembali", "Withdraw"),
    Langkah.KEMBALIKAN: ("Kembalikan menjadi draf", "Return to draft"),
    Langkah.SEPAKATI: ("Sepakati", "Agree"),
    Langkah.TANDA_TANGANI: ("Tanda tangani", "Sign"),
    Langkah.UBAH: ("Diubah adendum", "Amended"),
    Langkah.GANTI: ("Nyatakan diganti", "Declare replaced"),
    Langkah.SUSUN_PENGGANTI: ("Susun perjanjian pengganti", "Begin the replacing agreement"),
    Langkah.BATALKAN: ("Batalkan rancangan", "Cancel the draft"),
}
SEBUTAN_TONGGAK: dict[KeadaanTonggak, tuple[str, str]] = {
    KeadaanTonggak.SELESAI: ("selesai", "done"),
    KeadaanTonggak.TERLAMBAT: ("terlambat", "overdue"),
    KeadaanTonggak.BERJALAN: ("berjalan", "under way"),
}
