from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from akuntabel.cli.perintah.periksa import semua_masalah
from akuntabel.domain.problem import Tingkat
from akuntabel.intake import read_folder
from tests.intake.acak import Isi, folder_acak
from tests.intake.folder_kecil import tulis_folder


@settings(max_examples=settings().max_examples // 2)
@given(folder_acak())
def test_no_content_of_a_file_breaks_the_check(isi: Isi) -> None:
    with TemporaryDirectory() as akar:
        tulis_folder(Path(akar), isi)
        bacaan = read_folder(Path(akar))
    problems = semua_masalah(bacaan)
    assert set(bacaan.problems) <= set(problems)
    assert all(p.remedy and p.where.berkas for p in problems if p.tingkat is not Tingkat.CATATAN)
