"""Figures of the manual checks: words and limits, dated and cited, loaded from `pedoman/nasional/mutu-manual.yaml`."""

from dataclasses import dataclass
from decimal import Decimal

from akuntabel.domain.keyakinan import Figur


@dataclass(frozen=True, slots=True)
class PedomanMutu:
    """The figures. `porsi_kegiatan` is the greatest share in percent of IKU with validity `activity`; `kemiripan_nama`
    the likeness in percent from which two names count as the same; `lonjakan` the rise over last year's realisasi, in
    percent of it, from which a target must be explained."""

    kode: str
    nama: str
    kata_kabur: Figur[tuple[str, ...]]
    kata_kegiatan: Figur[tuple[str, ...]]
    porsi_kegiatan: Figur[Decimal]
    kemiripan_nama: Figur[Decimal]
    lonjakan: Figur[Decimal]
