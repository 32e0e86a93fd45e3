"""The comparison of regimes as text: the regimes, the NKO and what moves it, every figure, every rule."""

import re
import textwrap
from collections.abc import Iterator, Sequence
from decimal import Decimal

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.teks.andai import nilai_teks
from akuntabel.cli.teks.tabel import lebar_layar, tabel
from akuntabel.domain.banding import BagianAngka, Banding, BedaAngka, asumsi_penilaian, berlaku_pada
from akuntabel.domain.banding_aturan import BedaAturan, SisiAturan, Unsur
from akuntabel.domain.penilaian import Penilaian
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_desimal, tulis_ringkas
from akuntabel.domain.problem import Problem
from akuntabel.domain.rezim import CaraBobot, KebijakanPerspektif, KedudukanTarget, Rezim

_DESIMAL_BOBOT = 4
_NAMA_BAGIAN = {
    BagianAngka.NILAI: "",
    BagianAngka.CAPAIAN: "capaian",
    BagianAngka.BOBOT: "bobot",
    BagianAngka.BOBOT_TERTIMBANG: "bobot tertimbang",
    BagianAngka.STATUS: "status",
    BagianAngka.PREDIKAT: "predikat",
}

_GARIS = re.compile(r"(?<=[a-z])_(?=[a-z])")
_UCAPAN: dict[str, str] = {
    CaraBobot.VALIDITAS_KENDALI: "matriks validitas dan kendali",
    CaraBobot.K3: "kualitas IKU dan kualitas target (K3)",
    CaraBobot.SAMA: "setiap IKU sama",
    KebijakanPerspektif.BAGI_PROPORSIONAL: "dibagi proporsional",
    KebijakanPerspektif.TAK_TERHITUNG: "tidak terhitung",
    **{k: k.value.replace("_", " ") for k in KedudukanTarget if k is not KedudukanTarget.STABILIZE},
}
"""The choices of a regime as people read them; what is not here is read as it is."""


def tulis_banding(hasil: Sequence[Banding], rezim: Sequence[tuple[Rezim, tuple[str, ...]]]) -> str:
    """The whole comparison, the first regime against each other one."""
    penilaian = hasil[0].dasar
    tahun, saat = penilaian.tahun, penilaian.triwulan
    bagian = [
        click.style(tahun.kantor.nama, bold=True),
        dwi(
            f"Perbandingan rezim tahun {tahun.tahun} sampai {saat.nama}: data dan target sama.",
            f"Comparison of regimes, {tahun.tahun} up to {saat.kode}: same data, same targets.",
        ),
    ]
    for satu, tanpa in rezim:
        bagian += ["", *_rezim(satu, tanpa, tahun.tahun)]
    for banding in hasil:
        bagian += ["", *_banding(banding)]
    return "\n".join(bagian)


def _rezim(rezim: Rezim, tanpa: tuple[str, ...], tahun: int) -> Iterator[str]:
    yield from _lipat(f"{rezim.kode}: {rezim.nama}", "")
    masa = (
        f"{rezim.sejak.isoformat()}–{rezim.sampai.isoformat()}"
        if rezim.sampai
        else dwi(f"sejak {rezim.sejak.isoformat()}", f"since {rezim.sejak.isoformat()}")
    )
    if not berlaku_pada(rezim, tahun):
        yield from _lipat(
            dwi(
                f"Tidak berlaku pada tahun {tahun} (masanya {masa}); di sini hanya pembanding.",
                f"Not in force in {tahun} (its dates: {masa}); here only for comparison.",
            ),
            "  ",
        )
    for nama in tanpa:
        yield from _lipat(
            dwi(
                f"Pilihan kantor «{nama}» tidak ditawarkan rezim ini; dipakai bawaannya.",
                f"The office's choice «{nama}» is not offered by this regime; its own is used.",
            ),
            "  ",
        )


def _banding(banding: Banding) -> Iterator[str]:
    dasar, lain = banding.dasar.rezim.kode, banding.lain.rezim.kode
    nomor = {unsur: n for n, unsur in enumerate(dict.fromkeys(a.unsur for a in banding.aturan), 1)}
    yield click.style(dwi(f"{dasar} dan {lain}", f"{dasar} and {lain}"), bold=True)
    yield ""
    yield from _nko(banding, nomor)
    if not banding.aturan:
        yield ""
        yield from _lipat(
            dwi(
                "Tidak ada aturan, bobot, atau batas yang berbeda bagi kantor ini; sumber dan keyakinannya dapat lain.",
                "No rule, weight, or bound differs for this office; sources and confidence may.",
            ),
            "",
        )
    if banding.angka:
        kepala = (dwi("Angka", "Figure"), dasar, lain, dwi("Selisih", "Difference"), dwi("Aturan", "Rule"))
        yield ""
        yield tabel(kepala, [_angka(a, nomor) for a in banding.angka], kanan=(1, 2, 3), lentur=0)
    if banding.aturan:
        yield ""
        yield dwi("Aturan yang berbeda", "Rules that differ")
    unsur = None
    for a in banding.aturan:
        if a.unsur is not unsur:
            unsur = a.unsur
            yield f"[{nomor[unsur]}] {unsur.value}"
        yield from _aturan(a, dasar, lain)
    for kode, masalah in ((dasar, banding.masalah_dasar), (lain, banding.masalah_lain)):
        yield from _masalah(kode, masalah)
    for penilaian in (banding.dasar, banding.lain):
        yield from _anggapan(penilaian)


