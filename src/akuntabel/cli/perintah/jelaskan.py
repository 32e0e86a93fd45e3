"""`akuntabel jelaskan FOLDER KODE`: how a figure was reached."""

from datetime import date
from difflib import get_close_matches
from pathlib import Path

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.cli.pilihan import (
    argumen_folder,
    baca_folder,
    pilihan_format,
    pilihan_per,
    pilihan_triwulan,
    pilihan_unit,
    rezim_of,
    tahun_sampai,
    tahun_siap,
    tulis_json,
)
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.peta import PetaStrategi


@click.command(
    "jelaskan",
    help=dwi(
        "Telusuri satu angka FOLDER sampai aturan, pasal, masukan, dan baris berkasnya. KODE: nko, kode perspektif "
        "(stakeholder), ss.1, kode IKU (1a-CP), atau bagiannya (iku.1a-CP.realisasi).",
        "Trace a figure of FOLDER down to rule, article, inputs and file row. KODE: nko, a perspective (stakeholder), "
        "ss.1, an indicator (1a-CP), or a part of it (iku.1a-CP.realisasi).",
    ),
)
@argumen_folder
@click.argument("kode", metavar="KODE")
@pilihan_unit
@pilihan_triwulan
@pilihan_per
@pilihan_format("teks", "json", "html")
def perintah(folder: Path, kode: str, unit: str, triwulan: Triwulan | None, per: date | None, bentuk: str) -> None:
    """Print the trace of a figure."""
    from akuntabel.cli.teks.jejak import semua_rujukan, tulis_jejak
    from akuntabel.cli.teks.versi import tulis_perubahan
    from akuntabel.domain.penelusuran import jejak_of
    from akuntabel.domain.penilaian import scorecard_for
    from akuntabel.pedoman import sumber_dalam
    from akuntabel.reports.bentuk.kartu import jejak_json

    tahun, saat = tahun_sampai(tahun_siap(baca_folder(folder, unit, per), bentuk), triwulan)
    rezim = rezim_of(tahun)
    kartu = scorecard_for(tahun, rezim, saat)
    try:
        jejak = jejak_of(tahun, rezim, kartu, kode)
    except KeyError:
        raise _tidak_dikenal(kode, tahun.peta) from None
    match bentuk:
        case "json":
            click.echo(tulis_json(jejak_json(jejak)))
        case "html":
            from akuntabel.reports.render.html import render_jejak_html

            click.echo(render_jejak_html(jejak, f"{tahun.kantor.nama}, tahun {tahun.tahun}"))
        case _:
            click.echo(tulis_jejak(jejak))
            for kalimat in tulis_perubahan(tahun, saat):
                click.echo(kalimat)
            sumber = sumber_dalam(semua_rujukan(jejak))
            if sumber:
                click.echo(dwi("\nSumber", "\nSources"))
                click.echo("\n".join(f"  {s.id}: {s}" for s in sumber))


def _tidak_dikenal(kode: str, peta: PetaStrategi) -> Berhenti:
    from akuntabel.domain.penelusuran import kode_jejak

    semua = kode_jejak(peta)
    dekat = get_close_matches(kode, [*semua, *(k.partition(".")[2] for k in semua)], n=3, cutoff=0.4)
    puncak = () if peta.pohon else ("nko", *(p.kode for p in peta.perspektif))
    simpul = (f"ss.{s.kode}" for s in peta.sasaran)
    saran = ", ".join(dict.fromkeys(dekat)) or ", ".join((*puncak, *simpul, *peta.kode_iku))
    return Berhenti(
        dwi(f"Angka «{kode}» tidak dikenal. Yang ada: {saran}.", f"No figure «{kode}». There are: {saran}."),
        KodeKeluar.TIDAK_DITEMUKAN,
    )
