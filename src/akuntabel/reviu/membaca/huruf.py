"""Characters of a PDF page to words, and words to printed lines."""

from collections.abc import Iterator, Sequence
from ctypes import byref
from dataclasses import dataclass
from typing import Any

from akuntabel.reviu.letak import Kotak


@dataclass(frozen=True, slots=True)
class Kata:
    """A word with its box, as it is seen on the page (its rotation undone)."""

    teks: str
    kiri: float
    bawah: float
    kanan: float
    atas: float

    @property
    def tengah(self) -> float:
        """Height of its middle above the foot of the page."""
        return (self.bawah + self.atas) / 2

    @property
    def tinggi(self) -> float:
        """Height of its letters' boxes."""
        return self.atas - self.bawah


@dataclass(frozen=True, slots=True)
class Putaran:
    """How a page is turned before it is shown: quarter turns clockwise, width and height before turning."""

    seperempat: int
    lebar: float
    tinggi: float

    def kotak(self, kiri: float, bawah: float, kanan: float, atas: float) -> Kotak:
        """A box as it is seen."""
        match self.seperempat:
            case 1:
                return bawah, self.lebar - kanan, atas, self.lebar - kiri
            case 2:
                return self.lebar - kanan, self.tinggi - atas, self.lebar - kiri, self.tinggi - bawah
            case 3:
                return self.tinggi - atas, kiri, self.tinggi - bawah, kanan
        return kiri, bawah, kanan, atas


def kata_halaman(teks: Any, jumlah: int, putaran: Putaran) -> list[Kata]:
    """The words of a page, out of its characters in the order of the file."""
    from pypdfium2 import raw

    hasil: list[Kata] = []
    huruf: list[str] = []
    kotak: Kotak | None = None
    rect = raw.FS_RECTF()

    def tutup() -> None:
        nonlocal kotak
        if huruf and kotak is not None:
            hasil.append(Kata("".join(huruf), *kotak))
        huruf.clear()
        kotak = None

    for n in range(jumlah):
        kode = raw.FPDFText_GetUnicode(teks, n)
        if kode <= 32 or kode in (0xA0, 0xAD, 0xFFFE, 0xFFFF, 0x200B):
            if kode not in (0xAD, 0xFFFE, 0x200B):
                tutup()
            continue
        if not raw.FPDFText_GetLooseCharBox(teks, n, byref(rect)):
            continue
        baru = putaran.kotak(rect.left, rect.bottom, rect.right, rect.top)
        if kotak is not None and _terpisah(kotak, baru):
            tutup()
        kotak = baru if kotak is None else _gabung(kotak, baru)
        huruf.append(chr(kode) if kode < 0x110000 else "\ufffd")
    tutup()
    return hasil


def _gabung(a: Kotak, b: Kotak) -> Kotak:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def _terpisah(kata: Kotak, huruf: Kotak) -> bool:
    tinggi = max(kata[3] - kata[1], huruf[3] - huruf[1], 1.0)
    beda_garis = abs((kata[1] + kata[3]) - (huruf[1] + huruf[3])) / 2 > 0.5 * tinggi
    celah = huruf[0] - kata[2]
    return beda_garis or celah > 0.22 * tinggi or celah < -1.5 * tinggi


def garis_kata(kata: Sequence[Kata]) -> Iterator[list[Kata]]:
    """The words line by line, from the top of the page, each line from the left."""
    sisa = sorted(kata, key=lambda k: (-k.tengah, k.kiri))
    garis: list[Kata] = []
    for satu in sisa:
        if garis and abs(satu.tengah - garis[0].tengah) > 0.5 * max(satu.tinggi, garis[0].tinggi) * 0.8:
            yield sorted(garis, key=lambda k: k.kiri)
            garis = []
        garis.append(satu)
    if garis:
        yield sorted(garis, key=lambda k: k.kiri)


def kotak_kata(kata: Sequence[Kata]) -> Kotak:
    """The box around words, to a tenth of a point."""
    return (
        round(min(k.kiri for k in kata), 1), round(min(k.bawah for k in kata), 1),
        round(max(k.kanan for k in kata), 1), round(max(k.atas for k in kata), 1),
    )  # fmt: skip
