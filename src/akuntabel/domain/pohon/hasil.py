"""The summary of a unit: small enough that thousands are held at once, enough to rank, compare and report them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal, localcontext
from typing import NamedTuple

from akuntabel.domain.angka import KONTEKS
from akuntabel.domain.cascading import TautanCascading
from akuntabel.domain.manual import KonsolidasiLokasi, KonsolidasiPeriode, ManualIKU, Polarisasi, Satuan
from akuntabel.domain.penilaian import kartu_sebelum, penilaian_of, scorecard_of
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.pohon.unit import Unit, Wilayah
from akuntabel.domain.problem import Problem, Tingkat
from akuntabel.domain.rezim import Rezim, Status
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.domain.sidik import sidik_berkas
from akuntabel.domain.tahun_kinerja import DataLaporan, TahunKinerja


class NilaiTriwulan(NamedTuple):
    """The NKO of a unit up to one quarter; None where there is none."""

    nko: Decimal | None
    status: Status
    lengkap: bool


class CiriIKU(NamedTuple):
    """What must be the same for one IKU in every unit, and who answers for it."""

    nama: str
    satuan: Satuan
    polarisasi: Polarisasi
    konsolidasi_periode: KonsolidasiPeriode
    konsolidasi_lokasi: KonsolidasiLokasi
    formula: str
    penanggung_jawab: str


class HasilIKU(NamedTuple):
    """One IKU of a unit up to the quarter that is shown."""

    kode: str
    target: Decimal | None
    realisasi: Decimal | None
    indeks: Decimal | None
    status: Status
    diukur: bool
    ciri: CiriIKU


class Kelompok(NamedTuple):
    """What units must share to be ranked together: year, regime, choices, and map."""

    tahun: int
    rezim: str
    pilihan: tuple[tuple[str, str], ...]
    peta: str
    kode_iku: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HasilUnit:
    """The result of one unit.

    `kelompok` is None, and everything after it empty, where the unit could not be scored or is a pure grouping.
    `triwulan` runs from the first quarter to the one that is shown; `jumlah` counts problems by level; `problems` have
    places as seen from the top.
    """

    unit: Unit
    nama: str
    jenis: str
    jumlah: dict[Tingkat, int]
    problems: tuple[Problem, ...] = ()
    kelompok: Kelompok | None = None
    triwulan: tuple[NilaiTriwulan, ...] = ()
    iku: tuple[HasilIKU, ...] = ()
    tautan: tuple[TautanCascading, ...] = ()
    wilayah: Wilayah | None = None
    sidik: str = ""
    """Fingerprint of the unit's files."""

    @property
    def terhitung(self) -> bool:
        """Whether the unit was scored."""
        return self.kelompok is not None

    @property
    def akhir(self) -> NilaiTriwulan | None:
        """The result up to the quarter that is shown; None where there is none."""
        return self.triwulan[-1] if self.triwulan else None

    @property
    def dinilai(self) -> bool:
        """Whether the unit's regime values it as a whole, by an NKO."""
        return self.akhir is None or self.akhir.status is not Status.TIDAK_DINILAI

    def iku_of(self, kode: str) -> HasilIKU | None:
        """The result of one IKU; None where the unit does not have it."""
        return next((n for n in self.iku if n.kode == kode), None)


@dataclass(frozen=True, slots=True)
class IdentitasPohon:
    """Whose report the tree gives: full name of the top, lines of its letterhead, and the data of its report."""

    nama: str
    kop: tuple[str, ...]
    laporan: DataLaporan = field(default_factory=DataLaporan)


@dataclass(frozen=True, slots=True)
class HasilPohon:
    """The whole tree, the top first, every unit before those below it."""

    triwulan: Triwulan
    unit: tuple[HasilUnit, ...]
    antarunit: tuple[Problem, ...] = ()
    """What does not fit together between units."""
    identitas: IdentitasPohon = field(default_factory=lambda: IdentitasPohon("", ()))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems of all units and between them, by place."""
        semua = (*(p for h in self.unit for p in h.problems), *self.antarunit)
        return tuple(sorted(semua, key=lambda p: p.sort_key))

    @property
    def ber_nko(self) -> bool:
        """Whether any unit is valued as a whole; courts and regional offices are not."""
        return any(h.dinilai for h in self.kantor)

    @property
    def tahun(self) -> int | None:
        """The year of the tree: that of its top, or of the first unit that has one."""
        return next((h.kelompok.tahun for h in self.unit if h.kelompok), None)

    @property
    def sidik(self) -> str:
        """Fingerprint of the files of all units."""
        return sidik_berkas({h.unit.alamat: h.sidik for h in self.unit})

    @property
    def puncak(self) -> HasilUnit:
        """The top of the tree."""
        return self.unit[0]

    @property
    def kantor(self) -> tuple[HasilUnit, ...]:
        """The units with an agreement of their own."""
        return tuple(h for h in self.unit if h.unit.berkantor)


def hasil_terhitung(
    unit: Unit, tahun: TahunKinerja, rezim: Rezim, triwulan: Triwulan, problems: Iterable[Problem]
) -> HasilUnit:
    """The summary of a unit that can be scored; `problems` are those of reading, in the unit's own places."""
    with localcontext(KONTEKS):
        penilaian = penilaian_of(tahun, rezim, triwulan)
        kartu = scorecard_of(penilaian)
        lalu = [kartu_sebelum(penilaian, t) for t in Triwulan if t < triwulan]
    semua = tuple(dict.fromkeys((*problems, *kartu.masalah)))
    return HasilUnit(
        unit,
        tahun.kantor.nama_singkat,
        tahun.kantor.jenis,
        hitung_tingkat(semua),
        semua,
        Kelompok(tahun.tahun, tahun.rezim, tuple(sorted(tahun.pilihan.items())), tahun.peta.nama, tahun.peta.kode_iku),
        (
            *(NilaiTriwulan(k.nko, k.status, k.lengkap) for k in lalu),
            NilaiTriwulan(kartu.nko, kartu.status, kartu.lengkap),
        ),
        tuple(_iku(n, tahun.manual.get(n.kode) or ManualIKU(n.kode, nama=n.kode)) for n in kartu.iku),
        tahun.cascading,
        sidik=sidik_berkas(tahun.sidik),
    )


def hitung_tingkat(problems: Iterable[Problem]) -> dict[Tingkat, int]:
    """How many problems there are of each level, gravest first."""
    jumlah = Counter(p.tingkat for p in problems)
    return {t: jumlah[t] for t in Tingkat if jumlah[t]}


def _iku(nilai: NilaiIKU, manual: ManualIKU) -> HasilIKU:
    ciri = CiriIKU(
        manual.nama,
        manual.satuan,
        manual.polarisasi,
        manual.konsolidasi_periode,
        manual.konsolidasi_lokasi,
        manual.formula,
        manual.penanggung_jawab,
    )
    return HasilIKU(nilai.kode, nilai.target, nilai.realisasi, nilai.indeks, nilai.status, nilai.diukur, ciri)
