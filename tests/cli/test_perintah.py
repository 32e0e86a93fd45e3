import csv
import json
import shutil
from datetime import date
from functools import cache
from html import escape
from io import StringIO
from pathlib import Path

import pytest

from akuntabel import __version__
from akuntabel.cli.kode_keluar import KodeKeluar
from akuntabel.cli.pilihan import rezim_of
from akuntabel.cli.teks.jejak import tulis_jejak
from akuntabel.domain.penelusuran import jejak_of, kode_jejak
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.register import REGISTER
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake import read_folder
from akuntabel.reports.bentuk.kartu import jejak_json
from akuntabel.reports.render.html import render_jejak_html
from tests.cli.pintu import CONTOH, KANTOR, NYATA, Pintu

NAIK = ("--polarisasi", "maximize")


@cache
def tahun_of(folder: Path) -> TahunKinerja:
    tahun = read_folder(folder).tahun
    if tahun is None:
        raise AssertionError(f"{folder} gives no year")
    return tahun


def salin_contoh(tujuan: Path) -> Path:
    return shutil.copytree(CONTOH, tujuan / "kantor")


def alamat(folder: Path) -> tuple[str, ...]:
    return kode_jejak(tahun_of(folder).peta)


@pytest.mark.parametrize("folder", KANTOR, ids=lambda f: f.name)
class TestEachOffice:
    def test_periksa_says_how_many_problems_there_are(self, pintu: Pintu, folder: Path) -> None:
        hasil = pintu("periksa", folder)
        banyak = len(pintu("periksa", folder, "--format", "json").json["masalah"])
        assert hasil.kode == 0
        assert hasil.galat == ""
        assert hasil.keluar.splitlines()[-1].startswith(f"{folder.name}: {'tidak ada masalah' if not banyak else ''}")
        assert hasil.keluar.count("perbaikan ") == banyak

    def test_periksa_gives_the_same_problems_in_every_form(self, pintu: Pintu, folder: Path) -> None:
        isi = pintu("periksa", folder, "--format", "json").json
        baris = list(csv.DictReader(StringIO(pintu("periksa", folder, "--format", "csv").keluar)))
        assert isi["folder"] == folder.name
        assert isi["lulus"] is True
        assert [p["kode"] for p in isi["masalah"]] == [b["kode"] for b in baris]
        assert [str(p["letak"]["baris"] or "") for p in isi["masalah"]] == [b["baris"] for b in baris]

    def test_hitung_prints_every_indicator_and_the_nko(self, pintu: Pintu, folder: Path) -> None:
        teks, isi = pintu("hitung", folder), pintu("hitung", folder, "--format", "json").json
        assert teks.kode == 0
        assert all(f"\n{kode} " in teks.keluar for kode in tahun_of(folder).peta.kode_iku)
        assert isi["nko"].replace(".", ",") in teks.keluar
        assert ("NKO sementara: " in teks.keluar) is not isi["nko_lengkap"]

    @pytest.mark.parametrize("triwulan", ["T1", "t2", "T3", "T4"])
    def test_hitung_scores_up_to_each_quarter(self, pintu: Pintu, folder: Path, triwulan: str) -> None:
        hasil = pintu("hitung", folder, "--triwulan", triwulan, "--format", "json")
        assert (hasil.kode, hasil.json["triwulan"]) == (0, triwulan.upper())

    def test_every_address_has_a_trace_in_every_form(self, folder: Path) -> None:
        tahun = tahun_of(folder)
        rezim = rezim_of(tahun)
        kartu = scorecard_for(tahun, rezim, Triwulan.T4)
        for kode in kode_jejak(tahun.peta):
            jejak = jejak_of(tahun, rezim, kartu, kode)
            assert jejak.kode.startswith(kode.removesuffix(".indeks")), kode
            assert jejak.istilah in tulis_jejak(jejak), kode
            assert jejak_json(jejak)["kode"] == jejak.kode
            assert escape(jejak.istilah).lower() in render_jejak_html(jejak, "Kantor").lower(), kode

    def test_jelaskan_answers_one_branch_in_every_form(self, pintu: Pintu, folder: Path) -> None:
        for kode in ("nko", "perspektif.customer", "ss.10", *(k for k in alamat(folder) if "6b-N" in k)):
            teks = pintu("jelaskan", folder, kode)
            isi = pintu("jelaskan", folder, kode, "--format", "json")
            html = pintu("jelaskan", folder, kode, "--format", "html")
            assert [teks.kode, isi.kode, html.kode] == [0, 0, 0], kode
            assert isi.json["istilah"] in teks.keluar, kode
            assert html.keluar.startswith("<!DOCTYPE html>"), kode

    def test_jelaskan_understands_short_addresses(self, pintu: Pintu, folder: Path) -> None:
        for pendek, penuh in (("1A-cp", "iku.1a-CP"), ("stakeholder", "perspektif.stakeholder"), ("NKO", "nko")):
            assert pintu("jelaskan", folder, pendek).keluar == pintu("jelaskan", folder, penuh).keluar

    def test_jelaskan_nko_ends_in_rules_and_rows(self, pintu: Pintu, folder: Path) -> None:
        keluar = pintu("jelaskan", folder, "nko").keluar
        assert "nilai.nilai_kinerja_organisasi" in keluar
        assert "realisasi.csv, baris " in keluar
        assert "\nSumber\n  " in keluar

    @pytest.mark.parametrize("perintah", ["laporan", "perjanjian"])
    def test_documents_are_written_and_named(self, pintu: Pintu, folder: Path, perintah: str, tmp_path: Path) -> None:
        hasil = pintu(perintah, folder, "-o", tmp_path / "baru" / "dalam", "--jenis", "html")
        path = Path(hasil.keluar.splitlines()[0])
        assert hasil.kode == 0
        assert path.parent == tmp_path / "baru" / "dalam"
        assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
        assert f"{path.name}: " in hasil.galat

    def test_laporan_as_json_names_files_and_fingerprint(self, pintu: Pintu, folder: Path, tmp_path: Path) -> None:
        hasil = pintu("laporan", folder, "-o", tmp_path, "--jenis", "html,xlsx", "--format", "json")
        assert hasil.galat == ""
        assert [b["jenis"] for b in hasil.json["berkas"]] == ["html", "xlsx"]
        assert all(Path(b["path"]).stat().st_size == b["bita"] for b in hasil.json["berkas"])
        assert sorted(p.name for p in tmp_path.iterdir()) == ["kartu-kinerja-2024.xlsx", "laporan-kinerja-2024.html"]


