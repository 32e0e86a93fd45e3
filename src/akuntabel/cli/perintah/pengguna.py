"""`akuntabel pengguna …`: people made, and roles given, by the owner of the machine."""

import sys
from datetime import date, datetime

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.cli.peladen import dengan_basis, sebut
from akuntabel.domain.hak import HAK_PERAN, Peran


@click.group(
    "pengguna",
    help=dwi(
        "Orang yang boleh masuk, dan peran mereka. Tidak ada akun bawaan; kata sandi diketik, tidak pernah ditulis "
        "pada perintah.",
        "People who may sign in, and their roles. There is no default account; passwords are typed, never written on "
        "the command line.",
    ),
)
def perintah() -> None:
    """The group."""


@perintah.command(
    "buat",
    help=dwi(
        "Buat orang bernama masuk NAMA_MASUK. Dengan --peran dan --unit sekaligus diberi peran, misalnya administrator "
        "pertama: pengguna buat budi --nama 'Budi' --peran administrator --unit kanwil.",
        "Make a person who signs in as NAMA_MASUK. With --peran and --unit they get a role at once, such as the first "
        "administrator: pengguna buat budi --nama 'Budi' --peran administrator --unit kanwil.",
    ),
)
@click.argument("nama_masuk")
@click.option("--nama", required=True, help=dwi("Nama sebagaimana ditulis orang.", "The name as people write it."))
@click.option("--peran", type=click.Choice([p.value for p in Peran]), default=None)
@click.option("--unit", default="", help=dwi("Alamat unit, misalnya kanwil/kpp-a.", "Address of a unit."))
@dengan_basis
def buat(nama_masuk: str, nama: str, peran: str | None, unit: str) -> int:
    """Make a person."""
    from akuntabel.actions.mula import add_pengguna

    unit = unit or _satu_puncak()
    add_pengguna(
        acting_user=None,
        alamat=unit,
        nama_masuk=nama_masuk,
        nama=nama,
        sandi=_sandi(),
        peran=Peran(peran) if peran else None,
    )
    sebut(f"«{nama_masuk}» dapat masuk.", f"«{nama_masuk}» can sign in.")
    return KodeKeluar.BERHASIL


@perintah.command(
    "peran",
    help=dwi("Beri orang suatu peran pada unit, mulai hari ini.", "Give a person a role at a unit, from today on."),
)
@click.argument("nama_masuk")
@click.argument("peran", type=click.Choice([p.value for p in HAK_PERAN]))
@click.argument("unit")
@click.option("--sejak", type=click.DateTime(["%Y-%m-%d"]), default=None)
@click.option("--sampai", type=click.DateTime(["%Y-%m-%d"]), default=None)
@dengan_basis
def peran(nama_masuk: str, peran: str, unit: str, sejak: datetime | None, sampai: datetime | None) -> int:
    """Give a role."""
    from akuntabel.actions.mula import give_peran

    give_peran(
        acting_user=None,
        alamat=unit,
        nama_masuk=nama_masuk,
        peran=Peran(peran),
        sejak=_hari(sejak),
        sampai=_hari(sampai),
    )
    sebut(f"«{nama_masuk}» kini {peran} pada {unit}.", f"«{nama_masuk}» is now {peran} at {unit}.")
    return KodeKeluar.BERHASIL


@perintah.command(
    "publik",
    help=dwi(
        "Buka unit bagi umum, juga tanpa akun: kartu kinerja dan laporannya, bersama unit bawahannya. --tutup "
        "mengakhirinya.",
        "Open a unit to the public, accounts or not: its scorecard and reports, and those of the units below. --tutup "
        "ends it.",
    ),
)
@click.argument("unit")
@click.option("--sejak", type=click.DateTime(["%Y-%m-%d"]), default=None)
@click.option("--sampai", type=click.DateTime(["%Y-%m-%d"]), default=None)
@click.option("--tutup", is_flag=True, help=dwi("Tutup kembali.", "Close it again."))
@dengan_basis
def publik(unit: str, sejak: datetime | None, sampai: datetime | None, tutup: bool) -> int:
    """Open or close a unit."""
    from akuntabel.actions.mula import close_publik, open_publik

    if tutup:
        close_publik(acting_user=None, alamat=unit)
        sebut(f"«{unit}» tertutup bagi umum.", f"«{unit}» is closed to the public.")
    else:
        open_publik(acting_user=None, alamat=unit, sejak=_hari(sejak), sampai=_hari(sampai))
        sebut(f"«{unit}» terbuka bagi umum.", f"«{unit}» is open to the public.")
    return KodeKeluar.BERHASIL


def _hari(saat: datetime | None) -> date | None:
    return saat.date() if saat else None


def _satu_puncak() -> str:
    """The only top unit; ends the command where there are several or none."""
    from akuntabel.records.selectors.unit import susunan

    puncak = [u.alamat for u in susunan() if u.induk is None]
    if len(puncak) == 1:
        return puncak[0]
    pilihan = ", ".join(puncak) or dwi("belum ada; jalankan dahulu: akuntabel basis impor FOLDER", "none yet")
    raise Berhenti(
        dwi(f"Sebut unitnya dengan --unit. Yang ada: {pilihan}.", f"Name the unit with --unit. There are: {pilihan}."),
        KodeKeluar.PERINTAH_SALAH,
    )


def _sandi() -> str:
    """Typed twice without being shown; from a pipe, the first line."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    sandi: str = click.prompt(dwi("Kata sandi", "Password"), hide_input=True, confirmation_prompt=True)
    return sandi
