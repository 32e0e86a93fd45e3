"""Capaian of targets that are no plain number: a range, a date, words."""

from datetime import date
from decimal import Decimal

from akuntabel.domain import masalah
from akuntabel.domain.angka import SERATUS
from akuntabel.domain.capaian import baca_skala, capaian_of
from akuntabel.domain.keyakinan import Keyakinan, Skala
from akuntabel.domain.manual import Polarisasi, Satuan
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.register import rule
from akuntabel.domain.target import TIDAK_TERCAPAI, Rentang, Target, batas_bawah

_SEJAK = date(2014, 12, 1)


@rule(
    term="target rentang",
    means="R di atas rentang dibandingkan dengan batas atasnya, R di bawah rentang dengan batas bawahnya; R di dalam "
    "rentang memenuhi target.",
    source="permenpanrb-8-2021",
    place="rumus capaian target berbentuk rentang",
    confidence=Keyakinan.RENDAH,
    since=_SEJAK,
    note="Sumber mengatur sasaran kinerja pegawai; bahwa berlaku pula bagi indikator organisasi adalah anggapan.",
)
def target_rentang(realisasi: Decimal, rentang: Rentang) -> Decimal:
    """The target with which a realisasi is compared: the end of the range that it lies beyond, inside it the
    realisasi itself."""
    return min(max(realisasi, rentang.bawah), rentang.atas)


@rule(
    term="capaian target rentang",
    means="Di dalam rentang sama dengan R tepat pada target: 100, atau pada stabilize nilai skala di titik 100; di "
    "luarnya menurut polarisasi terhadap batas rentang yang dilewati.",
    source="permenpanrb-8-2021",
    place="rumus capaian target berbentuk rentang",
    confidence=Keyakinan.RENDAH,
    since=_SEJAK,
    note="Sumber tidak menyebut angka bagi R di dalam rentang; 100 berarti target terpenuhi, dan pada stabilize dibaca "
    "puncak skalanya (titik 100), sama dengan R tepat pada target.",
)
def capaian_rentang(
    realisasi: Decimal, rentang: Rentang, polarisasi: Polarisasi, skala: Skala, terburuk: Decimal | None
) -> Decimal | TakTerhitung:
    """Capaian against a range: inside it that of a target met exactly, else by the rule of the polarity against the
    end that was passed."""
    terbanding = target_rentang(realisasi, rentang)
    if terbanding == realisasi:
        return baca_skala(skala, SERATUS) if polarisasi is Polarisasi.STABILIZE else SERATUS
    return capaian_of(realisasi, terbanding, polarisasi, skala, terburuk)


@rule(
    term="capaian target tanggal",
    means="Pada atau sebelum tanggal target 100; sesudahnya menurut skala hari terlambat pada manual, atau "
    "(W − R) ÷ (W − T) × 100 dengan W tanggal terburuk pada manual.",
    source="pilihan-akuntabel",
    place="docs/panduan/kantor-daerah.md",
    confidence=Keyakinan.RENDAH,
    since=_SEJAK,
    note="Sumber diam tentang target berupa tanggal; tanpa skala atau tanggal terburuk tidak ada angkanya.",
)
def capaian_tanggal(
    realisasi: Decimal, target: Decimal, terburuk: Decimal | None, skala: Skala | None
) -> Decimal | TakTerhitung:
    """Capaian of a date (all as day numbers): 100 in time; late by the manual's scale over days late, or by the share
    of the days up to its worst date that were left. Where the manual has neither, `TERLAMBAT_TANPA_SKALA`."""
    terlambat = realisasi - target
    if terlambat <= 0:
        return SERATUS
    if skala is not None:
        return baca_skala(skala, terlambat)
    if terburuk is None or terburuk <= target:
        return TakTerhitung(
            masalah.TERLAMBAT_TANPA_SKALA,
            f"Terlambat {terlambat} hari, dan manual tidak menetapkan skala keterlambatan atau tanggal terburuk.",
        )
    return max(terburuk - realisasi, Decimal(0)) * SERATUS / (terburuk - target)


@rule(
    term="capaian target kata-kata",
    means="Tercapai 100; yang tidak tercapai tidak mempunyai angka.",
    source="pilihan-akuntabel",
    place="docs/panduan/kantor-daerah.md",
    confidence=Keyakinan.RENDAH,
    since=_SEJAK,
    note="Sumber diam tentang target yang bukan angka; nol bagi yang tidak tercapai tidak beralasan.",
)
def capaian_teks(realisasi: Decimal) -> Decimal | TakTerhitung:
    """Capaian of a target in words: 100 where it was met; not met has a name (`TEKS_TIDAK_TERCAPAI`), no number."""
    if realisasi == TIDAK_TERCAPAI:
        return TakTerhitung(
            masalah.TEKS_TIDAK_TERCAPAI, "Target berupa kata-kata tidak tercapai; tidak ada aturan yang memberi angka."
        )
    return SERATUS


def capaian_menurut_satuan(
    realisasi: Decimal,
    target: Target,
    satuan: Satuan,
    polarisasi: Polarisasi,
    skala: Skala,
    terburuk: Decimal | None,
    skala_terlambat: Skala | None,
) -> Decimal | TakTerhitung:
    """Capaian by the rule that fits unit and target: of a range, a date, words, or else of the polarity."""
    if isinstance(target, Rentang):
        return capaian_rentang(realisasi, target, polarisasi, skala, terburuk)
    if satuan is Satuan.TANGGAL:
        return capaian_tanggal(realisasi, batas_bawah(target), terburuk, skala_terlambat)
    if satuan is Satuan.TEKS:
        return capaian_teks(realisasi)
    return capaian_of(realisasi, batas_bawah(target), polarisasi, skala, terburuk)
