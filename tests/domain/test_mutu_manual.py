"""Every manual check fires on its planted fault and is silent on a good manual."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.manual import (
    Kendali,
    Komponen,
    KonsolidasiPeriode,
    ManualIKU,
    PeriodePelaporan,
    Polarisasi,
    Satuan,
    Validitas,
)
from akuntabel.domain.mutu_manual import PER_IKU, PER_KANTOR, JenisTemuan, TemuanManual, periksa_manual
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.perjanjian import TargetIKU
from akuntabel.domain.peta import Perspektif, PetaStrategi, Sasaran
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.tahun_kinerja import Riwayat, TahunKinerja
from akuntabel.intake import read_folder
from akuntabel.intake.pohon import read_unit
from akuntabel.pedoman import load_mutu_manual, load_rezim
from tests.domain.rencana_acak import REZIM
from tests.domain.tahun_kecil import tahun_kecil

CONTOH = Path(__file__).parents[2] / "contoh"
BERKAS = SourceRef("manual/1a.yaml", 1)
RUPIAH, HARI = Satuan.RUPIAH, Satuan.HARI
BAIK = ManualIKU(
    "1a",
    "Persentase realisasi penerimaan",
    definisi="Perbandingan penerimaan netto dengan rencana setahun.",
    tujuan="Menjaga penerimaan.",
    formula="NETTO / RENCANA * 100",
    komponen=(Komponen("NETTO", "Penerimaan netto", RUPIAH), Komponen("RENCANA", "Rencana penerimaan", RUPIAH)),
    validitas=Validitas.EXACT,
    penanggung_jawab="Kepala Seksi A",
    penyedia_data="Seksi A",
    penguji_data="Seksi B",
    sumber_data="Modul penerimaan",
    periode_pelaporan=PeriodePelaporan.TRIWULANAN,
    aturan_data_kosong="IKU belum lengkap sampai data diserahkan.",
    aspek_target="kuantitas",
    verifikasi_data="uji petik",
    ketelitian_data="rupiah penuh",
    keterbatasan_data="restitusi terlambat",
    kompensasi_data="rekonsiliasi",
    rujukan="Manual IKU kantor",
    keyakinan=dict.fromkeys(("polarisasi", "konsolidasi_periode", "validitas", "kendali", "formula"), Keyakinan.TINGGI),
    asal=BERKAS,
    tempat={
        a: SourceRef("manual/1a.yaml", i)
        for i, a in enumerate(("satuan", "polarisasi", "konsolidasi_periode", "validitas", "kendali"), 5)
    },
)
NAIK, TETAP = ("25", "50", "75", "100"), ("90", "90", "90", "90")
LALU = Riwayat("1a", 2023, Decimal(95), Decimal(97), None)


def tahun_of(
    *manual: ManualIKU, target: tuple[str, ...] = NAIK, lalu: Riwayat | None = None, **bidang: Any
) -> TahunKinerja:
    """A year whose map holds exactly these manuals, each on a sasaran of its own, all with the same targets."""
    kode = [m.kode for m in manual]
    sasaran = tuple(Sasaran(str(i), "Penerimaan", (k,)) for i, k in enumerate(kode, 1))
    janji = {t: Decimal(n) for t, n in zip(Triwulan, target, strict=False) if n != "N/A"}
    dasar = tahun_kecil()
    return replace(
        dasar,
        peta=PetaStrategi("", (Perspektif("customer", "", sasaran),)),
        manual={m.kode: m for m in manual},
        perjanjian=replace(
            dasar.perjanjian, target={k: TargetIKU(k, janji, SourceRef("target.csv", i)) for i, k in enumerate(kode, 2)}
        ),
        riwayat=(lalu,) if lalu else (),
        **bidang,
    )


def temuan(tahun: TahunKinerja) -> tuple[TemuanManual, ...]:
    return periksa_manual(tahun, REZIM, load_mutu_manual()).temuan


def buruk(target: tuple[str, ...] = NAIK, lalu: Riwayat | None = None, **atribut: Any) -> TahunKinerja:
    return tahun_of(replace(BAIK, **atribut), target=target, lalu=lalu)


def _komponen(*satuan: Satuan) -> tuple[Komponen, ...]:
    return tuple(Komponen(f"K{i}", f"Bagian {i}", s) for i, s in enumerate(satuan, 1))


def _skala(*titik: tuple[int, int]) -> tuple[tuple[Decimal, Decimal], ...]:
    return tuple((Decimal(x), Decimal(y)) for x, y in titik)


STABILIZE = {"polarisasi": Polarisasi.STABILIZE, "konsolidasi_periode": KonsolidasiPeriode.TLK_TETAP}
MINIMIZE = {"polarisasi": Polarisasi.MINIMIZE, "konsolidasi_periode": KonsolidasiPeriode.TLK_TETAP}
NOL = ("0", "0", "0", "0")
SALAH: dict[str, list[Callable[[], TahunKinerja]]] = {
    "DEFINISI_KOSONG": [lambda: buruk(definisi="")],
    "DEFINISI_MENGULANG_NAMA": [lambda: buruk(definisi="Persentase atas realisasi dari penerimaan.")],
    "KATA_KABUR": [
        lambda: buruk(nama="Persentase layanan yang memadai"),
        lambda: buruk(definisi="Layanan SESUAI KEBUTUHAN."),
    ],
    "TUJUAN_KOSONG": [lambda: buruk(tujuan="")],
    "KOMPONEN_TANPA_NAMA": [lambda: buruk(komponen=(BAIK.komponen[0], Komponen("RENCANA", "RENCANA", RUPIAH)))],
    "CARA_UKUR_TIDAK_ADA": [lambda: buruk(formula="", komponen=(), sumber_data="")],
    "SATUAN_BERCAMPUR": [
        lambda: buruk(formula="K1 + K2", komponen=_komponen(RUPIAH, Satuan.JUMLAH)),
        lambda: buruk(formula="batasi(K1 / K2; K1) * 100", komponen=_komponen(RUPIAH, RUPIAH)),
        lambda: buruk(formula="K1 / K2 + K3", komponen=_komponen(RUPIAH, RUPIAH, Satuan.PERSEN)),
    ],
    "SATUAN_TIDAK_SESUAI": [
        lambda: buruk(formula="NETTO - RENCANA"),
        lambda: buruk(formula="K1 / K2 * 100", komponen=_komponen(RUPIAH, HARI)),
        lambda: buruk(satuan=RUPIAH),
        lambda: buruk(satuan=HARI, formula="jumlah(NETTO; RENCANA)"),
    ],
    "PERSEN_TANPA_SERATUS": [
        lambda: buruk(formula="NETTO / RENCANA"),
        lambda: buruk(formula="30% * (NETTO / RENCANA) + 70% * (NETTO / RENCANA)"),
    ],
    "FORMULA_TANPA_KOMPONEN": [lambda: buruk(formula="100", komponen=())],
    "BOBOT_KOMPONEN_TIDAK_SERATUS": [
        lambda: buruk(formula="30% * batasi(K1; 120) + 60% * K2", komponen=_komponen(Satuan.INDEKS, Satuan.INDEKS)),
        lambda: buruk(formula="K1 * 50% + K2 * 60%", komponen=_komponen(Satuan.INDEKS, Satuan.INDEKS)),
    ],
    "KOMPONEN_TAK_TERPAKAI": [
        lambda: buruk(komponen=(*BAIK.komponen, Komponen("LAIN", "Penerimaan lain", RUPIAH))),
        lambda: buruk(formula=""),
    ],
    "KOMPONEN_KEMBAR": [lambda: buruk(komponen=(*BAIK.komponen, Komponen("NETTO", "Netto lain", RUPIAH)))],
    "KOMPONEN_TANPA_SUMBER": [lambda: buruk(sumber_data="")],
    "POLARISASI_BAWAAN": [lambda: buruk(tempat={a: s for a, s in BAIK.tempat.items() if a != "polarisasi"})],
    "ISIAN_BAWAAN": [lambda: buruk(tempat={"polarisasi": BERKAS})],
    "TARGET_NOL_TANPA_TERBURUK": [
        lambda: buruk(NOL, **MINIMIZE),
        lambda: buruk(NOL, realisasi_terburuk=Decimal(0), **MINIMIZE),
    ],
    "TARGET_NOL_TAK_TERHITUNG": [lambda: buruk(("0", "50", "75", "100")), lambda: buruk(NOL, **STABILIZE)],
    "SKALA_TIDAK_WAJAR": [
        lambda: buruk(TETAP, skala=_skala((0, 0), (90, 100), (100, 80)), **STABILIZE),
        lambda: buruk(TETAP, skala=_skala((50, 0), (100, 120)), **STABILIZE),
        lambda: buruk(TETAP, skala=_skala((0, 0), (90, 100)), **STABILIZE),
    ],
    "ISIAN_TAK_BERGUNA": [
        lambda: buruk(skala=_skala((0, 0), (100, 120))),
        lambda: buruk(realisasi_terburuk=Decimal(5)),
        lambda: buruk(TETAP, konversi_120=True, **STABILIZE),
    ],
    "KONVERSI_TANPA_NILAI_TERBAIK": [
        lambda: buruk(konversi_120=True),
        lambda: buruk(TETAP, konversi_120=True, nilai_terbaik=Decimal(100), **MINIMIZE),
    ],
    "TARGET_MELAMPAUI_NILAI_TERBAIK": [
        lambda: buruk(("25", "50", "75", "105"), nilai_terbaik=Decimal(100)),
        lambda: buruk(NOL, nilai_terbaik=Decimal(3), realisasi_terburuk=Decimal(9), **MINIMIZE),
    ],
    "BATAS_ATAS_TANPA_RUJUKAN": [
        lambda: buruk(batas_atas=Decimal(110)),
        lambda: buruk(
            batas_atas=Decimal(110), rujukan="", keyakinan={**BAIK.keyakinan, "batas_atas": Keyakinan.RENDAH}
        ),
    ],
    "TARGET_LEBIH_SERATUS": [lambda: buruk(("25", "50", "75", "110"))],
    "TARGET_LEBIH_RINGAN": [
        lambda: buruk(("20", "40", "60", "80"), LALU),
        lambda: buruk(("99", "99", "99", "99"), replace(LALU, realisasi=Decimal(90)), **MINIMIZE),
    ],
    "TARGET_MELONJAK": [lambda: buruk(NAIK, replace(LALU, realisasi=Decimal(60), target=Decimal(60)))],
    "PASANGAN_TERLARANG": [
        lambda: buruk(validitas=Validitas.EXACT, kendali=Kendali.HIGH),
        lambda: buruk(validitas=Validitas.ACTIVITY, kendali=Kendali.LOW),
        lambda: buruk(validitas=Validitas.ACTIVITY, kendali=Kendali.HIGH),
    ],
    "KEGIATAN_BERBOBOT_HASIL": [lambda: buruk(nama="Persentase pelaksanaan kegiatan sosialisasi")],
    "ASPEK_TARGET_TAK_DIKENAL": [lambda: buruk(aspek_target=""), lambda: buruk(aspek_target="mutu")],
    "TARGET_TIDAK_DITETAPKAN": [lambda: buruk(())],
    "SUM_BERTARGET_KUMULATIF": [lambda: buruk(konsolidasi_periode=KonsolidasiPeriode.SUM)],
    "AVERAGE_BERTARGET_NAIK": [lambda: buruk(konsolidasi_periode=KonsolidasiPeriode.AVERAGE)],
    "PROGRESS_BERTARGET_TURUN": [lambda: buruk(("25", "50", "40", "100"))],
    "KONSOLIDASI_TAK_COCOK": [
        lambda: buruk(TETAP),
        lambda: buruk(konsolidasi_periode=KonsolidasiPeriode.TLK_TETAP),
    ],
    "PERIODE_PELAPORAN_KOSONG": [lambda: buruk(periode_pelaporan=None)],
    "PERIODE_TAK_COCOK": [
        lambda: buruk(periode_pelaporan=PeriodePelaporan.TAHUNAN),
        lambda: buruk(("N/A", "50", "75", "100"), periode_pelaporan=PeriodePelaporan.SEMESTERAN),
    ],
    "PIHAK_DATA_TIDAK_DISEBUT": [lambda: buruk(penanggung_jawab=""), lambda: buruk(penyedia_data="")],
    "PENGUJI_TIDAK_DISEBUT": [lambda: buruk(penguji_data="")],
    "PENYEDIA_JUGA_PENGUJI": [lambda: buruk(penguji_data="seksi A")],
    "ATURAN_DATA_KOSONG_TIDAK_ADA": [lambda: buruk(aturan_data_kosong="")],
    "PENGUNGKAPAN_DATA_BELUM_LENGKAP": [lambda: buruk(kompensasi_data="")],
    "RUJUKAN_KOSONG": [lambda: buruk(rujukan="")],
    "KEYAKINAN_TIDAK_DISEBUT": [lambda: buruk(keyakinan={})],
    "JUMLAH_MELEBIHI_BATAS": [lambda: tahun_of(*(_lain(f"{i}a", f"Persentase ukuran {i}") for i in range(1, 22)))],
    "PORSI_KEGIATAN_BERLEBIH": [lambda: tahun_of(BAIK, replace(_lain(), validitas=Validitas.ACTIVITY))],
    "SASARAN_HANYA_KEGIATAN": [lambda: tahun_of(BAIK, replace(_lain(), validitas=Validitas.ACTIVITY))],
    "FORMULA_KEMBAR": [lambda: tahun_of(BAIK, replace(BAIK, kode="2a", nama="Tingkat kepatuhan"))],
    "NAMA_MIRIP": [lambda: tahun_of(BAIK, _lain("2a", "Persentase realisasi atas penerimaan"))],
    "PENGECUALIAN_TAK_BERGUNA": [
        lambda: buruk(pengecualian={"KATA_KABUR": "istilah resmi"}),
        lambda: buruk(pengecualian={"KATA_KABURR": "istilah resmi"}),
    ],
}
"""Planted faults by the code that must name them."""


def _lain(kode: str = "2a", nama: str = "Tingkat kepatuhan pelaporan") -> ManualIKU:
    """A good manual beside the other one."""
    komponen = (Komponen("LAPOR", f"Pelapor {nama}"), Komponen("WAJIB", f"Wajib lapor {nama}"))
    return replace(BAIK, kode=kode, nama=nama, formula="LAPOR / WAJIB * 100", komponen=komponen)


@pytest.mark.parametrize(
    ("kode", "ke"), [(k, i) for k, isi in SALAH.items() for i in range(len(isi))], ids=lambda x: str(x)
)
def test_a_planted_fault_is_found_by_its_check(kode: str, ke: int) -> None:
    kena = [t for t in temuan(SALAH[kode][ke]()) if t.kode == kode]
    assert kena
    for satu in kena:
        assert satu.what.endswith(".")
        assert satu.found
        assert satu.expected
        assert satu.remedy.endswith(".")
        assert satu.where.berkas in ("manual/1a.yaml", "target.csv", "peta.yaml")


def test_every_check_has_a_planted_fault() -> None:
    assert {p.kode for p in (*PER_IKU.semua, *PER_KANTOR.semua)} == set(SALAH) - {"PENGECUALIAN_TAK_BERGUNA"}


def test_a_good_manual_is_passed_in_silence_alone_and_beside_another() -> None:
    assert temuan(tahun_of(BAIK)) == ()
    assert temuan(tahun_of(BAIK, _lain(), lalu=LALU)) == ()
    (mutu,) = periksa_manual(tahun_of(BAIK), REZIM, load_mutu_manual()).manual
    assert mutu.nilai == 100


GOOD_FORMULAS = [
    ("persen", "100 * (K1 / K2)", (RUPIAH, RUPIAH)),
    ("persen", "30% * batasi(K1; 120) + 70% * (K2 / K3 * 100)", (Satuan.INDEKS, RUPIAH, RUPIAH)),
    ("indeks", "50% * batasi((K1 / K2 - 1) * 100 / K3 * 100; 120) + 50% * K4",
     (RUPIAH, RUPIAH, Satuan.PERSEN, Satuan.INDEKS)),
    ("persen", "rerata_unit(batasi(K1 / K2 * 100; 120))", (Satuan.JUMLAH, Satuan.JUMLAH)),
    ("persen", "cacah(K1; K2) / K3 * 100", (RUPIAH, RUPIAH, Satuan.JUMLAH)),
    ("rupiah", "K1 * K2 / 100 + K3", (RUPIAH, Satuan.PERSEN, RUPIAH)),
    ("hari", "jumlah(K1; K2) / 2 - 1", (HARI, HARI)),
    ("persen", "(1 - K1 / K2) * 100", (HARI, HARI)),
    ("indeks", "K1 / 95 * 100", (Satuan.INDEKS,)),
    ("jumlah", "-K1 + maks(K2; 0)", (Satuan.JUMLAH, Satuan.JUMLAH)),
    ("persen", "K1", (Satuan.PERSEN,)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("satuan", "formula", "komponen"), GOOD_FORMULAS, ids=lambda x: x if isinstance(x, str) else ""
)
def test_a_formula_that_gives_its_unit_is_not_found_fault_with(
    satuan: str, formula: str, komponen: tuple[Satuan, ...]
) -> None:
    tahun = buruk(satuan=Satuan(satuan), formula=formula, komponen=_komponen(*komponen))
    kode = {t.kode for t in temuan(tahun)}
    assert not kode & {
        "SATUAN_BERCAMPUR",
        "SATUAN_TIDAK_SESUAI",
        "PERSEN_TANPA_SERATUS",
        "BOBOT_KOMPONEN_TIDAK_SERATUS",
    }


def test_a_place_is_that_of_the_attribute() -> None:
    (satu,) = [t for t in temuan(buruk(validitas=Validitas.ACTIVITY, kendali=Kendali.LOW)) if t.segi == "relevan"]
    assert (satu.where.baris, satu.jenis) == (BAIK.tempat["validitas"].baris, JenisTemuan.GALAT)
    (satu,) = temuan(buruk(("25", "50", "75", "110")))
    assert satu.where == SourceRef("target.csv", 2)


def test_an_explained_finding_stays_with_its_reason_and_leaves_the_share_alone() -> None:
    hasil = periksa_manual(
        buruk(tujuan="", pengecualian={"TUJUAN_KOSONG": "jelas dari namanya"}), REZIM, load_mutu_manual()
    )
    assert [t.alasan for t in hasil.temuan] == ["jelas dari namanya"]
    assert hasil.terbuka == ()
    (mutu,) = hasil.manual
    assert (mutu.dijelaskan, mutu.nilai) == (1, 100)
    (mutu,) = periksa_manual(buruk(tujuan=""), REZIM, load_mutu_manual()).manual
    assert mutu.nilai == Decimal(mutu.lulus * 100) / mutu.berlaku < 100


def test_a_forbidden_cell_of_map_owners_is_allowed_to_others() -> None:
    tahun = buruk(validitas=Validitas.ACTIVITY, kendali=Kendali.HIGH)
    bebas = replace(tahun, kantor=replace(tahun.kantor, pemilik_peta=False))
    assert "PASANGAN_TERLARANG" not in {t.kode for t in temuan(bebas)}


@pytest.mark.parametrize("nama", ["kpp-contoh-2024", "kpp-balikpapan-barat-2024"])
def test_no_example_office_and_no_set_has_an_open_finding(nama: str) -> None:
    tahun = read_folder(CONTOH / nama).tahun
    assert tahun is not None
    rezim = load_rezim(tahun.rezim, tahun.pilihan, date(tahun.tahun, 12, 31))
    assert [(t.kode, t.kode_iku) for t in periksa_manual(tahun, rezim, load_mutu_manual()).terbuka] == []


@pytest.mark.parametrize(
    "folder", sorted(p.parent for p in CONTOH.rglob("kantor.yaml")), ids=lambda p: p.relative_to(CONTOH).as_posix()
)
def test_no_manual_of_any_example_has_a_grave_finding(folder: Path) -> None:
    tahun = read_unit(folder).tahun
    assert tahun is not None
    rezim = load_rezim(tahun.rezim, tahun.pilihan, date(tahun.tahun, 12, 31))
    temuan_berat = [t for t in periksa_manual(tahun, rezim, load_mutu_manual()).terbuka if t.jenis is JenisTemuan.GALAT]
    assert [(t.kode, t.kode_iku, t.found) for t in temuan_berat] == []
