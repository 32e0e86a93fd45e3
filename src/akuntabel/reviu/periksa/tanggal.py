"""The day on which a report was signed, and the year in its headings, annexes and closing, against its own year."""

import re
from collections.abc import Iterator
from datetime import date

from akuntabel.domain.penulisan import BULAN, tulis_tanggal
from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.naskah import Blok, JenisBlok
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_NAMA_BULAN = [b.lower() for b in BULAN]
_TANDA_TANGAN = re.compile(
    r"(?:^|(?<=[.:;])\s+)(?:[A-Z][\w '-]{2,40},\s+(?:pada\s+)?(?:tanggal\s+)?"
    r"|(?:ditetapkan|ditandatangani)\b.{0,40}?\btanggal\s*:?\s*)"
    rf"(?P<hari>\d{{1,2}})\s+(?P<bulan>{'|'.join(BULAN)})\s+(?P<tahun>20\d\d)"
    r"(?:\W*$|\W+(?:(?:plt|plh|a\.?n|u\.?b)\.?\s+)?(?:kepala|ketua|direktur|sekretaris|inspektur|rektor|camat|lurah|bupati|wali\s?kota"
    r"|gubernur|menteri|jaksa|kapolres|komandan|panitera|dekan|pimpinan|pemimpin)\b)",
    re.IGNORECASE,
)
_BULAN_AKHIR = 3
"""Month of the next year by whose end the latest of the regulation's two deadlines runs out."""


