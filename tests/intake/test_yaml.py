import pytest

from akuntabel.intake import kode
from tests.intake.folder_kecil import FolderKecil, kode_masalah, satu


@pytest.mark.parametrize(
    ("isi", "baris"),
    [
        ("nomor: PK-1\n\ttempat: Kota\n", 2),
        ("nomor: PK-1\ntempat: [a, b\n", 3),
        ("nomor: 'PK-1\n", 2),
        ("nomor: PK-1\ntempat: a: b\n", 2),
        ("nomor: PK-1\n tempat: Kota\n", 2),
        ("nomor: @PK\n", 1),
        ("nomor: %PK\n", 1),
        ("nomor: PK-1\n---\nnomor: PK-2\n", 2),
        ("nomor: *tidak\n", 1),
    ],
)
def test_broken_yaml_is_reported_near_its_row(folder_kecil: FolderKecil, isi: str, baris: int) -> None:
    folder_kecil.isi["perjanjian.yaml"] = isi
    bacaan = folder_kecil.baca()
    p = satu(bacaan, kode.YAML_SALAH)
    assert (p.where.berkas, p.where.baris) == ("perjanjian.yaml", baris)
    assert p.found
    assert p.remedy
    assert bacaan.tahun is not None


def test_an_alias_is_refused_so_that_a_small_file_stays_small(folder_kecil: FolderKecil) -> None:
    lipat = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 9))
    folder_kecil.isi["perjanjian.yaml"] = f"l0: &l0 [a, b]\n{lipat}nomor: *l8\n"
    acuan = [p for p in folder_kecil.baca().problems if p.code == kode.YAML_SALAH]
    assert (acuan[0].where.baris, acuan[0].found, len(acuan)) == (2, "acuan", 9)


