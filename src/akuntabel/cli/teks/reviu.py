"""A review as text: findings by chapter, each with quotation, printed, computed, why, how sure, and what to do."""

import textwrap
from collections.abc import Sequence
from itertools import groupby

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.teks.tabel import lebar_layar
from akuntabel.reviu import HasilReviu
from akuntabel.reviu.hasil import Kepastian, Temuan

WARNA = {Kepastian.PASTI: "red", Kepastian.MUNGKIN: "yellow", Kepastian.GAYA: "cyan"}
_LEVEL = {Kepastian.PASTI: "certain", Kepastian.MUNGKIN: "possible", Kepastian.GAYA: "style"}


def tulis_temuan(temuan: Sequence[Temuan]) -> str:
    """All findings in the order of reading, under their chapters."""
    bagian = []
    for bab, milik in groupby(temuan, key=lambda t: t.letak.bab):
        bagian.append(click.style(bab or dwi("Sebelum bab pertama", "Before the first chapter"), bold=True))
        bagian += [_satu(t) for t in milik]
    return "\n".join(bagian)


def ringkasan_reviu(hasil: HasilReviu) -> str:
    """How many findings of each certainty there are, and what was tested."""
    rinci = ", ".join(f"{hasil.jumlah(k)} {dwi(k.value, _LEVEL[k])}" for k in Kepastian if hasil.jumlah(k)) or dwi(
        "tidak ada temuan", "no findings"
    )
    diuji = dwi(
        f"{len(hasil.fakta.rasio)} capaian dan {len(hasil.fakta.jumlah)} jumlah dihitung ulang",
        f"{len(hasil.fakta.rasio)} ratios and {len(hasil.fakta.jumlah)} totals recomputed",
    )
    return f"{rinci} ({diuji})"


def peringatan_baca(hasil: HasilReviu) -> str:
    """What was not read or not tested, said aloud; empty where there is nothing of the kind."""
    bagian = []
    if hasil.naskah.gambar:
        tempat = sorted({str(g) for g in hasil.naskah.gambar}, key=lambda s: (len(s), s))
        lain = f" … ({len(tempat)})" if len(tempat) > 8 else ""
        bagian.append(
            dwi("Gambar yang isinya tidak dibaca: ", "Pictures whose content was not read: ")
            + "; ".join(tempat[:8]) + lain
        )  # fmt: skip
    bagian += [
        f"{dwi('Tidak dapat diuji', 'Cannot be tested')} ({t.letak}): {t.alasan}; «{t.kutipan[:80]}»"
        for t in hasil.tak_teruji
    ]
    return "\n".join(bagian)


def _satu(t: Temuan) -> str:
    tingkat = click.style(dwi(t.kepastian.value, _LEVEL[t.kepastian]), fg=WARNA[t.kepastian], bold=True)
    baris = [f"  {tingkat} {t.letak}  [{t.kode}]"]
    for label, isi in (
        (dwi("kutipan", "quotation"), f"«{t.kutipan}»"),
        (dwi("tercetak", "printed"), t.tercetak),
        (dwi("dihitung", "computed"), t.dihitung),
        (dwi("sebab", "why"), t.penjelasan),
        (dwi("saran", "remedy"), t.saran),
    ):
        if isi:
            awal = f"      {label:<10}"
            baris.append(textwrap.fill(isi, lebar_layar(), initial_indent=awal, subsequent_indent=" " * len(awal)))
    return "\n".join(baris)
