"""The figures of an office's own data as plain values, against which a printed report is held."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from akuntabel.domain.anggaran import Anggaran
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.manual import TANPA_HITUNGAN
from akuntabel.domain.penelusuran import semua_jejak
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.rezim import Rezim
from akuntabel.domain.riwayat_target import riwayat_target
from akuntabel.domain.tahun_kinerja import TahunKinerja

_ASAL_MAKS = 3
"""Source rows that a trace of one line names."""


class BesaranKantor(StrEnum):
    """What a figure is, in the words of a report."""

    TARGET = "target"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"
    INDEKS = "indeks"
    NSS = "NSS"
    PERSPEKTIF = "nilai perspektif"
    NKO = "NKO"
    PAGU = "pagu"
    REALISASI_ANGGARAN = "realisasi anggaran"


_BESARAN_IKU = (BesaranKantor.TARGET, BesaranKantor.REALISASI, BesaranKantor.CAPAIAN, BesaranKantor.INDEKS)


@dataclass(frozen=True, slots=True)
class AngkaKantor:
    """One figure: what it is, the code and title of what it belongs to, its value, its trace in one line.

    Code and title are empty for the NKO and for the whole budget; `dahulu` are the values that a target had before it
    was changed.
    """

    besaran: BesaranKantor
    kode: str
    nama: str
    nilai: Decimal
    jejak: str = ""
    dahulu: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class DataKantor:
    """All figures of one office and year."""

    tahun: int
    angka: tuple[AngkaKantor, ...]


def data_kantor_of(tahun: TahunKinerja, rezim: Rezim, triwulan: Triwulan = Triwulan.T4) -> DataKantor:
    """Every figure that a report of the year prints: of each IKU, sasaran and perspektif, the NKO, the budget."""
    anggaran = _anggaran(tahun.anggaran) if tahun.anggaran else ()
    return DataKantor(tahun.tahun, (*_kinerja(tahun, rezim, triwulan), *anggaran))


def _kinerja(tahun: TahunKinerja, rezim: Rezim, triwulan: Triwulan) -> Iterator[AngkaKantor]:
    kartu = scorecard_for(tahun, rezim, triwulan)
    langkah: dict[str, Jejak] = {}
    for satu in _semua(semua_jejak(tahun, rezim, triwulan)):
        langkah.setdefault(satu.kode, satu)
    semula = _target_dahulu(tahun, triwulan)
    nama_perspektif = {p.kode: p.nama for p in tahun.peta.perspektif}
    nama_sasaran = {s.kode: s.nama for s in tahun.peta.sasaran}
    for perspektif in kartu.perspektif:
        for sasaran in perspektif.sasaran:
            for iku in sasaran.iku:
                nama = tahun.manual[iku.kode].nama if iku.kode in tahun.manual else ""
                tanpa_angka = iku.kode in tahun.manual and tahun.manual[iku.kode].satuan in TANPA_HITUNGAN
                for besaran in _BESARAN_IKU[2:] if tanpa_angka else _BESARAN_IKU:
                    nilai: Decimal | None = getattr(iku, besaran.value)
                    if nilai is not None:
                        akhir = "" if besaran is BesaranKantor.INDEKS else f".{besaran.value}"
                        jejak = satu_baris(langkah.get(f"iku.{iku.kode}{akhir}"))
                        dahulu = semula.get(iku.kode, ()) if besaran is BesaranKantor.TARGET else ()
                        yield AngkaKantor(besaran, iku.kode, nama, nilai, jejak, dahulu)
            if sasaran.nss is not None:
                jejak = satu_baris(langkah.get(f"ss.{sasaran.kode}"))
                yield AngkaKantor(BesaranKantor.NSS, sasaran.kode, nama_sasaran[sasaran.kode], sasaran.nss, jejak)
        if perspektif.nilai is not None:
            jejak = satu_baris(langkah.get(f"perspektif.{perspektif.kode}"))
            nama = nama_perspektif[perspektif.kode]
            yield AngkaKantor(BesaranKantor.PERSPEKTIF, perspektif.kode, nama, perspektif.nilai, jejak)
    if kartu.nko is not None:
        yield AngkaKantor(BesaranKantor.NKO, "", "", kartu.nko, satu_baris(langkah.get("nko")))


def _target_dahulu(tahun: TahunKinerja, triwulan: Triwulan) -> dict[str, tuple[Decimal, ...]]:
    """Targets of the quarter before each change on record."""
    hasil: dict[str, tuple[Decimal, ...]] = {}
    for ubah in riwayat_target(tahun):
        lama = ubah.semula.get(triwulan)
        if isinstance(lama, Decimal):
            hasil[ubah.kode_iku] = (*hasil.get(ubah.kode_iku, ()), lama)
    return hasil


def _anggaran(anggaran: Anggaran) -> Iterator[AngkaKantor]:
    for kegiatan in anggaran.kegiatan:
        asal = _sebut((kegiatan.asal,))
        if kegiatan.pagu is not None:
            yield AngkaKantor(BesaranKantor.PAGU, kegiatan.kode, kegiatan.nama, Decimal(kegiatan.pagu), asal)
        yield AngkaKantor(
            BesaranKantor.REALISASI_ANGGARAN, kegiatan.kode, kegiatan.nama, Decimal(kegiatan.realisasi), asal
        )
    asal = _sebut((anggaran.asal,)) or _sebut(tuple(k.asal for k in anggaran.kegiatan))
    for besaran, nilai in (
        (BesaranKantor.PAGU, anggaran.pagu),
        (BesaranKantor.REALISASI_ANGGARAN, anggaran.realisasi),
    ):
        if nilai is not None:
            yield AngkaKantor(besaran, "", "", Decimal(nilai), asal)


def _semua(jejak: Sequence[Jejak]) -> Iterator[Jejak]:
    for satu in jejak:
        yield satu
        yield from _semua(satu.masukan)


def satu_baris(jejak: Jejak | None) -> str:
    """A trace in one line: the calculation, the rule with its article, the rows of files that it rests on."""
    if jejak is None:
        return ""
    asal = _sebut(tuple(dict.fromkeys(satu.asal for satu in _semua((jejak,)) if satu.asal)))
    dasar = f"{jejak.aturan}; {jejak.rujukan}" if jejak.aturan and jejak.rujukan else jejak.aturan or jejak.rujukan
    return "; ".join(bagian for bagian in (jejak.rumus, dasar, asal) if bagian)


def _sebut(asal: Sequence[SourceRef | None]) -> str:
    sebut = [str(a) for a in asal if a is not None]
    sisa = len(sebut) - _ASAL_MAKS
    return "; ".join(sebut[:_ASAL_MAKS]) + (f"; dan {sisa} baris lain" if sisa > 0 else "")
