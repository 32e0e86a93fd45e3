"""Cells of supporting tables: those that were read, and those that their column's formula gives."""

from decimal import Decimal, localcontext
from functools import lru_cache

from akuntabel.domain import masalah
from akuntabel.domain.angka import KONTEKS
from akuntabel.domain.formula import Formula, FormulaSalah, nilai_formula, parse_formula
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.tabel import Baris, Kolom, TabelPendukung

IsiSel = str | Decimal | TakTerhitung | None


def isi_sel(tabel: TabelPendukung, baris: Baris, kolom: Kolom) -> IsiSel:
    """What stands in a cell: the value that was read, or the one computed from the row's other columns.

    None where nothing was given, `TakTerhitung` where a formula lacks an input or divides by zero.
    """
    if not kolom.rumus:
        return baris.sel.get(kolom.kode)
    formula = _formula(kolom.rumus)
    if isinstance(formula, FormulaSalah):
        return TakTerhitung(masalah.FORMULA_SALAH, formula.pesan)
    terbaca = [k for k in tabel.kolom if not k.rumus]
    masukan = {k.kode: Jejak(k.kode, k.judul, _angka(baris.sel.get(k.kode))) for k in terbaca}
    with localcontext(KONTEKS):
        return nilai_formula(formula, masukan, {}, kolom.kode).nilai


def kelompok_baris(tabel: TabelPendukung, baris: Baris) -> str:
    """The group that a row belongs to, as text; empty where the table is not grouped."""
    isi = baris.sel.get(tabel.kelompok) if tabel.kelompok else None
    return f"{isi:f}" if isinstance(isi, Decimal) else isi or ""


def label_baris(tabel: TabelPendukung, baris: Baris) -> str:
    """The name of a row: its first text cell beside the grouping column."""
    for kolom in tabel.kolom:
        isi = baris.sel.get(kolom.kode)
        if kolom.kode != tabel.kelompok and isinstance(isi, str) and isi:
            return isi
    return ""


@lru_cache(maxsize=256)
def _formula(teks: str) -> Formula | FormulaSalah:
    return parse_formula(teks)


def _angka(isi: str | Decimal | None) -> Decimal | None:
    return isi if isinstance(isi, Decimal) else None
