"""Narratives checked against the data: bindings that lead nowhere, and figures that were typed instead of bound.

A typed figure that contradicts the data is a warning with what was found and what was expected; one that agrees is
a note with the binding to use, because next year it will not agree any more.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain, islice
from typing import NamedTuple

from akuntabel.domain.manual import Satuan
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.ikatan import Ikatan, IkatanSalah, ikatan_of
from akuntabel.reports.ikatan_angka import IKATAN, AngkaProsa, angka_prosa
from akuntabel.reports.narasi import POLA_IKATAN

IKATAN_TIDAK_DIKENAL = "IKATAN_TIDAK_DIKENAL"
IKATAN_KOSONG = "IKATAN_KOSONG"
IKATAN_RUSAK = "IKATAN_RUSAK"
ANGKA_BERTENTANGAN = "ANGKA_BERTENTANGAN"
ANGKA_TANPA_IKATAN = "ANGKA_TANPA_IKATAN"
ANGKA_TANPA_DATA = "ANGKA_TANPA_DATA"

ARTI = {
    IKATAN_TIDAK_DIKENAL: "Angka terikat pada narasi menyebut jalur yang tidak ada; laporan tidak disusun.",
    IKATAN_RUSAK: "Kurung kurawal angka terikat tidak lengkap, sehingga akan tercetak apa adanya.",
    IKATAN_KOSONG: "Angka terikat ada jalurnya, tetapi tidak ada nilainya; tercetak «(tidak tersedia)».",
    ANGKA_BERTENTANGAN: "Angka yang diketik pada narasi bertentangan dengan data.",
    ANGKA_TANPA_IKATAN: "Angka yang diketik pada narasi cocok dengan data, tetapi tidak diikat.",
    ANGKA_TANPA_DATA: "Angka yang diketik pada narasi tidak ada datanya, sehingga tidak dapat diperiksa.",
}
"""One sentence per code, as the documentation prints it."""

_KALIMAT = re.compile(r"(?<=[.!?;])\s+(?=[^\W\d_a-z]|[«\"(-])|\n\s*\n|\n(?=\s*(?:[-*]|\d+[.)])\s)")
_KALIMAT_MAKS = 1_000
"""Characters after which a sentence counts as over: what stands so far away says nothing about a figure."""
MASALAH_MAKS = 1_000
"""Most problems of each kind that the narratives of one report are searched for."""
_KURAWAL = re.compile(r"\{\{|\}\}|\{%|%\}")
_BESAR = Decimal(1000)


class Naskah(NamedTuple):
    """A narrative with its place and the IKU that it is about (empty for a part of the report)."""

    teks: str
    asal: SourceRef
    kode_iku: str = ""


def periksa_narasi(bahan: BahanLaporan) -> tuple[Problem, ...]:
    """All problems of bound and unbound figures in the office's narratives, sorted by place."""
    naskah = tuple(naskah_of(bahan))
    ikatan = (masalah for satu in naskah for masalah in _ikatan(bahan, satu))
    rusak = (masalah for satu in naskah for masalah in _rusak(satu))
    angka = (masalah for satu in naskah for masalah in _angka(bahan, satu))
    semua = chain.from_iterable(islice(jenis, MASALAH_MAKS) for jenis in (ikatan, rusak, angka))
    return tuple(sorted(dict.fromkeys(map(bahan.tahun.sebut, semua)), key=lambda m: m.sort_key))


def naskah_of(bahan: BahanLaporan) -> Iterator[Naskah]:
    """Every narrative of the office."""
    for nama, tulisan in sorted(bahan.tahun.laporan.narasi.items()):
        yield Naskah(tulisan, SourceRef(f"narasi/{nama.replace('_', '-')}.md"))
    for kode, analisis in sorted(bahan.tahun.analisis.items()):
        berkas = analisis.asal.berkas if analisis.asal else f"analisis/{kode}.md"
        bagian = (
            ("Penyebab", (analisis.penyebab,)),
            ("Kendala", analisis.kendala),
            ("Tindakan", analisis.tindakan),
            ("Efisiensi", (analisis.efisiensi,)),
            ("Program", (analisis.program,)),
            ("Standar nasional", (analisis.standar_nasional,)),
            ("Jangka menengah", (analisis.jangka_menengah,)),
        )
        for judul, butir in bagian:
            for teks in butir:
                yield Naskah(teks, SourceRef(berkas, 0, judul), kode)


