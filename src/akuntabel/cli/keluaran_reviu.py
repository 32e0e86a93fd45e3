"""The files of a review: which, under which names, with which bytes."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from akuntabel.domain.problem import Problem

if TYPE_CHECKING:
    from akuntabel.cli.bahan_reviu import BahanReviu
    from akuntabel.reports.tree import Dokumen

Berkas = dict[str, bytes]
Dibuat = Mapping[str, bytes | Problem]


def berkas_reviu(nama: str, bahan: "BahanReviu", jenis: Sequence[str]) -> tuple[Berkas, tuple[Problem, ...]]:
    """Name and bytes of every file of the chosen kinds, under the name of the report, and why some could not be made.

    A copy of the report is made in its own kind only.
    """
    hasil: Berkas = {}
    masalah = []
    for satu in dict.fromkeys(jenis):
        for berkas, isi in _PEMBUAT[satu](nama, bahan).items():
            if isinstance(isi, Problem):
                masalah.append(isi)
            else:
                hasil[berkas] = isi
    return hasil, tuple(masalah)


def _json(nama: str, bahan: "BahanReviu") -> Dibuat:
    from akuntabel.cli.bentuk_reviu import reviu_json
    from akuntabel.cli.pilihan import tulis_json

    return {f"{nama}-temuan.json": (tulis_json(reviu_json(bahan.hasil, bahan.lembar)) + "\n").encode()}


def _html(nama: str, bahan: "BahanReviu") -> Dibuat:
    from akuntabel.reports.reviu import render_reviu_html

    return {f"{nama}-reviu.html": render_reviu_html(bahan.lembar).encode()}


def _xlsx(nama: str, bahan: "BahanReviu") -> Dibuat:
    from akuntabel.reports.reviu import render_kertas_kerja

    return {f"{nama}-kertas-kerja-reviu.xlsx": render_kertas_kerja(bahan.lembar)}


def _checklist(nama: str, bahan: "BahanReviu") -> Dibuat:
    from akuntabel.domain.checklist_reviu import checklist_of
    from akuntabel.pedoman import load_formulir_reviu, load_sources
    from akuntabel.reports.reviu import build_checklist

    butir = load_formulir_reviu().butir
    sumber = load_sources()[butir.rujukan.sumber]
    dasar = f"{sumber.jenis} Nomor {sumber.nomor}, {butir.rujukan.tempat}"
    dokumen = build_checklist(bahan.lembar, checklist_of(bahan.lembar, butir.nilai), dasar, bahan.hasil.fakta.tahun)
    return _dokumen(f"{nama}-checklist-reviu", dokumen)


def _pernyataan(nama: str, bahan: "BahanReviu") -> Dibuat:
    from akuntabel.pedoman import load_formulir_reviu
    from akuntabel.reports.reviu import build_pernyataan
    from akuntabel.reviu.lembar import tolak_pernyataan

    nama_berkas = f"{nama}-pernyataan-telah-direviu"
    if (tolak := tolak_pernyataan(bahan.lembar)) is not None:
        return {nama_berkas: tolak}
    kalimat = load_formulir_reviu().pernyataan.nilai
    return _dokumen(nama_berkas, build_pernyataan(bahan.lembar, kalimat, bahan.hasil.fakta.tahun))


def _dokumen(nama: str, dokumen: "Dokumen") -> Dibuat:
    from akuntabel.cli.keluaran import bita_dokumen

    return {f"{nama}.{satu}": bita_dokumen(dokumen, satu) for satu in ("docx", "pdf")}


def _pdf(nama: str, bahan: "BahanReviu") -> Dibuat:
    from akuntabel.reviu.menandai import tandai_pdf

    if bahan.lembar.jenis != "pdf":
        return {}
    letak = tuple(t.letak for t in bahan.hasil.temuan)
    return {f"{nama}-bertanda.pdf": tandai_pdf(bahan.isi, bahan.lembar, letak)}


def _docx(nama: str, bahan: "BahanReviu") -> Dibuat:
    from akuntabel.reviu.menandai import tandai_docx

    if bahan.lembar.jenis != "docx":
        return {}
    letak = tuple(t.letak for t in bahan.hasil.temuan)
    return {f"{nama}-bertanda.docx": tandai_docx(bahan.isi, bahan.lembar, letak)}


_PEMBUAT: Mapping[str, Callable[[str, "BahanReviu"], Dibuat]] = {
    "html": _html,
    "pdf": _pdf,
    "docx": _docx,
    "xlsx": _xlsx,
    "json": _json,
    "checklist": _checklist,
    "pernyataan": _pernyataan,
}
JENIS_REVIU = tuple(_PEMBUAT)
"""The kinds of file that a review can be written as."""
JENIS_BAWAAN = tuple(satu for satu in JENIS_REVIU if satu != "pernyataan")
"""What is written unless kinds are chosen: the statement is made only when it is asked for."""
