"""What keeps an agreement or an amendment from being proposed: everything at once, each at its place."""

from collections.abc import Iterator

from akuntabel.domain.kantor import Pejabat
from akuntabel.domain.pejabat import pejabat_dokumen
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake import kode
from akuntabel.intake.adendum import BERKAS as BERKAS_ADENDUM
from akuntabel.intake.adendum import BERKAS_TARGET
from akuntabel.intake.bacaan import Bacaan

_BERKAS = (
    "kantor.yaml",
    "perjanjian.yaml",
    "target.csv",
    "peta.yaml",
    "pejabat.csv",
    "inisiatif.csv",
    "tonggak.csv",
    BERKAS_ADENDUM,
    BERKAS_TARGET,
)
"""Files that an agreement is made of, besides the manuals."""
_MENGHALANGI = frozenset({kode.TARGET_TIDAK_ADA, kode.ADENDUM_TANPA_PERUBAHAN})
"""Problems that elsewhere only warn: a promise cannot leave them open."""


def halangan_isi(bacaan: Bacaan) -> tuple[Problem, ...]:
    """The problems of the content for which an agreement, or an amendment of it, cannot be proposed."""
    return tuple(
        p
        for p in bacaan.problems
        if p.code in _MENGHALANGI or (p.tingkat is Tingkat.GALAT and (bacaan.tahun is None or _milik(p.where.berkas)))
    )


def halangan_naskah(tahun: TahunKinerja, adendum: str = "") -> tuple[Problem, ...]:
    """What the document itself lacks: number, date, and the names of both parties on that day."""
    pk = tahun.perjanjian
    if not adendum:
        asal = SourceRef("perjanjian.yaml")
        pertama, kedua = pk.pihak_pertama or tahun.kantor.pimpinan, pk.pihak_kedua or tahun.kantor.atasan
        return tuple(_kosong(asal, "Perjanjian Kinerja", pk.nomor, pk.tanggal is not None, pertama, kedua))
    satu = next((a for a in (*pk.rancangan, *pk.adendum) if a.nomor == adendum), None)
    if satu is None:
        return ()
    masa = tahun.masa_jabatan
    pertama = pejabat_dokumen(masa, satu.pihak_pertama or pk.pihak_pertama or tahun.kantor.pimpinan, satu.tanggal)
    kedua = pejabat_dokumen(masa, satu.pihak_kedua or pk.pihak_kedua or tahun.kantor.atasan, satu.tanggal)
    asal = satu.asal or SourceRef(BERKAS_ADENDUM)
    return tuple(_kosong(asal, f"Adendum {adendum}", adendum, satu.tanggal is not None, pertama, kedua))


def _milik(berkas: str) -> bool:
    return berkas in _BERKAS or berkas.startswith(("manual/", "induk:", "paket:"))


def _kosong(
    asal: SourceRef, sebutan: str, nomor: str, bertanggal: bool, pertama: Pejabat | None, kedua: Pejabat | None
) -> Iterator[Problem]:
    isi = {
        "nomor": bool(nomor),
        "tanggal": bertanggal,
        "pihak_pertama": bool(pertama and pertama.nama),
        "pihak_kedua": bool(kedua and kedua.nama),
    }
    for kolom, ada in isi.items():
        if not ada:
            yield Problem(
                kode.ISIAN_WAJIB,
                SourceRef(asal.berkas, asal.baris, kolom),
                f"{sebutan}: «{kolom.replace('_', ' ')}» belum ada.",
                found="kosong",
                expected="nama dan jabatannya" if kolom.startswith("pihak") else f"{kolom} dokumen",
                remedy="Isi dahulu; tanpa itu dokumennya tidak dapat ditandatangani.",
            )
