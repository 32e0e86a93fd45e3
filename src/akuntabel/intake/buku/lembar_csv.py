"""Sheets that are CSV files of the folder."""

from akuntabel.domain.cascading import JenisCascading
from akuntabel.domain.pejabat import BentukJabatan
from akuntabel.domain.periode import Triwulan
from akuntabel.intake.buku.lembar import Jenis, Kolom, Lembar, pilihan, teks
from akuntabel.intake.realisasi import PERIODE
from akuntabel.intake.rencana import JENIS_SUMBER_DAYA, STATUS

KODE_IKU = Kolom("kode", Jenis.KODE, "Kode IKU seperti pada lembar Sasaran, misalnya 1a-CP.", 11, wajib=True)
_SUMBER = teks("sumber", "Sistem atau surat asal angka.", 34)
_CATATAN = teks("catatan", "Untuk pembaca; tidak dihitung.", 48)
_ROMAWI = ("I", "II", "III", "IV")
_BULAN = tuple(
    Kolom(f"{awalan}_{bulan:02d}", Jenis.BULAT, f"{awalan.capitalize()} kumulatif s.d. bulan ke-{bulan} (rupiah).", 16)
    for awalan in ("rencana", "realisasi")
    for bulan in range(1, 13)
)


def _target(keterangan: str, *, wajib: bool) -> tuple[Kolom, ...]:
    return tuple(
        Kolom(
            t.kode.lower(),
            Jenis.ANGKA,
            f"Target {t.nama}. {keterangan}",
            12,
            wajib=wajib,
            sebutan=(f"target {t.kode}", f"triwulan {romawi}", f"tw {romawi}", f"target triwulan {romawi}"),
        )
        for t, romawi in zip(Triwulan, _ROMAWI, strict=True)
    )


