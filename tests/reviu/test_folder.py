"""A report as the folder of an office: what is read, where it stands, what is named as missing, nothing invented."""

import csv
import re
from functools import cache
from io import StringIO

import pytest

from akuntabel.reviu import HasilReviu, tinjau
from akuntabel.reviu.folder import FolderTerbaca, folder_of
from tests.reviu.cetak import cetak
from tests.reviu.korpus import Laporan, semua_laporan

SEMUA = {satu.nama: satu for satu in semua_laporan()}


@cache
def _folder(nama: str, bentuk: str = "docx") -> FolderTerbaca:
    return _dari(cetak(SEMUA[nama].bersih(), bentuk), f"{nama}.{bentuk.split('-')[0]}")


def _dari(isi: bytes, nama: str) -> FolderTerbaca:
    hasil = tinjau(nama, isi)
    assert isinstance(hasil, HasilReviu)
    return folder_of(hasil)


def _tabel(folder: FolderTerbaca, berkas: str) -> list[dict[str, str]]:
    isi = "".join(b for b in folder.berkas[berkas].splitlines(keepends=True) if not b.startswith("#"))
    return list(csv.DictReader(StringIO(isi)))


def test_quarters_results_and_printed_capaian_of_coded_indicators_are_read():
    folder = _folder("kpp-2023")
    target = {b["kode"]: [b[f"T{n}"] for n in (1, 2, 3, 4)] for b in _tabel(folder, "target.csv")}
    assert target["2b-N"] == ["20", "40", "60", "80"]
    assert target["3a-N"] == ["N/A", "N/A", "85", "85"]
    nilai = {(b["kode"], b["komponen"]): b["nilai"] for b in _tabel(folder, "realisasi.csv")}
    assert (nilai["2b-N", "realisasi"], nilai["2b-N", "tercetak"]) == ("92,00", "115,00")
    assert (nilai["3a-N", "realisasi"], nilai["3a-N", "tercetak"]) == ("91,8", "108,00")
    peta = folder.berkas["peta.yaml"]
    assert '{kode: "2", nama: "Kepatuhan tahun berjalan yang tinggi", iku: ["2a-CP", "2b-N"]}' in peta


def test_a_realisasi_in_another_unit_than_its_target_is_named_and_only_its_capaian_is_carried_over():
    folder = _folder("kpp-2023")
    satu = [b for b in _tabel(folder, "realisasi.csv") if b["kode"] == "1a-CP"]
    assert [(b["komponen"], b["nilai"]) for b in satu] == [("capaian", "101,09")]
    assert "# 1a-CP: realisasi tercetak Rp1.496.165.008.870,- tidak sesatuan" in folder.berkas["realisasi.csv"]
    assert any(k.startswith("realisasi.csv: realisasi yang sesatuan") and "1a-CP" in k for k in folder.kosong)


def test_indicators_without_codes_get_them_and_earlier_years_become_history():
    folder = _folder("dinas-2023")
    assert any("kode IKU" in satu for satu in folder.ragu)
    riwayat = {
        (b["kode"], b["tahun"]): (b["target"], b["realisasi"], b["capaian"]) for b in _tabel(folder, "riwayat.csv")
    }
    assert riwayat["IK1", "2022"] == ("115", "118", "97,39")
    assert "polarisasi: minimize" in folder.berkas["manual/IK1.yaml"]
    assert "polarisasi: maximize" in folder.berkas["manual/IK3.yaml"]


def test_the_budget_holds_the_lines_below_their_programmes_and_the_stated_totals():
    folder = _folder("dinas-2023")
    pagu = [int(b["pagu"]) for b in _tabel(folder, "anggaran.csv")]
    assert pagu == [18_250_000_000, 23_000_000_000, 2_750_000_000]
    assert "pagu: 44000000000\nrealisasi: 42651900000\n" in folder.berkas["anggaran.yaml"]


