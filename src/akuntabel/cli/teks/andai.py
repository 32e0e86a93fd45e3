"""A what-if as text: what was changed, and everything that moves from the NKO down."""

from collections.abc import Iterator
from decimal import Decimal

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.teks.tabel import tabel
from akuntabel.domain.andai import Andai, Gerak
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.penilaian import Penilaian
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_desimal
from akuntabel.domain.rezim import Status
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.reports.tulisan import tulis_beda_indeks, tulis_besaran


def kepala_andai(penilaian: Penilaian, indonesia: str, english: str) -> list[str]:
    """The office, and what is said about which quarter under which regime."""
    tahun, saat, rezim = penilaian.tahun, penilaian.triwulan, penilaian.rezim.kode
    return [
        click.style(tahun.kantor.nama, bold=True),
        dwi(
            f"{indonesia} tahun {tahun.tahun} sampai {saat.nama}, rezim {rezim}",
            f"{english} {tahun.tahun} up to {saat.kode}, regime {rezim}",
        ),
        "",
    ]


def manual_of(penilaian: Penilaian, kode: str) -> ManualIKU:
    """The manual of an IKU; an empty one where the office has none."""
    return penilaian.tahun.manual.get(kode) or ManualIKU(kode, nama=kode)


def tulis_andai(penilaian: Penilaian, andai: Andai) -> str:
    """The changes, then a table of all that moves, then the NKO before and after."""
    bagian = kepala_andai(penilaian, "Andaian", "What if,")
    bagian += [_iku(penilaian, lama, baru) for lama, baru in andai.iku]
    if andai.gerak:
        kepala = (
            dwi("Kode", "Code"),
            dwi("Yang bergerak", "What moves"),
            dwi("Semula", "Before"),
            dwi("Menjadi", "After"),
            dwi("Selisih", "Difference"),
            "Status",
        )
        baris = [_gerak(penilaian, satu) for satu in andai.gerak]
        bagian += ["", tabel(kepala, baris, kanan=(2, 3, 4), lentur=1)]
    return "\n".join([*bagian, "", *_nko(andai)])


def nilai_teks(nilai: Decimal | None, desimal: int = 2) -> str:
    """A value, or the sign for nothing."""
    return TANDA_KOSONG if nilai is None else tulis_desimal(nilai, desimal)


def _iku(penilaian: Penilaian, lama: NilaiIKU, baru: NilaiIKU) -> str:
    satuan = manual_of(penilaian, baru.kode).ukuran
    isi = []
    if baru.realisasi is not None:
        isi.append(_dari("realisasi", tulis_besaran(lama.realisasi, satuan), tulis_besaran(baru.realisasi, satuan)))
    isi.append(_dari("capaian", nilai_teks(lama.capaian), nilai_teks(baru.capaian)))
    isi.append(_dari(dwi("indeks", "index"), nilai_teks(lama.indeks), nilai_teks(baru.indeks)))
    if baru.sebab is not None:
        isi.append(baru.sebab.alasan)
    return f"{baru.kode}: {'; '.join(isi)}"


def _dari(nama: str, lama: str, baru: str) -> str:
    if lama == baru:
        return dwi(f"{nama} tetap {lama}", f"{nama} stays {lama}")
    return dwi(f"{nama} {lama} menjadi {baru}", f"{nama} {lama} becomes {baru}")


def _gerak(penilaian: Penilaian, gerak: Gerak) -> tuple[str, ...]:
    kode, nama = _sebutan(penilaian, gerak.alamat)
    lama, baru = gerak.status_semula.value, gerak.status_menjadi.value
    return (
        kode,
        nama,
        nilai_teks(gerak.semula),
        nilai_teks(gerak.menjadi),
        TANDA_KOSONG if gerak.selisih is None else tulis_beda_indeks(gerak.selisih),
        baru if lama == baru else f"{lama} → {baru}",
    )


def _sebutan(penilaian: Penilaian, alamat: str) -> tuple[str, str]:
    """Code and name of an address as the scorecard prints them."""
    jenis, _, kode = alamat.partition(".")
    peta = penilaian.tahun.peta
    match jenis:
        case "perspektif":
            return "", next(p.nama for p in peta.perspektif if p.kode == kode).upper()
        case "ss":
            return kode if peta.pohon else f"SS {kode}", next(s.nama for s in peta.sasaran if s.kode == kode)
        case "iku":
            return kode, manual_of(penilaian, kode).nama
    return "NKO", dwi("Nilai kinerja organisasi", "Organisation's score")


def _nko(andai: Andai) -> Iterator[str]:
    lama, baru = andai.semula, andai.menjadi
    if not andai.gerak:
        yield dwi("Tidak ada yang bergerak.", "Nothing moves.")
    if baru.status is Status.TIDAK_DINILAI:
        return
    isi = f"NKO: {nilai_teks(lama.nko)} ({lama.status.value}) → {nilai_teks(baru.nko)} ({baru.status.value})"
    if lama.nko is not None and baru.nko is not None:
        isi += f", {tulis_beda_indeks(baru.nko - lama.nko)}"
    yield click.style(isi, bold=True)
    if not baru.lengkap:
        ujung = ""
        if andai.rentang is not None:
            bawah, atas = map(tulis_desimal, andai.rentang)
            ujung = dwi(f"; masih mungkin {bawah} sampai {atas}", f"; may still be {bawah} to {atas}")
        yield dwi(f"NKO sesudahnya masih sementara{ujung}.", f"The NKO after is still provisional{ujung}.")
