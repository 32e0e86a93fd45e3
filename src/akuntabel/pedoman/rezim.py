"""Regimes: from YAML to the frozen figures by which a year is scored."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeVar

from akuntabel.domain.angka import SERATUS
from akuntabel.domain.keyakinan import Figur, Keyakinan, Rujukan, Skala
from akuntabel.domain.manual import Kendali, Validitas
from akuntabel.domain.rezim import (
    TANPA_BATAS,
    Batas,
    CaraBobot,
    JenjangNilai,
    KebijakanPerspektif,
    KedudukanTarget,
    Predikat,
    Rezim,
    Status,
)
from akuntabel.pedoman.berkas import Peta, baca_yaml
from akuntabel.pedoman.figur import figur_pada

BAWAAN = "bawaan"
"""The choice that leaves a regime's own figure in place."""
_BERKAS = {
    "kmk-467-2014": "kemenkeu/kmk-467-2014.yaml",
    "kmk-300-2022": "kemenkeu/kmk-300-2022.yaml",
    "kmk-127-2026": "kemenkeu/kmk-127-2026.yaml",
    "permenpanrb-53-2014": "nasional/permenpanrb-53-2014.yaml",
}
T = TypeVar("T")


def kode_rezim() -> tuple[str, ...]:
    """Codes of all regimes."""
    return tuple(_BERKAS)


def pilihan_rezim(kode: str) -> dict[str, tuple[str, ...]]:
    """What an office may choose in a regime: name of the choice to its values, the regime's own first."""
    isi = _isi(kode)
    pilihan = {
        "bobot_perspektif": (BAWAAN, *isi.get("alternatif_bobot", ())),
        "batas": (BAWAAN, *isi.get("alternatif_batas", ())),
        "perspektif_kosong": (BAWAAN, *(k.value for k in KebijakanPerspektif)),
    }
    return {nama: nilai for nama, nilai in pilihan.items() if nama in isi and (nama != "batas" or len(nilai) > 1)}


def load_rezim(kode: str, pilihan: Mapping[str, str] | None = None, pada: date | None = None) -> Rezim:
    """The figures of a regime as they hold on a day (its last day where none is given), with the office's choices.

    ValueError for an unknown regime, choice or value, or where a figure does not hold on the day: callers that
    hand in what a user wrote ask `kode_rezim` and `pilihan_rezim` first.
    """
    isi = _isi(kode)
    sampai = date.fromisoformat(isi["sampai"]) if isi.get("sampai") else None
    dipilih = dict(pilihan or {})
    _periksa_pilihan(kode, dipilih)
    baca = _Pembaca(kode, isi, pada or sampai or date.max)
    alternatif_bobot = baca.kelompok("alternatif_bobot", _bobot)
    alternatif_batas = baca.kelompok("alternatif_batas", _batas)
    bobot, batas = baca.boleh("bobot_perspektif", _bobot), baca.satu("batas", _batas)
    return Rezim(
        kode=kode,
        nama=isi["nama"],
        sejak=date.fromisoformat(isi["sejak"]),
        sampai=sampai,
        jenjang_tertinggi=baca.satu("jenjang_tertinggi", JenjangNilai),
        cara_bobot=baca.satu("cara_bobot", CaraBobot),
        bobot_perspektif=_bobot_dipilih(bobot, alternatif_bobot, dipilih.get("bobot_perspektif", BAWAAN)),
        alternatif_bobot=alternatif_bobot,
        bobot_iku={_pasangan(n): f for n, f in baca.kelompok("bobot_iku", _bobot_atau_terlarang).items()},
        terlarang_pemilik_peta=baca.boleh("terlarang_pemilik_peta", _daftar_pasangan),
        batas=alternatif_batas.get(dipilih.get("batas", BAWAAN), batas),
        alternatif_batas=alternatif_batas,
        skala_stabilize=baca.satu("skala_stabilize", _skala),
        ambang=baca.satu("ambang", _ambang),
        predikat=baca.boleh("predikat", _predikat),
        batas_jumlah_iku=baca.boleh("batas_jumlah_iku", _jumlah),
        perspektif_kosong=_kebijakan(
            baca.boleh("perspektif_kosong", KebijakanPerspektif), dipilih.get("perspektif_kosong", BAWAAN)
        ),
        kualitas_target=baca.boleh("kualitas_target", _kualitas_target),
        catatan=isi.get("catatan", ""),
    )


def tulis_bobot(bobot: Mapping[str, Decimal]) -> str:
    """Weights of perspektif that an office sets itself, as the value of its choice."""
    return ";".join(f"{kode}={nilai:f}" for kode, nilai in bobot.items())


