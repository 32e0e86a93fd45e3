"""What may be said about a folder on an earlier day: nothing about what was known only later."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.domain.versi import hari_perjanjian
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.riwayat_berkas import RiwayatBerkas


def sebelum_perjanjian(tahun: TahunKinerja, catat: Pencatat) -> bool:
    """Whether the chosen day lies before the agreement, so that there was no target yet; it is reported."""
    if tahun.per is None:
        return False
    diketahui = hari_perjanjian(tahun.perjanjian, tahun.tahun).diketahui
    if tahun.per >= diketahui:
        return False
    catat.catat(
        kode.PER_SEBELUM_PERJANJIAN,
        SourceRef("perjanjian.yaml"),
        f"Pada {tulis_tanggal(tahun.per)} Perjanjian Kinerja belum ada, sehingga belum ada target yang dapat dihitung.",
        found=tulis_tanggal(tahun.per),
        expected=f"hari sejak {tulis_tanggal(diketahui)}",
        remedy="Pilih hari yang lebih kemudian.",
    )
    return True


def masalah_diketahui(tahun: TahunKinerja, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems without the lesser ones of rows that were known only after the chosen day; errors stay, because a
    file that cannot be read right gives no answer for any day."""
    asal = tahun.arsip
    if tahun.per is None or asal is None:
        return tuple(problems)
    kemudian = _letak(asal) - _letak(tahun)
    return tuple(p for p in problems if p.tingkat is Tingkat.GALAT or (p.where.berkas, p.where.baris) not in kemudian)


def masalah_versi_berkas(problems: Iterable[Problem], riwayat: RiwayatBerkas) -> Iterator[Problem]:
    """The problems without the lesser ones of changes that were known only later; an error in an earlier content is
    told where that content lies today."""
    for satu in problems:
        if satu.tingkat is Tingkat.GALAT:
            yield replace(satu, where=riwayat.sebenarnya(satu.where)) if riwayat.per else satu
        elif riwayat.dikenal(satu.where.berkas):
            yield satu


def _letak(tahun: TahunKinerja) -> set[tuple[str, int]]:
    """Where the dated facts of a year stand; a row that another one replaced counts with it."""
    asal = [*(s.asal for s in tahun.sanggahan), *(m.asal for m in tahun.masa_jabatan)]
    # A draft is of no day: where a day was asked for, it was not known.
    for adendum in (*tahun.perjanjian.adendum, *(() if tahun.per else tahun.perjanjian.rancangan)):
        asal += [adendum.asal, *(p.asal for p in adendum.perubahan.values())]
    for baris in tahun.baris:
        satu = baris
        asal.append(satu.asal)
        while satu.menggantikan is not None:
            satu = satu.menggantikan
            asal.append(satu.asal)
    return {(a.berkas, a.baris) for a in asal if a is not None}
