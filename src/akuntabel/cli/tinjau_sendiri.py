"""The program's own report under the checks of the review, before it is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.cli.pilihan import galat_keluar, tulis_json
from akuntabel.domain.jawaban import Jawaban
from akuntabel.domain.lembar_reviu import CatatanReviu
from akuntabel.domain.problem import Problem, Tingkat
from akuntabel.reports.tree import Dokumen

Terjawab = Mapping[str, Jawaban]


@dataclass(frozen=True, slots=True)
class TinjauanSendiri:
    """What the checks find in a report of ours.

    `temuan` is not known from the office's data, `diakui` are contradictions of the office's own figures that the
    report itself names among its problems, `berdiri` the certain ones that keep it from being written.
    """

    temuan: tuple[CatatanReviu, ...] = ()
    diakui: tuple[CatatanReviu, ...] = ()
    berdiri: tuple[CatatanReviu, ...] = ()


def tinjau_dokumen(dokumen: Dokumen, nama: str, masalah: Sequence[Problem], jawaban: Terjawab) -> TinjauanSendiri:
    """The findings in the text of a document; `masalah` are the problems that it prints."""
    from akuntabel.cli.naskah_laporan import naskah_of
    from akuntabel.reviu import tinjau_naskah
    from akuntabel.reviu.lembar import lembar_of

    hasil = tinjau_naskah(naskah_of(dokumen, nama), dokumen.sidik)
    if not hasil.temuan:
        return TinjauanSendiri()
    lembar = lembar_of(hasil, jawaban)
    diakui = tuple(c for c in lembar.catatan if _diakui(c, masalah))
    lain = tuple(c for c in lembar.catatan if c not in diakui)
    return TinjauanSendiri(lain, diakui, tuple(c for c in lembar.berdiri if c not in diakui))


def _diakui(catatan: CatatanReviu, masalah: Sequence[Problem]) -> bool:
    """Whether a problem of the data names the same printed and the same computed figure."""
    dua = (_angka(catatan.tercetak), _angka(catatan.dihitung))
    return all(dua) and any((_angka(p.found), _angka(p.expected)) == dua for p in masalah)


def _angka(teks: str) -> str:
    return "".join(c for c in teks if c.isdigit() or c in ",-−")


def baca_jawaban_laporan(berkas: Path | None, bentuk: str) -> Terjawab:
    """The answers to findings that let a report be written; ends the command where they cannot be used."""
    if berkas is None:
        return {}
    from akuntabel.intake.jawaban import read_jawaban

    jawaban, masalah = read_jawaban(berkas)
    if any(p.tingkat is Tingkat.GALAT for p in masalah):
        galat_keluar(masalah, bentuk)
        raise Berhenti(
            dwi("Laporan tidak ditulis: perbaiki dahulu berkas jawabannya.", "No report: mend the answers first."),
            KodeKeluar.DATA_BERMASALAH,
        )
    return jawaban


def sebut_tinjauan(tinjauan: TinjauanSendiri, bentuk: str) -> None:
    """Show what was found; ends the command where a certain finding stands without an answer."""
    if bentuk == "teks" or tinjauan.berdiri:
        _tulis(tinjauan, bentuk)
    if tinjauan.berdiri:
        raise Berhenti(pesan_berdiri(tinjauan.berdiri), KodeKeluar.DATA_BERMASALAH)


def pesan_berdiri(berdiri: Sequence[CatatanReviu]) -> str:
    """Why a report is not written, and how its office can decide otherwise."""
    return dwi(
        f"Laporan tidak ditulis: {len(berdiri)} temuan pasti pada isinya. Perbaiki data atau narasinya. Bila yang "
        f"tercetak memang benar, jelaskan dengan --jawaban BERKAS (temuan: {berdiri[0].pengenal}, sikap: dijelaskan, "
        "alasan, pereviu, tanggal).",
        f"The report was not written: {len(berdiri)} certain findings in what it says. Mend the data or the narrative. "
        f"Where what is printed is right, explain it with --jawaban FILE (temuan: {berdiri[0].pengenal}, sikap: "
        "dijelaskan, alasan, pereviu, tanggal).",
    )


def _tulis(tinjauan: TinjauanSendiri, bentuk: str) -> None:
    from akuntabel.cli.teks.reviu import tulis_temuan

    if bentuk == "json":
        click.echo(tulis_json({"temuan": temuan_laporan_json(tinjauan)}))
        return
    if tinjauan.temuan:
        click.echo(dwi("Temuan pada laporan ini:", "Findings in this report:"), err=True)
        click.echo(tulis_temuan(tinjauan.temuan), err=True)
    if tinjauan.diakui:
        click.secho(
            dwi(
                f"Laporan menyebut sendiri {len(tinjauan.diakui)} pertentangan dalam data kantor (lampiran masalah).",
                f"The report itself names {len(tinjauan.diakui)} contradictions in the office's data (annex of "
                "problems).",
            ),
            dim=True,
            err=True,
        )


def temuan_laporan_json(tinjauan: TinjauanSendiri) -> list[dict[str, object]]:
    """The findings as JSON values, those that the report names itself marked."""
    return [
        {
            "pengenal": c.pengenal, "kode": c.kode, "jenis": c.jenis, "kepastian": c.kepastian,
            "lokasi": {"bab": c.bab or None, "kutipan": c.kutipan}, "tercetak": c.tercetak, "dihitung": c.dihitung,
            "penjelasan": c.penjelasan, "saran": c.saran, "diakui": c in tinjauan.diakui,
        }
        for c in (*tinjauan.temuan, *tinjauan.diakui)
    ]  # fmt: skip
