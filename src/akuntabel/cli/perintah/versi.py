"""`akuntabel versi FOLDER`: the changes to the files of an office, and the record of a new one."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.keluaran import simpan
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.cli.pilihan import (
    argumen_folder,
    baca_folder,
    baca_hari,
    galat_keluar,
    pilihan_format,
    pilihan_per,
    pilihan_triwulan,
    pilihan_unit,
    tahun_sampai,
    tahun_siap,
    tulis_json,
)
from akuntabel.domain.periode import Triwulan

F = TypeVar("F", bound=Callable[..., Any])


def _berkas(nama: str, indonesia: str, inggris: str) -> Callable[[F], F]:
    return click.option(f"--{nama}", multiple=True, metavar=dwi("BERKAS", "FILE"), help=dwi(indonesia, inggris))


def _hari(nama: str, indonesia: str, inggris: str) -> Callable[[F], F]:
    bantuan = dwi(indonesia, inggris)
    return click.option(f"--{nama}", metavar="TTTT-BB-HH", default=None, callback=baca_hari, help=bantuan)


@click.command(
    "versi",
    help=dwi(
        "Tampilkan perubahan berkas FOLDER dan dokumennya. Dengan --berkas, --baru, atau --hapus: catat perubahan "
        "baru, yaitu salin isi berkas sekarang ke riwayat/ sebelum berkasnya diubah.",
        "Show the changes to the files of FOLDER with their documents. With --berkas, --baru or --hapus: record a new "
        "change, that is, copy the present content of the files to riwayat/ before they are changed.",
    ),
)
@argumen_folder
@_berkas("berkas", "Berkas yang akan diganti; boleh berulang.", "A file that will be replaced; may be repeated.")
@_berkas("baru", "Berkas yang akan ditambahkan; boleh berulang.", "A file that will be added; may be repeated.")
@_berkas("hapus", "Berkas yang akan dihapus; boleh berulang.", "A file that will be removed; may be repeated.")
@click.option("--nomor", default="", help=dwi("Nomor dokumen yang mengubahnya.", "Number of the document."))
@_hari("tanggal", "Tanggal dokumen itu.", "Date of the document.")
@click.option("--alasan", default="", help=dwi("Mengapa diubah.", "Why it is changed."))
@_hari("diketahui", "Hari pertama perubahan itu diketahui.", "First day on which the change is known.")
@_hari(
    "berlaku",
    "Hari pertama perubahan manual, peta, pilihan, paket, atau cascading itu berlaku. Kosong: koreksi.",
    "First day on which a change of manual, map, choice, set or cascading holds. Empty: a correction.",
)
@pilihan_unit
@pilihan_triwulan
@pilihan_per
@pilihan_format("teks", "json")
def perintah(
    folder: Path,
    berkas: tuple[str, ...],
    baru: tuple[str, ...],
    hapus: tuple[str, ...],
    nomor: str,
    tanggal: date | None,
    alasan: str,
    diketahui: date | None,
    berlaku: date | None,
    unit: str,
    triwulan: Triwulan | None,
    per: date | None,
    bentuk: str,
) -> None:
    """Print the changes, or record one."""
    if not (berkas or baru or hapus):
        _tampilkan(folder, unit, triwulan, per, bentuk)
        return
    from akuntabel.cli.pohon import letak_unit
    from akuntabel.intake.catat_perubahan import PerubahanBaru, catat_perubahan

    if diketahui is None or not alasan.strip():
        raise click.UsageError(
            dwi(
                "Perubahan baru memerlukan --alasan dan --diketahui (hari pertama perubahan itu diketahui).",
                "A new change needs --alasan and --diketahui (the first day on which it is known).",
            )
        )
    letak = letak_unit(folder, unit)
    if not letak.is_dir():
        raise Berhenti(
            dwi(
                f"«{letak}» bukan folder. Ubah dahulu buku kerja menjadi folder: akuntabel ubah.",
                f"«{letak}» is no folder. Turn the workbook into a folder first: akuntabel ubah.",
            ),
            KodeKeluar.TIDAK_DITEMUKAN,
        )
    perubahan = PerubahanBaru(diketahui, alasan.strip(), berkas, baru, hapus, nomor, tanggal, berlaku)
    isi, problems = catat_perubahan(letak, perubahan)
    if problems:
        galat_keluar(problems, bentuk)
        raise Berhenti(
            dwi("Tidak ada yang ditulis.", "Nothing was written."),
            KodeKeluar.DATA_BERMASALAH,
        )
    simpan(letak, {letak / nama: bita for nama, bita in isi.items()})
    if bentuk == "json":
        click.echo(tulis_json({"berkas": sorted(isi)}))
        return
    click.echo("\n".join(str(letak / nama) for nama in sorted(isi)))
    click.echo(
        dwi(
            "Isi lama tersimpan. Sekarang ubah berkasnya, lalu: ",
            "The old content is kept. Now change the files, then: ",
        )
        + f"akuntabel periksa {folder}"
    )


def _tampilkan(folder: Path, unit: str, triwulan: Triwulan | None, per: date | None, bentuk: str) -> None:
    """Print every change, and which are in the result up to the quarter."""
    from akuntabel.cli.teks.versi import tulis_per, tulis_perubahan
    from akuntabel.reports.bentuk.versi import perubahan_json

    tahun, saat = tahun_sampai(tahun_siap(baca_folder(folder, unit, per), bentuk), triwulan)
    if bentuk == "json":
        click.echo(tulis_json({"triwulan": saat.kode, "perubahan_berkas": perubahan_json(tahun, saat)}))
        return
    for kalimat in tulis_per(per):
        click.echo(kalimat)
    if not tahun.perubahan:
        click.echo(dwi("Belum ada perubahan berkas yang tercatat.", "No change to any file is on record."))
    for kalimat in tulis_perubahan(tahun, saat):
        click.echo(kalimat)
