"""All checks over all manuals of an office: findings, explained exceptions, and the share of checks that passed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from akuntabel.domain.angka import SERATUS
from akuntabel.domain.mutu_manual import (  # noqa: F401  (each files its checks)
    batasan,
    berwaktu,
    data,
    himpunan,
    relevan,
    satuan,
    spesifik,
    tercapai,
    terukur,
)
from akuntabel.domain.mutu_manual.lembar import PER_IKU, PER_KANTOR, HimpunanManual, LembarManual, himpunan_of
from akuntabel.domain.mutu_manual.pedoman import PedomanMutu
from akuntabel.domain.mutu_manual.register import PILIHAN, Dasar, JenisTemuan, Kepastian, Segi
from akuntabel.domain.problem import Problem, SourceRef
from akuntabel.domain.rezim import Rezim
from akuntabel.domain.tahun_kinerja import TahunKinerja

PENGECUALIAN_TAK_BERGUNA = "PENGECUALIAN_TAK_BERGUNA"

ARTI: dict[str, str] = {
    PENGECUALIAN_TAK_BERGUNA: "Pengecualian pada manual menyebut pemeriksaan yang tidak ada atau yang tidak menemukan "
    "apa pun.",
}
"""Codes of findings that no single check gives, as the documentation prints them."""


@dataclass(frozen=True, slots=True)
class TemuanManual:
    """One finding. `kode_iku` is empty where it concerns the set of all IKU; `alasan` is the office's reason where the
    manual names this check as an exception, so that the finding is explained and not open."""

    kode: str
    segi: Segi
    jenis: JenisTemuan
    kepastian: Kepastian
    dasar: Dasar
    kode_iku: str
    where: SourceRef
    what: str
    found: str
    expected: str
    remedy: str
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class MutuManual:
    """What the checks say of one manual: how many of them apply, how many passed, how many findings the office
    explained, and the findings."""

    kode_iku: str
    berlaku: int
    lulus: int
    dijelaskan: int
    temuan: tuple[TemuanManual, ...]

    @property
    def nilai(self) -> Decimal | None:
        """Share in percent of the applicable checks that passed, those explained left out: a yardstick of our own, no
        rule. None where none is left."""
        dinilai = self.berlaku - self.dijelaskan
        return self.lulus * SERATUS / dinilai if dinilai else None


@dataclass(frozen=True, slots=True)
class HasilMutu:
    """The checks of an office: by IKU in the order of the map, and of the set of all IKU."""

    manual: tuple[MutuManual, ...]
    himpunan: tuple[TemuanManual, ...]

    @property
    def temuan(self) -> tuple[TemuanManual, ...]:
        """Every finding, explained ones included."""
        return (*self.himpunan, *(t for m in self.manual for t in m.temuan))

    @property
    def terbuka(self) -> tuple[TemuanManual, ...]:
        """The findings without a reason."""
        return tuple(t for t in self.temuan if not t.alasan)


def periksa_manual(tahun: TahunKinerja, rezim: Rezim, pedoman: PedomanMutu) -> HasilMutu:
    """Every check over every manual on the map. Nothing here changes a score."""
    semua = himpunan_of(tahun, rezim, pedoman)
    manual = (_mutu(lembar) for lembar in semua.lembar)
    return HasilMutu(
        tuple(replace(m, temuan=tuple(_disebut(t, tahun) for t in m.temuan)) for m in manual),
        tuple(_disebut(t, tahun) for t in _temuan_himpunan(semua)),
    )


def _disebut(temuan: TemuanManual, tahun: TahunKinerja) -> TemuanManual:
    """The finding in the places that the office knows."""
    p = tahun.sebut(Problem(temuan.kode, temuan.where, temuan.what, temuan.found, temuan.expected, temuan.remedy))
    return replace(temuan, where=p.where, what=p.what, found=p.found, expected=p.expected, remedy=p.remedy)


def _mutu(lembar: LembarManual) -> MutuManual:
    berlaku = lulus = dijelaskan = 0
    temuan: list[TemuanManual] = []
    alasan = lembar.manual.pengecualian
    for satu in PER_IKU.semua:
        hasil = satu.fungsi(lembar)
        if hasil is None:
            continue
        berlaku += 1
        lulus += not hasil
        dijelaskan += bool(hasil) and satu.kode in alasan
        temuan += [
            TemuanManual(
                satu.kode,
                satu.segi,
                satu.jenis,
                satu.kepastian,
                satu.dasar,
                lembar.manual.kode,
                lembar.tempat(salah.atribut),
                f"IKU {lembar.manual.kode}: {salah.what}",
                salah.found,
                salah.expected,
                salah.remedy,
                alasan.get(satu.kode, ""),
            )
            for salah in hasil
        ]
    temuan += _pengecualian(lembar, {t.kode for t in temuan})
    return MutuManual(lembar.manual.kode, berlaku, lulus, dijelaskan, tuple(temuan))


def _temuan_himpunan(semua: HimpunanManual) -> Iterator[TemuanManual]:
    for satu in PER_KANTOR.semua:
        for salah in satu.fungsi(semua) or ():
            yield TemuanManual(
                satu.kode,
                satu.segi,
                satu.jenis,
                satu.kepastian,
                satu.dasar,
                "",
                SourceRef("peta.yaml"),
                salah.what,
                salah.found,
                salah.expected,
                salah.remedy,
            )


def _pengecualian(lembar: LembarManual, kena: set[str]) -> Sequence[TemuanManual]:
    """Exceptions that except nothing: a misspelt code, or a fault that is no longer there."""
    dikenal = {satu.kode for satu in PER_IKU.semua}
    return tuple(
        TemuanManual(
            PENGECUALIAN_TAK_BERGUNA,
            Segi.DATA,
            JenisTemuan.PERINGATAN,
            Kepastian.PASTI,
            PILIHAN,
            lembar.manual.kode,
            lembar.tempat("pengecualian"),
            f"IKU {lembar.manual.kode}: pengecualian «{kode}» tidak mengecualikan apa pun.",
            kode,
            "kode pemeriksaan yang menemukan sesuatu pada manual ini",
            "Hapus pengecualian itu." if kode in dikenal else "Perbaiki kodenya; daftarnya pada rujukan.",
        )
        for kode in lembar.manual.pengecualian
        if kode not in kena
    )
