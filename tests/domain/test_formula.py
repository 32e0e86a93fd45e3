"""The formula grammar: total over any text, exact in its values, honest about its limits."""

from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from akuntabel.domain import masalah
from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.formula import Formula, FormulaSalah, nilai_formula, parse_formula
from akuntabel.domain.formula.baca import DALAM_MAKS, OPERASI_MAKS, PANJANG_MAKS
from akuntabel.domain.formula.pohon import FUNGSI, tulis
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.problem import TakTerhitung
from tests.domain.strategi import bulat

NAMA = ("K1", "K2", "NETTO", "_x")
ISI = st.one_of(st.none(), st.decimals(min_value=-1000, max_value=1000, places=2))
PENUH = st.fixed_dictionaries(dict.fromkeys(NAMA, st.decimals(min_value=-1000, max_value=1000, places=2)))
KOMPONEN = st.one_of(PENUH, PENUH, st.fixed_dictionaries({}, optional=dict.fromkeys(NAMA, ISI)))
ANGKA = st.decimals(min_value=0, max_value=1000, places=3).map(lambda d: f"{d:f}")
DAUN = st.one_of(
    ANGKA.map(lambda t: ("angka", t)),
    ANGKA.map(lambda t: ("angka", f"{t}%")),
    st.sampled_from(NAMA).map(lambda n: ("nama", n)),
)
Pohon = tuple[Any, ...]


def _cabang(anak: st.SearchStrategy[Pohon]) -> st.SearchStrategy[Pohon]:
    return st.one_of(
        st.tuples(st.sampled_from("+-*/"), anak, anak),
        st.tuples(st.just("neg"), anak),
        st.tuples(st.just("batasi"), anak, anak),
        st.tuples(st.sampled_from(["min", "maks", "jumlah", "rerata", "cacah"]), anak, anak, anak),
    )


POHON = st.recursive(DAUN, _cabang, max_leaves=8)


def teks(pohon: Pohon) -> str:
    jenis, *isi = pohon
    if jenis in ("angka", "nama"):
        return str(isi[0])
    if jenis == "neg":
        return f"-({teks(isi[0])})"
    if jenis in "+-*/":
        return f"({teks(isi[0])}) {jenis} ({teks(isi[1])})"
    return f"{jenis}({'; '.join(map(teks, isi))})"


class Besar(Exception):
    """An intermediate value beyond what manuals compute with."""


def tepat(pohon: Pohon, komponen: dict[str, Decimal | None]) -> Fraction | str:
    """Value by exact fractions, or the code of the first outcome that stands in its place."""
    jenis, *isi = pohon
    if jenis == "angka":
        return Fraction(isi[0].rstrip("%")) / (100 if isi[0].endswith("%") else 1)
    if jenis == "nama":
        nilai = komponen.get(isi[0])
        return masalah.KOMPONEN_KOSONG if nilai is None else Fraction(nilai)
    bagian = [tepat(satu, komponen) for satu in isi]
    if jenis == "cacah":
        return Fraction(sum(isinstance(b, Fraction) for b in bagian))
    salah = next((b for b in bagian if isinstance(b, str)), None)
    if salah:
        return salah
    a = [b for b in bagian if isinstance(b, Fraction)]
    if jenis == "/" and not a[1]:
        return masalah.PEMBAGI_NOL
    hasil = {
        "+": lambda: a[0] + a[1],
        "-": lambda: a[0] - a[1],
        "*": lambda: a[0] * a[1],
        "/": lambda: a[0] / a[1],
        "neg": lambda: -a[0],
        "min": lambda: min(a),
        "batasi": lambda: min(a),
        "maks": lambda: max(a),
        "jumlah": lambda: sum(a, Fraction(0)),
        "rerata": lambda: sum(a, Fraction(0)) / len(a),
    }[jenis]()
    if abs(hasil) > 10**15 or 0 < abs(hasil) < Fraction(1, 10**15):
        raise Besar
    return hasil


def baca(isi: str) -> Formula:
    formula = parse_formula(isi)
    assert isinstance(formula, Formula), formula
    return formula


def hitung(formula: Formula, komponen: dict[str, Decimal | None]) -> Decimal | TakTerhitung | None:
    with localcontext(KONTEKS):
        return nilai_formula(formula, {k: Jejak(k, k, v) for k, v in komponen.items()}, {}, "").nilai


