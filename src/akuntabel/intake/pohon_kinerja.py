"""`peta.yaml` of an office with a performance tree: `tujuan` with sasaran, program, kegiatan and sub kegiatan in it."""

from dataclasses import dataclass, field

from akuntabel.domain.peta import JENJANG, Perspektif, PetaStrategi, Sasaran
from akuntabel.domain.problem import SourceRef
from akuntabel.intake.yaml_teks import PetaYAML

_URUTAN = tuple(JENJANG)
KUNCI_AKAR = _URUTAN
"""Keys that may stand at the top: `tujuan`, and whatever has no node above it."""


@dataclass(frozen=True, slots=True)
class LetakSimpul:
    """The places of codes in the tree, in order: of nodes, of indicators, and of what nodes say they support."""

    simpul: list[tuple[str, SourceRef]] = field(default_factory=list)
    indikator: list[tuple[str, SourceRef]] = field(default_factory=list)
    mendukung: list[tuple[str, str, SourceRef]] = field(default_factory=list)


def baca_pohon_kinerja(akar: PetaYAML, letak: LetakSimpul) -> PetaStrategi:
    """The tree as levels of nodes; a level without nodes is left out."""
    tingkat: dict[str, list[Sasaran]] = {kode: [] for kode in _URUTAN}
    sebutan = akar.peta("sebutan", "Sebutan")
    nama = {kode: (sebutan.teks(kode) if sebutan else "") or bawaan for kode, bawaan in JENJANG.items()}
    if sebutan:
        sebutan.tutup()
    for kode in _URUTAN:
        for isi in akar.daftar_peta(kode, nama[kode]):
            _simpul(isi, kode, "", tingkat, letak)
    return PetaStrategi(
        akar.teks("nama"),
        tuple(Perspektif(kode, nama[kode], tuple(isi)) for kode, isi in tingkat.items() if isi),
        akar.teks("catatan"),
        pohon=True,
    )


def _simpul(isi: PetaYAML, jenjang: str, induk: str, tingkat: dict[str, list[Sasaran]], letak: LetakSimpul) -> None:
    kode = isi.teks("kode", wajib=True)
    isi.sebutan = f"{JENJANG[jenjang]} {kode}"
    indikator, lain = isi.daftar_teks("indikator"), isi.daftar_teks("mendukung")
    tingkat[jenjang].append(
        Sasaran(
            kode,
            isi.teks("nama", wajib=True),
            indikator,
            (*((induk,) if induk else ()), *lain),
            isi.teks("pernyataan"),
            isi.teks("penanggung_jawab"),
            isi.daftar_teks("lintas"),
        )
    )
    letak.simpul.append((kode, isi.tempat("kode")))
    letak.indikator.extend((satu, isi.tempat("indikator")) for satu in indikator)
    letak.mendukung.extend((kode, satu, isi.tempat("mendukung")) for satu in lain)
    urutan = _URUTAN.index(jenjang)
    for anak in _URUTAN[urutan + 1 : urutan + 2]:
        for satu in isi.daftar_peta(anak, JENJANG[anak]):
            _simpul(satu, anak, kode, tingkat, letak)
    isi.tutup()
