"""What each IKU is worth, as text: marginal values, what the bound throws away, what an NKO of 100 takes, findings."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.teks.andai import kepala_andai, manual_of, nilai_teks
from akuntabel.cli.teks.masalah import tulis_masalah
from akuntabel.cli.teks.tabel import lebar_layar, tabel
from akuntabel.domain.andai import nilai_iku
from akuntabel.domain.manual import Polarisasi, Satuan
from akuntabel.domain.marginal import Marginal, jumlah_terbuang
from akuntabel.domain.penilaian import Penilaian
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_desimal
from akuntabel.domain.problem import Problem
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.domain.seratus import Jawaban, UntukSeratus, bulatkan_aman
from akuntabel.domain.temuan_target import TARGET_TETAP_TERLAMPAUI
from akuntabel.reports.tulisan import tulis_besaran

_DESIMAL = 4
_SEMILIAR = Decimal(10**9)


def tulis_marginal(
    penilaian: Penilaian, marginal: Sequence[Marginal], seratus: Mapping[str, UntukSeratus], temuan: Sequence[Problem]
) -> str:
    """All four parts, each under its heading."""
    kartu = penilaian.kartu
    nilai = nilai_iku(kartu)
    istilah = "NKO" if kartu.lengkap else dwi("NKO sementara", "Provisional NKO")
    bagian = [
        *kepala_andai(penilaian, "Nilai setiap IKU bagi NKO,", "What each indicator is worth to the NKO,"),
        click.style(f"{istilah}: {nilai_teks(kartu.nko)} ({kartu.status.value})", bold=True),
        *_sementara(kartu.lengkap),
        "",
        _judul("Bila indeks atau realisasi naik satu", "If the index or the realisasi rises by one"),
        _tabel_marginal(penilaian, nilai, marginal),
        "",
        _judul("Terbuang oleh batas atas", "Thrown away by the cap"),
        *_terbuang(nilai, marginal),
        "",
        _judul("Supaya NKO 100, bila hanya satu IKU yang berubah", "For an NKO of 100, if only one indicator changes"),
        _tabel_seratus(penilaian, nilai, seratus),
    ]
    return "\n".join([*bagian, *_temuan(temuan)])


def _temuan(temuan: Sequence[Problem]) -> Iterator[str]:
    """Warnings in full; targets that stayed the same, of which there are many, in one paragraph."""
    penuh = [p for p in temuan if p.code != TARGET_TETAP_TERLAMPAUI]
    tetap = [f"{p.kode_iku} ({p.found})" for p in temuan if p.code == TARGET_TETAP_TERLAMPAUI]
    if temuan:
        yield ""
        yield _judul("Target yang perlu dibicarakan", "Targets to talk about")
    if penuh:
        yield tulis_masalah(penuh)
    if tetap:
        awal = f"{len(tetap)} target sama dengan tahun lalu dan sudah terlampaui tahun lalu; wajar bila target itu "
        isi = f"{awal}perbandingan, misalnya 100% dari rencana [{TARGET_TETAP_TERLAMPAUI}]: {'; '.join(tetap)}."
        yield textwrap.fill(isi, lebar_layar(), break_on_hyphens=False)


def _sementara(lengkap: bool) -> Iterator[str]:
    if not lengkap:
        yield dwi(
            "IKU tanpa nilai belum ikut; begitu bernilai, pangsa IKU lain pada sasarannya berubah.",
            "Indicators without a value do not count yet; once they do, the shares beside them change.",
        )


def _judul(indonesia: str, english: str) -> str:
    return click.style(dwi(indonesia, english), bold=True)


def _tabel_marginal(penilaian: Penilaian, nilai: Mapping[str, NilaiIKU], marginal: Sequence[Marginal]) -> str:
    kepala = (
        dwi("Kode", "Code"),
        "IKU",
        dwi("Indeks", "Index"),
        dwi("Pangsa NKO", "Share of NKO"),
        dwi("NKO per indeks", "NKO per index"),
        dwi("NKO per satuan", "NKO per unit"),
    )
    baris = []
    for m in marginal:
        manual = manual_of(penilaian, m.kode)
        pangsa = TANDA_KOSONG if m.pangsa is None else f"{tulis_desimal(m.pangsa)}%"
        baris.append(
            (
                m.kode,
                manual.nama,
                nilai_teks(nilai[m.kode].indeks),
                pangsa,
                nilai_teks(m.per_indeks, _DESIMAL),
                _per_satuan(m.per_satuan, manual.satuan),
            )
        )
    return tabel(kepala, baris, kanan=(2, 3, 4, 5), lentur=1)


def _per_satuan(nilai: Decimal | None, satuan: Satuan) -> str:
    if nilai is None:
        return TANDA_KOSONG
    if satuan is Satuan.RUPIAH:
        return f"{tulis_desimal(nilai * _SEMILIAR, _DESIMAL)} {dwi('per miliar', 'per billion')}"
    return tulis_desimal(nilai, _DESIMAL)


def _terbuang(nilai: Mapping[str, NilaiIKU], marginal: Sequence[Marginal]) -> Iterator[str]:
    kepala = (
        dwi("Kode", "Code"),
        "Capaian",
        dwi("Indeks", "Index"),
        dwi("Terbuang", "Thrown away"),
        dwi("Poin NKO", "NKO points"),
    )
    tertahan = [m for m in marginal if m.tertahan and (m.terbuang is None or m.terbuang > 0)]
    if not tertahan:
        yield dwi("Tidak ada.", "Nothing.")
        return
    tidak_diketahui = dwi("tidak diketahui", "not known")
    yield tabel(
        kepala,
        [
            (
                m.kode,
                nilai_teks(nilai[m.kode].capaian),
                nilai_teks(nilai[m.kode].indeks),
                tidak_diketahui if m.terbuang is None else tulis_desimal(m.terbuang),
                nilai_teks(m.terbuang_nko, _DESIMAL),
            )
            for m in tertahan
        ],
        kanan=(1, 2, 3, 4),
        lentur=0,
    )
    jumlah = tulis_desimal(jumlah_terbuang(marginal), _DESIMAL)
    yield dwi(f"Bersama-sama {jumlah} poin NKO.", f"Together {jumlah} NKO points.")
    if any(m.terbuang is None for m in tertahan):
        yield dwi(
            "Tidak diketahui: hanya capaian jadi tepat pada batas atas yang dilaporkan.",
            "Not known: only a finished capaian exactly at the cap was reported.",
        )


def _tabel_seratus(penilaian: Penilaian, nilai: Mapping[str, NilaiIKU], seratus: Mapping[str, UntukSeratus]) -> str:
    kepala = (
        dwi("Kode", "Code"),
        dwi("Yang harus terjadi", "What must happen"),
        dwi("Indeks kini", "Index now"),
        dwi("Indeks perlu", "Index needed"),
        dwi("Realisasi kini", "Realisasi now"),
        dwi("Realisasi perlu", "Realisasi needed"),
    )
    baris = []
    for kode, n in nilai.items():
        satu, satuan = seratus.get(kode), manual_of(penilaian, kode).satuan
        perlu_indeks = perlu = TANDA_KOSONG
        if satu is not None and satu.indeks is not None:
            perlu_indeks = tulis_desimal(bulatkan_aman(satu.indeks, 2, ke_atas=True))
        if satu is not None and satu.realisasi is not None:
            perlu = tulis_besaran(realisasi_aman(penilaian, n, satu.realisasi), satuan)
        kini = tulis_besaran(n.realisasi, satuan)
        baris.append((kode, _jawaban(satu), nilai_teks(n.indeks), perlu_indeks, kini, perlu))
    return tabel(kepala, baris, kanan=(2, 3, 4, 5), lentur=1)


def realisasi_aman(penilaian: Penilaian, n: NilaiIKU, realisasi: Decimal) -> Decimal:
    """A required realisasi as shown: at least enough, in the direction in which the IKU is good, and for stabilize
    never beyond its target."""
    manual = manual_of(penilaian, n.kode)
    desimal = 0 if manual.satuan is Satuan.RUPIAH else 2
    ke_atas = manual.polarisasi is Polarisasi.MAXIMIZE
    if manual.polarisasi is Polarisasi.STABILIZE and n.target is not None:
        ke_atas = realisasi <= n.target
        hasil = bulatkan_aman(realisasi, desimal, ke_atas=ke_atas)
        return min(hasil, n.target) if ke_atas else max(hasil, n.target)
    return bulatkan_aman(realisasi, desimal, ke_atas=ke_atas)


def _jawaban(satu: UntukSeratus | None) -> str:
    if satu is None:
        return dwi("tidak dapat dihitung", "cannot be computed")
    terbaik = tulis_desimal(satu.nko_terbaik)
    match satu.jawaban:
        case Jawaban.MENCAPAI:
            return dwi("harus mencapai", "must reach")
        case Jawaban.BOLEH_TURUN:
            return dwi("boleh turun sampai", "may fall to")
        case Jawaban.SELALU:
            return dwi("NKO tetap 100 atau lebih", "NKO stays 100 or more")
    return dwi(f"tidak mungkin; NKO terbaik {terbaik}", f"impossible; best NKO {terbaik}")
