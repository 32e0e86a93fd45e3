"""One sheet: columns, cells, and how it looks on screen and paper. Here a Decimal becomes what a spreadsheet stores."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from textwrap import wrap
from typing import Any

from akuntabel.domain.manual import Satuan, Ukuran
from akuntabel.domain.penulisan import tulis_nilai, tulis_ringkas
from akuntabel.domain.rezim import Status
from akuntabel.domain.target import Target
from akuntabel.reports.tulisan import kata_status
from akuntabel.reports.xlsx.gaya import ANGKA, BULAT, Gaya, Nada, pola_satuan

DIGIT_TERSIMPAN = 15
"""Significant digits that a spreadsheet keeps; a longer whole amount is written as text."""
HARI_NOL = 693594
"""Day number of the day that a spreadsheet counts as 0."""
_A4 = 9
_TEKS_MAKS = 32_767
"""Most characters of a cell: Excel keeps no longer one."""
_TINGGI_MAKS = 409
"""Greatest height of a row in points."""
_TINGGI_LARIK = 13
_HURUF_TEBAL = Decimal("1.12")


@dataclass(frozen=True, slots=True)
class KolomLembar:
    """A column: head and width in characters."""

    judul: str
    lebar: int


class Lembar:
    """A sheet with a title, a note, one head row and rows below it, written from the top down.

    Rows and columns are counted from 0, as XlsxWriter does; `baris` is the next free row.
    """

    def __init__(self, buku: Any, gaya: Gaya, nama: str, kolom: Sequence[KolomLembar], kaki: str) -> None:
        self.lembar = buku.add_worksheet(nama)
        self.gaya, self.kolom, self.nama = gaya, tuple(kolom), nama
        self.baris = 0
        self._larik = 1
        for letak, satu in enumerate(self.kolom):
            self.lembar.set_column(letak, letak, satu.lebar)
        self.lembar.set_paper(_A4)
        self.lembar.set_landscape()
        self.lembar.fit_to_pages(1, 0)
        self.lembar.set_margins(left=0.5, right=0.5, top=0.75, bottom=0.7)
        self.lembar.set_header(f"&L&9{_kode_kaki(kaki)}&R&9&A")
        self.lembar.set_footer("&R&9Halaman &P dari &N")
        self.lembar.hide_gridlines(2)

    def judul(self, teks: str, keterangan: Sequence[str] = ()) -> None:
        """Title of the sheet and notes under it, each over the first columns."""
        self.lembar.write_string(self.baris, 0, teks, self.gaya.teks("judul", bungkus=False))
        self.lembar.set_row(self.baris, 22)
        self.baris += 1
        for satu in keterangan:
            self.lembar.write_string(self.baris, 0, satu, self.gaya.teks("keterangan", bungkus=False))
            self.baris += 1
        self.baris += 1

    def kepala(self, judul: Sequence[str] | None = None, *, beku: int | None = None) -> int:
        """The head row; with `beku` it and that many columns stay in view and it repeats on paper. Gives its row."""
        for letak, satu in enumerate(judul or [k.judul for k in self.kolom]):
            self.lembar.write_string(self.baris, letak, satu, self.gaya.teks("kepala"))
            self._ukur(letak, satu, tebal=True)
        if beku is not None:
            self.lembar.freeze_panes(self.baris + 1, beku)
            self.lembar.repeat_rows(self.baris)
        self.maju()
        return self.baris - 1

    def maju(self) -> None:
        """Ends the current row, as high as its longest text needs; not every program measures that by itself."""
        self.lembar.set_row(self.baris, min(_TINGGI_LARIK * self._larik + 2, _TINGGI_MAKS))
        self.baris, self._larik = self.baris + 1, 1

    def teks(self, kolom: int, isi: str, nada: Nada = "") -> None:
        """A text in the current row; one that looks like a formula stays a text."""
        muat = isi if len(isi) <= _TEKS_MAKS else f"{isi[: _TEKS_MAKS - 1]}…"
        self.lembar.write_string(self.baris, kolom, muat, self.gaya.teks(nada))
        self._ukur(kolom, muat, tebal=bool(nada))

    def status(self, kolom: int, status: Status, nada: Nada = "") -> None:
        """A status in words, tinted by it."""
        self.lembar.write_string(self.baris, kolom, kata_status(status), self.gaya.status(status, nada))

    def angka(self, kolom: int, nilai: Decimal | int | None, pola: str = ANGKA, nada: Nada = "") -> None:
        """A number in the current row; nothing where there is none or no end, text where a spreadsheet would lose
        digits."""
        if nilai is None or not Decimal(nilai).is_finite():
            self.lembar.write_blank(self.baris, kolom, None, self.gaya.angka(pola, nada))
        elif not tersimpan_utuh(nilai):
            self.lembar.write_string(self.baris, kolom, tulis_ringkas(Decimal(nilai)), self.gaya.angka("@", nada))
        else:
            self.lembar.write_number(self.baris, kolom, float(nilai), self.gaya.angka(pola, nada))

    def besaran(self, kolom: int, nilai: Target | None, ukuran: Ukuran) -> None:
        """A target or realisasi in its unit: a number where a formula can use it, else as it is written."""
        if nilai is None:
            self.angka(kolom, None, pola_satuan(ukuran))
        elif not isinstance(nilai, Decimal) or ukuran.satuan is Satuan.TEKS:
            self.teks(kolom, tulis_nilai(nilai, ukuran))
        elif ukuran.satuan is Satuan.TANGGAL:
            self.angka(kolom, nilai - HARI_NOL, pola_satuan(ukuran))
        else:
            self.angka(kolom, nilai, pola_satuan(ukuran, nilai))

    def rumus(self, kolom: int, rumus: str, nilai: Decimal | None, nada: Nada = "", pola: str = ANGKA) -> None:
        """A formula in the current row with our value as its stored result; an empty text where there is none."""
        hasil = "" if nilai is None else float(nilai)
        self.lembar.write_formula(self.baris, kolom, rumus, self.gaya.angka(pola, nada), hasil)

    def saring(self, kepala: int) -> None:
        """Filter buttons on the head row, over every row written since."""
        self.lembar.autofilter(kepala, 0, max(self.baris - 1, kepala), len(self.kolom) - 1)

    def _ukur(self, kolom: int, isi: str, *, tebal: bool) -> None:
        """Keeps the number of lines that a text takes in its column."""
        muat = max(int(Decimal(self.kolom[kolom].lebar - 1) / (_HURUF_TEBAL if tebal else 1)), 1)
        self._larik = max(self._larik, len(wrap(isi, muat)))


def tersimpan_utuh(nilai: Decimal | int) -> bool:
    """Whether a spreadsheet keeps every digit in front of the decimal comma."""
    return bool(abs(nilai) < 10**DIGIT_TERSIMPAN)


def pola_angka(nilai: Decimal | None) -> str:
    """Number format of a raw value: decimals only where it has them."""
    return BULAT if nilai is None or nilai == nilai.to_integral_value() else ANGKA


def _kode_kaki(teks: str) -> str:
    """Text of a header: `&` starts a code there, so it is doubled; at most 200 characters fit."""
    return teks[:200].replace("&", "&&")
