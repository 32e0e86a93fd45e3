"""Small drawings beside figures, and the map with the state of its objectives."""

from decimal import Decimal
from xml.etree import ElementTree

from akuntabel.domain.peta import Perspektif, PetaStrategi, Sasaran
from akuntabel.reports.chart import TandaSasaran, meter, percik, peta_strategi

TW = ("T1", "T2", "T3", "T4")
SVG = "{http://www.w3.org/2000/svg}"


def test_a_small_line_says_its_figures_and_shows_a_missing_one_as_a_gap() -> None:
    gambar = ElementTree.fromstring(percik((Decimal(90), None, Decimal(100), Decimal(110)), TW, "Indeks 1a"))
    assert gambar.get("aria-label") == "Indeks 1a: T1 90,00; T2 –; T3 100,00; T4 110,00"
    assert len(gambar.findall(f"{SVG}circle")) == 3
    assert len(gambar.findall(f"{SVG}polyline")) == 1
    tinggi = [Decimal(str(t.get("cy"))) for t in gambar.findall(f"{SVG}circle")]
    assert tinggi == sorted(tinggi, reverse=True)


def test_values_that_hardly_differ_are_not_drawn_as_if_they_did() -> None:
    gambar = ElementTree.fromstring(percik((Decimal(100), Decimal("100.1")), TW[:2], "x"))
    a, b = (Decimal(str(t.get("cy"))) for t in gambar.findall(f"{SVG}circle"))
    assert abs(a - b) < 1


def test_a_bar_ends_at_its_cap_and_is_empty_without_a_value() -> None:
    def panjang(nilai: Decimal | None) -> Decimal:
        gambar = ElementTree.fromstring(meter(nilai, "x"))
        return Decimal(str(gambar.findall(f"{SVG}rect")[1].get("width")))

    assert [panjang(n) for n in (None, Decimal(-5), Decimal(60), Decimal(120), Decimal(400))] == [0, 0, 60, 120, 120]


def test_a_map_with_states_says_them_in_words_and_one_without_is_as_in_print() -> None:
    peta = PetaStrategi("Peta", (Perspektif("p", "Proses", (Sasaran("1", "Pelayanan", ("1a",)),)),))
    bertanda = peta_strategi(peta, {"1": TandaSasaran("merah", "79,00 · tidak tercapai")})
    assert "1 Pelayanan, 79,00 · tidak tercapai" in bertanda
    assert "#a3231c" in bertanda
    assert "#a3231c" not in peta_strategi(peta)
