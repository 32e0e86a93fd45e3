"""The budget of a report: its lines, and the totals that the report itself states."""

from dataclasses import dataclass

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan
from akuntabel.reviu.fakta.jumlahan import tanpa_induk
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.peran import Peran

_RUPIAH_TERKECIL = 10**5
"""A budget whose largest amount is smaller is no budget in rupiah."""


@dataclass(frozen=True, slots=True)
class BarisAnggaran:
    """One line of the budget with its place."""

    kode: str
    kegiatan: str
    pagu: Bilangan
    realisasi: Bilangan
    letak: Letak


@dataclass(frozen=True, slots=True)
class AnggaranTerbaca:
    """The lines, and the stated totals with their place; `cocok` says that the lines add up to them."""

    baris: tuple[BarisAnggaran, ...] = ()
    pagu: Bilangan | None = None
    realisasi: Bilangan | None = None
    letak: Letak | None = None
    cocok: bool = False


def anggaran_of(fakta: Fakta) -> AnggaranTerbaca:
    """The first table of pagu and realisasi in whole rupiah; else the totals that a sentence states."""
    for tabel in fakta.tabel:
        pagu, realisasi = tabel.kolom_peran(Peran.PAGU), tabel.kolom_peran(Peran.REALISASI)
        tahun = [k for k in realisasi if tabel.kolom[k].tahun in (None, fakta.tahun)]
        if tabel.dibulatkan or len(pagu) != 1 or len(tahun) != 1:
            continue
        hasil = _dari_tabel(tabel, pagu[0], tahun[0])
        if hasil.baris:
            return hasil
    return _dari_kalimat(fakta)


def _dari_tabel(tabel: TabelFakta, pagu: int, realisasi: int) -> AnggaranTerbaca:
    lengkap = [b for b in tabel.baris if pagu in b.angka and realisasi in b.angka]
    total = [b for b in lengkap if b.total]
    rinci = [b for b in lengkap if not b.total and not b.subtotal and b.label]
    if max((b.angka[pagu].penuh for b in lengkap), default=0) < _RUPIAH_TERKECIL:
        return AnggaranTerbaca()
    akhir = total[-1] if total else None
    daun = tanpa_induk(rinci, pagu)
    if akhir is not None and _jumlah(rinci, pagu) == akhir.angka[pagu].penuh:
        daun = rinci
    baris = tuple(BarisAnggaran(b.nomor, b.label, b.angka[pagu], b.angka[realisasi], b.letak) for b in daun)
    if akhir is None:
        return AnggaranTerbaca(baris)
    cocok = all(_jumlah(daun, k) == akhir.angka[k].penuh for k in (pagu, realisasi))
    return AnggaranTerbaca(baris, akhir.angka[pagu], akhir.angka[realisasi], akhir.letak, cocok)


def _jumlah(baris: list[BarisTabel], kolom: int) -> object:
    return sum((b.angka[kolom].penuh for b in baris), start=baris[0].angka[kolom].penuh * 0) if baris else 0


def _dari_kalimat(fakta: Fakta) -> AnggaranTerbaca:
    for satu in fakta.rasio:
        for realisasi, pagu in satu.pasangan:
            if (
                satu.tersurat
                and satu.anggaran
                and pagu.skala == realisasi.skala == 1
                and pagu.penuh >= _RUPIAH_TERKECIL
            ):
                return AnggaranTerbaca((), pagu, realisasi, satu.letak)
    return AnggaranTerbaca()
