"""Texts of the office: `analisis/<kode>.md` with its fixed headings, and `narasi/<bagian>.md`."""

import re
from collections.abc import Iterator

from akuntabel.domain.problem import Tingkat
from akuntabel.domain.tahun_kinerja import Analisis
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.intake.batas_tabel import BatasTabel
from akuntabel.intake.kumpulan import Kumpulan

BAGIAN_ANALISIS = {
    "penyebab": "penyebab",
    "kendala": "kendala",
    "tindakan": "tindakan",
    "efisiensi": "efisiensi",
    "program": "program",
    "standar nasional": "standar_nasional",
    "jangka menengah": "jangka_menengah",
}
"""Headings of an analysis, in lower case, and the field that each fills."""
BAGIAN_NARASI = ("kata-pengantar", "ikhtisar", "pendahuluan", "sejarah", "penutup")
JUDUL_BAGIAN = re.compile(r"^#{1,3}\s+(.+?)\s*#*$")
"""A heading of an analysis."""
_GARIS_KEPALA = re.compile(r"(?=.*\|)(?=.*-)[-:|>\s]+")
"""The line between the head of a Markdown table and its rows, also in a quotation or a list."""
_BUTIR = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+(.*)$")


def baca_analisis(kumpulan: Kumpulan, batas: BatasTabel, catat: Pencatat) -> dict[str, Analisis]:
    """The narrative of each IKU, by code (the name of the file)."""
    hasil = {}
    for nama in kumpulan.di_folder("analisis", ".md"):
        teks = kumpulan.teks(nama)
        if teks is not None:
            _hitung_tabel(kumpulan, nama, teks, batas)
            kode_iku = nama.removeprefix("analisis/").removesuffix(".md")
            hasil[kode_iku] = _analisis(kode_iku, nama, teks, kumpulan, catat)
    return hasil


def baca_narasi(kumpulan: Kumpulan, batas: BatasTabel, catat: Pencatat) -> dict[str, str]:
    """The free texts of the report, by part (`kata_pengantar`, …)."""
    hasil = {}
    for nama in kumpulan.di_folder("narasi", ".md"):
        bagian = nama.removeprefix("narasi/").removesuffix(".md")
        if bagian not in BAGIAN_NARASI:
            catat.catat(
                kode.BERKAS_TIDAK_DIKENAL,
                kumpulan.asal(nama),
                f"Narasi «{bagian}» tidak dikenal, sehingga tidak dipakai.",
                found=bagian,
                expected=", ".join(BAGIAN_NARASI),
                remedy=saran_terdekat(bagian, BAGIAN_NARASI) or "Pakai salah satu nama itu.",
                tingkat=Tingkat.PERINGATAN,
            )
            continue
        teks = kumpulan.teks(nama)
        if teks is not None:
            _hitung_tabel(kumpulan, nama, teks, batas)
            hasil[bagian.replace("-", "_")] = teks.strip()
    return hasil


def _hitung_tabel(kumpulan: Kumpulan, nama: str, teks: str, batas: BatasTabel) -> None:
    for nomor, sel in sel_tabel(teks):
        batas.tambah(kumpulan.asal(nama, nomor), sel)


def sel_tabel(teks: str) -> Iterator[tuple[int, int]]:
    """Line and number of cells of each row below the head of a Markdown table: a short row is filled up to the width
    of the head, so the columns of the head count."""
    kolom = 0
    for nomor, baris in enumerate(teks.split("\n"), start=1):
        isi = baris.strip(" \t>")
        if _GARIS_KEPALA.fullmatch(baris):
            kolom = isi.strip("|").count("|") + 1
        elif not isi:
            kolom = 0
        elif kolom:
            yield nomor, kolom


def _analisis(kode_iku: str, nama: str, teks: str, kumpulan: Kumpulan, catat: Pencatat) -> Analisis:
    isi: dict[str, list[str]] = {}
    kini: list[str] | None = None
    for nomor, baris in enumerate(teks.split("\n"), start=1):
        judul = JUDUL_BAGIAN.match(baris)
        if judul is None:
            if kini is not None:
                kini.append(baris)
            elif baris.strip():
                _asing(kumpulan, nama, nomor, baris.strip()[:40], "Teks sebelum judul pertama tidak dipakai.", catat)
            continue
        bidang = BAGIAN_ANALISIS.get(judul[1].lower())
        if bidang is None:
            _asing(kumpulan, nama, nomor, judul[1], f"Bagian «{judul[1]}» tidak dikenal.", catat)
        kini = isi.setdefault(bidang or "", [])
    rapi = {bidang: "\n".join(baris).strip() for bidang, baris in isi.items()}
    return Analisis(
        kode_iku,
        penyebab=rapi.get("penyebab", ""),
        kendala=_butir(isi.get("kendala", [])),
        tindakan=_butir(isi.get("tindakan", [])),
        efisiensi=rapi.get("efisiensi", ""),
        program=rapi.get("program", ""),
        standar_nasional=rapi.get("standar_nasional", ""),
        jangka_menengah=rapi.get("jangka_menengah", ""),
        asal=kumpulan.asal(nama),
    )


def _butir(baris: list[str]) -> tuple[str, ...]:
    """Items of a list; lines without a bullet continue the item before them, or open one of their own."""
    hasil: list[str] = []
    baru = True
    for satu in baris:
        butir = _BUTIR.match(satu)
        if butir:
            hasil.append(butir[1].strip())
            baru = False
        elif not satu.strip():
            baru = True
        elif baru or not hasil:
            hasil.append(satu.strip())
            baru = False
        else:
            hasil[-1] = f"{hasil[-1]} {satu.strip()}"
    return tuple(hasil)


def _asing(kumpulan: Kumpulan, nama: str, nomor: int, ditemukan: str, what: str, catat: Pencatat) -> None:
    judul = [j.capitalize() for j in BAGIAN_ANALISIS]
    catat.catat(
        kode.BAGIAN_TIDAK_DIKENAL,
        kumpulan.asal(nama, nomor),
        what,
        found=ditemukan,
        expected=", ".join(f"# {j}" for j in judul),
        remedy=saran_terdekat(ditemukan, judul) or "Pakai salah satu judul itu.",
    )
