"""Numbers of tables, figures and annexes: given twice, left out, or referred to and nowhere there."""

import re
from collections.abc import Iterator
from itertools import pairwise

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.membaca.judul import daftar_isi
from akuntabel.reviu.naskah import Blok, JenisBlok
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_DASAR = "PermenPANRB 53/2014, Lampiran III, checklist format butir 4 (lampiran dan tabel pendukung)"
_JUDUL = re.compile(
    r"^(?P<jenis>tabel|gambar|grafik)\s+(?P<nomor>\d+(?:[.\-]\d+)*)\s*[.:–-]?\s*(?P<judul>[A-Z].{0,160})?$",
    re.IGNORECASE,
)
_LANJUTAN = re.compile(r"\blanjutan\b|\bsambungan\b", re.IGNORECASE)


def _judul(fakta: Fakta) -> dict[str, list[tuple[tuple[int, ...], str, Blok]]]:
    """Captions by kind, in the order of reading: number, words, block. Tables of contents and sentences have none."""
    hasil: dict[str, list[tuple[tuple[int, ...], str, Blok]]] = {}
    for blok in fakta.blok:
        teks = " ".join(blok.teks.split())
        if blok.letak.bab.startswith("Daftar") or daftar_isi(teks) or len(blok.sel) > 1:
            continue
        cocok = _JUDUL.match(teks)
        if cocok is None or (cocok["judul"] and (cocok["judul"][0].islower() or cocok["judul"].rstrip()[-1] in ".;,")):
            continue
        nomor = tuple(int(n) for n in re.split(r"[.\-]", cocok["nomor"]))
        hasil.setdefault(cocok["jenis"].lower(), []).append(
            (nomor, " ".join((cocok["judul"] or "").lower().split()), blok)
        )
    return hasil


@pemeriksaan(
    kode="nomor-tabel-ganda",
    judul="Satu nomor untuk dua tabel atau gambar",
    jenis=JenisTemuan.KELENGKAPAN,
    kepastian=(Kepastian.PASTI,),
    dasar=_DASAR,
    uraian="Dua judul tabel atau gambar yang berbeda dengan nomor yang sama. Judul sama dan «lanjutan» diterima.",
    contoh="«Tabel 3. Realisasi Anggaran» dan «Tabel 3. Capaian Kinerja»",
    sebab="rujukan ke Tabel 3 menjadi bermakna dua",
)
def nomor_tabel_ganda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every caption whose number an earlier caption of other words bears."""
    for jenis, semua in _judul(fakta).items():
        pertama: dict[tuple[int, ...], tuple[str, Blok]] = {}
        for nomor, judul, blok in semua:
            lama, tempat = pertama.setdefault(nomor, (judul, blok))
            if tempat is blok or lama == judul or not judul or not lama or _LANJUTAN.search(judul):
                continue
            sebutan = f"{jenis.title()} {'.'.join(map(str, nomor))}"
            yield Temuan(
                "nomor-tabel-ganda",
                JenisTemuan.KELENGKAPAN,
                Kepastian.PASTI,
                blok.letak,
                kutip(blok.teks),
                sebutan,
                "nomor lain",
                f"{sebutan} sudah dipakai: «{kutip(tempat.teks)}» ({tempat.letak}).",
                "Beri nomor menurut urutannya, lalu sesuaikan rujukannya.",
                (tempat.letak,),
            )


@pemeriksaan(
    kode="nomor-tabel-loncat",
    judul="Nomor tabel atau gambar terlewat",
    jenis=JenisTemuan.KELENGKAPAN,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=_DASAR,
    uraian="Nomor judul tabel dan gambar harus berurutan; nomor yang terlewat mungkin tabel yang hilang.",
    contoh="Tabel 1, Tabel 2, Tabel 4",
    sebab="Tabel 3 tidak ada",
)
def nomor_tabel_loncat(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every caption that stands more than one number after the caption before it."""
    for jenis, semua in _judul(fakta).items():
        ada = _disebut(fakta, jenis)
        for (lama, _, tempat), (baru, _, blok) in pairwise(semua):
            hilang = (*baru[:-1], lama[-1] + 1)
            if lama[:-1] != baru[:-1] or baru[-1] <= lama[-1] + 1 or hilang in ada:
                continue
            yield Temuan(
                "nomor-tabel-loncat",
                JenisTemuan.KELENGKAPAN,
                Kepastian.MUNGKIN,
                blok.letak,
                kutip(blok.teks),
                f"{jenis.title()} {'.'.join(map(str, baru))}",
                f"{jenis.title()} {'.'.join(map(str, hilang))}",
                f"Judul sebelumnya bernomor {'.'.join(map(str, lama))} ({tempat.letak}).",
                "Tambahkan yang hilang, atau urutkan nomornya.",
                (tempat.letak,),
            )


