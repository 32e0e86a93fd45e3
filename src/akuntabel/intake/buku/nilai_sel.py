"""A stored cell to the text that the readers of files take, with what must be said about it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

from akuntabel.bungkus.buku_mentah import Sel
from akuntabel.domain.problem import Tingkat
from akuntabel.intake.buku import kode
from akuntabel.intake.buku.lembar import Jenis

DIGIT_TERSIMPAN = 15
"""Significant digits of a number that a spreadsheet keeps."""
_TERLALU_BESAR = Decimal(10) ** DIGIT_TERSIMPAN
_TAK_TERLIHAT = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))


@dataclass(frozen=True, slots=True)
class Catatan:
    """Something to say about a cell: code, sentence, what stands there, what should, and the remedy."""

    code: str
    what: str
    found: str
    expected: str
    remedy: str
    tingkat: Tingkat = Tingkat.GALAT


def teks_sel(sel: Sel, jenis: Jenis, *, tahun_1904: bool = False) -> tuple[str, Catatan | None]:
    """The text of a cell of a column that holds `jenis`, and what must be said about it."""
    if sel.jenis == "e":
        return "", Catatan(
            kode.RUMUS_GALAT,
            f"Sel berisi galat rumus {sel.teks}.",
            sel.teks,
            "angka, teks, atau N/A yang diketik",
            "Perbaiki rumusnya, atau ganti dengan nilainya.",
        )
    if sel.rumus and not sel.tersimpan:
        return "", Catatan(
            kode.RUMUS_TANPA_NILAI,
            "Rumus belum mempunyai nilai tersimpan.",
            "rumus tanpa nilai",
            "rumus yang sudah dihitung, atau nilainya",
            "Buka buku kerja di Excel atau LibreOffice, lalu simpan; atau ganti rumus dengan nilainya.",
        )
    match sel.jenis:
        case "b":
            return ("ya" if sel.teks.strip() in ("1", "true") else "tidak"), None
        case "n":
            return _angka(sel, tahun_1904=tahun_1904)
    return _teks(sel.teks.replace("\r\n", "\n").replace("\r", "\n"), jenis), None


def angka_15(teks: str) -> Decimal:
    """A stored number as a spreadsheet shows it: 15 significant digits, so that 100.55000000000001 is 100.55."""
    return Decimal(f"{Decimal(teks):.{DIGIT_TERSIMPAN}g}")


def tulis_angka(nilai: Decimal) -> str:
    """A number as the folder writes it: no exponent, decimal comma, no zeros at the end, so that it has one meaning."""
    teks = f"{nilai:f}"
    return (teks.rstrip("0").rstrip(".") if "." in teks else teks).replace(".", ",")


def _teks(teks: str, jenis: Jenis) -> str:
    """A typed text; codes, numbers and choices lose spaces and characters that nobody sees."""
    if jenis is Jenis.UTUH:
        return teks
    if jenis in (Jenis.TEKS, Jenis.DAFTAR, Jenis.PASANGAN):
        return teks.strip()
    return " ".join(teks.translate(_TAK_TERLIHAT).split())


def _angka(sel: Sel, *, tahun_1904: bool) -> tuple[str, Catatan | None]:
    try:
        nilai = angka_15(sel.teks.strip())
    except InvalidOperation:
        return sel.teks, None
    if not nilai.is_finite():
        return sel.teks, None
    if sel.pola == "tanggal":
        return _tanggal(nilai, tahun_1904=tahun_1904)
    if abs(nilai) >= _TERLALU_BESAR:
        return "", Catatan(
            kode.ANGKA_TERPOTONG,
            "Angka 16 digit atau lebih: Excel menyimpan hanya 15 digit, sehingga digit terakhirnya hilang.",
            tulis_angka(nilai),
            "nomor atau angka panjang yang disimpan sebagai teks",
            "Ubah format sel menjadi Teks, lalu ketik ulang angkanya dari sumbernya.",
        )
    if sel.pola == "persen":
        tampil = f"{tulis_angka(nilai * 100)}%"
        return tampil, Catatan(
            kode.PERSEN_DIBACA,
            f"Sel berformat persen dibaca seperti tampilannya: {tampil}.",
            tulis_angka(nilai),
            "nilai dalam persen",
            f"Tidak perlu diubah bila maksudnya {tampil}.",
            Tingkat.CATATAN,
        )
    return tulis_angka(nilai), None


def _tanggal(nilai: Decimal, *, tahun_1904: bool) -> tuple[str, Catatan | None]:
    """A day number as a date; Excel counts a 29 February 1900 that never was, so earlier days are one off."""
    hari = int(nilai)
    if not 0 < hari < 2_958_466:
        return tulis_angka(nilai), None
    dasar = datetime(1904, 1, 1) if tahun_1904 else datetime(1899, 12, 30 if hari > 59 else 31)  # noqa: DTZ001
    tanggal = (dasar + timedelta(days=hari)).date().isoformat()
    if nilai == hari:
        return tanggal, None
    return tanggal, Catatan(
        kode.WAKTU_TERBUANG,
        f"Tanggal pada sel memuat jam, yang tidak dibaca: {tanggal}.",
        tulis_angka(nilai),
        "tanggal tanpa jam",
        "Tidak perlu diubah bila tanggalnya benar.",
        Tingkat.CATATAN,
    )
