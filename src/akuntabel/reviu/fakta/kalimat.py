"""Sentences of a text, with their offsets."""

import re
from dataclasses import dataclass
from functools import lru_cache

_AKHIR = re.compile(r"(?<=[.;?!])[\"”’)]*\s+(?=[A-Z“\"(]|\d+[.)]\s)")
_SINGKATAN = re.compile(
    r"(?:\b(?:no|dr|drs|ir|hj?|st|sp|s\.d|d\.a|a\.n|u\.b|u\.p|jl|kab|kec|ps|rp|yth|dll|dst|dsb|prof|ing|bpk|sdr|tgl|hal|[A-Z])"
    r"|\b[A-Z]\.[A-Z])\.$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Kalimat:
    """One sentence and where it begins in its text."""

    teks: str
    awal: int


@lru_cache(maxsize=4096)
def kalimat_dalam(teks: str) -> tuple[Kalimat, ...]:
    """The sentences of a text, in order; abbreviations end none. Many checks ask for those of the same text."""
    hasil: list[Kalimat] = []
    mulai = 0
    for batas in _AKHIR.finditer(teks):
        depan = teks[mulai : batas.start()]
        if _SINGKATAN.search(depan[-8:]) and not depan.endswith(",-."):
            continue
        hasil.append(Kalimat(depan, mulai))
        mulai = batas.end()
    if teks[mulai:].strip():
        hasil.append(Kalimat(teks[mulai:], mulai))
    return tuple(hasil)