def _nko(banding: Banding, nomor: dict[Unsur, int]) -> Iterator[str]:
    satu, dua = banding.dasar.kartu.nko, banding.lain.kartu.nko
    if banding.selisih_nko is None:
        yield f"NKO: {nilai_teks(satu)} / {nilai_teks(dua)}"
        yield from _lipat(
            dwi(
                "Selisih NKO tidak dapat disebut: salah satu rezim tidak memberi NKO pada data ini.",
                "No difference of the NKO can be named: one of the regimes gives no NKO for these data.",
            ),
            "",
        )
        return
    yield f"NKO: {nilai_teks(satu)} → {nilai_teks(dua)} ({_tanda(banding.selisih_nko)})"
    for s in banding.sumbangan:
        isi = dwi("tidak dapat dipisahkan", "cannot be isolated") if s.nko is None else _tanda(s.nko)
        yield f"  [{nomor[s.unsur]}] {s.unsur.value}: {isi}"
    if banding.interaksi is not None and banding.sumbangan:
        yield dwi(
            f"  interaksi, yang hanya terjadi bersama-sama: {_tanda(banding.interaksi)}",
            f"  interaction, what only happens together: {_tanda(banding.interaksi)}",
        )


def _angka(a: BedaAngka, nomor: dict[Unsur, int]) -> tuple[str, ...]:
    jenis, _, kode = a.alamat.partition(".")
    nama = {"nko": "NKO", "perspektif": _tanpa_garis(kode), "ss": f"SS {kode}", "iku": kode}[jenis]
    desimal = _DESIMAL_BOBOT if a.bagian in (BagianAngka.BOBOT, BagianAngka.BOBOT_TERTIMBANG) else 2
    selisih = TANDA_KOSONG if a.selisih is None else _tanda(a.selisih, desimal)
    sebab = "".join(f"[{nomor[u]}]" for u in a.unsur) or dwi("bersama", "together")
    return (
        " ".join(filter(None, (nama, _NAMA_BAGIAN[a.bagian]))),
        _isi(a.dasar, desimal),
        _isi(a.lain, desimal),
        selisih,
        sebab,
    )


def _isi(nilai: object, desimal: int) -> str:
    if isinstance(nilai, Decimal):
        return tulis_ringkas(nilai, desimal) if desimal != 2 else tulis_desimal(nilai)
    return str(nilai) if nilai is not None else TANDA_KOSONG


def _tanda(nilai: Decimal, desimal: int = 2) -> str:
    tulisan = tulis_ringkas(nilai, desimal) if desimal != 2 else tulis_desimal(nilai)
    return f"+{tulisan}" if nilai > 0 and tulisan.strip("0,") else tulisan


def _aturan(a: BedaAturan, dasar: str, lain: str) -> Iterator[str]:
    yield f"    {a.nama}"
    for kode, sisi in ((dasar, a.dasar), (lain, a.lain)):
        yield from _lipat(f"{kode}: {_sisi(sisi)}", "      ")


def _tanpa_garis(teks: str) -> str:
    """A text with the codes of perspectives in it as words."""
    return _GARIS.sub(" ", teks)


def _ucapan(isi: str) -> str:
    """A figure with the codes of its choices in words."""
    return ", ".join(
        " ".join(_UCAPAN.get(kata, _tanpa_garis(kata)) for kata in satu.split(" ")) for satu in isi.split(", ")
    )


def _sisi(sisi: SisiAturan | None) -> str:
    if sisi is None:
        return dwi("tidak mempunyainya", "has none")
    return f"{_ucapan(sisi.isi)} ({sisi.rujukan}; {dwi('keyakinan', 'confidence')} {sisi.keyakinan.value})"


def _masalah(kode: str, masalah: Sequence[Problem]) -> Iterator[str]:
    if masalah:
        yield ""
        yield dwi(f"Masalah hanya menurut {kode}", f"Problems only under {kode}")
    for p in masalah:
        yield from _lipat(f"{p.what} [{p.code}]", "  ")


def _anggapan(penilaian: Penilaian) -> Iterator[str]:
    """The figures of a regime that are only assumed, also where both regimes have the same one."""
    kode = penilaian.rezim.kode
    milik = [a for a in asumsi_penilaian(penilaian) if a.kode.startswith(f"{kode}.")]
    if milik:
        yield ""
        yield dwi(f"Anggapan yang menentukan hasil menurut {kode}", f"Assumptions that decide the result under {kode}")
    for a in milik:
        yield from _lipat(f"{_tanpa_garis(a.pernyataan)} ({a.rujukan})", "  ")


def _lipat(teks: str, inden: str) -> list[str]:
    return textwrap.wrap(
        teks, lebar_layar(), initial_indent=inden, subsequent_indent=f"{inden}  ", break_on_hyphens=False
    )
