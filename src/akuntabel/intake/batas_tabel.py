"""One bound for all tables of a folder, those in narratives and the supporting ones together."""

from akuntabel.domain.problem import SourceRef
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.batas import SEL_TABEL_MAKS


class BatasTabel:
    """Reports the row with which all tables together have more cells than a report can hold."""

    def __init__(self, catat: Pencatat) -> None:
        self._catat, self._jumlah = catat, 0

    def tambah(self, asal: SourceRef, sel: int) -> bool:
        """Count the cells of one row; whether there is still room. Only the first row beyond the limit is a problem."""
        dahulu, self._jumlah = self._jumlah, self._jumlah + sel
        if dahulu <= SEL_TABEL_MAKS < self._jumlah:
            batas = f"{SEL_TABEL_MAKS:,} sel".replace(",", ".")
            self._catat.catat(
                kode.TERLALU_BANYAK,
                asal,
                "Tabel pada narasi, analisis, dan tabel pendukung bersama-sama terlalu besar untuk satu laporan.",
                found=f"lebih dari {batas}",
                expected=f"paling banyak {batas} pada semua tabel",
                remedy="Ringkas tabel ini, dan simpan rinciannya sebagai lampiran terpisah.",
            )
        return self._jumlah <= SEL_TABEL_MAKS
