"""Typed numbers in prose: which are figures of which kind and when, and what is said about those that disagree."""

from decimal import Decimal

import pytest

from akuntabel.domain.anggaran import Anggaran
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import Problem, Tingkat
from akuntabel.domain.tahun_kinerja import Analisis, DataLaporan, Riwayat
from akuntabel.reports.bahan import KODE_NKO
from akuntabel.reports.ikatan_angka import AngkaProsa, angka_prosa, baca_angka
from akuntabel.reports.ikatan_periksa import (
    ANGKA_BERTENTANGAN,
    ANGKA_TANPA_DATA,
    ANGKA_TANPA_IKATAN,
    ARTI,
    periksa_narasi,
)
from tests.reports.bahan_uji import bahan_kecil

T1, T2, T3, T4 = Triwulan
RIWAYAT = (
    Riwayat("1a", 2023, Decimal(100), Decimal("103.36"), Decimal("103.36")),
    Riwayat(KODE_NKO, 2023, None, None, Decimal("105.87")),
)


def periksa(tulisan: str, kode: str = "1a") -> tuple[Problem, ...]:
    """What is said of a sentence in the analysis of an IKU of the small year (or, without code, in the foreword)."""
    naskah: dict[str, object] = (
        {"analisis": {kode: Analisis(kode, penyebab=tulisan)}}
        if kode
        else {"laporan": DataLaporan(narasi={"kata_pengantar": tulisan})}
    )
    return periksa_narasi(bahan_kecil(riwayat=RIWAYAT, anggaran=Anggaran((), 1_000_000, 900_000), **naskah))


def ringkas(angka: AngkaProsa) -> tuple[str, str]:
    return (angka.bidang, angka.tertulis)


@pytest.mark.parametrize(
    ("kalimat", "harapan"),
    [
        ("Realisasi 100,55% dari target 100%.", [("realisasi", "100,55%"), ("target", "100%")]),
        ("Capaian 88,80 dari target 74.", [("capaian", "88,80"), ("target", "74")]),
        ("Indeks capaian 120.", [("indeks", "120")]),
        ("Realisasinya 95 persen.", [("realisasi", "95 persen")]),
        ("NKO 102,60 pada akhir tahun.", [("nko", "102,60")]),
        ("Pagu Rp6.964.600.000 terserap 96,64%.", [("pagu", "Rp6.964.600.000"), ("serapan", "96,64%")]),
        ("Kantor mencapai 97% dari target.", [("capaian", "97%")]),
        ("Ditargetkan 85 pada akhir tahun.", [("target", "85")]),
        ("Realisasi PPh Pasal 21 sebesar Rp1,5 miliar.", [("realisasi", "Rp1,5 miliar")]),
        ("1. Target 100% tercapai.", [("target", "100%")]),
        ("Capaian naik dari 95% menjadi 98%.", [("capaian", "98%")]),
    ],
)
def test_a_figure_is_named_by_the_word_before_it(kalimat: str, harapan: list[tuple[str, str]]) -> None:
    assert [ringkas(a) for a in angka_prosa(kalimat)] == harapan


@pytest.mark.parametrize(
    "kalimat",
    [
        "Capaian tahun 2024 lebih baik daripada 2023.",
        "Capaian diukur pada 31 Desember.",
        "Berdasarkan Pasal 21 ayat (2) target ditetapkan.",
        "Realisasi PPh 25 membaik.",
        "Target 12 kegiatan dan realisasi 14 kegiatan.",
        "Sebanyak 34 orang mencapai target.",
        "Capaian naik 3,5% dibandingkan tahun lalu.",
        "Realisasi lebih rendah 2,3 poin persen.",
        "Selisih realisasi dan target 2,3%.",
        "Capaian 102,5 poin persen.",
        "Target ditetapkan dengan PMK 22/PMK.01/2018.",
        "Capaian dibahas pukul 10.30.",
        "Target IKU 3a tercapai pada triwulan 3.",
        "Realisasi sejak versi 1.2.3 tercatat.",
        "Kenaikan realisasi sebesar 10%.",
        "Pertumbuhan ekonomi 5,1% menolong.",
        "Sebesar 40% Wajib Pajak baru melapor daring.",
    ],
)
def test_other_numbers_are_left_alone(kalimat: str) -> None:
    assert angka_prosa(kalimat) == ()


