"""The manuals of an office, from its folder through their checks to their document."""

from pathlib import Path
from shutil import copytree

import pytest

from akuntabel.cli.utama import jalankan
from tests.journey.kantor_nyata import UTUH, teks_docx, teks_html, teks_pdf


def test_a_fault_is_found_mended_and_the_manual_printed_in_every_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kantor = copytree(UTUH, tmp_path / "kantor")
    manual = kantor / "manual" / "7c-N.yaml"
    asli = manual.read_text(encoding="utf-8")
    manual.write_text(asli.replace("DISETUJUI / DIBAHAS * 100", "DISETUJUI / DIBAHAS"), encoding="utf-8")
    jalankan(["manual", str(kantor), "--iku", "7c-N"])
    assert "[PERSEN_TANPA_SERATUS]" in capsys.readouterr().out
    manual.write_text(asli, encoding="utf-8")
    assert jalankan(["manual", str(kantor), "--iku", "7c-N"]) == 0
    assert "[PERSEN_TANPA_SERATUS]" not in capsys.readouterr().out

    assert jalankan(["manual", str(kantor), "--iku", "7c-N", "-o", str(tmp_path / "keluar")]) == 0
    berkas = {p.suffix: p.read_bytes() for p in (tmp_path / "keluar").iterdir()}
    for teks in (teks_pdf(berkas[".pdf"]), teks_docx(berkas[".docx"]), teks_html(berkas[".html"])):
        assert "Manual Indikator Kinerja Utama Tahun 2024" in teks
        assert "9 ÷ 12 × 100 = 75%" in teks
        assert "namanya mengikuti Perjanjian Kinerja" in teks
    sama = tmp_path / "lagi"
    assert jalankan(["manual", str(kantor), "--iku", "7c-N", "-o", str(sama)]) == 0
    assert {p.suffix: p.read_bytes() for p in sama.iterdir()} == berkas
