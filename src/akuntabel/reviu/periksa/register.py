"""The register of checks: what each finds, how sure it can be, by what authority, with an example."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan

Fungsi = Callable[[Fakta], Iterator[Temuan | TakTeruji]]


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """One check: the degrees of certainty that it can give, its authority, an example with the reason."""

    kode: str
    judul: str
    jenis: JenisTemuan
    kepastian: tuple[Kepastian, ...]
    dasar: str
    uraian: str
    contoh: str
    sebab: str
    fungsi: Fungsi


DAFTAR: dict[str, Pemeriksaan] = {}
"""All checks by code, in the order in which they are filed."""

HITUNG = "Aritmetika; PermenPANRB 53/2014, Lampiran III huruf B (akurasi, keandalan, dan keabsahan informasi)"
"""Authority of every check of arithmetic."""


def pemeriksaan(
    *,
    kode: str,
    judul: str,
    jenis: JenisTemuan,
    kepastian: tuple[Kepastian, ...],
    dasar: str,
    uraian: str,
    contoh: str,
    sebab: str,
) -> Callable[[Fungsi], Fungsi]:
    """File a check in the register and return it unchanged."""

    def file(fungsi: Fungsi) -> Fungsi:
        if kode in DAFTAR:
            raise ValueError(f"check filed twice: {kode}")
        DAFTAR[kode] = Pemeriksaan(kode, judul, jenis, kepastian, dasar, uraian, contoh, sebab, fungsi)
        return fungsi

    return file
