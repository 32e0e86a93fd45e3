"""The parts of a plan that are edited one by one: the files of each, how it reads as fields, how it is put back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import Http404
from django.urls import reverse

from akuntabel.intake.sunting_dasar_hukum import BERKAS as KANTOR
from akuntabel.intake.sunting_dasar_hukum import isian_dasar_hukum, sunting_dasar_hukum
from akuntabel.intake.sunting_manual import hapus_manual, isian_manual, letak_manual, sunting_manual
from akuntabel.intake.sunting_peta import BERKAS, isian_peta
from akuntabel.intake.sunting_renstra import BERKAS as RENSTRA
from akuntabel.intake.sunting_renstra import BERKAS_TARGET as TARGET_RENSTRA
from akuntabel.intake.sunting_renstra import isian_renstra
from akuntabel.intake.sunting_teks import teks_berkas
from akuntabel.web.bahasa import dwi
from akuntabel.web.sebutan_manual import sebut_isian
from akuntabel.web.suntingan import Berkas, Isian


@dataclass(frozen=True, slots=True)
class Bagian:
    """A part: its name for people, how the names of its files begin, its fields out of files, the files that put
    back what it was (given the files then and now), and the name of its page with what follows unit and year."""

    judul: str
    awalan: tuple[str, ...]
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
            ("manual/",),
            lambda berkas: isian_manual(berkas, kode) if letak_manual(berkas, kode) else {},
            lambda lama, kini: _pulihkan_manual(lama, kini, kode),
            "manual",
            (kode,),
            sebut_isian,
        )
    if nama == "peta":
        judul = dwi("Peta strategi", "Strategy map")
        return Bagian(judul, (BERKAS,), lambda b: isian_peta(teks_berkas(b, BERKAS)), _seluruh(BERKAS), "peta_rencana")
    if nama == "renstra":
        judul = dwi("Rencana strategis", "Strategic plan")
        return Bagian(judul, (RENSTRA, TARGET_RENSTRA), isian_renstra, _seluruh(RENSTRA, TARGET_RENSTRA), "renstra")
    if nama == "dasar-hukum":
        judul = dwi("Dasar hukum", "Legal bases")
        return Bagian(judul, (KANTOR,), isian_dasar_hukum, _pulihkan_dasar_hukum, "dasar_hukum")
    raise Http404


def _pulihkan_dasar_hukum(lama: Berkas, kini: Berkas) -> Mapping[str, bytes | None]:
    """Only the legal bases go back; the rest of the file stays as it is now."""
    kosong = dict.fromkeys(isian_dasar_hukum(kini), "")
    return sunting_dasar_hukum(kini, {**kosong, **isian_dasar_hukum(lama)})


def _seluruh(*nama: str) -> Callable[[Berkas, Berkas], Mapping[str, bytes | None]]:
    """Whole files go back to what they were; one that was not there is taken away."""
    return lambda lama, kini: {n: lama.get(n) for n in nama if lama.get(n) != kini.get(n)}


def _pulihkan_manual(lama: Berkas, kini: Berkas, kode: str) -> Mapping[str, bytes | None]:
    """Only this manual goes back; others in the same file stay as they are now."""
    if letak_manual(lama, kode) is None:
        return hapus_manual(kini, kode)
    return sunting_manual(kini, lama, isian_manual(lama, kode))
