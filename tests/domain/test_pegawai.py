"""Employee values: the chain against fractions, what is missing, the trace, the assumptions."""

from collections.abc import Iterator
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain import masalah
from akuntabel.domain.angka import KONTEKS
from akuntabel.domain.pegawai import Golongan, Hukuman, IkuPegawai, Pegawai, Peran, golongan_of
from akuntabel.domain.penilaian import Penilaian, penilaian_of
from akuntabel.domain.penilaian_pegawai import NilaiPegawai, asumsi_pegawai, hari_setahun, nilai_pegawai_of
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.pedoman import load_pegawai, load_rezim
from tests.domain.tahun_kecil import tahun_kecil

REZIM, PEDOMAN = load_rezim("kmk-127-2026"), load_pegawai()


@pytest.fixture(autouse=True)
def tepat() -> Iterator[None]:
    with localcontext(KONTEKS):
        yield


def penilaian(**ganti: object) -> Penilaian:
    dasar: TahunKinerja = tahun_kecil(**{"tahun": 2026, **ganti})  # type: ignore[arg-type]
    with localcontext(KONTEKS):
        return penilaian_of(dasar, REZIM, Triwulan.T4)


def pegawai(*iku: IkuPegawai, peran: Peran = Peran.LAIN, npk: str = "100", **lain: object) -> Pegawai:
    return Pegawai("P1", peran, Decimal(npk), iku, **lain)  # type: ignore[arg-type]


def satu(orang: Pegawai, dari: Penilaian | None = None) -> NilaiPegawai:
    return nilai_pegawai_of(dari or penilaian(), [orang], PEDOMAN)[0]


def iku(indeks: str, k3: str = "1", hari: int | None = None) -> IkuPegawai:
    return IkuPegawai("P1", "milik sendiri", Decimal(indeks), Decimal(k3), hari)


def test_the_chain_of_the_guide_by_hand() -> None:
    dari = penilaian()
    nko = dari.kartu.nko
    assert nko is not None
    hasil = satu(pegawai(iku("120")), dari)
    assert (hasil.nhk, hasil.terkalibrasi, hasil.awal) == (120, 115, Decimal("111.25"))
    assert hasil.golongan is Golongan.LAIN
    assert hasil.gabungan == nko * Decimal("0.3") + Decimal("111.25") * Decimal("0.7")


@pytest.mark.parametrize(
    ("peran", "nilai", "nko", "golongan"),
    [
        (Peran.PIMPINAN, "100", "100", Golongan.UTAMA),
        (Peran.SATU_TINGKAT, "101", "100", Golongan.UTAMA),
        (Peran.FUNGSIONAL_SUBSTANTIF, "101", "100", Golongan.UTAMA),
        (Peran.LAIN, "100", "100", Golongan.LAIN),
        (Peran.PIMPINAN, "99.99", "100", Golongan.DI_BAWAH_NKO),
        (Peran.LAIN, "99.99", "100", Golongan.DI_BAWAH_NKO),
    ],
)
def test_the_share_of_the_nko_follows_role_and_relation(peran: Peran, nilai: str, nko: str, golongan: Golongan) -> None:
    assert golongan_of(Decimal(nilai), Decimal(nko), peran) is golongan


def test_an_iku_of_the_office_brings_its_index_and_k3() -> None:
    dari = penilaian()
    hasil = satu(pegawai(IkuPegawai("P1", "1a"), IkuPegawai("P1", "1b")), dari)
    # Indices 110 and 80; K3 1.075 and 1, both without history.
    tepat_nhk = (110 * Fraction("1.075") + 80) / Fraction("2.075")
    assert isinstance(hasil.nhk, Decimal)
    assert abs(Fraction(hasil.nhk) - tepat_nhk) < Fraction(1, 10**40)


def test_days_weigh_and_the_whole_year_is_meant_where_none_are_named() -> None:
    assert (hari_setahun(2026), hari_setahun(2028)) == (365, 366)
    hasil = satu(pegawai(iku("110", hari=73), iku("90")))
    assert hasil.nhk == (Decimal(110) * 73 + Decimal(90) * 365) / (73 + 365)


def test_an_index_that_is_missing_stops_the_chain_and_says_so() -> None:
    hasil = satu(pegawai(IkuPegawai("P1", "1b")), penilaian(baris={"1b": []}))
    assert isinstance(hasil.nilai, TakTerhitung)
    assert hasil.nilai.kode == masalah.REALISASI_KOSONG
    assert hasil.sebutan == ""
    tanpa = satu(pegawai())
    assert isinstance(tanpa.nilai, TakTerhitung)
    assert "tidak mempunyai IKU" in tanpa.nilai.alasan


