"""Lists with the sentence that announces them, and what it says of their number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.fakta.terbilang import baca_terbilang
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.naskah import Blok, JenisBlok


@dataclass(frozen=True, slots=True)
class Hitungan:
    """A number of things that a sentence names: how many, of what."""

    banyak: int
    benda: str
    teks: str


@dataclass(frozen=True, slots=True)
class DaftarBerhitung:
    """A list whose announcing sentence counts things, with its items."""

    hitungan: tuple[Hitungan, ...]
    butir: tuple[str, ...]
    letak: Letak
    kutipan: str


_KATA = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|dua\\s+belas"
_HITUNGAN = re.compile(
    rf"\b(?:(?P<angka>\d{{1,2}})\s*(?:\([a-z\s]+\))?|(?P<kata>{_KATA}))\s+(?:buah\s+|jenis\s+|orang\s+|(?:kepala|ketua|pejabat|pimpinan)\s+(?=[a-z]))?(?P<benda>[A-Za-z]{{3,}})",
    re.IGNORECASE,
)
_PENGANTAR = re.compile(
    r"\b(?:yaitu|yakni|antara\s+lain|sebagai\s+berikut|terdiri\s+(?:atas|dari)|meliputi|adalah|(?:dijalankan|dilaksanakan|dibantu|didukung)\s+oleh)\b",
    re.IGNORECASE,
)
_TERBUKA = re.compile(r"\b(?:antara\s+lain|di\s+antaranya|seperti|misalnya)\b", re.IGNORECASE)
_BUKAN_BENDA = frozenset(
    {"tahun", "bulan", "hari", "persen", "triwulan", "semester", "kali", "januari", "orang", "poin"}
)


def hitungan_dalam(teks: str) -> tuple[Hitungan, ...]:
    """The counts in a text."""
    hasil = []
    for m in _HITUNGAN.finditer(teks):
        banyak = int(m["angka"]) if m["angka"] else baca_terbilang(m["kata"]) or 0
        if m["benda"].lower() not in _BUKAN_BENDA and banyak:
            hasil.append(Hitungan(banyak, m["benda"], m[0]))
    return tuple(hasil)


def daftar_berhitung(blok: Sequence[Blok]) -> tuple[DaftarBerhitung, ...]:
    """Every list whose announcing sentence counts."""
    return tuple(satu for n, b in enumerate(blok) for satu in _satu(blok, n, b))


def _satu(blok: Sequence[Blok], nomor: int, pengantar: Blok) -> Iterator[DaftarBerhitung]:
    if pengantar.jenis not in (JenisBlok.PARAGRAF, JenisBlok.BUTIR) or not re.search(r":\s*$", pengantar.teks):
        return
    kalimat = kalimat_dalam(pengantar.teks)[-1]
    if not _PENGANTAR.search(kalimat.teks) or _TERBUKA.search(kalimat.teks):
        return
    isi = _butir(blok, nomor)
    hitungan = hitungan_dalam(kalimat.teks)
    if len(isi) > 1 and hitungan:
        yield DaftarBerhitung(hitungan, isi, pengantar.letak_pada(kalimat.awal), kalimat.teks)


def _butir(blok: Sequence[Blok], nomor: int) -> tuple[str, ...]:
    """The items of the list that follows, of its first level only."""
    isi: list[Blok] = []
    for satu in blok[nomor + 1 :]:
        if satu.jenis is not JenisBlok.BUTIR:
            break
        isi.append(satu)
    if not isi:
        return ()
    jenis = _jenis(isi[0].penanda)
    milik: list[str] = []
    for satu in isi:
        if _jenis(satu.penanda) == jenis and re.match(r"\(?(?:a|1|i)[.)]$", satu.penanda) and milik:
            break
        if _jenis(satu.penanda) == jenis:
            milik.append(satu.teks)
    return tuple(milik)


def _jenis(penanda: str) -> str:
    bersih = penanda.strip("().")
    return "angka" if bersih.isdigit() else "huruf" if bersih.isalpha() else penanda
