"""`akuntabel laporan FOLDER`: the Laporan Kinerja in all its forms."""

from datetime import date
from pathlib import Path

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.keluaran import (
    JENIS_DOKUMEN,
    buku_kartu,
    nama_laporan,
    pilihan_jenis,
    pilihan_keluaran,
    tulis_berkas,
)
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.cli.pilihan import (
    argumen_folder,
    baca_folder,
    galat_keluar,
    galat_laporan,
    pilihan_format,
    pilihan_per,
    pilihan_unit,
    rezim_of,
    tahun_siap,
)
from akuntabel.reports.bahan import BahanLaporan

JENIS = (*JENIS_DOKUMEN, "xlsx")


@click.command(
    "laporan",
    help=dwi(
        "Susun Laporan Kinerja FOLDER (PDF, DOCX, HTML) dan kartu kinerjanya (XLSX). Bila FOLDER memuat unit bawahan: "
        "laporan wilayah, dan dengan --setiap juga laporan lengkap setiap unit; laporan satu unit dengan --unit.",
        "Build the annual performance report of FOLDER (PDF, DOCX, HTML) and its scorecard (XLSX). Where FOLDER holds "
        "units below it: the report of the region, with --setiap also the full set of every unit; one unit's report "
        "with --unit.",
    ),
)
@argumen_folder
@pilihan_unit
@pilihan_per
@click.option(
    "--setiap",
    is_flag=True,
    help=dwi("Pohon unit: tulis juga laporan lengkap setiap unit.", "Trees: write the full set of every unit too."),
)
@pilihan_keluaran
@pilihan_jenis(JENIS)
@click.option(
    "--jawaban",
    type=click.Path(path_type=Path),
    default=None,
    help=dwi(
        "Penjelasan atas temuan pasti pada laporan sendiri (kertas kerja XLSX, YAML, atau CSV); tanpa itu laporan yang "
        "memuatnya tidak ditulis.",
        "Explanations of certain findings in the report itself (XLSX working paper, YAML or CSV); without them a "
        "report that has any is not written.",
    ),
)
@pilihan_format("teks", "json")
def perintah(
    folder: Path,
    unit: str,
    per: date | None,
    setiap: bool,
    keluaran: Path,
    jenis: str,
    jawaban: Path | None,
    bentuk: str,
) -> int | None:
    """Write the report of a folder."""
    from akuntabel.cli.tinjau_sendiri import baca_jawaban_laporan, sebut_tinjauan, temuan_laporan_json, tinjau_dokumen
    from akuntabel.intake.pohon import adalah_pohon

    terjawab = baca_jawaban_laporan(jawaban, bentuk)
    if not unit and folder.is_dir() and adalah_pohon(folder):
        from akuntabel.cli.setiap import tulis_wilayah

        return tulis_wilayah(folder, per, keluaran, jenis, bentuk, setiap=setiap, jawaban=terjawab)
    from akuntabel import __version__
    from akuntabel.reports.bahan import bahan_of
    from akuntabel.reports.lakin import build_laporan, masalah_laporan

    bacaan = baca_folder(folder, unit, per)
    tahun = tahun_siap(bacaan, bentuk)
    bahan = bahan_of(tahun, rezim_of(tahun), bacaan.problems, __version__)
    _siap(bahan, bentuk)
    dokumen, nama = build_laporan(bahan), nama_laporan(tahun)
    tinjauan = tinjau_dokumen(dokumen, nama, masalah_laporan(bahan), terjawab)
    sebut_tinjauan(tinjauan, bentuk)
    sertaan = {"temuan": temuan_laporan_json(tinjauan)}
    tulis_berkas(dokumen, keluaran, nama, jenis, bentuk, xlsx=buku_kartu(bahan), sertaan=sertaan)
    return None


def _siap(bahan: BahanLaporan, bentuk: str) -> None:
    """Ends the command where a figure is in error or a narrative binds one that does not exist."""
    galat = galat_laporan(bahan)
    if galat:
        galat_keluar(galat, bentuk)
        raise Berhenti(
            dwi(
                "Laporan tidak disusun: perbaiki dahulu galat di atas.",
                "No report was built: mend the errors above first.",
            ),
            KodeKeluar.DATA_BERMASALAH,
        )
