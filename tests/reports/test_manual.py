"""The document of manuals: one form per IKU, formula beside authority and example, findings in the annex."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from akuntabel.domain.mutu_manual import HasilMutu, periksa_manual
from akuntabel.domain.penulisan import tulis_ringkas
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.pedoman import load_mutu_manual, load_rezim
from akuntabel.reports.manual import BahanManual, bahan_manual_of, build_manual
from akuntabel.reports.manual.hitungan import BARIS_DATA_MAKS
from akuntabel.reports.tree import Judul, Tabel
from tests.domain.tahun_kecil import tahun_kecil
from tests.reports.bahan_uji import isi_dokumen, tabel_dalam, tahun_contoh, teks_blok

KANTOR = ("kpp-contoh-2024", "kpp-balikpapan-barat-2024")


def bahan(tahun: TahunKinerja) -> BahanManual:
    rezim = load_rezim(tahun.rezim, tahun.pilihan, date(tahun.tahun, 12, 31))
    return bahan_manual_of(tahun, rezim, periksa_manual(tahun, rezim, load_mutu_manual()))


@cache
def contoh(nama: str) -> BahanManual:
    return bahan(tahun_contoh(nama))


def baris(satu: BahanManual, kode: str) -> list[list[str]]:
    return tabel_dalam(isi_dokumen(build_manual(satu)), kode)


@pytest.mark.parametrize("nama", KANTOR)
def test_every_iku_has_one_form_in_the_order_of_the_map(nama: str) -> None:
    satu = contoh(nama)
    judul = [b.id for b in build_manual(satu).isi if isinstance(b, Judul) and b.tingkat == 2]
    assert judul == [f"manual-{k}" for k in satu.tahun.peta.kode_iku]
    assert build_manual(satu) == build_manual(satu)


def test_a_form_holds_what_an_official_one_asks_for() -> None:
    isi = {b[0]: b[1:] for b in baris(contoh("kpp-contoh-2024"), "manual-7c-N") if len(b) == 3}
    assert isi["Validitas"] == ["proxy", "sedang"]
    assert isi["Konsolidasi periode"][0] == "take last known (progress)"
    assert isi["Penguji data"][0] == "Subbagian Umum dan Kepatuhan Internal"
    assert isi["Bila data tidak ada"][0].startswith("Triwulan bertarget tanpa data tidak dianggap nol.")
    assert isi["Konversi 120"][0] == "tidak"
    assert {"Sasaran strategis", "Definisi", "Tujuan", "Polarisasi", "Periode pelaporan", "Rujukan"} <= isi.keys()


def test_formula_authority_and_example_stand_side_by_side_with_the_offices_own_numbers() -> None:
    satu = contoh("kpp-contoh-2024")
    langkah = baris(satu, "hitungan-7c-N")
    (formula,) = [b for b in langkah if b[0] == "Hasil formula manual IKU"]
    assert formula[1] == "DISETUJUI ÷ DIBAHAS × 100"
    assert "Manual IKU KPP Pratama Contoh" in formula[2]
    assert formula[3] == "9 ÷ 12 × 100 = 75%"
    (capaian,) = [b for b in langkah if b[0].startswith("Capaian IKU maximize")]
    assert "R ÷ T × 100" in capaian[1]
    assert "lembar-nko-kpp-2021" in capaian[2]
    assert "realisasi.csv, baris" in langkah[0][2]
    indeks = satu.contoh["7c-N"].indeks.nilai
    assert next(b for b in langkah if b[0] == "Indeks capaian")[3].endswith(tulis_ringkas(indeks, 6))


def test_a_long_list_of_sub_units_is_cut_and_counted() -> None:
    langkah = baris(contoh("kpp-contoh-2024"), "hitungan-6b-N")
    unit = [b for b in langkah if b[0].startswith("Sub-unit")]
    assert 0 < len(unit) <= BARIS_DATA_MAKS
    assert any("akuntabel jelaskan iku.6b-N" in b[3] for b in langkah) == (len(unit) == BARIS_DATA_MAKS)


def test_a_form_without_formula_says_where_the_value_comes_from_and_lists_its_assumptions() -> None:
    teks = teks_blok(isi_dokumen(build_manual(contoh("kpp-balikpapan-barat-2024"))))
    assert "Formula tidak diketahui: nilai diterima jadi dari Kantor Pusat DJP." in teks
    assert "Asumsi yang menentukan angka IKU ini" in teks


def test_an_iku_without_data_is_illustrated_and_one_without_target_says_so() -> None:
    tahun = tahun_kecil(baris={"1a": ()})
    target = {k: n for k, n in tahun.perjanjian.target.items() if k != "2b"}
    satu = bahan(replace(tahun, perjanjian=replace(tahun.perjanjian, target=target)))
    judul = {b.id: b.judul for b in build_manual(satu).isi if isinstance(b, Tabel)}
    assert "ilustrasi" in judul["tabel-hitungan-1a"]
    assert "data kantor" in judul["tabel-hitungan-1b"]
    teks = teks_blok(isi_dokumen(build_manual(satu)))
    assert "diandaikan mencapai 90% dari targetnya" in teks
    assert "Contoh hitungan tidak tersedia: IKU ini belum mempunyai target." in teks


def test_open_findings_and_explained_ones_stand_in_the_annex() -> None:
    terbuka = baris(bahan(tahun_kecil()), "temuan")
    assert any("DEFINISI_KOSONG" in b[2] for b in terbuka)
    jelas = baris(contoh("kpp-contoh-2024"), "dijelaskan")
    assert [b[1] for b in jelas] == ["7c-N", "8a-CP", "9a-N"]
    assert "Tidak ada temuan terbuka." in teks_blok(isi_dokumen(build_manual(contoh("kpp-contoh-2024"))))


def test_only_the_chosen_manual_is_printed() -> None:
    satu = contoh("kpp-contoh-2024")
    pilihan = replace(satu, mutu=HasilMutu(satu.mutu.manual[2:3], ()))
    judul = [b.id for b in build_manual(pilihan).isi if isinstance(b, Judul) and b.tingkat == 2]
    assert judul == ["manual-2a-CP"]
