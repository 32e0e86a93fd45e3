"""Manual IKU: what an indicator means and how it is measured, as data."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from akuntabel.domain.keyakinan import Keyakinan, Skala, SkalaLabel
from akuntabel.domain.problem import SourceRef


class Polarisasi(StrEnum):
    """Direction in which an indicator is good."""

    MAXIMIZE = "maximize"
    MINIMIZE = "minimize"
    STABILIZE = "stabilize"


class KonsolidasiPeriode(StrEnum):
    """How quarters become a value up to a date.

    `sum`, `average`; `tlk_progress` (take last known, cumulative target grows) and `tlk_tetap` (take last known,
    equal target each period).
    """

    SUM = "sum"
    AVERAGE = "average"
    TLK_PROGRESS = "tlk_progress"
    TLK_TETAP = "tlk_tetap"


class KonsolidasiLokasi(StrEnum):
    """How sub-units become the office: `raw_data` (components summed, then the formula), `sum`, `average`."""

    RAW_DATA = "raw_data"
    SUM = "sum"
    AVERAGE = "average"


class Validitas(StrEnum):
    """How closely an indicator measures its sasaran."""

    EXACT = "exact"
    PROXY = "proxy"
    ACTIVITY = "activity"


class Kendali(StrEnum):
    """How far the office controls the result."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class Satuan(StrEnum):
    """Unit of target and realisasi."""

    PERSEN = "persen"
    INDEKS = "indeks"
    RUPIAH = "rupiah"
    JUMLAH = "jumlah"
    HARI = "hari"
    OPINI = "opini"
    PREDIKAT = "predikat"
    SKALA = "skala"
    TANGGAL = "tanggal"
    TEKS = "teks"


BERLABEL = frozenset({Satuan.OPINI, Satuan.PREDIKAT, Satuan.SKALA})
"""Units whose values are the labels of an ordinal scale, kept as their scores."""
TANPA_HITUNGAN = BERLABEL | {Satuan.TANGGAL, Satuan.TEKS}
"""Units whose values cannot be added, averaged or made by a formula: only the last one counts."""


@dataclass(frozen=True, slots=True)
class Ukuran:
    """What is needed to read and write a value: its unit, and the labels of its scale where it has one."""

    satuan: Satuan
    label: SkalaLabel = ()


class PeriodePelaporan(StrEnum):
    """How often an indicator is reported."""

    BULANAN = "bulanan"
    TRIWULANAN = "triwulanan"
    SEMESTERAN = "semesteran"
    TAHUNAN = "tahunan"


@dataclass(frozen=True, slots=True)
class Komponen:
    """A named component of a formula: what it counts, in which unit, and who supplies it."""

    kode: str
    nama: str
    satuan: Satuan = Satuan.JUMLAH
    sumber_data: str = ""


@dataclass(frozen=True, slots=True)
class ManualIKU:
    """The manual of one IKU.

    `formula` is text of the formula grammar over `komponen` (see `domain/formula`); empty where the value comes
    ready from a dashboard. `batas_atas` overrides the regime's cap; `skala` is the stabilize scale, or for a date
    days late to capaian; `label` are the labels of an ordinal unit with their scores; `realisasi_terburuk` is the
    worst value for minimize with target zero, or the date from which nothing counts; `konversi_120` says that meeting
    an attainable maximum gives the cap. `keyakinan` maps attribute names to confidence; an attribute that is not
    named counts as `tinggi`. `nilai_terbaik` is the best value that realisasi can take at all, such as 100 for a share.
    `penguji_data` verifies what `penyedia_data` delivers; `aturan_data_kosong` says what is done where data are
    missing. `pengecualian` maps codes of manual checks to the office's reason why they do not hold for this IKU;
    `wajib` marks an IKU that the ministry prescribes, `target_peraturan` a target that a regulation fixes; both count
    for the quality of the target under a regime with K3. `tempat` says where each written attribute stands, so that a
    default is told from a choice.
    """

    kode: str
    nama: str
    definisi: str = ""
    tujuan: str = ""
    satuan: Satuan = Satuan.PERSEN
    polarisasi: Polarisasi = Polarisasi.MAXIMIZE
    konsolidasi_periode: KonsolidasiPeriode = KonsolidasiPeriode.TLK_PROGRESS
    konsolidasi_lokasi: KonsolidasiLokasi = KonsolidasiLokasi.RAW_DATA
    validitas: Validitas = Validitas.PROXY
    kendali: Kendali = Kendali.MODERATE
    formula: str = ""
    komponen: tuple[Komponen, ...] = ()
    skala: Skala | None = None
    batas_atas: Decimal | None = None
    konversi_120: bool = False
    realisasi_terburuk: Decimal | None = None
    penanggung_jawab: str = ""
    penyedia_data: str = ""
    sumber_data: str = ""
    aspek_target: str = ""
    rujukan: str = ""
    keyakinan: dict[str, Keyakinan] = field(default_factory=dict)
    catatan: str = ""
    asal: SourceRef | None = None
    nilai_terbaik: Decimal | None = None
    periode_pelaporan: PeriodePelaporan | None = None
    penguji_data: str = ""
    aturan_data_kosong: str = ""
    verifikasi_data: str = ""
    ketelitian_data: str = ""
    keterbatasan_data: str = ""
    kompensasi_data: str = ""
    pengecualian: dict[str, str] = field(default_factory=dict)
    wajib: bool = False
    target_peraturan: bool = False
    tempat: dict[str, SourceRef] = field(default_factory=dict, compare=False)
    label: SkalaLabel = ()

    @property
    def ukuran(self) -> Ukuran:
        """Unit and labels: how a target or realisasi is read and written."""
        return Ukuran(self.satuan, self.label)
