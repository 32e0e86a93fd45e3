"""Rights: what roles give, what refusals take, and which roles nobody holds together."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain.hak import HAK_PERAN, TAK_BERSAMA, Hak, Penugasan, Peran, bentrok_peran, putusan_hak

HARI = date(2024, 6, 1)
JALUR = (1, 2, 3)
_PENUGASAN = st.builds(
    Penugasan,
    peran=st.sampled_from(Peran),
    unit=st.integers(1, 4),
    sejak=st.sampled_from([date(2024, 1, 1), date(2024, 6, 1), date(2024, 6, 2)]),
    sampai=st.sampled_from([None, date(2024, 5, 31), date(2024, 6, 1)]),
    dengan_bawahan=st.booleans(),
    ditolak=st.booleans(),
)


def test_every_role_has_rights_and_every_right_some_role() -> None:
    assert set(HAK_PERAN) == set(Peran)
    assert frozenset().union(*HAK_PERAN.values()) == set(Hak)


@given(st.lists(_PENUGASAN, max_size=6), _PENUGASAN, st.sampled_from(Hak))
def test_a_refusal_wins_over_whatever_else_was_given(lain: list[Penugasan], satu: Penugasan, hak: Hak) -> None:
    putusan = putusan_hak(hak, JALUR, HARI, [*lain, satu])
    if satu.ditolak and satu.meliputi(JALUR, HARI) and satu.menyangkut(hak):
        assert not putusan.boleh
        assert satu in putusan.karena
    assert putusan.boleh == (bool(putusan.karena) and not any(p.ditolak for p in putusan.karena))


@given(st.lists(_PENUGASAN, max_size=6), st.sampled_from(Hak))
def test_taking_a_role_away_never_gives_a_right(semua: list[Penugasan], hak: Hak) -> None:
    if not putusan_hak(hak, JALUR, HARI, semua).boleh:
        for i, satu in enumerate(semua):
            if not satu.ditolak:
                assert not putusan_hak(hak, JALUR, HARI, semua[:i] + semua[i + 1 :]).boleh


@pytest.mark.parametrize(
    ("unit", "bawahan", "boleh"),
    [(1, True, True), (1, False, False), (3, False, True), (3, True, True), (4, True, False)],
)
def test_a_role_reaches_the_units_below_only_where_it_says_so(unit: int, bawahan: bool, boleh: bool) -> None:
    tugas = Penugasan(Peran.KEPALA, unit, date(2024, 1, 1), dengan_bawahan=bawahan)
    assert putusan_hak(Hak.LIHAT_KINERJA, JALUR, HARI, [tugas]).boleh is boleh


def test_a_role_counts_from_its_first_day_through_its_last() -> None:
    tugas = [Penugasan(Peran.KEPALA, 1, date(2024, 3, 1), date(2024, 3, 31))]
    boleh = [putusan_hak(Hak.LIHAT_KINERJA, JALUR, date(2024, 3, h), tugas).boleh for h in (1, 31)]
    assert boleh == [True, True]
    for hari in (date(2024, 2, 29), date(2024, 4, 1)):
        assert not putusan_hak(Hak.LIHAT_KINERJA, JALUR, hari, tugas).boleh


def test_one_right_can_be_refused_and_the_rest_of_the_role_stays() -> None:
    beri = Penugasan(Peran.KEPALA, 1, date(2024, 1, 1))
    tolak = Penugasan(Peran.KEPALA, 1, date(2024, 1, 1), ditolak=True, hak=Hak.EKSPOR_FOLDER)
    assert not putusan_hak(Hak.EKSPOR_FOLDER, JALUR, HARI, [beri, tolak]).boleh
    assert putusan_hak(Hak.LIHAT_KINERJA, JALUR, HARI, [beri, tolak]).boleh


@pytest.mark.parametrize("pasangan", TAK_BERSAMA)
def test_who_makes_does_not_check_at_the_same_unit_and_time(pasangan: tuple[Peran, Peran]) -> None:
    for satu, lain in (pasangan, pasangan[::-1]):
        lama = Penugasan(satu, 3, date(2024, 1, 1), date(2024, 6, 30))
        baru = Penugasan(lain, 3, date(2024, 6, 30))
        assert bentrok_peran(baru, [lama]) == (lama,)
        assert bentrok_peran(Penugasan(lain, 3, date(2024, 7, 1)), [lama]) == ()
        assert bentrok_peran(Penugasan(lain, 2, date(2024, 6, 30)), [lama]) == ()


def test_an_administrator_has_no_hand_in_performance() -> None:
    milik = HAK_PERAN[Peran.ADMINISTRATOR]
    assert not milik & {Hak.SUSUN_RENCANA, Hak.IMPOR_FOLDER, Hak.USULKAN_PERJANJIAN, Hak.TANDA_TANGANI_PERJANJIAN}
