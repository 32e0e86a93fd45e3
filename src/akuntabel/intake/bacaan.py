"""What reading a folder yields, and the collector that every reader reports to."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.domain.tahun_kinerja import TahunKinerja


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
    """Collects problems while a folder is read."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []

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
        self._problems.append(Problem(code, where, what, found, expected, remedy, tingkat, kode_iku))

    def tambah(self, problems: Iterable[Problem]) -> None:
        """Report problems that a rule of the domain found."""
        self._problems.extend(problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything so far, each once, by file, row and column."""
        return tuple(sorted(dict.fromkeys(self._problems), key=lambda p: p.sort_key))


def saran_terdekat(kata: str, dikenal: Iterable[str]) -> str:
    """The known word that was probably meant, as a sentence; empty where none is near."""
    kecil = {k.lower(): k for k in dikenal}
    dekat = get_close_matches(kata.lower(), list(kecil), n=1, cutoff=0.6)
    return f"Mungkin maksudnya «{kecil[dekat[0]]}»." if dekat else ""
