"""What each IKU alone must reach for an NKO of 100, put back into the chain in exact fractions."""

from collections.abc import Iterator
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain.andai import Bagian, Ubahan, andai_of, nilai_iku, rencana_iku
from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.kartu import Pengukuran
from akuntabel.domain.manual import Polarisasi
from akuntabel.domain.penilaian import Penilaian, penilaian_of
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.seratus import Jawaban, UntukSeratus, bulatkan_aman, realisasi_untuk, semua_untuk_seratus
from tests.domain.penilaian_acak import SERATUS, TELITI, arah_baik, nko_dengan, penilaian_acak
from tests.domain.rencana_acak import REZIM
from tests.domain.tahun_kecil import tahun_kecil

SEDIKIT = Decimal("1e-9")


@pytest.fixture(autouse=True)
def konteks() -> Iterator[None]:
    with localcontext(KONTEKS):
        yield


def hasil(**baris: list[tuple[str, ...]]) -> dict[str, UntukSeratus]:
    dengan = {kode.removeprefix("iku_"): isi for kode, isi in baris.items()}
    return semua_untuk_seratus(penilaian_of(tahun_kecil(baris=dengan), REZIM, Triwulan.T4))


def test_the_small_year_has_room_to_fall_as_computed_by_hand() -> None:
    semua = hasil()
    assert {s.jawaban for s in semua.values()} == {Jawaban.BOLEH_TURUN}
    # NKO 101,36221: 1a 110 − 1,36221 ÷ 0,375; 1b 80 − 1,36221 ÷ 0,25, realisasi 10 × (200 − 74,5512) ÷ 100.
    assert semua["1a"].indeks is not None
    assert str(bulatkan(semua["1a"].indeks)) == "106.37"
    assert semua["1a"].realisasi is not None
    assert str(bulatkan(semua["1a"].realisasi)) == "106.37"
    assert semua["1b"].realisasi is not None
    assert str(bulatkan(semua["1b"].realisasi)) == "12.54"


def test_an_nko_below_100_tells_what_must_be_reached_and_what_is_impossible() -> None:
    semua = hasil(iku_1a=[("T4", "realisasi", "80")])
    assert semua["1a"].jawaban is Jawaban.MENCAPAI
    assert semua["3a"].jawaban is Jawaban.TIDAK_MUNGKIN
    assert (semua["3a"].indeks, semua["3a"].realisasi) == (None, None)
    assert str(bulatkan(semua["3a"].nko_terbaik)) == "92.10"


def test_an_iku_without_value_is_told_what_it_must_reach() -> None:
    semua = hasil(iku_1a=[])
    assert semua["1a"].jawaban is Jawaban.MENCAPAI
    assert semua["1a"].realisasi is not None


def test_an_iku_without_target_is_left_out() -> None:
    awal = penilaian_of(tahun_kecil(baris={"1a": [("T1", "realisasi", "20")]}), REZIM, Triwulan.T1)
    assert set(semua_untuk_seratus(awal)) == {"1a"}


def test_minimize_with_target_zero_cannot_pass_100_without_going_below_zero() -> None:
    tahun = tahun_kecil(
        manual={"1b": {"realisasi_terburuk": Decimal(20)}},
        target={"1b": {"T4": "0"}},
        baris={"1a": [("T4", "realisasi", "60")], "1b": [("T4", "realisasi", "5")]},
    )
    satu = semua_untuk_seratus(penilaian_of(tahun, REZIM, Triwulan.T4))["1b"]
    assert satu.jawaban is Jawaban.TIDAK_MUNGKIN
    terbaik = andai_of(penilaian_of(tahun, REZIM, Triwulan.T4), [Ubahan("1b", Bagian.REALISASI, Decimal(0))])
    assert terbaik.menjadi.nko == satu.nko_terbaik


def test_stabilize_is_answered_on_the_side_where_the_realisasi_lies() -> None:
    iku = rencana_iku(penilaian_of(tahun_kecil(), REZIM, Triwulan.T4).rencana)["2a"]
    assert realisasi_untuk(iku, Decimal(50), Decimal(110)) == Decimal("47.5")
    assert realisasi_untuk(iku, Decimal(50), Decimal(110), di_atas=True) == Decimal("52.5")
    assert realisasi_untuk(iku, Decimal(50), Decimal(0)) == 0
    assert realisasi_untuk(iku, Decimal(50), Decimal(121)) is None


def test_a_required_value_is_shown_on_its_demanding_side_and_residues_do_not_count() -> None:
    assert bulatkan_aman(Decimal("83.461"), 2, ke_atas=True) == Decimal("83.47")
    assert bulatkan_aman(Decimal("12.559"), 2, ke_atas=False) == Decimal("12.55")
    assert bulatkan_aman(Decimal("95.5") + Decimal("1e-50"), 2, ke_atas=True) == Decimal("95.50")
    assert bulatkan_aman(Decimal("-0.001"), 2, ke_atas=False) == Decimal("-0.01")


@given(penilaian_acak())
def test_the_index_that_is_needed_gives_an_nko_of_exactly_100(penilaian: Penilaian) -> None:
    for kode, satu in semua_untuk_seratus(penilaian).items():
        if satu.indeks is not None:
            ubahan = {kode: Pengukuran(penilaian.pengukuran[kode].periode, satu.indeks)}
            nko = nko_dengan(penilaian, ubahan)
            assert nko is not None
            assert abs(nko - SERATUS) < TELITI, kode


@given(penilaian_acak())
def test_the_realisasi_that_is_needed_is_enough_and_a_little_worse_is_not(penilaian: Penilaian) -> None:
    nilai = nilai_iku(penilaian.kartu)
    for kode, satu in semua_untuk_seratus(penilaian).items():
        target, manual = nilai[kode].target, penilaian.tahun.manual[kode]
        if satu.realisasi is None or target is None:
            continue
        buruk = satu.realisasi - arah_baik(manual, satu.realisasi, target) * max(SEDIKIT, abs(target) * SEDIKIT)
        cukup, kurang = (nko_dengan(penilaian, {kode: Pengukuran(((target, r),))}) for r in (satu.realisasi, buruk))
        assert cukup is not None
        assert kurang is not None
        assert cukup >= SERATUS - TELITI, kode
        assert kurang < SERATUS, kode


@given(penilaian_acak(), st.decimals(0, 200, places=2))
def test_where_nothing_is_needed_no_realisasi_brings_the_nko_below_100_and_where_impossible_none_lifts_it(
    penilaian: Penilaian, persen: Decimal
) -> None:
    nilai = nilai_iku(penilaian.kartu)
    for kode, satu in semua_untuk_seratus(penilaian).items():
        target = nilai[kode].target
        assert target is not None
        nko = nko_dengan(penilaian, {kode: Pengukuran(((target, target * persen / 100),))})
        if nko is None:
            continue
        if satu.jawaban is Jawaban.SELALU:
            assert nko >= SERATUS, kode
        if satu.jawaban is Jawaban.TIDAK_MUNGKIN:
            assert nko < SERATUS, kode
        if penilaian.tahun.manual[kode].polarisasi is not Polarisasi.MINIMIZE or target:
            assert nko <= Fraction(satu.nko_terbaik) + TELITI, kode