def test_a_quarter_before_any_data_is_provisional_not_zero(pintu: Pintu) -> None:
    isi = pintu("hitung", NYATA, "--triwulan", "T1", "--format", "json").json
    assert (isi["nko"], isi["nko_lengkap"]) == (None, False)


def test_indeks_answers_one_case_with_rule_and_source(pintu: Pintu) -> None:
    hasil = pintu("indeks", "--polarisasi", "minimize", "--target", "10", "--realisasi", "0")
    assert hasil.kode == 0
    assert "Capaian: 200,00%" in hasil.keluar
    assert "Indeks: 120,00" in hasil.keluar
    assert "capaian.capaian_minimize" in hasil.keluar
    assert "Sumber: Peraturan Menteri PANRB" in hasil.keluar


def test_indeks_as_json_has_decimal_strings(pintu: Pintu) -> None:
    argumen = (*NAIK, "--target", "2.950.000.000.000", "--realisasi", "Rp 2.966.288.539.643", "--format", "json")
    isi = pintu("indeks", *argumen).json
    assert (isi["capaian"], isi["indeks"], isi["status"], isi["tak_terhitung"]) == ("100.55", "100.55", "hijau", None)


def test_indeks_takes_a_scale_a_cap_and_the_conversion(pintu: Pintu) -> None:
    skala = ("--polarisasi", "stabilize", "--target", "100", "--realisasi", "95", "--skala", "0:0,90:100,100:120")
    assert pintu("indeks", *skala, "--format", "json").json["indeks"] == "110.00"
    lebih = (*NAIK, "--target", "10", "--realisasi", "15", "--batas", "110", "--format", "json")
    assert pintu("indeks", *lebih).json["indeks"] == "110.00"
    penuh = (*NAIK, "--target", "100", "--realisasi", "100", "--konversi-120", "--format", "json")
    assert pintu("indeks", *penuh).json["indeks"] == "120.00"


