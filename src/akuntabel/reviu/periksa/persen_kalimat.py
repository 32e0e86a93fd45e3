"""Percentages of sentences that stand with both of their amounts, without words that say which is the target."""

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.pernyataan import AngkaBerperan, Pernyataan
from akuntabel.reviu.fakta.selang import Selang
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.periksa.asal import salah_ketik, sepadan
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis

_ATAU = re.compile(r"[\s,]*(?:atau|yakni|yaitu|setara(?:\s+dengan)?|\()\s*(?:sebesar\s+|mencapai\s+|hanya\s+)?", re.I)
_DARI = re.compile(r"\)?\s*dari\s+(?:[A-Za-z]+\s+){0,6}", re.IGNORECASE)
_LANJUT = re.compile(r",?-?\s+(?:[A-Za-z]+\s+){1,8}(?:sebesar|senilai|sejumlah|mencapai|sebanyak)?\s*", re.IGNORECASE)
_UBAH = re.compile(
    r"\b(?:turun|naik|menurun|meningkat|berkurang|bertambah)\s+(?:sebesar\s+|sebanyak\s+)?$", re.IGNORECASE
)
_RATUS = Selang.tepat(100)


@pemeriksaan(
    kode="persen-kalimat-keliru",
    judul="Persentase dalam kalimat tidak dihasilkan kedua angkanya",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=HITUNG,
    uraian=(
        "«Rp A atau P% dari Rp B» dihitung ulang (pasti). «Turun D kejadian atau P% dari B kejadian» dihitung sebagai "
        "D ÷ B, dan «Rp B … Rp A atau P%» sebagai A ÷ B bila satu salah ketik menjelaskan bedanya (mungkin)."
    ),
    contoh="Terserap Rp35,86 miliar atau 99,52% dari Rp36,78 miliar",
    sebab="35,86 ÷ 36,78 × 100 = 97,50",
)
def persen_kalimat_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every percentage that its amounts do not give, where no other ratio holds it already."""
    diuji = {(r.letak, r.capaian.teks) for r in fakta.rasio}
    for p in fakta.pernyataan:
        for a, b, c in zip(p.angka, p.angka[1:], p.angka[2:], strict=False):
            temuan = _dari(p, a, b, c) or _ubah(p, a, b, c) or _sesudah(p, a, b, c)
            persen = b if b.bilangan.jenis is JenisBilangan.PERSEN else c
            if temuan is not None and (persen.letak, persen.bilangan.teks) not in diuji:
                yield temuan


def _rupiah(*angka: AngkaBerperan) -> bool:
    return all(a.bilangan.jenis is JenisBilangan.RUPIAH and a.bilangan.penuh > 0 for a in angka)


def _antara(p: Pernyataan, a: AngkaBerperan, b: AngkaBerperan) -> str:
    return p.teks[a.bilangan.akhir : b.bilangan.awal]


def _dari(p: Pernyataan, a: AngkaBerperan, persen: AngkaBerperan, b: AngkaBerperan) -> Temuan | None:
    """«Rp35,86 miliar atau 97,50% dari Rp36,78 miliar»."""
    bentuk = _ATAU.fullmatch(_antara(p, a, persen)) and _DARI.fullmatch(_antara(p, persen, b))
    if not bentuk or not _rupiah(a, b) or persen.bilangan.jenis is not JenisBilangan.PERSEN:
        return None
    if _cocok(a.bilangan, b.bilangan, persen.bilangan):
        return None
    return _temuan(p, a.bilangan, b.bilangan, persen, Kepastian.PASTI, "")


def _ubah(p: Pernyataan, a: AngkaBerperan, persen: AngkaBerperan, b: AngkaBerperan) -> Temuan | None:
    """«turun 33 kejadian atau 6,67% dari tahun 2022 sebanyak 495 kejadian»."""
    satuan = a.bilangan.satuan
    if persen.bilangan.jenis is not JenisBilangan.PERSEN or not _UBAH.search(p.teks[: a.bilangan.awal]):
        return None
    antara = _antara(p, a, persen).removeprefix(f" {satuan}")
    sejenis = a.bilangan.jenis is b.bilangan.jenis is not JenisBilangan.PERSEN and satuan == b.bilangan.satuan
    dari = re.match(r"\)?\s*dari\b", _antara(p, persen, b), re.IGNORECASE)
    if not sejenis or not satuan or not dari or not _ATAU.fullmatch(antara) or b.bilangan.penuh <= a.bilangan.penuh:
        return None
    if _cocok(a.bilangan, b.bilangan, persen.bilangan):
        return None
    return _temuan(p, a.bilangan, b.bilangan, persen, Kepastian.MUNGKIN, "")


def _sesudah(p: Pernyataan, b: AngkaBerperan, a: AngkaBerperan, persen: AngkaBerperan) -> Temuan | None:
    """«Rp2,45 miliar harus dipulihkan dan disetorkan Rp1,58 miliar atau 64,50%», wrong by one slip."""
    bentuk = _LANJUT.fullmatch(_antara(p, b, a)) and _ATAU.fullmatch(_antara(p, a, persen).removeprefix(",-"))
    if not bentuk or not _rupiah(a, b) or persen.bilangan.jenis is not JenisBilangan.PERSEN:
        return None
    if a.bilangan.penuh > b.bilangan.penuh or _cocok(a.bilangan, b.bilangan, persen.bilangan):
        return None
    asal = (
        salah_ketik(a.bilangan, lambda x: _cocok(x, b.bilangan, persen.bilangan), sebutan="Angka kedua")
        or salah_ketik(b.bilangan, lambda x: _cocok(a.bilangan, x, persen.bilangan), sebutan="Angka pertama")
        or sepadan(Fraction(a.bilangan.penuh) / Fraction(b.bilangan.penuh) * 100, persen.bilangan)
    )
    return _temuan(p, a.bilangan, b.bilangan, persen, Kepastian.MUNGKIN, asal) if asal else None


def _cocok(a: Bilangan, b: Bilangan, persen: Bilangan) -> bool:
    hasil = [x / y * _RATUS for x in a.selang() for y in b.selang() if y.bawah > 0]
    return any(h.bertemu(s) for h in hasil for s in persen.selang(bulat_tepat=False))


def _temuan(p: Pernyataan, a: Bilangan, b: Bilangan, persen: AngkaBerperan, kepastian: Kepastian, asal: str) -> Temuan:
    tepat = Fraction(a.penuh) / Fraction(b.penuh) * 100
    benar = f"{tulis(tepat, max(2, persen.bilangan.desimal))}%"
    return Temuan(
        "persen-kalimat-keliru",
        JenisTemuan.ANGKA,
        kepastian,
        persen.letak,
        kutip(p.teks, persen.bilangan.teks),
        persen.bilangan.teks,
        benar,
        f"{a.teks} ÷ {b.teks} × 100 = {benar}, sedangkan yang tercetak {persen.bilangan.teks}. {asal}".strip(),
        f"Perbaiki menjadi {benar}, atau perbaiki kedua angkanya.",
    )
