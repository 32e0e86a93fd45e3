"""A sent archive is read by its content: what belongs to an office comes out, tricks do not."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from akuntabel.intake.unggahan import UNGGAHAN_DITOLAK, UNGGAHAN_KOSONG, isi_unggahan

CONTOH = Path(__file__).parents[2] / "contoh" / "kanwil-contoh-2024"


def _zip(berkas: dict[str, bytes]) -> bytes:
    bita = BytesIO()
    with ZipFile(bita, "w", ZIP_DEFLATED) as tulis:
        for nama, isi in berkas.items():
            tulis.writestr(nama, isi)
    return bita.getvalue()


@pytest.mark.parametrize("awalan", ["", "kanwil-2024/"])
def test_a_folder_comes_out_by_unit_whether_it_lies_in_a_folder_of_its_own_or_not(awalan: str) -> None:
    semua = {
        f"{awalan}{p.relative_to(CONTOH).as_posix()}": p.read_bytes() for p in sorted(CONTOH.rglob("*")) if p.is_file()
    }
    hasil = isi_unggahan("kiriman.zip", _zip({**semua, f"{awalan}.DS_Store": b"x", f"{awalan}foto.jpg": b"x"}))
    assert hasil.problems == ()
    assert set(hasil.unit) >= {"", "kpp-anggrek", "kpp-anggrek/seksi-pelayanan"}
    assert hasil.unit["kpp-anggrek"]["target.csv"] == semua[f"{awalan}bawahan/kpp-anggrek/target.csv"]
    assert {Path(n).name for n in hasil.dilewati} >= {".DS_Store", "foto.jpg"}


@pytest.mark.parametrize(
    "nama", ["../kantor.yaml", "/etc/kantor.yaml", "bawahan/../kantor.yaml", "C:/kantor.yaml", "a\\kantor.yaml"]
)
def test_a_name_that_leads_out_of_the_folder_refuses_the_whole_archive(nama: str) -> None:
    hasil = isi_unggahan("x.zip", _zip({nama: b"x", "kantor.yaml": b"y"}))
    assert [p.code for p in hasil.problems] == [UNGGAHAN_DITOLAK]
    assert hasil.unit == {}


def test_links_bombs_and_files_that_are_no_archive_are_refused_with_a_reason() -> None:
    tautan = ZipInfo("kantor.yaml")
    tautan.external_attr = 0o120777 << 16
    bita = BytesIO()
    with ZipFile(bita, "w") as tulis:
        tulis.writestr(tautan, "/etc/passwd")
    bom = _zip({"kantor.yaml": b"x", "realisasi.csv": b"0" * 60_000_000})
    for isi in (bita.getvalue(), bom, b"%PDF-1.7", b""):
        hasil = isi_unggahan("x.zip", isi)
        assert [p.code for p in hasil.problems] == [UNGGAHAN_DITOLAK]
        assert hasil.problems[0].found


def test_a_file_above_the_limit_of_its_kind_is_refused() -> None:
    besar = bytes(range(256)) * 4000
    hasil = isi_unggahan("x.zip", _zip({"kantor.yaml": b"x: 1\n" + besar}))
    assert [p.code for p in hasil.problems] == [UNGGAHAN_DITOLAK]
    assert "kantor.yaml" in hasil.problems[0].found


def test_an_archive_without_a_file_of_an_office_says_what_it_holds() -> None:
    hasil = isi_unggahan("x.zip", _zip({"foto.jpg": b"x", "catatan.docx": b"y"}))
    assert [p.code for p in hasil.problems] == [UNGGAHAN_KOSONG]
    assert "foto.jpg" in hasil.problems[0].found
