"""The quality of manuals as text: open findings by IKU, what is in order, what was explained, one line of summary."""

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.teks.tabel import lebar_layar, tabel
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
    """Manuals with open findings one by one, the others as a table, then what the office explained, once per reason."""
    buka = [m for m in hasil.manual if _terbuka(m)]
    bagian = [_manual(tahun, m) for m in buka]
    if hasil.himpunan:
        bagian.append(click.style(dwi("Himpunan IKU", "All indicators"), bold=True))
        bagian += [_temuan(t) for t in hasil.himpunan]
    if tanpa := [m for m in hasil.manual if m not in buka]:
        bagian += [*([""] if bagian else []), _tanpa_temuan(tahun, tanpa)]
    if jelas := [t for t in hasil.temuan if t.alasan]:
        bagian += ["", click.style(dwi("Dijelaskan kantor", "Explained by the office"), bold=True), *_dijelaskan(jelas)]
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
    return "\n".join((awal, f"  {dwi('mutu', 'quality')} {nilai} ({lulus})", *map(_temuan, _terbuka(mutu))))


def _terbuka(mutu: MutuManual) -> tuple[TemuanManual, ...]:
    return tuple(t for t in mutu.temuan if not t.alasan)


def _tanpa_temuan(tahun: TahunKinerja, manual: Sequence[MutuManual]) -> str:
    """One line for every manual without an open finding."""
    kepala = ("IKU", dwi("Tanpa temuan terbuka", "No open finding"), dwi("Mutu", "Quality"))
    baris = [
        (m.kode_iku, tahun.manual[m.kode_iku].nama, "–" if m.nilai is None else tulis_ringkas(m.nilai)) for m in manual
    ]
    return tabel(kepala, baris, kanan=(2,), lentur=1)


def _dijelaskan(temuan: Sequence[TemuanManual]) -> Iterator[str]:
    """Explained findings by check, sentence and reason, with the IKU that share them."""
    kelompok: dict[tuple[str, str, str], list[str]] = {}
    for t in temuan:
        kelompok.setdefault((t.kode, t.what.removeprefix(f"IKU {t.kode_iku}: "), t.alasan), []).append(t.kode_iku)
    for (kode, what, alasan), iku in sorted(kelompok.items(), key=lambda satu: satu[0][0]):
        kepala = f"{what[:1].upper()}{what[1:]}  [{kode}]"
        yield textwrap.fill(kepala, lebar_layar(), initial_indent="  ", subsequent_indent="    ")
        yield from _isian((("IKU", ", ".join(dict.fromkeys(iku))), (dwi("alasan", "reason"), alasan)))


def _temuan(temuan: TemuanManual) -> str:
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
