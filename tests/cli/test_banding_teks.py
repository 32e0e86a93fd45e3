"""The text of a comparison speaks words, its JSON codes."""

from tests.cli.pintu import CONTOH, Pintu

REZIM = ("--rezim", "kmk-300-2022", "--rezim", "kmk-127-2026")
KODE = ("validitas_kendali", "tetap_di_bawah_realisasi", "bagi_proporsional")


def test_the_text_of_a_comparison_has_no_code_of_a_choice(pintu: Pintu) -> None:
    teks = pintu("banding", CONTOH, *REZIM).keluar
    assert [kode for kode in KODE if kode in teks] == []
    assert "matriks validitas dan kendali" in " ".join(teks.split())


def test_the_json_of_a_comparison_keeps_the_codes(pintu: Pintu) -> None:
    assert "validitas_kendali" in pintu("banding", CONTOH, *REZIM, "--format", "json").keluar