@given(POHON, KOMPONEN)
def test_a_formula_has_the_value_of_exact_fractions(pohon: Pohon, komponen: dict[str, Decimal | None]) -> None:
    try:
        harapan = tepat(pohon, komponen)
    except Besar:
        assume(False)
    hasil = hitung(baca(teks(pohon)), komponen)
    if isinstance(harapan, str):
        assert isinstance(hasil, TakTerhitung)
        assert hasil.kode == harapan
    else:
        assert isinstance(hasil, Decimal)
        assert Fraction(bulatkan(hasil)) == bulat(harapan)


@given(POHON, KOMPONEN)
def test_a_written_formula_reads_back_and_has_the_same_value(pohon: Pohon, komponen: dict[str, Decimal | None]) -> None:
    try:
        tepat(pohon, komponen)
    except Besar:
        assume(False)
    formula = baca(teks(pohon))
    tertulis = tulis(formula.akar)
    lagi = baca(tertulis.replace(",", "."))
    assert tulis(lagi.akar) == tertulis
    assert lagi.komponen == formula.komponen
    satu, dua = hitung(formula, komponen), hitung(lagi, komponen)
    if isinstance(satu, Decimal):
        assert isinstance(dua, Decimal)
        assert bulatkan(satu) == bulatkan(dua)
    else:
        assert isinstance(dua, TakTerhitung)
        assert isinstance(satu, TakTerhitung)
        assert dua.kode == satu.kode


POTONGAN = st.lists(
    st.sampled_from(
        [*"+-*/();,:%._×÷·−–\t\n", "K1", "12", "0.5", "1.000.000", "0,3", "30%", "٣", "²", "min(", *FUNGSI, "K2)"]
    ),
    max_size=60,
).map("".join)


@given(st.one_of(st.text(max_size=80), POTONGAN))
def test_no_text_at_all_stops_the_reader_or_the_sum(isi: str) -> None:
    formula = parse_formula(isi)
    if isinstance(formula, FormulaSalah):
        assert 1 <= formula.posisi <= len(isi) + 1
        assert formula.pesan
        assert formula.harapan
        return
    penuh = {k: Jejak(k, k, Decimal(10) ** 29) for k in formula.komponen}
    unit = {"A": penuh, "B": {}}
    with localcontext(KONTEKS):
        jejak = nilai_formula(formula, penuh, unit, "x")
    assert isinstance(jejak.nilai, (Decimal, TakTerhitung))
    assert jejak.rumus


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ("1" * (PANJANG_MAKS + 1), "panjang"),
        ("(" * (DALAM_MAKS + 1) + "1" + ")" * (DALAM_MAKS + 1), "dalam"),
        ("-" * (DALAM_MAKS + 1) + "1", "dalam"),
        ("+".join(["1"] * (OPERASI_MAKS + 2)), "operasi"),
        ("*".join(["1"] * (OPERASI_MAKS + 2)), "operasi"),
        ("rerata_unit(jumlah_unit(K1))", "bersarang"),
        ("batasi(K1)", "1 argumen"),
        ("batas(K1; 2)", "batasi"),
        ("0,3 * K1", "tidak dapat dibaca"),
        ("K1, K2", "Koma"),
        ("1.000.000 * K1", "tidak dapat dibaca"),
        ("K1 K2", "setelah ungkapan"),
        ("K1 +", "akhir formula"),
        ("", "akhir formula"),
        ("min()", "Ditemukan"),
        ("(K1", "Ditemukan"),
    ],
)
def test_a_formula_beyond_the_grammar_is_refused_with_its_place(isi: str, pesan: str) -> None:
    hasil = parse_formula(isi)
    assert isinstance(hasil, FormulaSalah)
    assert pesan in hasil.pesan


@pytest.mark.parametrize(
    "isi",
    [
        "1" + "0" * 19,
        "(" * (DALAM_MAKS - 1) + "1" + ")" * (DALAM_MAKS - 1),
        "+".join(["K1"] * (OPERASI_MAKS + 1)),
        "*".join(["K1"] * (OPERASI_MAKS + 1)),
        "/".join(["K1"] * (OPERASI_MAKS + 1)),
    ],
)
def test_a_formula_at_the_limits_is_computed_even_with_the_largest_amounts(isi: str) -> None:
    assert isinstance(hitung(baca(isi), {"K1": Decimal(10) ** 29}), Decimal)


