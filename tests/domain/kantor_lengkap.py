"""Random whole years: map, manuals with formulas, targets, rows of components and sub-units, sanggahan, choices.

Numbers are drawn where arithmetic goes wrong: thirds and sevenths, halves of a cent, zeros, negatives, trillions.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st

from akuntabel.domain.adendum import Adendum, PerubahanTarget
from akuntabel.domain.manual import (
    Kendali,
    Komponen,
    KonsolidasiLokasi,
    KonsolidasiPeriode,
    ManualIKU,
    Polarisasi,
    Satuan,
    Validitas,
)
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.perjanjian import TargetIKU
from akuntabel.domain.peta import Perspektif, PetaStrategi, Sasaran
from akuntabel.domain.sanggahan import KeadaanSanggahan, Putusan, Sanggahan, Surat
from akuntabel.domain.tahun_kinerja import BarisRealisasi, Riwayat, TahunKinerja
from akuntabel.domain.target import Rentang, Target, Ungkapan
from akuntabel.domain.versi import tahun_per
from akuntabel.pedoman import kode_rezim, pilihan_rezim
from tests.domain.tahun_kecil import tahun_kecil

KODE_PERSPEKTIF = ("stakeholder", "customer", "internal_process", "learning_growth", "lain")
KODE_KOMPONEN = ("K1", "K2", "K3")
UNIT = ("Seksi A", "Seksi B", "Seksi C")
ANGKA = st.one_of(
    st.integers(0, 12).map(Decimal),
    st.integers(-5, 150).map(Decimal),
    st.sampled_from([Decimal(n) for n in ("33.33", "66.67", "0.005", "99.995", "100", "90", "120", "0.5", "2.5", "7")]),
    st.decimals(0, 200, places=2),
    st.integers(10**9, 10**13).map(Decimal),
)
TARGET = st.one_of(
    st.none(),
    st.sampled_from([Decimal(n) for n in ("0", "100", "90", "3", "7", "-4", "25", "50", "85")]),
    st.integers(1, 120).map(Decimal),
    st.decimals(0, 10**12, places=2),
)


@cache
def pilih(*isi: Any) -> st.SearchStrategy[Any]:
    """One of some values; kept, because to make and check strategies anew took most of the time of these tests."""
    return st.sampled_from(isi)


@cache
def bulat(bawah: int, atas: int) -> st.SearchStrategy[Decimal]:
    return st.integers(bawah, atas).map(Decimal)


_DAUN = st.one_of(st.sampled_from(KODE_KOMPONEN), st.sampled_from(("100", "120", "3", "0.30", "30%", "2.5%", "1", "7")))


def _gabung(anak: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    dua = st.tuples(anak, st.sampled_from("+-*/×÷"), anak).map(lambda t: f"({t[0]} {t[1]} {t[2]})")
    rata = st.tuples(anak, st.sampled_from("+-*/"), anak).map(lambda t: f"{t[0]} {t[1]} {t[2]}")
    banyak = st.tuples(
        st.sampled_from(("min", "maks", "jumlah", "rerata", "cacah")), st.lists(anak, min_size=1, max_size=3)
    ).map(lambda t: f"{t[0]}({'; '.join(t[1])})")
    return st.one_of(dua, rata, banyak, anak.map(lambda a: f"batasi({a}; 120)"), anak.map(lambda a: f"-{a}"))


UNGKAPAN = st.recursive(_DAUN, _gabung, max_leaves=6)
FORMULA = st.one_of(
    UNGKAPAN,
    st.sampled_from(
        (
            "K1 / K2 * 100",
            "K1 * 100 / K2",
            "K1 / 3 * 3",
            "(K1 / 7) * 7",
            "30% * batasi(K1; 120) + 40% * K2 + 30% * K3",
            "rerata_unit(batasi(K1 / K2 * 100; 120))",
            "jumlah_unit(K1) / jumlah_unit(K2) * 100",
            "cacah_unit(K1 / K2) * 30%",
            "rerata_unit(K1) + K3",
            "cacah(K1; K2; K3) * 30",
        )
    ),
    st.sampled_from(("", "K1 +", "rata(K1)", "batasi(K1)", "K1 ; K2", "jumlah_unit(rerata_unit(K1))")),
)
"""Formulas of every form; the last ones cannot be read and leave the realisasi without a value."""
_TITIK = st.lists(st.integers(0, 110), min_size=2, max_size=4, unique=True)
_NILAI = st.one_of(ANGKA, ANGKA, ANGKA, ANGKA, ANGKA, st.none())
_MUNGKIN_ANGKA = st.none() | ANGKA
_LALU = st.none() | TARGET
_BEBERAPA_KOMPONEN = st.lists(st.sampled_from(KODE_KOMPONEN), min_size=1, unique=True)
_PERSPEKTIF = st.lists(st.sampled_from(KODE_PERSPEKTIF), min_size=1, max_size=4, unique=True)
_UBAH = st.dictionaries(st.sampled_from(Triwulan), TARGET, min_size=1)


@cache
@st.composite
def manual_acak(draw: Any, kode: str) -> ManualIKU:
    titik = sorted(draw(_TITIK))
    skala = tuple((Decimal(x), draw(bulat(0, 130))) for x in titik)
    return ManualIKU(
        kode,
        kode,
        formula=draw(FORMULA),
        komponen=tuple(Komponen(k, k) for k in KODE_KOMPONEN),
        satuan=draw(pilih(Satuan.PERSEN, Satuan.PERSEN, Satuan.PERSEN, *Satuan)),
        polarisasi=draw(pilih(Polarisasi.MAXIMIZE, *Polarisasi)),
        konsolidasi_periode=draw(pilih(*KonsolidasiPeriode)),
        konsolidasi_lokasi=draw(pilih(*KonsolidasiLokasi)),
        validitas=draw(pilih(Validitas.PROXY, Validitas.PROXY, *Validitas)),
        kendali=draw(pilih(Kendali.MODERATE, Kendali.MODERATE, *Kendali)),
        skala=skala if draw(st.booleans()) else None,
        batas_atas=draw(pilih(None, None, None, Decimal(110), Decimal("99.5"))),
        konversi_120=draw(st.booleans()),
        realisasi_terburuk=draw(pilih(None, Decimal(0), Decimal(7), Decimal(50))),
        wajib=draw(st.booleans()),
        target_peraturan=not draw(st.integers(0, 4)),
    )


@st.composite
def target_acak(draw: Any, manual: ManualIKU) -> Target | None:
    """A target that fits the unit: a number, now and then a range, or words."""
    if manual.satuan is Satuan.TEKS:
        return draw(pilih(None, Ungkapan("Dokumen terbit")))
    if draw(st.integers(0, 4)):
        return draw(TARGET)
    bawah = draw(bulat(-3, 100))
    return Rentang(bawah, bawah + draw(pilih(*(Decimal(n) for n in ("0.5", "1", "3", "20")))))


@cache
@st.composite
def baris_acak(draw: Any, kode: str, saat: Triwulan) -> tuple[BarisRealisasi, ...]:
    """The rows of one IKU and quarter: none, finished, components of the office or of sub-units, or a capaian."""

    def satu(komponen: str, unit: str = "") -> BarisRealisasi:
        nilai = draw(_NILAI)
        return BarisRealisasi(kode, saat, komponen, nilai, unit)

    unit = draw(pilih(UNIT[:1], UNIT[:2], UNIT))
    match draw(pilih("kosong", "jadi", "jadi", "jadi unit", "komponen", "komponen", "unit", "campur", "capaian")):
        case "jadi":
            baris = [satu("realisasi")]
        case "jadi unit":
            baris = [satu("realisasi", u) for u in unit]
        case "komponen":
            baris = [satu(k) for k in KODE_KOMPONEN if draw(st.integers(0, 9))]
        case "unit":
            baris = [satu(k, u) for u in unit for k in KODE_KOMPONEN if draw(st.integers(0, 9))]
        case "campur":
            baris = [satu("K3"), *(satu(k, u) for u in unit for k in KODE_KOMPONEN[:2])]
        case "capaian":
            baris = [satu("capaian")]
        case _:
            baris = []
    return (*baris, *([satu("tercetak")] if not draw(st.integers(0, 7)) else []))


@cache
def _hari_surat(tahun: int) -> st.SearchStrategy[list[date | None]]:
    return st.lists(pilih(None, date(tahun, 5, 2), date(tahun + 1, 1, 14)), max_size=2)


@st.composite
def sanggahan_acak(draw: Any, kode: tuple[str, ...], baris: list[BarisRealisasi], tahun: int) -> tuple[Sanggahan, ...]:
    """Up to three disputed values, one per IKU and quarter, in every state."""
    bebas = st.tuples(pilih(*kode), pilih(*Triwulan))
    terisi = list(dict.fromkeys((b.kode_iku, b.periode) for b in baris))
    letak = st.one_of(bebas, st.sampled_from(terisi), st.sampled_from(terisi)) if terisi else bebas
    tempat = draw(st.lists(letak, max_size=3, unique=True))
    hasil = []
    for kode_iku, saat in tempat:
        jenis = draw(pilih("realisasi", "capaian", "komponen"))
        nama = draw(_BEBERAPA_KOMPONEN) if jenis == "komponen" else [jenis]
        putusan = draw(pilih(None, Putusan(date(tahun + 1, 1, 20)), Putusan(date(tahun + 1, 3, 1))))
        keadaan = draw(pilih(*KeadaanSanggahan))
        hari = draw(_hari_surat(tahun))
        surat = tuple(Surat(f"ND-{i}", h) for i, h in enumerate(hari))
        klaim = {n: draw(ANGKA) for n in nama}
        hasil.append(Sanggahan(kode_iku, saat, keadaan, klaim, surat, putusan=putusan))
    return tuple(hasil)


@st.composite
def tahun_lengkap(draw: Any) -> TahunKinerja:
    """A whole year of a random office under a random regime."""
    perspektif, kode = [], []
    for nama in draw(_PERSPEKTIF):
        sasaran = []
        for _ in range(draw(st.integers(1, 2))):
            milik = tuple(f"{len(kode) + i}a" for i in range(draw(st.integers(1, 3))))
            kode += milik
            sasaran.append(Sasaran(str(len(kode)), "", milik))
        perspektif.append(Perspektif(nama, nama, tuple(sasaran)))
    manual = {k: draw(manual_acak(k)) for k in kode}
    target = {k: {t: n for t in Triwulan if (n := draw(target_acak(manual[k]))) is not None} for k in kode}
    baris = [b for k in kode for t in Triwulan for b in draw(baris_acak(k, t))]
    dasar = tahun_kecil()
    rezim = draw(pilih(*kode_rezim()))
    tahun = {"kmk-467-2014": 2021, "kmk-127-2026": 2026}.get(rezim, 2024)
    return replace(
        dasar,
        tahun=tahun,
        rezim=rezim,
        riwayat=tuple(Riwayat(k, tahun - 1, draw(_LALU), draw(_LALU), None) for k in kode if draw(st.booleans())),
        pilihan={nama: draw(pilih(*isi)) for nama, isi in pilihan_rezim(rezim).items()},
        kantor=replace(dasar.kantor, pemilik_peta=draw(st.booleans())),
        peta=PetaStrategi("", tuple(perspektif)),
        manual=manual,
        perjanjian=replace(dasar.perjanjian, target={k: TargetIKU(k, isi) for k, isi in target.items()}),
        baris=tuple(baris),
        laporan=replace(dasar.laporan, tanggal=draw(pilih(None, date(tahun + 1, 1, 24)))),
        sanggahan=draw(sanggahan_acak(tuple(kode), baris, tahun)) if draw(st.booleans()) else (),
    )


@cache
def _hari(tahun: int) -> st.SearchStrategy[date]:
    return pilih(*(date(tahun, b, h) for b, h in ((1, 31), (3, 31), (4, 20), (8, 1), (12, 31))))


@st.composite
def tahun_berversi(draw: Any) -> TahunKinerja:
    """A year as known on a day: targets changed by adendum, rows corrected later, disputes that came and were ruled."""
    tahun = draw(tahun_lengkap())
    hari = _hari(tahun.tahun)
    nanti = hari | pilih(date(tahun.tahun + 1, 1, 20))
    mungkin_hari, mungkin_nanti = st.none() | hari, st.none() | nanti
    beberapa = st.lists(pilih(*tahun.peta.kode_iku), min_size=1, max_size=2)
    adendum = tuple(
        Adendum(
            f"A-{i}",
            draw(mungkin_hari),
            draw(mungkin_hari),
            draw(mungkin_nanti),
            perubahan={k: PerubahanTarget(k, draw(_UBAH)) for k in draw(beberapa)},
        )
        for i in range(draw(st.integers(0, 3)))
    )
    baris = []
    for satu in tahun.baris:
        baris.append(replace(satu, diketahui=draw(mungkin_nanti)))
        if not draw(st.integers(0, 3)):
            baris.append(replace(satu, nilai=draw(_MUNGKIN_ANGKA), diketahui=draw(nanti)))
    perjanjian = replace(tahun.perjanjian, tanggal=draw(mungkin_hari), adendum=adendum)
    asal = replace(tahun, perjanjian=perjanjian, baris=tuple(baris))
    return tahun_per(asal, draw(mungkin_nanti))
