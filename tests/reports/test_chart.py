"""Drawings: what they say, that nothing is lost or invented, and that text and arrows keep clear of each other."""

import re
import xml.etree.ElementTree as ET
from decimal import Decimal
from itertools import pairwise

import pytest

from akuntabel.domain.peta import Perspektif, PetaStrategi, Sasaran
from akuntabel.reports.chart import bagan_organisasi, batang, garis, lintasan, peta_strategi
from akuntabel.reports.chart.huruf import bungkus, lebar_teks
from akuntabel.reports.chart.peta_letak import susun_baris
from akuntabel.reports.chart.peta_rute import cari_rute
from akuntabel.reports.chart.sumbu import skala_of, ukuran_of

NS = "{http://www.w3.org/2000/svg}"
PANJANG = "Persentase penyelesaian permintaan penjelasan atas data dan keterangan"


def d(*nilai: str | None) -> tuple[Decimal | None, ...]:
    return tuple(None if n is None else Decimal(n) for n in nilai)


def akar(svg: str) -> ET.Element:
    return ET.fromstring(svg)


def teks(svg: str) -> list[str]:
    return [t.text or "" for t in akar(svg).iter(f"{NS}text")]


def sasaran(kode: str, *mendukung: str, nama: str = "Pengawasan kepatuhan wajib pajak yang efektif") -> Sasaran:
    return Sasaran(kode, nama, (), mendukung)


PETA = PetaStrategi(
    "Peta contoh",
    (
        Perspektif("a", "Stakeholder Perspective", (sasaran("1"),)),
        Perspektif("b", "Customer Perspective", (sasaran("2", "1"), sasaran("3", "1"))),
        Perspektif("c", "Internal Process Perspective", tuple(sasaran(str(n), "2", "3") for n in range(4, 10))),
        Perspektif("d", "Learning & Growth Perspective", (sasaran("10", "4", "6", "1"), sasaran("11", "8"))),
    ),
)

SEMUA = {
    "bagan": bagan_organisasi("Kepala <Kantor> & Kawan", [f"Seksi {n}" for n in range(7)]),
    "batang": batang((("Nilai", d("100", "118.39")),), ["A & B", "<C>"], "Nilai <perspektif>", "indeks"),
    "batang_datar": batang((("Nilai", d("1", None)),), [PANJANG, f"{PANJANG} B"], "Datar", "jumlah"),
    "garis": garis((("Rencana", d("1", "2")), ("Realisasi", d("1", None))), ["Jan", "Feb"], "Serapan", "rupiah"),
    "lintasan": lintasan(d("20", "40"), d("25", None), ["TW I", "TW II"], "Lintasan", "persen"),
    "peta": peta_strategi(PETA),
}


@pytest.mark.parametrize("nama", SEMUA)
def test_every_drawing_is_well_formed_and_carries_title_description_and_role(nama: str) -> None:
    svg = akar(SEMUA[nama])
    assert svg.get("role") == "img"
    assert svg.findtext(f"{NS}title")
    assert svg.findtext(f"{NS}desc")


@pytest.mark.parametrize("nama", SEMUA)
def test_no_drawing_uses_what_only_browsers_understand(nama: str) -> None:
    assert {e.tag for e in akar(SEMUA[nama]).iter()} <= {
        f"{NS}{t}" for t in ("svg", "title", "desc", "rect", "line", "polyline", "polygon", "circle", "text")
    }
    assert "class=" not in SEMUA[nama]


@pytest.mark.parametrize("nama", SEMUA)
def test_no_text_is_smaller_than_eight_points_at_sixteen_centimetres(nama: str) -> None:
    svg = akar(SEMUA[nama])
    poin = Decimal(16) / Decimal("2.54") * 72 / Decimal(svg.attrib["width"])
    assert min(Decimal(t.attrib["font-size"]) for t in svg.iter(f"{NS}text")) * poin >= 8


