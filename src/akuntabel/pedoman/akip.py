"""Evaluasi AKIP: from YAML to the frozen figures of the evaluation."""

from datetime import date
from decimal import Decimal

from akuntabel.domain.akip import AmbangPredikat, PedomanAKIP, Predikat
from akuntabel.pedoman.berkas import Peta, baca_yaml
from akuntabel.pedoman.figur import figur_pada

_BERKAS = "nasional/permenpanrb-88-2021.yaml"


def load_akip(pada: date = date.max) -> PedomanAKIP:
    """The figures of the evaluation as they hold on a day; ValueError where one does not hold."""
    isi: Peta = baca_yaml(_BERKAS)
    kode = isi["kode"]
    return PedomanAKIP(
        kode=kode,
        nama=isi["nama"],
        sejak=date.fromisoformat(isi["sejak"]),
        bobot=figur_pada(f"{kode}.bobot", isi["bobot"], pada, _bobot),
        nilai_predikat=figur_pada(f"{kode}.nilai_predikat", isi["nilai_predikat"], pada, _nilai_predikat),
        ambang=figur_pada(f"{kode}.ambang", isi["ambang"], pada, _ambang),
        sebutan=figur_pada(f"{kode}.sebutan", isi["sebutan"], pada, _sebutan),
    )


def _bobot(isi: dict[str, dict[str, str]]) -> dict[str, Decimal]:
    bobot = {f"{komponen}.{sub}": Decimal(nilai) for komponen, bagian in isi.items() for sub, nilai in bagian.items()}
    if sum(bobot.values()) != 100:
        raise ValueError(f"weights of the evaluation do not add up to 100: {isi}")
    return bobot


def _nilai_predikat(isi: dict[str, str]) -> dict[Predikat, Decimal]:
    return {Predikat(nama): Decimal(nilai) for nama, nilai in isi.items()}


def _ambang(isi: list[list[str]]) -> AmbangPredikat:
    return tuple((Predikat(nama), Decimal(di_atas)) for nama, di_atas in isi)


def _sebutan(isi: dict[str, str]) -> dict[Predikat, str]:
    return {Predikat(nama): sebutan for nama, sebutan in isi.items()}
