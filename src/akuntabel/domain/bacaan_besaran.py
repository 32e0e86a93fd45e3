"""Targets and realisasi as people write them in the unit of an indicator: numbers, labels, dates, ranges, words.

`WTP`, `BB`, `2024-03-31`, `31 Maret 2024`, `80–90`, `80 s.d. 90%`, `tercapai`. What does not fit is asked
about.
"""

import re
from datetime import date
from decimal import Decimal

from akuntabel.domain.bacaan_angka import ANGKA_BERMAKNA_GANDA, KOSONG, AngkaSalah, baca_bilangan
from akuntabel.domain.manual import BERLABEL, Satuan, Ukuran
from akuntabel.domain.penulisan import BULAN
from akuntabel.domain.target import TERCAPAI, TIDAK_TERCAPAI, Rentang, Target, Ungkapan

TANGGAL_TIDAK_TERBACA = "TANGGAL_TIDAK_TERBACA"
LABEL_TIDAK_DIKENAL = "LABEL_TIDAK_DIKENAL"
RENTANG_TERBALIK = "RENTANG_TERBALIK"
HASIL_TIDAK_TERBACA = "HASIL_TIDAK_TERBACA"

_HASIL = {"tercapai": TERCAPAI, "tidak tercapai": TIDAK_TERCAPAI, "belum tercapai": TIDAK_TERCAPAI}
_TANGGAL_PANJANG = re.compile(r"(\d{1,2}) ([A-Za-z]+) (\d{4})")
_RENTANG = re.compile(r"(?P<bawah>.+?)\s*(?:[-–—]|\bs\.?\s?/?\s?d\.?(?=\s|\d))\s*(?P<atas>.+)", re.IGNORECASE)


def baca_besaran(teks: str, ukuran: Ukuran, *, bulat: bool = False) -> Decimal | AngkaSalah | None:
    """The value that a text says in a unit, as the number that stands for it; None where it says that there is none."""
    isi = " ".join(teks.split())
    if isi.lower() in KOSONG:
        return None
    if ukuran.satuan is Satuan.TANGGAL:
        return _tanggal(isi)
    if ukuran.satuan is Satuan.TEKS:
        return _hasil(isi)
    if ukuran.satuan in BERLABEL:
        return _label(isi, ukuran)
    return baca_bilangan(teks, bulat=bulat)


def baca_target(teks: str, ukuran: Ukuran) -> Target | AngkaSalah | None:
    """The target that a text says in a unit: as `baca_besaran`, or a range of two such values, or plain words."""
    isi = " ".join(teks.split())
    if ukuran.satuan is Satuan.TEKS:
        return None if isi.lower() in KOSONG else Ungkapan(isi)
    satu = baca_besaran(teks, ukuran)
    pola = _RENTANG.fullmatch(isi) if isinstance(satu, AngkaSalah) else None
    if pola is None:
        return satu
    bawah, atas = (baca_besaran(pola[ujung], ukuran) for ujung in ("bawah", "atas"))
    if not isinstance(bawah, Decimal) or not isinstance(atas, Decimal):
        # «1.234–1.300» is asked about for what is wrong with its ends, not for being no number.
        return next((b for b in (bawah, atas) if isinstance(b, AngkaSalah) and b.kode == ANGKA_BERMAKNA_GANDA), satu)
    if bawah > atas:
        return AngkaSalah(
            RENTANG_TERBALIK,
            f"«{isi[:60]}» bukan rentang: ujung bawahnya melebihi ujung atasnya.",
            f"{pola['atas']}–{pola['bawah']}",
            "Tulis nilai yang lebih rendah lebih dahulu.",
        )
    return bawah if bawah == atas else Rentang(bawah, atas)


def _tanggal(isi: str) -> Decimal | AngkaSalah:
    pola = _TANGGAL_PANJANG.fullmatch(isi)
    bulan = {nama.lower(): ke for ke, nama in enumerate(BULAN, start=1)}
    try:
        if pola is not None:
            return Decimal(date(int(pola[3]), bulan.get(pola[2].lower(), 0), int(pola[1])).toordinal())
        return Decimal(date.fromisoformat(isi).toordinal())
    except ValueError:
        return AngkaSalah(
            TANGGAL_TIDAK_TERBACA,
            f"«{isi[:60]}» bukan tanggal.",
            "tanggal yang ada pada kalender, misalnya 2024-03-31 atau 31 Maret 2024",
            "Tulis tanggalnya sebagai tahun-bulan-hari; bentuk 3/4/2024 tidak dipakai karena bermakna ganda.",
        )


def _label(isi: str, ukuran: Ukuran) -> Decimal | AngkaSalah:
    for nama, angka_label in ukuran.label:
        if nama.lower() == isi.lower():
            return angka_label
    return AngkaSalah(
        LABEL_TIDAK_DIKENAL,
        f"«{isi[:60]}» tidak ada pada skala {ukuran.satuan.value}.",
        ", ".join(nama for nama, _ in ukuran.label) or "label pada manual",
        "Pakai salah satu label itu, persis seperti tertulis.",
    )


def _hasil(isi: str) -> Decimal | AngkaSalah:
    if isi.lower() in _HASIL:
        return _HASIL[isi.lower()]
    return AngkaSalah(
        HASIL_TIDAK_TERBACA,
        f"«{isi[:60]}» tidak menyatakan apakah target berupa kata-kata itu tercapai.",
        ", ".join(_HASIL),
        "Tulis tercapai atau belum tercapai; uraiannya ditulis pada kolom sumber atau bukti.",
    )
