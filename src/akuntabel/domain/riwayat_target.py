"""How targets came to be what they are: every change with its document, and the versions behind a score."""

from typing import NamedTuple

from akuntabel.domain.adendum import VERSI_AWAL, Adendum
from akuntabel.domain.keyakinan import Asumsi, Keyakinan
from akuntabel.domain.konsolidasi import TAKE_LAST_KNOWN
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.perjanjian import PerjanjianKinerja, TargetIKU
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.register import aturan_of
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.domain.target import Target

ATURAN_VERSI = "adendum.versi_target_berlaku"
ATURAN_DIKETAHUI = "versi.tanggal_diketahui"


class PerubahanTercatat(NamedTuple):
    """A change of one IKU by one document: the quarters that it names, before and after; None is not measured.

    `versi` is the document's number; a change without figures has no quarters.
    """

    adendum: Adendum
    versi: int
    kode_iku: str
    semula: dict[Triwulan, Target | None]
    menjadi: dict[Triwulan, Target | None]
    asal: SourceRef | None


def riwayat_target(tahun: TahunKinerja, kode_iku: str = "") -> tuple[PerubahanTercatat, ...]:
    """Every known change, in the order of the documents and of the map; with `kode_iku` those of one IKU."""
    awal = (tahun.arsip or tahun).perjanjian.target
    kini: dict[str, dict[Triwulan, Target | None]] = {k: dict(t.target) for k, t in awal.items()}
    hasil = []
    for versi, adendum in enumerate(tahun.perjanjian.adendum, VERSI_AWAL + 1):
        for kode in tahun.peta.kode_iku:
            perubahan = adendum.perubahan.get(kode)
            if perubahan is None and kode not in adendum.iku:
                continue
            milik, baru = kini.setdefault(kode, {}), perubahan.target if perubahan else {}
            semula = {t: milik.get(t) for t in baru}
            milik.update(baru)
            asal = perubahan.asal if perubahan else adendum.asal
            hasil.append(PerubahanTercatat(adendum, versi, kode, semula, dict(baru), asal))
    return tuple(satu for satu in hasil if not kode_iku or satu.kode_iku == kode_iku)


def triwulan_dipakai(target: TargetIKU | None, manual: ManualIKU, sampai: Triwulan) -> tuple[Triwulan, ...]:
    """The quarters whose targets make the target up to a quarter: the last one, or all of them."""
    bertarget = tuple(t for t in Triwulan if t <= sampai and target is not None and t in target.target)
    return bertarget[-1:] if manual.konsolidasi_periode in TAKE_LAST_KNOWN else bertarget


def versi_dipakai(tahun: TahunKinerja, kode_iku: str, sampai: Triwulan) -> dict[Triwulan, int]:
    """The number of the version behind each target that a score up to a quarter used."""
    target = tahun.perjanjian.target.get(kode_iku)
    manual = tahun.manual.get(kode_iku) or ManualIKU(kode_iku, nama=kode_iku)
    dipakai = triwulan_dipakai(target, manual, sampai)
    return {t: target.versi.get(t, VERSI_AWAL) for t in dipakai if target is not None}


def asal_target(tahun: TahunKinerja, kode_iku: str, triwulan: Triwulan) -> SourceRef | None:
    """The row in which the target of a quarter stands, in whichever version it counts."""
    target = tahun.perjanjian.target.get(kode_iku)
    if target is None:
        return None
    versi = target.versi.get(triwulan, VERSI_AWAL)
    if versi == VERSI_AWAL:
        return target.asal
    return tahun.perjanjian.adendum[versi - VERSI_AWAL - 1].perubahan[kode_iku].asal


def nomor_versi(perjanjian: PerjanjianKinerja, dokumen: str) -> int | None:
    """The number of the version that a document makes, by the document's number; None where there is none."""
    semua = [perjanjian.nomor or "Perjanjian Kinerja", *(a.nomor for a in perjanjian.adendum)]
    return semua.index(dokumen) + VERSI_AWAL if dokumen in semua else None


def sebutan_versi(perjanjian: PerjanjianKinerja, versi: int) -> str:
    """A version by its document: number, date, and the day from which it holds where that is another."""
    if versi <= VERSI_AWAL:
        tanggal = f" tanggal {tulis_tanggal(perjanjian.tanggal)}" if perjanjian.tanggal else ""
        return f"{perjanjian.nomor or 'Perjanjian Kinerja'}{tanggal}"
    return sebutan_adendum(perjanjian.adendum[versi - VERSI_AWAL - 1])


def sebutan_adendum(adendum: Adendum) -> str:
    """An adendum by number, date, and the day from which it holds where that is another."""
    tanggal = f" tanggal {tulis_tanggal(adendum.tanggal)}" if adendum.tanggal else ""
    beda = adendum.berlaku and adendum.berlaku != adendum.tanggal
    berlaku = f", berlaku {tulis_tanggal(adendum.berlaku)}" if adendum.berlaku and beda else ""
    return f"{adendum.nomor}{tanggal}{berlaku}"


def asumsi_versi(tahun: TahunKinerja, sampai: Triwulan) -> tuple[Asumsi, ...]:
    """The assumptions on which the choice among versions rests, where one was made."""
    berubah = tuple(k for k in tahun.peta.kode_iku if any(v > 1 for v in versi_dipakai(tahun, k, sampai).values()))
    tak_bertanggal = {b.kode_iku for b in tahun.baris if b.diketahui is None and b.periode <= sampai}
    tanpa_hari = tuple(k for k in tahun.peta.kode_iku if tahun.per and k in tak_bertanggal)
    hasil = []
    for nama, kena in ((ATURAN_VERSI, berubah), (ATURAN_DIKETAHUI, tanpa_hari)):
        aturan = aturan_of(nama)
        if kena and aturan.keyakinan is Keyakinan.RENDAH:
            teks = f"{aturan.bunyi} {aturan.catatan}"
            hasil.append(Asumsi(f"aturan.{nama}", teks, str(aturan.rujukan), aturan.keyakinan, kena))
    return tuple(hasil)
