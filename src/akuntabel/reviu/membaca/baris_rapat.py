"""Rows of a table that has lost its columns: words are the label of a row, figures its cells.

They may stand in one line or each in its own; a row is full when it has as many figures as there are heads for.
"""

import re
from collections.abc import Iterator, Sequence

from akuntabel.reviu.letak import Letak
from akuntabel.reviu.membaca.garis import Garis, berlabel, pecah_nilai
from akuntabel.reviu.membaca.judul import daftar_isi, judul_bab
from akuntabel.reviu.membaca.kepala_rapat import kepala_angka
from akuntabel.reviu.membaca.sel_rapat import AWAL_NOMOR, KODE, NOMOR, TOTAL, BarisRapat, Penempat
from akuntabel.reviu.naskah import Blok
from akuntabel.reviu.peran import Peran, kolom_of

KEPALA_MAKS = 14
"""Lines over which the heads of one table may be spread."""
_CUKUP = 3
"""Full rows that make up for figures behind the last of them."""
_LABEL_MAKS = 9
"""Lines of one label; more are running text."""
_NILAI_SATUAN = re.compile(
    r"((?:Rp\.?\s*)?\d[\d.,]*)\s+(hari|jam|menit|bulan|orang|dokumen|laporan|kegiatan|poin|skor|unit|paket|indeks|km|ha|ton)\b",
    re.IGNORECASE,
)
_KALIMAT = re.compile(r"[a-z%)]\.\s+[A-Z]|\b(?:adalah|sehingga|merupakan|sebesar)\b")
_NOMOR_KOLOM = re.compile(r"\(\s*(\d{1,2})\s*\)(?:\s*=\s*\S+)?")
_BUKAN_BARIS = re.compile(r"^(?:tabel|gambar|grafik|sumber|catatan)\b", re.IGNORECASE)


def nilai_garis(teks: str) -> tuple[str, tuple[str, ...]]:
    """The words of a line and the figures that it ends with; a unit behind a figure belongs to it."""
    satuan: dict[str, str] = {}

    def tutup(m: re.Match[str]) -> str:
        satuan[m[1]] = m[0]
        return m[1]

    kata, nilai = pecah_nilai(teks)
    if not nilai and _NILAI_SATUAN.search(teks):
        kata, nilai = pecah_nilai(_NILAI_SATUAN.sub(tutup, teks))
    return kata, tuple(satuan.get(n, n) for n in nilai)


