"""K3, the quality of the contract per IKU: quality of the IKU itself and of its target, together the weight."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from akuntabel.domain.bobot import bobot_kualitas, kualitas_iku
from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.konsolidasi import konsolidasi_periode
from akuntabel.domain.manual import ManualIKU, Polarisasi
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.register import rule
from akuntabel.domain.rezim import CaraBobot, KedudukanTarget, Rezim
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.domain.target import angka_target

_SEJAK = date(2026, 1, 1)
_SATU = Decimal(1)


class K3(NamedTuple):
    """The quality of one IKU and of its target, with what the latter was judged by; `nilai` is the K3 itself.

    `dinaikkan` says that the floor for a mandatory IKU raised the quality of the target.
    """

    kualitas_iku: Decimal | TakTerhitung
    kualitas_target: Decimal
    nilai: Decimal | TakTerhitung
    kedudukan: KedudukanTarget
    dinaikkan: bool
    target: Decimal | None
    target_lalu: Decimal | None
    realisasi_lalu: Decimal | None


@rule(
    term="kedudukan target",
    means="Target dibandingkan dengan target dan realisasi tahun lalu; minimize dicerminkan.",
    source="kmk-127-2026",
    place="penerapan terbuka, bobot kualitas target",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
    note="Target yang diturunkan tetap «diturunkan» walaupun sama dengan realisasi tahun lalu; urutan itu anggapan.",
)
def kedudukan_target(
    target: Decimal | None, target_lalu: Decimal | None, realisasi_lalu: Decimal | None, polarisasi: Polarisasi
) -> KedudukanTarget:
    """How a target stands to last year's; without all three numbers there is no history to judge by."""
    if polarisasi is Polarisasi.STABILIZE:
        return KedudukanTarget.STABILIZE
    if target is None or target_lalu is None or realisasi_lalu is None:
        return KedudukanTarget.TANPA_RIWAYAT
    if polarisasi is Polarisasi.MINIMIZE:
        target, target_lalu, realisasi_lalu = -target, -target_lalu, -realisasi_lalu
    if target < target_lalu:
        return KedudukanTarget.DITURUNKAN
    if target == realisasi_lalu:
        return KedudukanTarget.SETARA_REALISASI
    if target == target_lalu:
        di_bawah = target < realisasi_lalu
        return KedudukanTarget.TETAP_DI_BAWAH_REALISASI if di_bawah else KedudukanTarget.TETAP_DI_ATAS_REALISASI
    di_bawah = target < realisasi_lalu
    return KedudukanTarget.NAIK_DI_BAWAH_REALISASI if di_bawah else KedudukanTarget.MELAMPAUI_REALISASI


@rule(
    term="kualitas target",
    means="Bobot menurut kedudukan target; IKU wajib tidak kurang dari batas bawahnya.",
    source="kmk-127-2026",
    place="penerapan terbuka, bobot kualitas target",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
)
def kualitas_target(
    kedudukan: KedudukanTarget, nilai: Mapping[KedudukanTarget, Decimal], *, wajib: bool = False
) -> Decimal:
    """Quality of a target by its standing; for a mandatory IKU not below the floor."""
    dasar = nilai[kedudukan]
    return max(dasar, nilai[KedudukanTarget.WAJIB_PALING_SEDIKIT]) if wajib else dasar


@rule(
    term="sebutan K3",
    means="Di atas 1 Sangat Berkualitas, tepat 1 Berkualitas, di bawah 1 Cukup Berkualitas.",
    source="kmk-127-2026",
    place="penerapan terbuka, sebutan K3",
    confidence=Keyakinan.SEDANG,
    since=_SEJAK,
)
def sebutan_kualitas(k3: Decimal) -> str:
    """The label of a K3."""
    if k3 == _SATU:
        return "Berkualitas"
    return "Sangat Berkualitas" if k3 > _SATU else "Cukup Berkualitas"


def k3_of(tahun: TahunKinerja, rezim: Rezim) -> dict[str, K3]:
    """K3 of every IKU of the map, by code; empty under a regime that does not weigh by it."""
    nilai = rezim.kualitas_target
    if rezim.cara_bobot.nilai is not CaraBobot.K3 or nilai is None:
        return {}
    lalu = {r.kode_iku: r for r in tahun.riwayat if r.tahun == tahun.tahun - 1}
    hasil = {}
    for kode in tahun.peta.kode_iku:
        manual = tahun.manual.get(kode) or ManualIKU(kode, nama=kode)
        riwayat = lalu.get(kode)
        target = _target_setahun(tahun, manual)
        target_lalu = angka_target(riwayat.target) if riwayat else None
        realisasi_lalu = riwayat.realisasi if riwayat else None
        kedudukan = (
            KedudukanTarget.DITETAPKAN_PERATURAN
            if manual.target_peraturan
            else kedudukan_target(target, target_lalu, realisasi_lalu, manual.polarisasi)
        )
        mutu = kualitas_iku(manual.validitas, manual.kendali, rezim, pemilik_peta=tahun.kantor.pemilik_peta)
        bobot_target = kualitas_target(kedudukan, nilai.nilai, wajib=manual.wajib)
        hasil[kode] = K3(
            mutu,
            bobot_target,
            mutu if isinstance(mutu, TakTerhitung) else bobot_kualitas(mutu, bobot_target),
            kedudukan,
            bobot_target != nilai.nilai[kedudukan],
            target,
            target_lalu,
            realisasi_lalu,
        )
    return hasil


def _target_setahun(tahun: TahunKinerja, manual: ManualIKU) -> Decimal | None:
    """The target of the whole year: the contract's quality does not change with the quarter that is reported."""
    perjanjian = tahun.perjanjian.target.get(manual.kode)
    if perjanjian is None:
        return None
    return konsolidasi_periode(
        [(angka_target(perjanjian.target.get(t)), None) for t in Triwulan], manual.konsolidasi_periode
    )[0]
