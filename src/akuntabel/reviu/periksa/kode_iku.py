"""Codes of IKU and sasaran that a run leaves out: nowhere in the report, or in one chapter of several."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.judul_iku import SebutanJudul, kunci_judul, menurut_judul
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.naskah import Blok
from akuntabel.reviu.periksa.register import pemeriksaan

_DASAR = "PermenPANRB 53/2014, Lampiran III, checklist substansi butir 1, 4, dan 5"
_HURUF = re.compile(r"^(?P<awal>\d{1,2})(?P<akhir>[a-z])-[A-Z]{1,2}$")
_NOMOR = re.compile(r"^(?P<awal>\D*(?:\d{1,2}[.-])*)(?P<akhir>\d{1,2})$")
PALING_SEDIKIT = 3
"""Codes that a run or a chapter must have before a gap in it says anything."""


@pemeriksaan(
    kode="kode-loncat",
    judul="Kode IKU atau sasaran terlewat dalam urutannya",
    jenis=JenisTemuan.IDENTITAS,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=_DASAR,
    uraian=(
        "Huruf atau nomor kode IKU, dan nomor sasaran, diikuti urutannya. Kode di antara dua kode yang ada, yang tidak "
        "disebut di mana pun dalam laporan, mungkin terlewat atau salah ketik."
    ),
    contoh="2a-N, 2b-N, 2d-N",
    sebab="2c tidak ada di mana pun",
)
def kode_loncat(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every gap in a run of codes, told at the first code behind it."""
    teks = " ".join(_teks(b) for b in fakta.blok)
    urutan: dict[tuple[bool, str], dict[int, SebutanJudul]] = {}
    for satu in fakta.judul:
        letak = _uraikan(satu)
        if letak is not None:
            urutan.setdefault((satu.sasaran, letak[0]), {}).setdefault(letak[1], satu)
    for (sasaran, awal), ada in urutan.items():
        if sum(len(isi) for (jenis, _), isi in urutan.items() if jenis is sasaran) < PALING_SEDIKIT:
            continue
        for nomor in range(1, max(ada)):
            nama = _nama(awal, nomor, next(iter(ada.values())).kode)
            if nomor in ada or _tersebut(nama, teks, sasaran=sasaran):
                continue
            sesudah = ada[min(n for n in ada if n > nomor)]
            sebutan = "Sasaran" if sasaran else "IKU"
            yield Temuan(
                "kode-loncat",
                JenisTemuan.IDENTITAS,
                Kepastian.MUNGKIN,
                sesudah.letak,
                f"{sesudah.kode} {sesudah.judul}",
                sesudah.kode,
                nama,
                f"{sebutan} {sesudah.kode} ada, tetapi {nama} tidak disebut di mana pun dalam laporan.",
                "Periksa kodenya terhadap Perjanjian Kinerja; bila memang tidak dipakai, jelaskan.",
            )


