"""What the tests of pages find in the database: of those within this process, and of those through a real browser."""

from pathlib import Path

from akuntabel.actions.kantor import import_kantor
from akuntabel.actions.mula import add_pengguna
from akuntabel.actions.unit import create_unit
from akuntabel.domain.hak import Peran
from akuntabel.intake.simpanan import baca_pohon_isi
from tests.actions.conftest import AWAL

CONTOH = Path(__file__).parents[2] / "contoh"
SANDI = "kereta-pagi-ke-Balikpapan"


def isi_contoh() -> None:
    """A region with its offices, and a top unit that has no year."""
    isi, _ = baca_pohon_isi(CONTOH / "kanwil-contoh-2024")
    import_kantor(acting_user=None, puncak=None, kode="kanwil", isi=isi, alasan="uji")
    create_unit(acting_user=None, induk=None, kode="kosong", nama="Kosong", jenis="", berlaku_sejak=AWAL)


def isi_orang() -> None:
    """For each role one person of its name at the region, and one without any role: `tamu`."""
    for peran in Peran:
        nama = peran.value.replace("_", " ").title()
        add_pengguna(acting_user=None, alamat="kanwil", nama_masuk=peran.value, nama=nama, sandi=SANDI, peran=peran)
    add_pengguna(acting_user=None, alamat="kanwil", nama_masuk="tamu", nama="Tamu", sandi=SANDI, peran=None)
