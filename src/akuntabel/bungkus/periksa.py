"""The inspection of a workbook from outside to inside: kind, archive, parts, and what the parts bring along."""

from collections.abc import Iterator, Sequence
from zipfile import ZipInfo

from akuntabel.bungkus import kode
from akuntabel.bungkus.arsip import daftar_entri, mekarkan, rusak, terlalu_besar
from akuntabel.bungkus.bagian import BagianXML, Temuan
from akuntabel.bungkus.jenis import bukan_opendocument, periksa_jenis, periksa_utama
from akuntabel.bungkus.tolak import Penolakan, potong
from akuntabel.domain.problem import Problem, SourceRef, Tingkat

_TANDA_XML = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<\x00", b"\xfe\xff\x00<", b"<\x00", b"\x00<")
_AKHIRAN_XML = (".xml", ".rels", ".vml")
_ARSIP, _OLE = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")
_DAHULU = ("mimetype", "[content_types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels")
"""Parts that are read first, so that later messages can name a sheet as people know it."""


def periksa_bungkus(isi: bytes, nama: str) -> tuple[Problem, ...]:
    """What is wrong with a file that claims to be an .xlsx workbook; `nama` stands in messages.

    Where any problem is a `galat`, the file must not be given to a reader. A warning names content that is left
    alone. The work is bounded: at most `BITA_MAKS` bytes in, `NYATA_MAKS` bytes inflated, `ELEMEN_MAKS` elements
    seen, one small piece in memory at a time.
    """
    temuan = Temuan()
    try:
        if len(isi) > kode.BITA_MAKS:
            raise terlalu_besar("bita", len(isi), kode.BITA_MAKS)
        periksa_jenis(isi)
        for info in sorted(daftar_entri(isi), key=_urutan):
            _periksa_entri(isi, info, temuan)
        periksa_utama(temuan.jenis)
        temuan.takaran.tutup()
    except Penolakan as tolak:
        return (*_bawaan(temuan, nama), tolak.problem(nama))
    return _bawaan(temuan, nama)


def _urutan(info: ZipInfo) -> tuple[int, str]:
    kecil = info.filename.casefold()
    return (_DAHULU.index(kecil) if kecil in _DAHULU else len(_DAHULU), info.filename)


def _periksa_entri(isi: bytes, info: ZipInfo, temuan: Temuan) -> None:
    """One entry to its last byte: XML is looked into, anything else only inflated and counted."""
    bagian: BagianXML | None = None
    awal = True
    for potongan in mekarkan(isi, info, kode.NYATA_MAKS - temuan.takaran.bita):
        temuan.takaran.bita += len(potongan)
        if awal and potongan:
            bagian = _kenali(info, potongan, temuan)
            awal = False
        if bagian is not None:
            bagian.umpan(potongan)
    if bagian is not None:
        bagian.umpan(b"", akhir=True)
    elif awal and info.filename.casefold().endswith(_AKHIRAN_XML):
        raise rusak(f"«{potong(info.filename)}» kosong")


def _kenali(info: ZipInfo, potongan: bytes, temuan: Temuan) -> BagianXML | None:
    """What an entry is, by its first bytes and never by its name alone."""
    kecil = info.filename.casefold()
    if kecil == "mimetype":
        bukan_opendocument(potongan)
    if kecil.rpartition("/")[2].startswith("vbaproject"):
        temuan.makro.append(info.filename)
        return None
    if potongan.lstrip(b" \t\r\n").startswith(_TANDA_XML) or kecil.endswith(_AKHIRAN_XML):
        return BagianXML(info.filename, temuan)
    if potongan.startswith((_ARSIP, _OLE)) or "/embeddings/" in kecil or "/activex/" in kecil:
        temuan.tertanam.append(info.filename)
    return None


def _bawaan(temuan: Temuan, nama: str) -> tuple[Problem, ...]:
    """Macros, links to other workbooks, and embedded content, one problem each."""
    return tuple(_masing_masing(temuan, SourceRef(nama)))


def _masing_masing(temuan: Temuan, asal: SourceRef) -> Iterator[Problem]:
    if temuan.makro or any("macroEnabled.main+xml" in satu for satu in temuan.jenis):
        yield Problem(
            kode.MAKRO_DITOLAK,
            asal,
            "Buku kerja ini memuat makro, sehingga tidak dibaca; makronya tidak dijalankan.",
            _sebut(temuan.makro) or "buku kerja bermakro (.xlsm)",
            "buku kerja tanpa makro (.xlsx)",
            "Di Excel, «Simpan sebagai» jenis «Buku Kerja Excel (*.xlsx)» dan setujui penyimpanan tanpa makro.",
        )
    if temuan.tautan:
        yield Problem(
            kode.TAUTAN_LUAR_DITOLAK,
            asal,
            "Buku kerja ini mengambil angka dari berkas lain, sehingga tidak dibaca; tautannya tidak diikuti.",
            _sebut([satu for satu in temuan.tautan if satu]) or "tautan ke buku kerja lain",
            "buku kerja yang berdiri sendiri",
            "Di Excel: Data, Edit Tautan, Putuskan Tautan; angkanya menjadi nilai biasa. Lalu simpan ulang.",
        )
    if temuan.tertanam:
        yield Problem(
            kode.ISI_TERTANAM,
            asal,
            "Buku kerja ini memuat objek atau sambungan data, yang tidak dibuka.",
            _sebut(temuan.tertanam),
            "lembar dan sel saja",
            "Tidak perlu diubah bila angkanya ada pada sel; hapus objek yang tidak diperlukan.",
            Tingkat.PERINGATAN,
        )


def _sebut(nama: Sequence[str]) -> str:
    """The first three names, and how many more there are."""
    unik = list(dict.fromkeys(nama))
    lebih = f", dan {len(unik) - 3} lagi" if len(unik) > 3 else ""
    return ", ".join(potong(satu) for satu in unik[:3]) + lebih
