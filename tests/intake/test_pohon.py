from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from akuntabel.domain.jejak import Jejak
from akuntabel.domain.penelusuran import jejak_of
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.pohon.hasil import HasilPohon, HasilUnit
from akuntabel.domain.problem import Tingkat
from akuntabel.domain.rezim import Status
from akuntabel.intake.bacaan import Bacaan
from akuntabel.intake.pohon import Pembaca, adalah_pohon, read_unit, rekap_pohon
from akuntabel.pedoman import load_rezim
from tests.intake.folder_kecil import kode_masalah, satu
from tests.intake.pohon_kecil import ISI, KEPALA, SEKSI, A, B, tulis_pohon

Tulis = Callable[[dict[str, str | None] | None], Path]


@pytest.fixture
def tulis(tmp_path: Path) -> Tulis:
    return lambda ubahan=None: tulis_pohon(tmp_path, ubahan)


def hasil_of(pohon: HasilPohon, alamat: str) -> HasilUnit:
    return next(h for h in pohon.unit if h.unit.alamat == alamat)


def realisasi(pohon: HasilPohon, alamat: str, kode: str) -> Decimal | None:
    nilai = hasil_of(pohon, alamat).iku_of(kode)
    assert nilai is not None
    return nilai.realisasi


def realisasi_unit(bacaan: Bacaan, kode: str) -> Decimal | None:
    assert bacaan.tahun is not None
    return scorecard_for(bacaan.tahun, load_rezim("kmk-300-2022")).iku_of(kode).realisasi


def asal_semua(jejak: Jejak) -> set[str]:
    sendiri = {str(jejak.asal)} if jejak.asal else set()
    return sendiri.union(*(asal_semua(m) for m in jejak.masukan))


