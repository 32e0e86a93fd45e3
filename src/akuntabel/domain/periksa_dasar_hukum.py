"""Legal bases held against the day on which they are used: what was revoked by then carries nothing any more."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from akuntabel.domain.kantor import DasarHukum
from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.domain.tahun_kinerja import TahunKinerja

DASAR_HUKUM_DICABUT = "DASAR_HUKUM_DICABUT"

ARTI = {
    DASAR_HUKUM_DICABUT: "Dasar hukum sudah dicabut pada hari dipakai: tanggal Perjanjian Kinerja, atau awal tahun.",
}


class Pencabutan(NamedTuple):
    """The day from which a regulation holds no more, and what took its place."""

    sejak: date
    oleh: str


def hari_pakai(tahun: TahunKinerja) -> date:
    """The day on which the plan of a year uses its legal bases: that of the agreement, else the first of the year."""
    return tahun.perjanjian.tanggal or date(tahun.tahun, 1, 1)


def kunci_dasar(nomor: str) -> str:
    """A number as it is compared: `Nomor 300/KMK.01/2022` and `300/kmk.01/2022` are one."""
    return " ".join(nomor.lower().replace("nomor", " ").split())


def pencabutan_of(dasar: DasarHukum, dikenal: Mapping[str, Pencabutan]) -> Pencabutan | None:
    """When a basis was revoked: as the office says, else as is known of its number."""
    if dasar.dicabut is not None:
        return Pencabutan(dasar.dicabut, dasar.dicabut_oleh)
    return dikenal.get(kunci_dasar(dasar.nomor))


def masalah_dasar_hukum(tahun: TahunKinerja, dikenal: Mapping[str, Pencabutan]) -> Iterator[Problem]:
    """The bases that were revoked on the day of their use; `dikenal` are revocations by number."""
    hari = hari_pakai(tahun)
    for satu in tahun.kantor.dasar_hukum:
        pencabutan = pencabutan_of(satu, dikenal)
        if pencabutan is None or pencabutan.sejak > hari:
            continue
        asal = satu.asal or SourceRef("kantor.yaml")
        yield Problem(
            DASAR_HUKUM_DICABUT,
            SourceRef(asal.berkas, asal.baris, "nomor"),
            f"{satu.jenis} Nomor {satu.nomor} sudah dicabut pada hari dipakai, {tulis_tanggal(hari)}.",
            found=f"dicabut {tulis_tanggal(pencabutan.sejak)}"
            + (f" oleh {pencabutan.oleh}" if pencabutan.oleh else ""),
            expected="peraturan yang berlaku pada hari itu",
            remedy="Ganti dengan peraturan yang berlaku, atau perbaiki tanggal pencabutannya.",
            tingkat=Tingkat.PERINGATAN,
        )
