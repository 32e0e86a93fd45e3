"""The zip archive of a workbook: its list of contents held against what really lies in it."""

import re
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from stat import S_ISLNK
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from akuntabel.bungkus import kode
from akuntabel.bungkus.jenis import terkunci
from akuntabel.bungkus.tolak import Penolakan, potong, ribuan

_POTONG = 1 << 16
_KEPALA = struct.Struct("<4s5H3L2H")
_KENDALI = re.compile(r"[\x00-\x1f\x7f\\]")
_KARENA = "Excel tidak pernah membuat berkas seperti ini; mintalah berkas baru dari pengirimnya."


def daftar_entri(isi: bytes) -> list[ZipInfo]:
    """The list of contents, after the checks that need no inflation."""
    # The central directory is read whole by the library, so its length is limited before.
    if isi.count(b"PK\x01\x02") > kode.ENTRI_MAKS:
        raise terlalu_besar("berkas di dalamnya", isi.count(b"PK\x01\x02"), kode.ENTRI_MAKS)
    try:
        with ZipFile(BytesIO(isi)) as arsip:
            entri = arsip.infolist()
    except (BadZipFile, NotImplementedError, ValueError, OverflowError, OSError, EOFError, struct.error) as salah:
        raise rusak("daftar isi arsip tidak terbaca") from salah
    if any(info.flag_bits & 1 for info in entri):
        raise terkunci()
    _periksa_nama(entri)
    _periksa_letak(entri)
    nyata = sum(info.file_size for info in entri)
    if nyata > kode.NYATA_MAKS:
        raise terlalu_besar("bita setelah dimekarkan", nyata, kode.NYATA_MAKS)
    return entri


def mekarkan(isi: bytes, info: ZipInfo, sisa: int) -> Iterator[bytes]:
    """The content of one entry in pieces; at most `sisa` bytes, and exactly what its header promised."""
    mulai, akhir = _letak(isi, info)
    nyata, sidik = 0, 0
    for potongan in _potongan(isi, mulai, akhir, info):
        nyata, sidik = nyata + len(potongan), zlib.crc32(potongan, sidik)
        if nyata > sisa:
            raise terlalu_besar("bita setelah dimekarkan", nyata, kode.NYATA_MAKS)
        if nyata > kode.RASIO_SEJAK and nyata > kode.RASIO_MAKS * info.compress_size:
            raise berbahaya(
                f"«{potong(info.filename)}» mekar lebih dari {kode.RASIO_MAKS} kali ukurannya (bom zip).",
                f"{ribuan(info.compress_size)} bita mekar melewati {ribuan(nyata)} bita",
            )
        if nyata > info.file_size:
            break
        yield potongan
    if (nyata, sidik) != (info.file_size, info.CRC):
        raise rusak(f"isi «{potong(info.filename)}» tidak sama dengan yang disebut daftar isi")


def _potongan(isi: bytes, mulai: int, akhir: int, info: ZipInfo) -> Iterator[bytes]:
    if info.compress_type == ZIP_STORED:
        for ke in range(mulai, akhir, _POTONG):
            yield isi[ke : min(ke + _POTONG, akhir)]
        return
    mesin = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for ke in range(mulai, akhir, _POTONG):
            bahan, lagi = isi[ke : min(ke + _POTONG, akhir)], True
            # A small piece may unfold a thousandfold, so what it yields comes in small pieces too.
            while lagi and not mesin.eof:
                mekar = mesin.decompress(bahan, _POTONG)
                yield mekar
                bahan = mesin.unconsumed_tail
                lagi = bool(bahan) or len(mekar) == _POTONG
            if mesin.eof:
                break
    except zlib.error as salah:
        raise rusak(f"isi «{potong(info.filename)}» tidak dapat dimekarkan") from salah
    if not mesin.eof:
        raise rusak(f"isi «{potong(info.filename)}» terpotong")


def _letak(isi: bytes, info: ZipInfo) -> tuple[int, int]:
    """Where the packed bytes of an entry lie, by its own header, which must agree with the list of contents."""
    kepala = isi[info.header_offset : info.header_offset + _KEPALA.size]
    if len(kepala) < _KEPALA.size or not kepala.startswith(b"PK\x03\x04"):
        raise rusak(f"«{potong(info.filename)}» tidak ada di tempatnya")
    bagian = _KEPALA.unpack(kepala)
    mulai = info.header_offset + _KEPALA.size
    nama = isi[mulai : mulai + bagian[9]]
    mulai += bagian[9] + bagian[10]
    if nama not in (info.orig_filename.encode("utf-8", "replace"), info.orig_filename.encode("cp437", "replace")):
        raise berbahaya("Sebuah berkas di dalamnya memakai dua nama.", potong(info.filename))
    if mulai + info.compress_size > len(isi):
        raise rusak(f"«{potong(info.filename)}» terpotong")
    return mulai, mulai + info.compress_size


def _periksa_nama(entri: list[ZipInfo]) -> None:
    pernah: set[str] = set()
    for info in entri:
        nama = info.orig_filename
        if nama.startswith("/") or ".." in nama.split("/") or nama[1:2] == ":" or _KENDALI.search(nama):
            raise berbahaya("Sebuah berkas di dalamnya bernama path tipuan.", potong(nama))
        if S_ISLNK(info.external_attr >> 16):
            raise berbahaya("Sebuah berkas di dalamnya adalah tautan simbolik.", potong(nama))
        # Names of parts do not differ by case, so two such names are one part with two contents.
        if nama.casefold() in pernah:
            raise berbahaya("Dua berkas di dalamnya bernama sama.", potong(nama))
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise rusak(f"«{potong(nama)}» dimampatkan dengan cara yang tidak dipakai Excel")
        pernah.add(nama.casefold())


def _periksa_letak(entri: list[ZipInfo]) -> None:
    """No two entries may share bytes: a zip bomb repeats one packed stretch under many names."""
    akhir = 0
    for info in sorted(entri, key=lambda i: i.header_offset):
        if info.header_offset < akhir:
            raise berbahaya("Berkas-berkas di dalamnya bertumpang tindih (bom zip).", potong(info.filename))
        akhir = info.header_offset + _KEPALA.size + info.compress_size


def terlalu_besar(apa: str, ada: int, batas: int) -> Penolakan:
    """The refusal of too much of something."""
    return Penolakan(
        kode.BUKU_TERLALU_BESAR,
        f"Buku kerja ini terlalu besar: {apa}.",
        f"{ribuan(ada)} {apa}",
        f"paling banyak {ribuan(batas)}",
        "Hapus lembar, gambar, dan baris kosong berformat yang tidak diperlukan, lalu simpan ulang.",
    )


def berbahaya(what: str, found: str) -> Penolakan:
    """The refusal of a trick."""
    return Penolakan(kode.BUKU_BERBAHAYA, what, found, "buku kerja seperti yang disimpan Excel", _KARENA)


def rusak(found: str) -> Penolakan:
    """The refusal of a file that is damaged."""
    return Penolakan(
        kode.BUKU_RUSAK,
        "Buku kerja ini rusak.",
        found,
        "buku kerja yang utuh",
        "Buka di Excel, setujui perbaikannya, lalu simpan ulang; atau salin ulang dari asalnya.",
    )
