"""Numbers as Indonesians type them, read without guessing.

`2.950.000.000.000`, `100,55%`, `100.55`, `Rp 8.432.710.000`, `(1.500)`; `N/A`, `-` and nothing mean that there is no
value. A number that could mean two things (`1.234`) is not read but asked about.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

ANGKA_TIDAK_TERBACA = "ANGKA_TIDAK_TERBACA"
ANGKA_BERMAKNA_GANDA = "ANGKA_BERMAKNA_GANDA"
ANGKA_TIDAK_BULAT = "ANGKA_TIDAK_BULAT"

KOSONG = frozenset({"", "-", "–", "—", "n/a", "na", "n.a.", "tidak ada"})
"""What stands for «no value», in lower case."""

DIGIT_MAKS = 30
_SPASI = re.compile(r"[\s\u00a0\u202f\u2009]+")
_RUPIAH = re.compile(r"^(?:Rp\.?|IDR)\s*", re.IGNORECASE)
_RIBUAN = {
    ".": re.compile(r"\d{1,3}(?:\.\d{3})+"),
    ",": re.compile(r"\d{1,3}(?:,\d{3})+"),
    " ": re.compile(r"\d{1,3}(?: \d{3})+"),
}


@dataclass(frozen=True, slots=True)
class AngkaSalah:
    """Why a text is not read as a number: code, one Indonesian sentence, what was expected, and the remedy."""

    kode: str
    pesan: str
    harapan: str
    saran: str


def baca_bilangan(teks: str, *, bulat: bool = False) -> Decimal | AngkaSalah | None:
    """The number that a text says, with the decimals it was written with; None where it says that there is none.

    With `bulat` (amounts in rupiah, counts) the number must be whole, and a dot can only separate thousands. A percent
    sign is dropped: `100,55%` is 100.55. Accounting brackets make an amount negative, so a dot in them separates
    thousands too.
    """
    isi = _SPASI.sub(" ", teks).strip()
    if isi.lower() in KOSONG:
        return None
    badan, negatif, jumlah_uang = _kupas(isi)
    badan, persen = (badan[:-1].rstrip(), True) if badan.endswith("%") else (badan, False)
    if not badan or sum(huruf.isdigit() for huruf in badan) > DIGIT_MAKS or not badan.isascii():
        return _tak_terbaca(teks)
    if jumlah_uang and badan.endswith((",-", ".-")):
        badan = badan[:-2]
    hasil = _badan(badan, ribuan_pasti=(bulat or jumlah_uang) and not persen)
    if isinstance(hasil, AngkaSalah):
        return hasil
    if hasil is None:
        return _tak_terbaca(teks)
    if bulat and hasil != hasil.to_integral_value():
        return AngkaSalah(
            ANGKA_TIDAK_BULAT,
            f"«{teks}» bukan bilangan bulat.",
            "bilangan bulat",
            "Tulis jumlah utuh tanpa desimal, atau ubah satuan komponennya bila memang berdesimal.",
        )
    hasil = hasil.to_integral_value() if bulat else hasil
    return -hasil if negatif else hasil


def _kupas(isi: str) -> tuple[str, bool, bool]:
    """The digits of a number without brackets, sign and currency; whether negative; whether an amount of money."""
    kurung = isi.startswith("(") and isi.endswith(")")
    badan = isi[1:-1].strip() if kurung else isi
    negatif, uang = kurung, kurung
    for _ in range(2):  # the sign may stand before or after the currency
        if badan[:1] in ("-", "−", "+"):
            if negatif:
                return "", True, uang
            negatif = badan[0] != "+"
            badan = badan[1:].lstrip()
        tanpa = _RUPIAH.sub("", badan)
        uang, badan = uang or tanpa != badan, tanpa
    return badan, negatif, uang


def _badan(badan: str, *, ribuan_pasti: bool) -> Decimal | AngkaSalah | None:
    titik, koma, spasi = badan.count("."), badan.count(","), badan.count(" ")
    if not titik and not koma and not spasi:
        return Decimal(badan) if badan.isdigit() else None
    if spasi:
        depan, tanda, belakang = badan.partition(",") if koma else badan.partition(".")
        if not _RIBUAN[" "].fullmatch(depan) or (tanda and not belakang.isdigit()):
            return None
        return Decimal(depan.replace(" ", "") + (f".{belakang}" if tanda else ""))
    if titik and koma:
        ribuan, desimal = (".", ",") if badan.rfind(",") > badan.rfind(".") else (",", ".")
        depan, _, belakang = badan.rpartition(desimal)
        if not _RIBUAN[ribuan].fullmatch(depan) or not belakang.isdigit():
            return None
        return Decimal(f"{depan.replace(ribuan, '')}.{belakang}")
    tanda = "." if titik else ","
    if titik + koma > 1:
        return Decimal(badan.replace(tanda, "")) if _RIBUAN[tanda].fullmatch(badan) else None
    depan, _, belakang = badan.partition(tanda)
    if not depan.isdigit() or not belakang.isdigit():
        return None
    if tanda == "." and _RIBUAN["."].fullmatch(badan) and not depan.startswith("0"):
        return Decimal(depan + belakang) if ribuan_pasti else _ganda(depan, belakang)
    if tanda == "." and ribuan_pasti and len(belakang) == 3:
        return None
    return Decimal(f"{depan}.{belakang}")


def _ganda(depan: str, belakang: str) -> AngkaSalah:
    return AngkaSalah(
        ANGKA_BERMAKNA_GANDA,
        f"«{depan}.{belakang}» bermakna ganda: {depan}{belakang} atau {depan},{belakang}?",
        f"{depan}{belakang} atau {depan},{belakang}",
        f"Tulis {depan}{belakang} bila maksudnya ribuan, atau {depan},{belakang} bila maksudnya desimal.",
    )


def _tak_terbaca(teks: str) -> AngkaSalah:
    return AngkaSalah(
        ANGKA_TIDAK_TERBACA,
        f"«{teks.strip()[:60]}» tidak terbaca sebagai angka.",
        "angka, misalnya 1.234,56 atau 100,55%",
        "Perbaiki angkanya; kosongkan atau tulis N/A bila memang tidak ada.",
    )
