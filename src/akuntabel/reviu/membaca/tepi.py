"""Running heads, feet and page numbers of text with page breaks, taken out so that they part no table or sentence."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from akuntabel.reviu.membaca.garis import Garis, pecah_nilai
from akuntabel.reviu.membaca.judul import judul_bab
from akuntabel.reviu.membaca.kepala_rapat import hanya_kepala

_TEPI = 3
"""Lines at the head and at the foot of a page among which they stand."""
_NOMOR = re.compile(
    r"[\W_]*(?:halaman|hal\.?|page)?[\W_]*(?:\d+|[ivxl]+)(?:\s*(?:dari|of|/)\s*\d+)?[\W_]*", re.IGNORECASE
)


def tanpa_tepi(garis: Sequence[Garis]) -> list[Garis]:
    """The lines without those that run through the pages; heads of tables that are repeated overleaf stay."""
    halaman = [list(isi) for _, isi in groupby(garis, key=lambda g: g.letak.halaman)]
    if len(halaman) < 2:
        return list(garis)
    tepi = [{id(g) for g in (*isi[:_TEPI], *isi[-_TEPI:])} for isi in halaman]
    hitung = Counter(k for isi, t in zip(halaman, tepi, strict=True) for k in {_kunci(g) for g in isi if id(g) in t})
    batas = max(2, len(halaman) // 4)
    return [
        satu
        for isi, t in zip(halaman, tepi, strict=True)
        for satu in isi
        if not (id(satu) in t and (hitung[_kunci(satu)] >= batas or _nomor(satu, isi)) and not _isi_laporan(satu))
    ]


def _kunci(garis: Garis) -> str:
    return re.sub(r"\d+", "#", garis.teks.lower())


def _nomor(garis: Garis, halaman: Sequence[Garis]) -> bool:
    """Whether a line is a page number alone, first or last on its page."""
    return garis in (halaman[0], halaman[-1]) and _NOMOR.fullmatch(garis.teks) is not None


def _isi_laporan(garis: Garis) -> bool:
    """Whether a line belongs to the report though it repeats: heads of a table, its rows, headings of chapters."""
    return hanya_kepala(garis.teks) or len(pecah_nilai(garis.teks)[1]) > 1 or judul_bab(garis.teks) is not None
