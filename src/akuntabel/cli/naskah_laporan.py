"""A document tree as the blocks that a review reads: the text of our own report without the detour over a file."""

from collections.abc import Iterable, Iterator

from akuntabel.reports.render.html.nomor import Penomoran, nomori
from akuntabel.reports.tree import (
    Acuan,
    AngkaKunci,
    BarisTabel,
    Blok,
    Daftar,
    Dokumen,
    Gambar,
    Judul,
    Kotak,
    Paragraf,
    Runs,
    Tabel,
    TandaTangan,
)
from akuntabel.reviu import naskah
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.membaca.judul import judul_bab
from akuntabel.reviu.naskah import JenisBlok, Naskah, Sel


def naskah_of(dokumen: Dokumen, nama: str) -> Naskah:
    """The text of a document in the order of reading; the place of a block is its chapter and its number."""
    bernomor, penomoran = nomori(dokumen)
    penyusun = _Penyusun(penomoran)
    blok = list(penyusun.semua((*_kulit(dokumen), *bernomor.awal, *bernomor.isi)))
    return Naskah(nama, "laporan", tuple(blok))


def _kulit(dokumen: Dokumen) -> Iterator[Blok]:
    for teks in (*dokumen.kop.baris, dokumen.judul, dokumen.subjudul, dokumen.kantor):
        if teks:
            yield Paragraf(_teks(teks))


def _teks(isi: str) -> Runs:
    from akuntabel.reports.tree import Teks

    return (Teks(isi),)


class _Penyusun:
    """Walks a document and keeps the chapter, the count of blocks and of tables."""

    def __init__(self, penomoran: Penomoran) -> None:
        self._penomoran = penomoran
        self._bab = ""
        self._nomor = 0
        self._tabel = 0

    def semua(self, blok: Iterable[Blok]) -> Iterator[naskah.Blok]:
        """The blocks of a run of the tree."""
        for satu in blok:
            yield from self._satu(satu)

    def _satu(self, blok: Blok) -> Iterator[naskah.Blok]:
        match blok:
            case Judul():
                yield self._judul(blok)
            case Paragraf():
                yield from self._paragraf(self._tulis(blok.isi))
            case Daftar():
                for n, isi in enumerate(blok.butir, 1):
                    yield naskah.Blok(
                        JenisBlok.BUTIR, self._tulis(isi), self._letak(), penanda=_penanda(blok.penanda, n)
                    )
            case Tabel():
                yield from self._isi_tabel(blok)
            case Gambar():
                yield from self._paragraf(f"{self._penomoran.nomor.get(blok.id, '')} {blok.judul}".strip())
                yield from self._isi_tabel(blok.kembaran) if blok.kembaran else ()
            case Kotak():
                yield from self._paragraf(blok.judul)
                yield from self.semua(blok.isi)
            case AngkaKunci():
                for butir in blok.butir:
                    yield from self._paragraf(": ".join(filter(None, butir[:3])))
            case TandaTangan():
                for atas, bawah in blok.blok:
                    yield from self._paragraf(" ".join((*atas, *bawah)))

    def _letak(self) -> Letak:
        self._nomor += 1
        return Letak(paragraf=self._nomor, bab=self._bab)

    def _judul(self, judul: Judul) -> naskah.Blok:
        teks = f"{judul.nomor} {judul.teks}".strip()
        if judul.tingkat == 1:
            bab = judul_bab(teks)
            self._bab = bab[0] if bab else judul.nomor or judul.teks
        return naskah.Blok(JenisBlok.JUDUL, teks, self._letak(), tingkat=judul.tingkat)

    def _paragraf(self, teks: str) -> Iterator[naskah.Blok]:
        if teks:
            yield naskah.Blok(JenisBlok.PARAGRAF, teks, self._letak())

    def _isi_tabel(self, tabel: Tabel) -> Iterator[naskah.Blok]:
        nomor = self._penomoran.nomor.get(tabel.id, "")
        yield from self._paragraf(f"{nomor}. {tabel.judul}" if nomor else tabel.judul)
        self._tabel += 1
        if any(k.judul for k in tabel.kolom):
            yield self._baris([(k.judul, 1) for k in tabel.kolom])
        for baris in tabel.baris:
            yield self._baris(self._sel(baris))
        yield from self._paragraf(self._tulis(tabel.catatan))
        yield from self._paragraf(f"Sumber: {tabel.sumber}" if tabel.sumber else "")

    def _sel(self, baris: BarisTabel) -> list[tuple[str, int]]:
        return [(self._tulis(s.isi), s.rentang) for s in baris.sel]

    def _baris(self, isi: list[tuple[str, int]]) -> naskah.Blok:
        letak, sel, kolom = self._letak(), [], 0
        for teks, lebar in isi:
            sel.append(Sel(teks, kolom, lebar, letak))
            kolom += lebar
        return naskah.Blok(
            JenisBlok.BARIS_TABEL, " | ".join(t for t, _ in isi), letak, tabel=self._tabel, sel=tuple(sel)
        )

    def _tulis(self, isi: Runs) -> str:
        return "".join(self._penomoran.acuan(r.id)[0] if isinstance(r, Acuan) else r.isi for r in isi)


def _penanda(jenis: str, nomor: int) -> str:
    match jenis:
        case "angka":
            return f"{nomor}."
        case "huruf" if nomor <= 26:
            return f"{chr(96 + nomor)}."
    return "•"
