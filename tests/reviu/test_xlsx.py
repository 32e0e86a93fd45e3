"""Reports in workbooks: sheets as chapters, cells as places, values as they are stored, hostile files refused."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from openpyxl.styles import numbers

from akuntabel.domain.problem import Problem
from akuntabel.reviu import HasilReviu, kode, tinjau
from akuntabel.reviu.fakta.bilangan import bilangan_sel


def _buku(isi: dict[str, list[list[object]]]) -> openpyxl.Workbook:
    buku = openpyxl.Workbook()
    buku.remove(buku.active)
    for nama, baris in isi.items():
        lembar = buku.create_sheet(nama)
        for satu in baris:
            lembar.append(satu)
    return buku


def _bita(buku: openpyxl.Workbook) -> bytes:
    keluar = BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def _tinjau(buku: openpyxl.Workbook) -> HasilReviu:
    hasil = tinjau("laporan.xlsx", _bita(buku))
    assert isinstance(hasil, HasilReviu)
    return hasil


def test_a_wrong_percentage_is_found_at_its_cell():
    buku = _buku({"Sampul": [["Laporan Kinerja 2023"]], "Capaian IKU": [
        ["Tabel 3.1 Capaian"], [], [None, "No", "Indikator", "Target", None, "Realisasi", "Capaian"],
        [None, 1, "Persentase perkara selesai", 0.9, None, 0.855, 0.95],
        [None, 2, "Jumlah berkas", 37725, None, 41206, 1.9],
    ]})  # fmt: skip
    lembar = buku["Capaian IKU"]
    for baris in (4, 5):
        lembar.cell(baris, 7).number_format = "0.00%"
    lembar["D4"].number_format = lembar["F4"].number_format = numbers.FORMAT_PERCENTAGE_00
    (temuan,) = _tinjau(buku).temuan
    assert (temuan.tercetak, temuan.dihitung) == ("190,00%", "109,23%")
    assert (str(temuan.letak), temuan.letak.bab) == ("sel Capaian IKU!G5", "Capaian IKU")


def test_merged_heads_reach_their_columns_and_hidden_sheets_are_named_not_read():
    buku = _buku({"Kinerja": [
        ["Uraian", "Tahun 2023", None, "Tahun 2024", None], [None, "Target", "Realisasi", "Target", "Realisasi"],
        ["Layanan", 80, 60, 90, 95],
    ], "Rahasia": [["Uraian", "Target"], ["x", 1]]})  # fmt: skip
    lembar = buku["Kinerja"]
    for daerah in ("A1:A2", "B1:C1", "D1:E1"):
        lembar.merge_cells(daerah)
    buku["Rahasia"].sheet_state = "hidden"
    hasil = _tinjau(buku)
    (tabel,) = hasil.fakta.tabel
    assert [(k.peran.value, k.tahun) for k in tabel.kolom.values()][1:] == [
        ("target", 2023), ("realisasi", 2023), ("target", 2024), ("realisasi", 2024),
    ]  # fmt: skip
    assert hasil.naskah.catatan == ("Lembar tersembunyi «Rahasia» tidak dibaca.",)


@pytest.mark.parametrize(
    ("nilai", "bentuk", "teks"),
    [
        (0.978432, "0.00%", "97,84%"), (37725, "#,##0", "37725"), (2053957276000, "#,##0", "2.053.957.276.000"),
        (1.2345, "0.000", "1,2350"), (12.5, "General", "12,5"), (45291, "dd mmmm yyyy", "31 Desember 2023"),
        (-1500.5, '"Rp"#,##0.00', "Rp -1500,50"), (100, "General", "100"), (0.1 + 0.2, "General", "0,3"),
    ],
)  # fmt: skip
def test_a_cell_is_written_as_it_is_seen_and_can_be_read_in_one_way_only(nilai: float, bentuk: str, teks: str):
    buku = _buku({"A": [["Uraian", "Target", "Realisasi"], ["x", nilai, 1]]})
    buku["A"]["B2"].number_format = bentuk
    (baris,) = (b for b in _tinjau(buku).naskah.blok if b.sel and b.sel[0].teks == "x")
    assert baris.sel[1].teks == teks
    angka = bilangan_sel(teks)
    assert angka is None or len(angka.bacaan) == 1


def test_formulas_without_stored_values_are_counted_and_give_no_figures():
    hasil = _tinjau(_buku({"A": [["Uraian", "Target", "Realisasi"], ["x", 4, "=B2*2"]]}))
    assert [s.teks for b in hasil.naskah.blok for s in b.sel if b.sel[0].teks == "x"] == ["x", "4"]
    assert "1 sel rumus" in hasil.naskah.catatan[0]


def test_a_name_and_its_value_after_a_colon_are_no_row_of_a_table():
    hasil = _tinjau(
        _buku({"A": [["Unit", ": Balai"], ["Uraian", "Target", "Realisasi"], ["Aduan", 4, 2], ["Surat", 1, 1]]})
    )
    assert [b.label for t in hasil.fakta.tabel for b in t.baris] == ["Aduan", "Surat"]


def _arsip(isi: dict[str, bytes]) -> bytes:
    keluar = BytesIO()
    with ZipFile(keluar, "w", ZIP_DEFLATED) as arsip:
        for nama, teks in isi.items():
            arsip.writestr(nama, teks)
    return keluar.getvalue()


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        (_arsip({"xl/workbook.xml": b"<x"}), kode.REVIU_BERKAS_RUSAK),
        (_arsip({"xl/workbook.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'}), kode.REVIU_BERKAS_RUSAK),
        (_arsip({"ppt/presentation.xml": b"<x/>"}), kode.REVIU_JENIS_TIDAK_DIKENAL),
        (_arsip({"xl/a.xml": b"<x/>", "xl/b.bin": b"0" * 60_000_000}), kode.REVIU_BERKAS_RUSAK),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), kode.REVIU_BERSANDI),
    ],
)
def test_a_hostile_workbook_is_answered_with_one_problem(isi: bytes, sebab: str):
    hasil = tinjau("x.xlsx", isi)
    assert isinstance(hasil, Problem)
    assert (hasil.code, bool(hasil.remedy)) == (sebab, True)
