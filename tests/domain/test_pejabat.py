"""Officials by date: who signs, how the form is printed, and which terms cannot be."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain.adendum import Adendum
from akuntabel.domain.kantor import Pejabat
from akuntabel.domain.pejabat import BentukJabatan, MasaJabatan, pejabat_berlaku, pejabat_dokumen
from akuntabel.domain.periksa_pejabat import masalah_pejabat
from akuntabel.domain.tahun_kinerja import DataLaporan, TahunKinerja
from akuntabel.domain.versi import tahun_per
from tests.domain.tahun_kecil import tahun_kecil

B = BentukJabatan
KEPALA = "Kepala Kantor Kecil"


def masa(nama: str, mulai: str, sampai: str = "", bentuk: B = B.DEFINITIF, jabatan: str = KEPALA) -> MasaJabatan:
    akhir = date.fromisoformat(sampai) if sampai else None
    return MasaJabatan(jabatan, nama, bentuk, date.fromisoformat(mulai), akhir)


def tahun(*semua: MasaJabatan) -> TahunKinerja:
    dasar = tahun_kecil(laporan=DataLaporan(tanggal=date(2025, 1, 24)), masa_jabatan=semua)
    adendum = Adendum("ADD-1", date(2024, 8, 12), None, None, iku=("1a",))
    pk = replace(
        dasar.perjanjian, tanggal=date(2024, 1, 31), pihak_pertama=Pejabat("Ibu Lama", KEPALA), adendum=(adendum,)
    )
    return replace(dasar, perjanjian=pk, kantor=replace(dasar.kantor, pimpinan=Pejabat("Ibu Lama", KEPALA)))


def kode(*semua: MasaJabatan) -> list[str]:
    return [p.code for p in masalah_pejabat(tahun(*semua), semua)]


def test_every_document_is_signed_by_the_official_of_its_day() -> None:
    hasil = tahun_per(
        tahun(
            masa("Ibu Lama", "2023-01-01", "2024-07-31"),
            masa("Bapak Sementara", "2024-08-01", "2024-09-30", B.PLT),
            masa("Ibu Baru", "2024-10-01"),
        ),
        None,
    )
    assert hasil.perjanjian.pihak_pertama == Pejabat("Ibu Lama", KEPALA)
    assert hasil.perjanjian.adendum[0].pihak_pertama == Pejabat("Bapak Sementara", f"Plt. {KEPALA}")
    assert hasil.laporan.penanda_tangan == Pejabat("Ibu Baru", KEPALA)
    assert hasil.kantor.pimpinan == Pejabat("Ibu Baru", KEPALA)


def test_a_plh_signs_while_the_definitive_official_is_away() -> None:
    semua = (masa("Ibu Lama", "2023-01-01"), masa("Bapak Harian", "2024-08-10", "2024-08-14", B.PLH))
    assert [getattr(pejabat_berlaku(semua, date(2024, 8, h)), "nama", None) for h in (9, 10, 14, 15)] == [
        "Ibu Lama", "Bapak Harian", "Bapak Harian", "Ibu Lama",
    ]  # fmt: skip
    assert [b.awalan for b in B] == ["", "Plt. ", "Plh. ", "Pj. "]
    assert kode(*semua) == []


def test_a_jabatan_is_found_in_whatever_case_and_form_it_was_written() -> None:
    semua = (masa("Ibu Lama", "2023-01-01"),)
    assert pejabat_dokumen(semua, Pejabat("X", "Plt.  kepala kantor KECIL"), date(2024, 5, 1)) == semua[0].pejabat
    lain = Pejabat("Y", "Kepala Kantor Lain")
    assert pejabat_dokumen(semua, lain, date(2024, 5, 1)) is lain


def test_an_office_without_terms_keeps_what_its_documents_say() -> None:
    hasil = tahun_per(tahun(), None)
    assert hasil.perjanjian.pihak_pertama == Pejabat("Ibu Lama", KEPALA)
    assert hasil.perjanjian.adendum[0].pihak_pertama is None


def test_who_was_appointed_later_is_not_known_earlier() -> None:
    semua = tahun(masa("Ibu Lama", "2023-01-01", "2024-12-31"), masa("Ibu Baru", "2025-01-01"))
    assert tahun_per(semua, date(2024, 12, 31)).masa_jabatan == semua.masa_jabatan[:1]
    assert tahun_per(semua, None).kantor.pimpinan == Pejabat("Ibu Baru", KEPALA)


def test_overlaps_gaps_reversed_terms_and_contradictions_are_named() -> None:
    lama = masa("Ibu Lama", "2023-01-01", "2024-07-31")
    assert kode(lama, masa("Ibu Baru", "2024-07-31")) == ["PEJABAT_TUMPANG_TINDIH"]
    assert kode(masa("Ibu Lama", "2023-01-01"), masa("Pak Dua", "2024-09-01", "", B.PLT)) == ["PEJABAT_TUMPANG_TINDIH"]
    assert kode(lama, masa("Ibu Baru", "2024-09-01")) == ["JABATAN_KOSONG", "PENANDA_TANGAN_TIDAK_ADA"]
    assert kode(lama, masa("Ibu Baru", "2024-08-01", "2024-11-30")) == ["JABATAN_KOSONG", "PENANDA_TANGAN_TIDAK_ADA"]
    assert kode(masa("Ibu Lama", "2024-03-01", "2024-02-01"))[0] == "MASA_JABATAN_TERBALIK"
    assert kode(masa("Ibu Lain", "2023-01-01")) == ["PENANDA_TANGAN_BERBEDA"]
    assert kode(lama, masa("Ibu Baru", "2024-08-01")) == []


@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(0, 100), st.sampled_from(B)), max_size=5), st.integers(0, 400)
)
def test_whoever_signs_holds_the_jabatan_on_that_day(isi: list[tuple[int, int, B]], hari: int) -> None:
    awal = date(2024, 1, 1).toordinal()
    semua = [
        MasaJabatan(KEPALA, f"P{n}", b, date.fromordinal(awal + m), date.fromordinal(awal + m + lama))
        for n, (m, lama, b) in enumerate(isi)
    ]
    pada = date.fromordinal(awal + hari)
    pejabat = pejabat_berlaku(semua, pada)
    ada = [m for m in semua if m.memuat(pada)]
    assert (pejabat in ada) if ada else pejabat is None
    if any(m.bentuk is B.PLH for m in ada):
        assert pejabat is not None
        assert pejabat.bentuk is B.PLH
