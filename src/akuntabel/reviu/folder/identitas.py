"""What a report says of itself: its office, its plan, the day and the person of its signature."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from akuntabel.domain.penulisan import BULAN
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.naskah import Blok, JenisBlok

_JENIS = (
    r"Kantor Pelayanan Pajak(?:\s+(?:Pratama|Madya))?|KPP(?:\s+(?:Pratama|Madya))?"
    r"|Kantor Pelayanan Perbendaharaan Negara|KPPN|Kantor Wilayah|Kanwil"
    r"|Kantor Pengawasan dan Pelayanan Bea dan Cukai|KPPBC|Pengadilan\s+(?:Negeri|Agama|Tinggi)"
    r"|Dinas|Badan|Inspektorat(?:\s+Jenderal)?|Kecamatan|Kelurahan|Sekretariat(?:\s+(?:Daerah|DPRD|Jenderal))?"
    r"|Balai(?:\s+Besar)?"
    r"|Rumah Sakit Umum Daerah|RSUD|Lembaga Pemasyarakatan|Lapas|Rumah Tahanan Negara|Kementerian|Direktorat Jenderal"
    r"|Kejaksaan\s+(?:Negeri|Tinggi)|Kepolisian Resor|Kantor\s+[A-Z][a-z]+"
)
_NAMA = re.compile(
    rf"\b(?P<nama>(?:{_JENIS})(?:\s+(?:(?:dan|di)\s+)?(?:[A-Z][A-Za-z.]*|[IVX]+)(?![A-Za-z])){{1,8}})"
    r"(?=\s+Tahun\b|\s*[,.;:()]|\s+[a-z]|$)"
)
_BUKAN_NAMA = re.compile(r"\s+(?:Tahun|Triwulan|Semester|Nomor|Bab|Laporan)\b.*$")
_RENSTRA = re.compile(
    r"\b(?P<nama>(?:Rencana\s+Strategis|Renstra)(?:\s+[A-Z][\w.]*(?:\s+(?:dan|di)(?=\s+[A-Z]))?){0,8}?)\s*(?:Tahun\s+)?"
    r"(?P<awal>20\d\d)\s*[-–]\s*(?P<akhir>20\d\d)"
)
_TANGGAL = re.compile(
    rf"^(?P<tempat>[A-Z][A-Za-z .]{{2,40}}),\s*(?P<hari>\d{{1,2}})\s+(?P<bulan>{'|'.join(BULAN)})"
    r"\s+(?P<tahun>20\d\d)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Terbaca:
    """A text with its place."""

    teks: str
    letak: Letak


@dataclass(frozen=True, slots=True)
class IdentitasTerbaca:
    """The name of the office that stands most often, the plan with its years, place and day of the report."""

    nama: Terbaca | None = None
    renstra: Terbaca | None = None
    masa: tuple[int, int] | None = None
    tempat: Terbaca | None = None
    tanggal: date | None = None


def identitas_of(blok: Sequence[Blok]) -> IdentitasTerbaca:
    """The identity of a report, as far as its own words say it."""
    jalan = [b for b in blok if b.jenis is not JenisBlok.BARIS_TABEL]
    renstra = next(((m, b) for b in jalan for m in _RENSTRA.finditer(b.teks) if m["awal"] < m["akhir"]), None)
    hari = next(((m, b) for b in jalan if (m := _TANGGAL.match(b.teks)) and _hari(m) is not None), None)
    return IdentitasTerbaca(
        _nama(jalan),
        None if renstra is None else Terbaca(" ".join(renstra[0]["nama"].split()), renstra[1].letak),
        None if renstra is None else (int(renstra[0]["awal"]), int(renstra[0]["akhir"])),
        None if hari is None else Terbaca(hari[0]["tempat"].strip(), hari[1].letak),
        None if hari is None else _hari(hari[0]),
    )


def _nama(blok: Sequence[Blok]) -> Terbaca | None:
    semua = [(" ".join(_BUKAN_NAMA.sub("", m["nama"]).split()), b.letak) for b in blok for m in _NAMA.finditer(b.teks)]
    if not semua:
        return None
    banyak = Counter(nama for nama, _ in semua)
    terpilih = min(semua, key=lambda satu: (-banyak[satu[0]], satu[1].urutan))
    return Terbaca(*terpilih)


def _hari(cocok: re.Match[str]) -> date | None:
    bulan = next(n for n, nama in enumerate(BULAN, 1) if nama.lower() == cocok["bulan"].lower())
    try:
        return date(int(cocok["tahun"]), bulan, int(cocok["hari"]))
    except ValueError:
        return None
