"""Earlier versions of files: which one counts on a day and for a quarter, and what is wrong with a change."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from akuntabel.cli.pilihan import rezim_of
from akuntabel.domain.dasar_ukur import tahun_pada
from akuntabel.domain.masalah import MANUAL_BERGANTI, SATUAN_BERGANTI
from akuntabel.domain.penilaian import kartu_setahun, scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.scorecard import Scorecard
from akuntabel.intake import kode, read_folder
from tests.intake.folder_kecil import FolderKecil

VERSI = "nomor: ND-7\ntanggal: 2024-07-03\nalasan: Formula diperbaiki.\ndiketahui: 2024-07-05\n"
JULI = f"{VERSI}berlaku_sejak: 2024-07-01\n"
KOREKSI = "alasan: Salah ketik.\ndiketahui: 2025-02-10\n"
REVISI = "riwayat/2024-07-05-manual"


def manual_direvisi(folder: FolderKecil, versi: str = JULI) -> FolderKecil:
    """The formula of 1a was doubled by a change; the rows of T2 and T4 are the same."""
    folder.isi[f"{REVISI}/versi.yaml"] = versi
    folder.isi[f"{REVISI}/manual/1a.yaml"] = folder.isi["manual/1a.yaml"]
    folder.ganti("manual/1a.yaml", "NETTO / SASARAN * 100", "NETTO / SASARAN * 50")
    folder.tambah("realisasi.csv", "1a,T2,,NETTO,300,M,\n1a,T2,,SASARAN,300,M,\n")
    return folder


def kartu(folder: FolderKecil, triwulan: Triwulan, per: date | None = None) -> Scorecard:
    bacaan = read_folder(folder.tulis(), per=per)
    assert bacaan.tahun is not None
    assert not bacaan.galat, bacaan.problems
    tahun = tahun_pada(bacaan.tahun, triwulan)
    return scorecard_for(tahun, rezim_of(tahun), triwulan)


def realisasi(folder: FolderKecil, triwulan: Triwulan, per: date | None = None) -> Decimal | None:
    return kartu(folder, triwulan, per).iku_of("1a").realisasi


def test_a_manual_revised_in_july_measures_only_the_quarters_that_end_after_it(folder_kecil: FolderKecil) -> None:
    manual_direvisi(folder_kecil)
    assert realisasi(folder_kecil, Triwulan.T2) == 100
    akhir = realisasi(folder_kecil, Triwulan.T4)
    assert akhir is not None
    assert 50 < akhir < 51


def test_a_change_without_first_day_is_a_correction_of_the_whole_year(folder_kecil: FolderKecil) -> None:
    manual_direvisi(folder_kecil, VERSI)
    assert realisasi(folder_kecil, Triwulan.T2) == 50
    tahun = folder_kecil.tahun()
    assert not tahun.menurut
    assert [p.nomor for p in tahun.perubahan] == ["ND-7", ""]


def test_a_correction_after_a_revision_does_not_carry_the_revision_back(folder_kecil: FolderKecil) -> None:
    manual_direvisi(folder_kecil)
    folder_kecil.isi["riwayat/koreksi/versi.yaml"] = KOREKSI
    folder_kecil.isi["riwayat/koreksi/manual/1a.yaml"] = folder_kecil.isi["manual/1a.yaml"]
    folder_kecil.ganti("manual/1a.yaml", "SASARAN * 50", "SASARAN * 60")
    assert realisasi(folder_kecil, Triwulan.T2) == 100
    akhir = realisasi(folder_kecil, Triwulan.T4)
    assert akhir is not None
    assert 60 < akhir < 61
    sebelum = realisasi(folder_kecil, Triwulan.T4, date(2025, 2, 9))
    assert sebelum is not None
    assert 50 < sebelum < 51


def test_before_a_change_was_known_everything_is_as_it_was(folder_kecil: FolderKecil) -> None:
    manual_direvisi(folder_kecil)
    assert realisasi(folder_kecil, Triwulan.T4, date(2024, 7, 4)) is None
    dahulu = read_folder(folder_kecil.akar, per=date(2024, 7, 4)).tahun
    assert dahulu is not None
    assert dahulu.manual["1a"].formula == "NETTO / SASARAN * 100"
    assert not dahulu.perubahan
    assert not any(nama.startswith("riwayat/") for nama in dahulu.sidik)


def test_the_place_of_an_earlier_content_is_told_where_it_lies(folder_kecil: FolderKecil) -> None:
    tahun = manual_direvisi(folder_kecil).tahun()
    asal = tahun_pada(tahun, Triwulan.T2).manual["1a"].asal
    assert asal is not None
    assert asal.berkas == f"{REVISI}/manual/1a.yaml"
    kini = tahun.manual["1a"].asal
    assert kini is not None
    assert kini.berkas == "manual/1a.yaml"


def test_an_error_in_an_earlier_content_is_told_where_it_is_to_be_mended(folder_kecil: FolderKecil) -> None:
    manual_direvisi(folder_kecil).ganti(f"{REVISI}/manual/1a.yaml", "polarisasi: maximize", "polarisasi: naik")
    for per in (None, date(2024, 7, 4)):
        galat = read_folder(folder_kecil.tulis(), per=per).galat
        assert {p.where.berkas for p in galat} == {f"{REVISI}/manual/1a.yaml"}


def test_periods_added_over_two_manuals_are_named(folder_kecil: FolderKecil) -> None:
    manual_direvisi(folder_kecil)
    for nama in ("manual/1a.yaml", f"{REVISI}/manual/1a.yaml"):
        folder_kecil.ganti(nama, "tlk_progress", "sum")
    folder_kecil.tambah(
        "realisasi.csv", "1a,T1,,NETTO,1,M,\n1a,T1,,SASARAN,1,M,\n1a,T3,,NETTO,1,M,\n1a,T3,,SASARAN,1,M,\n"
    )
    hasil = kartu(folder_kecil, Triwulan.T4)
    assert hasil.iku_of("1a").realisasi is not None
    assert [p.found for p in hasil.masalah if p.code == MANUAL_BERGANTI] == ["2 triwulan menurut manual lama"]


def test_periods_in_another_unit_are_never_added(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi[f"{REVISI}/versi.yaml"] = JULI
    folder_kecil.isi[f"{REVISI}/manual/1a.yaml"] = folder_kecil.isi["manual/1a.yaml"]
    folder_kecil.ganti("manual/1a.yaml", "satuan: persen", "satuan: indeks").ganti(
        "manual/1a.yaml", "tlk_progress", "sum"
    )
    folder_kecil.tambah("realisasi.csv", "1a,T2,,NETTO,300,M,\n1a,T2,,SASARAN,300,M,\n")
    sebab = kartu(folder_kecil, Triwulan.T4).iku_of("1a").sebab
    assert sebab is not None
    assert sebab.kode == SATUAN_BERGANTI


def test_a_strategy_map_that_changed_scores_each_quarter_by_its_own(folder_kecil: FolderKecil) -> None:
    isi = folder_kecil.isi
    isi["riwayat/peta/versi.yaml"] = JULI
    isi["riwayat/peta/peta.yaml"] = isi["peta.yaml"]
    folder_kecil.ganti("peta.yaml", "iku: [2a, 2b]", "iku: [2a]")
    folder_kecil.ganti("target.csv", "2b,100,100,100,100", "2b,100,100,N/A,N/A")
    isi["cascading.csv"] = None
    isi["riwayat/peta/manual/dua.yaml"] = isi["manual/dua.yaml"]
    teks = isi["manual/dua.yaml"]
    assert isinstance(teks, str)
    isi["manual/dua.yaml"] = teks[: teks.index("  - kode: 2b")]
    folder_kecil.ganti("realisasi.csv", '2b,T4,Seksi Satu,realisasi,"101,5",Dasbor,\n', "")
    folder_kecil.ganti("realisasi.csv", '2b,T4,Seksi Dua,realisasi,"98,5",Dasbor,\n', "2b,T2,,realisasi,90,Dasbor,\n")
    assert [n.kode for n in kartu(folder_kecil, Triwulan.T2).iku] == ["1a", "2a", "2b"]
    assert [n.kode for n in kartu(folder_kecil, Triwulan.T4).iku] == ["1a", "2a"]
    assert [p.code for p in folder_kecil.baca().problems if p.code == kode.IKU_DI_LUAR_PETA] == []
    folder_kecil.ganti("target.csv", "2b,100,100,N/A,N/A", "2b,100,100,100,N/A")
    assert [p.kode_iku for p in folder_kecil.baca().problems if p.code == kode.IKU_DI_LUAR_PETA] == ["2b"]


def test_a_choice_of_the_regime_that_changed_weighs_each_quarter_by_its_own(folder_kecil: FolderKecil) -> None:
    isi = folder_kecil.isi
    isi["riwayat/pilihan/versi.yaml"] = JULI
    isi["riwayat/pilihan/kantor.yaml"] = isi["kantor.yaml"]
    folder_kecil.ganti("kantor.yaml", "bobot_perspektif: bawaan", "bobot_perspektif: tanpa-customer")
    bacaan = folder_kecil.baca()
    salah = [p for p in bacaan.problems if p.code == kode.NILAI_DI_LUAR_PILIHAN]
    pilihan = salah[0].expected.split(", ")[-1]
    folder_kecil.ganti("kantor.yaml", "tanpa-customer", pilihan)
    tahun = folder_kecil.tahun()
    semua = kartu_setahun(tahun, rezim_of(tahun))
    bobot = {t: tuple(p.bobot for p in k.perspektif) for t, k in semua.items()}
    assert bobot[Triwulan.T2] != bobot[Triwulan.T3] == bobot[Triwulan.T4]


def test_a_narrative_and_a_budget_that_were_corrected_are_read_as_they_were(folder_kecil: FolderKecil) -> None:
    isi = folder_kecil.isi
    isi["riwayat/koreksi/versi.yaml"] = KOREKSI
    for nama in ("narasi/ikhtisar.md", "anggaran.yaml"):
        isi[f"riwayat/koreksi/{nama}"] = isi[nama]
    isi["narasi/ikhtisar.md"] = "Kantor kecil bekerja cukup baik.\n"
    folder_kecil.ganti("anggaran.yaml", "realisasi: 2100", "realisasi: 2000")
    kini = folder_kecil.tahun()
    dahulu = read_folder(folder_kecil.akar, per=date(2025, 2, 9)).tahun
    assert dahulu is not None
    assert kini.laporan.narasi["ikhtisar"] != dahulu.laporan.narasi["ikhtisar"]
    assert kini.anggaran is not None
    assert dahulu.anggaran is not None
    assert (kini.anggaran.realisasi, dahulu.anggaran.realisasi) == (2000, 2100)


def test_a_file_that_was_added_or_removed_is_there_only_while_it_was(folder_kecil: FolderKecil) -> None:
    isi = folder_kecil.isi
    isi["riwayat/tambah/versi.yaml"] = f"{KOREKSI}baru: [narasi/penutup.md]\ndihapus: [narasi/sejarah.md]\n"
    isi["riwayat/tambah/narasi/sejarah.md"] = "Sejak 1999.\n"
    isi["narasi/penutup.md"] = "Demikian.\n"
    assert folder_kecil.baca().galat == ()
    assert {"ikhtisar", "penutup"} == set(folder_kecil.tahun().laporan.narasi)
    dahulu = read_folder(folder_kecil.akar, per=date(2025, 2, 9)).tahun
    assert dahulu is not None
    assert {"ikhtisar", "sejarah"} == set(dahulu.laporan.narasi)


@pytest.mark.parametrize(
    ("versi", "berkas", "harapan"),
    [
        (None, "anggaran.yaml", kode.RIWAYAT_TANPA_VERSI),
        ("diketahui: 2025-01-30\n", "anggaran.yaml", kode.ISIAN_WAJIB),
        ("alasan: Ralat.\n", "anggaran.yaml", kode.ISIAN_WAJIB),
        ("alasan: Ralat.\ndiketahui: kemarin\n", "anggaran.yaml", kode.TANGGAL_TIDAK_TERBACA),
        ("alasan: Ralat.\ndiketahui: 2024-07-01\nberlaku_sejak: 2024-07-01\n", "peta.yaml", kode.ISIAN_WAJIB),
        (KOREKSI, "", kode.RIWAYAT_TANPA_BERKAS),
        (KOREKSI, "manual/9z.yaml", kode.RIWAYAT_BERKAS_SALAH),
        (f"{KOREKSI}dihapus: [anggaran.yaml]\n", "anggaran.yaml", kode.RIWAYAT_BERKAS_SALAH),
        (f"{KOREKSI}dihapus: [manual/1b.yaml]\n", "anggaran.yaml", kode.RIWAYAT_BERKAS_SALAH),
        (f"{KOREKSI}baru: [../rahasia.yaml]\n", "anggaran.yaml", kode.RIWAYAT_BERKAS_SALAH),
        (f"{KOREKSI}baru: [narasi/penutup.md]\n", "anggaran.yaml", kode.RIWAYAT_BERKAS_SALAH),
        (f"{KOREKSI}berlaku_sejak: 2025-01-01\n", "anggaran.yaml", kode.RIWAYAT_BERLAKU_LEWAT),
        (f"{KOREKSI}sejak: 2025-01-01\n", "anggaran.yaml", kode.KUNCI_TIDAK_DIKENAL),
        (f"{KOREKSI}tanggal: 2025-03-01\n", "anggaran.yaml", kode.TANGGAL_JANGGAL),
        (KOREKSI, "rahasia.txt", kode.BERKAS_TIDAK_DIKENAL),
    ],
)
def test_what_is_wrong_with_a_change_is_named(
    folder_kecil: FolderKecil, versi: str | None, berkas: str, harapan: str
) -> None:
    folder_kecil.isi["riwayat/ralat/versi.yaml"] = versi
    if berkas:
        folder_kecil.isi[f"riwayat/ralat/{berkas}"] = folder_kecil.isi.get(berkas, "kode: 9z\n")
    if berkas == "anggaran.yaml":
        folder_kecil.ganti(berkas, "realisasi: 2100", "realisasi: 2000")
    problems = [p for p in folder_kecil.baca().problems if p.where.berkas.startswith("riwayat/ralat")]
    assert harapan in {p.code for p in problems}


def test_two_changes_of_one_file_on_one_day_have_no_order(folder_kecil: FolderKecil) -> None:
    for nama in ("a", "b"):
        folder_kecil.isi[f"riwayat/{nama}/versi.yaml"] = KOREKSI
        folder_kecil.isi[f"riwayat/{nama}/anggaran.yaml"] = f"pagu: 3000\nsumber: {nama}\n"
    assert kode.RIWAYAT_BERSAMAAN in {p.code for p in folder_kecil.baca().galat}


def test_a_copy_made_after_the_change_is_noticed(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["riwayat/a/versi.yaml"] = KOREKSI
    folder_kecil.isi["riwayat/a/anggaran.yaml"] = folder_kecil.isi["anggaran.yaml"]
    assert [p.code for p in folder_kecil.baca().problems] == [kode.RIWAYAT_TANPA_BEDA]


def test_an_earlier_office_file_of_another_year_is_refused(folder_kecil: FolderKecil) -> None:
    isi = folder_kecil.isi
    isi["riwayat/a/versi.yaml"] = JULI
    teks = isi["kantor.yaml"]
    assert isinstance(teks, str)
    isi["riwayat/a/kantor.yaml"] = teks.replace("tahun: 2024", "tahun: 2023")
    assert kode.RIWAYAT_TAHUN_LAIN in {p.code for p in folder_kecil.baca().galat}


@pytest.mark.parametrize("tautan", ["riwayat", "riwayat/a", "riwayat/a/manual", "riwayat/a/manual/1a.yaml"])
def test_no_link_below_the_history_is_followed(folder_kecil: FolderKecil, tmp_path: Path, tautan: str) -> None:
    manual_direvisi(folder_kecil).tulis()
    (tmp_path / "luar" / "a" / "manual").mkdir(parents=True)
    (tmp_path / "luar" / "1a.yaml").write_text("kode: 1a\n")
    path = folder_kecil.akar / tautan
    if path.exists():
        (folder_kecil.akar / "riwayat").rename(tmp_path / "lama")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(tmp_path / "luar" / ("1a.yaml" if tautan.endswith(".yaml") else ""))
    problems = read_folder(folder_kecil.akar).problems
    assert tautan in {p.where.berkas for p in problems if p.code == kode.TAUTAN_SIMBOLIK}
