"""Problems as text: grouped by file, each with place, found, expected and remedy."""

import textwrap
from collections.abc import Mapping, Sequence
from itertools import groupby

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.teks.tabel import lebar_layar
from akuntabel.domain.problem import Problem, Tingkat

WARNA = {Tingkat.GALAT: "red", Tingkat.PERINGATAN: "yellow", Tingkat.CATATAN: "cyan"}
_LEVEL = {Tingkat.GALAT: "error", Tingkat.PERINGATAN: "warning", Tingkat.CATATAN: "note"}


def tulis_masalah(problems: Sequence[Problem]) -> str:
    """All problems, errors first, then by file and row."""
    bagian = []
    for galat in (True, False):
        pilihan = sorted((p for p in problems if (p.tingkat is Tingkat.GALAT) is galat), key=lambda p: p.sort_key)
        for berkas, milik in groupby(pilihan, key=lambda p: p.where.berkas):
            bagian.append(click.style(berkas, bold=True))
            bagian += [_satu(p) for p in milik]
    return "\n".join(bagian)


def ringkasan(problems: Sequence[Problem]) -> str:
    """How many problems of each level there are."""
    return ringkasan_jumlah({t: sum(p.tingkat is t for p in problems) for t in Tingkat})


def ringkasan_jumlah(jumlah: Mapping[Tingkat, int]) -> str:
    """The counts of problems by level."""
    rinci = ", ".join(f"{n} {dwi(t.value, _LEVEL[t])}" for t, n in jumlah.items() if n)
    return rinci or dwi("tidak ada masalah", "no problems")


def _satu(p: Problem) -> str:
    letak = f"{dwi('baris', 'row')} {p.where.baris}" if p.where.baris else ""
    kolom = f"{dwi('kolom', 'column')} «{p.where.kolom}»" if p.where.kolom else ""
    kepala = f"{dwi('sel', 'cell')} {p.where.sel}" if p.where.sel else ", ".join(filter(None, (letak, kolom)))
    tingkat = click.style(dwi(p.tingkat.value, _LEVEL[p.tingkat]), fg=WARNA[p.tingkat], bold=True)
    baris = [f"  {tingkat} {kepala + ': ' if kepala else ''}{p.what}  [{p.code}]"]
    for label, isi in (
        (dwi("ditemukan", "found"), p.found),
        (dwi("seharusnya", "expected"), p.expected),
        (dwi("perbaikan", "remedy"), p.remedy),
    ):
        if isi:
            awal = f"      {label:<11}"
            baris.append(textwrap.fill(isi, lebar_layar(), initial_indent=awal, subsequent_indent=" " * len(awal)))
    return "\n".join(baris)
