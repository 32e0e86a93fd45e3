"""Komplemen: the agreement of an official who arrives during the year, its deadline and its remaining targets."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from akuntabel.domain import masalah
from akuntabel.domain.angka import NOL
from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.konsolidasi import TAKE_LAST_KNOWN
from akuntabel.domain.manual import KonsolidasiPeriode
from akuntabel.domain.periode import Triwulan, akhir_triwulan
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.register import rule

HARI_KERJA = 15
"""Working days within which a komplemen is signed, counted from the day after the official began."""
_SEJAK = date(2014, 1, 1)
_AKHIR_PEKAN = 5
_BERKURANG = (KonsolidasiPeriode.SUM, KonsolidasiPeriode.TLK_PROGRESS)
"""Consolidations whose annual target is worn down by what the predecessor realised."""


class CapaianPendahulu(StrEnum):
    """Whether the predecessor stayed below the target of his time, met it, or went beyond it."""

    KURANG = "kurang"
    TEPAT = "tepat"
    LEBIH = "lebih"


@rule(
    term="batas penandatanganan komplemen",
    means="Perjanjian pejabat yang datang di tengah tahun ditandatangani paling lambat 15 hari kerja sesudah ia mulai.",
    source="buku-pintar-kppn",
    place="hlm. 76",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    note="Senin sampai Jumat dihitung hari kerja; hari libur tidak diketahui, sehingga batas sebenarnya dapat lebih "
    "kemudian. Buku itu menjelaskan KMK 467/2014.",
)
def batas_komplemen(mulai: date) -> date:
    """The last day for signing; days are counted from the day after the official began."""
    hari, sisa = mulai, HARI_KERJA
    while sisa:
        hari += timedelta(days=1)
        sisa -= hari.weekday() < _AKHIR_PEKAN
    return hari


@rule(
    term="perjanjian pendahulu diwarisi",
    means="Pejabat yang mulai sesudah 18 Oktober meneruskan perjanjian pendahulunya tanpa komplemen.",
    source="buku-pintar-kppn",
    place="hlm. 76",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    note="Buku itu menjelaskan KMK 467/2014.",
)
def perjanjian_diwarisi(mulai: date) -> bool:
    """Whether an official who begins on a day takes over the agreement of the predecessor as it is."""
    return mulai > date(mulai.year, 10, 18)


@rule(
    term="sisa target komplemen",
    means="Rata-rata target triwulan yang tersisa (average); target setahun dikurangi realisasi pendahulu (sum dan "
    "take last known progress); target yang sama (take last known tetap).",
    source="buku-pintar-kppn",
    place="hlm. 78",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    note="Buku itu membedakan pendahulu yang kurang dan yang lebih; pada keduanya sisanya target setahun dikurangi "
    "realisasi. Bila tidak ada sisanya, target harus ditetapkan baru bersama atasan.",
)
def sisa_target(
    target: Mapping[Triwulan, Decimal], pertama: Triwulan, pendahulu: Decimal | None, cara: KonsolidasiPeriode
) -> Decimal | TakTerhitung:
    """The target of the rest of the year, in the unit of the IKU.

    `target` are those of the whole year by quarter, `pertama` the first quarter under the new official, `pendahulu` the
    predecessor's realisasi up to the quarter before it (zero where nothing was measured, None where it is missing).
    """
    sisa = [n for t, n in sorted(target.items()) if t >= pertama]
    if not sisa:
        return TakTerhitung(masalah.TIDAK_DIUKUR, "Tidak ada target pada sisa tahun.")
    if cara not in _BERKURANG:
        return sisa[-1] if cara in TAKE_LAST_KNOWN else sum(sisa, NOL) / len(sisa)
    if pendahulu is None:
        return TakTerhitung(
            masalah.REALISASI_KOSONG, "Realisasi pendahulu belum ada, sehingga sisanya tidak diketahui."
        )
    setahun = sisa[-1] if cara is KonsolidasiPeriode.TLK_PROGRESS else sum(target.values(), NOL)
    if setahun <= pendahulu:
        return TakTerhitung(masalah.SISA_TARGET_HABIS, "Pendahulu sudah mencapai target setahun; tidak ada sisanya.")
    return setahun - pendahulu


@rule(
    term="lintasan target komplemen",
    means="Target triwulan sampai akhir tahun mengikuti lintasan semula dikurangi realisasi pendahulu sampai akhir "
    "triwulan sebelum pejabat mulai; triwulan yang sudah terlampaui pendahulu tidak bertarget.",
    source="pilihan-akuntabel",
    place="docs/panduan/pejabat-dan-komplemen.md",
    confidence=Keyakinan.RENDAH,
    since=_SEJAK,
    note="Sumber hanya menyebut sisa target setahun; pembagiannya per triwulan, dan pemisahan menurut triwulan karena "
    "data ada per triwulan, adalah anggapan.",
)
def lintasan_komplemen(
    target: Mapping[Triwulan, Decimal], pertama: Triwulan, pendahulu: Decimal, cara: KonsolidasiPeriode
) -> dict[Triwulan, Decimal]:
    """Targets of the remaining quarters, so that together they make `sisa_target`."""
    tersisa = {t: n for t, n in sorted(target.items()) if t >= pertama}
    if cara not in _BERKURANG:
        return tersisa
    if cara is KonsolidasiPeriode.TLK_PROGRESS:
        return {t: n - pendahulu for t, n in tersisa.items() if n > pendahulu}
    hasil: dict[Triwulan, Decimal] = {}
    kumulatif = sum((n for t, n in target.items() if t < pertama), NOL) - pendahulu
    for triwulan, nilai in tersisa.items():
        tertinggal, kumulatif = max(kumulatif, NOL) if hasil else NOL, kumulatif + nilai
        if kumulatif > tertinggal:
            hasil[triwulan] = kumulatif - tertinggal
    return hasil


def triwulan_pertama(mulai: date) -> Triwulan:
    """The first quarter under an official: the one in which he began."""
    return next(t for t in Triwulan if mulai <= akhir_triwulan(mulai.year, t))
