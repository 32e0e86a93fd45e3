"""Lists: those of the text, and those that are generated from headings, tables and figures."""

from collections.abc import Sequence
from html import escape

from akuntabel.reports.render.html.nomor import Butir, Penomoran
from akuntabel.reports.render.html.unsur import runs_html, unsur
from akuntabel.reports.tree import Daftar, DaftarIsi

_KOSONG = {
    "isi": "Dokumen ini tidak mempunyai bab.",
    "tabel": "Dokumen ini tidak mempunyai tabel bernomor.",
    "gambar": "Dokumen ini tidak mempunyai gambar.",
}


def daftar_html(daftar: Daftar, penomoran: Penomoran) -> str:
    """A list of the text."""
    butir = "\n".join(unsur("li", runs_html(b, penomoran)) for b in daftar.butir)
    if daftar.penanda == "titik":
        return unsur("ul", butir)
    return unsur("ol", butir, type="a" if daftar.penanda == "huruf" else None)


def daftar_isi_html(daftar: DaftarIsi, penomoran: Penomoran) -> str:
    """A generated list of links."""
    butir = {"isi": penomoran.judul, "tabel": penomoran.tabel, "gambar": penomoran.gambar}[daftar.jenis]
    if not butir:
        return unsur("p", _KOSONG[daftar.jenis], class_="kosong")
    return pohon(butir, "daftar-isi bab" if daftar.jenis == "isi" else "daftar-isi")


def pohon(butir: Sequence[Butir], kelas: str) -> str:
    """Entries as nested lists by their level."""
    return _tingkat(list(butir), kelas)


def _tingkat(butir: list[Butir], kelas: str | None = None) -> str:
    hasil, letak = [], 0
    while letak < len(butir):
        akhir = letak + 1
        while akhir < len(butir) and butir[akhir].tingkat > butir[letak].tingkat:
            akhir += 1
        anak = butir[letak + 1 : akhir]
        hasil.append(unsur("li", _tautan(butir[letak]) + (_tingkat(anak) if anak else "")))
        letak = akhir
    return unsur("ul", "\n".join(hasil), class_=kelas)


def _tautan(butir: Butir) -> str:
    nomor = unsur("span", escape(butir.nomor), class_="nomor") + " " if butir.nomor else ""
    return unsur("a", nomor + escape(butir.teks), href=f"#{butir.id}")