def test_year_office_plan_and_day_are_read_with_their_places():
    isi = _folder("kpp-2023").berkas
    assert "tahun: 2023" in isi["kantor.yaml"]
    assert 'nama: "KPP Pratama Muara Jaya"' in isi["kantor.yaml"]
    assert "tanggal: 2024-01-22" in isi["kantor.yaml"]
    assert "tahun_awal: 2020\ntahun_akhir: 2024" in isi["renstra.yaml"]


@pytest.mark.parametrize("nama", sorted(SEMUA))
@pytest.mark.parametrize("bentuk", ["docx", "teks-kolom"])
def test_no_figure_is_written_that_the_report_does_not_print(nama: str, bentuk: str):
    folder, naskah = _folder(nama, bentuk), SEMUA[nama].bersih()
    tercetak = {_digit(angka) for angka in re.findall(r"\d[\d.,]*", naskah)}
    for berkas in ("target.csv", "realisasi.csv", "riwayat.csv", "anggaran.csv"):
        for baris in _tabel(folder, berkas) if berkas in folder.berkas else ():
            for kolom in ("T1", "T2", "T3", "T4", "nilai", "target", "realisasi", "capaian", "pagu"):
                if baris.get(kolom, "N/A") not in ("N/A", ""):
                    assert _digit(baris[kolom]) in tercetak
    assert "BACA-SAYA.md" in folder.berkas


def _digit(teks: str) -> str:
    return "".join(c for c in teks if c.isdigit())


def test_a_figure_that_the_review_doubts_carries_that_doubt():
    laporan: Laporan = SEMUA["dinas-2023"]
    (titik,) = [t for t in laporan.titik if t.benar == "105,45%"]
    folder = _dari(cetak(laporan.dengan(titik.nomor, "154,45%"), "docx"), "x.docx")
    (baris,) = [b for b in _tabel(folder, "realisasi.csv") if (b["kode"], b["komponen"]) == ("IK1", "tercetak")]
    assert (baris["nilai"], baris["catatan"]) == ("154,45", "diragukan reviu: rasio-keliru")
    assert "# polarisasi" in folder.berkas["manual/IK1.yaml"]


def test_a_part_of_a_year_is_not_taken_for_the_year():
    isi = (
        "BAB II PERENCANAAN KINERJA\n\nLaporan Kinerja Kantor Rekaan Tahun 2023\n\nKode   IKU   Target\n"
        "1a-N   Indeks mutu layanan   100\n2a-N   Indeks mutu anggaran   90\n\nBAB III AKUNTABILITAS KINERJA\n\n"
        "1a-N : Indeks mutu layanan\nRealisasi IKU pada Triwulan II sebesar 30,69 dari target 100.\n\n"
        "2a-N : Indeks mutu anggaran\nRealisasi sebesar 95 dari target 90.\n"
    )
    folder = _dari(isi.encode(), "x.txt")
    assert [(b["kode"], b["nilai"]) for b in _tabel(folder, "realisasi.csv")] == [("2a-N", "95")]


def test_a_report_without_indicators_is_a_folder_of_gaps():
    folder = _dari(b"Laporan tanpa angka dan tanpa tabel.\n\nHanya kalimat.", "x.txt")
    assert folder.banyak_iku == 0
    assert any("tahun" in satu for satu in folder.kosong)
    assert "# tahun: tidak terbaca" in folder.berkas["kantor.yaml"]


def test_text_of_the_report_cannot_leave_its_cell_or_scalar():
    naskah = SEMUA["dinas-2023"].bersih().replace("Prevalensi stunting", 'Prevalensi "stunting: {a}, #x')
    folder = _dari(cetak(naskah, "docx"), 'a"b: c.docx')
    assert 'nama: "Prevalensi \\"stunting: {a}, #x"' in folder.berkas["manual/IK2.yaml"]
    assert {b["kode"] for b in _tabel(folder, "target.csv")} == {"IK1", "IK2", "IK3"}
