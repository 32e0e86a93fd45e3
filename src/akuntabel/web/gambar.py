"""Drawings on pages, from the same functions as in the printed report; figures come from snapshots."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from akuntabel.domain.periode import Triwulan
from akuntabel.domain.peta import Perspektif, PetaStrategi, Sasaran
from akuntabel.reports.chart import TandaSasaran, lintasan, percik, peta_strategi
from akuntabel.web.bahasa import dwi
from akuntabel.web.sebutan import SEBUTAN_STATUS

Kartu = Mapping[str, Any]


def semua_iku(kartu: Kartu) -> list[Kartu]:
    """The IKU of a card, in the order of the map."""
    return [i for p in kartu.get("perspektif", ()) for s in p["sasaran"] for i in s["iku"]]


def desimal_of(nilai: str | None) -> Decimal | None:
    """A figure of a snapshot."""
    return None if nilai is None else Decimal(nilai)


def percik_nilai(nilai: Iterable[str | None], judul: str) -> SafeString:
    """The small line of an index over the quarters."""
    return mark_safe(percik([desimal_of(n) for n in nilai], [t.kode for t in Triwulan], judul))


def percik_iku(setahun: Mapping[int, Kartu]) -> dict[str, SafeString]:
    """The small line of each IKU's index over the quarters, by code."""
    indeks: dict[str, dict[int, str | None]] = {}
    for triwulan, kartu in setahun.items():
        for iku in semua_iku(kartu):
            indeks.setdefault(iku["kode"], {})[triwulan] = iku["indeks"]
    judul = dwi("Indeks", "Index")
    return {k: percik_nilai([milik.get(t.value) for t in Triwulan], f"{judul} {k}") for k, milik in indeks.items()}


def gambar_lintasan(kode: str, satuan: str, iku: Sequence[Kartu | None]) -> SafeString:
    """Target and realisasi of one IKU over the quarters, as in the report."""

    def deret(kunci: str) -> list[Decimal | None]:
        return [desimal_of(i["penuh"][kunci]) if i else None for i in iku]

    judul = f"{dwi('Lintasan target dan realisasi', 'Target and actual of')} {kode}"
    kategori = [t.nama.replace("triwulan", "TW") for t in Triwulan]
    return mark_safe(lintasan(deret("target"), deret("realisasi"), kategori, judul, satuan))


def gambar_peta(kartu: Kartu, nama: str) -> SafeString:
    """The strategy map with value and status in every box."""
    perspektif = tuple(
        Perspektif(
            p["kode"],
            p["nama"],
            tuple(
                Sasaran(s["kode"], s["nama"], tuple(i["kode"] for i in s["iku"]), tuple(s.get("mendukung", ())))
                for s in p["sasaran"]
            ),
        )
        for p in kartu["perspektif"]
    )
    tanda = {s["kode"]: _tanda(s) for p in kartu["perspektif"] for s in p["sasaran"]}
    return mark_safe(peta_strategi(PetaStrategi(nama, perspektif), tanda))


def _tanda(sasaran: Kartu) -> TandaSasaran:
    sebutan = dwi(*SEBUTAN_STATUS.get(sasaran["status"], (sasaran["status"],) * 2))
    nilai = "–" if sasaran["nss"] is None else sasaran["nss"].replace(".", ",")
    return TandaSasaran(sasaran["status"], f"{nilai} · {sebutan}")
