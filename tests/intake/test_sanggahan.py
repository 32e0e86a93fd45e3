"""`sanggahan.yaml`: what is read, and every way in which it can be wrong."""

from datetime import date
from decimal import Decimal

import pytest

from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.sanggahan import KeadaanSanggahan, Putusan
from akuntabel.intake import kode
from akuntabel.pedoman import load_rezim
from tests.intake.folder_kecil import ISI, FolderKecil, kode_masalah, satu

ASLI = ISI["sanggahan.yaml"]


def test_a_sanggahan_is_read_with_its_claim_letters_and_places(folder_kecil: FolderKecil) -> None:
    putusan = "    putusan: {tanggal: 2025-01-20, nomor: S-1}\n    tenggat: 2025-02-01\n    tercetak: ['99,5']\n"
    folder_kecil.isi["sanggahan.yaml"] = ASLI.replace("diajukan", "diterima") + putusan
    (isi,) = folder_kecil.tahun().sanggahan
    assert (isi.kode_iku, isi.keadaan, isi.klaim) == ("2a", KeadaanSanggahan.DITERIMA, {"realisasi": Decimal("99.5")})
    assert isi.putusan == Putusan(date(2025, 1, 20), "S-1")
    assert (isi.tenggat, isi.tercetak) == (date(2025, 2, 1), (Decimal("99.5"),))
    assert (isi.surat[0].nomor, isi.surat[0].tanggal, isi.surat[0].dari) == ("ND-1", date(2025, 1, 14), "Ibu Kepala")
    assert (isi.kode, isi.tempat["realisasi"].baris) == ("sanggahan.2a", 4)


@pytest.mark.parametrize(
    ("lama", "baru", "code"),
    [
        ("kode: 2a", "kode: 9z", kode.KODE_TIDAK_DIKENAL),
        ("kode: 2a", "kode: 1a\n    periode: T5", kode.NILAI_DI_LUAR_PILIHAN),
        ("diajukan", "menang", kode.NILAI_DI_LUAR_PILIHAN),
        ("keadaan: diajukan", "keadaan:", kode.ISIAN_WAJIB),
        ("{realisasi: '99,5'}", "{realisasi: 'banyak'}", kode.ANGKA_TIDAK_TERBACA),
        ("{realisasi: '99,5'}", "{realisasi: 1, capaian: 2}", kode.CARA_BERCAMPUR),
        ("{realisasi: '99,5'}", "{NETO: 1}", kode.KOMPONEN_TIDAK_DIKENAL),
        ("klaim: {realisasi: '99,5'}", "klaim:", kode.ISIAN_WAJIB),
        ("kode: 2a", "kode: 2b\n    tercetak: [x]", kode.ANGKA_TIDAK_TERBACA),
        ("2025-01-14", "14-1-2025", kode.TANGGAL_TIDAK_TERBACA),
        ("nomor: ND-1, ", "", kode.ISIAN_WAJIB),
        ("    surat:", "    putusan: {nomor: S-1}\n    surat:", kode.ISIAN_WAJIB),
        ("    surat:", "    tengat: 2025-01-01\n    surat:", kode.KUNCI_TIDAK_DIKENAL),
    ],
)
def test_what_is_wrong_in_the_file_is_reported(folder_kecil: FolderKecil, lama: str, baru: str, code: str) -> None:
    assert ASLI.count(lama) == 1
    folder_kecil.isi["sanggahan.yaml"] = ASLI.replace(lama, baru)
    assert code in kode_masalah(folder_kecil.baca())


def test_a_second_entry_for_the_same_iku_and_quarter_is_refused(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["sanggahan.yaml"] = ASLI + ASLI.removeprefix("sanggahan:\n")
    assert satu(folder_kecil.baca(), kode.BARIS_GANDA).where.baris == 7


def test_components_cannot_be_claimed_against_rows_of_sub_units(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["sanggahan.yaml"] = ASLI.replace("2a", "2b").replace("realisasi:", "X:")
    assert kode.CARA_BERCAMPUR in kode_masalah(folder_kecil.baca())


def test_a_contradictory_state_blocks_the_result(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["sanggahan.yaml"] = ASLI.replace("diajukan", "diterima")
    assert [p.code for p in folder_kecil.baca().galat] == ["SANGGAHAN_BERTENTANGAN"]


def test_a_claim_on_an_iku_that_is_not_on_the_map_is_a_problem_and_the_rest_is_still_scored(
    folder_kecil: FolderKecil,
) -> None:
    bacaan = folder_kecil.ganti("sanggahan.yaml", "kode: 2a", "kode: 9z").baca()
    assert satu(bacaan, kode.KODE_TIDAK_DIKENAL).where.berkas == "sanggahan.yaml"
    assert bacaan.tahun is not None
    assert scorecard_for(bacaan.tahun, load_rezim("kmk-300-2022"), Triwulan.T4).sanggahan is None


def test_more_claims_than_a_year_can_have_are_refused(folder_kecil: FolderKecil) -> None:
    butir = "  - {kode: 2a, keadaan: diajukan}\n"
    folder_kecil.isi["sanggahan.yaml"] = f"sanggahan:\n{butir * 201}"
    assert satu(folder_kecil.baca(), kode.TERLALU_BANYAK).found == "201 sanggahan"
