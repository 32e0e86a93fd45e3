"""Dots and commas: what column and report decide, and what stays open."""

from decimal import Decimal

import pytest

from akuntabel.reviu import HasilReviu, tinjau
from akuntabel.reviu.fakta import fakta_of
from akuntabel.reviu.fakta.bilangan import Bilangan
from akuntabel.reviu.membaca import baca_naskah
from akuntabel.reviu.naskah import Naskah


def _angka(kolom: list[str], kalimat: str = "") -> dict[str, Bilangan]:
    baris = "".join(f"<tr><td>Uraian {n}</td><td>{isi}</td></tr>" for n, isi in enumerate(kolom))
    html = f"<html><body><table><tr><th>Uraian</th><th>Realisasi</th></tr>{baris}</table><p>{kalimat}</p></body></html>"
    naskah = baca_naskah("laporan.html", html.encode())
    assert isinstance(naskah, Naskah)
    fakta = fakta_of(naskah)
    tabel = {a.teks: a for t in fakta.tabel for b in t.baris for a in b.angka.values()}
    return tabel | {a.bilangan.teks: a.bilangan for p in fakta.pernyataan for a in p.angka}


@pytest.mark.parametrize(
    ("kolom", "dicari", "bacaan"),
    [
        (["1,250,000.50", "2,310,400.25", "1,234"], "1,234", "1234"),
        (["1.250.000", "2.310.400", "45.300"], "45.300", "45300"),
        (["97,64", "88,1", "91,234"], "91,234", "91.234"),
        (["97.64", "88.1", "91.234"], "91.234", "91.234"),
    ],
)
def test_a_column_written_one_way_decides_its_doubtful_figure(kolom: list[str], dicari: str, bacaan: str):
    angka = _angka(kolom)[dicari]
    assert (angka.bacaan, angka.cara_baca.value) == ((Decimal(bacaan),), "menurut_kolom")


def test_the_report_puts_a_reading_first_and_keeps_the_other():
    angka = _angka(["97,64", "88,1", "5,5"], "Realisasi indeks sebesar 4,125 dari target 4,5.")["4,125"]
    assert (angka.bacaan, angka.cara_baca.value) == ((Decimal("4.125"), Decimal(4125)), "menurut_laporan")


@pytest.mark.parametrize("kolom", [["1.234"], ["97.64", "1.250.000", "88.1", "2.310.400", "1.234"]])
def test_without_evidence_or_with_evidence_both_ways_both_readings_stay(kolom: list[str]):
    angka = _angka(kolom)["1.234"]
    assert (angka.bacaan, angka.cara_baca.value) == ((Decimal(1234), Decimal("1.234")), "ganda")


def test_amounts_are_no_evidence_for_percentages():
    angka = _angka(["1.250.000", "2.310.400", "3.100.000"], "Capaian sebesar 97.725% dari target.")["97.725%"]
    assert (angka.nilai, angka.cara_baca.value) == (Decimal("97.725"), "ganda")
    angka = _angka(["1.250.000", "2.310.400", "97.725%"])["97.725%"]
    assert (angka.nilai, angka.cara_baca.value) == (Decimal("97.725"), "ganda")


def test_codes_with_a_dot_do_not_keep_dots_from_parting_thousands():
    baris = "".join(f"<tr><td>Unit {n}</td><td>{n},5{n}</td></tr>" for n in range(1, 9))
    isi = (
        f"<p>Indikator [1.1] dan [1.2] diukur.</p><table><tr><td>Unit</td><td>Nilai</td></tr>{baris}</table>"
        "<table><tr><td>Fakultas</td><td>Laki-laki</td><td>Perempuan</td><td>Jumlah</td></tr>"
        "<tr><td>Pertanian</td><td>1.120</td><td>1.342</td><td>2.462</td></tr>"
        "<tr><td>Teknik</td><td>980</td><td>1.405</td><td>2.385</td></tr>"
        "<tr><td>Hukum</td><td>688</td><td>590</td><td>1.278</td></tr></table>"
    )
    hasil = tinjau("laporan.html", f"<!DOCTYPE html><html><body>{isi}</body></html>".encode())
    assert isinstance(hasil, HasilReviu)
    assert [t.kutipan for t in hasil.temuan if t.kode == "jumlah-baris-keliru"] == []
