from dataclasses import fields
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest

from akuntabel.domain.periode import Triwulan
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake import kode, read_folder
from akuntabel.paket import berkas_paket
from tests.intake.folder_kecil import ISI, PERINGATAN, FolderKecil, kode_masalah, satu

PILIHAN = sorted(nama for nama in ISI if nama not in ("kantor.yaml", "target.csv", "realisasi.csv", "peta.yaml"))
"""Files without which an office can still be scored."""


def test_a_good_folder_has_no_problem(folder_kecil: FolderKecil) -> None:
    assert folder_kecil.baca().problems == ()


def test_every_file_of_the_format_leaves_its_content_in_the_year(folder_kecil: FolderKecil) -> None:
    tahun = folder_kecil.tahun()
    kosong = [f.name for f in fields(TahunKinerja) if not getattr(tahun, f.name)]
    assert kosong == ["paket", "inisiatif", "menurut", "per"]


def test_every_value_keeps_the_row_where_it_was_read(folder_kecil: FolderKecil) -> None:
    tahun = folder_kecil.tahun()
    assert [str(b.asal) for b in tahun.baris] == [f"realisasi.csv, baris {n}" for n in range(2, 9)]
    assert str(tahun.perjanjian.target["2b"].asal) == "target.csv, baris 4"
    assert str(tahun.manual["2b"].asal) == "manual/dua.yaml, baris 10"
    assert [str(r.asal) for r in tahun.riwayat] == ["riwayat.csv, baris 2", "riwayat.csv, baris 3"]
    assert [str(b.asal) for b in tahun.tabel[0].baris] == [f"tabel/penerimaan.csv, baris {n}" for n in (2, 3, 4)]


def test_rows_carry_number_period_unit_source_and_evidence(folder_kecil: FolderKecil) -> None:
    baris = folder_kecil.tahun().baris
    assert [(b.kode_iku, b.periode, b.komponen, b.nilai, b.unit) for b in baris] == [
        ("1a", Triwulan.T4, "NETTO", Decimal(2966288539643), ""),
        ("1a", Triwulan.T4, "SASARAN", Decimal(2950000000000), ""),
        ("1a", Triwulan.T4, "tercetak", Decimal("100.55"), ""),
        ("2a", Triwulan.T2, "realisasi", Decimal(99), ""),
        ("2a", Triwulan.T4, "realisasi", Decimal("98.5"), ""),
        ("2b", Triwulan.T4, "realisasi", Decimal("101.5"), "Seksi Satu"),
        ("2b", Triwulan.T4, "realisasi", Decimal("98.5"), "Seksi Dua"),
    ]
    assert (baris[0].sumber, baris[0].bukti) == ("Modul Penerimaan", "BA-1 hal. 2")


def test_a_quarter_without_target_is_absent_not_zero(folder_kecil: FolderKecil) -> None:
    target = folder_kecil.tahun().perjanjian.target["2a"].target
    assert target == {Triwulan.T2: Decimal(100), Triwulan.T4: Decimal(100)}


def test_dates_budget_and_texts_are_read(folder_kecil: FolderKecil) -> None:
    tahun = folder_kecil.tahun()
    assert tahun.laporan.tanggal == date(2025, 1, 24)
    assert tahun.perjanjian.tanggal == date(2024, 1, 31)
    assert tahun.anggaran is not None
    assert (tahun.anggaran.pagu, tahun.anggaran.realisasi) == (3000, 2100)
    assert [k.sasaran for k in tahun.anggaran.kegiatan] == [{"1": 60, "2": 40}, {"2": 100}]
    assert tahun.anggaran.kegiatan[0].rencana[-1] == 1200
    assert tahun.analisis["1a"].kendala == ("Kendala satu", "Kendala dua")
    assert tahun.laporan.narasi == {"ikhtisar": "Kantor kecil bekerja baik."}
    assert [s.jumlah for s in tahun.sumber_daya] == [Decimal(12), Decimal(1500)]


