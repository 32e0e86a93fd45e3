"""What templates need: the two languages, and figures in the Indonesian form."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from akuntabel.domain.hak import Hak, Peran
from akuntabel.domain.inisiatif import KeadaanTonggak
from akuntabel.domain.manual import ManualIKU, Satuan, Ukuran
from akuntabel.domain.mutu_manual import MutuManual
from akuntabel.domain.penulisan import tulis_bulat, tulis_nilai, tulis_ringkas
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.perjanjian import TargetIKU
from akuntabel.domain.riwayat_target import PerubahanTercatat
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.domain.workflow import Keadaan, Langkah
from akuntabel.reports.chart import meter as gambar_meter
from akuntabel.reports.tulisan import tulis_target
from akuntabel.web.bahasa import dwi as pilih
from akuntabel.web.sebutan import (
    SEBUTAN_HAK,
    SEBUTAN_KEADAAN,
    SEBUTAN_LANGKAH,
    SEBUTAN_PERAN,
    SEBUTAN_STATUS,
    SEBUTAN_TONGGAK,
)
from akuntabel.web.sebutan_manual import sebut_isian as sebut_isian_manual

register = template.Library()
_LEBAR_KOTAK = 70


@register.simple_tag
def dwi(indonesia: str, english: str) -> str:
    """The text in the language of the page."""
    return pilih(indonesia, english)


@register.filter
def desimal(nilai: str | None) -> str:
    """`"100.55"` as `100,55`; a dash for what has no value."""
    return "–" if nilai is None else nilai.replace(".", ",")


@register.filter
def bersatuan(nilai: str | None, satuan: str) -> str:
    """A figure in its unit: `100,55%`, `Rp1.000`."""
    if nilai is None:
        return "–"
    return tulis_nilai(Decimal(nilai), Satuan(satuan)) if satuan else nilai.replace(".", ",")


@register.filter
def target_iku(iku: dict[str, Any]) -> str:
    """The target of an IKU as it reads."""
    return str(iku.get("target_tertulis") or bersatuan(iku["target"], iku["satuan"]))


@register.filter
def realisasi_iku(iku: dict[str, Any]) -> str:
    """The realisasi of an IKU as it reads."""
    return str(iku.get("realisasi_tertulis") or bersatuan(iku["realisasi"], iku["satuan"]))


@register.filter
def target_triwulan(target: TargetIKU, manual: ManualIKU) -> str:
    """The targets of the quarters as they read: `T1 25%, T2 50%`."""
    return ", ".join(f"{t.kode} {tulis_nilai(nilai, manual.ukuran)}" for t, nilai in sorted(target.target.items()))


@register.filter
def sebut_status(status: str) -> str:
    """A status in words, for those who do not see colours."""
    return pilih(*SEBUTAN_STATUS.get(status, (status, status)))


@register.filter
def sebut_peran(peran: Peran) -> str:
    """A role in words."""
    return pilih(*SEBUTAN_PERAN[peran])


@register.filter
def sebut_hak(hak: Hak) -> str:
    """A right in words."""
    return pilih(*SEBUTAN_HAK[hak])


@register.filter
def meter(nilai: str | None, judul: str) -> SafeString:
    """An index as a bar with a mark at one hundred."""
    return mark_safe(gambar_meter(None if nilai is None else Decimal(nilai), judul))


@register.filter
def isi_kamus(kamus: dict[Any, Any], kunci: Any) -> Any:
    """The value of a key, None where there is none."""
    return kamus.get(kunci)


@register.filter
def sebut_isian(nama: str) -> str:
    """A field of a manual in words."""
    return sebut_isian_manual(nama)


@register.filter
def banyak_baris(teks: str) -> int:
    """How many lines a box needs to show a text, within reason."""
    return max(2, min(8, sum(1 + len(satu) // _LEBAR_KOTAK for satu in teks.split("\n"))))


@register.filter
def bulat(nilai: Decimal | None) -> str:
    """A share as a whole number."""
    return "–" if nilai is None else tulis_bulat(nilai)


@register.filter
def temuan_terbuka(mutu: MutuManual | None) -> int:
    """How many findings of a manual nobody has explained."""
    return sum(not t.alasan for t in mutu.temuan) if mutu else 0


@register.filter
def sebut_keadaan(keadaan: Keadaan) -> str:
    """Where a document stands, in words."""
    return pilih(*SEBUTAN_KEADAAN[keadaan])


@register.filter
def sebut_langkah(langkah: Langkah) -> str:
    """A step in words."""
    return pilih(*SEBUTAN_LANGKAH[langkah])


@register.filter
def angka(nilai: Decimal) -> str:
    """A figure with at most two decimals: `33,33`."""
    return tulis_ringkas(nilai)


@register.filter
def berpasangan(satu: Sequence[Any], lain: Sequence[Any]) -> list[tuple[Any, Any]]:
    """Two lists of one length, side by side."""
    return list(zip(satu, lain, strict=True))


@register.filter
def nama_iku(kode: str, tahun: TahunKinerja) -> str:
    """The name of an IKU by its manual, or its code."""
    manual = tahun.manual.get(kode)
    return manual.nama if manual else kode


@register.filter
def pasangan_target(perubahan: PerubahanTercatat, tahun: TahunKinerja) -> list[tuple[Triwulan, str, str]]:
    """Of every quarter that a change names, the old and the new target as they read."""
    manual = tahun.manual.get(perubahan.kode_iku)
    ukuran = manual.ukuran if manual else Ukuran(Satuan.PERSEN)
    return [
        (t, tulis_target(perubahan.semula[t], ukuran), tulis_target(n, ukuran)) for t, n in perubahan.menjadi.items()
    ]


@register.filter
def sebut_tonggak(keadaan: KeadaanTonggak) -> str:
    """Where a milestone stands, in words."""
    return pilih(*SEBUTAN_TONGGAK[keadaan])


@register.filter
def warna_tonggak(keadaan: KeadaanTonggak) -> str:
    """The colour of a milestone; one that is under way has none."""
    return {KeadaanTonggak.SELESAI: "hijau", KeadaanTonggak.TERLAMBAT: "merah"}.get(keadaan, "")
