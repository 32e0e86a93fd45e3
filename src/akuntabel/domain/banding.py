"""The same year under two regimes: every figure that differs, the rule behind each side, and what each rule moves.

Only the regime changes; data, targets and manuals stay. To say which rule moves a figure, one part of the regime is
exchanged at a time (`Unsur`); what several parts do only together is left over and named as their interaction. Enter
within `decimal.localcontext(KONTEKS)`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from akuntabel.domain.angka import bulatkan
from akuntabel.domain.asumsi import asumsi_of
from akuntabel.domain.banding_aturan import BedaAturan, Unsur, beda_aturan, bidang_unsur
from akuntabel.domain.kartu import Kartu
from akuntabel.domain.keyakinan import Asumsi
from akuntabel.domain.penilaian import Penilaian, penilaian_of
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import Problem
from akuntabel.domain.rezim import JenjangNilai, Rezim
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.domain.status import predikat_of
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.domain.temuan import masalah_kartu

_DESIMAL_SAMA = 30
"""Decimals up to which two figures must agree to be the same: far below any print, above the residue of divisions."""
Isi = Decimal | str | None


class BagianAngka(StrEnum):
    """Which figure of an address differs; `nilai` is the address itself."""

    NILAI = "nilai"
    CAPAIAN = "capaian"
    BOBOT = "bobot"
    BOBOT_TERTIMBANG = "bobot_tertimbang"
    STATUS = "status"
    PREDIKAT = "predikat"


class BedaAngka(NamedTuple):
    """A figure that differs. `alamat` is as `jelaskan` knows it (`nko`, `perspektif.customer`, `ss.2`, `iku.2b-CP`);
    `unsur` are the parts of the regime that move it by themselves, empty where only several together do; weights of IKU
    in different ways are not `sebanding`."""

    alamat: str
    bagian: BagianAngka
    dasar: Isi
    lain: Isi
    unsur: tuple[Unsur, ...]
    sebanding: bool = True

    @property
    def selisih(self) -> Decimal | None:
        """The other figure less the first; None where either is no number, or where they are no same measure."""
        if self.sebanding and isinstance(self.dasar, Decimal) and isinstance(self.lain, Decimal):
            return self.lain - self.dasar
        return None


class Sumbangan(NamedTuple):
    """NKO points that one part of the regime moves when it alone is exchanged; None where no NKO remains then."""

    unsur: Unsur
    nko: Decimal | None


class Banding(NamedTuple):
    """A year under two regimes. `interaksi` is the part of the NKO difference that no single part explains; None where
    either side has no NKO or a part cannot be isolated. `masalah_dasar` and `masalah_lain` arise on one side only."""

    dasar: Penilaian
    lain: Penilaian
    aturan: tuple[BedaAturan, ...]
    angka: tuple[BedaAngka, ...]
    sumbangan: tuple[Sumbangan, ...]
    interaksi: Decimal | None
    masalah_dasar: tuple[Problem, ...]
    masalah_lain: tuple[Problem, ...]

    @property
    def selisih_nko(self) -> Decimal | None:
        """The other NKO less the first."""
        satu, dua = self.dasar.kartu.nko, self.lain.kartu.nko
        return None if satu is None or dua is None else dua - satu


def banding_of(tahun: TahunKinerja, dasar: Rezim, lain: Rezim, triwulan: Triwulan) -> Banding:
    """The year under both regimes and all that differs, from the NKO down."""
    satu, dua = penilaian_of(tahun, dasar, triwulan), penilaian_of(tahun, lain, triwulan)
    aturan = beda_aturan(dasar, lain)
    campuran = {
        unsur: penilaian_of(tahun, _tukar(dasar, lain, unsur), triwulan)
        for unsur in dict.fromkeys(beda.unsur for beda in aturan)
    }
    sumbangan = tuple(Sumbangan(unsur, _beda(satu.kartu.nko, p.kartu.nko)) for unsur, p in campuran.items())
    masalah_satu, masalah_dua = _masalah(satu), _masalah(dua)
    return Banding(
        satu,
        dua,
        aturan,
        tuple(_beda_angka(satu, dua, campuran)),
        sumbangan,
        _interaksi(_beda(satu.kartu.nko, dua.kartu.nko), sumbangan),
        tuple(p for p in masalah_satu if p not in masalah_dua),
        tuple(p for p in masalah_dua if p not in masalah_satu),
    )


def asumsi_penilaian(penilaian: Penilaian) -> tuple[Asumsi, ...]:
    """The assumptions that decided a number of a scored year."""
    return asumsi_of(penilaian.tahun, penilaian.rezim, penilaian.masukan, penilaian.kartu)


def berlaku_pada(rezim: Rezim, tahun: int) -> bool:
    """Whether a regime holds on some day of a year."""
    return rezim.sejak.year <= tahun and (rezim.sampai is None or tahun <= rezim.sampai.year)


def _tukar(dasar: Rezim, lain: Rezim, unsur: Unsur) -> Rezim:
    """The first regime with one part of the other."""
    return replace(dasar, **{bidang: getattr(lain, bidang) for bidang in bidang_unsur(unsur)})


def _interaksi(selisih: Decimal | None, sumbangan: tuple[Sumbangan, ...]) -> Decimal | None:
    if selisih is None:
        return None
    for satu in sumbangan:
        if satu.nko is None:
            return None
        selisih -= satu.nko
    return selisih


def _beda_angka(dasar: Penilaian, lain: Penilaian, campuran: Mapping[Unsur, Penilaian]) -> Iterator[BedaAngka]:
    satu, dua = _semua_isi(dasar), _semua_isi(lain)
    menurut_unsur = {unsur: _semua_isi(p) for unsur, p in campuran.items()}
    sama_cara = dasar.rezim.cara_bobot.nilai is lain.rezim.cara_bobot.nilai
    for (alamat, bagian), isi in satu.items():
        kunci = (alamat, bagian)
        if not _sama(isi, dua[kunci]):
            unsur = tuple(u for u, milik in menurut_unsur.items() if not _sama(isi, milik[kunci]))
            sebanding = sama_cara or bagian is not BagianAngka.BOBOT or not alamat.startswith("iku.")
            yield BedaAngka(alamat, bagian, isi, dua[kunci], unsur, sebanding)


def _semua_isi(penilaian: Penilaian) -> dict[tuple[str, BagianAngka], Isi]:
    """Every figure of a card by address and part, from the NKO down."""
    kartu: Kartu = penilaian.kartu
    hasil: dict[tuple[str, BagianAngka], Isi] = {
        ("nko", BagianAngka.NILAI): kartu.nko,
        ("nko", BagianAngka.STATUS): kartu.status.value,
        ("nko", BagianAngka.PREDIKAT): predikat_of(kartu.nko, penilaian.rezim, JenjangNilai.NKO) or None,
    }
    for p in kartu.perspektif:
        alamat = f"perspektif.{p.kode}"
        hasil[alamat, BagianAngka.NILAI] = p.nilai
        hasil[alamat, BagianAngka.BOBOT] = p.bobot or None
        hasil[alamat, BagianAngka.BOBOT_TERTIMBANG] = p.bobot_tertimbang
        hasil[alamat, BagianAngka.STATUS] = p.status.value
    for s in (s for p in kartu.perspektif for s in p.sasaran):
        hasil[f"ss.{s.kode}", BagianAngka.NILAI] = s.nss
        hasil[f"ss.{s.kode}", BagianAngka.STATUS] = s.status.value
        sebutan = predikat_of(s.nss, penilaian.rezim, JenjangNilai.SASARAN)
        hasil[f"ss.{s.kode}", BagianAngka.PREDIKAT] = sebutan or None
    for n in (n for p in kartu.perspektif for s in p.sasaran for n in s.iku):
        hasil |= _isi_iku(penilaian.rezim, n)
    return hasil


def _isi_iku(rezim: Rezim, n: NilaiIKU) -> dict[tuple[str, BagianAngka], Isi]:
    alamat = f"iku.{n.kode}"
    return {
        (alamat, BagianAngka.NILAI): n.indeks,
        (alamat, BagianAngka.CAPAIAN): n.capaian,
        (alamat, BagianAngka.BOBOT): n.bobot,
        (alamat, BagianAngka.BOBOT_TERTIMBANG): n.bobot_tertimbang,
        (alamat, BagianAngka.STATUS): n.status.value,
        (alamat, BagianAngka.PREDIKAT): predikat_of(n.indeks, rezim, JenjangNilai.IKU) or None,
    }


def _sama(satu: Isi, dua: Isi) -> bool:
    if isinstance(satu, Decimal) and isinstance(dua, Decimal):
        return bulatkan(satu, _DESIMAL_SAMA) == bulatkan(dua, _DESIMAL_SAMA)
    return satu == dua


def _beda(satu: Decimal | None, dua: Decimal | None) -> Decimal | None:
    return None if satu is None or dua is None else dua - satu


def _masalah(penilaian: Penilaian) -> tuple[Problem, ...]:
    p = penilaian
    return masalah_kartu(p.tahun, p.rezim, p.triwulan, p.masukan, p.kartu)
