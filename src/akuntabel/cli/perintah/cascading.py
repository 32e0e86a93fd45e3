"""`akuntabel cascading WILAYAH`: the cascading matrix and what does not fit together."""

from datetime import date
from pathlib import Path

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import KodeKeluar
from akuntabel.cli.pilihan import pilihan_format, pilihan_per, tulis_json
from akuntabel.cli.pohon import argumen_pohon, buku_pohon, html_pohon, pilihan_buku, rekap_folder


@click.command(
    "cascading",
    help=dwi(
        "Matriks cascading WILAYAH: IKU setiap unit atas terhadap unit bawahannya. Disebut juga IKU yatim, IKU yang "
        "tidak turun, target yang tidak berjumlah, manual yang berbeda antarunit, dan IKU tanpa penanggung jawab.",
        "Cascading matrix of WILAYAH: the indicators of every upper unit against the units below it. Also named: "
        "orphans, indicators that go nowhere, targets that cannot add up, manuals that differ, and missing owners.",
    ),
)
@argumen_pohon
@pilihan_per
@pilihan_buku
@pilihan_format("teks", "json", "html")
def perintah(folder: Path, per: date | None, xlsx: Path | None, bentuk: str) -> int:
    """Print the cascading matrix of a tree."""
    from akuntabel.cli.pohon_json import cascading_json
    from akuntabel.cli.teks.peringkat import tulis_cascading
    from akuntabel.reports.wilayah import build_cascading

    pohon = rekap_folder(folder, None, per)
    match bentuk:
        case "json":
            click.echo(tulis_json(cascading_json(pohon)))
        case "html":
            click.echo(html_pohon(build_cascading(pohon)))
        case _:
            click.echo(tulis_cascading(pohon))
    buku_pohon(pohon, xlsx, ("Cascading", "Masalah"))
    return KodeKeluar.BERHASIL
