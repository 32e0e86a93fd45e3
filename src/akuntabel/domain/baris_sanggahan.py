"""Rows under a sanggahan: which rows of an office's year count, and which would if its claim were accepted."""

from collections.abc import Iterable
from dataclasses import replace

from akuntabel.domain.sanggahan import NilaiBerlaku, Sanggahan, nilai_berlaku
from akuntabel.domain.tahun_kinerja import (
    KOMPONEN_CAPAIAN,
    KOMPONEN_REALISASI,
    KOMPONEN_TERCETAK,
    BarisRealisasi,
    TahunKinerja,
)

_JADI = (KOMPONEN_REALISASI, KOMPONEN_CAPAIAN)


def berlaku_of(tahun: TahunKinerja, satu: Sanggahan) -> NilaiBerlaku:
    """Which value of a sanggahan counts on the day of the year's report."""
    return nilai_berlaku(satu.keadaan, satu.putusan.tanggal if satu.putusan else None, tahun.pada)


def baris_berlaku(tahun: TahunKinerja) -> tuple[BarisRealisasi, ...]:
    """The rows that count: the official ones, with the claims that were accepted in place of what they dispute."""
    return baris_dengan(tahun, [s for s in tahun.sanggahan if berlaku_of(tahun, s) is NilaiBerlaku.KLAIM])


def tahun_berlaku(tahun: TahunKinerja) -> TahunKinerja:
    """The year with the rows that count."""
    return replace(tahun, baris=baris_berlaku(tahun)) if tahun.sanggahan else tahun


def tahun_dengan(tahun: TahunKinerja, diterima: Iterable[Sanggahan]) -> TahunKinerja:
    """The official year with exactly these claims in place, and without any sanggahan: a branch to be scored."""
    return replace(tahun, baris=baris_dengan(tahun, diterima), sanggahan=())


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
