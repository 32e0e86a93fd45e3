"""Units of a tree: where each stands, and what a grouping of units says about itself."""

from dataclasses import dataclass, field

from akuntabel.domain.tahun_kinerja import DataLaporan

PEMISAH_ALAMAT = "/"


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: `alamat` is the path of codes from the top (empty at the top, `kpp-a/seksi-1`), `kode` its own code.

    `berkantor` is False for a pure grouping, which has units below it but no agreement of its own.
    """

    alamat: str
    kode: str
    berkantor: bool = True

    @property
    def induk(self) -> str | None:
        """The address of the unit above; None at the top."""
        return self.alamat.rpartition(PEMISAH_ALAMAT)[0] if self.alamat else None

    @property
    def tingkat(self) -> int:
        """How many units stand above it."""
        return len(self.alamat.split(PEMISAH_ALAMAT)) if self.alamat else 0

    def bawah(self, kode: str, berkantor: bool = True) -> "Unit":
        """The unit of a code directly below this one."""
        return Unit(f"{self.alamat}{PEMISAH_ALAMAT}{kode}" if self.alamat else kode, kode, berkantor)


@dataclass(frozen=True, slots=True)
class Wilayah:
    """What `wilayah.yaml` says: name and kind of a grouping, the codes of the units that must be below it (empty =
    whatever is there), and the data of its report."""

    nama: str
    jenis: str = ""
    unit: tuple[str, ...] = ()
    laporan: DataLaporan = field(default_factory=DataLaporan)
