"""Ready-made sets that offices keep among their own files: any subfolder with a `paket.yaml`."""

from collections.abc import Sequence
from dataclasses import dataclass

from akuntabel.records.models import VersiBerkas
from akuntabel.records.selectors.berkas import berkas_of

_TANDA = "/paket.yaml"


@dataclass(frozen=True, slots=True, order=True)
class PaketTersimpan:
    """A set in a subfolder of a unit's year."""

    unit: int
    tahun: int
    folder: str


def paket_tersimpan(unit: Sequence[int]) -> tuple[PaketTersimpan, ...]:
    """The sets that several units keep, those that were taken away left out. One query."""
    baris = (
        VersiBerkas.objects.filter(nama__endswith=_TANDA, simpanan__tahun_kinerja__unit__in=unit)
        .exclude(nama__startswith="riwayat/")
        .order_by("simpanan__nomor")
        .values_list("simpanan__tahun_kinerja__unit", "simpanan__tahun_kinerja__tahun", "nama", "sidik")
    )
    akhir = {PaketTersimpan(u, tahun, nama.removesuffix(_TANDA)): sidik for u, tahun, nama, sidik in baris}
    return tuple(sorted(satu for satu, sidik in akhir.items() if sidik))


def berkas_paket_tersimpan(paket: PaketTersimpan) -> dict[str, bytes]:
    """The files of a set by name within its folder."""
    awal = f"{paket.folder}/"
    return {n.removeprefix(awal): isi for n, isi in berkas_of(paket.unit, paket.tahun).items() if n.startswith(awal)}
