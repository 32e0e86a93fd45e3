"""One form of the document of manuals as a part of a page, while it is being edited."""

import re
from dataclasses import replace

from akuntabel.reports.manual.bahan import BahanManual
from akuntabel.reports.manual.dokumen import build_manual
from akuntabel.reports.manual.lembar import lembar_iku
from akuntabel.reports.render.html.blok import rangkaian_html
from akuntabel.reports.render.html.nomor import nomori

_GAYA = re.compile(r' style="[^"]*"')


def pratinjau_manual(bahan: BahanManual, kode: str) -> str:
    """The form of one IKU as HTML without any style of its own: the page around it decides how it looks."""
    mutu = bahan.mutu_of(kode)
    if mutu is None:
        return ""
    lembar = tuple(lembar_iku(bahan, bahan.tahun.peta.sasaran_of(kode), mutu, halaman_baru=False))
    dokumen, penomoran = nomori(replace(build_manual(bahan), awal=(), isi=lembar))
    return _GAYA.sub("", rangkaian_html(dokumen.isi, penomoran))
