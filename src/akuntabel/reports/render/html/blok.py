"""Blocks: one small function per kind, and the order in which they stand on upright and landscape pages."""

from collections.abc import Iterable
from html import escape
from typing import assert_never

from akuntabel.reports.render.html.daftar import daftar_html, daftar_isi_html
from akuntabel.reports.render.html.gambar import gambar_html
from akuntabel.reports.render.html.nomor import Penomoran
from akuntabel.reports.render.html.tabel import tabel_html
from akuntabel.reports.render.html.unsur import kelas_status, runs_html, unsur
from akuntabel.reports.tree import (
    AngkaKunci,
    Blok,
    Daftar,
    DaftarIsi,
    Gambar,
    GantiHalaman,
    Judul,
    Kotak,
    Paragraf,
    Tabel,
    TandaTangan,
    Teks,
)

_NAMA_KOTAK = {"info": "Keterangan", "asumsi": "Asumsi", "masalah": "Perlu diperhatikan"}
_ANGKA_PANJANG = 10
"""Characters above which a key figure needs the room of two."""


def rangkaian_html(blok: Iterable[Blok], penomoran: Penomoran) -> str:
    """Blocks in order; what follows a page break stands in a part of its own, so that it can be printed sideways."""
    bagian: list[tuple[str | None, list[str]]] = [(None, [])]
    for satu in blok:
        if isinstance(satu, GantiHalaman):
            bagian.append((f"halaman {satu.orientasi}", []))
        else:
            bagian[-1][1].append(blok_html(satu, penomoran))
    return "\n".join(
        "\n".join(isi) if kelas is None else unsur("div", "\n".join(isi), class_=kelas) for kelas, isi in bagian if isi
    )


def blok_html(blok: Blok, penomoran: Penomoran) -> str:
    """One block as HTML."""
    match blok:
        case Judul():
            return _judul(blok)
        case Paragraf():
            return _paragraf(blok, penomoran)
        case Daftar():
            return daftar_html(blok, penomoran)
        case Tabel():
            return tabel_html(blok, penomoran)
        case Gambar():
            return gambar_html(blok, penomoran)
        case Kotak():
            return _kotak(blok, penomoran)
        case AngkaKunci():
            return _angka_kunci(blok)
        case TandaTangan():
            return _tanda_tangan(blok)
        case DaftarIsi():
            return daftar_isi_html(blok, penomoran)
        case GantiHalaman():
            return ""
        case _:
            assert_never(blok)


def _judul(judul: Judul) -> str:
    nomor = unsur("span", escape(judul.nomor), class_="nomor") + " " if judul.nomor else ""
    kelas = "halaman-baru" if judul.halaman_baru else None
    return unsur(f"h{judul.tingkat + 1}", nomor + escape(judul.teks), id=judul.id, class_=kelas)


def _paragraf(paragraf: Paragraf, penomoran: Penomoran) -> str:
    kelas: str | None = None if paragraf.gaya == "isi" else paragraf.gaya
    if kelas is None and paragraf.isi and all(isinstance(r, Teks) and r.tebal for r in paragraf.isi):
        kelas = "anak-judul"
    return unsur("p", runs_html(paragraf.isi, penomoran), class_=kelas)


def _kotak(kotak: Kotak, penomoran: Penomoran) -> str:
    jenis = _NAMA_KOTAK[kotak.jenis]
    label = "" if jenis.lower() in kotak.judul.lower() else unsur("span", jenis, class_="label") + " "
    judul = unsur("p", label + escape(kotak.judul), class_="judul-kotak") if kotak.judul or label else ""
    isi = judul + rangkaian_html(kotak.isi, penomoran)
    return unsur("div", isi, class_=f"kotak {kotak.jenis}", role="note", aria_label=kotak.judul or jenis)


def _angka_kunci(angka: AngkaKunci) -> str:
    kelompok = []
    for label, nilai, keterangan, status in angka.butir:
        kelas = [kelas_status(status)] if status else []
        kelas += ["lebar"] if len(nilai) > _ANGKA_PANJANG else []
        isi = unsur("dt", escape(label)) + unsur("dd", escape(nilai), class_="angka")
        isi += unsur("dd", escape(keterangan)) if keterangan else ""
        kelompok.append(unsur("div", isi, class_=" ".join(kelas) or None))
    return unsur("dl", "\n".join(kelompok), class_="angka-kunci")


def _tanda_tangan(tanda: TandaTangan) -> str:
    blok = (
        unsur(
            "div",
            unsur("p", "<br>".join(map(escape, atas))) + unsur("p", "<br>".join(map(escape, bawah)), class_="nama"),
        )
        for atas, bawah in tanda.blok
    )
    kelas = "tanda-tangan tunggal" if len(tanda.blok) == 1 else "tanda-tangan"
    return unsur("div", "".join(blok), class_=kelas)
