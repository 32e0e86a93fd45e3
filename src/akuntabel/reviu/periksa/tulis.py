"""Figures and quotations as findings print them."""

from decimal import Decimal, localcontext
from fractions import Fraction

from akuntabel.domain.angka import KONTEKS
from akuntabel.domain.penulisan import tulis_desimal
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan

KUTIPAN_MAKS = 240
"""Longest quotation, in characters."""


def desimal_of(nilai: Fraction | int) -> Decimal:
    """The fraction as a decimal with more digits than are ever shown."""
    with localcontext(KONTEKS):
        return Decimal(nilai.numerator) / Decimal(nilai.denominator)


def tulis(nilai: Fraction | int, desimal: int = 2) -> str:
    """A computed value: dots for thousands, comma for decimals, half up."""
    return tulis_desimal(desimal_of(nilai), desimal)


def tulis_seperti(nilai: Fraction, contoh: Bilangan, desimal: int | None = None) -> str:
    """A computed value in the form of a printed figure: sign of currency or percent, decimals, scale word."""
    angka = tulis(nilai / contoh.skala, contoh.desimal if desimal is None else desimal)
    kata = contoh.teks.split()[-1] if contoh.skala > 1 else ""
    match contoh.jenis:
        case JenisBilangan.RUPIAH:
            return f"Rp{angka} {kata}".strip()
        case JenisBilangan.PERSEN:
            return f"{angka}%"
    return f"{angka} {kata}".strip()


def kutip(teks: str, sekitar: str = "") -> str:
    """The printed words, cut around the figure that they are quoted for where they are long."""
    bersih = " ".join(teks.split())
    if len(bersih) <= KUTIPAN_MAKS:
        return bersih
    tengah = max(0, bersih.find(sekitar)) if sekitar else 0
    awal = max(0, min(tengah - KUTIPAN_MAKS // 2, len(bersih) - KUTIPAN_MAKS))
    akhir = min(len(bersih), awal + KUTIPAN_MAKS)
    return ("…" if awal else "") + bersih[awal:akhir].strip() + ("…" if akhir < len(bersih) else "")
