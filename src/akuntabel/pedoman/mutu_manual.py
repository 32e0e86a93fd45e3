"""Manual checks: from YAML to the frozen words and limits that they use."""

from datetime import date
from decimal import Decimal

from akuntabel.domain.mutu_manual.pedoman import PedomanMutu
from akuntabel.pedoman.berkas import Peta, baca_yaml
from akuntabel.pedoman.figur import figur_pada

_BERKAS = "nasional/mutu-manual.yaml"


def load_mutu_manual(pada: date = date.max) -> PedomanMutu:
    """The figures of the manual checks as they hold on a day; ValueError where one does not hold."""
    isi: Peta = baca_yaml(_BERKAS)
    kode = isi["kode"]
    return PedomanMutu(
        kode=kode,
        nama=isi["nama"],
        kata_kabur=figur_pada(f"{kode}.kata_kabur", isi["kata_kabur"], pada, _kata),
        kata_kegiatan=figur_pada(f"{kode}.kata_kegiatan", isi["kata_kegiatan"], pada, _kata),
        porsi_kegiatan=figur_pada(f"{kode}.porsi_kegiatan", isi["porsi_kegiatan"], pada, Decimal),
        kemiripan_nama=figur_pada(f"{kode}.kemiripan_nama", isi["kemiripan_nama"], pada, Decimal),
        lonjakan=figur_pada(f"{kode}.lonjakan", isi["lonjakan"], pada, Decimal),
    )


def _kata(isi: list[str]) -> tuple[str, ...]:
    return tuple(satu.lower() for satu in isi)
