"""Every capaian that the source report prints, held against ours."""

from decimal import Decimal

from tests.journey.kantor_nyata import CAPAIAN

TERCETAK = {
    "1a-CP": "100.55", "1b-CP": "100.16", "2a-CP": "100.49", "2b-CP": "80.61", "3a-CP": "102.08", "4a-CP": "88.80",
    "4b-N": "107.88", "5a-CP": "120", "6a-CP": "120", "6c-N": "95.64", "7a-CP": "119.76", "7b-CP": "120",
    "7c-N": "100", "8b-CP": "120", "9a-N": "117.41", "9b-N": "112.94", "9c-N": "108.15", "10a-CP": "120",
}  # fmt: skip
"""Laporan Kinerja KPP Pratama Balikpapan Barat 2024, Bab III."""
BERBEDA = {"2b-CP": "a contradiction that the program reports", "4a-CP": "a realisasi that was printed as capaian"}


def test_every_printed_capaian_is_ours() -> None:
    kita = {kode: [Decimal(n) for n in CAPAIAN[kode] if n is not None] for kode in TERCETAK}
    assert {kode for kode, n in TERCETAK.items() if Decimal(n) not in kita[kode]} == set(BERBEDA)
    assert set(CAPAIAN) - set(TERCETAK) == {kode for kode, (n, _) in CAPAIAN.items() if n is None}
