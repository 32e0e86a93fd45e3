"""The year as one quarter held it: its manuals, map, regime and office on the quarter's last day.

The scorecard up to a quarter is computed from `tahun_pada` of that quarter. Within it every period's rows go through
the manual of their own period; everything above them (consolidation, polarity, weights, map) is that of the quarter.
"""

from collections.abc import Iterator
from dataclasses import replace

from akuntabel.domain import masalah
from akuntabel.domain.cascading import TautanCascading
from akuntabel.domain.keyakinan import Asumsi, Keyakinan
from akuntabel.domain.konsolidasi import TAKE_LAST_KNOWN
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.periode import Triwulan, akhir_triwulan
from akuntabel.domain.perubahan_berkas import PerubahanBerkas, berkas_ukur, rantai_berkas, versi_berkas_berlaku
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.domain.register import aturan_of
from akuntabel.domain.rezim import Rezim, Status
from akuntabel.domain.scorecard import NilaiIKU, Scorecard
from akuntabel.domain.tahun_kinerja import TahunKinerja

_ATURAN = "perubahan_berkas.versi_berkas_berlaku"


def tahun_pada(tahun: TahunKinerja, triwulan: Triwulan) -> TahunKinerja:
    """The year as it was held at the end of a quarter; rows, targets and documents stay."""
    dasar = tahun.menurut.get(triwulan)
    if dasar is None:
        return tahun
    return replace(
        tahun,
        rezim=dasar.rezim,
        paket=dasar.paket,
        pilihan=dict(dasar.pilihan),
        kantor=replace(dasar.kantor, pimpinan=tahun.kantor.pimpinan, atasan=tahun.kantor.atasan),
        peta=dasar.peta,
        manual=dict(dasar.manual),
        cascading=dasar.cascading,
    )


def rezim_pada(tahun: TahunKinerja, rezim: Rezim, triwulan: Triwulan) -> Rezim:
    """The figures of the regime and choices held at the end of a quarter; `rezim` are those of the year."""
    dasar = tahun.menurut.get(triwulan)
    return dasar.figur if dasar else rezim


def manual_periode(tahun: TahunKinerja, kode_iku: str) -> dict[Triwulan, ManualIKU]:
    """The manual of an IKU that each period held, where the year holds several; empty where it holds one."""
    semua = {t: dasar.manual.get(kode_iku) for t, dasar in tahun.menurut.items()}
    return {t: manual for t, manual in semua.items() if manual is not None}


def manual_sama(satu: ManualIKU, lain: ManualIKU) -> bool:
    """Whether two manuals say the same, wherever they stand."""
    return replace(satu, asal=None, tempat={}) == replace(lain, asal=None, tempat={})


def kode_iku_semua(tahun: TahunKinerja) -> tuple[str, ...]:
    """The IKU of every map that the year held, those of its last map first."""
    lain = (k for dasar in tahun.menurut.values() for k in dasar.peta.kode_iku)
    return tuple(dict.fromkeys((*tahun.peta.kode_iku, *lain)))


def tautan_semua(tahun: TahunKinerja) -> tuple[TautanCascading, ...]:
    """The links of cascading that any quarter of the year held."""
    return (*tahun.cascading, *(t for dasar in tahun.menurut.values() for t in dasar.cascading))


def nilai_triwulan(tahun: TahunKinerja, kartu: Scorecard, kode_iku: str) -> NilaiIKU:
    """The result of an IKU on the card of any quarter, as it may stand beside the year's: not measured where the map of
    that quarter has no such IKU; without target and realisasi where these were in another unit."""
    nilai = next((n for n in kartu.iku if n.kode == kode_iku), None)
    if nilai is None:
        return NilaiIKU(kode_iku, None, None, None, None, Status.TIDAK_DIUKUR, None, None, False, None)
    dahulu, kini = manual_periode(tahun, kode_iku).get(kartu.triwulan), tahun.manual.get(kode_iku)
    if dahulu is None or kini is None or dahulu.satuan is kini.satuan:
        return nilai
    return nilai._replace(target=None, realisasi=None, rentang=None)


def perubahan_berlaku(tahun: TahunKinerja, triwulan: Triwulan) -> tuple[tuple[PerubahanBerkas, tuple[str, ...]], ...]:
    """Every known change, with those of its files whose content before it is in the result up to a quarter."""
    akhir = akhir_triwulan(tahun.tahun, triwulan)
    belum: dict[str, list[str]] = {p.nama: [] for p in tahun.perubahan}
    for berkas, versi in rantai_berkas(tahun.perubahan).items():
        dipakai = versi_berkas_berlaku([v.hari for v in versi], akhir, None) if berkas_ukur(berkas) else len(versi)
        for satu in versi[dipakai:]:
            belum[satu.perubahan.nama].append(berkas)
    return tuple((p, tuple(sorted(belum[p.nama]))) for p in tahun.perubahan)


def masalah_versi(tahun: TahunKinerja, triwulan: Triwulan) -> Iterator[Problem]:
    """IKU whose value up to a quarter puts together periods that were measured in different ways."""
    for kode in tahun.peta.kode_iku:
        manual = tahun.manual.get(kode)
        if manual is None or manual.konsolidasi_periode in TAKE_LAST_KNOWN:
            continue
        target = tahun.perjanjian.target.get(kode)
        milik = manual_periode(tahun, kode)
        beda = [t for t in Triwulan if t <= triwulan and target and t in target.target and _beda(milik.get(t), manual)]
        if beda:
            yield Problem(
                masalah.MANUAL_BERGANTI,
                manual.asal or SourceRef(f"manual/{kode}.yaml"),
                f"IKU {kode}: {', '.join(t.nama for t in beda)} diukur menurut manual sebelum perubahan, lalu digabung "
                f"dengan triwulan sesudahnya ({manual.konsolidasi_periode.value}).",
                found=f"{len(beda)} triwulan menurut manual lama",
                expected="semua triwulan diukur dengan cara yang sama",
                remedy="Pastikan nilainya dapat digabung; bila tidak, koreksi nilai triwulan itu menurut manual baru "
                "dan kosongkan «berlaku_sejak» perubahannya.",
                tingkat=Tingkat.PERINGATAN,
                kode_iku=kode,
            )


def asumsi_dasar_ukur(tahun: TahunKinerja) -> tuple[Asumsi, ...]:
    """The assumption on which the choice among versions of files rests, where a change decides a number."""
    berubah = sorted({b for p in tahun.perubahan for b in p.mengukur})
    aturan = aturan_of(_ATURAN)
    if not berubah or aturan.keyakinan is not Keyakinan.RENDAH:
        return ()
    teks = f"{aturan.bunyi} {aturan.catatan}"
    return (Asumsi(f"aturan.{_ATURAN}", teks, str(aturan.rujukan), aturan.keyakinan, tuple(berubah)),)


def _beda(dahulu: ManualIKU | None, kini: ManualIKU) -> bool:
    """Whether two manuals turn the same rows into different values."""
    if dahulu is None or dahulu == kini:
        return False
    return (dahulu.satuan, dahulu.formula, dahulu.konsolidasi_lokasi, _satuan(dahulu)) != (
        kini.satuan,
        kini.formula,
        kini.konsolidasi_lokasi,
        _satuan(kini),
    )


def _satuan(manual: ManualIKU) -> dict[str, str]:
    return {k.kode: k.satuan.value for k in manual.komponen}
