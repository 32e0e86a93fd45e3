"""Attributes of a manual IKU out of YAML that only its quality check and its document read."""

from decimal import Decimal

from akuntabel.domain.manual import ManualIKU, PeriodePelaporan
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.manual import baca_manual

TEKS = """\
kode: 1a
nama: Persentase kepuasan
polarisasi: maximize
nilai_terbaik: 100
periode_pelaporan: semesteran
penguji_data: Subbagian Kepatuhan Internal
aturan_data_kosong: Nilai periode sebelumnya tidak dipakai; IKU dinyatakan belum lengkap.
verifikasi_data: uji petik
ketelitian_data: dua desimal
keterbatasan_data: hanya responden daring
kompensasi_data: survei luring setiap semester
pengecualian: {KATA_KABUR: istilah resmi}
"""


def baca(teks: str) -> tuple[ManualIKU, list[tuple[str, int]]]:
    catat = Pencatat()
    hasil = baca_manual(Kumpulan({"manual.yaml": teks.encode()}, catat), ("manual.yaml",), catat)
    return hasil["1a"], [(p.code, p.where.baris) for p in catat.problems]


def test_every_attribute_of_data_quality_is_read() -> None:
    manual, masalah = baca(TEKS)
    assert masalah == []
    assert manual.nilai_terbaik == Decimal(100)
    assert manual.periode_pelaporan is PeriodePelaporan.SEMESTERAN
    assert manual.penguji_data == "Subbagian Kepatuhan Internal"
    assert manual.kompensasi_data == "survei luring setiap semester"
    assert manual.pengecualian == {"KATA_KABUR": "istilah resmi"}


def test_a_written_attribute_is_told_from_a_default_and_has_its_line() -> None:
    manual, _ = baca(TEKS)
    assert manual.tempat["polarisasi"].baris == 3
    assert "konsolidasi_periode" not in manual.tempat


def test_an_exception_without_a_reason_is_reported() -> None:
    _, masalah = baca(TEKS.replace("{KATA_KABUR: istilah resmi}", "{KATA_KABUR: }"))
    assert (kode.ISIAN_WAJIB, 12) in masalah


def test_the_sets_and_examples_need_none_of_them() -> None:
    manual, masalah = baca("kode: 1a\nnama: Persentase kepuasan\npolarisasi: maximize\n")
    assert masalah == []
    assert (manual.nilai_terbaik, manual.periode_pelaporan, manual.pengecualian) == (None, None, {})
