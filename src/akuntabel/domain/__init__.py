"""The words and the rules.

Enters: frozen values (a plan, its manuals, the kept rows of a period, the figures of a regime).
Leaves: frozen values (realisasi, capaian, NSS, nilai perspektif, NKO), each with the way it was reached.
Nothing here reads a file, a clock, a setting or a database, and nothing outside the standard library is used.

Read next: `tahun_kinerja.py` (what an office's year consists of), `scorecard.py` (the chain, top to bottom),
then the rule of your interest: `konsolidasi.py`, `capaian.py`, `bobot.py`, `nilai.py`, `status.py`, `formula/`.
"""
