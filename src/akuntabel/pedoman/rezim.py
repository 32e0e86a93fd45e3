"""Regimes: from YAML to the frozen figures by which a year is scored."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from akuntabel.domain.keyakinan import Figur, Keyakinan, Skala
from akuntabel.domain.manual import Kendali, Validitas
from akuntabel.domain.rezim import Batas, KebijakanPerspektif, Rezim, Status
from akuntabel.pedoman.berkas import Peta, baca_yaml
from akuntabel.pedoman.figur import figur_pada

BAWAAN = "bawaan"
"""The choice that leaves a regime's own figure in place."""
_BERKAS = {"kmk-300-2022": "kemenkeu/kmk-300-2022.yaml"}


def kode_rezim() -> tuple[str, ...]:
    """Codes of all regimes."""
    return tuple(_BERKAS)


def pilihan_rezim(kode: str) -> dict[str, tuple[str, ...]]:
    """What an office may choose in a regime: name of the choice to its values, the regime's own first."""
    isi = _isi(kode)
    return {
        "bobot_perspektif": (BAWAAN, *isi["alternatif_bobot"]),
        "perspektif_kosong": (BAWAAN, *(k.value for k in KebijakanPerspektif)),
    }


def load_rezim(kode: str, pilihan: Mapping[str, str] | None = None, pada: date | None = None) -> Rezim:
    """The figures of a regime as they hold on a day (its last day where none is given), with the office's choices.

    ValueError for an unknown regime, choice or value, or where a figure does not hold on the day: callers that
    hand in what a user wrote ask `kode_rezim` and `pilihan_rezim` first.
    """
    isi = _isi(kode)
    sampai = date.fromisoformat(isi["sampai"]) if isi.get("sampai") else None
    hari = pada or sampai or date.max
    dipilih = dict(pilihan or {})
    _periksa_pilihan(kode, dipilih)
    alternatif = {
        nama: figur_pada(f"{kode}.alternatif_bobot.{nama}", versi, hari, _bobot)
        for nama, versi in isi["alternatif_bobot"].items()
    }
    bobot = figur_pada(f"{kode}.bobot_perspektif", isi["bobot_perspektif"], hari, _bobot)
    kebijakan = figur_pada(f"{kode}.perspektif_kosong", isi["perspektif_kosong"], hari, KebijakanPerspektif)
    pilihan_bobot = dipilih.get("bobot_perspektif", BAWAAN)
    pilihan_kebijakan = dipilih.get("perspektif_kosong", BAWAAN)
    return Rezim(
        kode=kode,
        nama=isi["nama"],
        sejak=date.fromisoformat(isi["sejak"]),
        sampai=sampai,
        bobot_perspektif=bobot if pilihan_bobot == BAWAAN else alternatif[pilihan_bobot],
        alternatif_bobot=alternatif,
        bobot_iku={
            _pasangan(nama): figur_pada(f"{kode}.bobot_iku.{nama}", versi, hari, _bobot_atau_terlarang)
            for nama, versi in isi["bobot_iku"].items()
        },
        terlarang_pemilik_peta=figur_pada(
            f"{kode}.terlarang_pemilik_peta", isi["terlarang_pemilik_peta"], hari, _daftar_pasangan
        ),
        batas=figur_pada(f"{kode}.batas", isi["batas"], hari, _batas),
        skala_stabilize=figur_pada(f"{kode}.skala_stabilize", isi["skala_stabilize"], hari, _skala),
        ambang=figur_pada(f"{kode}.ambang", isi["ambang"], hari, _ambang),
        batas_jumlah_iku=figur_pada(f"{kode}.batas_jumlah_iku", isi["batas_jumlah_iku"], hari, _jumlah),
        perspektif_kosong=kebijakan if pilihan_kebijakan == BAWAAN else _kebijakan(kebijakan, pilihan_kebijakan),
        catatan=isi.get("catatan", ""),
    )


def figur_rezim(rezim: Rezim) -> tuple[Figur[Any], ...]:
    """Every figure of a regime, in the order of its fields."""
    hasil: list[Figur[Any]] = []
    for bidang in fields(rezim):
        nilai = getattr(rezim, bidang.name)
        anggota = nilai.values() if isinstance(nilai, dict) else (nilai,)
        hasil += [satu for satu in anggota if isinstance(satu, Figur)]
    return tuple(hasil)


@lru_cache(maxsize=8)
def _isi(kode: str) -> Peta:
    if kode not in _BERKAS:
        raise ValueError(f"unknown regime: {kode}")
    isi: Peta = baca_yaml(_BERKAS[kode])
    return isi


def _periksa_pilihan(kode: str, pilihan: Mapping[str, str]) -> None:
    boleh = pilihan_rezim(kode)
    for nama, nilai in pilihan.items():
        if nilai not in boleh.get(nama, ()):
            raise ValueError(f"unknown choice in {kode}: {nama}: {nilai}")


def _kebijakan(bawaan: Figur[KebijakanPerspektif], nilai: str) -> Figur[KebijakanPerspektif]:
    """The policy that the office chose in place of the regime's own."""
    return Figur(
        bawaan.kode,
        KebijakanPerspektif(nilai),
        bawaan.rujukan,
        Keyakinan.RENDAH,
        bawaan.sejak,
        bawaan.sampai,
        "Dipilih oleh kantor pada kantor.yaml; sumber diam.",
    )


def _bobot(isi: dict[str, str]) -> dict[str, Decimal]:
    bobot = {kode: Decimal(nilai) for kode, nilai in isi.items()}
    if sum(bobot.values()) != 100:
        raise ValueError(f"perspective weights do not add up to 100: {isi}")
    return bobot


def _bobot_atau_terlarang(isi: str) -> Decimal | None:
    return None if isi == "terlarang" else Decimal(isi)


def _pasangan(nama: str) -> tuple[Validitas, Kendali]:
    validitas, kendali = nama.split("-")
    return Validitas(validitas), Kendali(kendali)


def _daftar_pasangan(isi: list[str]) -> tuple[tuple[Validitas, Kendali], ...]:
    return tuple(_pasangan(nama) for nama in isi)


def _batas(isi: dict[str, str]) -> Batas:
    return Batas(Decimal(isi["bawah"]), Decimal(isi["atas"]))


def _skala(isi: list[list[str]]) -> Skala:
    return tuple((Decimal(x), Decimal(y)) for x, y in isi)


def _ambang(isi: list[list[str]]) -> tuple[tuple[Status, Decimal], ...]:
    return tuple((Status(nama), Decimal(mulai)) for nama, mulai in isi)


def _jumlah(isi: dict[str, str]) -> dict[str, int]:
    return {jenjang: int(nilai) for jenjang, nilai in isi.items()}
