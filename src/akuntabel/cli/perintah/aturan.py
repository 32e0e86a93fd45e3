"""`akuntabel aturan`: the rule book."""

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.cli.pilihan import pilihan_format, tulis_json
from akuntabel.domain.register import Aturan


@click.command(
    "aturan",
    help=dwi(
        "Tampilkan semua aturan, atau yang nama atau istilahnya memuat CARI, dengan sumber dan keyakinannya.",
        "Show all rules, or those whose name or term contains CARI, with source and confidence.",
    ),
)
@click.argument("cari", required=False, default="")
@pilihan_format("teks", "json")
def perintah(cari: str, bentuk: str) -> None:
    """Print rules."""
    from akuntabel.cli.buku_aturan import semua_aturan
    from akuntabel.pedoman import load_sources

    sumber = load_sources()
    pilihan = [a for a in semua_aturan() if cari.lower() in _kata(a)]
    if not pilihan:
        raise Berhenti(dwi(f"Tidak ada aturan «{cari}».", f"No rule «{cari}»."), KodeKeluar.TIDAK_DITEMUKAN)
    if bentuk == "json":
        click.echo(tulis_json([_json(a, str(sumber[a.rujukan.sumber])) for a in pilihan]))
        return
    click.echo("\n\n".join(_teks(a, str(sumber[a.rujukan.sumber])) for a in pilihan))


def _kata(a: Aturan) -> str:
    """What a rule can be found by: its name, term, wording, and the initials of the term (NKO, NSS)."""
    singkatan = "".join(kata[0] for kata in a.istilah.split())
    return f"{a.nama} {a.istilah} {singkatan} {a.bunyi}".lower()


def _json(a: Aturan, sumber: str) -> dict[str, object]:
    return {
        "nama": a.nama,
        "istilah": a.istilah,
        "bunyi": a.bunyi,
        "rujukan": str(a.rujukan),
        "sumber": sumber,
        "keyakinan": a.keyakinan.value,
        "sejak": a.sejak.isoformat(),
        "sampai": a.sampai.isoformat() if a.sampai else None,
        "catatan": a.catatan,
    }


def _teks(a: Aturan, sumber: str) -> str:
    masa = a.sejak.isoformat() + (f" – {a.sampai.isoformat()}" if a.sampai else "")
    baris = [
        click.style(a.istilah, bold=True) + f"  ({a.nama})",
        f"  {a.bunyi}",
        f"  {dwi('sumber', 'source')}: {sumber}; {a.rujukan.tempat}",
        f"  {dwi('keyakinan', 'confidence')}: {a.keyakinan.value}; {dwi('sejak', 'since')} {masa}",
    ]
    return "\n".join([*baris, *([f"  {dwi('catatan', 'note')}: {a.catatan}"] if a.catatan else [])])
