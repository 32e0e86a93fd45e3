"""Years and dates: plans for years that are over, periods that count wrongly, days that do not exist."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence

from akuntabel.domain.penulisan import BULAN
from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.fakta.terbilang import baca_terbilang
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.naskah import Blok, JenisBlok
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_DEPAN = re.compile(
    r"\brencana\s+(?:aksi|kerja|strategis|kegiatan|tindak\s+lanjut)\b[^.]{0,60}\bakan\b|\bakan\s+(?:dilakukan|dilaksanakan|disusun"
    r"|ditempuh|diupayakan|datang)\b|\bke\s?depan(?:nya)?\b|\bpanduan\s+pelaksanaan\s+tugas\b|\bmasa\s+mendatang\b"
    r"|\btahun\s+(?:mendatang|berikutnya|depan)\b",
    re.IGNORECASE,
)
_RENCANA = re.compile(
    r"^\W*(?:rencana\s+(?:aksi|tindak\s+lanjut|perbaikan|kegiatan)|langkah(?:-langkah)?\s+\w+)\s+(?:(?:pada|di|untuk)\s+)?tahun\s+20\d\d"
    r"|\b(?:pada|di)\s+tahun\s+20\d\d\b[^.;]{0,60}\bakan\b|^\W*perbaikan\s+(?:pada\s+)?tahun\s+20\d\d(?!.*\btelah\b)"
    r"|\brencana\s+tahun\s+20\d\d",
    re.IGNORECASE,
)
"""A plan with its own year: «Rencana aksi tahun 2025: …», «Pada tahun 2025 kantor akan …»."""
_TAHUN = re.compile(
    r"\b(?:di|pada|untuk|dalam|agar\s+di|triwulan)?\s*tahun\s+(?:anggaran\s+)?(20\d\d)\b", re.IGNORECASE
)
_BERLALU = re.compile(
    r"\b(?:selama|sepanjang|telah|capaian|realisasi|evaluasi|hasil|laporan\s+kinerja)\b(?:\s+\w+){0,4}\s*$",
    re.IGNORECASE,
)


@pemeriksaan(
    kode="tahun-rencana-keliru",
    judul="Rencana untuk tahun yang sudah berlalu",
    jenis=JenisTemuan.WAKTU,
    kepastian=(Kepastian.PASTI,),
    dasar="PermenPANRB 53/2014, Lampiran II, Bab IV (langkah di masa mendatang); Lampiran III, format butir 5",
    uraian=(
        "Kalimat tentang yang akan dilakukan (rencana aksi, ke depan, akan dilaksanakan) yang hanya menyebut tahun "
        "laporan atau tahun sebelumnya: biasanya tertinggal dari laporan yang lalu."
    ),
    contoh="Laporan 2024: «rencana aksi yang akan dilakukan pada tahun 2024»",
    sebab="rencana untuk tahun 2025 dan seterusnya",
)
def tahun_rencana_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every plan whose only years are those of the report or before."""
    if fakta.tahun is None:
        return
    for blok in _berjalan(fakta):
        for kalimat in kalimat_dalam(blok.teks):
            depan = _DEPAN.search(kalimat.teks) or _RENCANA.search(kalimat.teks)
            if depan is None:
                continue
            tahun = [m for m in _TAHUN.finditer(kalimat.teks) if not _BERLALU.search(kalimat.teks[: m.start()])]
            if not tahun or any(int(m[1]) > fakta.tahun for m in _TAHUN.finditer(kalimat.teks)):
                continue
            tepat = next((m for m in tahun if m.start() > depan.start()), tahun[-1])
            yield Temuan(
                "tahun-rencana-keliru",
                JenisTemuan.WAKTU,
                Kepastian.PASTI,
                blok.letak_pada(kalimat.awal + tepat.start()),
                kutip(kalimat.teks, tepat[0]),
                tepat[1],
                f"{fakta.tahun + 1} atau sesudahnya",
                f"Laporan ini tentang tahun {fakta.tahun}; yang akan dilakukan disebut untuk tahun {tepat[1]}.",
                "Perbaiki tahunnya.",
            )


def merencanakan(kalimat: str) -> bool:
    """Whether a sentence tells of what will be done."""
    return (_DEPAN.search(kalimat) or _RENCANA.search(kalimat)) is not None


def _berjalan(fakta: Fakta) -> list[Blok]:
    return [b for b in fakta.blok if b.jenis in (JenisBlok.PARAGRAF, JenisBlok.BUTIR)]


_PERIODE = re.compile(
    r"\b(?:(?P<angka>\d{1,2})\s*(?:\((?P<kata>[a-z\s]+)\))?|(?P<saja>satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh))"
    r"\s+tahun(?:,?\s+(?:terakhir|terhitung|mulai|yaitu|yakni|periode|anggaran|dari|sejak|antara))*[\s(,]*(?:mulai\s+)?(?:tahun\s+)?"
    r"(?P<a>20\d\d)\s*(?:sampai\s+dengan|s\.?/?d\.?|hingga|sampai|[-–])\s*(?:tahun\s+)?(?P<b>20\d\d)",
    re.IGNORECASE,
)


