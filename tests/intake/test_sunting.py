"""Files changed by a form keep everything that the form did not touch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.intake.sunting_adendum import AdendumTertulis, adendum_tertulis, tulis_adendum
from akuntabel.intake.sunting_csv import baris_csv, sunting_csv
from akuntabel.intake.sunting_yaml import sunting_yaml

TARGET = '# Januari\nkode;T1;T2;catatan\n1a;25;50;"dua; bagian\nbaris"\n\n1b;1;2;\n'


def test_cells_change_and_comments_quotes_and_other_rows_stay_as_they_were() -> None:
    baru = sunting_csv(TARGET, ("kode",), ("kode", "t1", "t2"), {("1b",): {"t2": "3,5"}, ("1c",): {"t1": "7"}})
    assert baru == TARGET.replace("1b;1;2;", "1b;1;3,5;") + "1c;7;;\n"


def test_rows_go_away_new_columns_come_and_an_empty_file_begins_with_a_head() -> None:
    assert sunting_csv(TARGET, ("kode",), ("kode",), {("1a",): None}) == "# Januari\nkode;T1;T2;catatan\n\n1b;1;2;\n"
    dua = sunting_csv("kode,T1\n1a,1\n", ("kode",), ("kode", "t1", "t2"), {("1a",): {"t2": "9"}})
    assert dua == "kode,T1,t2\n1a,1,9\n"
    assert sunting_csv(None, ("kode",), ("kode", "t1"), {("1a",): {"t1": "5"}}) == "kode;t1\n1a;5\n"


@given(st.dictionaries(st.sampled_from(["1a", "1b", "1z"]), st.text(alphabet='ab;,"\n', max_size=6), max_size=3))
def test_what_was_written_is_read_back(isi: dict[str, str]) -> None:
    teks = sunting_csv(TARGET, ("kode",), ("kode", "t1"), {(k,): {"t1": v} for k, v in isi.items()})
    baca = {b["kode"]: b["t1"] for _, b in baris_csv(teks)}
    assert {k: baca[k] for k in isi} == {k: v.strip() for k, v in isi.items()}


def test_rows_are_told_with_the_line_that_they_stand_on() -> None:
    assert [n for n, _ in baris_csv(TARGET)] == [3, 6]


@pytest.mark.parametrize("nilai", ["PK: 1 #2", "- x", "ya", "2024-01-31", "«kutip» 'satu'", "{a}"])
def test_top_keys_of_yaml_change_and_everything_else_stays(nilai: str) -> None:
    import yaml

    lama = "# rekaan\nnomor: lama\n# pihak\npihak_pertama:\n  nama: R\n\ntempat: K\n"
    baru = sunting_yaml(lama, {"nomor": nilai, "pihak_kedua": {"nama": "B", "nip": ""}, "tempat": ""})
    assert baru.startswith("# rekaan\nnomor:")
    assert "# pihak\npihak_pertama:\n  nama: R\n" in baru
    assert "tempat" not in baru
    isi = yaml.load(baru, Loader=yaml.BaseLoader)
    assert (isi["nomor"], isi["pihak_kedua"]) == (nilai, {"nama": "B"})


def test_an_amendment_is_renamed_with_its_rows_and_the_last_one_takes_the_files_away() -> None:
    berkas: dict[str, bytes] = {}
    for nomor in ("A-1", "A-2"):
        baru = AdendumTertulis({"nomor": nomor, "rancangan": "ya"}, {"1a": {"t1": "5"}})
        berkas = _berlaku(berkas, tulis_adendum(berkas, nomor, baru))
    satu = adendum_tertulis(berkas)["A-1"]
    assert satu.rancangan
    berkas = _berlaku(berkas, tulis_adendum(berkas, "A-1", satu._replace(isi={"nomor": "A-9"})))
    semua = adendum_tertulis(berkas)
    assert list(semua) == ["A-9", "A-2"]
    assert semua["A-9"].baris["1a"]["t1"] == "5"
    for nomor in ("A-9", "A-2"):
        berkas = _berlaku(berkas, tulis_adendum(berkas, nomor, None))
    assert berkas == {}


def _berlaku(lama: dict[str, bytes], ubah: dict[str, bytes | None]) -> dict[str, bytes]:
    return {n: i for n, i in {**lama, **ubah}.items() if i is not None}
