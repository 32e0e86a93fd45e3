"""The rows of a working paper of a review (XLSX) that a reviewer has filled in, each field with its cell."""

from collections.abc import Iterator
from pathlib import Path

from akuntabel.domain.problem import SourceRef
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.buku.baca import buku_mentah
from akuntabel.intake.buku.baca_lembar import PembacaBaris
from akuntabel.intake.buku.isi import IsiLembar
from akuntabel.intake.buku.kenali import cari_kepala
from akuntabel.intake.buku.lembar import Jenis, Kolom, Lembar
from akuntabel.intake.isian import Isian

_PENGENAL = "pengenal"
_JAWABAN = Lembar(
    "Temuan",
    "jawaban",
    (
        Kolom(_PENGENAL, Jenis.KODE),
        Kolom("sikap", Jenis.PILIHAN),
        Kolom("alasan"),
        Kolom("pereviu"),
        Kolom("tanggal", Jenis.TANGGAL),
    ),
    "jawaban pereviu",
)
"""The columns that a reviewer fills in; «Temuan» is also the head of the finding's title, so its name is «Pengenal»."""


def is_kertas_kerja(path: Path) -> bool:
    """Whether a file with answers is a workbook."""
    return path.suffix.lower() in (".xlsx", ".xlsm")


def baca_kertas_kerja(bita: bytes, nama: str, catat: Pencatat) -> Iterator[Isian]:
    """The rows of findings, wherever they were moved to; nothing where no sheet has them, which is reported."""
    buku = buku_mentah(bita, nama, catat)
    if buku is None:
        return
    wajib = {_PENGENAL, "sikap"}
    for mentah in buku.lembar:
        kepala = cari_kepala(mentah, _JAWABAN.kolom)
        if kepala is None or not wajib <= set(kepala.kolom.values()):
            continue
        isi = IsiLembar(_JAWABAN, [], nama=mentah.nama)
        PembacaBaris(mentah, kepala, isi, catat).baca(tahun_1904=buku.tahun_1904)
        for baris in isi.baris:
            kolom = {k.kode: (baris.isi.get(k.kode, ""), isi.asal(baris.nomor, k.kode)) for k in _JAWABAN.kolom}
            yield Isian({**kolom, "temuan": kolom[_PENGENAL]}, isi.asal(baris.nomor), catat)
        return
    catat.catat(
        kode.JUDUL_KOLOM_JAWABAN,
        SourceRef(nama),
        "Buku kerja ini bukan kertas kerja reviu: tidak ada lembar dengan kolom «Pengenal» dan «Sikap».",
        found=", ".join(satu.nama for satu in buku.lembar)[:120],
        expected="kertas kerja yang ditulis «akuntabel reviu BERKAS -o FOLDER»",
        remedy="Isi jawaban pada kertas kerja itu, tanpa mengubah baris judulnya.",
    )
