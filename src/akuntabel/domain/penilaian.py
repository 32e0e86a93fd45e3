"""The scorecard of an office's year up to a quarter: the lean chain of `kartu.py`, with problems and assumptions."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal, localcontext

from akuntabel.domain.angka import KONTEKS
from akuntabel.domain.asumsi import asumsi_of
from akuntabel.domain.baris_sanggahan import tahun_berlaku
from akuntabel.domain.dasar_ukur import asumsi_dasar_ukur, manual_periode, masalah_versi, rezim_pada, tahun_pada
from akuntabel.domain.k3 import K3, k3_of
from akuntabel.domain.kartu import Kartu, Pengukuran, Rencana, nilai_kartu, rencana_of
from akuntabel.domain.konsolidasi import Pasangan
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.masukan import Masukan, baris_capaian, masukan_iku, masukan_sampai
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.rezim import JenjangNilai, Rezim
from akuntabel.domain.riwayat_target import asumsi_versi
from akuntabel.domain.scorecard import Scorecard
from akuntabel.domain.status import predikat_of
from akuntabel.domain.tahun_kinerja import BarisRealisasi, TahunKinerja
from akuntabel.domain.target import Rentang, batas_atas, batas_bawah
from akuntabel.domain.temuan import masalah_kartu


@dataclass(frozen=True, slots=True)
class Penilaian:
    """A scored year with everything that led to it: what `jejak_of` walks down. `pengukuran` and `masukan` are by
    IKU code; `asli` is the year as it was read, `tahun` holds the rows that count after accepted sanggahan;
    `k3` is empty under a regime that does not weigh by it."""

    asli: TahunKinerja
    tahun: TahunKinerja
    rezim: Rezim
    triwulan: Triwulan
    rencana: Rencana
    masukan: Mapping[str, Masukan]
    pengukuran: Mapping[str, Pengukuran]
    kartu: Kartu
    k3: Mapping[str, K3] = field(default_factory=dict)


def scorecard_for(tahun: TahunKinerja, rezim: Rezim, triwulan: Triwulan = Triwulan.T4) -> Scorecard:
    """The scorecard up to the end of a quarter, with the problems and assumptions to be shown beside it.

    Nothing is guessed: a measured IKU without value leaves the NKO provisional, with the range that it may still take.
    """
    with localcontext(KONTEKS):
        return scorecard_of(penilaian_of(tahun, rezim, triwulan))


def kartu_setahun(tahun: TahunKinerja, rezim: Rezim) -> dict[Triwulan, Scorecard]:
    """The scorecard up to each quarter, each by what the office held on the quarter's last day."""
    return {t: scorecard_for(tahun_pada(tahun, t), rezim_pada(tahun, rezim, t), t) for t in Triwulan}


def scorecard_of(penilaian: Penilaian) -> Scorecard:
    """The scorecard of a year that is scored already; enter within `localcontext(KONTEKS)`."""
    from akuntabel.domain.hasil_sanggahan import asumsi_sanggahan, ringkasan_sanggahan
    from akuntabel.domain.periksa_sanggahan import masalah_sanggahan

    tahun, rezim, triwulan = penilaian.asli, penilaian.rezim, penilaian.triwulan
    kartu, sanggahan = penilaian.kartu, ringkasan_sanggahan(penilaian)
    ucapkan = tahun.peta.kosakata.ucapkan
    return Scorecard(
        tahun=tahun.tahun,
        triwulan=triwulan,
        rezim=rezim.kode,
        nko=kartu.nko,
        status=kartu.status,
        lengkap=kartu.lengkap,
        rentang=rentang_nko(penilaian.rencana, penilaian.pengukuran, kartu),
        perspektif=kartu.perspektif,
        masalah=tuple(
            tahun.sebut(p.disebut(ucapkan))
            for p in (
                *masalah_kartu(tahun, rezim, triwulan, penilaian.masukan, kartu),
                *masalah_sanggahan(sanggahan),
                *masalah_versi(tahun, triwulan),
            )
        ),
        asumsi=tuple(
            replace(a, pernyataan=ucapkan(a.pernyataan))
            for a in (
                *asumsi_of(tahun, rezim, penilaian.masukan, kartu),
                *asumsi_versi(penilaian.tahun, triwulan),
                *asumsi_dasar_ukur(tahun),
                *asumsi_sanggahan(sanggahan),
            )
        ),
        sanggahan=sanggahan,
        predikat=predikat_of(kartu.nko, rezim, JenjangNilai.NKO),
        predikat_hasil=_predikat_hasil(kartu, rezim),
    )


