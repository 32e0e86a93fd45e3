"""Markdown pieces that every generated page is made of: head, table, links, and values as people write them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from akuntabel.domain.keyakinan import Figur
from akuntabel.domain.penulisan import tulis_ringkas
from akuntabel.domain.rezim import Batas

DESIMAL = 6


def halaman(judul: str, pengantar: str, *bagian: str) -> str:
    """A generated page: what made it, its title, what it is for, its parts."""
    kepala = "<!-- Dihasilkan oleh docs/susun.py (make docs); jangan disunting dengan tangan. -->"
    return "\n\n".join((kepala, f"# {judul}", pengantar, *(b for b in bagian if b))) + "\n"


def tabel(judul: Sequence[str], baris: Sequence[Sequence[str]]) -> str:
    """A Markdown table; empty where it has no rows."""
    if not baris:
        return ""
    garis = [_baris(judul), f"|{'---|' * len(judul)}"]
    return "\n".join([*garis, *(_baris(satu) for satu in baris)])


def butir(isi: Sequence[tuple[str, str]]) -> str:
    """A list of labelled facts; a fact without content is left out."""
    return "\n".join(f"- {label}: {teks}" for label, teks in isi if teks)


def siput(istilah: str) -> str:
    """The folder name of a term: lower case, hyphens (`indeks capaian IKU` is `indeks-capaian-iku`)."""
    return re.sub(r"[^a-z0-9]+", "-", istilah.lower()).strip("-")


def masa(sejak: date, sampai: date | None) -> str:
    """The days on which something holds."""
    return f"{sejak.isoformat()} sampai {sampai.isoformat()}" if sampai else f"sejak {sejak.isoformat()}"


def tulis_isi(nilai: object) -> str:
    """Any figure of a regime as people read it."""
    if nilai is None:
        return "terlarang"
    if isinstance(nilai, Decimal):
        return tulis_ringkas(nilai, DESIMAL)
    if isinstance(nilai, Enum):
        return str(nilai.value)
    if isinstance(nilai, Mapping):
        return "; ".join(f"{tulis_isi(k)} {tulis_isi(v)}" for k, v in nilai.items())
    if isinstance(nilai, Batas):
        return str(nilai)
    if is_dataclass(nilai):
        return "; ".join(f"{f.name} {tulis_isi(getattr(nilai, f.name))}" for f in fields(nilai))
    if isinstance(nilai, tuple) and len(nilai) == 2 and isinstance(nilai[0], Decimal):
        return f"{tulis_isi(nilai[0])} → {tulis_isi(nilai[1])}"
    if isinstance(nilai, tuple) and all(isinstance(n, Enum) for n in nilai):
        return "–".join(tulis_isi(n) for n in nilai)
    if isinstance(nilai, tuple) and len(nilai) == 2 and not isinstance(nilai[0], tuple):
        return f"{tulis_isi(nilai[0])} {tulis_isi(nilai[1])}"
    if isinstance(nilai, tuple):
        return "; ".join(tulis_isi(n) for n in nilai)
    return str(nilai)


def figur_dalam(pedoman: object) -> tuple[Figur[object], ...]:
    """Every figure among the fields of a regime or another body of guidance, in the order of the fields."""
    if not is_dataclass(pedoman):
        raise TypeError(f"no dataclass: {pedoman!r}")
    hasil: list[Figur[object]] = []
    for bidang in fields(pedoman):
        isi = getattr(pedoman, bidang.name)
        anggota = isi.values() if isinstance(isi, dict) else (isi,)
        hasil += [satu for satu in anggota if isinstance(satu, Figur)]
    return tuple(hasil)


def _baris(sel: Sequence[str]) -> str:
    return f"| {' | '.join(s.replace('|', '/').replace(chr(10), ' ') for s in sel)} |"
