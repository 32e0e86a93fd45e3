"""Komplemen: what is left of every target, and the card of the part of a year."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain import masalah
from akuntabel.domain.kantor import Pejabat
from akuntabel.domain.komplemen import batas_komplemen, lintasan_komplemen, sisa_target, triwulan_pertama
from akuntabel.domain.konsolidasi import konsolidasi_periode
from akuntabel.domain.manual import Komponen, Satuan
from akuntabel.domain.manual import KonsolidasiPeriode as Cara
from akuntabel.domain.pejabat import BentukJabatan, MasaJabatan
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.perjanjian import PerjanjianKinerja
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.domain.tahun_komplemen import CapaianPendahulu, Komplemen, komplemen_of, pejabat_komplemen
from akuntabel.domain.versi import tahun_per
from akuntabel.pedoman import load_rezim
from tests.domain.tahun_kecil import tahun_kecil

REZIM = load_rezim("kmk-300-2022", pada=date(2024, 12, 31))
KEPALA = "Kepala Kantor Kecil"
T1, T2, T3, T4 = Triwulan
LAMA = MasaJabatan(KEPALA, "Ibu Lama", BentukJabatan.DEFINITIF, date(2023, 1, 1), date(2024, 8, 14))
BARU = MasaJabatan(KEPALA, "Ibu Baru", BentukJabatan.DEFINITIF, date(2024, 8, 15))


def tahun(baru: MasaJabatan = BARU, **isi: Any) -> TahunKinerja:
    dasar = tahun_kecil(masa_jabatan=(LAMA, baru), **isi)
    pk: PerjanjianKinerja = replace(
        dasar.perjanjian, tanggal=date(2024, 1, 31), pihak_pertama=Pejabat("Ibu Lama", KEPALA)
    )
    return tahun_per(replace(dasar, perjanjian=pk), None)


def komplemen(baru: MasaJabatan = BARU, **isi: Any) -> Komplemen:
    dasar = tahun(baru, **isi)
    (masa,) = pejabat_komplemen(dasar)
    return komplemen_of(dasar, masa)


def test_only_heads_who_arrive_after_the_agreement_need_one() -> None:
    assert pejabat_komplemen(tahun()) == (BARU,)
    assert pejabat_komplemen(tahun(replace(BARU, bentuk=BentukJabatan.PLT))) == ()
    assert pejabat_komplemen(tahun(replace(BARU, mulai=date(2024, 1, 31)))) == ()
    assert pejabat_komplemen(tahun(replace(BARU, mulai=date(2025, 1, 2)))) == ()


def test_the_quarter_in_which_the_official_began_is_the_first() -> None:
    assert [triwulan_pertama(date(2024, b, h)) for b, h in ((3, 31), (4, 1), (8, 15), (12, 31))] == [T1, T2, T3, T4]


def test_progress_takes_off_what_the_predecessor_realised() -> None:
    isi = {
        "1a": [("T2", "NETTO", "420"), ("T2", "RENCANA", "1000"), ("T4", "NETTO", "1100"), ("T4", "RENCANA", "1000")]
    }
    hasil = komplemen(baris=isi)
    (satu,) = [s for s in hasil.iku if s.kode_iku == "1a"]
    assert (satu.setahun, satu.pendahulu, satu.sisa) == (100, 42, 58)
    assert satu.capaian_pendahulu is CapaianPendahulu.KURANG
    assert satu.lintasan == {T3: 33, T4: 58}
    nilai = scorecard_for(hasil.tahun, REZIM).iku_of("1a")
    assert (nilai.target, nilai.realisasi) == (58, 68)


def test_without_the_predecessors_figure_the_value_stays_incomplete_and_is_named() -> None:
    hasil = komplemen()
    nilai = scorecard_for(hasil.tahun, REZIM).iku_of("1a")
    assert (nilai.diukur, nilai.indeks) == (True, None)
    assert [p.code for p in hasil.masalah if p.kode_iku == "1a"] == [masalah.REALISASI_KOSONG]


def test_a_target_that_the_predecessor_used_up_is_no_longer_measured_and_is_named() -> None:
    isi = {"1a": [("T2", "realisasi", "100"), ("T4", "realisasi", "110")]}
    hasil = komplemen(baris=isi)
    assert not scorecard_for(hasil.tahun, REZIM).iku_of("1a").diukur
    assert [p.code for p in hasil.masalah if p.kode_iku == "1a"] == [masalah.SISA_TARGET_HABIS]


def test_what_was_not_due_before_is_measured_as_it_is() -> None:
    hasil, semua = komplemen(), scorecard_for(tahun(), REZIM)
    kartu = scorecard_for(hasil.tahun, REZIM)
    for kode in ("1b", "2a", "2b", "3a"):
        assert kartu.iku_of(kode).indeks == semua.iku_of(kode).indeks


def test_equal_targets_count_only_raw_data_since_the_official_began() -> None:
    manual = {
        "1a": {
            "konsolidasi_periode": Cara.TLK_TETAP,
            "komponen": tuple(Komponen(k, k, Satuan.RUPIAH) for k in ("NETTO", "RENCANA")),
        }
    }
    target = {"1a": dict.fromkeys(("T1", "T2", "T3", "T4"), "90")}
    isi = {"1a": [("T2", "NETTO", "400"), ("T2", "RENCANA", "500"), ("T4", "NETTO", "900"), ("T4", "RENCANA", "1000")]}
    hasil = komplemen(manual=manual, target=target, baris=isi)
    nilai = scorecard_for(hasil.tahun, REZIM).iku_of("1a")
    assert (nilai.target, nilai.realisasi) == (90, 100)
    tak = komplemen(manual=manual, target=target, baris={"1a": [("T2", "realisasi", "80"), ("T4", "realisasi", "90")]})
    assert [p.code for p in tak.masalah if p.kode_iku == "1a"] == [masalah.KOMPLEMEN_TAK_TERPISAH]
    assert scorecard_for(tak.tahun, REZIM).iku_of("1a").indeks is None


def test_after_the_eighteenth_of_october_the_agreement_is_taken_over() -> None:
    hasil = komplemen(replace(BARU, mulai=date(2024, 10, 21)))
    assert hasil.diwarisi
    assert scorecard_for(hasil.tahun, REZIM).nko == scorecard_for(tahun(), REZIM).nko


_TARGET = st.dictionaries(st.sampled_from(Triwulan), st.integers(0, 100).map(Decimal), min_size=1)


@given(_TARGET, st.sampled_from((T2, T3, T4)), st.integers(0, 250).map(Decimal), st.sampled_from(Cara))
def test_the_remaining_quarters_make_the_remaining_target(
    target: dict[Triwulan, Decimal], pertama: Triwulan, pendahulu: Decimal, cara: Cara
) -> None:
    sisa = sisa_target(target, pertama, pendahulu, cara)
    lintasan = lintasan_komplemen(target, pertama, pendahulu, cara)
    if isinstance(sisa, TakTerhitung):
        assert lintasan == {}
        return
    hasil, _ = konsolidasi_periode([(lintasan.get(t), None) for t in Triwulan], cara)
    assert hasil == sisa
    assert all(n > 0 for n in lintasan.values()) or cara in (Cara.AVERAGE, Cara.TLK_TETAP)


@given(st.integers(0, 364))
def test_fifteen_working_days_are_three_weeks_and_never_end_on_a_weekend(hari: int) -> None:
    mulai = date.fromordinal(date(2024, 1, 1).toordinal() + hari)
    batas = batas_komplemen(mulai)
    assert batas.weekday() < 5
    assert (batas - mulai).days == {5: 20, 6: 19}.get(mulai.weekday(), 21)
