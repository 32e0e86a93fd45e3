"""Tables, one module per word: `unit`, `pengguna`, `peran`, `berkas`, `potret`, `perjanjian`, `audit`."""

from akuntabel.records.models.audit import EntriAudit, KepalaAudit
from akuntabel.records.models.berkas import Simpanan, TahunKinerja, VersiBerkas
from akuntabel.records.models.pengguna import Pengguna
from akuntabel.records.models.peran import PenugasanPeran
from akuntabel.records.models.perjanjian import NaskahTerbit, PeralihanNaskah
from akuntabel.records.models.potret import Potret
from akuntabel.records.models.unggahan import Unggahan
from akuntabel.records.models.unit import PerubahanOrganisasi, Unit, VersiUnit

__all__ = [
    "EntriAudit",
    "KepalaAudit",
    "NaskahTerbit",
    "Pengguna",
    "PenugasanPeran",
    "PeralihanNaskah",
    "PerubahanOrganisasi",
    "Potret",
    "Simpanan",
    "TahunKinerja",
    "Unggahan",
    "Unit",
    "VersiBerkas",
    "VersiUnit",
]