def test_a_merge_key_is_refused(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["perjanjian.yaml"] = (
        "pihak_pertama: &a {nama: Ibu, jabatan: Kepala}\npihak_kedua:\n  <<: *a\n  nama: Bapak\n"
    )
    kode_kode = kode_masalah(folder_kecil.baca())
    assert kode.YAML_SALAH in kode_kode
    assert kode.KUNCI_TIDAK_DIKENAL in kode_kode


def test_deep_nesting_is_a_problem_not_a_crash(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["perjanjian.yaml"] = f"nomor: {'[' * 20_000}{']' * 20_000}\n"
    assert satu(folder_kecil.baca(), kode.YAML_SALAH).where.berkas == "perjanjian.yaml"


def test_nesting_beyond_need_is_a_problem_not_a_crash(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["perjanjian.yaml"] = f"nomor: {'[' * 600}{']' * 600}\n"
    assert set(kode_masalah(folder_kecil.baca())) <= {kode.YAML_SALAH, kode.BENTUK_SALAH}


@pytest.mark.parametrize(("isi", "code"), [("", None), ("# hanya catatan\n", None), ("---\n", None), ("null\n", None)])
def test_an_empty_file_is_an_empty_mapping(folder_kecil: FolderKecil, isi: str, code: None) -> None:
    folder_kecil.isi["perjanjian.yaml"] = isi
    assert folder_kecil.baca().problems == ()


def test_an_empty_office_file_names_what_is_required(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["kantor.yaml"] = ""
    bacaan = folder_kecil.baca()
    assert [p.where.kolom for p in bacaan.problems] == ["kantor", "rezim", "tahun"]
    assert {p.code for p in bacaan.problems} == {kode.ISIAN_WAJIB}
    assert bacaan.tahun is None


@pytest.mark.parametrize("isi", ["- a\n- b\n", "teks saja\n", "42\n", "[a, b]\n"])
def test_a_list_or_text_in_place_of_a_mapping_is_reported(folder_kecil: FolderKecil, isi: str) -> None:
    folder_kecil.isi["perjanjian.yaml"] = isi
    p = satu(folder_kecil.baca(), kode.BENTUK_SALAH)
    assert (p.where.berkas, p.where.baris) == ("perjanjian.yaml", 1)
    assert p.found


@pytest.mark.parametrize(
    ("tertulis", "terbaca"),
    [("ya", "ya"), ("no", "no"), ("1e3", "1e3"), ("012", "012"), ("2024-01-01", "2024-01-01"), ("null", ""), ("~", ""),
     ('"null"', "null"), ("on", "on"), ("1_000", "1_000"), ("0x1F", "0x1F"), ("12:30:45", "12:30:45")],
)  # fmt: skip
def test_scalars_are_the_text_that_was_typed(folder_kecil: FolderKecil, tertulis: str, terbaca: str) -> None:
    folder_kecil.isi["perjanjian.yaml"] = f"nomor: {tertulis}\n"
    assert folder_kecil.tahun().perjanjian.nomor == terbaca


@pytest.mark.parametrize(
    "isi",
    [
        "!!python/object/apply:os.getcwd []",
        "!!python/name:os.system ''",
        "!lokal teks",
        "!<tag:contoh,2024:x> {a: b}",
        "!!binary aGVsbG8=",
        "!!set {a, b}",
    ],
)
def test_a_tag_is_refused_and_makes_nothing(folder_kecil: FolderKecil, isi: str) -> None:
    folder_kecil.isi["perjanjian.yaml"] = f"nomor: {isi}\ntempat: Kota\n"
    p = satu(bacaan := folder_kecil.baca(), kode.YAML_SALAH)
    assert (p.where.baris, p.what) == (1, "Tag YAML (!) tidak didukung.")
    assert bacaan.tahun is not None
    assert (bacaan.tahun.perjanjian.nomor, bacaan.tahun.perjanjian.tempat) == ("", "Kota")


def test_a_tag_that_only_says_text_is_no_harm(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["perjanjian.yaml"] = "nomor: !!str 12\ntempat: ! Kota\n"
    tahun = folder_kecil.tahun()
    assert (tahun.perjanjian.nomor, tahun.perjanjian.tempat) == ("12", "Kota")


def test_more_keys_than_any_office_has_are_refused_at_the_limit(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["perjanjian.yaml"] = f"nomor: [{'a,' * 50_001}]\n"
    p = satu(folder_kecil.baca(), kode.TERLALU_BANYAK)
    assert (p.where.baris, p.found) == (1, "lebih dari 50.000 kunci dan nilai")


def test_a_second_document_is_refused(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["perjanjian.yaml"] = "nomor: PK-1\n---\nnomor: PK-2\n"
    assert "satu dokumen" in satu(folder_kecil.baca(), kode.YAML_SALAH).expected


def test_a_giant_key_is_refused_and_cut_in_the_message(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["perjanjian.yaml"] = f"? {'k' * 900_000}\n: isi\n"
    p = satu(folder_kecil.baca(), kode.KUNCI_TIDAK_DIKENAL)
    assert max(map(len, (p.what, p.found, p.where.kolom))) <= 1_000


def test_a_key_that_is_no_text_is_reported(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["perjanjian.yaml"] = "nomor: PK-1\n? [a, b]\n: c\n"
    p = satu(folder_kecil.baca(), kode.BENTUK_SALAH)
    assert (p.where.baris, p.found) == (2, "kunci bukan teks")


def test_a_problem_in_a_multiline_file_names_the_line_of_the_key(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["perjanjian.yaml"] = "# catatan\n\nnomor: >-\n  baris satu\n  baris dua\n\ntanggal: besok\n"
    assert satu(folder_kecil.baca(), kode.TANGGAL_TIDAK_TERBACA).where.baris == 7


@pytest.mark.parametrize("isi", ['nomor: "\\ud800"\n', 'nomor: "a\\0b"\n', "nomor: a\0b\n", "nomor: a\x07b\n"])
def test_what_is_read_can_always_be_written(folder_kecil: FolderKecil, isi: str) -> None:
    folder_kecil.isi["perjanjian.yaml"] = isi
    bacaan = folder_kecil.baca()
    assert repr(bacaan).encode()
    assert bacaan.tahun is not None
    assert bacaan.tahun.perjanjian.nomor.encode() is not None


def test_the_whole_agreement_survives_a_misspelt_key(folder_kecil: FolderKecil) -> None:
    tahun = folder_kecil.ganti("perjanjian.yaml", "tanggal:", "tangal:").tahun()
    assert (tahun.perjanjian.nomor, tahun.perjanjian.tanggal) == ("PK-1", None)
    assert tahun.perjanjian.pihak_pertama is not None
