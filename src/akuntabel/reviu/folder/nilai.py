"""The result of one indicator for its year: whether realisasi and target fit, and which polarity the capaian shows."""

from dataclasses import dataclass
from fractions import Fraction

from akuntabel.domain.manual import Polarisasi, Satuan
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.folder.iku import IKUTerbaca, NilaiTerbaca
from akuntabel.reviu.peran import Peran

_JAUH = 20
"""A realisasi so many times its target, or its part, is of another unit."""


@dataclass(frozen=True, slots=True)
class HasilTerbaca:
    """Target, realisasi and capaian of one year; `beda_satuan` says that realisasi and target are not comparable."""

    target: NilaiTerbaca | None
    realisasi: NilaiTerbaca | None
    capaian: NilaiTerbaca | None
    beda_satuan: bool


def hasil_of(iku: IKUTerbaca, tahun: int) -> HasilTerbaca:
    """What is printed of an indicator for a year; the target of the last quarter stands for that of the year."""
    nilai = iku.tahun.get(tahun, {})
    target = iku.target.get(4) or nilai.get(Peran.TARGET)
    realisasi = nilai.get(Peran.REALISASI)
    beda = target is not None and realisasi is not None and not _sebanding(realisasi.bilangan, target.bilangan)
    return HasilTerbaca(target, realisasi, nilai.get(Peran.CAPAIAN), beda)


def polarisasi_of(hasil: HasilTerbaca, batas: frozenset[int]) -> Polarisasi | None:
    """The polarity under which the printed capaian is right, also where it was held at an upper bound; None where both
    fit, or neither."""
    if not (hasil.target and hasil.realisasi and hasil.capaian) or hasil.beda_satuan or not hasil.target.bilangan.penuh:
        return None
    rasio = Fraction(hasil.realisasi.bilangan.penuh) / Fraction(hasil.target.bilangan.penuh)
    c = hasil.capaian.bilangan
    longgar = Fraction(1, 2 * 10**c.desimal)
    cocok = [
        p
        for p, nilai in ((Polarisasi.MAXIMIZE, rasio * 100), (Polarisasi.MINIMIZE, (2 - rasio) * 100))
        if abs(nilai - Fraction(c.penuh)) <= longgar or (c.penuh in batas and nilai >= Fraction(c.penuh))
    ]
    return cocok[0] if len(cocok) == 1 else None


def satuan_of(iku: IKUTerbaca, hasil: HasilTerbaca) -> Satuan | None:
    """The unit that the report prints; None where it prints none that the folder knows."""
    kata = iku.satuan.lower()
    bilangan = hasil.target.bilangan if hasil.target else None
    if kata in ("persen", "%") or iku.nama.lower().startswith("persentase"):
        return Satuan.PERSEN
    if bilangan is not None and bilangan.jenis is JenisBilangan.PERSEN:
        return Satuan.PERSEN
    if kata in ("rupiah", "rp") or (bilangan is not None and bilangan.jenis is JenisBilangan.RUPIAH):
        return Satuan.RUPIAH
    if kata in ("indeks", "nilai", "skor", "poin", "level") or iku.nama.lower().startswith(("indeks", "nilai ")):
        return Satuan.INDEKS
    if kata == "hari":
        return Satuan.HARI
    utuh = all(not n.bilangan.desimal for n in (hasil.target, hasil.realisasi) if n)
    return Satuan.JUMLAH if kata and utuh else None


def _sebanding(a: Bilangan, b: Bilangan) -> bool:
    if (a.jenis is JenisBilangan.RUPIAH) is not (b.jenis is JenisBilangan.RUPIAH):
        return False
    return not b.penuh or b.penuh / _JAUH < a.penuh < b.penuh * _JAUH or not a.penuh
