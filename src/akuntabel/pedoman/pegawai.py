"""Employee values: from YAML to the frozen figures of a regime that has them."""

from datetime import date
from decimal import Decimal

from akuntabel.domain.pegawai import Golongan, Hukuman, PedomanPegawai
from akuntabel.pedoman.berkas import Peta, baca_yaml
from akuntabel.pedoman.figur import figur_pada

_BERKAS = {"kmk-127-2026": "kemenkeu/kmk-127-2026-pegawai.yaml"}


def rezim_berpegawai() -> tuple[str, ...]:
    """Codes of the regimes that value employees."""
    return tuple(_BERKAS)


def load_pegawai(rezim: str = "kmk-127-2026", pada: date = date.max) -> PedomanPegawai:
    """The figures of employee values as they hold on a day; ValueError for a regime that has none, or where one does
    not hold."""
    if rezim not in _BERKAS:
        raise ValueError(f"no employee values in {rezim}")
    isi: Peta = baca_yaml(_BERKAS[rezim])
    kode = isi["kode"]
    return PedomanPegawai(
        kode=kode,
        nama=isi["nama"],
        sejak=date.fromisoformat(isi["sejak"]),
        kalibrasi=figur_pada(f"{kode}.kalibrasi", isi["kalibrasi"], pada, _kalibrasi),
        bobot_awal=figur_pada(f"{kode}.bobot_awal", isi["bobot_awal"], pada, _bobot_awal),
        bobot_nko=figur_pada(f"{kode}.bobot_nko", isi["bobot_nko"], pada, _bobot_nko),
        hukuman=figur_pada(f"{kode}.hukuman", isi["hukuman"], pada, _hukuman),
        bonus_maks=figur_pada(f"{kode}.bonus_maks", isi["bonus_maks"], pada, Decimal),
        koreksi_maks=figur_pada(f"{kode}.koreksi_maks", isi["koreksi_maks"], pada, Decimal),
        sebutan=figur_pada(f"{kode}.sebutan", isi["sebutan"], pada, _sebutan),
    )


def _kalibrasi(isi: dict[str, str]) -> tuple[Decimal, Decimal]:
    return Decimal(isi["mulai"]), Decimal(isi["faktor"])


def _bobot_awal(isi: dict[str, str]) -> tuple[Decimal, Decimal]:
    nhk, npk = Decimal(isi["nhk"]), Decimal(isi["npk"])
    if nhk + npk != 100:
        raise ValueError(f"weights of NHK and NPK do not add up to 100: {isi}")
    return nhk, npk


def _bobot_nko(isi: dict[str, str]) -> dict[Golongan, Decimal]:
    return {golongan: Decimal(isi[golongan.value]) for golongan in Golongan}


def _hukuman(isi: dict[str, str]) -> dict[Hukuman, Decimal]:
    return {Hukuman(nama): Decimal(persen) for nama, persen in isi.items()}


def _sebutan(isi: list[list[str]]) -> tuple[tuple[str, Decimal, bool], ...]:
    return tuple((nama, Decimal(mulai), termasuk == "ya") for nama, mulai, termasuk in isi)
