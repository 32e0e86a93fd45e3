"""The legal bases of an office as rows of a form, and the rows back into `kantor.yaml`."""

from collections.abc import Mapping

from akuntabel.domain.problem import SourceRef
from akuntabel.intake.buku.lembar import Kolom
from akuntabel.intake.buku.lembar_yaml import LEMBAR_YAML
from akuntabel.intake.sunting_baris import isian_baris, tulis_baris
from akuntabel.intake.sunting_jalur import baris_of, nilai_di
from akuntabel.intake.sunting_teks import bita_of, teks_berkas

BERKAS = "kantor.yaml"
DASAR = "dasar"
BIDANG_DASAR: tuple[Kolom, ...] = next(lbr for lbr in LEMBAR_YAML if lbr.nama == "Dasar hukum").kolom
"""The fields of a legal basis."""
_JALUR = ("kantor", "dasar_hukum")


def isian_dasar_hukum(berkas: Mapping[str, bytes]) -> dict[str, str]:
    """The fields: `dasar.0.nomor`."""
    return isian_baris(nilai_di(teks_berkas(berkas, BERKAS), _JALUR), DASAR, BIDANG_DASAR)


def sunting_dasar_hukum(berkas: Mapping[str, bytes], isian: Mapping[str, str]) -> dict[str, bytes]:
    """The file when these are the fields; nothing where it does not differ."""
    teks = teks_berkas(berkas, BERKAS)
    baru = tulis_baris(teks, _JALUR, DASAR, BIDANG_DASAR, isian)
    return {BERKAS: bita_of(baru, berkas.get(BERKAS))} if baru != teks else {}


def bidang_dasar_hukum(berkas: Mapping[str, bytes], where: SourceRef) -> str:
    """The field that a place in the file belongs to; empty where it belongs to another part."""
    teks = teks_berkas(berkas, BERKAS)
    for nomor in range(len(nilai_di(teks, _JALUR) or ()) if where.berkas == BERKAS else 0):
        awal, akhir = baris_of(teks, (*_JALUR, nomor))
        if awal <= where.baris <= akhir:
            return f"{DASAR}.{nomor}.{where.kolom}"
    return ""
