from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given

from akuntabel.domain.problem import Tingkat
from akuntabel.intake import Bacaan, read_folder
from tests.intake.acak import Isi, folder_acak
from tests.intake.folder_kecil import tulis_folder


def _baca(isi: Isi) -> Bacaan:
    with TemporaryDirectory() as akar:
        tulis_folder(Path(akar), isi)
        return read_folder(Path(akar))


@given(folder_acak())
def test_no_content_of_a_file_breaks_the_reader(isi: Isi) -> None:
    bacaan = _baca(isi)
    assert bacaan.tahun is not None or bacaan.galat


@given(folder_acak())
def test_every_problem_has_a_place_and_a_remedy_and_can_be_printed(isi: Isi) -> None:
    for problem in _baca(isi).problems:
        assert problem.where.berkas
        assert problem.what
        assert problem.remedy
        assert problem.found or problem.expected
        assert isinstance(problem.tingkat, Tingkat)
        assert repr(problem).encode()


@given(folder_acak())
def test_reading_twice_gives_the_same(isi: Isi) -> None:
    assert _baca(isi) == _baca(isi)
