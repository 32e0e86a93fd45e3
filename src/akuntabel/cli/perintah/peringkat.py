"""`akuntabel peringkat WILAYAH`: ranking of units and heat table."""

from datetime import date
from pathlib import Path

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.pilihan import (
    pilihan_format,
    pilihan_per,
    pilihan_triwulan,
    tulis_json,
)
from akuntabel.cli.pohon import argumen_pohon, buku_pohon, html_pohon, kode_keluar, pilihan_buku, rekap_folder
from akuntabel.domain.periode import Triwulan


@click.command(
    "peringkat",
    help=dwi(
        "Peringkat unit WILAYAH menurut NKO, beserta tabel panas unit dan IKU. Hanya unit dengan tahun, rezim, "
        "pilihan, jenis, dan peta yang sama diperingkat bersama; yang belum lengkap disebut tanpa nomor.",
        "Rank the units of WILAYAH by NKO, with a heat table of units and indicators. Only units of the same year, "
        "regime, choices, kind and map are ranked together; incomplete ones are named without a place.",
    ),
)
@argumen_pohon
@pilihan_triwulan
@pilihan_per
@pilihan_buku
@pilihan_format("teks", "json", "html")
def perintah(folder: Path, triwulan: Triwulan | None, per: date | None, xlsx: Path | None, bentuk: str) -> int:
    """Print the ranking of a tree."""
    from akuntabel.cli.pohon_json import peringkat_json
    from akuntabel.cli.teks.peringkat import tulis_peringkat
    from akuntabel.reports.wilayah import build_peringkat

    pohon = rekap_folder(folder, triwulan, per)
    match bentuk:
        case "json":
            click.echo(tulis_json(peringkat_json(pohon)))
        case "html":
            click.echo(html_pohon(build_peringkat(pohon)))
        case _:
            click.echo(tulis_peringkat(pohon))
    buku_pohon(pohon, xlsx, ("Unit", "Peringkat", "Tabel panas"))
    return kode_keluar(pohon)
