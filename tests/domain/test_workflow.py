"""The table of states and steps holds together, whoever reads it."""

from itertools import product

import pytest

from akuntabel.domain.hak import HAK_PERAN, TAK_BERSAMA, Hak
from akuntabel.domain.workflow import (
    PERALIHAN,
    JenisNaskah,
    Keadaan,
    Langkah,
    LangkahTercatat,
    Syarat,
    keadaan_of,
    peralihan_dari,
    peralihan_of,
    syarat_tak_terpenuhi,
)

USUL, SEPAKAT, TANDA = Hak.USULKAN_PERJANJIAN, Hak.SEPAKATI_PERJANJIAN, Hak.TANDA_TANGANI_PERJANJIAN


def test_a_step_out_of_a_state_is_one_row_and_every_state_of_a_document_can_be_reached() -> None:
    kunci = [(p.naskah, p.langkah, p.dari) for p in PERALIHAN]
    assert len(kunci) == len(set(kunci))
    for jenis in JenisNaskah:
        tercapai = {Keadaan.DRAF}
        for _ in PERALIHAN:
            tercapai |= {p.ke for p in PERALIHAN if p.naskah is jenis and p.dari in tercapai}
        assert {p.dari for p in PERALIHAN if p.naskah is jenis} <= tercapai


def test_no_role_holds_both_the_right_to_propose_and_a_right_to_agree_or_sign() -> None:
    for hak in HAK_PERAN.values():
        assert not (USUL in hak and {SEPAKAT, TANDA} & hak)


def test_roles_that_propose_are_never_held_together_with_roles_that_agree_or_sign() -> None:
    pengusul = [p for p, h in HAK_PERAN.items() if USUL in h]
    lawan = [p for p, h in HAK_PERAN.items() if {SEPAKAT, TANDA} & h]
    for a, b in product(pengusul, lawan):
        assert (a, b) in TAK_BERSAMA or (b, a) in TAK_BERSAMA


def test_whatever_leads_on_from_a_proposal_is_for_somebody_else_and_every_way_back_by_others_takes_a_reason() -> None:
    for p in PERALIHAN:
        if p.langkah in (Langkah.SEPAKATI, Langkah.TANDA_TANGANI, Langkah.KEMBALIKAN):
            assert Syarat.BUKAN_PENGUSUL in p.syarat
        if p.langkah in (Langkah.KEMBALIKAN, Langkah.GANTI, Langkah.BATALKAN):
            assert Syarat.BERALASAN in p.syarat


def test_nothing_is_signed_that_was_not_agreed_and_nothing_agreed_that_was_not_proposed() -> None:
    for p in PERALIHAN:
        assert p.ke is not Keadaan.DITANDATANGANI or p.dari is Keadaan.DISEPAKATI
        assert p.ke is not Keadaan.DISEPAKATI or p.dari is Keadaan.DIUSULKAN


def test_a_document_without_steps_is_a_draft_and_offers_what_follows_from_the_table() -> None:
    assert keadaan_of([]) is Keadaan.DRAF
    assert [p.langkah for p in peralihan_dari(JenisNaskah.ADENDUM, Keadaan.DRAF)] == [Langkah.USULKAN, Langkah.BATALKAN]
    assert all(p.langkah is not Langkah.UBAH for p in peralihan_dari(JenisNaskah.PERJANJIAN, Keadaan.DITANDATANGANI))


@pytest.mark.parametrize(("pelaku", "kurang"), [(1, Syarat.BUKAN_PENGUSUL), (2, Syarat.BUKAN_PENYEPAKAT), (3, None)])
def test_who_proposed_or_agreed_last_does_not_sign(pelaku: int, kurang: Syarat | None) -> None:
    riwayat = [
        LangkahTercatat(Langkah.USULKAN, Keadaan.DIUSULKAN, 3),
        LangkahTercatat(Langkah.KEMBALIKAN, Keadaan.DRAF, 2),
        LangkahTercatat(Langkah.USULKAN, Keadaan.DIUSULKAN, 1),
        LangkahTercatat(Langkah.SEPAKATI, Keadaan.DISEPAKATI, 2),
    ]
    tanda = peralihan_of(JenisNaskah.PERJANJIAN, Langkah.TANDA_TANGANI, Keadaan.DISEPAKATI)
    assert tanda is not None
    assert syarat_tak_terpenuhi(tanda, riwayat, pelaku, frozenset()) == ((kurang,) if kurang else ())
