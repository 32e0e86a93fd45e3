from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from akuntabel.domain.pohon.hasil import HasilPohon, HasilUnit
from akuntabel.domain.rezim import Status
from akuntabel.intake.pohon import rekap_pohon
from akuntabel.reports.render.docx import render_docx
from akuntabel.reports.render.html import render_html
from akuntabel.reports.render.pdf import render_pdf
from akuntabel.reports.tree import BarisTabel, Dokumen, GantiHalaman, Judul, Paragraf, Tabel, Teks
from akuntabel.reports.wilayah import build_cascading, build_laporan_wilayah, build_peringkat, render_buku_wilayah
from tests.domain.pohon_kecil import iku, unit
from tests.domain.pohon_kecil import pohon as pohon_of

WILAYAH = Path(__file__).parents[2] / "contoh" / "kanwil-contoh-2024"


@pytest.fixture(scope="module")
def pohon() -> HasilPohon:
    return rekap_pohon(WILAYAH)


@pytest.fixture(scope="module")
def dokumen(pohon: HasilPohon) -> Dokumen:
    return build_laporan_wilayah(pohon, "9.9")


def isi(baris: BarisTabel) -> list[str]:
    return ["".join(r.isi for r in s.isi if isinstance(r, Teks)) for s in baris.sel]


def tabel(dokumen: Dokumen, kode: str) -> list[list[str]]:
    (satu,) = [b for b in dokumen.isi if isinstance(b, Tabel) and b.id == f"tabel-{kode}"]
    return [isi(b) for b in satu.baris]


def test_the_ranking_has_places_and_names_who_has_none(dokumen: Dokumen) -> None:
    assert tabel(dokumen, "peringkat-1") == [
        ["1", "KPP Pratama Cempaka", "108,38", "Hijau", "tetap", "lengkap"],
        ["2", "KPP Pratama Anggrek", "104,26", "Hijau", "tetap", "lengkap"],
        ["3", "KPP Pratama Bakung", "98,84", "Kuning", "tetap", "lengkap"],
        ["–", "KPP Pratama Dahlia", "–", "–", "–", "sementara (99,32)"],
    ]


def test_the_heat_table_says_every_status_in_words_and_tints_it(dokumen: Dokumen) -> None:
    assert tabel(dokumen, "panas-1-1")[2] == [
        "KPP Pratama Bakung", "98,00 kuning", "98,82 kuning", "98,75 kuning", "98,00 kuning", "100,00 hijau",
    ]  # fmt: skip
    (satu,) = [b for b in dokumen.isi if isinstance(b, Tabel) and b.id == "tabel-panas-1-1"]
    for baris in satu.baris:
        assert all(s.status and s.status in "".join(r.isi for r in s.isi if isinstance(r, Teks)) for s in baris.sel[1:])


def test_every_iku_of_the_region_stands_with_lowest_and_highest_unit(dokumen: Dokumen) -> None:
    assert tabel(dokumen, "unit-iku-wilayah")[0] == [
        "1a-CP", "Persentase realisasi penerimaan pajak", "100%", "100,29%", "100,29", "Hijau",
    ]  # fmt: skip
    assert tabel(dokumen, "sebaran-1")[1][2:] == [
        "4 dari 4", "KPP Pratama Dahlia (96,47)", "101,29", "KPP Pratama Cempaka (105,88)",
    ]  # fmt: skip


def test_only_what_is_too_wide_for_an_upright_page_lies(pohon: HasilPohon, dokumen: Dokumen) -> None:
    assert not [b for b in dokumen.isi if isinstance(b, GantiHalaman)]
    banyak = [replace(pohon.unit[-1], unit=replace(pohon.unit[-1].unit, alamat=f"x{n}", kode=f"x{n}")) for n in "12"]
    lebar = build_laporan_wilayah(replace(pohon, unit=(*pohon.unit, *banyak)), "9.9")
    assert [b.orientasi for b in lebar.isi if isinstance(b, GantiHalaman)] == ["mendatar", "tegak"]


def test_the_summary_counts_only_what_there_is_and_calls_no_command(dokumen: Dokumen) -> None:
    kalimat = ["".join(r.isi for r in b.isi if isinstance(r, Teks)) for b in dokumen.isi if isinstance(b, Paragraf)]
    assert kalimat[0].endswith("sampai triwulan IV: 6 lengkap dan 1 belum lengkap.")
    assert not [k for k in kalimat if "akuntabel jelaskan" in k]
    assert "B. Tabel panas unit dan IKU" in [f"{b.nomor} {b.teks}" for b in dokumen.isi if isinstance(b, Judul)]


