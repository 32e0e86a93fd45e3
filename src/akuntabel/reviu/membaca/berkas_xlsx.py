"""XLSX to blocks: sheets as chapters, runs of rows as tables, lone cells as text. Formulas give their stored values."""

import re
from collections.abc import Iterator, Sequence

from akuntabel.bungkus import baca_mentah, periksa_bungkus
from akuntabel.bungkus.buku_mentah import LembarMentah, huruf_kolom
from akuntabel.domain.problem import Tingkat
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.membaca.batas import Batas, TakTerbaca
from akuntabel.reviu.membaca.judul import butir, judul_anak, judul_bab, judul_kode
from akuntabel.reviu.membaca.tulis_sel import tulis_sel
from akuntabel.reviu.naskah import Blok, JenisBlok, Naskah, Sel

_SEBAB = {"BUKU_TERKUNCI": "sandi", "BUKU_TERLALU_BESAR": "besar", "BUKAN_XLSX": "jenis"}
"""Refusals of the gate that have words of their own; all others say that the file is broken."""
_KALIMAT_MAKS = 90
"""Characters of the text of a cell from which on it is running text, where it stands alone in its row."""


def baca_xlsx(nama: str, isi: bytes, batas: Batas) -> Naskah:
    """The report in a workbook; raises `TakTerbaca` where the gate refuses it. Macros and links are never followed."""
    for masalah in periksa_bungkus(isi, nama):
        if masalah.tingkat is Tingkat.GALAT:
            raise TakTerbaca(_SEBAB.get(masalah.code, "rusak"), f"{masalah.what} {masalah.found}")
    try:
        buku = baca_mentah(isi)
    except Exception as salah:
        raise TakTerbaca("rusak", "bukan buku kerja yang utuh") from salah
    blok: list[Blok] = []
    tabel = tak_terhitung = 0
    tampak = [lembar for lembar in buku.lembar if not lembar.tersembunyi]
    for nomor, lembar in enumerate(tampak, start=1):
        pembaca = _PembacaLembar(lembar, nomor, tabel, tahun_1904=buku.tahun_1904)
        blok += pembaca.baca()
        tabel, tak_terhitung = pembaca.tabel, tak_terhitung + pembaca.tak_terhitung
        if len(blok) > batas.blok:
            raise TakTerbaca("besar", f"lebih dari {batas.blok} baris")
    catatan = [f"Lembar tersembunyi «{x.nama}» tidak dibaca." for x in buku.lembar if x.tersembunyi]
    if tak_terhitung:
        catatan.append(f"{tak_terhitung} sel rumus tidak menyimpan nilainya; buka dan simpan ulang di Excel.")
    return Naskah(nama, "xlsx", tuple(blok) if any(b.tingkat != 1 for b in blok) else (), catatan=tuple(catatan))


class _PembacaLembar:
    """One sheet, row by row."""

    def __init__(self, lembar: LembarMentah, nomor: int, tabel: int, *, tahun_1904: bool) -> None:
        self.lembar, self.nomor, self.tabel = lembar, nomor, tabel
        self.tak_terhitung = 0
        self._tahun_1904 = tahun_1904
        bab = judul_bab(lembar.nama)
        self.bab = bab[0] if bab is not None else lembar.nama
        self._lebar = {(a, b): d - b + 1 for a, b, _, d in lembar.gabung}
        self._tertutup = {r for a, _, c, _ in lembar.gabung for r in range(a + 1, c + 1)}

    def baca(self) -> Iterator[Blok]:
        """The sheet as blocks: its name as a heading, then its runs of rows."""
        yield Blok(JenisBlok.JUDUL, self.lembar.nama, self._letak(1, 1), tingkat=1)
        larik: list[tuple[int, list[Sel]]] = []
        for baris in sorted(self.lembar.sel):
            sel = self._sel(baris)
            if not sel:
                continue
            if larik and baris > larik[-1][0] + 1 and not self._bersambung(larik[-1][0], baris):
                yield from self._larik(larik)
                larik = []
            larik.append((baris, sel))
        yield from self._larik(larik)

    def _bersambung(self, atas: int, bawah: int) -> bool:
        """Whether the empty rows between two rows are covered by a cell that is merged over them."""
        return all(r in self._tertutup for r in range(atas + 1, bawah))

    def _letak(self, baris: int, kolom: int) -> Letak:
        return Letak(
            baris=baris, bab=self.bab, sel=f"{self.lembar.nama}!{huruf_kolom(kolom)}{baris}", lembar=self.nomor
        )

    def _sel(self, baris: int) -> list[Sel]:
        hasil = []
        for kolom, mentah in sorted(self.lembar.sel[baris].items()):
            self.tak_terhitung += mentah.rumus and not mentah.tersimpan
            teks = tulis_sel(mentah, tahun_1904=self._tahun_1904)
            if teks:
                hasil.append(Sel(teks, kolom, self._lebar.get((baris, kolom), 1), self._letak(baris, kolom)))
        return hasil

    def _larik(self, larik: Sequence[tuple[int, list[Sel]]]) -> Iterator[Blok]:
        """A run of rows: lone cells above the first row of several and below the last are text, all others a table."""
        tabel = [n for n, (_, sel) in enumerate(larik) if len(sel) > 1 and not _bukan_tabel(sel)]
        if not tabel:
            for _, sel in larik:
                yield from self._teks(sel)
            return
        awal, akhir = tabel[0], tabel[-1]
        self.tabel += 1
        kiri = min(s.kolom for _, sel in larik[awal : akhir + 1] for s in sel)
        for n, (_, sel) in enumerate(larik):
            if awal <= n <= akhir:
                geser = tuple(Sel(s.teks, s.kolom - kiri, s.lebar, s.letak) for s in sel)
                letak = geser[0].letak or self._letak(1, 1)
                yield Blok(JenisBlok.BARIS_TABEL, " | ".join(s.teks for s in sel), letak, tabel=self.tabel, sel=geser)
            else:
                yield from self._teks(sel)

    def _teks(self, sel: Sequence[Sel]) -> Iterator[Blok]:
        """A row of text: a heading, an item, or a paragraph; words side by side are one line."""
        teks, letak = " ".join(s.teks for s in sel), sel[0].letak or self._letak(1, 1)
        bab = judul_bab(teks)
        if bab is not None:
            self.bab = bab[0]
            yield Blok(JenisBlok.JUDUL, teks, letak.di_bab(self.bab), tingkat=1)
        elif judul_kode(teks) is not None and len(teks) < 160:
            yield Blok(JenisBlok.JUDUL, teks, letak, tingkat=3)
        elif judul_anak(teks):
            yield Blok(JenisBlok.JUDUL, teks, letak, tingkat=2)
        elif tanda := butir(teks):
            yield Blok(JenisBlok.BUTIR, tanda[1], letak, penanda=tanda[0])
        else:
            yield Blok(JenisBlok.PARAGRAF, teks, letak)


def _bukan_tabel(sel: Sequence[Sel]) -> bool:
    """Whether cells side by side are the mark of a list and its sentence, or a name and its value after a colon."""
    butir_panjang = re.fullmatch(r"(?:[a-z]|\d{1,2})[.)]", sel[0].teks) is not None and len(sel[1].teks) > _KALIMAT_MAKS
    return (len(sel) == 2 and butir_panjang) or any(s.teks.startswith(":") for s in sel[1:])
