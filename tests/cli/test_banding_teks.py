"""The text of a comparison speaks words, its JSON codes."""

from tests.cli.pintu import CONTOH, NYATA, Pintu

REZIM = ("--rezim", "kmk-300-2022", "--rezim", "kmk-127-2026")
KODE = ("validitas_kendali", "tetap_di_bawah_realisasi", "bagi_proporsional")


def test_the_text_of_a_comparison_has_no_code_of_a_choice(pintu: Pintu) -> None:
    teks = pintu("banding", CONTOH, *REZIM).keluar
    assert [kode for kode in KODE if kode in teks] == []
    assert "matriks validitas dan kendali" in " ".join(teks.split())


def test_the_json_of_a_comparison_keeps_the_codes(pintu: Pintu) -> None:
    assert "validitas_kendali" in pintu("banding", CONTOH, *REZIM, "--format", "json").keluar


def test_regimes_that_say_the_same_show_no_empty_list(pintu: Pintu) -> None:
    hasil = pintu("banding", NYATA, "--rezim", "kmk-467-2014", "--rezim", "kmk-300-2022").keluar
    assert "NKO: 108,53 → 108,53 (0,00)" in hasil
    assert "Tidak ada aturan, bobot, atau batas yang berbeda bagi kantor ini" in hasil
    assert "Aturan yang berbeda" not in hasil
    assert "interaksi" not in hasil
