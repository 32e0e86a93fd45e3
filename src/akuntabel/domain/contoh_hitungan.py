"""A worked example of each IKU: its own figures where there are any, else an illustration that says so."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from types import MappingProxyType

from akuntabel.domain.angka import KONTEKS
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.penelusuran import jejak_of
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.perjanjian import TargetIKU
from akuntabel.domain.rezim import Rezim
from akuntabel.domain.scorecard import Scorecard
from akuntabel.domain.tahun_kinerja import KOMPONEN_REALISASI, BarisRealisasi, TahunKinerja

BAGIAN_ILUSTRASI = Decimal("0.9")
"""Share of its target that an illustration lets each quarter reach: near enough to be real, off enough to show which
way the polarity runs."""


@dataclass(frozen=True, slots=True)
class ContohHitungan:
    """The traces of one IKU's index and weight up to `triwulan`; `ilustrasi` where its realisasi is assumed."""

    indeks: Jejak
    bobot: Jejak
    triwulan: Triwulan
    ilustrasi: bool


def contoh_hitungan(tahun: TahunKinerja, rezim: Rezim) -> dict[str, ContohHitungan]:
    """A worked example for every IKU that has a target: of the last quarter with an index, else an illustration."""
    kartu = _kartu(tahun, rezim)
    semua = ((kode, _dari_data(tahun, rezim, kartu, kode)) for kode in tahun.peta.kode_iku)
    return {kode: contoh for kode, contoh in semua if contoh is not None}


def contoh_iku(
    tahun: TahunKinerja,
    rezim: Rezim,
    kode: str,
    nilai: Mapping[str, Decimal] = MappingProxyType({}),
    target: Decimal | None = None,
) -> ContohHitungan | None:
    """The worked example of one IKU on the map; with `nilai` (component to value, or `realisasi`) or `target` these
    are assumed for the last quarter. None where there is no target at all."""
    if target is not None:
        dicoba = TargetIKU(kode, {Triwulan.T4: target})
        perjanjian = replace(tahun.perjanjian, target={**tahun.perjanjian.target, kode: dicoba})
        tahun = replace(tahun, perjanjian=perjanjian, menurut={})
    if not nilai:
        return _dari_data(tahun, rezim, _kartu(tahun, rezim), kode)
    saat = max(_target(tahun, kode), default=None)
    if saat is None:
        return None
    baris = (BarisRealisasi(kode, saat, komponen, satu, sumber="andaian") for komponen, satu in nilai.items())
    andaian = _dengan_baris(tahun, kode, tuple(baris))
    return _contoh(andaian, rezim, scorecard_for(andaian, rezim, saat), kode, ilustrasi=True)


def _kartu(tahun: TahunKinerja, rezim: Rezim) -> dict[Triwulan, Scorecard]:
    return {t: scorecard_for(tahun, rezim, t) for t in sorted(Triwulan, reverse=True)}


def _dari_data(
    tahun: TahunKinerja, rezim: Rezim, kartu: Mapping[Triwulan, Scorecard], kode: str
) -> ContohHitungan | None:
    if not _target(tahun, kode):
        return None
    saat = next((t for t, k in kartu.items() if k.iku_of(kode).indeks is not None), None)
    if saat is not None:
        return _contoh(tahun, rezim, kartu[saat], kode, ilustrasi=False)
    andaian = _andaian(tahun, kode)
    return _contoh(andaian, rezim, scorecard_for(andaian, rezim), kode, ilustrasi=True)


def _contoh(tahun: TahunKinerja, rezim: Rezim, kartu: Scorecard, kode: str, *, ilustrasi: bool) -> ContohHitungan:
    indeks, bobot = (jejak_of(tahun, rezim, kartu, f"iku.{kode}.{bagian}") for bagian in ("indeks", "bobot"))
    return ContohHitungan(indeks, bobot, kartu.triwulan, ilustrasi)


def _target(tahun: TahunKinerja, kode: str) -> dict[Triwulan, Decimal]:
    janji = tahun.perjanjian.target.get(kode)
    return {t: n for t, n in janji.target.items() if isinstance(n, Decimal)} if janji else {}


def _andaian(tahun: TahunKinerja, kode: str) -> TahunKinerja:
    """The year with the realisasi of one IKU assumed, and nothing disputed about it."""
    with localcontext(KONTEKS):
        baris = tuple(
            BarisRealisasi(kode, saat, KOMPONEN_REALISASI, target * BAGIAN_ILUSTRASI, sumber="ilustrasi")
            for saat, target in _target(tahun, kode).items()
        )
    return _dengan_baris(tahun, kode, baris)


def _dengan_baris(tahun: TahunKinerja, kode: str, baris: tuple[BarisRealisasi, ...]) -> TahunKinerja:
    lain = tuple(b for b in tahun.baris if b.kode_iku != kode)
    return replace(tahun, baris=(*lain, *baris), sanggahan=tuple(s for s in tahun.sanggahan if s.kode_iku != kode))
