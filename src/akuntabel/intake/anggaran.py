"""`anggaran.csv` and `anggaran.yaml`: the budget per activity, and the totals that the office states."""

import re

from akuntabel.domain.anggaran import Anggaran, Kegiatan
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.csv_teks import baca_csv
from akuntabel.intake.isian import Isian
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.yaml_teks import baca_yaml

_RENCANA = tuple(f"rencana_{bulan:02d}" for bulan in range(1, 13))
_REALISASI = tuple(f"realisasi_{bulan:02d}" for bulan in range(1, 13))
_BAGIAN = re.compile(r"(?P<sasaran>[^\s:]+)(?::(?P<persen>\d{1,3})%?)?")


def baca_anggaran(kumpulan: Kumpulan, catat: Pencatat) -> Anggaran | None:
    """The budget; None where the office reported none."""
    kegiatan = tuple(
        satu
        for isi in baca_csv(
            kumpulan,
            "anggaran.csv",
            catat,
            ("kegiatan", "realisasi"),
            ("kode", "sasaran", "pagu", *_RENCANA, *_REALISASI),
        )
        if (satu := _kegiatan(isi)) is not None
    )
    akar = baca_yaml(kumpulan, "anggaran.yaml", catat)
    if akar is None:
        if not kegiatan:
            return None
        pagu = [k.pagu for k in kegiatan if k.pagu is not None]
        utuh = sum(pagu) if len(pagu) == len(kegiatan) else None
        return Anggaran(kegiatan, utuh, sum(k.realisasi for k in kegiatan), asal=kumpulan.asal("anggaran.csv"))
    hasil = Anggaran(
        kegiatan, akar.bulat("pagu"), akar.bulat("realisasi"), akar.teks("sumber"), akar.asal, akar.teks("dana")
    )
    akar.tutup()
    return hasil


def _kegiatan(isi: Isian) -> Kegiatan | None:
    nama = isi.teks("kegiatan", wajib=True)
    isi.sebutan = f"Kegiatan «{nama}»" if nama else ""
    pagu, realisasi = isi.bulat("pagu"), isi.bulat("realisasi", wajib=True, boleh_negatif=True)
    rencana, bulanan = _bulanan(isi, _RENCANA), _bulanan(isi, _REALISASI)
    sasaran = _sasaran(isi)
    if not nama or realisasi is None:
        return None
    return Kegiatan(isi.teks("kode"), nama, pagu, realisasi, sasaran, rencana, bulanan, isi.asal)


def _bulanan(isi: Isian, kolom: tuple[str, ...]) -> tuple[int, ...]:
    """Twelve amounts, or none; a few out of twelve are reported."""
    nilai = [isi.bulat(nama, boleh_negatif=True) for nama in kolom]
    ada = [n for n in nilai if n is not None]
    if len(ada) == len(kolom):
        return tuple(ada)
    if ada:
        kosong = next(nama for nama, n in zip(kolom, nilai, strict=True) if n is None)
        isi.catat.catat(
            kode.ISIAN_WAJIB,
            isi.tempat(kosong),
            f"{isi.sebutan}: bulan terisi {len(ada)} dari 12.",
            found=f"«{kosong}» kosong",
            expected="kedua belas bulan, atau tidak satu pun",
            remedy="Lengkapi semua bulan (kumulatif), atau kosongkan semuanya.",
        )
    return ()


def _sasaran(isi: Isian) -> dict[str, int]:
    """Shares of sasaran in percent: one code alone is the whole, several need shares that make 100."""
    teks = isi.teks("sasaran")
    bagian = [_BAGIAN.fullmatch(satu) for satu in teks.replace(";", " ").split()]
    if not bagian:
        return {}
    hasil = {b["sasaran"]: int(b["persen"] or 100) for b in bagian if b is not None}
    if None in bagian or len(hasil) < len(bagian) or sum(hasil.values()) != 100:
        isi.catat.catat(
            kode.PEMBAGIAN_SASARAN,
            isi.tempat("sasaran"),
            f"{isi.sebutan}: pembagian ke sasaran tidak berjumlah 100 persen.",
            found=teks,
            expected="satu kode sasaran, atau misalnya 1:60 2:40",
            remedy="Perbaiki pembagiannya.",
        )
        return {}
    return hasil
