"""The likely origin of a wrong figure: which small slip, or which other printed figure, makes the arithmetic right."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from akuntabel.reviu.fakta.bilangan import Bilangan, baca_angka
from akuntabel.reviu.fakta.selang import Selang
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.periksa.tulis import tulis


def salah_ketik(bilangan: Bilangan, benar: Callable[[Bilangan], bool], *, sebutan: str) -> str | None:
    """What makes a figure right by one changed digit or two swapped neighbours; None where nothing or too much does."""
    cocok = [
        (cara, teks)
        for cara, teks in _ubahan(bilangan.teks)
        if (satu := _dengan_teks(bilangan, teks)) is not None and benar(satu)
    ]
    if len({teks for _, teks in cocok}) != 1:
        return None
    cara, teks = cocok[0]
    return f"{sebutan} menjadi tepat bila terbaca {teks}: {cara}."


def sepadan(tepat: Fraction, bilangan: Bilangan) -> str | None:
    """How a printed figure differs from the right one, where one slip explains it."""
    angka = bilangan.teks
    pola = tulis(tepat / bilangan.skala, bilangan.desimal)
    digit, seharusnya = [c for c in angka if c.isdigit()], [c for c in pola if c.isdigit()]
    if len(digit) != len(seharusnya):
        return None
    beda = [n for n, (a, b) in enumerate(zip(digit, seharusnya, strict=True)) if a != b]
    if len(beda) == 1:
        return f"Tercetak berbeda satu angka dari {pola}: mungkin salah ketik."
    if len(beda) == 2 and beda[1] == beda[0] + 1 and digit[beda[0]] == seharusnya[beda[1]]:
        return f"Dua angka yang bersebelahan tertukar dari {pola}: mungkin salah ketik."
    return None


def tercetak_lain(
    selang: Selang, semua: Sequence[tuple[Bilangan, Letak]], kecuali: Sequence[Bilangan]
) -> tuple[Bilangan, Letak] | None:
    """Another printed figure of many digits that lies in the interval: an older target, a figure of another row."""
    for bilangan, letak in semua:
        if any(bilangan.teks == k.teks for k in kecuali) or sum(c.isdigit() for c in bilangan.teks) < 4:
            continue
        if any(s.bertemu(selang) for s in bilangan.selang()):
            return bilangan, letak
    return None


def skala_tertukar(pagu: Bilangan, hasil: Bilangan, persen: Bilangan) -> bool:
    """Whether a percentage fits two amounts only where both bear the same word of scale."""
    if pagu.skala == hasil.skala or min(pagu.skala, hasil.skala) == 1 or not pagu.nilai:
        return False
    polos = ([s / Selang.tepat(b.skala) for s in b.selang()] for b in (hasil, pagu))
    sejajar = [s / t * Selang.tepat(100) for s, t in zip(*polos, strict=False)]
    return any(s.bertemu(x) for s in sejajar for x in persen.selang(bulat_tepat=False))


def _ubahan(teks: str) -> Iterator[tuple[str, str]]:
    posisi = [n for n, c in enumerate(teks) if c.isdigit()]
    for n in posisi:
        for digit in "0123456789":
            if digit != teks[n]:
                yield "satu angka berbeda", teks[:n] + digit + teks[n + 1 :]
    for a, b in pairwise(posisi):
        if teks[a] != teks[b]:
            huruf = list(teks)
            huruf[a], huruf[b] = huruf[b], huruf[a]
            yield "dua angka bersebelahan tertukar", "".join(huruf)


def _dengan_teks(bilangan: Bilangan, teks: str) -> Bilangan | None:
    angka = "".join(c for c in teks if c.isdigit() or c in ".,").strip(".,")
    bacaan = baca_angka(angka, rupiah=bilangan.jenis.value == "rupiah", persen=bilangan.jenis.value == "persen")
    return replace(bilangan, teks=teks, bacaan=bacaan) if bacaan else None
