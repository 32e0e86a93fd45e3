"""A workbook to begin with: empty, or prefilled from a set of the program or of the office's own."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from akuntabel.domain.formula import Formula, parse_formula
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import SourceRef, Tingkat
from akuntabel.domain.tahun_kinerja import KOMPONEN_REALISASI
from akuntabel.intake import kode as kode_intake
from akuntabel.intake.awal import berkas_awal
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.buku.acuan import acuan_of
from akuntabel.intake.buku.dari_berkas import isi_of
from akuntabel.intake.buku.formulir import FORMULIR
from akuntabel.intake.buku.isi import Baris, IsiLembar
from akuntabel.intake.buku.pratinjau_penentu import Acuan
from akuntabel.intake.buku.tulis import lengkapi_formulir, tulis_buku
from akuntabel.intake.buku.ubah import HasilUbah
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.manual import ManualTahun
from akuntabel.intake.naskah import BAGIAN_ANALISIS, BAGIAN_NARASI
from akuntabel.intake.target import baca_target
from akuntabel.intake.warisan import berkas_paket_sendiri, isi_paket
from akuntabel.paket import berkas_paket


def templat(nama: str, paket: str = "", induk: Path = Path()) -> HasilUbah:
    """The workbook `nama` to be filled in, prefilled from a set: a code of the program, or `./folder` below `induk`,
    the folder that the workbook will lie in. A set with errors gives none."""
    catat = Pencatat()
    milik = _isi_paket(paket, induk, catat)
    if any(p.tingkat is Tingkat.GALAT for p in catat.problems):
        return HasilUbah({}, catat.problems)
    kumpulan = Kumpulan(berkas_awal(paket, milik) if paket else {}, catat)
    semua = isi_of(kumpulan, catat)
    acuan = acuan_of(kumpulan, induk)
    per_nama = {isi.lembar.nama: isi for isi in semua}
    _isi_realisasi(per_nama["Realisasi"], acuan, kumpulan)
    for kode_iku in acuan.kode_iku:
        per_nama["Analisis"].baris += [
            Baris(0, {"kode": kode_iku, "bagian": bagian.capitalize()}) for bagian in BAGIAN_ANALISIS
        ]
    per_nama["Narasi"].baris += [Baris(0, {"bagian": bagian}) for bagian in BAGIAN_NARASI]
    lengkapi_formulir(per_nama[FORMULIR.nama])
    judul = f"Templat kinerja kantor, paket {paket.removeprefix('./')}" if paket else "Templat kinerja kantor"
    return HasilUbah({nama: tulis_buku(semua, acuan, judul)}, catat.problems)


def _isi_paket(paket: str, induk: Path, catat: Pencatat) -> Mapping[str, bytes]:
    """The files of the set by name; what is wrong with a set of the office's own is reported."""
    if not paket.startswith("./"):
        return berkas_paket(paket) if paket else {}
    kumpulan = berkas_paket_sendiri(induk, paket, catat)
    if kumpulan is None:
        catat.catat(
            kode_intake.PAKET_TIDAK_DIKENAL,
            SourceRef(paket),
            "Folder paket ini tidak ada, bukan folder biasa, atau tidak memuat paket.yaml.",
            found=paket,
            expected="folder yang memuat paket.yaml, peta.yaml, manual.yaml, dan target.csv",
            remedy="Periksa nama foldernya; cara menulisnya ada pada panduan «Menulis paket sendiri».",
        )
        return {}
    catat.tambah(isi_paket(kumpulan, catat).problems)
    return kumpulan.semua


def _catatan(manual: ManualIKU) -> dict[str, str]:
    """What a row of each component is, and that those of sub-units want a row for each of them."""
    formula = parse_formula(manual.formula) if manual.formula else None
    per_unit = isinstance(formula, Formula) and formula.memakai_unit
    ekor = "; satu baris per sub-unit, isi kolom Unit" if per_unit else ""
    return {KOMPONEN_REALISASI: manual.nama, **{k.kode: f"{k.nama}{ekor}" for k in manual.komponen}}


def _isi_realisasi(isi: IsiLembar, acuan: Acuan, kumpulan: Kumpulan) -> None:
    """One row per IKU, quarter with a target, and component, waiting for its value; the note says what it is."""
    target = baca_target(kumpulan, ManualTahun(acuan.manual), Pencatat())
    for kode_iku in acuan.kode_iku:
        manual, milik = acuan.manual.get(kode_iku), target.get(kode_iku)
        komponen: Sequence[str] = [k.kode for k in manual.komponen] if manual and manual.formula else []
        nama = _catatan(manual) if manual else {}
        for triwulan in Triwulan:
            if milik is None or triwulan in milik.target:
                for satu in komponen or [KOMPONEN_REALISASI]:
                    sel = {"kode": kode_iku, "periode": triwulan.kode, "komponen": satu, "catatan": nama.get(satu, "")}
                    isi.baris.append(Baris(0, {k: s for k, s in sel.items() if s}))
