"""`akuntabel perjanjian FOLDER`: the Perjanjian Kinerja, ready to be signed."""

from datetime import date
from pathlib import Path

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.keluaran import JENIS_DOKUMEN, nama_berkas, pilihan_jenis, pilihan_keluaran, tulis_semua
from akuntabel.cli.pilihan import argumen_folder, baca_folder, pilihan_format, pilihan_per, pilihan_unit, tahun_siap


@click.command(
    "perjanjian",
    help=dwi(
        "Susun Perjanjian Kinerja FOLDER (formulir I/2 dan I/6 PermenPANRB 53/2014), beserta setiap adendum dan "
        "komplemennya.",
        "Build the performance agreement of FOLDER (forms I/2 and I/6 of PermenPANRB 53/2014) with its amendments "
        "and complements.",
    ),
)
@argumen_folder
@pilihan_unit
@pilihan_per
@pilihan_keluaran
@pilihan_jenis(JENIS_DOKUMEN)
@pilihan_format("teks", "json")
def perintah(folder: Path, unit: str, per: date | None, keluaran: Path, jenis: str, bentuk: str) -> None:
    """Write the agreement of a folder, an adendum for every document that changed its targets, and a complement for
    every head who arrived after it was signed."""
    from akuntabel.domain.tahun_komplemen import komplemen_of, pejabat_komplemen
    from akuntabel.reports.perjanjian import build_adendum, build_komplemen, build_perjanjian

    tahun = tahun_siap(baca_folder(folder, unit, per), bentuk)
    dokumen = {nama_berkas("perjanjian-kinerja", tahun): build_perjanjian(tahun)}
    for ke, adendum in enumerate(tahun.perjanjian.adendum, 1):
        # A change whose figures are not known leaves nothing to be signed.
        if adendum.perubahan:
            dokumen[nama_berkas(f"adendum-{ke}-perjanjian-kinerja", tahun)] = build_adendum(tahun, ke + 1)
    for masa in pejabat_komplemen(tahun):
        komplemen = komplemen_of(tahun, masa)
        if not komplemen.diwarisi:
            nama = nama_berkas(f"komplemen-{masa.mulai.isoformat()}-perjanjian-kinerja", tahun)
            dokumen[nama] = build_komplemen(tahun, komplemen)
    tulis_semua(dokumen, keluaran, jenis, bentuk)
