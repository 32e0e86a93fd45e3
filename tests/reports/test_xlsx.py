import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from akuntabel.domain.manual import Satuan
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.scorecard import Scorecard
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.pedoman import load_rezim
from akuntabel.reports.xlsx import render_xlsx
from tests.domain.tahun_kecil import PETA, tahun_kecil

REZIM = load_rezim("kmk-300-2022")
LEMBAR = ["Ringkasan", "Scorecard", "Triwulan", "Realisasi", "Masalah", "Asumsi", "Sumber"]
RUPIAH_PANJANG = "1234567890123456"

KASUS: dict[str, TahunKinerja] = {
    "every polarity": tahun_kecil(),
    "one realisasi missing": tahun_kecil(baris={"1a": ()}),
    "a sasaran without value": tahun_kecil(baris={"3a": ()}),
    "a perspektif without target": tahun_kecil(target={"1a": {}, "1b": {}}),
    "konversi met": tahun_kecil(manual={"3a": {"konversi_120": True}, "1b": {"konversi_120": True}}),
    "konversi met exactly": tahun_kecil(
        manual={"3a": {"konversi_120": True}, "1b": {"konversi_120": True}},
        baris={
            "3a": (("T3", "realisasi", "85"), ("T4", "realisasi", "85")),
            "1b": (("T3", "realisasi", "4"), ("T4", "realisasi", "6")),
        },
    ),
    "own upper bound": tahun_kecil(manual={"1a": {"batas_atas": Decimal(105)}}),
    "target zero with worst value": tahun_kecil(
        manual={"1b": {"realisasi_terburuk": Decimal(20)}}, target={"1b": {"T3": "0", "T4": "0"}}
    ),
    "target zero without worst value": tahun_kecil(target={"1b": {"T3": "0", "T4": "0"}}),
    "negative target": tahun_kecil(target={"3a": {"T4": "-5"}}, baris={"3a": (("T4", "realisasi", "-4"),)}),
    "stabilize above target": tahun_kecil(baris={"2a": (("T4", "realisasi", "103.5", "Seksi A"),)}),
    "own scale": tahun_kecil(
        manual={"2a": {"skala": ((Decimal(0), Decimal(0)), (Decimal(95), Decimal(110)), (Decimal(100), Decimal(100)))}}
    ),
    "amount longer than a spreadsheet keeps": tahun_kecil(
        manual={"3a": {"satuan": Satuan.RUPIAH}},
        target={"3a": {"T4": RUPIAH_PANJANG}},
        baris={"3a": (("T4", "realisasi", RUPIAH_PANJANG),)},
    ),
    "repeating decimals": tahun_kecil(baris={"3a": (("T3", "realisasi", "10"), ("T4", "realisasi", "11.1"))}),
}


def kartu_of(tahun: TahunKinerja) -> dict[Triwulan, Scorecard]:
    return {t: scorecard_for(tahun, REZIM, t) for t in Triwulan}


def buku_of(tahun: TahunKinerja, *, hasil: bool = False) -> Any:
    return load_workbook(BytesIO(render_xlsx(tahun, REZIM, kartu_of(tahun))), data_only=hasil)


def baris_of(lembar: Any) -> Iterator[dict[str, Any]]:
    """Rows under the head row, by head."""
    isi = list(lembar.iter_rows(values_only=True))
    kepala = lembar.freeze_panes and int("".join(filter(str.isdigit, lembar.freeze_panes))) - 2
    for satu in isi[kepala + 1 :]:
        yield dict(zip(isi[kepala], satu, strict=True))


def scorecard(buku: Any, jenis: str) -> dict[str, dict[str, Any]]:
    return {b["Kode"]: b for b in baris_of(buku["Scorecard"]) if b["Baris"] == jenis}


def test_the_workbook_has_its_sheets_in_order_and_the_same_bytes_twice():
    tahun = tahun_kecil()
    satu, dua = (render_xlsx(tahun, REZIM, kartu_of(tahun)) for _ in range(2))
    assert satu == dua
    assert load_workbook(BytesIO(satu)).sheetnames == LEMBAR