def test_the_cascading_matrix_shows_kind_and_code(dokumen: Dokumen) -> None:
    assert tabel(dokumen, "matriks-2-1")[3] == [
        "4a-CP",
        "Rata-rata waktu penyelesaian permohonan",
        "5",
        "sebagian, 5",
        "–",
    ]


def test_every_unit_has_its_page_and_every_problem_its_place(dokumen: Dokumen, pohon: HasilPohon) -> None:
    for hasil in pohon.unit:
        kode = hasil.unit.alamat.replace("/", "--") or "puncak"
        assert len(tabel(dokumen, f"unit-iku-{kode}")) == len(hasil.iku)
    assert any("bawahan/kpp-dahlia/realisasi.csv, baris 26" in b for b in tabel(dokumen, "masalah-unit")[1])


def test_the_report_is_written_in_every_form(dokumen: Dokumen) -> None:
    assert render_pdf(dokumen).startswith(b"%PDF")
    assert render_docx(dokumen).startswith(b"PK")
    html = render_html(dokumen)
    assert "98,82 kuning" in html
    assert pohon_sidik(dokumen) in html


def pohon_sidik(dokumen: Dokumen) -> str:
    assert len(dokumen.sidik) == 16
    return dokumen.sidik


def test_the_parts_stand_alone_too(pohon: HasilPohon) -> None:
    assert tabel(build_peringkat(pohon), "peringkat-1")[0][0] == "1"
    assert tabel(build_cascading(pohon), "matriks-1-1")[0][0] == "1a-CP"


def test_the_workbook_holds_every_sheet_and_is_the_same_each_time(pohon: HasilPohon) -> None:
    bita = render_buku_wilayah(pohon)
    assert bita == render_buku_wilayah(pohon)
    buku = load_workbook(BytesIO(bita))
    assert buku.sheetnames == ["Unit", "Peringkat", "Tabel panas", "Cascading", "Masalah"]
    panas = [[s.value for s in baris] for baris in buku["Tabel panas"].iter_rows()]
    assert panas[4][1:4] == ["KPP Pratama Cempaka", 103, "Hijau"]
    assert load_workbook(BytesIO(render_buku_wilayah(pohon, ("Masalah",)))).sheetnames == ["Masalah"]


def _kepala(buku: Workbook, lembar: str = "Unit") -> list[object]:
    return [s.value for s in buku[lembar][3]]


def test_offices_without_nko_have_no_column_for_it(pohon: HasilPohon) -> None:
    tanpa = [_tanpa_nko(unit(a, milik=[iku("1a", "10"), iku("1b", "10", None)])) for a in ("", "dinas-a")]
    buku = load_workbook(BytesIO(render_buku_wilayah(pohon_of(*tanpa))))
    assert "Peringkat" not in buku.sheetnames
    assert not any("NKO" in str(judul) for judul in _kepala(buku))
    kepala = _kepala(buku)
    baris = dict(zip(kepala, [s.value for s in buku["Unit"][5]], strict=True))
    assert (baris["Alamat"], baris["Indikator hijau"], baris["Indikator belum lengkap"]) == ("dinas-a", 1, 1)
    assert "NKO" in _kepala(load_workbook(BytesIO(render_buku_wilayah(pohon))))


def test_an_office_without_nko_among_others_is_marked() -> None:
    buku = load_workbook(BytesIO(render_buku_wilayah(pohon_of(unit(""), _tanpa_nko(unit("dinas-a"))))))
    letak = _kepala(buku).index("NKO")
    assert [baris[letak].value for baris in buku["Unit"].iter_rows(min_row=4)] == [100, "tanpa NKO"]


def _tanpa_nko(hasil: HasilUnit) -> HasilUnit:
    return replace(hasil, triwulan=tuple(n._replace(nko=None, status=Status.TIDAK_DINILAI) for n in hasil.triwulan))


def test_a_tree_without_comparable_units_or_offices_still_gives_a_report(tmp_path: Path) -> None:
    (tmp_path / "wilayah.yaml").write_text("nama: Kosong\n")
    pohon = rekap_pohon(tmp_path)
    dokumen = build_laporan_wilayah(pohon, "9.9")
    assert render_pdf(dokumen).startswith(b"%PDF")
    assert render_buku_wilayah(pohon).startswith(b"PK")


def test_a_long_ranking_shows_both_ends_and_says_where_the_rest_is() -> None:
    semua = [unit(f"u{n:03d}", [str(50 + n / 10)]) for n in range(450)]
    dokumen = build_peringkat(pohon_of(*semua))
    baris = tabel(dokumen, "peringkat-1")
    assert (len(baris), baris[0][1], baris[-1][1]) == (201, "Unit u449", "Unit u000")
    assert baris[100] == ["250 unit lain di antaranya ada pada buku kerja"]
