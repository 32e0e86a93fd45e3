"""Weights of IKU: by validity and control, and their shares among the IKU that count."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from akuntabel.domain import masalah
from akuntabel.domain.angka import SERATUS
from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.manual import Kendali, ManualIKU, Validitas
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.register import rule
from akuntabel.domain.rezim import CaraBobot, Rezim

_SEJAK = date(2014, 1, 1)
_SAMA = Decimal(1)


@rule(
    term="bobot IKU",
    means="Bobot menurut validitas × tingkat kendali IKU; pasangan yang dilarang tidak berbobot.",
    source="lembar-nko-kpp-2021",
    place="kolom bobot (validitas × tingkat kendali)",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    note="Empat pasangan terbaca; sel lain pada matriks dari ingatan dan ditandai rendah.",
)
def bobot_iku(validitas: Validitas, kendali: Kendali, rezim: Rezim, *, pemilik_peta: bool) -> Decimal | TakTerhitung:
    """Weight in percent of an IKU by its quality; a forbidden pair or one that the source leaves open is named."""
    pasangan = (validitas, kendali)
    figur = rezim.bobot_iku.get(pasangan)
    sebutan = f"{validitas.value}–{kendali.value}"
    if figur is None:
        return TakTerhitung(masalah.BOBOT_TIDAK_DITETAPKAN, f"Rezim tidak menetapkan bobot untuk {sebutan}.")
    terlarang = rezim.terlarang_pemilik_peta
    if figur.nilai is None or (pemilik_peta and terlarang is not None and pasangan in terlarang.nilai):
        return TakTerhitung(masalah.IKU_TERLARANG, f"Pasangan {sebutan} tidak diperbolehkan.")
    return figur.nilai


def bobot_of(manual: ManualIKU, rezim: Rezim, *, pemilik_peta: bool) -> Decimal | TakTerhitung:
    """Weight of an IKU within its sasaran by the way of the regime; equal weights are 1 each."""
    if rezim.cara_bobot.nilai is CaraBobot.SAMA:
        return _SAMA
    return bobot_iku(manual.validitas, manual.kendali, rezim, pemilik_peta=pemilik_peta)


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