@pytest.mark.parametrize("tahun", KASUS.values(), ids=KASUS.keys())
def test_stored_results_are_the_values_of_the_scorecard(tahun: TahunKinerja):
    kartu, buku = kartu_of(tahun)[Triwulan.T4], buku_of(tahun, hasil=True)

    def sama(tertulis: Any, nilai: Decimal | None) -> bool:
        return tertulis in (None, "") if nilai is None else tertulis == pytest.approx(float(nilai), abs=1e-9)

    iku = scorecard(buku, "IKU")
    assert list(iku) == [n.kode for n in kartu.iku]
    for nilai in kartu.iku:
        baris = iku[nilai.kode]
        assert sama(baris["Capaian (%)"], nilai.capaian)
        assert sama(baris["Indeks / nilai"], nilai.indeks)
        assert sama(baris["Bobot tertimbang (%)"], nilai.bobot_tertimbang)
        assert baris["Status"] == nilai.status.value.capitalize()
    for sasaran in kartu.sasaran:
        assert sama(scorecard(buku, "NSS")[sasaran.kode]["Indeks / nilai"], sasaran.nss)
    for perspektif in kartu.perspektif:
        baris = scorecard(buku, "Perspektif")[perspektif.kode]
        assert sama(baris["Indeks / nilai"], perspektif.nilai)
        assert sama(baris["Bobot tertimbang (%)"], perspektif.bobot_tertimbang)
    assert sama(scorecard(buku, "NKO")["NKO"]["Indeks / nilai"], kartu.nko)


def test_values_that_follow_from_a_rule_are_live_formulas():
    buku = buku_of(tahun_kecil())
    for jenis in ("NSS", "Perspektif", "NKO"):
        for baris in scorecard(buku, jenis).values():
            assert str(baris["Indeks / nilai"]).startswith("=")
    iku = scorecard(buku, "IKU")
    assert all(str(b["Indeks / nilai"]).startswith("=") for b in iku.values())
    assert {k for k, b in iku.items() if str(b["Capaian (%)"]).startswith("=")} == {"1a", "1b", "2a", "3a"}
    assert iku["2b"]["Capaian (%)"] == 95
    assert [str(c.value) for c in buku["Ringkasan"]["B"] if str(c.value).startswith("=Scorecard!")]


def test_an_amount_that_would_lose_digits_is_text_and_its_capaian_a_value():
    tahun = KASUS["amount longer than a spreadsheet keeps"]
    baris = scorecard(buku_of(tahun), "IKU")["3a"]
    assert baris["Target"] == baris["Realisasi"] == "1.234.567.890.123.456"
    assert baris["Capaian (%)"] == 100


def test_codes_stay_text_and_user_text_never_becomes_a_formula():
    kode = "1E5"
    peta = replace(
        PETA,
        perspektif=(
            replace(PETA.perspektif[0], sasaran=(replace(PETA.perspektif[0].sasaran[0], nama='=HYPERLINK("x")'),)),
            PETA.perspektif[1],
        ),
    )
    tahun = tahun_kecil(peta=peta)
    jahat = replace(tahun.baris[0], sumber="=1+1", unit="@x", komponen=kode)
    buku = buku_of(replace(tahun, baris=(*tahun.baris, jahat)))
    terakhir = list(buku["Realisasi"].iter_rows())[-1]
    assert [(c.value, c.data_type) for c in terakhir[3:5]] == [("@x", "s"), (kode, "s")]
    assert (terakhir[6].value, terakhir[6].data_type) == ("=1+1", "s")
    assert all(c.data_type == "s" for c in buku["Scorecard"]["D"] if c.value is not None)


def test_raw_rows_carry_their_source_and_place():
    tahun = tahun_kecil()
    baris = list(baris_of(buku_of(tahun)["Realisasi"]))
    assert len(baris) == len(tahun.baris)
    pertama = baris[0]
    assert (pertama["Kode"], pertama["Komponen"], pertama["Nilai"]) == ("1a", "NETTO", 1100)
    assert (pertama["Sumber"], pertama["Berkas"], pertama["Baris"]) == ("dasbor", "realisasi.csv", 2)


