"""What a Laporan Kinerja is made of: the office's year, its four scorecards, its traces, its problems."""

from dataclasses import dataclass

from akuntabel.domain.jejak import Jejak
from akuntabel.domain.kosakata import Kosakata
from akuntabel.domain.manual import ManualIKU, Ukuran
from akuntabel.domain.penelusuran import semua_jejak
from akuntabel.domain.penilaian import kartu_setahun
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.peta import Perspektif, Sasaran
from akuntabel.domain.problem import Problem
from akuntabel.domain.renstra import PatokanNasional
from akuntabel.domain.rezim import JenjangNilai, Rezim, Status
from akuntabel.domain.scorecard import NilaiIKU, NilaiSasaran, Scorecard
from akuntabel.domain.tahun_kinerja import Analisis, RencanaAksi, Riwayat, SumberDaya, TahunKinerja
from akuntabel.domain.target import Target

KODE_NKO = "NKO"
"""Code under which `riwayat.csv` keeps the NKO of earlier years."""


@dataclass(frozen=True, slots=True)
class BahanLaporan:
    """The input of every part of the Laporan Kinerja.

    `kartu` holds the scorecard of each quarter (the last is the year's), `jejak` one root per IKU and one for
    the NKO, `problems` what was found wrong so far, `versi` the version of the program that computed.
    """

    tahun: TahunKinerja
    rezim: Rezim
    kartu: dict[Triwulan, Scorecard]
    jejak: tuple[Jejak, ...]
    problems: tuple[Problem, ...]
    versi: str

    @property
    def akhir(self) -> Scorecard:
        """The scorecard of the year: that of the last quarter."""
        return self.kartu[max(self.kartu)]

    @property
    def kata(self) -> Kosakata:
        """What this kind of office calls an indicator, a level, a map."""
        return self.tahun.peta.kosakata

    @property
    def iku(self) -> str:
        """What an indicator is called within a sentence: `IKU`, `indikator`."""
        return self.kata.indikator

    @property
    def iku_awal(self) -> str:
        """What an indicator is called at the beginning of a sentence."""
        return self.kata.awal

    @property
    def hasil(self) -> tuple[NilaiSasaran, ...]:
        """The year's values of what is to be achieved: every sasaran of a map, tujuan and sasaran of a tree."""
        kode = {s.kode for s in self.tahun.peta.hasil}
        return tuple(s for s in self.akhir.sasaran if s.kode in kode)

    @property
    def ber_nko(self) -> bool:
        """Whether the regime values the organisation as a whole."""
        return self.rezim.menilai(JenjangNilai.NKO)

    def sebutan(self, kode: str) -> str:
        """What a node is called: `Sasaran strategis 1`, or in a tree its level, `Program 1.02.02`."""
        return self.tahun.peta.sebutan(kode)

    def sebutan_kecil(self, kode: str) -> str:
        """What a node is called within a sentence: `sasaran strategis 1`, `program 1.02.02`."""
        tulisan = self.sebutan(kode)
        return tulisan[:1].lower() + tulisan[1:]

    @property
    def istilah_nko(self) -> str:
        """What the NKO must be called: provisional as long as a measured IKU has no value."""
        return "NKO" if self.akhir.lengkap else "NKO sementara"

    @property
    def tahun_pembanding(self) -> tuple[int, ...]:
        """Earlier years to compare with, ascending: those on record, and always the last two."""
        lalu = {r.tahun for r in self.tahun.riwayat if r.tahun < self.tahun.tahun}
        return tuple(sorted(lalu | {self.tahun.tahun - 2, self.tahun.tahun - 1}))

    def manual(self, kode: str) -> ManualIKU:
        """The manual of an IKU, or an empty one where the office has none."""
        return self.tahun.manual.get(kode) or ManualIKU(kode, nama=kode)

    def satuan(self, kode: str) -> Ukuran:
        """Unit of an IKU, with the labels of its scale where it has one: how its values are written."""
        return self.manual(kode).ukuran

    def riwayat(self, kode: str, tahun: int) -> Riwayat | None:
        """The result of an IKU (or of `NKO`) in an earlier year, where it is on record."""
        return next((r for r in self.tahun.riwayat if r.kode_iku == kode and r.tahun == tahun), None)

    def analisis(self, kode: str) -> Analisis:
        """The narrative of an IKU, or an empty one."""
        return self.tahun.analisis.get(kode) or Analisis(kode)

    def rencana_aksi(self, kode: str) -> tuple[RencanaAksi, ...]:
        """Plans of action of an IKU."""
        return tuple(r for r in self.tahun.rencana_aksi if r.kode_iku == kode)

    def sumber_daya(self, kode: str) -> tuple[SumberDaya, ...]:
        """Resources recorded for an IKU."""
        return tuple(s for s in self.tahun.sumber_daya if s.kode_iku == kode)

    def target_renstra(self, kode: str) -> dict[int, Target]:
        """Medium-term targets of an IKU by year, ascending; empty without Renstra."""
        target = self.tahun.renstra.target if self.tahun.renstra else ()
        return {t.tahun: t.target for t in sorted(target, key=lambda t: t.tahun) if t.kode_iku == kode}

    def patokan(self, kode: str) -> tuple[PatokanNasional, ...]:
        """National benchmarks of an IKU."""
        patokan = self.tahun.renstra.patokan if self.tahun.renstra else ()
        return tuple(p for p in patokan if p.kode_iku == kode)

    def perspektif(self, kode: str) -> Perspektif:
        """A perspective of the map; KeyError where it is not on it."""
        return {p.kode: p for p in self.tahun.peta.perspektif}[kode]

    def sasaran(self, kode: str) -> Sasaran:
        """A sasaran of the map; KeyError where it is not on it."""
        return {s.kode: s for s in self.tahun.peta.sasaran}[kode]

    def iku_berstatus(self, *status: Status) -> tuple[NilaiIKU, ...]:
        """The year's IKU with one of the given statuses, in the order of the map."""
        return tuple(n for n in self.akhir.iku if n.status in status)


def bahan_of(tahun: TahunKinerja, rezim: Rezim, problems: tuple[Problem, ...], versi: str) -> BahanLaporan:
    """The input of a Laporan Kinerja: the year scored up to each quarter, with the traces of its last figures."""
    return BahanLaporan(tahun, rezim, kartu_setahun(tahun, rezim), semua_jejak(tahun, rezim), problems, versi)
