"""Sheet `Ringkasan`: office, regime, NKO per quarter, and the perspektif of the last quarter."""

from collections.abc import Mapping

from akuntabel.domain.periode import ROMAWI, Triwulan
from akuntabel.domain.problem import Tingkat
from akuntabel.domain.rezim import Rezim
from akuntabel.domain.scorecard import Scorecard
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.reports.identitas import sidik_of
from akuntabel.reports.xlsx.gaya import BULAT
from akuntabel.reports.xlsx.lembar import KolomLembar, Lembar

NAMA = "Ringkasan"
KOLOM = (
    KolomLembar("Periode", 34),
    KolomLembar("NKO", 12),
    KolomLembar("Status", 16),
    KolomLembar("Kelengkapan", 22),
    KolomLembar("NKO terendah", 12),
    KolomLembar("NKO tertinggi", 12),
    KolomLembar("IKU diukur", 10),
    KolomLembar("IKU bernilai", 10),
    KolomLembar("Galat", 9),
    KolomLembar("Peringatan", 11),
)


def tulis_ringkasan(
    lembar: Lembar, tahun: TahunKinerja, rezim: Rezim, kartu: Mapping[Triwulan, Scorecard], sel_nko: str
) -> None:
    """Writes the sheet; `sel_nko` is the address of the last quarter's NKO in the workbook."""
    akhir = max(kartu)
    lembar.judul(f"Ringkasan kinerja tahun {tahun.tahun}")
    _identitas(lembar, tahun, rezim)
    lembar.kepala()
    for triwulan, satu in sorted(kartu.items()):
        _baris_triwulan(lembar, triwulan, satu, f"={sel_nko}" if triwulan is akhir else "")
    lembar.maju()
    _perspektif(lembar, tahun, kartu[akhir])


def _identitas(lembar: Lembar, tahun: TahunKinerja, rezim: Rezim) -> None:
    isi = (
        ("Kantor", tahun.kantor.nama),
        ("Instansi induk", tahun.kantor.instansi_induk),
        ("Tahun", str(tahun.tahun)),
        ("Rezim", f"{rezim.kode} ({rezim.nama})"),
        ("Paket", tahun.paket),
        ("Pilihan kantor", "; ".join(f"{nama}: {pilihan}" for nama, pilihan in sorted(tahun.pilihan.items()))),
        ("Sidik data", sidik_of(tahun)),
    )
    for nama, teks in isi:
        if teks:
            lembar.teks(0, nama, "label")
            lembar.lembar.merge_range(lembar.baris, 1, lembar.baris, 6, teks, lembar.gaya.teks())
            lembar.maju()
    lembar.maju()


def _baris_triwulan(lembar: Lembar, triwulan: Triwulan, kartu: Scorecard, rumus: str) -> None:
    lembar.teks(0, f"Sampai dengan triwulan {ROMAWI[triwulan.value]}")
    if rumus and kartu.nko is not None:
        lembar.rumus(1, rumus, kartu.nko)
    else:
        lembar.angka(1, kartu.nko)
    lembar.status(2, kartu.status)
    lembar.teks(3, "Lengkap" if kartu.lengkap else "Sementara" if kartu.nko is not None else "Belum dapat dihitung")
    terendah, tertinggi = kartu.rentang or (None, None)
    lembar.angka(4, terendah)
    lembar.angka(5, tertinggi)
    lembar.angka(6, sum(n.diukur for n in kartu.iku), BULAT)
    lembar.angka(7, sum(n.indeks is not None for n in kartu.iku), BULAT)
    for letak, tingkat in ((8, Tingkat.GALAT), (9, Tingkat.PERINGATAN)):
        lembar.angka(letak, sum(p.tingkat is tingkat for p in kartu.masalah), BULAT)
    lembar.maju()


def _perspektif(lembar: Lembar, tahun: TahunKinerja, kartu: Scorecard) -> None:
    nama = {p.kode: p.nama for p in tahun.peta.perspektif}
    lembar.kepala((f"Perspektif, {kartu.triwulan.nama}", "Nilai", "Status", "Bobot", "Bobot tertimbang (%)"))
    for satu in kartu.perspektif:
        lembar.teks(0, nama.get(satu.kode, satu.kode))
        lembar.angka(1, satu.nilai)
        lembar.status(2, satu.status)
        lembar.angka(3, satu.bobot)
        lembar.angka(4, satu.bobot_tertimbang)
        lembar.maju()
