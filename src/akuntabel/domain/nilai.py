"""Nilai sasaran strategis, nilai perspektif, and nilai kinerja organisasi, in percent."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from akuntabel.domain.angka import NOL
from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.register import rule

_SEJAK = date(2014, 1, 1)
Berbobot = Sequence[tuple[Decimal, Decimal]]
"""Pairs of value and weight; at least one, weights above zero."""


@rule(
    term="nilai sasaran strategis",
    means="Rata-rata indeks IKU terukur pada sasaran, ditimbang dengan bobot IKU.",
    source="lembar-nko-kpp-2021",
    place="kolom NSS",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
)
def nilai_sasaran_strategis(indeks: Berbobot) -> Decimal:
    """Mean of the indices of a sasaran's measured IKU, weighted by their quality weights."""
    return _rata_tertimbang(indeks)


@rule(
    term="nilai perspektif",
    means="Rata-rata sederhana NSS pada perspektif itu.",
    source="kebiasaan-kemenkeu",
    place="nilai perspektif; belum terbaca pada naskah KMK",
    confidence=Keyakinan.RENDAH,
    since=_SEJAK,
    note="Lembar NKO 2021 mengosongkan kolom ini; rata-rata sederhana NSS adalah anggapan.",
)
def nilai_perspektif(nss: Sequence[Decimal]) -> Decimal:
    """Simple mean of the NSS of a perspective's measured sasaran; at least one."""
    return sum(nss, NOL) / len(nss)


@rule(
    term="nilai kinerja organisasi",
    means="Rata-rata nilai perspektif yang ditimbang dengan bobot perspektif; perspektif tanpa nilai membagi bobotnya.",
    source="lembar-nko-kpp-2021",
    place="baris NKO",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    note="Pembagian bobot perspektif tanpa sasaran terukur secara proporsional adalah anggapan.",
)
def nilai_kinerja_organisasi(perspektif: Berbobot) -> Decimal:
    """Mean of the perspective values weighted by the perspective weights; only perspectives with a value are given,
    so the weight of one without is shared in proportion."""
    return _rata_tertimbang(perspektif)


def _rata_tertimbang(nilai: Berbobot) -> Decimal:
    if len(nilai) == 1:
        return nilai[0][0]
    jumlah = pembagi = NOL
    for satu, bobot in nilai:
        jumlah += satu * bobot
        pembagi += bobot
    return jumlah / pembagi
