"""The state as known on a day: the same bytes after anything that was known later is added, for every output."""

import json
import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from akuntabel.cli.utama import jalankan

CONTOH = Path(__file__).parents[2] / "contoh" / "kpp-contoh-2024"
NYATA = CONTOH.parent / "kpp-balikpapan-barat-2024"
PER = ("--per", "2025-01-14")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTOH, tmp_path / "kpp-contoh-2024"))


def tambah_kemudian(folder: Path) -> None:
    """Everything that may become known after the chosen day: targets, rows, a dispute, an official."""
    with (folder / "adendum.yaml").open("a", encoding="utf-8") as berkas:
        berkas.write("  - {nomor: ADD-2/WPJ.00/2025, tanggal: 2025-01-15, berlaku: 2024-01-01, alasan: Ralat.}\n")
    with (folder / "perubahan-target.csv").open("a", encoding="utf-8") as berkas:
        berkas.write("ADD-2/WPJ.00/2025;2b-CP;10;20;30;40\n")
    with (folder / "realisasi.csv").open("a", encoding="utf-8") as berkas:
        berkas.write("1a-CP;T4;;NETTO;1;Ralat;;2025-01-15\n7c-N;T1;;DISETUJUI;3;Ralat;;2025-02-01\n")
    with (folder / "pejabat.csv").open("a", encoding="utf-8") as berkas:
        berkas.write(
            "Kepala Kantor Pelayanan Pajak Pratama Contoh;Joko Santoso;;plh;2025-01-20;2025-01-31;;;2025-01-18\n"
        )
    (folder / "sanggahan.yaml").write_text(
        "sanggahan:\n  - kode: 6c-N\n    keadaan: diterima\n    klaim: {K2: 120}\n    surat:\n"
        "      - {nomor: ND-9, tanggal: 2025-01-16}\n    putusan: {tanggal: 2025-02-03}\n",
        encoding="utf-8",
    )


def semua_keluaran(folder: Path, capsys: pytest.CaptureFixture[str], tujuan: Path) -> dict[str, bytes | str]:
    hasil: dict[str, bytes | str] = {}
    for kata in (
        ["hitung", str(folder)],
        ["hitung", str(folder), "--format", "json"],
        ["periksa", str(folder), "--format", "json"],
        ["jelaskan", str(folder), "nko"],
        ["andai", str(folder)],
    ):
        assert jalankan([*kata, *PER]) == 0
        hasil[" ".join((kata[0], *kata[2:]))] = capsys.readouterr().out
    assert jalankan(["laporan", str(folder), "-o", str(tujuan), *PER]) == 0
    assert jalankan(["perjanjian", str(folder), "-o", str(tujuan), "--jenis", "html,docx", *PER]) == 0
    capsys.readouterr()
    return hasil | {p.name: p.read_bytes() for p in sorted(tujuan.iterdir())}


