"""Strategy map: perspektif, sasaran strategis and the IKU that measure them."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Sasaran:
    """A sasaran strategis with the codes of its IKU, in printed order; `mendukung` are codes of sasaran it leads to."""

    kode: str
    nama: str
    iku: tuple[str, ...]
    mendukung: tuple[str, ...] = ()
    pernyataan: str = ""


@dataclass(frozen=True, slots=True)
class Perspektif:
    """A perspective of the map, top of the map first; `kode` is the key of its weight in the regime."""

    kode: str
    nama: str
    sasaran: tuple[Sasaran, ...]


@dataclass(frozen=True, slots=True)
class PetaStrategi:
    """The strategy map of an office and year; `catatan` is printed under its drawing."""

    nama: str
    perspektif: tuple[Perspektif, ...]
    catatan: str = ""

    @property
    def sasaran(self) -> tuple[Sasaran, ...]:
        """All sasaran, in order."""
        return tuple(s for p in self.perspektif for s in p.sasaran)

    @property
    def kode_iku(self) -> tuple[str, ...]:
        """All IKU codes, in order."""
        return tuple(k for s in self.sasaran for k in s.iku)

    def sasaran_of(self, kode_iku: str) -> Sasaran:
        """The sasaran that an IKU measures; KeyError where the code is not on the map."""
        for sasaran in self.sasaran:
            if kode_iku in sasaran.iku:
                return sasaran
        raise KeyError(kode_iku)


BobotPerspektif = dict[str, Decimal]
"""Weight in percent of each perspektif code."""