def _ikatan(bahan: BahanLaporan, naskah: Naskah) -> Iterator[Problem]:
    for temuan in POLA_IKATAN.finditer(naskah.teks):
        hasil = ikatan_of(bahan, temuan["jalur"])
        asal = _tempat(naskah, temuan.start())
        if isinstance(hasil, IkatanSalah):
            saran = " atau ".join(f"{{{{ {s} }}}}" for s in hasil.saran)
            yield Problem(
                IKATAN_TIDAK_DIKENAL,
                asal,
                f"Angka terikat «{hasil.jalur}» tidak dikenal.",
                found=temuan[0],
                expected=saran or "jalur yang ada pada daftar angka terikat",
                remedy=f"Mungkin maksudnya {saran}." if saran else "Periksa daftar angka terikat.",
                kode_iku=naskah.kode_iku,
            )
        elif hasil.teks is None:
            yield Problem(
                IKATAN_KOSONG,
                asal,
                f"Angka terikat «{hasil.jalur}» tidak mempunyai nilai, sehingga tercetak «(tidak tersedia)».",
                found=temuan[0],
                remedy="Lengkapi datanya, atau ubah kalimatnya.",
                tingkat=Tingkat.PERINGATAN,
                kode_iku=naskah.kode_iku,
            )


def _rusak(naskah: Naskah) -> Iterator[Problem]:
    """Braces that are left when every complete binding is taken away: they would be printed as they stand."""
    sisa = POLA_IKATAN.sub(lambda m: " " * len(m[0]), naskah.teks)
    for temuan in _KURAWAL.finditer(sisa):
        sekitar = sisa[temuan.start() : temuan.start() + 40].split("\n")[0].strip()
        yield Problem(
            IKATAN_RUSAK,
            _tempat(naskah, temuan.start()),
            "Angka terikat tidak lengkap: kurung kurawalnya tidak berpasangan.",
            found=sekitar,
            expected="{{ jalur }} dengan dua kurung kurawal di kedua sisi",
            remedy="Lengkapi kurung kurawalnya, atau hapus.",
            kode_iku=naskah.kode_iku,
        )


def _angka(bahan: BahanLaporan, naskah: Naskah) -> Iterator[Problem]:
    teks = POLA_IKATAN.sub(lambda m: IKATAN * len(m[0]), naskah.teks)
    mulai = 0
    for batas in (*_KALIMAT.finditer(teks), None):
        akhir = batas.start() if batas else len(teks)
        for awal in range(mulai, akhir, _KALIMAT_MAKS):
            kalimat = teks[awal : min(akhir, awal + _KALIMAT_MAKS)]
            for angka in angka_prosa(kalimat):
                kode = _iku_kalimat(bahan, kalimat[: angka.posisi]) or naskah.kode_iku
                masalah = _periksa(bahan, angka, kode, _tempat(naskah, awal + angka.posisi), kalimat)
                if masalah is not None:
                    yield masalah
        mulai = batas.end() if batas else akhir


def _tempat(naskah: Naskah, posisi: int) -> SourceRef:
    """The place of a position: with its line where the narrative is a file of its own."""
    if naskah.asal.kolom:
        return naskah.asal
    return SourceRef(naskah.asal.berkas, naskah.teks.count("\n", 0, posisi) + 1)


def _iku_kalimat(bahan: BahanLaporan, sebelum: str) -> str:
    """The IKU code named last before a figure, or nothing."""
    letak = {kode: sebelum.rfind(kode) for kode in bahan.tahun.peta.kode_iku}
    kode = max(letak, key=lambda k: letak[k], default="")
    return kode if kode and letak[kode] >= 0 else ""


