"""Cells of a workbook as they are seen: digits with the decimals of their format, percent, dates, in Indonesian."""

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from akuntabel.bungkus.buku_mentah import Sel
from akuntabel.domain.penulisan import tulis_tanggal

_HIASAN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DESIMAL = re.compile(r"[0#?]\.([0#?]+)")
_UMUM = 10
"""Significant digits of a number without a format, as sheets show it."""
_SERI_MAKS = 2_958_465
"""The last day that a sheet can show: 31 December 9999."""


def tulis_sel(sel: Sel, *, tahun_1904: bool = False) -> str:
    """The text of a cell. A figure is written so that it can be read in one way only, whatever its format says."""
    match sel.jenis:
        case "b":
            return "Ya" if sel.teks in ("1", "true") else "Tidak"
        case "n":
            return _angka(sel, tahun_1904=tahun_1904)
    return " ".join(sel.teks.split())


def _angka(sel: Sel, *, tahun_1904: bool) -> str:
    try:
        nilai = Decimal(sel.teks.strip())
    except InvalidOperation:
        return " ".join(sel.teks.split())
    if not nilai.is_finite() or nilai.adjusted() > 30:
        return sel.teks
    if sel.pola == "tanggal":
        return _tanggal(nilai, tahun_1904=tahun_1904)
    persen = sel.pola == "persen"
    desimal = _desimal(sel.bentuk)
    if persen:
        nilai *= 100
    bulat = _bulatkan(nilai, desimal)
    tulisan = _tulis(bulat)
    rupiah = "Rp " if re.search(r"\bRp\b|\"Rp", sel.bentuk) else ""
    return f"{rupiah}{tulisan}{'%' if persen else ''}"


def _desimal(bentuk: str) -> int | None:
    """Decimals of a number format; None where it leaves them open."""
    bagian = _HIASAN.sub("", bentuk).partition(";")[0]
    if not re.search("[0#]", bagian):
        return None
    cocok = _DESIMAL.search(bagian)
    return len(cocok[1]) if cocok else 0


def _bulatkan(nilai: Decimal, desimal: int | None) -> Decimal:
    if desimal is None:
        desimal = max(0, _UMUM - 1 - max(nilai.adjusted(), 0))
        dekat = nilai.quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP).normalize()
        return dekat.quantize(Decimal(1)) if dekat == dekat.to_integral_value() else dekat
    return nilai.quantize(Decimal(1).scaleb(-min(desimal, 15)), ROUND_HALF_UP)


def _tulis(nilai: Decimal) -> str:
    """Digits with a comma before decimals; dots only where there are two and more, three decimals as four."""
    desimal = max(0, -int(nilai.as_tuple().exponent))
    if desimal == 3:
        nilai, desimal = nilai.quantize(Decimal("0.0001")), 4
    tanda, utuh, pecahan = "-" if nilai < 0 else "", *_pisah(abs(nilai), desimal)
    if len(utuh) > 6:
        utuh = f"{int(utuh):,}".replace(",", ".")
    return f"{tanda}{utuh}{',' if pecahan else ''}{pecahan}"


def _pisah(nilai: Decimal, desimal: int) -> tuple[str, str]:
    utuh, _, pecahan = f"{nilai:.{desimal}f}".partition(".")
    return utuh, pecahan


def _tanggal(nilai: Decimal, *, tahun_1904: bool) -> str:
    seri = int(nilai)
    if not 0 < seri < _SERI_MAKS:
        return str(nilai)
    awal = date(1904, 1, 1) if tahun_1904 else date(1899, 12, 30)
    return tulis_tanggal(awal + timedelta(days=seri))
