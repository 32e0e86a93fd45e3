"""Whether an indicator is better the larger or the smaller it is, by its row, its title, or what the report says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.naskah import Blok, JenisBlok

_KATA_KECIL = (
    r"minimi(?:ze|se|asi)\b|(?:makin|semakin)\s+(?:kecil|rendah|sedikit|cepat|turun)\b"
    r"|(?:polarisasi|berpolarisasi|indikator)\s+negatif\b"
)
_KECIL = re.compile(
    rf"\b(?:{_KATA_KECIL})"
    r"|^\W*(?:\d{1,2}(?:\.\d{1,2})*\W+|(?:IKU|IKK|IKP|IKSK|IKSS)[\s.-]*[\d.]+\W+)?(?:angka|jumlah|persentase|rata-rata|tingkat|prevalensi|rasio)?\s*"
    r"(?:kematian|putus\s+sekolah|kemiskinan|penduduk\s+miskin|pengangguran|(?:balita\s+)?stunting|kecelakaan|waktu\s+tunggu)\b",
    re.IGNORECASE,
)
_BESAR = re.compile(
    r"\bmaximi(?:ze|se)\b|\bmaksim(?:ize|asi)\b|\b(?:makin|semakin)\s+(?:besar|tinggi|banyak|naik)\b|\bpolarisasi\s+positif\b",
    re.IGNORECASE,
)
_BERSIFAT = re.compile(
    rf"\b(?:indikator|IKU|IKK)\s+(?P<nama>[^.,;(]{{4,80}}?)\s+(?:bersifat|berpolarisasi|adalah|merupakan|termasuk)\s+(?:indikator\s+|polarisasi\s+)?(?:yang\s+)?(?:{_KATA_KECIL}|negatif\b)",
    re.IGNORECASE,
)
_DAFTAR = re.compile(rf"\b(?:{_KATA_KECIL})[^.(]{{0,80}}\((?P<daftar>[^)=×/]{{3,200}})\)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PolarisasiTercetak:
    """Names of indicators that the report says are better the smaller they are, as lower-case phrases."""

    makin_kecil: frozenset[str]

    def makin_kecil_makin_baik(self, teks: str) -> bool | None:
        """True or false for a row or a title of which it is known; None where nothing tells."""
        if _BESAR.search(teks):
            return False
        if _KECIL.search(teks) or self._disebut(teks):
            return True
        return None

    def _disebut(self, teks: str) -> bool:
        rendah = teks.lower()
        return any(re.search(rf"\b{re.escape(nama)}\b", rendah) for nama in self.makin_kecil)


def polarisasi_tercetak(blok: Sequence[Blok]) -> PolarisasiTercetak:
    """What the sentences of a report say of the polarity of single indicators."""
    return PolarisasiTercetak(frozenset(nama for b in blok for nama in _dari(b) if len(nama) > 2))


def _dari(blok: Blok) -> Iterator[str]:
    if blok.jenis is JenisBlok.BARIS_TABEL:
        return
    for kalimat in kalimat_dalam(blok.teks):
        for cocok in _BERSIFAT.finditer(kalimat.teks):
            yield " ".join(cocok["nama"].lower().split())
        for cocok in _DAFTAR.finditer(kalimat.teks):
            for nama in re.split(r",|;|\bdan\b", cocok["daftar"]):
                yield " ".join(nama.lower().split())
