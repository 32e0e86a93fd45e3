"""Formulas of manual IKU: a small total grammar over named components, exact and traced.

Enters: text such as `30% * batasi(K1; 120) + 70% * K2`. Leaves: a `Formula` (a tree that can only compute), or
`FormulaSalah` with the place and what was expected; then `nilai_formula` gives a value with its trace. Text is
never evaluated as a host language; length and depth are limited; every formula ends.

Read next: `pohon.py` (what a formula is made of), `baca.py` (text to tree), `hitung.py` (tree to value).
"""

from akuntabel.domain.formula.baca import FormulaSalah, parse_formula
from akuntabel.domain.formula.hitung import DataUnit, nilai_formula
from akuntabel.domain.formula.pohon import Formula

__all__ = ["DataUnit", "Formula", "FormulaSalah", "nilai_formula", "parse_formula"]
