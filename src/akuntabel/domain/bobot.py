"""Weights of IKU: by validity and control or by K3, and their shares among the IKU that count."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from akuntabel.domain import masalah
from akuntabel.domain.angka import SERATUS
from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.manual import Kendali, ManualIKU, Validitas
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.register import rule
from akuntabel.domain.rezim import CaraBobot, KedudukanTarget, Rezim

_SEJAK = date(2014, 1, 1)
_SEJAK_K3 = date(2026, 1, 1)
_SAMA = Decimal(1)


@rule(
    term="bobot IKU",
    means="Bobot menurut validitas × tingkat kendali IKU; pasangan yang dilarang tidak berbobot.",
    source="lembar-nko-kpp-2021",
    place="kolom bobot (validitas × tingkat kendali)",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    until=date(2025, 12, 31),
    note="Empat pasangan terbaca; sel lain pada matriks dari ingatan dan ditandai rendah.",
)
def bobot_iku(validitas: Validitas, kendali: Kendali, rezim: Rezim, *, pemilik_peta: bool) -> Decimal | TakTerhitung:
    """Weight in percent of an IKU by its quality; a forbidden pair or one that the source leaves open is named."""
    return _bobot_pasangan(validitas, kendali, rezim, pemilik_peta=pemilik_peta)


@rule(
    term="kualitas IKU",
    means="Bobot kualitas menurut validitas × tingkat kendali IKU; pasangan yang dilarang tidak berbobot.",
    source="kmk-127-2026",
    place="penerapan terbuka, bobot kualitas IKU",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK_K3,
)
def kualitas_iku(validitas: Validitas, kendali: Kendali, rezim: Rezim, *, pemilik_peta: bool) -> Decimal | TakTerhitung:
    """Quality of an IKU by validity and control, around 1."""
    return _bobot_pasangan(validitas, kendali, rezim, pemilik_peta=pemilik_peta)


@rule(
    term="bobot IKU",
    means="K3: rata-rata kualitas IKU dan kualitas target.",
    source="kmk-127-2026",
    place="penerapan terbuka, K3 sebagai bobot tertimbang",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK_K3,
)
def bobot_kualitas(kualitas_iku: Decimal, kualitas_target: Decimal) -> Decimal:
    """K3 of an IKU, by which it weighs within its sasaran."""
    return (kualitas_iku + kualitas_target) / 2


def bobot_of(
    manual: ManualIKU, rezim: Rezim, *, pemilik_peta: bool, kualitas_target: Decimal | None = None
) -> Decimal | TakTerhitung:
    """Weight of an IKU within its sasaran by the way of the regime; equal weights are 1 each.

    Under K3 a target whose quality is not given counts as one without history.
    """
    match rezim.cara_bobot.nilai:
        case CaraBobot.SAMA:
            return _SAMA
        case CaraBobot.VALIDITAS_KENDALI:
            return bobot_iku(manual.validitas, manual.kendali, rezim, pemilik_peta=pemilik_peta)
    mutu = kualitas_iku(manual.validitas, manual.kendali, rezim, pemilik_peta=pemilik_peta)
    if isinstance(mutu, TakTerhitung):
        return mutu
    if kualitas_target is None and rezim.kualitas_target is not None:
        kualitas_target = rezim.kualitas_target.nilai[KedudukanTarget.TANPA_RIWAYAT]
    return bobot_kualitas(mutu, kualitas_target or _SAMA)


def _bobot_pasangan(
    validitas: Validitas, kendali: Kendali, rezim: Rezim, *, pemilik_peta: bool
) -> Decimal | TakTerhitung:
    pasangan = (validitas, kendali)
    figur = rezim.bobot_iku.get(pasangan)
    sebutan = f"{validitas.value}–{kendali.value}"
    if figur is None:
        return TakTerhitung(masalah.BOBOT_TIDAK_DITETAPKAN, f"Rezim tidak menetapkan bobot untuk {sebutan}.")
    terlarang = rezim.terlarang_pemilik_peta
    if figur.nilai is None or (pemilik_peta and terlarang is not None and pasangan in terlarang.nilai):
        return TakTerhitung(masalah.IKU_TERLARANG, f"Pasangan {sebutan} tidak diperbolehkan.")
    return figur.nilai


@rule(
    term="bobot tertimbang IKU",
    means="Bobot IKU ÷ jumlah bobot IKU terukur pada sasaran yang sama × 100.",
    source="lembar-nko-kpp-2021",
    place="kolom bobot tertimbang (21:14 menjadi 60:40)",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
)
def bobot_tertimbang(bobot: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Share in percent of each weight among those given; together 100. Empty in, empty out."""
    jumlah = sum(bobot, Decimal(0))
    return tuple(satu * SERATUS / jumlah for satu in bobot)
