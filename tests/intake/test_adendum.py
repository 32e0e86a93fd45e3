"""`adendum.yaml`, `perubahan-target.csv` and the column `diketahui`: what is read, and what a day knows of it."""

from datetime import date
from decimal import Decimal

from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import SourceRef
from akuntabel.intake import kode, read_folder
from tests.intake.folder_kecil import FolderKecil, kode_masalah, satu

T3, T4 = Triwulan.T3, Triwulan.T4


def koreksi(folder: FolderKecil, *baris: str) -> None:
    """Give the rows a column `diketahui` and append corrections."""
    asli = str(folder.isi["realisasi.csv"]).splitlines()
    folder.isi["realisasi.csv"] = "\n".join([f"{asli[0]},diketahui", *(f"{b}," for b in asli[1:]), *baris]) + "\n"


def test_an_adendum_is_read_with_its_days_and_changes_only_the_quarters_that_it_names(
    folder_kecil: FolderKecil,
) -> None:
    pk = folder_kecil.tahun().perjanjian
    (adendum,) = pk.adendum
    assert (adendum.tanggal, adendum.berlaku, adendum.diketahui) == (
        date(2024, 8, 12), date(2024, 7, 1), date(2024, 8, 12),
    )  # fmt: skip
    assert [pk.target["1a"].target[t] for t in Triwulan] == [25, 50, 80, 100]
    assert (pk.target["1a"].versi, pk.target["2b"].versi) == ({T3: 2}, {})
    assert adendum.perubahan["1a"].asal == SourceRef("perubahan-target.csv", 2)


def test_na_ends_the_measurement_of_a_quarter_and_an_empty_cell_leaves_it(folder_kecil: FolderKecil) -> None:
    folder_kecil.ganti("perubahan-target.csv", ",,,80,", ",,,N/A,")
    target = folder_kecil.tahun().perjanjian.target["1a"]
    assert (sorted(target.target), target.versi) == ([Triwulan.T1, Triwulan.T2, T4], {T3: 2})


def test_the_order_in_which_documents_are_written_down_changes_nothing(folder_kecil: FolderKecil) -> None:
    folder_kecil.tambah("adendum.yaml", "  - {nomor: ADD-0, tanggal: 2024-05-02, berlaku: 2024-01-01}\n")
    folder_kecil.tambah("perubahan-target.csv", "ADD-0,1a,20,,70,\n")
    pk = folder_kecil.tahun().perjanjian
    assert [a.nomor for a in pk.adendum] == ["ADD-0", "ADD-1"]
    assert [pk.target["1a"].target[t] for t in Triwulan] == [20, 50, 80, 100]
    assert pk.target["1a"].versi == {Triwulan.T1: 2, T3: 3}


def test_two_documents_of_one_day_over_one_target_are_refused(folder_kecil: FolderKecil) -> None:
    folder_kecil.tambah("adendum.yaml", "  - {nomor: ADD-2, tanggal: 2024-08-12, berlaku: 2024-07-01}\n")
    folder_kecil.tambah("perubahan-target.csv", "ADD-2,1a,,,85,\n")
    problem = satu(folder_kecil.baca(), kode.ADENDUM_BERSAMAAN)
    assert (problem.where, problem.found) == (SourceRef("perubahan-target.csv", 3), "ADD-1 dan ADD-2")


def test_a_document_written_down_twice_is_refused(folder_kecil: FolderKecil) -> None:
    folder_kecil.tambah("adendum.yaml", "  - {nomor: ADD-1, tanggal: 2024-09-01, iku: [2b]}\n")
    assert satu(folder_kecil.baca(), kode.BARIS_GANDA).where.berkas == "adendum.yaml"


def test_a_correction_counts_from_the_day_on_which_it_is_known_and_keeps_the_old_row(
    folder_kecil: FolderKecil,
) -> None:
    koreksi(folder_kecil, "2a,S2,,realisasi,99.5,Dasbor,,2025-01-20")
    folder = folder_kecil.tulis()
    for per, harapan in ((None, "99.5"), (date(2025, 1, 20), "99.5"), (date(2025, 1, 19), "98.5")):
        tahun = read_folder(folder, per=per).tahun
        assert tahun is not None
        (baris,) = [b for b in tahun.baris if b.kode_iku == "2a" and b.periode is T4]
        assert baris.nilai == Decimal(harapan)
    assert read_folder(folder, per=date(2025, 1, 19)).problems == ()
    terakhir = folder_kecil.tahun().baris[4]
    assert terakhir.menggantikan is not None
    assert (terakhir.menggantikan.nilai, str(terakhir.menggantikan.asal)) == (Decimal("98.5"), "realisasi.csv, baris 6")


def test_a_correction_to_na_takes_the_value_back(folder_kecil: FolderKecil) -> None:
    koreksi(folder_kecil, "2a,S2,,realisasi,N/A,Dasbor,,2025-01-20", "2a,S2,,capaian,104,Dasbor pusat,,2025-01-20")
    bacaan = folder_kecil.baca()
    assert bacaan.tahun is not None
    assert bacaan.galat == ()
    assert [b.komponen for b in bacaan.tahun.baris if b.kode_iku == "2a" and b.periode is T4] == ["capaian"]


def test_two_corrections_of_one_day_are_refused(folder_kecil: FolderKecil) -> None:
    koreksi(folder_kecil, *(f"2a,S2,,realisasi,{n},Dasbor,,2025-01-20" for n in (99, 97)))
    assert kode.BARIS_GANDA in kode_masalah(folder_kecil.baca())


def test_before_the_agreement_nothing_can_be_computed(folder_kecil: FolderKecil) -> None:
    bacaan = read_folder(folder_kecil.tulis(), per=date(2024, 1, 30))
    assert (bacaan.tahun, satu(bacaan, kode.PER_SEBELUM_PERJANJIAN).found) == (None, "30 Januari 2024")


def test_nothing_is_said_about_what_was_known_later(folder_kecil: FolderKecil) -> None:
    folder_kecil.tambah("adendum.yaml", "  - {nomor: ADD-9, tanggal: 2025-01-10, iku: [2b]}\n")
    assert kode.ADENDUM_TANPA_ANGKA in kode_masalah(folder_kecil.baca())
    assert read_folder(folder_kecil.akar, per=date(2025, 1, 9)).problems == ()
