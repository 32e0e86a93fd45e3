"""Every score against a second evaluator on exact fractions, over generated offices and over every example."""

import ast
import sys
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from akuntabel.domain.manual import Polarisasi
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.penulisan import tulis_desimal
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.scorecard import NilaiIKU, Scorecard
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake.pohon import read_unit
from akuntabel.pedoman import load_rezim
from tests import penilai_kedua
from tests.domain.kantor_lengkap import tahun_berversi, tahun_lengkap
from tests.domain.tahun_kecil import tahun_kecil
from tests.penilai_kedua.angka_rezim import angka_rezim
from tests.penilai_kedua.hari import pada_hari
from tests.penilai_kedua.nilai import Butir
from tests.penilai_kedua.sengketa import kartu, sengketa
from tests.penilai_kedua.tepat import Ragu, Tepat, tercetak

CONTOH = Path(__file__).parents[2] / "contoh"


def sama(sebutan: str, milik_kita: Decimal | None, kedua: Tepat | None) -> None:
    """Both absent, or equal in every printed digit and within the error that sixty digits can have made."""
    assert (milik_kita is None) is (kedua is None), f"{sebutan}: {milik_kita} / {kedua}"
    if milik_kita is not None and kedua is not None:
        assert abs(Fraction(milik_kita) - kedua.nilai) <= kedua.galat, f"{sebutan}: {milik_kita} / {kedua}"
        assert tulis_desimal(milik_kita) == tercetak(kedua.nilai), sebutan


def iku_sama(kode: str, nilai: NilaiIKU, butir: Butir) -> None:
    sama(f"{kode} target", nilai.target, butir.target)
    sama(f"{kode} realisasi", nilai.realisasi, butir.realisasi)
    sama(f"{kode} capaian", nilai.capaian, butir.capaian)
    sama(f"{kode} indeks", nilai.indeks, butir.nilai)
    sama(f"{kode} pangsa", nilai.bobot_tertimbang, butir.pangsa)
    assert (nilai.bobot is None) is (butir.bobot is None), kode
    assert nilai.bobot is None or Fraction(nilai.bobot) == butir.bobot, kode
    assert (nilai.status.value, nilai.diukur) == (butir.status, butir.diukur), kode


def periksa(tahun: TahunKinerja, triwulan: Triwulan) -> None:
    """The whole scorecard of a quarter, against the second evaluator."""
    pada = date(tahun.tahun, 12, 31)
    kita = scorecard_for(tahun, load_rezim(tahun.rezim, tahun.pilihan, pada), triwulan)
    angka = angka_rezim(tahun.rezim, tahun.pilihan, pada)
    milik = pada_hari(tahun)
    kedua = kartu(milik, angka, triwulan.value)
    sama("nko", kita.nko, kedua.nko)
    assert (kita.status.value, kita.predikat, kita.lengkap) == (kedua.status, kedua.predikat, kedua.lengkap)
    _rentang(kita.rentang, kedua.rentang)
    for perspektif in kita.perspektif:
        butir = kedua.butir[f"perspektif.{perspektif.kode}"]
        sama(perspektif.kode, perspektif.nilai, butir.nilai)
        sama(f"{perspektif.kode} pangsa", perspektif.bobot_tertimbang, butir.pangsa)
        assert (perspektif.status.value, perspektif.lengkap) == (butir.status, butir.lengkap)
    for sasaran in kita.sasaran:
        butir = kedua.butir[f"ss.{sasaran.kode}"]
        sama(f"ss.{sasaran.kode}", sasaran.nss, butir.nilai)
        assert (sasaran.status.value, sasaran.lengkap) == (butir.status, butir.lengkap)
    for nilai in kita.iku:
        iku_sama(f"iku.{nilai.kode}", nilai, kedua.butir[f"iku.{nilai.kode}"])
    _sanggahan(kita, milik, angka, triwulan)


def _sanggahan(kita: Scorecard, tahun: TahunKinerja, angka: dict[str, object], triwulan: Triwulan) -> None:
    hasil, rentang = sengketa(tahun, angka, triwulan.value)
    assert (kita.sanggahan is None) is (not hasil)
    if kita.sanggahan is None:
        return
    _rentang(kita.sanggahan.rentang, rentang)
    for milik, kedua in zip(kita.sanggahan.hasil, hasil, strict=True):
        assert (milik.terbuka, milik.berlaku.value) == (kedua.terbuka, kedua.berlaku)
        sama("nko resmi", milik.nko_resmi, kedua.nko_resmi)
        sama("nko klaim", milik.nko_klaim, kedua.nko_klaim)
        iku_sama("sisi resmi", milik.resmi, kedua.resmi)
        iku_sama("sisi klaim", milik.klaim, kedua.klaim)


def _rentang(kita: tuple[Decimal, Decimal] | None, kedua: tuple[Tepat, Tepat] | None) -> None:
    assert (kita is None) is (kedua is None)
    for ke in (0, 1) if kita and kedua else ():
        sama(f"rentang {ke}", kita[ke], kedua[ke])


@given(tahun_lengkap(), st.sampled_from(Triwulan))
def test_every_figure_of_a_generated_year_is_that_of_the_second_evaluator(
    tahun: TahunKinerja, triwulan: Triwulan
) -> None:
    try:
        periksa(tahun, triwulan)
    except Ragu:
        assume(False)


@given(tahun_berversi(), st.sampled_from(Triwulan))
def test_every_figure_of_a_day_is_that_of_the_second_evaluator(tahun: TahunKinerja, triwulan: Triwulan) -> None:
    try:
        periksa(tahun, triwulan)
    except Ragu:
        assume(False)


@pytest.mark.parametrize("polarisasi", Polarisasi)
@pytest.mark.parametrize("konversi", [False, True])
def test_a_value_exactly_on_its_bound_is_on_it_whatever_division_left_behind(
    polarisasi: Polarisasi, konversi: bool
) -> None:
    for angka in range(1, 13):
        for pembagi in (3, 7, 9, 11):
            manual = {"formula": f"K1 / {pembagi} * {pembagi}", "polarisasi": polarisasi, "konversi_120": konversi}
            baris = {"1a": (("T4", "K1", str(angka)),)}
            periksa(tahun_kecil({"1a": manual}, {"1a": {"T4": str(angka)}}, baris), Triwulan.T4)


@pytest.mark.parametrize("triwulan", Triwulan, ids=lambda t: t.kode)
@pytest.mark.parametrize(
    "folder", sorted(p.parent for p in CONTOH.rglob("kantor.yaml")), ids=lambda p: p.relative_to(CONTOH).as_posix()
)
def test_every_figure_of_every_example_office_is_that_of_the_second_evaluator(folder: Path, triwulan: Triwulan) -> None:
    tahun = read_unit(folder).tahun
    assert tahun is not None
    periksa(tahun, triwulan)


def test_the_second_evaluator_shares_no_code_with_the_application() -> None:
    berkas = sorted(Path(penilai_kedua.__file__).parent.glob("*.py"))
    assert len(berkas) > 5
    boleh = sys.stdlib_module_names | {"yaml", "tests.penilai_kedua"}
    for satu in berkas:
        for simpul in ast.walk(ast.parse(satu.read_text(encoding="utf-8"))):
            match simpul:
                case ast.Import(names):
                    asing = [n.name for n in names if n.name.split(".")[0] not in boleh]
                case ast.ImportFrom(modul):
                    asing = (
                        []
                        if modul and (modul.split(".")[0] in boleh or modul.startswith("tests.penilai_kedua"))
                        else [modul]
                    )
                case _:
                    continue
            assert asing == [], f"{satu.name}: {asing}"
