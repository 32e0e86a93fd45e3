"""Generated sentences about one IKU: what the figures say, no more.

Realisasi, capaian (before the cap) and indeks capaian (held between the bounds) are three different things and are
named as such. Nothing is called significant, good or bad; cause and meaning belong to the office's own analysis.
"""

from decimal import Decimal

from akuntabel.domain.capaian_khusus import target_rentang
from akuntabel.domain.manual import BERLABEL, TANPA_HITUNGAN, Polarisasi, Satuan, Ukuran
from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.domain.perbandingan import pertumbuhan, selisih, selisih_terhadap_target
from akuntabel.domain.rezim import Status
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.domain.tahun_kinerja import Riwayat
from akuntabel.domain.target import Rentang, Target, batas_bawah
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin.unsur import (
    Bagian,
    kapital,
    rangkai,
    teks_capaian,
    teks_indeks_iku,
    teks_realisasi,
    teks_target,
    ungkapan_status,
)
from akuntabel.reports.tulisan import tulis_beda, tulis_besaran, tulis_indeks, tulis_persen


def kalimat_capaian(bahan: BahanLaporan, nilai: NilaiIKU) -> tuple[Bagian, ...]:
    """Target against realisasi of the year: reached, exceeded, missed, or why it cannot be said."""
    tahun = bahan.tahun.tahun
    if not nilai.diukur:
        akibat = "sehingga tidak diukur dan tidak ikut dihitung"
        return (f"{bahan.iku_awal} ini tidak bertarget pada tahun {tahun}, {akibat}.",)
    if nilai.capaian is None:
        return _belum_terhitung(bahan, nilai)
    if nilai.realisasi is None:
        awal: tuple[Bagian, ...] = (
            f"Kantor tidak melaporkan realisasi {bahan.iku} ini untuk tahun {tahun}; yang tersedia hanya capaian jadi, "
            "yaitu ", teks_capaian(nilai),
        )  # fmt: skip
        if nilai.target is not None:
            awal = (*awal, " terhadap target ", teks_target(bahan, nilai))
        return (*awal, ". ", *_kalimat_indeks(bahan, nilai))
    return (
        f"Realisasi sampai dengan akhir tahun {tahun} adalah ", teks_realisasi(bahan, nilai), " dengan target ",
        teks_target(bahan, nilai), f", sehingga {_letak(bahan, nilai)}. Capaiannya ", teks_capaian(nilai), ". ",
        *_kalimat_indeks(bahan, nilai),
    )  # fmt: skip


def _belum_terhitung(bahan: BahanLaporan, nilai: NilaiIKU) -> tuple[Bagian, ...]:
    alasan = nilai.sebab.alasan if nilai.sebab else "Datanya belum lengkap."
    awal: tuple[Bagian, ...] = (f"Capaian {bahan.iku} ini untuk tahun {bahan.tahun.tahun} belum dapat dihitung. ",)
    if nilai.target is not None:
        awal = (*awal, "Targetnya ", teks_target(bahan, nilai))
        if nilai.realisasi is None:
            awal = (*awal, "; realisasinya tidak dilaporkan. ")
        else:
            awal = (*awal, ", realisasinya ", teks_realisasi(bahan, nilai), ". ")
    return (*awal, kapital(alasan))


