"""The year as it was known on a day: what is chosen, and that later knowledge never changes an earlier answer."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain.adendum import Adendum, PerubahanTarget
from akuntabel.domain.penelusuran import jejak_of
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan, akhir_triwulan, triwulan_berakhir
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.riwayat_target import riwayat_target, sebutan_versi, versi_dipakai
from akuntabel.domain.sanggahan import KeadaanSanggahan, Putusan, Sanggahan, Surat
from akuntabel.domain.tahun_kinerja import BarisRealisasi, DataLaporan, TahunKinerja
from akuntabel.domain.versi import tahun_per
from akuntabel.pedoman import load_rezim
from tests.domain.tahun_kecil import tahun_kecil

REZIM = load_rezim("kmk-300-2022", pada=date(2024, 12, 31))
K = KeadaanSanggahan
AWAL = date(2024, 1, 1)
HARI = st.integers(0, 450).map(lambda n: AWAL + timedelta(days=n))


@st.composite
def adendum_acak(draw: st.DrawFn) -> tuple[Adendum, ...]:
    hasil = []
    for n in range(draw(st.integers(0, 4))):
        tanggal = draw(HARI)
        isi = draw(st.dictionaries(st.sampled_from(Triwulan), st.none() | st.integers(1, 99).map(Decimal), max_size=4))
        kode = draw(st.sampled_from(("1a", "2a", "3a")))
        perubahan = {kode: PerubahanTarget(kode, isi, SourceRef("perubahan-target.csv", n + 2))}
        hasil.append(Adendum(f"A-{n}", tanggal, draw(HARI), max(tanggal, draw(HARI)), perubahan=perubahan))
    return tuple(hasil)


@st.composite
def koreksi_acak(draw: st.DrawFn) -> tuple[BarisRealisasi, ...]:
    pilihan = [("1a", "NETTO"), ("1b", "realisasi"), ("3a", "realisasi")]
    hasil = []
    for n in range(draw(st.integers(0, 4))):
        kode, komponen = draw(st.sampled_from(pilihan))
        nilai = draw(st.none() | st.integers(1, 2000).map(Decimal))
        asal = SourceRef("realisasi.csv", 50 + n)
        hasil.append(BarisRealisasi(kode, Triwulan.T4, komponen, nilai, asal=asal, diketahui=draw(HARI)))
    return tuple(hasil)


@st.composite
def sanggahan_acak(draw: st.DrawFn) -> tuple[Sanggahan, ...]:
    if draw(st.booleans()):
        return ()
    surat = tuple(Surat(f"ND-{n}", draw(st.none() | HARI)) for n in range(draw(st.integers(1, 3))))
    keadaan = draw(st.sampled_from(KeadaanSanggahan))
    diputus = keadaan in (K.DITERIMA, K.DITOLAK)
    return (
        Sanggahan(
            "1a", Triwulan.T4, keadaan, {"NETTO": Decimal(900)}, surat, putusan=Putusan(draw(HARI)) if diputus else None
        ),
    )


def tahun_dari(
    adendum: tuple[Adendum, ...] = (), baris: tuple[BarisRealisasi, ...] = (), sanggahan: tuple[Sanggahan, ...] = ()
) -> TahunKinerja:
    dasar = tahun_kecil(laporan=DataLaporan(tanggal=date(2025, 1, 24)), sidik={"realisasi.csv": "x", "peta.yaml": "y"})
    pk = replace(dasar.perjanjian, tanggal=date(2024, 1, 31), adendum=adendum)
    return replace(dasar, perjanjian=pk, baris=(*dasar.baris, *baris), sanggahan=sanggahan)


def tanpa_arsip(tahun: TahunKinerja) -> TahunKinerja:
    return replace(tahun, arsip=None)


@given(adendum_acak(), koreksi_acak(), sanggahan_acak(), HARI)
def test_what_is_known_later_never_changes_an_earlier_answer(
    adendum: tuple[Adendum, ...], koreksi: tuple[BarisRealisasi, ...], sanggahan: tuple[Sanggahan, ...], per: date
) -> None:
    semua = tahun_dari(adendum, koreksi, sanggahan)
    dahulu = tahun_dari(
        tuple(a for a in adendum if a.diketahui is not None and a.diketahui <= per),
        tuple(b for b in koreksi if b.diketahui is not None and b.diketahui <= per),
        tahun_per(semua, per).sanggahan,
    )
    kini, lalu = tahun_per(semua, per), tahun_per(dahulu, per)
    assert tanpa_arsip(kini) == tanpa_arsip(lalu)
    saat = triwulan_berakhir(2024, per)
    assert scorecard_for(kini, REZIM, saat) == scorecard_for(lalu, REZIM, saat)


@given(adendum_acak(), koreksi_acak(), HARI)
def test_a_day_is_chosen_from_everything_however_often_and_in_whatever_order_of_writing(
    adendum: tuple[Adendum, ...], koreksi: tuple[BarisRealisasi, ...], per: date
) -> None:
    tahun, kebalikan = tahun_dari(adendum, koreksi), tahun_dari(adendum[::-1], koreksi)
    sekali = tahun_per(tahun, per)
    assert tahun_per(tahun_per(tahun, None), per) == sekali
    assert tahun_per(sekali, None) == tahun_per(tahun, None)
    assert tahun_per(kebalikan, per).sidik == sekali.sidik
    assert tahun_per(kebalikan, per).perjanjian.adendum == sekali.perjanjian.adendum


@given(koreksi_acak(), HARI)
def test_every_value_is_the_last_one_known(koreksi: tuple[BarisRealisasi, ...], per: date) -> None:
    """Against a plain search: for each key the newest row known by the day."""
    tahun = tahun_dari(baris=koreksi)
    for satu in tahun_per(tahun, per).baris:
        sama = [
            b for b in tahun.baris
            if (b.kode_iku, b.periode, b.unit, b.komponen) == (satu.kode_iku, satu.periode, satu.unit, satu.komponen)
            and (b.diketahui or akhir_triwulan(2024, b.periode)) <= per
        ]  # fmt: skip
        terbaru = max((b.diketahui or date.min for b in sama), default=None)
        assert terbaru is not None
        assert satu.nilai in {b.nilai for b in sama if (b.diketahui or date.min) == terbaru}


def test_the_scorecard_names_the_version_and_the_assumption_behind_it() -> None:
    baru = {"1a": PerubahanTarget("1a", {Triwulan.T4: Decimal(110)}, SourceRef("perubahan-target.csv", 2))}
    adendum = Adendum("ADD-1", date(2024, 8, 12), date(2024, 7, 1), date(2024, 8, 15), perubahan=baru)
    tahun = tahun_per(tahun_dari((adendum,)), None)
    kartu = scorecard_for(tahun, REZIM)
    assert kartu.iku_of("1a").capaian == 100
    assert versi_dipakai(tahun, "1a", Triwulan.T4) == {Triwulan.T4: 2}
    assert sebutan_versi(tahun.perjanjian, 2) == "ADD-1 tanggal 12 Agustus 2024, berlaku 1 Juli 2024"
    (asumsi,) = [a for a in kartu.asumsi if a.kode == "aturan.adendum.versi_target_berlaku"]
    assert asumsi.berlaku_untuk == ("1a",)
    (langkah,) = jejak_of(tahun, REZIM, kartu, "iku.1a.target").masukan
    assert (langkah.rumus, langkah.asal) == ("versi 1 100; versi 2 110", SourceRef("perubahan-target.csv", 2))
    (riwayat,) = riwayat_target(tahun)
    assert (riwayat.semula, riwayat.menjadi) == ({Triwulan.T4: Decimal(100)}, {Triwulan.T4: Decimal(110)})
    lama = tahun_per(tahun, date(2024, 8, 14))
    assert (riwayat_target(lama), lama.perjanjian.target["1a"].target[Triwulan.T4]) == ((), 100)


def test_an_undated_row_is_known_when_its_period_ends_and_that_is_an_assumption() -> None:
    tahun = tahun_dari()
    assert [b.kode_iku for b in tahun_per(tahun, date(2024, 12, 30)).baris] == ["1b", "3a"]
    assert len(tahun_per(tahun, date(2024, 12, 31)).baris) == len(tahun.baris)
    kode = "aturan.versi.tanggal_diketahui"
    assert kode in {a.kode for a in scorecard_for(tahun_per(tahun, date(2024, 12, 31)), REZIM).asumsi}
    assert kode not in {a.kode for a in scorecard_for(tahun_per(tahun, None), REZIM).asumsi}


def test_a_sanggahan_lives_from_its_letter_over_its_answer_to_its_ruling() -> None:
    surat = (Surat("ND-0"), Surat("ND-1", date(2025, 1, 14)), Surat("S-1", date(2025, 2, 3)))
    diterima = Sanggahan(
        "1a", Triwulan.T4, K.DITERIMA, {"NETTO": Decimal(900)}, surat, putusan=Putusan(date(2025, 3, 3))
    )
    tahun = tahun_dari(sanggahan=(diterima,))

    def pada(hari: date) -> tuple[str, int, Decimal | None] | None:
        saat = tahun_per(tahun, hari)
        if not saat.sanggahan:
            return None
        (satu,) = saat.sanggahan
        return satu.keadaan.value, len(satu.surat), scorecard_for(saat, REZIM).iku_of("1a").capaian

    assert pada(date(2025, 1, 13)) is None
    assert pada(date(2025, 1, 14)) == ("diajukan", 2, 110)
    assert pada(date(2025, 2, 3)) == ("dijawab", 3, 110)
    assert pada(date(2025, 3, 2)) == ("dijawab", 3, 110)
    assert pada(date(2025, 3, 3)) == ("diterima", 3, 90)


def test_a_withdrawal_is_known_from_the_last_letter_on() -> None:
    surat = (Surat("ND-1", date(2025, 1, 14)), Surat("ND-2", date(2025, 2, 1)))
    tahun = tahun_dari(sanggahan=(Sanggahan("1a", Triwulan.T4, K.DITARIK, {"NETTO": Decimal(900)}, surat),))
    assert [tahun_per(tahun, h).sanggahan[0].keadaan for h in (date(2025, 1, 31), date(2025, 2, 1))] == [
        K.DIAJUKAN, K.DITARIK,
    ]  # fmt: skip


def test_the_quarter_that_had_ended_is_that_of_the_day() -> None:
    hari = [date(2024, 3, 30), date(2024, 3, 31), date(2024, 9, 29), date(2025, 1, 14)]
    assert [triwulan_berakhir(2024, h).kode for h in hari] == ["T1", "T1", "T2", "T4"]
    assert triwulan_berakhir(2024, None) is Triwulan.T4
