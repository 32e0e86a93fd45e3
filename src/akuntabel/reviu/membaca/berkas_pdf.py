"""PDF to printed lines and ruled tables, page by page."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from ctypes import byref, c_float, c_int
from dataclasses import replace
from typing import Any

from akuntabel.reviu.letak import Kotak, Letak
from akuntabel.reviu.membaca.batas import Batas, TakTerbaca
from akuntabel.reviu.membaca.garis import BarisKisi, Garis, Potong
from akuntabel.reviu.membaca.huruf import Kata, Putaran, garis_kata, kata_halaman, kotak_kata
from akuntabel.reviu.membaca.kisi import baris_kisi, kisi_halaman, renggang
from akuntabel.reviu.membaca.kisi_datar import kisi_datar
from akuntabel.reviu.membaca.ocr import CARA_PASANG, DIBACA_OCR, HalamanOCR, PengenalHuruf
from akuntabel.reviu.membaca.susun import susun
from akuntabel.reviu.membaca.tegak import arah_huruf, letak_tampak, seperti_tampak
from akuntabel.reviu.naskah import Blok, Naskah

_SANDI = 4
"""PDFium's error code for a file that asks for a password."""
_TEPI = 0.09
"""Share of a page's height at its head and foot in which page numbers and running heads stand."""
_CELAH, _CELAH_HALUS = 1.05, 0.4
"""Heights of a line that a gap must be wide to part columns, and to part them where others lie below it."""
_KATA_PINDAI = 6
"""Fewer words than this beside a picture are a page number or a stamp: the page itself is a scan."""
Baris = Garis | BarisKisi


def baca_pdf(nama: str, isi: bytes, batas: Batas) -> Naskah:
    """The report in a PDF; raises `TakTerbaca` where it is broken, locked or too large. Scripts are never run."""
    import pypdfium2 as pdfium

    try:
        dokumen = pdfium.PdfDocument(isi)
    except pdfium.PdfiumError as salah:
        terkunci = getattr(salah, "err_code", 0) == _SANDI
        raise TakTerbaca("sandi" if terkunci else "rusak", "" if terkunci else str(salah)[:80]) from salah
    try:
        if len(dokumen) > batas.halaman:
            raise TakTerbaca("besar", f"{len(dokumen)} halaman")
        halaman: list[list[Baris]] = []
        gambar: list[Letak] = []
        tinggi: list[float] = []
        rebah: dict[int, tuple[Putaran, Putaran]] = {}
        pindai = _Pindai(PengenalHuruf(batas))
        huruf = 0
        for nomor in range(len(dokumen)):
            satu = _Halaman(dokumen, nomor, batas, pindai)
            halaman.append(satu.baris)
            gambar += satu.gambar
            tinggi.append(satu.tinggi)
            if satu.rebah is not None:
                rebah[nomor + 1] = satu.rebah
            huruf += satu.huruf
            if huruf > batas.huruf:
                raise TakTerbaca("besar", f"lebih dari {batas.huruf} huruf")
    finally:
        dokumen.close()
    blok = tuple(pindai.tandai(seperti_tampak(b, rebah)) for b in susun(_tanpa_tepi(halaman, tinggi)))
    if not blok and gambar and not pindai.pengenal.terpasang:
        raise TakTerbaca("pindai", f"{len(halaman)} halaman")
    gambar = [letak_tampak(satu, rebah) for satu in gambar]
    return Naskah(nama, "pdf", blok, len(halaman), tuple(gambar), tuple(pindai.catatan()))


class _Pindai:
    """The pages that hold nothing but a picture: those that were recognised, and those that were not."""

    def __init__(self, pengenal: PengenalHuruf) -> None:
        self.pengenal = pengenal
        self.terbaca: dict[int, int] = {}
        self.gagal: list[int] = []

    def baca(self, halaman: Any, nomor: int) -> HalamanOCR | None:
        """The words and rules of such a page; None where they could not be made out."""
        hasil = self.pengenal.baca(halaman)
        if hasil is None:
            self.gagal.append(nomor)
            return None
        self.terbaca[nomor] = hasil.keyakinan
        return hasil

    def tandai(self, blok: Blok) -> Blok:
        """The block, marked where any of its lines was recognised."""
        halaman = {blok.letak.halaman, *(letak.halaman for _, letak in blok.letak_baris)}
        return blok if halaman.isdisjoint(self.terbaca) else replace(blok, ragu=DIBACA_OCR)

    def catatan(self) -> Iterator[str]:
        """What a reader must know of these pages."""
        if self.terbaca:
            yakin = min(self.terbaca.values())
            yield (
                f"Halaman {_daftar(self.terbaca)} {DIBACA_OCR} (tesseract, bahasa {self.pengenal.bahasa}, keyakinan "
                f"terendah {yakin}%): temuannya paling tinggi «mungkin»; cocokkan angkanya dengan halaman aslinya."
            )
        if self.gagal and self.pengenal.terpasang:
            yield f"Halaman {_daftar(self.gagal)} hanya gambar, dan tidak terbaca dengan OCR: isinya tidak diuji."
        elif self.gagal:
            yield f"Halaman {_daftar(self.gagal)} hanya gambar: isinya tidak diuji. Untuk membacanya, {CARA_PASANG}."


