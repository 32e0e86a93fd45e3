"""Figures of the tree: the drawing as a picture with its text in words, caption below, twin table."""

from io import BytesIO

from docx.oxml.shape import CT_Inline
from docx.shared import Emu

from akuntabel.reports.render.docx.acuan import GAMBAR
from akuntabel.reports.render.docx.konteks import EMU_PER_TWIP, TWIP_PER_CM, Konteks
from akuntabel.reports.render.docx.tabel import keterangan, tulis_tabel
from akuntabel.reports.render.docx.unsur import Unsur, el, paragraf, run
from akuntabel.reports.tree import Gambar

_RUANG_KETERANGAN = 2 * TWIP_PER_CM


def tulis_gambar(konteks: Konteks, gambar: Gambar) -> list[Unsur]:
    """Picture, caption, source, and the table that says the same."""
    hasil = [
        paragraf("Gambar", [_lukisan(konteks, gambar)]),
        keterangan(konteks, gambar, GAMBAR, "KeteranganGambar"),
    ]
    if gambar.sumber:
        hasil.append(paragraf("Catatan", [run(f"Sumber: {gambar.sumber}")]))
    return [*hasil, *(tulis_tabel(konteks, gambar.kembaran) if gambar.kembaran else [])]


def _lukisan(konteks: Konteks, gambar: Gambar) -> Unsur:
    """The run with the picture, as wide as asked and never higher than the page."""
    bagian = konteks.dokumen.part
    nomor = konteks.acuan.blok[id(gambar)].nomor
    hubungan, citra = bagian.get_or_add_image(BytesIO(konteks.lukisan[gambar.svg]))
    lebar = int(konteks.lebar * gambar.lebar)
    tinggi = lebar * citra.px_height // citra.px_width
    batas = konteks.tinggi - _RUANG_KETERANGAN
    if tinggi > batas:
        lebar, tinggi = lebar * batas // tinggi, batas
    # Not the document's own `new_pic_inline`, which searches the whole text for a free number each time.
    sebaris = CT_Inline.new_pic_inline(
        nomor, hubungan, citra.filename, Emu(lebar * EMU_PER_TWIP), Emu(tinggi * EMU_PER_TWIP)
    )
    for sisi in ("distT", "distB", "distL", "distR"):
        sebaris.set(sisi, "0")
    sifat = sebaris.docPr
    sifat.set("name", gambar.id)
    sifat.set("descr", gambar.alt)
    sifat.set("title", gambar.judul)
    return el("r", el("drawing", str(sebaris.xml)))
