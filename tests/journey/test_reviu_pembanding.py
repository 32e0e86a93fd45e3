"""A report held against the office's own data and against last year's report, from the files to the findings."""

import json
from pathlib import Path

import pytest

from akuntabel.cli.utama import jalankan

CONTOH = Path(__file__).parents[2] / "contoh"
KANTOR = CONTOH / "kpp-contoh-2024"


@pytest.fixture(scope="module")
def laporan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the example office as HTML."""
    folder = tmp_path_factory.mktemp("laporan")
    assert jalankan(["laporan", str(KANTOR), "-o", str(folder), "--jenis", "html"]) == 0
    (berkas,) = folder.glob("*.html")
    return berkas


def _temuan(capsys: pytest.CaptureFixture[str], *pilihan: str) -> tuple[int, dict]:
    capsys.readouterr()
    kode = jalankan(["reviu", *pilihan, "--format", "json"])
    return kode, json.loads(capsys.readouterr().out)


def test_every_figure_of_a_true_report_is_that_of_the_data(laporan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kode, hasil = _temuan(capsys, str(laporan), "--data", str(KANTOR))
    assert (kode, hasil["temuan"]) == (0, [])


def test_changed_figures_are_named_with_both_values_and_the_rows_of_the_data(
    laporan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    isi = laporan.read_text(encoding="utf-8")
    assert "Rp233.506.110" in isi
    ubah = tmp_path / "laporan.html"
    ubah.write_text(isi.replace("Rp233.506.110", "Rp233.560.110", 1), encoding="utf-8")
    kode, hasil = _temuan(capsys, str(ubah), "--data", str(KANTOR))
    assert kode == 1
    (satu,) = [t for t in hasil["temuan"] if t["kode"] == "anggaran-berbeda-data"]
    assert (satu["kepastian"], satu["tercetak"], satu["dihitung"]) == ("pasti", "Rp233.560.110", "Rp233.506.110")
    assert "anggaran.csv, baris 13" in satu["penjelasan"]
    assert "tertukar" in satu["penjelasan"]


def test_data_of_another_year_is_not_compared_and_this_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    lama = CONTOH / "laporan-direviu" / "laporan-kinerja-dinas-2023.txt"
    _, hasil = _temuan(capsys, str(lama), "--data", str(CONTOH / "dinas-contoh-2024"))
    alasan = [t["alasan"] for t in hasil["tak_teruji"] if t["kode"].endswith("-data")]
    assert alasan == ["data kantor tentang tahun 2024, laporan tentang 2023"] * 3
    assert not [t for t in hasil["temuan"] if t["kode"].endswith("-data")]


def test_text_of_last_year_and_changed_figures_of_last_year_are_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def laporan_tahun(tahun: int, realisasi_lalu: str) -> Path:
        berkas = tmp_path / f"laporan-{tahun}.txt"
        berkas.write_text(
            f"Laporan Kinerja Balai Uji (rekaan) Tahun {tahun}\n\nBAB III AKUNTABILITAS KINERJA\n\n"
            "IKU 1 : Persentase alat uji yang laik pakai\n\n"
            f"Pada tahun {tahun} target sebesar 80% dengan realisasi sebesar 84,00%, capaian sebesar 105,00%.\n\n"
            f"Pada tahun {tahun - 1} realisasi sebesar {realisasi_lalu} dan capaian sebesar 105,00%.\n\n"
            f"Kendala tahun {tahun} adalah suku cadang yang tiba sesudah bulan Juni sehingga peneraan alat mundur.\n",
            encoding="utf-8",
        )
        return berkas

    lalu, kini = laporan_tahun(2023, "84,00%"), laporan_tahun(2024, "48,00%")
    _, hasil = _temuan(capsys, str(kini), "--tahun-lalu", str(lalu))
    temuan = {t["kode"]: t for t in hasil["temuan"]}
    assert temuan["angka-tahun-lalu-berbeda"]["tercetak"] == "48,00%"
    assert temuan["angka-tahun-lalu-berbeda"]["dihitung"] == "84,00%"
    salinan = temuan["salinan-tahun-lalu"]
    assert salinan["lokasi"]["kutipan"].startswith("Pada tahun 2024 target")
    assert salinan["penjelasan"].startswith("2 kalimat atau butir berurutan")
