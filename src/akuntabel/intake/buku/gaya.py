"""How the workbook looks: formats of cells, made once per workbook."""

from typing import Any

from akuntabel.intake.buku.lembar import Jenis, Kolom

BARIS_ISI = 3
"""First row of data, counted from 0: title, what the sheet is for, head."""
BARIS_SIAP = 2000
"""Rows that are ready to be filled in: as far as the input checks reach."""
BARIS_LEWAT = 100_000
"""Last row that any workbook may have: what stands below the rows that are ready is read by the program alone."""
_POLA = {
    Jenis.ANGKA: "#,##0.##########",
    Jenis.BULAT: "#,##0",
    Jenis.TANGGAL: "yyyy-mm-dd",
}
_HURUF = {"font_name": "Calibri", "font_size": 11}


class Gaya:
    """The formats of one workbook."""

    def __init__(self, buku: Any) -> None:
        self.buku = buku
        self._ada: dict[tuple[tuple[str, object], ...], Any] = {}
        self.judul = self._format(bold=True, font_size=14, font_color="#1F3864")
        self.keterangan = self._format(italic=True, font_color="#595959")
        self.kepala = self._kepala("#1F3864")
        self.kepala_pilihan = self._kepala("#5B6B86")
        self.biasa = self._format(valign="top", text_wrap=True)
        self.kunci = self._format(valign="top", font_color="#767676", font_size=8)
        self.bagian = self._format(bold=True)
        self.tautan = self._format(font_color="#0563C1", underline=1, valign="top")
        self.terkunci = self._format(valign="top", bg_color="#F2F2F2", border=1, border_color="#D9D9D9")
        self.terkunci_teks = self._format(
            valign="top", text_wrap=True, bg_color="#F2F2F2", border=1, border_color="#D9D9D9"
        )
        self.samar = self._format(font_color="#FFFFFF")
        self.terkunci_angka = self._format(
            valign="top", bg_color="#F2F2F2", border=1, border_color="#D9D9D9", num_format="#,##0.00"
        )
        self.terkunci_nilai = self._format(
            valign="top", bg_color="#F2F2F2", border=1, border_color="#D9D9D9", num_format="#,##0.##########"
        )
        self.isian_bebas = self._format(
            valign="top", bg_color="#FFF9E5", border=1, border_color="#D9D9D9", locked=False
        )
        self.peringatan = self._format(
            bold=True, font_color="#9C0006", bg_color="#FFC7CE", text_wrap=True, valign="top"
        )

    def sel(self, kolom: Kolom) -> Any:
        """Cells of a column that people fill in."""
        pola = _POLA.get(kolom.jenis, "@")
        return self._format(valign="top", text_wrap=pola == "@", num_format=pola, locked=False)

    def nilai_formulir(self, *, teks: bool) -> Any:
        """The value cell of the form; with `teks` it keeps digits as they are typed."""
        tambahan = {"num_format": "@"} if teks else {}
        return self._format(
            valign="top", text_wrap=True, bg_color="#FFF9E5", border=1, border_color="#D9D9D9", align="left",
            locked=False, **tambahan,
        )  # fmt: skip

    def _kepala(self, warna: str) -> Any:
        return self._format(
            bold=True, font_color="#FFFFFF", bg_color=warna, valign="vcenter", text_wrap=True, border=1,
            border_color="#FFFFFF",
        )  # fmt: skip

    def _format(self, **sifat: object) -> Any:
        kunci = tuple(sorted(sifat.items()))
        if kunci not in self._ada:
            self._ada[kunci] = self.buku.add_format({**_HURUF, **sifat})
        return self._ada[kunci]
