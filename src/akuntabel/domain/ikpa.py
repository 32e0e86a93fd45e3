"""Indikator Kinerja Pelaksanaan Anggaran (IKPA): value over the active indicators, dispensasi SPM, predicate."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from akuntabel.domain import masalah
from akuntabel.domain.angka import NOL, bulatkan
from akuntabel.domain.keyakinan import Figur, Keyakinan
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.register import rule

_SUMBER = "per-5-pb-2024"
_SEJAK = date(2024, 5, 2)

Tangga = tuple[tuple[Decimal, Decimal], ...]
"""Pairs of lowest permil and deduction, from high to low."""
AmbangSebutan = tuple[tuple[str, Decimal], ...]
"""Predicates from high to low, each with the value at which it begins; the last takes the rest."""


@dataclass(frozen=True, slots=True)
class PedomanIKPA:
    """The figures of IKPA: weight of each indicator in percent, deduction by permil of dispensed SPM, predicates."""

    kode: str
    nama: str
    sejak: date
    bobot: Figur[dict[str, Decimal]]
    dispensasi: Figur[Tangga]
    ambang: Figur[AmbangSebutan]


@rule(
    term="nilai IKPA",
    means="Rata-rata tertimbang indikator yang aktif, dibulatkan dua desimal, dikurangi dispensasi SPM.",
    source=_SUMBER,
    place="Lampiran, perhitungan nilai IKPA",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    note="Dibaca melalui penerapan terbuka dan paparan DJPb; naskahnya belum terbaca.",
)
def nilai_ikpa(
    indikator: Mapping[str, Decimal | None], bobot: Mapping[str, Decimal], dispensasi: Decimal
) -> Decimal | TakTerhitung:
    """Weighted mean of the active indicators, rounded half up to two decimals as the rule says, less the dispensasi.

    An indicator that is absent or None has no data of its kind: it drops out, and the others share its weight.
    """
    aktif = [(nilai, bobot[kode]) for kode, nilai in indikator.items() if nilai is not None]
    if not aktif:
        return TakTerhitung(masalah.REALISASI_KOSONG, "Tidak ada indikator IKPA yang bernilai.")
    rerata = sum((nilai * b for nilai, b in aktif), NOL) / sum((b for _, b in aktif), NOL)
    return bulatkan(rerata) - dispensasi


@rule(
    term="pengurang dispensasi SPM",
    means="Pengurang nilai menurut permil SPM berdispensasi pada triwulan terakhir.",
    source=_SUMBER,
    place="Lampiran, dispensasi penyampaian SPM",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    note="Celah antarjenjang (misalnya 0,0995) mengikuti jenjang di bawahnya.",
)
def pengurang_dispensasi(permil: Decimal, tangga: Tangga) -> Decimal:
    """Deduction by the permil of SPM that were sent with a dispensation in the last quarter."""
    for mulai, pengurang in tangga:
        if permil >= mulai:
            return pengurang
    return NOL


@rule(
    term="predikat IKPA",
    means="Predikat pertama yang nilai terendahnya tercapai.",
    source=_SUMBER,
    place="Lampiran, kategori nilai IKPA",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
)
def predikat_ikpa(nilai: Decimal, ambang: AmbangSebutan) -> str:
    """The first predicate whose lowest value is reached."""
    for sebutan, mulai in ambang:
        if nilai >= mulai:
            return sebutan
    return ambang[-1][0]
