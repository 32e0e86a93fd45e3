"""Comparisons that a Laporan Kinerja must make: with a target, an earlier year, a standard, and the budget.

PermenPANRB 53/2014 says what is compared and leaves the arithmetic open; each rule notes what was chosen.
Amounts are whole rupiah, everything else Decimal; a comparison without a meaning is a `TakTerhitung`.
"""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from akuntabel.domain import masalah
from akuntabel.domain.anggaran import Anggaran
from akuntabel.domain.angka import NOL, SERATUS
from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.manual import Polarisasi
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.register import rule

_SUMBER = "permenpanrb-53-2014"
_SEJAK = date(2014, 12, 1)


@rule(
    term="selisih kinerja",
    means="Nilai kini dikurangi nilai pembanding, dalam satuan yang sama.",
    source=_SUMBER,
    place="Anak Lampiran II/1, Bab III huruf A angka 2",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    note="Peraturan mewajibkan pembandingan tanpa menetapkan rumus.",
)
def selisih(kini: Decimal, pembanding: Decimal) -> Decimal:
    """Difference of this year's value and the one it is compared with, in the unit of both."""
    return kini - pembanding


@rule(
    term="pertumbuhan kinerja",
    means="(Nilai kini − nilai dahulu) ÷ nilai dahulu × 100, hanya terhadap nilai di atas nol.",
    source=_SUMBER,
    place="Anak Lampiran II/1, Bab III huruf A angka 2",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    note="Peraturan mewajibkan pembandingan tanpa menetapkan rumus; pembanding nol atau negatif ditolak.",
)
def pertumbuhan(kini: Decimal, dahulu: Decimal) -> Decimal | TakTerhitung:
    """Growth in percent of the earlier value; only against a value above zero."""
    if dahulu <= 0:
        return TakTerhitung(masalah.PEMBANDING_TIDAK_POSITIF, "Nilai pembanding nol atau negatif.")
    return (kini - dahulu) * SERATUS / dahulu


@rule(
    term="selisih terhadap target",
    means="Jarak dari target dalam satuan IKU; positif berarti lebih baik menurut polarisasinya.",
    source=_SUMBER,
    place="Anak Lampiran II/1, Bab III huruf A angka 3 dan 4",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    note="Peraturan mewajibkan pembandingan tanpa menetapkan rumus; tanda mengikuti polarisasi IKU.",
)
def selisih_terhadap_target(realisasi: Decimal, target: Decimal, polarisasi: Polarisasi) -> Decimal:
    """Distance from a target or standard in the unit of the IKU: positive is better, negative is worse.

    For stabilize every distance is worse: minus the absolute difference.
    """
    if polarisasi is Polarisasi.MAXIMIZE:
        return realisasi - target
    if polarisasi is Polarisasi.MINIMIZE:
        return target - realisasi
    return -abs(realisasi - target)


@rule(
    term="persen serapan anggaran",
    means="Realisasi ÷ pagu × 100.",
    source=_SUMBER,
    place="Anak Lampiran II/1, Bab III huruf B",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    note="Realisasi dibagi pagu; peraturan mewajibkan uraiannya tanpa menetapkan rumus.",
)
def persen_serapan(realisasi: Decimal, pagu: Decimal) -> Decimal | TakTerhitung:
    """Share of the ceiling that was spent, in percent; a ceiling of zero or below has no share."""
    if pagu <= 0:
        return TakTerhitung(masalah.PEMBANDING_TIDAK_POSITIF, "Pagu nol atau negatif.")
    return realisasi * SERATUS / pagu


@rule(
    term="efisiensi sumber daya",
    means="Nilai kinerja dikurangi serapan anggaran, dalam poin persen.",
    source=_SUMBER,
    place="Anak Lampiran II/1, Bab III huruf A angka 6",
    confidence=Keyakinan.RENDAH,
    since=_SEJAK,
    note="Peraturan mewajibkan analisis efisiensi tanpa rumus; dipilih nilai kinerja dikurangi serapan.",
)
def efisiensi(nilai_kinerja: Decimal, serapan: Decimal) -> Decimal:
    """Achievement less absorption, in percentage points: positive where more was achieved than was spent."""
    return nilai_kinerja - serapan


class SerapanSasaran(NamedTuple):
    """Budget that serves one sasaran: rupiah with the shares applied (not rounded), absorption in percent.

    `pagu` and `serapan` are None where an activity that serves the sasaran has no published ceiling.
    """

    kode: str
    pagu: Decimal | None
    realisasi: Decimal
    serapan: Decimal | TakTerhitung | None


@rule(
    term="anggaran per sasaran",
    means="Pagu dan realisasi kegiatan dikalikan persen pembagiannya ke sasaran, lalu dijumlahkan.",
    source=_SUMBER,
    place="Anak Lampiran II/1, Bab III huruf B; Anak Lampiran I/6-6 angka 6",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    note="Kegiatan yang melayani beberapa sasaran dibagi menurut persen yang dinyatakan kantor.",
)
def serapan_sasaran(anggaran: Anggaran, kode_sasaran: str) -> SerapanSasaran | None:
    """Ceiling, realisation and absorption of the activities mapped to a sasaran; None where there are none."""
    peserta = [k for k in anggaran.kegiatan if kode_sasaran in k.sasaran]
    if not peserta:
        return None
    realisasi = sum((Decimal(k.realisasi * k.sasaran[kode_sasaran]) / SERATUS for k in peserta), NOL)
    pagu = NOL
    for kegiatan in peserta:
        if kegiatan.pagu is None:
            return SerapanSasaran(kode_sasaran, None, realisasi, None)
        pagu += Decimal(kegiatan.pagu * kegiatan.sasaran[kode_sasaran]) / SERATUS
    return SerapanSasaran(kode_sasaran, pagu, realisasi, persen_serapan(realisasi, pagu))