@pytest.mark.parametrize(
    ("isi", "tertulis", "nilai"),
    [
        ("A - (B - C)", "A − (B − C)", "9"),
        ("A / (B / C)", "A ÷ (B ÷ C)", "7.5"),
        ("(A - B) * C", "(A − B) × C", "18"),
        ("A - B * C", "A − B × C", "-2"),
        ("(A) + (B + C)", "A + B + C", "17"),
        ("-(A + B)", "−(A + B)", "-14"),
        ("-A * B", "−A × B", "-40"),
        ("A : B · C − 1", "A ÷ B × C − 1", "6.5"),
        ("maks(A; B; C)", "maks(A; B; C)", "10"),
        ("min(A; B; C)", "min(A; B; C)", "3"),
        ("batasi(A; B)", "batasi(A; B)", "4"),
        ("jumlah(A; B; C)", "jumlah(A; B; C)", "17"),
        ("rerata(A; B)", "rerata(A; B)", "7"),
        ("cacah(A; B; X)", "cacah(A; B; X)", "2"),
        ("50% * A + 0.5", "50% × A + 0,5", "5.5"),
    ],
)
def test_a_formula_is_written_with_the_brackets_it_needs(isi: str, tertulis: str, nilai: str) -> None:
    formula = baca(isi)
    assert tulis(formula.akar) == tertulis
    hasil = hitung(formula, {"A": Decimal(10), "B": Decimal(4), "C": Decimal(3)})
    assert isinstance(hasil, Decimal)
    assert bulatkan(hasil, 6) == Decimal(nilai)


def test_what_is_written_keeps_every_decimal_of_a_percentage() -> None:
    assert tulis(baca("0.125% * K1 + 30% + 1000%").akar) == "0,125% × K1 + 30% + 1000%"


def test_reading_does_not_depend_on_the_precision_of_the_caller() -> None:
    with localcontext(prec=3):
        formula = baca("1234.5678% + 98765.4321")
        assert tulis(formula.akar) == "1234,5678% + 98765,4321"
    assert hitung(formula, {}) == Decimal("98777.777778")


def test_a_divisor_that_is_only_the_residue_of_a_division_is_zero() -> None:
    hasil = hitung(baca("A / (B / 3 * 3 - B)"), {"A": Decimal(1), "B": Decimal(1)})
    assert isinstance(hasil, TakTerhitung)
    assert hasil.kode == masalah.PEMBAGI_NOL


@pytest.mark.parametrize(
    ("isi", "hasil"),
    [
        ("jumlah_unit(K1)", "9"),
        ("rerata_unit(K1 / K2 * 100)", "62.5"),
        ("cacah_unit(K1)", "2"),
        ("jumlah_unit(K1) / DIHARAPKAN * 100", "90"),
        ("cacah_unit(K3)", "1"),
    ],
)
def test_functions_over_sub_units_see_each_unit(isi: str, hasil: str) -> None:
    unit = {
        "Seksi B": {"K1": Jejak("", "", Decimal(5)), "K2": Jejak("", "", Decimal(10))},
        "Seksi A": {
            "K1": Jejak("", "", Decimal(4)),
            "K2": Jejak("", "", Decimal("5.333333333333333333333333")),
            "K3": Jejak("", "", Decimal(1)),
        },
    }
    with localcontext(KONTEKS):
        jejak = nilai_formula(baca(isi), {"DIHARAPKAN": Jejak("", "", Decimal(10))}, unit, "")
    assert isinstance(jejak.nilai, Decimal)
    assert bulatkan(jejak.nilai) == Decimal(hasil)
    assert [j.istilah for j in jejak.masukan if j.istilah] == ["sub-unit Seksi A", "sub-unit Seksi B"]


def test_a_sub_unit_without_a_component_makes_sum_and_mean_incomplete() -> None:
    for isi in ("jumlah_unit(K1)", "rerata_unit(K1)"):
        for unit in ({"A": {"K1": Jejak("", "", Decimal(1))}, "B": {}}, {}):
            hasil = nilai_formula(baca(isi), {}, unit, "").nilai
            assert isinstance(hasil, TakTerhitung)
            assert hasil.kode == masalah.KOMPONEN_KOSONG
