"""A report reviewed: read, turned into facts, checked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from akuntabel.domain.angka_kantor import DataKantor
from akuntabel.domain.problem import Problem
from akuntabel.reviu.fakta import Fakta, fakta_of
from akuntabel.reviu.hasil import Kepastian, TakTeruji, Temuan
from akuntabel.reviu.membaca import baca_naskah
from akuntabel.reviu.naskah import Naskah
from akuntabel.reviu.periksa import periksa
from akuntabel.reviu.tempat import letak_blok


@dataclass(frozen=True, slots=True)
class HasilReviu:
    """The review of one report: what was read, its facts, findings, what could not be tested, the file's SHA-256."""

    naskah: Naskah
    fakta: Fakta
    temuan: tuple[Temuan, ...]
    tak_teruji: tuple[TakTeruji, ...]
    sidik: str

    def jumlah(self, kepastian: Kepastian) -> int:
        """How many findings are of one certainty."""
        return sum(t.kepastian is kepastian for t in self.temuan)


def tinjau(
    nama: str, isi: bytes, *, data: DataKantor | None = None, lalu: tuple[str, bytes] | None = None
) -> HasilReviu | Problem:
    """The review of the report in a file, or the problem that keeps it from being read.

    `data` are the figures of the office's own data, `lalu` name and bytes of last year's report: both are compared with
    where they are given.
    """
    naskah = baca_naskah(nama, isi)
    if isinstance(naskah, Problem):
        return naskah
    naskah_lalu = None if lalu is None else baca_naskah(*lalu)
    if isinstance(naskah_lalu, Problem):
        return naskah_lalu
    return tinjau_naskah(naskah, sha256(isi).hexdigest(), data=data, lalu=naskah_lalu)


def tinjau_naskah(
    naskah: Naskah, sidik: str, *, data: DataKantor | None = None, lalu: Naskah | None = None
) -> HasilReviu:
    """The review of a report that is read already; `sidik` is the fingerprint of what it was read from."""
    fakta = replace(fakta_of(naskah), data=data, lalu=None if lalu is None else fakta_of(lalu))
    temuan, tak_teruji = periksa(fakta)
    return HasilReviu(naskah, fakta, _seyakin_bacaannya(naskah, temuan), tak_teruji, sidik)


def _seyakin_bacaannya(naskah: Naskah, temuan: Sequence[Temuan]) -> tuple[Temuan, ...]:
    """The findings, none surer than the reading of the words that it rests on."""
    ragu = {letak.urutan: b.ragu for b in naskah.blok if b.ragu for letak in letak_blok(b)}
    hasil = []
    for satu in temuan:
        alasan = next((ragu[t.urutan] for t in (satu.letak, *satu.terkait) if t.urutan in ragu), "")
        if alasan and satu.kepastian is Kepastian.PASTI:
            penjelasan = f"{satu.penjelasan} Bacaannya belum pasti: {alasan}."
            satu = replace(satu, kepastian=Kepastian.MUNGKIN, penjelasan=penjelasan)
        hasil.append(satu)
    return tuple(hasil)
