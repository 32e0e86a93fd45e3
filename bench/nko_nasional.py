"""NKO of 4,000 units × 20 IKU × 4 quarters from stored realisasi, on one core, against float and fractions."""

from collections.abc import Callable
from decimal import ROUND_FLOOR, Decimal, localcontext
from fractions import Fraction
from itertools import chain
from math import floor
from typing import Any

from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.kartu import Kartu, Rencana, nilai_kartu
from bench.data_nasional import JUMLAH_UNIT, Unit, realisasi_tersimpan, rencana_nasional, unit_of
from bench.pembanding import angka_kartu, rencana_dalam, unit_dalam
from bench.ukur import Baris, Hasil, angka, rasio, ukur

_ULANG = 5


def banding(jumlah: int = JUMLAH_UNIT) -> Hasil:
    """Score all units in three kinds of number and count the printed figures that differ."""
    rencana, target = rencana_nasional()
    tersimpan = realisasi_tersimpan(target, jumlah)
    menyusun, unit = ukur(lambda: unit_of(tersimpan, jumlah), 1)
    kita, nko = ukur(lambda: _nko(rencana, unit), _ULANG)
    detik_float, biner = _pembanding(rencana, unit, float, 3)
    detik_pecahan, tepat = _pembanding(rencana, unit, Fraction, 1)
    ada = [(a, b) for a, b in zip(chain(*biner), chain(*tepat), strict=True) if b is not None]
    cetak = [_setengah_ke_atas(b) for _, b in ada]
    beda_round = sum(round(a * 100) != c for (a, _), c in zip(ada, cetak, strict=True))
    beda_float = sum(floor(a * 100 + 0.5) != c for (a, _), c in zip(ada, cetak, strict=True))
    beda_kita = _beda_kita(rencana, unit, tepat)
    beda_nko = sum(floor(a[-1] * 100 + 0.5) != _setengah_ke_atas(b[-1]) for a, b in zip(biner, tepat, strict=True))
    kartu = f"{angka(jumlah * 4, 0)} kartu"
    return Hasil(
        f"NKO nasional: {angka(jumlah, 0)} unit × 20 IKU × 4 triwulan, satu inti",
        "di bawah 1 s",
        [
            Baris(
                "akuntabel (desimal 60 digit, kartu lengkap)",
                kita,
                1.0,
                f"{angka(kita / len(nko) * 1e6, 0)} µs per kartu",
            ),
            Baris("Python, bilangan biner (float), angka saja", detik_float, rasio(detik_float, kita), kartu),
            Baris("Python, pecahan (Fraction), angka saja", detik_pecahan, rasio(detik_pecahan, kita), kartu),
        ],
        [
            f"angka tercetak (2 desimal) yang salah terhadap pecahan tepat, dari {angka(len(ada), 0)}: "
            f"akuntabel {angka(beda_kita, 0)}; float {angka(beda_float, 0)} "
            f"(dengan round() Python {angka(beda_round, 0)})",
            f"NKO yang salah cetak dari {angka(len(nko), 0)}: float {angka(beda_nko, 0)}",
            f"menyusun {angka(len(tersimpan), 0)} baris tersimpan menjadi masukan kaidah: "
            f"{angka(menyusun, 2)} s (tidak termasuk)",
        ],
    )


def _nko(rencana: Rencana, unit: list[Unit]) -> list[Decimal | None]:
    with localcontext(KONTEKS):
        return [nilai_kartu(rencana, saat).nko for satu in unit for saat in satu]


def _pembanding(
    rencana: Rencana, unit: list[Unit], jenis: Callable[[Any], Any], ulang: int
) -> tuple[float, list[list[Any]]]:
    plan = rencana_dalam(rencana, jenis)
    semua = [unit_dalam(saat, jenis) for satu in unit for saat in satu]
    return ukur(lambda: [angka_kartu(plan, satu) for satu in semua], ulang)


def _beda_kita(rencana: Rencana, unit: list[Unit], tepat: list[list[Any]]) -> int:
    beda = 0
    with localcontext(KONTEKS):
        for saat, benar in zip(chain(*unit), tepat, strict=True):
            for kita, b in zip(_angka(nilai_kartu(rencana, saat)), benar, strict=True):
                if (kita is None) != (b is None):
                    beda += 1
                elif kita is not None:
                    beda += int(bulatkan(kita).scaleb(2).to_integral_value(ROUND_FLOOR)) != _setengah_ke_atas(b)
    return beda


def _angka(kartu: Kartu) -> list[Decimal | None]:
    hasil: list[Decimal | None] = []
    for perspektif in kartu.perspektif:
        for sasaran in perspektif.sasaran:
            hasil += [iku.indeks for iku in sasaran.iku]
            hasil.append(sasaran.nss)
        hasil.append(perspektif.nilai)
    return [*hasil, kartu.nko]


def _setengah_ke_atas(tepat: Fraction) -> int:
    """Hundredths, half up; scores are never negative."""
    return floor(tepat * 100 + Fraction(1, 2))
