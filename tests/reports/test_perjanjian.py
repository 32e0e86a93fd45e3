"""The Perjanjian Kinerja: forms I/2 and I/6 of PermenPANRB 53/2014, with places for what is not known yet."""

import re
from dataclasses import replace
from datetime import date

import pytest

from akuntabel.domain.anggaran import Kegiatan
from akuntabel.domain.kantor import Pejabat
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.domain.versi import tahun_versi
from akuntabel.reports.perjanjian import build_perjanjian
from akuntabel.reports.perjanjian.tabel import target_tertulis
from akuntabel.reports.tree import Judul, TandaTangan
from tests.domain.tahun_kecil import tahun_kecil
from tests.reports.bahan_uji import anggaran_kecil, isi_dokumen, kosong_dalam, tabel_dalam, tahun_contoh, teks_blok

TITIK = "........................"


def teks(tahun: TahunKinerja) -> str:
    return teks_blok(isi_dokumen(build_perjanjian(tahun)))


def bernama() -> TahunKinerja:
    tahun = tahun_kecil()
    perjanjian = replace(
        tahun.perjanjian,
        tanggal=date(2024, 1, 31),
        tempat="Kota",
        pihak_pertama=Pejabat("Ani", "Kepala Kantor", "1234"),
        pihak_kedua=Pejabat("Budi", "Kepala Kanwil"),
    )
    return replace(tahun, perjanjian=perjanjian)


def test_the_statement_and_its_annexes_follow_each_other() -> None:
    judul = [b.teks for b in build_perjanjian(tahun_kecil()).isi if isinstance(b, Judul)]
    assert judul == [
        "Perjanjian Kinerja Tahun 2024",
        "Lampiran Perjanjian Kinerja Tahun 2024",
        "Rincian Target Kinerja per Triwulan",
    ]


def test_the_statement_names_both_parties_in_their_order() -> None:
    isi = teks(bernama())
    urutan = [
        "Nomor PK-1",
        "Nama: Ani",
        "Jabatan: Kepala Kantor",
        "selanjutnya disebut pihak pertama,",
        "Nama: Budi",
        "Jabatan: Kepala Kanwil",
        "selanjutnya disebut pihak kedua.",
        "Pihak pertama berjanji",
        "Pihak kedua akan melakukan supervisi",
    ]
    assert sorted(urutan, key=isi.index) == urutan
    assert TITIK not in isi


def test_both_sheets_are_signed_by_the_superior_left_and_the_head_right() -> None:
    pernyataan, lampiran = (b for b in build_perjanjian(bernama()).isi if isinstance(b, TandaTangan))
    kanan = ("Ani", "NIP 1234")
    assert pernyataan.blok == (
        (("", "Pihak Kedua,"), ("Budi",)),
        (("Kota, 31 Januari 2024", "Pihak Pertama,"), kanan),
    )
    assert lampiran.blok == ((("", "Kepala Kanwil,"), ("Budi",)), (("Kota, 31 Januari 2024", "Kepala Kantor,"), kanan))


def test_names_and_days_that_are_not_known_leave_a_place() -> None:
    isi = teks(tahun_kecil())
    assert isi.count(f"Nama: {TITIK}") == isi.count(f"Jabatan: {TITIK}") == 2
    assert f"{TITIK}, {TITIK}" in isi
    assert re.search(r"\bNone\b", isi) is None


def test_the_heads_of_the_office_stand_in_for_parties_that_are_not_named() -> None:
    tahun = tahun_kecil()
    kantor = replace(tahun.kantor, pimpinan=Pejabat("Ani", "Kepala"), atasan=Pejabat("Budi", ""))
    isi = teks(replace(tahun, kantor=kantor))
    assert "Nama: Ani" in isi
    assert "Nama: Budi" in isi
    assert f"Jabatan: {TITIK}" in isi


def test_an_agreement_without_number_prints_no_number() -> None:
    tahun = tahun_kecil()
    assert "Nomor" not in teks(replace(tahun, perjanjian=replace(tahun.perjanjian, nomor="")))


@pytest.mark.parametrize("contoh", ["kpp-contoh-2024", "kpp-balikpapan-barat-2024"])
def test_the_annex_lists_the_target_of_the_year_of_every_iku_by_sasaran(contoh: str) -> None:
    tahun = tahun_versi(tahun_contoh(contoh), 1)
    kepala, *baris = tabel_dalam(build_perjanjian(tahun).isi, "perjanjian")
    assert kepala == ["(1)", "(2)", "(3)", "(4)"]
    assert [b[2].split()[0] for b in baris] == list(tahun.peta.kode_iku)
    assert [b[3] for b in baris] == [target_tertulis(tahun, k, Triwulan.T4) for k in tahun.peta.kode_iku]
    assert [(b[0], b[1]) for b in baris if b[0]] == [
        (f"{n}.", s.nama) for n, s in enumerate(tahun.peta.sasaran, start=1)
    ]


def test_a_quarter_without_target_is_marked_as_not_measured() -> None:
    baris = {b[0]: b for b in tabel_dalam(build_perjanjian(tahun_kecil()).isi, "rincian-target")}
    assert baris["1a"][2:] == ["25%", "50%", "75%", "100%"]
    assert baris["1b"][2:] == ["N/A", "N/A", "4%", "6%"]


def test_the_budget_lists_activities_and_the_stated_total() -> None:
    anggaran = anggaran_kecil(
        Kegiatan("A", "Layanan", 700, 600, {}), Kegiatan("B", "Sarana", None, 300, {}), pagu=1_000_000
    )
    baris = tabel_dalam(build_perjanjian(replace(tahun_kecil(), anggaran=anggaran)).isi, "kegiatan")
    assert baris == [["1. Layanan", "Rp700"], ["2. Sarana", "–"], ["Jumlah", "Rp1.000.000"]]


def test_a_missing_budget_is_named() -> None:
    assert kosong_dalam(build_perjanjian(tahun_kecil()).isi) == ("Rincian kegiatan dan anggaran tidak tersedia.",)


def test_a_missing_total_is_a_dash_and_not_a_sum() -> None:
    anggaran = anggaran_kecil(Kegiatan("A", "Layanan", 700, 600, {}), pagu=None)
    baris = tabel_dalam(build_perjanjian(replace(tahun_kecil(), anggaran=anggaran)).isi, "kegiatan")
    assert baris[-1] == ["Jumlah", "–"]


def test_an_iku_without_manual_is_printed_by_its_code() -> None:
    tahun = tahun_kecil()
    tanpa = replace(tahun, manual={k: m for k, m in tahun.manual.items() if k != "1a"})
    baris = {b[0]: b for b in tabel_dalam(build_perjanjian(tanpa).isi, "rincian-target")}
    assert baris["1a"][1] == "1a"


def test_the_day_of_the_document_comes_from_the_data() -> None:
    assert build_perjanjian(bernama()).tanggal == "2024-01-31"
    assert build_perjanjian(tahun_kecil()).tanggal == "2024-01-01"
    assert build_perjanjian(bernama()) == build_perjanjian(bernama())
