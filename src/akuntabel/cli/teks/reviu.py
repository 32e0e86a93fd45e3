"""A review as text: findings by chapter, each with quotation, printed, computed, why, how sure, and what to do."""

import textwrap
from collections.abc import Sequence
from itertools import groupby

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.teks.tabel import lebar_layar
from akuntabel.domain.jawaban import Jawaban
from akuntabel.domain.lembar_reviu import CatatanReviu, KeadaanTemuan, LembarReviu
from akuntabel.reviu import HasilReviu
from akuntabel.reviu.hasil import Kepastian

WARNA = {Kepastian.PASTI: "red", Kepastian.MUNGKIN: "yellow", Kepastian.GAYA: "cyan"}
_LEVEL = {Kepastian.PASTI: "certain", Kepastian.MUNGKIN: "possible", Kepastian.GAYA: "style"}
_KEADAAN = {KeadaanTemuan.BARU: "(baru)", KeadaanTemuan.TETAP: "(tetap)"}


def tulis_temuan(catatan: Sequence[CatatanReviu]) -> str:
    """All findings in the order of reading, under their chapters."""
    bagian = []
    for bab, milik in groupby(catatan, key=lambda c: c.bab):
        bagian.append(click.style(bab or dwi("Sebelum bab pertama", "Before the first chapter"), bold=True))
        bagian += [_satu(c) for c in milik]
    return "\n".join(bagian)


def tulis_diperbaiki(lembar: LembarReviu) -> str:
    """The findings of the earlier version that are gone; empty where there are none."""
    if not lembar.diperbaiki:
        return ""
    baris = [click.style(dwi("Sudah diperbaiki", "Mended since"), bold=True)]
    baris += [
        textwrap.fill(f"[{t.kode}] «{t.kutipan}»", lebar_layar(), initial_indent="  ", subsequent_indent="      ")
        for t in lembar.diperbaiki
    ]
    return "\n".join(baris)


def ringkasan_banding(lembar: LembarReviu) -> str:
    """How many findings are new, open, and mended since the earlier version, and how many are answered."""
    bagian = []
    if lembar.dibandingkan:
        jumlah = [sum(c.keadaan is k for c in lembar.catatan) for k in (KeadaanTemuan.BARU, KeadaanTemuan.TETAP)]
        selesai = len(lembar.diperbaiki)
        bagian.append(
            dwi(
                f"dibanding versi sebelumnya: {selesai} diperbaiki, {jumlah[1]} tetap, {jumlah[0]} baru",
                f"against the earlier version: {selesai} mended, {jumlah[1]} open, {jumlah[0]} new",
            )
        )
    dijawab = sum(c.jawaban is not None for c in lembar.catatan)
    if dijawab:
        semua = len(lembar.catatan)
        bagian.append(dwi(f"{dijawab} dari {semua} temuan dijawab", f"{dijawab} of {semua} findings answered"))
    return "; ".join(bagian)


def ringkasan_reviu(hasil: HasilReviu) -> str:
    """How many findings of each certainty there are, and what was tested."""
    rinci = ", ".join(f"{hasil.jumlah(k)} {dwi(k.value, _LEVEL[k])}" for k in Kepastian if hasil.jumlah(k)) or dwi(
        "tidak ada temuan", "no findings"
    )
    diuji = dwi(
        f"{len(hasil.fakta.rasio)} capaian dan {len(hasil.fakta.jumlah)} jumlah dihitung ulang",
        f"{len(hasil.fakta.rasio)} ratios and {len(hasil.fakta.jumlah)} totals recomputed",
    )
    return f"{rinci} ({diuji})"


def peringatan_baca(hasil: HasilReviu) -> str:
    """What was not read or not tested, said aloud; empty where there is nothing of the kind."""
    bagian = list(hasil.naskah.catatan)
    if hasil.naskah.gambar:
        tempat = sorted({str(g) for g in hasil.naskah.gambar}, key=lambda s: (len(s), s))
        lain = f" … ({len(tempat)})" if len(tempat) > 8 else ""
        bagian.append(
            dwi("Gambar yang isinya tidak dibaca: ", "Pictures whose content was not read: ")
            + "; ".join(tempat[:8]) + lain
        )  # fmt: skip
    bagian += [
        f"{dwi('Tidak dapat diuji', 'Cannot be tested')} ({t.letak}): {t.alasan}; «{t.kutipan[:80]}»"
        for t in hasil.tak_teruji
    ]
    return "\n".join(bagian)


def _satu(c: CatatanReviu) -> str:
    kepastian = Kepastian(c.kepastian)
    tingkat = click.style(dwi(kepastian.value, _LEVEL[kepastian]), fg=WARNA[kepastian], bold=True)
    baris = [" ".join(filter(None, (f"  {tingkat} {c.letak}  [{c.kode}]", _KEADAAN.get(c.keadaan, ""))))]
    for label, isi in (
        (dwi("kutipan", "quotation"), f"«{c.kutipan}»"),
        (dwi("tercetak", "printed"), c.tercetak),
        (dwi("dihitung", "computed"), c.dihitung),
        (dwi("sebab", "why"), c.penjelasan),
        (dwi("saran", "remedy"), c.saran),
        (dwi("jawaban", "answer"), _jawaban(c.jawaban)),
        (dwi("pengenal", "name"), c.pengenal),
    ):
        if isi:
            awal = f"      {label:<10}"
            baris.append(textwrap.fill(isi, lebar_layar(), initial_indent=awal, subsequent_indent=" " * len(awal)))
    return "\n".join(baris)


def _jawaban(jawaban: Jawaban | None) -> str:
    if jawaban is None:
        return ""
    isi = f"{jawaban.sikap.value}: {jawaban.alasan}" if jawaban.alasan else jawaban.sikap.value
    return f"{isi} ({jawaban.pereviu}, {jawaban.tanggal.isoformat()})"
