"""The sanggahan of the real office, from its file to card, trace and report."""

import json
import re
from pathlib import Path
from shutil import copytree

import pytest

from akuntabel.cli.utama import jalankan
from tests.journey.kantor_nyata import NYATA, teks_html, tulis_laporan


def keluaran(capsys: pytest.CaptureFixture[str], perintah: str, *argumen: str, kantor: Path = NYATA) -> str:
    assert jalankan([perintah, str(kantor), *argumen]) == 0
    return capsys.readouterr().out


def test_the_committee_figure_replays_under_both_outcomes(capsys: pytest.CaptureFixture[str]) -> None:
    kartu = json.loads(keluaran(capsys, "hitung", "--format", "json"))
    (butir,) = kartu["sanggahan"]["butir"]
    assert (butir["resmi"]["capaian"], butir["klaim"]["capaian"]) == ("95.64", "103.18")
    assert (butir["tercetak"], butir["berlaku"], butir["terbuka"]) == (["102.84"], "resmi", True)
    assert kartu["nko"] == butir["resmi"]["nko"] == kartu["sanggahan"]["nko_rentang"][0]
    assert butir["klaim"]["nko"] == kartu["sanggahan"]["nko_rentang"][1]
    assert [(s["nomor"], s["tanggal"]) for s in butir["surat"]] == [
        ("ND-1883/WPJ.14/2024", None), ("ND-62/KPP.1409/2025", "2025-01-14"),
    ]  # fmt: skip
    (berbeda,) = [m for m in kartu["masalah"] if m["kode"] == "SANGGAHAN_TERCETAK_BERBEDA"]
    assert (berbeda["ditemukan"], berbeda["iku"]) == ("102,84", "6c-N")


def test_card_and_trace_say_both_values_in_both_languages(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert "resmi 95,64, NKO 108,53; klaim 103,18, NKO 108,73" in keluaran(capsys, "hitung")
    jejak = keluaran(capsys, "jelaskan", "sanggahan.6c-N")
    assert all(teks in jejak for teks in ("98,91", "117,77", "95,637", "103,181", "sanggahan.yaml, baris"))
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert "official 95,64, NKO 108,53; claim 103,18, NKO 108,73" in keluaran(capsys, "hitung")


def test_the_report_shows_the_sanggahan_in_summary_section_and_annex(tmp_path: Path) -> None:
    (isi,) = tulis_laporan(NYATA, tmp_path, "html").values()
    teks = teks_html(isi)
    assert "Sanggahan yang belum diputus" in teks
    assert "Sanggahan: diajukan" in teks
    assert "Angka 102,84 yang dicetak kantor tidak dihasilkan nilai resmi maupun klaim itu." in teks
    assert "Nilai resmi dan klaim kantor atas IKU 6c-N" in teks
    assert "Kantor menghitung sendiri komponen kedua sebesar 117,77" in teks


def test_no_disputed_figure_is_typed_in_the_narrative() -> None:
    naskah = "".join(p.read_text(encoding="utf-8") for p in NYATA.rglob("*.md"))
    assert not [angka for angka in ("117,77", "102,84", "103,18", "95,64", "ND-62") if angka in naskah]


def test_an_office_without_nko_shows_both_values_and_claims_no_nko(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    dinas = tmp_path / "dinas"
    copytree(NYATA.parent / "dinas-contoh-2024", dinas)
    (dinas / "sanggahan.yaml").write_text(
        """\
sanggahan:
  - kode: S2.1
    keadaan: diajukan
    surat: [{nomor: S-1/2025, tanggal: 2025-01-20, dari: Kepala Dinas, kepada: Bupati, perihal: Nilai survei}]
    klaim: {realisasi: 90}
    alasan: Satu puskesmas belum ikut dihitung.
""",
        encoding="utf-8",
    )
    teks = keluaran(capsys, "hitung", kantor=dinas)
    (baris,) = [b for b in teks.splitlines() if b.startswith("Sanggahan S2.1")]
    assert baris == "Sanggahan S2.1 (diajukan, berlaku nilai resmi): resmi 102,85; klaim 105,88."
    assert "Semua kemungkinan" not in teks
    jejak = keluaran(capsys, "jelaskan", "sanggahan.S2.1", kantor=dinas)
    assert "105,88" in jejak
    assert "NKO" not in jejak
    assert jalankan(["laporan", str(dinas), "-o", str(tmp_path), "--jenis", "html"]) == 0
    laporan = (tmp_path / "laporan-kinerja-2024.html").read_bytes()
    badan, jejak_laporan = laporan.split(b'id="lampiran-jejak"')
    sanggahan = jejak_laporan.partition(b'id="lampiran-sanggahan"')[2]
    for bagian in (badan, sanggahan):
        assert "menurut klaim kantor 105,88%" in teks_html(bagian) or "Klaim kantor 90 105,88%" in teks_html(bagian)
        assert re.findall(r"\b(?:IKU|NKO)\b", teks_html(bagian)) == []
