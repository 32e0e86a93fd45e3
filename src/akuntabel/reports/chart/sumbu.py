"""Scales and labels of an axis: round steps, and figures as Indonesian documents write them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.domain.penulisan import tulis_desimal, tulis_ringkas

Deret = tuple[str, tuple[Decimal | None, ...]]
"""A named series; None where a value is missing."""

ACUAN_INDEKS = Decimal(100)
"""An index of one hundred says that the target is met exactly."""

_KELIPATAN = tuple(Decimal(n) for n in ("1", "2", "2.5", "5", "10"))
_BAGIAN = 5
_BESARAN = (
    (Decimal(10) ** 12, "Triliun rupiah (T)", " T"),
    (Decimal(10) ** 9, "Miliar rupiah (M)", " M"),
    (Decimal(10) ** 6, "Juta rupiah (jt)", " jt"),
    (Decimal(1), "Rupiah", ""),
)
_JUDUL = {"indeks": "Indeks", "persen": "Persen", "jumlah": "Jumlah", "hari": "Hari"}


@dataclass(frozen=True, slots=True)
class Skala:
    """An axis from `bawah` to `atas` with a mark every `langkah`; without any value it carries no marks."""

    bawah: Decimal
    atas: Decimal
    langkah: Decimal
    berisi: bool = True

    @property
    def tanda(self) -> tuple[Decimal, ...]:
        """Values at which the axis carries a mark, low to high."""
        if not self.berisi:
            return ()
        banyak = int((self.atas - self.bawah) / self.langkah)
        return tuple(self.bawah + self.langkah * n for n in range(banyak + 1))

    def letak(self, nilai: Decimal, dari: Decimal, sampai: Decimal) -> Decimal:
        """The coordinate of a value where `bawah` lies at `dari` and `atas` at `sampai`."""
        return dari + (sampai - dari) * (nilai - self.bawah) / (self.atas - self.bawah)


@dataclass(frozen=True, slots=True)
class Ukuran:
    """How the figures of a chart are written: what they are divided by, what the axis says, what follows a mark."""

    satuan: str
    pembagi: Decimal
    judul: str
    akhiran: str
    desimal: int = 2

    def tanda(self, nilai: Decimal, langkah: Decimal) -> str:
        """A mark of the axis, with as many decimals as its step needs: `80%`, `1,5 M`."""
        desimal = max(0, -int((langkah / self.pembagi).normalize().as_tuple().exponent))
        return f"{tulis_desimal(nilai / self.pembagi, desimal)}{self.akhiran}"

    def angka(self, nilai: Decimal) -> str:
        """A value beside its point or bar: `118,39`, `80,5%`, `1,52` where the axis names the magnitude."""
        if self.satuan == "indeks":
            return tulis_desimal(nilai)
        besar = nilai / self.pembagi
        ringkas = tulis_desimal(besar, self.desimal) if self.satuan == "rupiah" else tulis_ringkas(besar)
        if nilai and ringkas.strip("−0,") == "":
            return "<0,01" if nilai > 0 else ">−0,01"
        return f"{ringkas}%" if self.satuan == "persen" else ringkas


def ukuran_of(satuan: str, nilai: Sequence[Decimal]) -> Ukuran:
    """The way to write values of a unit; rupiah by the magnitude of the largest value."""
    if satuan == "rupiah":
        terbesar = max((abs(n) for n in nilai), default=Decimal(0))
        pembagi, judul, akhiran = next((b for b in _BESARAN if terbesar >= b[0]), _BESARAN[-1])
        desimal = max((_desimal(n / pembagi) for n in nilai), default=0)
        return Ukuran(satuan, pembagi, judul, akhiran, desimal)
    return Ukuran(satuan, Decimal(1), _JUDUL[satuan], "%" if satuan == "persen" else "")


def _desimal(nilai: Decimal) -> int:
    """Decimals that a value needs, two at most."""
    return min(2, max(0, -int(nilai.normalize().as_tuple().exponent)))


def skala_of(nilai: Iterable[Decimal], satuan: str, dari_nol: bool) -> Skala:
    """The axis for these values: round steps, zero included for bars (`dari_nol`), one hundred for indices."""
    ada = list(nilai)
    if not ada:
        return Skala(Decimal(0), 2 * ACUAN_INDEKS, ACUAN_INDEKS, berisi=False)
    semua = [*ada, ACUAN_INDEKS] if satuan == "indeks" else ada
    rendah, tinggi = min(semua), max(semua)
    if dari_nol or (rendah >= 0 and rendah * 2 <= tinggi):
        rendah, tinggi = min(rendah, Decimal(0)), max(tinggi, Decimal(0))
    if rendah == tinggi:
        jarak = abs(tinggi) / 10 or Decimal(1)
        rendah, tinggi = rendah - jarak, tinggi + jarak
    langkah = _langkah((tinggi - rendah) / _BAGIAN)
    if satuan in ("jumlah", "hari") and all(n == n.to_integral_value() for n in ada):
        langkah = max(langkah, Decimal(1))
    bawah = (rendah / langkah).to_integral_value("ROUND_FLOOR") * langkah
    atas = (tinggi / langkah).to_integral_value("ROUND_CEILING") * langkah
    return Skala(bawah, atas, langkah)


def _langkah(kasar: Decimal) -> Decimal:
    """The first of 1, 2, 2.5, 5 or 10 times a power of ten that is not below `kasar`."""
    pangkat = Decimal(10) ** kasar.adjusted()
    return next(k * pangkat for k in _KELIPATAN if k * pangkat >= kasar)


def nilai_ada(deret: Sequence[Deret]) -> tuple[Decimal, ...]:
    """All values of the series that are there."""
    return tuple(n for _, isi in deret for n in isi if n is not None)
