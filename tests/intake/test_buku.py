"""A workbook holds what a folder holds, and gives it back."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from akuntabel.domain.problem import Tingkat
from akuntabel.intake import Bacaan, read_folder
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.berkas import BERKAS_AKAR, baca_kumpulan
from akuntabel.intake.buku import buku_ke_folder, folder_ke_buku
from akuntabel.intake.buku.dari_berkas import isi_of
from akuntabel.intake.buku.jadi_berkas import jadi_berkas
from akuntabel.intake.buku.lembar_csv import LEMBAR_CSV
from akuntabel.intake.buku.tata_letak import BAGIAN_FORMULIR, lembar_berkas
from akuntabel.intake.folder import _baca
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.warisan import TANPA_WARISAN
from tests.cli.pintu import KANTOR
from tests.intake.acak import Isi, folder_acak
from tests.intake.folder_kecil import ISI, tulis_folder
from tests.intake.kantor_acak import kantor_berkas, tanpa_asal

BERTAHAP = [Phase.generate, Phase.shrink]
"""A find is made small, for at most the five minutes that Hypothesis allows; to explain it would double them."""


def _bolak_balik(folder: Path) -> tuple[Bacaan, dict[str, bytes]]:
    """A folder read through a workbook, and the files that the workbook gives back."""
    hasil = folder_ke_buku(folder, "kantor.xlsx")
    assert hasil.berkas, hasil.problems
    buku = folder.parent / "kantor.xlsx"
    buku.write_bytes(hasil.berkas["kantor.xlsx"])
    kembali = buku_ke_folder(buku)
    return read_folder(buku), dict(kembali.berkas)


def _kembali(folder: Path) -> dict[str, bytes]:
    """The files that a folder gives back through a workbook, without reading what is in them once more."""
    hasil = folder_ke_buku(folder, "kantor.xlsx")
    assert hasil.berkas, hasil.problems
    buku = folder.parent / "kembali.xlsx"
    buku.write_bytes(hasil.berkas["kantor.xlsx"])
    return dict(buku_ke_folder(buku).berkas)


@pytest.mark.parametrize("kantor", KANTOR, ids=lambda p: p.name)
def test_an_example_office_is_the_same_as_a_workbook_and_as_the_folder_made_of_it(kantor: Path, tmp_path: Path) -> None:
    folder = tmp_path / kantor.name
    folder.symlink_to(kantor)
    dari_buku, berkas = _bolak_balik(folder)
    asli = read_folder(kantor)
    assert tanpa_asal(dari_buku.tahun) == tanpa_asal(asli.tahun)
    assert sorted(p.code for p in dari_buku.problems) == sorted(p.code for p in asli.problems)
    tulis_folder(tmp_path / "dua", dict(berkas))
    assert tanpa_asal(read_folder(tmp_path / "dua").tahun) == tanpa_asal(asli.tahun)
    assert _kembali(tmp_path / "dua") == berkas


@settings(max_examples=settings.default.max_examples // 5, phases=BERTAHAP)
@given(kantor_berkas())
def test_any_office_comes_back_from_a_workbook_unchanged(isi: dict[str, str]) -> None:
    with TemporaryDirectory() as akar:
        folder = Path(akar) / "kantor"
        tulis_folder(folder, dict(isi))
        dari_buku, berkas = _bolak_balik(folder)
        asli = read_folder(folder)
        assert tanpa_asal(dari_buku.tahun) == tanpa_asal(asli.tahun)
        assert {p.code for p in dari_buku.problems} == {p.code for p in asli.problems}
        tulis_folder(Path(akar) / "dua", dict(berkas))
        assert _kembali(Path(akar) / "dua") == berkas


@settings(max_examples=settings.default.max_examples // 2, phases=BERTAHAP)
@given(kantor_berkas())
def test_any_office_comes_back_from_rows_of_sheets_unchanged_and_settles_at_once(isi: dict[str, str]) -> None:
    catat = Pencatat()
    asli = Kumpulan({nama: teks.encode() for nama, teks in isi.items()}, catat)
    sekali = jadi_berkas(isi_of(asli, catat), catat).berkas
    dua_kali = jadi_berkas(isi_of(Kumpulan(sekali, catat), catat), catat).berkas
    assert catat.problems == ()
    assert dua_kali == sekali
    sama = [
        _baca(Kumpulan(satu, c := Pencatat()), Path(), c, TANPA_WARISAN, None).tahun for satu in (asli._isi, sekali)
    ]
    assert tanpa_asal(sama[0]) == tanpa_asal(sama[1])


@settings(max_examples=settings.default.max_examples // 3, phases=BERTAHAP)
@given(folder_acak())
def test_a_broken_folder_is_converted_whole_or_not_at_all(isi: Isi) -> None:
    with TemporaryDirectory() as akar:
        folder = Path(akar) / "kantor"
        tulis_folder(folder, isi)
        hasil = folder_ke_buku(folder, "kantor.xlsx")
        galat = any(p.tingkat is Tingkat.GALAT for p in hasil.problems)
        assert bool(hasil.berkas) is not galat
        if hasil.berkas:
            buku = Path(akar) / "kantor.xlsx"
            buku.write_bytes(hasil.berkas["kantor.xlsx"])
            dari_buku, asli = read_folder(buku), read_folder(folder)
            assert tanpa_asal(dari_buku.tahun) == tanpa_asal(asli.tahun)


def test_every_file_of_the_folder_format_has_a_sheet() -> None:
    contoh = ("riwayat/x/manual/x.yaml", "manual/x.yaml", "analisis/x.md", "tabel/x.yaml", "tabel/x.csv", "narasi/x.md")
    for nama in (*BERKAS_AKAR, *contoh):
        assert lembar_berkas(nama), nama
    assert {satu.berkas for satu in LEMBAR_CSV} == {nama for nama in BERKAS_AKAR if nama.endswith(".csv")}
    assert set(BAGIAN_FORMULIR) >= {nama for nama in BERKAS_AKAR if nama.endswith(".yaml")}


def test_every_folder_of_the_format_has_a_sheet(tmp_path: Path) -> None:
    tulis_folder(tmp_path / "kantor", dict(ISI))
    catat = Pencatat()
    semua = isi_of(baca_kumpulan(tmp_path / "kantor", catat), catat)
    kosong = [isi.lembar.nama for isi in semua if not isi.baris]
    assert set(kosong) <= {"Pohon kinerja", "Inisiatif", "Tonggak"}  # the small office has none


def test_the_same_folder_gives_the_same_bytes(tmp_path: Path) -> None:
    tulis_folder(tmp_path / "kantor", dict(ISI))
    satu, dua = (folder_ke_buku(tmp_path / "kantor", "k.xlsx").berkas["k.xlsx"] for _ in range(2))
    assert satu == dua


_LARIK = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Co", "Cn")), max_size=40
)


@given(st.dictionaries(st.sampled_from(("a", "2024-07 b")), st.lists(_LARIK, min_size=1, max_size=6), min_size=1))
def test_any_earlier_text_comes_back_from_rows_of_a_sheet_line_by_line(semua: dict[str, list[str]]) -> None:
    catat = Pencatat()
    berkas = {
        f"riwayat/{nama}/narasi/ikhtisar.md": "".join(f"{b}\n" for b in isi).encode() for nama, isi in semua.items()
    }
    kembali = jadi_berkas(isi_of(Kumpulan(berkas, catat), catat), catat).berkas
    assert {nama: isi for nama, isi in kembali.items() if nama.startswith("riwayat/")} == berkas
    assert catat.problems == ()
