"""Random plans and measurements, and the chain again in exact fractions, written from the rules and not from the code.

The second implementation shares nothing with the application but the names of its inputs.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from akuntabel.domain.kartu import Pengukuran, Rencana, rencana_of
from akuntabel.domain.manual import Kendali, KonsolidasiPeriode, ManualIKU, Polarisasi, Validitas
from akuntabel.domain.peta import Perspektif, PetaStrategi, Sasaran
from akuntabel.pedoman import load_rezim

REZIM = load_rezim("kmk-300-2022", pada=date(2024, 12, 31))
TARGET = st.one_of(st.none(), st.integers(-20, 120).map(Decimal), st.decimals(1, 10**13, places=2))
REALISASI = st.one_of(
    st.none(), st.integers(-20, 200).map(Decimal), st.integers(0, 200).map(Decimal), st.decimals(0, 10**13, places=2)
)
PERIODE = st.lists(st.tuples(TARGET, REALISASI), min_size=1, max_size=4)
BOBOT = {
    "exact-low": 26, "exact-moderate": 21, "proxy-low": 17, "proxy-moderate": 14, "proxy-high": 11,
    "activity-moderate": 9,
}  # fmt: skip
BOBOT_PERSPEKTIF = {"stakeholder": 25, "customer": 15, "internal_process": 30, "learning_growth": 30}


@st.composite
def manual_iku(draw: Any, kode: str) -> ManualIKU:
    return ManualIKU(
        kode,
        kode,
        polarisasi=draw(st.sampled_from(Polarisasi)),
        konsolidasi_periode=draw(st.sampled_from(KonsolidasiPeriode)),
        validitas=draw(st.sampled_from([Validitas.PROXY, Validitas.PROXY, *Validitas])),
        kendali=draw(st.sampled_from([Kendali.MODERATE, Kendali.MODERATE, *Kendali])),
        batas_atas=draw(st.sampled_from([None, None, Decimal(110), Decimal(100)])),
        konversi_120=draw(st.booleans()),
        realisasi_terburuk=draw(st.sampled_from([None, Decimal(0), Decimal(7), Decimal(50)])),
    )


@st.composite
def kantor_acak(draw: Any) -> tuple[PetaStrategi, dict[str, ManualIKU], dict[str, Pengukuran]]:
    """A map of up to four perspektif, its manuals, and what was measured."""
    perspektif, manual, pengukuran, nomor = [], {}, {}, 0
    for kode_p in draw(st.lists(st.sampled_from(list(BOBOT_PERSPEKTIF)), min_size=1, max_size=4, unique=True)):
        sasaran = []
        for _ in range(draw(st.integers(1, 3))):
            nomor += 1
            kode = tuple(f"{nomor}{huruf}" for huruf in "abcd"[: draw(st.integers(1, 3))])
            for satu in kode:
                manual[satu] = draw(manual_iku(satu))
                jadi = draw(st.one_of(st.none(), st.none(), st.decimals(-10, 150, places=2)))
                pengukuran[satu] = Pengukuran(draw(PERIODE), jadi)
            sasaran.append(Sasaran(str(nomor), "", kode))
        perspektif.append(Perspektif(kode_p, "", tuple(sasaran)))
    return PetaStrategi("", tuple(perspektif)), manual, pengukuran


def rencana(peta: PetaStrategi, manual: Mapping[str, ManualIKU]) -> Rencana:
    return rencana_of(peta, manual, REZIM, pemilik_peta=True)


def rata(nilai: list[tuple[Fraction, Fraction]]) -> Fraction | None:
    pembagi = sum((b for _, b in nilai), Fraction(0))
    return sum((n * b for n, b in nilai), Fraction(0)) / pembagi if pembagi else None


def indeks_tepat(m: ManualIKU, p: Pengukuran) -> Fraction | None:
    """Index of one IKU in fractions; None where there is no number."""
    bertarget = [(t, r) for t, r in p.periode if t is not None]
    if not bertarget:
        return None
    atas = Fraction(120 if m.batas_atas is None else m.batas_atas)
    if p.capaian_jadi is not None:
        return max(Fraction(0), min(atas, Fraction(p.capaian_jadi)))
    cara = m.konsolidasi_periode.value
    dipakai = bertarget[-1:] if cara.startswith("tlk") else bertarget
    if any(r is None for _, r in dipakai):
        return None
    bagi = len(dipakai) if cara == "average" else 1
    t = sum((Fraction(a) for a, _ in dipakai), Fraction(0)) / bagi
    r = sum((Fraction(b) for _, b in dipakai if isinstance(b, Decimal)), Fraction(0)) / bagi
    c = capaian_tepat(m, r, t)
    if c is None:
        return None
    tercapai = {"maximize": r >= t, "minimize": r <= t, "stabilize": False}[m.polarisasi.value]
    return atas if m.konversi_120 and tercapai else max(Fraction(0), min(atas, c))


def capaian_tepat(m: ManualIKU, r: Fraction, t: Fraction) -> Fraction | None:
    if m.polarisasi.value == "maximize":
        return None if t == 0 else r / t * 100 if t > 0 else (2 - r / t) * 100
    if m.polarisasi.value == "minimize":
        if t == 0 and m.realisasi_terburuk:
            return (1 - r / Fraction(m.realisasi_terburuk)) * 100
        return (2 - r / t) * 100 if t > 0 else None
    if t <= 0:
        return None
    dekat = 100 - abs(r / t * 100 - 100)
    if dekat <= 0:
        return Fraction(0)
    return dekat * 10 / 9 if dekat <= 90 else 2 * dekat - 80


def nko_tepat(
    peta: PetaStrategi, manual: Mapping[str, ManualIKU], pengukuran: Mapping[str, Pengukuran]
) -> tuple[Fraction | None, dict[str, Fraction | None]]:
    """NKO, and the values of each address (`iku.1a`, `ss.1`, `perspektif.customer`), in fractions."""
    semua: dict[str, Fraction | None] = {}
    bagian_nko = []
    for perspektif in peta.perspektif:
        nss_ada = []
        for sasaran in perspektif.sasaran:
            berbobot = []
            for kode in sasaran.iku:
                m = manual[kode]
                indeks = semua[f"iku.{kode}"] = indeks_tepat(m, pengukuran[kode])
                bobot = BOBOT.get(f"{m.validitas.value}-{m.kendali.value}")
                if indeks is not None and bobot:
                    berbobot.append((indeks, Fraction(bobot)))
            nss = semua[f"ss.{sasaran.kode}"] = rata(berbobot)
            if nss is not None:
                nss_ada.append((nss, Fraction(1)))
        nilai = semua[f"perspektif.{perspektif.kode}"] = rata(nss_ada)
        if nilai is not None:
            bagian_nko.append((nilai, Fraction(BOBOT_PERSPEKTIF[perspektif.kode])))
    return rata(bagian_nko), semua
