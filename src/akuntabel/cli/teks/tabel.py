"""Plain text tables."""

import shutil
import textwrap
import unicodedata
from collections.abc import Sequence

LEBAR_MAKS = 120


def lebar_layar() -> int:
    """Width to write for: that of the terminal, within bounds."""
    return max(60, min(LEBAR_MAKS, shutil.get_terminal_size((100, 24)).columns))


def lebar(teks: str) -> int:
    """Columns that a text takes."""
    return sum(0 if unicodedata.combining(h) else 2 if unicodedata.east_asian_width(h) in "WF" else 1 for h in teks)


def tabel(kepala: Sequence[str], baris: Sequence[Sequence[str]], kanan: Sequence[int] = (), lentur: int = 1) -> str:
    """A table with a ruled head. Columns in `kanan` are flush right; column `lentur` wraps so that all fits, and runs
    over the empty cells that follow it."""
    semua = [kepala, *baris]
    ukuran = [max(lebar(b[k]) for b in semua) for k in range(len(kepala))]
    sisa = lebar_layar() - sum(ukuran) - 2 * (len(ukuran) - 1) + ukuran[lentur]
    ukuran[lentur] = min(ukuran[lentur], max(16, sisa))
    garis = "  ".join("─" * u for u in ukuran)
    hasil = [_baris(kepala, ukuran, kanan, lentur), garis]
    hasil += [_baris(b, ukuran, kanan, lentur) for b in baris]
    return "\n".join(hasil)


def _baris(sel: Sequence[str], ukuran: Sequence[int], kanan: Sequence[int], lentur: int) -> str:
    # A cell that runs over its empty neighbours takes their room, so that the row is one cell shorter for each.
    akhir = next((k for k in range(lentur + 1, len(sel)) if sel[k]), len(sel))
    ukuran = [*ukuran[:lentur], sum(ukuran[lentur:akhir]) + 2 * (akhir - lentur - 1), *ukuran[akhir:]]
    kanan = [k if k < lentur else k - (akhir - lentur - 1) for k in kanan if k < lentur or k >= akhir]
    sel = [*sel[: lentur + 1], *sel[akhir:]]
    potong = textwrap.wrap(sel[lentur], ukuran[lentur]) or [""]
    hasil = []
    for ke, bagian in enumerate(potong):
        isi = [bagian if k == lentur else (s if not ke else "") for k, s in enumerate(sel)]
        rata = [
            f"{' ' * (u - lebar(s))}{s}" if k in kanan else f"{s}{' ' * (u - lebar(s))}"
            for k, (s, u) in enumerate(zip(isi, ukuran, strict=True))
        ]
        hasil.append("  ".join(rata).rstrip())
    return "\n".join(hasil)
