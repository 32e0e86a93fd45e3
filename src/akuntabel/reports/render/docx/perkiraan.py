"""Page numbers that generated lists show until Word updates them, estimated from the length of the text.

Only Word knows its pages; this counts lines with the average width of a letter. Distances are in twips (1/20 point).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from akuntabel.reports.render.docx.acuan import PetaAcuan
from akuntabel.reports.render.docx.daftar_isi import entri_daftar
from akuntabel.reports.render.docx.halaman import Bagian
from akuntabel.reports.render.docx.tabel import lebar_kolom
from akuntabel.reports.tree import (
    AngkaKunci,
    BarisTabel,
    Blok,
    Daftar,
    DaftarIsi,
    Dokumen,
    Gambar,
    GantiHalaman,
    Judul,
    Kotak,
    Paragraf,
    Runs,
    Tabel,
    TandaTangan,
    Teks,
)

_ISI = (105, 310, 120)
_TABEL = (93, 232, 60)
_PADAT = (78, 196, 20)
"""Width of a letter, height of a line, and room around the text: body, table, dense table."""

_TINGGI_JUDUL = {1: 800, 2: 760, 3: 630, 4: 510, 5: 460}
_KETERANGAN = 560
_ROMAWI = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_KANVAS = re.compile(r'viewBox="0 0 ([0-9]+)[0-9.]* ([0-9]+)')


@dataclass(slots=True)
class _Letak:
    """Where the text has come to: page, depth on it, height of the page; and the pages found so far."""

    tinggi: int
    romawi: bool
    halaman: int
    y: int = 0
    temuan: dict[int, str] = field(default_factory=dict)

    def baru(self) -> None:
        if self.y:
            self.halaman, self.y = self.halaman + 1, 0

    def taruh(self, tinggi: int, lekat: int = 0) -> None:
        """Put something that is not divided, with so much that must follow on the same page."""
        if self.y + tinggi + lekat > self.tinggi:
            self.baru()
        self.y += tinggi

    def catat(self, nomor: int) -> None:
        self.temuan[nomor] = _romawi(self.halaman) if self.romawi else str(self.halaman)


def perkirakan_halaman(dokumen: Dokumen, bagian: Sequence[Bagian], acuan: PetaAcuan) -> dict[int, str]:
    """Estimated page, as printed, by the number of the target."""
    temuan: dict[int, str] = {}
    akhir = 0
    for b in bagian:
        if not b.angka:
            continue
        letak = _Letak(b.tinggi, b.angka == "lowerRoman", 1 if b.mulai else akhir + 1, temuan=temuan)
        for blok in b.blok:
            _blok(letak, dokumen, acuan, blok, b.lebar)
        akhir = letak.halaman
    return temuan


def _blok(letak: _Letak, dokumen: Dokumen, acuan: PetaAcuan, blok: Blok, lebar: int) -> None:
    match blok:
        case GantiHalaman():
            letak.baru()
        case Judul():
            if blok.halaman_baru:
                letak.baru()
            letak.taruh(_TINGGI_JUDUL[blok.tingkat], lekat=3 * _ISI[1])
            letak.catat(acuan.blok[id(blok)].nomor)
        case Paragraf():
            _alir(letak, blok.isi, lebar)
        case Daftar():
            for butir in blok.butir:
                _alir(letak, butir, lebar - 454)
        case Tabel():
            _tabel(letak, acuan, blok, lebar)
        case Gambar():
            kanvas = _KANVAS.search(blok.svg)
            luas = (int(kanvas[1]), int(kanvas[2])) if kanvas else (2, 1)
            gambar = min(int(lebar * blok.lebar) * luas[1] // luas[0], letak.tinggi - _KETERANGAN)
            letak.taruh(gambar + _KETERANGAN)
            letak.catat(acuan.blok[id(blok)].nomor)
            if blok.kembaran:
                _tabel(letak, acuan, blok.kembaran, lebar)
        case Kotak():
            letak.taruh(_KETERANGAN)
            for isi in blok.isi:
                _blok(letak, dokumen, acuan, isi, lebar - 340)
        case AngkaKunci():
            letak.taruh(1700 * -(-len(blok.butir) // 4))
        case TandaTangan():
            letak.taruh(3200)
        case DaftarIsi():
            for _ in entri_daftar(acuan, dokumen, blok.jenis):
                letak.taruh(350)


def _alir(letak: _Letak, runs: Runs, lebar: int) -> None:
    """A paragraph, line by line."""
    for _ in range(_baris(_panjang(runs), lebar, _ISI[0])):
        letak.taruh(_ISI[1])
    letak.y += _ISI[2]


def _tabel(letak: _Letak, acuan: PetaAcuan, tabel: Tabel, lebar: int) -> None:
    ukuran = _PADAT if tabel.padat else _TABEL
    kolom = lebar_kolom(tabel, lebar)
    kepala = max(_baris(len(k.judul), n, ukuran[0]) for k, n in zip(tabel.kolom, kolom, strict=True))
    letak.taruh((_KETERANGAN if tabel.judul else 0) + kepala * ukuran[1] + ukuran[2], lekat=2 * ukuran[1])
    if tabel.bernomor:
        letak.catat(acuan.blok[id(tabel)].nomor)
    for b in tabel.baris:
        halaman = letak.halaman
        letak.taruh(_tinggi_baris(b, kolom, ukuran))
        if letak.halaman != halaman:
            letak.y += kepala * ukuran[1] + ukuran[2]
    letak.y += 300 * (bool(tabel.catatan) + bool(tabel.sumber)) + 140


def _tinggi_baris(baris: BarisTabel, kolom: Sequence[int], ukuran: tuple[int, int, int]) -> int:
    terbanyak, mulai = 1, 0
    for sel in baris.sel:
        lebar = sum(kolom[mulai : mulai + sel.rentang])
        terbanyak = max(terbanyak, _baris(_panjang(sel.isi), lebar, ukuran[0]))
        mulai += sel.rentang
    return terbanyak * ukuran[1] + ukuran[2]


def _panjang(runs: Runs) -> int:
    return sum(len(r.isi) if isinstance(r, Teks) else 9 for r in runs)


def _baris(huruf: int, lebar: int, per_huruf: int) -> int:
    return max(1, -(-huruf * per_huruf // max(lebar - 170, per_huruf)))


def _romawi(nomor: int) -> str:
    hasil = ""
    for nilai, tanda in _ROMAWI:
        while nomor >= nilai:
            hasil, nomor = hasil + tanda, nomor - nilai
    return hasil