def baca_bobot(pilihan: str) -> dict[str, Decimal]:
    """Weights that an office set itself, out of the value of its choice; nothing where the choice is a name."""
    return {kode: Decimal(nilai) for kode, _, nilai in (satu.partition("=") for satu in pilihan.split(";")) if nilai}


def _bobot_dipilih(
    bawaan: Figur[dict[str, Decimal]] | None, alternatif: Mapping[str, Figur[dict[str, Decimal]]], pilihan: str
) -> Figur[dict[str, Decimal]] | None:
    sendiri = baca_bobot(pilihan)
    if bawaan is None or not sendiri:
        return alternatif.get(pilihan, bawaan)
    rujukan = Rujukan("keputusan-kantor", "kantor.yaml, pilihan.bobot_perspektif")
    catatan = "Ditetapkan kantor sendiri; bukan bobot menurut pedoman."
    return Figur(bawaan.kode, sendiri, rujukan, Keyakinan.RENDAH, bawaan.sejak, bawaan.sampai, catatan)


def load_rezim_pembanding(kode: str, pilihan: Mapping[str, str], hari: date) -> tuple[Rezim, tuple[str, ...]]:
    """A regime for a comparison: as it held on the day of its life nearest to `hari`, with those choices that it
    offers, and the names of the choices that it does not offer."""
    boleh = pilihan_rezim(kode)
    ada = {nama: nilai for nama, nilai in pilihan.items() if nilai in boleh.get(nama, ())}
    rezim = load_rezim(kode, ada)
    pada = max(rezim.sejak, hari if rezim.sampai is None else min(hari, rezim.sampai))
    return load_rezim(kode, ada, pada), tuple(nama for nama in pilihan if nama not in ada)


class _Pembaca:
    """Reads the figures of one regime as they hold on one day."""

    def __init__(self, kode: str, isi: Peta, hari: date) -> None:
        self.kode, self.isi, self.hari = kode, isi, hari

    def satu(self, nama: str, baca: Callable[[Any], T]) -> Figur[T]:
        """A figure that every regime has."""
        return figur_pada(f"{self.kode}.{nama}", self.isi[nama], self.hari, baca)

    def boleh(self, nama: str, baca: Callable[[Any], T]) -> Figur[T] | None:
        """A figure that a regime may leave out."""
        return self.satu(nama, baca) if nama in self.isi else None

    def kelompok(self, nama: str, baca: Callable[[Any], T]) -> dict[str, Figur[T]]:
        """Figures of one kind by their names; none where the regime has none."""
        milik: Peta = self.isi.get(nama, {})
        return {k: figur_pada(f"{self.kode}.{nama}.{k}", versi, self.hari, baca) for k, versi in milik.items()}


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
        sendiri = baca_bobot(nilai) if nama == "bobot_perspektif" and nama in boleh else {}
        if sendiri and sum(sendiri.values()) == SERATUS:
            continue
        if nilai not in boleh.get(nama, ()):
            raise ValueError(f"unknown choice in {kode}: {nama}: {nilai}")


def _kebijakan(bawaan: Figur[KebijakanPerspektif] | None, nilai: str) -> Figur[KebijakanPerspektif] | None:
    """The policy for empty perspektif: the regime's own, or the one that the office chose in its place."""
    if bawaan is None or nilai == BAWAAN:
        return bawaan
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
    """The bounds of the index; one that is not named is not set."""
    bawah, atas = isi.get("bawah"), isi.get("atas")
    return Batas(
        TANPA_BATAS.bawah if bawah is None else Decimal(bawah), TANPA_BATAS.atas if atas is None else Decimal(atas)
    )


def _predikat(isi: dict[str, Any]) -> Predikat:
    return Predikat(
        tuple((nama, Decimal(mulai)) for nama, mulai in isi["sebutan"]), tuple(JenjangNilai(j) for j in isi["jenjang"])
    )


def _skala(isi: list[list[str]]) -> Skala:
    return tuple((Decimal(x), Decimal(y)) for x, y in isi)


def _ambang(isi: list[list[str]]) -> tuple[tuple[Status, Decimal], ...]:
    return tuple((Status(nama), Decimal(mulai)) for nama, mulai in isi)


def _jumlah(isi: dict[str, str]) -> dict[str, int]:
    return {jenjang: int(nilai) for jenjang, nilai in isi.items()}


def _kualitas_target(isi: dict[str, str]) -> dict[KedudukanTarget, Decimal]:
    return {kedudukan: Decimal(isi[kedudukan.value]) for kedudukan in KedudukanTarget}