class TestConsolidation:
    def test_raw_data_sum_and_average_come_from_the_units_below(self, tulis: Tulis) -> None:
        pohon = rekap_pohon(tulis(None))
        assert realisasi(pohon, "", "1a-CP") == 96
        assert realisasi(pohon, "", "2a-CP") == 31
        assert realisasi(pohon, "", "3a-CP") == Decimal("4.5")
        assert realisasi(pohon, "kpp-a", "1a-CP") == 110
        assert [p.code for h in pohon.unit for p in h.problems] == []

    def test_the_trace_goes_down_to_the_row_of_the_lowest_unit(self, tulis: Tulis) -> None:
        tahun = read_unit(tulis(None)).tahun
        assert tahun is not None
        rezim = load_rezim("kmk-300-2022")
        asal = asal_semua(jejak_of(tahun, rezim, scorecard_for(tahun, rezim), "1a-CP"))
        assert f"{SEKSI}realisasi.csv, baris 2" in asal
        assert f"{B}realisasi.csv, baris 2" in asal
        asal = asal_semua(jejak_of(tahun, rezim, scorecard_for(tahun, rezim), "3a-CP"))
        assert {f"{A}realisasi.csv, baris 4", f"{B}realisasi.csv, baris 6"} <= asal

    def test_one_unit_read_alone_is_as_in_the_whole_tree(self, tulis: Tulis) -> None:
        akar = tulis(None)
        pohon = rekap_pohon(akar)
        for alamat, folder in (("", akar), ("kpp-a", akar / A), ("kpp-b", akar / B), ("kpp-a/seksi-1", akar / SEKSI)):
            for nilai in hasil_of(pohon, alamat).iku:
                assert realisasi_unit(read_unit(folder), nilai.kode) == nilai.realisasi

    def test_a_unit_without_a_value_leaves_the_whole_incomplete_and_is_named(self, tulis: Tulis) -> None:
        pohon = rekap_pohon(tulis({f"{B}realisasi.csv": KEPALA + "2a-CP,T3,,realisasi,4\n"}))
        puncak = pohon.puncak
        for kode in ("1a-CP", "2a-CP", "3a-CP"):
            nilai = puncak.iku_of(kode)
            assert nilai is not None
            assert (nilai.realisasi, nilai.status) == (None, Status.BELUM_LENGKAP)
        kosong = [p for p in puncak.problems if p.code == "BAWAHAN_TANPA_NILAI"]
        assert [(p.kode_iku, p.found) for p in kosong] == [
            ("1a-CP", "tanpa nilai: kpp-b"),
            ("3a-CP", "tanpa nilai: kpp-b"),
        ]

    @pytest.mark.parametrize("rusak", ["kantor: [\n", "kantor: {nama: KPP B}\nrezim: salah\n"])
    def test_a_unit_in_error_leaves_the_whole_incomplete_and_the_others_whole(self, tulis: Tulis, rusak: str) -> None:
        pohon = rekap_pohon(tulis({f"{B}kantor.yaml": rusak}))
        assert not hasil_of(pohon, "kpp-b").terhitung
        assert hasil_of(pohon, "kpp-b").jumlah[Tingkat.GALAT] >= 1
        assert {p.where.berkas for p in hasil_of(pohon, "kpp-b").problems} == {f"{B}kantor.yaml"}
        assert realisasi(pohon, "kpp-a", "1a-CP") == 110
        assert pohon.puncak.akhir is not None
        assert not pohon.puncak.akhir.lengkap
        assert realisasi(pohon, "", "1a-CP") is None

    def test_a_registered_unit_that_is_absent_leaves_the_whole_incomplete(self, tulis: Tulis) -> None:
        pohon = rekap_pohon(tulis({"wilayah.yaml": "nama: Wilayah\nunit: [kpp-a, kpp-b, kpp-c]\n"}))
        hilang = [p for p in pohon.puncak.problems if p.code == "UNIT_TIDAK_ADA"]
        assert [str(p.where) for p in hilang] == ["bawahan/kpp-c"]
        assert realisasi(pohon, "", "2a-CP") is None

    def test_own_rows_count_and_a_difference_names_both(self, tulis: Tulis) -> None:
        sendiri = KEPALA + "2a-CP,T3,,realisasi,11\n2a-CP,T4,,realisasi,25\n"
        bacaan = read_unit(tulis({"realisasi.csv": sendiri}))
        assert realisasi_unit(bacaan, "2a-CP") == 36
        problem = satu(bacaan, "KONSOLIDASI_BERBEDA")
        assert str(problem.where) == "realisasi.csv, baris 3"
        assert problem.found == "25 di sini, 20 dari kpp-a, kpp-b"

    def test_a_quarter_in_which_a_unit_is_not_measured_does_not_wait_for_it(self, tulis: Tulis) -> None:
        target = str(ISI[f"{B}target.csv"]).replace("2a-CP,N/A,N/A,4,8", "2a-CP,N/A,N/A,N/A,8")
        tanpa = str(ISI[f"{B}realisasi.csv"]).replace("2a-CP,T3,,realisasi,4\n", "")
        assert realisasi(rekap_pohon(tulis({f"{B}target.csv": target, f"{B}realisasi.csv": tanpa})), "", "2a-CP") == 27

    def test_finished_shares_are_never_added_up_as_raw_data(self, tulis: Tulis) -> None:
        manual = str(ISI["manual/iku.yaml"]).replace("formula: NETTO / RENCANA * 100, ", "")
        manual = (
            manual[: manual.index("     komponen:")].rstrip().rstrip(",")
            + "}\n"
            + manual[manual.index("  - {kode: 2a") :]
        )
        rows = {f"{u}realisasi.csv": KEPALA + "1a-CP,T4,,realisasi,90\n" for u in (SEKSI, B)}
        bacaan = read_unit(tulis({"manual/iku.yaml": manual, **rows}))
        assert realisasi_unit(bacaan, "1a-CP") is None
        assert satu(bacaan, "KONSOLIDASI_TIDAK_DAPAT").kode_iku == "1a-CP"


