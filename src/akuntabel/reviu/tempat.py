"""The block of the report that each finding stands at."""

from collections import defaultdict
from collections.abc import Sequence

from akuntabel.reviu.hasil import Temuan
from akuntabel.reviu.letak import Kotak, Letak
from akuntabel.reviu.naskah import Blok, Naskah
from akuntabel.reviu.pengenal import baku

_LONGGAR = 1.0
"""Points by which a box may stand out of the box that holds it."""


def blok_temuan(naskah: Naskah, temuan: Sequence[Temuan]) -> tuple[int, ...]:
    """The index of the block of every finding; of several at one place, the one that holds the quoted words.

    A place that no block has gives the last block before it, 0 where there is none.
    """
    pada: defaultdict[tuple[int, int, int], list[int]] = defaultdict(list)
    for nomor, blok in enumerate(naskah.blok):
        for kunci in dict.fromkeys(letak.urutan for letak in letak_blok(blok)):
            pada[kunci].append(nomor)
    return tuple(_blok(naskah.blok, pada, satu) for satu in temuan)


def letak_blok(blok: Blok) -> tuple[Letak, ...]:
    """All places of a block: its own, its printed lines, its cells."""
    return (blok.letak, *(letak for _, letak in blok.letak_baris), *(s.letak for s in blok.sel if s.letak is not None))


def _blok(blok: Sequence[Blok], pada: dict[tuple[int, int, int], list[int]], temuan: Temuan) -> int:
    calon = pada.get(temuan.letak.urutan, [])
    if temuan.letak.kotak is not None:
        dekat = [n for n in calon if any(_memuat(x.kotak, temuan.letak.kotak) for x in letak_blok(blok[n]))]
        calon = dekat or calon
    if len(calon) > 1:
        kutipan, tercetak = baku(temuan.kutipan.strip("…")), baku(temuan.tercetak)
        isi = {n: baku(blok[n].teks) for n in calon}
        calon = [n for n in calon if kutipan in isi[n]] or [n for n in calon if tercetak in isi[n]] or calon
    if calon:
        return calon[0]
    sebelum = [n for n, satu in enumerate(blok) if satu.letak.urutan <= temuan.letak.urutan]
    return sebelum[-1] if sebelum else 0


def _memuat(luar: Kotak | None, dalam: Kotak) -> bool:
    return luar is not None and (
        luar[0] - _LONGGAR <= dalam[0] <= dalam[2] <= luar[2] + _LONGGAR
        and luar[1] - _LONGGAR <= dalam[1] <= dalam[3] <= luar[3] + _LONGGAR
    )
