"""What is known of the two example offices, and the program that makes their files."""

import io
import re
from decimal import Decimal
from functools import cache
from html import unescape
from pathlib import Path

from akuntabel.cli.utama import jalankan
from akuntabel.domain.penulisan import tulis_desimal

CONTOH = Path(__file__).parents[2] / "contoh"
NYATA = CONTOH / "kpp-balikpapan-barat-2024"
UTUH = CONTOH / "kpp-contoh-2024"
BERKAS = (*(f"laporan-kinerja-2024.{jenis}" for jenis in ("pdf", "docx", "html")), "kartu-kinerja-2024.xlsx")

CAPAIAN = {
    "1a-CP": ("100.55", "100.55"), "1b-CP": ("100.16", "100.16"), "2a-CP": ("100.49", "100.49"),
    "2b-CP": ("66.80", "66.80"), "3a-CP": ("102.08", "102.08"), "4a-CP": ("120.00", "120.00"),
    "4b-N": ("107.88", "107.88"), "5a-CP": ("131.54", "120.00"), "6a-CP": ("120.00", "120.00"),
    "6b-N": (None, None), "6c-N": ("95.64", "95.64"), "7a-CP": ("119.76", "119.76"), "7b-CP": ("152.20", "120.00"),
    "7c-N": ("100.00", "100.00"), "8a-CP": (None, None), "8b-CP": ("129.09", "120.00"), "9a-N": ("117.41", "117.41"),
    "9b-N": ("112.94", "112.94"), "9c-N": ("108.15", "108.15"), "10a-CP": ("120.00", "120.00"),
}  # fmt: skip
"""Capaian and indeks of each IKU of the real office, as its report prints them or as their inputs give them."""


def tulis_laporan(folder: Path, tujuan: Path, jenis: str = "pdf,docx,html,xlsx") -> dict[str, bytes]:
    """The files that the program writes for an office, by name."""
    if jalankan(["laporan", str(folder), "-o", str(tujuan), "--jenis", jenis]) != 0:
        raise AssertionError(f"no report of {folder.name}")
    return {path.name: path.read_bytes() for path in sorted(tujuan.iterdir())}


@cache
def teks_html(isi: bytes) -> str:
    """The text that a person reads in an HTML report."""
    tanpa_gaya = re.sub(r"<(style|script)\b.*?</\1>", " ", isi.decode(), flags=re.DOTALL)
    return rapat(unescape(re.sub(r"<[^>]+>", " ", tanpa_gaya)))


@cache
def teks_pdf(isi: bytes) -> str:
    """The text of a PDF report."""
    from pypdf import PdfReader

    return rapat(" ".join(halaman.extract_text() for halaman in PdfReader(io.BytesIO(isi)).pages))


@cache
def teks_docx(isi: bytes) -> str:
    """The text of a DOCX report, headings and tables included."""
    from docx import Document

    return rapat(" ".join(t.text or "" for t in Document(io.BytesIO(isi)).element.body.iter() if t.tag.endswith("}t")))


def rapat(teks: str) -> str:
    """Text with single spaces: line ends and no-break spaces are layout."""
    return re.sub(r"\s+", " ", teks)


def indonesia(angka: str) -> str:
    """A decimal string as reports print it."""
    return tulis_desimal(Decimal(angka))
