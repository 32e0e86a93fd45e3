"""The office itself: which years it may be compared with."""

from dataclasses import replace
from datetime import date

import pytest

from akuntabel.domain.kantor import JenisPerubahanOrganisasi, Kantor, PerubahanOrganisasi

KANTOR = Kantor("Kantor Kecil", "Kantor Kecil", "KPP", "", "")


@pytest.mark.parametrize(
    ("jenis", "tanggal", "tahun", "sebanding"),
    [
        (JenisPerubahanOrganisasi.PEMECAHAN, date(2023, 5, 21), 2022, False),
        (JenisPerubahanOrganisasi.PEMECAHAN, date(2023, 5, 21), 2023, False),
        (JenisPerubahanOrganisasi.PENGGABUNGAN, date(2023, 1, 1), 2023, True),
        (JenisPerubahanOrganisasi.PEMINDAHAN, date(2024, 12, 31), 2023, False),
        (JenisPerubahanOrganisasi.PEMINDAHAN, date(2025, 1, 1), 2023, True),
        (JenisPerubahanOrganisasi.PENGGANTIAN_NAMA, date(2023, 5, 21), 2022, True),
    ],
)
def test_years_before_a_change_of_scope_are_not_of_the_same_office(
    jenis: JenisPerubahanOrganisasi, tanggal: date, tahun: int, *, sebanding: bool
) -> None:
    satu = PerubahanOrganisasi(tanggal, jenis, ("Kantor Besar",), ("Kantor Kecil", "Kantor Lain"))
    kantor = replace(KANTOR, riwayat_organisasi=(satu,))
    assert (kantor.tidak_sebanding(tahun, 2024) == ()) is sebanding
