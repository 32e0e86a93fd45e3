"""What an office measures itself by: a strategy map (perspektif, sasaran strategis, IKU), or a performance tree.

A tree has levels (tujuan, sasaran, program, kegiatan, sub kegiatan) with indicators; both are groups of nodes.
"""

from dataclasses import dataclass
from decimal import Decimal

from akuntabel.domain.kosakata import KOSAKATA_PETA, KOSAKATA_POHON, Kosakata

JENJANG = {
    "tujuan": "Tujuan",
    "sasaran": "Sasaran",
    "program": "Program",
    "kegiatan": "Kegiatan",
    "sub_kegiatan": "Sub kegiatan",
}
"""Levels of a performance tree, from the top, with what they are called where the office names no other."""
JENJANG_HASIL = ("tujuan", "sasaran")
"""Levels that say what is to be achieved; those below say how, and carry the budget."""


@dataclass(frozen=True, slots=True)
class Sasaran:
    """A sasaran strategis with the codes of its IKU, in printed order; `mendukung` are codes of sasaran it leads to.

    In a performance tree it is a node of any level: the first of `mendukung` is the node above it, `lintas` names
    other offices that take part, `penanggung_jawab` the unit in charge.
    """

    kode: str
    nama: str
    iku: tuple[str, ...]
    mendukung: tuple[str, ...] = ()
    pernyataan: str = ""
    penanggung_jawab: str = ""
    lintas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Perspektif:
    """A perspective of the map, top of the map first; `kode` is the key of its weight in the regime.

    In a performance tree it is a level with its nodes.
    """

    kode: str
    nama: str
    sasaran: tuple[Sasaran, ...]


@dataclass(frozen=True, slots=True)
class PetaStrategi:
    """The strategy map of an office and year, or with `pohon` its performance tree; `catatan` is printed under its
    drawing."""

    nama: str
    perspektif: tuple[Perspektif, ...]
    catatan: str = ""
    pohon: bool = False

    @property
    def kosakata(self) -> Kosakata:
        """What this kind of office calls its parts."""
        return KOSAKATA_POHON if self.pohon else KOSAKATA_PETA

    def sebutan(self, kode: str) -> str:
        """What a node is called: `Sasaran strategis 1`, or in a tree its level, `Program 1.02.02`."""
        return f"{self.jenjang_of(kode).nama} {kode}" if self.pohon else f"Sasaran strategis {kode}"

    @property
    def sasaran(self) -> tuple[Sasaran, ...]:
        """All sasaran, in order."""
        return tuple(s for p in self.perspektif for s in p.sasaran)

    @property
    def hasil(self) -> tuple[Sasaran, ...]:
        """The sasaran that say what is to be achieved: all of a strategy map, tujuan and sasaran of a tree."""
        return tuple(s for p in self.perspektif if not self.pohon or p.kode in JENJANG_HASIL for s in p.sasaran)

    @property
    def janji(self) -> tuple[Sasaran, ...]:
        """What the head of the office answers for: every sasaran of a map, the level `sasaran` of a tree."""
        return next((p.sasaran for p in self.perspektif if self.pohon and p.kode == "sasaran"), self.hasil)

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

    def jenjang_of(self, kode: str) -> Perspektif:
        """The perspective or level of a node; KeyError where it is not on the map."""
        for satu in self.perspektif:
            if any(s.kode == kode for s in satu.sasaran):
                return satu
        raise KeyError(kode)

    def jalur(self, kode: str) -> tuple[str, ...]:
        """A node of a tree and every node above it, from below; nothing where the code is not in it."""
        induk = {s.kode: s.mendukung[0] if s.mendukung else "" for s in self.sasaran}
        hasil: list[str] = []
        while kode in induk and kode not in hasil:
            hasil.append(kode)
            kode = induk[kode]
        return tuple(hasil)

    def anak(self, kode: str) -> tuple[Sasaran, ...]:
        """The nodes directly below one in a tree."""
        return tuple(s for s in self.sasaran if s.mendukung[:1] == (kode,))


BobotPerspektif = dict[str, Decimal]
"""Weight in percent of each perspektif code."""
