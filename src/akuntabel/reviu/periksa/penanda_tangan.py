"""Who signs: one person with two NIP or two offices, one NIP for two persons, digits that no NIP has."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.naskah import Blok, JenisBlok
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_DASAR = "PermenPANRB 53/2014, Lampiran III huruf B (akurasi informasi)"
_NIP = re.compile(r"\bNIP\.?\s*:?\s*(?P<nip>\d[\d ]{15,24}\d)(?!\d)")
_NAMA = re.compile(r"(?P<nama>[A-Z][A-Za-z'’.-]*(?:,?\s+[A-Z][A-Za-z'’.,-]*){0,8})\s*$")
_JABATAN = re.compile(
    r"^(?P<plt>Pl[th]\.?\s+)?(?P<jabatan>(?:Kepala|Direktur|Sekretaris|Inspektur|Camat|Lurah|Ketua|Bupati|Wali\s*kota|Gubernur|Menteri)\b"
    r"[^.:;\d]{0,100}?),?\s*$",
    re.IGNORECASE,
)
_GELAR = re.compile(r"\b(?:Drs?|Dra|Ir|Hj?|Prof|S\.?\w{1,4}|M\.?\w{1,4}|A\.?Md|Ak|CA)\b\.?|[.,]")


@dataclass(frozen=True, slots=True)
class _TandaTangan:
    """One signature: the name, the digits of the NIP, the office above it, where they stand."""

    nama: str
    nip: str
    jabatan: str
    letak: Letak
    kutipan: str

    @property
    def kunci(self) -> str:
        """The name without titles of learning."""
        return " ".join(_GELAR.sub(" ", self.nama).lower().split())


@pemeriksaan(
    kode="penanda-tangan-berbeda",
    judul="Nama, NIP, atau jabatan penanda tangan tidak sama di semua tempat",
    jenis=JenisTemuan.IDENTITAS,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=_DASAR,
    uraian=(
        "Nama di atas NIP, NIP-nya, dan jabatan di atas nama dibandingkan antara pengantar, penutup, "
        "perjanjian, dan lampiran: satu nama satu NIP, satu NIP satu nama, satu orang satu jabatan (juga Plt "
        "dan Plh). Gelar tidak diperhitungkan."
    ),
    contoh="Pengantar: NIP 19720315 199803 1 002; penutup: nama yang sama, NIP 19720315 199803 1 003",
    sebab="satu orang tidak ber-NIP dua",
)
def penanda_tangan_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every signature that an earlier one of the same person or number denies."""
    lalu: list[_TandaTangan] = []
    for satu in _tanda_tangan(fakta.blok):
        for lain in lalu:
            beda = _beda(lain, satu)
            if beda is not None:
                tercetak, benar, sebab = beda
                yield Temuan(
                    "penanda-tangan-berbeda",
                    JenisTemuan.IDENTITAS,
                    Kepastian.MUNGKIN,
                    satu.letak,
                    satu.kutipan,
                    tercetak,
                    benar,
                    f"{sebab} ({lain.letak}).",
                    "Samakan nama, NIP, dan jabatannya.",
                    (lain.letak,),
                )
                break
        lalu.append(satu)


def _beda(lain: _TandaTangan, satu: _TandaTangan) -> tuple[str, str, str] | None:
    if satu.kunci == lain.kunci and satu.nip != lain.nip:
        return satu.nip, lain.nip, f"Di tempat lain NIP {satu.nama} adalah {lain.nip}"
    if satu.nip == lain.nip and satu.kunci != lain.kunci:
        return satu.nama, lain.nama, f"Di tempat lain NIP {satu.nip} milik {lain.nama}"
    sama = satu.kunci == lain.kunci and satu.nip == lain.nip
    if sama and satu.jabatan and lain.jabatan and satu.jabatan.lower() != lain.jabatan.lower():
        return satu.jabatan, lain.jabatan, f"Di tempat lain jabatannya «{lain.jabatan}»"
    return None


@pemeriksaan(
    kode="nip-janggal",
    judul="Digit NIP yang tidak mungkin",
    jenis=JenisTemuan.IDENTITAS,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=_DASAR,
    uraian=(
        "NIP berisi 18 digit: tanggal lahir (8), tahun dan bulan pengangkatan (6), jenis kelamin 1 atau 2 "
        "(1), nomor urut (3). Tanggal yang tidak ada pada kalender, pengangkatan sebelum lahir, dan digit "
        "yang kurang adalah salah ketik."
    ),
    contoh="NIP 19721315 199803 1 002",
    sebab="tidak ada bulan 13",
)
def nip_janggal(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every NIP whose digits say what cannot be."""
    for blok in fakta.blok:
        for m in _NIP.finditer(blok.teks):
            sebab = _cacat(re.sub(r"\s", "", m["nip"]))
            if sebab:
                yield Temuan(
                    "nip-janggal",
                    JenisTemuan.IDENTITAS,
                    Kepastian.MUNGKIN,
                    blok.letak_pada(m.start()),
                    kutip(blok.teks, m[0]),
                    m["nip"],
                    "",
                    sebab,
                    "Cocokkan dengan surat keputusan pengangkatannya.",
                )


def _cacat(nip: str) -> str:
    """What is wrong with a NIP; nothing where nothing is."""
    if len(nip) != 18:
        return f"NIP berisi 18 digit, yang tercetak {len(nip)}."
    tahun, bulan, hari, angkat, bulan_angkat = (int(n) for n in (nip[:4], nip[4:6], nip[6:8], nip[8:12], nip[12:14]))
    if not 1 <= bulan <= 12 or not 1 <= hari <= monthrange(tahun or 1, bulan)[1]:
        return f"Tanggal lahir {nip[6:8]}-{nip[4:6]}-{nip[:4]} tidak ada pada kalender."
    if not 1 <= bulan_angkat <= 12 or angkat < tahun + 15:
        return f"Pengangkatan {nip[12:14]}-{nip[8:12]} tidak mungkin bagi yang lahir tahun {tahun}."
    return "" if nip[14] in "12" else f"Digit jenis kelamin {nip[14]}, seharusnya 1 atau 2."


def _tanda_tangan(blok: tuple[Blok, ...]) -> Iterator[_TandaTangan]:
    """Every NIP with the name before it, in its own block or the one above, and the office above the name."""
    for n, satu in enumerate(blok):
        if satu.jenis is JenisBlok.BARIS_TABEL:
            continue
        for m in _NIP.finditer(satu.teks):
            sebelum = satu.teks[: m.start()].strip()
            atas = [b.teks.strip() for b in blok[max(0, n - 5) : n] if b.jenis is JenisBlok.PARAGRAF]
            nama = _NAMA.search(sebelum or (atas[-1] if atas else ""))
            if nama is None or len(nama["nama"].split()) < 2:
                continue
            jabatan = next((j for t in reversed(atas) if (j := _JABATAN.match(t))), None)
            sebutan = " ".join(jabatan[0].strip(" ,").split()) if jabatan else ""
            nip = re.sub(r"\s", "", m["nip"])
            yield _TandaTangan(
                nama["nama"].strip(" ,"), nip, sebutan, satu.letak_pada(m.start()), kutip(satu.teks, m[0])
            )
