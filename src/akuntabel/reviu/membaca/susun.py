"""Printed lines to blocks: headings, paragraphs, items of lists, rows of tables."""

import re
from collections.abc import Sequence
from dataclasses import replace

from akuntabel.reviu.membaca.garis import BarisKisi, Garis, Potong, berlabel, hanya_nilai, pecah_nilai
from akuntabel.reviu.membaca.judul import butir, daftar_isi, judul_anak, judul_bab, judul_kode, judul_sasaran
from akuntabel.reviu.membaca.rangkai import Rangkaian, bercelah_semua, lebar_biasa
from akuntabel.reviu.membaca.tabel_garis import TabelGaris
from akuntabel.reviu.membaca.tabel_letak import tabel_letak
from akuntabel.reviu.membaca.tabel_rapat import tabel_rapat
from akuntabel.reviu.membaca.wilayah import wilayah
from akuntabel.reviu.naskah import Blok, JenisBlok
from akuntabel.reviu.peran import pecah_kepala

_JUDUL_TABEL = re.compile(r"(?:Tabel|Gambar|Grafik)\s+\d[\d.]*[.:]?\s+[A-Z]")
_PENANDA = re.compile(r"\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)]|[•▪‣●○◦➢✓–-]")


def susun(baris: Sequence[Garis | BarisKisi]) -> tuple[Blok, ...]:
    """The blocks of a report, in the order of reading."""
    penyusun = _Penyusun([b for b in baris if isinstance(b, Garis)])
    calon = dict(wilayah(baris))
    n = 0
    while n < len(baris):
        satu = baris[n]
        if (
            n in calon
            and (terbaca := tabel_letak([b for b in baris[n : calon[n]] if isinstance(b, Garis)])) is not None
        ):
            penyusun.rapat(terbaca)
            n = calon[n]
            continue
        if isinstance(satu, BarisKisi):
            penyusun.kisi(satu)
        elif (tabel := tabel_rapat(penyusun.semua, n) if len(penyusun.semua) == len(baris) else None) is not None:
            penyusun.rapat(tabel.blok)
            n = tabel.akhir
            continue
        else:
            penyusun.garis(satu)
        n += 1
    penyusun.tutup()
    return tuple(penyusun.blok)


