"""Answers of a reviewer to the findings of a review."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from akuntabel.domain.problem import SourceRef


class Sikap(StrEnum):
    """What a reviewer decides about a finding.

    `diterima`: it is right and the report is to be mended; `dijelaskan`: what is printed stands, and the reason says
    why; `ditolak`: the finding is wrong.
    """

    DITERIMA = "diterima"
    DIJELASKAN = "dijelaskan"
    DITOLAK = "ditolak"


@dataclass(frozen=True, slots=True)
class Jawaban:
    """The answer to one finding, known by the `pengenal` that it keeps through the versions of a report."""

    pengenal: str
    sikap: Sikap
    alasan: str
    pereviu: str
    tanggal: date
    asal: SourceRef
