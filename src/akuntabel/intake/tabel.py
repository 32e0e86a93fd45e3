"""Supporting tables: `tabel/<nama>.yaml` declares columns and checks, `tabel/<nama>.csv` holds the rows."""

from decimal import Decimal
from itertools import takewhile

from akuntabel.domain.formula import FormulaSalah, parse_formula
from akuntabel.domain.masalah import FORMULA_SALAH
from akuntabel.domain.tabel import Baris, JenisKolom, Kolom, TabelPendukung
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.intake.batas_tabel import BatasTabel
from akuntabel.intake.csv_teks import baca_csv
from akuntabel.intake.isian import Isian
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.yaml_teks import PetaYAML, baca_yaml

_BULAT = (JenisKolom.RUPIAH, JenisKolom.JUMLAH)


def baca_tabel(kumpulan: Kumpulan, batas: BatasTabel, catat: Pencatat) -> tuple[TabelPendukung, ...]:
    """All supporting tables, by name; rows beyond the bound of all tables are left out, which is said."""
    hasil = []
    for berkas in kumpulan.di_folder("tabel", ".yaml"):
        akar = baca_yaml(kumpulan, berkas, catat)
        if akar is not None:
            hasil.append(_tabel(akar, berkas.removeprefix("tabel/").removesuffix(".yaml"), kumpulan, batas, catat))
    for berkas in kumpulan.di_folder("tabel", ".csv"):
        if f"{berkas.removesuffix('.csv')}.yaml" not in kumpulan:
            catat.catat(
                kode.BERKAS_TIDAK_ADA,
                kumpulan.asal(berkas),
                "Tabel ini tidak mempunyai berkas YAML yang menyebut kolomnya, sehingga tidak dipakai.",
                found="tidak ada",
                expected=f"{berkas.removesuffix('.csv')}.yaml",
                remedy="Buat berkas YAML itu.",
            )
    return tuple(hasil)


def _tabel(akar: PetaYAML, nama: str, kumpulan: Kumpulan, batas: BatasTabel, catat: Pencatat) -> TabelPendukung:
    daftar = akar.daftar_peta("kolom", f"Tabel {nama}")
    kolom = tuple(_kolom(k) for k in daftar)
    kelompok, jumlah = akar.teks("kelompok"), akar.daftar_teks("jumlah")
    judul, bagian, sumber = akar.teks("judul", wajib=True), akar.teks("bagian", wajib=True), akar.teks("sumber")
    akar.tutup()
    dikenal = [k.kode for k in kolom]
    for satu in (*filter(None, (kelompok,)), *jumlah):
        if satu not in dikenal:
            catat.catat(
                kode.KOLOM_TIDAK_DIKENAL,
                akar.tempat("jumlah" if satu in jumlah else "kelompok"),
                f"Kolom «{satu}» tidak ada pada tabel {nama}.",
                found=satu,
                expected=", ".join(dikenal),
                remedy=saran_terdekat(satu, dikenal) or "Pakai kode kolom yang ada.",
            )
    wajib = tuple(k.kode for k in kolom if not k.rumus)
    boleh = (*(k.kode for k in kolom if k.rumus), "total")
    berkas = f"tabel/{nama}.csv"
    if berkas not in kumpulan:
        catat.catat(
            kode.BERKAS_TIDAK_ADA,
            kumpulan.asal(berkas),
            f"Isi tabel {nama} tidak ada.",
            found="tidak ada",
            expected=berkas,
            remedy="Buat berkas CSV itu.",
        )
    isi_tabel = takewhile(
        lambda isi: batas.tambah(isi.asal, len(kolom)), baca_csv(kumpulan, berkas, catat, wajib, boleh)
    )
    baris = tuple(_baris(isi, kolom) for isi in isi_tabel)
    return TabelPendukung(nama, judul, bagian, kolom, baris, kelompok, jumlah, sumber)


def _kolom(isi: PetaYAML) -> Kolom:
    hasil = Kolom(
        isi.teks("kode", wajib=True).lower(),
        isi.teks("judul") or isi.teks("kode"),
        isi.pilihan("jenis", JenisKolom) or JenisKolom.TEKS,
        isi.teks("rumus"),
    )
    isi.tutup()
    formula = parse_formula(hasil.rumus) if hasil.rumus else None
    if isinstance(formula, FormulaSalah):
        isi.catat.catat(
            FORMULA_SALAH,
            isi.tempat("rumus"),
            f"Kolom «{hasil.kode}»: rumus salah pada karakter ke-{formula.posisi}. {formula.pesan}",
            found=hasil.rumus,
            expected=formula.harapan,
            remedy="Perbaiki rumus; tata bahasanya sama dengan formula manual IKU.",
        )
    return hasil


def _baris(isi: Isian, kolom: tuple[Kolom, ...]) -> Baris:
    sel: dict[str, str | Decimal | None] = {}
    tercetak: dict[str, Decimal] = {}
    for satu in kolom:
        if satu.jenis is JenisKolom.TEKS:
            sel[satu.kode] = isi.teks(satu.kode)
            continue
        utuh = isi.bulat(satu.kode, boleh_negatif=True) if satu.jenis in _BULAT else None
        nilai = isi.angka(satu.kode) if satu.jenis not in _BULAT else None if utuh is None else Decimal(utuh)
        if satu.rumus:
            if nilai is not None:
                tercetak[satu.kode] = nilai
        else:
            sel[satu.kode] = nilai
    return Baris(sel, tercetak, isi.ya("total"), isi.asal)
