"""Inisiatif strategis: what is done beyond daily work to reach an IKU, with milestones on the way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from akuntabel.domain.problem import Problem, SourceRef, Tingkat

TONGGAK_LUAR_TAHUN = "TONGGAK_LUAR_TAHUN"
INISIATIF_TANPA_TONGGAK = "INISIATIF_TANPA_TONGGAK"
INISIATIF_TANPA_IKU = "INISIATIF_TANPA_IKU"
ARTI: dict[str, str] = {
    TONGGAK_LUAR_TAHUN: "Tenggat suatu tonggak berada di luar tahun perjanjiannya.",
    INISIATIF_TANPA_TONGGAK: "Inisiatif strategis tanpa satu tonggak pun; kemajuannya tidak dapat diikuti.",
    INISIATIF_TANPA_IKU: "Inisiatif strategis tidak menyebut IKU yang didukungnya.",
}
"""One sentence per code, as the documentation prints it."""


class KeadaanTonggak(StrEnum):
    """Where a milestone stands on a day."""

    SELESAI = "selesai"
    TERLAMBAT = "terlambat"
    BERJALAN = "berjalan"


@dataclass(frozen=True, slots=True)
class Tonggak:
    """A milestone: what is to be there, until when, since when it is (`selesai`), and the proof."""

    inisiatif: str
    uraian: str
    tenggat: date | None
    selesai: date | None = None
    bukti: str = ""
    asal: SourceRef | None = None

    def keadaan(self, hari: date) -> KeadaanTonggak:
        """Where it stands at the end of a day."""
        if self.selesai is not None and self.selesai <= hari:
            return KeadaanTonggak.SELESAI
        return KeadaanTonggak.TERLAMBAT if self.tenggat and self.tenggat < hari else KeadaanTonggak.BERJALAN


@dataclass(frozen=True, slots=True)
class Inisiatif:
    """A strategic initiative: the IKU that it serves, what it yields, who is in charge, its milestones by date."""

    kode: str
    nama: str
    iku: tuple[str, ...]
    hasil: str = ""
    penanggung_jawab: str = ""
    tonggak: tuple[Tonggak, ...] = ()
    asal: SourceRef | None = None


def masalah_inisiatif(inisiatif: Sequence[Inisiatif], tahun: int) -> Iterator[Problem]:
    """Initiatives that serve nothing or cannot be followed, and milestones outside of the year."""
    for satu in inisiatif:
        asal = satu.asal or SourceRef("inisiatif.csv")
        if not satu.iku:
            yield Problem(
                INISIATIF_TANPA_IKU,
                asal,
                f"Inisiatif {satu.kode} tidak menyebut satu IKU pun.",
                found="kosong",
                expected="kode IKU yang didukung, misalnya 1a-CP",
                remedy="Isi kolom «iku».",
                tingkat=Tingkat.PERINGATAN,
            )
        if not satu.tonggak:
            yield Problem(
                INISIATIF_TANPA_TONGGAK,
                asal,
                f"Inisiatif {satu.kode} tidak mempunyai tonggak.",
                found="tidak ada",
                expected="sedikitnya satu baris pada tonggak.csv",
                remedy="Tulis apa yang harus ada, dan paling lambat kapan.",
                tingkat=Tingkat.PERINGATAN,
            )
        for tonggak in satu.tonggak:
            if tonggak.tenggat is not None and tonggak.tenggat.year != tahun:
                yield Problem(
                    TONGGAK_LUAR_TAHUN,
                    tonggak.asal or SourceRef("tonggak.csv"),
                    f"Tonggak «{tonggak.uraian}» bertenggat di luar tahun {tahun}.",
                    found=tonggak.tenggat.isoformat(),
                    expected=f"tanggal pada tahun {tahun}",
                    remedy="Periksa tenggatnya, atau pindahkan ke perjanjian tahun itu.",
                    tingkat=Tingkat.PERINGATAN,
                )
