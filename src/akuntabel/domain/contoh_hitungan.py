"""A worked example of each IKU: its own figures where there are any, else an illustration that says so."""

from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from akuntabel.domain.angka import KONTEKS
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.penelusuran import jejak_of
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan
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
    kartu = {t: scorecard_for(tahun, rezim, t) for t in sorted(Triwulan, reverse=True)}
    hasil = {}
    for kode in tahun.peta.kode_iku:
        if not _target(tahun, kode):
            continue
        saat = next((t for t, k in kartu.items() if k.iku_of(kode).indeks is not None), None)
        if saat is not None:
            hasil[kode] = _contoh(tahun, rezim, kartu[saat], kode, ilustrasi=False)
        else:
            andaian = _andaian(tahun, kode)
            hasil[kode] = _contoh(andaian, rezim, scorecard_for(andaian, rezim), kode, ilustrasi=True)
    return hasil


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
    lain = tuple(b for b in tahun.baris if b.kode_iku != kode)
    return replace(tahun, baris=(*lain, *baris), sanggahan=tuple(s for s in tahun.sanggahan if s.kode_iku != kode))
