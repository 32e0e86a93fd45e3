"""Employee values as text and as JSON."""

import textwrap
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import click

from akuntabel import __version__
from akuntabel.cli.bahasa import dwi
from akuntabel.cli.teks.andai import nilai_teks
from akuntabel.cli.teks.tabel import lebar_layar, tabel
from akuntabel.domain.pegawai import PedomanPegawai
from akuntabel.domain.penilaian import Penilaian
from akuntabel.domain.penilaian_pegawai import Hasil, NilaiPegawai, asumsi_pegawai
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_desimal
from akuntabel.domain.problem import TakTerhitung
from akuntabel.reports.bentuk.kartu import angka2, angka_penuh, jejak_json


def tulis_pegawai(
    penilaian: Penilaian, hasil: Sequence[NilaiPegawai], pedoman: PedomanPegawai, *, bernama: bool
) -> str:
    """A table of all employees, what could not be computed, and the assumptions."""
    tahun, saat, nko = penilaian.tahun, penilaian.triwulan, penilaian.kartu.nko
    sementara = "" if penilaian.kartu.lengkap or nko is None else dwi(" (sementara)", " (provisional)")
    kepala = (
        dwi("Pegawai", "Employee"),
        "NHK",
        dwi("Kalibrasi", "Calibrated"),
        "NPK",
        dwi("Awal", "Initial"),
        "+ NKO",
        "NKP",
        dwi("Sebutan", "Rating"),
    )
    bagian = [
        click.style(tahun.kantor.nama, bold=True),
        dwi(
            f"Nilai kinerja pegawai tahun {tahun.tahun} sampai {saat.nama}; NKO {nilai_teks(nko)}{sementara}",
            f"Employee values {tahun.tahun} up to {saat.kode}; NKO {nilai_teks(nko)}{sementara}",
        ),
        "",
        tabel(kepala, [_baris(satu, bernama=bernama) for satu in hasil], kanan=(1, 2, 3, 4, 5, 6), lentur=0),
    ]
    for satu in hasil:
        if isinstance(satu.nilai, TakTerhitung):
            bagian += ["", *textwrap.wrap(f"{satu.pegawai.kode}: {satu.nilai.alasan}", lebar_layar())]
    bagian += ["", dwi("Anggapan pada setiap nilai", "Assumptions in every value")]
    for a in asumsi_pegawai(pedoman):
        bagian += textwrap.wrap(
            f"{a.pernyataan} ({a.rujukan})", lebar_layar(), initial_indent="  ", subsequent_indent="    "
        )
    return "\n".join(bagian)


def pegawai_json(
    penilaian: Penilaian, hasil: Sequence[NilaiPegawai], pedoman: PedomanPegawai, *, bernama: bool
) -> dict[str, Any]:
    """The object of `akuntabel pegawai --format json`."""
    return {
        "versi": __version__,
        "kantor": penilaian.tahun.kantor.nama,
        "tahun": penilaian.tahun.tahun,
        "triwulan": penilaian.triwulan.kode,
        "nko": angka2(penilaian.kartu.nko),
        "nko_lengkap": penilaian.kartu.lengkap,
        "pegawai": [_json(satu, bernama=bernama) for satu in hasil],
        "asumsi": [
            {"kode": a.kode, "pernyataan": a.pernyataan, "rujukan": a.rujukan, "keyakinan": a.keyakinan.value}
            for a in asumsi_pegawai(pedoman)
        ],
    }


def _json(satu: NilaiPegawai, *, bernama: bool) -> dict[str, Any]:
    sebab = satu.nilai if isinstance(satu.nilai, TakTerhitung) else None
    return {
        "kode": satu.pegawai.kode,
        **({"nama": satu.pegawai.nama or None} if bernama else {}),
        "peran": satu.pegawai.peran.value,
        "nhk": angka_penuh(_angka(satu.nhk)),
        "terkalibrasi": angka_penuh(_angka(satu.terkalibrasi)),
        "npk": angka_penuh(satu.pegawai.npk),
        "awal": angka_penuh(_angka(satu.awal)),
        "bagian_nko": satu.golongan.value if satu.golongan else None,
        "gabungan": angka_penuh(_angka(satu.gabungan)),
        "nilai": angka2(_angka(satu.nilai)),
        "nilai_penuh": angka_penuh(_angka(satu.nilai)),
        "sebutan": satu.sebutan or None,
        "sebab": None if sebab is None else {"kode": sebab.kode, "alasan": sebab.alasan},
        "jejak": jejak_json(satu.jejak),
    }


def _baris(satu: NilaiPegawai, *, bernama: bool) -> tuple[str, ...]:
    nama = " ".join(filter(None, (satu.pegawai.kode, satu.pegawai.nama if bernama else "")))
    nilai = (satu.nhk, satu.terkalibrasi, satu.pegawai.npk, satu.awal, satu.gabungan, satu.nilai)
    return (nama, *(_teks(n) for n in nilai), satu.sebutan or TANDA_KOSONG)


def _teks(nilai: Hasil) -> str:
    return TANDA_KOSONG if isinstance(nilai, TakTerhitung) else tulis_desimal(nilai)


def _angka(nilai: Hasil) -> Decimal | None:
    return None if isinstance(nilai, TakTerhitung) else nilai
