"""Bounds of the quality of public services by the index of satisfaction, as they hold on a day."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from akuntabel.domain.keyakinan import Figur
from akuntabel.pedoman.berkas import Peta, baca_yaml
from akuntabel.pedoman.figur import figur_pada

_BERKAS = "nasional/mutu-pelayanan.yaml"
MutuPelayanan = tuple[tuple[str, str, Decimal], ...]
"""Letter, words, and least value of every level, the best first."""


@lru_cache(maxsize=8)
def load_mutu_pelayanan(pada: date = date.max) -> Figur[MutuPelayanan]:
    """The levels from the best to the worst; ValueError where their bounds do not fall."""
    isi: Peta = baca_yaml(_BERKAS)
    return figur_pada("mutu-pelayanan.ambang", isi["ambang"], pada, _ambang)


def _ambang(isi: list[list[str]]) -> MutuPelayanan:
    ambang = tuple((huruf, sebutan, Decimal(batas)) for huruf, sebutan, batas in isi)
    if [batas for _, _, batas in ambang] != sorted({batas for _, _, batas in ambang}, reverse=True):
        raise ValueError(f"levels do not run from the best to the worst: {isi}")
    return ambang
