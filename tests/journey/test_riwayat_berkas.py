"""A manual, a choice, a budget and a narrative that change: recorded by the program, edited, and still reproduced."""

import json
import shutil
from pathlib import Path

import pytest

from akuntabel.cli.utama import jalankan
from tests.journey.test_per_tanggal import CONTOH, semua_keluaran

DOKUMEN = ("--nomor", "ND-31/WPJ.00/2024", "--tanggal", "2024-07-03")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTOH, tmp_path / "kpp-contoh-2024"))


def ganti(path: Path, lama: str, baru: str) -> None:
    teks = path.read_text(encoding="utf-8")
    assert lama in teks
    path.write_text(teks.replace(lama, baru, 1), encoding="utf-8")


def revisi_manual(folder: Path) -> None:
    """The formula of 10a-CP weighs its two parts anew from July on."""
    berkas = ("--berkas", "manual/10a-CP.yaml")
    hari = ("--diketahui", "2024-07-05", "--berlaku", "2024-07-01")
    assert jalankan(["versi", str(folder), *berkas, *DOKUMEN, "--alasan", "Bobot bagian diubah", *hari]) == 0
    ganti(folder / "manual" / "10a-CP.yaml", "50% * batasi(IKPA", "80% * batasi(IKPA")
    ganti(folder / "manual" / "10a-CP.yaml", "50% * batasi(PERENCANAAN", "20% * batasi(PERENCANAAN")


def kartu(folder: Path, capsys: pytest.CaptureFixture[str], *pilihan: str) -> dict[str, object]:
    capsys.readouterr()
    assert jalankan(["hitung", str(folder), "--format", "json", *pilihan]) == 0
    isi: dict[str, object] = json.loads(capsys.readouterr().out)
    return isi


def iku(isi: dict[str, object], kode: str) -> dict[str, object]:
    semua = [n for p in isi["perspektif"] for s in p["sasaran"] for n in s["iku"]]  # type: ignore[attr-defined]
    return next(n for n in semua if n["kode"] == kode)


