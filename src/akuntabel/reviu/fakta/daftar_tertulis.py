"""Indicators that lists, enumerations and runs of headings name: titles, and the targets told beside them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from akuntabel.reviu.fakta.bagian import berdiri_sendiri, judul_bersambung, tanpa_nomor
from akuntabel.reviu.fakta.baris_iku import BarisIKU
from akuntabel.reviu.fakta.bilangan import Bilangan, bilangan_dalam
from akuntabel.reviu.fakta.kalimat import Kalimat, kalimat_dalam
from akuntabel.reviu.naskah import Blok, JenisBlok

PALING_SEDIKIT = 3
"""Items that must name a target, and headings that must follow each other, before they are a list of indicators."""
_TARGET = re.compile(r"\b(?:target|perjanjian\s+kinerja|ditargetkan)\b", re.IGNORECASE)
_BERTARGET = re.compile(
    r"[\s,;:–-]*(?:\(?\s*(?:dengan\s+)?target(?:nya)?|ditargetkan)?\s*(?:20\d\d\s*)?(?:sebesar|sebanyak|adalah|senilai|yaitu|:|=|–|-)?\s*$",
    re.IGNORECASE,
)
"""What stands between a title and its target."""
_KATA_SAMBUNG = re.compile(r"^(?:dan|serta|yaitu|yakni|meliputi|adalah)\s+", re.IGNORECASE)
_BUKAN_JUDUL = re.compile(
    r"\b(?:sebesar|realisasi|capaian\s+(?:kinerja\s+)?tahun|tercapai|terealisasi)\b", re.IGNORECASE
)


def daftar_tertulis(blok: Sequence[Blok]) -> tuple[tuple[BarisIKU, ...], ...]:
    """Every list of items and every sentence that names three targets or more, in the order of reading."""
    return tuple(satu for satu in (*_butir(blok), *_rincian(blok)) if len(satu) >= PALING_SEDIKIT)


def daftar_judul(blok: Sequence[Blok]) -> tuple[tuple[BarisIKU, ...], ...]:
    """The runs of headings of one level within a chapter: titles alone, which may be shortened."""
    hasil: dict[tuple[str, int], list[BarisIKU]] = {}
    for nomor, satu in enumerate(blok):
        bersambung = judul_bersambung(satu)
        judul = satu.jenis is JenisBlok.JUDUL and satu.tingkat > 1
        if satu.letak.bab and (bersambung or judul or berdiri_sendiri(blok, nomor)):
            nama = bersambung or tanpa_nomor(satu.teks).strip(" .:")
            if len(nama.split()) > 1:
                baris = BarisIKU(nama, None, "", satu.letak, satu.letak, satu.teks, terbukti=False, ringkas=True)
                hasil.setdefault((satu.letak.bab, satu.tingkat), []).append(replace(baris, bertarget=False))
    return tuple(tuple(isi) for isi in hasil.values() if len(isi) >= PALING_SEDIKIT)


def _butir(blok: Sequence[Blok]) -> Iterator[tuple[BarisIKU, ...]]:
    """«1. Indeks kepuasan masyarakat, target 3,20;» under a sentence that speaks of targets, or naming them itself."""
    pengantar = ""
    for butir, isi in groupby(blok, key=lambda b: b.jenis is JenisBlok.BUTIR):
        anggota = list(isi)
        if butir:
            baris = [b for b in (_satu(x, x.teks, 0) for x in anggota) if b is not None]
            sendiri = sum(_TARGET.search(x.teks) is not None for x in anggota)
            if _TARGET.search(pengantar) or sendiri >= PALING_SEDIKIT:
                yield tuple(baris)
        pengantar = anggota[-1].teks[-160:]


def _rincian(blok: Sequence[Blok]) -> Iterator[tuple[BarisIKU, ...]]:
    """«… target sebagai berikut: penyelesaian perkara umum 90%, perkara khusus 85%, dan indeks kepuasan 83»."""
    for satu in blok:
        if satu.jenis is JenisBlok.BARIS_TABEL:
            continue
        for kalimat in kalimat_dalam(satu.teks):
            if _TARGET.search(kalimat.teks) and len(bilangan_dalam(kalimat.teks)) >= PALING_SEDIKIT:
                yield tuple(_dari_kalimat(satu, kalimat))


def _dari_kalimat(blok: Blok, kalimat: Kalimat) -> Iterator[BarisIKU]:
    awal = max(
        (m.end() for m in re.finditer(r":\s|\b(?:yaitu|yakni|meliputi|adalah)\b\s*", kalimat.teks)), default=None
    )
    if awal is None:
        return
    for bagian in re.finditer(r"(?:[^,;]|,(?=\d))+", kalimat.teks[awal:]):
        teks = bagian[0].strip(" .")
        geser = awal + bagian.start() + len(bagian[0]) - len(bagian[0].lstrip(" "))
        potong = _KATA_SAMBUNG.match(teks)
        geser += potong.end() if potong else 0
        baris = _satu(blok, _KATA_SAMBUNG.sub("", teks), kalimat.awal + geser)
        if baris is not None:
            yield baris


def _satu(blok: Blok, teks: str, awal: int) -> BarisIKU | None:
    """The one title and target of an item; None for an item of anything else."""
    angka = bilangan_dalam(teks)
    calon: list[tuple[str, Bilangan]] = []
    for satu in angka[:2]:
        sela = _BERTARGET.search(teks[: satu.awal])
        judul = teks[: sela.start() if sela else satu.awal].strip(" ,;:–-(")
        if len(judul.split()) > 1 and not _BUKAN_JUDUL.search(judul):
            calon.append((judul, satu))
    if not calon or len(angka) > 2:
        return None
    judul, target = calon[0]
    letak = blok.letak_pada(awal + target.awal)
    return BarisIKU(judul, target, "", blok.letak_pada(awal), letak, blok.teks, terbukti=False, ringkas=True)
