"""Plans of action checked: what is still to be done cannot lie in the year that the report closes."""

import re
from collections.abc import Iterator, Sequence

from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.domain.tahun_kinerja import RencanaAksi

RENCANA_BERTANGGAL_LAMPAU = "RENCANA_BERTANGGAL_LAMPAU"
RENCANA_MENYEBUT_TAHUN_LAPORAN = "RENCANA_MENYEBUT_TAHUN_LAPORAN"

ARTI = {
    RENCANA_BERTANGGAL_LAMPAU: "Rencana aksi yang belum selesai bertenggat pada tahun laporan atau sebelumnya.",
    RENCANA_MENYEBUT_TAHUN_LAPORAN: "Rencana aksi tahun depan menyebut tahun laporan.",
}


def masalah_rencana(rencana: Sequence[RencanaAksi], tahun: int) -> tuple[Problem, ...]:
    """Plans that carry a year which is over, by date or by word."""
    return tuple(masalah for satu in rencana if satu.status != "selesai" for masalah in _satu(satu, tahun))


def _satu(rencana: RencanaAksi, tahun: int) -> Iterator[Problem]:
    asal = rencana.asal or SourceRef("rencana-aksi.csv")
    if rencana.tenggat is not None and rencana.tenggat.year <= tahun:
        yield Problem(
            RENCANA_BERTANGGAL_LAMPAU,
            SourceRef(asal.berkas, asal.baris, "tenggat"),
            f"IKU {rencana.kode_iku}: rencana aksi yang belum selesai bertenggat pada tahun laporan.",
            found=tulis_tanggal(rencana.tenggat),
            expected=f"tanggal pada tahun {tahun + 1} atau sesudahnya",
            remedy="Perbaiki tenggatnya, atau tandai «selesai» bila sudah dilaksanakan.",
            kode_iku=rencana.kode_iku,
        )
    if re.search(rf"\btahun {tahun}\b", rencana.uraian):
        yield Problem(
            RENCANA_MENYEBUT_TAHUN_LAPORAN,
            SourceRef(asal.berkas, asal.baris, "rencana"),
            f"IKU {rencana.kode_iku}: rencana aksi menyebut tahun {tahun}, yaitu tahun laporan.",
            found=f"tahun {tahun}",
            expected=f"tahun {tahun + 1} atau sesudahnya",
            remedy="Periksa apakah kalimat ini tersalin dari laporan tahun sebelumnya.",
            tingkat=Tingkat.PERINGATAN,
            kode_iku=rencana.kode_iku,
        )
