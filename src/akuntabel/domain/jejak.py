"""A trace: how a figure was reached, as a tree down to rule, article and source row."""

from dataclasses import dataclass, field
from decimal import Decimal

from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.problem import SourceRef, TakTerhitung


@dataclass(frozen=True, slots=True)
class Jejak:
    """One step of a trace.

    `kode` is the address that `jelaskan` and the report's annex use (`nko`, `perspektif.customer`, `ss.2`,
    `iku.2b-CP`, `iku.2b-CP.realisasi`, …); `istilah` the official term; `nilai` the result in full precision;
    `rumus` the calculation with its numbers; `aturan` the dotted name of the rule; `rujukan` its citation;
    `masukan` what went in; `asal` the row of the file for a figure that was read; `tertulis`
    how the value reads where its number alone says too little: a label, a date, a range.
    """

    kode: str
    istilah: str
    nilai: Decimal | TakTerhitung | None
    satuan: str = ""
    rumus: str = ""
    aturan: str = ""
    rujukan: str = ""
    keyakinan: Keyakinan | None = None
    masukan: tuple["Jejak", ...] = field(default=())
    asal: SourceRef | None = None
    catatan: str = ""
    tertulis: str = ""
