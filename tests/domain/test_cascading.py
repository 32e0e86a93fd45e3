from dataclasses import replace

import pytest

from akuntabel.domain.cascading import JenisCascading, tautan_iku
from akuntabel.domain.manual import KonsolidasiLokasi, Polarisasi, Satuan
from akuntabel.domain.pohon.hasil import HasilPohon
from akuntabel.domain.pohon.matriks import semua_matriks
from akuntabel.domain.pohon.periksa_cascading import masalah_cascading, sebut
from akuntabel.domain.problem import Problem, Tingkat
from tests.domain.pohon_kecil import CIRI, iku, pohon, tautan, unit, wilayah


def kode(semua: HasilPohon) -> list[tuple[str, str]]:
    return [(p.code, p.kode_iku) for p in masalah_cascading(semua)]


def satu(semua: HasilPohon, code: str) -> Problem:
    (hasil,) = [p for p in masalah_cascading(semua) if p.code == code]
    return hasil


def test_the_same_code_is_taken_as_a_direct_link_and_marked_as_assumed() -> None:
    (matriks,) = semua_matriks(wilayah({"1-CP": "10"}, {"a": {"1-CP": "10"}, "b": {}}))
    assert {k: (s.jenis, s.dinyatakan) for k, s in matriks.baris[0].sel.items()} == {
        "a": (JenisCascading.LANGSUNG, False)
    }


def test_a_link_that_names_the_unit_goes_before_the_one_for_all() -> None:
    semua = (tautan("1", "*", "tidak"), tautan("1", "a", "sebagian"))
    pertama, lain = tautan_iku(semua, "1", "a"), tautan_iku(semua, "1", "b")
    assert pertama is not None
    assert lain is not None
    assert (pertama.jenis, lain.jenis) == (JenisCascading.SEBAGIAN, JenisCascading.TIDAK)
    assert tautan_iku(semua, "2", "a") is None


def test_a_pure_grouping_is_looked_through() -> None:
    kelompok = replace(unit("k"), unit=replace(unit("k").unit, berkantor=False), kelompok=None)
    semua = pohon(unit("", milik=[iku("1-CP", "10")]), kelompok, unit("k/a", milik=[iku("1-CP", "10")]))
    (matriks,) = semua_matriks(semua)
    assert [h.unit.alamat for h in matriks.bawah] == ["k/a"]


def test_what_fits_gives_no_problem() -> None:
    assert kode(wilayah({"1-CP": "10", "2-N": "5"}, {"a": {"1-CP": "4", "2-N": "7"}, "b": {"1-CP": "6"}})) == []


def test_an_iku_of_cascading_code_without_parent_is_an_orphan() -> None:
    semua = wilayah({"1-CP": "10"}, {"a": {"1-CP": "10", "9-CP": "1", "8-N": "1", "7-C": "1"}})
    assert kode(semua) == [("CASCADING_YATIM", "9-CP"), ("CASCADING_YATIM", "7-C")]
    assert str(satu(wilayah({"1-CP": "1"}, {"a": {"1-CP": "1", "9-CP": "1"}}), "CASCADING_YATIM").where) == (
        "bawahan/a/target.csv"
    )


def test_an_iku_that_goes_to_nobody_is_named_unless_it_says_so() -> None:
    assert kode(wilayah({"1-CP": "10", "2": "1", "3-N": "1"}, {"a": {"1-CP": "10"}})) == [
        ("CASCADING_TIDAK_TURUN", "2")
    ]
    diam = unit("", milik=[iku("2", "1")], tautan=[tautan("2", "*", "tidak")])
    assert kode(pohon(diam, unit("a"))) == []


def test_a_unit_that_does_not_have_what_it_was_given_is_named() -> None:
    atas = unit("", milik=[iku("1-CP", "10")], tautan=[tautan("1-CP", "*")])
    semua = pohon(atas, unit("a", milik=[iku("1-CP", "10")]), unit("b"))
    problem = satu(semua, "CASCADING_TIDAK_DITERIMA")
    assert "Unit b" in problem.what
    assert str(problem.where) == "cascading.csv, baris 2"


@pytest.mark.parametrize(
    ("kode_iku", "jenis", "kalimat"),
    [
        ("1-N", "langsung", "dinyatakan turun, tetapi 1-N pada Unit a, Unit b berkode non-cascading"),
        ("1-N", "sebagian", "dinyatakan turun, tetapi 1-N pada Unit a, Unit b berkode non-cascading"),
        ("1-CP", "tidak", "dinyatakan tidak turun, tetapi 1-CP pada Unit a, Unit b berkode cascading"),
        ("1-C", "tidak", "dinyatakan tidak turun, tetapi 1-C pada Unit a, Unit b berkode cascading"),
        ("1-N", "tidak", ""),
        ("1-CP", "langsung", ""),
        ("1", "langsung", ""),
        ("1", "tidak", ""),
    ],
)
def test_a_declaration_against_the_code_of_the_iku_below_is_named_once(kode_iku: str, jenis: str, kalimat: str) -> None:
    atas = unit("", milik=[iku(kode_iku, "2")], tautan=[tautan(kode_iku, "*", jenis)])
    semua = pohon(atas, *(unit(a, milik=[iku(kode_iku, "1")]) for a in "ab"))
    assert kode(semua) == ([("CASCADING_LAWAN_KODE", kode_iku)] if kalimat else [])
    if kalimat:
        problem = satu(semua, "CASCADING_LAWAN_KODE")
        assert kalimat in problem.what
        assert str(problem.where) == "cascading.csv, baris 2"


