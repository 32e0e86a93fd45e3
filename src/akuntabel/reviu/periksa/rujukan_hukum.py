"""The same regulation under two numbers, two years or two titles; known ones under another year, or revoked."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from akuntabel.pedoman import load_sources
from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.judul_iku import BedaJudul, beda_judul
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.naskah import JenisBlok
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_DASAR = "PermenPANRB 53/2014, Lampiran III huruf B (akurasi, keandalan, dan keabsahan informasi)"
_JENIS = (
    r"Undang-Undang|UU|Peraturan\s+Pemerintah|PP|Peraturan\s+Presiden|Perpres|Instruksi\s+Presiden|Inpres"
    r"|Peraturan\s+Menteri(?:\s+[A-Z][A-Za-z]+){1,8}?|Permen\s?PAN\s?(?:RB)?|Permendagri|Permenkeu|PMK"
    r"|Keputusan\s+Menteri(?:\s+[A-Z][A-Za-z]+){1,6}?|KMK|Peraturan\s+Daerah(?:\s+[A-Z][A-Za-z]+){0,5}?|Perda"
    r"|Peraturan\s+(?:Bupati|Wali\s*kota|Gubernur)(?:\s+[A-Z][A-Za-z]+){0,4}?"
)
_RUJUKAN = re.compile(
    rf"\b(?P<jenis>{_JENIS})(?:\s+(?:Republik\s+Indonesia|RI|Negara))?\s+(?:Nomor|No\.?)\s*:?\s*(?P<nomor>\d{{1,3}})\s+Tahun\s+(?P<tahun>(?:19|20)\d\d)"
    r"(?:\s+tentang\s+(?P<judul>[A-Z][^.;:()]{6,160}?)(?=\s*(?:[.;:()]|,\s|\s(?:yang|sebagaimana|dan\s+Peraturan|serta|bahwa|setiap|telah|ditetapkan)\b|$)))?"
)
_SINGKATAN = {
    "uu": "undang-undang", "pp": "peraturan pemerintah", "perpres": "peraturan presiden",
    "inpres": "instruksi presiden",
    "pmk": "peraturan menteri keuangan", "permenkeu": "peraturan menteri keuangan", "kmk": "keputusan menteri keuangan",
    "permendagri": "peraturan menteri dalam negeri", "perda": "peraturan daerah",
}  # fmt: skip
_PAN = re.compile(r"^permen\s?pan|^peraturan menteri (?:pan\s?rb|pendayagunaan)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Sebutan:
    """One reference: the kind in full, number, year, title where it is told."""

    jenis: str
    nomor: str
    tahun: str
    judul: str
    letak: Letak
    kutipan: str
    teks: str


@pemeriksaan(
    kode="rujukan-hukum-berbeda",
    judul="Peraturan yang sama disebut dengan nomor, tahun, atau judul lain",
    jenis=JenisTemuan.IDENTITAS,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=_DASAR,
    uraian=(
        "Rujukan peraturan dibandingkan di seluruh laporan: judul yang sama harus bernomor dan bertahun sama,"
        " nomor dan tahun yang sama harus berjudul sama. Peraturan kinerja yang dikenal (Perpres 29/2014, "
        "PermenPANRB 53/2014 dan 88/2021, dan lainnya) juga dibandingkan dengan tahunnya."
    ),
    contoh="Bab I: «Peraturan Presiden Nomor 29 Tahun 2014»; penutup: «Peraturan Presiden Nomor 29 Tahun 2015»",
    sebab="Perpres tentang SAKIP adalah Nomor 29 Tahun 2014",
)
def rujukan_hukum_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every reference that another one, or what is known of the regulation, denies."""
    semua = list(_sebutan(fakta))
    for satu in semua:
        lain = _lawan(satu, semua)
        if lain is None:
            continue
        benar, sebab, letak = lain
        yield Temuan(
            "rujukan-hukum-berbeda",
            JenisTemuan.IDENTITAS,
            Kepastian.MUNGKIN,
            satu.letak,
            kutip(satu.kutipan, satu.teks),
            satu.teks,
            benar,
            sebab,
            "Periksa peraturannya, lalu samakan nomor, tahun, dan judulnya.",
            letak,
        )


