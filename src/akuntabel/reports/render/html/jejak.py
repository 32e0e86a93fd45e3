"""A trace as a page: every step with its value, calculation, rule, authority, confidence and source row."""

from html import escape

from akuntabel.domain.jejak import Jejak
from akuntabel.domain.problem import TakTerhitung
from akuntabel.reports.render.html.dokumen import halaman
from akuntabel.reports.render.html.unsur import unsur
from akuntabel.reports.tulisan import nilai_jejak

_PENGANTAR = (
    "Setiap langkah menyebut nilainya, perhitungannya, aturan dan dasarnya, serta baris data asalnya. "
    "Nilai ditulis sampai enam desimal; pembulatan hanya pada penyajian laporan."
)


def render_jejak_html(jejak: Jejak, judul: str) -> str:
    """The trace as one HTML5 file: steps that led to a step are listed under it and can be folded away."""
    kepala = unsur("header", unsur("h1", escape(judul)))
    isi = unsur("p", _PENGANTAR, class_="kecil") + unsur("ul", _langkah(jejak), class_="jejak-pohon")
    utama = unsur("main", isi, id="isi-utama", tabindex=-1)
    kaki = unsur("footer", unsur("p", unsur("a", "Kembali ke atas", href="#atas"), class_="kembali"))
    return halaman(judul, "\n".join((kepala, utama, kaki)), {"description": f"Jejak angka {jejak.kode or judul}"})


def _langkah(jejak: Jejak) -> str:
    kelas = "nilai takterhitung" if isinstance(jejak.nilai, TakTerhitung) else "nilai"
    istilah = jejak.istilah[:1].upper() + jejak.istilah[1:]
    kepala = unsur("span", escape(istilah), class_="istilah")
    if jejak.nilai is not None:
        kepala += " " + unsur("span", escape(nilai_jejak(jejak)), class_=kelas)
    rincian = _rincian(jejak)
    if jejak.masukan:
        anak = unsur("ul", "\n".join(_langkah(m) for m in jejak.masukan))
        return unsur("li", unsur("details", unsur("summary", kepala) + rincian + anak, open=""))
    return unsur("li", unsur("p", kepala, class_="daun") + rincian)


def _rincian(jejak: Jejak) -> str:
    keyakinan = jejak.keyakinan.value if jejak.keyakinan else ""
    kode = f" ({jejak.nilai.kode})" if isinstance(jejak.nilai, TakTerhitung) else ""
    isi = (
        ("Kode", jejak.kode),
        ("Sebab", jejak.nilai.alasan + kode if isinstance(jejak.nilai, TakTerhitung) else ""),
        ("Perhitungan", jejak.rumus),
        ("Aturan", jejak.aturan),
        ("Dasar", jejak.rujukan),
        ("Keyakinan", keyakinan),
        ("Asal data", str(jejak.asal) if jejak.asal else ""),
        ("Catatan", jejak.catatan),
    )
    butir = "".join(
        unsur("div", unsur("dt", nama) + unsur("dd", escape(teks), class_=_kelas(nama, teks)))
        for nama, teks in isi
        if teks
    )
    return unsur("dl", butir, class_="rincian") if butir else ""


def _kelas(nama: str, teks: str) -> str | None:
    return "rendah" if nama == "Keyakinan" and teks == "rendah" else None