class PembacaBaris:
    """The rows below given heads, read line by line."""

    def __init__(self, kepala: tuple[str, ...]) -> None:
        self.kepala = kepala
        angka = [n for n, k in enumerate(kepala) if kepala_angka(k) and kolom_of(k).peran is not Peran.NOMOR]
        self._awal = angka[0] if angka else len(kepala)
        self._banyak = len(angka)
        self._ekor = kepala[self._awal + self._banyak :]
        self._kiri = kepala[: self._awal]
        self._bernomor = bool(self._kiri) and kolom_of(self._kiri[0]).peran is Peran.NOMOR
        self.baris: list[BarisRapat] = []
        self._kini: BarisRapat | None = None
        self._meluap = False
        """Whether figures without a label follow a full row: there were more columns than heads."""
        self._longgar = False
        """Whether white space stands between lines of the table."""

    @property
    def terbaca(self) -> bool:
        """Whether enough rows are full for the heads to be believed."""
        penuh = sum(len(b.nilai) == self._banyak and not b.lebih for b in self.baris)
        if self._meluap and penuh < _CUKUP:
            return False
        return self._banyak > 0 and penuh > (self._banyak == 1) and penuh * 2 >= len(self.baris) - 1

    def baca(self, garis: Sequence[Garis], awal: int) -> int:
        """Read rows from a line on; the line behind the last of them."""
        lewat = awal
        for n in range(awal, len(garis)):
            satu = garis[n]
            if n < lewat:
                continue
            lewat = self._kepala_ulang(garis, n)
            if lewat > n or _penomoran(satu.teks) or (self._kini is None and _NOMOR_KOLOM.fullmatch(satu.teks)):
                continue
            if (n > awal and self._terputus(satu)) or not self._satu(
                satu, garis[n + 1] if n + 1 < len(garis) else None
            ):
                break
            if self._kini is not None:
                self._kini.akhir = n + 1
        if self._kini is not None and self._kini.nilai:
            self.baris.append(self._kini)
        while self.baris and not self._berakhir(self.baris[-1]):
            self.baris.pop()
        return self.baris[-1].akhir if self.baris else awal

    def _terputus(self, garis: Garis) -> bool:
        """Whether white space parts a line from a table whose rows stand close, unless it is a whole row."""
        if garis.jeda and not self._longgar and len(self.baris) > 0:
            return len(nilai_garis(garis.teks)[1]) < self._banyak or not self._penuh(self._kini)
        self._longgar |= garis.jeda
        return False

    def _berakhir(self, baris: BarisRapat) -> bool:
        """Whether a row can be the last: a full one, one in columns, a total of which some figures are left out."""
        return (
            self._penuh(baris)
            or bool(baris.posisi)
            or (TOTAL.match(" ".join(baris.label)) is not None and len(baris.label) == 1)
        )

    def _penuh(self, baris: BarisRapat | None) -> bool:
        return baris is not None and len(baris.nilai) >= self._banyak

    def _kepala_ulang(self, garis: Sequence[Garis], n: int) -> int:
        """The line behind heads that are printed again, or the same line where there are none."""
        utuh, teks = "".join(self.kepala).replace(" ", ""), ""
        for akhir in range(n, min(n + KEPALA_MAKS, len(garis))):
            teks += garis[akhir].teks.replace(" ", "")
            if teks == utuh:
                return akhir + 1
            if not utuh.startswith(teks):
                break
        return n

    def _satu(self, garis: Garis, berikut: Garis | None) -> bool:
        """One line; False where the table ends before it."""
        teks = garis.teks
        if judul_bab(teks) or daftar_isi(teks) or _BUKAN_BARIS.match(teks):
            return False
        kini = self._kini
        if self._ekor and (cocok := self._dengan_ekor(teks)) is not None:
            kata, nilai, ekor = cocok
        else:
            (kata, nilai), ekor = (nilai_garis(teks) if KODE.fullmatch(teks) is None else (teks, ())), ""
        if self._nomor_berikut(teks, berikut):
            self._mulai(garis, nomor=teks)
            return True
        if kata and 0 < len(nilai) != self._banyak > 1 and not berlabel(kata):
            return False
        if kata and not self._kata(garis, kata, akan_bernilai=bool(nilai)):
            return False
        if nilai and not self._isi(garis, nilai):
            return False
        if ekor and self._kini is not None:
            self._kini.ekor.append(ekor)
        return kini is not self._kini or bool(kata or nilai)

    def _dengan_ekor(self, teks: str) -> tuple[str, tuple[str, ...], str] | None:
        kata = teks.split()
        for n in range(1, min(6, len(kata))):
            ekor = " ".join(kata[-n:])
            label, nilai = pecah_nilai(" ".join(kata[:-n]))
            if len(nilai) == self._banyak and label and not any(c.isdigit() for c in ekor):
                return label, nilai, ekor
        return None

    def _nomor_berikut(self, teks: str, berikut: Garis | None) -> bool:
        """Whether a line is only the number of the next row."""
        if NOMOR.fullmatch(teks) is None or (self._kini is not None and not self._penuh(self._kini)):
            return False
        if berikut is None or not nilai_garis(berikut.teks)[0]:
            return False
        return (
            self._bernomor or (bool(self._kiri) and kolom_of(self._kiri[0]).peran is Peran.KODE) or not teks.isdigit()
        )

    def _mulai(self, garis: Garis, nomor: str = "") -> BarisRapat:
        if self._kini is not None and self._kini.nilai:
            self.baris.append(self._kini)
        self._kini = BarisRapat(garis.letak, nomor)
        return self._kini

    def _kata(self, garis: Garis, kata: str, *, akan_bernilai: bool) -> bool:
        """Words: they go on with the label, stand behind the figures, or open the next row."""
        kini = self._kini
        if kini is not None and self._penuh(kini):
            lanjut = kata[:1].islower() and not garis.jeda and not akan_bernilai
            if self._ekor and not kini.ekor and len(kata.split()) <= 5 and not akan_bernilai:
                kini.ekor.append(kata)
                return True
            if lanjut and kini.label:
                kini.label.append(kata)
                kini.letak_label.append(garis.letak)
                return True
            kini = None
        elif kini is not None and kini.nilai:
            kini = None
        if kini is None:
            kini = self._mulai(garis)
            if (nomor := AWAL_NOMOR.match(kata)) and (self._bernomor or nomor[1][-1] in ".)"):
                kini.nomor, kata = nomor[1], kata[nomor.end() :]
        panjang = _KALIMAT.search(kata) or (not akan_bernilai and (len(kata) > 110 or kata.endswith((".", ":", ";"))))
        if panjang or len(kini.label) >= _LABEL_MAKS:
            self._kini = None
            return False
        kini.label.append(kata)
        kini.letak_label.append(garis.letak)
        return True

    def _isi(self, garis: Garis, nilai: Sequence[str]) -> bool:
        kini = self._kini
        if kini is None or (kini.nilai and len(kini.nilai) + len(nilai) > self._banyak):
            self._meluap = kini is not None
            return False
        if len(nilai) > self._banyak:
            lebih = len(nilai) - self._banyak
            kini.label += nilai[:lebih]
            kini.letak_label += [garis.letak] * lebih
            kini.lebih = True
            nilai = nilai[lebih:]
        if not kini.label and not kini.nomor:
            return False
        kini.posisi = _posisi(garis, nilai) if not kini.nilai else []
        kini.nilai += nilai
        kini.letak_nilai += [garis.letak] * len(nilai)
        return True

    def blok(self, letak: Letak) -> Iterator[Blok]:
        """The heads and the rows that were read."""
        yield from Penempat(self.kepala, self._awal, self._banyak).blok(letak, self.baris)


def _posisi(garis: Garis, nilai: Sequence[str]) -> list[float]:
    """Where the figures of a line end, in characters; nothing where the line has no gaps that could tell."""
    if len(garis.potong) < 2:
        return []
    hasil: list[float] = []
    sisa = [(p.teks, p.kanan) for p in garis.potong]
    for satu in reversed(nilai):
        while sisa and satu not in sisa[-1][0]:
            sisa.pop()
        if not sisa:
            return []
        teks, kanan = sisa[-1]
        akhir = teks.rindex(satu) + len(satu)
        hasil.insert(0, kanan - (len(teks) - akhir) - len(satu) / 2)
        sisa[-1] = (teks[: akhir - len(satu)], hasil[0] - len(satu) / 2)
    return hasil


def _penomoran(teks: str) -> bool:
    """Whether a line only numbers the columns: (1) (2) (3)=(2)/(1)."""
    bagian = _NOMOR_KOLOM.findall(teks)
    return len(bagian) > 1 and bagian == [str(n) for n in range(int(bagian[0]), int(bagian[0]) + len(bagian))]
