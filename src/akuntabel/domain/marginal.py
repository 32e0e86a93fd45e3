"""What each IKU is worth at its present place: NKO points per point of index and per unit of realisasi, and what the
upper bound throws away.

The chain is linear in every index and piecewise linear in every realisasi, so these are exact slopes and no
approximations; at a corner they are those of one small step towards the better side.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from akuntabel.domain.andai import rencana_iku
from akuntabel.domain.angka import NOL, SERATUS, bulatkan
from akuntabel.domain.capaian import target_maksimum_tercapai
from akuntabel.domain.kartu import Kartu, RencanaIKU
from akuntabel.domain.keyakinan import Keyakinan, Skala
from akuntabel.domain.manual import TANPA_HITUNGAN, Polarisasi
from akuntabel.domain.penilaian import Penilaian
from akuntabel.domain.register import rule
from akuntabel.domain.rezim import Batas
from akuntabel.domain.scorecard import NilaiIKU

_DUA_RATUS = Decimal(200)
_DESIMAL_SUDUT = 30
"""Decimals with which a value is held against a corner, so that the residue of earlier divisions does not miss it."""


@rule(
    term="nilai marginal IKU",
    means="Poin NKO per poin indeks: pangsa perspektif × pangsa IKU ÷ jumlah sasaran bernilai perspektif itu ÷ 10.000.",
    source="pilihan-akuntabel",
    place="turunan NKO terhadap indeks IKU",
    confidence=Keyakinan.RENDAH,
    since=date(2014, 1, 1),
    note="Diturunkan dari rantai nilai; rata-rata sederhana NSS pada perspektif adalah anggapan.",
)
def nilai_marginal(pangsa_perspektif: Decimal, jumlah_sasaran: int, pangsa_iku: Decimal) -> Decimal:
    """NKO points that one point of an IKU's index moves; shares in percent among what counts."""
    return pangsa_perspektif * pangsa_iku / (jumlah_sasaran * SERATUS * SERATUS)


@rule(
    term="capaian terbuang",
    means="Capaian dikurangi batas atas indeks, bila capaian melampauinya; selain itu nol.",
    source="lakin-kpp-balikpapan-barat-2024",
    place="Bab III, IKU 5a, 7b, 8b (120)",
    confidence=Keyakinan.SEDANG,
    since=date(2022, 7, 28),
    note="Kebalikan pembatasan indeks; laporan hanya mencetak hasil sesudah dibatasi.",
)
def capaian_terbuang(capaian: Decimal, batas: Batas) -> Decimal:
    """Points of capaian above the upper bound, which no index shows."""
    return max(NOL, capaian - batas.atas)


class Marginal(NamedTuple):
    """What an IKU is worth.

    `pangsa` is its share of the NKO in percent; `per_indeks` NKO points per point of index and `per_satuan` per unit
    of realisasi, both zero where a bound holds the index (`tertahan`). `terbuang` is in points of capaian,
    `terbuang_nko` in NKO points. None where there is nothing to say: no value, no realisasi; `terbuang` is None also
    where a finished capaian stands exactly at the bound, so that the capaian before it is not known.
    """

    kode: str
    pangsa: Decimal | None
    per_indeks: Decimal | None
    per_satuan: Decimal | None
    tertahan: bool
    terbuang: Decimal | None
    terbuang_nko: Decimal | None


def semua_marginal(penilaian: Penilaian) -> tuple[Marginal, ...]:
    """What every IKU is worth, in the order of the map."""
    rencana, kartu = rencana_iku(penilaian.rencana), penilaian.kartu
    hasil = []
    for nilai, poin in _poin_nko(kartu):
        jadi = penilaian.pengukuran[nilai.kode].capaian_jadi is not None
        hasil.append(_marginal(rencana[nilai.kode], nilai, poin, jadi=jadi))
    return tuple(hasil)


def jumlah_terbuang(marginal: Sequence[Marginal]) -> Decimal:
    """NKO points that the upper bounds throw away together, as far as they are known."""
    return sum((m.terbuang_nko for m in marginal if m.terbuang_nko is not None), NOL)


def _poin_nko(kartu: Kartu) -> list[tuple[NilaiIKU, Decimal | None]]:
    """Every IKU with the NKO points that a point of its index moves; None where it does not count."""
    hasil: list[tuple[NilaiIKU, Decimal | None]] = []
    for p in kartu.perspektif:
        bernilai = sum(s.nss is not None for s in p.sasaran)
        for s in p.sasaran:
            for n in s.iku:
                poin = None
                if kartu.nko is not None and n.indeks is not None:
                    poin = nilai_marginal(p.bobot_tertimbang or NOL, bernilai or 1, n.bobot_tertimbang or NOL)
                hasil.append((n, poin))
    return hasil


def _marginal(iku: RencanaIKU, nilai: NilaiIKU, poin: Decimal | None, *, jadi: bool) -> Marginal:
    if poin is None or nilai.capaian is None or nilai.indeks is None:
        return Marginal(nilai.kode, None, None, None, False, None, None)
    lereng = None
    bulat = nilai.rentang is None and iku.satuan not in TANPA_HITUNGAN
    if bulat and not jadi and nilai.realisasi is not None and nilai.target is not None:
        lereng = lereng_indeks(iku, nilai.realisasi, nilai.target, nilai.capaian)
    tertahan = nilai.indeks >= iku.batas.atas or _tertahan(nilai.capaian, iku.batas)
    terbuang = None if jadi and nilai.capaian == iku.batas.atas else capaian_terbuang(nilai.capaian, iku.batas)
    return Marginal(
        nilai.kode,
        poin * SERATUS,
        NOL if tertahan else poin,
        None if lereng is None else poin * lereng,
        tertahan,
        terbuang,
        None if terbuang is None else poin * terbuang,
    )


def lereng_indeks(iku: RencanaIKU, realisasi: Decimal, target: Decimal, capaian: Decimal) -> Decimal:
    """Points of index per unit of realisasi at its present place; negative where less is better.

    At a corner (a bound, a point of a scale, a target met) it is the slope towards the better side; zero where a
    bound holds.
    """
    lereng = _lereng_capaian(iku, realisasi, target)
    if iku.konversi_120 and target_maksimum_tercapai(realisasi, target, iku.polarisasi):
        return NOL
    return NOL if _tertahan(capaian, iku.batas) else lereng


def _tertahan(capaian: Decimal, batas: Batas) -> bool:
    """Whether a bound holds the index, so that a small step towards the better side does not move it."""
    terjaga = bulatkan(capaian, _DESIMAL_SUDUT)
    return terjaga >= batas.atas or terjaga < batas.bawah


def _lereng_capaian(iku: RencanaIKU, realisasi: Decimal, target: Decimal) -> Decimal:
    match iku.polarisasi:
        case Polarisasi.MAXIMIZE:
            return SERATUS / abs(target)
        case Polarisasi.MINIMIZE:
            return -SERATUS / (target or iku.terburuk or SERATUS)
    kedekatan = bulatkan(realisasi * SERATUS / target, _DESIMAL_SUDUT)
    arah = SERATUS / target
    if kedekatan > SERATUS:
        kedekatan, arah = _DUA_RATUS - kedekatan, -arah
    return arah * _lereng_skala(iku.skala, kedekatan) if kedekatan < SERATUS else NOL


def _lereng_skala(skala: Skala, kedekatan: Decimal) -> Decimal:
    """Slope of a scale to the right of a closeness; flat outside its points."""
    for (x0, y0), (x1, y1) in pairwise(skala):
        if x0 <= kedekatan < x1:
            return (y1 - y0) / (x1 - x0)
    return NOL
