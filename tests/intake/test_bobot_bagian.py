"""Weights of perspectives that an office sets itself, and shares of a target that units below carry."""

import pytest

from akuntabel.intake import kode
from tests.intake.folder_kecil import FolderKecil, kode_masalah, satu

BAWAAN = "  bobot_perspektif: bawaan\n"


@pytest.mark.parametrize(
    ("bagian", "found"), [("120", "120"), ("0", "0"), ("60\n2b,b,langsung,2b,50", "60 + 50")], ids=str
)
def test_shares_that_cannot_be_are_named_with_their_place(folder_kecil: FolderKecil, bagian: str, found: str) -> None:
    folder_kecil.ganti(
        "cascading.csv", "kode_bawahan\n2b,*,tidak,\n", f"kode_bawahan,bagian\n2b,a,langsung,2b,{bagian}\n"
    )
    problem = satu(folder_kecil.baca(), kode.BAGIAN_CASCADING_SALAH)
    assert problem.found == found
    assert problem.where.berkas == "cascading.csv"


def test_weights_that_do_not_make_a_hundred_are_refused_with_their_sum(folder_kecil: FolderKecil) -> None:
    bobot = "  bobot_perspektif: {stakeholder: 25, customer: 15, internal_process: 30, learning_growth: 29}\n"
    bacaan = folder_kecil.ganti("kantor.yaml", BAWAAN, bobot).baca()
    assert kode.BOBOT_TIDAK_SERATUS in kode_masalah(bacaan), kode_masalah(bacaan)
    assert satu(bacaan, kode.BOBOT_TIDAK_SERATUS).found.endswith("= 99")
