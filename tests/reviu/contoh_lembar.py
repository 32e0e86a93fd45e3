"""A small review for the tests of its forms: two findings in a table, one in a sentence, hostile words around them."""

from akuntabel.reviu import HasilReviu, tinjau

JAHAT = '<script>alert(1)</script> & "kutip" =HYPERLINK("x")'
TEKS = f"""\
BAB III AKUNTABILITAS KINERJA

Kantor {JAHAT} terdiri dari 4 (lima) bidang.

Uraian   Target   Realisasi   Capaian
<b>Layanan</b>   450   441   89,00%
Aduan   200   150   75,00%
Surat   80   40   55,00%
"""


def hasil_contoh(nama: str = "laporan <1>.txt") -> HasilReviu:
    """The review of the small report."""
    hasil = tinjau(nama, TEKS.encode())
    assert isinstance(hasil, HasilReviu)
    return hasil