@pemeriksaan(
    kode="tanggal-laporan-janggal",
    judul="Tanggal laporan tidak sesuai dengan tahunnya",
    jenis=JenisTemuan.WAKTU,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar="PermenPANRB 53/2014, Lampiran II huruf C (waktu penyampaian laporan kinerja)",
    uraian=(
        "Tanggal di atas tanda tangan, di luar lampiran, dibandingkan dengan tahun laporan: sebelum Desember tahun itu "
        "kinerjanya belum selesai (pasti); sesudah Maret tahun berikutnya batas waktunya terlampaui, atau "
        "tahunnya keliru (mungkin)."
    ),
    contoh="Laporan Kinerja Tahun 2024, ditandatangani «Surabaya, 20 Januari 2024»",
    sebab="pada tanggal itu tahun 2024 baru dimulai",
)
def tanggal_laporan_janggal(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every date above a signature that the year of the report does not allow."""
    if fakta.tahun is None:
        return
    for blok in fakta.blok:
        tanggal = None if blok.letak.bab.startswith("Lampiran") else _tanggal(blok)
        if tanggal is None or (fakta.tahun, 12) <= (tanggal.year, tanggal.month) <= (fakta.tahun + 1, _BULAN_AKHIR):
            continue
        dini = tanggal.year <= fakta.tahun
        yield Temuan(
            "tanggal-laporan-janggal",
            JenisTemuan.WAKTU,
            Kepastian.PASTI if dini else Kepastian.MUNGKIN,
            blok.letak,
            kutip(blok.teks),
            tulis_tanggal(tanggal),
            f"antara Desember {fakta.tahun} dan {BULAN[_BULAN_AKHIR - 1]} {fakta.tahun + 1}",
            f"Laporan tahun {fakta.tahun} "
            + (
                "belum dapat disusun pada tanggal itu."
                if dini
                else "wajib disampaikan paling lambat 3 bulan sesudahnya."
            ),
            "Perbaiki tanggalnya, atau jelaskan keterlambatannya.",
        )


def _tanggal(blok: Blok) -> date | None:
    cocok = _TANDA_TANGAN.search(blok.teks.strip()) if blok.jenis is not JenisBlok.BARIS_TABEL else None
    if cocok is None:
        return None
    try:
        return date(int(cocok["tahun"]), _NAMA_BULAN.index(cocok["bulan"].lower()) + 1, int(cocok["hari"]))
    except ValueError:
        return None


_JUDUL = re.compile(
    r"^(?:(?:lampiran|tabel|gambar)\s*[\divx.\-]*\s*[.:–-]?\s*|[A-Z\d][\w.]*[.)]\s+)?"
    r"(?P<isi>(?:target\s+)?(?:perjanjian|kontrak|pengukuran|capaian|laporan|rencana)\s+kinerja|(?:laporan\s+)?realisasi\s+anggaran"
    r"|rencana\s+aksi)\b(?P<tengah>[^.\d]{0,80}?)\btahun\s+(?:anggaran\s+)?(?P<tahun>20\d\d)\s*$",
    re.IGNORECASE,
)
_JUDUL_LAMPIRAN = re.compile(
    r"\b(?P<isi>(?:perjanjian|kontrak|pengukuran|rencana)\s+kinerja)\b[^.\d]{0,80}?\btahun\s+(?:anggaran\s+)?(?P<tahun>20\d\d)\b",
    re.IGNORECASE,
)
"""Headings of annexes, which lose their line breaks where a page is read as running text."""
_LALU = re.compile(
    r"\b(?:lalu|sebelumnya|perbandingan|dibanding|terhadap|tindak\s+lanjut|evaluasi|rekomendasi|revisi\s+atas)\b",
    re.IGNORECASE,
)


@pemeriksaan(
    kode="tahun-judul-keliru",
    judul="Judul menyebut tahun lain",
    jenis=JenisTemuan.WAKTU,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="PermenPANRB 53/2014, Lampiran III, checklist substansi butir 4 (lampiran mendukung isi laporan)",
    uraian=(
        "Judul bab, tabel, dan lampiran tentang perjanjian, capaian, dan anggaran yang menyebut satu tahun "
        "dibandingkan dengan tahun laporan. Rencana dan perjanjian tahun sesudahnya diterima; juga perbandingan."
    ),
    contoh="Laporan 2024: «Lampiran 1. Perjanjian Kinerja Tahun 2023»",
    sebab="yang dipertanggungjawabkan perjanjian tahun 2024",
)
def tahun_judul_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every heading whose only year is another than the report's."""
    if fakta.tahun is None:
        return
    for blok in fakta.blok:
        if blok.jenis is JenisBlok.BARIS_TABEL and len(blok.sel) > 1:
            continue
        pola = _JUDUL_LAMPIRAN.search if blok.letak.bab.startswith("Lampiran") else _JUDUL.match
        cocok = pola(blok.teks.strip()) if len(blok.teks) < 160 else None
        if cocok is None or _LALU.search(blok.teks) or len(re.findall(r"\b20\d\d\b", blok.teks)) > 1:
            continue
        tahun = int(cocok["tahun"])
        nanti = tahun > fakta.tahun and re.match(r"perjanjian|kontrak|rencana|target", cocok["isi"], re.IGNORECASE)
        if tahun == fakta.tahun or nanti:
            continue
        yield Temuan(
            "tahun-judul-keliru",
            JenisTemuan.WAKTU,
            Kepastian.MUNGKIN,
            blok.letak,
            kutip(blok.teks),
            str(tahun),
            str(fakta.tahun),
            f"Laporan ini tentang tahun {fakta.tahun}; judul ini menyebut {tahun}.",
            "Perbaiki tahunnya, atau ganti isinya dengan tahun laporan.",
        )


_PERJANJIAN = re.compile(
    r"\b(?:perjanjian|kontrak|penetapan)\s+kinerja\b(?:\s+[A-Za-z]+){0,6}?\s+tahun\s+(?:anggaran\s+)?(?P<tahun>20\d\d)\b",
    re.IGNORECASE,
)


@pemeriksaan(
    kode="tahun-perjanjian-keliru",
    judul="Bab perencanaan menyebut perjanjian kinerja tahun lain",
    jenis=JenisTemuan.WAKTU,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="PermenPANRB 53/2014, Lampiran II, Bab II (ikhtisar perjanjian kinerja tahun yang bersangkutan)",
    uraian=(
        "Kalimat pada Bab II yang hanya menyebut perjanjian kinerja satu tahun sebelum tahun laporan, tanpa kata "
        "pembanding (lalu, sebelumnya, evaluasi), biasanya tertinggal dari laporan yang lalu."
    ),
    contoh="Laporan 2024, Bab II: «Perjanjian Kinerja Tahun 2023 adalah sebagai berikut»",
    sebab="yang dipertanggungjawabkan perjanjian tahun 2024",
)
def tahun_perjanjian_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every sentence of the chapter of plans whose only agreement is that of an earlier year."""
    if fakta.tahun is None:
        return
    for blok in fakta.blok:
        if blok.letak.bab != "Bab II" or blok.jenis not in (JenisBlok.PARAGRAF, JenisBlok.BUTIR):
            continue
        for kalimat in kalimat_dalam(blok.teks):
            cocok = _PERJANJIAN.search(kalimat.teks)
            if cocok is None or int(cocok["tahun"]) >= fakta.tahun or _LALU.search(kalimat.teks):
                continue
            if str(fakta.tahun) in kalimat.teks or _JUDUL.match(kalimat.teks.strip(" .")):
                continue
            yield Temuan(
                "tahun-perjanjian-keliru",
                JenisTemuan.WAKTU,
                Kepastian.MUNGKIN,
                blok.letak_pada(kalimat.awal + cocok.start("tahun")),
                kutip(kalimat.teks, cocok["tahun"]),
                cocok["tahun"],
                str(fakta.tahun),
                f"Laporan ini tentang tahun {fakta.tahun}.",
                "Perbaiki tahunnya.",
            )


_SEBUT_DIRI = re.compile(
    r"\b(?:penyusunan|tersusunnya|demikian(?:lah)?|menyajikan|menyusun|disusunnya|(?:dengan|melalui)\s+(?:tersusunnya\s+)?)\b[^.]{0,60}?"
    r"\b(?:laporan\s+(?:akuntabilitas\s+)?kinerja|lakin|lakip|lkjip|lkj)\b[^.]{0,120}?\btahun\s+(?:anggaran\s+)?(?P<tahun>20\d\d)",
    re.IGNORECASE,
)


@pemeriksaan(
    kode="tahun-penutup-keliru",
    judul="Pengantar atau penutup menyebut laporan tahun lain",
    jenis=JenisTemuan.WAKTU,
    kepastian=(Kepastian.PASTI,),
    dasar="PermenPANRB 53/2014, Lampiran II, Bab IV (simpulan atas capaian kinerja tahun laporan)",
    uraian="«Tersusunnya» atau «demikian Laporan Kinerja … Tahun X» pada pengantar dan penutup harus tahun laporan.",
    contoh="Laporan 2024, penutupnya: «Demikian Laporan Kinerja Tahun 2023 ini disusun»",
    sebab="kalimat itu tertinggal dari laporan tahun lalu",
)
def tahun_penutup_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every sentence in which the report presents itself as that of another year."""
    if fakta.tahun is None:
        return
    for blok in fakta.blok:
        if blok.jenis not in (JenisBlok.PARAGRAF, JenisBlok.BUTIR):
            continue
        for kalimat in kalimat_dalam(blok.teks):
            cocok = _SEBUT_DIRI.search(kalimat.teks)
            if cocok is None or int(cocok["tahun"]) == fakta.tahun or _LALU.search(kalimat.teks):
                continue
            yield Temuan(
                "tahun-penutup-keliru",
                JenisTemuan.WAKTU,
                Kepastian.PASTI,
                blok.letak_pada(kalimat.awal + cocok.start("tahun")),
                kutip(kalimat.teks, cocok["tahun"]),
                cocok["tahun"],
                str(fakta.tahun),
                f"Laporan ini tentang tahun {fakta.tahun}.",
                "Perbaiki tahunnya.",
            )
