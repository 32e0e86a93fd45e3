"""Ranking, heat table and spread of a group of units."""

from collections.abc import Iterator, Sequence

from akuntabel.domain.kosakata import Kosakata, kosakata_of
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_bulat
from akuntabel.domain.peringkat import DaftarPeringkat, SebaranIKU, sebaran_iku
from akuntabel.domain.periode import ROMAWI
from akuntabel.domain.pohon.hasil import HasilPohon, HasilUnit
from akuntabel.domain.rezim import Status
from akuntabel.reports.chart import batang
from akuntabel.reports.lakin.unsur import Kolom, baris, catatan, pita, sel, tabel
from akuntabel.reports.tree import BarisTabel, Blok, Gambar, Sel, Tabel
from akuntabel.reports.tulisan import kata_status, tulis_indeks
from akuntabel.reports.wilayah.kata import (
    gerak_peringkat,
    isi_panas,
    judul_kelompok,
    keadaan_unit,
    status_unit,
)

IKU_SETABEL = 7
"""How many IKU a heat table holds beside each other, so that index and status stay readable on paper."""
IKU_TEGAK = 5
"""How many of them an upright page holds; more need a page that lies."""
UNIT_SETABEL = 400
"""More units than this are not printed in full: the best and the last, and where the others are."""
UNIT_UJUNG = 100
UNIT_SEGAMBAR = 40
"""More units than this are not drawn: the bars would be thinner than their names."""


def bagian_peringkat(pohon: HasilPohon, daftar: DaftarPeringkat, kode: str) -> Iterator[Blok]:
    """The ranking of one group, table and drawing; of units without NKO how many indicators have which status."""
    if not any(h.dinilai for h in daftar.semua):
        yield tabel_status(daftar, kode)
        return
    yield tabel_peringkat(pohon, daftar, kode)
    if daftar.urutan and len(daftar.semua) <= UNIT_SEGAMBAR:
        yield gambar_peringkat(pohon, daftar, kode)


def tabel_peringkat(pohon: HasilPohon, daftar: DaftarPeringkat, kode: str) -> Tabel:
    """Place, NKO, status and movement of each unit; those without a place below."""
    kolom: tuple[Kolom, ...] = (
        ("Nomor", "tengah", 0.9),
        ("Unit", "kiri", 2.6),
        ("NKO", "kanan", 1.0),
        ("Status", "tengah", 1.1),
        ("Dibanding triwulan sebelumnya", "tengah", 1.4),
        ("Keadaan", "kiri", 1.7),
    )
    isi: list[BarisTabel] = []
    for satu in daftar.urutan:
        akhir = satu.hasil.akhir
        isi.append(
            baris(
                f"{satu.nomor}{' (bersama)' if satu.bersama else ''}",
                satu.hasil.nama,
                tulis_indeks(satu.nko),
                sel(status_unit(satu.hasil), status=akhir.status.value if akhir else ""),
                gerak_peringkat(satu) if pohon.triwulan > 1 else TANDA_KOSONG,
                "lengkap",
            )
        )
    for hasil in daftar.tanpa:
        isi.append(baris(TANDA_KOSONG, hasil.nama, TANDA_KOSONG, TANDA_KOSONG, TANDA_KOSONG, keadaan_unit(hasil)))
    judul = f"Peringkat {judul_kelompok(daftar)}, sampai triwulan {ROMAWI[pohon.triwulan.value]}"
    return tabel(f"peringkat-{kode}", judul, kolom, _ujung_ujung(isi, len(kolom)))


def tabel_status(daftar: DaftarPeringkat, kode: str) -> Tabel:
    """How many indicators of each unit have which status."""
    status = [s for s in Status if s is not Status.TIDAK_DINILAI]
    kolom: tuple[Kolom, ...] = (("Unit", "kiri", 2.6), *((kata_status(s), "tengah", 1.0) for s in status))
    isi = [baris(h.nama, *(tulis_bulat(sum(n.status is s for n in h.iku)) for s in status)) for h in daftar.semua]
    judul = f"Banyaknya indikator menurut status, {judul_kelompok(daftar)}"
    return tabel(f"status-{kode}", judul, kolom, _ujung_ujung(isi, len(kolom)))


