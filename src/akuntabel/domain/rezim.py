"""A regime: the dated, cited figures by which a year is scored."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from akuntabel.domain.keyakinan import Figur, Skala
from akuntabel.domain.manual import Kendali, Validitas


class Status(StrEnum):
    """Colour of an index, NSS, nilai perspektif or NKO, and the two states without a colour."""

    HIJAU = "hijau"
    KUNING = "kuning"
    MERAH = "merah"
    BELUM_LENGKAP = "belum lengkap"
    TIDAK_DIUKUR = "tidak diukur"


class KebijakanPerspektif(StrEnum):
    """What happens to the weight of a perspective without any measured sasaran."""

    BAGI_PROPORSIONAL = "bagi_proporsional"
    TAK_TERHITUNG = "tak_terhitung"


@dataclass(frozen=True, slots=True)
class Batas:
    """Lowest and highest index in percent."""

    bawah: Decimal
    atas: Decimal


@dataclass(frozen=True, slots=True)
class Rezim:
    """The figures of one regime on one day. `bobot_iku` has no entry for a pair that the source does not name; a
    value of None marks a forbidden pair. `ambang` lists (status, lowest value) from high to low.
    `alternatif_bobot` are other perspective weights in circulation: shown, and selectable by the office."""

    kode: str
    nama: str
    sejak: date
    sampai: date | None
    bobot_perspektif: Figur[dict[str, Decimal]]
    alternatif_bobot: dict[str, Figur[dict[str, Decimal]]]
    bobot_iku: dict[tuple[Validitas, Kendali], Figur[Decimal | None]]
    terlarang_pemilik_peta: Figur[tuple[tuple[Validitas, Kendali], ...]]
    batas: Figur[Batas]
    skala_stabilize: Figur[Skala]
    ambang: Figur[tuple[tuple[Status, Decimal], ...]]
    batas_jumlah_iku: Figur[dict[str, int]]
    perspektif_kosong: Figur[KebijakanPerspektif]
    catatan: str = ""
