"""Earlier versions in a tree: what an upper unit changes holds for the units below it from the same day."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from akuntabel.domain.dasar_ukur import tahun_pada
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.pohon.hasil import HasilPohon
from akuntabel.domain.problem import Tingkat
from akuntabel.intake.pohon import Pembaca, read_unit, rekap_pohon
from tests.intake.pohon_kecil import ISI, MANUAL, PETA, SEKSI, A, B, tulis_pohon

VERSI = "nomor: ND-7\ntanggal: 2024-07-01\nalasan: Revisi.\ndiketahui: 2024-07-05\nberlaku_sejak: 2024-07-01\n"
BARU = MANUAL.replace("RENCANA * 100", "RENCANA * 50")
TENGAH = {
    f"{u}target.csv": ISI[f"{u}target.csv"].replace("1a-CP,N/A,N/A,N/A,100", "1a-CP,N/A,100,N/A,100")
    for u in ("", A, B, SEKSI)
} | {
    f"{B}realisasi.csv": ISI[f"{B}realisasi.csv"] + "1a-CP,T2,,NETTO,200\n1a-CP,T2,,RENCANA,400\n",
    f"{SEKSI}realisasi.csv": ISI[f"{SEKSI}realisasi.csv"] + "1a-CP,T2,,NETTO,400\n1a-CP,T2,,RENCANA,600\n",
}
"""Rows and targets of quarter II: 1a-CP is 50 at B, 600 of 1000 in the whole."""
Tulis = Callable[[dict[str, str]], Path]


@pytest.fixture
def tulis(tmp_path: Path) -> Tulis:
    return lambda ubahan: tulis_pohon(tmp_path, {**TENGAH, **ubahan})


def realisasi(pohon: HasilPohon, alamat: str) -> Decimal | None:
    assert [p for p in pohon.problems if p.tingkat is Tingkat.GALAT] == []
    nilai = next(h for h in pohon.unit if h.unit.alamat == alamat).iku_of("1a-CP")
    assert nilai is not None
    return nilai.realisasi


def test_a_manual_that_the_top_revised_measures_the_units_below_from_the_same_day(tulis: Tulis) -> None:
    akar = tulis({"manual/iku.yaml": BARU, "riwayat/r/versi.yaml": VERSI, "riwayat/r/manual/iku.yaml": MANUAL})
    dua, empat = rekap_pohon(akar, Triwulan.T2), rekap_pohon(akar, Triwulan.T4)
    assert [realisasi(dua, u) for u in ("", "kpp-b")] == [60, 50]
    assert [realisasi(empat, u) for u in ("", "kpp-b")] == [48, Decimal("37.5")]
    assert realisasi(rekap_pohon(akar, Triwulan.T4, per=date(2024, 7, 4)), "") is None
    tahun = read_unit(akar / "bawahan" / "kpp-b").tahun
    assert tahun is not None
    assert [p.berkas for p in tahun.perubahan] == [("induk:manual/iku.yaml",)]
    asal = tahun_pada(tahun, Triwulan.T2).manual["1a-CP"].asal
    assert asal is not None
    assert asal.berkas == "induk:riwayat/r/manual/iku.yaml"


def test_a_shared_map_that_changed_scores_each_quarter_of_the_units_below_by_its_own(tulis: Tulis) -> None:
    lama = PETA.replace("iku: [2a-CP, 3a-CP]", "iku: [2a-CP]")
    akar = tulis({"riwayat/r/versi.yaml": VERSI, "riwayat/r/bersama/peta.yaml": lama})
    tahun = Pembaca(akar).baca(Pembaca(akar).cari(Pembaca(akar).puncak, "kpp-b")[0]).tahun
    assert tahun is not None
    assert tahun_pada(tahun, Triwulan.T2).peta.kode_iku == ("1a-CP", "2a-CP")
    assert tahun_pada(tahun, Triwulan.T3).peta.kode_iku == ("1a-CP", "2a-CP", "3a-CP")
    assert [p.berkas for p in tahun.perubahan] == [("induk:bersama/peta.yaml",)]
    dahulu = read_unit(akar).tahun
    assert dahulu is not None
    assert not dahulu.menurut


def test_a_choice_of_a_grouping_that_changed_holds_below_it_from_its_day(tulis: Tulis) -> None:
    akar = tulis(
        {
            "wilayah.yaml": "nama: Wilayah\nrezim: kmk-300-2022\n",
            "riwayat/r/versi.yaml": VERSI,
            "riwayat/r/wilayah.yaml": "nama: Wilayah\nrezim: permenpanrb-53-2014\n",
        }
    )
    tahun = read_unit(akar / "bawahan" / "kpp-b").tahun
    assert tahun is not None
    assert [tahun_pada(tahun, t).rezim for t in (Triwulan.T2, Triwulan.T3)] == ["permenpanrb-53-2014", "kmk-300-2022"]


def test_a_version_of_a_unit_below_stays_its_own(tulis: Tulis) -> None:
    satu = (
        "kode: 1a-CP\nnama: Penerimaan\nsatuan: persen\npolarisasi: maximize\nkonsolidasi_periode: tlk_progress\n"
        "konsolidasi_lokasi: raw_data\nformula: NETTO / RENCANA * {}\nkomponen:\n  - {{kode: NETTO, nama: Neto, "
        "satuan: rupiah}}\n  - {{kode: RENCANA, nama: Rencana, satuan: rupiah}}\n"
    )
    akar = tulis(
        {
            f"{B}manual/1a-CP.yaml": satu.format(10),
            f"{B}riwayat/r/versi.yaml": VERSI,
            f"{B}riwayat/r/manual/1a-CP.yaml": satu.format(100),
        }
    )
    assert [realisasi(rekap_pohon(akar, t), "kpp-b") for t in (Triwulan.T2, Triwulan.T4)] == [50, Decimal("7.5")]
    assert realisasi(rekap_pohon(akar, Triwulan.T4), "") == 96


def test_a_mistake_in_the_history_of_a_grouping_is_told_with_its_place(tulis: Tulis) -> None:
    akar = tulis({"riwayat/r/bersama/peta.yaml": PETA})
    assert [str(p.where) for p in rekap_pohon(akar).problems if p.code == "RIWAYAT_TANPA_VERSI"] == ["riwayat/r"]


def test_links_that_changed_in_july_gather_each_quarter_from_the_units_it_held(tulis: Tulis) -> None:
    kepala = "kode,unit,jenis,kode_bawahan\n"
    akar = tulis(
        {
            "cascading.csv": f"{kepala}1a-CP,kpp-b,langsung,\n",
            "riwayat/r/versi.yaml": VERSI,
            "riwayat/r/cascading.csv": f"{kepala}1a-CP,*,langsung,\n",
        }
    )
    assert realisasi(rekap_pohon(akar, Triwulan.T2), "") == 60
    assert realisasi(rekap_pohon(akar, Triwulan.T4), "") == 75
    assert realisasi(rekap_pohon(akar, Triwulan.T4, per=date(2024, 7, 4)), "") is None
    tahun = read_unit(akar).tahun
    assert tahun is not None
    assert [t.unit for t in tahun_pada(tahun, Triwulan.T2).cascading] == ["*"]
    assert [t.unit for t in tahun_pada(tahun, Triwulan.T3).cascading] == ["kpp-b"]


def test_shared_targets_that_changed_in_july_hold_for_the_quarters_after_it(tulis: Tulis) -> None:
    baru = ISI[f"{B}target.csv"].replace("1a-CP,N/A,N/A,N/A,100", "1a-CP,N/A,70,N/A,90")
    akar = tulis(
        {
            f"{B}target.csv": "kode,T1,T2,T3,T4\n",
            "bersama/target.csv": baru,
            "riwayat/r/versi.yaml": VERSI,
            "riwayat/r/bersama/target.csv": baru.replace("70,N/A,90", "60,N/A,80"),
        }
    )
    tahun = read_unit(akar / "bawahan" / "kpp-b").tahun
    assert tahun is not None
    assert tahun.perjanjian.target["1a-CP"].target == {Triwulan.T2: Decimal(60), Triwulan.T4: Decimal(90)}
