"""What reading a folder yields, and the collector that every reader reports to."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import islice

from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake import kode
from akuntabel.intake.batas import ISI_PESAN_MAKS, KATA_MAKS, MASALAH_FOLDER_MAKS, MASALAH_MAKS, PILIHAN_MAKS


@dataclass(frozen=True, slots=True)
class Bacaan:
    """An office's year with all problems of its files, sorted by place; `tahun` is None where too little was read."""

    tahun: TahunKinerja | None
    problems: tuple[Problem, ...]

    @property
    def galat(self) -> tuple[Problem, ...]:
        """The problems that block a result."""
        return tuple(p for p in self.problems if p.tingkat is Tingkat.GALAT)


class Pencatat:
    """Collects problems while a folder is read: so many of each file one by one, and that there are more."""

    def __init__(self) -> None:
        self._problems: dict[Problem, None] = {}
        self._banyak: Counter[str] = Counter()
        self._lebih: dict[str, Tingkat] = {}

    def catat(
        self,
        code: str,
        where: SourceRef,
        what: str,
        *,
        found: str = "",
        expected: str = "",
        remedy: str = "",
        tingkat: Tingkat = Tingkat.GALAT,
        kode_iku: str = "",
    ) -> None:
        """Report one problem."""
        self._satu(Problem(code, where, what, found, expected, remedy, tingkat, kode_iku))

    def tambah(self, problems: Iterable[Problem]) -> None:
        """Report problems that a rule of the domain found."""
        for satu in problems:
            self._satu(satu)

    def penuh(self, berkas: str) -> bool:
        """Whether more problems of a file would only be counted: its reader may stop."""
        return self._banyak[berkas] >= MASALAH_MAKS or len(self._problems) >= MASALAH_FOLDER_MAKS

    def berhenti(self, berkas: str, tingkat: Tingkat = Tingkat.GALAT) -> None:
        """Report that the rest of a file was not read, because too much is wrong with it."""
        if self._lebih.get(berkas) is not Tingkat.GALAT:
            self._lebih[berkas] = tingkat

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything so far, each once, by file, row and column."""
        return tuple(sorted((*self._problems, *map(self._ringkas, self._lebih)), key=lambda p: p.sort_key))

    def _satu(self, problem: Problem) -> None:
        berkas = problem.where.berkas
        if self.penuh(berkas):
            self.berhenti(berkas, problem.tingkat)
            return
        pendek = _pendek(problem)
        if pendek not in self._problems:
            self._problems[pendek] = None
            self._banyak[berkas] += 1

    def _ringkas(self, berkas: str) -> Problem:
        return Problem(
            kode.TERLALU_BANYAK,
            SourceRef(berkas),
            "Masalah pada berkas ini terlalu banyak untuk disebut satu per satu; pembacaannya berhenti.",
            f"lebih dari {self._banyak[berkas]} masalah",
            f"paling banyak {MASALAH_MAKS} masalah satu berkas",
            "Perbaiki yang sudah disebut, lalu periksa lagi; sering satu sebab berulang pada semua baris.",
            self._lebih[berkas],
        )


def _pendek(problem: Problem) -> Problem:
    """The problem with every part short enough to be read."""
    letak = problem.where
    if len(letak.kolom) > KATA_MAKS:
        letak = SourceRef(letak.berkas, letak.baris, potong(letak.kolom, KATA_MAKS))
    isi = (problem.what, problem.found, problem.expected, problem.remedy)
    if letak is problem.where and max(map(len, isi)) <= ISI_PESAN_MAKS:
        return problem
    what, found, expected, remedy = (potong(teks, ISI_PESAN_MAKS) for teks in isi)
    return replace(problem, where=letak, what=what, found=found, expected=expected, remedy=remedy)


def potong(teks: str, panjang: int) -> str:
    """A text cut to a length, with a sign where it was cut."""
    return teks if len(teks) <= panjang else f"{teks[: panjang - 1]}…"


def saran_terdekat(kata: str, dikenal: Iterable[str]) -> str:
    """The known word that was probably meant, as a sentence; empty where none is near, or the search would be long."""
    if len(kata) > KATA_MAKS:
        return ""
    kecil = {k.lower(): k for k in islice(dikenal, PILIHAN_MAKS) if len(k) <= KATA_MAKS}
    dekat = get_close_matches(kata.lower(), list(kecil), n=1, cutoff=0.6)
    return f"Mungkin maksudnya «{kecil[dekat[0]]}»." if dekat else ""