class _Penyusun:
    def __init__(self, semua: list[Garis]) -> None:
        self.blok: list[Blok] = []
        self.semua = semua
        self._lebar = lebar_biasa(semua)
        self._celah_berarti = not bercelah_semua(semua)
        self._teks: Rangkaian | None = None
        self._bab = ""
        self._nomor = 0
        self._tabel: TabelGaris | None = None
        self._kisi: tuple[int | None, int] | None = None
        self._lanjut_judul = False
        self._lanjut_besar = False
        """Whether only a line in capitals goes on with the heading."""

    def tutup(self) -> None:
        """End what is open."""
        self._tutup_tabel()
        self._tutup_teks()

    def kisi(self, baris: BarisKisi) -> None:
        """A row of a table with rules."""
        tanda = (baris.letak.halaman, baris.kisi)
        if self._kisi != tanda:
            self.tutup()
            self._nomor += 1
            self._kisi = tanda
        teks = " | ".join(s.teks for s in baris.sel)
        letak = baris.letak.di_bab(self._bab)
        self.blok.append(Blok(JenisBlok.BARIS_TABEL, teks, letak, tabel=self._nomor, sel=baris.sel))

    def rapat(self, blok: Sequence[Blok]) -> None:
        """A table that was read by its heads."""
        self.tutup()
        self._nomor += 1
        self.blok += [replace(b, tabel=self._nomor, letak=b.letak.di_bab(self._bab)) for b in blok]

    def garis(self, garis: Garis) -> None:
        """A line of text."""
        self._kisi = None
        bab = judul_bab(garis.teks)
        if bab is not None:
            self.tutup()
            self._bab = bab[0]
            self._judul(garis, 1)
            self._lanjut_judul = bab[0].startswith("Bab") and (not bab[1] or bab[1].isupper())
            self._lanjut_besar = bool(bab[1])
        elif daftar_isi(garis.teks):
            self.tutup()
            self._paragraf(garis)
        elif sel := self._sel_kepala(garis):
            if self._tabel is None or self._tabel.berisi:
                self._buka_tabel()
            self._baris(garis, sel, kepala=True)
        elif sel := self._sel_baris(garis):
            self._baris(garis, sel, kepala=False)
        elif self._tabel is None or not self._tabel.menunggu(garis):
            self._tutup_tabel()
            self._berjalan(_satukan_penanda(garis))

    def _sel_kepala(self, garis: Garis) -> tuple[str, ...]:
        """The heads in a line: words only, known as heads or parted by wide gaps into three columns and more."""
        if len(garis.potong) > 1:
            teks = tuple(p.teks for p in garis.potong)
            if any(hanya_nilai(t) for t in teks):
                return ()
            if all(pecah_kepala(t) for t in teks):
                return teks
            rapat = self._tabel is not None and not self._tabel.berisi
            kepala = sum(pecah_kepala(t) is not None for t in teks)
            pendek = kepala and all(len(t.split()) < 4 for t in teks)
            return teks if (kepala > 1 or rapat or pendek) and len(teks) > 2 and _judul_kolom(teks) else ()
        sel = pecah_kepala(garis.teks)
        return sel if sel is not None and len(sel) > 1 else ()

    def _sel_baris(self, garis: Garis) -> tuple[str, ...]:
        """The cells of a row; empty for a line that is no row."""
        terbuka = self._tabel is not None
        if len(garis.potong) > 1:
            bernilai = [hanya_nilai(p.teks) for p in garis.potong]
            if any(bernilai[1:]) and (terbuka or sum(bernilai) > 1 or bernilai[-1]):
                return tuple(p.teks for p in garis.potong)
        kata, nilai = pecah_nilai(garis.teks)
        menunggu = self._tabel is not None and bool(self._tabel.tunda)
        if not nilai or (not kata and len(nilai) < 2 and not menunggu):
            return ()
        if kata and (not berlabel(kata) or not any(c.isalpha() for c in kata) or len(kata.split()) > 14):
            return ()
        if len(nilai) > 1 and (terbuka or any(c in v for v in nilai for c in ".,%")):
            return (kata, *nilai)
        if self._tabel is not None and len(nilai) + 1 == self._tabel.lebar:
            return (kata, *nilai)
        return ()

    def _buka_tabel(self) -> TabelGaris:
        self._tutup_tabel()
        self._tutup_teks()
        self._nomor += 1
        self._tabel = TabelGaris(self._nomor)
        return self._tabel

    def _baris(self, garis: Garis, sel: tuple[str, ...], *, kepala: bool) -> None:
        (self._tabel or self._buka_tabel()).tambah(garis, sel, kepala=kepala)

    def _tutup_tabel(self) -> None:
        if self._tabel is None:
            return
        tabel, self._tabel = self._tabel, None
        self.blok += tabel.blok(self._bab)
        for garis in tabel.tunda:
            self._berjalan(_satukan_penanda(garis))

    def _judul(self, garis: Garis, tingkat: int) -> None:
        self._tutup_teks()
        self.blok.append(Blok(JenisBlok.JUDUL, garis.teks, garis.letak.di_bab(self._bab), tingkat=tingkat))

    def _sambung_judul(self, garis: Garis) -> None:
        judul = self.blok[-1]
        self.blok[-1] = replace(judul, teks=f"{judul.teks} {garis.teks}", letak=judul.letak.sampai(garis.letak))

    def _berjalan(self, garis: Garis) -> None:
        teks = garis.teks
        if not teks or (teks.isdigit() and len(teks) <= 4 and not self._bab.startswith("Lampiran")):
            return
        tanda = butir(teks)
        lanjut = self._lanjut_judul and (teks.isupper() or not self._lanjut_besar)
        self._lanjut_judul, besar, self._lanjut_besar = False, self._lanjut_besar, False
        lanjut &= not (besar and garis.jeda and self._celah_berarti)
        if lanjut and tanda is None and len(teks) < 0.8 * self._lebar and teks[-1:] not in ".:;":
            self._sambung_judul(garis)
        elif judul_kode(teks) is not None and (self._teks is None or self._teks.selesai or garis.jeda or ":" in teks):
            self._judul(garis, 3)
            self._lanjut_judul = len(teks) > 0.8 * self._lebar
        elif judul_sasaran(teks) or (judul_anak(teks) and (self._teks is None or self._teks.selesai or garis.jeda)):
            self._judul(garis, 2)
        elif tanda is not None and (self._teks is None or self._teks.selesai or len(tanda[0]) < 4):
            self._tutup_teks()
            self._teks = Rangkaian(JenisBlok.BUTIR, self._bab, tanda[0])
            self._teks.tambah(tanda[1], garis.letak)
        else:
            if self._teks is not None and self._paragraf_baru(garis, self._teks):
                self._tutup_teks()
            self._paragraf(garis)

    def _paragraf_baru(self, garis: Garis, sebelum: Rangkaian) -> bool:
        pendek = len(sebelum.akhir) < 0.75 * self._lebar
        celah = garis.jeda and self._celah_berarti
        judul_tabel = _JUDUL_TABEL.match(garis.teks) is not None
        return (sebelum.selesai and (pendek or celah or judul_tabel)) or (celah and garis.teks[:1].isupper())

    def _paragraf(self, garis: Garis) -> None:
        if self._teks is None:
            self._teks = Rangkaian(JenisBlok.PARAGRAF, self._bab)
        self._teks.tambah(garis.teks, garis.letak)

    def _tutup_teks(self) -> None:
        if self._teks is not None:
            self.blok.append(self._teks.blok())
            self._teks = None


def _judul_kolom(teks: Sequence[str]) -> bool:
    """Whether words are short enough, and written, as heads of columns are."""
    return all(len(t) < 50 and t[-1:] not in ".;:," and (t[:1].isupper() or t[:1] in "%(") for t in teks)


def _satukan_penanda(garis: Garis) -> Garis:
    """A line whose list mark stands apart, as one run."""
    if len(garis.potong) == 2 and _PENANDA.fullmatch(garis.potong[0].teks):
        satu = Potong(garis.teks, garis.potong[0].kiri, garis.potong[1].kanan)
        return replace(garis, potong=(satu,))
    return garis
