"""`akuntabel reviu BERKAS`: every finding in any performance report, with its place and its proof."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.keluaran import folder_kosong, pilihan_jenis, simpan
from akuntabel.cli.keluaran_reviu import JENIS_BAWAAN, JENIS_REVIU
from akuntabel.cli.kode_keluar import KodeKeluar
from akuntabel.cli.pilihan import galat_keluar, pilihan_format, pilihan_unit, tulis_json

if TYPE_CHECKING:
    from akuntabel.cli.bahan_reviu import BahanReviu


@click.command(
    "reviu",
    help=dwi(
        "Baca Laporan Kinerja BERKAS buatan siapa pun (PDF, DOCX, XLSX, HTML, teks), hitung ulang angka-angkanya, dan "
        "sebutkan setiap temuan di tempatnya. Dengan -o, hasilnya ditulis sebagai berkas. Kode keluar 1 bila ada "
        "temuan pasti yang belum dijelaskan atau ditolak pereviu.",
        "Read the performance report FILE, whoever wrote it (PDF, DOCX, XLSX, HTML, text), recompute its figures, and "
        "name every finding in its place. With -o the result is written as files. Exit code 1 if a certain finding "
        "has not been explained or rejected by a reviewer.",
    ),
)
@click.argument("berkas", metavar="BERKAS", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--keluaran",
    type=click.Path(path_type=Path),
    default=None,
    help=dwi("Folder tujuan berkas hasil reviu; dibuat bila belum ada.", "Folder for the files; made if absent."),
)
@pilihan_jenis(JENIS_REVIU, JENIS_BAWAAN)
@click.option(
    "--jawaban",
    type=click.Path(path_type=Path),
    default=None,
    help=dwi(
        "Jawaban pereviu atas temuan: kertas kerja reviu yang diisi (XLSX), YAML, atau CSV.",
        "The reviewer's answers to findings: the working paper filled in (XLSX), YAML or CSV.",
    ),
)
@click.option(
    "--bandingkan",
    type=click.Path(path_type=Path),
    default=None,
    help=dwi(
        "Berkas temuan dari versi laporan sebelumnya: sebut yang diperbaiki, tetap, dan baru.",
        "Findings file of an earlier version of the report: name what is mended, open, and new.",
    ),
)
@click.option(
    "--data",
    type=click.Path(path_type=Path),
    default=None,
    help=dwi(
        "Folder atau buku kerja kantor: setiap angka tercetak dibandingkan dengan yang dihitung dari datanya.",
        "Folder or workbook of the office: every printed figure is held against the one computed from its data.",
    ),
)
@pilihan_unit
@click.option(
    "--tahun-lalu",
    type=click.Path(path_type=Path),
    default=None,
    help=dwi(
        "Laporan tahun lalu: cari teks yang tersalin darinya dan angka tahun lalu yang berbeda.",
        "Last year's report: find text copied from it, and figures of last year that differ.",
    ),
)
@click.option(
    "--sebagai-folder",
    "folder",
    type=click.Path(path_type=Path),
    default=None,
    metavar="FOLDER",
    help=dwi(
        "Tulis yang terbaca sebagai folder kantor baru, setiap nilai dengan letaknya pada laporan.",
        "Write what was read as the folder of an office, each value with its place in the report.",
    ),
)
@pilihan_format("teks", "json")
def perintah(
    berkas: Path,
    keluaran: Path | None,
    jenis: str,
    jawaban: Path | None,
    bandingkan: Path | None,
    data: Path | None,
    unit: str,
    tahun_lalu: Path | None,
    folder: Path | None,
    bentuk: str,
) -> int:
    """Print the findings of a report, and write them in the chosen forms."""
    from akuntabel.cli.bahan_reviu import Pembanding, bahan_reviu

    if folder is not None:
        folder_kosong(folder)
    bahan = bahan_reviu(berkas, jawaban, bandingkan, Pembanding(data, unit, tahun_lalu))
    if isinstance(bahan, tuple):
        galat_keluar(bahan, bentuk)
        return KodeKeluar.DATA_BERMASALAH
    if bentuk == "json":
        from akuntabel.cli.bentuk_reviu import reviu_json
        from akuntabel.reports.bentuk.kartu import masalah_json

        isi = reviu_json(bahan.hasil, bahan.lembar) | {"masalah": [masalah_json(p) for p in bahan.masalah]}
        click.echo(tulis_json(isi))
    else:
        _cetak(berkas.name, bahan)
    gagal = keluaran is not None and _tulis(berkas.stem, keluaran, bahan, jenis, bentuk)
    if folder is not None:
        from akuntabel.cli.folder_reviu import tulis_folder

        tulis_folder(bahan.hasil, folder, bentuk)
    return KodeKeluar.DATA_BERMASALAH if bahan.lembar.berdiri or bahan.galat or gagal else KodeKeluar.BERHASIL


def _tulis(nama: str, keluaran: Path, bahan: "BahanReviu", jenis: str, bentuk: str) -> bool:
    """Write the files; whether one could not be made, which is said."""
    from akuntabel.cli.keluaran_reviu import berkas_reviu
    from akuntabel.cli.teks.masalah import tulis_masalah

    berkas, masalah = berkas_reviu(nama, bahan, jenis.split(","))
    dibuat = {keluaran / satu: isi for satu, isi in berkas.items()}
    simpan(keluaran, dibuat)
    for path in dibuat:
        click.echo(path, err=bentuk == "json")
    if masalah:
        click.echo(tulis_masalah(masalah), err=True)
    return bool(masalah)


def _cetak(nama: str, bahan: "BahanReviu") -> None:
    from akuntabel.cli.teks.masalah import tulis_masalah
    from akuntabel.cli.teks.reviu import (
        peringatan_baca,
        ringkasan_banding,
        ringkasan_reviu,
        tulis_diperbaiki,
        tulis_temuan,
    )

    hasil, lembar = bahan.hasil, bahan.lembar
    for bagian in (tulis_temuan(lembar.catatan), tulis_diperbaiki(lembar)):
        if bagian:
            click.echo(f"{bagian}\n")
    if catatan := peringatan_baca(hasil):
        click.secho(catatan, dim=True)
    click.secho(f"{nama}: {ringkasan_reviu(hasil)}", fg="red" if lembar.berdiri else "green", bold=True)
    if banding := ringkasan_banding(lembar):
        click.echo(banding)
    if bahan.masalah:
        click.echo(tulis_masalah(bahan.masalah), err=True)
