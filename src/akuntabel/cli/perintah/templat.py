"""`akuntabel templat`: a workbook to fill in."""

from pathlib import Path

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.keluaran import simpan
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar


@click.command(
    "templat",
    help=dwi(
        "Tulis buku kerja Excel untuk diisi: petunjuk, pilihan, pemeriksaan isian, dan pratinjau indeks. Dengan "
        "--paket peta, IKU, manual, dan target sudah terisi.",
        "Write an Excel workbook to fill in: instructions, lists, input checks, and a live index preview. With "
        "--paket map, indicators, manuals and targets are filled in.",
    ),
)
@click.option("--paket", default="", metavar="PAKET", help=dwi("Paket siap pakai, misalnya djp/kpp/2024.", "Set."))
@click.option(
    "-o",
    "--keluaran",
    type=click.Path(path_type=Path),
    help=dwi("Berkas .xlsx yang ditulis.", "The .xlsx file to write."),
)
@click.option("--timpa", is_flag=True, help=dwi("Ganti berkas yang sudah ada.", "Replace a file that exists."))
def perintah(paket: str, keluaran: Path | None, timpa: bool) -> None:
    """Write the template."""
    from akuntabel.intake.buku import templat
    from akuntabel.paket import kode_paket

    if paket and paket not in kode_paket():
        boleh = ", ".join(kode_paket())
        raise click.BadParameter(
            dwi(f"Paket «{paket}» tidak ada; pilih dari {boleh}.", f"No set «{paket}»; choose from {boleh}."),
            param_hint="--paket",
        )
    tujuan = keluaran or Path(f"templat-{paket.replace('/', '-')}.xlsx" if paket else "templat.xlsx")
    periksa_tujuan(tujuan, timpa=timpa)
    simpan(tujuan.parent, {tujuan: templat(paket)})
    click.echo(tujuan)


def periksa_tujuan(tujuan: Path, *, timpa: bool) -> None:
    """Ends the command where the workbook to be written has another kind of name, or is already there."""
    if tujuan.suffix.lower() != ".xlsx":
        raise click.BadParameter(
            dwi(f"«{tujuan}» tidak berakhiran .xlsx.", f"«{tujuan}» does not end in .xlsx."), param_hint="tujuan"
        )
    if tujuan.exists() and not timpa:
        raise Berhenti(
            dwi(
                f"«{tujuan}» sudah ada dan tidak diubah. Pakai nama lain, atau tambahkan --timpa.",
                f"«{tujuan}» exists and was left alone. Use another name, or add --timpa.",
            ),
            KodeKeluar.PERINTAH_SALAH,
        )
