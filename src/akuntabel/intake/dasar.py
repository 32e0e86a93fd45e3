"""What an office is measured by, out of its files: regime and choices, set, map and manuals, for every quarter."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from akuntabel.domain.cascading import TautanCascading
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.periode import Triwulan, akhir_triwulan
from akuntabel.domain.perjanjian import TargetIKU
from akuntabel.domain.perubahan_berkas import DasarUkur
from akuntabel.domain.peta import PetaStrategi
from akuntabel.domain.problem import SourceRef
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.cascading import baca_cascading
from akuntabel.intake.kantor import IsiKantor, baca_kantor
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.manual import ManualTahun, baca_manual
from akuntabel.intake.peta import baca_peta
from akuntabel.intake.riwayat_berkas import SELALU, RiwayatBerkas
from akuntabel.intake.warisan import IsiPaket, Warisan, baca_paket, baca_paket_sendiri
from akuntabel.pedoman import load_rezim


@dataclass(frozen=True, slots=True)
class IsiDasar:
    """The measuring files of an office, read; what could not be is None."""

    kantor: IsiKantor | None
    paket: IsiPaket | None
    peta: PetaStrategi | None
    manual: Mapping[str, ManualIKU]
    cascading: tuple[TautanCascading, ...] = ()


def baca_dasar(
    kumpulan: Kumpulan, riwayat: RiwayatBerkas, folder: Path, catat: Pencatat, warisan: Warisan, hari: date = SELALU
) -> IsiDasar:
    """What measures an office by files that were chosen for a day."""
    kantor = baca_kantor(kumpulan, catat, warisan)
    paket = _paket(folder, kantor, kumpulan, catat, riwayat, hari) if kantor and kantor.paket else warisan.bersama
    peta = _peta(kumpulan, paket, catat) if kantor is not None or "peta.yaml" in kumpulan else None
    manual = _manual(kumpulan, paket, peta, warisan, catat)
    return IsiDasar(kantor, paket, peta, manual, baca_cascading(kumpulan, catat))


def dasar_triwulan(
    kumpulan: Kumpulan, riwayat: RiwayatBerkas, folder: Path, catat: Pencatat, warisan: Warisan, terakhir: IsiDasar
) -> dict[Triwulan, IsiDasar]:
    """What each quarter is measured by, where something changed during the year; empty where one basis holds.

    A quarter whose own basis cannot be read takes the last one: what is wrong with it is reported.
    """
    if terakhir.kantor is None or not terakhir.kantor.berlaku or not (riwayat.perubahan or warisan.menurut):
        return {}
    tahun = terakhir.kantor.tahun
    terbaca = {(riwayat.berlaku(SELALU), id(warisan)): terakhir}
    hasil = {}
    for triwulan in Triwulan:
        hari, dari_atas = akhir_triwulan(tahun, triwulan), warisan.pada(triwulan)
        kunci = (riwayat.berlaku(hari), id(dari_atas))
        if kunci not in terbaca:
            saat_itu = baca_dasar(riwayat.pilih(kumpulan, hari), riwayat, folder, catat, dari_atas, hari)
            lain = _sah(saat_itu, tahun, catat) and saat_itu != terakhir
            terbaca[kunci] = saat_itu if lain else terakhir
        hasil[triwulan] = terbaca[kunci]
    return hasil if any(satu is not terakhir for satu in hasil.values()) else {}


def manual_tahun(terakhir: IsiDasar, triwulan: Mapping[Triwulan, IsiDasar]) -> ManualTahun:
    """The manuals by which the figures of each quarter are read; an IKU that one quarter lacks is known from others."""
    semua = {kode_iku: m for satu in triwulan.values() for kode_iku, m in satu.manual.items()} | dict(terakhir.manual)
    return ManualTahun(semua, {t: {**semua, **satu.manual} for t, satu in triwulan.items()})


def target_paket(terakhir: IsiDasar, triwulan: Mapping[Triwulan, IsiDasar]) -> Mapping[str, TargetIKU]:
    """The targets of the set: of each quarter those of the set that it held."""
    akhir = terakhir.paket.target if terakhir.paket else {}
    if not triwulan:
        return akhir
    milik = {t: satu.paket.target if satu.paket else {} for t, satu in triwulan.items()}
    hasil = {}
    for kode_iku in dict.fromkeys((*akhir, *(k for satu in milik.values() for k in satu))):
        ada = {t: satu[kode_iku] for t, satu in milik.items() if kode_iku in satu}
        isi = {t: satu.target[t] for t, satu in ada.items() if t in satu.target}
        dasar = akhir.get(kode_iku) or list(ada.values())[-1]
        hasil[kode_iku] = replace(dasar, target=isi)
    return hasil


def dasar_ukur(triwulan: Mapping[Triwulan, IsiDasar]) -> dict[Triwulan, DasarUkur]:
    """The same as values that rules work with."""
    return {t: _nilai(satu.kantor, satu.peta, satu) for t, satu in triwulan.items() if satu.kantor and satu.peta}


def _nilai(kantor: IsiKantor, peta: PetaStrategi, dasar: IsiDasar) -> DasarUkur:
    figur = load_rezim(kantor.rezim, kantor.pilihan, date(kantor.tahun, 12, 31))
    return DasarUkur(
        kantor.rezim, kantor.paket, kantor.pilihan, figur, kantor.kantor, peta, dasar.manual, dasar.cascading
    )


def _sah(dasar: IsiDasar, tahun: int, catat: Pencatat) -> bool:
    """Whether a quarter can be measured by an earlier basis: read whole, and of the same year."""
    if dasar.kantor is None or dasar.peta is None:
        return False
    if dasar.kantor.tahun == tahun:
        return dasar.kantor.berlaku
    catat.catat(
        kode.RIWAYAT_TAHUN_LAIN,
        SourceRef("riwayat", 0, "tahun"),
        "kantor.yaml sebelum perubahan memuat tahun yang berbeda dari tahun kinerja ini.",
        found=str(dasar.kantor.tahun),
        expected=str(tahun),
        remedy="Perbaiki tahun pada kantor.yaml di dalam folder perubahannya.",
    )
    return False


def _paket(
    folder: Path, kantor: IsiKantor, kumpulan: Kumpulan, catat: Pencatat, riwayat: RiwayatBerkas, hari: date
) -> IsiPaket | None:
    """The set that the office names: one of the program, or one in a subfolder of its own."""
    letak = kantor.paket
    nama = letak.removeprefix("./")
    if letak.startswith("./"):
        isi = baca_paket_sendiri(folder, letak, partial(riwayat.pilih, hari=hari, awalan=f"{nama}/"))
    else:
        isi = baca_paket(letak)
    if isi is None:
        induk = "di sebelah buku kerja ini" if kumpulan.di_buku else "di dalam folder kantor"
        lain = " Bila peta dan manual sudah terisi pada buku kerja ini, isian Paket boleh dikosongkan."
        catat.catat(
            kode.PAKET_TIDAK_DIKENAL,
            kantor.asal_paket,
            f"Folder paket «{nama}» {induk} tidak ada, bukan folder biasa, atau tidak memuat paket.yaml.",
            found=letak,
            expected=f"folder «{nama}» {induk}, yang memuat paket.yaml",
            remedy=f"Salin folder «{nama}» ke {induk.removeprefix('di ')}, atau perbaiki namanya."
            + (lain if kumpulan.di_buku else ""),
        )
        return None
    catat.tambah(isi.problems)
    return isi


def _peta(kumpulan: Kumpulan, paket: IsiPaket | None, catat: Pencatat) -> PetaStrategi | None:
    """The office's own map, or that of its set."""
    if "peta.yaml" in kumpulan or paket is None or paket.peta is None:
        if "peta.yaml" not in kumpulan:
            catat.catat(
                kode.BERKAS_TIDAK_ADA,
                SourceRef("peta.yaml"),
                "Peta strategi tidak ada: kantor tidak memakai paket dan tidak mempunyai peta.yaml.",
                found="tidak ada",
                expected="peta.yaml, atau paket pada kantor.yaml",
                remedy="Buat peta.yaml, atau sebut paket pada kantor.yaml.",
            )
        return baca_peta(kumpulan, catat)
    return paket.peta


def _manual(
    kumpulan: Kumpulan, paket: IsiPaket | None, peta: PetaStrategi | None, warisan: Warisan, catat: Pencatat
) -> dict[str, ManualIKU]:
    """The manuals of the set, replaced by the office's own where it has one; what neither has comes from above."""
    semua = {**warisan.manual, **(warisan.bersama.manual if warisan.bersama else {})}
    dari_atas = {k: m for k, m in semua.items() if peta is None or k in peta.kode_iku}
    milik = baca_manual(kumpulan, kumpulan.di_folder("manual", ".yaml"), catat)
    return {**dari_atas, **(paket.manual if paket and paket is not warisan.bersama else {}), **milik}
