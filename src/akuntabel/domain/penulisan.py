"""Figures, dates and amounts as they are written in Indonesian documents."""

from datetime import date
from decimal import Decimal

from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.manual import Satuan

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
BULAN_PENDEK = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
TANDA_KOSONG = "–"


def tulis_desimal(nilai: Decimal, desimal: int = 2) -> str:
    """Dot for thousands, comma for decimals, half up: `1.234,50`."""
    dibulatkan = bulatkan(nilai, desimal)
    angka = f"{dibulatkan:,.{desimal}f}"
    return angka.replace(",", "_").replace(".", ",").replace("_", ".").replace("-", "−")


def tulis_bulat(nilai: int | Decimal) -> str:
    """A whole number with dots for thousands: `56.475`."""
    return tulis_desimal(Decimal(nilai), 0)


def tulis_ringkas(nilai: Decimal, maksimum: int = 2) -> str:
    """As many decimals as the value has, `maksimum` at most: `25`, `0,3`, `80,61`."""
    dibulatkan = bulatkan(nilai, maksimum).normalize(KONTEKS)
    desimal = max(0, -int(dibulatkan.as_tuple().exponent))
    return tulis_desimal(nilai, desimal)


def tulis_rupiah(nilai: int | Decimal) -> str:
    """Whole rupiah: `Rp2.950.000.000.000`; a loss in front of the sign of the currency: `−Rp1.500`."""
    tulisan = tulis_bulat(nilai)
    return f"−Rp{tulisan[1:]}" if tulisan.startswith("−") else f"Rp{tulisan}"


def tulis_rupiah_ringkas(nilai: int | Decimal) -> str:
    """Rupiah to two decimals of the largest unit that fits: `Rp2,97 triliun`, `Rp850 juta`; below a million in full."""
    for pangkat, nama in ((12, "triliun"), (9, "miliar"), (6, "juta")):
        if abs(nilai) >= 10**pangkat:
            angka = tulis_ringkas(Decimal(nilai).scaleb(-pangkat))
            return f"−Rp{angka.removeprefix('−')} {nama}" if nilai < 0 else f"Rp{angka} {nama}"
    return tulis_rupiah(nilai)


def tulis_tanggal(tanggal: date) -> str:
    """Long date: `24 Januari 2025`."""
    return f"{tanggal.day} {BULAN[tanggal.month - 1]} {tanggal.year}"


def tulis_nilai(nilai: Decimal, satuan: Satuan) -> str:
    """A target or realisasi in its unit: `100,55%`, `95,64`, `Rp1.000`, `37.725`."""
    if satuan is Satuan.PERSEN:
        return f"{tulis_ringkas(nilai)}%"
    if satuan is Satuan.RUPIAH:
        return tulis_rupiah(nilai)
    return tulis_ringkas(nilai)
