"""Plain text to lines: columns are parted by tabs or by at least two spaces, pages by form feeds."""

import re

from akuntabel.reviu.letak import Letak
from akuntabel.reviu.membaca.angka_patah import sambung_angka
from akuntabel.reviu.membaca.garis import Garis, Potong, hanya_nilai
from akuntabel.reviu.membaca.susun import susun
from akuntabel.reviu.membaca.tepi import tanpa_tepi
from akuntabel.reviu.naskah import Naskah
from akuntabel.reviu.peran import Peran, kolom_of, pecah_kepala

_KOLOM = re.compile(r"\t+| {3,}")
_CELAH = re.compile(r"\s{2,}")
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
            hasil.append(Potong(teks, posisi, akhir, _bagian(baris, posisi, akhir)))
        if celah is not None:
            posisi = celah.end()
    return tuple(hasil)


def _bagian(baris: str, awal: int, akhir: int) -> tuple[Potong, ...]:
    """The parts of a run: at two spaces, and within parts that are nothing but values, or nothing but heads."""
    hasil: list[Potong] = []
    for celah in [*_CELAH.finditer(baris, awal, akhir), None]:
        batas = akhir if celah is None else celah.start()
        if baris[awal:batas].strip():
            hasil += _terurai(baris[awal:batas], awal)
        awal = batas if celah is None else celah.end()
    return tuple(hasil) if len(hasil) > 1 else ()


_POKOK = (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)


def _kepala_sekata(kata: list[str]) -> bool:
    """Whether each word is a head of its own: «Rencana Hasil %»."""
    peran = [kolom_of(k).peran for k in kata]
    return len(set(peran)) == len(peran) and all(p in _POKOK for p in peran)


def _terurai(teks: str, awal: int) -> list[Potong]:
    kata = teks.split()
    sel = kata if all(map(hanya_nilai, kata)) or _kepala_sekata(kata) else pecah_kepala(teks) or ()
    if len(sel) < 2:
        return [Potong(" ".join(kata), awal, awal + len(teks.rstrip()))]
    hasil: list[tuple[int, int]] = []
    for satu in sel:
        akhir = hasil[-1][1] if hasil else 0
        mulai = teks.find(satu, akhir)
        if mulai < 0:
            return [Potong(" ".join(kata), awal, awal + len(teks.rstrip()))]
        if hasil and teks[akhir:mulai].strip():  # «Program/Kegiatan» is one head
            hasil[-1] = (hasil[-1][0], mulai + len(satu))
        else:
            hasil.append((mulai, mulai + len(satu)))
    return [Potong(" ".join(teks[a:b].split()), awal + a, awal + b) for a, b in hasil]
