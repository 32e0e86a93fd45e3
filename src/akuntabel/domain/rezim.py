"""A regime: the dated, cited figures by which a year is scored, and how far up it values."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from akuntabel.domain.keyakinan import Figur, Skala
from akuntabel.domain.manual import Kendali, Validitas


class Status(StrEnum):
    """Colour of an index, NSS, nilai perspektif or NKO, and the states without a colour: a measured value is missing,
    nothing was to be measured, or the regime gives this level no value at all."""

    HIJAU = "hijau"
    KUNING = "kuning"
    MERAH = "merah"
    BELUM_LENGKAP = "belum lengkap"
    TIDAK_DIUKUR = "tidak diukur"
    TIDAK_DINILAI = "tidak dinilai"


class JenjangNilai(StrEnum):
    """The level of a card that carries a value, lowest first."""

    IKU = "iku"
    SASARAN = "sasaran"
    PERSPEKTIF = "perspektif"
    NKO = "nko"

    def sampai(self, tertinggi: "JenjangNilai") -> bool:
        """Whether this level still has a value where `tertinggi` is the highest that does."""
        urutan = tuple(JenjangNilai)
        return urutan.index(self) <= urutan.index(tertinggi)


class CaraBobot(StrEnum):
    """Where the weight of an IKU within its sasaran comes from: `validitas_kendali` the matrix of validity and
    control, `k3` the quality of IKU and target together, `sama` every IKU the same."""

    VALIDITAS_KENDALI = "validitas_kendali"
    K3 = "k3"
    SAMA = "sama"


class KebijakanPerspektif(StrEnum):
    """What happens to the weight of a perspective without any measured sasaran."""

    BAGI_PROPORSIONAL = "bagi_proporsional"
    TAK_TERHITUNG = "tak_terhitung"


class KedudukanTarget(StrEnum):
    """How a target stands to last year's target and realisasi, and the cases in which the comparison is not made."""

    DITURUNKAN = "diturunkan"
    TETAP_DI_BAWAH_REALISASI = "tetap_di_bawah_realisasi"
    TETAP_DI_ATAS_REALISASI = "tetap_di_atas_realisasi"
    NAIK_DI_BAWAH_REALISASI = "naik_di_bawah_realisasi"
    SETARA_REALISASI = "setara_realisasi"
    MELAMPAUI_REALISASI = "melampaui_realisasi"
    STABILIZE = "stabilize"
    TANPA_RIWAYAT = "tanpa_riwayat"
    DITETAPKAN_PERATURAN = "ditetapkan_peraturan"
    WAJIB_PALING_SEDIKIT = "wajib_paling_sedikit"


@dataclass(frozen=True, slots=True)
class Batas:
    """Lowest and highest index in percent; a bound that a regime does not set is infinite."""

    bawah: Decimal
    atas: Decimal

    @property
    def ada(self) -> bool:
        """Whether both bounds are set."""
        return self.bawah.is_finite() and self.atas.is_finite()

    def __str__(self) -> str:
        if self.ada:
            return f"{self.bawah:f} sampai {self.atas:f}"
        bawah = [f"paling sedikit {self.bawah:f}"] if self.bawah.is_finite() else []
        atas = [f"paling banyak {self.atas:f}"] if self.atas.is_finite() else []
        return ", ".join((*bawah, *atas)) or "tanpa batas"


TANPA_BATAS = Batas(Decimal("-Infinity"), Decimal("Infinity"))
"""The bounds of a regime that sets none."""


@dataclass(frozen=True, slots=True)
class Predikat:
    """Names of values, from high to low, each with the lowest value that it covers, and the levels that carry them."""

    sebutan: tuple[tuple[str, Decimal], ...]
    jenjang: tuple[JenjangNilai, ...]


@dataclass(frozen=True, slots=True)
class Rezim:
    """The figures of one regime on one day.

    `jenjang_tertinggi` is the highest level that it values: without NKO or perspektif there are no weights of
    perspektif and no policy for empty ones. `bobot_iku` has no entry for a pair that the source does not name; a value
    of None marks a forbidden pair; under `k3` it holds the quality of the IKU, and `kualitas_target` that of its
    target. `ambang` lists (status, lowest value) from high to low. `alternatif_bobot` and `alternatif_batas` are other
    figures in circulation: shown, and selectable by the office.
    """

    kode: str
    nama: str
    sejak: date
    sampai: date | None
    jenjang_tertinggi: Figur[JenjangNilai]
    cara_bobot: Figur[CaraBobot]
    bobot_perspektif: Figur[dict[str, Decimal]] | None
    alternatif_bobot: dict[str, Figur[dict[str, Decimal]]]
    bobot_iku: dict[tuple[Validitas, Kendali], Figur[Decimal | None]]
    terlarang_pemilik_peta: Figur[tuple[tuple[Validitas, Kendali], ...]] | None
    batas: Figur[Batas]
    alternatif_batas: dict[str, Figur[Batas]]
    skala_stabilize: Figur[Skala]
    ambang: Figur[tuple[tuple[Status, Decimal], ...]]
    predikat: Figur[Predikat] | None
    batas_jumlah_iku: Figur[dict[str, int]] | None
    perspektif_kosong: Figur[KebijakanPerspektif] | None
    kualitas_target: Figur[dict[KedudukanTarget, Decimal]] | None = None
    catatan: str = ""

    def menilai(self, jenjang: JenjangNilai) -> bool:
        """Whether the regime gives a level a value."""
        return jenjang.sampai(self.jenjang_tertinggi.nilai)
