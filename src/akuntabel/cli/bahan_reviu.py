"""What a review is made from: the report, the answers to its findings, the findings of an earlier version."""

from dataclasses import dataclass
from pathlib import Path

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.domain.angka_kantor import DataKantor
from akuntabel.domain.lembar_reviu import LembarReviu, TemuanLama
from akuntabel.domain.problem import Problem, Tingkat
from akuntabel.reviu import HasilReviu, tinjau
from akuntabel.reviu.lembar import lembar_of, masalah_jawaban
from akuntabel.reviu.membaca.buka import BATAS
from akuntabel.reviu.temuan_lama import BITA_MAKS, baca_temuan_lama


@dataclass(frozen=True, slots=True)
class BahanReviu:
    """A review ready to be shown: bytes of the report, what was found, the same as plain values, what is wrong with
    the answers."""

    isi: bytes
    hasil: HasilReviu
    lembar: LembarReviu
    masalah: tuple[Problem, ...]

    @property
    def galat(self) -> bool:
        """Whether an answer cannot be used."""
        return any(p.tingkat is Tingkat.GALAT for p in self.masalah)


@dataclass(frozen=True, slots=True)
class Pembanding:
    """What a report is held against besides itself: the office's folder or workbook (a unit of it), last year's
    report."""

    data: Path | None = None
    unit: str = ""
    tahun_lalu: Path | None = None


def bahan_reviu(
    berkas: Path, jawaban: Path | None, bandingkan: Path | None, pembanding: Pembanding | None = None
) -> BahanReviu | tuple[Problem, ...]:
    """The review of a file, or the problems that keep it from being made; ends the command where a file is absent."""
    from akuntabel.intake.jawaban import read_jawaban

    acuan = pembanding or Pembanding()
    saran = dwi("Sebut satu berkas PDF, DOCX, atau teks.", "Name one PDF, DOCX or text file.")
    isi = _isi(berkas, BATAS.bita, saran)
    lalu = None if acuan.tahun_lalu is None else (acuan.tahun_lalu.name, _isi(acuan.tahun_lalu, BATAS.bita, saran))
    data = None if acuan.data is None else _data(acuan.data, acuan.unit)
    hasil = tinjau(berkas.name, isi, data=data, lalu=lalu)
    if isinstance(hasil, Problem):
        return (hasil,)
    lama = None if bandingkan is None else _lama(bandingkan)
    if isinstance(lama, Problem):
        return (lama,)
    terjawab, masalah = ({}, ()) if jawaban is None else read_jawaban(jawaban)
    lembar = lembar_of(hasil, terjawab, lama)
    return BahanReviu(isi, hasil, lembar, (*masalah, *masalah_jawaban(lembar, terjawab)))


def _data(folder: Path, unit: str) -> DataKantor:
    """The figures that the office's own data gives; ends the command where they cannot be computed."""
    from akuntabel.cli.pilihan import baca_folder, rezim_of, tahun_siap
    from akuntabel.domain.angka_kantor import data_kantor_of

    tahun = tahun_siap(baca_folder(folder, unit))
    return data_kantor_of(tahun, rezim_of(tahun))


def _lama(berkas: Path) -> tuple[TemuanLama, ...] | Problem:
    saran = dwi("Sebut berkas temuan dari reviu sebelumnya.", "Name the findings file of an earlier review.")
    return baca_temuan_lama(berkas.name, _isi(berkas, BITA_MAKS, saran))


def _isi(berkas: Path, batas: int, saran: str) -> bytes:
    try:
        if berkas.is_file() and berkas.stat().st_size <= batas:
            return berkas.read_bytes()
        sebab = dwi("terlalu besar", "too large") if berkas.is_file() else dwi("tidak ada", "not found")
    except OSError as salah:
        sebab = salah.strerror or type(salah).__name__
    raise Berhenti(
        dwi(
            f"Berkas «{berkas}» tidak dapat dibuka: {sebab}. {saran}",
            f"File «{berkas}» cannot be opened: {sebab}. {saran}",
        ),
        KodeKeluar.TIDAK_DITEMUKAN,
    )
