"""Bound figures: every path leads to one figure, a wrong one to its neighbours, an empty one is said to be empty."""

from dataclasses import replace
from decimal import Decimal

import pytest

from akuntabel.domain.kantor import Kantor
from akuntabel.domain.penelusuran import jejak_of
from akuntabel.domain.problem import Problem, Tingkat
from akuntabel.domain.tahun_kinerja import DataLaporan, Riwayat
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.ikatan import Ikatan, IkatanSalah, ikatan_of, pengikat, semua_ikatan
from akuntabel.reports.ikatan_periksa import (
    IKATAN_KOSONG,
    IKATAN_TIDAK_DIKENAL,
    MASALAH_MAKS,
    naskah_of,
    periksa_narasi,
)
from akuntabel.reports.lakin import build_laporan
from akuntabel.reports.narasi import blok_narasi
from akuntabel.reports.tree import Paragraf, Teks
from tests.reports.bahan_uji import bahan, bahan_kecil, isi_dokumen, jejak_dalam, nyata, tahun_contoh, teks_blok, utuh


def bernaskah(tulisan: str) -> BahanLaporan:
    """The small year with one narrative."""
    return bahan_kecil(laporan=DataLaporan(narasi={"kata_pengantar": tulisan}))


@pytest.mark.parametrize("kantor", [utuh, nyata])
def test_every_path_leads_to_its_own_figure(kantor: object) -> None:
    masukan = utuh() if kantor is utuh else nyata()
    semua = semua_ikatan(masukan)
    assert len(semua) > 600
    assert len({i.jalur for i in semua}) == len(semua)
    assert [i.jalur for i in semua if ikatan_of(masukan, i.jalur) != i] == []


def test_every_path_is_filled_in_as_it_is_listed() -> None:
    ikat = pengikat(utuh())
    for ikatan in semua_ikatan(utuh()):
        (paragraf,) = blok_narasi(f"{{{{ {ikatan.jalur} }}}}", ikat)
        harapan = "(tidak tersedia)" if ikatan.teks is None else ikatan.teks
        assert paragraf == Paragraf((Teks(harapan, jejak=ikatan.jejak),)), ikatan.jalur


@pytest.mark.parametrize("kantor", ["utuh", "nyata"])
def test_the_trace_of_a_bound_figure_gives_the_same_value(kantor: str) -> None:
    masukan = utuh() if kantor == "utuh" else nyata()
    for ikatan in semua_ikatan(masukan):
        if ikatan.jejak and ikatan.nilai is not None:
            jejak = jejak_of(masukan.tahun, masukan.rezim, masukan.akhir, ikatan.jejak)
            assert jejak.nilai == ikatan.nilai, ikatan.jalur


@pytest.mark.parametrize(
    ("jalur", "teks"),
    [
        ("tahun", "2024"),
        ("tahun_lalu", "2023"),
        ("tahun_depan", "2025"),
        ("nko.istilah", "NKO"),
        ("nko.2023", "105,87"),
        ("jumlah.iku", "20"),
        ("jumlah.sasaran", "10"),
        ("iku.1a-CP.2023.capaian", "103,36%"),
        ("iku.1a-CP.T1.target", "25%"),
        ("iku.1a-CP.komponen.NETTO", "Rp1.209.446.857.042"),
        ("anggaran.sisa", "Rp234.337.815"),
        ("tabel.penerimaan.2024.total.capaian", "100,79%"),
        ("tabel.pegawai.Seksi Pelayanan.jumlah", "14"),
        ("kantor.pimpinan.nama", "Ratna Wulandari"),
    ],
)
def test_a_path_of_the_documentation_gives_the_figure_of_the_documentation(jalur: str, teks: str) -> None:
    ikatan = ikatan_of(utuh(), jalur)
    assert isinstance(ikatan, Ikatan)
    assert ikatan.teks == teks


@pytest.mark.parametrize(
    ("salah", "benar"),
    [
        ("iku.1a-CP.capain", "iku.1a-CP.capaian"),
        ("iku.1A-CP.capaian", "iku.1a-CP.capaian"),
        ("iku.1a-CP.T5.capaian", "iku.1a-CP.T4.capaian"),
        ("anggaran.pagu_total", "anggaran.pagu"),
        ("perspektif.costumer", "perspektif.customer"),
        ("nko.stats", "nko.status"),
    ],
)
def test_an_unknown_path_is_answered_with_the_nearest_ones(salah: str, benar: str) -> None:
    hasil = ikatan_of(utuh(), salah)
    assert isinstance(hasil, IkatanSalah)
    assert benar in hasil.saran
    assert all(isinstance(ikatan_of(utuh(), s), Ikatan) for s in hasil.saran)


