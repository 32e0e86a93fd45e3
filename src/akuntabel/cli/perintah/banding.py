"""`akuntabel banding FOLDER --rezim A --rezim B`: the same year under several regimes, and what stands behind it."""

from datetime import date
from decimal import localcontext
from pathlib import Path

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.pilihan import (
    argumen_folder,
    baca_folder,
    pilihan_format,
    pilihan_per,
    pilihan_triwulan,
    pilihan_unit,
    tahun_sampai,
    tahun_siap,
    tulis_json,
)
from akuntabel.domain.angka import KONTEKS
from akuntabel.domain.periode import Triwulan


def _rezim(ctx: click.Context, param: click.Parameter, kode: tuple[str, ...]) -> tuple[str, ...]:
    from akuntabel.pedoman import kode_rezim

    semua = kode_rezim()
    for satu in kode:
        if satu not in semua:
            boleh = ", ".join(semua)
            pesan = dwi(f"«{satu}» bukan rezim; pilih dari {boleh}.", f"«{satu}» is no regime; choose from {boleh}.")
            raise click.BadParameter(pesan, ctx, param)
    return tuple(dict.fromkeys(kode))


@click.command(
    "banding",
    help=dwi(
        "Hitung tahun yang sama pada FOLDER menurut beberapa rezim, dan sebut setiap angka yang berbeda, aturan di "
        "balik setiap sisinya, dan berapa tiap aturan menggeser NKO. Rezim pertama menjadi dasar; bila hanya satu "
        "disebut, dasarnya rezim kantor. Hanya di sini rezim boleh dipakai di luar masa berlakunya.",
        "Compute the same year of FOLDER under several regimes, and name every figure that differs, the rule behind "
        "each side, and how far each rule moves the NKO. The first regime is the base; where only one is named, the "
        "base is the office's own. Only here may a regime be used outside its dates.",
    ),
)
@argumen_folder
@pilihan_unit
@click.option(
    "--rezim",
    "kode",
    multiple=True,
    required=True,
    callback=_rezim,
    help=dwi("Kode rezim; boleh berulang.", "Code of a regime; may be repeated."),
)
@pilihan_triwulan
@pilihan_per
@pilihan_format("teks", "json")
def perintah(
    folder: Path, unit: str, kode: tuple[str, ...], triwulan: Triwulan | None, per: date | None, bentuk: str
) -> None:
    """Print the comparison of the first regime with each other one."""
    from akuntabel.cli.banding_json import banding_json
    from akuntabel.cli.teks.banding import tulis_banding
    from akuntabel.domain.banding import banding_of
    from akuntabel.pedoman import load_rezim_pembanding

    tahun, saat = tahun_sampai(tahun_siap(baca_folder(folder, unit, per), bentuk), triwulan)
    if len(kode) == 1:
        kode = tuple(dict.fromkeys((tahun.rezim, *kode)))
    if len(kode) == 1:
        raise click.UsageError(
            dwi(
                f"{kode[0]} adalah rezim kantor itu sendiri; sebut rezim lain dengan --rezim.",
                f"{kode[0]} is the office's own regime; name another one with --rezim.",
            )
        )
    hari = date(tahun.tahun, 12, 31)
    rezim = [load_rezim_pembanding(satu, tahun.pilihan, hari) for satu in kode]
    with localcontext(KONTEKS):
        hasil = [banding_of(tahun, rezim[0][0], lain, saat) for lain, _ in rezim[1:]]
        tulis = tulis_json(banding_json(hasil, rezim)) if bentuk == "json" else tulis_banding(hasil, rezim)
    click.echo(tulis)
