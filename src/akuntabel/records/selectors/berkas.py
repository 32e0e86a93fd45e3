"""The files of a unit's year: as they are, or as they were known at a moment."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from akuntabel.domain.isi_kantor import sidik_kumpulan
from akuntabel.records.models import Simpanan, TahunKinerja, VersiBerkas


@dataclass(frozen=True, slots=True)
class SimpananTercatat:
    """A change of a year's files: its number within the year, when it was saved, the fingerprint of the whole."""

    kunci: int
    nomor: int
    diketahui: datetime
    sidik: str


def tahun_of(unit: int) -> tuple[int, ...]:
    """The years that are kept of a unit."""
    return tuple(TahunKinerja.objects.filter(unit=unit).order_by("tahun").values_list("tahun", flat=True))


def simpanan_of(unit: int, tahun: int, diketahui: datetime | None = None) -> SimpananTercatat | None:
    """The last saving of a year, at a moment where one is given; None before there was any."""
    satu = _simpanan(unit, tahun, diketahui).order_by("-nomor").first()
    return SimpananTercatat(satu.pk, satu.nomor, satu.diketahui, satu.sidik) if satu else None


def sidik_pohon_of(unit: Collection[int], tahun: int, diketahui: datetime | None = None) -> str:
    """One fingerprint of what is kept of several units' year; it changes whenever a file of theirs does. One query."""
    semua = Simpanan.objects.filter(tahun_kinerja__unit__in=unit, tahun_kinerja__tahun=tahun)
    if diketahui is not None:
        semua = semua.filter(diketahui__lte=diketahui)
    akhir = dict(semua.order_by("nomor").values_list("tahun_kinerja__unit", "sidik"))
    return sidik_kumpulan({str(kunci): sidik for kunci, sidik in akhir.items()})


def berkas_of(unit: int, tahun: int, diketahui: datetime | None = None) -> dict[str, bytes]:
    """Every file of a year by relative path, as last saved, or as last saved at a moment."""
    return {v.nama: bytes(v.isi) for v in _terakhir(unit, tahun, diketahui) if v.isi is not None}


def berkas_simpanan(unit: int, tahun: int, nomor: int) -> dict[str, bytes]:
    """Every file of a year as a saving left it, by the number of the saving; nothing for 0."""
    baris = VersiBerkas.objects.filter(simpanan__in=_simpanan(unit, tahun, None).filter(nomor__lte=nomor))
    return {v.nama: bytes(v.isi) for v in _akhir(baris) if v.isi is not None}


def versi_of(unit: int, tahun: int, awalan: Sequence[str]) -> tuple[tuple[int, dict[str, bytes | None]], ...]:
    """The savings that touched files whose names begin with one of `awalan`, in order: number, and the files as it left
    them (None: taken away). One query."""
    bernama = Q()
    for satu in awalan:
        bernama |= Q(nama__startswith=satu)
    baris = VersiBerkas.objects.filter(bernama, simpanan__in=_simpanan(unit, tahun, None))
    hasil: dict[int, dict[str, bytes | None]] = {}
    for versi in baris.select_related("simpanan").order_by("simpanan__nomor", "nama"):
        hasil.setdefault(versi.simpanan.nomor, {})[versi.nama] = None if versi.isi is None else bytes(versi.isi)
    return tuple(hasil.items())


def sidik_berkas_of(unit: int, tahun: int, diketahui: datetime | None = None) -> dict[str, str]:
    """The fingerprint of every file of a year, without its bytes."""
    return {v.nama: v.sidik for v in _terakhir(unit, tahun, diketahui, tanpa_isi=True) if v.sidik}


def _simpanan(unit: int, tahun: int, diketahui: datetime | None) -> QuerySet[Simpanan]:
    baris = Simpanan.objects.filter(tahun_kinerja__unit=unit, tahun_kinerja__tahun=tahun)
    return baris if diketahui is None else baris.filter(diketahui__lte=diketahui)


def _terakhir(unit: int, tahun: int, diketahui: datetime | None, *, tanpa_isi: bool = False) -> list[VersiBerkas]:
    """The last version of every file; one that was taken away has no content."""
    return _akhir(VersiBerkas.objects.filter(simpanan__in=_simpanan(unit, tahun, diketahui)), tanpa_isi=tanpa_isi)


def _akhir(versi: QuerySet[VersiBerkas], *, tanpa_isi: bool = False) -> list[VersiBerkas]:
    nomor_terakhir = dict(versi.order_by("nama", "simpanan__nomor").values_list("nama", "pk"))
    hasil = VersiBerkas.objects.filter(pk__in=list(nomor_terakhir.values())).order_by("nama")
    return list(hasil.defer("isi") if tanpa_isi else hasil)


def tahun_semua(unit: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """The years that are kept of several units; a unit without any is left out."""
    hasil: dict[int, tuple[int, ...]] = {}
    for kunci, tahun in TahunKinerja.objects.filter(unit__in=unit).order_by("tahun").values_list("unit", "tahun"):
        hasil[kunci] = (*hasil.get(kunci, ()), tahun)
    return hasil
