"""The part of a year under an official who arrived during it: remaining targets, and only what was realised since."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from akuntabel.domain import masalah
from akuntabel.domain.angka import KONTEKS, NOL
from akuntabel.domain.baris_sanggahan import tahun_berlaku
from akuntabel.domain.dasar_ukur import manual_periode
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.keyakinan import Asumsi
from akuntabel.domain.komplemen import (
    CapaianPendahulu,
    lintasan_komplemen,
    perjanjian_diwarisi,
    sisa_target,
    triwulan_pertama,
)
from akuntabel.domain.konsolidasi import TAKE_LAST_KNOWN, konsolidasi_periode
from akuntabel.domain.manual import KonsolidasiPeriode, ManualIKU, Satuan
from akuntabel.domain.masukan import masukan_iku
from akuntabel.domain.pejabat import BentukJabatan, MasaJabatan, masa_jabatan_of
from akuntabel.domain.perbandingan import selisih_terhadap_target
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.perjanjian import TargetIKU
from akuntabel.domain.problem import Problem, SourceRef, TakTerhitung, Tingkat
from akuntabel.domain.register import aturan_of
from akuntabel.domain.tahun_kinerja import (
    KOMPONEN_CAPAIAN,
    KOMPONEN_REALISASI,
    KOMPONEN_TERCETAK,
    BarisRealisasi,
    TahunKinerja,
)
from akuntabel.domain.target import Target

_TERPISAH = (Satuan.RUPIAH, Satuan.JUMLAH)
"""Units of components that can be taken apart: amounts and counts that grow through the year."""


@dataclass(frozen=True, slots=True)
class SisaIKU:
    """What is left of one IKU: annual target, the predecessor's target and realisasi, and the remaining target."""

    kode_iku: str
    setahun: Target | None
    pendahulu: Decimal | None
    capaian_pendahulu: CapaianPendahulu | None
    sisa: Target | TakTerhitung
    lintasan: Mapping[Triwulan, Target]


@dataclass(frozen=True, slots=True)
class Komplemen:
    """The part of a year under one official. Where the agreement is inherited, `tahun` is the whole year."""

    masa: MasaJabatan
    pertama: Triwulan
    diwarisi: bool
    iku: tuple[SisaIKU, ...]
    tahun: TahunKinerja
    masalah: tuple[Problem, ...]
    asumsi: tuple[Asumsi, ...]


def pejabat_komplemen(tahun: TahunKinerja) -> tuple[MasaJabatan, ...]:
    """The officials who took over the office after its agreement was signed; acting ones go on with what they found."""
    pihak = (tahun.arsip or tahun).perjanjian.pihak_pertama or tahun.kantor.pimpinan
    milik = masa_jabatan_of(tahun.masa_jabatan, pihak.jabatan) if pihak else ()
    sejak = tahun.perjanjian.tanggal
    return tuple(
        m
        for m in sorted(milik, key=lambda m: m.mulai)
        if m.bentuk in (BentukJabatan.DEFINITIF, BentukJabatan.PJ)
        and m.mulai.year == tahun.tahun
        and (sejak is None or m.mulai > sejak)
    )


def komplemen_of(tahun: TahunKinerja, masa: MasaJabatan) -> Komplemen:
    """The part of the year under an official."""
    pertama = triwulan_pertama(masa.mulai)
    if perjanjian_diwarisi(masa.mulai):
        return Komplemen(masa, pertama, True, (), tahun, (), ())
    berlaku = tahun_berlaku(tahun)
    baris: list[BarisRealisasi] = []
    target: dict[str, TargetIKU] = {}
    iku, problems = [], []
    with localcontext(KONTEKS):
        for kode in tahun.peta.kode_iku:
            manual = tahun.manual.get(kode) or ManualIKU(kode, nama=kode)
            semula = berlaku.perjanjian.target.get(kode) or TargetIKU(kode, {})
            milik = [b for b in berlaku.baris if b.kode_iku == kode]
            dahulu = manual_periode(tahun, kode)
            satu = _sisa(manual, semula, milik, pertama, dahulu)
            iku.append(satu)
            target[kode] = replace(semula, target=satu.lintasan)
            terpisah = (
                None
                if isinstance(satu.sisa, TakTerhitung)
                else _baris(manual, semula, milik, pertama, satu.pendahulu, dahulu)
            )
            baris += terpisah or ()
            problems += _masalah(satu, terpisah is None, semula.asal)
    bagian = replace(
        berlaku,
        perjanjian=replace(berlaku.perjanjian, target=target),
        baris=tuple(baris),
        sanggahan=(),
    )
    return Komplemen(masa, pertama, False, tuple(iku), bagian, tuple(map(tahun.sebut, problems)), (_asumsi(iku),))