@pytest.mark.parametrize(
    "jalur", ["", ".", "iku", "iku.", "nko.", "iku.1a-CP", "xyzzy", "kantor", "tabel", "iku.1a-CP."]
)
def test_a_path_that_names_no_figure_is_refused(jalur: str) -> None:
    assert isinstance(ikatan_of(utuh(), jalur), IkatanSalah)


def test_an_unknown_path_is_an_error_with_place_and_remedy_and_stays_visible() -> None:
    masukan = bernaskah("Baris satu.\n\nNilainya {{ iku.1a.capain }}.")
    (masalah,) = periksa_narasi(masukan)
    assert (masalah.code, masalah.tingkat) == (IKATAN_TIDAK_DIKENAL, Tingkat.GALAT)
    assert str(masalah.where) == "narasi/kata-pengantar.md, baris 3"
    assert masalah.found == "{{ iku.1a.capain }}"
    assert "{{ iku.1a.capaian }}" in masalah.expected
    assert masalah.expected in masalah.remedy
    assert "(ikatan tidak dikenal: iku.1a.capain)" in teks_blok(build_laporan(masukan).awal)


def test_an_unknown_path_without_neighbours_points_to_the_list() -> None:
    (masalah,) = periksa_narasi(bernaskah("{{ qqqqqqqqqqqqqqqqqqqqqqqqq }}"))
    assert masalah.remedy == "Periksa daftar angka terikat."


def test_a_path_without_value_is_printed_and_reported_as_missing() -> None:
    masukan = bernaskah("Tahun lalu {{ nko.2023 }}, kini {{ nko }}.")
    (masalah,) = periksa_narasi(masukan)
    assert (masalah.code, masalah.tingkat, masalah.where.baris) == (IKATAN_KOSONG, Tingkat.PERINGATAN, 1)
    assert "«nko.2023»" in masalah.what
    assert "Tahun lalu (tidak tersedia), kini " in teks_blok(build_laporan(masukan).awal)


def test_every_path_of_an_office_without_anything_optional_resolves() -> None:
    masukan = bahan_kecil(baris={k: [] for k in ("1a", "1b", "2a", "2b", "3a")})
    kosong = {i.jalur for i in semua_ikatan(masukan) if i.teks is None}
    assert {"nko", "iku.1a.realisasi", "iku.1a.capaian", "anggaran.pagu", "anggaran.sisa", "nko.2023"} <= kosong
    assert all("None" not in (i.teks or "") for i in semua_ikatan(masukan))


def test_a_total_row_answers_to_its_label_and_to_total() -> None:
    semua = {i.jalur: i.teks for i in semua_ikatan(utuh()) if i.jalur.startswith("tabel.penerimaan.2024.")}
    total = [t for j, t in semua.items() if j == "tabel.penerimaan.2024.total.realisasi"]
    assert len(total) == 1
    assert list(semua.values()).count(total[0]) == 2


def test_an_older_year_on_record_has_paths() -> None:
    masukan = bahan_kecil(riwayat=(Riwayat("1a", 2019, Decimal(90), Decimal("91.5"), Decimal("101.67")),))
    ikatan = ikatan_of(masukan, "iku.1a.2019.realisasi")
    assert isinstance(ikatan, Ikatan)
    assert ikatan.teks == "91,5%"


@pytest.mark.parametrize("nama", ["Kantor *Satu*", "# Kantor", "<b>Kantor</b>", "A | B", "{{ nko }}", "1. Kantor"])
def test_markdown_in_a_value_stays_text(nama: str) -> None:
    kantor = Kantor(nama, "KK", "KPP Pratama", "Kementerian", "DJP")
    masukan = bahan_kecil(kantor=kantor, laporan=DataLaporan(narasi={"kata_pengantar": "Dari {{ kantor.nama }}."}))
    assert Paragraf((Teks(f"Dari {nama}."),)) in build_laporan(masukan).awal
    assert periksa_narasi(masukan) == ()


