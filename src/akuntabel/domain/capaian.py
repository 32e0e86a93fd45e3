"""Capaian (uncapped index) and indeks capaian of one IKU, in percent."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

from akuntabel.domain import masalah
from akuntabel.domain.angka import NOL, SERATUS, mencapai
from akuntabel.domain.keyakinan import Keyakinan, Skala
from akuntabel.domain.manual import Polarisasi
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.register import rule
from akuntabel.domain.rezim import Batas

_SEJAK = date(2014, 1, 1)
_DUA_RATUS = Decimal(200)
_MAXIMIZE, _MINIMIZE = Polarisasi.MAXIMIZE, Polarisasi.MINIMIZE


@rule(
    term="capaian IKU maximize",
    means="R ÷ T × 100; bila target negatif (2 − R ÷ T) × 100; target nol tidak dapat dihitung.",
    source="lembar-nko-kpp-2021",
    place="kolom capaian; cocok dengan LAKIN 2024 IKU 1a, 5a, 7b, 8b, 9b",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    note="Bentuk target negatif dibaca pada penerapan KMK 127/2026.",
)
def capaian_maximize(realisasi: Decimal, target: Decimal) -> Decimal | TakTerhitung:
    """Realisasi against target where more is better: R ÷ T × 100; with a negative target (2 − R ÷ T) × 100.

    A target of zero has no rule: `TARGET_NOL`.
    """
    if not target:
        return TakTerhitung(masalah.TARGET_NOL, "Target nol pada polarisasi maximize: capaian tidak terdefinisi.")
    if target < NOL:
        return (_DUA_RATUS * target - realisasi * SERATUS) / target
    return realisasi * SERATUS / target


@rule(
    term="capaian IKU minimize",
    means="(2 − R ÷ T) × 100; bila target nol (W − R) ÷ W × 100 dengan W realisasi terburuk pada manual.",
    source="permenpanrb-8-2021",
    place="rumus capaian polarisasi minimize",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    note="Rumus yang sama pada penerapan KMK 127/2026; nilai terburuk untuk target nol hanya dibaca di sana.",
)
def capaian_minimize(realisasi: Decimal, target: Decimal, terburuk: Decimal | None = None) -> Decimal | TakTerhitung:
    """Realisasi against target where less is better: (2 − R ÷ T) × 100.

    With target zero: (W − R) ÷ W × 100 where the manual declares a worst value W > 0, else `TARGET_NOL`.
    A negative target has no rule: `TARGET_NEGATIF`.
    """
    if target < NOL:
        return TakTerhitung(masalah.TARGET_NEGATIF, "Target negatif pada polarisasi minimize: tidak ada aturannya.")
    if not target:
        if terburuk is None or terburuk <= 0:
            return TakTerhitung(
                masalah.TARGET_NOL,
                "Target nol pada polarisasi minimize dan manual tidak menetapkan realisasi terburuk.",
            )
        return (terburuk - realisasi) * SERATUS / terburuk
    return (_DUA_RATUS * target - realisasi * SERATUS) / target


@rule(
    term="capaian IKU stabilize",
    means="Kedekatan R ÷ T × 100, di atas 100 dicerminkan, lalu dibaca pada skala dengan garis lurus antartitik.",
    source="kmk-127-2026",
    place="penerapan terbuka, contoh 96 → 112 dan 102 → 116",
    confidence=Keyakinan.RENDAH,
    since=_SEJAK,
    note="Dibaca hanya pada penerapan KMK 127/2026; untuk 2024 dianggap sama.",
)
def capaian_stabilize(realisasi: Decimal, target: Decimal, skala: Skala) -> Decimal | TakTerhitung:
    """Realisasi against target where exactly the target is best: closeness in percent, read off the scale.

    Closeness is R ÷ T × 100, mirrored at 100; between the points of the scale the index runs linearly, outside
    them it stays at the nearest point. A target of zero or below has no rule.
    """
    if target <= 0:
        kode = masalah.TARGET_NEGATIF if target < 0 else masalah.TARGET_NOL
        return TakTerhitung(kode, "Target tidak positif pada polarisasi stabilize: tidak ada aturannya.")
    kedekatan = realisasi * SERATUS / target
    if kedekatan > SERATUS:
        kedekatan = _DUA_RATUS - kedekatan
    return baca_skala(skala, kedekatan)


def baca_skala(skala: Skala, titik: Decimal) -> Decimal:
    """The value of a scale at a point: straight between its points, outside them that of the nearest."""
    if titik <= skala[0][0]:
        return skala[0][1]
    for (x0, y0), (x1, y1) in pairwise(skala):
        if titik <= x1:
            return y0 + (titik - x0) * (y1 - y0) / (x1 - x0)
    return skala[-1][1]


@rule(
    term="indeks capaian IKU",
    means="Capaian yang ditahan di antara batas bawah dan batas atas rezim.",
    source="lakin-kpp-balikpapan-barat-2024",
    place="Bab III, IKU 5a, 7b, 8b (120) dan 9b (112,94)",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
)
def indeks_capaian(capaian: Decimal, batas: Batas) -> Decimal:
    """Capaian held between the lowest and the highest index of the regime."""
    if capaian > batas.atas:
        return batas.atas
    return batas.bawah if capaian < batas.bawah else capaian


@rule(
    term="konversi 120",
    means="IKU yang targetnya nilai terbaik yang mungkin, bila tercapai, berindeks batas atas.",
    source="kmk-127-2026",
    place="penerapan terbuka",
    confidence=Keyakinan.RENDAH,
    since=_SEJAK,
    note="Tanda per IKU pada manual; LAKIN 2024 IKU 7c (100 dari 100 tetap 100) menunjukkan bahwa ini tidak otomatis.",
)
def target_maksimum_tercapai(realisasi: Decimal, target: Decimal, polarisasi: Polarisasi) -> bool:
    """Whether an IKU whose target is the best attainable value met it, so that its index is the highest one."""
    if polarisasi is _MAXIMIZE:
        return mencapai(realisasi, target)
    return polarisasi is _MINIMIZE and mencapai(target, realisasi)


def capaian_of(
    realisasi: Decimal, target: Decimal, polarisasi: Polarisasi, skala: Skala, terburuk: Decimal | None
) -> Decimal | TakTerhitung:
    """Capaian by the rule of the polarity."""
    if polarisasi is _MAXIMIZE:
        return capaian_maximize(realisasi, target)
    if polarisasi is _MINIMIZE:
        return capaian_minimize(realisasi, target, terburuk)
    return capaian_stabilize(realisasi, target, skala)


def indeks_of(
    capaian: Decimal, realisasi: Decimal, target: Decimal, polarisasi: Polarisasi, batas: Batas, *, konversi_120: bool
) -> Decimal:
    """Indeks capaian: the highest index where the konversi flag holds and the target is met, else capaian in bounds.

    Without a highest index the flag has nothing to convert to.
    """
    if konversi_120 and batas.atas.is_finite() and target_maksimum_tercapai(realisasi, target, polarisasi):
        return batas.atas
    return indeks_capaian(capaian, batas)