@pytest.mark.parametrize("nama", SEMUA)
def test_everything_lies_inside_the_drawing(nama: str) -> None:
    svg = akar(SEMUA[nama])
    lebar, tinggi = Decimal(svg.attrib["width"]), Decimal(svg.attrib["height"])
    for e in svg.iter():
        for kunci, batas in (("x", lebar), ("x1", lebar), ("x2", lebar), ("y", tinggi), ("y1", tinggi), ("y2", tinggi)):
            if kunci in e.attrib:
                assert 0 <= Decimal(e.attrib[kunci]) <= batas, (e.tag, e.attrib)


def test_the_same_values_give_the_same_text() -> None:
    assert peta_strategi(PETA) == SEMUA["peta"]
    assert batang((("Nilai", d("100", "118.39")),), ["A & B", "<C>"], "Nilai <perspektif>", "indeks") == SEMUA["batang"]


def test_an_index_chart_prints_two_decimals_and_a_reference_line_at_one_hundred() -> None:
    svg = SEMUA["batang"]
    assert {"118,39", "100,00", "Indeks"} <= set(teks(svg))
    assert "100" in teks(svg)
    assert any(g.get("stroke-dasharray") for g in akar(svg).iter(f"{NS}line"))


def test_a_persen_chart_has_no_reference_line() -> None:
    svg = batang((("Nilai", d("80", "90.5")),), ["A", "B"], "Persen", "persen")
    assert not any(g.get("stroke-dasharray") for g in akar(svg).iter(f"{NS}line"))
    assert {"80%", "90,5%"} <= set(teks(svg))


@pytest.mark.parametrize(
    ("nilai", "judul", "label"),
    [
        ("1500000000", "Miliar rupiah (M)", "1,5"),
        ("2950000000000", "Triliun rupiah (T)", "2,95"),
        ("7250000", "Juta rupiah (jt)", "7,25"),
        ("950", "Rupiah", "950"),
        ("-2500000", "Juta rupiah (jt)", "−2,5"),
    ],
)
def test_rupiah_are_written_in_the_magnitude_that_the_axis_spells_out(nilai: str, judul: str, label: str) -> None:
    isi = teks(batang((("Pagu", d(nilai)),), ["2024"], "Pagu", "rupiah"))
    assert judul in isi
    assert label in isi


def test_a_small_amount_beside_a_large_one_is_not_printed_as_zero() -> None:
    isi = teks(batang((("Pagu", d("5000000000000", "1000")),), ["A", "B"], "Pagu", "rupiah"))
    assert "<0,01" in isi
    assert "0" not in [t for t in isi if t == "0,00"]


def test_a_missing_value_is_marked_in_words_and_never_drawn_as_zero() -> None:
    svg = batang((("Nilai", d("90", None, "95")),), ["A", "B", "C"], "Nilai", "jumlah")
    assert "tidak tersedia" in teks(svg)
    assert {"90", "95"} <= set(teks(svg))
    bilah = [r for r in akar(svg).iter(f"{NS}rect") if r.get("fill") == "#1f3a5f"]
    assert len(bilah) == 2


def test_a_line_stops_at_a_missing_value_and_goes_on_after_it() -> None:
    svg = garis((("NKO", d("100", "101", None, "103", "104")),), list("ABCDE"), "NKO", "indeks")
    ruas = [p.attrib["points"].split() for p in akar(svg).iter(f"{NS}polyline")]
    assert [len(r) for r in ruas] == [2, 2]
    assert len(list(akar(svg).iter(f"{NS}circle"))) == 4
    assert "tidak tersedia" in teks(svg)


def test_a_series_that_lacks_a_value_beside_another_is_named_in_the_legend() -> None:
    assert "Realisasi: tidak tersedia" in teks(SEMUA["lintasan"])
    assert "Target: tidak tersedia" not in teks(SEMUA["lintasan"])


def test_a_chart_without_any_value_shows_no_figures() -> None:
    isi = teks(lintasan(d(None, None), d(None, None), ["TW I", "TW II"], "Kosong", "hari"))
    assert isi.count("tidak tersedia") == 2
    assert not any(re.search(r"\d", t) for t in isi)


def test_a_single_point_is_drawn_with_its_value() -> None:
    svg = garis((("NKO", d("108.2")),), ["2024"], "NKO", "indeks")
    assert "108,20" in teks(svg)
    assert len(list(akar(svg).iter(f"{NS}circle"))) == 1