def test_all_narratives_of_an_office_are_checked() -> None:
    tahun = tahun_contoh("kpp-contoh-2024")
    kode = "6c-N"
    bidang = ("penyebab", "efisiensi", "program", "standar_nasional", "jangka_menengah")
    analisis = replace(
        tahun.analisis[kode],
        kendala=("{{ salah }}",),
        tindakan=("a", "{{ salah }}"),
        **dict.fromkeys(bidang, "{{ salah }}"),  # type: ignore[arg-type]
    )
    masukan = bahan(replace(tahun, analisis={**tahun.analisis, kode: analisis}))
    letak = [(m.where.kolom, m.kode_iku) for m in periksa_narasi(masukan) if m.code == IKATAN_TIDAK_DIKENAL]
    assert sorted(letak) == sorted(
        (j, kode)
        for j in ("Penyebab", "Kendala", "Tindakan", "Efisiensi", "Program", "Standar nasional", "Jangka menengah")
    )
    assert sum(n.kode_iku == kode for n in naskah_of(masukan)) == 5 + 1 + 2


@pytest.mark.parametrize("kantor", ["utuh", "nyata"])
def test_the_narratives_of_the_examples_raise_no_alarm(kantor: str) -> None:
    masalah: tuple[Problem, ...] = periksa_narasi(utuh() if kantor == "utuh" else nyata())
    assert [m for m in masalah if m.tingkat is not Tingkat.CATATAN] == []


def test_bound_figures_of_the_report_carry_their_traces() -> None:
    tulisan = utuh().tahun.laporan.narasi["ikhtisar"]
    assert "{{ iku.1a-CP.capaian }}" in tulisan
    terikat = {r.jejak for r in jejak_dalam(blok_narasi(tulisan, pengikat(utuh())))}
    assert {"nko", "iku.1a-CP.capaian"} <= terikat <= {r.jejak for r in jejak_dalam(isi_dokumen(build_laporan(utuh())))}


@pytest.mark.parametrize("teks", ["Nilai {{ nko } saja.", "Nilai {{nko saja.", "{% if x %}", "nko }} saja"])
def test_braces_that_would_be_printed_as_they_stand_are_an_error(teks: str) -> None:
    masukan = utuh()
    laporan = replace(masukan.tahun.laporan, narasi={"penutup": f"Baris satu.\n\n{teks}"})
    lain = replace(masukan, tahun=replace(masukan.tahun, laporan=laporan))
    rusak = [m for m in periksa_narasi(lain) if m.code == "IKATAN_RUSAK"]
    assert {(m.where.berkas, m.where.baris, m.tingkat) for m in rusak} == {("narasi/penutup.md", 3, Tingkat.GALAT)}


@pytest.mark.parametrize(
    ("teks", "ditemukan"),
    [
        ("Nilai Kinerja Organisasi tahun 2024 adalah 110,25.", "110,25"),
        ("Kantor menghitung nilai IKU 6c-N sebesar 102,84.", "102,84"),
    ],
)
def test_a_typed_figure_under_its_full_name_is_compared_too(teks: str, ditemukan: str) -> None:
    masukan = utuh()
    laporan = replace(masukan.tahun.laporan, narasi={"penutup": teks})
    lain = replace(masukan, tahun=replace(masukan.tahun, laporan=laporan))
    assert [m.found for m in periksa_narasi(lain) if m.code == "ANGKA_BERTENTANGAN"] == [ditemukan]


@pytest.mark.parametrize(
    "naskah",
    [
        "1.234,5% " * 4_000,
        "capaian 1.234,5% 1a " * 2_000,
        "{{" + " " * 190_000,
        ("{{" + " " * 30) * 1_000,
        "{{" * 20_000,
        "".join(f"{{{{ iku.x{n}.y }}}} " for n in range(2_000)),
        "dari 1 tahun lalu " * 2_000,
        "a." * 20_000,
    ],
)
def test_a_narrative_made_to_be_slow_is_searched_within_limits(naskah: str) -> None:
    problems = periksa_narasi(bernaskah(naskah))
    assert len(problems) <= 3 * MASALAH_MAKS


def test_a_word_says_nothing_about_a_figure_a_page_away() -> None:
    dekat, jauh = (f"Target IKU 1a{' kata' * n} sebesar 12,5%." for n in (20, 300))
    assert [p.found for p in periksa_narasi(bernaskah(dekat))] == ["12,5%"]
    assert periksa_narasi(bernaskah(jauh)) == ()
