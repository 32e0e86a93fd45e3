"""Dots and commas read by the evidence of the column and of the whole report."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from akuntabel.reviu.fakta.bilangan import Bilangan, CaraBaca, JenisBilangan, bilangan_dalam
from akuntabel.reviu.fakta.pernyataan import Pernyataan
from akuntabel.reviu.fakta.tabel import TabelFakta

_ANGKA = re.compile(r"\d[\d.,]*\d|\d")
_TETANGGA, _LAPORAN = 2, 3
"""How many figures of a column, and of the report, must show what a mark parts, with none against."""
_JAUH = 5
"""How many times more figures must show one mark before decimals for the other to be none."""
Bukti = Counter[tuple[str, bool]]
"""How often a mark parts decimals (true) or thousands (false) where there is no doubt."""


@dataclass(frozen=True, slots=True)
class Konvensi:
    """What dots and commas part in the whole report, for percentages (true) and for all other figures."""

    laporan: Mapping[bool, Bukti]

    def baca(self, bilangan: Bilangan) -> Bilangan:
        """The figure, read as the report writes where its own writing leaves two readings."""
        return _putuskan(bilangan, Counter(), self.laporan[_persen(bilangan)])

    def dalam(self, teks: str) -> tuple[Bilangan, ...]:
        """The figures of a text, each read so."""
        return tuple(self.baca(b) for b in bilangan_dalam(teks))


def koma_desimal(bilangan: Bilangan) -> bool:
    """Whether a figure shows that a comma parts decimals, so that dots beside it can only part thousands."""
    return "," in bilangan.teks and "." not in bilangan.teks


def baca_menurut_konvensi(
    tabel: Sequence[TabelFakta], pernyataan: Sequence[Pernyataan]
) -> tuple[tuple[TabelFakta, ...], tuple[Pernyataan, ...], Konvensi]:
    """The same facts, with «1.234» and «1,234» read as the other figures are written, and what the report shows of it.

    Where the column shows it and the report does not deny it, one reading is left; where only the report shows it, that
    reading comes first and the other is kept. Percentages are evidence for percentages alone: whoever writes amounts
    with dots may well write 97.64%.
    """
    semua = [a for t in tabel for b in t.baris for a in b.angka.values()]
    semua += [a.bilangan for p in pernyataan for a in p.angka]
    laporan = {persen: _bukti(a for a in semua if _persen(a) is persen) for persen in (False, True)}
    hasil = []
    for t in tabel:
        isi: dict[tuple[int, bool], list[Bilangan]] = {}
        for k, a in (pasangan for b in t.baris for pasangan in b.angka.items()):
            isi.setdefault((k, _persen(a)), []).append(a)
        kolom = {kunci: _bukti(milik) for kunci, milik in isi.items()}
        baris = (
            replace(b, angka={k: _putuskan(a, kolom[k, _persen(a)], laporan[_persen(a)]) for k, a in b.angka.items()})
            for b in t.baris
        )
        hasil.append(replace(t, baris=tuple(baris)))
    konvensi = Konvensi(laporan)
    return tuple(hasil), tuple(_kalimat(p, konvensi) for p in pernyataan), konvensi


def _kalimat(satu: Pernyataan, konvensi: Konvensi) -> Pernyataan:
    return replace(satu, angka=tuple(replace(a, bilangan=konvensi.baca(a.bilangan)) for a in satu.angka))


def _persen(bilangan: Bilangan) -> bool:
    return bilangan.jenis is JenisBilangan.PERSEN


def _tanda(bilangan: Bilangan) -> str:
    cocok = _ANGKA.search(bilangan.teks)
    return "" if cocok is None else "".join(c for c in cocok[0] if c in ".,")


def _bukti(semua: Iterable[Bilangan]) -> Bukti:
    hasil: Bukti = Counter()
    for satu in semua:
        tanda = _tanda(satu)
        if not tanda or len(satu.bacaan) > 1:
            continue
        if satu.desimal:
            hasil[tanda[-1], True] += 1
            tanda = tanda[:-1]
        if tanda:
            hasil[tanda[0], False] += 1
    return hasil


def _arah(bukti: Bukti, tanda: str, cukup: int) -> bool | None:
    """What a mark parts; None where too few figures show it, or some deny it."""
    desimal, ribuan = bukti[tanda, True], bukti[tanda, False]
    # Where the other mark parts decimals nearly throughout, this one parts thousands: what else has it are codes (1.1).
    lain = "," if tanda == "." else "."
    if bukti[lain, True] >= max(cukup, _JAUH * desimal) and not bukti[lain, False]:
        return False
    if desimal and ribuan:
        return None
    return bool(desimal) if desimal + ribuan >= cukup else None


def _putuskan(bilangan: Bilangan, kolom: Bukti, laporan: Bukti) -> Bilangan:
    if len(bilangan.bacaan) != 2:
        return bilangan
    tanda = _tanda(bilangan)
    menurut_kolom, menurut_laporan = _arah(kolom, tanda, _TETANGGA), _arah(laporan, tanda, _LAPORAN)
    pecahan, utuh = sorted(bilangan.bacaan, key=abs)
    if menurut_kolom is not None and menurut_laporan in (None, menurut_kolom):
        return replace(bilangan, bacaan=(pecahan if menurut_kolom else utuh,), cara_baca=CaraBaca.MENURUT_KOLOM)
    if menurut_laporan is not None:
        bacaan = (pecahan, utuh) if menurut_laporan else (utuh, pecahan)
        return replace(bilangan, bacaan=bacaan, cara_baca=CaraBaca.MENURUT_LAPORAN)
    return replace(bilangan, cara_baca=CaraBaca.GANDA)
