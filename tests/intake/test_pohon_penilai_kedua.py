"""Generated trees, written as files and read again: every unit's figures are those of the second evaluator."""

import tempfile
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.domain.angka import bulatkan
from akuntabel.intake.pohon import rekap_pohon
from tests.intake.folder_kecil import tulis_folder
from tests.intake.pohon_kecil import KEPALA, MANUAL, PETA
from tests.penilai_kedua.pohon import TARGET, UnitTepat, indeks, nko, realisasi

_ADA = st.integers(0, 9)
"""One leaf in ten reports nothing."""


@st.composite
def _unit(draw: st.DrawFn, nama: str, dalam: int) -> UnitTepat:
    banyak = draw(st.integers(1 if dalam == 3 else 0, 3)) if dalam else 0
    if banyak:
        return UnitTepat(nama, tuple(draw(_unit(f"{nama}{n}", dalam - 1)) for n in range(banyak)))
    return UnitTepat(
        nama,
        netto=Fraction(draw(st.integers(0, 10**13))) if draw(_ADA) else None,
        rencana=Fraction(draw(st.integers(1, 10**13))),
        selesai=Fraction(draw(st.integers(0, 40))) if draw(_ADA) else None,
        lama=Fraction(draw(st.integers(0, 1200)), 100) if draw(_ADA) else None,
    )


def _berkas(unit: UnitTepat, letak: str = "") -> Iterator[tuple[str, str]]:
    awal = "tahun: 2024\nrezim: kmk-300-2022\n" if not letak else ""
    yield f"{letak}kantor.yaml", f"{awal}kantor: {{nama: Unit {unit.nama}, jenis: Unit, kementerian: Kemenkeu}}\n"
    yield f"{letak}perjanjian.yaml", f"nomor: PK-{unit.nama}\n"
    yield f"{letak}peta.yaml", PETA
    if not letak:
        yield "manual/iku.yaml", MANUAL
    yield f"{letak}target.csv", "kode,T1,T2,T3,T4\n" + "".join(f"{k},N/A,N/A,N/A,{t}\n" for k, t in TARGET.items())
    angka = {("1a-CP", "NETTO"): unit.netto, ("1a-CP", "RENCANA"): unit.rencana, ("2a-CP", "realisasi"): unit.selesai,
             ("3a-CP", "realisasi"): unit.lama}  # fmt: skip
    baris = [f"{k},T4,,{c},{_tulis(n)}\n" for (k, c), n in angka.items() if n is not None] if not unit.bawah else []
    yield f"{letak}realisasi.csv", KEPALA + "".join(baris)
    for satu in unit.bawah:
        yield from _berkas(satu, f"{letak}bawahan/{satu.nama}/")


def _tulis(nilai: Fraction) -> str:
    """`7`, or with the comma inside quotation marks that CSV asks for: `"4,25"`."""
    return str(nilai) if nilai.denominator == 1 else f'"{float(nilai):.2f}"'.replace(".", ",")


def _semua(unit: UnitTepat, alamat: str = "") -> Iterator[tuple[str, UnitTepat]]:
    yield alamat, unit
    for satu in unit.bawah:
        yield from _semua(satu, f"{alamat}/{satu.nama}".lstrip("/"))


@given(_unit("u", 3))
@settings(max_examples=settings.default.max_examples // 4)
def test_every_figure_of_a_generated_tree_is_that_of_the_second_evaluator(puncak: UnitTepat) -> None:
    with tempfile.TemporaryDirectory() as folder:
        tulis_folder(Path(folder) / "pohon", dict(_berkas(puncak)))
        hasil = {h.unit.alamat: h for h in rekap_pohon(Path(folder) / "pohon").unit}
    for alamat, unit in _semua(puncak):
        kita, tepat = hasil[alamat], realisasi(unit)
        for kode, nilai in tepat.items():
            iku = kita.iku_of(kode)
            assert iku is not None
            assert (iku.realisasi is None) is (nilai is None), (alamat, kode)
            if iku.realisasi is not None and nilai is not None:
                assert abs(Fraction(iku.realisasi) - nilai) < Fraction(1, 10**30), (alamat, kode)
                assert iku.indeks is not None
                assert abs(Fraction(iku.indeks) - (indeks(unit)[kode] or 0)) < Fraction(1, 10**30), (alamat, kode)
        akhir, benar = kita.akhir, nko(unit)
        assert akhir is not None
        assert akhir.lengkap is (benar is not None), alamat
        if benar is not None and akhir.nko is not None:
            assert abs(Fraction(bulatkan(akhir.nko, 20)) - benar) <= Fraction(1, 10**20), alamat
