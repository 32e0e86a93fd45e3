"""Status colours and predicates."""

from datetime import date
from decimal import Decimal

from akuntabel.domain.angka import PENJAGA, mencapai
from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.register import rule
from akuntabel.domain.rezim import JenjangNilai, Rezim, Status


@rule(
    term="status kinerja",
    means="Warna pertama yang nilai terendahnya tercapai.",
    source="kebiasaan-kemenkeu",
    place="batas warna status; belum terbaca pada naskah KMK",
    confidence=Keyakinan.RENDAH,
    since=date(2014, 1, 1),
    note="Batas 100 dan 80 dari ingatan.",
)
def status_of(nilai: Decimal, ambang: tuple[tuple[Status, Decimal], ...]) -> Status:
    """The first status whose lowest value is reached; `ambang` runs from high to low and ends with the rest."""
    for status, mulai in ambang:
        # As `mencapai`, without its call: a nation has half a million values.
        if nilai >= mulai or mulai - nilai < PENJAGA:
            return status
    return ambang[-1][0]


@rule(
    term="predikat kinerja",
    means="Predikat pertama yang nilai terendahnya tercapai.",
    source="pilihan-akuntabel",
    place="celah dan batas antara dua predikat",
    confidence=Keyakinan.RENDAH,
    since=date(2014, 1, 1),
    note="Sumber mencetak rentang yang bercelah atau bersinggungan; suatu predikat mulai pada angka terendahnya.",
)
def predikat_kinerja(nilai: Decimal, sebutan: tuple[tuple[str, Decimal], ...]) -> str:
    """The first predicate whose lowest value is reached; `sebutan` runs from high to low and ends with the rest."""
    for nama, mulai in sebutan:
        if mencapai(nilai, mulai):
            return nama
    return sebutan[-1][0]


def predikat_of(nilai: Decimal | None, rezim: Rezim, jenjang: JenjangNilai) -> str:
    """The predicate of a value under a regime; empty where there is no value or the level carries no predicate."""
    if nilai is None or rezim.predikat is None or jenjang not in rezim.predikat.nilai.jenjang:
        return ""
    return predikat_kinerja(nilai, rezim.predikat.nilai.sebutan)
