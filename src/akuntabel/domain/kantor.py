"""The office: who it is, who leads it, on what legal basis."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from akuntabel.domain.problem import SourceRef


@dataclass(frozen=True, slots=True)
class Pejabat:
    """An official; `nip` is empty where it is not published."""

    nama: str
    jabatan: str
    nip: str = ""


@dataclass(frozen=True, slots=True)
class DasarHukum:
    """A legal basis as cited: kind, number, date, subject.

    `untuk` names the part of the plan that it carries, `iku` the indicators; `dicabut` is the day from which it was
    revoked or replaced, `dicabut_oleh` by what.
    """

    jenis: str
    nomor: str
    tentang: str
    tanggal: date | None = None
    untuk: str = ""
    iku: tuple[str, ...] = ()
    dicabut: date | None = None
    dicabut_oleh: str = ""
    asal: SourceRef | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return f"{self.jenis} Nomor {self.nomor} tentang {self.tentang}"


@dataclass(frozen=True, slots=True)
class UnitStruktur:
    """A unit in the structure: name, kind (`subbagian`, `seksi`, `kelompok`), duty, number of employees."""

    nama: str
    jenis: str = "seksi"
    tugas: str = ""
    pegawai: int | None = None


class JenisPerubahanOrganisasi(StrEnum):
    """How an office became what it is."""

    PEMECAHAN = "pemecahan"
    PENGGABUNGAN = "penggabungan"
    PEMINDAHAN = "pemindahan"
    PENGGANTIAN_NAMA = "penggantian nama"


@dataclass(frozen=True, slots=True)
class PerubahanOrganisasi:
    """A change of the office itself: from which offices it came, and into which it became, by which document."""

    tanggal: date
    jenis: JenisPerubahanOrganisasi
    dari: tuple[str, ...]
    menjadi: tuple[str, ...]
    dokumen: str = ""

    @property
    def mengubah_lingkup(self) -> bool:
        """Whether what the office answers for changed, so that figures before and after are not of the same."""
        return self.jenis is not JenisPerubahanOrganisasi.PENGGANTIAN_NAMA


@dataclass(frozen=True, slots=True)
class Kantor:
    """An office. Texts are as officially written; empty where the office did not state them."""

    nama: str
    nama_singkat: str
    jenis: str
    kementerian: str
    instansi_induk: str
    kantor_wilayah: str = ""
    alamat: str = ""
    kota: str = ""
    telepon: str = ""
    surel: str = ""
    laman: str = ""
    kode_surat: str = ""
    tugas: str = ""
    fungsi: tuple[str, ...] = ()
    wilayah_kerja: tuple[str, ...] = ()
    struktur: tuple[UnitStruktur, ...] = ()
    dasar_hukum: tuple[DasarHukum, ...] = ()
    isu_strategis: tuple[str, ...] = ()
    aspek_strategis: tuple[str, ...] = ()
    pimpinan: Pejabat | None = None
    atasan: Pejabat | None = None
    jenjang: str = "eselon-3"
    pemilik_peta: bool = True
    riwayat_organisasi: tuple[PerubahanOrganisasi, ...] = ()

    def tidak_sebanding(self, tahun: int, dengan: int) -> tuple[PerubahanOrganisasi, ...]:
        """The changes of scope that keep the figures of two years, the earlier first, from being of the same office."""
        return tuple(
            p
            for p in self.riwayat_organisasi
            if p.mengubah_lingkup and date(tahun, 1, 1) < p.tanggal <= date(dengan, 12, 31)
        )
