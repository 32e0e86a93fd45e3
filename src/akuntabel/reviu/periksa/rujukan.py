"""What a report announces and does not give: lists, tables, figures of other years."""

import re
from collections.abc import Iterator

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.naskah import Blok, JenisBlok
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_TENGAH = re.compile(r"\bsebagai\s+berikut(?=\s+[A-Z][a-z])")
_AKHIR = re.compile(
    r"\b(?:sebagai\s+berikut|(?:tabel|grafik|gambar)\s+(?:di\s+bawah\s+ini|berikut(?:\s+ini)?))\s*[:.]?\s*$"
)
_ISI = (JenisBlok.BUTIR, JenisBlok.BARIS_TABEL)


@pemeriksaan(
    kode="pengantar-tanpa-isi",
    judul="«Sebagai berikut» tanpa yang diumumkannya",
    jenis=JenisTemuan.KELENGKAPAN,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="PermenPANRB 53/2014, Lampiran III, checklist format butir 3 (capaian yang memadai)",
    uraian=(
        "Kalimat yang berakhir dengan «sebagai berikut» atau «tabel berikut» harus diikuti daftar, tabel, gambar, "
        "judul, atau paragraf lain; yang langsung disambung kalimat baru kehilangan isinya."
    ),
    contoh="«diperoleh dari rincian komponen sebagai berikut Beberapa kendala …»",
    sebab="tabel komponennya tidak ada",
)
def pengantar_tanpa_isi(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every announcement that another sentence follows at once."""
    for n, blok in enumerate(fakta.blok):
        if blok.jenis is not JenisBlok.PARAGRAF:
            continue
        tengah = _TENGAH.search(blok.teks)
        if tengah is None and not (_AKHIR.search(blok.teks) and _kosong(fakta.blok, n)):
            continue
        posisi = tengah.start() if tengah else len(blok.teks) - 1
        kalimat = next((k for k in kalimat_dalam(blok.teks) if k.awal <= posisi < k.awal + len(k.teks)), None)
        teks = kalimat.teks if kalimat else blok.teks
        yield Temuan(
            "pengantar-tanpa-isi",
            JenisTemuan.KELENGKAPAN,
            Kepastian.MUNGKIN,
            blok.letak_pada(posisi),
            kutip(teks, "sebagai berikut"),
            "sebagai berikut",
            "daftar atau tabel yang diumumkan",
            "Yang diumumkan tidak ditemukan sesudah kalimat ini.",
            "Lengkapi daftar atau tabelnya, atau ubah kalimatnya.",
        )


def _kosong(blok: tuple[Blok, ...], nomor: int) -> bool:
    """Whether a heading, or the end of the report, follows a block."""
    if nomor + 1 >= len(blok):
        return True
    berikut = blok[nomor + 1]
    return berikut.jenis is JenisBlok.JUDUL and berikut.tingkat <= 2


_JUDUL = re.compile(r"^(?P<jenis>tabel|gambar|grafik)\s+(?P<nomor>\d+(?:[.\-]\d+)*)\b", re.IGNORECASE)
_RUJUK = re.compile(
    r"\b(?:pada|dalam|lihat|dengan|oleh|di|melalui|berdasarkan)\s+(?P<jenis>tabel|gambar|grafik)\s+(?P<nomor>\d+(?:[.\-]\d+)*)",
    re.IGNORECASE,
)


@pemeriksaan(
    kode="tabel-dirujuk-tidak-ada",
    judul="Tabel atau gambar yang dirujuk tidak ada",
    jenis=JenisTemuan.KELENGKAPAN,
    kepastian=(Kepastian.PASTI,),
    dasar="PermenPANRB 53/2014, Lampiran III, checklist format butir 4 (lampiran dan tabel pendukung)",
    uraian="Nomor tabel, gambar, dan grafik yang dirujuk dicari pada judulnya; diuji bila sedikitnya dua berjudul.",
    contoh="«sebagaimana pada Tabel 9», sedangkan tabel terakhir Tabel 8",
    sebab="tidak ada judul «Tabel 9»",
)
def tabel_dirujuk_tidak_ada(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every reference to a number that no caption bears."""
    berjudul: dict[str, set[str]] = {}
    for blok in fakta.blok:
        if m := _JUDUL.match(blok.teks):
            berjudul.setdefault(m["jenis"].lower(), set()).add(m["nomor"])
    for blok in fakta.blok:
        for m in _RUJUK.finditer(blok.teks):
            ada = berjudul.get(m["jenis"].lower(), set())
            if len(ada) > 1 and m["nomor"] not in ada:
                yield Temuan(
                    "tabel-dirujuk-tidak-ada",
                    JenisTemuan.KELENGKAPAN,
                    Kepastian.PASTI,
                    blok.letak_pada(m.start()),
                    kutip(blok.teks, m[0]),
                    f"{m['jenis']} {m['nomor']}",
                    "",
                    f"Tidak ada judul «{m['jenis']} {m['nomor']}».",
                    "Perbaiki nomornya, atau tambahkan tabelnya.",
                )


_BANDING = re.compile(
    r"\b(?:kenaikan|penurunan|peningkatan|meningkat|menurun|naik|turun)\b[^.]{0,60}?\b(?:dibanding(?:kan)?|dari)\b[^.]{0,30}?"
    r"\btahun\s+(?:(?P<tahun>20\d\d)|lalu|sebelumnya)",
    re.IGNORECASE,
)


@pemeriksaan(
    kode="perbandingan-tanpa-angka",
    judul="Naik atau turun dibandingkan tahun lalu tanpa angka tahun itu",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="PermenPANRB 53/2014, Lampiran II, analisis capaian butir 2",
    uraian="Perubahan terhadap tahun lalu yang disebut pada bagian suatu IKU memerlukan angka tahun itu di sana.",
    contoh="«terdapat sedikit kenaikan dibandingkan tahun 2023», tanpa nilai tahun 2023",
    sebab="kenaikannya tidak dapat diperiksa",
)
def perbandingan_tanpa_angka(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every stated change whose earlier figure the section of its IKU does not print."""
    if fakta.tahun is None:
        return
    for bagian in fakta.bagian:
        if any(fakta.blok[n].jenis is JenisBlok.BARIS_TABEL for n in bagian.blok):
            continue
        angka = [a for p in fakta.pernyataan if p.blok in bagian.blok for a in p.angka]
        lalu = any((a.tahun is not None and a.tahun < fakta.tahun) or a.peran is Peran.LAIN for a in angka)
        if lalu:
            continue
        for n in bagian.blok:
            blok = fakta.blok[n]
            for m in _BANDING.finditer(blok.teks) if blok.jenis is JenisBlok.PARAGRAF else ():
                yield Temuan(
                    "perbandingan-tanpa-angka",
                    JenisTemuan.KLAIM,
                    Kepastian.MUNGKIN,
                    blok.letak_pada(m.start()),
                    kutip(blok.teks, m[0]),
                    m[0],
                    "angka tahun yang dibandingkan",
                    f"Bagian IKU {bagian.kode} tidak memuat angka tahun sebelumnya.",
                    "Tulis angkanya, atau hapus kalimatnya.",
                )
