"""A PDF turned into a scan of itself: every page one grey picture, without any text."""

from io import BytesIO

import pypdfium2 as pdfium


def pindai(isi: bytes, titik_per_inci: int = 200) -> bytes:
    """The pages of a PDF as pictures, as a scanner makes them."""
    asal, hasil = pdfium.PdfDocument(isi), pdfium.PdfDocument.new()
    for n in range(len(asal)):
        lebar, tinggi = asal[n].get_size()
        halaman = hasil.new_page(lebar, tinggi)
        gambar = pdfium.PdfImage.new(hasil)
        gambar.set_bitmap(asal[n].render(scale=titik_per_inci / 72))
        gambar.set_matrix(pdfium.PdfMatrix().scale(lebar, tinggi))
        halaman.insert_obj(gambar)
        halaman.gen_content()
    tulis = BytesIO()
    hasil.save(tulis)
    asal.close()
    hasil.close()
    return tulis.getvalue()
