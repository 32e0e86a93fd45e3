"""Where two regimes differ: each figure of either, in words, with its source, grouped by the part it belongs to."""

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any, NamedTuple

from akuntabel.domain.keyakinan import Figur, Keyakinan
from akuntabel.domain.manual import Kendali, Validitas
from akuntabel.domain.penulisan import tulis_ringkas
from akuntabel.domain.rezim import Batas, CaraBobot, Predikat, Rezim

_DESIMAL = 6


class Unsur(StrEnum):
    """A part of a regime that can be exchanged by itself."""

    JENJANG = "jenjang yang dinilai"
    BOBOT_IKU = "bobot IKU"
    BOBOT_PERSPEKTIF = "bobot perspektif"
    PERSPEKTIF_KOSONG = "perspektif tanpa nilai"
    BATAS = "batas indeks"
    SKALA = "skala stabilize"
    AMBANG = "batas warna status"
    PREDIKAT = "predikat"
    JUMLAH_IKU = "batas jumlah IKU"


_BIDANG: dict[Unsur, tuple[str, ...]] = {
    Unsur.JENJANG: ("jenjang_tertinggi",),
    Unsur.BOBOT_IKU: ("cara_bobot", "bobot_iku", "terlarang_pemilik_peta", "kualitas_target"),
    Unsur.BOBOT_PERSPEKTIF: ("bobot_perspektif",),
    Unsur.PERSPEKTIF_KOSONG: ("perspektif_kosong",),
    Unsur.BATAS: ("batas",),
    Unsur.SKALA: ("skala_stabilize",),
    Unsur.AMBANG: ("ambang",),
    Unsur.PREDIKAT: ("predikat",),
    Unsur.JUMLAH_IKU: ("batas_jumlah_iku",),
}
_NAMA = {
    "jenjang_tertinggi": "jenjang tertinggi yang dinilai",
    "cara_bobot": "cara membobot IKU",
    "terlarang_pemilik_peta": "pasangan terlarang bagi pemilik peta",
    "kualitas_target": "bobot kualitas target",
    "bobot_perspektif": "bobot perspektif",
    "perspektif_kosong": "bobot perspektif tanpa nilai",
    "batas": "batas indeks",
    "skala_stabilize": "skala stabilize bawaan",
    "ambang": "batas warna status",
    "predikat": "predikat",
    "batas_jumlah_iku": "batas jumlah IKU",
}


class SisiAturan(NamedTuple):
    """A figure as one regime has it: what it says, where it stands, and how sure that is."""

    isi: str
    rujukan: str
    keyakinan: Keyakinan
    catatan: str


class BedaAturan(NamedTuple):
    """A figure in which two regimes differ; None on the side that has none."""

    unsur: Unsur
    nama: str
    dasar: SisiAturan | None
    lain: SisiAturan | None


def bidang_unsur(unsur: Unsur) -> tuple[str, ...]:
    """The fields of a regime that make up a part."""
    return _BIDANG[unsur]


def beda_aturan(dasar: Rezim, lain: Rezim) -> tuple[BedaAturan, ...]:
    """Every figure in which two regimes differ, part by part; the same figure from another source is no difference."""
    return tuple(
        beda for unsur, bidang in _BIDANG.items() for nama in bidang for beda in _beda(unsur, nama, dasar, lain)
    )


def _beda(unsur: Unsur, bidang: str, dasar: Rezim, lain: Rezim) -> Iterator[BedaAturan]:
    if bidang == "bobot_iku":
        for v in Validitas:
            for k in Kendali:
                nama = f"{_nama_bobot(dasar, lain)} {v.value}–{k.value}"
                yield from _satu(unsur, nama, dasar.bobot_iku.get((v, k)), lain.bobot_iku.get((v, k)))
        return
    yield from _satu(unsur, _NAMA[bidang], getattr(dasar, bidang), getattr(lain, bidang))


def _nama_bobot(dasar: Rezim, lain: Rezim) -> str:
    """A weight of the matrix is the quality of the IKU where a regime weighs by K3."""
    cara = {dasar.cara_bobot.nilai, lain.cara_bobot.nilai}
    if CaraBobot.K3 not in cara:
        return "bobot IKU"
    return "kualitas IKU" if len(cara) == 1 else "bobot atau kualitas IKU"


def _satu(unsur: Unsur, nama: str, dasar: Figur[Any] | None, lain: Figur[Any] | None) -> Iterator[BedaAturan]:
    if (dasar is None) != (lain is None) or (dasar is not None and lain is not None and dasar.nilai != lain.nilai):
        yield BedaAturan(unsur, nama, _sisi(dasar), _sisi(lain))


def _sisi(figur: Figur[Any] | None) -> SisiAturan | None:
    if figur is None:
        return None
    return SisiAturan(_tulis(figur.nilai), str(figur.rujukan), figur.keyakinan, figur.catatan)


def _tulis(nilai: object) -> str:
    """A figure in words."""
    match nilai:
        case None:
            return "terlarang"
        case Batas():
            return str(nilai)
        case Predikat():
            jenjang = ", ".join(j.value for j in nilai.jenjang)
            return f"{', '.join(f'{nama} mulai {_tulis(mulai)}' for nama, mulai in nilai.sebutan)} (jenjang {jenjang})"
        case Enum():
            return str(nilai.value)
        case Decimal():
            return tulis_ringkas(nilai, _DESIMAL)
        case dict():
            return ", ".join(f"{_tulis(k)} {_tulis(v)}" for k, v in nilai.items())
        case (Validitas() as v, Kendali() as k):
            return f"{v.value}–{k.value}"
        case (Decimal() as x, Decimal() as y):
            return f"{_tulis(x)} → {_tulis(y)}"
        case (Enum() as status, Decimal() as mulai):
            return f"{status.value} mulai {_tulis(mulai)}"
        case tuple():
            return ", ".join(map(_tulis, nilai))
    return str(nilai)
