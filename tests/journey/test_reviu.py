"""A report that another office wrote, from its file to the findings and the JSON of the door."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from akuntabel.cli.utama import jalankan

LAPORAN = Path(__file__).parents[2] / "contoh" / "laporan-direviu" / "laporan-kinerja-dinas-2023.txt"


def test_the_findings_of_the_example_stand_at_their_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert jalankan(["reviu", str(LAPORAN), "--format", "json"]) == 1
    hasil = json.loads(capsys.readouterr().out)
    baris = LAPORAN.read_text(encoding="utf-8").splitlines()
    temuan = [(t["kode"], t["tercetak"], t["dihitung"]) for t in hasil["temuan"]]
    assert temuan == [
        ("terbilang-berbeda", "4 (lima)", "lima = 5"),
        ("rasio-keliru", "89,00%", "98,00%"),
        ("jumlah-keliru", "3.490.250.000", "3.409.250.000"),
        ("realisasi-berbeda", "Rp3.409.250.000", "3.490.250.000"),
    ]
    for satu in hasil["temuan"]:
        assert satu["tercetak"] in baris[satu["lokasi"]["baris"] - 1]
    assert hasil["ringkasan"] == {"pasti": 4, "mungkin": 0, "gaya": 0, "tak_teruji": 1}
    assert {"tabel", "pernyataan", "rasio", "jumlah"} <= set(hasil["fakta"])


def test_the_text_names_chapter_quotation_printed_computed_why_and_remedy(capsys: pytest.CaptureFixture[str]) -> None:
    assert jalankan(["reviu", str(LAPORAN)]) == 1
    keluar = capsys.readouterr().out
    for bagian in ("Bab III", "pasti baris 29", "kutipan", "tercetak", "dihitung", "sebab", "saran", "4 pasti"):
        assert bagian in keluar


def test_the_report_that_the_program_writes_itself_has_no_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    contoh = Path(__file__).parents[2] / "contoh" / "kpp-contoh-2024"
    assert jalankan(["laporan", str(contoh), "-o", str(tmp_path), "--jenis", "docx"]) == 0
    (berkas,) = tmp_path.glob("*.docx")
    capsys.readouterr()
    assert jalankan(["reviu", str(berkas), "--format", "json"]) == 0
    hasil = json.loads(capsys.readouterr().out)
    assert hasil["temuan"] == []
    assert len(hasil["fakta"]["rasio"]) > 200


def test_a_file_that_is_not_there_or_cannot_be_read_ends_with_a_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert jalankan(["reviu", str(tmp_path / "tidak-ada.pdf")]) == 3
    rusak = tmp_path / "rusak.pdf"
    rusak.write_bytes(b"%PDF-1.7 sampah")
    assert jalankan(["reviu", str(rusak)]) == 1
    assert "simpan ulang" in capsys.readouterr().err


def test_a_later_version_is_compared_and_answers_are_carried_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert jalankan(["reviu", str(LAPORAN), "-o", str(tmp_path), "--jenis", "json"]) == 1
    lama = tmp_path / f"{LAPORAN.stem}-temuan.json"
    semula = json.loads(lama.read_text(encoding="utf-8"))["temuan"]
    versi_2 = tmp_path / "versi-2.txt"
    teks = LAPORAN.read_text(encoding="utf-8").replace("89,00%", "98,00%")
    versi_2.write_text(f"Kata pengantar.\n\n{teks}", encoding="utf-8")
    jawaban = tmp_path / "jawaban.csv"
    baris = [f"{t['pengenal']},ditolak,salah baca,Rina,2024-02-05" for t in semula]
    jawaban.write_text("\n".join(["temuan,sikap,alasan,pereviu,tanggal", *baris]), encoding="utf-8")
    capsys.readouterr()
    perintah = ["reviu", str(versi_2), "--bandingkan", str(lama), "--jawaban", str(jawaban)]
    assert jalankan(perintah) == 0
    keluar = capsys.readouterr()
    assert "1 diperbaiki, 3 tetap, 0 baru" in keluar.out
    assert "3 dari 3 temuan dijawab" in keluar.out
    assert "REVIU_JAWABAN_USANG" in keluar.err
    assert jalankan([*perintah, "--format", "json"]) == 0
    hasil = json.loads(capsys.readouterr().out)
    assert [t["keadaan"] for t in hasil["temuan"]] == ["tetap", "tetap", "tetap"]
    assert [t["kode"] for t in hasil["diperbaiki"]] == ["rasio-keliru"]


def test_the_working_paper_is_filled_in_given_back_and_its_answers_stand_in_the_next_version(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert jalankan(["reviu", str(LAPORAN), "-o", str(tmp_path), "--jenis", "xlsx,json"]) == 1
    kertas = tmp_path / f"{LAPORAN.stem}-kertas-kerja-reviu.xlsx"
    buku = load_workbook(kertas)
    (kepala,) = [b for b in buku["Temuan"].iter_rows() if b[1].value == "Pengenal"]
    kolom = {sel.value: sel.column for sel in kepala}
    isi = {"Sikap": "dijelaskan", "Alasan": "Sudah dicocokkan dengan SPAN.", "Pereviu": "Rina", "Tanggal": "2024-02-05"}
    for nomor in range(kepala[0].row + 1, buku["Temuan"].max_row + 1):
        for nama, nilai in isi.items():
            buku["Temuan"].cell(nomor, kolom[nama], nilai)
    buku.save(kertas)
    versi_2 = tmp_path / "versi-2.txt"
    teks = LAPORAN.read_text(encoding="utf-8").replace("89,00%", "98,00%")
    versi_2.write_text("Halaman baru.\n\n" + teks.replace("Bab III", "Paragraf sisipan.\n\nBab III"), encoding="utf-8")
    capsys.readouterr()
    lama, tujuan = tmp_path / f"{LAPORAN.stem}-temuan.json", tmp_path / "v2"
    perintah = ["reviu", str(versi_2), "--bandingkan", str(lama), "--jawaban", str(kertas), "-o", str(tujuan)]
    assert jalankan([*perintah, "--jenis", "xlsx,json,checklist,pernyataan"]) == 0
    keluar = capsys.readouterr().out
    assert "1 diperbaiki, 3 tetap, 0 baru" in keluar
    assert "3 dari 3 temuan dijawab" in keluar
    baru = load_workbook(tujuan / "versi-2-kertas-kerja-reviu.xlsx")["Temuan"]
    assert sum("dijelaskan" in [s.value for s in b] for b in baru.iter_rows()) == 3
    temuan = json.loads((tujuan / "versi-2-temuan.json").read_text(encoding="utf-8"))["temuan"]
    assert {t["jawaban"]["alasan"] for t in temuan} == {"Sudah dicocokkan dengan SPAN."}
    for nama in ("checklist-reviu", "pernyataan-telah-direviu"):
        assert (tujuan / f"versi-2-{nama}.docx").read_bytes().startswith(b"PK")
        assert (tujuan / f"versi-2-{nama}.pdf").read_bytes().startswith(b"%PDF")


def test_the_statement_is_not_given_while_certain_findings_have_no_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert jalankan(["reviu", str(LAPORAN), "-o", str(tmp_path / "hasil"), "--jenis", "checklist,pernyataan"]) == 1
    keluar = capsys.readouterr()
    assert "REVIU_PERNYATAAN_DITOLAK" in keluar.err
    assert sorted(p.name for p in (tmp_path / "hasil").iterdir()) == [
        f"{LAPORAN.stem}-checklist-reviu.docx",
        f"{LAPORAN.stem}-checklist-reviu.pdf",
    ]


def test_an_office_that_has_only_a_report_begins_from_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "dinas"
    assert jalankan(["reviu", str(LAPORAN), "--sebagai-folder", str(folder)]) == 1
    keluar = capsys.readouterr().out
    assert "2 IKU" in keluar
    assert "kantor.yaml: «rezim»" in keluar
    assert "IK2, capaian 89,00%: rasio-keliru" in keluar
    assert (folder / "BACA-SAYA.md").is_file()
    assert jalankan(["periksa", str(folder)]) == 1
    keluar = capsys.readouterr().out
    assert "«rezim» kosong" in keluar
    assert "polarisasi belum ditulis" in keluar
    kantor, manual = folder / "kantor.yaml", folder / "manual" / "IK2.yaml"
    kantor.write_text(f"rezim: permenpanrb-53-2014\n{kantor.read_text(encoding='utf-8')}", encoding="utf-8")
    manual.write_text(f"{manual.read_text(encoding='utf-8')}polarisasi: maximize\n", encoding="utf-8")
    assert jalankan(["hitung", str(folder), "--format", "json"]) == 0
    kartu = json.loads(capsys.readouterr().out)
    iku = {i["kode"]: i["capaian"] for p in kartu["perspektif"] for t in p["sasaran"] for i in t["iku"]}
    assert iku == {"IK1": "95.00", "IK2": "98.00"}
    assert "TERCETAK_BERBEDA" in {m["kode"] for m in kartu["masalah"]}
    assert jalankan(["laporan", str(folder), "-o", str(tmp_path / "hasil"), "--jenis", "html"]) == 0
    halaman = (tmp_path / "hasil" / "laporan-kinerja-2023.html").read_text(encoding="utf-8")
    assert "Persentase pasar rakyat yang tertata" in halaman


def test_a_folder_that_holds_anything_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "catatan.txt").write_text("milik saya", encoding="utf-8")
    assert jalankan(["reviu", str(LAPORAN), "--sebagai-folder", str(tmp_path)]) == 2
    assert "sudah ada isinya" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["catatan.txt"]
