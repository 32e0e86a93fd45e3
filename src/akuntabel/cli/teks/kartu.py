"""A scorecard as text."""

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.teks.sanggahan import tulis_sanggahan
from akuntabel.cli.teks.tabel import tabel
from akuntabel.cli.teks.versi import tulis_per, tulis_perubahan, tulis_versi
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_desimal
from akuntabel.domain.rezim import Status
from akuntabel.domain.scorecard import NilaiIKU, Scorecard
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.reports.tulisan import tulis_besaran, tulis_janji

PANJANG_TARGET = 16
"""Characters of a target that the table shows."""
_WARNA = {Status.HIJAU: "green", Status.KUNING: "yellow", Status.MERAH: "red"}


def tulis_kartu(tahun: TahunKinerja, kartu: Scorecard) -> str:
    """The scorecard from IKU to NKO, with what must be said beside it."""
    bagian = [
        click.style(tahun.kantor.nama, bold=True),
        dwi(
            f"Kartu kinerja tahun {kartu.tahun} sampai {kartu.triwulan.nama}, rezim {kartu.rezim}",
            f"Scorecard of {kartu.tahun} up to {kartu.triwulan.kode}, regime {kartu.rezim}",
        ),
        *tulis_per(tahun.per),
        "",
        tabel(_kepala(tahun), _baris(tahun, kartu), kanan=(2, 3, 4, 5), lentur=1),
        "",
        *([] if kartu.status is Status.TIDAK_DINILAI else [_nko(kartu)]),
        *tulis_sanggahan(kartu),
        *tulis_versi(tahun, kartu),
        *tulis_perubahan(tahun, kartu.triwulan),
    ]
    if kartu.asumsi:
        bagian.append(
            dwi(
                f"{len(kartu.asumsi)} asumsi menentukan hasil ini; lihat laporan atau keluaran JSON.",
                f"{len(kartu.asumsi)} assumptions decided this result; see the report or the JSON output.",
            )
        )
    return "\n".join(bagian)


def _kepala(tahun: TahunKinerja) -> tuple[str, ...]:
    apa = "Simpul / indikator" if tahun.peta.pohon else "Sasaran strategis / IKU"
    return (
        dwi("Kode", "Code"),
        dwi(apa, "Objective / indicator"),
        "Target",
        "Realisasi",
        "Capaian",
        dwi("Indeks", "Index"),
        "Status",
    )


def _baris(tahun: TahunKinerja, kartu: Scorecard) -> list[tuple[str, ...]]:
    nama_p = {p.kode: p.nama for p in tahun.peta.perspektif}
    nama_s = {s.kode: s.nama for s in tahun.peta.sasaran}
    hasil: list[tuple[str, ...]] = []
    for p in kartu.perspektif:
        nama = nama_p[p.kode].upper()
        if p.status is Status.TIDAK_DINILAI:
            hasil.append(("", nama, "", "", "", "", ""))
        else:
            hasil.append(("", f"{nama} ({tulis_desimal(p.bobot, 0)}%)", "", "", "", _nilai(p.nilai), p.status.value))
        for s in p.sasaran:
            hasil.append(
                (
                    "" if tahun.peta.pohon else f"SS {s.kode}",
                    f"{s.kode} {nama_s[s.kode]}" if tahun.peta.pohon else nama_s[s.kode],
                    "",
                    "",
                    "",
                    _nilai(s.nss),
                    kartu.predikat_of(s) or s.status.value,
                )
            )
            hasil += [_baris_iku(tahun, n, kartu) for n in s.iku]
    return hasil


def _baris_iku(tahun: TahunKinerja, n: NilaiIKU, kartu: Scorecard) -> tuple[str, ...]:
    manual = tahun.manual[n.kode]
    return (
        n.kode,
        manual.nama,
        _pendek(tulis_janji(tahun, n, kartu.triwulan)),
        tulis_besaran(n.realisasi, manual.ukuran),
        _nilai(n.capaian),
        _nilai(n.indeks),
        kartu.predikat_of(n) or n.status.value,
    )


def _pendek(teks: str) -> str:
    """A target in words, cut so that the table stays readable; reports print all of it."""
    return teks if len(teks) <= PANJANG_TARGET else f"{teks[: PANJANG_TARGET - 1]}…"


def _nko(kartu: Scorecard) -> str:
    istilah = "NKO" if kartu.lengkap else dwi("NKO sementara", "Provisional NKO")
    predikat = f", {dwi('predikat', 'grade')} {kartu.predikat}" if kartu.predikat else ""
    isi = click.style(
        f"{istilah}: {_nilai(kartu.nko)} ({kartu.status.value}{predikat})", bold=True, fg=_WARNA.get(kartu.status)
    )
    if kartu.rentang is None:
        return isi
    bawah, atas = map(tulis_desimal, kartu.rentang)
    return isi + dwi(
        f"; rentang karena data kosong: {bawah} sampai {atas}", f"; range for missing data: {bawah} to {atas}"
    )


def _nilai(nilai: object) -> str:
    from decimal import Decimal

    return tulis_desimal(nilai) if isinstance(nilai, Decimal) else TANDA_KOSONG
