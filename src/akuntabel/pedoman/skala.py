"""Ordinal scales: from YAML to labels with their scores, as they hold on a day."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from akuntabel.domain.keyakinan import Figur, SkalaLabel
from akuntabel.pedoman.berkas import Peta, baca_yaml
from akuntabel.pedoman.figur import figur_pada

_BERKAS = "nasional/skala-label.yaml"


@lru_cache(maxsize=8)
def load_skala(kode: str, pada: date = date.max) -> Figur[SkalaLabel]:
    """The labels of a scale (`opini`, `predikat`) with their scores, the best first; KeyError where there is none."""
    isi: Peta = baca_yaml(_BERKAS)
    return figur_pada(f"skala-label.{kode}", isi[kode], pada, _label)


def _label(isi: list[list[str]]) -> SkalaLabel:
    label = tuple((nama, Decimal(angka_label)) for nama, angka_label in isi)
    if [angka_label for _, angka_label in label] != sorted({angka_label for _, angka_label in label}, reverse=True):
        raise ValueError(f"labels do not run from the best to the worst: {isi}")
    return label
