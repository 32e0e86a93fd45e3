"""The page: head, skip link, header, contents, main part, footer."""

from datetime import date
from html import escape
from importlib.resources import files

from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.reports.render.html.blok import rangkaian_html
from akuntabel.reports.render.html.daftar import pohon
from akuntabel.reports.render.html.nomor import Penomoran, nomori
from akuntabel.reports.render.html.unsur import unsur
from akuntabel.reports.tree import Dokumen

_TERTUTUP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""What the page may load: nothing; only its own style is used."""


def render_html(dokumen: Dokumen) -> str:
    """The document as one HTML5 file; the same tree gives the same text."""
    bernomor, penomoran = nomori(dokumen)
    isi = "\n".join(filter(None, (rangkaian_html(b, penomoran) for b in (bernomor.awal, bernomor.isi))))
    badan = (
        _kepala(dokumen),
        _isi(penomoran),
        unsur("main", isi, id="isi-utama", tabindex=-1),
        _kaki(dokumen),
    )
    meta = {
        "author": dokumen.penulis,
        "description": f"{dokumen.judul}, {dokumen.kantor}",
        "keywords": ", ".join(dokumen.kata_kunci),
    }
    return halaman(f"{dokumen.judul} – {dokumen.kantor}", "\n".join(filter(None, badan)), meta)


def halaman(judul: str, badan: str, meta: dict[str, str], gaya_sendiri: str = "") -> str:
    """A whole HTML file around a body; `judul` and the values of `meta` are plain text, `gaya_sendiri` is CSS."""
    gaya = files(__package__).joinpath("laporan.css").read_text(encoding="utf-8").strip()
    gaya = "\n".join(filter(None, (gaya, gaya_sendiri.strip())))
    baris = [
        "<!DOCTYPE html>",
        '<html lang="id">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_TERTUTUP}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        unsur("title", escape(judul)),
        *(f'<meta name="{nama}" content="{escape(isi)}">' for nama, isi in meta.items() if isi),
        f"<style>\n{gaya}\n</style>",
        "</head>",
        '<body id="atas">',
        '<a class="lewati" href="#isi-utama">Langsung ke isi</a>',
        badan,
        "</body>",
        "</html>",
    ]
    return "\n".join(baris) + "\n"


def _kepala(dokumen: Dokumen) -> str:
    kop = unsur("p", "<br>".join(map(escape, dokumen.kop.baris)), class_="kop") if dokumen.kop.baris else ""
    alamat = unsur("p", escape(dokumen.kop.alamat), class_="alamat") if dokumen.kop_surat and dokumen.kop.alamat else ""
    subjudul = unsur("p", escape(dokumen.subjudul), class_="subjudul") if dokumen.subjudul else ""
    isi = kop + alamat + unsur("h1", escape(dokumen.judul)) + subjudul
    return unsur("header", isi, class_="sampul" if dokumen.sampul else None)


def _isi(penomoran: Penomoran) -> str:
    """Links to chapters and their sections; the full list stands in the document where the document has one."""
    butir = [b for b in penomoran.judul if b.tingkat <= 2]
    if not butir:
        return ""
    judul = unsur("p", "Isi dokumen", id="daftar-isi-utama", class_="judul-nav")
    return unsur("nav", judul + pohon(butir, "nav"), aria_labelledby="daftar-isi-utama")


def _kaki(dokumen: Dokumen) -> str:
    bagian = [
        escape(f"{dokumen.judul}, {dokumen.kantor}."),
        f"Tanggal {escape(tulis_tanggal(date.fromisoformat(dokumen.tanggal)))}." if dokumen.tanggal else "",
        f"Sidik data: <code>{escape(dokumen.sidik)}</code>." if dokumen.sidik else "",
    ]
    kembali = unsur("p", unsur("a", "Kembali ke atas", href="#atas"), class_="kembali")
    return unsur("footer", unsur("p", " ".join(filter(None, bagian))) + kembali)
