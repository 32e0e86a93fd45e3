"""Rows under a sanggahan: which rows of an office's year count, and which would if its claim were accepted."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from akuntabel.domain.adendum import VERSI_AWAL
from akuntabel.domain.perjanjian import PerjanjianKinerja, TargetIKU
from akuntabel.domain.riwayat_target import nomor_versi
from akuntabel.domain.sanggahan import NilaiBerlaku, Sanggahan, nilai_berlaku
from akuntabel.domain.tahun_kinerja import (
    KOMPONEN_CAPAIAN,
    KOMPONEN_REALISASI,
    KOMPONEN_TERCETAK,
    BarisRealisasi,
    TahunKinerja,
)
from akuntabel.domain.versi import tahun_versi

_JADI = (KOMPONEN_REALISASI, KOMPONEN_CAPAIAN)


def berlaku_of(tahun: TahunKinerja, satu: Sanggahan) -> NilaiBerlaku:
    """Which value of a sanggahan counts on the day of the year's report."""
    return nilai_berlaku(satu.keadaan, satu.putusan.tanggal if satu.putusan else None, tahun.pada)


def baris_berlaku(tahun: TahunKinerja) -> tuple[BarisRealisasi, ...]:
    """The rows that count: the official ones, with the claims that were accepted in place of what they dispute."""
    return baris_dengan(tahun, [s for s in tahun.sanggahan if berlaku_of(tahun, s) is NilaiBerlaku.KLAIM])


def tahun_berlaku(tahun: TahunKinerja) -> TahunKinerja:
    """The year with the rows and targets that count."""
    if not tahun.sanggahan:
        return tahun
    diterima = [s for s in tahun.sanggahan if berlaku_of(tahun, s) is NilaiBerlaku.KLAIM]
    return replace(tahun, baris=baris_dengan(tahun, diterima), perjanjian=perjanjian_dengan(tahun, diterima))


def tahun_dengan(tahun: TahunKinerja, diterima: Sequence[Sanggahan]) -> TahunKinerja:
    """The official year with exactly these claims in place, and without any sanggahan: a branch to be scored."""
    perjanjian = perjanjian_dengan(tahun, diterima)
    return replace(tahun, baris=baris_dengan(tahun, diterima), perjanjian=perjanjian, sanggahan=())


def perjanjian_dengan(tahun: TahunKinerja, diterima: Iterable[Sanggahan]) -> PerjanjianKinerja:
    """The agreement with the targets that claims put in place, each as the named document left it."""
    perjanjian = tahun.perjanjian
    for satu in diterima:
        nomor = nomor_versi(perjanjian, satu.versi_target)
        if not satu.versi_target or nomor is None:
            continue
        klaim = tahun_versi(tahun, nomor).perjanjian.target.get(satu.kode_iku)
        kini = perjanjian.target.get(satu.kode_iku) or TargetIKU(satu.kode_iku, {})
        target = {t: n for t, n in kini.target.items() if t is not satu.periode}
        versi = {t: n for t, n in kini.versi.items() if t is not satu.periode}
        if klaim is not None and satu.periode in klaim.target:
            target[satu.periode] = klaim.target[satu.periode]
            versi[satu.periode] = klaim.versi.get(satu.periode, VERSI_AWAL)
        baru = replace(kini, target=target, versi=versi)
        perjanjian = replace(perjanjian, target={**perjanjian.target, satu.kode_iku: baru})
    return perjanjian


def baris_dengan(tahun: TahunKinerja, diterima: Iterable[Sanggahan]) -> tuple[BarisRealisasi, ...]:
    """The official rows with claims in place of what they dispute.

    A claimed component replaces that component, a finished value every row of that IKU and period. A capaian printed
    for the official value is left out: it says nothing about the claim.
    """
    baris = tahun.baris
    for satu in diterima:
        baris = (*(b for b in baris if not _diganti(b, satu)), *_baris_klaim(satu))
    return baris


def _diganti(baris: BarisRealisasi, satu: Sanggahan) -> bool:
    if (baris.kode_iku, baris.periode) != (satu.kode_iku, satu.periode):
        return False
    if any(jadi in satu.klaim for jadi in _JADI):
        return True
    if not satu.klaim:
        # Another target says nothing about the rows; only what was finished with the disputed one falls away.
        return baris.komponen in (KOMPONEN_CAPAIAN, KOMPONEN_TERCETAK)
    return baris.komponen in (*_JADI, KOMPONEN_TERCETAK) or (baris.komponen in satu.klaim and not baris.unit)


def _baris_klaim(satu: Sanggahan) -> tuple[BarisRealisasi, ...]:
    surat = f" ({satu.surat[-1].nomor})" if satu.surat else ""
    return tuple(
        BarisRealisasi(
            satu.kode_iku,
            satu.periode,
            komponen,
            nilai,
            sumber=f"klaim kantor dalam sanggahan{surat}",
            asal=satu.tempat.get(komponen) or satu.asal,
        )
        for komponen, nilai in satu.klaim.items()
    )
