"""`akuntabel audit …`: the chain of all writes, verified and sealed."""

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import KodeKeluar
from akuntabel.cli.peladen import dengan_basis, sebut


@click.group(
    "audit",
    help=dwi("Jejak audit: verifikasi rantainya, catat segelnya.", "The audit trail: verify its chain, note its seal."),
)
def perintah() -> None:
    """The group."""


def _segel(_: click.Context, __: click.Parameter, nilai: str) -> tuple[int, str] | None:
    nomor, _pisah, sidik = nilai.partition(":")
    if not nilai:
        return None
    if not nomor.isdecimal() or len(sidik) != 64:
        raise click.BadParameter(dwi("segel berbentuk NOMOR:SIDIK.", "a seal has the form NUMBER:HASH."))
    return int(nomor), sidik


@perintah.command(
    "verifikasi",
    help=dwi(
        "Periksa seluruh rantai: setiap suntingan, penghapusan, atau perpindahan urutan disebut tempatnya. Dengan "
        "--segel (dari `akuntabel audit segel`, dicatat di luar basis data) penulisan ulang rantai pun ketahuan.",
        "Check the whole chain: every edit, deletion or reordering is named with its place. With --segel (from "
        "`akuntabel audit segel`, noted outside the database) even a chain written anew is found out.",
    ),
)
@click.option("--segel", default="", metavar=dwi("NOMOR:SIDIK", "NUMBER:HASH"), callback=_segel)
@dengan_basis
def verifikasi(segel: tuple[int, str] | None) -> int:
    """Verify."""
    from akuntabel.records.selectors.audit import periksa_audit, ujung_rantai

    putus = 0
    for satu in periksa_audit(segel):
        putus += 1
        letak = dwi(f"Entri {satu.nomor}", f"Entry {satu.nomor}") if satu.nomor else dwi("Data", "Data")
        click.secho(f"{letak}: {satu.sebab}.", fg="red", err=True)
    nomor, _ = ujung_rantai()
    if putus:
        sebut(f"{putus} kejanggalan pada jejak audit.", f"{putus} irregularities in the audit trail.")
        return KodeKeluar.DATA_BERMASALAH
    sebut(f"Jejak audit utuh: {nomor} entri.", f"The audit trail is whole: {nomor} entries.")
    return KodeKeluar.BERHASIL


@perintah.command(
    "segel",
    help=dwi(
        "Cetak nomor dan sidik entri terakhir, untuk dicatat di luar basis data (misalnya pada berita acara).",
        "Print number and hash of the last entry, to be noted outside the database (say, in signed minutes).",
    ),
)
@dengan_basis
def segel() -> int:
    """Print the seal."""
    from akuntabel.records.selectors.audit import ujung_rantai

    click.echo("{}:{}".format(*ujung_rantai()))
    return KodeKeluar.BERHASIL
