"""`akuntabel manual FOLDER`: the quality of the manuals, and with `-o` their document."""

from datetime import date
from pathlib import Path

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.keluaran import JENIS_DOKUMEN, pilihan_jenis, tulis_berkas
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.cli.pilihan import (
    argumen_folder,
    baca_folder,
    galat_keluar,
    pilihan_format,
    pilihan_per,
    pilihan_unit,
    rezim_of,
    tulis_json,
)
from akuntabel.domain.mutu_manual import HasilMutu, JenisTemuan, periksa_manual
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake import Bacaan


@click.command(
    "manual",
    help=dwi(
        "Periksa mutu manual IKU pada FOLDER: setiap temuan dengan letak, dasar, dan perbaikannya. Kode keluar 1 bila "
        "ada galat. Dengan -o, susun dokumennya: satu lembar per IKU dengan formula, dasar, dan contoh hitungan.",
        "Check the quality of the indicator manuals in FOLDER: each finding with place, authority and remedy. Exit "
        "code 1 if there are errors. With -o, build their document: one form each with formula, authority and example.",
    ),
)
@argumen_folder
@pilihan_unit
@pilihan_per
@click.option("--iku", metavar="KODE", default="", help=dwi("Hanya manual IKU ini.", "Only the manual of this one."))
@click.option(
    "-o",
    "--keluaran",
    type=click.Path(path_type=Path),
    default=None,
    help=dwi(
        "Folder tujuan dokumen manual; tanpa ini hanya diperiksa.", "Folder for the document; without it only checked."
    ),
)
@pilihan_jenis(JENIS_DOKUMEN)
@pilihan_format("teks", "json")
def perintah(
    folder: Path, unit: str, per: date | None, iku: str, keluaran: Path | None, jenis: str, bentuk: str
) -> int:
    """Print the findings about the manuals of a folder, or write their document."""
    from akuntabel.cli.bentuk_manual import mutu_json
    from akuntabel.cli.teks.mutu_manual import tulis_mutu

    tahun = _tahun(baca_folder(folder, unit, per), bentuk)
    hasil = _pilih(mutu_of(tahun), tahun, iku)
    if keluaran is not None:
        _dokumen(tahun, hasil, iku, keluaran, jenis, bentuk)
        return KodeKeluar.BERHASIL
    if bentuk == "json":
        click.echo(tulis_json(mutu_json(folder.name, tahun, hasil)))
    else:
        click.echo(tulis_mutu(folder.name, tahun, hasil))
    galat = any(t.jenis is JenisTemuan.GALAT for t in hasil.terbuka)
    return KodeKeluar.DATA_BERMASALAH if galat else KodeKeluar.BERHASIL


def mutu_of(tahun: TahunKinerja) -> HasilMutu:
    """The checks of a year's manuals under its own regime."""
    from akuntabel.pedoman import load_mutu_manual

    return periksa_manual(tahun, rezim_of(tahun), load_mutu_manual(date(tahun.tahun, 12, 31)))


def _tahun(bacaan: Bacaan, bentuk: str) -> TahunKinerja:
    """The year, errors in its figures or not: manuals are checked before any figure is right."""
    if bacaan.tahun is None:
        galat_keluar(bacaan.galat, bentuk)
        raise Berhenti(
            dwi(
                "Manual tidak diperiksa: perbaiki dahulu galat di atas.",
                "No manual was checked: mend the errors above first.",
            ),
            KodeKeluar.DATA_BERMASALAH,
        )
    return bacaan.tahun


def _dokumen(tahun: TahunKinerja, hasil: HasilMutu, iku: str, keluaran: Path, jenis: str, bentuk: str) -> None:
    """Write the document of the manuals that were chosen."""
    from akuntabel.reports.manual import bahan_manual_of, build_manual

    dokumen = build_manual(bahan_manual_of(tahun, rezim_of(tahun), hasil))
    bagian = f"-{hasil.manual[0].kode_iku}" if iku else ""
    tulis_berkas(dokumen, keluaran, f"manual-iku-{tahun.tahun}{bagian}", jenis, bentuk)


def _pilih(hasil: HasilMutu, tahun: TahunKinerja, iku: str) -> HasilMutu:
    """The result of one IKU, or all of it."""
    if not iku:
        return hasil
    satu = tuple(m for m in hasil.manual if m.kode_iku.lower() == iku.lower())
    if not satu:
        semua = ", ".join(m.kode_iku for m in hasil.manual)
        raise Berhenti(
            dwi(
                f"IKU «{iku}» tidak mempunyai manual pada {tahun.kantor.nama_singkat}. Yang ada: {semua}.",
                f"No manual for «{iku}» at {tahun.kantor.nama_singkat}. There are: {semua}.",
            ),
            KodeKeluar.TIDAK_DITEMUKAN,
        )
    return HasilMutu(satu, ())
