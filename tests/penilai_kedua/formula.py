"""Formulas, read by precedence climbing and computed on exact numbers; None stands for a value that is missing."""

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from tests.penilai_kedua.tepat import Tepat, jumlah, tepat, terbesar, terkecil

_LAMBANG = re.compile(r"\s+|(?P<n>\d+(?:\.\d+)?%?)|(?P<k>[^\W\d]\w*)|(?P<t>[-+*/();])")
_SAMA = str.maketrans({"×": "*", "·": "*", "÷": "/", ":": "/", "−": "-", "–": "-"})
_TINGKAT = {"+": 1, "-": 1, "*": 2, "/": 2}
_BANYAK = {"min": 20, "maks": 20, "batasi": 2, "jumlah": 20, "rerata": 20, "cacah": 20}
"""Every function with the most arguments that it takes; those over sub-units take one."""
_ATAS_UNIT = ("jumlah_unit", "rerata_unit", "cacah_unit")
Komponen = Mapping[str, Tepat | None]


class BukanFormula(Exception):
    """A text that is no formula."""


def baca(teks: str) -> Any:
    """A formula as nested tuples: ("angka", n), ("nama", k), ("-", x), ("fungsi", f, args), (op, a, b)."""
    kata, letak = [], 0
    teks = teks.translate(_SAMA)
    while letak < len(teks):
        cocok = _LAMBANG.match(teks, letak)
        if cocok is None:
            raise BukanFormula(teks)
        if cocok.lastgroup:
            kata.append((cocok.lastgroup, cocok[cocok.lastgroup]))
        letak = cocok.end()
    kata.append(("habis", ""))
    pohon, sisa = _ungkapan(kata, 0, 1)
    if kata[sisa][0] != "habis":
        raise BukanFormula(teks)
    return pohon


def _ungkapan(kata: list[tuple[str, str]], i: int, tingkat: int) -> tuple[Any, int]:
    kiri, i = _unsur(kata, i)
    while (tanda := kata[i][1]) in _TINGKAT and _TINGKAT[tanda] >= tingkat:
        kanan, i = _ungkapan(kata, i + 1, _TINGKAT[tanda] + 1)
        kiri = (tanda, kiri, kanan)
    return kiri, i


def _unsur(kata: list[tuple[str, str]], i: int) -> tuple[Any, int]:
    jenis, isi = kata[i]
    if jenis == "n":
        nilai = Fraction(isi.rstrip("%")) / (100 if isi.endswith("%") else 1)
        return ("angka", nilai), i + 1
    if isi == "-":
        dalam, i = _unsur(kata, i + 1)
        return ("-", dalam), i
    if isi == "(":
        dalam, i = _ungkapan(kata, i + 1, 1)
        return dalam, _tutup(kata, i)
    if jenis == "k" and kata[i + 1][1] == "(":
        argumen: list[Any] = []
        i += 1
        while kata[i][1] in ("(", ";"):
            satu, i = _ungkapan(kata, i + 1, 1)
            argumen.append(satu)
        atas_unit = isi.endswith("_unit")
        paling_banyak = 1 if atas_unit else _BANYAK.get(isi, 0)
        paling_sedikit = 2 if isi == "batasi" else 1
        if (atas_unit and isi not in _ATAS_UNIT) or not paling_sedikit <= len(argumen) <= paling_banyak:
            raise BukanFormula(isi)
        if atas_unit and memandang_unit(argumen[0]):
            raise BukanFormula(isi)
        return ("fungsi", isi, argumen), _tutup(kata, i)
    if jenis == "k":
        return ("nama", isi), i + 1
    raise BukanFormula(isi)


def _tutup(kata: list[tuple[str, str]], i: int) -> int:
    if kata[i][1] != ")":
        raise BukanFormula(kata[i][1])
    return i + 1


def komponen_dalam(pohon: Any) -> set[str]:
    """The components that a formula names."""
    if pohon[0] == "nama":
        return {pohon[1]}
    if pohon[0] == "angka":
        return set()
    anak = pohon[2] if pohon[0] == "fungsi" else pohon[1:]
    return set().union(*(komponen_dalam(satu) for satu in anak))


def memandang_unit(pohon: Any) -> bool:
    """Whether a formula looks into sub-units."""
    if pohon[0] in ("nama", "angka"):
        return False
    if pohon[0] == "fungsi" and pohon[1].endswith("_unit"):
        return True
    anak = pohon[2] if pohon[0] == "fungsi" else pohon[1:]
    return any(memandang_unit(satu) for satu in anak)


def hitung(pohon: Any, komponen: Komponen, unit: Mapping[str, Komponen]) -> Tepat | None:
    """The value of a formula; None where a component is missing or a divisor is zero."""
    match pohon:
        case ("angka", nilai):
            return Tepat(nilai)
        case ("nama", kode):
            return komponen.get(kode)
        case ("-", dalam):
            satu = hitung(dalam, komponen, unit)
            return None if satu is None else -satu
        case ("fungsi", nama, argumen) if nama.endswith("_unit"):
            bagian = [hitung(argumen[0], milik, {}) for milik in unit.values()]
            return _gabung(nama.removesuffix("_unit"), bagian, kosong_boleh=nama == "cacah_unit")
        case ("fungsi", nama, argumen):
            return _gabung(nama, [hitung(satu, komponen, unit) for satu in argumen])
    a, b = hitung(pohon[1], komponen, unit), hitung(pohon[2], komponen, unit)
    if a is None or b is None:
        return None
    if pohon[0] == "/":
        return None if b.nilai == 0 else a / b
    return a + b if pohon[0] == "+" else a - b if pohon[0] == "-" else a * b


def _gabung(nama: str, bagian: list[Tepat | None], *, kosong_boleh: bool = False) -> Tepat | None:
    ada = [satu for satu in bagian if satu is not None]
    if nama == "cacah":
        return tepat(len(ada))
    if len(ada) < len(bagian) or (not bagian and not kosong_boleh):
        return None
    if nama in ("min", "batasi"):
        return terkecil(ada)
    if nama == "maks":
        return terbesar(ada)
    total = jumlah(ada)
    return total if nama == "jumlah" else total / tepat(len(ada))