@pytest.mark.parametrize(
    ("kalimat", "tahun", "selang", "triwulan"),
    [
        ("Capaian sebesar 100%.", (), 0, None),
        ("Capaian tahun 2023 sebesar 100%.", (2023,), 0, None),
        ("Capaian sebesar 100% pada tahun 2022.", (2022,), 0, None),
        ("Pada 2022 dan 2023 capaian 100%.", (2022, 2023), 0, None),
        ("Tahun lalu capaian 100%.", (), -1, None),
        ("Target tahun depan adalah 100%.", (), 1, None),
        ("Capaian triwulan II sebesar 100%.", (), 0, T2),
        ("Sampai TW IV capaian 100%.", (), 0, T4),
        ("Pada triwulan 3 capaian 100%.", (), 0, T3),
        ("Realisasi naik dari 95% pada tahun 2023 menjadi 100%.", (), 0, None),
        ("Realisasi naik dari 95% tahun lalu menjadi 100%.", (), 0, None),
        ("Pada tahun 2023 capaian naik dari 95% pada 2022 menjadi 100%.", (2023,), 0, None),
        ("Dibandingkan dengan tahun 2023, capaian 100% lebih baik.", (), 0, None),
        ("Dibandingkan tahun lalu, capaian 100% lebih baik.", (), 0, None),
        ("Dibandingkan tahun 2023 yang capaiannya 100%", (2023,), 0, None),
        ("Capaian naik dari 20% pada triwulan I menjadi 100%.", (), 0, None),
    ],
)
def test_a_figure_belongs_to_the_year_and_quarter_that_is_named(
    kalimat: str, tahun: tuple[int, ...], selang: int, triwulan: Triwulan | None
) -> None:
    angka = angka_prosa(kalimat)[-1]
    assert (angka.tahun, angka.selang, angka.triwulan) == (tahun, selang, triwulan)


@pytest.mark.parametrize(
    ("tertulis", "nilai", "desimal"),
    [
        ("2.950.000", "2950000", 0),
        ("100,55", "100.55", 2),
        ("100.55", "100.55", 2),
        ("1.234", "1234", 0),
        ("1.234,50", "1234.50", 2),
        ("1,234.50", "1234.50", 2),
        ("7", "7", 0),
    ],
)
def test_a_number_is_read_as_it_is_typed(tertulis: str, nilai: str, desimal: int) -> None:
    assert baca_angka(tertulis) == (Decimal(nilai), desimal)


@pytest.mark.parametrize(
    ("kalimat", "nilai", "cocok"),
    [
        ("Capaian 100,5%.", "100.547", True),
        ("Capaian 100,5%.", "100.56", False),
        ("Capaian 101%.", "100.5", True),
        ("Realisasi Rp1,5 miliar.", "1549999999", True),
        ("Realisasi Rp1,5 miliar.", "1560000000", False),
        ("Realisasi Rp12,5 juta.", "12500000", True),
        ("Realisasi Rp2 triliun.", "2400000000000", True),
    ],
)
def test_a_figure_agrees_with_what_rounds_to_it(kalimat: str, nilai: str, cocok: bool) -> None:
    (angka,) = angka_prosa(kalimat)
    assert angka.cocok(Decimal(nilai)) is cocok


