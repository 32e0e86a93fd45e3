"""A unit below a tree as a workbook: the same results as its folder, its places on sheets, its code once."""

from pathlib import Path
from shutil import rmtree

import pytest

from akuntabel.domain.pohon.hasil import HasilPohon
from akuntabel.domain.pohon.masalah import UNIT_GANDA
from akuntabel.intake.buku import folder_ke_buku
from akuntabel.intake.pohon import read_unit, rekap_pohon
from tests.intake.pohon_kecil import KEPALA, B, tulis_pohon


def jadikan_buku(akar: Path, *, hapus: bool = True) -> Path:
    """Put a workbook in the place of the folder of KPP B."""
    folder = akar / B
    bita = folder_ke_buku(folder, "kpp-b.xlsx").berkas["kpp-b.xlsx"]
    if hapus:
        rmtree(folder)
    buku = akar / "bawahan" / "kpp-b.xlsx"
    buku.write_bytes(bita)
    return buku


def angka(pohon: HasilPohon) -> list[tuple[object, ...]]:
    return [(h.unit, h.nama, h.triwulan, h.iku) for h in pohon.unit]


@pytest.mark.parametrize("alamat", ["", "bawahan/kpp-a"])
def test_a_unit_as_a_workbook_gives_what_its_folder_gave(tmp_path: Path, alamat: str) -> None:
    akar = tulis_pohon(tmp_path)
    semula = angka(rekap_pohon(akar / alamat))
    jadikan_buku(akar)
    assert angka(rekap_pohon(akar / alamat)) == semula


def test_a_workbook_named_alone_takes_year_and_manuals_from_above(tmp_path: Path) -> None:
    buku = jadikan_buku(tulis_pohon(tmp_path))
    bacaan = read_unit(buku)
    assert bacaan.galat == ()
    assert bacaan.tahun is not None
    assert (bacaan.tahun.tahun, bacaan.tahun.kantor.nama) == (2024, "KPP B")


def test_a_problem_of_a_workbook_names_unit_sheet_and_cell(tmp_path: Path) -> None:
    akar = tulis_pohon(tmp_path, {f"{B}realisasi.csv": KEPALA + "2a-CP,T3,,realisasi,banyak\n"})
    jadikan_buku(akar)
    tempat = {str(p.where) for p in rekap_pohon(akar).problems if p.where.sel}
    assert any(t.startswith("bawahan/kpp-b › lembar Realisasi, sel ") for t in tempat), tempat


def test_a_code_of_both_a_folder_and_a_workbook_is_a_problem_and_the_folder_counts(tmp_path: Path) -> None:
    akar = tulis_pohon(tmp_path)
    semula = angka(rekap_pohon(akar))
    jadikan_buku(akar, hapus=False)
    pohon = rekap_pohon(akar)
    assert [p.where.berkas for p in pohon.problems if p.code == UNIT_GANDA] == ["bawahan/kpp-b.xlsx"]
    assert [a[2] for a in angka(pohon)] == [a[2] for a in semula]
