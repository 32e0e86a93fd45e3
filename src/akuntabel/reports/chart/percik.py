"""A very small line beside a figure: how it moved, against the reference of an index; the figures are its title."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_desimal
from akuntabel.reports.chart.sumbu import ACUAN_INDEKS
from akuntabel.reports.chart.svg import (
    ABU,
    BIRU,
    KISI,
    Titik,
    bil,
    gambar_kecil,
    garis_lurus,
    garis_patah,
    kotak,
    unsur,
)

_TEPI = Decimal(4)
_RENTANG_TERKECIL = Decimal(8)
"""Values that differ by less than this are not drawn as if they differed much."""


def percik(
    nilai: Sequence[Decimal | None], kategori: Sequence[str], judul: str, lebar: int = 96, tinggi: int = 26
) -> str:
    """Index values as a line; a missing value is a gap and a cross on the base, the last value is filled."""
    ada = [n for n in nilai if n is not None]
    bawah, atas = min((*ada, ACUAN_INDEKS)), max((*ada, ACUAN_INDEKS))
    rentang = max(atas - bawah, _RENTANG_TERKECIL)
    dasar = (atas + bawah - rentang) / 2
    petak = (lebar - 2 * _TEPI) / max(len(nilai) - 1, 1)

    def y(satu: Decimal) -> Decimal:
        return tinggi - _TEPI - (tinggi - 2 * _TEPI) * (satu - dasar) / rentang

    titik: list[Titik | None] = [
        None if n is None else (_TEPI + petak * urutan, y(n)) for urutan, n in enumerate(nilai)
    ]
    isi = [garis_lurus((0, y(ACUAN_INDEKS)), (lebar, y(ACUAN_INDEKS)), ABU, 1, "2 3")]
    for a, b in pairwise(titik):
        if a is not None and b is not None:
            isi.append(garis_patah([a, b], BIRU, Decimal("1.6")))
    for urutan, satu in enumerate(titik):
        if satu is None:
            isi.append(kotak(_TEPI + petak * urutan - 2, tinggi - 3, 4, 2, fill=ABU))
        else:
            isi.append(unsur("circle", cx=satu[0], cy=satu[1], r=Decimal("2.2"), fill=BIRU))
    tulisan = "; ".join(
        f"{k} {TANDA_KOSONG if n is None else tulis_desimal(n)}" for k, n in zip(kategori, nilai, strict=True)
    )
    return gambar_kecil(lebar, tinggi, f"{judul}: {tulisan}", isi)


def meter(nilai: Decimal | None, judul: str, atas: Decimal = Decimal(120)) -> str:
    """An index as a bar from zero to its cap, with a mark at one hundred; an empty bar where there is none."""
    lebar, tinggi = Decimal(120), Decimal(8)
    ukur = lebar / atas
    panjang = ukur * min(max(nilai or Decimal(0), Decimal(0)), atas)
    isi = [kotak(0, 1, lebar, tinggi - 2, rx=3, fill=KISI), kotak(0, 1, panjang, tinggi - 2, rx=3, fill=BIRU)]
    acuan = ukur * ACUAN_INDEKS
    isi.append(garis_lurus((acuan, 0), (acuan, tinggi), "#1a1a1a", Decimal("1.5")))
    return gambar_kecil(
        lebar, tinggi, f"{judul}: {TANDA_KOSONG if nilai is None else bil(nilai).replace('.', ',')}", isi
    )
