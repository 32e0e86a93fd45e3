"""Lines joined to running text, each remembered with the offset at which it begins."""

import re

from akuntabel.reviu.letak import Letak
from akuntabel.reviu.membaca.garis import Garis
from akuntabel.reviu.naskah import Blok, JenisBlok

_AKHIR = re.compile(r"[.:;?!][\"”’)]*$")
_PENGGAL = re.compile(r"\w-$")


class Rangkaian:
    """Lines that are becoming one block."""

    def __init__(self, jenis: JenisBlok, bab: str, penanda: str = "") -> None:
        self.jenis = jenis
        self.bab = bab
        self.penanda = penanda
        self._bagian: list[str] = []
        self._letak: list[tuple[int, Letak]] = []
        self._panjang = 0
        self.akhir = ""

    def tambah(self, teks: str, letak: Letak) -> None:
        """Append one line; a word broken at a hyphen, or a code, is joined without a space."""
        bersih = " ".join(teks.split())
        if self._bagian and not (_PENGGAL.search(self.akhir) and bersih[:1].islower() | bersih[:1].isdigit()):
            self._bagian.append(" ")
            self._panjang += 1
        self._letak.append((self._panjang, letak.di_bab(self.bab)))
        self._bagian.append(bersih)
        self._panjang += len(bersih)
        self.akhir = bersih

    @property
    def selesai(self) -> bool:
        """Whether the last line ends a sentence."""
        return _AKHIR.search(self.akhir) is not None

    def blok(self) -> Blok:
        """The block."""
        awal = self._letak[0][1]
        return Blok(
            self.jenis, "".join(self._bagian), awal.sampai(self._letak[-1][1]), self.penanda,
            letak_baris=tuple(self._letak),
        )  # fmt: skip


def lebar_biasa(garis: list[Garis]) -> float:
    """Width of a full line of running text, in characters."""
    panjang = sorted(len(g.teks) for g in garis if len(g.potong) == 1 and len(g.teks) > 20)
    return float(panjang[len(panjang) * 9 // 10]) if panjang else 0.0


def bercelah_semua(garis: list[Garis]) -> bool:
    """Whether white space stands between nearly all lines, so that it parts no paragraphs."""
    return bool(garis) and sum(g.jeda for g in garis) > 0.6 * len(garis)
