"""The quality of manuals as text: findings by IKU, each with place, authority and remedy; then one line of summary."""

import textwrap
from collections import Counter
from collections.abc import Sequence

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.teks.tabel import lebar_layar
from akuntabel.domain.mutu_manual import HasilMutu, JenisTemuan, MutuManual, TemuanManual
from akuntabel.domain.penulisan import tulis_ringkas
from akuntabel.domain.tahun_kinerja import TahunKinerja

_WARNA = {JenisTemuan.GALAT: "red", JenisTemuan.PERINGATAN: "yellow", JenisTemuan.SARAN: "cyan"}
_JENIS = {
    JenisTemuan.GALAT: ("galat", "error"),
    JenisTemuan.PERINGATAN: ("peringatan", "warning"),
    JenisTemuan.SARAN: ("saran", "advice"),
}


def tulis_mutu(folder: str, tahun: TahunKinerja, hasil: HasilMutu) -> str:
    """All findings; a manual without any takes one line."""
    bagian = [_manual(tahun, m) for m in hasil.manual]
    if hasil.himpunan:
        bagian.append(click.style(dwi("Himpunan IKU", "All indicators"), bold=True))
        bagian += [_temuan(t) for t in hasil.himpunan]
    galat = any(t.jenis is JenisTemuan.GALAT for t in hasil.terbuka)
    penjelasan = dwi(
        "Mutu: bagian pemeriksaan yang lulus di antara yang berlaku dan tidak dijelaskan kantor; patokan kami, bukan "
        "aturan.",
        "Quality: share of the checks passed among those that apply and are not explained; our yardstick, no rule.",
    )
    ringkas = f"{folder}: {len(hasil.manual)} manual, {_ringkasan(hasil)}"
    return "\n".join(
        (*bagian, "", *textwrap.wrap(penjelasan, lebar_layar()), click.style(ringkas, fg="red" if galat else "green"))
    )


def _ringkasan(hasil: HasilMutu) -> str:
    jumlah = Counter(t.jenis for t in hasil.terbuka)
    rinci = ", ".join(f"{jumlah[j]} {dwi(*_JENIS[j])}" for j in JenisTemuan if jumlah[j])
    dijelaskan = len(hasil.temuan) - len(hasil.terbuka)
    tambahan = dwi(f"; {dijelaskan} temuan dijelaskan", f"; {dijelaskan} findings explained") if dijelaskan else ""
    return (rinci or dwi("tidak ada temuan terbuka", "no open findings")) + tambahan


def _manual(tahun: TahunKinerja, mutu: MutuManual) -> str:
    nilai = "–" if mutu.nilai is None else tulis_ringkas(mutu.nilai)
    lulus = dwi(
        f"{mutu.lulus} dari {mutu.berlaku - mutu.dijelaskan} lulus",
        f"{mutu.lulus} of {mutu.berlaku - mutu.dijelaskan} passed",
    )
    kepala = click.style(f"{mutu.kode_iku} {tahun.manual[mutu.kode_iku].nama}", bold=True)
    awal = textwrap.fill(kepala, lebar_layar(), subsequent_indent="  ")
    return "\n".join((awal, f"  {dwi('mutu', 'quality')} {nilai} ({lulus})", *map(_temuan, mutu.temuan)))


def _temuan(temuan: TemuanManual) -> str:
    if temuan.alasan:
        kepala = f"{click.style(dwi('dijelaskan', 'explained'), dim=True)} {temuan.what}  [{temuan.kode}]"
        isi: tuple[tuple[str, str], ...] = ((dwi("alasan", "reason"), temuan.alasan),)
    else:
        jenis = click.style(dwi(*_JENIS[temuan.jenis]), fg=_WARNA[temuan.jenis], bold=True)
        kepala = f"{jenis} ({temuan.kepastian.value}) {temuan.what}  [{temuan.kode}]"
        dasar = f"{temuan.dasar.rujukan} ({dwi('keyakinan', 'confidence')} {temuan.dasar.keyakinan.value})"
        isi = (
            (dwi("letak", "place"), str(temuan.where)),
            (dwi("ditemukan", "found"), temuan.found),
            (dwi("seharusnya", "expected"), temuan.expected),
            (dwi("perbaikan", "remedy"), temuan.remedy),
            (dwi("dasar", "authority"), dasar),
        )
    awal = textwrap.fill(kepala, lebar_layar(), initial_indent="  ", subsequent_indent="    ")
    return "\n".join((awal, *_isian(isi)))


def _isian(isi: Sequence[tuple[str, str]]) -> list[str]:
    baris = []
    for label, teks in isi:
        awal = f"      {label:<11}"
        baris.append(textwrap.fill(teks, lebar_layar(), initial_indent=awal, subsequent_indent=" " * len(awal)))
    return baris
