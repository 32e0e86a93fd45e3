"""Names of findings, their blocks, answers, and the comparison with an earlier version."""

import json
from datetime import date

import pytest

from akuntabel.cli.bentuk_reviu import reviu_json
from akuntabel.domain.jawaban import Jawaban, Sikap
from akuntabel.domain.lembar_reviu import KeadaanTemuan, LembarReviu
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.reviu import HasilReviu, tinjau
from akuntabel.reviu.lembar import lembar_of, masalah_jawaban
from akuntabel.reviu.temuan_lama import baca_temuan_lama
from tests.reviu.cetak import BENTUK, cetak
from tests.reviu.korpus import salahkan, semua_laporan

LAYANAN = "Layanan   450   441   89,00%\n"
ADUAN = "Aduan   200   150   57,00%\n"
TABEL = "BAB III AKUNTABILITAS\n\nUraian   Target   Realisasi   Capaian\n"


def _hasil(teks: str) -> HasilReviu:
    hasil = tinjau("x.txt", teks.encode())
    assert isinstance(hasil, HasilReviu)
    return hasil


def _jawaban(pengenal: str, sikap: Sikap = Sikap.DITOLAK) -> Jawaban:
    return Jawaban(pengenal, sikap, "sebab", "Rina", date(2025, 2, 5), SourceRef("jawaban.yaml", 3))


def _lama(hasil: HasilReviu):
    return baca_temuan_lama("t.json", json.dumps(reviu_json(hasil, lembar_of(hasil))).encode())


def test_a_finding_keeps_its_name_when_lines_before_it_and_spaces_within_it_change():
    awal = lembar_of(_hasil(TABEL + LAYANAN))
    pindah = lembar_of(
        _hasil("Kata pengantar yang baru.\n\n" + TABEL + "Kiriman   10   9   90,00%\n" + LAYANAN.replace("   ", "\t"))
    )
    assert [c.pengenal for c in awal.catatan] == [c.pengenal for c in pindah.catatan]
    assert awal.catatan[0].letak != pindah.catatan[0].letak


def test_the_same_fault_twice_has_two_names():
    lembar = lembar_of(
        _hasil(TABEL + LAYANAN + "\nBAB IV PENUTUP\n\nUraian   Target   Realisasi   Capaian\n" + LAYANAN)
    )
    assert len({c.pengenal for c in lembar.catatan}) == len(lembar.catatan) >= 2


def test_a_later_version_names_what_is_mended_what_is_open_and_what_is_new():
    lama = _lama(_hasil(TABEL + LAYANAN + ADUAN))
    assert not isinstance(lama, Problem)
    lembar = lembar_of(
        _hasil(TABEL + LAYANAN.replace("89,00", "98,00") + ADUAN + "Surat   80   40   55,00%\n"), lama=lama
    )
    assert [(c.tercetak, c.keadaan) for c in lembar.catatan] == [
        ("57,00%", KeadaanTemuan.TETAP),
        ("55,00%", KeadaanTemuan.BARU),
    ]
    assert [t.tercetak for t in lembar.diperbaiki] == ["89,00%"]


def test_an_answer_stands_at_its_finding_and_one_to_nothing_is_a_problem_by_whether_it_was_ever_known():
    lama = _lama(_hasil(TABEL + LAYANAN + ADUAN))
    assert not isinstance(lama, Problem)
    hasil = _hasil(TABEL + LAYANAN)
    tetap, hilang = (satu.pengenal for satu in lama)
    jawaban = {n: _jawaban(n) for n in (tetap, hilang, "rasio-keliru-0000000000-1")}
    lembar = lembar_of(hasil, jawaban, lama)
    assert [c.jawaban for c in lembar.catatan] == [jawaban[tetap]]
    assert [(p.code, p.tingkat) for p in masalah_jawaban(lembar, jawaban)] == [
        ("REVIU_JAWABAN_USANG", Tingkat.CATATAN),
        ("REVIU_JAWABAN_TAK_DIKENAL", Tingkat.PERINGATAN),
    ]


@pytest.mark.parametrize(
    ("sikap", "berdiri"), [(None, 1), (Sikap.DITERIMA, 1), (Sikap.DIJELASKAN, 0), (Sikap.DITOLAK, 0)]
)
def test_a_certain_finding_stands_until_it_is_explained_or_rejected(sikap: Sikap | None, berdiri: int):
    hasil = _hasil(TABEL + LAYANAN)
    (nama,) = (c.pengenal for c in lembar_of(hasil).catatan)
    lembar = lembar_of(hasil, {} if sikap is None else {nama: _jawaban(nama, sikap)})
    assert len(lembar.berdiri) == berdiri


@pytest.mark.parametrize(
    "isi",
    [b"", b"[]", b"{}", b"\xff\xfe", b'{"temuan": [1]}', b'{"temuan": [{}]}', b"[" * 100_000, b'{"temuan": {"a": 1}}'],
)
def test_what_is_no_findings_file_is_said_to_be_none(isi: bytes):
    masalah = baca_temuan_lama("t.json", isi)
    assert isinstance(masalah, Problem)
    assert masalah.code == "REVIU_TEMUAN_LAMA_RUSAK"


@pytest.mark.parametrize("bentuk", BENTUK)
def test_every_finding_stands_at_the_block_that_holds_its_printed_words(bentuk: str):
    from random import Random

    laporan = semua_laporan()[0]
    for titik in laporan.titik[:6]:
        hasil = tinjau(f"x.{bentuk}", cetak(laporan.dengan(titik.nomor, salahkan(titik, Random(1))), bentuk))
        assert isinstance(hasil, HasilReviu)
        _di_tempat(lembar_of(hasil))


def _di_tempat(lembar: LembarReviu) -> None:
    for satu in lembar.catatan:
        assert satu.kutipan.strip("…").strip()[:20].split(" | ")[0] in lembar.blok[satu.blok].teks
