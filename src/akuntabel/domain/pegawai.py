"""Employee values: from the results of an employee's IKU to the rating, in percent.

The chain is NHK → calibrated → NKP awal (with NPK) → blend with the NKO → penalty, bonus, correction → rating.
`penilaian_pegawai.py` runs it and keeps the trace.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from akuntabel.domain.angka import NOL, SERATUS
from akuntabel.domain.keyakinan import Figur, Keyakinan
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.register import rule

_SUMBER = "kmk-127-2026"
_SEJAK = date(2026, 1, 1)


class Peran(StrEnum):
    """Role of an employee: how far the organisation's result weighs in the employee's own."""

    PIMPINAN = "pimpinan"
    SATU_TINGKAT = "satu_tingkat"
    FUNGSIONAL_SUBSTANTIF = "fungsional_substantif"
    LAIN = "lain"


class Hukuman(StrEnum):
    """Discipline in the year."""

    TIDAK_ADA = "tidak_ada"
    RINGAN = "ringan"
    SEDANG = "sedang"
    BERAT = "berat"


class Golongan(StrEnum):
    """Which share the NKO takes: above or at the NKO by role, below it for everyone the same."""

    UTAMA = "utama"
    LAIN = "lain"
    DI_BAWAH_NKO = "di_bawah_nko"


@dataclass(frozen=True, slots=True)
class IkuPegawai:
    """One IKU of an employee. `indeks` and `k3` are None where those of the office's IKU of that code hold; `hari` is
    the number of days on which it was the employee's, None for the whole year."""

    pegawai: str
    iku: str
    indeks: Decimal | None = None
    k3: Decimal | None = None
    hari: int | None = None
    asal: SourceRef | None = None


@dataclass(frozen=True, slots=True)
class Pegawai:
    """One employee by code; a name is optional. `npk` is the value of behaviour, `bonus` and `koreksi` in points."""

    kode: str
    peran: Peran
    npk: Decimal
    iku: tuple[IkuPegawai, ...]
    nama: str = ""
    hukuman: Hukuman = Hukuman.TIDAK_ADA
    bonus: Decimal = NOL
    koreksi: Decimal = NOL
    asal: SourceRef | None = None


@dataclass(frozen=True, slots=True)
class PedomanPegawai:
    """The figures of employee values. `kalibrasi` is (from which value, factor above it); `bobot_awal` (NHK, NPK),
    `bobot_nko` and `hukuman` are in percent; `sebutan` is (name, bound, whether the bound itself belongs)."""

    kode: str
    nama: str
    sejak: date
    kalibrasi: Figur[tuple[Decimal, Decimal]]
    bobot_awal: Figur[tuple[Decimal, Decimal]]
    bobot_nko: Figur[dict[Golongan, Decimal]]
    hukuman: Figur[dict[Hukuman, Decimal]]
    bonus_maks: Figur[Decimal]
    koreksi_maks: Figur[Decimal]
    sebutan: Figur[tuple[tuple[str, Decimal, bool], ...]]


@rule(
    term="nilai hasil kerja",
    means="Rata-rata indeks IKU pegawai, ditimbang dengan K3 × jumlah hari.",
    source=_SUMBER,
    place="penerapan terbuka, NHK",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
)
def nilai_hasil_kerja(indeks: Sequence[tuple[Decimal, Decimal, int]]) -> Decimal:
    """Mean of (index, K3, days), weighted by K3 times days; at least one, weights above zero."""
    pembagi = sum((k3 * hari for _, k3, hari in indeks), NOL)
    return sum((nilai * k3 * hari for nilai, k3, hari in indeks), NOL) / pembagi


@rule(
    term="kalibrasi nilai hasil kerja",
    means="Di atas 100, kelebihannya dikalikan 0,75; sampai 100 tetap.",
    source=_SUMBER,
    place="penerapan terbuka, kalibrasi (120 menjadi 115)",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    note="Yang dikalibrasi adalah NHK sesudah ditimbang; NPK tidak.",
)
def kalibrasi_hasil_kerja(nilai: Decimal, mulai: Decimal, faktor: Decimal) -> Decimal:
    """What exceeds a bound is scaled down; up to it nothing changes."""
    return mulai + (nilai - mulai) * faktor if nilai > mulai else nilai


@rule(
    term="nilai kinerja pegawai awal",
    means="NHK terkalibrasi dan NPK menurut bobotnya (75 dan 25 persen).",
    source=_SUMBER,
    place="penerapan terbuka, NKP awal",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
)
def nilai_pegawai_awal(nhk: Decimal, npk: Decimal, bobot: tuple[Decimal, Decimal]) -> Decimal:
    """Result and behaviour together, weighted in percent."""
    return (nhk * bobot[0] + npk * bobot[1]) / SERATUS


def golongan_of(nilai: Decimal, nko: Decimal, peran: Peran) -> Golongan:
    """Which share the NKO takes for an employee with this value."""
    if nilai < nko:
        return Golongan.DI_BAWAH_NKO
    return Golongan.LAIN if peran is Peran.LAIN else Golongan.UTAMA


@rule(
    term="nilai kinerja pegawai dengan NKO",
    means="NKP awal dan NKO: pada atau di atas NKO 50/50 bagi pimpinan, satu tingkat di bawahnya, dan fungsional "
    "substantif, 30/70 bagi yang lain; di bawah NKO 10/90.",
    source=_SUMBER,
    place="penerapan terbuka, penggabungan dengan NKO",
    confidence=Keyakinan.RENDAH,
    since=_SEJAK,
    note="Angka pertama dibaca sebagai bagian NKO dan angka kedua bagian pegawai; urutan itu anggapan.",
)
def nilai_pegawai_gabungan(nilai: Decimal, nko: Decimal, bobot_nko: Decimal) -> Decimal:
    """The employee's own value and the NKO; `bobot_nko` in percent."""
    return (nko * bobot_nko + nilai * (SERATUS - bobot_nko)) / SERATUS


@rule(
    term="nilai kinerja pegawai",
    means="Nilai gabungan dikurangi persen hukuman disiplin, lalu ditambah bonus dan koreksi.",
    source=_SUMBER,
    place="penerapan terbuka, hukuman disiplin, bonus dampak, dan koreksi",
    confidence=Keyakinan.RENDAH,
    since=_SEJAK,
    note="Besarnya terbaca; bahwa hukuman dikenakan sebelum bonus dan koreksi adalah anggapan.",
)
def nilai_pegawai(gabungan: Decimal, hukuman: Decimal, bonus: Decimal, koreksi: Decimal) -> Decimal:
    """The final value: penalty in percent first, then points added."""
    return gabungan * (SERATUS - hukuman) / SERATUS + bonus + koreksi


@rule(
    term="sebutan kinerja pegawai",
    means="Di atas 100 di atas ekspektasi, 90 sampai 100 sesuai ekspektasi, di bawah 90 di bawah ekspektasi.",
    source=_SUMBER,
    place="penerapan terbuka, sebutan hasil",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
)
def sebutan_pegawai(nilai: Decimal, sebutan: tuple[tuple[str, Decimal, bool], ...]) -> str:
    """The first rating whose bound is passed, or reached where the bound itself belongs; the last takes the rest."""
    for nama, mulai, termasuk in sebutan:
        if nilai > mulai or (termasuk and nilai == mulai):
            return nama
    return sebutan[-1][0]