def gambar_peringkat(pohon: HasilPohon, daftar: DaftarPeringkat, kode: str) -> Gambar:
    """The ranked NKO as bars; the table of the ranking beside it says the same in numbers."""
    nama = [p.hasil.nama for p in daftar.urutan]
    nilai = tuple(p.nko for p in daftar.urutan)
    judul = f"NKO {judul_kelompok(daftar)}, sampai triwulan {ROMAWI[pohon.triwulan.value]}"
    alt = "; ".join(f"{n} {tulis_indeks(v)}" for n, v in zip(nama, nilai, strict=True))
    svg = batang((("NKO", nilai),), nama, judul, "indeks")
    return Gambar(f"gambar-peringkat-{kode}", judul, svg, f"Diagram batang. {alt}.")


def tabel_panas(daftar: DaftarPeringkat, kode: str) -> Iterator[Blok]:
    """Unit × IKU with index and status in colour and words, a few IKU at a time."""
    semua = daftar.kelompok.kode_iku
    for ke, awal in enumerate(range(0, len(semua), IKU_SETABEL), 1):
        bagian = semua[awal : awal + IKU_SETABEL]
        kolom: tuple[Kolom, ...] = (("Unit", "kiri", 2.2), *((k, "tengah", 1.0) for k in bagian))
        isi = [baris(h.nama, *_panas(h, bagian)) for h in daftar.semua]
        judul = f"Tabel panas {judul_kelompok(daftar)}, {_kata(daftar).indikator} {bagian[0]} sampai {bagian[-1]}"
        yield tabel(f"panas-{kode}-{ke}", judul, kolom, _ujung_ujung(isi, len(kolom)), padat=True)


def tabel_sebaran(daftar: DaftarPeringkat, kode: str) -> Iterator[Blok]:
    """For each IKU the value above, and the lowest, middle and highest unit."""
    kolom: tuple[Kolom, ...] = (
        ("Kode", "kiri", 0.8),
        (_kata(daftar).awal, "kiri", 2.6),
        ("Unit bernilai", "tengah", 0.9),
        ("Terendah", "kiri", 1.8),
        ("Tengah", "kanan", 0.8),
        ("Tertinggi", "kiri", 1.8),
    )
    isi = [
        baris(
            s.kode,
            s.nama,
            f"{s.bernilai} dari {s.diukur}",
            _ujung(s.terendah, s.kode),
            TANDA_KOSONG if s.tengah is None else tulis_indeks(s.tengah),
            _ujung(s.tertinggi, s.kode),
        )
        for s in sebaran_iku(daftar)
    ]
    yield tabel(f"sebaran-{kode}", f"Sebaran indeks {judul_kelompok(daftar)}", kolom, isi, padat=True)
    yield catatan("Tengah adalah nilai tengah (median) indeks unit yang bernilai.")


def sorotan(daftar: DaftarPeringkat) -> tuple[SebaranIKU, ...]:
    """The IKU whose middle unit is weakest, at most three: where the group as a whole lags."""
    bernilai = [s for s in sebaran_iku(daftar) if s.tengah is not None]
    return tuple(sorted(bernilai, key=lambda s: s.tengah or 0)[:3])


def _kata(daftar: DaftarPeringkat) -> Kosakata:
    return kosakata_of(ber_nko=any(h.dinilai for h in daftar.semua))


def _ujung_ujung(isi: list[BarisTabel], lebar: int) -> list[BarisTabel]:
    """The rows of a long table: its first, its last, and a band that says where the others are."""
    if len(isi) <= UNIT_SETABEL:
        return isi
    antara = f"{len(isi) - 2 * UNIT_UJUNG} unit lain di antaranya ada pada buku kerja"
    return [*isi[:UNIT_UJUNG], pita(lebar, antara), *isi[-UNIT_UJUNG:]]


def _panas(hasil: HasilUnit, bagian: Sequence[str]) -> list[Sel]:
    milik = {n.kode: n for n in hasil.iku}
    return [sel(isi_panas(milik.get(k)), status=milik[k].status.value if k in milik else "") for k in bagian]


def _ujung(hasil: HasilUnit | None, kode: str) -> str:
    nilai = hasil.iku_of(kode) if hasil else None
    if hasil is None or nilai is None or nilai.indeks is None:
        return TANDA_KOSONG
    return f"{hasil.nama} ({tulis_indeks(nilai.indeks)})"