RASIO = CIRI._replace(satuan=Satuan.PERSEN, konsolidasi_lokasi=KonsolidasiLokasi.RAW_DATA)
RATA = CIRI._replace(satuan=Satuan.INDEKS, konsolidasi_lokasi=KonsolidasiLokasi.AVERAGE)
CEPAT = RATA._replace(polarisasi=Polarisasi.MINIMIZE, satuan=Satuan.HARI)


@pytest.mark.parametrize(
    ("ciri", "atas", "bawah", "code"),
    [
        (CIRI, "10", ("4", "5"), "TARGET_TIDAK_BERJUMLAH"),
        (CIRI, "10", ("4", "6"), None),
        (CIRI, "10", ("9", "6"), None),
        (RASIO, "100", ("90", "99"), "TARGET_TIDAK_BERJUMLAH"),
        (RASIO, "100", ("90", "110"), "TARGET_BERBEDA"),
        (RASIO, "100", ("100", "100"), None),
        (RATA, "80", ("70", "80"), "TARGET_TIDAK_BERJUMLAH"),
        (RATA, "80", ("70", "90"), "TARGET_BERBEDA"),
        (RATA, "80", ("80", "80"), None),
        (CEPAT, "5", ("5", "6"), "TARGET_TIDAK_BERJUMLAH"),
        (CEPAT, "5", ("5", "5"), None),
        (CEPAT, "5", ("4", "5"), "TARGET_BERBEDA"),
        (CIRI._replace(polarisasi=Polarisasi.MINIMIZE), "10", ("6", "5"), "TARGET_TIDAK_BERJUMLAH"),
        (CIRI._replace(polarisasi=Polarisasi.STABILIZE), "10", ("1", "1"), None),
    ],
)  # fmt: skip
def test_targets_below_must_be_able_to_reach_the_target_above(
    ciri: object, atas: str, bawah: tuple[str, str], code: str | None
) -> None:
    semua = wilayah({"1-CP": atas}, {"a": {"1-CP": bawah[0]}, "b": {"1-CP": bawah[1]}}, ciri)  # type: ignore[arg-type]
    assert [p.code for p in masalah_cascading(semua)] == ([code] if code else [])


def test_only_direct_links_count_for_the_target() -> None:
    atas = unit("", milik=[iku("1-CP", "10")], tautan=[tautan("1-CP", "a"), tautan("1-CP", "b", "sebagian")])
    semua = pohon(atas, unit("a", milik=[iku("1-CP", "10")]), unit("b", milik=[iku("1-CP", "1")]))
    assert kode(semua) == []


@pytest.mark.parametrize(
    ("bidang", "lain"),
    [
        ("satuan", Satuan.HARI),
        ("polarisasi", Polarisasi.MINIMIZE),
        ("konsolidasi_lokasi", KonsolidasiLokasi.AVERAGE),
        ("formula", "K1 / K2"),
    ],
)
def test_one_iku_that_is_measured_in_two_ways_is_named_with_the_unit_that_differs(bidang: str, lain: object) -> None:
    berbeda = CIRI._replace(**{bidang: lain})  # type: ignore[arg-type]
    semua = pohon(
        unit("", milik=[iku("1-CP", "4")]),
        unit("a", milik=[iku("1-CP", "2")]),
        unit("b", milik=[iku("1-CP", "2", ciri=berbeda)]),
    )
    problem = satu(semua, "CIRI_BERBEDA")
    assert str(lain) in problem.found
    assert "Unit b" in problem.found
    assert str(problem.where) == "bawahan/b/manual/1-CP.yaml"


def test_an_iku_that_is_not_cascaded_may_differ_between_kinds_of_unit() -> None:
    semua = pohon(
        unit("", milik=[iku("1-N", "4"), iku("2-N", "1")]),
        unit("a", milik=[iku("1-N", "2", ciri=CIRI._replace(satuan=Satuan.HARI))]),
    )
    assert kode(semua) == []


def test_an_iku_that_nobody_answers_for_is_named_once_with_its_units() -> None:
    tanpa = CIRI._replace(penanggung_jawab="")
    semua = wilayah({"1-CP": "3"}, {a: {"1-CP": "1"} for a in "abcdefg"}, tanpa)
    problem = satu(semua, "PENANGGUNG_JAWAB_KOSONG")
    assert problem.tingkat is Tingkat.PERINGATAN
    assert problem.found.endswith("Unit d, dan 3 lainnya")


def test_names_are_counted_where_there_are_many() -> None:
    assert sebut(list("abcde")) == "a, b, c, d, e"
    assert sebut(list("abcdefg")) == "a, b, c, d, e, dan 2 lainnya"