def _predikat_hasil(kartu: Kartu, rezim: Rezim) -> dict[str, str]:
    """Predicates of sasaran and IKU by address, where the regime has any for their level."""
    sasaran = [s for p in kartu.perspektif for s in p.sasaran]
    semua = {f"ss.{s.kode}": predikat_of(s.nss, rezim, JenjangNilai.SASARAN) for s in sasaran}
    semua |= {f"iku.{n.kode}": predikat_of(n.indeks, rezim, JenjangNilai.IKU) for s in sasaran for n in s.iku}
    return {alamat: predikat for alamat, predikat in semua.items() if predikat}


def kartu_sebelum(penilaian: Penilaian, triwulan: Triwulan) -> Kartu:
    """The card of an earlier quarter out of what is scored already: nothing is read or computed from rows again,
    unless the quarter was measured by something else. Enter within `localcontext(KONTEKS)`.
    """
    tahun = penilaian.tahun
    if tahun.menurut:
        rezim = rezim_pada(tahun, penilaian.rezim, triwulan)
        return penilaian_of(tahun_pada(penilaian.asli, triwulan), rezim, triwulan).kartu
    jadi = {b.kode_iku: b for b in tahun.baris if baris_capaian(b, triwulan)}
    pengukuran = {}
    for kode, masukan in penilaian.masukan.items():
        saat_itu = masukan_sampai(masukan, kode, jadi.get(kode), triwulan)
        pengukuran[kode] = _pengukuran(tahun, kode, saat_itu, triwulan)
    return nilai_kartu(penilaian.rencana, pengukuran)


def penilaian_of(tahun: TahunKinerja, rezim: Rezim, triwulan: Triwulan) -> Penilaian:
    """The year scored up to a quarter, with its inputs; enter within `localcontext(KONTEKS)`."""
    asli, tahun = tahun, tahun_berlaku(tahun)
    baris: dict[str, list[BarisRealisasi]] = defaultdict(list)
    for satu in tahun.baris:
        baris[satu.kode_iku].append(satu)
    masukan, pengukuran = {}, {}
    for kode in tahun.peta.kode_iku:
        manual = tahun.manual.get(kode) or ManualIKU(kode, nama=kode)
        masukan[kode] = masukan_iku(manual, baris[kode], triwulan, manual_periode(tahun, kode))
        pengukuran[kode] = _pengukuran(tahun, kode, masukan[kode], triwulan)
    k3 = k3_of(tahun, rezim)
    rencana = rencana_of(
        tahun.peta,
        tahun.manual,
        rezim,
        pemilik_peta=tahun.kantor.pemilik_peta,
        kualitas_target={kode: satu.kualitas_target for kode, satu in k3.items()},
    )
    return Penilaian(asli, tahun, rezim, triwulan, rencana, masukan, pengukuran, nilai_kartu(rencana, pengukuran), k3)


def rentang_nko(rencana: Rencana, pengukuran: Mapping[str, Pengukuran], kartu: Kartu) -> tuple[Decimal, Decimal] | None:
    """Lowest and highest NKO that the missing IKU still allow: all at the lowest, all at the highest index.

    None where nothing is missing, or where no bounds can be named: an IKU has no weight, a missing index no bound, or
    the regime values no NKO.
    """
    semua = [nilai for p in kartu.perspektif for s in p.sasaran for nilai in s.iku]
    kosong = [nilai for nilai in semua if nilai.diukur and nilai.indeks is None]
    if not kosong or any(nilai.diukur and nilai.bobot is None for nilai in semua):
        return None
    batas = {iku.kode: iku.batas for p in rencana.perspektif for s in p.sasaran for iku in s.iku}
    if rencana.jenjang is not JenjangNilai.NKO or not all(batas[nilai.kode].ada for nilai in kosong):
        return None
    ujung = []
    for pilih in ("bawah", "atas"):
        andaian = dict(pengukuran)
        for nilai in kosong:
            indeks: Decimal = getattr(batas[nilai.kode], pilih)
            andaian[nilai.kode] = pengukuran[nilai.kode]._replace(capaian_jadi=indeks)
        nko = nilai_kartu(rencana, andaian).nko
        if nko is None:
            return None
        ujung.append(nko)
    return ujung[0], ujung[1]


def _pengukuran(tahun: TahunKinerja, kode: str, masukan: Masukan, triwulan: Triwulan) -> Pengukuran:
    perjanjian = tahun.perjanjian.target.get(kode)
    periode: list[Pasangan] = []
    atas: list[Decimal | None] = []
    for saat in Triwulan:
        if saat <= triwulan:
            jejak, target = masukan.realisasi.get(saat), perjanjian.target.get(saat) if perjanjian else None
            periode.append((None if target is None else batas_bawah(target), jejak.nilai if jejak else None))
            atas.append(None if target is None else batas_atas(target))
    jadi = masukan.capaian.nilai if masukan.capaian else None
    berentang = perjanjian is not None and any(isinstance(t, Rentang) for t in perjanjian.target.values())
    return Pengukuran(
        tuple(periode), None if isinstance(jadi, TakTerhitung) else jadi, tuple(atas) if berentang else ()
    )
