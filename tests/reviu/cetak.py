"""The corpus printed: as text in three layouts, as DOCX, HTML and XLSX, as PDF with and without rules."""

import re
from collections.abc import Iterator
from html import escape
from io import BytesIO
from textwrap import wrap

from akuntabel.reviu.fakta.bilangan import baca_angka

BENTUK = ("teks-kolom", "teks-rapat", "teks-sel", "docx", "pdf-garis", "pdf-polos", "html", "xlsx")
_BUTIR = re.compile(r"^(?:[a-z]|\d{1,2})[.)] ")


def cetak(naskah: str, bentuk: str) -> bytes:
    """The report in one of the forms."""
    bagian = list(_bagian(naskah))
    match bentuk:
        case "teks-kolom" | "teks-rapat" | "teks-sel":
            return "\n".join(_teks(bagian, bentuk)).encode()
        case "docx":
            return _docx(bagian)
        case "xlsx":
            return _xlsx(bagian)
        case "html":
            return "".join(_html(bagian)).encode()
    return _pdf(bagian, garis=bentuk == "pdf-garis")


def _bagian(naskah: str) -> Iterator[tuple[str, list[list[str]]]]:
    """Kind and content of each part: a text is one row of one cell, a table all its rows."""
    tabel: list[list[str]] = []
    for baris in [*naskah.splitlines(), ""]:
        if baris.startswith("|"):
            tabel.append([sel.strip() for sel in baris.strip().strip("|").split("|")])
            continue
        if tabel:
            yield "tabel", tabel
            tabel = []
        if baris.startswith("#"):
            tanda, _, isi = baris.partition(" ")
            yield f"judul{len(tanda)}", [[isi]]
        elif baris.strip():
            yield "butir" if _BUTIR.match(baris) else "paragraf", [[baris]]


def _teks(bagian: list[tuple[str, list[list[str]]]], bentuk: str) -> Iterator[str]:
    """In columns, with single spaces, or one cell a line, long ones over two lines."""
    for jenis, isi in bagian:
        if jenis != "tabel":
            yield from wrap(isi[0][0], 88)
        elif bentuk == "teks-rapat":
            yield from (" ".join(sel for sel in baris if sel) for baris in isi)
        elif bentuk == "teks-sel":
            yield from (garis for baris in isi for sel in baris for garis in wrap(sel, 36))
        else:
            lebar = [max(len(b[k]) for b in isi if k < len(b)) + 3 for k in range(max(map(len, isi)))]
            yield from ("".join(s.ljust(n) for s, n in zip(b, lebar, strict=False)).rstrip() for b in isi)
        yield ""


def _html(bagian: list[tuple[str, list[list[str]]]]) -> Iterator[str]:
    """Without most closing tags, as HTML out of other programs often is."""
    yield "<!DOCTYPE html>\n<html><head><title>Laporan</title><style>p { margin: 0 }</style></head><body>\n"
    for jenis, isi in bagian:
        if jenis == "tabel":
            baris = ("<tr>" + "".join(f"<td>{escape(s)}" for s in b) for b in isi)
            yield "<table border=1>\n" + "\n".join(baris) + "\n</table>\n"
        elif jenis.startswith("judul"):
            yield f"<h{jenis[-1]}>{escape(isi[0][0])}</h{jenis[-1]}>\n"
        else:
            yield f"<p>{escape(isi[0][0])}\n"


def _docx(bagian: list[tuple[str, list[list[str]]]]) -> bytes:
    from docx import Document

    dokumen = Document()
    for jenis, isi in bagian:
        if jenis == "tabel":
            tabel = dokumen.add_table(rows=len(isi), cols=max(map(len, isi)))
            for baris, sel in zip(tabel.rows, isi, strict=True):
                for kotak, teks in zip(baris.cells, sel, strict=False):
                    kotak.text = teks
        elif jenis.startswith("judul"):
            dokumen.add_heading(isi[0][0], int(jenis[-1]))
        else:
            dokumen.add_paragraph(isi[0][0])
    keluar = BytesIO()
    dokumen.save(keluar)
    return keluar.getvalue()


def _xlsx(bagian: list[tuple[str, list[list[str]]]]) -> bytes:
    """A sheet for each chapter; figures as numbers with the format that they are printed in."""
    from xlsxwriter import Workbook

    keluar = BytesIO()
    buku = Workbook(keluar, {"in_memory": True})
    lembar, baris = None, 0
    for jenis, isi in bagian:
        if jenis == "judul1" or lembar is None:
            lembar, baris = buku.add_worksheet(" ".join(isi[0][0].split()[:2])[:31]), 0
        for sel in isi:
            for kolom, teks in enumerate(sel):
                angka = _angka(teks) if jenis == "tabel" else None
                if angka is None:
                    lembar.write_string(baris, kolom, teks) if teks else None
                else:
                    lembar.write_number(baris, kolom, angka[0], buku.add_format({"num_format": angka[1]}))
            baris += 1
        baris += 1
    buku.close()
    return keluar.getvalue()


def _angka(teks: str) -> tuple[float, str] | None:
    """The number that a cell prints, and its format; None for words."""
    cocok = re.fullmatch(r"(-?)(\d[\d.,]*)(%?)", teks)
    if cocok is None:
        return None
    nilai = baca_angka(cocok[2], persen=bool(cocok[3]))[0] * (-1 if cocok[1] else 1)
    desimal = max(0, -int(nilai.as_tuple().exponent))
    bentuk = "#,##0" + ("." + "0" * desimal if desimal else "") + cocok[3]
    return float(nilai / 100 if cocok[3] else nilai), bentuk


def _pdf(bagian: list[tuple[str, list[list[str]]]], *, garis: bool) -> bytes:
    import typst

    lebar_tabel = max((len(b) for jenis, baris in bagian if jenis == "tabel" for b in baris), default=0)
    rebah = "true" if lebar_tabel > 6 else "false"
    isi = [
        f'#set page(paper: "a4", flipped: {rebah}, margin: 25mm, numbering: "1")',
        "#set text(size: 10pt)\n#set par(justify: true)",
    ]
    for jenis, baris in bagian:
        if jenis == "tabel":
            kolom = max(map(len, baris))
            lebar = max(range(kolom), key=lambda k: sum(len(b[k]) for b in baris if k < len(b)))
            ukuran = ", ".join("1fr" if k == lebar else "auto" for k in range(kolom))
            sel = ", ".join(f"[{_lolos(s)}]" for b in baris for s in [*b, *[""] * (kolom - len(b))])
            garis_ = "0.5pt" if garis else "none"
            isi.append(f"#text(size: 8pt, table(columns: ({ukuran}), stroke: {garis_}, {sel}))")
        elif jenis.startswith("judul"):
            isi.append(f'#block(text(weight: "bold", size: {15 - int(jenis[-1])}pt)[{_lolos(baris[0][0])}])')
        else:
            isi.append(f"#par[{_lolos(baris[0][0])}]")
    return typst.compile("\n\n".join(isi).encode())


def _lolos(teks: str) -> str:
    tanpa_markup = re.sub(r"([\\#*_$<>@`~\[\]/+=-])", r"\\\1", teks)
    return re.sub(r"^(\d+)\.", r"\1\\.", tanpa_markup)
