"""`akuntabel periksa FOLDER`: every problem of every file at once."""

from datetime import date
from pathlib import Path

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import KodeKeluar
from akuntabel.cli.pilihan import (
    argumen_folder,
    baca_folder,
    pilihan_format,
    pilihan_per,
    pilihan_unit,
    rezim_of,
    tulis_json,
)
from akuntabel.cli.saring import sel_csv
from akuntabel.domain.problem import Problem, Tingkat
from akuntabel.intake import Bacaan


@click.command(
    "periksa",
    help=dwi(
        "Periksa semua berkas FOLDER dan sebutkan semua masalahnya: letak, yang ditemukan, yang seharusnya, dan "
        "perbaikannya; bila ada unit bawahan, semua unit sekaligus. Kode keluar 1 bila ada galat.",
        "Check all files of FOLDER and name all problems: place, found, expected, remedy; with units below, all of "
        "them at once. Exit code 1 if there are errors.",
    ),
)
@argumen_folder
@pilihan_unit
@pilihan_per
@pilihan_format("teks", "json", "csv")
def perintah(folder: Path, unit: str, per: date | None, bentuk: str) -> int:
    """Print the problems of a folder."""
    from akuntabel.cli.teks.masalah import ringkasan, tulis_masalah
    from akuntabel.reports.bentuk.kartu import masalah_json

    pohon = _pohon(folder, per) if not unit else None
    problems = pohon if pohon is not None else semua_masalah(baca_folder(folder, unit, per))
    galat = any(p.tingkat is Tingkat.GALAT for p in problems)
    match bentuk:
        case "json":
            isi = {"folder": folder.name, "lulus": not galat, "masalah": [masalah_json(p) for p in problems]}
            click.echo(tulis_json(isi))
        case "csv":
            click.echo(_csv(problems), nl=False)
        case _:
            if problems:
                click.echo(tulis_masalah(problems))
                click.echo()
            warna = "red" if galat else "green"
            click.secho(f"{folder.name}: {ringkasan(problems)}", fg=warna, bold=True)
    return KodeKeluar.DATA_BERMASALAH if galat else KodeKeluar.BERHASIL


def semua_masalah(bacaan: Bacaan) -> tuple[Problem, ...]:
    """What reading, scoring and the narratives show to be wrong, each once, by place."""
    from akuntabel import __version__
    from akuntabel.reports.bahan import bahan_of
    from akuntabel.reports.lakin import masalah_laporan

    tahun = bacaan.tahun
    if tahun is None:
        return bacaan.problems
    return masalah_laporan(bahan_of(tahun, rezim_of(tahun), bacaan.problems, __version__))


def _pohon(folder: Path, per: date | None) -> tuple[Problem, ...] | None:
    """The problems of every unit of a tree, with the unit in each place; None for a single office."""
    from akuntabel.cli.pohon import rekap
    from akuntabel.intake.pohon import adalah_pohon

    if not folder.is_dir() or not adalah_pohon(folder):
        return None
    return rekap(folder, per=per).problems


def _csv(problems: tuple[Problem, ...]) -> str:
    import csv
    from io import StringIO

    keluar = StringIO()
    tulis = csv.writer(keluar, lineterminator="\n")
    tulis.writerow(
        ("tingkat", "kode", "berkas", "baris", "kolom", "iku", "uraian", "ditemukan", "seharusnya", "perbaikan")
    )
    for p in problems:
        w = p.where
        tulis.writerow(
            (
                p.tingkat.value,
                p.code,
                sel_csv(w.berkas),
                w.baris or "",
                *map(sel_csv, (w.kolom, p.kode_iku, p.what, p.found, p.expected, p.remedy)),
            )
        )
    return keluar.getvalue()
