"""The register of rules files a function once and finds it by term and day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.register import REGISTER, aturan_for, aturan_of, rule


def test_a_rule_is_found_by_its_term_from_its_first_day_on() -> None:
    for aturan in REGISTER.values():
        assert aturan_for(aturan.istilah, aturan.sejak) is aturan
        assert aturan_of(aturan.nama) is aturan
        sebelumnya = [a for a in REGISTER.values() if a.istilah == aturan.istilah and a.sejak < aturan.sejak]
        if sebelumnya:
            assert aturan_for(aturan.istilah, aturan.sejak - timedelta(days=1)) in sebelumnya
            continue
        with pytest.raises(LookupError):
            aturan_for(aturan.istilah, aturan.sejak - timedelta(days=1))


def test_the_weight_of_an_iku_changes_its_formula_with_the_regime_of_2026() -> None:
    assert aturan_for("bobot IKU", date(2025, 12, 31)).nama == "bobot.bobot_iku"
    assert aturan_for("bobot IKU", date(2026, 1, 1)).nama == "bobot.bobot_kualitas"


def test_filing_a_rule_twice_is_refused_and_changes_nothing() -> None:
    aturan = aturan_of("capaian.capaian_maximize")
    sebelum = dict(REGISTER)
    file = rule(term="x", means="x", source="x", place="x", confidence=Keyakinan.RENDAH, since=date(2024, 1, 1))
    with pytest.raises(ValueError, match="filed twice"):
        file(aturan.fungsi)
    assert sebelum == REGISTER


def test_a_rule_is_the_plain_function_itself() -> None:
    from akuntabel.domain.capaian import capaian_maximize

    assert aturan_of("capaian.capaian_maximize").fungsi is capaian_maximize


def test_a_rule_holds_on_its_last_day_and_not_on_the_next() -> None:
    akhir = date(2025, 12, 31)
    aturan = replace(aturan_of("capaian.capaian_maximize"), sampai=akhir)
    assert aturan.berlaku(aturan.sejak)
    assert aturan.berlaku(akhir)
    assert not aturan.berlaku(akhir + timedelta(days=1))


def test_an_unknown_term_or_name_is_refused() -> None:
    with pytest.raises(LookupError):
        aturan_for("tidak ada", date(2024, 1, 1))
    with pytest.raises(KeyError):
        aturan_of("tidak.ada")