def _daftar(halaman: Iterable[int]) -> str:
    """Page numbers, runs of them as from and to."""
    hasil: list[list[int]] = []
    for satu in sorted(halaman):
        if hasil and satu == hasil[-1][-1] + 1:
            hasil[-1].append(satu)
        else:
            hasil.append([satu])
    return ", ".join(str(h[0]) if len(h) == 1 else f"{h[0]}-{h[-1]}" for h in hasil)


class _Halaman:
    """What one page holds; a page that cannot be loaded is empty."""

    def __init__(self, dokumen: Any, nomor: int, batas: Batas, pindai: _Pindai) -> None:
        import pypdfium2 as pdfium

        self.baris: list[Baris] = []
        self.gambar: list[Letak] = []
        self.tinggi, self.huruf = 0.0, 0
        self.rebah: tuple[Putaran, Putaran] | None = None
        """How the page was read and how it is shown, where the two differ."""
        try:
            halaman = dokumen[nomor]
        except pdfium.PdfiumError:
            return
        teks = None
        try:
            lebar, tinggi = halaman.get_size()
            seperempat = halaman.get_rotation() // 90
            asal = (tinggi, lebar) if seperempat % 2 else (lebar, tinggi)
            putaran = Putaran(seperempat, *asal)
            teks = halaman.get_textpage()
            self.huruf = min(teks.count_chars(), batas.huruf_halaman)
            arah = arah_huruf(teks.raw, self.huruf)
            if arah is not None and arah != seperempat:
                self.rebah = (Putaran(arah, *asal), putaran)
                putaran = self.rebah[0]
            self.tinggi = asal[0] if putaran.seperempat % 2 else asal[1]
            kata: Sequence[Kata] = kata_halaman(teks.raw, self.huruf, putaran)
            garis, isian, gambar = _objek(halaman, putaran, batas, lebar * tinggi)
            if gambar and len(kata) < _KATA_PINDAI and (dikenali := pindai.baca(halaman, nomor + 1)) is not None:
                kata, garis, isian, gambar = dikenali.kata, list(dikenali.garis), [], []
            self.gambar = [Letak(halaman=nomor + 1, kotak=k) for k in gambar]
            self.baris = list(_baris(kata, garis, isian, nomor + 1))
        except pdfium.PdfiumError:
            return
        finally:
            if teks is not None:
                teks.close()
            halaman.close()


def _objek(halaman: Any, putaran: Putaran, batas: Batas, luas: float) -> tuple[list[Kotak], list[Kotak], list[Kotak]]:
    """Drawn rules and boxes, boxes that are only filled, and pictures that cover at least a twentieth of the page."""
    from pypdfium2 import raw

    garis: list[Kotak] = []
    isian: list[Kotak] = []
    gambar: list[Kotak] = []
    tepi = [c_float() for _ in range(4)]
    isi, rupa = c_int(), c_int()
    for n in range(min(raw.FPDFPage_CountObjects(halaman.raw), batas.garis_halaman)):
        objek = raw.FPDFPage_GetObject(halaman.raw, n)
        jenis = raw.FPDFPageObj_GetType(objek)
        if jenis not in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE):
            continue
        if not raw.FPDFPageObj_GetBounds(objek, *(byref(t) for t in tepi)):
            continue
        kotak = putaran.kotak(*(t.value for t in tepi))
        if jenis == raw.FPDF_PAGEOBJ_IMAGE:
            if (kotak[2] - kotak[0]) * (kotak[3] - kotak[1]) > luas / 20:
                gambar.append(kotak)
            continue
        tipis = min(kotak[2] - kotak[0], kotak[3] - kotak[1]) <= 3
        if tipis or (raw.FPDFPath_GetDrawMode(objek, byref(isi), byref(rupa)) and rupa.value):
            garis.append(kotak)
        elif (kotak[2] - kotak[0]) * (kotak[3] - kotak[1]) < luas / 4:
            isian.append(kotak)
    return garis, isian, gambar