def _letak(bahan: BahanLaporan, nilai: NilaiIKU) -> str:
    """Where the realisasi lies with respect to the target, by polarity."""
    if nilai.realisasi is None or nilai.target is None:
        return "capaiannya ditetapkan tanpa target"
    polarisasi, satuan = bahan.manual(nilai.kode).polarisasi, bahan.satuan(nilai.kode)
    if nilai.rentang is not None and nilai.rentang.bawah <= nilai.realisasi <= nilai.rentang.atas:
        return "realisasi berada di dalam rentang yang ditargetkan"
    jarak = selisih_terhadap_target(nilai.realisasi, nilai.target, polarisasi)
    if satuan.satuan in TANPA_HITUNGAN:
        return _letak_khusus(jarak, satuan)
    beda = tulis_beda(jarak, satuan)
    if not jarak:
        return "target tercapai tepat sebesar yang ditetapkan"
    match polarisasi:
        case Polarisasi.MAXIMIZE:
            return f"target terlampaui sebesar {beda}" if jarak > 0 else f"target tidak tercapai, kurang {beda}"
        case Polarisasi.MINIMIZE if jarak > 0:
            return f"target tercapai: realisasi lebih rendah {beda} daripada batas yang ditargetkan"
        case Polarisasi.MINIMIZE:
            return f"target tidak tercapai: realisasi lebih tinggi {beda} daripada batas yang ditargetkan"
    arah = "di atas" if nilai.realisasi > nilai.target else "di bawah"
    return f"realisasi berada {beda} {arah} nilai yang ditargetkan"


def _letak_khusus(jarak: Decimal, satuan: Ukuran) -> str:
    """Where a label, a date or words lie with respect to the target: labels have no distance that can be printed."""
    if satuan.satuan is Satuan.TANGGAL and jarak:
        arah = "lebih awal daripada" if jarak > 0 else "lewat dari"
        return f"target {'tercapai' if jarak > 0 else 'tidak tercapai'}: {tulis_beda(jarak, satuan)} {arah} tanggal itu"
    if not jarak:
        return "target tercapai tepat seperti yang ditetapkan"
    return "target terlampaui" if jarak > 0 else "target tidak tercapai"


def _kalimat_indeks(bahan: BahanLaporan, nilai: NilaiIKU) -> tuple[Bagian, ...]:
    if nilai.indeks is None or nilai.capaian is None:
        return ()
    status = f" dengan {ungkapan_status(bahan.akhir, nilai)}."
    if nilai.capaian > nilai.indeks:
        return ("Capaian itu melebihi batas atas, sehingga indeks capaian dibatasi ", teks_indeks_iku(nilai), status)
    if nilai.capaian < nilai.indeks:
        if bahan.manual(nilai.kode).konversi_120:
            return (
                f"Target {bahan.iku} ini merupakan nilai tertinggi yang dapat dicapai, sehingga indeks capaiannya "
                "dikonversi menjadi ", teks_indeks_iku(nilai), status,
            )  # fmt: skip
        return ("Capaian itu di bawah batas bawah, sehingga indeks capaian ditetapkan ", teks_indeks_iku(nilai), status)
    return ("Indeks capaiannya ", teks_indeks_iku(nilai), status)


def kalimat_riwayat(bahan: BahanLaporan, nilai: NilaiIKU, lalu: Riwayat) -> tuple[Bagian, ...]:
    """Realisasi and indeks of the year against those of an earlier year."""
    satuan, bagian = bahan.satuan(nilai.kode), []
    if nilai.realisasi is not None and lalu.realisasi is not None:
        dahulu = tulis_besaran(lalu.realisasi, satuan)
        gerak = _gerak(nilai.realisasi, lalu.realisasi, satuan)
        kini = tulis_besaran(nilai.realisasi, satuan)
        if satuan.satuan in (Satuan.TANGGAL, Satuan.TEKS):
            bagian.append(f"realisasi tahun itu {dahulu}, tahun ini {kini}")
        elif nilai.realisasi == lalu.realisasi:
            bagian.append(f"realisasi {gerak}, yaitu {kini}")
        else:
            bagian.append(f"realisasi {gerak}, dari {dahulu} menjadi {kini}{_makna(bahan, nilai, lalu.realisasi)}")
    if nilai.indeks is not None and lalu.capaian is not None:
        gerak = _gerak(nilai.indeks, lalu.capaian, Ukuran(Satuan.INDEKS))
        if nilai.indeks == lalu.capaian:
            bagian.append(f"indeks capaian {gerak}, yaitu {tulis_indeks(nilai.indeks)}")
        else:
            bagian.append(
                f"indeks capaian {gerak}, dari {tulis_indeks(lalu.capaian)} menjadi {tulis_indeks(nilai.indeks)}"
            )
    if not bagian:
        return ()
    return (f"Dibandingkan dengan tahun {lalu.tahun}, {'; '.join(bagian)}. ",)


