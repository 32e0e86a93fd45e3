"""Indicators in several tables: which row is wrong, titles where one table lost a row, counts of listed units."""

import pytest

from akuntabel.reviu import HasilReviu, tinjau
from akuntabel.reviu.hasil import Temuan

PERJANJIAN = "No   Indikator Kinerja   Satuan   Target\n"
PENGUKURAN = "No   Indikator Kinerja   Satuan   Target   Realisasi   Capaian\n"
JUDUL = ("Persentase izin terbit", "Indeks kepuasan warga", "Nilai evaluasi kinerja", "Jumlah taman terawat")
SATUAN = ("Persen", "Indeks", "Nilai", "Taman")


def _temuan(teks: str, kode: str) -> list[Temuan]:
    hasil = tinjau("x.txt", teks.encode())
    assert isinstance(hasil, HasilReviu)
    return [t for t in hasil.temuan if t.kode == kode]


def _dua_tabel(rencana: list[str], pengukuran: list[str]) -> str:
    return (
        f"Perjanjian kinerja.\n\n{PERJANJIAN}{''.join(rencana)}\nHasil pengukuran.\n\n{PENGUKURAN}{''.join(pengukuran)}"
    )


def _rencana(target: str = "80", satuan: tuple[str, ...] = SATUAN) -> list[str]:
    angka = ("90", target, "70", "12")
    return [f"{n}   {j}   {s}   {t}\n" for n, (j, s, t) in enumerate(zip(JUDUL, satuan, angka, strict=True), 1)]


def _pengukuran(kode: str = "", judul: tuple[str, ...] = JUDUL) -> list[str]:
    angka = ("90   90   100,00", "80   84   105,00", "70   77   110,00", "12   12   100,00")
    return [f"{kode}{n}   {j}   {s}   {a}\n" for n, (j, s, a) in enumerate(zip(judul, SATUAN, angka, strict=True), 1)]


def test_tables_that_agree_are_left_alone():
    teks = _dua_tabel(_rencana(), _pengukuran())
    assert not [_temuan(teks, k) for k in ("target-baris-berbeda", "satuan-baris-berbeda") if _temuan(teks, k)]


def test_the_target_that_its_realisasi_bears_out_is_right_and_the_plan_is_named():
    (satu,) = _temuan(_dua_tabel(_rencana(target="88"), _pengukuran()), "target-baris-berbeda")
    assert (satu.tercetak, satu.dihitung) == ("88", "80")


def test_where_no_row_is_borne_out_the_target_printed_more_often_is_right():
    ukur = [b.replace("80   84   105,00", "80,50   48   105,00") for b in _pengukuran()]
    teks = f"{_dua_tabel(_rencana(target='88,50'), ukur)}\nTarget indeks kepuasan warga adalah 80,50.\n"
    (satu,) = _temuan(teks, "target-baris-berbeda")
    assert (satu.tercetak, satu.dihitung) == ("88,50", "80,50")


def test_a_target_beside_a_code_is_compared_with_the_table_that_measures():
    rencana, ukur = ([f"IKU {b}" for b in tabel] for tabel in (_rencana(target="88"), _pengukuran()))
    (satu,) = _temuan(_dua_tabel(rencana, ukur), "target-baris-berbeda")
    assert (satu.tercetak, satu.dihitung) == ("88", "80")


@pytest.mark.parametrize(("ke", "salah"), [(1, "Persen"), (0, "Taman")])
def test_the_unit_that_disagrees_with_its_title_is_the_wrong_one(ke: int, salah: str):
    satuan = (*SATUAN[:ke], salah, *SATUAN[ke + 1 :])
    (satu,) = _temuan(_dua_tabel(_rencana(satuan=satuan), _pengukuran()), "satuan-baris-berbeda")
    assert (satu.tercetak, satu.dihitung) == (salah, SATUAN[ke])


def test_a_title_is_compared_where_one_table_lacks_another_row():
    judul = (JUDUL[0], "Skor pelayanan prima", *JUDUL[2:])
    rencana = [*_rencana(), "5   Persentase keluhan selesai   Persen   75\n"]
    ukur = _pengukuran(judul=judul)
    (satu,) = _temuan(_dua_tabel(rencana, ukur), "baris-iku-berbeda")
    assert (satu.tercetak, satu.dihitung) == ("Skor pelayanan prima", JUDUL[1])


@pytest.mark.parametrize(
    ("pengantar", "dihitung"),
    [
        ("Kantor ini terdiri dari 1 sekretariat dan 4 irban:", "3 irban"),
        ("Kantor ini terdiri dari 1 sekretariat dan 3 irban:", None),
        ("Tugas kantor dijalankan oleh lima seksi:", "4 seksi"),
        ("Tugas kantor dijalankan oleh empat seksi:", None),
    ],
)
def test_items_that_no_other_count_speaks_of_are_those_of_the_count_that_is_left(pengantar: str, dihitung: str | None):
    daftar = "1. Sekretariat;\n2. Inspektur Pembantu I;\n3. Inspektur Pembantu II;\n4. Inspektur Pembantu III.\n"
    semua = _temuan(f"{pengantar}\n{daftar}", "banyak-butir-keliru")
    assert [t.dihitung for t in semua] == ([dihitung] if dihitung else [])