def test_quarters_problems_assumptions_and_sources_are_listed():
    tahun = KASUS["one realisasi missing"]
    kartu, buku = kartu_of(tahun), buku_of(tahun)
    triwulan = {b["Kode"]: b for b in baris_of(buku["Triwulan"])}
    assert triwulan["1a"]["T3 target"] == 75
    assert triwulan["1a"]["T4 status"] == "Belum lengkap"
    assert triwulan["3a"]["T1 status"] == "Tidak diukur"
    akhir = kartu[Triwulan.T4]
    assert [b["Masalah"] for b in baris_of(buku["Masalah"])] == [p.what for p in akhir.masalah]
    assert [b["Kode"] for b in baris_of(buku["Asumsi"])] == [a.kode for a in akhir.asumsi]
    sumber = {b["Figur"]: b for b in baris_of(buku["Sumber"])}
    assert sumber["kmk-300-2022.batas"]["Nilai"] == "0 sampai 120"
    assert all(b["Keyakinan"] in ("tinggi", "sedang", "rendah") and b["Dasar"] for b in sumber.values())


def test_an_incomplete_card_is_called_provisional_with_its_range():
    buku = buku_of(KASUS["one realisasi missing"], hasil=True)
    kartu = kartu_of(KASUS["one realisasi missing"])[Triwulan.T4]
    baris = next(b for b in buku["Ringkasan"].iter_rows(values_only=True) if b[0] == "Sampai dengan triwulan IV")
    assert kartu.rentang is not None
    assert baris[1] == pytest.approx(float(kartu.nko or 0))
    assert baris[3] == "Sementara"
    assert baris[4:6] == pytest.approx(tuple(map(float, kartu.rentang)))
    assert scorecard(buku, "NKO")["NKO"]["Nama"] == "Nilai kinerja organisasi (sementara)"


def test_without_any_realisasi_the_workbook_is_still_written_and_says_so():
    tahun = tahun_kecil(baris=dict.fromkeys(("1a", "1b", "2a", "2b", "3a"), ()))
    buku = buku_of(tahun, hasil=True)
    baris = scorecard(buku, "NKO")["NKO"]
    assert baris["Indeks / nilai"] in (None, "")
    assert baris["Status"] == "Belum lengkap"


def test_sheets_are_set_up_for_reading_and_for_paper():
    buku = buku_of(tahun_kecil())
    for nama in LEMBAR:
        lembar = buku[nama]
        assert (lembar.page_setup.paperSize, lembar.page_setup.orientation) == (9, "landscape")
        assert lembar.sheet_properties.pageSetUpPr.fitToPage
        assert lembar.page_setup.fitToHeight == 0
        assert "Halaman" in lembar.oddFooter.right.text
        if nama != "Ringkasan":
            assert lembar.freeze_panes
            assert lembar.auto_filter.ref
            assert lembar.print_title_rows
    lembar = buku["Scorecard"]
    sel = next(c for baris in lembar.iter_rows() for c in baris if c.column_letter == "O" and c.data_type == "f")
    assert sel.number_format == "#,##0.00"
    assert {c.fill.fgColor.rgb for c in lembar["R"] if c.value == "Kuning"} == {"FFFFF1C2"}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_computes_the_same_values_from_the_formulas(tmp_path: Path):
    for nomor, tahun in enumerate(KASUS.values()):
        isi = _tanpa_hasil(render_xlsx(tahun, REZIM, kartu_of(tahun)))
        (tmp_path / f"{nomor}.xlsx").write_bytes(isi)
    keluar = tmp_path / "keluar"
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}", "--headless", "--convert-to", "xlsx",
         "--outdir", str(keluar), *(str(tmp_path / f"{n}.xlsx") for n in range(len(KASUS)))],
        capture_output=True, timeout=240, check=True,
    )  # fmt: skip
    for nomor, (nama, tahun) in enumerate(KASUS.items()):
        kami, mereka = buku_of(tahun, hasil=True), load_workbook(keluar / f"{nomor}.xlsx", data_only=True)
        rumus = buku_of(tahun)["Scorecard"]
        sel = [c.coordinate for baris in rumus.iter_rows() for c in baris if c.data_type == "f"]
        assert len(sel) > 10
        for alamat in sel:
            a, b = kami["Scorecard"][alamat].value, mereka["Scorecard"][alamat].value
            sama = b in (None, "") if a in (None, "") else isinstance(b, int | float) and abs(a - b) < 0.005
            assert sama, (nama, alamat, rumus[alamat].value, a, b)


def _tanpa_hasil(isi: bytes) -> bytes:
    """The workbook with its formulas but without stored results, so that they must be computed."""
    buku, keluaran = load_workbook(BytesIO(isi)), BytesIO()
    buku.save(keluaran)
    return keluaran.getvalue()
