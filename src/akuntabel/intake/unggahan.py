"""A folder sent as one file, a ZIP of it or a workbook: files by relative path, nothing unpacked to a disk."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from akuntabel.bungkus.arsip import daftar_entri, mekarkan
from akuntabel.bungkus.tolak import Penolakan
from akuntabel.domain.problem import Problem, SourceRef
from akuntabel.intake.batas import BITA_MAKS, JUMLAH_BITA_MAKS
from akuntabel.intake.berkas import BAWAHAN
from akuntabel.intake.simpanan import nama_aman

BITA_UNGGAHAN_MAKS = 12_000_000
"""Largest file that is taken, in bytes."""
UNGGAHAN_DITOLAK = "UNGGAHAN_DITOLAK"
UNGGAHAN_KOSONG = "UNGGAHAN_KOSONG"
ARTI: dict[str, str] = {
    UNGGAHAN_DITOLAK: "Arsip ZIP yang diunggah rusak, bersandi, terlalu besar, atau memuat akal-akalan.",
    UNGGAHAN_KOSONG: "Arsip ZIP yang diunggah tidak memuat berkas kantor apa pun.",
}
_TANDA_BUKU = "[Content_Types].xml"
_HARAPAN = "ZIP dari satu folder kantor"


@dataclass(frozen=True, slots=True)
class IsiUnggahan:
    """The files of each unit by its address below the one that the file is about ("" for itself), the names passed
    over, and what is wrong. `buku`: it was a workbook, which holds one office without people and units below."""

    unit: dict[str, dict[str, bytes]]
    dilewati: tuple[str, ...]
    problems: tuple[Problem, ...]
    buku: bool = False


def isi_unggahan(nama: str, isi: bytes) -> IsiUnggahan:
    """What a sent file holds; told by its content, whatever it is called."""
    try:
        entri = [info for info in daftar_entri(isi) if not info.is_dir()]
        if any(info.orig_filename == _TANDA_BUKU for info in entri):
            return _buku(isi)
        awalan = _awalan([info.filename for info in entri])
        hasil: dict[str, dict[str, bytes]] = {}
        dilewati, terbaca = [], 0
        for info in entri:
            letak = _letak(info.filename.removeprefix(awalan))
            if letak is None:
                dilewati.append(info.filename)
                continue
            batas = min(BITA_MAKS.get(Path(letak[1]).suffix, 0), JUMLAH_BITA_MAKS - terbaca)
            satu = b"".join(_terbatas(mekarkan(isi, info, JUMLAH_BITA_MAKS), batas, info.filename))
            terbaca += len(satu)
            hasil.setdefault(letak[0], {})[letak[1]] = satu
    except Penolakan as tolak:
        return IsiUnggahan({}, (), (_ditolak(nama, f"{tolak.what} {tolak.found}"),))
    if "" not in hasil:
        kosong = Problem(
            UNGGAHAN_KOSONG,
            SourceRef(nama),
            "Tidak ada berkas kantor di puncak arsip ini.",
            ", ".join(dilewati[:5]) or "arsip kosong",
            "kantor.yaml atau wilayah.yaml, di puncak atau di dalam satu folder",
            "Buat ZIP dari folder kantornya, bukan dari isinya yang lain.",
        )
        return IsiUnggahan({}, tuple(dilewati), (kosong,))
    return IsiUnggahan(hasil, tuple(dilewati), ())


def _buku(isi: bytes) -> IsiUnggahan:
    from akuntabel.intake.buku import buku_ke_folder

    with TemporaryDirectory(prefix="akuntabel-") as sementara:
        buku = Path(sementara) / "buku.xlsx"
        buku.write_bytes(isi)
        hasil = buku_ke_folder(buku)
    return IsiUnggahan({"": dict(hasil.berkas)} if hasil.berkas else {}, (), hasil.problems, buku=True)


def _awalan(nama: list[str]) -> str:
    """The folder in which everything of the archive lies, where there is one."""
    milik = [n for n in nama if not n.startswith("__MACOSX/")]
    atas = {n.partition("/")[0] for n in milik}
    return f"{atas.pop()}/" if len(atas) == 1 and all("/" in n for n in milik) else ""


def _letak(nama: str) -> tuple[str, str] | None:
    """The unit's address and the path within its folder; None for what is no file of an office."""
    bagian, alamat = nama.split("/"), []
    while len(bagian) > 2 and bagian[0] == BAWAHAN:
        if not bagian[1] or bagian[1].startswith(("-", ".", "~")):
            return None
        alamat.append(bagian[1])
        bagian = bagian[2:]
    sisa = "/".join(bagian)
    return ("/".join(alamat), sisa) if nama_aman(sisa) else None


def _terbatas(potongan: Iterator[bytes], batas: int, nama: str) -> Iterator[bytes]:
    panjang = 0
    for satu in potongan:
        panjang += len(satu)
        if panjang > batas:
            raise Penolakan(UNGGAHAN_DITOLAK, f"Berkas «{nama}» terlalu besar.", "", _HARAPAN, "")
        yield satu


def _ditolak(nama: str, sebab: str) -> Problem:
    return Problem(
        UNGGAHAN_DITOLAK,
        SourceRef(nama),
        "Berkas ini tidak dapat dibaca sebagai arsip ZIP atau buku kerja Excel.",
        sebab.strip(),
        f"{_HARAPAN}, atau buku kerja Excel (.xlsx)",
        "Buat ulang ZIP dari folder kantor tanpa kata sandi, lalu unggah lagi.",
    )