def _periksa(bahan: BahanLaporan, angka: AngkaProsa, kode: str, asal: SourceRef, kalimat: str) -> Problem | None:
    """The problem of one typed figure; None where it is not a figure of this report's data."""
    harapan = [i for jalur in _jalur(bahan, angka, kode, kalimat) if isinstance(i := ikatan_of(bahan, jalur), Ikatan)]
    if not harapan:
        return None
    for ikatan in harapan:
        if ikatan.nilai is not None and angka.cocok(ikatan.nilai):
            return Problem(
                ANGKA_TANPA_IKATAN,
                asal,
                f"Angka «{angka.tertulis}» sesuai data, tetapi diketik dan tidak diikat.",
                found=angka.tertulis,
                expected=f"{{{{ {ikatan.jalur} }}}}",
                remedy=f"Ganti dengan {{{{ {ikatan.jalur} }}}} agar mengikuti data.",
                tingkat=Tingkat.CATATAN,
                kode_iku=kode,
            )
    utama = next((i for i in harapan if i.nilai is not None), None)
    if utama is None:
        return Problem(
            ANGKA_TANPA_DATA,
            asal,
            f"Angka «{angka.tertulis}» disebut sebagai {angka.bidang}, tetapi datanya tidak tersedia.",
            found=angka.tertulis,
            remedy=f"Isi data untuk {harapan[0].jalur}, lalu ikat angkanya.",
            tingkat=Tingkat.CATATAN,
            kode_iku=kode,
        )
    lain = _sebutan_lain(bahan, angka, kode)
    what = (
        f"Angka «{angka.tertulis}» disebut sebagai {angka.bidang}, tetapi menurut data {utama.jalur} "
        f"adalah {utama.teks}."
    )
    return Problem(
        ANGKA_BERTENTANGAN,
        asal,
        f"{what} Angka itu adalah {lain.jalur.rsplit('.', 1)[-1]}." if lain else what,
        found=angka.tertulis,
        expected=utama.teks or "",
        remedy=f"Perbaiki kalimatnya, lalu ikat dengan {{{{ {utama.jalur} }}}}.",
        tingkat=Tingkat.PERINGATAN,
        kode_iku=kode,
    )


def _jalur(bahan: BahanLaporan, angka: AngkaProsa, kode: str, kalimat: str) -> tuple[str, ...]:
    """Paths of the figures that a typed one may stand for; the first is the one it most likely means."""
    tahun = angka.tahun or (bahan.tahun.tahun + angka.selang,)
    if max(tahun) > bahan.tahun.tahun:
        return ()
    kini = tahun == (bahan.tahun.tahun,)
    match angka.bidang:
        case "nko":
            return ("nko",) if kini and not angka.triwulan else tuple(f"nko.{t}" for t in tahun if not angka.triwulan)
        case "pagu":
            return ("anggaran.pagu",) if kini and angka.rupiah and not kode else ()
        case "serapan":
            return ("anggaran.persen",) if kini and angka.persen and not kode and not angka.triwulan else ()
    if not kode and angka.bidang == "realisasi" and angka.rupiah and "anggaran" in kalimat.lower():
        return ("anggaran.realisasi",) if kini else ()
    if not kode or "semester" in kalimat.lower():
        return ()
    if not _sesatuan(angka, bahan.satuan(kode).satuan):
        return _jalur_komponen(bahan, angka, kode) if kini and not angka.triwulan else ()
    bidang = {"capaian": ("capaian", "indeks"), "indeks": ("indeks", "capaian")}.get(angka.bidang, (angka.bidang,))
    if angka.triwulan and kini:
        return tuple(f"iku.{kode}.{angka.triwulan.kode}.{b}" for b in bidang)
    if kini:
        return tuple(f"iku.{kode}.{b}" for b in bidang)
    return tuple(f"iku.{kode}.{'' if t == bahan.tahun.tahun else f'{t}.'}{b}" for t in reversed(tahun)
                 for b in bidang if t == bahan.tahun.tahun or b != "indeks")  # fmt: skip


def _sesatuan(angka: AngkaProsa, satuan: Satuan) -> bool:
    """Whether a figure can be one of the IKU itself, rather than of something that it counts."""
    if angka.bidang in ("capaian", "indeks"):
        return not angka.rupiah and angka.nilai < _BESAR
    if satuan is Satuan.RUPIAH or angka.rupiah:
        return angka.rupiah and satuan is Satuan.RUPIAH
    if satuan in (Satuan.PERSEN, Satuan.INDEKS):
        return angka.persen or angka.nilai < _BESAR
    return not angka.persen


def _jalur_komponen(bahan: BahanLaporan, angka: AngkaProsa, kode: str) -> tuple[str, ...]:
    """Components in rupiah whose name says the same as the sentence (target, realisasi)."""
    if not angka.rupiah:
        return ()
    return tuple(
        f"iku.{kode}.komponen.{k.kode}"
        for k in bahan.manual(kode).komponen
        if k.satuan is Satuan.RUPIAH and angka.bidang in f"{k.kode} {k.nama}".lower()
    )


def _sebutan_lain(bahan: BahanLaporan, angka: AngkaProsa, kode: str) -> Ikatan | None:
    """The figure of the same IKU and year that a wrongly named number really is."""
    for bidang in ("target", "realisasi", "capaian", "indeks") if kode and not angka.tahun else ():
        ikatan = ikatan_of(bahan, f"iku.{kode}.{bidang}")
        if isinstance(ikatan, Ikatan) and ikatan.nilai is not None and angka.cocok(ikatan.nilai):
            return ikatan
    return None
