"""What was read from a report, written as the folder of an office, and what people must still fill in."""

from pathlib import Path

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.keluaran import simpan
from akuntabel.reviu import HasilReviu


def tulis_folder(hasil: HasilReviu, folder: Path, bentuk: str) -> None:
    """Write the folder and say what it lacks."""
    from akuntabel.reviu.folder import folder_of

    terbaca = folder_of(hasil)
    simpan(folder, {folder / path: isi.encode() for path, isi in terbaca.berkas.items()})
    keluar = bentuk == "json"
    click.echo(
        dwi(
            f"\n{folder}: {terbaca.banyak_iku} IKU dalam {len(terbaca.berkas)} berkas.",
            f"\n{folder}: {terbaca.banyak_iku} indicators in {len(terbaca.berkas)} files.",
        ),
        err=keluar,
    )
    for judul, isi in (
        (dwi("Yang masih harus diisi:", "Still to be filled in:"), terbaca.kosong),
        (dwi("Yang perlu dipastikan:", "To be confirmed:"), terbaca.ragu),
    ):
        if isi:
            click.echo(judul, err=keluar)
            click.echo("\n".join(f"  - {satu}" for satu in isi), err=keluar)
    click.echo(
        dwi(
            f"Daftar ini ada pada {folder / 'BACA-SAYA.md'}. Berikutnya: akuntabel periksa {folder}",
            f"This list is in {folder / 'BACA-SAYA.md'}. Next: akuntabel periksa {folder}",
        ),
        err=keluar,
    )
