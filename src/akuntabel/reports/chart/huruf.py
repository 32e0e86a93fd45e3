"""Width of text and wrapping, from the advance widths of Source Sans 3."""

from decimal import Decimal

_HURUF = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ .,:;'-()/%"
_PER_MIL = (
    504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 544, 542, 555, 555, 347, 419, 338, 544, 467,
    719, 446, 467, 425, 544, 588, 571, 615, 527, 494, 617, 652, 263, 480, 579, 486, 727, 647, 664, 567, 664, 569,
    534, 536, 645, 515, 786, 513, 476, 539, 200, 249, 249, 249, 249, 249, 311, 303, 303, 350, 824,
)  # fmt: skip
_LEBAR = dict(zip(_HURUF, _PER_MIL, strict=True))
_LAIN = 540
_KELONGGARAN = Decimal("0.00108")
"""Per mille of an em to ems, with 8% to spare for readers whose machine shows another typeface."""
_TEBAL = Decimal("1.06")


def lebar_teks(teks: str, ukuran: int, tebal: bool = False) -> Decimal:
    """Width that a line of text takes at most, in units of the drawing."""
    lebar = sum(_LEBAR.get(h, _LAIN) for h in teks) * _KELONGGARAN * ukuran
    return lebar * _TEBAL if tebal else lebar


def bungkus(
    teks: str, lebar: Decimal | int, ukuran: int, tebal: bool = False, baris: int | None = None
) -> tuple[str, ...]:
    """Text in lines that fit the width; a word that does not fit is cut; the last of `baris` lines may end in `…`."""
    hasil: list[str] = []
    for kata in (potong for k in teks.split() for potong in _potong(k, lebar, ukuran, tebal)):
        if hasil and lebar_teks(f"{hasil[-1]} {kata}", ukuran, tebal) <= lebar:
            hasil[-1] = f"{hasil[-1]} {kata}"
        else:
            hasil.append(kata)
    if baris is None or len(hasil) <= baris:
        return tuple(hasil)
    return (*hasil[: baris - 1], _sampai(f"{hasil[baris - 1]}", lebar, ukuran, tebal))


def _potong(kata: str, lebar: Decimal | int, ukuran: int, tebal: bool) -> list[str]:
    """A word in pieces that fit; compound words break after their hyphen or stroke first."""
    if lebar_teks(kata, ukuran, tebal) <= lebar:
        return [kata]
    for batas in range(len(kata) - 1, 0, -1):
        if kata[batas - 1] in "-/" and lebar_teks(kata[:batas], ukuran, tebal) <= lebar:
            return [kata[:batas], *_potong(kata[batas:], lebar, ukuran, tebal)]
    for batas in range(len(kata) - 1, 1, -1):
        if lebar_teks(kata[:batas], ukuran, tebal) <= lebar:
            return [kata[:batas], *_potong(kata[batas:], lebar, ukuran, tebal)]
    return [kata[:1], *_potong(kata[1:], lebar, ukuran, tebal)] if len(kata) > 1 else [kata]


def _sampai(teks: str, lebar: Decimal | int, ukuran: int, tebal: bool) -> str:
    """The text cut so that an ellipsis after it still fits."""
    while teks and lebar_teks(f"{teks}…", ukuran, tebal) > lebar:
        teks = teks[:-1]
    return f"{teks.rstrip()}…"
