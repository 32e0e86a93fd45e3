"""Every employee's value with its trace, from the results of the IKU up to the rating."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, localcontext
from typing import NamedTuple

from akuntabel.domain import masalah
from akuntabel.domain.andai import nilai_iku
from akuntabel.domain.angka import KONTEKS, NOL
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.keyakinan import Asumsi, Figur, Keyakinan
from akuntabel.domain.pegawai import (
    Golongan,
    Hukuman,
    IkuPegawai,
    PedomanPegawai,
    Pegawai,
    golongan_of,
    kalibrasi_hasil_kerja,
    nilai_hasil_kerja,
    nilai_pegawai,
    nilai_pegawai_awal,
    nilai_pegawai_gabungan,
    sebutan_pegawai,
)
from akuntabel.domain.penilaian import Penilaian
from akuntabel.domain.penulisan import tulis_ringkas
from akuntabel.domain.problem import SourceRef, TakTerhitung
from akuntabel.domain.register import aturan_of

_DESIMAL = 6
_RENDAH = ("pegawai.nilai_pegawai_gabungan", "pegawai.nilai_pegawai")
Hasil = Decimal | TakTerhitung


class NilaiPegawai(NamedTuple):
    """One employee's values; what cannot be computed says why, and so does all that follows from it.

    `golongan` says which share the NKO took, None where it was not reached; `jejak` is the trace of `nilai`.
    """

    pegawai: Pegawai
    nhk: Hasil
    terkalibrasi: Hasil
    awal: Hasil
    golongan: Golongan | None
    gabungan: Hasil
    nilai: Hasil
    sebutan: str
    jejak: Jejak


def nilai_pegawai_of(
    penilaian: Penilaian, pegawai: Sequence[Pegawai], pedoman: PedomanPegawai
) -> tuple[NilaiPegawai, ...]:
    """The value of every employee, in the given order."""
    with localcontext(KONTEKS):
        return tuple(_satu(penilaian, satu, pedoman) for satu in pegawai)


def asumsi_pegawai(pedoman: PedomanPegawai) -> tuple[Asumsi, ...]:
    """What is assumed in every employee's value: rules and figures of low confidence."""
    aturan = tuple(
        Asumsi(f"aturan.{nama}", f"Aturan «{a.istilah}»: {a.catatan}", str(a.rujukan), a.keyakinan)
        for nama in _RENDAH
        if (a := aturan_of(nama)).keyakinan is Keyakinan.RENDAH
    )
    figur = (
        pedoman.kalibrasi, pedoman.bobot_awal, pedoman.bobot_nko, pedoman.hukuman, pedoman.bonus_maks,
        pedoman.koreksi_maks, pedoman.sebutan,
    )  # fmt: skip
    rendah = tuple(
        Asumsi(f.kode, f.catatan, str(f.rujukan), f.keyakinan) for f in figur if f.keyakinan is Keyakinan.RENDAH
    )
    return (*aturan, *rendah)


def hari_setahun(tahun: int) -> int:
    """Days of a year."""
    return (date(tahun + 1, 1, 1) - date(tahun, 1, 1)).days


def _satu(penilaian: Penilaian, pegawai: Pegawai, pedoman: PedomanPegawai) -> NilaiPegawai:
    nhk = _nhk(penilaian, pegawai)
    awalan = f"pegawai.{pegawai.kode}"
    if isinstance(nhk.nilai, TakTerhitung) or nhk.nilai is None:
        sebab = nhk.nilai or TakTerhitung(masalah.REALISASI_KOSONG, "NHK tidak ada.")
        return NilaiPegawai(pegawai, sebab, sebab, sebab, None, sebab, sebab, "", _terhenti(awalan, sebab, nhk))
    mulai, faktor = pedoman.kalibrasi.nilai
    terkalibrasi = kalibrasi_hasil_kerja(nhk.nilai, mulai, faktor)
    rumus = f"{_a(mulai)} + ({_a(nhk.nilai)} − {_a(mulai)}) × {_a(faktor)}"
    langkah = _langkah(
        f"{awalan}.terkalibrasi",
        "pegawai.kalibrasi_hasil_kerja",
        terkalibrasi,
        rumus if nhk.nilai > mulai else f"{_a(nhk.nilai)}, tidak di atas {_a(mulai)}",
        (nhk, _figur(pedoman.kalibrasi, "kalibrasi")),
    )
    bobot = pedoman.bobot_awal.nilai
    awal = nilai_pegawai_awal(terkalibrasi, pegawai.npk, bobot)
    langkah = _langkah(
        f"{awalan}.awal",
        "pegawai.nilai_pegawai_awal",
        awal,
        f"{_a(bobot[0])}% × {_a(terkalibrasi)} + {_a(bobot[1])}% × {_a(pegawai.npk)}",
        (langkah, Jejak("", "nilai perilaku kerja (NPK)", pegawai.npk, asal=pegawai.asal)),
    )
    nko = penilaian.kartu.nko
    if nko is None:
        sebab = penilaian.kartu.sebab or TakTerhitung(masalah.REALISASI_KOSONG, "NKO kantor belum dapat dihitung.")
        jejak = _terhenti(awalan, sebab, langkah)
        return NilaiPegawai(pegawai, nhk.nilai, terkalibrasi, awal, None, sebab, sebab, "", jejak)
    golongan = golongan_of(awal, nko, pegawai.peran)
    bagian = pedoman.bobot_nko.nilai[golongan]
    gabungan = nilai_pegawai_gabungan(awal, nko, bagian)
    sementara = "" if penilaian.kartu.lengkap else " (sementara)"
    langkah = _langkah(
        f"{awalan}.gabungan",
        "pegawai.nilai_pegawai_gabungan",
        gabungan,
        f"{_a(bagian)}% × {_a(nko)} + {_a(100 - bagian)}% × {_a(awal)}",
        (langkah, Jejak("nko", f"NKO kantor{sementara}", nko), _figur(pedoman.bobot_nko, "bagian NKO")),
        f"peran {pegawai.peran.value}; {'di bawah NKO' if golongan is Golongan.DI_BAWAH_NKO else 'tidak di bawah NKO'}",
    )
    hukuman = NOL if pegawai.hukuman is Hukuman.TIDAK_ADA else pedoman.hukuman.nilai[pegawai.hukuman]
    akhir = nilai_pegawai(gabungan, hukuman, pegawai.bonus, pegawai.koreksi)
    jejak = _langkah(
        awalan,
        "pegawai.nilai_pegawai",
        akhir,
        f"{_a(gabungan)} × (100 − {_a(hukuman)})% + {_a(pegawai.bonus)} + ({_a(pegawai.koreksi)})",
        (langkah,),
        "NKO masih sementara" if sementara else "",
    )
    sebutan = sebutan_pegawai(akhir, pedoman.sebutan.nilai)
    return NilaiPegawai(pegawai, nhk.nilai, terkalibrasi, awal, golongan, gabungan, akhir, sebutan, jejak)


