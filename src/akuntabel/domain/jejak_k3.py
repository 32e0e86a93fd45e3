"""The trace of a weight by K3: quality of the IKU, quality of the target, and what the target was compared with."""

from decimal import Decimal

from akuntabel.domain.jejak import Jejak
from akuntabel.domain.k3 import K3, sebutan_kualitas
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.penilaian import Penilaian
from akuntabel.domain.penulisan import tulis_ringkas
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.register import aturan_of
from akuntabel.domain.rezim import KedudukanTarget
from akuntabel.domain.scorecard import NilaiIKU

_DESIMAL = 6
NAMA_KEDUDUKAN = {
    KedudukanTarget.DITURUNKAN: "target lebih ringan daripada target tahun lalu",
    KedudukanTarget.TETAP_DI_BAWAH_REALISASI: "target tetap, padahal realisasi tahun lalu melampauinya",
    KedudukanTarget.TETAP_DI_ATAS_REALISASI: "target tetap, realisasi tahun lalu belum mencapainya",
    KedudukanTarget.NAIK_DI_BAWAH_REALISASI: "target lebih berat, belum setara realisasi tahun lalu",
    KedudukanTarget.SETARA_REALISASI: "target setara realisasi tahun lalu",
    KedudukanTarget.MELAMPAUI_REALISASI: "target melampaui target dan realisasi tahun lalu",
    KedudukanTarget.STABILIZE: "polarisasi stabilize, tidak dibandingkan",
    KedudukanTarget.TANPA_RIWAYAT: "tanpa riwayat tahun lalu",
    KedudukanTarget.DITETAPKAN_PERATURAN: "target ditetapkan peraturan",
    KedudukanTarget.WAJIB_PALING_SEDIKIT: "batas bawah IKU wajib",
}
"""How a target stands, in words."""


def jejak_k3(penilaian: Penilaian, nilai: NilaiIKU, k3: K3) -> Jejak:
    """The weight of an IKU by K3, and its share in the sasaran."""
    manual = penilaian.tahun.manual.get(nilai.kode) or ManualIKU(nilai.kode, nama=nilai.kode)
    aturan = aturan_of("bobot.bobot_kualitas")
    catatan = [] if isinstance(k3.nilai, TakTerhitung) else [sebutan_kualitas(k3.nilai)]
    if nilai.bobot_tertimbang is not None:
        catatan.append(f"bobot tertimbang {_angka(nilai.bobot_tertimbang)}%")
    terhitung = not isinstance(k3.kualitas_iku, TakTerhitung)
    return Jejak(
        f"iku.{nilai.kode}.bobot",
        f"bobot IKU {nilai.kode} (K3)",
        k3.nilai,
        rumus=f"({_angka(k3.kualitas_iku)} + {_angka(k3.kualitas_target)}) ÷ 2" if terhitung else "",
        aturan=aturan.nama,
        rujukan=str(aturan.rujukan),
        keyakinan=aturan.keyakinan,
        masukan=(_kualitas_iku(penilaian, manual, k3), _kualitas_target(penilaian, manual, k3)),
        catatan="; ".join(catatan),
    )


def _kualitas_iku(penilaian: Penilaian, manual: ManualIKU, k3: K3) -> Jejak:
    figur = penilaian.rezim.bobot_iku.get((manual.validitas, manual.kendali))
    return Jejak(
        "",
        "kualitas IKU",
        k3.kualitas_iku,
        rumus=f"{manual.validitas.value} × {manual.kendali.value}",
        aturan=figur.kode if figur else "bobot.kualitas_iku",
        rujukan=str(figur.rujukan) if figur else "",
        keyakinan=figur.keyakinan if figur else None,
        asal=manual.asal,
        catatan=figur.catatan if figur else "",
    )


def _kualitas_target(penilaian: Penilaian, manual: ManualIKU, k3: K3) -> Jejak:
    tahun, figur = penilaian.tahun, penilaian.rezim.kualitas_target
    perjanjian = tahun.perjanjian.target.get(manual.kode)
    lalu = next((r for r in tahun.riwayat if r.kode_iku == manual.kode and r.tahun == tahun.tahun - 1), None)
    masukan = (
        Jejak(
            "", f"target {tahun.tahun}", k3.target, manual.satuan.value, asal=perjanjian.asal if perjanjian else None
        ),
        Jejak("", f"target {tahun.tahun - 1}", k3.target_lalu, manual.satuan.value, asal=lalu.asal if lalu else None),
        Jejak(
            "", f"realisasi {tahun.tahun - 1}", k3.realisasi_lalu, manual.satuan.value, asal=lalu.asal if lalu else None
        ),
    )
    return Jejak(
        "",
        "kualitas target",
        k3.kualitas_target,
        rumus=NAMA_KEDUDUKAN[k3.kedudukan] + ("; dinaikkan sampai batas bawah IKU wajib" if k3.dinaikkan else ""),
        aturan=figur.kode if figur else "k3.kualitas_target",
        rujukan=str(figur.rujukan) if figur else "",
        keyakinan=figur.keyakinan if figur else None,
        masukan=masukan if k3.kedudukan is not KedudukanTarget.DITETAPKAN_PERATURAN else (),
        catatan=aturan_of("k3.kedudukan_target").catatan,
    )


def _angka(nilai: object) -> str:
    return tulis_ringkas(nilai, _DESIMAL) if isinstance(nilai, Decimal) else ""
