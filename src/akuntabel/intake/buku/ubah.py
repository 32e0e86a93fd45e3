"""The conversions as a whole: folder to workbook, workbook to folder, ready-made set to template."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from akuntabel.domain.isi_kantor import BERKAS_PEGAWAI
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.berkas import BAWAHAN, BERSAMA, Kumpulan, baca_kumpulan
from akuntabel.intake.buku import kode as kode_buku
from akuntabel.intake.buku.baca import isi_buku
from akuntabel.intake.buku.dari_berkas import isi_of
from akuntabel.intake.buku.formulir import FORMULIR
from akuntabel.intake.buku.isi import Baris, IsiLembar
from akuntabel.intake.buku.jadi_berkas import jadi_berkas
from akuntabel.intake.buku.pratinjau import Acuan
from akuntabel.intake.buku.sebut import sebut_lembar
from akuntabel.intake.buku.tulis import PANJANG_SEL, lengkapi_formulir, terlalu_panjang, tulis_buku
from akuntabel.intake.kantor import baca_kantor
from akuntabel.intake.manual import baca_manual
from akuntabel.intake.naskah import BAGIAN_ANALISIS, BAGIAN_NARASI
from akuntabel.intake.peta import baca_peta
from akuntabel.intake.target import baca_target
from akuntabel.intake.warisan import IsiPaket, baca_paket, baca_paket_sendiri
from akuntabel.intake.yaml_teks import baca_yaml
from akuntabel.paket import berkas_paket, kode_paket
from akuntabel.pedoman import kode_rezim, load_rezim


@dataclass(frozen=True, slots=True)
class HasilUbah:
    """What a conversion made (files by relative path), and everything there is to say about it.

    Where any problem is a `galat`, nothing was made: half a conversion would lose something.
    """

    berkas: Mapping[str, bytes]
    problems: tuple[Problem, ...]


def folder_ke_buku(folder: Path, nama: str) -> HasilUbah:
    """The workbook of a folder, under the name `nama`."""
    catat = Pencatat()
    kumpulan = baca_kumpulan(folder, catat)
    semua = isi_of(kumpulan, catat)
    for lain in (*BERKAS_PEGAWAI, BAWAHAN, BERSAMA):
        if (folder / lain).exists():
            catat.catat(
                kode_buku.TIDAK_IKUT,
                SourceRef(lain),
                f"«{lain}» tidak ikut ke buku kerja, yang memuat satu kantor tanpa pegawai dan unit bawahannya.",
                found=lain,
                expected="berkas satu kantor",
                remedy="Tetap simpan foldernya.",
                tingkat=Tingkat.PERINGATAN,
            )
    for isi, kolom, awal in terlalu_panjang(semua):
        catat.catat(
            kode_buku.SEL_TERLALU_PANJANG,
            SourceRef(isi.lembar.berkas, 0, kolom),
            f"Ada teks yang lebih panjang daripada {PANJANG_SEL} karakter, sehingga tidak muat dalam satu sel.",
            found=f"{awal}…",
            expected=f"paling banyak {PANJANG_SEL} karakter",
            remedy="Pendekkan teksnya, atau tetap pakai folder.",
        )
    # What the readers of the single files say is theirs to say; here only what could not be carried over counts.
    problems = catat.problems
    if any(p.tingkat is Tingkat.GALAT for p in problems):
        return HasilUbah({}, problems)
    acuan = _acuan(kumpulan, folder)
    formulir = next(isi for isi in semua if isi.lembar is FORMULIR)
    lengkapi_formulir(formulir)
    return HasilUbah({nama: tulis_buku(semua, acuan, f"Kinerja {folder.resolve().name}")}, problems)


def buku_ke_folder(bita: bytes, nama: str) -> HasilUbah:
    """The files of the folder that a workbook holds."""
    catat = Pencatat()
    hasil = jadi_berkas(isi_buku(bita, nama, catat), catat)
    problems = sebut_lembar(catat.problems)
    galat = any(p.tingkat is Tingkat.GALAT for p in problems)
    return HasilUbah({} if galat else hasil.berkas, problems)


def templat(paket: str = "") -> bytes:
    """A workbook to begin with: prefilled from a ready-made set, or empty."""
    berkas = _berkas_templat(paket)
    catat = Pencatat()
    kumpulan = Kumpulan(berkas, catat)
    semua = isi_of(kumpulan, catat)
    acuan = _acuan(kumpulan)
    per_nama = {isi.lembar.nama: isi for isi in semua}
    _isi_realisasi(per_nama["Realisasi"], acuan, kumpulan)
    for kode_iku in acuan.kode_iku:
        per_nama["Analisis"].baris += [
            Baris(0, {"kode": kode_iku, "bagian": bagian.capitalize()}) for bagian in BAGIAN_ANALISIS
        ]
    per_nama["Narasi"].baris += [Baris(0, {"bagian": bagian}) for bagian in BAGIAN_NARASI]
    lengkapi_formulir(per_nama[FORMULIR.nama])
    judul = f"Templat kinerja kantor, paket {paket}" if paket else "Templat kinerja kantor"
    return tulis_buku(semua, acuan, judul)


def _berkas_templat(kode: str) -> dict[str, bytes]:
    """The files that a template begins with: those of the set, and what can be told about the office."""
    if not kode:
        return {}
    milik = berkas_paket(kode)
    tahun = kode.rpartition("/")[2]
    baris = [f"paket: {kode}"]
    if tahun.isdigit():
        baris.append(f"tahun: {tahun}")
    paket = baca_yaml(Kumpulan(dict(milik), Pencatat()), "paket.yaml", Pencatat())
    if paket is not None and (rezim := paket.teks("rezim")):
        baris.append(f"rezim: {rezim}")
    pindah = {"peta.yaml": "peta.yaml", "target.csv": "target.csv", "manual.yaml": "manual/paket.yaml"}
    berkas = {ke: milik[dari] for dari, ke in pindah.items() if dari in milik}
    return {**berkas, "kantor.yaml": "\n".join(baris).encode()}


def _isi_realisasi(isi: IsiLembar, acuan: Acuan, kumpulan: Kumpulan) -> None:
    """One row per IKU, quarter with a target, and component, waiting for its value."""
    target = baca_target(kumpulan, acuan.manual, Pencatat())
    for kode_iku in acuan.kode_iku:
        manual, milik = acuan.manual.get(kode_iku), target.get(kode_iku)
        komponen: Sequence[str] = [k.kode for k in manual.komponen] if manual and manual.formula else []
        for triwulan in Triwulan:
            if milik is None or triwulan in milik.target:
                for satu in komponen or ["realisasi"]:
                    isi.baris.append(Baris(0, {"kode": kode_iku, "periode": triwulan.kode, "komponen": satu}))


def _acuan(kumpulan: Kumpulan, folder: Path | None = None) -> Acuan:
    """The plan of an office as far as it can be read; what is wrong with it is said when the office is checked."""
    diam = Pencatat()
    kantor = baca_kantor(kumpulan, diam)
    paket = _paket(kantor.paket if kantor else "", folder)
    manual = dict(paket.manual) if paket else {}
    manual.update(baca_manual(kumpulan, kumpulan.di_folder("manual", ".yaml"), diam))
    peta = baca_peta(kumpulan, diam) if "peta.yaml" in kumpulan else paket.peta if paket else None
    kode_iku = peta.kode_iku if peta else tuple(baca_target(kumpulan, manual, diam)) if manual else ()
    figur = load_rezim(kantor.rezim if kantor and kantor.rezim else kode_rezim()[0])
    return Acuan(tuple(dict.fromkeys(kode_iku)), manual, figur.batas.nilai, figur.skala_stabilize.nilai)


def _paket(kode: str, folder: Path | None) -> IsiPaket | None:
    if kode.startswith("./"):
        return baca_paket_sendiri(folder, kode) if folder else None
    return baca_paket(kode) if kode in kode_paket() else None
