"""Totals of tables with the rows that they may add up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.peran import Kolom, Peran


@dataclass(frozen=True, slots=True)
class FaktaJumlah:
    """One total. `susunan` are the sets of rows that it may add up, the likeliest first.

    `datar` says that the rows show no levels, so that there is only one such set; `tepat` that nothing was rounded.
    """

    total: Bilangan
    susunan: tuple[tuple[tuple[str, Bilangan], ...], ...]
    letak: Letak
    kutipan: str
    kolom: str
    tepat: bool
    datar: bool


_DIJUMLAH = frozenset({
    Peran.TARGET, Peran.REALISASI, Peran.PAGU, Peran.SISA, Peran.SELISIH, Peran.BOBOT, Peran.TERTIMBANG, Peran.UANG,
    Peran.JUMLAH, Peran.TAHUN, Peran.TRIWULAN, Peran.LAIN,
})  # fmt: skip


_ANGKA_EKOR = re.compile(r"[A-Za-z)](?:\s+(?:Rp\.?\s*)?\d[\d.,]*\s?%?)+$")


def jumlah_dalam(tabel: Sequence[TabelFakta]) -> tuple[FaktaJumlah, ...]:
    """All totals of all tables that a sum of rows should give."""
    return tuple(fakta for satu in tabel for fakta in _dari_tabel(satu))


def _dari_tabel(tabel: TabelFakta) -> Iterator[FaktaJumlah]:
    kelompok: list[BarisTabel] = []
    total_lalu: list[BarisTabel] = []
    for urutan, baris in enumerate(tabel.baris):
        if baris.rerata:
            continue
        if not baris.total:
            kelompok.append(baris)
            continue
        isi = kelompok or ([] if total_lalu else _sesudah(tabel.baris[urutan + 1 :]))
        for kolom, bilangan in sorted(baris.angka.items()):
            kepala = tabel.kolom.get(kolom, Kolom(Peran.LAIN))
            if kepala.peran not in _DIJUMLAH:
                continue
            if bilangan.jenis is JenisBilangan.PERSEN and kepala.peran is not Peran.BOBOT:
                continue
            yield from _satu(tabel, kepala, kolom, baris, isi, total_lalu)
        total_lalu.append(baris)
        kelompok = []


def _sesudah(baris: Sequence[BarisTabel]) -> list[BarisTabel]:
    hasil: list[BarisTabel] = []
    for satu in baris:
        if satu.total:
            break
        hasil.append(satu)
    return hasil


def _satu(
    tabel: TabelFakta, kepala: Kolom, kolom: int, baris: BarisTabel, isi: list[BarisTabel], total_lalu: list[BarisTabel]
) -> Iterator[FaktaJumlah]:
    if any(kolom not in b.angka and _ANGKA_EKOR.search(b.label) for b in isi):
        return  # a row whose figures were read as its words
    punya = [b for b in isi if kolom in b.angka]
    if len(punya) + len(total_lalu) < 2 or (kepala.persen and kepala.peran is not Peran.BOBOT):
        return
    if kepala.peran is Peran.LAIN and any(b.angka[kolom].desimal for b in [*punya, baris]):
        return
    if len({b.angka[kolom].jenis for b in punya} - {JenisBilangan.BILANGAN}) > 1:
        return
    bertingkat = any(b.subtotal for b in punya) or len({_tingkat(b.nomor) for b in punya}) > 1
    lalu = [b for b in total_lalu if kolom in b.angka]
    calon = [
        [b for b in punya if not b.subtotal],
        [b for b in punya if b.subtotal],
        _sepuncak(punya),
        tanpa_induk(punya, kolom),
        lalu,
        lalu[-1:] + punya,
        lalu + punya,
    ]
    susunan = tuple(
        tuple((b.label, b.angka[kolom]) for b in satu) for n, satu in enumerate(calon) if len(satu) > 1 or not n
    )
    yield FaktaJumlah(
        baris.angka[kolom],
        tuple(s for s in susunan if s),
        baris.letak_sel.get(kolom, baris.letak),
        baris.kutipan,
        kepala.teks,
        not tabel.dibulatkan,
        not bertingkat and not lalu and len(punya) == len(isi),
    )


def _tingkat(nomor: str) -> tuple[str, int]:
    """The level that the number of a row shows: its kind (digit, letter, roman) and its depth."""
    bersih = nomor.strip("().")
    jenis = "angka" if bersih[:1].isdigit() else "huruf" if bersih else ""
    if bersih.isupper() and not bersih.isdigit():
        jenis = "besar"
    return jenis, bersih.count(".")


def _sepuncak(baris: list[BarisTabel]) -> list[BarisTabel]:
    """The rows on the level of the first."""
    return [b for b in baris if _tingkat(b.nomor) == _tingkat(baris[0].nomor)] if baris else []


def tanpa_induk(baris: list[BarisTabel], kolom: int) -> list[BarisTabel]:
    """The rows without those that repeat the sum of the rows just below them."""
    hasil = []
    for n, satu in enumerate(baris):
        jumlah = satu.angka[kolom].penuh * 0
        induk = False
        for anak in baris[n + 1 :]:
            jumlah += anak.angka[kolom].penuh
            if jumlah == satu.angka[kolom].penuh and jumlah:
                induk = True
                break
        if not induk:
            hasil.append(satu)
    return hasil
