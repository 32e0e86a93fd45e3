"""IKPA: from YAML to the frozen figures of the value of budget execution."""

from datetime import date
from decimal import Decimal

from akuntabel.domain.ikpa import AmbangSebutan, PedomanIKPA, Tangga
from akuntabel.pedoman.berkas import Peta, baca_yaml
from akuntabel.pedoman.figur import figur_pada

_BERKAS = "kemenkeu/per-5-pb-2024.yaml"


def load_ikpa(pada: date = date.max) -> PedomanIKPA:
    """The figures of IKPA as they hold on a day; ValueError where one does not hold."""
    isi: Peta = baca_yaml(_BERKAS)
    kode = isi["kode"]
    return PedomanIKPA(
        kode=kode,
        nama=isi["nama"],
        sejak=date.fromisoformat(isi["sejak"]),
        bobot=figur_pada(f"{kode}.bobot", isi["bobot"], pada, _bobot),
        dispensasi=figur_pada(f"{kode}.dispensasi", isi["dispensasi"], pada, _tangga),
        ambang=figur_pada(f"{kode}.ambang", isi["ambang"], pada, _ambang),
    )


def _bobot(isi: dict[str, str]) -> dict[str, Decimal]:
    bobot = {kode: Decimal(nilai) for kode, nilai in isi.items()}
    if sum(bobot.values()) != 100:
        raise ValueError(f"weights of IKPA do not add up to 100: {isi}")
    return bobot


def _tangga(isi: list[list[str]]) -> Tangga:
    return tuple((Decimal(mulai), Decimal(pengurang)) for mulai, pengurang in isi)


def _ambang(isi: list[list[str]]) -> AmbangSebutan:
    return tuple((sebutan, Decimal(mulai)) for sebutan, mulai in isi)
