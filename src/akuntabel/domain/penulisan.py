"""Figures, dates and amounts as they are written in Indonesian documents."""

from datetime import date
from decimal import Decimal

from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.manual import BERLABEL, TANPA_HITUNGAN, Satuan, Ukuran
from akuntabel.domain.target import TERCAPAI, Rentang, Target, Ungkapan

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


def tulis_khusus(nilai: Target | None, ukuran: Ukuran) -> str:
    """A value whose number alone says too little: a label with its score, a date, a range, words; else nothing."""
    if nilai is None or (isinstance(nilai, Decimal) and ukuran.satuan not in TANPA_HITUNGAN):
        return ""
    tertulis = tulis_nilai(nilai, ukuran)
    berskor = ukuran.satuan in BERLABEL and isinstance(nilai, Decimal)
    return f"{tertulis} (nilai {tulis_ringkas(nilai)})" if berskor and isinstance(nilai, Decimal) else tertulis


def tulis_nilai(nilai: Target, ukuran: Ukuran | Satuan) -> str:
    """A target or realisasi in its unit: `100,55%`, `95,64`, `Rp1.000`, `37.725`; a range `80–90%`, a label `WTP`, a
    date `31 Maret 2024`; a target in words as it was written, and whether it was met."""
    satuan, label = (ukuran, ()) if isinstance(ukuran, Satuan) else (ukuran.satuan, ukuran.label)
    if isinstance(nilai, Ungkapan):
        return nilai.isi
    if isinstance(nilai, Rentang):
        bawah, atas = (tulis_nilai(batas, ukuran) for batas in nilai)
        return f"{bawah.removesuffix('%')}–{atas}" if satuan is Satuan.PERSEN else f"{bawah}–{atas}"
    match satuan:
        case Satuan.PERSEN:
            return f"{tulis_ringkas(nilai)}%"
        case Satuan.RUPIAH:
            return tulis_rupiah(nilai)
        case Satuan.TANGGAL:
            ada = 1 <= nilai <= date.max.toordinal()
            return tulis_tanggal(date.fromordinal(int(nilai))) if ada else tulis_ringkas(nilai)
        case Satuan.TEKS:
            return "tercapai" if nilai == TERCAPAI else "belum tercapai"
    return next((nama for nama, angka_label in label if angka_label == nilai), tulis_ringkas(nilai))
