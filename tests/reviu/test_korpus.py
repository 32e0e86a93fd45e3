"""The corpus: what is clean is called clean, and every planted fault is found, named, and found alone."""

from collections import Counter
from random import Random

import pytest

from akuntabel.reviu import HasilReviu, tinjau
from akuntabel.reviu.periksa import DAFTAR
from tests.reviu.cetak import BENTUK, cetak
from tests.reviu.korpus import Laporan, salahkan, semua_laporan

LAPORAN = semua_laporan()


def _tinjau(laporan: Laporan, naskah: str, bentuk: str) -> HasilReviu:
    hasil = tinjau(f"laporan.{bentuk}", cetak(naskah, bentuk), data=laporan.data, lalu=laporan.lalu)
    assert isinstance(hasil, HasilReviu)
    return hasil


@pytest.mark.parametrize("bentuk", BENTUK)
@pytest.mark.parametrize("laporan", LAPORAN, ids=lambda satu: satu.nama)
def test_a_report_as_it_stands_has_the_findings_of_its_key_and_no_others(laporan: Laporan, bentuk: str):
    hasil = _tinjau(laporan, laporan.bersih(), bentuk)
    sisa = Counter(t.kode for t in hasil.temuan) - Counter(laporan.kunci)
    assert [(t.kode, t.kutipan) for t in hasil.temuan if t.kode in sisa] == []
    assert sorted(t.kode for t in hasil.temuan) == list(laporan.kunci)


@pytest.mark.parametrize("laporan", LAPORAN, ids=lambda satu: satu.nama)
def test_every_planted_fault_is_found_and_nothing_else_is(laporan: Laporan):
    """Each place once, the forms in turn, so that every form meets every kind of fault over the corpus."""
    acak = Random(laporan.nama)
    for titik in laporan.titik:
        kode = titik.kode & set(DAFTAR)
        if not kode:
            continue
        bentuk = BENTUK[titik.nomor % len(BENTUK)]
        salah = salahkan(titik, acak)
        semua = Counter(t.kode for t in _tinjau(laporan, laporan.dengan(titik.nomor, salah), bentuk).temuan)
        temuan = set(semua - Counter(laporan.kunci))
        assert temuan, f"{bentuk}: {titik.benar} → {salah}: not found"
        assert temuan <= titik.kode, f"{bentuk}: {titik.benar} → {salah}: {temuan} besides {titik.kode}"


def test_every_check_is_planted_somewhere():
    ditanam = {kode for laporan in LAPORAN for titik in laporan.titik for kode in titik.kode}
    assert set(DAFTAR) - ditanam == set()
