"""What the packaged fonts can print: their character maps, and the stand-in for a character that none of them has.

PDF/A forbids a missing glyph, so a character outside the fonts is named by its code point instead of being dropped.
"""

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from struct import unpack_from

FOLDER_HURUF = Path(__file__).parents[2] / "fonts"
"""Source Serif 4 and Source Sans 3 (SIL Open Font License 1.1), the only fonts that a document uses."""
_TAK_TAMPAK = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_DILUKIS_TYPST = frozenset("\n\u00a0\u2002\u2003\u2009\u202f")
"""Breaks and blanks that need no glyph."""
_KATA_MAKS = 1_000
_KATA_PANJANG = re.compile(rf"\S{{{_KATA_MAKS}}}(?=\S)")
"""A word longer than any page: it is broken, because PDF/A allows no line of more than 32,767 characters."""
_ASCII = re.compile(r"[\x20-\x7e]*")


@lru_cache(maxsize=8_192)
def tercetak(teks: str) -> str:
    """The text with each character that no packaged font has written as `[U+2713]`, and controls as blanks."""
    if len(teks) > _KATA_MAKS:
        teks = _KATA_PANJANG.sub(r"\g<0> ", teks)
    if _ASCII.fullmatch(teks):
        return teks
    bersih = _TAK_TAMPAK.sub("", unicodedata.normalize("NFC", teks))
    return "".join(_satu(huruf) for huruf in bersih)


def _satu(huruf: str) -> str:
    if huruf in _DILUKIS_TYPST or ord(huruf) in _terdaftar():
        return huruf
    if unicodedata.category(huruf) in ("Cc", "Zs", "Zl", "Zp"):
        return " "
    return f"[U+{ord(huruf):04X}]"


@cache
def _terdaftar() -> frozenset[int]:
    """Code points that every family prints upright: text may stand in a serif or in a sans place."""
    peta = [kode_huruf((FOLDER_HURUF / f"{nama}-Regular.ttf").read_bytes()) for nama in ("SourceSerif4", "SourceSans3")]
    return peta[0] & peta[1]


def kode_huruf(ttf: bytes) -> frozenset[int]:
    """Code points in the character map of a TrueType font (OpenType 1.9, «cmap», formats 4 and 12)."""
    jumlah = unpack_from(">H", ttf, 4)[0]
    letak = {ttf[12 + 16 * n : 16 + 16 * n]: unpack_from(">I", ttf, 20 + 16 * n)[0] for n in range(jumlah)}
    cmap = letak[b"cmap"]
    bagian = {cmap + unpack_from(">HHI", ttf, cmap + 4 + 8 * n)[2] for n in range(unpack_from(">H", ttf, cmap + 2)[0])}
    kode: set[int] = set()
    for awal in bagian:
        bentuk = unpack_from(">H", ttf, awal)[0]
        if bentuk == 4:
            kode |= _bentuk_4(ttf, awal)
        elif bentuk == 12:
            for n in range(unpack_from(">I", ttf, awal + 12)[0]):
                dari, sampai, _ = unpack_from(">III", ttf, awal + 16 + 12 * n)
                kode.update(range(dari, sampai + 1))
    return frozenset(kode - {0xFFFF})


def _bentuk_4(ttf: bytes, awal: int) -> set[int]:
    segmen = unpack_from(">H", ttf, awal + 6)[0] // 2
    akhir = unpack_from(f">{segmen}H", ttf, awal + 14)
    mulai = unpack_from(f">{segmen}H", ttf, awal + 16 + 2 * segmen)
    return {kode for dari, sampai in zip(mulai, akhir, strict=True) for kode in range(dari, sampai + 1)}
