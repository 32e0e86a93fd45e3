"""Tables as offices set them: whatever draws the cells, each figure is read in its row and in its role."""

import re

import pytest

from akuntabel.reviu.fakta import fakta_of
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.membaca import baca_naskah
from akuntabel.reviu.naskah import Naskah
from tests.reviu.tata_letak import RATA_TEKS, SEMUA, TATA, Contoh, Nilai, cetak_pdf, cetak_teks


def _tabel(nama: str, isi: bytes) -> tuple[TabelFakta, ...]:
    naskah = baca_naskah(nama, isi)
    assert isinstance(naskah, Naskah)
    return fakta_of(naskah).tabel


def _kata(teks: str) -> str:
    return re.sub(r"\W", "", teks.lower())


def _nilai(tabel: TabelFakta, baris: BarisTabel, peran: str) -> tuple[str, ...]:
    return tuple(
        baris.angka[k].teks for k, kolom in sorted(tabel.kolom.items()) if kolom.peran == peran and k in baris.angka
    )


def _kurang(tabel: tuple[TabelFakta, ...], contoh: Contoh) -> list[str]:
    """The rows of an example that were not read with exactly their figures."""

    def terbaca(label: str, nilai: Nilai) -> bool:
        return any(
            _kata(label) in _kata(b.label) and all(_nilai(t, b, peran) == v for peran, v in nilai.items())
            for t in tabel
            for b in t.baris
        )

    return [label for label, nilai in contoh.isi if not terbaca(label, nilai)]


@pytest.mark.parametrize("tata", TATA)
def test_tables_of_a_pdf_are_read_however_they_are_set(tata: str):
    tabel = _tabel("x.pdf", cetak_pdf(tata))
    assert {c.nama: kurang for c in SEMUA if (kurang := _kurang(tabel, c))} == {}


@pytest.mark.parametrize("tata", ["garis", "polos-atas", "garis-kepala", "kepala-berwarna"])
def test_heads_at_the_foot_of_a_page_belong_to_the_rows_overleaf(tata: str):
    tabel = _tabel("x.pdf", cetak_pdf(tata, tinggi="29.7cm"))
    assert {c.nama: kurang for c in SEMUA if (kurang := _kurang(tabel, c))} == {}


@pytest.mark.parametrize("rata", RATA_TEKS)
def test_tables_of_text_laid_out_in_letters_are_read_by_their_places(rata: str):
    tabel = _tabel("x.txt", cetak_teks(rata).encode())
    assert {c.nama: kurang for c in SEMUA if (kurang := _kurang(tabel, c))} == {}
