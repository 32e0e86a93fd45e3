"""The year as it was known on a day: targets, rows, sanggahan and officials out of everything that was written down.

Every dated fact is versioned twice: when it holds and when it was known. `tahun_per` is the only place that chooses
among versions; it runs before anything is scored, so that rules and documents meet one year without versions.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from akuntabel.domain.adendum import VERSI_AWAL, Adendum, PerubahanTarget, VersiTarget, versi_target_berlaku
from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.penanda_tangan import tahun_berpejabat
from akuntabel.domain.periode import Triwulan, akhir_triwulan
from akuntabel.domain.perjanjian import PerjanjianKinerja, TargetIKU
from akuntabel.domain.register import rule
from akuntabel.domain.sidik_fakta import sidik_fakta
from akuntabel.domain.tahun_kinerja import BarisRealisasi, TahunKinerja
from akuntabel.domain.versi_sanggahan import sanggahan_per

Kunci = tuple[str, Triwulan, str, str]
"""What a row is about: IKU, period, unit and component."""


@rule(
    term="tanggal diketahui",
    means="Baris yang tidak mencatat tanggal diketahui dianggap diketahui pada hari terakhir periodenya.",
    source="pilihan-akuntabel",
    place="docs/panduan/perubahan-target-dan-per-tanggal.md",
    confidence=Keyakinan.RENDAH,
    since=date(2014, 1, 1),
    note="Nilai suatu periode tidak mungkin diketahui sebelum periode itu berakhir; tanggal sebenarnya dapat lebih "
    "kemudian. Isi kolom diketahui bila perlu tepat.",
)
def tanggal_diketahui(tercatat: date | None, akhir_periode: date) -> date:
    """The day on which a value was known: as recorded, else the last day of its period."""
    return tercatat or akhir_periode


def tahun_per(tahun: TahunKinerja, per: date | None) -> TahunKinerja:
    """The year as it was known at the end of a day; without a day with everything that is known.

    Works from the year as it was read, however often a day was chosen before. What was known later has no part in the
    result, so that the same day gives the same year for ever.
    """
    asal = tahun.arsip or tahun
    diketahui = [b for b in asal.baris if per is None or _diketahui(b, asal.tahun) <= per]
    adendum = adendum_per(asal.perjanjian.adendum, per)
    sanggahan = sanggahan_per(asal.sanggahan, asal.tahun, per)
    perjanjian = replace(asal.perjanjian, target=target_per(asal.perjanjian, adendum, asal.tahun, per), adendum=adendum)
    masa = tuple(m for m in asal.masa_jabatan if per is None or m.hari_diketahui <= per)
    fakta: dict[str, Sequence[object]] = {
        "adendum.yaml": adendum,
        "pejabat.csv": masa,
        "perubahan-target.csv": [a.perubahan for a in adendum if a.perubahan],
        "realisasi.csv": diketahui,
        "sanggahan.yaml": sanggahan,
    }
    hasil = replace(
        asal,
        perjanjian=perjanjian,
        baris=baris_terakhir(diketahui),
        sanggahan=sanggahan,
        sidik=asal.sidik if per is None else _sidik(asal.sidik, fakta),
        per=per,
        arsip=asal,
    )
    return tahun_berpejabat(hasil, masa)


def tahun_dengan(tahun: TahunKinerja, rancangan: Adendum) -> TahunKinerja:
    """The year as if a draft amendment were signed: what its document shows before it is."""
    asal = tahun.arsip or tahun
    pk = asal.perjanjian
    lain = tuple(a for a in pk.rancangan if a.nomor != rancangan.nomor)
    ikut = replace(pk, adendum=(*pk.adendum, replace(rancangan, rancangan=False)), rancangan=lain)
    return tahun_per(replace(asal, perjanjian=ikut, arsip=None), tahun.per)


def tahun_versi(tahun: TahunKinerja, versi: int) -> TahunKinerja:
    """The year with the targets as its documents up to a version left them, whatever the day from which each holds."""
    awal = (tahun.arsip or tahun).perjanjian.target
    target: dict[str, TargetIKU] = dict(awal)
    for nomor, adendum in enumerate(tahun.perjanjian.adendum[: versi - VERSI_AWAL], VERSI_AWAL + 1):
        for kode, perubahan in adendum.perubahan.items():
            lama = target.get(kode) or TargetIKU(kode, {}, perubahan.asal)
            isi = {t: n for t, n in {**lama.target, **perubahan.target}.items() if n is not None}
            target[kode] = replace(lama, target=isi, versi={**lama.versi, **dict.fromkeys(perubahan.target, nomor)})
    return replace(tahun, perjanjian=replace(tahun.perjanjian, target=target))


def adendum_per(adendum: Iterable[Adendum], per: date | None) -> tuple[Adendum, ...]:
    """The adendum known on a day, in the order of their documents; one without any day is always known."""
    urut = sorted(adendum, key=lambda a: a.urutan)
    return tuple(a for a in urut if per is None or (a.diketahui or a.tanggal or date.min) <= per)


def target_per(
    perjanjian: PerjanjianKinerja, adendum: Sequence[Adendum], tahun: int, per: date | None
) -> dict[str, TargetIKU]:
    """The target of every IKU and quarter, each with the number of its version."""
    awal = perjanjian.target
    if not adendum and (per is None or hari_perjanjian(perjanjian, tahun).diketahui <= per):
        return awal
    tanpa = {k: TargetIKU(k, {}, p.asal) for a in adendum for k, p in a.perubahan.items() if k not in awal}
    return {kode: _target(satu, perjanjian, adendum, tahun, per) for kode, satu in {**awal, **tanpa}.items()}


def hari_perjanjian(perjanjian: PerjanjianKinerja, tahun: int) -> VersiTarget:
    """The days of the first version: it holds for the whole year, and is known from its date where it has one."""
    awal = date(tahun, 1, 1)
    tanggal = perjanjian.tanggal or awal
    return VersiTarget(tanggal, awal, tanggal)


def baris_terakhir(baris: Sequence[BarisRealisasi]) -> tuple[BarisRealisasi, ...]:
    """For every IKU, period, unit and component the row known last, in the place of the first.

    A correction to N/A takes the value back. A row without a date comes before every dated one.
    """
    tempat = dict.fromkeys(map(_kunci, baris))
    if len(tempat) == len(baris):
        return tuple(baris)
    hasil: dict[Kunci, BarisRealisasi | None] = dict(tempat)
    for satu in sorted(baris, key=lambda b: b.diketahui or date.min):
        lama = hasil[_kunci(satu)]
        hasil[_kunci(satu)] = replace(satu, menggantikan=lama) if lama else satu
    return tuple(b for b in hasil.values() if b is not None and (b.nilai is not None or b.menggantikan is None))


def _kunci(baris: BarisRealisasi) -> Kunci:
    return baris.kode_iku, baris.periode, baris.unit, baris.komponen


def _diketahui(baris: BarisRealisasi, tahun: int) -> date:
    return tanggal_diketahui(baris.diketahui, akhir_triwulan(tahun, baris.periode))


def _target(
    awal: TargetIKU, perjanjian: PerjanjianKinerja, adendum: Sequence[Adendum], tahun: int, per: date | None
) -> TargetIKU:
    isi, versi = {}, {}
    for triwulan in Triwulan:
        menyebut = [(1, hari_perjanjian(perjanjian, tahun))]
        menyebut += [(n, _hari(a)) for n, a in enumerate(adendum, 2) if _menyebut(a, awal.kode_iku, triwulan)]
        ke = versi_target_berlaku([hari for _, hari in menyebut], akhir_triwulan(tahun, triwulan), per)
        nomor = menyebut[ke - 1][0] if ke else 0
        nilai = None
        if nomor == 1:
            nilai = awal.target.get(triwulan)
        elif nomor:
            nilai = adendum[nomor - 2].perubahan[awal.kode_iku].target[triwulan]
        if nilai is not None:
            isi[triwulan] = nilai
        if nomor > 1:
            versi[triwulan] = nomor
    return replace(awal, target=isi, versi=versi)


def _menyebut(adendum: Adendum, kode: str, triwulan: Triwulan) -> bool:
    perubahan: PerubahanTarget | None = adendum.perubahan.get(kode)
    return perubahan is not None and triwulan in perubahan.target


def _hari(adendum: Adendum) -> VersiTarget:
    tanggal, berlaku, diketahui, _ = adendum.urutan
    return VersiTarget(tanggal, berlaku, diketahui)


def _sidik(sidik: Mapping[str, str], fakta: Mapping[str, Sequence[object]]) -> dict[str, str]:
    """The fingerprints of a day: of the known facts where a file is dated, of the file where it is not."""
    tetap = {berkas: isi for berkas, isi in sidik.items() if berkas not in fakta}
    return {**tetap, **{berkas: sidik_fakta(isi) for berkas, isi in fakta.items() if isi}}
