"""Tables that stand on their side: target, realisasi and capaian in rows, indicators in columns; cards of one IKU."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from akuntabel.reviu.fakta.rekam import POKOK, peran_baris
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.peran import Kolom, Peran

_SISI = (Peran.TAHUN, Peran.TRIWULAN, Peran.SATUAN, Peran.KETERANGAN, Peran.NOMOR, *POKOK)
"""Heads of columns that are no indicator."""


def tegakkan(tabel: TabelFakta) -> TabelFakta:
    """The table with an indicator in each row; as it is where it stands so already, or has periods in its columns."""
    peran = [peran_baris(next((b.kata[k] for k in sorted(b.kata)), "")) for b in tabel.baris]
    pokok = [p for p in peran if p in POKOK]
    if None in peran or not {Peran.TARGET, Peran.REALISASI} <= set(pokok) or len(pokok) > len(set(pokok)):
        return tabel
    kolom = {n: Kolom(p, teks=b.label) for n, (p, b) in enumerate(zip(peran, tabel.baris, strict=True), 1) if p}
    baris = tuple(_baris(tabel, kolom))
    if not baris:
        return tabel
    kolom = {n: k for n, k in kolom.items() if k.peran in POKOK}
    return replace(tabel, kolom={0: Kolom(Peran.URAIAN, teks="Indikator"), **kolom}, baris=baris)


def _baris(tabel: TabelFakta, kolom: dict[int, Kolom]) -> Iterator[BarisTabel]:
    label = min(k for b in tabel.baris for k in b.kata)
    lajur = sorted({k for b in tabel.baris for k in (*b.angka, *b.kata) if k > label})
    for k in lajur:
        kepala = tabel.kolom.get(k)
        judul = next(_judul(tabel.baris, kolom, k), "")
        if not judul and kepala is not None and kepala.teks and _bukan_indikator(kepala):
            return
        judul = judul or (kepala.teks if kepala is not None else "")
        angka = {
            n: tabel.baris[n - 1].angka[k]
            for n, p in kolom.items()
            if p.peran in POKOK and k in tabel.baris[n - 1].angka
        }
        if len(angka) < 2:
            continue
        letak = {n: tabel.baris[n - 1].letak_sel.get(k, tabel.baris[n - 1].letak) for n in angka}
        akhir = max(angka)
        kata = {0: judul} if judul else {}
        yield BarisTabel(judul, angka, letak[akhir], tabel.baris[akhir - 1].kutipan, letak_sel=letak, kata=kata)


def _judul(baris: Sequence[BarisTabel], kolom: dict[int, Kolom], k: int) -> Iterator[str]:
    """The title that a row of its own gives a column."""
    for n, satu in kolom.items():
        if satu.peran is Peran.URAIAN and k in baris[n - 1].kata:
            yield baris[n - 1].kata[k]


def _bukan_indikator(kepala: Kolom) -> bool:
    """Whether a head names a period or a role, not an indicator: few words, none of a title."""
    return kepala.peran in _SISI and len(kepala.teks.split()) < 4
