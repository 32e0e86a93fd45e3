"""The cells of a sheet, counted while its XML streams by: what a reader would have to hold in memory."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from akuntabel.bungkus import kode
from akuntabel.bungkus.arsip import rusak, terlalu_besar
from akuntabel.bungkus.tolak import Penolakan, potong, ribuan

BARIS_EXCEL, KOLOM_EXCEL = 1_048_576, 16_384
_SEL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")


@dataclass(slots=True)
class Takaran:
    """What has been counted over all parts of a workbook."""

    bita: int = 0
    elemen: int = 0
    sel: int = 0
    gabung: int = 0
    acuan: Counter[int] = field(default_factory=Counter)
    """How often each shared text is used."""
    panjang: list[int] = field(default_factory=list)
    """How long each shared text is."""

    def tutup(self) -> None:
        """Refuse texts that are short in the file and endless in the sheets."""
        teks = sum(n * self.panjang[ke] for ke, n in self.acuan.items() if ke < len(self.panjang))
        if teks > kode.TEKS_MAKS:
            raise terlalu_besar("karakter pada semua sel", teks, kode.TEKS_MAKS)


class Lembar:
    """One sheet: its rows, its farthest cell, and its ranges."""

    def __init__(self, sebutan: str, takaran: Takaran) -> None:
        self._sebutan = sebutan
        self._takaran = takaran
        self._baris = self._kolom = 0
        self._banyak = 0
        self._terjauh = (0, 0)

    def baris(self, atribut: dict[str, str]) -> None:
        """A row begins."""
        self._banyak += 1
        self._baris = _bulat(atribut.get("r"), self._baris + 1, BARIS_EXCEL)
        self._kolom = 0
        if self._banyak > kode.BARIS_MAKS:
            raise self._besar("baris", f"lebih dari {ribuan(kode.BARIS_MAKS)} baris", kode.BARIS_MAKS)

    def sel(self, atribut: dict[str, str]) -> None:
        """A cell begins."""
        self._takaran.sel += 1
        if self._takaran.sel > kode.SEL_MAKS:
            raise self._besar("sel", f"lebih dari {ribuan(kode.SEL_MAKS)} sel", kode.SEL_MAKS)
        acuan = atribut.get("r")
        if acuan is None:
            self._kolom += 1
        else:
            self._baris, self._kolom = _letak(acuan)
        baris, kolom = self._terjauh
        if self._baris > baris or self._kolom > kolom:
            self._terjauh = (max(baris, self._baris), max(kolom, self._kolom))
            luas = self._terjauh[0] * self._terjauh[1]
            if luas > kode.LUAS_MAKS:
                raise self._jauh(acuan or f"baris {self._baris}")

    def rentang(self, atribut: dict[str, str]) -> None:
        """A merged range or a hyperlink over a range."""
        awal, _, akhir = atribut.get("ref", "").partition(":")
        atas, kiri = _letak(awal)
        bawah, kanan = _letak(akhir or awal)
        self._takaran.gabung += (abs(bawah - atas) + 1) * (abs(kanan - kiri) + 1)
        if self._takaran.gabung > kode.GABUNG_MAKS:
            raise self._besar("sel gabungan", potong(atribut.get("ref", "")), kode.GABUNG_MAKS)

    def _besar(self, apa: str, found: str, batas: int) -> Penolakan:
        return Penolakan(
            kode.BUKU_TERLALU_BESAR,
            f"Lembar «{potong(self._sebutan)}» terlalu besar: {apa}.",
            found,
            f"paling banyak {ribuan(batas)} {apa}",
            "Pilih baris kosong di bawah data sampai akhir lembar, hapus (bukan hanya kosongkan), lalu simpan ulang.",
        )

    def _jauh(self, sel: str) -> Penolakan:
        baris, kolom = self._terjauh
        return Penolakan(
            kode.BUKU_TERLALU_BESAR,
            f"Lembar «{potong(self._sebutan)}» terlalu luas: ada sel terpencil jauh dari data.",
            f"sel {potong(sel)}; {ribuan(baris)} baris × {ribuan(kolom)} kolom",
            f"paling luas {ribuan(kode.LUAS_MAKS)} sel",
            "Hapus baris dan kolom di luar data sampai akhir lembar (Ctrl+End menunjukkan sel itu), lalu simpan ulang.",
        )


def _letak(acuan: str) -> tuple[int, int]:
    """Row and column of `B5`."""
    cocok = _SEL.fullmatch(acuan)
    if cocok is None:
        raise rusak(f"letak sel «{potong(acuan)}»")
    baris, kolom = int(cocok[2]), _kolom(cocok[1])
    if baris > BARIS_EXCEL or kolom > KOLOM_EXCEL:
        raise rusak(f"letak sel «{potong(acuan)}» di luar lembar Excel")
    return baris, kolom


@lru_cache(maxsize=KOLOM_EXCEL)
def _kolom(huruf: str) -> int:
    nilai = 0
    for satu in huruf:
        nilai = nilai * 26 + ord(satu) - 64
    return nilai


def _bulat(teks: str | None, bawaan: int, batas: int) -> int:
    if teks is None:
        return bawaan
    if not teks.isascii() or not teks.isdigit() or len(teks) > 7 or not 1 <= int(teks) <= batas:
        raise rusak(f"nomor baris «{potong(teks)}»")
    return int(teks)
