"""The name by which a finding is known through the versions of a report: never its page or line."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from akuntabel.reviu.hasil import Temuan

_PANJANG = 10


def pengenal_of(temuan: Sequence[Temuan]) -> tuple[str, ...]:
    """One name per finding: code, fingerprint of the quotation and the printed figure, and the how-manieth it is.

    Line breaks, spaces, case and dashes do not change it, so that it holds when text moves or is set in other columns.
    """
    hitung: Counter[str] = Counter()
    hasil = []
    for satu in temuan:
        isi = f"{baku(satu.kutipan)}\n{baku(satu.tercetak)}"
        pokok = f"{satu.kode}-{sha256(isi.encode()).hexdigest()[:_PANJANG]}"
        hitung[pokok] += 1
        hasil.append(f"{pokok}-{hitung[pokok]}")
    return tuple(hasil)


def baku(teks: str) -> str:
    """The letters, digits and decimal marks of a text alone."""
    return "".join(c for c in unicodedata.normalize("NFKC", teks).casefold() if c.isalnum() or c in ",.%")
