"""`rencana-aksi.csv` and `sumber-daya.csv`: what is planned for an IKU, and what it took."""

from decimal import Decimal

from akuntabel.domain.tahun_kinerja import RencanaAksi, SumberDaya
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.csv_teks import baca_csv
from akuntabel.intake.kumpulan import Kumpulan

STATUS = ("rencana", "berjalan", "selesai", "tertunda")
JENIS_SUMBER_DAYA = ("SDM", "anggaran", "sarana", "waktu")


def baca_rencana_aksi(kumpulan: Kumpulan, catat: Pencatat) -> tuple[RencanaAksi, ...]:
    """Plans of action, in the order of the file."""
    hasil = []
    for isi in baca_csv(
        kumpulan, "rencana-aksi.csv", catat, ("kode", "rencana"), ("penanggung_jawab", "tenggat", "status")
    ):
        kode_iku, uraian = isi.teks("kode", wajib=True), isi.teks("rencana", wajib=True)
        isi.sebutan = f"IKU {kode_iku}"
        tenggat = isi.tanggal("tenggat")
        status = isi.salah_satu("status", STATUS, bawaan="rencana")
        if kode_iku and uraian:
            hasil.append(RencanaAksi(kode_iku, uraian, isi.teks("penanggung_jawab"), tenggat, status, isi.asal))
    return tuple(hasil)


def baca_sumber_daya(kumpulan: Kumpulan, catat: Pencatat) -> tuple[SumberDaya, ...]:
    """Resources used, in the order of the file."""
    hasil = []
    for isi in baca_csv(kumpulan, "sumber-daya.csv", catat, ("kode", "jenis", "uraian"), ("jumlah", "satuan")):
        kode_iku = isi.teks("kode", wajib=True)
        isi.sebutan = f"IKU {kode_iku}"
        jenis = isi.salah_satu("jenis", JENIS_SUMBER_DAYA, wajib=True)
        satuan = isi.teks("satuan")
        # Rupiah are whole, so a dot in them can only separate thousands.
        bulat = isi.bulat("jumlah") if satuan.lower() in ("rp", "rupiah") else None
        jumlah = isi.angka("jumlah") if bulat is None and satuan.lower() not in ("rp", "rupiah") else bulat
        if kode_iku and jenis:
            utuh = None if jumlah is None else Decimal(jumlah)
            hasil.append(SumberDaya(kode_iku, jenis, isi.teks("uraian", wajib=True), utuh, satuan, isi.asal))
    return tuple(hasil)
