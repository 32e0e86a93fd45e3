"""Checks of time: whether targets, consolidation and reporting period fit each other."""

from itertools import pairwise

from akuntabel.domain.angka import NOL
from akuntabel.domain.keyakinan import Keyakinan, Rujukan
from akuntabel.domain.manual import KonsolidasiPeriode, PeriodePelaporan, Polarisasi
from akuntabel.domain.mutu_manual.lembar import PER_IKU, LembarManual
from akuntabel.domain.mutu_manual.register import (
    BERWAKTU,
    PENGUMPULAN,
    Dasar,
    Hasil,
    JenisTemuan,
    Kepastian,
    Salah,
    Segi,
)
from akuntabel.domain.penulisan import tulis_ringkas
from akuntabel.domain.periode import Triwulan

_KONSOLIDASI = Dasar(
    Rujukan("buku-pintar-kppn", "hlm. 78: cara konsolidasi periode"),
    Keyakinan.SEDANG,
    "Arti tiap cara dibaca pada sumber; ciri target yang tidak cocok dengannya adalah bacaan kami.",
)
_TUTUP = {
    PeriodePelaporan.SEMESTERAN: (Triwulan.T2, Triwulan.T4),
    PeriodePelaporan.TAHUNAN: (Triwulan.T4,),
}
"""Quarters in which a longer reporting period ends."""


def _urutan(lembar: LembarManual) -> str:
    return ", ".join(tulis_ringkas(n) for n in lembar.urut)


def _naik(lembar: LembarManual) -> bool:
    """Whether every target is above the one before, as cumulative ones are."""
    urut = lembar.urut
    return all(a < b for a, b in pairwise(urut))


@PER_IKU.catat(
    "TARGET_TIDAK_DITETAPKAN",
    Segi.BERWAKTU,
    JenisTemuan.GALAT,
    Kepastian.PASTI,
    means="Ada target sedikitnya pada satu triwulan.",
    example="baris target IKU seluruhnya N/A.",
    basis=BERWAKTU,
)
def target_tidak_ditetapkan(lembar: LembarManual) -> Hasil:
    """An IKU that is measured in no quarter."""
    if lembar.target:
        return ()
    return (
        Salah("target", "tidak ada target pada satu triwulan pun.", "kosong", "target per triwulan", "Isi target.csv."),
    )


@PER_IKU.catat(
    "SUM_BERTARGET_KUMULATIF",
    Segi.BERWAKTU,
    JenisTemuan.PERINGATAN,
    Kepastian.PERLU_DINILAI,
    means="Target IKU berkonsolidasi sum adalah target tiap triwulan, bukan kumulatif.",
    example="sum dengan target 25, 50, 75, 100: setahun menjadi 250.",
    basis=_KONSOLIDASI,
)
def sum_bertarget_kumulatif(lembar: LembarManual) -> Hasil:
    """A sum over targets that already grow from quarter to quarter."""
    if lembar.manual.konsolidasi_periode is not KonsolidasiPeriode.SUM or len(lembar.target) < 3:
        return None
    if not _naik(lembar):
        return ()
    return (
        Salah("konsolidasi_periode", "konsolidasi sum, tetapi targetnya naik seperti target kumulatif.",
              f"{_urutan(lembar)}; jumlahnya {tulis_ringkas(sum(lembar.urut, NOL))}",
              "target tiap triwulan, atau tlk_progress", "Pakai tlk_progress bila target dihitung sejak awal tahun."),
    )  # fmt: skip


@PER_IKU.catat(
    "AVERAGE_BERTARGET_NAIK",
    Segi.BERWAKTU,
    JenisTemuan.PERINGATAN,
    Kepastian.PERLU_DINILAI,
    means="Target IKU berkonsolidasi average tidak bertumbuh seperti target kumulatif.",
    example="average dengan target 25, 50, 75, 100: setahun menjadi 62,5.",
    basis=_KONSOLIDASI,
)
def average_bertarget_naik(lembar: LembarManual) -> Hasil:
    """A mean over targets that grow from quarter to quarter."""
    if lembar.manual.konsolidasi_periode is not KonsolidasiPeriode.AVERAGE or len(lembar.target) < 3:
        return None
    if not _naik(lembar):
        return ()
    return (
        Salah("konsolidasi_periode", "konsolidasi average, tetapi targetnya naik seperti target kumulatif.",
              _urutan(lembar), "target tiap triwulan yang setara, atau tlk_progress",
              "Pakai tlk_progress bila target dihitung sejak awal tahun."),
    )  # fmt: skip


