"""The map of a report: which indicator belongs to which sasaran, and which sasaran to which perspective."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.folder.identitas import Terbaca
from akuntabel.reviu.folder.iku import IKUTerbaca, sasaran_of

_PERSPEKTIF = (
    ("stakeholder", re.compile(r"^stakeholders?(?:\s+perspective)?$", re.IGNORECASE)),
    ("customer", re.compile(r"^customers?(?:\s+perspective)?$", re.IGNORECASE)),
    ("internal_process", re.compile(r"^internal\s+(?:business\s+)?process(?:es)?(?:\s+perspective)?$", re.IGNORECASE)),
    ("learning_growth", re.compile(r"^learning\s*(?:&|and|dan)\s*growth(?:\s+perspective)?$", re.IGNORECASE)),
)
_REZIM = (
    ("kmk-127-2026", re.compile(r"\b127(?:/KMK\.\d+/2026|\s+tahun\s+2026)", re.IGNORECASE)),
    ("kmk-300-2022", re.compile(r"\b300(?:/KMK\.\d+/2022|\s+tahun\s+2022)", re.IGNORECASE)),
    ("kmk-467-2014", re.compile(r"\b467(?:/KMK\.\d+/2014|\s+tahun\s+2014)", re.IGNORECASE)),
    (
        "permenpanrb-53-2014",
        re.compile(r"\bpan\s?-?\s?&?rb?\b.{0,60}\b53\s+tahun\s+2014|\bpermenpan\w*\s.{0,40}\b53\b", re.IGNORECASE),
    ),
)


@dataclass(frozen=True, slots=True)
class SasaranTerbaca:
    """One sasaran with the codes of its indicators."""

    kode: str
    nama: str
    iku: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PetaTerbaca:
    """The sasaran; with codes of a strategy map also under their perspectives (code, title as printed, sasaran)."""

    sasaran: tuple[SasaranTerbaca, ...]
    perspektif: tuple[tuple[str, str, tuple[SasaranTerbaca, ...]], ...] = ()


def peta_of(fakta: Fakta, iku: Sequence[IKUTerbaca]) -> PetaTerbaca:
    """The map as far as it was read; a sasaran without a readable title keeps its code."""
    judul = sasaran_of(fakta, iku)
    buatan = any(satu.kode_buatan for satu in iku)
    kode_judul = {nama: kode for kode, nama in judul.items()}
    milik: dict[str, list[str]] = {}
    for satu in iku:
        kode = kode_judul.get(satu.sasaran, "") if buatan else satu.sasaran
        milik.setdefault(kode or "S0", []).append(satu.kode)
    sasaran = tuple(SasaranTerbaca(kode, judul.get(kode, ""), tuple(isi)) for kode, isi in milik.items())
    berperspektif = not buatan and all(re.fullmatch(r"\d+[a-z]-[A-Z]+", satu.kode) for satu in iku)
    return PetaTerbaca(sasaran, _perspektif(fakta, sasaran) if berperspektif and iku else ())


def _perspektif(
    fakta: Fakta, sasaran: Sequence[SasaranTerbaca]
) -> tuple[tuple[str, str, tuple[SasaranTerbaca, ...]], ...]:
    """Every sasaran under the perspective that is printed last before its first indicator."""
    milik = {k: s for s in sasaran for k in s.iku}
    kini, nama = "", {"": ""}
    terpasang: dict[str, str] = {}
    for blok in fakta.blok:
        for teks in (*(s.teks for s in blok.sel), blok.teks):
            bersih = " ".join(teks.split())
            if kode := next((k for k, pola in _PERSPEKTIF if len(bersih) < 60 and pola.match(bersih)), ""):
                kini = kode
                nama.setdefault(kode, bersih)
            elif kini and (satu := milik.get(bersih.split(" ")[0].rstrip(":") if bersih else "")) is not None:
                terpasang.setdefault(satu.kode, kini)
    urutan = [k for k, _ in _PERSPEKTIF if k in terpasang.values()]
    hasil = [(k, nama[k], tuple(s for s in sasaran if terpasang.get(s.kode) == k)) for k in urutan]
    lepas = tuple(s for s in sasaran if s.kode not in terpasang)
    return (*hasil, *((("belum-terbaca", "", lepas),) if lepas else ()))


def rezim_of(fakta: Fakta) -> Terbaca | None:
    """The regime whose regulation the report cites, that of the ministry before the national one."""
    for kode, pola in _REZIM:
        for blok in fakta.blok:
            if pola.search(blok.teks):
                return Terbaca(kode, blok.letak)
    return None
