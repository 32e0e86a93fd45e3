"""Annex of the document of manuals: what the checks found, and what the office explained."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from akuntabel.domain.kosakata import Kosakata
from akuntabel.domain.mutu_manual import PER_IKU, TemuanManual
from akuntabel.reports.lakin.unsur import Kolom, baris, catatan, paragraf, tabel
from akuntabel.reports.manual.bahan import BahanManual
from akuntabel.reports.tree import BarisTabel, Blok, GantiHalaman, Judul

_KOLOM: tuple[Kolom, ...] = (
    ("Jenis", "kiri", 1.0),
    ("Letak", "kiri", 1.4),
    ("Temuan", "kiri", 2.6),
    ("Ditemukan dan seharusnya", "kiri", 2.2),
    ("Perbaikan", "kiri", 1.8),
    ("Dasar", "kiri", 1.8),
)


def lampiran_temuan(bahan: BahanManual) -> tuple[Blok, ...]:
    """Open findings first, then those that the office explained."""
    kata, terbuka = bahan.tahun.peta.kosakata, bahan.mutu.terbuka
    dijelaskan = [t for t in bahan.mutu.temuan if t.alasan]
    isi: list[Blok] = [
        GantiHalaman("mendatar"),
        Judul(1, "Pemeriksaan Mutu Manual", "Lampiran", "lampiran-temuan"),
        catatan(
            "Temuan tidak mengubah nilai kinerja. «Pasti» berarti mengikuti isi manual saja; «perlu dinilai» berarti "
            "tanda yang harus dilihat orang. Mutu manual adalah bagian pemeriksaan yang lulus di antara yang berlaku "
            "dan tidak dijelaskan kantor: patokan kami, bukan aturan."
        ),
    ]
    if terbuka:
        isi.append(tabel("temuan", "Temuan terbuka", _KOLOM, [_terbuka(t, kata) for t in terbuka], padat=True))
    else:
        isi.append(paragraf("Tidak ada temuan terbuka."))
    if dijelaskan:
        kolom: tuple[Kolom, ...] = (
            ("Pemeriksaan yang tidak lulus", "kiri", 3.0),
            (kata.awal, "kiri", 1.8),
            ("Alasan kantor", "kiri", 3.0),
        )
        isi.append(
            tabel("dijelaskan", "Temuan yang dijelaskan kantor", kolom, _dijelaskan(dijelaskan, kata), padat=True)
        )
    return tuple(isi)


def _dijelaskan(temuan: Sequence[TemuanManual], kata: Kosakata) -> Iterator[BarisTabel]:
    """One row per check and reason, with the IKU that share it."""
    bunyi = {p.kode: p.bunyi for p in PER_IKU.semua}
    milik: dict[tuple[str, str], list[str]] = defaultdict(list)
    for satu in temuan:
        milik[satu.kode, satu.alasan].append(satu.kode_iku)
    for (kode, alasan), iku in milik.items():
        yield baris(f"{kata.ucapkan(bunyi[kode])} [{kode}]", ", ".join(dict.fromkeys(iku)), alasan)


def _terbuka(temuan: TemuanManual, kata: Kosakata) -> BarisTabel:
    return baris(
        f"{temuan.jenis.value} ({temuan.kepastian.value})",
        str(temuan.where),
        f"{kata.ucapkan(temuan.what)} [{temuan.kode}]",
        f"{temuan.found} → {kata.ucapkan(temuan.expected)}",
        kata.ucapkan(temuan.remedy),
        f"{temuan.dasar.rujukan} (keyakinan {temuan.dasar.keyakinan.value})",
    )
