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
@click.option(
    "--paket",
    default="",
    metavar="PAKET",
    help=dwi(
        "Paket siap pakai (djp/kpp/2024), atau folder paket sendiri (./paket-saya).",
        "A ready-made set (djp/kpp/2024), or the folder of your own (./paket-saya).",
    ),
)
@click.option(
    "-o",
    "--keluaran",
    type=click.Path(path_type=Path),
    help=dwi("Berkas .xlsx yang ditulis.", "The .xlsx file to write."),
)
@click.option("--timpa", is_flag=True, help=dwi("Ganti berkas yang sudah ada.", "Replace a file that exists."))
def perintah(paket: str, keluaran: Path | None, timpa: bool) -> None:
    """Write the template."""
    from akuntabel.cli.teks.masalah import tulis_masalah
    from akuntabel.intake.buku import templat
    from akuntabel.paket import kode_paket

    nama = Path(paket).name if paket not in kode_paket() else paket.replace("/", "-")
    tujuan = keluaran or Path(f"templat-{nama}.xlsx" if paket else "templat.xlsx")
    periksa_tujuan(tujuan, timpa=timpa)
    kode = paket if not paket or paket in kode_paket() else _paket_sendiri(paket, tujuan.parent)
    hasil = templat(tujuan.name, kode, tujuan.parent)
    if hasil.problems:
        click.echo(tulis_masalah(hasil.problems), err=True)
    if not hasil.berkas:
        raise Berhenti(
            dwi("Tidak ada yang ditulis: perbaiki dahulu paketnya.", "Nothing was written: mend the set first."),
            KodeKeluar.DATA_BERMASALAH,
        )
    simpan(tujuan.parent, {tujuan.parent / satu: isi for satu, isi in hasil.berkas.items()})
    click.echo(tujuan)


def _paket_sendiri(paket: str, induk: Path) -> str:
    """How a workbook in `induk` names the set in a folder; ends the command where it could not find it again."""
    from akuntabel.intake.warisan import letak_paket
    from akuntabel.paket import kode_paket

    folder = Path(paket)
    if not folder.is_dir():
        boleh = ", ".join(kode_paket())
        raise click.BadParameter(
            dwi(
                f"Paket «{paket}» tidak ada; pilih dari {boleh}, atau sebut folder paket sendiri, misalnya "
                "./paket-saya.",
                f"No set «{paket}»; choose from {boleh}, or name the folder of your own, such as ./paket-saya.",
            ),
            param_hint="--paket",
        )
    letak = letak_paket(folder, induk)
    if not letak:
        raise click.BadParameter(
            dwi(
                f"Folder paket «{paket}» tidak berada di dalam «{induk}», tempat buku kerja ditulis; di sanalah buku "
                "kerja mencarinya. Tulis buku kerja di sebelah folder paket dengan -o, atau salin folder paket ke "
                "sana. Nama folder hanya huruf, angka, - dan _.",
                f"The set «{paket}» does not lie below «{induk}», where the workbook is written and will look for it. "
                "Write the workbook beside the set with -o, or copy the set there. Names of folders are letters, "
                "digits, - and _.",
            ),
            param_hint="--paket",
        )
    return letak


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
