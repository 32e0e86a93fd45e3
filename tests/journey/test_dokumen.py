"""The printed reports of both offices: the figures of the card, what is missing by name, and the same bytes again."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from akuntabel.cli.utama import jalankan
from akuntabel.intake import read_folder
from tests.journey.kantor_nyata import (
    BERKAS,
    CAPAIAN,
    NYATA,
    UTUH,
    indonesia,
    teks_docx,
    teks_html,
    teks_pdf,
    tulis_laporan,
)

Berkas = dict[str, bytes]
PEMBACA: dict[str, Callable[[bytes], str]] = {"pdf": teks_pdf, "docx": teks_docx, "html": teks_html}
TERLARANG = re.compile(r"\bNone\b|\bnan\b|\bNaN\b|\{\{|\}\}|TakTerhitung|Decimal\(|Traceback|<[a-z]+ object")
"""What a program prints by mistake."""


@pytest.fixture(scope="module")
def nyata(tmp_path_factory: pytest.TempPathFactory) -> Berkas:
    """All files of the real office."""
    return tulis_laporan(NYATA, tmp_path_factory.mktemp("nyata"))


@pytest.fixture(scope="module")
def utuh(tmp_path_factory: pytest.TempPathFactory) -> Berkas:
    """All files of the complete office."""
    return tulis_laporan(UTUH, tmp_path_factory.mktemp("utuh"))


def teks_of(berkas: Berkas, jenis: str) -> str:
    return PEMBACA[jenis](berkas[f"laporan-kinerja-2024.{jenis}"])


def kartu_of(folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    capsys.readouterr()
    assert jalankan(["hitung", str(folder), "--format", "json"]) == 0
    isi: dict[str, Any] = json.loads(capsys.readouterr().out)
    return isi


def test_four_files_are_written(nyata: Berkas, utuh: Berkas) -> None:
    assert sorted(nyata) == sorted(utuh) == sorted(BERKAS)
    assert nyata["laporan-kinerja-2024.pdf"].startswith(b"%PDF-")


@pytest.mark.parametrize("jenis", PEMBACA)
def test_the_report_prints_every_figure_of_the_card(nyata: Berkas, jenis: str) -> None:
    teks = teks_of(nyata, jenis)
    for kode, (capaian, indeks) in CAPAIAN.items():
        assert kode in teks, kode
        for angka in (capaian, indeks):
            assert angka is None or indonesia(angka) in teks, (kode, angka)
    for angka in ("108,53", "102,57", "108,76", "92,87%", "114,37", "32,72", "80,61", "100,40"):
        assert angka in teks, angka
    for selisih in ("22.564.680.344", "1.721.947.397", "7.946.892.288"):
        assert selisih in teks, selisih
    assert "7.831.058.337" in teks
    assert "2.966.288.539.643" in teks


@pytest.mark.parametrize("jenis", PEMBACA)
def test_the_report_names_what_is_missing(nyata: Berkas, jenis: str) -> None:
    teks = teks_of(nyata, jenis)
    assert "IKU 6b-N dan 8a-CP diukur tetapi belum bernilai" in teks
    assert "tidak tersedia" in teks
    assert "NKO sementara" in teks


@pytest.mark.parametrize("jenis", PEMBACA)
@pytest.mark.parametrize("kantor", ["nyata", "utuh"])
def test_the_report_prints_no_word_of_a_program(kantor: str, jenis: str, request: pytest.FixtureRequest) -> None:
    teks = teks_of(request.getfixturevalue(kantor), jenis)
    assert [teks[max(0, t.start() - 60) : t.end() + 60] for t in TERLARANG.finditer(teks)] == []


@pytest.mark.parametrize("jenis", PEMBACA)
def test_no_path_of_this_machine_is_printed(nyata: Berkas, jenis: str) -> None:
    teks = teks_of(nyata, jenis)
    assert str(NYATA.parent) not in teks
    assert str(Path.home()) not in teks


def test_the_complete_office_has_nothing_to_complain_about(utuh: Berkas, capsys: pytest.CaptureFixture[str]) -> None:
    kartu = kartu_of(UTUH, capsys)
    assert read_folder(UTUH).problems == ()
    assert (kartu["nko_lengkap"], kartu["nko_rentang"], kartu["masalah"]) == (True, None, [])
    assert all(p["lengkap"] for p in kartu["perspektif"])
    for jenis in PEMBACA:
        assert indonesia(kartu["nko"]) in teks_of(utuh, jenis)
        assert "NKO sementara" not in teks_of(utuh, jenis)


def test_the_same_input_gives_the_same_bytes_wherever_it_lies(nyata: Berkas, tmp_path: Path) -> None:
    shutil.copytree(NYATA, tmp_path / "salinan" / NYATA.name)
    kedua = tulis_laporan(tmp_path / "salinan" / NYATA.name, tmp_path / "keluaran")
    assert [nama for nama in BERKAS if nyata[nama] != kedua[nama]] == []


def test_a_changed_row_changes_nko_trace_and_report_alike(
    nyata: Berkas, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / NYATA.name
    shutil.copytree(NYATA, folder)
    berkas = folder / "realisasi.csv"
    berkas.write_text(berkas.read_text(encoding="utf-8").replace("2966288539643", "2861500000000"), encoding="utf-8")
    lama, baru = kartu_of(NYATA, capsys), kartu_of(folder, capsys)
    assert baru["perspektif"][0]["sasaran"][0]["iku"][0]["capaian"] == "97.00"
    assert baru["perspektif"][1:] == lama["perspektif"][1:]
    assert baru["nko"] != lama["nko"]
    assert jalankan(["jelaskan", str(folder), "1a-CP"]) == 0
    jejak = capsys.readouterr().out
    assert "Rp2.861.500.000.000" in jejak
    assert "97" in jejak
    kedua = tulis_laporan(folder, tmp_path / "keluaran", "pdf,docx,html,xlsx")
    assert [nama for nama in BERKAS if nyata[nama] == kedua[nama]] == []
    for jenis in PEMBACA:
        teks = teks_of(kedua, jenis)
        assert indonesia(baru["nko"]) in teks
        assert "97,00" in teks
        assert indonesia(lama["nko"]) not in teks


def test_the_agreement_prints_every_target(tmp_path: Path) -> None:
    assert jalankan(["perjanjian", str(UTUH), "-o", str(tmp_path), "--jenis", "html"]) == 0
    tahun = read_folder(UTUH).tahun
    assert tahun is not None
    teks = teks_html((tmp_path / "perjanjian-kinerja-2024.html").read_bytes())
    for manual in tahun.manual.values():
        assert manual.nama in teks, manual.kode
    assert TERLARANG.search(teks) is None
