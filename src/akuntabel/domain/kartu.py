"""The chain of a scorecard, lean: from one pair of target and realisasi per period to the NKO.

This is the only place where the rules follow one another. It builds no trace and reads no file, so that thousands
of offices are scored in a second; `penilaian.py` feeds it from an office's year and `penelusuran.py` explains it.
Enter it within `decimal.localcontext(KONTEKS)`.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal, localcontext
from typing import NamedTuple, TypeVar

from akuntabel.domain import masalah
from akuntabel.domain.angka import KONTEKS, NOL
from akuntabel.domain.bobot import bobot_of, bobot_tertimbang
from akuntabel.domain.capaian import capaian_of, indeks_capaian, indeks_of
from akuntabel.domain.capaian_khusus import capaian_menurut_satuan, target_rentang
from akuntabel.domain.keyakinan import Skala
from akuntabel.domain.konsolidasi import Pasangan, konsolidasi_periode
from akuntabel.domain.manual import KonsolidasiPeriode, ManualIKU, Polarisasi, Satuan
from akuntabel.domain.nilai import nilai_kinerja_organisasi, nilai_perspektif, nilai_sasaran_strategis
from akuntabel.domain.peta import PetaStrategi
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.rezim import Batas, JenjangNilai, KebijakanPerspektif, Rezim, Status
from akuntabel.domain.scorecard import NilaiIKU, NilaiPerspektif, NilaiSasaran
from akuntabel.domain.status import status_of
from akuntabel.domain.target import Rentang


class RencanaIKU(NamedTuple):
    """What the manual and the regime settle about one IKU.

    `pangsa` is its share in percent where every weighted IKU of its sasaran counts; `larangan` says why it has no
    weight, where it has none.
    """

    kode: str
    cara: KonsolidasiPeriode
    polarisasi: Polarisasi
    skala: Skala
    terburuk: Decimal | None
    konversi_120: bool
    batas: Batas
    bobot: Decimal | None
    larangan: TakTerhitung | None
    pangsa: Decimal | None = None
    satuan: Satuan = Satuan.PERSEN
    skala_terlambat: Skala | None = None


class RencanaSasaran(NamedTuple):
    """A sasaran and its IKU."""

    kode: str
    iku: tuple[RencanaIKU, ...]


class RencanaPerspektif(NamedTuple):
    """A perspektif, its weight in percent (None where the regime names none) and its sasaran.

    `pangsa` is its share where every weighted perspektif counts.
    """

    kode: str
    bobot: Decimal | None
    sasaran: tuple[RencanaSasaran, ...]
    pangsa: Decimal | None = None


class Rencana(NamedTuple):
    """Everything that is settled before the first realisasi is known.

    `jenjang` is the highest level that gets a value; below the NKO there is no card value, and below the perspektif
    the perspektif only group the sasaran.
    """

    perspektif: tuple[RencanaPerspektif, ...]
    ambang: tuple[tuple[Status, Decimal], ...]
    perspektif_kosong: KebijakanPerspektif
    jenjang: JenjangNilai = JenjangNilai.NKO


class Pengukuran(NamedTuple):
    """What was measured of one IKU: target and realisasi of each period so far, or a finished capaian in percent.

    `atas` holds the upper end of each period's target where some target is a range; `periode` holds the lower.
    """

    periode: Sequence[Pasangan]
    capaian_jadi: Decimal | None = None
    atas: Sequence[Decimal | None] = ()


class Kartu(NamedTuple):
    """The values of one card; `sebab` says why the NKO is absent, where it is."""

    nko: Decimal | None
    status: Status
    lengkap: bool
    perspektif: tuple[NilaiPerspektif, ...]
    sebab: TakTerhitung | None


_BARU = tuple.__new__
_TANPA_PENGUKURAN = Pengukuran(())
_TANGGAL, _TEKS = Satuan.TANGGAL, Satuan.TEKS
"""Units with rules of their own for the capaian."""
_Rencana = TypeVar("_Rencana", RencanaIKU, RencanaPerspektif)
_Nilai = TypeVar("_Nilai", NilaiIKU, NilaiPerspektif)


def rencana_of(
    peta: PetaStrategi,
    manual: Mapping[str, ManualIKU],
    rezim: Rezim,
    *,
    pemilik_peta: bool,
    kualitas_target: Mapping[str, Decimal] | None = None,
) -> Rencana:
    """The plan of an office: its map and manuals under a regime. An IKU without manual counts with an empty one.

    `kualitas_target` is that of each IKU, by code, where the regime weighs by K3.
    """
    mutu = kualitas_target or {}
    semua_bobot = rezim.bobot_perspektif.nilai if rezim.bobot_perspektif else {}
    perspektif = []
    for satu in peta.perspektif:
        sasaran = []
        for s in satu.sasaran:
            iku = [_rencana_iku(manual.get(k) or ManualIKU(k, nama=k), rezim, pemilik_peta, mutu.get(k)) for k in s.iku]
            sasaran.append(RencanaSasaran(s.kode, _dibagi(iku)))
        bobot = semua_bobot.get(satu.kode)
        perspektif.append(RencanaPerspektif(satu.kode, bobot, tuple(sasaran)))
    kosong = rezim.perspektif_kosong
    kebijakan = KebijakanPerspektif.BAGI_PROPORSIONAL if kosong is None else kosong.nilai
    return Rencana(_dibagi(perspektif), rezim.ambang.nilai, kebijakan, rezim.jenjang_tertinggi.nilai)


def nilai_kartu(rencana: Rencana, pengukuran: Mapping[str, Pengukuran]) -> Kartu:
    """The card up to the last period of the measurements.

    An IKU without target is not measured and its weight is shared among the others. An IKU that is measured but has
    no value is left out for the time being, and the card is marked as incomplete: never a 0, never silently.
    """
    if rencana.jenjang is not JenjangNilai.NKO:
        return _kartu_tanpa_nko(rencana, pengukuran)
    perspektif = [_nilai_perspektif(satu, pengukuran, rencana.ambang) for satu in rencana.perspektif]
    ada = [(p.nilai, p.bobot) for p in perspektif if p.nilai is not None and p.bobot]
    sebab = None
    if len(ada) < len(perspektif):
        perspektif = _dibagi_ulang(perspektif)
        sebab = _halangan(rencana, perspektif, ada=bool(ada))
    nko = None if sebab else nilai_kinerja_organisasi(ada)
    lengkap = sebab is None and all(p.lengkap for p in perspektif)
    status = _tanpa_nilai(lengkap) if nko is None else status_of(nko, rencana.ambang)
    return Kartu(nko, status, lengkap, tuple(perspektif), sebab)


def _kartu_tanpa_nko(rencana: Rencana, pengukuran: Mapping[str, Pengukuran]) -> Kartu:
    """The card of a regime that values no organisation as a whole: neither NKO nor a reason for its absence."""
    perspektif = []
    for satu in rencana.perspektif:
        nilai = _nilai_perspektif(satu, pengukuran, rencana.ambang)
        if rencana.jenjang is not JenjangNilai.PERSPEKTIF:
            nilai = nilai._replace(nilai=None, bobot_tertimbang=None, status=Status.TIDAK_DINILAI)
        perspektif.append(nilai)
    return Kartu(None, Status.TIDAK_DINILAI, all(p.lengkap for p in perspektif), tuple(perspektif), None)


def _dibagi(rencana: Sequence[_Rencana]) -> tuple[_Rencana, ...]:
    """The same plan with the shares that hold where everything counts."""
    with localcontext(KONTEKS):
        pangsa = iter(bobot_tertimbang([satu.bobot for satu in rencana if satu.bobot]))
    return tuple(satu._replace(pangsa=next(pangsa)) if satu.bobot else satu for satu in rencana)


def _dibagi_ulang(nilai: Sequence[_Nilai]) -> list[_Nilai]:
    """The same values with the shares among those that count, where something does not."""
    pangsa = iter(bobot_tertimbang([n.bobot for n in nilai if n.bobot and n.bobot_tertimbang is not None]))
    return [n if n.bobot_tertimbang is None else n._replace(bobot_tertimbang=next(pangsa)) for n in nilai]


def _rencana_iku(manual: ManualIKU, rezim: Rezim, pemilik_peta: bool, mutu: Decimal | None) -> RencanaIKU:
    bobot = bobot_of(manual, rezim, pemilik_peta=pemilik_peta, kualitas_target=mutu)
    batas = rezim.batas.nilai
    return RencanaIKU(
        manual.kode,
        manual.konsolidasi_periode,
        manual.polarisasi,
        manual.skala or rezim.skala_stabilize.nilai,
        manual.realisasi_terburuk,
        manual.konversi_120 and manual.satuan not in (_TANGGAL, _TEKS),
        batas if manual.batas_atas is None else Batas(batas.bawah, manual.batas_atas),
        None if isinstance(bobot, TakTerhitung) else bobot,
        bobot if isinstance(bobot, TakTerhitung) else None,
        satuan=manual.satuan,
        skala_terlambat=manual.skala,
    )


def _nilai_perspektif(
    rencana: RencanaPerspektif, pengukuran: Mapping[str, Pengukuran], ambang: tuple[tuple[Status, Decimal], ...]
) -> NilaiPerspektif:
    sasaran, semua_nss, lengkap = [], [], True
    for satu in rencana.sasaran:
        hasil = _nilai_sasaran(satu, pengukuran, ambang)
        sasaran.append(hasil)
        lengkap = lengkap and hasil.lengkap
        if hasil.nss is not None:
            semua_nss.append(hasil.nss)
    nilai = nilai_perspektif(semua_nss) if semua_nss else None
    pangsa = None if nilai is None else rencana.pangsa
    status = _tanpa_nilai(lengkap) if nilai is None else status_of(nilai, ambang)
    return NilaiPerspektif(rencana.kode, nilai, rencana.bobot or NOL, pangsa, status, lengkap, tuple(sasaran))


def _nilai_sasaran(
    rencana: RencanaSasaran, pengukuran: Mapping[str, Pengukuran], ambang: tuple[tuple[Status, Decimal], ...]
) -> NilaiSasaran:
    iku, berbobot, lengkap = [], [], True
    for satu in rencana.iku:
        nilai = _nilai_iku(satu, pengukuran.get(satu.kode, _TANPA_PENGUKURAN), ambang)
        iku.append(nilai)
        indeks, bobot = nilai.indeks, nilai.bobot
        if indeks is not None and bobot is not None:
            berbobot.append((indeks, bobot))
    if len(berbobot) < len(iku):
        iku = _dibagi_ulang(iku)
        lengkap = all(n.bobot_tertimbang is not None or not n.diukur for n in iku)
    nss = nilai_sasaran_strategis(berbobot) if berbobot else None
    status = _tanpa_nilai(lengkap) if nss is None else status_of(nss, ambang)
    return _BARU(NilaiSasaran, (rencana.kode, nss, status, lengkap, tuple(iku)))


def _nilai_iku(iku: RencanaIKU, pengukuran: Pengukuran, ambang: tuple[tuple[Status, Decimal], ...]) -> NilaiIKU:
    kode, cara, polarisasi, skala, terburuk, konversi_120, batas, bobot, larangan, pangsa, satuan, terlambat = iku
    periode, jadi, atas = pengukuran
    target, realisasi = konsolidasi_periode(periode, cara)
    if target is None:
        sebab = realisasi if isinstance(realisasi, TakTerhitung) else None
        return NilaiIKU(kode, None, None, None, None, Status.TIDAK_DIUKUR, bobot, None, False, sebab)
    rentang = rentang_sampai(pengukuran, cara, target) if atas else None
    if jadi is not None:
        indeks = indeks_capaian(jadi, batas)
        status = status_of(indeks, ambang)
        return NilaiIKU(kode, target, None, jadi, indeks, status, bobot, pangsa, True, larangan, rentang)
    if isinstance(realisasi, TakTerhitung):
        return NilaiIKU(kode, target, None, None, None, Status.BELUM_LENGKAP, bobot, None, True, realisasi, rentang)
    if rentang is None and satuan is not _TANGGAL and satuan is not _TEKS:
        capaian = capaian_of(realisasi, target, polarisasi, skala, terburuk)
    else:
        capaian = capaian_menurut_satuan(realisasi, rentang or target, satuan, polarisasi, skala, terburuk, terlambat)
    if rentang is not None:
        target = target_rentang(realisasi, rentang)
    if isinstance(capaian, TakTerhitung):
        return NilaiIKU(kode, target, realisasi, None, None, Status.BELUM_LENGKAP, bobot, None, True, capaian, rentang)
    if konversi_120:
        indeks = indeks_of(capaian, realisasi, target, polarisasi, batas, konversi_120=True)
    else:
        indeks = indeks_capaian(capaian, batas)
    status = status_of(indeks, ambang)
    # Nearly every value of a nation is made here and in `_nilai_sasaran`: the named constructor adds a call to each.
    isi = (kode, target, realisasi, capaian, indeks, status, bobot, pangsa, True, larangan, rentang)
    return _BARU(NilaiIKU, isi)


def rentang_sampai(pengukuran: Pengukuran, cara: KonsolidasiPeriode, bawah: Decimal) -> Rentang | None:
    """The range up to the last period, where the target is one: its upper ends taken together as the lower ones are."""
    if not pengukuran.atas:
        return None
    atas, _ = konsolidasi_periode([(satu, None) for satu in pengukuran.atas], cara)
    return Rentang(bawah, atas) if atas is not None and atas > bawah else None


def _halangan(rencana: Rencana, perspektif: Sequence[NilaiPerspektif], *, ada: bool) -> TakTerhitung | None:
    """Why no NKO can be computed, where none can."""
    tanpa_bobot = [
        p.kode
        for satu, p in zip(rencana.perspektif, perspektif, strict=True)
        if satu.bobot is None and p.nilai is not None
    ]
    if tanpa_bobot:
        return TakTerhitung(
            masalah.PERSPEKTIF_TANPA_BOBOT, f"Rezim tidak menetapkan bobot untuk {', '.join(tanpa_bobot)}."
        )
    if not ada:
        return TakTerhitung(masalah.REALISASI_KOSONG, "Belum ada satu pun IKU yang bernilai.")
    if rencana.perspektif_kosong is KebijakanPerspektif.TAK_TERHITUNG:
        kosong = [p.kode for p in perspektif if p.nilai is None]
        if kosong:
            return TakTerhitung(masalah.PERSPEKTIF_KOSONG, f"Perspektif tanpa nilai: {', '.join(kosong)}.")
    return None


def _tanpa_nilai(lengkap: bool) -> Status:
    return Status.TIDAK_DIUKUR if lengkap else Status.BELUM_LENGKAP
