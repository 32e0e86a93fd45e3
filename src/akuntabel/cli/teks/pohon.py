"""A tree as text: one row per unit, indented as the units stand below one another."""

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.teks.masalah import ringkasan_jumlah
from akuntabel.cli.teks.tabel import tabel
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_bulat, tulis_desimal
from akuntabel.domain.pohon.hasil import HasilPohon, HasilUnit, hitung_tingkat


def tulis_pohon(pohon: HasilPohon) -> str:
    """Every unit with its NKO, status and problems; then how complete the whole is."""
    dasar = pohon.puncak.unit.tingkat
    kepala = (
        dwi("Unit", "Unit"),
        dwi("Nama", "Name"),
        "NKO",
        "Status",
        dwi("Keadaan", "State"),
        dwi("Masalah", "Problems"),
    )
    baris = [
        (
            f"{'  ' * (h.unit.tingkat - dasar)}{h.unit.kode}",
            h.nama,
            _nko(h),
            h.akhir.status.value if h.akhir else TANDA_KOSONG,
            keadaan(h),
            ringkasan_jumlah(h.jumlah) if h.jumlah else TANDA_KOSONG,
        )
        for h in pohon.unit
    ]
    return "\n".join(
        (
            click.style(pohon.puncak.nama, bold=True),
            dwi(f"Hasil sampai {pohon.triwulan.nama}", f"Results up to {pohon.triwulan.kode}"),
            "",
            tabel(kepala, baris, kanan=(2,), lentur=1),
            "",
            click.style(kelengkapan(pohon), bold=True),
        )
    )


def keadaan(hasil: HasilUnit) -> str:
    """How far a unit is, in a word."""
    if not hasil.unit.berkantor:
        return dwi("kelompok", "grouping")
    if hasil.akhir is None:
        return dwi("galat", "error")
    if hasil.dinilai and hasil.akhir.nko is None:
        return dwi("tanpa NKO", "no NKO")
    return dwi("lengkap", "complete") if hasil.akhir.lengkap else dwi("sementara", "provisional")


def kelengkapan(pohon: HasilPohon) -> str:
    """How many offices are complete, provisional, or in error."""
    kantor = pohon.kantor
    lengkap = sum(h.akhir is not None and h.akhir.lengkap for h in kantor)
    gagal = sum(h.akhir is None for h in kantor)
    angka = [tulis_bulat(n) for n in (len(kantor), lengkap, len(kantor) - lengkap - gagal, gagal)]
    jumlah = hitung_tingkat(pohon.problems)
    return dwi(
        f"{angka[0]} kantor: {angka[1]} lengkap, {angka[2]} belum lengkap, {angka[3]} galat; "
        f"{ringkasan_jumlah(jumlah)}",
        f"{angka[0]} offices: {angka[1]} complete, {angka[2]} incomplete, {angka[3]} in error; "
        f"{ringkasan_jumlah(jumlah)}",
    )


def _nko(hasil: HasilUnit) -> str:
    return tulis_desimal(hasil.akhir.nko) if hasil.akhir and hasil.akhir.nko is not None else TANDA_KOSONG