def test_indeks_that_no_rule_settles_is_data_trouble_and_not_zero(pintu: Pintu) -> None:
    hasil = pintu("indeks", *NAIK, "--target", "0", "--realisasi", "5", "--format", "json")
    assert (hasil.kode, hasil.json["indeks"], hasil.json["tak_terhitung"]["kode"]) == (1, None, "TARGET_NOL")
    assert "Tidak dapat dihitung" in pintu("indeks", *NAIK, "--target", "0", "--realisasi", "5").keluar


def test_aturan_lists_every_rule_of_the_register(pintu: Pintu) -> None:
    isi = pintu("aturan", "--format", "json").json
    assert [a["nama"] for a in isi] == sorted(REGISTER)
    assert all(a["sumber"] and a["rujukan"] and date.fromisoformat(a["sejak"]) for a in isi)


def test_aturan_finds_by_word(pintu: Pintu) -> None:
    keluar = pintu("aturan", "MINIMIZE").keluar
    assert "capaian.capaian_minimize" in keluar
    assert "capaian_maximize" not in keluar


def test_the_version_is_told(pintu: Pintu) -> None:
    assert pintu("--version").keluar == f"akuntabel, versi {__version__}\n"


def test_the_same_folder_gives_the_same_output_wherever_it_lies(pintu: Pintu, tmp_path: Path) -> None:
    salinan = tmp_path / CONTOH.name
    shutil.copytree(CONTOH, salinan)
    for perintah in (("periksa",), ("hitung", "--format", "json")):
        assert pintu(*perintah, CONTOH).keluar == pintu(*perintah, salinan).keluar
    html = [(tmp_path / str(n), f) for n, f in enumerate((CONTOH, salinan))]
    for tujuan, folder in html:
        pintu("laporan", folder, "-o", tujuan, "--jenis", "html")
    isi = [(tujuan / "laporan-kinerja-2024.html").read_bytes() for tujuan, _ in html]
    assert isi[0] == isi[1]


def test_an_iku_in_error_ends_with_code_1_and_what_could_be_computed(pintu: Pintu, tmp_path: Path) -> None:
    folder = salin_contoh(tmp_path)
    berkas = folder / "realisasi.csv"
    berkas.write_text(berkas.read_text("utf-8").replace("7c-N;T4;;DIBAHAS;12;", "7c-N;T4;;DIBAHAS;0;"), "utf-8")
    hitung = pintu("hitung", folder, "--format", "json")
    isi = json.loads(hitung.keluar)
    masalah = next(m for m in isi["masalah"] if m["kode"] == "PEMBAGI_NOL")
    assert (hitung.kode, masalah["letak"]["berkas"]) == (KodeKeluar.DATA_BERMASALAH, "realisasi.csv")
    assert isi["nko"] is not None
    laporan = pintu("laporan", folder, "-o", tmp_path / "keluar")
    assert laporan.kode == KodeKeluar.DATA_BERMASALAH
    assert "PEMBAGI_NOL" in laporan.galat
    assert not (tmp_path / "keluar").exists()


def test_errors_come_as_json_where_json_was_asked(pintu: Pintu, tmp_path: Path) -> None:
    folder = salin_contoh(tmp_path)
    (folder / "target.csv").unlink()
    hasil = pintu("hitung", folder, "--format", "json")
    assert hasil.kode == KodeKeluar.DATA_BERMASALAH
    assert "BERKAS_TIDAK_ADA" in {m["kode"] for m in json.loads(hasil.keluar)["masalah"]}


def test_errors_are_printed_before_warnings(pintu: Pintu, tmp_path: Path) -> None:
    folder = salin_contoh(tmp_path)
    (folder / "perjanjian.yaml").unlink()
    berkas = folder / "target.csv"
    berkas.write_text(berkas.read_text("utf-8").replace("1a-CP;25;", "1a-CP;;"), "utf-8")
    keluar = pintu("periksa", folder).keluar
    assert keluar.index("TARGET_KOSONG") < keluar.index("PERJANJIAN_TIDAK_ADA")


def test_an_address_as_the_table_prints_it_and_a_rule_by_its_acronym_are_found(pintu: Pintu) -> None:
    assert pintu("jelaskan", CONTOH, "SS 1").kode == KodeKeluar.BERHASIL
    assert "nilai.nilai_kinerja_organisasi" in pintu("aturan", "nko").keluar
