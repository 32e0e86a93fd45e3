"""What if: the card of a year with other measurements, and what moves.

`andai_of` changes what was measured of some IKU and runs the one chain of `kartu.py` again; nothing is scored in
another way. `marginal.py` says what each IKU is worth, `seratus.py` what each must reach. Enter them within
`decimal.localcontext(KONTEKS)`.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from akuntabel.domain.kartu import Kartu, Pengukuran, Rencana, RencanaIKU, nilai_kartu, rentang_sampai
from akuntabel.domain.konsolidasi import konsolidasi_periode
from akuntabel.domain.penilaian import Penilaian, rentang_nko
from akuntabel.domain.rezim import Status
from akuntabel.domain.scorecard import NilaiIKU


class Bagian(StrEnum):
    """What of an IKU is changed: its realisasi up to the quarter, or its capaian in percent."""

    REALISASI = "realisasi"
    CAPAIAN = "capaian"


class Ubahan(NamedTuple):
    """One change: the realisasi (in the unit of the IKU) or the capaian of an IKU up to the quarter."""

    kode: str
    bagian: Bagian
    nilai: Decimal


class Gerak(NamedTuple):
    """A value that moves. `alamat` is its address as `jelaskan` knows it: `nko`, `perspektif.customer`, `ss.2`,
    `iku.2b-CP`; the value of an IKU is its index."""

    alamat: str
    semula: Decimal | None
    menjadi: Decimal | None
    status_semula: Status
    status_menjadi: Status

    @property
    def selisih(self) -> Decimal | None:
        """How far it moves; None where there is no value before or after."""
        return None if self.semula is None or self.menjadi is None else self.menjadi - self.semula


class Andai(NamedTuple):
    """The card before and after; `iku` holds every changed IKU as it was and as it would be, `gerak` all that moves
    from the NKO down, `rentang` what the NKO may still become where IKU without value remain."""

    semula: Kartu
    menjadi: Kartu
    rentang: tuple[Decimal, Decimal] | None
    iku: tuple[tuple[NilaiIKU, NilaiIKU], ...]
    gerak: tuple[Gerak, ...]


def andai_of(penilaian: Penilaian, ubahan: Sequence[Ubahan]) -> Andai:
    """The year with some IKU changed; KeyError where one is not on the map.

    An IKU without value gets one; an IKU without target up to the quarter stays unmeasured, whatever is changed.
    """
    rencana, semula = penilaian.rencana, penilaian.kartu
    pengukuran = dict(penilaian.pengukuran)
    milik = rencana_iku(rencana)
    for satu in ubahan:
        pengukuran[satu.kode] = pengukuran_andai(milik[satu.kode], penilaian.pengukuran[satu.kode], satu)
    menjadi = nilai_kartu(rencana, pengukuran)
    lama, baru = nilai_iku(semula), nilai_iku(menjadi)
    return Andai(
        semula,
        menjadi,
        rentang_nko(rencana, pengukuran, menjadi),
        tuple((lama[u.kode], baru[u.kode]) for u in ubahan),
        tuple(_gerak(semula, menjadi)),
    )


def pengukuran_andai(iku: RencanaIKU, pengukuran: Pengukuran, ubahan: Ubahan) -> Pengukuran:
    """What would be measured of an IKU after a change.

    A changed realisasi is the one up to the quarter, so it stands as a single period beside the target up to the
    quarter, in whichever way the periods are otherwise taken together.
    """
    if ubahan.bagian is Bagian.CAPAIAN:
        return pengukuran._replace(capaian_jadi=ubahan.nilai)
    target, _ = konsolidasi_periode(pengukuran.periode, iku.cara)
    rentang = None if target is None else rentang_sampai(pengukuran, iku.cara, target)
    return Pengukuran(((target, ubahan.nilai),), atas=(rentang.atas,) if rentang else ())


def rencana_iku(rencana: Rencana) -> dict[str, RencanaIKU]:
    """The plan of every IKU by code, in the order of the map."""
    return {iku.kode: iku for p in rencana.perspektif for s in p.sasaran for iku in s.iku}


def nilai_iku(kartu: Kartu) -> dict[str, NilaiIKU]:
    """The result of every IKU by code, in the order of the map."""
    return {nilai.kode: nilai for p in kartu.perspektif for s in p.sasaran for nilai in s.iku}


def _gerak(semula: Kartu, menjadi: Kartu) -> Iterator[Gerak]:
    lama, baru = dict(_semua_nilai(semula)), dict(_semua_nilai(menjadi))
    for alamat, (nilai, status) in baru.items():
        if nilai != lama[alamat][0]:
            yield Gerak(alamat, lama[alamat][0], nilai, lama[alamat][1], status)


def _semua_nilai(kartu: Kartu) -> Iterator[tuple[str, tuple[Decimal | None, Status]]]:
    yield "nko", (kartu.nko, kartu.status)
    for p in kartu.perspektif:
        yield f"perspektif.{p.kode}", (p.nilai, p.status)
        for s in p.sasaran:
            yield f"ss.{s.kode}", (s.nss, s.status)
            for n in s.iku:
                yield f"iku.{n.kode}", (n.indeks, n.status)


def tanpa_target(kartu: Kartu, ubahan: Sequence[Ubahan]) -> tuple[str, ...]:
    """Codes of changed IKU that are not measured up to the quarter, so that no change can move them."""
    milik = nilai_iku(kartu)
    return tuple(u.kode for u in ubahan if not milik[u.kode].diukur)
