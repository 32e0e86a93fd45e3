"""Framed notes, key figures and signatures: tables that arrange, without the look of a data table."""

from itertools import zip_longest

from akuntabel.reports.render.docx.gaya import WARNA_STATUS
from akuntabel.reports.render.docx.konteks import Konteks
from akuntabel.reports.render.docx.tabel import bagi_lebar, jeda
from akuntabel.reports.render.docx.unsur import Unsur, el, paragraf, paragraf_kah, run
from akuntabel.reports.tree import AngkaKunci, Kotak, TandaTangan

_WARNA_KOTAK = {"info": ("1F3A5F", "EEF3F8"), "asumsi": ("7A4A12", "FAF3E8"), "masalah": ("8C2F2B", "FBEFEE")}
_SEBARIS = 4
_RUANG_TANDA_TANGAN = 1300


def tulis_kotak(konteks: Konteks, kotak: Kotak, isi: list[Unsur]) -> list[Unsur]:
    """A table of one cell with a strong left edge; it may break over pages."""
    garis, dasar = _WARNA_KOTAK[kotak.jenis]
    judul = [paragraf("JudulKotak", [run(kotak.judul, warna=garis)])] if kotak.judul else []
    semua = [*judul, *isi]
    if not semua or not paragraf_kah(semua[-1]):
        semua.append(jeda())
    tepi = el("tcBorders", el("left", val="single", sz=24, space=0, color=garis))
    sifat = el("tcPr", el("tcW", w=konteks.lebar, type="dxa"), tepi, _warna(dasar), _jarak(90, 170))
    return [_tabel([konteks.lebar], [[el("tc", sifat, *semua)]]), jeda(160)]


def tulis_angka_kunci(konteks: Konteks, angka: AngkaKunci) -> list[Unsur]:
    """Cards side by side, four at most in a row: label, figure, explanation, and the status in words."""
    hasil: list[Unsur] = []
    for mulai in range(0, len(angka.butir), _SEBARIS):
        butir = angka.butir[mulai : mulai + _SEBARIS]
        lebar = bagi_lebar([1.0] * len(butir), konteks.lebar)
        sel = [_kartu(b, n) for b, n in zip(butir, lebar, strict=True)]
        hasil += [_tabel(lebar, [sel]), jeda(120)]
    return hasil


def tulis_tanda_tangan(konteks: Konteks, tanda: TandaTangan) -> list[Unsur]:
    """Signature blocks in a row that stays whole; a single block stands at the right."""
    blok = tanda.blok if len(tanda.blok) > 1 else (((), ()), *tanda.blok)
    lebar = bagi_lebar([1.0] * len(blok), konteks.lebar)
    atas = _rata([b[0] for b in blok])
    sel = []
    for (_, bawah), baris, n in zip(blok, atas, lebar, strict=True):
        isi = [paragraf("TandaTangan", [run(b)]) for b in baris]
        for urutan, b in enumerate(bawah):
            ruang = [el("spacing", before=_RUANG_TANDA_TANGAN, after=0)] if urutan == 0 else []
            isi.append(paragraf("TandaTangan", [run(b, tebal=urutan == 0)], ruang))
        isi = isi or [paragraf("TandaTangan")]
        sel.append(el("tc", el("tcPr", el("tcW", w=n, type="dxa")), *isi))
    return [paragraf("TandaTangan"), _tabel(lebar, [sel]), jeda(120)]


def _rata(baris: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The lines above the signatures, as many in each block, so that the names stand level."""
    tegak = zip_longest(*(tuple(reversed(b)) for b in baris), fillvalue="")
    return [tuple(reversed(kolom)) for kolom in zip(*tegak, strict=True)] or [() for _ in baris]


def _kartu(butir: tuple[str, str, str, str], lebar: int) -> Unsur:
    label, angka, keterangan, status = butir
    besar = 40 if len(angka) <= 8 else 28 if len(angka) <= 12 else 21
    sisi = ("top", "left", "bottom", "right")
    tepi = el("tcBorders", *(el(s, val="single", sz=6, space=0, color="B8C0CA") for s in sisi))
    sifat = el("tcPr", el("tcW", w=lebar, type="dxa"), tepi, _warna(WARNA_STATUS.get(status, "F7F9FB")), _jarak(60, 60))
    kata = [paragraf("LabelAngka", [run(status.capitalize(), tebal=True, warna="262626")])] if status else []
    return el(
        "tc",
        sifat,
        paragraf("LabelAngka", [run(label, warna="262626")]),
        paragraf("AngkaBesar", [run(angka, besar=besar)]),
        paragraf("LabelAngka", [run(keterangan, warna="404040")]),
        *kata,
    )


def _tabel(lebar: list[int], baris: list[list[Unsur]]) -> Unsur:
    """A borderless table whose rows stay whole where they are short enough."""
    sifat = el(
        "tblPr",
        el("tblStyle", val="TableNormal"),
        el("tblW", w=sum(lebar), type="dxa"),
        el("tblLayout", type="fixed"),
        el("tblLook", val="0000"),
    )
    kisi = el("tblGrid", *(el("gridCol", w=n) for n in lebar))
    potong = [] if len(lebar) == 1 else [el("cantSplit")]
    return el("tbl", sifat, kisi, *(el("tr", el("trPr", *potong), *sel) for sel in baris))


def _warna(isi: str) -> Unsur:
    return el("shd", val="clear", color="auto", fill=isi)


def _jarak(tegak: int, datar: int) -> Unsur:
    sisi = (("top", tegak), ("left", datar), ("bottom", tegak), ("right", datar))
    return el("tcMar", *(el(nama, w=n, type="dxa") for nama, n in sisi))
