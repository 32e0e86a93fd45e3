"""Where the sasaran of a strategy map stand: rows of boxes, still without heights of the gaps between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from akuntabel.domain.peta import PetaStrategi, Sasaran
from akuntabel.reports.chart.huruf import bungkus

LEBAR_PETA = Decimal(1000)
HURUF_PETA = 18
BARIS_PETA = 22
JALUR = Decimal(156)
"""Width of the strip at the left that names the perspektif."""

_KIRI, _KANAN = JALUR + 30, LEBAR_PETA - 30
_SELA = Decimal(34)
_SEBARIS = 4
_TERLEBAR = Decimal(300)
_TINGGI_KOSONG = Decimal(44)
_JARAK_JALAN = Decimal(17)


@dataclass(frozen=True, slots=True)
class KotakSasaran:
    """A box of the map: its sasaran, row from the top, horizontal middle, width, and lines of text."""

    kode: str
    baris: int
    x: Decimal
    lebar: Decimal
    teks: tuple[str, ...]

    @property
    def kiri(self) -> Decimal:
        """Left edge."""
        return self.x - self.lebar / 2

    @property
    def kanan(self) -> Decimal:
        """Right edge."""
        return self.x + self.lebar / 2


@dataclass(frozen=True, slots=True)
class BarisKotak:
    """A row of boxes: the place of its perspektif and its height."""

    perspektif: int
    kotak: tuple[KotakSasaran, ...]
    tinggi: Decimal


def susun_baris(peta: PetaStrategi, tambahan: Mapping[str, str] = MappingProxyType({})) -> tuple[BarisKotak, ...]:
    """All rows, top to bottom; a perspektif with more sasaran than fit takes several, evenly filled.

    `tambahan` by code of the sasaran is a last line of its box.
    """
    hasil: list[BarisKotak] = []
    for urutan, perspektif in enumerate(peta.perspektif):
        for isi in _bagi(perspektif.sasaran):
            kotak = _jajar(isi, len(hasil), tambahan)
            tinggi = Decimal(max((len(k.teks) for k in kotak), default=0) * BARIS_PETA + 20)
            hasil.append(BarisKotak(urutan, kotak, tinggi if kotak else _TINGGI_KOSONG))
    return tuple(hasil)


def jalan_lewat(baris: BarisKotak) -> tuple[Decimal, ...]:
    """Places at which a line can pass a row: beside and between its boxes."""
    if not baris.kotak:
        return ((_KIRI + _KANAN) / 2,)
    antara = ((a.kanan + b.kiri) / 2 for a, b in zip(baris.kotak, baris.kotak[1:], strict=False))
    return (baris.kotak[0].kiri - _JARAK_JALAN, *antara, baris.kotak[-1].kanan + _JARAK_JALAN)


def bebas(baris: BarisKotak, x: Decimal) -> bool:
    """Whether an upright line at x passes the row without touching a box."""
    return all(x < k.kiri - 7 or x > k.kanan + 7 for k in baris.kotak)


def _bagi(sasaran: Sequence[Sasaran]) -> list[tuple[Sasaran, ...]]:
    """The sasaran of a perspektif in rows that differ by one box at most."""
    banyak = max(1, -(-len(sasaran) // _SEBARIS))
    dasar, lebih = divmod(len(sasaran), banyak)
    hasil, mulai = [], 0
    for n in range(banyak):
        sampai = mulai + dasar + (1 if n < lebih else 0)
        hasil.append(tuple(sasaran[mulai:sampai]))
        mulai = sampai
    return hasil


def _jajar(sasaran: Sequence[Sasaran], baris: int, tambahan: Mapping[str, str]) -> tuple[KotakSasaran, ...]:
    """Boxes side by side, the row centred on the map."""
    if not sasaran:
        return ()
    banyak = len(sasaran)
    lebar = min(_TERLEBAR, (_KANAN - _KIRI - _SELA * (banyak - 1)) / banyak)
    bidang = (_KANAN - _KIRI) / banyak if lebar == _TERLEBAR else lebar + _SELA
    tengah = (_KIRI + _KANAN) / 2
    return tuple(
        KotakSasaran(
            s.kode,
            baris,
            tengah + bidang * (2 * n - banyak + 1) / 2,
            lebar,
            (*bungkus(f"{s.kode}. {s.nama}", lebar - 18, HURUF_PETA), *filter(None, (tambahan.get(s.kode),))),
        )
        for n, s in enumerate(sasaran)
    )