class TestLinks:
    def test_declared_links_decide_who_takes_part(self, tulis: Tulis) -> None:
        tautan = "kode,unit,jenis,kode_bawahan\n2a-CP,kpp-b,langsung,\n3a-CP,*,langsung,\n"
        assert realisasi(rekap_pohon(tulis({"cascading.csv": tautan})), "", "2a-CP") == 13

    @pytest.mark.parametrize("jenis", ["sebagian", "tidak"])
    def test_what_goes_down_in_part_or_not_at_all_is_not_put_together(self, tulis: Tulis, jenis: str) -> None:
        tautan = f"kode,unit,jenis,kode_bawahan\n2a-CP,*,{jenis},\n"
        assert realisasi(rekap_pohon(tulis({"cascading.csv": tautan})), "", "2a-CP") is None

    def test_a_link_may_name_another_code_below(self, tulis: Tulis) -> None:
        tautan = "kode,unit,jenis,kode_bawahan\n3a-CP,kpp-b,langsung,2a-CP\n"
        assert realisasi(rekap_pohon(tulis({"cascading.csv": tautan})), "", "3a-CP") == 9

    def test_a_link_to_a_unit_that_does_not_exist_is_a_problem(self, tulis: Tulis) -> None:
        pohon = rekap_pohon(tulis({"cascading.csv": "kode,unit,jenis\n2a-CP,kpp-x,langsung\n2a-CP,kpp-a,langsung\n"}))
        assert "UNIT_TIDAK_ADA" in {p.code for p in pohon.puncak.problems}
        assert realisasi(pohon, "", "2a-CP") is None

    def test_a_link_written_twice_or_of_no_kind_is_reported(self, tulis: Tulis) -> None:
        isi = "kode,unit,jenis\n2a-CP,*,langsung\n2a-CP,*,tidak\n3a-CP,*,separuh\n"
        bacaan = read_unit(tulis({"cascading.csv": isi}))
        assert {"BARIS_GANDA", "NILAI_DI_LUAR_PILIHAN"} <= set(kode_masalah(bacaan))


class TestWhatComesFromAbove:
    def test_year_regime_ministry_map_and_manuals_come_from_above(self, tulis: Tulis) -> None:
        tahun = read_unit(tulis(None) / B).tahun
        assert tahun is not None
        assert (tahun.tahun, tahun.rezim, tahun.kantor.kementerian) == (2024, "kmk-300-2022", "Kemenkeu")
        assert tahun.peta.kode_iku == ("1a-CP", "2a-CP", "3a-CP")
        assert str(tahun.manual["1a-CP"].asal) == "induk:manual/iku.yaml, baris 2"
        assert "induk:bersama/peta.yaml" in tahun.sidik

    def test_what_a_unit_says_itself_counts(self, tulis: Tulis) -> None:
        milik = "kode: 2a-CP\nnama: Berkas lain\nsatuan: jumlah\npolarisasi: maximize\nkonsolidasi_periode: average\n"
        tahun = read_unit(tulis({f"{B}manual/2a.yaml": milik}) / B).tahun
        assert tahun is not None
        assert tahun.manual["2a-CP"].nama == "Berkas lain"
        assert str(tahun.manual["2a-CP"].asal) == "manual/2a.yaml, baris 1"

    def test_a_grouping_passes_on_year_regime_and_set(self, tmp_path: Path) -> None:
        isi = {k.removeprefix(B): v for k, v in ISI.items() if k.startswith(B) and "perjanjian" not in k}
        akar = tmp_path / "nasional"
        unit = akar / "bawahan" / "wilayah-1" / "bawahan" / "kpp-b"
        unit.mkdir(parents=True)
        (akar / "wilayah.yaml").write_text("nama: Nasional\ntahun: 2024\nrezim: kmk-300-2022\npaket: djp/kpp/2024\n")
        (akar / "bawahan" / "wilayah-1" / "wilayah.yaml").write_text("nama: Wilayah Satu\n")
        for nama, teks in isi.items():
            (unit / nama).write_text(teks)
        tahun = read_unit(unit).tahun
        assert tahun is not None
        assert (tahun.tahun, tahun.rezim, tahun.paket) == (2024, "kmk-300-2022", "djp/kpp/2024")
        pohon = rekap_pohon(akar)
        assert [(h.unit.kode, h.nama, h.unit.berkantor) for h in pohon.unit[:2]] == [
            ("nasional", "Nasional", False),
            ("wilayah-1", "Wilayah Satu", False),
        ]

    def test_a_broken_shared_file_is_reported_once_by_the_unit_that_shares_it(self, tulis: Tulis) -> None:
        pohon = rekap_pohon(tulis({"bersama/peta.yaml": ISI["bersama/peta.yaml"] + "xyzzy: 1\n"}))
        asing = [
            (h.unit.alamat, str(p.where)) for h in pohon.unit for p in h.problems if p.code == "KUNCI_TIDAK_DIKENAL"
        ]
        assert asing == [("", "bersama/peta.yaml, baris 11, kolom «xyzzy»")]

    def test_a_unit_of_another_year_is_named_and_not_put_together(self, tulis: Tulis) -> None:
        lain = "tahun: 2023\nkantor: {nama: KPP B, jenis: KPP}\n"
        pohon = rekap_pohon(tulis({f"{B}kantor.yaml": lain}))
        assert "TAHUN_BERBEDA" in {p.code for p in hasil_of(pohon, "kpp-b").problems}
        assert realisasi(pohon, "", "2a-CP") is None


