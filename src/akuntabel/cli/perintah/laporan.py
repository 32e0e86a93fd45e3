"""`akuntabel laporan FOLDER`: the Laporan Kinerja in all its forms."""

from datetime import date
from pathlib import Path

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.keluaran import JENIS_DOKUMEN, nama_berkas, pilihan_jenis, pilihan_keluaran, tulis_berkas
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.cli.pilihan import (
    argumen_folder,
    baca_folder,
    galat_keluar,
    pilihan_format,
    pilihan_per,
    pilihan_unit,
    rezim_of,
    tahun_siap,
)
from akuntabel.domain.problem import Tingkat
from akuntabel.reports.bahan import BahanLaporan

JENIS = (*JENIS_DOKUMEN, "xlsx")


@click.command(
    "laporan",
    help=dwi(
        "Susun Laporan Kinerja FOLDER (PDF, DOCX, HTML) dan kartu kinerjanya (XLSX).",
        "Build the annual performance report of FOLDER (PDF, DOCX, HTML) and its scorecard (XLSX).",
    ),
)
@argumen_folder
@pilihan_unit
@pilihan_per
@pilihan_keluaran
@pilihan_jenis(JENIS)
@pilihan_format("teks", "json")
def perintah(folder: Path, unit: str, per: date | None, keluaran: Path, jenis: str, bentuk: str) -> None:
    """Write the report of a folder."""
    from akuntabel import __version__
    from akuntabel.reports.bahan import bahan_of
    from akuntabel.reports.lakin import build_laporan

    bacaan = baca_folder(folder, unit, per)
    tahun = tahun_siap(bacaan, bentuk)
    bahan = bahan_of(tahun, rezim_of(tahun), bacaan.problems, __version__)
    _siap(bahan, bentuk)
    tulis_berkas(
        build_laporan(bahan),
        keluaran,
        nama_berkas("laporan-kinerja", tahun),
        jenis,
        bentuk,
        xlsx=("kartu-kinerja", tahun, bahan.rezim, bahan.kartu),
    )


def _siap(bahan: BahanLaporan, bentuk: str) -> None:
    """Ends the command where a figure is in error or a narrative binds one that does not exist."""
    from akuntabel.reports.ikatan_periksa import periksa_narasi

    galat = [p for p in (*bahan.akhir.masalah, *periksa_narasi(bahan)) if p.tingkat is Tingkat.GALAT]
    if galat:
        galat_keluar(galat, bentuk)
        raise Berhenti(
            dwi(
                "Laporan tidak disusun: perbaiki dahulu galat di atas.",
                "No report was built: mend the errors above first.",
            ),
            KodeKeluar.DATA_BERMASALAH,
        )
