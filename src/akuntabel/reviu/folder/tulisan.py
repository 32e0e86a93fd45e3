"""Values and places as the files of a folder write them."""

import csv
import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import StringIO

from akuntabel.reviu.fakta.bilangan import Bilangan
from akuntabel.reviu.letak import Letak


def angka(nilai: Decimal) -> str:
    """A number of one meaning: no thousands, a comma for decimals, the decimals that were printed."""
    return f"{nilai:f}".replace(".", ",")


def petik(teks: str) -> str:
    """A text as a YAML scalar in double quotes, on one line."""
    return json.dumps(" ".join(teks.split()), ensure_ascii=False)


def tempat(berkas: str, letak: Letak) -> str:
    """Where a value stands in the report."""
    bagian = ", ".join(filter(None, (letak.bab, str(letak))))
    return f"{berkas}, {bagian}" if bagian else berkas


def ganda(bilangan: Bilangan) -> str:
    """What must be said of a figure that can be read in two ways; empty where there is one."""
    if len(bilangan.bacaan) < 2:
        return ""
    lain = " atau ".join(angka(b * bilangan.skala) for b in bilangan.bacaan[1:])
    return f"tercetak {bilangan.teks}, dapat juga dibaca {lain}"


def csv_of(kolom: Sequence[str], baris: Iterable[Sequence[str]]) -> str:
    """A CSV file; a row of one cell is a comment line."""
    keluaran = StringIO()
    penulis = csv.writer(keluaran, lineterminator="\n")
    penulis.writerow(kolom)
    for satu in baris:
        if len(satu) == 1:
            keluaran.write(f"# {' '.join(satu[0].split())}\n")
        else:
            penulis.writerow(satu)
    return keluaran.getvalue()
