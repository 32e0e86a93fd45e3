"""A regional office from its folder to its documents: every unit, every level, its own words."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from akuntabel.cli.utama import jalankan
from akuntabel.domain.angka import bulatkan
from akuntabel.domain.penelusuran import jejak_of
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.intake import read_folder
from akuntabel.pedoman import load_rezim
from akuntabel.reports.bahan import BahanLaporan, bahan_of
from akuntabel.reports.lakin import build_laporan
from akuntabel.reports.perjanjian import build_perjanjian
from akuntabel.reports.render.html import render_html
from akuntabel.reports.tree import Tabel
from tests.journey.kantor_nyata import teks_html

FOLDER = Path("contoh/dinas-contoh-2024")


@pytest.fixture(scope="module")
def bahan() -> BahanLaporan:
    bacaan = read_folder(FOLDER)
    assert bacaan.tahun is not None
    assert bacaan.problems == ()
    rezim = load_rezim(bacaan.tahun.rezim, bacaan.tahun.pilihan, date(2024, 12, 31))
    return bahan_of(bacaan.tahun, rezim, bacaan.problems, "uji")


@pytest.mark.parametrize(
    ("kode", "capaian"),
    [
        ("S1.1", "91.43"),  # minimize: (2 − 15,2 ÷ 14) × 100
        ("S2.2", "133.33"),  # label Paripurna (4) against Utama (3)
        ("S3.1", "100.00"),  # predicate BB
        ("S3.2", "100.00"),  # opinion WTP
        ("S3.3", "100.00"),  # words, met
        ("P1.2", "100.00"),  # inside the range 60–85
        ("K4.1", "61.29"),  # 12 days late, 31 days to the worst date: 19 ÷ 31 × 100
    ],
)
def test_every_kind_of_target_gives_its_capaian(bahan: BahanLaporan, kode: str, capaian: str) -> None:
    hasil = bahan.akhir.iku_of(kode).capaian
    assert hasil is not None
    assert bulatkan(hasil) == Decimal(capaian)


def test_results_carry_the_predicate_of_their_value(bahan: BahanLaporan) -> None:
    kartu = bahan.akhir
    assert kartu.predikat_of(kartu.iku_of("S1.1")) == "Sangat Tinggi"
    assert kartu.predikat_of(kartu.iku_of("K4.1")) == "Rendah"
    assert {kartu.predikat_of(s) for s in kartu.sasaran if s.kode == "1.02.03"} == {"Tinggi"}
    isi = render_html(build_laporan(bahan))
    assert "dengan predikat Sangat Tinggi" in isi
    assert not re.search(r">(Hijau|Kuning|Merah)<", isi)


def test_levels_have_values_and_the_office_has_none(bahan: BahanLaporan) -> None:
    assert bahan.akhir.nko is None
    assert all(p.nilai is None for p in bahan.akhir.perspektif)
    assert all(s.nss is not None for s in bahan.akhir.sasaran)
    tahun = bahan.tahun
    jejak = jejak_of(tahun, bahan.rezim, scorecard_for(tahun, bahan.rezim), "ss.1.02.02")
    assert jejak.istilah.startswith("nilai program 1.02.02")


def test_no_document_speaks_of_iku_perspectives_or_an_nko(bahan: BahanLaporan) -> None:
    for dokumen in (build_laporan(bahan), build_perjanjian(bahan.tahun)):
        # The sources of rules are cited by their own titles; they stand in the traces of Lampiran 3 to 6.
        badan = (
            render_html(dokumen).partition('id="lampiran-jejak"')[0]
            if "Laporan" in dokumen.judul
            else render_html(dokumen)
        )
        teks = re.sub(r"<[^>]+>", " ", badan)
        asing = re.findall(r".{30}\b(?:IKU|NKO|NSS|[Pp]erspektif|LAKIN)\b.{30}", teks)
        assert asing == []


def test_the_report_shows_programmes_with_indicators_and_budget(bahan: BahanLaporan) -> None:
    teks = render_html(build_laporan(bahan))
    for isi in ("60–85%", "31 Juli 2024", "Paripurna", "WTP", "Kinerja lintas instansi", "Rp70.460.500.000"):
        assert isi in teks
    assert "tabel-pelaksanaan" in teks


def test_the_agreement_lists_programmes_with_their_budget(bahan: BahanLaporan) -> None:
    teks = render_html(build_perjanjian(bahan.tahun))
    assert "Bupati Contoh" in teks
    assert "Program dan anggaran tahun 2024" in teks
    assert "Rp17.915.500.000" in teks


def test_its_manuals_speak_of_indicators_at_the_levels_of_its_tree(tmp_path: Path) -> None:
    assert jalankan(["manual", str(FOLDER), "-o", str(tmp_path), "--jenis", "html"]) == 0
    teks = teks_html((tmp_path / "manual-iku-2024.html").read_bytes())
    assert "Manual Indikator Kinerja Tahun 2024" in teks
    assert "Program 1.02.02: Program Pemenuhan Upaya Kesehatan" in teks
    assert "Sasaran strategis" not in teks
    assert "Manual indikator P1.1" in teks
    # Sources, rules and checks are cited by their own titles.
    asing = set(re.findall(r"(\w+) (?:IKU|NKO)\b", teks))
    assert asing <= {"III", "2024", "Capaian", "capaian", "manual"}


def test_a_target_in_words_gets_the_room_of_two_numbers(bahan: BahanLaporan) -> None:
    lebar = {t.id: [k.lebar for k in t.kolom] for t in build_perjanjian(bahan.tahun).isi if isinstance(t, Tabel)}
    assert lebar["tabel-perjanjian"][-1] == 1.8
    assert lebar["tabel-rincian-target"][-2:] == [0.9, 1.8]
