"""One block of the tree to paragraphs and tables of Word."""

from dataclasses import replace

from akuntabel.reports.render.docx.daftar_isi import tulis_daftar_isi
from akuntabel.reports.render.docx.gambar import tulis_gambar
from akuntabel.reports.render.docx.gaya import daftar_baru
from akuntabel.reports.render.docx.konteks import Konteks, isi_runs
from akuntabel.reports.render.docx.kotak import tulis_angka_kunci, tulis_kotak, tulis_tanda_tangan
from akuntabel.reports.render.docx.tabel import tulis_tabel
from akuntabel.reports.render.docx.unsur import Unsur, el, paragraf, penanda_buku, run
from akuntabel.reports.tree import (
    AngkaKunci,
    Blok,
    Daftar,
    DaftarIsi,
    Dokumen,
    Gambar,
    GantiHalaman,
    Judul,
    Kotak,
    Paragraf,
    Tabel,
    TandaTangan,
)

_GAYA_PARAGRAF = {"tengah": "TeksTengah", "kecil": "Catatan", "kosong": "BelumTersedia"}


def tulis_blok(konteks: Konteks, dokumen: Dokumen, blok: Blok, awal_bagian: bool) -> list[Unsur]:
    """The elements of a block; `awal_bagian` says that a new page has just begun, so that none is asked for again."""
    match blok:
        case Judul():
            return [_judul(konteks, blok, awal_bagian)]
        case Paragraf():
            gaya = _GAYA_PARAGRAF.get(blok.gaya, konteks.gaya_isi)
            return [paragraf(gaya, isi_runs(konteks, blok.isi))]
        case Daftar():
            return _daftar(konteks, blok)
        case Tabel():
            return tulis_tabel(konteks, blok)
        case Gambar():
            return tulis_gambar(konteks, blok)
        case Kotak():
            dalam = replace(konteks, lebar=konteks.lebar - 340, gaya_isi="IsiKotak")
            isi = [u for b in blok.isi for u in tulis_blok(dalam, dokumen, b, awal_bagian=True)]
            return tulis_kotak(konteks, blok, isi)
        case AngkaKunci():
            return tulis_angka_kunci(konteks, blok)
        case TandaTangan():
            return tulis_tanda_tangan(konteks, blok)
        case DaftarIsi():
            return tulis_daftar_isi(konteks, blok, dokumen)
        case GantiHalaman():
            return [] if awal_bagian else [paragraf("Jeda", [el("r", el("br", type="page"))])]


def _judul(konteks: Konteks, judul: Judul, awal_bagian: bool) -> Unsur:
    """A heading, bookmarked for lists; its label is bookmarked for references."""
    sasaran = konteks.acuan.blok[id(judul)]
    awal, akhir = (f"{judul.nomor}\u2002", judul.teks) if judul.nomor else ("", judul.teks)
    label = judul.nomor if judul.nomor and sasaran.label == judul.nomor else ""
    acuan = penanda_buku(2 * sasaran.nomor, sasaran.buku_acuan, [run(label or akhir)])
    isi = [*acuan, run(f"\u2002{akhir}")] if label else [*([run(awal)] if awal else []), *acuan]
    gaya = f"Heading{judul.tingkat}" if judul.dalam_daftar else f"JudulLuarDaftar{judul.tingkat}"
    sifat = [el("pageBreakBefore")] if judul.halaman_baru and not awal_bagian else []
    return paragraf(gaya, penanda_buku(2 * sasaran.nomor + 1, sasaran.buku_daftar, isi), sifat)


def _daftar(konteks: Konteks, daftar: Daftar) -> list[Unsur]:
    nomor = daftar_baru(konteks.dokumen, daftar.penanda)
    gaya = "ListBullet" if daftar.penanda == "titik" else "ListNumber"
    return [
        paragraf(gaya, isi_runs(konteks, butir), [el("numPr", el("ilvl", val=0), el("numId", val=nomor))])
        for butir in daftar.butir
    ]