def _nhk(penilaian: Penilaian, pegawai: Pegawai) -> Jejak:
    """The mean of the results, or what is missing for it."""
    setahun = hari_setahun(penilaian.tahun.tahun)
    masukan, isi = [], []
    sebab: TakTerhitung | None = None
    for satu in pegawai.iku:
        indeks, k3, hari = *_milik(penilaian, satu), satu.hari or setahun
        asal = satu.asal or SourceRef("pegawai-iku.csv")
        masukan.append(Jejak("", f"{satu.iku}: K3 {_b(k3)} × {hari} hari", indeks, asal=asal))
        if isinstance(indeks, TakTerhitung):
            sebab = sebab or indeks
        elif isinstance(k3, TakTerhitung):
            sebab = sebab or k3
        else:
            isi.append((indeks, k3, hari))
    if not isi and sebab is None:
        sebab = TakTerhitung(masalah.REALISASI_KOSONG, "Pegawai ini tidak mempunyai IKU.")
    alamat = f"pegawai.{pegawai.kode}.nhk"
    if sebab is not None:
        return Jejak(alamat, _istilah("pegawai.nilai_hasil_kerja"), sebab, masukan=tuple(masukan))
    atas = " + ".join(f"{_a(i)} × {_a(k)} × {h}" for i, k, h in isi)
    bawah = " + ".join(f"{_a(k)} × {h}" for _, k, h in isi)
    return _langkah(
        alamat, "pegawai.nilai_hasil_kerja", nilai_hasil_kerja(isi), f"({atas}) ÷ ({bawah})", tuple(masukan)
    )


def _milik(penilaian: Penilaian, satu: IkuPegawai) -> tuple[Hasil, Hasil]:
    """Index and K3 of an employee's IKU: its own, else those of the office's IKU."""
    kantor = nilai_iku(penilaian.kartu).get(satu.iku)
    indeks: Hasil | None = satu.indeks
    if indeks is None and kantor is not None:
        indeks = kantor.indeks if kantor.indeks is not None else kantor.sebab
    k3: Hasil | None = satu.k3
    if k3 is None and kantor is not None:
        k3 = penilaian.k3[satu.iku].nilai if satu.iku in penilaian.k3 else None
    if indeks is None:
        indeks = TakTerhitung(masalah.REALISASI_KOSONG, f"Indeks {satu.iku} belum ada.")
    if k3 is None:
        k3 = TakTerhitung(masalah.BOBOT_TIDAK_DITETAPKAN, f"K3 {satu.iku} belum ada.")
    return indeks, k3


def _langkah(
    kode: str, aturan: str, nilai: Decimal, rumus: str, masukan: tuple[Jejak, ...], catatan: str = ""
) -> Jejak:
    satu = aturan_of(aturan)
    isi = "; ".join(filter(None, (catatan, satu.catatan)))
    return Jejak(kode, satu.istilah, nilai, "", rumus, aturan, str(satu.rujukan), satu.keyakinan, masukan, catatan=isi)


def _terhenti(kode: str, sebab: TakTerhitung, sampai: Jejak) -> Jejak:
    """The trace of a value that could not be reached."""
    return Jejak(kode, _istilah("pegawai.nilai_pegawai"), sebab, masukan=(sampai,))


def _figur(figur: Figur[object], istilah: str) -> Jejak:
    isi = figur.nilai
    rumus = ", ".join(f"{k.value} {_a(n)}" for k, n in isi.items()) if isinstance(isi, dict) else ""
    if isinstance(isi, tuple):
        rumus = f"di atas {_a(isi[0])} × {_a(isi[1])}"
    return Jejak("", istilah, None, "", rumus, figur.kode, str(figur.rujukan), figur.keyakinan, catatan=figur.catatan)


def _istilah(aturan: str) -> str:
    return aturan_of(aturan).istilah


def _a(nilai: Decimal) -> str:
    return tulis_ringkas(Decimal(nilai), _DESIMAL)


def _b(nilai: Hasil) -> str:
    return "tidak ada" if isinstance(nilai, TakTerhitung) else _a(nilai)