@pytest.mark.parametrize(
    ("kalimat", "kode", "harapan", "jalur"),
    [
        ("Capaian 111%.", "1a", "110,00%", "iku.1a.capaian"),
        ("Realisasinya 98%.", "1a", "110%", "iku.1a.realisasi"),
        ("Target tahun ini 95%.", "1a", "100%", "iku.1a.target"),
        ("Capaian tahun 2023 sebesar 99%.", "1a", "103,36%", "iku.1a.2023.capaian"),
        ("Tahun lalu realisasinya 99%.", "1a", "103,36%", "iku.1a.2023.realisasi"),
        ("Target triwulan II sebesar 60%.", "1a", "50%", "iku.1a.T2.target"),
        ("Capaian IKU 2b sebesar 96%.", "1a", "95,00%", "iku.2b.capaian"),
        ("Capaian IKU 2b sebesar 96%.", "", "95,00%", "iku.2b.capaian"),
        ("NKO tahun 2023 adalah 100,00.", "", "105,87", "nko.2023"),
        ("Pagu kantor Rp2.000.000.", "", "Rp1.000.000", "anggaran.pagu"),
        ("Anggaran terserap 91%.", "", "90,00%", "anggaran.persen"),
        ("Realisasi anggaran Rp800.000.", "", "Rp900.000", "anggaran.realisasi"),
    ],
)
def test_a_contradicting_figure_is_a_warning_with_what_the_data_say(
    kalimat: str, kode: str, harapan: str, jalur: str
) -> None:
    (masalah,) = periksa(kalimat, kode)
    assert (masalah.code, masalah.tingkat, masalah.expected) == (ANGKA_BERTENTANGAN, Tingkat.PERINGATAN, harapan)
    assert masalah.found in kalimat
    assert f"{{{{ {jalur} }}}}" in masalah.remedy


def test_realisasi_that_is_called_capaian_is_named() -> None:
    masalah = periksa("Capaian 93 dari target 85.", "3a")
    assert [m.code for m in masalah] == [ANGKA_BERTENTANGAN, ANGKA_TANPA_IKATAN]
    assert masalah[0].what.endswith("Angka itu adalah realisasi.")


@pytest.mark.parametrize(
    ("kalimat", "jalur"),
    [
        ("Capaian 110%.", "iku.1a.capaian"),
        ("Realisasi tahun 2023 sebesar 103,4%.", "iku.1a.2023.realisasi"),
        ("Target triwulan II sebesar 50%.", "iku.1a.T2.target"),
        ("Realisasi naik dari 103,36% pada tahun 2023 menjadi 110%.", "iku.1a.realisasi"),
    ],
)
def test_an_agreeing_figure_is_a_note_with_the_binding_to_use(kalimat: str, jalur: str) -> None:
    (masalah,) = periksa(kalimat)
    assert (masalah.code, masalah.tingkat) == (ANGKA_TANPA_IKATAN, Tingkat.CATATAN)
    assert masalah.expected == f"{{{{ {jalur} }}}}"


def test_a_figure_without_data_is_a_note() -> None:
    (masalah,) = periksa("Capaian tahun 2022 sebesar 99%.")
    assert (masalah.code, masalah.tingkat, masalah.found) == (ANGKA_TANPA_DATA, Tingkat.CATATAN, "99%")
    assert "iku.1a.2022.capaian" in masalah.remedy


@pytest.mark.parametrize(
    "kalimat",
    [
        "Capaian {{ iku.1a.capaian }} dari target {{ iku.1a.target }}.",
        "Target tahun depan adalah 140%.",
        "Target tahun 2026 sebesar 140%.",
        "Realisasi semester I sebesar 47%.",
        "Realisasi PPh sebesar Rp500 juta.",
        "Capaian {{ iku.1a.capaian }}, dengan 12 kegiatan dan 3 surat.",
    ],
)
def test_figures_of_other_things_raise_no_alarm(kalimat: str) -> None:
    assert periksa(kalimat) == ()


def test_the_line_of_a_contradiction_is_that_of_the_number() -> None:
    (masalah,) = periksa("Kata.\n\nKalimat panjang yang\nmenyebut NKO tahun 2023\nsebesar 100,00.", "")
    assert str(masalah.where) == "narasi/kata-pengantar.md, baris 5"


def test_the_same_wrong_number_in_an_analysis_names_its_section() -> None:
    (masalah,) = periksa("Capaian 1%.")
    assert (masalah.where.berkas, masalah.where.kolom, masalah.kode_iku) == ("analisis/1a.md", "Penyebab", "1a")


def test_every_code_has_its_meaning() -> None:
    assert {ANGKA_BERTENTANGAN, ANGKA_TANPA_DATA, ANGKA_TANPA_IKATAN} <= set(ARTI)
    assert all(a.endswith(".") for a in ARTI.values())
