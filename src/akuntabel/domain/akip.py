"""Nilai akuntabilitas kinerja (evaluasi AKIP): sub-components by predicate, their sum, and the final predicate."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from akuntabel.domain.angka import NOL, SERATUS
from akuntabel.domain.keyakinan import Figur, Keyakinan
from akuntabel.domain.register import rule

_SUMBER = "permenpanrb-88-2021"
_SEJAK = date(2021, 12, 31)


class Predikat(StrEnum):
    """Grade of a sub-component or of the whole evaluation; `E` is given to sub-components only."""

    AA = "AA"
    A = "A"
    BB = "BB"
    B = "B"
    CC = "CC"
    C = "C"
    D = "D"
    E = "E"


AmbangPredikat = tuple[tuple[Predikat, Decimal], ...]
"""Predicates from high to low, each with the value above which it begins; the last takes the rest."""


@dataclass(frozen=True, slots=True)
class PedomanAKIP:
    """The figures of the evaluation: weight in percent of each sub-component (`perencanaan_kinerja.keberadaan`), value
    of each predicate, bounds and names of the final predicates."""

    kode: str
    nama: str
    sejak: date
    bobot: Figur[dict[str, Decimal]]
    nilai_predikat: Figur[dict[Predikat, Decimal]]
    ambang: Figur[AmbangPredikat]
    sebutan: Figur[dict[Predikat, str]]


@rule(
    term="nilai sub-komponen AKIP",
    means="Bobot sub-komponen × nilai predikatnya ÷ 100.",
    source=_SUMBER,
    place="Lampiran, penilaian kriteria",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    note="Dibaca melalui beberapa penerapan terbuka yang sepakat.",
)
def nilai_subkomponen(bobot: Decimal, predikat: Predikat, nilai_predikat: Mapping[Predikat, Decimal]) -> Decimal:
    """Weight of a sub-component times the value of its predicate, out of 100."""
    return bobot * nilai_predikat[predikat] / SERATUS


@rule(
    term="nilai akuntabilitas kinerja",
    means="Jumlah nilai semua sub-komponen, paling tinggi 100.",
    source=_SUMBER,
    place="Lampiran, penilaian komponen",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
)
def nilai_akuntabilitas_kinerja(subkomponen: Sequence[Decimal]) -> Decimal:
    """Sum of the values of all sub-components; at most 100."""
    return sum(subkomponen, NOL)


@rule(
    term="predikat akuntabilitas kinerja",
    means="Predikat pertama yang batasnya dilampaui nilai; 80 tepat adalah BB karena A dimulai di atas 80.",
    source=_SUMBER,
    place="Lampiran, kategori hasil evaluasi",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    note="AA dan A terbaca; batas predikat di bawahnya belum terbaca pada naskah.",
)
def predikat_akuntabilitas_kinerja(nilai: Decimal, ambang: AmbangPredikat) -> Predikat:
    """The first predicate whose bound the value exceeds: 80 is BB, because A begins above 80."""
    for predikat, di_atas in ambang:
        if nilai > di_atas:
            return predikat
    return ambang[-1][0]
