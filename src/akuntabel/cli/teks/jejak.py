"""A trace as text: a tree, each step with its calculation, rule, source and place."""

from collections.abc import Iterator

import click

from akuntabel.domain.jejak import Jejak
from akuntabel.domain.problem import TakTerhitung
from akuntabel.reports.tulisan import nilai_jejak


def tulis_jejak(jejak: Jejak) -> str:
    """The whole trace, root first."""
    return "\n".join(_langkah(jejak, "", ""))


def semua_rujukan(jejak: Jejak) -> Iterator[str]:
    """The citations of a trace and of all steps below it."""
    yield jejak.rujukan
    for masukan in jejak.masukan:
        yield from semua_rujukan(masukan)


def _langkah(jejak: Jejak, awal: str, lanjut: str) -> Iterator[str]:
    nama = " ".join(filter(None, (click.style(jejak.kode, bold=True) if jejak.kode else "", jejak.istilah)))
    nilai = "" if jejak.nilai is None and jejak.rumus else nilai_jejak(jejak)
    if isinstance(jejak.nilai, TakTerhitung):
        nilai += f" [{jejak.nilai.kode}]"
    yield f"{awal}{nama}{': ' + nilai if nilai else ''}"
    dasar = "; ".join(
        filter(
            None,
            (jejak.aturan, jejak.rujukan, f"keyakinan {jejak.keyakinan.value}" if jejak.keyakinan else ""),
        )
    )
    anak = jejak.masukan
    batang = f"{lanjut}{'│ ' if anak else '  '}"
    for label, isi in (
        ("hitungan", jejak.rumus),
        ("dasar", dasar),
        ("asal", str(jejak.asal) if jejak.asal else ""),
        ("catatan", jejak.catatan),
    ):
        if isi:
            yield f"{batang}  {label}: {isi}"
    for ke, masukan in enumerate(anak):
        akhir = ke == len(anak) - 1
        yield from _langkah(masukan, f"{lanjut}{'└─ ' if akhir else '├─ '}", f"{lanjut}{'   ' if akhir else '│  '}")
