"""A tree of five levels: nation, region, office, section, team. Teams type the rows; all above follows from them."""

import shutil
from pathlib import Path

import pytest

from tests.cli.pintu import AKAR, Pintu

KANWIL = AKAR / "contoh" / "kanwil-contoh-2024"
SEKSI = Path("bawahan/kanwil-a/bawahan/kpp-anggrek/bawahan/seksi-pelayanan")
_KANTOR = """\
kantor:
  nama: Tim {nama} Seksi Pelayanan
  nama_singkat: Tim {nama}
  jenis: Tim
  jenjang: eselon-5
  pemilik_peta: tidak
  pimpinan: {{nama: Ketua {nama}, jabatan: Ketua Tim {nama}}}
"""
_PETA = """\
nama: Peta tim
perspektif:
  - kode: stakeholder
    nama: Stakeholder Perspective
    sasaran:
      - {kode: "1", nama: Penerimaan pajak yang optimal, iku: [1a-CP]}
"""
_MANUAL = "manual:\n" + "".join(
    f"""\
  - kode: {kode}
    nama: Persentase penerimaan {kode}
    satuan: persen
    polarisasi: maximize
    konsolidasi_periode: tlk_progress
    konsolidasi_lokasi: raw_data
    formula: NETTO / RENCANA * 99
    komponen: [{{kode: NETTO, nama: Penerimaan, satuan: rupiah}}, {{kode: RENCANA, nama: Rencana, satuan: rupiah}}]
"""
    for kode in ("1a-CP", "9x-CP")
)


@pytest.fixture
def nasional(tmp_path: Path) -> Path:
    """The example region below a nation, and the receipts of one section counted by two teams below it."""
    puncak = tmp_path / "nasional"
    shutil.copytree(KANWIL, puncak / "bawahan" / "kanwil-a")
    (puncak / "wilayah.yaml").write_text("nama: Nasional\njenis: Direktorat Jenderal\nunit: [kanwil-a]\n")
    berkas = puncak / SEKSI / "realisasi.csv"
    baris = berkas.read_text(encoding="utf-8").splitlines(keepends=True)
    milik_tim = [b for b in baris if b.startswith("1a-CP")]
    assert len(milik_tim) == 8
    berkas.write_text("".join(b for b in baris if b not in milik_tim), encoding="utf-8")
    for nama, bagian in (("satu", 4), ("dua", 6)):
        tim = puncak / SEKSI / "bawahan" / f"tim-{nama}"
        tim.mkdir(parents=True)
        (tim / "kantor.yaml").write_text(_KANTOR.format(nama=nama.title()), encoding="utf-8")
        (tim / "peta.yaml").write_text(_PETA, encoding="utf-8")
        (tim / "target.csv").write_text("kode,T1,T2,T3,T4\n1a-CP,25,50,75,100\n", encoding="utf-8")
        isi = [baris[0], *(_bagi(b, bagian) for b in milik_tim)]
        (tim / "realisasi.csv").write_text("".join(isi), encoding="utf-8")
    return puncak


def _bagi(baris: str, sepersepuluh: int) -> str:
    sel = baris.split(",")
    jumlah = int(sel[4].replace(".", "")) * sepersepuluh
    assert jumlah % 10 == 0
    return ",".join([*sel[:4], str(jumlah // 10), *sel[5:]])


def test_rows_of_teams_reach_the_nation_without_changing_a_figure(pintu: Pintu, nasional: Path) -> None:
    semula = {u["kode"]: u for u in pintu("hitung", KANWIL, "--format", "json").json["unit"]}
    pohon = pintu("hitung", nasional, "--format", "json").json
    unit = {u["kode"]: u for u in pohon["unit"]}
    assert {"tim-satu", "tim-dua", "seksi-pelayanan", "kpp-anggrek", "kanwil-a"} <= set(unit)
    for kode in ("kpp-anggrek", "kpp-bakung", "seksi-pelayanan", "seksi-pengawasan"):
        assert unit[kode]["nko"] == semula[kode]["nko"]
    assert unit["kanwil-a"]["nko"] == semula["kanwil-contoh-2024"]["nko"]
    teks = pintu("hitung", nasional).keluar
    assert "        tim-dua" in teks


def test_a_figure_of_the_region_is_explained_down_to_the_row_of_a_team(pintu: Pintu, nasional: Path) -> None:
    jejak = pintu("jelaskan", nasional, "iku.1a-CP.realisasi", "--unit", "kanwil-a").keluar
    tim = f"asal: {SEKSI.as_posix().partition('kanwil-a/')[2]}/bawahan/tim-dua/realisasi.csv, baris 8"
    assert tim in jejak.replace("bawahan/kanwil-a/", "")
    assert "Tim Dua" in jejak or "tim-dua" in jejak


def test_what_does_not_fit_at_the_level_of_teams_is_named_with_its_place(pintu: Pintu, nasional: Path) -> None:
    tim = nasional / SEKSI / "bawahan" / "tim-dua"
    (tim / "peta.yaml").write_text(_PETA.replace("[1a-CP]", "[1a-CP, 9x-CP]"), encoding="utf-8")
    (tim / "target.csv").write_text("kode,T1,T2,T3,T4\n1a-CP,25,50,75,90\n9x-CP,1,1,1,1\n", encoding="utf-8")
    (tim / "manual").mkdir()
    (tim / "manual" / "iku.yaml").write_text(_MANUAL, encoding="utf-8")
    (nasional / SEKSI / "bawahan" / "tim-satu" / "target.csv").write_text(
        "kode,T1,T2,T3,T4\n1a-CP,25,50,75,95\n", encoding="utf-8"
    )
    galat = pintu("cascading", nasional).keluar
    assert "[CASCADING_YATIM]" in galat
    assert "[CIRI_BERBEDA]" in galat
    assert "[TARGET_TIDAK_BERJUMLAH]" in galat
    assert f"{SEKSI.as_posix()}/bawahan/tim-dua" in galat


def test_the_nation_has_a_report_of_its_regions(pintu: Pintu, nasional: Path, tmp_path: Path) -> None:
    hasil = pintu("laporan", nasional, "-o", tmp_path / "keluaran", "--jenis", "html")
    assert (hasil.kode, len(hasil.keluar.splitlines())) == (0, 1)
    halaman = Path(hasil.keluar.strip()).read_text(encoding="utf-8")
    assert "Tim Dua" in halaman
