"""The workbook: its sheets in order, its properties, its bytes."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook

from akuntabel.domain.periode import Triwulan
from akuntabel.domain.rezim import Rezim
from akuntabel.domain.scorecard import Scorecard
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.reports.xlsx import data, ringkasan, scorecard
from akuntabel.reports.xlsx.gaya import Gaya
from akuntabel.reports.xlsx.lembar import KolomLembar, Lembar


def render_xlsx(tahun: TahunKinerja, rezim: Rezim, kartu: Mapping[Triwulan, Scorecard]) -> bytes:
    """The workbook of a scored year. `kartu` holds at least one quarter; the same input gives the same bytes."""
    keluaran, akhir = BytesIO(), kartu[max(kartu)]
    buku = Workbook(keluaran, {"in_memory": True})
    buku.set_properties(
        {
            "title": f"Scorecard {tahun.tahun} {tahun.kantor.nama}",
            "author": tahun.kantor.nama,
            "subject": f"Rezim {rezim.kode}",
            "created": datetime(tahun.tahun, 12, 31),  # noqa: DTZ001
        }
    )
    buku.set_size(2400, 1600)
    gaya = Gaya(buku)

    def lembar(nama: str, kolom: Sequence[KolomLembar]) -> Lembar:
        return Lembar(buku, gaya, nama, kolom, f"{tahun.kantor.nama}, tahun {tahun.tahun}")

    utama = lembar(ringkasan.NAMA, ringkasan.KOLOM)
    sel_nko = scorecard.tulis_scorecard(lembar(scorecard.NAMA, scorecard.kolom(tahun)), tahun, rezim, akhir)
    ringkasan.tulis_ringkasan(utama, tahun, rezim, kartu, f"{scorecard.NAMA}!{sel_nko}")
    data.tulis_triwulan(lembar("Triwulan", data.kolom_triwulan(kartu)), tahun, kartu)
    data.tulis_realisasi(lembar("Realisasi", data.KOLOM_REALISASI), tahun)
    data.tulis_masalah(lembar("Masalah", data.KOLOM_MASALAH), akhir)
    data.tulis_asumsi(lembar("Asumsi", data.KOLOM_ASUMSI), akhir)
    data.tulis_sumber(lembar("Sumber", data.KOLOM_SUMBER), rezim)
    buku.close()
    return keluaran.getvalue()
