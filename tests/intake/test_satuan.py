"""Units other than numbers, from the cells of a folder to capaian and trace."""

from decimal import Decimal
from pathlib import Path

import pytest

from akuntabel.domain.penelusuran import jejak_of
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.scorecard import Scorecard
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.pedoman import load_rezim
from tests.intake.folder_kecil import ISI, FolderKecil, kode_masalah

MANUAL_2A = "kode: 2a\nnama: Ukuran lain\nkonsolidasi_periode: tlk_tetap\nvaliditas: proxy\nkendali: moderate\n"


def kantor(satuan: str, target: str, realisasi: str, tambahan: str = "") -> dict[str, str | bytes | None]:
    isi: dict[str, str | bytes | None] = dict(ISI)
    dua = ISI["manual/dua.yaml"].split("  - kode: 2b")
    isi["manual/dua.yaml"] = f"manual:\n  - kode: 2b{dua[1]}"
    isi["manual/2a.yaml"] = f"{MANUAL_2A}satuan: {satuan}\n{tambahan}"
    isi["target.csv"] = ISI["target.csv"].replace("2a,N/A,100,N/A,100", f'2a,N/A,N/A,N/A,"{target}"')
    baris = [b for b in ISI["realisasi.csv"].splitlines() if not b.startswith("2a,")]
    isi["realisasi.csv"] = "\n".join([*baris, f'2a,TAHUN,,realisasi,"{realisasi}",Surat,']) + "\n"
    for nama in ("riwayat.csv", "target-renstra.csv", "patokan.csv"):
        isi[nama] = "\n".join(b for b in ISI.get(nama, "").splitlines() if not b.startswith("2a"))
    return {nama: teks for nama, teks in isi.items() if teks}


def kartu_of(tmp_path: Path, isi: dict[str, str | bytes | None]) -> tuple[TahunKinerja, Scorecard]:
    bacaan = FolderKecil(tmp_path, isi).baca()
    assert bacaan.tahun is not None
    assert not bacaan.galat, bacaan.galat
    return bacaan.tahun, scorecard_for(bacaan.tahun, load_rezim("kmk-300-2022"))


SKALA = "label: [{nama: Tinggi, nilai: 3}, {nama: Sedang, nilai: 2}, {nama: Rendah, nilai: 1}]\n"


@pytest.mark.parametrize(
    ("satuan", "target", "realisasi", "tambahan", "capaian"),
    [
        ("opini", "WTP", "WTP", "", 100),
        ("opini", "WTP", "WDP", "", 75),
        ("predikat", "BB", "A", "", Decimal("112.5")),
        ("skala", "Sedang", "Tinggi", SKALA, 150),
        ("persen", "80–90", "99", "polarisasi: maximize\n", 110),
        ("persen", "14–16", "15,2", "polarisasi: minimize\n", 100),
        ("tanggal", "2024-03-31", "28 Maret 2024", "", 100),
        ("tanggal", "2024-03-31", "2024-04-10", "realisasi_terburuk: 2024-05-10\n", 75),
        ("tanggal", "2024-03-31", "2024-04-15", "skala: [[0, 100], [30, 70]]\n", 85),
        ("teks", "Perbup ditetapkan", "tercapai", "", 100),
    ],
)
def test_a_value_in_its_unit_is_scored(
    tmp_path: Path, satuan: str, target: str, realisasi: str, tambahan: str, capaian: int | Decimal
) -> None:
    tahun, kartu = kartu_of(tmp_path, kantor(satuan, target, realisasi, tambahan))
    assert kartu.iku_of("2a").capaian == capaian
    jejak = jejak_of(tahun, load_rezim("kmk-300-2022"), kartu, "iku.2a.capaian")
    assert jejak.nilai == capaian
    assert jejak.rumus
    if satuan != "teks":
        assert any(masukan.tertulis for masukan in jejak.masukan) or satuan == "persen"


@pytest.mark.parametrize(
    ("satuan", "target", "realisasi", "kode"),
    [
        ("tanggal", "2024-03-31", "2024-04-10", "TERLAMBAT_TANPA_SKALA"),
        ("teks", "Perbup", "belum tercapai", "TEKS_TIDAK_TERCAPAI"),
    ],
)
def test_what_no_rule_settles_has_a_name(tmp_path: Path, satuan: str, target: str, realisasi: str, kode: str) -> None:
    _, kartu = kartu_of(tmp_path, kantor(satuan, target, realisasi))
    nilai = kartu.iku_of("2a")
    assert nilai.capaian is None
    assert nilai.sebab is not None
    assert nilai.sebab.kode == kode
    assert kode in {p.code for p in kartu.masalah}


@pytest.mark.parametrize(
    ("satuan", "tambahan", "kode"),
    [
        ("persen", "", "POLARISASI_TIDAK_DITULIS"),
        ("skala", "", "LABEL_SALAH"),
        ("skala", "label: [{nama: Satu, nilai: 1}, {nama: satu, nilai: 2}]\n", "LABEL_SALAH"),
        ("hari", f"polarisasi: minimize\n{SKALA}", "LABEL_SALAH"),
        ("tanggal", "polarisasi: maximize\n", "SATUAN_TANPA_HITUNGAN"),
        ("opini", "formula: A / B\nkomponen: [{kode: A}, {kode: B}]\n", "SATUAN_TANPA_HITUNGAN"),
    ],
)
def test_a_manual_that_does_not_go_with_its_unit_is_refused(
    tmp_path: Path, satuan: str, tambahan: str, kode: str
) -> None:
    assert kode in kode_masalah(FolderKecil(tmp_path, kantor(satuan, "N/A", "N/A", tambahan)).baca())


def test_averages_of_labels_are_refused(tmp_path: Path) -> None:
    isi = kantor("opini", "WTP", "WTP")
    isi["manual/2a.yaml"] = MANUAL_2A.replace("tlk_tetap", "average") + "satuan: opini\n"
    assert "SATUAN_TANPA_HITUNGAN" in kode_masalah(FolderKecil(tmp_path, isi).baca())


def test_the_scores_of_labels_are_shown_as_an_assumption(tmp_path: Path) -> None:
    _, kartu = kartu_of(tmp_path, kantor("opini", "WTP", "WTP"))
    assert ("2a",) in {a.berlaku_untuk for a in kartu.asumsi if a.kode == "manual.label"}


@pytest.mark.parametrize(
    ("satuan", "target", "realisasi", "kode"),
    [
        ("opini", "WTS", "WTP", "LABEL_TIDAK_DIKENAL"),
        ("predikat", "BB", "BBB", "LABEL_TIDAK_DIKENAL"),
        ("teks", "Perbup ditetapkan", "hampir", "HASIL_TIDAK_TERBACA"),
        ("tanggal", "2024-03-31", "31/3/2024", "TANGGAL_TIDAK_TERBACA"),
    ],
)
def test_a_cell_that_does_not_fit_the_unit_is_asked_about(
    tmp_path: Path, satuan: str, target: str, realisasi: str, kode: str
) -> None:
    assert kode_masalah(FolderKecil(tmp_path, kantor(satuan, target, realisasi)).baca()).count(kode) == 1
