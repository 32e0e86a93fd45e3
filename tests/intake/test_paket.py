from decimal import Decimal

import pytest

from akuntabel.domain.formula import FormulaSalah, parse_formula
from akuntabel.domain.periode import Triwulan
from akuntabel.paket import berkas_paket, kode_paket
from tests.intake.folder_kecil import FolderKecil, kode_masalah, satu

KPP = "djp/kpp/2024"
TARGET_2024 = {
    "1a-CP": "25 50 75 100", "1b-CP": "100 100 100 100", "2a-CP": "25 50 75 100", "2b-CP": "60 80 90 100",
    "3a-CP": "25 50 75 100", "4a-CP": "10 40 60 74", "4b-N": "5 10 15 100", "5a-CP": "90 90 90 90",
    "6a-CP": "100 100 100 100", "6b-N": "100 100 100 100", "6c-N": "100 100 100 100", "7a-CP": "100 100 100 100",
    "7b-CP": "15 30 45 75", "7c-N": "10 50 75 100", "8a-CP": "20 50 80 100", "8b-CP": "5 25 40 55",
    "9a-N": "100 100 100 100", "9b-N": "- - 85 85", "9c-N": "23 47 70 90", "10a-CP": "100 100 100 100",
}  # fmt: skip
"""Quarterly targets as the annex of the 2024 agreement prints them."""
KANTOR = "tahun: {tahun}\nrezim: kmk-300-2022\npaket: {paket}\nkantor:\n  nama: Kantor Paket\n"


def kantor_paket(folder: FolderKecil, paket: str) -> FolderKecil:
    tahun = paket.rpartition("/")[2]
    folder.isi = {
        "kantor.yaml": KANTOR.format(tahun=tahun, paket=paket),
        "target.csv": "kode,T1,T2,T3,T4\n",
        "realisasi.csv": "kode,periode,unit,komponen,nilai,sumber,bukti\n",
    }
    return folder


def test_the_set_of_a_tax_office_is_there() -> None:
    assert KPP in kode_paket()


@pytest.mark.parametrize("paket", kode_paket())
def test_an_office_that_uses_a_set_reads_it_without_any_problem(folder_kecil: FolderKecil, paket: str) -> None:
    bacaan = kantor_paket(folder_kecil, paket).baca()
    assert set(kode_masalah(bacaan)) == {"TARGET_DARI_PAKET", "PERJANJIAN_TIDAK_ADA"}
    assert bacaan.tahun is not None
    assert {p.kode_iku for p in bacaan.problems if p.code == "TARGET_DARI_PAKET"} == set(bacaan.tahun.manual)
    assert set(bacaan.tahun.peta.kode_iku) == set(bacaan.tahun.manual) == set(bacaan.tahun.perjanjian.target)


@pytest.mark.parametrize("paket", kode_paket())
def test_every_manual_of_a_set_says_where_it_comes_from(folder_kecil: FolderKecil, paket: str) -> None:
    for manual in kantor_paket(folder_kecil, paket).tahun().manual.values():
        assert manual.rujukan, manual.kode
        assert manual.keyakinan, manual.kode
        assert not manual.formula or not isinstance(parse_formula(manual.formula), FormulaSalah), manual.kode
        assert not manual.formula or manual.komponen, manual.kode


@pytest.mark.parametrize("paket", kode_paket())
def test_the_files_of_a_set_have_fingerprints_of_their_own(folder_kecil: FolderKecil, paket: str) -> None:
    sidik = kantor_paket(folder_kecil, paket).tahun().sidik
    assert {n for n in sidik if n.startswith("paket:")} == {f"paket:{paket}/{n}" for n in berkas_paket(paket)}


def test_the_map_of_2024_has_four_perspectives_ten_objectives_and_twenty_indicators(folder_kecil: FolderKecil) -> None:
    peta = kantor_paket(folder_kecil, KPP).tahun().peta
    assert [p.kode for p in peta.perspektif] == ["stakeholder", "customer", "internal_process", "learning_growth"]
    assert [s.kode for s in peta.sasaran] == [str(n) for n in range(1, 11)]
    assert list(peta.kode_iku) == list(TARGET_2024)


def test_the_targets_of_2024_are_those_of_the_agreement(folder_kecil: FolderKecil) -> None:
    target = kantor_paket(folder_kecil, KPP).tahun().perjanjian.target
    terbaca = {
        kode: " ".join(str(satu.target.get(t, Decimal("-1"))).replace("-1", "-") for t in Triwulan)
        for kode, satu in target.items()
    }
    assert terbaca == TARGET_2024


def test_the_committee_indicator_has_the_formula_that_both_sides_used(folder_kecil: FolderKecil) -> None:
    manual = kantor_paket(folder_kecil, KPP).tahun().manual["6c-N"]
    assert [k.kode for k in manual.komponen] == ["K1", "K2", "K3"]
    formula = parse_formula(manual.formula)
    assert not isinstance(formula, FormulaSalah)
    assert formula.komponen == {"K1", "K2", "K3"}


def test_a_set_that_does_not_exist_is_answered_with_the_nearest(folder_kecil: FolderKecil) -> None:
    bacaan = kantor_paket(folder_kecil, KPP).ganti("kantor.yaml", KPP, "djp/kp/2024").baca()
    assert satu(bacaan, "PAKET_TIDAK_DIKENAL").remedy == f"Mungkin maksudnya «{KPP}»."


def test_files_of_an_unknown_set_are_a_broken_promise() -> None:
    with pytest.raises(KeyError):
        berkas_paket("../intake")


@pytest.mark.parametrize("paket", kode_paket())
def test_a_set_of_another_year_is_named(folder_kecil: FolderKecil, paket: str) -> None:
    folder = kantor_paket(folder_kecil, paket)
    folder.isi["kantor.yaml"] = KANTOR.format(tahun=2023, paket=paket)
    assert "PAKET_TAHUN_LAIN" in kode_masalah(folder.baca())
