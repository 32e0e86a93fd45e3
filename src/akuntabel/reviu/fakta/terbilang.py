"""Whole numbers in Indonesian words."""

import re

_SATUAN = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
}  # fmt: skip
_BESAR = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12, "trilyun": 10**12}


def baca_terbilang(teks: str) -> int | None:
    """The number that words say; None where they do not say exactly one (`sepuluh`, `dua ratus lima ribu rupiah`)."""
    kata = re.sub(r"\brupiah\b|[-,]", " ", teks.lower()).split()
    kata = [bagian for k in kata for bagian in _pecah(k)]
    if not kata:
        return None
    jumlah, kelompok = 0, 0
    batas = 10**15
    for bagian in re.split(r"\s*(ribu|juta|mil[iy]ar|tril[iy]+un)\s*", " ".join(kata)):
        if bagian in _BESAR:
            faktor = _BESAR[bagian]
            if faktor >= batas or not kelompok:
                return None
            jumlah, kelompok, batas = jumlah + kelompok * faktor, 0, faktor
        elif bagian:
            nilai = _ratusan(bagian.split())
            if nilai is None:
                return None
            kelompok = nilai
    return jumlah + kelompok


def _pecah(kata: str) -> list[str]:
    for ekor in ("belas", "puluh", "ratus", "ribu"):
        if kata == f"se{ekor}":
            return ["satu", ekor]
    return [kata]


def _ratusan(kata: list[str]) -> int | None:
    """A number below a thousand."""
    jumlah, posisi, tingkat = 0, 0, 4
    while posisi < len(kata):
        if kata[posisi] not in _SATUAN:
            return None
        digit, ekor = _SATUAN[kata[posisi]], kata[posisi + 1] if posisi + 1 < len(kata) else ""
        faktor, baru = {"ratus": (100, 3), "puluh": (10, 2), "belas": (0, 1)}.get(ekor, (1, 1))
        if baru >= tingkat or (ekor in ("ratus", "puluh", "belas") and not digit):
            return None
        jumlah += 10 + digit if ekor == "belas" else digit * faktor
        tingkat = baru
        posisi += 2 if ekor in ("ratus", "puluh", "belas") else 1
    return jumlah


def kata_bilangan(kata: str) -> bool:
    """Whether a word is one of those that numbers are made of."""
    return kata in _SATUAN or kata in _BESAR or kata in ("puluh", "belas", "ratus") or len(_pecah(kata)) > 1