def test_an_index_of_zero_is_a_number() -> None:
    assert satu(pegawai(iku("0"))).nhk == 0


def test_without_an_nko_the_chain_ends_at_the_initial_value() -> None:
    kosong = penilaian(baris={k: [] for k in ("1a", "1b", "2a", "2b", "3a")})
    hasil = satu(pegawai(iku("100")), kosong)
    assert hasil.awal == 100
    assert isinstance(hasil.nilai, TakTerhitung)


@pytest.mark.parametrize(("hukuman", "sisa"), [(Hukuman.RINGAN, 90), (Hukuman.SEDANG, 75), (Hukuman.BERAT, 60)])
def test_discipline_takes_its_share_before_points_are_added(hukuman: Hukuman, sisa: int) -> None:
    bersih = satu(pegawai(iku("100")))
    assert isinstance(bersih.nilai, Decimal)
    hasil = satu(pegawai(iku("100"), hukuman=hukuman, bonus=Decimal(5), koreksi=Decimal(-2)))
    assert hasil.nilai == bersih.nilai * sisa / 100 + 3


def test_the_trace_leads_from_the_value_to_the_rows() -> None:
    jejak = satu(pegawai(IkuPegawai("P1", "1a"))).jejak
    alamat = []
    while True:
        alamat.append(jejak.kode)
        if not jejak.masukan:
            break
        jejak = jejak.masukan[0]
    assert alamat[:5] == [f"pegawai.P1{s}" for s in ("", ".gabungan", ".awal", ".terkalibrasi", ".nhk")]
    assert jejak.istilah == "1a: K3 1,075 × 365 hari"
    assert jejak.asal is not None


def test_every_assumption_is_told() -> None:
    kode = {a.kode for a in asumsi_pegawai(PEDOMAN)}
    assert kode == {
        "aturan.pegawai.nilai_pegawai_gabungan", "aturan.pegawai.nilai_pegawai", "kmk-127-2026-pegawai.bobot_nko",
    }  # fmt: skip


PERSEN = st.integers(0, 12000).map(lambda n: Decimal(n) / 100)
IKU = st.lists(st.tuples(PERSEN, st.integers(70, 120), st.integers(1, 365)), min_size=1, max_size=4)


@given(
    isi=IKU, npk=PERSEN, peran=st.sampled_from(Peran), hukuman=st.sampled_from(Hukuman),
    bonus=st.integers(0, 5), koreksi=st.integers(-5, 5),
)  # fmt: skip
def test_the_value_is_the_exact_one(
    isi: list[tuple[Decimal, int, int]], npk: Decimal, peran: Peran, hukuman: Hukuman, bonus: int, koreksi: int
) -> None:
    milik = tuple(IkuPegawai("P1", "x", i, Decimal(k) / 100, h) for i, k, h in isi)
    orang = Pegawai("P1", peran, npk, milik, "", hukuman, Decimal(bonus), Decimal(koreksi))
    dari = penilaian()
    assert dari.kartu.nko is not None
    nko = Fraction(dari.kartu.nko)
    nhk = sum(Fraction(i) * k * h for i, k, h in isi) / sum(k * h for _, k, h in isi)
    kali = nhk if nhk <= 100 else 100 + Fraction(3, 4) * (nhk - 100)
    awal = kali * Fraction(3, 4) + Fraction(npk) / 4
    bagian = Fraction(1, 10) if awal < nko else Fraction(3, 10) if peran is Peran.LAIN else Fraction(1, 2)
    potong = {Hukuman.TIDAK_ADA: 0, Hukuman.RINGAN: 10, Hukuman.SEDANG: 25, Hukuman.BERAT: 40}[hukuman]
    tepat_nilai = (bagian * nko + (1 - bagian) * awal) * (100 - potong) / 100 + bonus + koreksi
    hasil = satu(orang, dari)
    assert isinstance(hasil.nilai, Decimal)
    assert abs(Fraction(hasil.nilai) - tepat_nilai) < Fraction(1, 10**40)
    sebutan = "di atas" if tepat_nilai > 100 else "sesuai" if tepat_nilai >= 90 else "di bawah"
    assert hasil.sebutan == f"{sebutan} ekspektasi"
