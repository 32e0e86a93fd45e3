"""The strategic plan as the fields of a form, and the fields back into its two files."""

from collections.abc import Mapping

from akuntabel.domain.problem import SourceRef
from akuntabel.intake.buku.lembar import Jenis, Kolom
from akuntabel.intake.buku.lembar_yaml import LEMBAR_YAML
from akuntabel.intake.sunting_baris import isian_baris, isian_satu, tulis_baris, tulis_satu
from akuntabel.intake.sunting_csv import baris_csv, sunting_csv
from akuntabel.intake.sunting_jalur import baris_of, nilai_di
from akuntabel.intake.sunting_teks import bita_of, teks_berkas

BERKAS, BERKAS_TARGET = "renstra.yaml", "target-renstra.csv"
TUJUAN, TARGET = "tujuan", "target"
BIDANG_RENSTRA = (
    Kolom("nama", wajib=True),
    Kolom("dasar"),
    Kolom("tahun_awal", wajib=True),
    Kolom("tahun_akhir", wajib=True),
    Kolom("visi"),
    Kolom("misi", Jenis.DAFTAR),
)
"""The fields of the plan itself."""
BIDANG_TUJUAN: tuple[Kolom, ...] = next(lbr for lbr in LEMBAR_YAML if lbr.nama == "Tujuan").kolom
"""The fields of a goal."""
_KOLOM_TARGET = ("kode", "tahun", "target")


def isian_renstra(berkas: Mapping[str, bytes]) -> dict[str, str]:
    """The fields: of the plan, of its goals (`tujuan.0.nama`), and targets (`target.1a-CP.2024`)."""
    teks = teks_berkas(berkas, BERKAS)
    hasil = isian_satu(nilai_di(teks, ()), BIDANG_RENSTRA)
    hasil |= isian_baris(nilai_di(teks, (TUJUAN,)), TUJUAN, BIDANG_TUJUAN)
    for _, baris in baris_csv(teks_berkas(berkas, BERKAS_TARGET)):
        hasil[f"{TARGET}.{baris.get('kode', '')}.{baris.get('tahun', '')}"] = baris.get("target", "")
    return hasil


def sunting_renstra(berkas: Mapping[str, bytes], isian: Mapping[str, str]) -> dict[str, bytes]:
    """The files that differ when these are the fields."""
    teks = lama = teks_berkas(berkas, BERKAS)
    teks = tulis_satu(teks, (), BIDANG_RENSTRA, isian)
    teks = tulis_baris(teks, (TUJUAN,), TUJUAN, BIDANG_TUJUAN, isian)
    hasil = {BERKAS: bita_of(teks, berkas.get(BERKAS))} if teks != lama else {}
    ada = isian_renstra(berkas)
    berubah: dict[tuple[str, ...], Mapping[str, str] | None] = {}
    for nama, nilai in isian.items():
        awal, _, sisa = nama.partition(".")
        if awal == TARGET and nilai.strip() != ada.get(nama, ""):
            kode, _, tahun = sisa.rpartition(".")
            berubah[kode, tahun] = {"target": nilai.strip()} if nilai.strip() else None
    if berubah:
        baru = sunting_csv(teks_berkas(berkas, BERKAS_TARGET), _KOLOM_TARGET[:2], _KOLOM_TARGET, berubah)
        hasil[BERKAS_TARGET] = bita_of(baru, berkas.get(BERKAS_TARGET))
    return hasil


def bidang_renstra(berkas: Mapping[str, bytes], where: SourceRef) -> str:
    """The field that a place in one of the files belongs to; empty where it belongs to none."""
    if where.berkas == BERKAS_TARGET:
        cocok = (b for nomor, b in baris_csv(teks_berkas(berkas, BERKAS_TARGET)) if nomor == where.baris)
        return next((f"{TARGET}.{b.get('kode', '')}.{b.get('tahun', '')}" for b in cocok), TARGET)
    if where.berkas != BERKAS:
        return ""
    teks = teks_berkas(berkas, BERKAS)
    for nomor in range(len(nilai_di(teks, (TUJUAN,)) or ())):
        awal, akhir = baris_of(teks, (TUJUAN, nomor))
        if awal <= where.baris <= akhir:
            return f"{TUJUAN}.{nomor}.{where.kolom}"
    return where.kolom
