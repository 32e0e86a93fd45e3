"""A trace as text: a tree, each step with its calculation, rule, source and place."""

from collections.abc import Iterator
from decimal import Decimal

import click

from akuntabel.domain.jejak import Jejak
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_ringkas, tulis_rupiah
from akuntabel.domain.problem import TakTerhitung

DESIMAL = 6


def tulis_jejak(jejak: Jejak) -> str:
    """The whole trace, root first."""
    return "\n".join(_langkah(jejak, "", ""))


def semua_rujukan(jejak: Jejak) -> Iterator[str]:
    """The citations of a trace and of all steps below it."""
    yield jejak.rujukan
    for masukan in jejak.masukan:
        yield from semua_rujukan(masukan)


def nilai_tertulis(jejak: Jejak) -> str:
    """The value of a step in its unit, or the reason why there is none."""
    nilai = jejak.nilai
    if isinstance(nilai, TakTerhitung):
        return f"{nilai.alasan} [{nilai.kode}]"
    if not isinstance(nilai, Decimal):
        return "" if jejak.rumus else TANDA_KOSONG
    if jejak.satuan == "rupiah":
        return tulis_rupiah(nilai)
    return f"{tulis_ringkas(nilai, DESIMAL)}{'%' if jejak.satuan == 'persen' else ''}"


def _langkah(jejak: Jejak, awal: str, lanjut: str) -> Iterator[str]:
    nama = " ".join(filter(None, (click.style(jejak.kode, bold=True) if jejak.kode else "", jejak.istilah)))
    nilai = nilai_tertulis(jejak)
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