class TestTheFolders:
    def test_a_tree_is_a_folder_with_units_below_or_a_grouping(self, tulis: Tulis) -> None:
        akar = tulis(None)
        assert adalah_pohon(akar)
        assert adalah_pohon(akar / A)
        assert not adalah_pohon(akar / B)

    def test_a_linked_folder_is_refused_and_named(self, tulis: Tulis) -> None:
        akar = tulis(None)
        (akar / "bawahan" / "lingkar").symlink_to(akar, target_is_directory=True)
        pohon = rekap_pohon(akar)
        assert [u.unit.alamat for u in pohon.unit] == ["", "kpp-a", "kpp-a/seksi-1", "kpp-b"]
        assert "UNIT_TAUTAN" in {p.code for p in pohon.puncak.problems}

    def test_a_linked_folder_of_units_is_not_entered_but_named(self, tulis: Tulis, tmp_path: Path) -> None:
        akar = tulis(None)
        (akar / "bawahan").rename(tmp_path / "lain")
        (akar / "bawahan").symlink_to(tmp_path / "lain", target_is_directory=True)
        assert not adalah_pohon(akar)
        assert "bawahan" in {p.where.berkas for p in read_unit(akar).problems}

    def test_a_folder_outside_the_list_takes_part_and_is_named(self, tulis: Tulis) -> None:
        pohon = rekap_pohon(tulis({"wilayah.yaml": "nama: Wilayah\nunit: [kpp-a]\n"}))
        assert [str(p.where) for p in pohon.puncak.problems if p.code == "UNIT_TIDAK_TERDAFTAR"] == ["bawahan/kpp-b"]
        assert realisasi(pohon, "", "2a-CP") == 31

    def test_units_are_found_by_code_and_by_address(self, tulis: Tulis) -> None:
        pembaca = Pembaca(tulis({"bawahan/kpp-b/bawahan/seksi-1/kantor.yaml": "kantor: {nama: S}\n"}))
        assert [u.alamat for u in pembaca.cari(pembaca.puncak, "kpp-a")] == ["kpp-a"]
        assert [u.alamat for u in pembaca.cari(pembaca.puncak, "seksi-1")] == ["kpp-a/seksi-1", "kpp-b/seksi-1"]
        assert [u.alamat for u in pembaca.cari(pembaca.puncak, "kpp-b/seksi-1")] == ["kpp-b/seksi-1"]
        assert pembaca.cari(pembaca.puncak, "xyzzy") == ()


def test_several_processes_give_the_same_result_as_one(tulis: Tulis) -> None:
    akar = tulis(None)
    assert rekap_pohon(akar, Triwulan.T4, proses=2) == rekap_pohon(akar, Triwulan.T4, proses=1)
