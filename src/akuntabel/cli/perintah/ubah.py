"""`akuntabel ubah SUMBER TUJUAN`: a folder into a workbook, or a workbook into a folder."""

from pathlib import Path

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.keluaran import folder_kosong, simpan
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.cli.perintah.templat import periksa_tujuan
from akuntabel.domain.problem import Tingkat


@click.command(
    "ubah",
    help=dwi(
        "Ubah folder kantor menjadi buku kerja Excel (TUJUAN berakhiran .xlsx), atau buku kerja menjadi folder. Isinya "
        "sama; komentar (#) dan susunan baris di dalam berkas YAML dan CSV tidak ikut.",
        "Turn an office folder into an Excel workbook (TUJUAN ends in .xlsx), or a workbook into a folder. The content "
        "is the same; comments (#) and the layout of YAML and CSV files are not carried over.",
    ),
)
@click.argument("sumber", metavar="SUMBER", type=click.Path(path_type=Path))
@click.argument("tujuan", metavar="TUJUAN", type=click.Path(path_type=Path))
@click.option("--timpa", is_flag=True, help=dwi("Ganti buku kerja yang sudah ada.", "Replace a workbook that exists."))
def perintah(sumber: Path, tujuan: Path, timpa: bool) -> int:
    """Convert one form into the other."""
    from akuntabel.cli.teks.masalah import tulis_masalah
    from akuntabel.intake import is_buku
    from akuntabel.intake.buku import buku_ke_folder, folder_ke_buku

    if sumber.is_dir():
        periksa_tujuan(tujuan, timpa=timpa)
        hasil = folder_ke_buku(sumber, tujuan.name)
        induk = tujuan.parent
    elif is_buku(sumber):
        folder_kosong(tujuan)
        hasil = buku_ke_folder(sumber)
        induk = tujuan
    else:
        raise Berhenti(
            dwi(
                f"«{sumber}» tidak ditemukan. Sebut folder kantor atau buku kerja .xlsx.",
                f"«{sumber}» was not found. Name an office folder or an .xlsx workbook.",
            ),
            KodeKeluar.TIDAK_DITEMUKAN,
        )
    if hasil.problems:
        click.echo(tulis_masalah(hasil.problems), err=True)
    if any(p.tingkat is Tingkat.GALAT for p in hasil.problems):
        raise Berhenti(
            dwi(
                "Tidak ada yang ditulis: perbaiki dahulu galat di atas.", "Nothing was written: mend the errors first."
            ),
            KodeKeluar.DATA_BERMASALAH,
        )
    baru = {induk / nama: isi for nama, isi in hasil.berkas.items()}
    if sumber.is_dir():
        baru = {path: isi for path, isi in baru.items() if path == tujuan or _belum_ada(path, isi)}
    simpan(induk, baru)
    click.echo(tujuan)
    return KodeKeluar.BERHASIL


def _belum_ada(path: Path, isi: bytes) -> bool:
    """Whether a file of the office's own set has still to be copied beside the workbook; ends the command where another
    one of its name lies there."""
    if not path.exists():
        return True
    if path.is_file() and path.read_bytes() == isi:
        return False
    raise Berhenti(
        dwi(
            f"«{path}» sudah ada dan isinya lain daripada paket kantor, sehingga tidak diubah. Tulis buku kerja ke "
            "folder lain, atau pindahkan folder paket itu.",
            f"«{path}» exists, differs from the set of the office, and was left alone. Write the workbook to another "
            "folder, or move that set away.",
        ),
        KodeKeluar.PERINTAH_SALAH,
    )
