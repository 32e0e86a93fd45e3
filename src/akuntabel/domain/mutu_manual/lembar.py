"""What a check sees: one manual with its targets, its past and its regime; or all of them together."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from akuntabel.domain.formula import Formula, parse_formula
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.mutu_manual.pedoman import PedomanMutu
from akuntabel.domain.mutu_manual.register import Daftar, Hasil, Salah
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.peta import Sasaran
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.rezim import Rezim
from akuntabel.domain.tahun_kinerja import Riwayat, TahunKinerja
from akuntabel.domain.target import batas_bawah


@dataclass(frozen=True)
class LembarManual:
    """One manual as the checks see it. `target` holds the quarters with a number; `lalu` is last year's result."""

    manual: ManualIKU
    target: Mapping[Triwulan, Decimal]
    asal_target: SourceRef
    sasaran: Sasaran | None
    lalu: Riwayat | None
    rezim: Rezim
    pemilik_peta: bool
    pedoman: PedomanMutu

    @cached_property
    def formula(self) -> Formula | None:
        """The formula as a tree; None where there is none, or none that can be read (which reading reports)."""
        formula = parse_formula(self.manual.formula) if self.manual.formula else None
        return formula if isinstance(formula, Formula) else None

    @property
    def urut(self) -> tuple[Decimal, ...]:
        """The targets in the order of the quarters."""
        return tuple(self.target[t] for t in sorted(self.target))

    def tempat(self, atribut: str) -> SourceRef:
        """Where an attribute stands; the manual's own place where it was not written."""
        if atribut == "target":
            return self.asal_target
        asal = self.manual.asal or SourceRef(f"manual/{self.manual.kode}.yaml")
        return self.manual.tempat.get(atribut) or SourceRef(asal.berkas, asal.baris, atribut)


@dataclass(frozen=True)
class HimpunanManual:
    """All manuals on the map of an office, in its order."""

    tahun: TahunKinerja
    rezim: Rezim
    pedoman: PedomanMutu
    lembar: tuple[LembarManual, ...]


PER_IKU: Daftar[LembarManual] = Daftar()
"""Checks of one manual."""
PER_KANTOR: Daftar[HimpunanManual] = Daftar()
"""Checks of the set of all manuals."""


def wajib_diisi(lembar: LembarManual, atribut: str, *, what: str, expected: str, remedy: str) -> Hasil:
    """What the checks say that only ask whether an attribute is filled in."""
    if getattr(lembar.manual, atribut):
        return ()
    return (Salah(atribut, what, "kosong", expected, remedy),)


def himpunan_of(tahun: TahunKinerja, rezim: Rezim, pedoman: PedomanMutu) -> HimpunanManual:
    """The manuals of an office as the checks see them; an IKU without manual is reported by reading and left out."""
    lalu = {r.kode_iku: r for r in tahun.riwayat if r.tahun == tahun.tahun - 1}
    lembar = []
    for kode, manual in ((k, tahun.manual[k]) for k in tahun.peta.kode_iku if k in tahun.manual):
        janji = tahun.perjanjian.target.get(kode)
        target = {t: batas_bawah(n) for t, n in janji.target.items()} if janji else {}
        lembar.append(
            LembarManual(
                manual,
                target,
                (janji.asal if janji else None) or SourceRef("target.csv"),
                tahun.peta.sasaran_of(kode),
                lalu.get(kode),
                rezim,
                tahun.kantor.pemilik_peta,
                pedoman,
            )
        )
    return HimpunanManual(tahun, rezim, pedoman, tuple(lembar))
