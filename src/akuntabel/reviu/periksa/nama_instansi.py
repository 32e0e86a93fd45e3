"""The name of the office that the report is of, against the name by which its opening and closing call it."""

import re
from collections import Counter
from collections.abc import Iterator

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.naskah import Blok, JenisBlok
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_LEMBAGA = (
    r"(?:Kantor|Badan|Balai|Dinas|Direktorat|Inspektorat|Sekretariat|Kecamatan|Kelurahan|Kejaksaan|Pengadilan|Mahkamah|Kepolisian"
    r"|Polda|Polres|Polresta|Lapas|Rutan|Lembaga|Komisi|Universitas|Institut|Politeknik|Rumah\s+Sakit|Pusat|Kementerian"
    r"|Pemerintah|Biro|Satuan|Loka|Stasiun|KPU|BNN|BPS|KPP|KPPN|KPPBC|KPKNL|BKHIT|RSUD|UPT|UPTD)"
)
_NAMA = re.compile(rf"\b{_LEMBAGA}(?:\s+(?:dan\s+)?[A-Z][A-Za-z]*)+(?<!\s[A-Z])")
_BUKAN_NAMA = re.compile(
    r"\s+(?i:tahun|Nomor|Periode|Triwulan|Semester|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober"
    r"|November|Desember)\b.*$"
)
_PIHAK_LAIN = re.compile(
    r"(?:\b(?:dengan|dari|oleh|bersama|ke|di|kepada|dan|serta|atau|antara|pada|untuk|terhadap|membawahi|termasuk|seperti)"
    r"|[,;:/(«\"“])\s*$",
    re.IGNORECASE,
)
"""What leads to the name of somebody else."""
_BERLANJUT = re.compile(r"\s+(?:[Tt]ahun\s+20\d\d\s+)?[a-z]{3,}")
"""A name that is the subject of a sentence goes on with a word, not with a title or a comma."""
PALING_SEDIKIT = 3
"""How often a name must stand before it is taken for that of the report's own office; twice where the cover has it."""
_BAB_SENDIRI = ("kata pengantar", "pengantar", "penutup", "ringkasan", "ikhtisar")


@pemeriksaan(
    kode="nama-instansi-berbeda",
    judul="Pengantar, ringkasan, atau penutup menyebut instansi lain",
    jenis=JenisTemuan.IDENTITAS,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="PermenPANRB 53/2014, Lampiran III huruf B (akurasi, keandalan, dan keabsahan informasi)",
    uraian=(
        "Nama instansi yang paling sering disebut dibandingkan dengan nama sejenis yang hanya sekali disebut dan "
        "menjadi pokok kalimat pada pengantar, ringkasan, atau penutup: biasanya tertinggal dari laporan instansi "
        "lain. Nama yang disebut sebagai pihak lain («bersama …», «dengan …») tidak diuji."
    ),
    contoh="Laporan Dinas Sosial Kota Hulu; penutupnya: «Dinas Sosial Kota Hilir akan memperbaiki layanan»",
    sebab="nama instansinya Dinas Sosial Kota Hulu",
)
def nama_instansi_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every name of the same kind that takes the place of the office's own."""
    sebutan = [(b, awal, nama) for b in fakta.blok if len(b.sel) < 2 for awal, nama in _nama(b)]
    banyak = Counter(nama.casefold() for _, _, nama in sebutan)
    sampul = " ".join(b.teks for b in fakta.blok if not b.letak.bab).casefold()
    calon = [
        n for _, _, n in sebutan if banyak[k := n.casefold()] >= PALING_SEDIKIT - (k in sampul) and not n.isupper()
    ]
    if not calon:
        return
    sendiri = max(calon, key=lambda n: (banyak[n.casefold()], len(n)))
    bagian = _bab_sendiri(fakta.blok)
    for blok, awal, nama in sebutan:
        if blok.letak.bab not in bagian or banyak[nama.casefold()] > 1 or _PIHAK_LAIN.search(blok.teks[:awal]):
            continue
        if not _sejenis(sendiri.split(), nama.split()) or not _BERLANJUT.match(blok.teks, awal + len(nama)):
            continue
        yield Temuan(
            "nama-instansi-berbeda",
            JenisTemuan.IDENTITAS,
            Kepastian.MUNGKIN,
            blok.letak_pada(awal),
            kutip(blok.teks, nama),
            nama,
            sendiri,
            f"Instansi laporan ini {sendiri} ({banyak[sendiri.casefold()]} kali disebut); {nama} hanya di sini.",
            "Perbaiki nama instansinya.",
        )


def _nama(blok: Blok) -> Iterator[tuple[int, str]]:
    """The names of offices in a block, without what follows a name in capitals too («Tahun»)."""
    for cocok in _NAMA.finditer(blok.teks):
        nama = _BUKAN_NAMA.sub("", cocok[0])
        if nama.count(" "):
            yield cocok.start(), nama


def _sejenis(sendiri: list[str], lain: list[str]) -> bool:
    """Whether two names are of offices of one kind in two places: alike at the start, otherwise different."""
    if abs(len(sendiri) - len(lain)) > 1 or len(lain) < len(sendiri) - 1:
        return False
    sama = next(
        (n for n, (a, b) in enumerate(zip(sendiri, lain, strict=False)) if a != b), min(len(sendiri), len(lain))
    )
    if sama == len(lain):
        return False
    # The kind alone («Kantor») tells little where the names are long.
    return sama >= max(1, (len(sendiri) - 1) // 2)


def _bab_sendiri(blok: tuple[Blok, ...]) -> set[str]:
    """The chapters in which a report speaks of its own office: foreword, summary, closing."""
    judul = [b for b in blok if b.jenis is JenisBlok.JUDUL and b.tingkat == 1]
    return {b.letak.bab for b in judul if any(kata in b.teks.lower() for kata in _BAB_SENDIRI)}