def _gerak(kini: Decimal, dahulu: Decimal, satuan: Ukuran) -> str:
    """Rise, fall or standstill with its size: points for shares and indices, percent for amounts and counts."""
    beda = selisih(kini, dahulu)
    if not beda:
        return "tidak berubah"
    arah = "naik" if beda > 0 else "turun"
    if satuan.satuan in BERLABEL:
        return arah
    if satuan.satuan in (Satuan.RUPIAH, Satuan.JUMLAH):
        tumbuh = pertumbuhan(kini, dahulu)
        if isinstance(tumbuh, Decimal):
            return f"{arah} {tulis_beda(beda, satuan)} ({tulis_persen(abs(tumbuh))})"
    return f"{arah} {tulis_beda(beda, satuan)}"


def _makna(bahan: BahanLaporan, nilai: NilaiIKU, dahulu: Decimal) -> str:
    """For minimize a fall is an improvement: said, because readers expect the opposite."""
    if bahan.manual(nilai.kode).polarisasi is not Polarisasi.MINIMIZE or nilai.realisasi is None:
        return ""
    arti = "lebih baik" if nilai.realisasi < dahulu else "kurang baik"
    return f" ({arti}, karena polarisasi {bahan.iku} ini minimize)"


def kalimat_pembanding(bahan: BahanLaporan, nilai: NilaiIKU, acuan: Target, nama: str) -> tuple[Bagian, ...]:
    """Realisasi of the year against a named target or standard in the unit of the IKU."""
    satuan = bahan.satuan(nilai.kode)
    tertulis = f"{nama} adalah {tulis_besaran(acuan, satuan)}"
    if nilai.realisasi is None:
        return (f"{kapital(tertulis)}; perbandingannya belum dapat dibuat karena realisasi tidak tersedia. ",)
    awal: tuple[Bagian, ...] = (f"{kapital(tertulis)}. Realisasi tahun {bahan.tahun.tahun} sebesar ",
                                teks_realisasi(bahan, nilai))  # fmt: skip
    if isinstance(acuan, Rentang) and acuan.bawah <= nilai.realisasi <= acuan.atas:
        return (*awal, " berada di dalam rentang itu. ")
    pembanding = target_rentang(nilai.realisasi, acuan) if isinstance(acuan, Rentang) else batas_bawah(acuan)
    beda = selisih(nilai.realisasi, pembanding)
    if not beda:
        return (*awal, " sama dengan nilai itu. ")
    if satuan.satuan is Satuan.TANGGAL:
        return (*awal, f" {'lebih lambat' if beda > 0 else 'lebih awal'} {tulis_beda(beda, satuan)}. ")
    arah = "lebih tinggi" if beda > 0 else "lebih rendah"
    if satuan.satuan in TANPA_HITUNGAN:
        return (*awal, f" {arah} daripada itu. ")
    return (*awal, f" {arah} {tulis_beda(beda, satuan)}{_makna(bahan, nilai, pembanding)}. ")


def kata_hasil(nilai: NilaiIKU) -> str:
    """The result in two or three words, for summaries."""
    if nilai.status is Status.TIDAK_DIUKUR:
        return "tidak diukur"
    if nilai.capaian is None:
        return "belum dapat dihitung"
    if nilai.capaian > 100:
        return "melampaui target"
    return "mencapai target" if nilai.capaian == 100 else "belum mencapai target"


def kalimat_lingkup(bahan: BahanLaporan, tahun: int) -> list[Bagian]:
    """That the figures of an earlier year are not of the same office, where its scope has changed since."""
    beda = bahan.tahun.kantor.tidak_sebanding(tahun, bahan.tahun.tahun)
    if not beda:
        return []
    sebab = rangkai([f"{p.jenis.value} tanggal {tulis_tanggal(p.tanggal)}" for p in beda])
    return [f"Angka tahun {tahun} tidak sebanding, karena lingkup kantor berubah sejak {sebab}. "]