def _baris(kata: Sequence[Kata], garis: Sequence[Kotak], isian: Sequence[Kotak], halaman: int) -> Iterator[Baris]:
    """Lines and table rows of a page, from the top down."""
    kisi = [k for k in kisi_halaman(garis) if not renggang(k, kata)]
    sisa = [k for k in kata if not any(_di_dalam(k, s.kotak) for s in kisi)]
    bebas = [[g for g in semua if not any(_bersinggung(g, s.kotak) for s in kisi)] for semua in (garis, isian)]
    if tambahan := [k for k in kisi_datar(bebas[0], bebas[1], sisa) if not renggang(k, sisa)]:
        kisi = sorted([*kisi, *tambahan], key=lambda k: -k.y[0])
        sisa = [k for k in sisa if not any(_di_dalam(k, s.kotak) for s in tambahan)]
    lepas = [list(g) for g in garis_kata(sisa)]
    biasa = _tinggi_biasa(lepas)
    atas_lalu: float | None = None
    antre = [(s.kotak[3], n) for n, s in enumerate(kisi)]
    nomor = 0
    for satu in lepas:
        tengah = satu[0].tengah
        while antre and antre[0][0] > tengah:
            _, n = antre.pop(0)
            tabel = baris_kisi(kisi[n], kata, n + 1, Letak(halaman, nomor))
            nomor += len(tabel)
            yield from tabel
            atas_lalu = None
        nomor += 1
        kotak = kotak_kata(satu)
        jarak = None if atas_lalu is None else atas_lalu - kotak[3]
        jeda = jarak is None or jarak > 0.9 * biasa
        yield Garis(_potong(satu), Letak(halaman, nomor, kotak=kotak), jeda, _tinggi(satu) > 1.15 * biasa)
        atas_lalu = kotak[1]
    for _, n in antre:
        tabel = baris_kisi(kisi[n], kata, n + 1, Letak(halaman, nomor))
        nomor += len(tabel)
        yield from tabel


def _di_dalam(kata: Kata, kotak: Kotak) -> bool:
    return kotak[0] - 1 <= (kata.kiri + kata.kanan) / 2 <= kotak[2] + 1 and kotak[1] - 1 <= kata.tengah <= kotak[3] + 1


def _bersinggung(a: Kotak, b: Kotak) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def _tinggi(garis: Sequence[Kata]) -> float:
    return max(k.tinggi for k in garis)


def _tinggi_biasa(garis: Sequence[Sequence[Kata]]) -> float:
    tinggi = sorted(_tinggi(g) for g in garis)
    return tinggi[len(tinggi) // 2] if tinggi else 10.0


def _potong(kata: Sequence[Kata]) -> tuple[Potong, ...]:
    """The runs of a line: a gap much wider than a space parts columns."""
    return tuple(
        replace(_satu_potong(besar), bagian=tuple(map(_satu_potong, kecil)) if len(kecil) > 1 else ())
        for besar in _bercelah(kata, _CELAH)
        for kecil in [_bercelah(besar, _CELAH_HALUS)]
    )


def _bercelah(kata: Sequence[Kata], celah: float) -> list[list[Kata]]:
    hasil: list[list[Kata]] = []
    for satu in kata:
        if hasil and satu.kiri - hasil[-1][-1].kanan <= celah * satu.tinggi:
            hasil[-1].append(satu)
        else:
            hasil.append([satu])
    return hasil


def _satu_potong(kata: Sequence[Kata]) -> Potong:
    return Potong(" ".join(k.teks for k in kata), kata[0].kiri, kata[-1].kanan)


def _tanpa_tepi(halaman: Sequence[Sequence[Baris]], tinggi: Sequence[float]) -> list[Baris]:
    """All lines without page numbers and without the heads and feet that run through the report."""
    tepi = Counter(
        kunci for isi, t in zip(halaman, tinggi, strict=True) for kunci in {_kunci(b) for b in isi if _di_tepi(b, t)}
    )
    batas = max(3, len(halaman) // 4)
    hasil = []
    for isi, t in zip(halaman, tinggi, strict=True):
        for satu in isi:
            if _di_tepi(satu, t) and (_kunci(satu) in ("#", "") or tepi[_kunci(satu)] >= batas):
                continue
            hasil.append(satu)
    return hasil


def _di_tepi(baris: Baris, tinggi: float) -> bool:
    kotak = baris.letak.kotak
    return isinstance(baris, Garis) and kotak is not None and not _TEPI * tinggi < kotak[1] < (1 - _TEPI) * tinggi


def _kunci(baris: Baris) -> str:
    """The words of a line, with every number as `#`; `#` alone for a page number however it is dressed."""
    if not isinstance(baris, Garis):
        return "\n"
    teks = re.sub(r"\d+", "#", baris.teks.lower())
    return (
        "#" if re.fullmatch(r"[\W_]*(?:halaman|hal\.?)?[\W_]*(?:#|[ivxl]+)(?:\s*(?:dari|/)\s*#)?[\W_]*", teks) else teks
    )
