"""The chain of audit entries, read in order and held against what it tells of."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from akuntabel.domain.isi_kantor import sidik_berkas, sidik_kumpulan
from akuntabel.domain.rantai import MataRantai, Putus, periksa_rantai
from akuntabel.records.models import EntriAudit, KepalaAudit, Simpanan, TahunKinerja
from akuntabel.records.selectors.audit_naskah import periksa_naskah

_SEKALI = 2000
"""Rows that are fetched at a time, so that a chain of millions needs no more memory than one of hundreds."""


def ujung_rantai() -> tuple[int, str]:
    """Number and fingerprint of the last entry: what to note down outside of the database."""
    kepala = KepalaAudit.objects.get(pk=1)
    return kepala.nomor, kepala.sidik


def rantai() -> Iterator[MataRantai]:
    """Every entry in the order of its number."""
    for b in EntriAudit.objects.order_by("nomor").iterator(chunk_size=_SEKALI):
        kolom = {"tindakan": b.tindakan, "pelaku": b.pelaku_id, "unit": b.unit_id, "waktu": b.waktu.isoformat()}
        yield MataRantai(b.nomor, b.isi, b.sebelum, b.sidik, kolom)


def periksa_audit(segel: tuple[int, str] | None = None) -> Iterator[Putus]:
    """Every place where the chain does not hold, or where the files kept are not those that it tells of.

    `segel` is a number and fingerprint noted down earlier, outside of the database.
    """
    nomor, sidik = ujung_rantai()
    yield from periksa_rantai(rantai(), sampai=nomor, segel=sidik)
    if segel is not None:
        satu = EntriAudit.objects.filter(nomor=segel[0]).values_list("sidik", flat=True).first()
        if satu != segel[1]:
            yield Putus(segel[0], "entri yang disegel tidak ada lagi, atau sidiknya lain daripada segelnya")
    yield from _periksa_berkas()
    yield from periksa_naskah()


def _periksa_berkas() -> Iterator[Putus]:
    tercatat = {kunci: (nomor, sidik) for nomor, kunci, sidik in _simpanan_tercatat()}
    ada = dict(Simpanan.objects.values_list("pk", "sidik"))
    for kunci, (nomor, sidik) in tercatat.items():
        if ada.get(kunci) != sidik:
            yield Putus(nomor, f"simpanan {kunci} yang dicatat entri ini {'berubah' if kunci in ada else 'hilang'}")
    for kunci in ada:
        if kunci not in tercatat:
            yield Putus(0, f"simpanan {kunci} tidak dicatat oleh entri mana pun")
    for satu in TahunKinerja.objects.order_by("pk"):
        yield from _periksa_tahun(satu)


def _simpanan_tercatat() -> Iterator[tuple[int, int, str]]:
    """Number of the entry, key and fingerprint of every saving that the chain tells of."""
    for nomor, isi in EntriAudit.objects.filter(isi__contains='"simpanan":').values_list("nomor", "isi").iterator():
        for kunci, sidik in json.loads(isi)["data"].get("simpanan", ()):
            yield nomor, kunci, sidik


def _periksa_tahun(tahun: TahunKinerja) -> Iterator[Putus]:
    """The versions of one year's files against the fingerprints of its savings."""
    sidik: dict[str, str] = {}
    for simpanan in tahun.simpanan.order_by("nomor"):
        for versi in simpanan.berkas.iterator(chunk_size=100):
            if versi.isi is None:
                sidik.pop(versi.nama, None)
                continue
            sidik[versi.nama] = sidik_berkas(bytes(versi.isi))
            if sidik[versi.nama] != versi.sidik:
                yield Putus(0, f"berkas «{versi.nama}» pada simpanan {simpanan.pk} tidak cocok dengan sidiknya")
        if sidik_kumpulan(sidik) != simpanan.sidik:
            yield Putus(0, f"berkas-berkas simpanan {simpanan.pk} bukan yang disidik ketika disimpan")


def entri_of(unit: Sequence[int]) -> QuerySet[EntriAudit]:
    """The entries of several units, latest first, with the people who made them."""
    return EntriAudit.objects.filter(unit__in=unit).select_related("pelaku", "unit").order_by("-nomor")


@dataclass(frozen=True, slots=True)
class Penyimpan:
    """Who made a saving, when and why, as its entry says."""

    nama: str
    waktu: datetime
    alasan: str


def penyimpan_of(unit: int, tahun: int) -> dict[int, Penyimpan]:
    """Who made each saving of a year, by its number; the owner of the machine has no name. One query."""
    entri = EntriAudit.objects.filter(unit=unit, tindakan="berkas.saved").select_related("pelaku").order_by("nomor")
    hasil = {}
    for satu in entri:
        data = json.loads(satu.isi)["data"]
        if data["tahun"] == tahun:
            nama = satu.pelaku.nama if satu.pelaku else ""
            hasil[data["nomor"]] = Penyimpan(nama, satu.waktu, data["alasan"])
    return hasil
