"""An office's year: everything that the main job needs, as one frozen value."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from akuntabel.domain.anggaran import Anggaran
from akuntabel.domain.cascading import TautanCascading
from akuntabel.domain.inisiatif import Inisiatif
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.kantor import Kantor, Pejabat
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.pejabat import MasaJabatan
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.perjanjian import PerjanjianKinerja
from akuntabel.domain.perubahan_berkas import DasarUkur, PerubahanBerkas
from akuntabel.domain.peta import PetaStrategi
from akuntabel.domain.problem import Problem, SourceRef, apa_adanya
from akuntabel.domain.renstra import Renstra
from akuntabel.domain.sanggahan import Sanggahan
from akuntabel.domain.tabel import TabelPendukung
from akuntabel.domain.target import Target

KOMPONEN_REALISASI = "realisasi"
"""Reserved component: the finished realisasi of a period, where no raw components are known."""
KOMPONEN_CAPAIAN = "capaian"
"""Reserved component: the finished capaian (index, percent), where not even realisasi is known."""
KOMPONEN_TERCETAK = "tercetak"
"""Reserved component: a capaian printed elsewhere, kept only to be compared with the computed one."""


@dataclass(frozen=True, slots=True)
class BarisRealisasi:
    """One raw row: a component of an IKU in a period, of the office or (`unit`) of one of its sub-units.

    `nilai` is None where the row says N/A. `sumber` names the system or letter it was taken from, `bukti` the
    evidence (file, page). `jejak` says how a value that comes from a unit below was reached.
    """

    kode_iku: str
    periode: Triwulan
    komponen: str
    nilai: Decimal | None
    unit: str = ""
    sumber: str = ""
    bukti: str = ""
    asal: SourceRef | None = None
    jejak: Jejak | None = None
    diketahui: date | None = None
    """The day on which the value was known, where it was recorded."""
    menggantikan: "BarisRealisasi | None" = None
    """The row known before it, where this one is a correction."""


@dataclass(frozen=True, slots=True)
class Riwayat:
    """Result of one IKU in an earlier year; what was not published is None."""

    kode_iku: str
    tahun: int
    target: Target | None
    realisasi: Decimal | None
    capaian: Decimal | None
    sumber: str = ""
    catatan: str = ""
    asal: SourceRef | None = None


@dataclass(frozen=True, slots=True)
class RencanaAksi:
    """A plan of action for an IKU: what, who, until when, and how far it is."""

    kode_iku: str
    uraian: str
    penanggung_jawab: str = ""
    tenggat: date | None = None
    status: str = "rencana"
    asal: SourceRef | None = None


@dataclass(frozen=True, slots=True)
class SumberDaya:
    """A resource used for an IKU: kind (`SDM`, `anggaran`, `sarana`, `waktu`), what, how much, in which unit."""

    kode_iku: str
    jenis: str
    uraian: str
    jumlah: Decimal | None = None
    satuan: str = ""
    asal: SourceRef | None = None


@dataclass(frozen=True, slots=True)
class Analisis:
    """Narrative of one IKU. Texts are Markdown and may bind figures: `{{ iku.1a-CP.capaian }}`."""

    kode_iku: str
    penyebab: str = ""
    kendala: tuple[str, ...] = ()
    tindakan: tuple[str, ...] = ()
    efisiensi: str = ""
    program: str = ""
    standar_nasional: str = ""
    jangka_menengah: str = ""
    asal: SourceRef | None = None


@dataclass(frozen=True, slots=True)
class DataLaporan:
    """Data of the report itself: place and date of signing and signatory; `narasi` holds free texts by part
    (`kata_pengantar`, `ikhtisar`, `pendahuluan`, `sejarah`, `penutup`), Markdown with bound figures."""

    tempat: str = ""
    tanggal: date | None = None
    penanda_tangan: Pejabat | None = None
    cara_tanda_tangan: str = ""
    nomor: str = ""
    narasi: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TahunKinerja:
    """One office, one year: the input of the scorecard and of every document."""

    tahun: int
    rezim: str
    paket: str
    kantor: Kantor
    peta: PetaStrategi
    manual: dict[str, ManualIKU]
    perjanjian: PerjanjianKinerja
    baris: tuple[BarisRealisasi, ...]
    laporan: DataLaporan
    renstra: Renstra | None = None
    riwayat: tuple[Riwayat, ...] = ()
    analisis: dict[str, Analisis] = field(default_factory=dict)
    rencana_aksi: tuple[RencanaAksi, ...] = ()
    sumber_daya: tuple[SumberDaya, ...] = ()
    anggaran: Anggaran | None = None
    tabel: tuple[TabelPendukung, ...] = ()
    sanggahan: tuple[Sanggahan, ...] = ()
    cascading: tuple[TautanCascading, ...] = ()
    inisiatif: tuple[Inisiatif, ...] = ()
    masa_jabatan: tuple[MasaJabatan, ...] = ()
    """Terms of office that are recorded; empty where the office names its officials only on its documents."""
    pilihan: dict[str, str] = field(default_factory=dict)
    sidik: dict[str, str] = field(default_factory=dict)
    """SHA-256 of every file that was read, by relative path: the fingerprint of the data."""
    perubahan: tuple[PerubahanBerkas, ...] = ()
    """Every known change to the files of the office, in the order in which they became known."""
    menurut: dict[Triwulan, DasarUkur] = field(default_factory=dict)
    """What each quarter is measured by, where that changed during the year; empty where one basis holds throughout."""
    per: date | None = None
    """The day whose knowledge this year holds; None where it holds everything."""
    arsip: "TahunKinerja | None" = None
    """The year as it was read, with every version; None where this is it."""
    sebut: Callable[[Problem], Problem] = field(default=apa_adanya, compare=False, repr=False)
    """A problem in the places that the office knows: sheets and cells where its data stand in a workbook."""

    @property
    def pada(self) -> date | None:
        """The day on which rulings must have been given to count: the chosen one, else that of the report."""
        return self.per or self.laporan.tanggal
