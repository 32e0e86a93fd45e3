"""A page as a grey picture, and the rules of tables in it."""

import re
from dataclasses import dataclass
from typing import Any

_MENDATAR, _TEGAK = re.compile(rb"\x01{100,}"), re.compile(rb"\x01{70,}")
"""Dark runs that are rules: no letter of running text is half an inch wide, or a third high, at 200 dots an inch."""
_GELAP = bytes(n < 160 for n in range(256))
_TEBAL = 8
"""Rules are thinner than this; what is dark on both sides at this distance is a filled cell."""
Ruas = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Citra:
    """Grey values row by row; `isi` is changed in place where rules are taken out."""

    lebar: int
    tinggi: int
    isi: bytearray

    def pgm(self) -> bytes:
        """The picture in the plainest format there is."""
        return b"P5 %d %d 255\n" % (self.lebar, self.tinggi) + bytes(self.isi)

    def cabut_garis(self) -> list[Ruas]:
        """Take the rules out, which would be read as letters; their left, top, right and bottom in pixels."""
        gelap = bytes(self.isi).translate(_GELAP)
        hasil: list[Ruas] = []
        for y in range(self.tinggi):
            awal = y * self.lebar
            for cocok in _MENDATAR.finditer(gelap, awal, awal + self.lebar):
                if self._mendatar(gelap, *cocok.span()):
                    hasil.append((cocok.start() - awal, y, cocok.end() - awal, y + 1))
        for x in range(self.lebar):
            kolom = gelap[x :: self.lebar]
            for cocok in _TEGAK.finditer(kolom):
                a, b = cocok.span()
                if self._tegak(gelap, x, a, b):
                    hasil.append((x, a, x + 1, b))
        return hasil

    def _mendatar(self, gelap: bytes, a: int, b: int) -> bool:
        """Whether a run is the first row of a rule; it is whitened with the rows beside it, unless it is a filling."""
        tengah = (a + b) // 2
        if _menyala(gelap, tengah - _TEBAL * self.lebar) and _menyala(gelap, tengah + _TEBAL * self.lebar):
            return False
        for geser in (-self.lebar, 0, self.lebar):
            if a + geser >= 0 and b + geser <= len(self.isi):
                self.isi[a + geser : b + geser] = b"\xff" * (b - a)
        return not _menyala(gelap, tengah - self.lebar)

    def _tegak(self, gelap: bytes, x: int, a: int, b: int) -> bool:
        tengah = (a + b) // 2 * self.lebar + x
        if _menyala(gelap, tengah - _TEBAL) and _menyala(gelap, tengah + _TEBAL):
            return False
        for kolom in range(max(0, x - 1), min(self.lebar, x + 2)):
            self.isi[a * self.lebar + kolom : (b - 1) * self.lebar + kolom + 1 : self.lebar] = b"\xff" * (b - a)
        return not _menyala(gelap, tengah - 1)


def _menyala(gelap: bytes, tempat: int) -> bool:
    return 0 <= tempat < len(gelap) and gelap[tempat] == 1


def citra_halaman(halaman: Any, skala: float) -> Citra:
    """A page of a PDF as it is seen."""
    gambar = halaman.render(scale=skala, grayscale=True)
    try:
        isi, langkah = bytes(gambar.buffer), gambar.stride
        baris = (isi[n * langkah : n * langkah + gambar.width] for n in range(gambar.height))
        return Citra(gambar.width, gambar.height, bytearray(b"".join(baris)))
    finally:
        gambar.close()