def test_negative_bars_hang_below_the_zero_line() -> None:
    svg = akar(batang((("Selisih", d("10", "-5")),), ["A", "B"], "Selisih", "jumlah"))
    naik, turun = (r for r in svg.iter(f"{NS}rect") if r.get("fill") == "#1f3a5f")
    dasar = Decimal(naik.attrib["y"]) + Decimal(naik.attrib["height"])
    assert Decimal(turun.attrib["y"]) == dasar
    assert Decimal(turun.attrib["height"]) * 2 == Decimal(naik.attrib["height"])


def test_series_differ_by_dash_and_marker_not_only_by_colour() -> None:
    svg = akar(garis(tuple((f"S{n}", d(str(n), str(n + 1))) for n in range(4)), ["A", "B"], "Empat", "jumlah"))
    assert len({p.get("stroke-dasharray") for p in svg.iter(f"{NS}polyline")}) == 4


def test_bars_of_different_series_differ_by_hatch() -> None:
    svg = akar(batang(tuple((f"S{n}", d("50")) for n in range(4)), ["A"], "Empat", "jumlah"))
    assert len({r.get("fill") for r in svg.iter(f"{NS}rect")}) >= 4
    assert sum(1 for g in svg.iter(f"{NS}line") if g.get("stroke") == "#17696b") > 5


def test_twenty_long_names_turn_the_bars_level_and_keep_every_value() -> None:
    nama = [f"{PANJANG} {n}" for n in range(20)]
    svg = akar(batang((("Nilai", tuple(Decimal(n + 80) for n in range(20))),), nama, "Banyak", "indeks"))
    bilah = [r for r in svg.iter(f"{NS}rect") if r.get("fill") == "#1f3a5f"]
    assert len({r.attrib["x"] for r in bilah}) == 1
    isi = [t.text for t in svg.iter(f"{NS}text")]
    assert all(f"{n + 80},00" in isi for n in range(20))


def test_names_in_level_rows_never_overlap() -> None:
    nama = [f"{PANJANG} {n}" for n in range(20)]
    svg = akar(batang((("Nilai", tuple(Decimal(n + 80) for n in range(20))),), nama, "Banyak", "indeks"))
    baris = sorted(Decimal(t.attrib["y"]) for t in svg.iter(f"{NS}text") if t.get("text-anchor") == "end")
    assert len(baris) >= 40
    assert min(b - a for a, b in pairwise(baris)) >= 13


def test_twenty_categories_of_a_line_chart_keep_their_names_apart() -> None:
    kategori = [f"Kategori panjang {n}" for n in range(20)]
    svg = akar(garis((("A", tuple(Decimal(n) for n in range(20))),), kategori, "Banyak", "jumlah"))
    nama = [t for t in svg.iter(f"{NS}text") if (t.text or "").startswith("Kategori")]
    assert [t.text for t in nama] == kategori
    letak = [Decimal(t.attrib["x"]) for t in nama]
    assert all("rotate" in t.attrib["transform"] for t in nama)
    assert min(b - a for a, b in pairwise(letak)) >= 13


@pytest.mark.parametrize("satuan", ["indeks", "persen", "rupiah", "jumlah", "hari"])
@pytest.mark.parametrize("nilai", [("0", "0"), ("-3", "7"), ("99.98", "100.02"), ("1e13", "1"), ("0.004", "0.001")])
def test_the_scale_holds_every_value_between_its_first_and_last_mark(satuan: str, nilai: tuple[str, str]) -> None:
    ada = [Decimal(n) for n in nilai]
    for dari_nol in (True, False):
        skala = skala_of(ada, satuan, dari_nol)
        assert skala.tanda[0] <= min(ada)
        assert max(ada) <= skala.tanda[-1]
        assert skala.tanda[-1] == skala.atas
        assert 2 <= len(skala.tanda) <= 12
        label = [ukuran_of(satuan, ada).tanda(t, skala.langkah) for t in skala.tanda]
        assert len(set(label)) == len(label)


def test_wrapped_text_fits_and_loses_nothing() -> None:
    baris = bungkus(PANJANG, 120, 13)
    assert " ".join(baris) == PANJANG
    assert all(lebar_teks(b, 13) <= 120 for b in baris)


