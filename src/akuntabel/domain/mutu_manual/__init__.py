"""Quality of manual IKU: checks that can be decided from the manual, its targets and its past.

Enters: an office's year, its regime, and the figures of the checks. Leaves: `HasilMutu`, findings with place, authority
and remedy. No score of an office changes by them. Each check is a small function, filed with what it asks, an example
that breaks it, and its authority; what an office can explain, its manual names under `pengecualian`.

Read next: `register.py` (what a check is), `lembar.py` (what it sees), one of `spesifik`, `terukur`, `satuan`,
`batasan`, `tercapai`, `relevan`, `berwaktu`, `data`, `himpunan` (the checks), `periksa.py` (all of them).
"""

from akuntabel.domain.mutu_manual.lembar import PER_IKU, PER_KANTOR
from akuntabel.domain.mutu_manual.pedoman import PedomanMutu
from akuntabel.domain.mutu_manual.periksa import ARTI, HasilMutu, MutuManual, TemuanManual, periksa_manual
from akuntabel.domain.mutu_manual.register import Dasar, JenisTemuan, Kepastian, Pemeriksaan, Segi

__all__ = [
    "ARTI",
    "PER_IKU",
    "PER_KANTOR",
    "Dasar",
    "HasilMutu",
    "JenisTemuan",
    "Kepastian",
    "MutuManual",
    "PedomanMutu",
    "Pemeriksaan",
    "Segi",
    "TemuanManual",
    "periksa_manual",
]
