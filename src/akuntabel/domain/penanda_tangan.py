"""Who signs what: the officials of the agreement, its amendments and the report, each by the document's date."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from akuntabel.domain.adendum import Adendum
from akuntabel.domain.kantor import Kantor, Pejabat
from akuntabel.domain.pejabat import MasaJabatan, pejabat_dokumen
from akuntabel.domain.perjanjian import PerjanjianKinerja
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.tahun_kinerja import DataLaporan, TahunKinerja


class Penandatanganan(NamedTuple):
    """A signature that a document needs: on which day, who was written down for it, and where."""

    dokumen: str
    tanggal: date | None
    tertulis: Pejabat | None
    asal: SourceRef


def tahun_berpejabat(tahun: TahunKinerja, masa: tuple[MasaJabatan, ...]) -> TahunKinerja:
    """The year with the officials of every document resolved by its date; as it is where no term is recorded."""
    if not masa:
        return replace(tahun, masa_jabatan=())
    akhir = tahun.laporan.tanggal or date(tahun.tahun, 12, 31)
    kantor, pk, laporan = tahun.kantor, tahun.perjanjian, tahun.laporan
    pertama, kedua = pk.pihak_pertama or kantor.pimpinan, pk.pihak_kedua or kantor.atasan
    adendum = tuple(_adendum(a, masa, pertama, kedua) for a in pk.adendum)
    return replace(
        tahun,
        masa_jabatan=masa,
        kantor=_kantor(kantor, masa, akhir),
        perjanjian=_perjanjian(pk, masa, pertama, kedua, adendum),
        laporan=_laporan(laporan, masa, kantor.pimpinan),
    )


def penandatanganan(tahun: TahunKinerja) -> Iterator[Penandatanganan]:
    """Every signature of a year as it was written down."""
    kantor, pk, laporan = tahun.kantor, tahun.perjanjian, tahun.laporan
    asal = SourceRef("perjanjian.yaml")
    pertama, kedua = _tanpa_nama(kantor.pimpinan), _tanpa_nama(kantor.atasan)
    yield Penandatanganan("Perjanjian Kinerja, pihak pertama", pk.tanggal, pk.pihak_pertama or pertama, asal)
    yield Penandatanganan("Perjanjian Kinerja, pihak kedua", pk.tanggal, pk.pihak_kedua or kedua, asal)
    pertama, kedua = _tanpa_nama(pk.pihak_pertama) or pertama, _tanpa_nama(pk.pihak_kedua) or kedua
    for satu in pk.adendum:
        tempat = satu.asal or SourceRef("adendum.yaml")
        yield Penandatanganan(f"{satu.nomor}, pihak pertama", satu.tanggal, satu.pihak_pertama or pertama, tempat)
        yield Penandatanganan(f"{satu.nomor}, pihak kedua", satu.tanggal, satu.pihak_kedua or kedua, tempat)
    penanda = laporan.penanda_tangan or _tanpa_nama(kantor.pimpinan)
    yield Penandatanganan("Laporan Kinerja", laporan.tanggal, penanda, SourceRef("kantor.yaml"))


def _tanpa_nama(pejabat: Pejabat | None) -> Pejabat | None:
    """The jabatan alone: another document's signatory is not written down for this one."""
    return Pejabat("", pejabat.jabatan) if pejabat else None


def _kantor(kantor: Kantor, masa: tuple[MasaJabatan, ...], pada: date) -> Kantor:
    return replace(
        kantor,
        pimpinan=pejabat_dokumen(masa, kantor.pimpinan, pada),
        atasan=pejabat_dokumen(masa, kantor.atasan, pada),
    )


def _perjanjian(
    pk: PerjanjianKinerja,
    masa: tuple[MasaJabatan, ...],
    pertama: Pejabat | None,
    kedua: Pejabat | None,
    adendum: tuple[Adendum, ...],
) -> PerjanjianKinerja:
    return replace(
        pk,
        pihak_pertama=pejabat_dokumen(masa, pertama, pk.tanggal),
        pihak_kedua=pejabat_dokumen(masa, kedua, pk.tanggal),
        adendum=adendum,
    )


def _adendum(
    adendum: Adendum, masa: tuple[MasaJabatan, ...], pertama: Pejabat | None, kedua: Pejabat | None
) -> Adendum:
    return replace(
        adendum,
        pihak_pertama=pejabat_dokumen(masa, adendum.pihak_pertama or pertama, adendum.tanggal),
        pihak_kedua=pejabat_dokumen(masa, adendum.pihak_kedua or kedua, adendum.tanggal),
    )


def _laporan(laporan: DataLaporan, masa: tuple[MasaJabatan, ...], pimpinan: Pejabat | None) -> DataLaporan:
    return replace(laporan, penanda_tangan=pejabat_dokumen(masa, laporan.penanda_tangan or pimpinan, laporan.tanggal))
