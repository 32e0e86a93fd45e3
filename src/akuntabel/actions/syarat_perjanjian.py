"""Whether what a step needs is there: content, number, reason, an agreement in force."""

from collections.abc import Mapping

from akuntabel.actions.tersimpan import baca_tersimpan
from akuntabel.actions.wewenang import IsianDitolak
from akuntabel.domain.problem import Problem
from akuntabel.domain.workflow import ALASAN_SYARAT, BERLAKU, Peralihan, Syarat
from akuntabel.intake.kesiapan_perjanjian import halangan_isi, halangan_naskah
from akuntabel.records.selectors.perjanjian import PERJANJIAN, LangkahNaskah, keadaan_riwayat
from akuntabel.records.selectors.unit import UnitTercatat


class SyaratBelumTerpenuhi(IsianDitolak):
    """Conditions of a step that do not hold, with the problems of the content where there are any."""

    def __init__(self, syarat: tuple[Syarat, ...], problems: tuple[Problem, ...]) -> None:
        super().__init__(tuple(ALASAN_SYARAT[s] for s in syarat))
        self.syarat = syarat
        self.problems = problems


def syarat_terpenuhi(
    peralihan: Peralihan,
    unit: UnitTercatat,
    tahun: int,
    naskah: str,
    alasan: str,
    semua: Mapping[str, tuple[LangkahNaskah, ...]],
) -> tuple[frozenset[Syarat], tuple[Problem, ...]]:
    """The conditions of a step that hold, those about people left out, and what is wrong with the content."""
    hasil: set[Syarat] = set()
    if alasan.strip():
        hasil.add(Syarat.BERALASAN)
    if keadaan_riwayat(semua.get(PERJANJIAN, ())) in BERLAKU:
        hasil.add(Syarat.PERJANJIAN_BERLAKU)
    if not {Syarat.LENGKAP, Syarat.BERNOMOR} & set(peralihan.syarat):
        return frozenset(hasil), ()
    bacaan = baca_tersimpan(unit, tahun)
    isi = halangan_isi(bacaan)
    bernomor = halangan_naskah(bacaan.tahun, naskah) if bacaan.tahun else ()
    if not isi and bacaan.tahun is not None:
        hasil.add(Syarat.LENGKAP)
    if not bernomor and bacaan.tahun is not None:
        hasil.add(Syarat.BERNOMOR)
    return frozenset(hasil), (*isi, *bernomor)