def _disebut(fakta: Fakta, jenis: str) -> set[tuple[int, ...]]:
    """Every number of a kind that the text names: a caption may have been read as part of a paragraph."""
    pola = re.compile(rf"\b{jenis}\s+(\d+(?:[.\-]\d+)*)", re.IGNORECASE)
    isi = (
        b.teks
        for b in fakta.blok
        if jenis in b.teks.lower() and not b.letak.bab.startswith("Daftar") and not daftar_isi(b.teks)
    )
    return {tuple(int(n) for n in re.split(r"[.\-]", m[1])) for teks in isi for m in pola.finditer(teks)}


_LAMPIRAN = re.compile(r"^lampiran\s+(?P<nomor>[ivx]+|\d{1,2})\b", re.IGNORECASE)
_RUJUK = re.compile(
    r"\b(?:pada|dalam|lihat|di|sebagaimana|terlampir|sesuai|melalui)\s+(?:pada\s+|dalam\s+)?lampiran\s+(?P<nomor>[IVX]+|\d{1,2})\b"
    r"(?P<sesudah>.{0,40})",
    re.IGNORECASE,
)
_PERATURAN = re.compile(
    r"^\s*(?:huruf|angka|butir|format|atas\b|\(?\s*(?:peraturan|permen|perpres|perka|pmk|kmk|keputusan|kep\b|undang|uu\b|pp\b"
    r"|per[-\s]|se[-\s]|surat|instruksi|inpres|dari\s+peraturan))",
    re.IGNORECASE,
)
_ROMAWI = {"i": 1, "v": 5, "x": 10}


@pemeriksaan(
    kode="lampiran-dirujuk-tidak-ada",
    judul="Lampiran yang dirujuk tidak ada",
    jenis=JenisTemuan.KELENGKAPAN,
    kepastian=(Kepastian.PASTI,),
    dasar=_DASAR,
    uraian="Nomor lampiran yang dirujuk dicari pada judul lampiran yang bernomor. Lampiran peraturan dilewati.",
    contoh="«sebagaimana Lampiran 3», sedangkan lampirannya hanya 1 dan 2",
    sebab="tidak ada judul «Lampiran 3»",
)
def lampiran_dirujuk_tidak_ada(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every reference to an annex whose number no heading bears."""
    ada = {
        _angka(m["nomor"])
        for b in fakta.blok
        if b.jenis is not JenisBlok.BARIS_TABEL
        and b.letak.bab.startswith("Lampiran")
        and (m := _LAMPIRAN.match(b.teks.strip()))
    }
    for blok in fakta.blok if ada else ():
        for m in _RUJUK.finditer(blok.teks):
            if _angka(m["nomor"]) in ada or _PERATURAN.match(m["sesudah"]):
                continue
            yield Temuan(
                "lampiran-dirujuk-tidak-ada",
                JenisTemuan.KELENGKAPAN,
                Kepastian.PASTI,
                blok.letak_pada(m.start()),
                kutip(blok.teks, m[0]),
                f"Lampiran {m['nomor']}",
                "",
                f"Lampiran yang ada: {', '.join(map(str, sorted(ada)))}.",
                "Perbaiki nomornya, atau tambahkan lampirannya.",
            )


def _angka(nomor: str) -> int:
    """The number that digits or Roman letters say."""
    if nomor.isdigit():
        return int(nomor)
    nilai = [_ROMAWI[c] for c in nomor.lower()]
    return sum(-a if a < b else a for a, b in pairwise([*nilai, 0]))
