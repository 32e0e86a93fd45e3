"""Plain text to lines: columns are parted by tabs or by at least two spaces, pages by form feeds."""

import re

from akuntabel.reviu.letak import Letak
from akuntabel.reviu.membaca.angka_patah import sambung_angka
from akuntabel.reviu.membaca.garis import Garis, Potong
from akuntabel.reviu.membaca.susun import susun
from akuntabel.reviu.membaca.tepi import tanpa_tepi
from akuntabel.reviu.naskah import Naskah

_KOLOM = re.compile(r"\t+| {3,}")
_KENDALI = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def baca_teks(nama: str, isi: bytes) -> Naskah:
    """The report in a text file, UTF-8 or, where it is not that, Windows-1252."""
    try:
        teks = isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        teks = isi.decode("cp1252", "replace")
    teks = _KENDALI.sub("", teks.replace("\r\n", "\n").replace("\r", "\n"))
    berhalaman = "\f" in teks
    garis, kosong, halaman = [], True, 1
    for nomor, baris in enumerate(teks.split("\n"), start=1):
        halaman += baris.count("\f")
        bersih = baris.replace("\f", "")
        if not bersih.strip():
            kosong = True
            continue
        letak = Letak(halaman=halaman if berhalaman else None, baris=nomor)
        garis.append(Garis(_potong(bersih), letak, jeda=kosong))
        kosong = False
    garis = tanpa_tepi(garis) if berhalaman else garis
    return Naskah(nama, "teks", susun(sambung_angka(garis)), halaman if berhalaman else 0)


def _potong(baris: str) -> tuple[Potong, ...]:
    hasil, posisi = [], 0
    for celah in [*_KOLOM.finditer(baris), None]:
        akhir = len(baris) if celah is None else celah.start()
        teks = " ".join(baris[posisi:akhir].split())
        if teks:
            hasil.append(Potong(teks, posisi, akhir))
        if celah is not None:
            posisi = celah.end()
    return tuple(hasil)