@pemeriksaan(
    kode="periode-keliru",
    judul="Banyaknya tahun tidak sesuai dengan tahun awal dan akhirnya",
    jenis=JenisTemuan.WAKTU,
    kepastian=(Kepastian.PASTI,),
    dasar="Aritmetika kalender",
    uraian="Periode yang menyebut banyaknya tahun, awal, dan akhirnya dihitung ulang; kedua ujung ikut dihitung.",
    contoh="Periode 5 (lima) tahun mulai tahun 2021 sampai dengan tahun 2024",
    sebab="2021, 2022, 2023, 2024 adalah 4 tahun",
)
def periode_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every period whose count of years differs from its ends."""
    for blok in _berjalan(fakta):
        for m in _PERIODE.finditer(blok.teks):
            banyak = int(m["angka"]) if m["angka"] else baca_terbilang(m["saja"]) or 0
            tepat = int(m["b"]) - int(m["a"]) + 1
            if banyak == tepat:
                continue
            yield Temuan(
                "periode-keliru",
                JenisTemuan.WAKTU,
                Kepastian.PASTI,
                blok.letak_pada(m.start()),
                kutip(blok.teks, m[0]),
                f"{banyak} tahun",
                f"{tepat} tahun",
                f"{m['a']} sampai dengan {m['b']} adalah {tepat} tahun, bukan {banyak}.",
                "Perbaiki banyaknya tahun, atau tahun awal dan akhirnya.",
            )


_RENSTRA = re.compile(
    r"\b(?P<nama>renstra|rencana\s+strategis|rpjmd|rpjmn)\b[^.]{0,160}?\b(?P<a>20\d\d)\s*(?:[-–]|sampai\s+dengan|s\.?d\.?)\s*"
    r"(?:tahun\s+)?(?P<b>20\d\d)",
    re.IGNORECASE,
)


@pemeriksaan(
    kode="periode-renstra-berbeda",
    judul="Periode rencana strategis tidak sama di semua tempat",
    jenis=JenisTemuan.WAKTU,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="PermenPANRB 53/2014, Lampiran III, checklist substansi butir 2",
    uraian=(
        "Tahun awal dan akhir Renstra, RPJMD, atau RPJMN dibandingkan di seluruh laporan, juga dengan tahun «target "
        "akhir Renstra»."
    ),
    contoh="«Renstra 2020-2024» dan «Renstra 2021-2024»",
    sebab="satu dokumen, dua periode",
)
def periode_renstra_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every period of a plan that differs from the one named most."""
    sebutan: dict[str, list[tuple[tuple[str, str], Blok, re.Match[str]]]] = {}
    for blok in _berjalan(fakta):
        for m in _RENSTRA.finditer(blok.teks):
            nama = "renstra" if m["nama"].lower().startswith("ren") else m["nama"].lower()
            sebutan.setdefault(nama, []).append(((m["a"], m["b"]), blok, m))
    for nama, semua in sebutan.items():
        yield from _akhir_berbeda(fakta, nama, semua)
        periode = [p for p, _, _ in semua]
        acuan = max(periode, key=lambda p: (periode.count(p), -periode.index(p)))
        for p, blok, m in semua:
            if p != acuan and periode.count(acuan) > 1:
                yield Temuan(
                    "periode-renstra-berbeda",
                    JenisTemuan.WAKTU,
                    Kepastian.MUNGKIN,
                    blok.letak_pada(m.start()),
                    kutip(blok.teks, m[0]),
                    "–".join(p),
                    "–".join(acuan),
                    f"Periode {nama} di tempat lain adalah {'–'.join(acuan)}.",
                    "Samakan periodenya.",
                )


_AKHIR = re.compile(
    r"\btarget\s+akhir\s+(?:tahun\s+|periode\s+)?(?P<nama>renstra|rpjmd|rpjmn)\W{0,6}(?:tahun\s+)?(?P<b>20\d\d)(?!\s*[-–])",
    re.IGNORECASE,
)


def _akhir_berbeda(
    fakta: Fakta, nama: str, semua: Sequence[tuple[tuple[str, str], Blok, re.Match[str]]]
) -> Iterator[Temuan]:
    """Every period that ends in another year than the one that all targets of its end name."""
    akhir = {m["b"] for b in fakta.blok for m in _AKHIR.finditer(b.teks) if m["nama"].lower() == nama}
    if len(akhir) != 1:
        return
    benar = akhir.pop()
    for (awal, tutup), blok, m in semua:
        if tutup != benar and awal < benar:
            yield Temuan(
                "periode-renstra-berbeda",
                JenisTemuan.WAKTU,
                Kepastian.MUNGKIN,
                blok.letak_pada(m.start()),
                kutip(blok.teks, m[0]),
                f"{awal}–{tutup}",
                f"{awal}–{benar}",
                f"Target akhir {nama} di tempat lain adalah tahun {benar}.",
                "Samakan periodenya.",
            )


_TANGGAL = re.compile(
    rf"\b(?P<hari>\d{{1,2}})\s+(?P<bulan>{'|'.join(BULAN)})\s+(?P<tahun>(?:19|20)\d\d)\b", re.IGNORECASE
)


@pemeriksaan(
    kode="tanggal-mustahil",
    judul="Tanggal yang tidak ada pada kalender",
    jenis=JenisTemuan.WAKTU,
    kepastian=(Kepastian.PASTI,),
    dasar="Kalender",
    uraian="Setiap tanggal lengkap diperiksa keberadaannya.",
    contoh="31 November 2023",
    sebab="November berakhir pada tanggal 30",
)
def tanggal_mustahil(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every date that no calendar has."""
    nama = [b.lower() for b in BULAN]
    for blok in fakta.blok:
        for m in _TANGGAL.finditer(blok.teks):
            akhir = monthrange(int(m["tahun"]), nama.index(m["bulan"].lower()) + 1)[1]
            if not 1 <= int(m["hari"]) <= akhir:
                yield Temuan(
                    "tanggal-mustahil",
                    JenisTemuan.WAKTU,
                    Kepastian.PASTI,
                    blok.letak_pada(m.start()),
                    kutip(blok.teks, m[0]),
                    m[0],
                    f"paling akhir {akhir} {m['bulan']} {m['tahun']}",
                    f"{m['bulan']} {m['tahun']} berakhir pada tanggal {akhir}.",
                    "Perbaiki tanggalnya.",
                )
