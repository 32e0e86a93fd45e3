"""How figures of a scorecard are written in documents: one way each, in tables, sentences and bound figures."""

from decimal import Decimal

from akuntabel.domain.angka import bulatkan
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.manual import KonsolidasiPeriode, ManualIKU, Polarisasi, Satuan, Ukuran
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_desimal, tulis_nilai, tulis_ringkas, tulis_rupiah
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.rezim import Status
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.domain.tabel import JenisKolom
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.domain.target import Target

DESIMAL_JEJAK = 6
"""Decimals that the annex prints, so that a reader can recompute the two that the report shows."""
TIDAK_DIUKUR = "N/A"
"""A quarter without target, as agreements print it."""
TIDAK_TERSEDIA = "(tidak tersedia)"
"""What a sentence prints in place of a figure that is not there."""

NAMA_POLARISASI = {
    Polarisasi.MAXIMIZE: "maximize",
    Polarisasi.MINIMIZE: "minimize",
    Polarisasi.STABILIZE: "stabilize",
}
NAMA_KONSOLIDASI = {
    KonsolidasiPeriode.SUM: "sum",
    KonsolidasiPeriode.AVERAGE: "average",
    KonsolidasiPeriode.TLK_PROGRESS: "take last known (progress)",
    KonsolidasiPeriode.TLK_TETAP: "take last known (tetap)",
}


def tulis_capaian(capaian: Decimal) -> str:
    """Capaian before the cap, in percent with two decimals: `118,39%`."""
    return f"{tulis_desimal(capaian)}%"


def tulis_indeks(indeks: Decimal) -> str:
    """Indeks capaian, NSS, nilai perspektif or NKO: two decimals, no percent sign: `120,00`."""
    return tulis_desimal(indeks)


def tulis_persen(persen: Decimal) -> str:
    """A share in percent with two decimals: `92,87%`."""
    return f"{tulis_desimal(persen)}%"


def tulis_besaran(nilai: Target | None, satuan: Satuan | Ukuran) -> str:
    """A target or realisasi in its unit, or the sign for nothing."""
    return TANDA_KOSONG if nilai is None else tulis_nilai(nilai, satuan)


def tulis_target(nilai: Target | None, satuan: Satuan | Ukuran) -> str:
    """A target in its unit; without one the sign for «not measured», as agreements print it."""
    return TIDAK_DIUKUR if nilai is None else tulis_nilai(nilai, satuan)


def tulis_janji(tahun: TahunKinerja, nilai: NilaiIKU, triwulan: Triwulan) -> str:
    """The target of a result as it was promised: its range or its words where it is no plain number."""
    manual = tahun.manual.get(nilai.kode) or ManualIKU(nilai.kode, nama=nilai.kode)
    return tulis_besaran(target_janji(tahun, nilai, triwulan), manual.ukuran)


def target_janji(tahun: TahunKinerja, nilai: NilaiIKU, triwulan: Triwulan) -> Target | None:
    """The target of a result as it was promised up to a quarter, in place of the number that stands for it."""
    manual, perjanjian = tahun.manual.get(nilai.kode), tahun.perjanjian.target.get(nilai.kode)
    if nilai.rentang is not None:
        return nilai.rentang
    if manual and manual.satuan is Satuan.TEKS and nilai.target is not None and perjanjian is not None:
        return perjanjian.target[max(t for t in perjanjian.target if t <= triwulan)]
    return nilai.target


def tulis_beda(nilai: Decimal, satuan: Satuan | Ukuran) -> str:
    """A difference without its sign, in words that fit the unit: `2,3 poin persen`, `1,5 poin`, `Rp1.000`."""
    besar = abs(nilai)
    match satuan.satuan if isinstance(satuan, Ukuran) else satuan:
        case Satuan.TANGGAL:
            return f"{_tulis_jarak(besar)} hari"
        case Satuan.PERSEN:
            return f"{_tulis_jarak(besar)} poin persen"
        case Satuan.RUPIAH:
            return tulis_rupiah(besar)
        case Satuan.HARI:
            return f"{_tulis_jarak(besar)} hari"
        case Satuan.INDEKS:
            return f"{_tulis_jarak(besar)} poin"
    return _tulis_jarak(besar)


def _tulis_jarak(besar: Decimal) -> str:
    """Two decimals at most, and more where a distance would otherwise read as none: `0,004`."""
    if not besar or bulatkan(besar, 2):
        return tulis_ringkas(besar)
    return tulis_ringkas(besar, min(DESIMAL_JEJAK, -besar.adjusted()))


def tulis_beda_indeks(nilai: Decimal) -> str:
    """A difference of two indices with its sign and two decimals: `+7,13`, `−2,00`, `0,00`."""
    return f"+{tulis_desimal(nilai)}" if bulatkan(nilai, 2) > 0 else tulis_desimal(nilai)


def tulis_sel(nilai: Decimal, jenis: JenisKolom) -> str:
    """A cell of a supporting table by the kind of its column."""
    match jenis:
        case JenisKolom.RUPIAH:
            return tulis_rupiah(nilai)
        case JenisKolom.PERSEN:
            return tulis_persen(nilai)
        case JenisKolom.JUMLAH:
            return tulis_ringkas(nilai, 0)
    return tulis_ringkas(nilai)


def kata_status(status: Status) -> str:
    """A status as printed in a table cell: `Hijau`, `Belum lengkap`."""
    return status.value.capitalize()


def nilai_jejak(jejak: Jejak) -> str:
    """The value of a step with its unit, or the reason why there is none."""
    nilai = jejak.nilai
    if isinstance(nilai, TakTerhitung):
        return nilai.alasan
    if not isinstance(nilai, Decimal):
        return TANDA_KOSONG
    if jejak.tertulis:
        return jejak.tertulis
    if jejak.satuan == "rupiah":
        return tulis_rupiah(nilai)
    tertulis = tulis_ringkas(nilai, DESIMAL_JEJAK)
    return f"{tertulis}%" if jejak.satuan in ("persen", "%") else tertulis
