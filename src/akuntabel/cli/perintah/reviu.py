"""`akuntabel reviu BERKAS`: every finding in any performance report, with its place and its proof."""

from pathlib import Path

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.cli.pilihan import galat_keluar, pilihan_format, tulis_json


@click.command(
    "reviu",
    help=dwi(
        "Baca Laporan Kinerja BERKAS buatan siapa pun (PDF berisi teks, DOCX, teks), hitung ulang angka-angkanya, dan "
        "sebutkan setiap temuan di tempatnya. Kode keluar 1 bila ada temuan yang pasti.",
        "Read the performance report FILE, whoever wrote it (PDF with text, DOCX, text), recompute its figures, and "
        "name every finding in its place. Exit code 1 if a finding is certain.",
    ),
)
@click.argument("berkas", metavar="BERKAS", type=click.Path(path_type=Path))
@pilihan_format("teks", "json")
def perintah(berkas: Path, bentuk: str) -> int:
    """Print the findings of a report."""
    from akuntabel.domain.problem import Problem
    from akuntabel.reviu import tinjau
    from akuntabel.reviu.hasil import Kepastian

    hasil = tinjau(berkas.name, _isi(berkas))
    if isinstance(hasil, Problem):
        galat_keluar([hasil], bentuk)
        return KodeKeluar.DATA_BERMASALAH
    if bentuk == "json":
        from akuntabel.cli.bentuk_reviu import reviu_json

        click.echo(tulis_json(reviu_json(hasil)))
    else:
        from akuntabel.cli.teks.reviu import peringatan_baca, ringkasan_reviu, tulis_temuan

        if hasil.temuan:
            click.echo(tulis_temuan(hasil.temuan))
            click.echo()
        if catatan := peringatan_baca(hasil):
            click.secho(catatan, dim=True)
        warna = "red" if hasil.jumlah(Kepastian.PASTI) else "green"
        click.secho(f"{berkas.name}: {ringkasan_reviu(hasil)}", fg=warna, bold=True)
    return KodeKeluar.DATA_BERMASALAH if hasil.jumlah(Kepastian.PASTI) else KodeKeluar.BERHASIL


def _isi(berkas: Path) -> bytes:
    from akuntabel.reviu.membaca.buka import BATAS

    try:
        if berkas.is_file() and berkas.stat().st_size <= BATAS.bita:
            return berkas.read_bytes()
        sebab = dwi("terlalu besar", "too large") if berkas.is_file() else dwi("tidak ada", "not found")
    except OSError as salah:
        sebab = salah.strerror or type(salah).__name__
    raise Berhenti(
        dwi(
            f"Berkas «{berkas}» tidak dapat dibuka: {sebab}. Sebut satu berkas PDF, DOCX, atau teks.",
            f"File «{berkas}» cannot be opened: {sebab}. Name one PDF, DOCX or text file.",
        ),
        KodeKeluar.TIDAK_DITEMUKAN,
    )