def test_without_stated_totals_the_budget_is_the_sum_of_its_activities(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["anggaran.yaml"] = None
    anggaran = folder_kecil.tahun().anggaran
    assert anggaran is not None
    assert (anggaran.pagu, anggaran.realisasi) == (3000, 2100)


@pytest.mark.parametrize("nama", [n for n in PILIHAN if not n.startswith(("manual/", "tabel/", "renstra"))])
def test_an_optional_file_may_be_absent(folder_kecil: FolderKecil, nama: str) -> None:
    folder_kecil.isi[nama] = None
    bacaan = folder_kecil.baca()
    ikutan = {
        "perjanjian.yaml": ["PERJANJIAN_TIDAK_ADA"],
        "adendum.yaml": ["ADENDUM_TIDAK_DIKENAL"],
        "perubahan-target.csv": ["ADENDUM_TANPA_PERUBAHAN"],
        "narasi/ikhtisar.md": ["RIWAYAT_BERKAS_SALAH"],
        "riwayat/2025-02-10-ikhtisar/narasi/ikhtisar.md": ["RIWAYAT_TANPA_BERKAS"],
        "riwayat/2025-02-10-ikhtisar/versi.yaml": ["RIWAYAT_TANPA_VERSI"],
    }
    assert kode_masalah(bacaan) == ikutan.get(nama, [])
    assert bacaan.tahun is not None


def test_targets_of_a_plan_that_is_not_described_are_not_lost_without_a_word(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["renstra.yaml"] = None
    assert satu(folder_kecil.baca(), kode.BERKAS_TIDAK_ADA).where.berkas == "renstra.yaml"


def test_the_fingerprint_of_every_file_is_kept(folder_kecil: FolderKecil) -> None:
    assert folder_kecil.tahun().sidik == {nama: sha256(teks.encode()).hexdigest() for nama, teks in sorted(ISI.items())}


def test_the_path_of_the_folder_leaves_no_trace_in_what_was_read(tmp_path: Path) -> None:
    di_sini, di_sana = FolderKecil(tmp_path / "a"), FolderKecil(tmp_path / "b" / "c")
    assert di_sini.baca() == di_sana.baca()


def test_an_office_may_replace_map_manual_and_target_of_its_set(folder_kecil: FolderKecil) -> None:
    folder_kecil.ganti("kantor.yaml", "pilihan:\n", "paket: djp/kpp/2024\npilihan:\n")
    folder_kecil.isi["peta.yaml"] = berkas_paket("djp/kpp/2024")["peta.yaml"].decode()
    folder_kecil.tambah("manual/1a-CP.yaml", "kode: 1a-CP\nnama: Penerimaan menurut kantor\n")
    folder_kecil.tambah("target.csv", "1a-CP,10,20,30,40\n")
    tahun = folder_kecil.tahun()
    assert tahun.manual["1a-CP"].nama == "Penerimaan menurut kantor"
    assert tahun.perjanjian.target["1a-CP"].target[Triwulan.T4] == Decimal(40)
    assert tahun.manual["1b-CP"].asal is not None
    assert tahun.manual["1b-CP"].asal.berkas == "paket:djp/kpp/2024/manual.yaml"


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    bacaan = read_folder(tmp_path / "tidak-ada")
    assert (satu(bacaan, kode.FOLDER_TIDAK_ADA).found, bacaan.tahun) == ("tidak ada", None)


def test_a_file_in_place_of_the_folder_is_a_problem(tmp_path: Path) -> None:
    berkas = tmp_path / "kantor.zip"
    berkas.write_bytes(b"PK")
    assert satu(read_folder(berkas), kode.FOLDER_TIDAK_ADA).found == "berkas biasa"


def test_a_manual_without_optional_fields_is_complete(folder_kecil: FolderKecil) -> None:
    manual = folder_kecil.tahun().manual["2b"]
    assert (manual.formula, manual.skala, manual.batas_atas, manual.konversi_120) == ("", None, None, False)


def test_warnings_do_not_block_a_result(folder_kecil: FolderKecil) -> None:
    bacaan = folder_kecil.ganti("anggaran.yaml", "2100", "2101").baca()
    assert [p.tingkat for p in bacaan.problems] == [PERINGATAN]
    assert bacaan.galat == ()


@pytest.mark.parametrize("tahun", ["0", "2019", "99999"])
def test_a_year_outside_the_regime_gives_no_year_but_all_problems(folder_kecil: FolderKecil, tahun: str) -> None:
    folder_kecil.ganti("kantor.yaml", "tahun: 2024", f"tahun: {tahun}").ganti("anggaran.yaml", "2100", "2101")
    bacaan = folder_kecil.baca()
    assert bacaan.tahun is None
    assert {kode.REZIM_TIDAK_BERLAKU, "ANGGARAN_JUMLAH_BERBEDA"} <= {p.code for p in bacaan.problems}