def test_a_revised_manual_changes_the_quarters_after_it_and_none_before(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    semula = {t: kartu(folder, capsys, "--triwulan", t) for t in ("T2", "T4")}
    revisi_manual(folder)
    kini = {t: kartu(folder, capsys, "--triwulan", t) for t in ("T2", "T4")}
    assert iku(kini["T2"], "10a-CP")["penuh"] == iku(semula["T2"], "10a-CP")["penuh"]
    assert iku(kini["T4"], "10a-CP")["penuh"] != iku(semula["T4"], "10a-CP")["penuh"]
    assert kini["T2"]["nko_penuh"] == semula["T2"]["nko_penuh"]
    assert [p["belum_berlaku"] for p in kini["T2"]["perubahan_berkas"]] == [["manual/10a-CP.yaml"]]  # type: ignore[attr-defined]
    assert [p["belum_berlaku"] for p in kini["T4"]["perubahan_berkas"]] == [[]]  # type: ignore[attr-defined]
    assert jalankan(["jelaskan", str(folder), "iku.10a-CP.realisasi", "--triwulan", "T2"]) == 0
    teks = capsys.readouterr().out
    assert "riwayat/2024-07-05-bobot-bagian-diubah/manual/10a-CP.yaml" in teks
    assert "ND-31/WPJ.00/2024 tanggal 3 Juli 2024: manual/10a-CP.yaml; berlaku 1 Juli 2024" in teks
    assert "belum berlaku, isi sebelumnya yang dipakai" in teks


def test_every_output_of_an_earlier_day_keeps_its_bytes_whatever_file_is_changed_later(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    revisi_manual(folder)
    capsys.readouterr()
    dahulu = semua_keluaran(folder, capsys, tmp_path / "dahulu")
    diubah = ("anggaran.yaml", "kantor.yaml", "narasi/ikhtisar.md", "manual/10a-CP.yaml", "target.csv")
    assert all((folder / nama).is_file() for nama in diubah)
    kata = [bagian for nama in diubah for bagian in ("--berkas", nama)]
    hari = ("--baru", "cascading.csv", "--hapus", "narasi/sejarah.md", "--diketahui", "2025-02-03")
    assert jalankan(["versi", str(folder), *kata, *hari, "--alasan", "Koreksi sesudah ditandatangani"]) == 0
    ganti(folder / "manual" / "10a-CP.yaml", "80% * batasi(IKPA", "60% * batasi(IKPA")
    ganti(folder / "manual" / "10a-CP.yaml", "20% * batasi(PERENCANAAN", "40% * batasi(PERENCANAAN")
    ganti(folder / "kantor.yaml", "telepon:", "telepon: 0 #")
    (folder / "cascading.csv").write_text("kode,unit,jenis\n10a-CP,*,tidak\n", encoding="utf-8")
    (folder / "narasi" / "sejarah.md").unlink()
    with (folder / "narasi" / "ikhtisar.md").open("a", encoding="utf-8") as berkas:
        berkas.write("\nKalimat yang dikoreksi.\n")
    with (folder / "anggaran.yaml").open("a", encoding="utf-8") as berkas:
        berkas.write("dana: DIPA revisi\n")
    capsys.readouterr()
    kemudian = semua_keluaran(folder, capsys, tmp_path / "kemudian")
    assert [nama for nama in dahulu if dahulu[nama] != kemudian[nama]] == []
    assert kartu(folder, capsys)["nko_penuh"] != kartu(folder, capsys, "--per", "2025-01-14")["nko_penuh"]


def test_the_report_tells_the_versions_and_which_quarters_were_measured_otherwise(folder: Path, tmp_path: Path) -> None:
    revisi_manual(folder)
    assert jalankan(["laporan", str(folder), "-o", str(tmp_path / "k"), "--jenis", "html"]) == 0
    teks = (tmp_path / "k" / "laporan-kinerja-2024.html").read_text(encoding="utf-8")
    assert "Versi dokumen yang dipakai" in teks
    assert "ND-31/WPJ.00/2024 tanggal 3 Juli 2024" in teks
    assert "Bobot bagian diubah" in teks
    assert "triwulan I dan triwulan II diukur menurut manual sebelumnya" in teks
    assert "Isi suatu berkas adalah isi menurut perubahan yang paling akhir diketahui" in teks


def test_a_record_that_would_be_wrong_is_not_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hari = ("--alasan", "Ralat", "--diketahui", "2025-02-03")
    assert jalankan(["versi", str(folder), "--berkas", "narasi/ikhtisar.md"]) == 2
    assert jalankan(["versi", str(folder), "--berkas", "../kantor.yaml", *hari]) == 1
    assert jalankan(["versi", str(folder), "--berkas", "manual/tidak-ada.yaml", *hari]) == 1
    assert jalankan(["versi", str(folder), "--baru", "narasi/ikhtisar.md", *hari]) == 1
    assert not (folder / "riwayat").exists()
    assert jalankan(["versi", str(folder)]) == 0
    assert "Belum ada perubahan berkas yang tercatat." in capsys.readouterr().out
    assert jalankan(["versi", str(folder), "--berkas", "narasi/ikhtisar.md", *hari]) == 0
    assert jalankan(["versi", str(folder), "--berkas", "narasi/ikhtisar.md", *hari]) == 1
    assert "sudah tercatat" in capsys.readouterr().err
    assert jalankan(["versi", str(folder), "--format", "json"]) == 0
    assert '"berlaku": null' in capsys.readouterr().out


def test_the_history_of_an_office_goes_through_a_workbook_without_loss(folder: Path, tmp_path: Path) -> None:
    revisi_manual(folder)
    assert jalankan(["ubah", str(folder), str(tmp_path / "kantor.xlsx")]) == 0
    assert jalankan(["ubah", str(tmp_path / "kantor.xlsx"), str(tmp_path / "kembali")]) == 0
    lama, baru = (
        {p.relative_to(akar).as_posix(): p.read_bytes() for p in (akar / "riwayat").rglob("*.yaml")}
        for akar in (folder, tmp_path / "kembali")
    )
    assert lama == baru
    assert len(baru) == 2


def test_an_office_that_was_split_is_told_and_not_compared_with_what_it_was(folder: Path, tmp_path: Path) -> None:
    butir = "{tanggal: 2023-10-01, jenis: pemecahan, dari: [KPP Lama], menjadi: [KPP Contoh, KPP Lain], dokumen: KEP-9}"
    ganti(folder / "kantor.yaml", "kantor:\n", f"kantor:\n  riwayat_organisasi:\n    - {butir}\n")
    assert jalankan(["laporan", str(folder), "-o", str(tmp_path / "k"), "--jenis", "html"]) == 0
    teks = (tmp_path / "k" / "laporan-kinerja-2024.html").read_text(encoding="utf-8")
    assert "Riwayat organisasi KPP" in teks
    assert "KPP Contoh; KPP Lain" in teks
    assert "tidak sebanding, karena lingkup kantor berubah sejak pemecahan tanggal 1 Oktober 2023" in teks
