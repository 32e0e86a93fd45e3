"""The strategy map, or performance tree, changed step by step: place, rename, move, link, each on the text of its file.

A node is found by its kind (`perspektif`, `sasaran`, or a level of a tree) and its code. Every step gives the new text;
what cannot be done (an unknown code, a move beyond the edge) gives the text as it was.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from akuntabel.domain.peta import JENJANG
from akuntabel.intake.sunting_jalur import Jalur, ganti, hapus, nilai_di, pindah, sisip

BERKAS = "peta.yaml"
PERSPEKTIF = "perspektif"
SASARAN = "sasaran"
_JENJANG = tuple(JENJANG)
ARAH = ("kiri", "kanan", "atas", "bawah")
"""Where a node may move: within its row, or to the group above or below."""


@dataclass(frozen=True, slots=True)
class SimpulPeta:
    """A node as written: its kind and path, what it is called, its indicators, what it supports, and the code of the
    node that it stands in (empty at the top)."""

    jenis: str
    jalur: Jalur
    kode: str
    nama: str
    pernyataan: str
    iku: tuple[str, ...]
    mendukung: tuple[str, ...]
    induk: str = ""

    @property
    def kunci_iku(self) -> str:
        """The key of its indicators."""
        return "iku" if self.jalur[0] == PERSPEKTIF else "indikator"

    @property
    def anak(self) -> str:
        """The kind of the nodes that may stand in it; empty where none may."""
        if self.jenis == PERSPEKTIF:
            return SASARAN
        nomor = _JENJANG.index(self.jenis) + 1
        return _JENJANG[nomor] if self.jalur[0] != PERSPEKTIF and nomor < len(_JENJANG) else ""


def semua_simpul(teks: str) -> tuple[SimpulPeta, ...]:
    """Every node of a map, uppers before lowers, in the order of the file."""
    isi = nilai_di(teks, ())
    if not isinstance(isi, dict):
        return ()
    if PERSPEKTIF in isi:
        return tuple(_simpul(isi[PERSPEKTIF], (PERSPEKTIF,), ""))
    return tuple(s for jenjang in _JENJANG for s in _simpul(isi.get(jenjang), (jenjang,), ""))


def simpul_of(teks: str, jenis: str, kode: str) -> SimpulPeta | None:
    """The node of a kind and code."""
    return next((s for s in semua_simpul(teks) if s.jenis == jenis and s.kode == kode), None)


def tambah(teks: str, jenis: str, induk: str, kode: str, nama: str) -> str:
    """A new node at the end of the group of its kind: in the node `induk`, or at the top where that is empty."""
    butir = {"kode": kode, "nama": nama}
    if not induk:
        jalur: Jalur = (jenis,)
    else:
        atas = next((s for s in semua_simpul(teks) if s.kode == induk and s.anak == jenis), None)
        if atas is None:
            return teks
        jalur = (*atas.jalur, jenis)
    return sisip(teks, jalur, len(nilai_di(teks, jalur) or []), butir)


def ubah(teks: str, simpul: SimpulPeta, isian: dict[str, str]) -> str:
    """Name, statement and code of a node; whatever supports it by its code follows a new one."""
    for kunci in ("nama", "pernyataan"):
        if kunci in isian and isian[kunci] != getattr(simpul, kunci):
            teks = ganti(teks, (*simpul.jalur, kunci), isian[kunci])
    baru = isian.get("kode", simpul.kode)
    if not baru or baru == simpul.kode:
        return teks
    teks = ganti(teks, (*simpul.jalur, "kode"), baru)
    for lain in semua_simpul(teks):
        if simpul.kode in lain.mendukung:
            teks = _daftar(teks, lain, "mendukung", [baru if k == simpul.kode else k for k in lain.mendukung])
    return teks


def buang(teks: str, simpul: SimpulPeta) -> str:
    """Without a node and all that stands in it; nothing supports them any more."""
    hilang = {s.kode for s in semua_simpul(teks) if s.jalur[: len(simpul.jalur)] == tuple(simpul.jalur)}
    for lain in semua_simpul(teks):
        if hilang & set(lain.mendukung):
            teks = _daftar(teks, lain, "mendukung", [k for k in lain.mendukung if k not in hilang])
    return hapus(teks, simpul.jalur)


def geser(teks: str, simpul: SimpulPeta, arah: str) -> str:
    """One place further: within its group (`kiri`, `kanan`), or into the group above or below (`atas`, `bawah`); a node
    at the top moves among its likes in either way."""
    daftar, letak = simpul.jalur[:-1], int(simpul.jalur[-1])
    langkah = -1 if arah in ("kiri", "atas") else 1
    if arah in ("kiri", "kanan") or len(simpul.jalur) == 2:
        ke = letak + langkah
        return pindah(teks, simpul.jalur, daftar, ke) if 0 <= ke < len(nilai_di(teks, daftar)) else teks
    kelompok = [s for s in semua_simpul(teks) if s.anak == simpul.jenis]
    nomor = next((n for n, s in enumerate(kelompok) if s.kode == simpul.induk), -1) + langkah
    return ke_kelompok(teks, simpul, kelompok[nomor].kode, -1) if 0 <= nomor < len(kelompok) else teks


def ke_kelompok(teks: str, simpul: SimpulPeta, induk: str, letak: int) -> str:
    """Into a group (a perspektif, or a node of the level above), to a place in it; -1 is its end."""
    atas = next((s for s in semua_simpul(teks) if s.kode == induk and s.anak == simpul.jenis), None)
    if atas is None or len(simpul.jalur) == 2:
        return teks
    daftar = (*atas.jalur, simpul.jenis)
    banyak = len(nilai_di(teks, daftar) or []) - (tuple(daftar) == tuple(simpul.jalur[:-1]))
    return pindah(teks, simpul.jalur, daftar, banyak if letak < 0 else min(letak, banyak))


def pasang_iku(teks: str, simpul: SimpulPeta, kode: str) -> str:
    """An indicator under a node; it leaves the node that it stood under."""
    for lain in semua_simpul(teks):
        if kode in lain.iku:
            teks = _daftar(teks, lain, lain.kunci_iku, [k for k in lain.iku if k != kode])
    return _daftar(teks, simpul, simpul.kunci_iku, [*(k for k in simpul.iku if k != kode), kode])


def lepas_iku(teks: str, simpul: SimpulPeta, kode: str) -> str:
    """A node without one of its indicators."""
    return _daftar(teks, simpul, simpul.kunci_iku, [k for k in simpul.iku if k != kode])


def taut(teks: str, simpul: SimpulPeta, tujuan: str) -> str:
    """A link of cause and effect from a node to another."""
    if tujuan == simpul.kode or tujuan in simpul.mendukung:
        return teks
    return _daftar(teks, simpul, "mendukung", [*simpul.mendukung, tujuan])


def lepas_taut(teks: str, simpul: SimpulPeta, tujuan: str) -> str:
    """A node without one of its links."""
    return _daftar(teks, simpul, "mendukung", [k for k in simpul.mendukung if k != tujuan])


def isian_peta(teks: str) -> dict[str, str]:
    """The map as fields, for telling two versions apart: `sasaran 2: nama`."""
    hasil = {k: str(v) for k, v in (nilai_di(teks, ()) or {}).items() if isinstance(v, str)}
    for s in semua_simpul(teks):
        awal = f"{s.jenis} {s.kode}"
        hasil |= {
            f"{awal}: letak": f"{s.induk or 'peta'}, {int(s.jalur[-1]) + 1}",
            f"{awal}: nama": s.nama,
            f"{awal}: pernyataan": s.pernyataan,
            f"{awal}: IKU": ", ".join(s.iku),
            f"{awal}: mendukung": ", ".join(s.mendukung),
        }
    return {k: v for k, v in hasil.items() if v}


def _daftar(teks: str, simpul: SimpulPeta, kunci: str, isi: list[str]) -> str:
    return ganti(teks, (*simpul.jalur, kunci), isi)


def _simpul(daftar: Any, jalur: Jalur, induk: str) -> Iterator[SimpulPeta]:
    jenis = str(jalur[-1])
    for nomor, isi in enumerate(daftar if isinstance(daftar, list) else ()):
        if not isinstance(isi, dict):
            continue
        di = (*jalur, nomor)
        simpul = SimpulPeta(
            jenis,
            di,
            _teks(isi.get("kode")),
            _teks(isi.get("nama")),
            _teks(isi.get("pernyataan")),
            _kode(isi.get("iku" if jalur[0] == PERSPEKTIF else "indikator")),
            _kode(isi.get("mendukung")),
            induk,
        )
        yield simpul
        if simpul.anak:
            yield from _simpul(isi.get(simpul.anak), (*di, simpul.anak), simpul.kode)


def _teks(isi: Any) -> str:
    return isi.strip() if isinstance(isi, str) else ""


def _kode(isi: Any) -> tuple[str, ...]:
    if isinstance(isi, str):
        return (isi.strip(),) if isi.strip() else ()
    return tuple(s.strip() for s in isi if isinstance(s, str)) if isinstance(isi, list) else ()