LEMBAR_CSV = (
    Lembar(
        "Target",
        "target.csv",
        (KODE_IKU, *_target("Tulis N/A bila IKU tidak diukur pada triwulan itu.", wajib=True), _CATATAN),
        "Target triwulanan setiap IKU menurut Perjanjian Kinerja.",
    ),
    Lembar(
        "Realisasi",
        "realisasi.csv",
        (
            KODE_IKU,
            pilihan("periode", tuple(PERIODE), "T1–T4, S1–S2 (semester), atau TAHUN.", wajib=True),
            teks("unit", "Kosong untuk kantor; nama sub-unit bila IKU digabung dari bawah.", 20),
            Kolom(
                "komponen",
                Jenis.KODE,
                "Kode komponen pada lembar Komponen, atau: realisasi (nilai jadi), capaian (indeks jadi), "
                "tercetak (hanya dibandingkan).",
                15,
                wajib=True,
            ),
            Kolom("nilai", Jenis.ANGKA, "Angkanya. Kosong atau N/A berarti tidak ada nilai.", 22, wajib=True),
            _SUMBER,
            teks("bukti", "Berkas dan halaman bukti.", 34),
            Kolom("diketahui", Jenis.TANGGAL, "Hanya untuk koreksi: tanggal angka baru diketahui.", 14),
            _CATATAN,
        ),
        "Data mentah: satu baris per IKU, periode, dan komponen.",
    ),
    Lembar(
        "Perubahan target",
        "perubahan-target.csv",
        (
            teks("adendum", "Nomor dokumen pada lembar Adendum.", 26, wajib=True),
            KODE_IKU,
            *_target("Kosong: tetap seperti semula; N/A: tidak diukur lagi.", wajib=False),
            _CATATAN,
        ),
        "Target baru menurut setiap adendum.",
    ),
    Lembar(
        "Pejabat",
        "pejabat.csv",
        (
            teks("jabatan", "Jabatan seperti pada lembar Isian.", 40, wajib=True),
            teks("nama", "Nama pejabat.", 30, wajib=True),
            pilihan("bentuk", tuple(b.value for b in BentukJabatan), "Kosong = definitif.", wajib=True),
            Kolom("mulai", Jenis.TANGGAL, "Mulai menjabat.", 14, wajib=True),
            teks("nip", "NIP, ditulis sebagai teks.", 22),
            Kolom("sampai", Jenis.TANGGAL, "Kosong = masih menjabat.", 14),
            teks("nomor_sk", "Nomor surat keputusan atau perintah.", 26),
            Kolom("tanggal_sk", Jenis.TANGGAL, "Tanggal surat itu.", 14),
            Kolom("diketahui", Jenis.TANGGAL, "Kapan kantor mengetahuinya.", 14),
            _CATATAN,
        ),
        "Masa jabatan: siapa, dalam bentuk apa, sejak dan sampai kapan.",
    ),
    Lembar(
        "Cascading",
        "cascading.csv",
        (
            KODE_IKU,
            teks("unit", "Kode unit bawahan, atau * untuk semuanya.", 20, wajib=True),
            pilihan("jenis", tuple(j.value for j in JenisCascading), "Cara IKU turun.", wajib=True),
            Kolom("kode_bawahan", Jenis.KODE, "Kode IKU pada unit bawahan bila berbeda.", 14),
            Kolom("bagian", Jenis.ANGKA, "Berapa persen dari target unit ini yang dipikul unit itu.", 10),
            _CATATAN,
        ),
        "IKU mana turun ke unit bawahan mana.",
    ),
    Lembar(
        "Riwayat",
        "riwayat.csv",
        (
            Kolom("kode", Jenis.KODE, "Kode IKU, atau NKO untuk nilai kinerja organisasi.", 11, wajib=True),
            Kolom("tahun", Jenis.BULAT, "Tahun sebelum tahun laporan.", 9, wajib=True),
            Kolom("target", Jenis.ANGKA, "Target tahun itu.", 14),
            Kolom("realisasi", Jenis.ANGKA, "Realisasi tahun itu.", 14),
            Kolom("capaian", Jenis.ANGKA, "Indeks yang dahulu ditetapkan.", 14, wajib=True),
            _SUMBER,
            _CATATAN,
        ),
        "Hasil tahun-tahun sebelumnya.",
    ),
    Lembar(
        "Target renstra",
        "target-renstra.csv",
        (
            KODE_IKU,
            Kolom("tahun", Jenis.BULAT, "Tahun target.", 9, wajib=True),
            Kolom("target", Jenis.ANGKA, "Target jangka menengah tahun itu.", 14, wajib=True),
            _SUMBER,
        ),
        "Target jangka menengah per IKU dan tahun.",
    ),
    Lembar(
        "Patokan",
        "patokan.csv",
        (
            KODE_IKU,
            Kolom("nilai", Jenis.ANGKA, "Nilai patokan nasional.", 14, wajib=True),
            teks("uraian", "Patokan apa.", 40),
            _SUMBER,
        ),
        "Patokan nasional per IKU.",
    ),
    Lembar(
        "Rencana aksi",
        "rencana-aksi.csv",
        (
            KODE_IKU,
            teks("rencana", "Apa yang akan dilakukan.", 60, wajib=True),
            teks("penanggung_jawab", "Siapa yang melakukannya."),
            Kolom("tenggat", Jenis.TANGGAL, "Paling lambat tanggal berapa.", 14),
            pilihan("status", STATUS, "Sampai di mana."),
        ),
        "Rencana aksi per IKU.",
    ),
    Lembar(
        "Inisiatif",
        "inisiatif.csv",
        (
            Kolom("kode", Jenis.KODE, "Kode inisiatif, misalnya IS-1.", 11, wajib=True),
            teks("nama", "Nama inisiatif strategis.", 50, wajib=True),
            teks("iku", "Kode IKU yang didukung, dipisah koma.", 20, wajib=True),
            teks("hasil", "Apa yang dihasilkan.", 40),
            teks("penanggung_jawab", "Unit atau pejabat penanggung jawab."),
            _CATATAN,
        ),
        "Inisiatif strategis yang mendukung IKU.",
    ),
    Lembar(
        "Tonggak",
        "tonggak.csv",
        (
            Kolom("inisiatif", Jenis.KODE, "Kode inisiatif pada lembar Inisiatif.", 11, wajib=True),
            teks("tonggak", "Apa yang harus ada.", 50, wajib=True),
            Kolom("tenggat", Jenis.TANGGAL, "Paling lambat tanggal berapa.", 14, wajib=True),
            Kolom("selesai", Jenis.TANGGAL, "Tanggal selesainya; kosong = belum.", 14),
            teks("bukti", "Berkas dan halaman bukti.", 34),
            _CATATAN,
        ),
        "Tonggak setiap inisiatif strategis.",
    ),
    Lembar(
        "Sumber daya",
        "sumber-daya.csv",
        (
            KODE_IKU,
            pilihan("jenis", JENIS_SUMBER_DAYA, "Jenis sumber daya.", wajib=True),
            teks("uraian", "Sumber daya apa.", 44, wajib=True),
            Kolom("jumlah", Jenis.ANGKA, "Banyaknya.", 18),
            teks("satuan", "Satuan banyaknya: orang, rupiah, buah.", 14),
        ),
        "Sumber daya yang dipakai per IKU.",
    ),
    Lembar(
        "Anggaran",
        "anggaran.csv",
        (
            Kolom("kode", Jenis.KODE, "Kode kegiatan.", 16),
            teks("kegiatan", "Nama kegiatan.", 40, wajib=True),
            teks("sasaran", "Satu kode sasaran, atau pembagian dalam persen: 1:60 2:40.", 20),
            Kolom("pagu", Jenis.BULAT, "Pagu (rupiah).", 18),
            Kolom("realisasi", Jenis.BULAT, "Realisasi (rupiah).", 18, wajib=True),
            *_BULAN,
        ),
        "Anggaran per kegiatan; kolom bulanan kumulatif dan boleh kosong semua.",
    ),
)
"""One sheet per CSV file, in the order of the workbook."""