def _lawan(satu: _Sebutan, semua: Sequence[_Sebutan]) -> tuple[str, str, tuple[Letak, ...]] | None:
    """What a reference should be, why, and where that stands."""
    dikenal = _dikenal().get((satu.jenis, satu.nomor), frozenset())
    if len(dikenal) == 1 and satu.tahun not in dikenal and _bertetangga(satu, semua, dikenal):
        tahun = next(iter(dikenal))
        return f"Nomor {satu.nomor} Tahun {tahun}", f"Yang dikenal: {satu.jenis} Nomor {satu.nomor} Tahun {tahun}.", ()
    sama = [s for s in semua if s is not satu and s.jenis == satu.jenis]
    banyak = Counter((s.nomor, s.tahun) for s in semua if s.jenis == satu.jenis)
    for lain in sama:
        pasangan, milik = (lain.nomor, lain.tahun), (satu.nomor, satu.tahun)
        kalah = (banyak[milik], satu.letak.urutan) < (banyak[pasangan], satu.letak.urutan) or (
            banyak[milik] == banyak[pasangan] and satu.letak.urutan > lain.letak.urutan
        )
        if pasangan != milik and kalah and satu.judul and lain.judul and _sejudul(satu.judul, lain.judul):
            sebab = f"Judul yang sama bernomor {lain.nomor} Tahun {lain.tahun} di tempat lain ({lain.letak})."
            return f"Nomor {lain.nomor} Tahun {lain.tahun}", sebab, (lain.letak,)
        beda_judul_saja = pasangan == milik and satu.judul and lain.judul and satu.letak.urutan > lain.letak.urutan
        if beda_judul_saja and beda_judul(lain.judul, satu.judul) is BedaJudul.LAIN:
            return (
                lain.judul,
                f"Peraturan yang sama berjudul «{lain.judul}» di tempat lain ({lain.letak}).",
                (lain.letak,),
            )
    return None


def _sejudul(a: str, b: str) -> bool:
    return beda_judul(a, b) in (BedaJudul.SAMA, BedaJudul.EJAAN) and len(a.split()) > 2


def _bertetangga(satu: _Sebutan, semua: Sequence[_Sebutan], dikenal: frozenset[str]) -> bool:
    """Whether an unknown year is a slip: near the known one, and no other report of that number stands with a title of
    its own."""
    dekat = any(abs(int(satu.tahun) - int(t)) <= 10 for t in dikenal)
    berjudul = [s for s in semua if (s.jenis, s.nomor, s.tahun) == (satu.jenis, satu.nomor, satu.tahun) and s.judul]
    dikenal_judul = _judul_dikenal().get((satu.jenis, satu.nomor), "")
    return dekat and all(_sejudul(s.judul, dikenal_judul) or s.judul.lower() in dikenal_judul.lower() for s in berjudul)


def _sebutan(fakta: Fakta) -> Iterator[_Sebutan]:
    for blok in fakta.blok:
        if blok.jenis is JenisBlok.BARIS_TABEL:
            continue
        for m in _RUJUKAN.finditer(blok.teks):
            jenis = _baku(m["jenis"])
            judul = " ".join((m["judul"] or "").split())
            teks = f"{m['jenis']} Nomor {m['nomor']} Tahun {m['tahun']}"
            yield _Sebutan(jenis, m["nomor"], m["tahun"], judul, blok.letak_pada(m.start()), blok.teks, teks)


def _baku(jenis: str) -> str:
    """The kind of a regulation in full, lower case."""
    rendah = " ".join(jenis.lower().split())
    if _PAN.match(rendah):
        return "peraturan menteri panrb"
    return _SINGKATAN.get(rendah, rendah)


@lru_cache(maxsize=1)
def _dikenal() -> dict[tuple[str, str], frozenset[str]]:
    """The years of the known regulations by kind and number."""
    hasil: dict[tuple[str, str], set[str]] = {}
    for kunci, tahun, _ in _sumber():
        hasil.setdefault(kunci, set()).add(tahun)
    return {k: frozenset(v) for k, v in hasil.items()}


@lru_cache(maxsize=1)
def _judul_dikenal() -> dict[tuple[str, str], str]:
    """The titles of the known regulations by kind and number."""
    return {kunci: judul for kunci, _, judul in _sumber()}


def _sumber() -> Iterator[tuple[tuple[str, str], str, str]]:
    for satu in load_sources().values():
        m = re.fullmatch(r"(\d{1,3}) Tahun (\d{4})", satu.nomor)
        if m is not None:
            yield (_baku(satu.jenis), m[1]), m[2], satu.judul
