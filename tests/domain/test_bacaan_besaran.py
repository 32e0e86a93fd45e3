"""Values as people write them in the unit of an indicator."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain.bacaan_angka import AngkaSalah
from akuntabel.domain.bacaan_besaran import baca_besaran, baca_target
from akuntabel.domain.manual import Satuan, Ukuran
from akuntabel.domain.penulisan import tulis_nilai
from akuntabel.domain.target import Rentang, Ungkapan
from akuntabel.pedoman import load_skala

OPINI = Ukuran(Satuan.OPINI, load_skala("opini").nilai)
PREDIKAT = Ukuran(Satuan.PREDIKAT, load_skala("predikat").nilai)
PERSEN, TANGGAL, TEKS = Ukuran(Satuan.PERSEN), Ukuran(Satuan.TANGGAL), Ukuran(Satuan.TEKS)
D = Decimal


@pytest.mark.parametrize(
    ("teks", "ukuran", "nilai"),
    [
        ("80–90", PERSEN, Rentang(D(80), D(90))),
        ("80-90%", PERSEN, Rentang(D(80), D(90))),
        ("80% – 90%", PERSEN, Rentang(D(80), D(90))),
        ("80 s.d. 90", PERSEN, Rentang(D(80), D(90))),
        ("80 s/d 90", PERSEN, Rentang(D(80), D(90))),
        ("7,1-7,4", PERSEN, Rentang(D("7.1"), D("7.4"))),
        ("80–80", PERSEN, D(80)),
        ("-5", PERSEN, D(-5)),
        ("100,55%", PERSEN, D("100.55")),
        ("N/A", PERSEN, None),
        ("wtp", OPINI, D(4)),
        ("WDP – WTP", OPINI, Rentang(D(3), D(4))),
        ("bb", PREDIKAT, D(80)),
        ("2024-03-31", TANGGAL, D(date(2024, 3, 31).toordinal())),
        ("31 Maret 2024", TANGGAL, D(date(2024, 3, 31).toordinal())),
        ("–", TANGGAL, None),
        ("Perbup ditetapkan", TEKS, Ungkapan("Perbup ditetapkan")),
        ("N/A", TEKS, None),
    ],
)
def test_a_target_is_read_in_its_unit(teks: str, ukuran: Ukuran, nilai: object) -> None:
    assert baca_target(teks, ukuran) == nilai


@pytest.mark.parametrize(
    ("teks", "ukuran", "kode"),
    [
        ("90–80", PERSEN, "RENTANG_TERBALIK"),
        ("1.234–1.300", PERSEN, "ANGKA_BERMAKNA_GANDA"),
        ("tinggi–rendah", PERSEN, "ANGKA_TIDAK_TERBACA"),
        ("WTS", OPINI, "LABEL_TIDAK_DIKENAL"),
        ("4", OPINI, "LABEL_TIDAK_DIKENAL"),
        ("31/03/2024", TANGGAL, "TANGGAL_TIDAK_TERBACA"),
        ("2024-02-30", TANGGAL, "TANGGAL_TIDAK_TERBACA"),
        ("31 Marhaen 2024", TANGGAL, "TANGGAL_TIDAK_TERBACA"),
    ],
)
def test_what_does_not_fit_the_unit_is_asked_about(teks: str, ukuran: Ukuran, kode: str) -> None:
    hasil = baca_target(teks, ukuran)
    assert isinstance(hasil, AngkaSalah)
    assert hasil.kode == kode
    assert hasil.saran


@pytest.mark.parametrize(("teks", "nilai"), [("tercapai", D(1)), ("Belum Tercapai", D(0)), ("tidak tercapai", D(0))])
def test_words_are_met_or_not(teks: str, nilai: Decimal) -> None:
    assert baca_besaran(teks, TEKS) == nilai
    assert isinstance(baca_besaran("hampir", TEKS), AngkaSalah)


@given(st.dates())
def test_a_written_date_is_read_back(hari: date) -> None:
    nilai = D(hari.toordinal())
    assert baca_besaran(tulis_nilai(nilai, TANGGAL).zfill(2), TANGGAL) == nilai or hari.year < 1000
    assert baca_besaran(hari.isoformat(), TANGGAL) == nilai


@given(st.sampled_from([*((OPINI, satu) for satu in OPINI.label), *((PREDIKAT, satu) for satu in PREDIKAT.label)]))
def test_a_written_label_is_read_back(pasangan: tuple[Ukuran, tuple[str, Decimal]]) -> None:
    ukuran, (nama, skor) = pasangan
    assert tulis_nilai(skor, ukuran) == nama
    assert baca_besaran(nama, ukuran) == skor


@given(st.decimals(0, 999, places=2), st.decimals(0, 999, places=2))
def test_a_written_range_is_read_back(kiri: Decimal, kanan: Decimal) -> None:
    rentang = Rentang(min(kiri, kanan), max(kiri, kanan))
    hasil = baca_target(tulis_nilai(rentang, PERSEN), PERSEN)
    assert hasil == (rentang if rentang.bawah != rentang.atas else rentang.bawah)
