"""The parts of a plan that are edited one by one: the files of each, how it reads as fields, how it is put back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import Http404
from django.urls import reverse

from akuntabel.intake.sunting_manual import hapus_manual, isian_manual, letak_manual, sunting_manual
from akuntabel.web.bahasa import dwi
from akuntabel.web.sebutan_manual import sebut_isian
from akuntabel.web.suntingan import Berkas, Isian


@dataclass(frozen=True, slots=True)
class Bagian:
    """A part: its name for people, the beginning of the names of its files, its fields out of files, the files that put
    back what it was (given the files then and now), and the name of its page with what follows unit and year."""

    judul: str
    awalan: str
    isian_of: Callable[[Berkas], Isian]
    pulihkan: Callable[[Berkas, Berkas], Mapping[str, bytes | None]]
    halaman: str
    sisa: tuple[str, ...] = ()
    sebut: Callable[[str], str] = str
    """The name of a field as people read it."""

    def alamat(self, unit: str, tahun: int) -> str:
        """The address of its editor."""
        return reverse(self.halaman, args=(unit, tahun, *self.sisa))


def bagian_of(nama: str) -> Bagian:
    """The part of an address: `manual/6c-N`; Http404 where there is no such part."""
    jenis, _, kode = nama.partition("/")
    if jenis == "manual" and kode:
        return Bagian(
            dwi(f"Manual IKU {kode}", f"Manual of {kode}"),
            "manual/",
            lambda berkas: isian_manual(berkas, kode) if letak_manual(berkas, kode) else {},
            lambda lama, kini: _pulihkan_manual(lama, kini, kode),
            "manual",
            (kode,),
            sebut_isian,
        )
    raise Http404


def _pulihkan_manual(lama: Berkas, kini: Berkas, kode: str) -> Mapping[str, bytes | None]:
    """Only this manual goes back; others in the same file stay as they are now."""
    if letak_manual(lama, kode) is None:
        return hapus_manual(kini, kode)
    return sunting_manual(kini, lama, isian_manual(lama, kode))
