"""The checklist of a review, pre-answered as far as what was read decides it."""

from dataclasses import dataclass
from enum import StrEnum

from akuntabel.domain.keyakinan import Figur
from akuntabel.domain.lembar_reviu import BarisUji, LembarReviu


class JawabanButir(StrEnum):
    """The answer to an item: `perlu orang` where what was read does not decide it."""

    YA = "ya"
    TIDAK = "tidak"
    PERLU_ORANG = "perlu orang"


@dataclass(frozen=True, slots=True)
class BagianChecklist:
    """One part of the form: its roman number, its title, its items in order."""

    bagian: str
    judul: str
    butir: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormulirReviu:
    """The forms of PermenPANRB 53/2014, lampiran III: items of the checklist, sentences of the statement."""

    butir: Figur[tuple[BagianChecklist, ...]]
    pernyataan: Figur[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ButirTerjawab:
    """An item with its answer and the evidence for it."""

    bagian: str
    judul: str
    nomor: int
    pernyataan: str
    jawaban: JawabanButir
    bukti: str


def checklist_of(lembar: LembarReviu, bagian: tuple[BagianChecklist, ...]) -> tuple[ButirTerjawab, ...]:
    """All items. «Ya» is given only for what is seen by being there, «tidak» only for what a certain finding denies."""
    terjawab = _terjawab(lembar)
    return tuple(
        ButirTerjawab(satu.bagian, satu.judul, nomor, isi, *terjawab.get((satu.bagian, nomor), _PERLU_ORANG))
        for satu in bagian
        for nomor, isi in enumerate(satu.butir, start=1)
    )


_PERLU_ORANG = (JawabanButir.PERLU_ORANG, "")


def _terjawab(lembar: LembarReviu) -> dict[tuple[str, int], tuple[JawabanButir, str]]:
    target, anggaran, capaian = (_peran(lembar, kata) for kata in ("target", "pagu", "capaian"))
    lampiran = dict.fromkeys(
        b.teks for b in lembar.blok if b.jenis == "judul" and b.teks.lower().startswith("lampiran")
    )
    hasil = {
        ("I", 2): (JawabanButir.YA, _bukti(target, "angka target terbaca")) if target else _PERLU_ORANG,
        ("I", 3): (JawabanButir.PERLU_ORANG, _bukti(capaian, "angka capaian terbaca")),
        ("I", 4): (JawabanButir.PERLU_ORANG, f"lampiran: {'; '.join(lampiran)}" if lampiran else ""),
        ("I", 6): (JawabanButir.YA, _bukti(anggaran, "angka pagu terbaca")) if anggaran else _PERLU_ORANG,
        ("II", 2): (JawabanButir.PERLU_ORANG, f"{len(lembar.uji)} angka dihitung ulang"),
    }
    if lembar.berdiri:
        letak = "; ".join(c.letak for c in lembar.berdiri[:5])
        hasil["II", 5] = (JawabanButir.TIDAK, f"{len(lembar.berdiri)} temuan pasti masih berdiri: {letak}")
    return hasil


def _peran(lembar: LembarReviu, kata: str) -> list[BarisUji]:
    return [f for f in lembar.fakta if f.dasar.split(" ")[0] == kata]


def _bukti(fakta: list[BarisUji], apa: str) -> str:
    return f"{len(fakta)} {apa}; yang pertama {fakta[0].tercetak} di {fakta[0].letak}" if fakta else ""
