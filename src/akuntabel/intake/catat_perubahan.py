"""A new change to files: what the folder gets below `riwayat/` before the files are changed."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from akuntabel.domain.problem import Problem, SourceRef
from akuntabel.intake import kode
from akuntabel.intake.berkas import RIWAYAT, VERSI, berkas_beriwayat
from akuntabel.intake.bita import BerkasDitolak, baca_bita

_BUKAN_KATA = re.compile(r"[^a-z0-9]+")
_KATA_NAMA = 5


@dataclass(frozen=True, slots=True)
class PerubahanBaru:
    """A change that is about to be made: its document and days, the files that it replaces, adds and removes."""

    diketahui: date
    alasan: str
    berkas: Sequence[str]
    baru: Sequence[str] = ()
    dihapus: Sequence[str] = ()
    nomor: str = ""
    tanggal: date | None = None
    berlaku: date | None = None

    @property
    def nama(self) -> str:
        """The folder of the change: the day, and the first words of the reason."""
        kata = _BUKAN_KATA.sub(" ", self.alasan.lower()).split()[:_KATA_NAMA]
        return "-".join((self.diketahui.isoformat(), *kata))


def catat_perubahan(folder: Path, perubahan: PerubahanBaru) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The files to be written, by path in the folder, and what keeps them from being so; nothing is written here."""
    awal = folder_perubahan(perubahan)
    hasil = {f"{awal}/{VERSI}": versi_perubahan(perubahan).encode()}
    problems = [_salah(nama) for nama in perubahan.baru if not berkas_beriwayat(nama)]
    for nama in (*perubahan.berkas, *perubahan.dihapus):
        if not berkas_beriwayat(nama):
            problems.append(_salah(nama))
            continue
        try:
            hasil[f"{awal}/{nama}"] = baca_bita(_di_dalam(folder, nama))
        except BerkasDitolak as tolak:
            problems.append(tolak.problem(nama))
    problems += [_sudah_ada(nama) for nama in perubahan.baru if (folder / nama).exists()]
    if (folder / awal).exists():
        problems.append(
            Problem(
                kode.RIWAYAT_BERSAMAAN,
                SourceRef(awal),
                "Perubahan dengan hari dan alasan yang sama sudah tercatat.",
                found=perubahan.nama,
                expected="satu folder per perubahan",
                remedy="Tambahkan berkasnya ke folder itu, atau tulis alasan yang membedakannya.",
            )
        )
    return hasil, tuple(problems)


def folder_perubahan(perubahan: PerubahanBaru) -> str:
    """The folder of a change below that of the office."""
    return f"{RIWAYAT}/{perubahan.nama}"


def _di_dalam(folder: Path, nama: str) -> Path:
    """The place of a file, unless the way to it leads through a link: the gate of files refuses that."""
    path = folder
    for bagian in nama.split("/"):
        path = path / bagian
        if path.is_symlink():
            return path
    return path


def versi_perubahan(satu: PerubahanBaru) -> str:
    """The text of `versi.yaml`; JSON texts are YAML texts."""
    isi = {
        "nomor": satu.nomor and json.dumps(satu.nomor, ensure_ascii=False),
        "tanggal": satu.tanggal and satu.tanggal.isoformat(),
        "alasan": json.dumps(satu.alasan, ensure_ascii=False),
        "diketahui": satu.diketahui.isoformat(),
        "berlaku_sejak": satu.berlaku and satu.berlaku.isoformat(),
        "baru": satu.baru and json.dumps(list(satu.baru), ensure_ascii=False),
        "dihapus": satu.dihapus and json.dumps(list(satu.dihapus), ensure_ascii=False),
    }
    return "".join(f"{kunci}: {nilai}\n" for kunci, nilai in isi.items() if nilai)


def _sudah_ada(nama: str) -> Problem:
    return Problem(
        kode.RIWAYAT_BERKAS_SALAH,
        SourceRef(nama),
        f"«{nama}» disebut baru, tetapi sudah ada.",
        found=nama,
        expected="berkas yang belum ada",
        remedy="Pakai --berkas bila isinya akan diganti; bila baru saja dibuat, pindahkan dahulu, lalu catat.",
    )


def _salah(nama: str) -> Problem:
    return Problem(
        kode.RIWAYAT_BERKAS_SALAH,
        SourceRef(nama),
        f"«{nama}» bukan berkas folder kantor yang mempunyai riwayat.",
        found=nama,
        expected="nama berkas menurut format folder kantor, misalnya manual/6c-N.yaml",
        remedy="Tulis namanya dari folder kantor, tanpa nama folder kantor itu sendiri.",
    )