@pemeriksaan(
    kode="kode-terlewat",
    judul="Kode IKU tidak ada pada satu bab atau lampiran",
    jenis=JenisTemuan.IDENTITAS,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=_DASAR,
    uraian=(
        "Bab atau lampiran yang memuat hampir semua kode IKU dibandingkan dengan yang lain. Kode yang ada pada "
        "setidaknya dua bab atau lampiran lain, tetapi tidak disebut pada yang satu itu, mungkin terlewat. Bab III "
        "diuji oleh pemeriksaan iku-tanpa-uraian."
    ),
    contoh="Bab II dan Bab III memuat 3b-N; Lampiran Perjanjian Kinerja tidak",
    sebab="IKU yang sama wajib ada di ketiganya",
)
def kode_terlewat(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every code that two chapters have and a third, which lists nearly all, lacks."""
    bab: dict[str, dict[str, SebutanJudul]] = {}
    for satu in fakta.judul:
        if not satu.sasaran and satu.letak.bab:
            bab.setdefault(satu.letak.bab, {}).setdefault(satu.kode, satu)
    banyak = Counter(kode for ada in bab.values() for kode in ada)
    tetap = [kode for kode, n in banyak.items() if n > 1]
    for nama, ada in bab.items():
        hilang = [k for k in tetap if k not in ada]
        teks = " ".join(_teks(b) for b in fakta.blok if b.letak.bab == nama)
        hilang = [k for k in hilang if not _tersebut(k, teks, sasaran=False)]
        if nama == "Bab III" or len(ada) < PALING_SEDIKIT or len(hilang) * 3 > len(ada):
            continue
        bernama = {kunci_judul(s.judul) for s in ada.values()}
        for kode in hilang:
            acuan = next(b[kode] for b in bab.values() if kode in b)
            if kunci_judul(acuan.judul) in bernama:
                continue  # it is there under another code, which is told on its own
            pertama = min(ada.values(), key=lambda s: s.letak.urutan)
            yield Temuan(
                "kode-terlewat",
                JenisTemuan.IDENTITAS,
                Kepastian.MUNGKIN,
                pertama.letak,
                f"{pertama.kode} {pertama.judul}",
                "",
                f"{kode} {acuan.judul}",
                f"IKU {kode} ada pada {acuan.letak.bab} ({acuan.letak}), tetapi tidak disebut pada {nama}.",
                "Tambahkan IKU itu, atau jelaskan mengapa tidak ada.",
                (acuan.letak,),
            )


@pemeriksaan(
    kode="kode-berbeda",
    judul="IKU yang sama berkode lain di bab atau lampiran lain",
    jenis=JenisTemuan.IDENTITAS,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=_DASAR,
    uraian=(
        "Kode setiap judul IKU dibandingkan di seluruh laporan. Judul yang sama dengan dua kode: yang lebih jarang "
        "mungkin salah ketik."
    ),
    contoh="Bab II dan Bab III: «3b-N Nilai laporan keuangan»; Lampiran: «3a-N Nilai laporan keuangan»",
    sebab="satu judul, dua kode",
)
def kode_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every code of a title that is not the one that most places give it."""
    for milik in menurut_judul(fakta.judul).values():
        banyak = Counter(s.kode for s in milik)
        if len(banyak) != 2 or len({s.letak.bab for s in milik}) < 2:
            continue
        (benar, _), (salah, _) = banyak.most_common()
        acuan = next(s for s in milik if s.kode == benar)
        for satu in (s for s in milik if s.kode == salah):
            yield Temuan(
                "kode-berbeda",
                JenisTemuan.IDENTITAS,
                Kepastian.MUNGKIN,
                satu.letak,
                f"{satu.kode} {satu.judul}",
                satu.kode,
                benar,
                f"«{satu.judul}» berkode {benar} pada {acuan.letak.bab or 'bagian lain'} ({acuan.letak}).",
                "Samakan kodenya dengan Perjanjian Kinerja.",
                (acuan.letak,),
            )


def _uraikan(satu: SebutanJudul) -> tuple[str, int] | None:
    """The run that a code belongs to, and its place in it."""
    cocok = _HURUF.match(satu.kode)
    if cocok is not None:
        return cocok["awal"], ord(cocok["akhir"]) - ord("a") + 1
    nomor = _NOMOR.match(satu.kode)
    return (nomor["awal"], int(nomor["akhir"])) if nomor is not None else None


def _nama(awal: str, nomor: int, contoh: str) -> str:
    return f"{awal}{chr(ord('a') + nomor - 1)}" if _HURUF.match(contoh) else f"{awal}{nomor}"


def _tersebut(kode: str, teks: str, *, sasaran: bool) -> bool:
    """Whether a code stands anywhere in a text, as a title or as a mention, in any spacing."""
    huruf = re.match(r"(\d{1,2})([a-z])", kode)
    if huruf is not None:
        return re.search(rf"(?<![\w.]){huruf[1]}\s*[.-]?\s*{huruf[2]}\b", teks, re.IGNORECASE) is not None
    if sasaran:
        # An IKU of the sasaran names it too, and a bare number may be its code in a table that lost its head.
        return re.search(rf"(?<![\w.,]){kode}(?:\s?[a-z]\s*-|[.)]?\s+[A-Z])", teks) is not None
    pola = r"\s*[-.]?\s*".join(re.escape(b) for b in re.findall(r"[A-Za-z]+|\d+", kode))
    return re.search(rf"\b{pola}(?![\d])(?!\.\d)", teks, re.IGNORECASE) is not None


def _teks(blok: Blok) -> str:
    isi: Sequence[str] = [s.teks for s in blok.sel] or [blok.teks]
    return f"{blok.penanda} {' '.join(isi)}"
