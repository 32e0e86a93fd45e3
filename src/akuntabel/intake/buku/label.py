"""What people read in the form for each value, and the way back from a label to the path in the file."""

import re
from collections.abc import Iterator

from akuntabel.intake.buku.formulir import ISIAN, KUNCI
from akuntabel.intake.buku.isi import Baris
from akuntabel.intake.buku.kenali import normal
from akuntabel.intake.buku.tata_letak import BAGIAN_FORMULIR

_NOMOR = re.compile(r"\[(\d*)\]$")
_ANGKA_AKHIR = re.compile(r"\s*\d+$")


def label_of(bagian: str, jalur: str) -> str:
    """The label of a path; one that the form does not know is spelt out of its path."""
    nomor = _NOMOR.search(jalur)
    dasar = _NOMOR.sub("", jalur)
    dikenal = {_NOMOR.sub("", satu): label for satu, label in _label(bagian)}
    kata = re.sub(r"[._]", " ", dasar)
    label = dikenal.get(dasar) or kata[:1].upper() + kata[1:]
    return f"{label} {nomor[1]}" if nomor and nomor[1] else label


def jalur_of(bagian: str, label: str) -> str:
    """The path that a label stands for; what is no label is taken for a path itself."""
    dikenal = {normal(nama): jalur for jalur, nama in _label(bagian)}
    sebutan = label.strip()
    return dikenal.get(normal(sebutan)) or dikenal.get(normal(_ANGKA_AKHIR.sub("", sebutan))) or sebutan


def semua_label(bagian: str) -> tuple[str, ...]:
    """The labels of a part of the form."""
    return tuple(nama for _, nama in _label(bagian))


def berlabel(baris: Baris) -> Baris:
    """A row of the form as people read it."""
    bagian, jalur = baris.isi.get("bagian", ""), baris.isi.get("isian", "")
    return Baris(baris.nomor, {**baris.isi, "isian": label_of(bagian, jalur), KUNCI: jalur})


def berjalur(semua: list[Baris]) -> list[Baris]:
    """Rows of the form with paths in the place of labels; a row without a part belongs to the part above it."""
    bagian, hasil = "", []
    for baris in semua:
        bagian = baris.isi.get("bagian", "") or bagian
        jalur = baris.isi.get(KUNCI, "") or jalur_of(bagian, baris.isi.get("isian", ""))
        hasil.append(Baris(baris.nomor, {**{k: v for k, v in baris.isi.items() if k != KUNCI}, "isian": jalur}))
    return hasil


def _label(bagian: str) -> Iterator[tuple[str, str]]:
    for berkas, nama in BAGIAN_FORMULIR.items():
        if normal(nama) == normal(bagian):
            yield from ((jalur, label) for jalur, label, _ in ISIAN.get(berkas, ()))
