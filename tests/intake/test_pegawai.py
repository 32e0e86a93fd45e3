"""`pegawai.csv` and `pegawai-iku.csv`: read only when asked for, and everything wrong with them said at once."""

from pathlib import Path

import pytest

from akuntabel.domain.pegawai import Hukuman, Pegawai, Peran
from akuntabel.domain.problem import Problem
from akuntabel.intake import kode, read_pegawai
from akuntabel.pedoman import load_pegawai
from tests.intake.folder_kecil import FolderKecil

PEGAWAI = """\
kode;nama;peran;npk;hukuman;bonus;koreksi
P-1;Ibu Kepala;pimpinan;105;;2,5;
P-2;;lain;98,5;ringan;;-1
"""
IKU = """\
pegawai;iku;indeks;k3;hari
P-1;1a;;;
P-1;2b;;;100
P-2;Pelayanan loket;104,5;0,95;
"""


def baca(
    folder: FolderKecil, pegawai: str | None = PEGAWAI, iku: str | None = IKU
) -> tuple[tuple[Pegawai, ...], dict[str, Problem]]:
    folder.isi["pegawai.csv"], folder.isi["pegawai-iku.csv"] = pegawai, iku
    tahun = folder.tahun()
    hasil, problems = read_pegawai(folder.akar, tahun, load_pegawai())
    return hasil, {p.code: p for p in problems}


def test_employees_and_their_iku_are_read_as_written(folder_kecil: FolderKecil) -> None:
    (satu, dua), problems = baca(folder_kecil)
    assert problems == {}
    assert (satu.kode, satu.peran, str(satu.npk), str(satu.bonus)) == ("P-1", Peran.PIMPINAN, "105", "2.5")
    assert [(i.iku, i.indeks, i.k3, i.hari) for i in satu.iku] == [("1a", None, None, None), ("2b", None, None, 100)]
    assert (dua.hukuman, str(dua.koreksi), str(dua.iku[0].k3)) == (Hukuman.RINGAN, "-1", "0.95")


def test_the_offices_year_neither_holds_nor_prints_them(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["pegawai.csv"], folder_kecil.isi["pegawai-iku.csv"] = PEGAWAI, IKU
    bacaan = folder_kecil.baca()
    assert bacaan.problems == ()
    assert bacaan.tahun is not None
    assert not [nama for nama in bacaan.tahun.sidik if "pegawai" in nama]


def test_missing_files_are_named(folder_kecil: FolderKecil) -> None:
    hasil, problems = baca(folder_kecil, None, None)
    assert hasil == ()
    assert list(problems) == [kode.BERKAS_TIDAK_ADA]


@pytest.mark.parametrize(
    ("berkas", "lama", "baru", "code", "kolom"),
    [
        ("pegawai", "P-2;;lain;98,5", "P-2;;lain;130", kode.PEGAWAI_DI_LUAR_RENTANG, "npk"),
        ("pegawai", ";2,5;", ";5,5;", kode.PEGAWAI_DI_LUAR_RENTANG, "bonus"),
        ("pegawai", ";;-1", ";;-6", kode.PEGAWAI_DI_LUAR_RENTANG, "koreksi"),
        ("pegawai", "P-2;;lain", "P-2;;laen", kode.NILAI_DI_LUAR_PILIHAN, "peran"),
        ("pegawai", "P-2;;lain", "P-2;;", kode.ISIAN_WAJIB, "peran"),
        ("pegawai", "P-2;;lain", "P-1;;lain", kode.KODE_GANDA, "kode"),
        ("iku", "2b;;;100", "2b;;;400", kode.PEGAWAI_DI_LUAR_RENTANG, "hari"),
        ("iku", "104,5;0,95", "104,5;2", kode.PEGAWAI_DI_LUAR_RENTANG, "k3"),
        ("iku", "P-1;1a", "P-1;1b", kode.KODE_TIDAK_DIKENAL, "iku"),
        ("iku", "P-2;Pel", "P-9;Pel", kode.PEGAWAI_TIDAK_DIKENAL, ""),
        ("iku", "P-2;Pel", "P-9;Pel", kode.PEGAWAI_TANPA_IKU, ""),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    folder_kecil: FolderKecil, berkas: str, lama: str, baru: str, code: str, kolom: str
) -> None:
    pegawai, iku = (
        isi.replace(lama, baru) if nama == berkas else isi for nama, isi in (("pegawai", PEGAWAI), ("iku", IKU))
    )
    _, problems = baca(folder_kecil, pegawai, iku)
    problem = problems[code]
    assert problem.where.kolom == kolom
    assert problem.where.baris
    assert problem.found or code == kode.ISIAN_WAJIB
    assert problem.expected
    assert problem.remedy


def test_a_link_in_place_of_the_file_is_refused(folder_kecil: FolderKecil, tmp_path: Path) -> None:
    rahasia = tmp_path / "rahasia.csv"
    rahasia.write_text(PEGAWAI, encoding="utf-8")
    folder_kecil.isi["pegawai-iku.csv"] = IKU
    tahun = folder_kecil.tahun()
    (folder_kecil.akar / "pegawai.csv").symlink_to(rahasia)
    hasil, problems = read_pegawai(folder_kecil.akar, tahun, load_pegawai())
    assert hasil == ()
    assert kode.TAUTAN_SIMBOLIK in {p.code for p in problems}
