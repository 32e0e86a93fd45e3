"""All facts of a report."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from akuntabel.domain.angka_kantor import DataKantor
from akuntabel.reviu.fakta.bagian import BagianIKU, bagian_iku, tahun_laporan
from akuntabel.reviu.fakta.baris_iku import BarisIKU, daftar_iku
from akuntabel.reviu.fakta.bilangan import Bilangan, bilangan_dalam, bilangan_sel
from akuntabel.reviu.fakta.cacah import cacah_dalam
from akuntabel.reviu.fakta.daftar import DaftarBerhitung, daftar_berhitung
from akuntabel.reviu.fakta.daftar_tertulis import daftar_judul, daftar_tertulis
from akuntabel.reviu.fakta.judul_iku import SebutanJudul, sebutan_judul
from akuntabel.reviu.fakta.jumlahan import FaktaJumlah, jumlah_dalam
from akuntabel.reviu.fakta.konvensi import Konvensi, baca_menurut_konvensi
from akuntabel.reviu.fakta.nilai_iku import NilaiTercetak, capaian_iku
from akuntabel.reviu.fakta.pernyataan import Pernyataan, pernyataan_dalam
from akuntabel.reviu.fakta.perubahan import Perubahan, perubahan_dalam
from akuntabel.reviu.fakta.polarisasi import PolarisasiTercetak, polarisasi_tercetak
from akuntabel.reviu.fakta.rasio import FaktaRasio, rasio_dalam
from akuntabel.reviu.fakta.tabel import TabelFakta, tabel_dalam
from akuntabel.reviu.fakta.tabel_putar import tegakkan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.membaca.judul import judul_kode
from akuntabel.reviu.naskah import Blok, JenisBlok, Naskah
from akuntabel.reviu.peran import Peran


@dataclass(frozen=True)
class Fakta:
    """What a report says; `data` are the figures of the office's own data and `lalu` the facts of last year's report,
    where they are given."""

    blok: tuple[Blok, ...]
    tabel: tuple[TabelFakta, ...]
    pernyataan: tuple[Pernyataan, ...]
    rasio: tuple[FaktaRasio, ...]
    jumlah: tuple[FaktaJumlah, ...]
    perubahan: tuple[Perubahan, ...]
    judul: tuple[SebutanJudul, ...]
    bagian: tuple[BagianIKU, ...]
    capaian: tuple[NilaiTercetak, ...]
    daftar_iku: tuple[tuple[BarisIKU, ...], ...]
    daftar: tuple[DaftarBerhitung, ...]
    tahun: int | None
    polarisasi: PolarisasiTercetak
    konvensi: Konvensi
    batas_atas: frozenset[int]
    data: DataKantor | None = None
    lalu: "Fakta | None" = None

    @cached_property
    def semua_angka(self) -> tuple[tuple[Bilangan, Letak], ...]:
        """Every printed figure, by which the origin of a wrong one is sought; gathered only where there is one."""
        return tuple((self.konvensi.baca(b), letak) for b, letak in _semua_angka(self.blok))


def fakta_of(naskah: Naskah) -> Fakta:
    """The facts of a report."""
    tabel = tuple(tegakkan(satu) for satu in tabel_dalam(naskah.blok))
    pernyataan = pernyataan_dalam(naskah.blok, _judul_iku(naskah.blok))
    tabel, pernyataan, konvensi = baca_menurut_konvensi(tabel, pernyataan)
    tertulis = tuple(
        tuple(replace(b, target=b.target and konvensi.baca(b.target)) for b in daftar)
        for daftar in daftar_tertulis(naskah.blok)
    )
    bagian = bagian_iku(naskah.blok, _judul_tabel(tabel) | {b.judul for daftar in tertulis for b in daftar})
    tahun = tahun_laporan(naskah.blok)
    judul = sebutan_judul(naskah.blok, {t.nomor for t in tabel if _bertarget(t)})
    return Fakta(
        naskah.blok,
        tabel,
        pernyataan,
        _rasio(tabel, pernyataan),
        jumlah_dalam(tabel),
        perubahan_dalam(pernyataan, tahun),
        judul,
        bagian,
        capaian_iku(tabel, pernyataan, bagian, judul, tahun),
        (*daftar_iku(tabel, tahun), *tertulis, *daftar_judul(naskah.blok)),
        daftar_berhitung(naskah.blok),
        tahun,
        polarisasi_tercetak(naskah.blok),
        konvensi,
        _batas_atas(naskah.blok),
    )


def _rasio(tabel: Sequence[TabelFakta], pernyataan: Sequence[Pernyataan]) -> tuple[FaktaRasio, ...]:
    """All ratios; a percentage that two counts give is no capaian of a target beside them."""
    cacah = cacah_dalam(pernyataan)
    milik = {(satu.letak, satu.capaian) for satu in cacah}
    return (*(s for s in rasio_dalam(tabel, pernyataan) if (s.letak, s.capaian) not in milik), *cacah)


def _bertarget(tabel: TabelFakta) -> bool:
    """Whether a table is of targets alone, so that the last figure of a row is the target of the year."""
    lain = tabel.kolom_peran(Peran.REALISASI, Peran.CAPAIAN, Peran.BOBOT, Peran.NILAI, Peran.PAGU, Peran.TERTIMBANG)
    return bool(tabel.kolom_peran(Peran.TARGET, Peran.TRIWULAN)) and not lain and not _berangka_lain(tabel)


def _berangka_lain(tabel: TabelFakta) -> bool:
    """Whether a column behind the targets holds other figures: those of units, of partners."""
    kolom = [k for k in tabel.kolom_peran(Peran.LAIN) if k > min(tabel.kolom_peran(Peran.TARGET, Peran.TRIWULAN))]
    return any(c.isdigit() for b in tabel.baris for k in kolom for c in b.kata.get(k, ""))


def _judul_tabel(tabel: Sequence[TabelFakta]) -> set[str]:
    """Labels of the rows of tables with targets."""
    baris = [b for t in tabel if t.kolom_peran(Peran.TARGET) for b in t.baris if not b.total]
    baris = [b for b in baris if b.angka or len(b.kata) > 1]  # the title of a sasaran stands alone in its row
    return {judul for b in baris for judul in (b.label, *b.kata.values()) if judul}


def _judul_iku(blok: Sequence[Blok]) -> set[str]:
    """Titles of indicators: of headings with a code, and the longer labels of table rows."""
    judul = {j[1] for b in blok if b.jenis is JenisBlok.JUDUL and (j := judul_kode(b.teks))}
    sel = {s.teks for b in blok if b.jenis is JenisBlok.BARIS_TABEL for s in b.sel if len(s.teks.split()) > 2}
    return {j for j in judul | sel if bilangan_sel(j) is None and len(j) < 300}


def _semua_angka(blok: Sequence[Blok]) -> list[tuple[Bilangan, Letak]]:
    hasil: list[tuple[Bilangan, Letak]] = []
    for satu in blok:
        if satu.jenis is JenisBlok.BARIS_TABEL:
            for s in satu.sel:
                angka = bilangan_sel(s.teks)
                if angka is not None:
                    hasil.append((angka, s.letak or satu.letak))
        else:
            hasil += [(b, satu.letak_pada(b.awal)) for b in bilangan_dalam(satu.teks)]
    return hasil


_BATAS = re.compile(
    r"(?:maksim(?:al|um)|paling\s+tinggi|dibatasi|tidak\s+(?:lebih\s+dari|melebihi)|setinggi-tingginya)\b[^.\d]{0,40}(\d{3})\b",
    re.IGNORECASE,
)


def _batas_atas(blok: Sequence[Blok]) -> frozenset[int]:
    """Upper bounds of capaian: 120, and those that the report itself declares."""
    return frozenset({120, *(int(m[1]) for b in blok for m in _BATAS.finditer(b.teks))})
