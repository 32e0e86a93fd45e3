"""A second evaluator of an office's year: slow, on exact fractions, sharing no code with the application.

It was written from the documentation (docs/aturan, docs/rujukan/folder-kantor.md, docs/rujukan/formula.md) and reads a
year only by the names of its fields. Every value is an exact fraction with a bound on the error that decimal arithmetic
of sixty digits can have made on the way: the application is held to its own precision and not to a tolerance.

Read `tepat.py` (numbers), `formula.py` (formulas), `angka_rezim.py` (figures of a regime), `hari.py` (the facts of a
day), `ukuran.py` (rows to realisasi), `nilai.py` (realisasi to NKO), `sengketa.py` (sanggahan).
`tests/domain/test_penilai_kedua.py` compares.
"""