@PER_IKU.catat(
    "PROGRESS_BERTARGET_TURUN",
    Segi.BERWAKTU,
    JenisTemuan.GALAT,
    Kepastian.PASTI,
    means="Target tlk_progress tidak turun dari triwulan ke triwulan (pada minimize boleh turun).",
    example="tlk_progress dengan target 25, 50, 40, 100.",
    basis=_KONSOLIDASI,
)
def progress_bertarget_turun(lembar: LembarManual) -> Hasil:
    """A cumulative target that falls."""
    manual = lembar.manual
    if manual.konsolidasi_periode is not KonsolidasiPeriode.TLK_PROGRESS or len(lembar.target) < 2:
        return None
    urut = lembar.urut
    if manual.polarisasi is Polarisasi.MINIMIZE or all(a <= b for a, b in pairwise(urut)):
        return ()
    return (
        Salah("target", "target kumulatif turun.", _urutan(lembar), "target yang tidak turun",
              "Perbaiki targetnya, atau konsolidasinya."),
    )  # fmt: skip


@PER_IKU.catat(
    "KONSOLIDASI_TAK_COCOK",
    Segi.BERWAKTU,
    JenisTemuan.PERINGATAN,
    Kepastian.PERLU_DINILAI,
    means="tlk_progress bertarget naik, tlk_tetap bertarget sama pada setiap triwulan.",
    example="tlk_tetap dengan target 25, 50, 75, 100.",
    basis=_KONSOLIDASI,
)
def konsolidasi_tak_cocok(lembar: LembarManual) -> Hasil:
    """The other of the two kinds of take last known was meant."""
    cara, sama = lembar.manual.konsolidasi_periode, len(set(lembar.urut)) == 1
    if len(lembar.target) < 2:
        return None
    if cara is KonsolidasiPeriode.TLK_PROGRESS and sama:
        lain = KonsolidasiPeriode.TLK_TETAP
    elif cara is KonsolidasiPeriode.TLK_TETAP and not sama:
        lain = KonsolidasiPeriode.TLK_PROGRESS
    else:
        return () if cara in (KonsolidasiPeriode.TLK_PROGRESS, KonsolidasiPeriode.TLK_TETAP) else None
    return (
        Salah("konsolidasi_periode", f"konsolidasi {cara.value} tidak cocok dengan urutan targetnya.", _urutan(lembar),
              lain.value, f"Pakai {lain.value}, atau perbaiki targetnya."),
    )  # fmt: skip


@PER_IKU.catat(
    "PERIODE_PELAPORAN_KOSONG",
    Segi.BERWAKTU,
    JenisTemuan.SARAN,
    Kepastian.PASTI,
    means="Periode pelaporan disebut.",
    example="`periode_pelaporan:` tidak ada.",
    basis=PENGUMPULAN,
)
def periode_pelaporan_kosong(lembar: LembarManual) -> Hasil:
    """A manual that does not say how often is reported."""
    if lembar.manual.periode_pelaporan is not None:
        return ()
    return (
        Salah("periode_pelaporan", "periode pelaporan tidak disebut.", "kosong",
              "bulanan, triwulanan, semesteran, atau tahunan", "Isi `periode_pelaporan`."),
    )  # fmt: skip


@PER_IKU.catat(
    "PERIODE_TAK_COCOK",
    Segi.BERWAKTU,
    JenisTemuan.PERINGATAN,
    Kepastian.PASTI,
    means="Target hanya ada pada triwulan tempat periode pelaporan berakhir.",
    example="tahunan dengan target triwulan I.",
    basis=BERWAKTU,
)
def periode_tak_cocok(lembar: LembarManual) -> Hasil:
    """Targets in quarters in which nothing is reported."""
    periode = lembar.manual.periode_pelaporan
    tutup = _TUTUP.get(periode) if periode is not None else None
    if periode is None or tutup is None or not lembar.target:
        return None
    lebih = [t.kode for t in sorted(lembar.target) if t not in tutup]
    if not lebih:
        return ()
    return (
        Salah("target", f"periode pelaporan {periode.value}, tetapi ada target {', '.join(lebih)}.", ", ".join(lebih),
              f"target pada {', '.join(t.kode for t in tutup)} saja, lainnya N/A",
              "Tulis N/A pada triwulan lain, atau perbaiki periode_pelaporan."),
    )  # fmt: skip
