"""Where agreements and amendments stand, and how they came there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from akuntabel.domain.workflow import Keadaan, Langkah, LangkahTercatat, keadaan_of
from akuntabel.records.models import NaskahTerbit, PeralihanNaskah

PERJANJIAN = ""
"""The key of the agreement itself among the documents of a year; amendments go by their number."""


@dataclass(frozen=True, slots=True)
class LangkahNaskah:
    """One step of a document, with the saving that it is about; `terbit` are the forms kept, by fingerprint."""

    kunci: int
    naskah: str
    nomor: int
    tercatat: LangkahTercatat
    dari: Keadaan
    nama_pelaku: str
    waktu: datetime
    alasan: str
    simpanan: int
    sidik_simpanan: str
    simpanan_diketahui: datetime
    terbit: Mapping[str, str] = field(default_factory=dict)


def riwayat_naskah(unit: int, tahun: int) -> dict[str, tuple[LangkahNaskah, ...]]:
    """The steps of every document of a year, in order. Two queries."""
    baris = (
        PeralihanNaskah.objects.filter(tahun_kinerja__unit=unit, tahun_kinerja__tahun=tahun)
        .select_related("pelaku", "simpanan")
        .order_by("naskah", "nomor")
    )
    terbit: dict[int, dict[str, str]] = {}
    bentuk = NaskahTerbit.objects.filter(
        peralihan__tahun_kinerja__unit=unit, peralihan__tahun_kinerja__tahun=tahun
    ).order_by("pk")
    for kunci, jenis, sidik in bentuk.values_list("peralihan", "jenis", "sidik"):
        terbit.setdefault(kunci, {})[jenis] = sidik
    hasil: dict[str, tuple[LangkahNaskah, ...]] = {}
    for b in baris:
        satu = LangkahNaskah(
            b.pk,
            b.naskah,
            b.nomor,
            LangkahTercatat(Langkah(b.langkah), Keadaan(b.ke), b.pelaku_id),
            Keadaan(b.dari),
            b.pelaku.nama,
            b.waktu,
            b.alasan,
            b.simpanan.nomor,
            b.simpanan.sidik,
            b.simpanan.diketahui,
            terbit.get(b.pk, {}),
        )
        hasil[b.naskah] = (*hasil.get(b.naskah, ()), satu)
    return hasil


def keadaan_naskah(unit: int, tahun: int) -> dict[str, Keadaan]:
    """The state of every document of a year that took any step. One query."""
    baris = PeralihanNaskah.objects.filter(tahun_kinerja__unit=unit, tahun_kinerja__tahun=tahun).order_by("nomor")
    return {naskah: Keadaan(ke) for naskah, ke in baris.values_list("naskah", "ke")}


def keadaan_riwayat(riwayat: tuple[LangkahNaskah, ...]) -> Keadaan:
    """Where a document stands after its steps."""
    return keadaan_of([r.tercatat for r in riwayat])


def beku_of(riwayat: tuple[LangkahNaskah, ...]) -> LangkahNaskah | None:
    """The step whose saving a document is made of: its last proposal, where it was not taken back; None for a draft."""
    usul = next((r for r in reversed(riwayat) if r.tercatat.langkah is Langkah.USULKAN), None)
    return None if usul is None or keadaan_riwayat(riwayat) is Keadaan.DRAF else usul


def terbit_of(riwayat: tuple[LangkahNaskah, ...]) -> LangkahNaskah | None:
    """The last step that left a signed document; None where none was signed yet."""
    return next((r for r in reversed(riwayat) if r.terbit), None)


def isi_terbit(langkah: int, jenis: str) -> bytes | None:
    """A signed document, byte for byte."""
    isi = NaskahTerbit.objects.filter(peralihan=langkah, jenis=jenis).values_list("isi", flat=True).first()
    return None if isi is None else bytes(isi)