def test_a_word_wider_than_its_box_is_cut_and_a_limit_ends_in_an_ellipsis() -> None:
    baris = bungkus("pertanggungjawabankeuangannegara", 60, 13)
    assert "".join(baris) == "pertanggungjawabankeuangannegara"
    assert all(lebar_teks(b, 13) <= 60 for b in baris)
    assert bungkus(PANJANG, 120, 13, baris=2)[-1].endswith("…")


def test_the_organisation_chart_has_rows_of_four_boxes_at_most() -> None:
    svg = akar(SEMUA["bagan"])
    kotak = [r for r in svg.iter(f"{NS}rect") if r.get("rx")]
    assert len(kotak) == 8
    tinggi = [r.attrib["y"] for r in kotak]
    assert max(tinggi.count(y) for y in set(tinggi)) == 4
    assert "Kepala <Kantor> & Kawan" in teks(SEMUA["bagan"])


def test_an_office_without_units_has_its_head_alone() -> None:
    assert teks(bagan_organisasi("Kepala", [])) == ["Kepala"]


def test_the_map_shows_every_perspektif_and_sasaran_in_words() -> None:
    semua = " ".join(teks(SEMUA["peta"]))
    for perspektif in PETA.perspektif:
        assert perspektif.nama in semua
    for s in PETA.sasaran:
        assert f"{s.kode}. Pengawasan" in semua


def test_no_arrow_of_the_map_runs_through_a_box() -> None:
    svg = akar(SEMUA["peta"])
    kotak = [
        tuple(Decimal(r.attrib[k]) for k in ("x", "y", "width", "height"))
        for r in svg.iter(f"{NS}rect")
        if r.get("rx") == "8"
    ]
    assert len(kotak) == len(PETA.sasaran)
    for p in svg.iter(f"{NS}polyline"):
        titik = [tuple(Decimal(n) for n in t.split(",")) for t in p.attrib["points"].split()]
        for (ax, ay), (bx, by) in pairwise(titik):
            for x, y, lebar, tinggi in kotak:
                mendatar = max(ax, bx) > x and min(ax, bx) < x + lebar
                tegak = max(ay, by) > y and min(ay, by) < y + tinggi
                assert not (mendatar and tegak), ((ax, ay), (bx, by), (x, y))


def test_every_support_on_the_map_has_an_arrow_that_ends_at_its_target() -> None:
    rute = cari_rute(susun_baris(PETA), [(s.kode, t) for s in PETA.sasaran for t in s.mendukung])
    assert [(r.asal.kode, r.tujuan.kode) for r in rute] == [(s.kode, t) for s in PETA.sasaran for t in s.mendukung]
    assert all(r.tujuan.kiri < r.langkah[-1].ke < r.tujuan.kanan for r in rute)


def test_arrows_to_different_targets_pass_a_row_at_different_places() -> None:
    peta = PetaStrategi(
        "P",
        (
            Perspektif("a", "A", (sasaran("1"), sasaran("2"))),
            Perspektif("b", "B", (sasaran("3"), sasaran("4"))),
            Perspektif("c", "C", (sasaran("5", "1", "2"), sasaran("6", "1", "2"))),
        ),
    )
    rute = cari_rute(susun_baris(peta), [(s.kode, t) for s in peta.sasaran for t in s.mendukung])
    lewat = {(r.langkah[0].ke, r.tujuan.kode) for r in rute}
    assert len({x for x, _ in lewat}) == len(lewat)


def test_a_map_supports_sideways_and_downwards_too_and_names_an_empty_perspektif() -> None:
    peta = PetaStrategi(
        "P",
        (
            Perspektif("a", "A", (sasaran("1", "2", "3"), sasaran("2"))),
            Perspektif("b", "B", ()),
            Perspektif("c", "C", (sasaran("3", "tidak-ada"),)),
        ),
    )
    svg = peta_strategi(peta)
    assert len([p for p in akar(svg).iter(f"{NS}polyline") if p.get("stroke") == "#ffffff"]) == 2
    assert "belum ada sasaran strategis" in teks(svg)
