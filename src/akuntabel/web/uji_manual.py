"""What the domain makes of a manual while it is edited: findings, formula as read, worked example, preview."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.safestring import mark_safe

from akuntabel.actions.tersimpan import rezim_tersimpan
from akuntabel.domain.bacaan_angka import baca_bilangan
from akuntabel.domain.contoh_hitungan import ContohHitungan, contoh_iku
from akuntabel.domain.formula import Formula, parse_formula
from akuntabel.domain.formula.pohon import tulis
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.mutu_manual import HasilMutu, MutuManual, TemuanManual, periksa_manual
from akuntabel.domain.tahun_kinerja import KOMPONEN_REALISASI, TahunKinerja
from akuntabel.pedoman import load_mutu_manual
from akuntabel.reports.manual import BahanManual, langkah_hitungan, pratinjau_manual

COBA = "coba."
"""How the fields of a trial begin; they are never saved."""
_TARGET = "target"


@dataclass(frozen=True, slots=True)
class UjiManual:
    """The result; `coba` are the components that a trial may give a value, with what was typed and whether it could be
    read. Parts that cannot be made yet are empty."""

    manual: ManualIKU | None = None
    mutu: MutuManual | None = None
    formula: str = ""
    contoh: ContohHitungan | None = None
    langkah: tuple[tuple[str, str, str, str], ...] = ()
    pratinjau: str = ""
    coba: tuple[tuple[str, str, str, bool], ...] = ()
    di_peta: bool = False

    @property
    def temuan(self) -> tuple[TemuanManual, ...]:
        """The findings, explained ones included."""
        return self.mutu.temuan if self.mutu else ()


def mutu_of(tahun: TahunKinerja) -> HasilMutu:
    """The checks of the manuals of a kept year."""
    return periksa_manual(tahun, rezim_tersimpan(tahun), load_mutu_manual(date(tahun.tahun, 12, 31)))


def nilai_percobaan(kiriman: Mapping[str, str], isian: Mapping[str, str]) -> dict[str, str]:
    """What a trial typed, by component, of those that the manual has now."""
    kode = [v for k, v in isian.items() if k.startswith("komponen.") and k.endswith(".kode") and v]
    return {k: kiriman.get(f"{COBA}{k}", "").strip() for k in (*(kode or [KOMPONEN_REALISASI]), _TARGET)}


def uji_manual(tahun: TahunKinerja | None, kode: str, ditulis: Mapping[str, str]) -> UjiManual:
    """The checks, the example and the preview of one manual in a year that was just read."""
    terbaca = {k: n for k, v in ditulis.items() if v and isinstance(n := baca_bilangan(v), Decimal)}
    manual = tahun.manual.get(kode) if tahun else None
    nama = {k.kode: k.nama for k in manual.komponen} if manual else {}
    coba = tuple((k, nama.get(k, k), v, bool(v) and k not in terbaca) for k, v in ditulis.items())
    if tahun is None or manual is None:
        return UjiManual(coba=coba)
    formula = parse_formula(manual.formula) if manual.formula else None
    tulisan = tulis(formula.akar) if isinstance(formula, Formula) else ""
    if kode not in tahun.peta.kode_iku:
        return UjiManual(manual=manual, formula=tulisan, coba=coba)
    rezim, hasil = rezim_tersimpan(tahun), mutu_of(tahun)
    mutu = next((m for m in hasil.manual if m.kode_iku == kode), None)
    nilai = {k: n for k, n in terbaca.items() if k != _TARGET}
    contoh = contoh_iku(tahun, rezim, kode, nilai, terbaca.get(_TARGET))
    bahan = BahanManual(tahun, rezim, hasil, {kode: contoh} if contoh else {}, ())
    return UjiManual(
        manual,
        mutu,
        tulisan,
        contoh,
        tuple(langkah_hitungan(contoh, manual)) if contoh else (),
        mark_safe(pratinjau_manual(bahan, kode)),
        coba,
        di_peta=True,
    )