def _sisa(
    manual: ManualIKU,
    semula: TargetIKU,
    baris: Sequence[BarisRealisasi],
    pertama: Triwulan,
    dahulu: Mapping[Triwulan, ManualIKU],
) -> SisaIKU:
    cara = manual.konsolidasi_periode
    target_angka = {t: n for t, n in semula.target.items() if isinstance(n, Decimal)}
    if len(target_angka) < len(semula.target):
        return _sisa_tetap(manual.kode, semula, pertama)
    masukan = masukan_iku(manual, baris, Triwulan.T4, dahulu).realisasi
    lalu = [(target_angka.get(t), masukan[t].nilai if t in masukan else None) for t in Triwulan if t < pertama]
    target, hasil = konsolidasi_periode(lalu, cara)
    # Nothing was due before: nothing was taken off the target.
    pendahulu = NOL if target is None else hasil if isinstance(hasil, Decimal) else None
    sisa = sisa_target(target_angka, pertama, pendahulu, cara)
    setahun, _ = konsolidasi_periode([(target_angka.get(t), None) for t in Triwulan], cara)
    if isinstance(sisa, TakTerhitung):
        # Without a remainder nothing is measured; without the predecessor's figure the value stays incomplete.
        habis = sisa.kode != masalah.REALISASI_KOSONG
        lintasan: dict[Triwulan, Decimal] = {} if habis else {t: n for t, n in target_angka.items() if t >= pertama}
    else:
        lintasan = lintasan_komplemen(target_angka, pertama, pendahulu or NOL, cara)
    keadaan = None
    if target is not None and pendahulu is not None:
        beda = selisih_terhadap_target(pendahulu, target, manual.polarisasi)
        keadaan = CapaianPendahulu.LEBIH if beda > 0 else CapaianPendahulu.KURANG if beda else CapaianPendahulu.TEPAT
    return SisaIKU(manual.kode, setahun, pendahulu if target is not None else None, keadaan, sisa, lintasan)


def _sisa_tetap(kode: str, semula: TargetIKU, pertama: Triwulan) -> SisaIKU:
    """A range, words or the like cannot be worn down: the same targets go on."""
    sisa = {t: n for t, n in sorted(semula.target.items()) if t >= pertama}
    setahun = semula.target[max(semula.target)]
    tanpa = TakTerhitung(masalah.TIDAK_DIUKUR, "Tidak ada target pada sisa tahun.")
    return SisaIKU(kode, setahun, None, None, sisa[max(sisa)] if sisa else tanpa, sisa)


def _baris(
    manual: ManualIKU,
    target: TargetIKU,
    baris: Sequence[BarisRealisasi],
    pertama: Triwulan,
    pendahulu: Decimal | None,
    dahulu: Mapping[Triwulan, ManualIKU],
) -> list[BarisRealisasi] | None:
    """The rows since the official began; None where they cannot be told from those before."""
    sejak = [b for b in baris if b.periode >= pertama and b.komponen != KOMPONEN_TERCETAK]
    lalu = [b for b in baris if b.periode < pertama and b.nilai is not None and b.komponen != KOMPONEN_TERCETAK]
    if not lalu or not all(isinstance(n, Decimal) for n in target.target.values()):
        return sejak
    if any(b.komponen == KOMPONEN_CAPAIAN for b in sejak):
        return None
    if manual.konsolidasi_periode not in TAKE_LAST_KNOWN:
        return sejak
    if manual.konsolidasi_periode is KonsolidasiPeriode.TLK_PROGRESS:
        return _dikurangi(manual, baris, pertama, pendahulu or NOL, dahulu)
    return _komponen_dikurangi(manual, sejak, lalu)


