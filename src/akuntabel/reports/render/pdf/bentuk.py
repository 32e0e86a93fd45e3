"""The document tree as plain values that Typst reads as JSON: strings, numbers, lists and dictionaries."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from akuntabel.reports.render.pdf.acuan import Alamat, alamat_of, semua_blok
from akuntabel.reports.render.pdf.huruf import tercetak
from akuntabel.reports.render.pdf.lebar import INSET_KOTAK, LEBAR_MENDATAR, LEBAR_TEGAK, lebar_gambar
from akuntabel.reports.render.pdf.sel import bentuk_runs, bentuk_tabel
from akuntabel.reports.tree import (
    Acuan,
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
    Runs,
    Tabel,
    TandaTangan,
    Teks,
)

Nilai = dict[str, Any]
"""One block as JSON values; `b` names its kind."""


@dataclass(slots=True)
class _Keadaan:
    """What one walk over the tree knows: addresses, labels given, width at hand, level of the last heading."""

    alamat: Alamat
    ada: frozenset[type[Blok]]
    berlabel: set[str]
    ruang: int = LEBAR_TEGAK
    mendatar: bool = False
    tingkat: int = 0

    def label(self, id_blok: str) -> str:
        """The label of a block: its `id` the first time that it occurs, else none."""
        if not id_blok or id_blok in self.berlabel:
            return ""
        self.berlabel.add(id_blok)
        return id_blok


def bentuk_dokumen(dokumen: Dokumen) -> Nilai:
    """The document with its front matter and body as runs of pages of one direction each."""
    keadaan = _Keadaan(alamat_of(dokumen), _jenis_ada(dokumen), set())
    tahun, bulan, hari = (int(bagian) for bagian in dokumen.tanggal.split("-"))
    return {
        "judul": tercetak(dokumen.judul),
        "subjudul": tercetak(dokumen.subjudul),
        "kantor": tercetak(dokumen.kantor),
        "kop": [tercetak(b) for b in dokumen.kop.baris],
        "alamat": tercetak(dokumen.kop.alamat),
        "tahun": dokumen.tahun,
        "tanggal": [tahun, bulan, hari],
        "penulis": tercetak(dokumen.penulis),
        "kata_kunci": [tercetak(k) for k in dokumen.kata_kunci],
        "sidik": tercetak(dokumen.sidik),
        "sampul": dokumen.sampul,
        "kop_surat": dokumen.kop_surat,
        "awal": _halaman(dokumen.awal, keadaan),
        "isi": _halaman(dokumen.isi, keadaan),
    }


def _jenis_ada(dokumen: Dokumen) -> frozenset[type[Blok]]:
    """The kinds of block that a generated list would find."""
    semua = semua_blok((*dokumen.awal, *dokumen.isi))
    return frozenset(
        type(b)
        for b in semua
        if (isinstance(b, Tabel) and b.bernomor) or isinstance(b, Gambar) or (isinstance(b, Judul) and b.dalam_daftar)
    )


def _halaman(blok: Sequence[Blok], keadaan: _Keadaan) -> list[Nilai]:
    keadaan.ruang, keadaan.mendatar = LEBAR_TEGAK, False
    halaman: list[Nilai] = [{"mendatar": False, "blok": []}]
    for satu in blok:
        if isinstance(satu, GantiHalaman):
            mendatar = satu.orientasi == "mendatar"
            keadaan.ruang, keadaan.mendatar = LEBAR_MENDATAR if mendatar else LEBAR_TEGAK, mendatar
            halaman.append({"mendatar": mendatar, "blok": []})
        else:
            halaman[-1]["blok"].extend(_satu(satu, keadaan))
    berisi = [h for h in halaman if h["blok"]]
    for h in berisi:
        # A heading that opens a page anyway must not break it once more.
        h["blok"][0]["baru"] = False
    return berisi


def _satu(blok: Blok, keadaan: _Keadaan) -> Iterator[Nilai]:
    alamat = keadaan.alamat
    match blok:
        case Judul():
            yield _judul(blok, keadaan)
        case Paragraf(isi, gaya):
            yield {"b": "paragraf", "gaya": gaya, "isi": bentuk_runs(isi, alamat), "lekat": _memimpin(isi)}
        case Daftar(butir, penanda):
            yield {"b": "daftar", "penanda": penanda, "butir": [bentuk_runs(r, alamat) for r in butir]}
        case Tabel():
            yield bentuk_tabel(blok, alamat, keadaan.label(blok.id), keadaan.ruang)
        case Gambar():
            yield from _gambar(blok, keadaan)
        case Kotak(jenis, judul, isi):
            keadaan.ruang -= 2 * INSET_KOTAK
            dalam = [n for b in isi for n in _satu(b, keadaan)]
            keadaan.ruang += 2 * INSET_KOTAK
            yield {"b": "kotak", "jenis": jenis, "judul": tercetak(judul), "isi": dalam}
        case AngkaKunci(kunci):
            yield {"b": "kunci", "butir": [[tercetak(t) for t in k] for k in kunci]}
        case TandaTangan(pihak):
            tanda = [[[tercetak(baris) for baris in sisi] for sisi in satu] for satu in pihak]
            yield {"b": "tangan", "blok": tanda}
        case DaftarIsi(jenis_daftar):
            dicari = {"isi": Judul, "tabel": Tabel, "gambar": Gambar}[jenis_daftar]
            yield {"b": "daftar_isi", "jenis": jenis_daftar, "ada": dicari in keadaan.ada}
        case GantiHalaman():
            raise ValueError("a page break cannot stand inside a frame")


def _memimpin(isi: Runs) -> bool:
    """Whether a paragraph leads to what follows, as a bold line or one that ends with a colon does."""
    terisi = [r for r in isi if isinstance(r, Acuan) or r.isi.strip()]
    akhir = terisi[-1] if terisi else None
    bertitik_dua = isinstance(akhir, Teks) and akhir.isi.rstrip().endswith(":")
    return bertitik_dua or (bool(terisi) and all(isinstance(r, Teks) and r.tebal for r in terisi))


def _judul(judul: Judul, keadaan: _Keadaan) -> Nilai:
    # ISO 14289-1, 7.4.2: the first heading is of level 1 and no level is skipped.
    keadaan.tingkat = min(judul.tingkat, keadaan.tingkat + 1)
    return {
        "b": "judul",
        "tingkat": keadaan.tingkat,
        "nomor": tercetak(judul.nomor),
        "teks": tercetak(judul.teks),
        "label": keadaan.label(judul.id),
        "baru": judul.halaman_baru,
        "daftar": judul.dalam_daftar,
    }


def _gambar(gambar: Gambar, keadaan: _Keadaan) -> Iterator[Nilai]:
    if not gambar.alt.strip():
        raise ValueError(f"figure «{gambar.id}» has no alternative text")
    nomor = keadaan.alamat.nomor[gambar.id]
    yield {
        "b": "gambar",
        "judul": tercetak(gambar.judul),
        "svg": gambar.svg,
        "alt": tercetak(gambar.alt),
        "lebar": lebar_gambar(gambar, keadaan.ruang, mendatar=keadaan.mendatar) / 1000,
        "nomor": nomor,
        "label": keadaan.label(gambar.id),
        "sumber": tercetak(gambar.sumber),
    }
    if gambar.kembaran is not None:
        kembaran = replace(gambar.kembaran, judul=gambar.kembaran.judul or f"Data Gambar {nomor}")
        yield bentuk_tabel(kembaran, keadaan.alamat, keadaan.label(kembaran.id), keadaan.ruang, kembaran=True)
