"""Trees of units: an office with sections, a region with offices, the nation.

Enters the year of a unit and what the units below it give; leaves the year with its consolidated rows, and a small
summary of every unit, so that thousands fit in memory. Read next: `sumbangan.py` (what a unit gives upward),
`gabungan.py` (what the upper unit makes of it), `hasil.py` (the summary). Reading is `intake/pohon/`.
"""