def _dikurangi(
    manual: ManualIKU,
    baris: Sequence[BarisRealisasi],
    pertama: Triwulan,
    pendahulu: Decimal,
    dahulu: Mapping[Triwulan, ManualIKU],
) -> list[BarisRealisasi]:
    """Cumulative realisasi less that of the predecessor, with the trace of both."""
    hasil = []
    for triwulan, jejak in masukan_iku(manual, baris, Triwulan.T4, dahulu).realisasi.items():
        if triwulan < pertama or not isinstance(jejak.nilai, Decimal):
            continue
        nilai = jejak.nilai - pendahulu
        langkah = Jejak("", "", nilai, manual.satuan.value, "realisasi − realisasi pendahulu", masukan=(
            jejak, Jejak("", "realisasi pendahulu", pendahulu, manual.satuan.value)))  # fmt: skip
        hasil.append(BarisRealisasi(manual.kode, triwulan, KOMPONEN_REALISASI, nilai, asal=jejak.asal, jejak=langkah))
    return hasil


def _komponen_dikurangi(
    manual: ManualIKU, sejak: Sequence[BarisRealisasi], lalu: Sequence[BarisRealisasi]
) -> list[BarisRealisasi] | None:
    """Components accumulated from the start of the year less what they were when the predecessor left."""
    satuan = {k.kode: k.satuan for k in manual.komponen}
    if any(satuan.get(b.komponen) not in _TERPISAH for b in sejak):
        return None
    akhir = {(b.komponen, b.unit): b.nilai for b in sorted(lalu, key=lambda b: b.periode)}
    hasil = []
    for satu in sejak:
        awal = akhir.get((satu.komponen, satu.unit)) or NOL
        nilai = None if satu.nilai is None else satu.nilai - awal
        hasil.append(replace(satu, nilai=nilai, sumber=f"{satu.sumber}, dikurangi data pendahulu".lstrip(", ")))
    return hasil


def _masalah(satu: SisaIKU, tak_terpisah: bool, asal: SourceRef | None) -> list[Problem]:
    tempat = asal or SourceRef("target.csv")
    if isinstance(satu.sisa, TakTerhitung):
        if satu.sisa.kode == masalah.TIDAK_DIUKUR:
            return []
        habis = satu.sisa.kode == masalah.SISA_TARGET_HABIS
        return [
            Problem(
                satu.sisa.kode,
                tempat,
                f"IKU {satu.kode_iku}: {satu.sisa.alasan[:1].lower()}{satu.sisa.alasan[1:]}",
                remedy="Tetapkan target baru bersama atasan." if habis else "Lengkapi realisasi pendahulu.",
                tingkat=Tingkat.PERINGATAN,
                kode_iku=satu.kode_iku,
            )
        ]
    if not tak_terpisah:
        return []
    return [
        Problem(
            masalah.KOMPLEMEN_TAK_TERPISAH,
            tempat,
            f"IKU {satu.kode_iku}: data sejak pejabat mulai tidak dapat dipisahkan dari data pendahulunya.",
            expected="komponen mentah dalam rupiah atau jumlah",
            remedy="Isi komponen mentah per triwulan pada realisasi.csv.",
            tingkat=Tingkat.PERINGATAN,
            kode_iku=satu.kode_iku,
        )
    ]


def _asumsi(iku: Sequence[SisaIKU]) -> Asumsi:
    nama = "komplemen.lintasan_komplemen"
    aturan = aturan_of(nama)
    kena = tuple(satu.kode_iku for satu in iku if satu.lintasan)
    return Asumsi(f"aturan.{nama}", f"{aturan.bunyi} {aturan.catatan}", str(aturan.rujukan), aturan.keyakinan, kena)
