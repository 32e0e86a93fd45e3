"""The chain of a scorecard, lean: from one pair of target and realisasi per period to the NKO.

This is the only place where the rules follow one another. It builds no trace and reads no file, so that thousands
of offices are scored in a second; `penilaian.py` feeds it from an office's year and `penelusuran.py` explains it.
Enter it within `decimal.localcontext(KONTEKS)`.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from akuntabel.domain import masalah
from akuntabel.domain.bobot import bobot_iku, bobot_tertimbang
from akuntabel.domain.capaian import capaian_of, indeks_capaian, indeks_of
from akuntabel.domain.keyakinan import Skala
from akuntabel.domain.konsolidasi import Pasangan, konsolidasi_periode
from akuntabel.domain.manual import KonsolidasiPeriode, ManualIKU, Polarisasi
from akuntabel.domain.nilai import nilai_kinerja_organisasi, nilai_perspektif, nilai_sasaran_strategis
from akuntabel.domain.peta import PetaStrategi
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.rezim import Batas, KebijakanPerspektif, Rezim, Status
from akuntabel.domain.scorecard import NilaiIKU, NilaiPerspektif, NilaiSasaran
from akuntabel.domain.status import status_of


class RencanaIKU(NamedTuple):
    """What the manual and the regime settle about one IKU. `larangan` says why it has no weight, where it has none."""

    kode: str
    cara: KonsolidasiPeriode
    polarisasi: Polarisasi
    skala: Skala
    terburuk: Decimal | None
    konversi_120: bool
    batas: Batas
    bobot: Decimal | None
    larangan: TakTerhitung | None


class RencanaSasaran(NamedTuple):
    """A sasaran and its IKU."""

    kode: str
    iku: tuple[RencanaIKU, ...]


class RencanaPerspektif(NamedTuple):
    """A perspektif, its weight in percent (None where the regime names none) and its sasaran."""

    kode: str
    bobot: Decimal | None
    sasaran: tuple[RencanaSasaran, ...]


class Rencana(NamedTuple):
    """Everything that is settled before the first realisasi is known."""

    perspektif: tuple[RencanaPerspektif, ...]
    ambang: tuple[tuple[Status, Decimal], ...]
    perspektif_kosong: KebijakanPerspektif


class Pengukuran(NamedTuple):
    """What was measured of one IKU: target and realisasi of each period so far, or a finished capaian in percent."""

    periode: Sequence[Pasangan]
    capaian_jadi: Decimal | None = None


class Kartu(NamedTuple):
    """The values of one card; `sebab` says why the NKO is absent, where it is."""

    nko: Decimal | None
    status: Status
    lengkap: bool
    perspektif: tuple[NilaiPerspektif, ...]
    sebab: TakTerhitung | None


_TANPA_PENGUKURAN = Pengukuran(())


def rencana_of(peta: PetaStrategi, manual: Mapping[str, ManualIKU], rezim: Rezim, *, pemilik_peta: bool) -> Rencana:
    """The plan of an office: its map and manuals under a regime. An IKU without manual counts with an empty one."""
    perspektif = []
    for satu in peta.perspektif:
        sasaran = tuple(
            RencanaSasaran(
                s.kode,
                tuple(_rencana_iku(manual.get(k) or ManualIKU(k, nama=k), rezim, pemilik_peta) for k in s.iku),
            )
            for s in satu.sasaran
        )
        perspektif.append(RencanaPerspektif(satu.kode, rezim.bobot_perspektif.nilai.get(satu.kode), sasaran))
    return Rencana(tuple(perspektif), rezim.ambang.nilai, rezim.perspektif_kosong.nilai)


def nilai_kartu(rencana: Rencana, pengukuran: Mapping[str, Pengukuran]) -> Kartu:
    """The card up to the last period of the measurements.

    An IKU without target is not measured and its weight is shared among the others. An IKU that is measured but has
    no value is left out for the time being, and the card is marked as incomplete: never a 0, never silently.
    """
    perspektif = [
        (satu, tuple(_nilai_sasaran(s, pengukuran, rencana.ambang) for s in satu.sasaran))
        for satu in rencana.perspektif
    ]
    nilai = [_nilai_perspektif(sasaran) for _, sasaran in perspektif]
    ada = [(n, satu.bobot) for (satu, _), n in zip(perspektif, nilai, strict=True) if n is not None and satu.bobot]
    pangsa = iter(_pangsa(tuple(bobot for _, bobot in ada)))
    hasil = []
    for (satu, sasaran), n in zip(perspektif, nilai, strict=True):
        lengkap = all(s.lengkap for s in sasaran)
        hasil.append(
            NilaiPerspektif(
                satu.kode,
                n,
                satu.bobot or Decimal(0),
                next(pangsa) if n is not None and satu.bobot else None,
                _status(n, lengkap, rencana.ambang),
                lengkap,
                sasaran,
            )
        )
    sebab = _halangan(rencana, hasil, ada=bool(ada))
    nko = None if sebab else nilai_kinerja_organisasi(ada)
    lengkap = all(p.lengkap for p in hasil) and sebab is None
    return Kartu(nko, _status(nko, lengkap, rencana.ambang), lengkap, tuple(hasil), sebab)


def _rencana_iku(manual: ManualIKU, rezim: Rezim, pemilik_peta: bool) -> RencanaIKU:
    bobot = bobot_iku(manual.validitas, manual.kendali, rezim, pemilik_peta=pemilik_peta)
    batas = rezim.batas.nilai
    return RencanaIKU(
        manual.kode,
        manual.konsolidasi_periode,
        manual.polarisasi,
        manual.skala or rezim.skala_stabilize.nilai,
        manual.realisasi_terburuk,
        manual.konversi_120,
        batas if manual.batas_atas is None else Batas(batas.bawah, manual.batas_atas),
        None if isinstance(bobot, TakTerhitung) else bobot,
        bobot if isinstance(bobot, TakTerhitung) else None,
    )


def _nilai_sasaran(
    sasaran: RencanaSasaran, pengukuran: Mapping[str, Pengukuran], ambang: tuple[tuple[Status, Decimal], ...]
) -> NilaiSasaran:
    hasil = [_hasil_iku(iku, pengukuran.get(iku.kode, _TANPA_PENGUKURAN)) for iku in sasaran.iku]
    berbobot = [
        (indeks, iku.bobot)
        for iku, (_, _, _, indeks, _) in zip(sasaran.iku, hasil, strict=True)
        if indeks is not None and iku.bobot is not None
    ]
    pangsa = iter(_pangsa(tuple(bobot for _, bobot in berbobot)))
    lengkap, semua = True, []
    for iku, (target, realisasi, capaian, indeks, sebab) in zip(sasaran.iku, hasil, strict=True):
        dihitung = indeks is not None and iku.bobot is not None
        diukur = target is not None
        lengkap = lengkap and (dihitung or not diukur)
        if indeks is not None:
            status = status_of(indeks, ambang)
        else:
            status = Status.BELUM_LENGKAP if diukur else Status.TIDAK_DIUKUR
        semua.append(
            NilaiIKU(
                iku.kode,
                target,
                realisasi,
                capaian,
                indeks,
                status,
                iku.bobot,
                next(pangsa) if dihitung else None,
                diukur,
                sebab or (iku.larangan if diukur else None),
            )
        )
    nss = nilai_sasaran_strategis(berbobot) if berbobot else None
    return NilaiSasaran(sasaran.kode, nss, _status(nss, lengkap, ambang), lengkap, tuple(semua))


_HasilIKU = tuple[Decimal | None, Decimal | None, Decimal | None, Decimal | None, TakTerhitung | None]


def _hasil_iku(iku: RencanaIKU, pengukuran: Pengukuran) -> _HasilIKU:
    """Target, realisasi, capaian, indeks of one IKU, and why one is absent."""
    target, realisasi = konsolidasi_periode(pengukuran.periode, iku.cara)
    if target is None:
        return None, None, None, None, realisasi if isinstance(realisasi, TakTerhitung) else None
    if pengukuran.capaian_jadi is not None:
        return target, None, pengukuran.capaian_jadi, indeks_capaian(pengukuran.capaian_jadi, iku.batas), None
    if isinstance(realisasi, TakTerhitung):
        return target, None, None, None, realisasi
    capaian = capaian_of(realisasi, target, iku.polarisasi, iku.skala, iku.terburuk)
    if isinstance(capaian, TakTerhitung):
        return target, realisasi, None, None, capaian
    indeks = indeks_of(capaian, realisasi, target, iku.polarisasi, iku.batas, konversi_120=iku.konversi_120)
    return target, realisasi, capaian, indeks, None


def _nilai_perspektif(sasaran: tuple[NilaiSasaran, ...]) -> Decimal | None:
    nss = [s.nss for s in sasaran if s.nss is not None]
    return nilai_perspektif(nss) if nss else None


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


def _status(nilai: Decimal | None, lengkap: bool, ambang: tuple[tuple[Status, Decimal], ...]) -> Status:
    if nilai is not None:
        return status_of(nilai, ambang)
    return Status.TIDAK_DIUKUR if lengkap else Status.BELUM_LENGKAP


@lru_cache(maxsize=4096)
def _pangsa(bobot: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    """Shares of weights; the same few combinations occur again and again."""
    return bobot_tertimbang(bobot)
