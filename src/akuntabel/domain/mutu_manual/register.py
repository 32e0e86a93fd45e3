"""The register of manual checks: what each asks, by what authority, how grave and how certain its finding is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from akuntabel.domain.keyakinan import Keyakinan, Rujukan

B = TypeVar("B")


class Segi(StrEnum):
    """The side of quality that a check belongs to: the five of SMART, the data behind the IKU, the set of all IKU."""

    SPESIFIK = "spesifik"
    TERUKUR = "dapat diukur"
    TERCAPAI = "dapat dicapai"
    RELEVAN = "relevan"
    BERWAKTU = "berkurun waktu"
    DATA = "keandalan data"
    HIMPUNAN = "himpunan IKU"


class JenisTemuan(StrEnum):
    """How grave a finding is: `galat` must be mended, `peringatan` must be answered, `saran` is advice."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    SARAN = "saran"


class Kepastian(StrEnum):
    """Whether a finding follows from the manual alone, or is a sign that a person has to judge."""

    PASTI = "pasti"
    PERLU_DINILAI = "perlu dinilai"


@dataclass(frozen=True, slots=True)
class Dasar:
    """The authority of a check; `catatan` says what the source leaves open."""

    rujukan: Rujukan
    keyakinan: Keyakinan
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Salah:
    """What a check found: the attribute whose place is shown, one sentence, what stands there and should, remedy."""

    atribut: str
    what: str
    found: str
    expected: str
    remedy: str


Hasil = Sequence[Salah] | None
"""What a check gives: nothing wrong (empty), something wrong, or None where it has nothing to say about this IKU."""


@dataclass(frozen=True, slots=True)
class Pemeriksaan(Generic[B]):
    """One registered check. `bunyi` says in one Indonesian sentence what must hold, `contoh` what breaks it."""

    kode: str
    segi: Segi
    jenis: JenisTemuan
    kepastian: Kepastian
    bunyi: str
    contoh: str
    dasar: Dasar
    fungsi: Callable[[B], Hasil]


class Daftar(Generic[B]):
    """Checks of one kind, in the order in which their modules are read."""

    def __init__(self) -> None:
        self._isi: dict[str, Pemeriksaan[B]] = {}

    @property
    def semua(self) -> tuple[Pemeriksaan[B], ...]:
        """All checks."""
        return tuple(self._isi.values())

    def catat(
        self, kode: str, segi: Segi, jenis: JenisTemuan, kepastian: Kepastian, *, means: str, example: str, basis: Dasar
    ) -> Callable[[Callable[[B], Hasil]], Callable[[B], Hasil]]:
        """File a check and return it unchanged."""

        def file(fungsi: Callable[[B], Hasil]) -> Callable[[B], Hasil]:
            if kode in self._isi:
                raise ValueError(f"check filed twice: {kode}")
            self._isi[kode] = Pemeriksaan(kode, segi, jenis, kepastian, means, example, basis, fungsi)
            return fungsi

        return file


def _smart(kriteria: str) -> Dasar:
    return Dasar(Rujukan("permenpanrb-53-2014", f"Lampiran II huruf F: {kriteria}"), Keyakinan.TINGGI)


SPESIFIK = _smart("spesifik")
TERUKUR = _smart("dapat diukur")
TERCAPAI = _smart("dapat dicapai")
RELEVAN = _smart("relevan")
BERWAKTU = _smart("sesuai dengan kurun waktu tertentu")
PENGUMPULAN = Dasar(
    Rujukan(
        "permenpanrb-53-2014", "Lampiran II huruf H: frekuensi, penanggung jawab, mekanisme perhitungan, dan media data"
    ),
    Keyakinan.TINGGI,
)
FORMULIR = Dasar(
    Rujukan("kebiasaan-kemenkeu", "isian formulir Manual IKU pada aplikasi pengelolaan kinerja"),
    Keyakinan.RENDAH,
    "Isian dibaca pada skema aplikasi yang dipakai; naskah formulir resminya tidak terbaca.",
)
PILIHAN = Dasar(
    Rujukan("pilihan-akuntabel", "docs/rujukan/pemeriksaan-manual.md"),
    Keyakinan.RENDAH,
    "Tidak diatur pada sumber yang terbaca; patokan ini pilihan kami.",
)
