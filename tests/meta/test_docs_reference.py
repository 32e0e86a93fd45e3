"""The reference pages written by hand say what the program does: keys, paths, numbers, formulas, the sample case."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from akuntabel.cli.utama import jalankan
from akuntabel.domain.bacaan_angka import AngkaSalah, baca_bilangan
from akuntabel.domain.formula import FormulaSalah, parse_formula
from akuntabel.domain.formula.baca import DALAM_MAKS, OPERASI_MAKS, PANJANG_MAKS
from akuntabel.domain.formula.pohon import FUNGSI
from akuntabel.domain.penulisan import tulis_bulat, tulis_ringkas
from akuntabel.intake import read_folder
from akuntabel.pedoman import load_rezim
from akuntabel.reports.bahan import bahan_of
from akuntabel.reports.ikatan import semua_ikatan
from tests.domain.kasus import Kasus, cocok
from tests.domain.kasus import jalankan as jalankan_kasus

AKAR = Path(__file__).parents[2]
RUJUKAN = AKAR / "docs" / "rujukan"
CONTOH = AKAR / "contoh" / "kpp-contoh-2024"
_PERINTAH = (
    ("hitung", str(AKAR / "contoh" / "kpp-balikpapan-barat-2024")),
    ("periksa", str(AKAR / "contoh" / "kpp-balikpapan-barat-2024")),
    ("jelaskan", str(CONTOH), "7c-N"),
    ("indeks", "--polarisasi", "maximize", "--target", "10", "--realisasi", "9"),
    ("aturan", "konversi"),
    ("andai", str(AKAR / "contoh" / "kpp-balikpapan-barat-2024")),
    ("andai", str(CONTOH), "--ubah", "2b-CP=90"),
    ("manual", str(CONTOH)),
)


def _halaman(nama: str) -> str:
    return (RUJUKAN / nama).read_text(encoding="utf-8")


def _baris_tabel(teks: str) -> list[list[str]]:
    """Cells of every table row, heads and rules included."""
    return [[s.strip() for s in b.strip().strip("|").split(" | ")] for b in teks.splitlines() if b.startswith("|")]


def _sandi(sel: str) -> list[str]:
    """Code spans of a cell."""
    return re.findall(r"`([^`]*)`", sel)


def _kunci(isi: Any) -> set[str]:
    if isinstance(isi, dict):
        return set(isi).union(*(_kunci(v) for v in isi.values()))
    return set().union(*(_kunci(v) for v in isi)) if isinstance(isi, list) else set()


@pytest.mark.parametrize("perintah", _PERINTAH, ids=lambda p: p[0])
def test_every_key_of_the_json_output_is_described(
    perintah: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    jalankan([*perintah, "--format", "json"])
    kunci = _kunci(json.loads(capsys.readouterr().out))
    disebut = {kata for sandi in _sandi(_halaman("keluaran-json.md")) for kata in re.findall(r"\w+", sandi)}
    assert len(kunci) > 3
    assert kunci - disebut == set()


def test_every_bound_figure_of_the_example_office_has_its_path_described() -> None:
    bacaan = read_folder(CONTOH)
    assert bacaan.tahun is not None
    rezim = load_rezim(bacaan.tahun.rezim, bacaan.tahun.pilihan, date(bacaan.tahun.tahun, 12, 31))
    pola = {_pola(i.jalur) for i in semua_ikatan(bahan_of(bacaan.tahun, rezim, bacaan.problems, "uji"))}
    disebut = set(_sandi(_halaman("angka-terikat.md")))
    assert len(pola) > 40
    assert sorted(pola - disebut) == []


def _pola(jalur: str) -> str:
    """The path with codes, years and quarters replaced by what they stand for."""
    if jalur.startswith("tabel."):
        return "tabel.<nama>.<kelompok>.<baris>.<kolom>"
    bagian = jalur.split(".")
    if bagian[0] in ("perspektif", "ss", "iku"):
        bagian[1] = "<kode>"
    if bagian[-2:-1] == ["komponen"]:
        bagian[-1] = "<komponen>"
    bagian = [
        "<tahun>" if re.fullmatch(r"\d{4}", b) else "<triwulan>" if re.fullmatch(r"T\d", b) else b for b in bagian
    ]
    return ".".join(bagian)


def test_numbers_are_read_as_the_page_says() -> None:
    bagian = _halaman("angka.md").partition("## Yang dibaca")[2].partition("## Tidak ada nilai")[0]
    diperiksa = 0
    for sel in _baris_tabel(bagian)[2:]:
        for ditulis in _sandi(sel[0]):
            for bulat, harapan in ((False, sel[1]), (True, sel[2])):
                hasil = baca_bilangan(ditulis, bulat=bulat)
                tercetak = "ditolak" if isinstance(hasil, AngkaSalah) else tulis_ringkas(hasil, 6) if hasil else ""
                assert tercetak == harapan.partition(":")[0], ditulis
                diperiksa += 1
    assert diperiksa > 20


def test_numbers_are_refused_as_the_page_says() -> None:
    bagian = _halaman("angka.md").partition("## Yang ditolak")[2].partition("## Menghitung")[0]
    for sel in _baris_tabel(bagian)[2:]:
        for ditulis in _sandi(sel[0]):
            hasil = baca_bilangan(ditulis, bulat="kolom bulat" in sel[0])
            assert isinstance(hasil, AngkaSalah), ditulis
            assert hasil.kode == _sandi(sel[1])[0], ditulis


def test_what_stands_for_no_value_is_read_so() -> None:
    bagian = _halaman("angka.md").partition("## Tidak ada nilai")[2].partition("##")[0]
    assert len(_sandi(bagian)) > 5
    assert {baca_bilangan(ditulis) for ditulis in _sandi(bagian)} == {None}


def test_every_function_and_limit_of_formulas_is_described() -> None:
    halaman = _halaman("formula.md")
    assert {s.partition("(")[0] for s in _sandi(halaman)} >= set(FUNGSI)
    batas = halaman.partition("## Batas")[2]
    for angka in (tulis_bulat(PANJANG_MAKS), str(DALAM_MAKS), str(OPERASI_MAKS)):
        assert angka in batas


def test_formulas_are_refused_with_the_messages_of_the_page() -> None:
    bagian = _halaman("formula.md").partition("## Pesan kesalahan")[2].partition("##")[0]
    baris = [b for b in _baris_tabel(bagian)[2:] if _sandi(b[0])]
    assert len(baris) > 4
    for ditulis, pesan, harapan in baris:
        hasil = parse_formula(_sandi(ditulis)[0])
        assert isinstance(hasil, FormulaSalah), ditulis
        assert hasil.pesan == pesan
        assert harapan in (hasil.harapan, "salah satu fungsi di atas")


def test_the_sample_case_for_officials_is_a_true_case() -> None:
    halaman = (AKAR / "docs" / "kontribusi" / "menulis-kasus-uji.md").read_text(encoding="utf-8")
    contoh = re.search(r"```yaml\n(aturan: .*?)```", halaman, re.DOTALL)
    assert contoh is not None
    kasus = Kasus(nama="contoh", **yaml.safe_load(contoh[1]))
    assert cocok(jalankan_kasus(kasus), kasus.harapan)