def test_what_is_known_later_changes_no_byte_of_an_earlier_answer(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dahulu = semua_keluaran(folder, capsys, tmp_path / "dahulu")
    assert sorted(n for n in dahulu if "per-2025-01-14" in n and n.startswith("laporan")) == [
        f"laporan-kinerja-2024-per-2025-01-14.{jenis}" for jenis in ("docx", "html", "pdf")
    ]
    tambah_kemudian(folder)
    kemudian = semua_keluaran(folder, capsys, tmp_path / "kemudian")
    assert [nama for nama in dahulu if dahulu[nama] != kemudian[nama]] == []
    assert dahulu.keys() == kemudian.keys()
    assert jalankan(["hitung", str(folder)]) == 0
    assert capsys.readouterr().out != dahulu["hitung"]


def test_the_card_says_which_targets_and_which_day_it_used(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert jalankan(["hitung", str(folder), "--per", "2024-07-31"]) == 0
    sebelum = capsys.readouterr().out
    assert "sampai triwulan II" in sebelum
    assert "Keadaan yang diketahui per 31 Juli 2024" in sebelum
    assert "versi 2" not in sebelum
    assert jalankan(["hitung", str(folder), "--per", "2024-10-14"]) == 0
    sesudah = capsys.readouterr().out
    assert "8b-CP versi 2: T3 45% → 40%, T4 65% → 55%" in sesudah
    assert "dipakai untuk T3." in sesudah


def test_a_workbook_answers_for_a_day_with_the_same_bytes_after_rows_that_were_known_later(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    buku, hasil = tmp_path / "kpp.xlsx", []
    for keluaran in ("dahulu", "kemudian"):
        assert jalankan(["ubah", str(folder), str(buku), "--timpa"]) == 0
        assert jalankan(["laporan", str(buku), "-o", str(tmp_path / keluaran), "--jenis", "html,xlsx", *PER]) == 0
        capsys.readouterr()
        assert jalankan(["hitung", str(buku), "--format", "json", *PER]) == 0
        berkas = {p.name: p.read_bytes() for p in (tmp_path / keluaran).iterdir()}
        hasil.append((buku.read_bytes(), capsys.readouterr().out, berkas))
        tambah_kemudian(folder)
    assert hasil[0][0] != hasil[1][0]
    assert hasil[0][1:] == hasil[1][1:]


def test_the_report_tells_the_history_of_targets_and_the_correction(folder: Path, tmp_path: Path) -> None:
    assert jalankan(["laporan", str(folder), "-o", str(tmp_path / "k"), "--jenis", "html"]) == 0
    teks = (tmp_path / "k" / "laporan-kinerja-2024.html").read_text(encoding="utf-8")
    assert "Riwayat perubahan target" in teks
    assert "ADD-1/WPJ.00/2024 tanggal 12 Agustus 2024, berlaku 1 Juli 2024; diketahui 15 Agustus 2024" in teks
    assert "Komponen LAIN triwulan IV dikoreksi dari 17 menjadi 19" in teks
    assert jalankan(["laporan", str(folder), "-o", str(tmp_path / "k"), "--jenis", "html", *PER]) == 0
    per = (tmp_path / "k" / "laporan-kinerja-2024-per-2025-01-14.html").read_text(encoding="utf-8")
    assert "keadaan yang diketahui per 14 Januari 2025" in per
    assert "dikoreksi dari 17" not in per


def test_the_adendum_is_written_with_old_and_new_targets_and_the_officials_of_its_day(
    folder: Path, tmp_path: Path
) -> None:
    assert jalankan(["perjanjian", str(folder), "-o", str(tmp_path / "k"), "--jenis", "html"]) == 0
    teks = (tmp_path / "k" / "adendum-1-perjanjian-kinerja-2024.html").read_text(encoding="utf-8")
    assert "Nomor ADD-1/WPJ.00/2024" in teks
    assert teks.count("Plt. Kepala Kantor Wilayah DJP Contoh") == 2
    assert "Sri Handayani" in teks
    assert "65%" in teks
    assert "Target kinerja per triwulan setelah ADD-1/WPJ.00/2024" in teks
    asli = (tmp_path / "k" / "perjanjian-kinerja-2024.html").read_text(encoding="utf-8")
    assert "65%" in asli
    assert "Sri Handayani" not in asli


def test_a_head_who_arrives_in_august_gets_a_complement_and_a_card_of_the_rest_of_the_year(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pejabat = folder / "pejabat.csv"
    teks = pejabat.read_text(encoding="utf-8").replace("definitif;2023-03-01;;", "definitif;2023-03-01;2024-08-14;")
    baru = "Kepala Kantor Pelayanan Pajak Pratama Contoh;Dewi Lestari;;definitif;2024-08-15;;KEP-61/PJ.00/2024;;\n"
    pejabat.write_text(teks + baru, encoding="utf-8")
    assert jalankan(["hitung", str(folder), "--pejabat", "dewi", "--format", "json"]) == 0
    kartu = json.loads(capsys.readouterr().out)
    sisa = {s["iku"]: s for s in kartu["komplemen"]["sisa"]}
    assert (kartu["komplemen"]["batas_tanda_tangan"], kartu["komplemen"]["triwulan_pertama"]) == ("2024-09-05", "T3")
    assert (sisa["8b-CP"]["target_setahun"], Decimal(sisa["8b-CP"]["realisasi_pendahulu"])) == ("55", Decimal("27.5"))
    assert (Decimal(sisa["8b-CP"]["sisa_target"]), sisa["8b-CP"]["capaian_pendahulu"]) == (Decimal("27.5"), "lebih")
    iku = {n["kode"]: n for p in kartu["perspektif"] for s in p["sasaran"] for n in s["iku"]}
    assert (iku["8b-CP"]["target"], iku["8b-CP"]["realisasi"]) == ("27.5", "35")
    assert "KOMPLEMEN_TAK_TERPISAH" in {m["kode"] for m in kartu["masalah"] if m["iku"] == "10a-CP"}
    assert "aturan.komplemen.lintasan_komplemen" in {a["kode"] for a in kartu["asumsi"]}
    assert jalankan(["perjanjian", str(folder), "-o", str(tmp_path / "k"), "--jenis", "html"]) == 0
    dokumen = tmp_path / "k" / "komplemen-2024-08-15-perjanjian-kinerja-2024.html"
    isi = dokumen.read_text(encoding="utf-8")
    assert "paling lambat 5 September 2024" in isi
    assert "Plt. Kepala Kantor Wilayah DJP Contoh" in isi
    capsys.readouterr()
    assert jalankan(["hitung", str(folder), "--pejabat", "dewi"]) == 0
    assert "Bagian Dewi Lestari sejak 15 Agustus 2024" in capsys.readouterr().out
    assert jalankan(["hitung", str(folder), "--pejabat", "Ratna"]) == 3
    assert "Dewi Lestari" in capsys.readouterr().err


def test_the_real_dispute_exists_from_its_letter_on(capsys: pytest.CaptureFixture[str]) -> None:
    kartu = {}
    for hari in ("2025-01-13", "2025-01-14"):
        assert jalankan(["hitung", str(NYATA), "--per", hari, "--format", "json"]) == 0
        kartu[hari] = json.loads(capsys.readouterr().out)
    assert "sanggahan" not in kartu["2025-01-13"]
    (butir,) = kartu["2025-01-14"]["sanggahan"]["butir"]
    assert (butir["resmi"]["capaian"], butir["klaim"]["capaian"], butir["keadaan"]) == ("95.64", "103.18", "diajukan")
    (tercetak,) = [m for m in kartu["2025-01-14"]["masalah"] if m["kode"] == "SANGGAHAN_TERCETAK_BERBEDA"]
    assert tercetak["ditemukan"] == "102,84"
    assert kartu["2025-01-13"]["nko"] == kartu["2025-01-14"]["nko"]
    dokumen = [(v["nomor"], [p["iku"] for p in v["perubahan"]]) for v in kartu["2025-01-14"]["versi_target"]]
    assert dokumen[1][1] == ["9a-N"]
    assert dokumen[2] == ("ND-1883/WPJ.14/2024", ["6c-N"])
