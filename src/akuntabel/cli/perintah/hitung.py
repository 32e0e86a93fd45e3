"""`akuntabel hitung FOLDER`: the scorecard."""

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
    pilihan_triwulan,
    pilihan_unit,
    rezim_of,
    tahun_sampai,
    tahun_siap,
    tulis_json,
)
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import Tingkat


@click.command(
    "hitung",
    help=dwi(
        "Hitung kartu kinerja FOLDER: IKU, sasaran strategis, perspektif, dan NKO, beserta masalah dan asumsinya. Bila "
        "FOLDER memuat unit bawahan: hasil setiap unit; kartu satu unit dengan --unit.",
        "Compute the scorecard of FOLDER: indicators, objectives, perspectives and NKO, with problems and assumptions. "
        "Where FOLDER holds units below it: the result of every unit; one unit's scorecard with --unit.",
    ),
)
@argumen_folder
@pilihan_unit
@pilihan_triwulan
@pilihan_per
@click.option(
    "--pejabat",
    metavar=dwi("NAMA", "NAME"),
    default="",
    help=dwi(
        "Hanya bagian tahun sejak kepala kantor ini mulai, dengan sisa targetnya (komplemen).",
        "Only the part of the year since this head of office began, with the remaining targets (complement).",
    ),
)
@pilihan_format("teks", "json")
def perintah(folder: Path, unit: str, triwulan: Triwulan | None, per: date | None, pejabat: str, bentuk: str) -> int:
    """Print the scorecard of a folder; what can be computed is shown even where an IKU is in error."""
    from akuntabel.cli.komplemen import kartu_komplemen, komplemen_json, pilih_komplemen, tulis_komplemen
    from akuntabel.cli.teks.kartu import tulis_kartu
    from akuntabel.cli.teks.masalah import ringkasan
    from akuntabel.domain.penilaian import scorecard_for
    from akuntabel.intake.pohon import adalah_pohon
    from akuntabel.reports.bentuk.kartu import kartu_json

    if not unit and not pejabat and folder.is_dir() and adalah_pohon(folder):
        return _pohon(folder, triwulan, per, bentuk)
    bacaan = baca_folder(folder, unit, per)
    tahun, saat = tahun_sampai(tahun_siap(bacaan, bentuk), triwulan)
    komplemen = pilih_komplemen(tahun, pejabat) if pejabat else None
    if komplemen:
        kartu = kartu_komplemen(komplemen, rezim_of(tahun), saat)
        tahun = komplemen.tahun
    else:
        kartu = scorecard_for(tahun, rezim_of(tahun), saat)
    problems = tuple(sorted(dict.fromkeys((*bacaan.problems, *kartu.masalah)), key=lambda p: p.sort_key))
    galat = any(p.tingkat is Tingkat.GALAT for p in problems)
    hasil = KodeKeluar.DATA_BERMASALAH if galat else KodeKeluar.BERHASIL
    if bentuk == "json":
        tambahan = {"komplemen": komplemen_json(komplemen)} if komplemen else {}
        click.echo(tulis_json({**kartu_json(tahun, kartu, problems), **tambahan}))
        return hasil
    click.echo(tulis_kartu(tahun, kartu))
    for kalimat in tulis_komplemen(komplemen) if komplemen else ():
        click.echo(kalimat)
    if problems:
        rinci = dwi("rinciannya: akuntabel periksa", "details: akuntabel periksa")
        hari = f" --per {per.isoformat()}" if per else ""
        click.secho(f"{ringkasan(problems)}; {rinci} {folder}{hari}", fg="yellow")
    return hasil


def _pohon(folder: Path, triwulan: Triwulan | None, per: date | None, bentuk: str) -> int:
    """Print the summary of a tree; a unit in error does not stop the others."""
    from akuntabel.cli.pohon import kode_keluar, rekap
    from akuntabel.cli.pohon_json import pohon_json
    from akuntabel.cli.teks.pohon import tulis_pohon
    from akuntabel.cli.teks.versi import tulis_per

    pohon = rekap(folder, triwulan, per)
    if bentuk == "json":
        click.echo(tulis_json({**pohon_json(pohon), "per": per.isoformat() if per else None}))
        return kode_keluar(pohon)
    click.echo(tulis_pohon(pohon))
    for kalimat in tulis_per(per):
        click.echo(kalimat)
    click.echo(
        dwi(
            f"Kartu satu unit: akuntabel hitung {folder} --unit KODE; semua masalah: akuntabel periksa {folder}",
            f"Scorecard of one unit: akuntabel hitung {folder} --unit CODE; all problems: akuntabel periksa {folder}",
        )
    )
    return kode_keluar(pohon)
